"""What can go wrong at the table itself, each with the sentence for the person it reaches."""

from content.wording import N_
from models.errors import DomainError


class LiveProblem(DomainError):
    """What is asked does not fit where the table is now."""


class NotLive(LiveProblem):
    """The table is not being held now, or the round has not begun."""

    sentence = N_("This round is not open. What you wrote is still on this screen.")


class RoundClosed(LiveProblem):
    """Votes and choices of this round are no longer taken."""

    sentence = N_("This round has just been closed. What you chose before still counts.")


class StatementGone(LiveProblem):
    """The statement was taken away or reworded into another."""

    sentence = N_("This sentence was taken away. You did nothing wrong: here is the next one.")


class StatementVotedOn(LiveProblem):
    """Somebody voted on it: other words would make them say what they did not."""

    sentence = N_(
        "Someone voted on this sentence, so its words stay. "
        "Take it away and add the better sentence as a new one."
    )


class StatementDecided(LiveProblem):
    """Another facilitator decided on this proposal a moment before."""

    sentence = N_("Your colleague just decided on this sentence. Here is how it stands now.")


class StatementTooLong(LiveProblem):
    """A statement is one idea: LONGEST_STATEMENT characters."""

    sentence = N_("A sentence to vote on has at most 200 characters. Can you make it shorter?")


class StatementNamesSomebody(LiveProblem):
    """There is a name in it that everybody in the room would read."""

    sentence = N_("There seems to be a name in this sentence. Say it without the name.")


class NothingSaid(LiveProblem):
    """There are no words in it."""

    sentence = N_("There is nothing written yet. Write something first, or leave it.")


class VoiceTooLong(LiveProblem):
    """More than LONGEST_VOICE characters."""

    sentence = N_("This is longer than 1,500 characters. Make it shorter, or send it in two parts.")


class ReasonMissing(LiveProblem):
    """A proposal is declined with a reason that the room can read."""

    sentence = N_("Say in one sentence why. The room can read it.")


class RoundIncomplete(LiveProblem):
    """A round needs a title and a prompt in both languages and 1 to 120 minutes."""

    sentence = N_("A round needs a title and a question in both languages, and 1 to 120 minutes.")


class RoundBegun(LiveProblem):
    """A round that began stays as it is."""

    sentence = N_("This round has begun, so it stays as it is. Change a later one, or add one.")


class NoRounds(LiveProblem):
    """There is no round to begin."""

    sentence = N_("There is no next round. Add one under Prepare, or end the danstafel.")
