"""What can go wrong, each with the sentence for the person it reaches.

    DomainError
    ├── NotSaved              the database could not write (full disk, busy, gone)
    ├── TextTooLong           more than a field for staff takes
    ├── CodeProblem           CodeMistyped, CodeUnknown, CodeVoided, LinkUnknown, LinkBusy
    ├── OwnWordProblem        OwnWordTooShort, OwnWordTooLong, OwnWordWrong, OwnWordClosed
    ├── SurveyProblem         PhaseClosed, AlreadySent, AnswerTooLong, AnswerUnknown, TooManyThemes,
    │                         TooManyChosen, BothChosen,
    │                         ConsentMissing, WordingTooLong
    ├── SignInProblem         SignInRefused, NotAllowed, WrongPassword, StillLocked, TooManyTries,
    │                         CodeRefused, CodeOfWrongClock, LinkGone,
    │                         SignedOut (NotYetIn)
    ├── TableProblem          TableUnknown, TableNotReady, NoNextState, AlreadyMoved,
    │                         PlatformIncomplete, TitleMissing, SectorMissing, DateInPast,
    │                         PeopleMissing, EditedMeanwhile, CardsOutOfRange, CardsNotPrinted,
    │                         OtherRole, LastOfTheTeam
    ├── RawProblem            ReasonTooShort, ReasonTooLong, ReasonNamesSomebody, RequestOpen,
    │                         RequestGone, RawWordsGone, RawNotOpened
    ├── ReleaseProblem        NotClosedYet, AlreadyReleased, SecondPersonNeeded, QuoteNotAllowed,
    │                         QuoteNotInText, AnswersGone
    ├── MemoTooLong           a memo of more than a thousand characters
    ├── WordsNotThere         words to take out that do not stand in the text
    ├── SettlingProblem       WhyMissing, ReadFirst, NothingToSettle, SettledMeanwhile
    ├── KeptTooLong           a number of days outside what dancers are promised
    ├── BackupProblem         BackupNotWritten, NoSheets, SheetsOfAnother, BackupBroken,
    │                         BackupNewer, PlatformThere, PlatformRunning, NotRestored
    ├── AccountProblem        AccountExists, AccountIncomplete, AccountUnknown, PasswordTooShort,
    │                         PasswordTooCommon, PasswordsDiffer, LastOperator, YourOwnAccount,
    │                         StillNeeded, HoldsLastKey
    ├── ContactProblem        in models/contact.py: PhoneWrong, WebsiteWrong, OneLanguageMissing,
    │                         NameMissing; in models/outcomes/bodies.py: BodyUnknown
    ├── HelpProblem           in models/help_lines/checking.py: HelpUnknown, HelpStays
    └── SetUpProblem          AlreadySetUp, OnlyInPractice, SheetsDoNotOpen,
                              FolderUnusable, PortUnusable, PortTaken

A sentence says what happened and what to do now. It is English here, the msgid of its translation.
"""

from content.wording import N_


class DomainError(Exception):
    """Something a person can understand and act on; `sentence` is shown, translated.

    `about` names what was filled in that it is about: one detail, one question. Empty otherwise.
    """

    about = ""
    sentence = N_("Something went wrong. Nothing you wrote is lost. Please try again.")


class NotSaved(DomainError):
    """The database could not take the change; what the person typed is still on their screen."""

    sentence = N_(
        "We could not save this just now. What you filled in is still on this screen. "
        "Wait a moment and try again."
    )


class TextTooLong(DomainError):
    """A title, a place, a name or what the platform says of itself is too long; `about` is the
    field, if it is one of a table.
    """

    sentence = N_("This text is too long. Make it shorter, then try again.")

    def __init__(self, about: str = "") -> None:
        super().__init__()
        self.about = about


class CodeProblem(DomainError):
    """A card's code leads nowhere."""

    about = "code"


class CodeMistyped(CodeProblem):
    """The characters can't be a code: wrong length, unknown character, failing check character."""

    sentence = N_("This code is not right. Compare it with your card, sign by sign, and try again.")


class CodeUnknown(CodeProblem):
    """The code is well formed, but no card has it."""

    sentence = N_(
        "We do not know this code. Compare it with your card. "
        "Is it right? Then ask the facilitator for a new card."
    )


class CodeVoided(CodeProblem):
    """The card was replaced."""

    sentence = N_("This card no longer works. Ask the facilitator for a new card.")


class LinkUnknown(CodeProblem):
    """An open link that leads nowhere (any more)."""

    sentence = N_("This link no longer works. Ask who gave it to you for a new one.")


class LinkBusy(CodeProblem):
    """An open link gave out as many codes as it may for now."""

    sentence = N_(
        "Many people open this link at the same time. Wait a few minutes and then try again."
    )


class OwnWordProblem(DomainError):
    """An own word can't be chosen, or opens nothing."""

    about = "own_word"


class OwnWordTooShort(OwnWordProblem):
    """Fewer than six characters."""

    sentence = N_("Choose a word of six characters or more. A few words in a row are fine too.")


class OwnWordTooLong(OwnWordProblem):
    """More than a hundred characters."""

    sentence = N_("This word is too long to remember. Choose a shorter one.")


class OwnWordWrong(OwnWordProblem):
    """Nothing of this card opens with this own word."""

    sentence = N_("We find nothing with this card and this word. Look at the word and try again.")


class OwnWordClosed(OwnWordProblem):
    """Ten wrong tries: closed for an hour."""

    sentence = N_(
        "Too many wrong words were tried with this card. Wait an hour or two, then try again. "
        "Nothing is lost."
    )


class SurveyProblem(DomainError):
    """What was filled in can't be taken; `about` is the key of the question, if it is one."""

    def __init__(self, about: str = "") -> None:
        super().__init__()
        self.about = about


class PhaseClosed(SurveyProblem):
    """The table takes no answers in this phase (any more)."""

    sentence = N_("These questions are closed. You can no longer send answers. Thank you anyway.")


class AlreadySent(SurveyProblem):
    """The card has sent its answers in this phase."""

    sentence = N_("Answers were already sent with this card. You do not have to do anything.")


class AnswerTooLong(SurveyProblem):
    """An own-words answer is longer than the question allows."""

    sentence = N_("Your text is too long. Make it a little shorter; then you can go on.")


class WordingTooLong(SurveyProblem):
    """Another wording would make an answer longer than the question allows."""

    sentence = N_("These words do not fit any more. You may leave yours, or write a little less.")


class TooManyThemes(SurveyProblem):
    """More than three themes for one text."""

    sentence = N_("A text gets three themes at most. Take one or more away, then go on.")


class TooManyChosen(SurveyProblem):
    """More choices than the question takes."""

    sentence = N_("You chose more than the question asks for. Take one or more away, then go on.")


class BothChosen(SurveyProblem):
    """A choice, and an answer that says there is none."""

    sentence = N_(
        "You chose an answer, and also that you do not know or do not want to say. "
        "Keep one of the two, then go on."
    )


class AnswerUnknown(SurveyProblem):
    """An answer that the questionnaire doesn't offer."""

    sentence = N_("One of the answers does not belong to these questions. Please choose again.")


class ConsentMissing(SurveyProblem):
    """No consent to take part."""

    sentence = N_("Without your consent we keep nothing. Tick that you want to take part, or stop.")


class SignInProblem(DomainError):
    """Somebody is not who they need to be."""


class SignInRefused(SignInProblem):
    """Unknown e-mail or wrong password; never says which."""

    sentence = N_("This e-mail address and password do not belong together. Please try again.")


class SignedOut(SignInProblem):
    """No sign-in, or it ended."""

    sentence = N_("You are signed out. Sign in again to go on.")


class NotYetIn(SignedOut):
    """The password was right, the second factor is still to come: nothing opens until then."""

    sentence = N_("You are not in yet. One step is left. Go to sign in.")


class TooManyTries(SignInProblem):
    """Wrong passwords or codes for one e-mail address: who comes next waits.

    `seconds` says how long; the sentence is for where no number can be filled in.
    """

    sentence = N_(
        "There were too many wrong tries. Wait five minutes, then try again. Nothing is lost."
    )

    def __init__(self, seconds: int) -> None:
        super().__init__()
        self.seconds = seconds


class CodeRefused(SignInProblem):
    """A wrong, old or used code of the second factor."""

    about = "code"
    sentence = N_(
        "This code is not right, or it is too old. Wait for the next code and try again. "
        "Does it stay like this? Look at the clock of your phone: it has to be right."
    )


class CodeOfWrongClock(SignInProblem):
    """At setting up: the code is one of another moment."""

    about = "code"
    sentence = N_(
        "This code is of another moment, so the clock of your phone is wrong. "
        "Let your phone set the time by itself. Then try a new code."
    )


class LinkGone(SignInProblem):
    """A one-time link that was used, replaced, mistyped, or is older than a week."""

    sentence = N_(
        "This link no longer works. It works once, and for seven days. "
        "Ask the operator for a new one."
    )


class NotAllowed(SignInProblem):
    """The account has no right to this."""

    sentence = N_("Your account may not do this. Ask the operator if you think it should.")


class TextGone(NotAllowed):
    """The text was withdrawn, perhaps while somebody read it."""

    sentence = N_("This text is no longer there. The dancer took it back, or its time was over.")


class WrongPassword(SignInProblem):
    """The password given to unlock is not the account's."""

    about = "password"
    sentence = N_("This is not your password. Please try again.")


class StillLocked(SignInProblem):
    """The words of the table are sealed; the key is not in memory for this sign-in."""

    sentence = N_("The words of this table are still locked. Unlock them with your password.")


class TableProblem(DomainError):
    """A table can't do this now."""


class TableUnknown(TableProblem):
    """No such table, or it isn't the account's."""

    sentence = N_("We do not know this table. Go back to your tables and choose one.")


class TableNotReady(TableProblem):
    """The people a table needs are not all there."""

    sentence = N_(
        "This table cannot open yet. It needs two facilitators and one confidential adviser."
    )


class NoNextState(TableProblem):
    """The table has reached the last state it can be moved to by hand."""

    sentence = N_("This table is closed. The next step is a release.")


class AlreadyMoved(TableProblem):
    """The table is no longer in the state that the step was meant for."""

    sentence = N_("Somebody already took this step. Look where the table stands now.")


class PlatformIncomplete(TableProblem):
    """The controller, contact or DPIA state is empty."""

    sentence = N_(
        "No table can open yet. The operator first has to say who is responsible, "
        "how to reach them and how far the DPIA is."
    )


class TitleMissing(TableProblem):
    """A table needs a title."""

    about = "title"
    sentence = N_("Give the table a title, so that you and your colleagues know which it is.")


class SectorMissing(TableProblem):
    """A table is for one of the two sectors."""

    about = "sector"
    sentence = N_("Choose a sector: sport, or education and culture.")


class DateInPast(TableProblem):
    """A table is prepared for a day that has been."""

    about = "held_on"
    sentence = N_("This date has passed. Choose a day that is still to come, or leave it empty.")


class PeopleMissing(TableProblem):
    """A table is made without its second facilitator or its adviser."""

    about = "people"
    sentence = N_(
        "Choose a second facilitator and a confidential adviser. "
        "They get their part of the key when the table is made."
    )


class EditedMeanwhile(TableProblem):
    """Somebody else kept changes after this page was drawn."""

    sentence = N_(
        "Somebody else changed this table while you were at it. Below you see how it is now. "
        "Make your change again."
    )


class CardsOutOfRange(TableProblem):
    """Fewer than 1 or more than 500 cards at a time."""

    about = "count"
    sentence = N_("Make 1 to 500 cards at a time. Do you need more? Then make them in parts.")


class CardsNotPrinted(TableProblem):
    """The fonts or the form for cards are not there."""

    sentence = N_(
        "The cards could not be printed: a file for printing is missing. "
        "No cards were made. Tell the operator."
    )


class KitNotPrinted(TableProblem):
    """The fonts or the form for the kit are not there."""

    sentence = N_(
        "The papers could not be printed: a file for printing is missing. Tell the operator."
    )


class OtherRole(TableProblem):
    """Somebody is let in by who has another role, and so not the key to pass on."""

    sentence = N_("You can only let in somebody with the same role as you. Choose somebody else.")


class LastOfTheTeam(TableProblem):
    """Too few facilitators, or no adviser, would stay behind."""

    sentence = N_(
        "You cannot leave this table yet. Two facilitators and one adviser always stay. "
        "Let somebody in first."
    )


class ReleaseProblem(DomainError):
    """A release can't be made or approved."""


class NotClosedYet(ReleaseProblem):
    """A release needs closed tables."""

    sentence = N_("You can make a release when the table is closed. Close it first.")


class AlreadyReleased(ReleaseProblem):
    """The table has a release, or one waits for approval."""

    sentence = N_("There already is a release of this table. You find it under results.")


class SecondPersonNeeded(ReleaseProblem):
    """The one who prepared a release can't approve it."""

    sentence = N_("You prepared this release yourself. Another facilitator has to approve it.")


class QuoteNotAllowed(ReleaseProblem):
    """The quote breaks a rule: no consent, too few writers, or not the dancer's words."""

    sentence = N_("These words cannot be a quote. The rules for quotes do not allow it.")


class MemoTooLong(DomainError):
    """The memo is longer than is kept."""

    sentence = N_("A memo is at most 1,000 characters long. Leave some out.")


class CodebookProblem(DomainError):
    """A table's own themes can't be changed so."""

    about = "codebook"


class CodebookMeanwhile(CodebookProblem):
    """Somebody else changed them after this page was drawn."""

    sentence = N_(
        "A colleague changed the codebook while you were at it. Read what it says now. "
        "What you typed still stands here. Keep it if it is still right."
    )


class ThemeNameMissing(CodebookProblem):
    """No name, a name that is too long, or too long a text beside it."""

    sentence = N_(
        "Give each theme a name of at most 60 characters. "
        "What it means may take 400 characters, and why you change it 200."
    )


class ThemeNameTaken(CodebookProblem):
    """Another theme that coders can choose has this name."""

    sentence = N_("There is a theme with this name already. Choose another name.")


class ThemeTellsWho(CodebookProblem):
    """Redaction sees somebody in the name of a theme, or in what is said of it."""

    sentence = N_(
        "Something in it may tell who somebody is: a name, a school, a place or a number. "
        "Say it more generally."
    )


class ThemeInUse(CodebookProblem):
    """Decisions have the theme that was to be removed."""

    sentence = N_(
        "Texts were given this theme, so it cannot just go. "
        "Merge it with another theme, or split it. Then no decision is lost."
    )


class TooManyOwnThemes(CodebookProblem):
    """A list of themes that nobody can choose from."""

    sentence = N_("A danstafel has at most 60 themes of its own. Merge some first.")


class ThemeGone(DomainError):
    """A coder chose a theme that the team split or removed meanwhile."""

    sentence = N_(
        "A theme that you chose was changed by a colleague meanwhile. "
        "Your choice for this text was not kept. Choose again from the themes as they are now."
    )


class WordsNotThere(DomainError):
    """There is nothing to take out: none was chosen, or they are out already."""

    sentence = N_("Tap the words that have to go. Words that are gone already need nothing more.")


class SettlingProblem(DomainError):
    """A difference between coders can't be settled."""

    about = "differences"


class WhyMissing(SettlingProblem):
    """Fewer than 10 or more than 500 characters of why the team decided so."""

    about = "why"
    sentence = N_("Write in a few words why you decided so: 10 to 500 characters.")


class ReadFirst(SettlingProblem):
    """Who has not decided on the text herself does not see what others decided."""

    sentence = N_(
        "First read this text yourself and keep your own themes. "
        "Then you see what your colleagues chose."
    )


class NothingToSettle(SettlingProblem):
    """Only one person decided on the text by now."""

    sentence = N_("Nobody else decided on this text any more. There is nothing left to settle.")


class SettledMeanwhile(SettlingProblem):
    """Somebody else settled it after this page was drawn."""

    about = "settled"

    sentence = N_(
        "A colleague settled this text while you were at it. Read what it says now. "
        "What you chose and wrote still stands here. Keep it if you both want it instead."
    )


class QuoteNotInText(ReleaseProblem):
    """The words do not stand so in what the dancer wrote."""

    sentence = N_(
        "A quote is one piece of what the dancer wrote, word for word. "
        "You can leave out words at the start and at the end."
    )


class AnswersGone(ReleaseProblem):
    """The time to keep the answers is over."""

    sentence = N_(
        "The answers of this table are gone: their time was over. There is nothing left to count."
    )


class KeptTooLong(DomainError):
    """A number of days outside what dancers are promised; `about` says which."""

    sentence = N_(
        "Choose at least one day. We keep raw words for 90 days at most, and answers for 730 days."
    )

    def __init__(self, about: str) -> None:
        super().__init__()
        self.about = about


class RawProblem(DomainError):
    """Words can't be opened as they were typed."""


class ReasonTooShort(RawProblem):
    """Fewer than twenty characters."""

    about = "reason"
    sentence = N_("Say a little more. Your reason takes twenty characters or more.")


class ReasonTooLong(RawProblem):
    """More than 500 characters."""

    about = "reason"
    sentence = N_("Say it a little shorter. Your reason takes 500 characters at most.")


class ReasonNamesSomebody(RawProblem):
    """Redaction finds a name, a place or a number in a reason."""

    about = "reason"
    sentence = N_(
        "There seems to be a name, a place or a number in your reason. Dancers read it too. "
        "Write it without."
    )


class RequestOpen(RawProblem):
    """The facilitator has a request already."""

    sentence = N_("You already have a request. Close that one first.")


class RequestGone(RawProblem):
    """No such request any more: answered, closed, past its time, or its text was taken away."""

    sentence = N_("This request is no longer there. Look how it stands now.")


class RawWordsGone(RawProblem):
    """The time to keep words as they were typed is over."""

    sentence = N_("The words as they were typed are gone: their time is over.")


class RawNotOpened(RawProblem):
    """The two parts do not open the text: other keys, or it was sealed in the old way."""

    sentence = N_("These words do not open. Tell the operator that the keys do not fit.")


class BackupProblem(DomainError):
    """A backup can't be made, opened or put back."""


class BackupNotWritten(BackupProblem):
    """A full disk, or a folder that can't be written."""

    sentence = N_(
        "The backup was not made. Look at the free space and at the rights of the folder. "
        "Earlier backups are still there."
    )


class NoSheets(BackupProblem):
    """Practice, or before `init`: there are no sheets that would open it."""

    sentence = N_(
        "There are no recovery sheets here, so nobody could open a backup. "
        "Backups are for a real platform, after init."
    )


class SheetsOfAnother(BackupProblem):
    """Mistyped, or sheets of another platform."""

    sentence = N_(
        "These two sheets do not open this backup. Check both of them, sign by sign. "
        "Or is the backup from another platform?"
    )


class BackupBroken(BackupProblem):
    """No backup, not written to its end, or changed."""

    sentence = N_(
        "This is not a whole backup, or somebody changed it. Take another one. "
        "Nothing was changed here."
    )


class BackupNewer(BackupProblem):
    """Made by a later version of the platform."""

    sentence = N_(
        "This backup is from a newer version of the platform. Install that version first. "
        "Nothing was changed here."
    )


class PlatformThere(BackupProblem):
    """There is a platform where the backup would go."""

    sentence = N_(
        "There already is a platform here. Do you want the backup in its place? "
        "Then add --replace. What is here now is kept aside."
    )


class PlatformRunning(BackupProblem):
    """A server is at work."""

    sentence = N_(
        "The server is still running, or another program uses the database. Stop it first. "
        "Nothing was changed here."
    )


class NotRestored(BackupProblem):
    """A full disk, or a folder or database that can't be written."""

    sentence = N_(
        "The backup could not be opened here. Look at the free space, at the rights of the folder "
        "and at the database. Nothing was changed here."
    )


class AccountProblem(DomainError):
    """Something about an account of staff."""


class AccountExists(AccountProblem):
    """The e-mail address has an account."""

    about = "email"
    sentence = N_("There already is an account with this e-mail address.")


class AccountIncomplete(AccountProblem):
    """An account needs a name and an e-mail address."""

    about = "email"
    sentence = N_("Fill in a name and an e-mail address.")


class AccountUnknown(AccountProblem):
    """No such account."""

    sentence = N_("We do not know this account. Choose one from the list.")


class PasswordTooShort(AccountProblem):
    """Fewer than twelve characters."""

    about = "new_password"
    sentence = N_("Choose a password of at least twelve characters. A sentence works well.")


class PasswordTooCommon(AccountProblem):
    """On a list of common passwords, or close to one."""

    about = "new_password"
    sentence = N_(
        "This password is easy to guess. Take a sentence of four words or more, "
        "that nobody else uses."
    )


class PasswordsDiffer(AccountProblem):
    """A new password was not typed the same twice."""

    about = "new_password"
    sentence = N_("The two passwords are not the same. Type the new password twice.")


class LastOperator(AccountProblem):
    """Nobody would be left to look after accounts."""

    sentence = N_("This is the last operator. First invite another one.")


class YourOwnAccount(AccountProblem):
    """Somebody closes their own account."""

    sentence = N_("You cannot close your own account. Ask another operator to do it.")


class StillNeeded(AccountProblem):
    """Closing the account would leave a table without enough people."""

    sentence = N_(
        "A table still needs this person. Two facilitators and one adviser always stay. "
        "Let them first let in somebody else, then try again."
    )


class HoldsLastKey(AccountProblem):
    """A fresh key would lose the last copy of a table's key."""

    sentence = N_(
        "Only this person can open the key of a table. A new link would lose that key. "
        "Use both recovery sheets, at the server: python manage.py recover."
    )


class SetUpProblem(DomainError):
    """Something about the platform itself."""


class AlreadySetUp(SetUpProblem):
    """`init` was done before."""

    sentence = N_("This platform has already been set up. Nothing was changed.")


class OnlyInPractice(SetUpProblem):
    """A command for the practice environment, asked of a real platform."""

    sentence = N_("This only works in the practice environment. This is a real platform.")


class SheetsDoNotOpen(SetUpProblem):
    """The two recovery sheets don't belong together or to this platform."""

    sentence = N_("These two sheets do not open this platform. Check both of them, sign by sign.")


class FolderUnusable(SetUpProblem):
    """The folder for all that is written can't be made or written, or has no room."""

    sentence = N_(
        "The folder for everything that is kept cannot be written. "
        "Look at DANSTAFELS_DATA, at the rights of the folder, and at the free space."
    )


class PortUnusable(SetUpProblem):
    """PORT is no port."""

    sentence = N_("PORT has to be a number from 1 to 65535, such as PORT=8501.")


class PortTaken(SetUpProblem):
    """Another program listens on the port."""

    sentence = N_(
        "Another program already uses this port. Stop it, or choose another port: "
        "PORT=8502 make run."
    )
