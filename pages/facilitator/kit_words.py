"""The words of the kit for an evening: the table's own rounds, and what is the same everywhere."""

from collections.abc import Sequence

from analysis.printing import HelpLine, Kit, PaperPart, PaperQuestion, ScriptRound
from content.help import HelpDirectory, HelpEntry, HelpField
from content.languages import Language
from content.questionnaire import Part, Question, questionnaire
from content.wording import N_, wording
from models.live import RoundInOrder, RoundKind
from models.tables import Phase
from pages.facilitator.live.slides import TODO
from pages.facilitator.live.talk_words import KIND
from pages.parts.mark import MARK
from pages.parts.masthead import PRACTICE

TITLE = N_("Danstafel: script and papers")
SCRIPT_TITLE = N_("Script for the evening")
SCRIPT = (
    N_(
        "Lay this beside your laptop. The minutes are a plan: "
        "you decide when the next round begins."
    ),
    N_("Keep some spare cards at hand. You make them on the page of your table, under Cards."),
    N_("Does somebody ask for a pause? Then give one. Nobody has to say why."),
)
SAY = {
    RoundKind.READ: N_(
        "Read this aloud, slowly. Ask whether anybody misses a rule. Say where the helpers are."
    ),
    RoundKind.SAY: N_(
        "Read the question aloud. Say that nobody has to write, and that it is better to name "
        "nobody. Read voices aloud only when they are about no single person."
    ),
    RoundKind.VOTE: N_(
        "Say that there is no right or wrong, and that what unites us comes when the round closes."
    ),
    RoundKind.THEMES: N_("Say that three is the most, and that fewer is fine."),
    RoundKind.SILENCE: N_("Say nothing more. Sit down too. Breathe along."),
    RoundKind.CLOSING: N_(
        "Thank everybody. Say that the help lines stay on the phones, and what happens next."
    ),
}
SAID, SHOWN = N_("You say"), N_("Phones show")
RULES_TITLE = N_("How we talk")
RULES = (
    N_("You do not have to say anything."),
    N_("Name nobody."),
    N_("What is said here you do not pass on as somebody else's story."),
    N_("You may leave for a moment at any time."),
    N_("Nobody takes pictures or records."),
    N_("This is not a reporting point. In danger: call 112."),
)
HELP_TITLE = N_("Talk to someone")
PAPER_TITLE = N_("The questions on paper")
PAPER = (
    N_("Fill in only what you like. Write no names, not your own either."),
    N_(
        "Put the paper in an envelope. Close it. Somebody of the table types it in, with a spare "
        "card. Afterwards the paper is shredded."
    ),
)
MOST_IN_A_ROW = 7


def kit_of(
    rounds: Sequence[RoundInOrder], places: HelpDirectory, language: Language, *, practice: bool
) -> Kit:
    """The kit of a table with these rounds and places to turn to, in this language."""
    say, form = wording(language).gettext, questionnaire()
    return Kit(
        language=language,
        title=say(TITLE),
        note=say(PRACTICE) if practice else "",
        mark=MARK,
        script_title=say(SCRIPT_TITLE),
        script_intro=tuple(say(line) for line in SCRIPT),
        said=say(SAID),
        shown=say(SHOWN),
        rounds=tuple(_round(each, language) for each in rounds),
        rules_title=say(RULES_TITLE),
        rules=tuple(say(rule) for rule in RULES),
        help_title=say(HELP_TITLE),
        help_intro=places.intro.in_(language),
        help=tuple(_help(entry, language) for entry in places.shown() if entry.phone),
        paper_title=say(PAPER_TITLE),
        paper_intro=tuple(say(line) for line in PAPER),
        consents=tuple(item.text.in_(language) for item in form.consent.items),
        parts=tuple(_part(part, language) for part in form.survey(Phase.BEFORE).parts),
    )


def kit_name(language: Language) -> str:
    """What the PDF is called: nothing that tells a finder whose table it is for."""
    return "draaiboek.pdf" if language == "nl" else "script.pdf"


def _round(each: RoundInOrder, language: Language) -> ScriptRound:
    say, details = wording(language).gettext, each.details
    about = say(N_("{kind} · {minutes} minutes"))
    return ScriptRound(
        title=details.title.in_(language),
        about=about.format(kind=say(KIND[details.kind]), minutes=details.minutes),
        prompt=details.prompt.in_(language),
        say=say(SAY[details.kind]),
        phone=say(TODO[details.kind]),
    )


def _help(entry: HelpEntry, language: Language) -> HelpLine:
    printed: tuple[HelpField | None, ...] = (None, "phone", "for_whom")
    notes = (note.in_(language) for field in printed if (note := entry.unchecked(field)))
    return HelpLine(
        name=entry.name.in_(language),
        for_whom=entry.for_whom.in_(language),
        reach=entry.phone or "",
        unchecked=next(notes, ""),
    )


def _part(part: Part, language: Language) -> PaperPart:
    form = questionnaire()
    keys = [key for screen in part.screens for key in screen]
    return PaperPart(
        part.title.in_(language), tuple(_question(form.question(key), language) for key in keys)
    )


def _question(question: Question, language: Language) -> PaperQuestion:
    options = [option.label.in_(language) for option in (*question.choices, *question.outside)]
    return PaperQuestion(
        question.text.in_(language),
        question.help.in_(language) if question.help else "",
        tuple(options),
        in_a_row=question.type == "scale" and len(options) <= MOST_IN_A_ROW,
    )
