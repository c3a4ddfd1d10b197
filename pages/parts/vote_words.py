"""What came of a closed vote or choice, in words: the same on phones, on the room screen and for
who leads. What unites comes before what divides; where something can't be told, that is said.
"""

from functools import cache

from analysis.opinion import Share
from content.languages import Text
from models.live import AGREE, DISAGREE, GroupThere, Said, TableNow, VoteTold, WorkedOut, vote_told
from pages.parts.language import N_, _, language
from pages.parts.plain_text import plain
from pages.parts.store import store

AGREED = {
    Share.ALMOST_ALL: N_("Almost everybody agrees"),
    Share.MOST: N_("Most people agree"),
    Share.HALF: N_("About half agree"),
    Share.SOME: N_("Some agree"),
    Share.ALMOST_NONE: N_("Almost nobody agrees"),
}
DISAGREED = {
    Share.ALMOST_ALL: N_("Almost everybody disagrees"),
    Share.MOST: N_("Most people disagree"),
    Share.HALF: N_("About half disagree"),
    Share.SOME: N_("Some disagree"),
    Share.ALMOST_NONE: N_("Almost nobody disagrees"),
}
CHOSE = {
    Share.ALMOST_ALL: N_("Almost everybody chose this"),
    Share.MOST: N_("Most people chose this"),
    Share.HALF: N_("About half chose this"),
    Share.SOME: N_("Some chose this"),
    Share.ALMOST_NONE: N_("Almost nobody chose this"),
}
TOO_FEW = N_("Too few people took part to say something about it.")
UNITES = N_("What unites us")
OTHERS = N_("The other sentences")
NOTHING_UNITES = N_(
    "We cannot say of any sentence that it unites us. That does not mean that nothing does."
)
NO_GROUPS = N_(
    "Whether there are groups that vote differently, these votes cannot tell. "
    "That does not mean that everybody thinks the same."
)
GROUPS = {
    2: N_("There are two groups that vote differently."),
    3: N_("There are three groups that vote differently."),
    4: N_("There are four groups that vote differently."),
    5: N_("There are five groups that vote differently."),
}
ONE_GROUP = {
    Share.ALMOST_ALL: N_("One group (almost everybody)"),
    Share.MOST: N_("One group (most people)"),
    Share.HALF: N_("One group (about half)"),
    Share.SOME: N_("One group (some)"),
    Share.ALMOST_NONE: N_("One group (a few)"),
}
OFTEN = {
    AGREE: N_("More often agrees: ‘{sentence}’"),
    DISAGREE: N_("More often disagrees: ‘{sentence}’"),
}
NOTHING_TELLS = N_("No sentence tells clearly in what.")
MOST_SAID = 2  # sentences of a group


@cache
def worked_out() -> WorkedOut:
    """What this server worked out of closed votes."""
    return WorkedOut()


def told_of_votes(now: TableNow) -> VoteTold:
    """What may be told of the votes of the table as it is now."""
    return vote_told(store(), now.table_id, now.version, worked_out())


def united(told: VoteTold) -> list[tuple[Text, str]]:
    """Each sentence that unites, and how large a part says so."""
    by_id = {each.statement.statement_id: each for each in told.outcomes}
    found = []
    for said in told.ground.unites:
        outcome = by_id[said.statement.statement_id]
        share = outcome.agree if said.choice == AGREE else outcome.disagree
        assert share is not None  # what unites, ten or more voted on
        words = AGREED if said.choice == AGREE else DISAGREED
        found.append((said.statement.text, _(words[share])))
    return found


def groups_of(told: VoteTold, most: int = MOST_SAID) -> list[tuple[str, list[str]]]:
    """Each group: how large it is, and what it says more often than the others."""
    return [_group(each, most) for each in told.ground.groups]


def about_groups(told: VoteTold) -> list[str]:
    """That there are groups, or that it can't be told; never that all agree."""
    groups = told.ground.groups
    if not groups:
        return [_(NO_GROUPS)]
    tells = any(each.telling for each in groups)
    return [_(GROUPS[len(groups)])] + ([] if tells else [_(NOTHING_TELLS)])


def votes_in_words(told: VoteTold) -> str:
    """All that may be told of a vote, as markdown; "" where too few took part."""
    if not is_told(told):
        return ""
    unites = [f"> {plain(text.in_(language()))}\n\n{said}." for text, said in united(told)]
    others = _others_in_words(told)
    return "\n\n".join(
        (
            f"## {_(UNITES)}",
            *(unites or [_(NOTHING_UNITES)]),
            *_groups_in_words(told),
            *([f"## {_(OTHERS)}", "\n".join(others)] if others else []),
        )
    )


def is_told(told: VoteTold) -> bool:
    """Whether enough people took part to say anything."""
    return any(each.agree is not None for each in told.outcomes)


def _others_in_words(told: VoteTold) -> list[str]:
    unites = {each.statement.statement_id for each in told.ground.unites}
    return [
        f"- {plain(each.statement.text.in_(language()))}  \n"
        f"  :gray[{_(AGREED[each.agree])}. {_(DISAGREED[each.disagree])}.]"
        for each in told.outcomes
        if each.agree is not None
        and each.disagree is not None
        and each.statement.statement_id not in unites
    ]


def _groups_in_words(told: VoteTold) -> list[str]:
    lines = [f":gray[{each}]" for each in about_groups(told)]
    for who, says in groups_of(told):
        if says:
            lines.append("\n".join((f":gray[{who}]\n", *(f"- {plain(each)}" for each in says))))
    return lines


def _group(group: GroupThere, most: int) -> tuple[str, list[str]]:
    return _(ONE_GROUP[group.share]), [_often(each) for each in group.telling[:most]]


def _often(said: Said) -> str:
    return _(OFTEN[said.choice]).format(sentence=said.statement.text.in_(language()))
