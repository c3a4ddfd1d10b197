"""A table's own themes: added, changed, split, merged, removed; what becomes of decisions."""

import pytest
from sqlmodel import select

from models.codebook import (
    ChangeKind,
    NewTheme,
    TableCodebook,
    add_theme,
    change_theme,
    merge_theme,
    remove_theme,
    split_theme,
    table_codebook,
)
from models.coding import (
    Mark,
    code_text,
    coded_table,
    differences,
    reading_list,
    settle,
    texts_to_code,
)
from models.errors import (
    AnswerUnknown,
    CodebookMeanwhile,
    ThemeGone,
    ThemeInUse,
    ThemeNameMissing,
    ThemeNameTaken,
    ThemeTellsWho,
)
from models.outcomes.respondents import counted_themes
from models.people.audit import AuditEntry
from models.storage import Store
from models.tables import TableState
from tests.build import People, a_card, a_response, a_table, move_to

WORDS = "Er werd niet over gepraat. Iedereen wist het."


@pytest.fixture
def table_id(store: Store, people: People) -> str:
    """A table between its two surveys, on which one dancer wrote WORDS."""
    table = a_table(store, people)
    a_response(store, a_card(store, people, table), words=WORDS)
    move_to(store, people, table, TableState.LIVE)
    return table


@pytest.fixture
def text_id(store: Store, people: People, table_id: str) -> str:
    return texts_to_code(store, people.facilitator, table_id)[0].text_id


def book(store: Store, people: People, table_id: str) -> TableCodebook:
    return table_codebook(store, people.facilitator, table_id)


def edition(store: Store, people: People, table_id: str) -> int:
    return book(store, people, table_id).edition


def added(
    store: Store,
    people: People,
    table_id: str,
    name: str = "Niemand zei iets",
    under: str = "silence",
) -> str:
    seen = edition(store, people, table_id)
    return add_theme(store, people.facilitator, table_id, NewTheme(name), under, seen=seen)


def themes_of(store: Store, people: People, table_id: str) -> tuple[str, ...] | None:
    return texts_to_code(store, people.facilitator, table_id)[0].themes


def counted(store: Store, table_id: str) -> list[tuple[str, ...]]:
    with store.read() as session:
        return list(counted_themes(session, [table_id]).values())


def test_an_own_theme_can_be_chosen_and_counts_as_the_one_that_it_falls_under(
    store: Store, people: People, table_id: str, text_id: str
) -> None:
    key = added(store, people, table_id)

    code_text(store, people.facilitator, text_id, (key, "silence", "power"))

    assert themes_of(store, people, table_id) == (key, "silence", "power")
    assert counted(store, table_id) == [("silence", "power")]


def test_an_own_theme_under_no_fixed_theme_counts_in_no_result(
    store: Store, people: People, table_id: str, text_id: str
) -> None:
    key = added(store, people, table_id, under="")

    code_text(store, people.facilitator, text_id, (key,))

    assert counted(store, table_id) == [()]


def test_it_stands_after_the_theme_that_it_falls_under(
    store: Store, people: People, table_id: str
) -> None:
    key = added(store, people, table_id)

    choosable = book(store, people, table_id).own.choosable
    assert choosable[choosable.index("silence") + 1] == key


def test_another_table_cannot_choose_it(store: Store, people: People, text_id: str) -> None:
    key = added(store, people, a_table(store, people))

    with pytest.raises(AnswerUnknown):
        code_text(store, people.facilitator, text_id, (key,))


def test_a_theme_of_the_codebook_that_is_split_stays_and_its_texts_are_asked_again(
    store: Store, people: People, table_id: str, text_id: str
) -> None:
    code_text(store, people.facilitator, text_id, ("silence",))

    asked = split_theme(
        store,
        people.facilitator,
        table_id,
        "silence",
        [NewTheme("Uit angst"), NewTheme("Uit schaamte")],
        seen=0,
    )

    assert asked == 1
    assert reading_list(store, people.facilitator, table_id).read == frozenset()
    assert themes_of(store, people, table_id) == ("silence",)
    assert counted(store, table_id) == [("silence",)]
    assert [theme.counts_as for theme in book(store, people, table_id).own.in_use] == [
        "silence"
    ] * 2


def test_who_chooses_anew_is_asked_no_more(
    store: Store, people: People, table_id: str, text_id: str
) -> None:
    code_text(store, people.facilitator, text_id, ("silence",))
    parts = [NewTheme("Uit angst"), NewTheme("Uit schaamte")]
    split_theme(store, people.facilitator, table_id, "silence", parts, seen=0)
    first = book(store, people, table_id).own.in_use[0].key

    code_text(store, people.facilitator, text_id, (first,))

    assert reading_list(store, people.facilitator, table_id).read == {text_id}
    assert counted(store, table_id) == [("silence",)]


def test_an_own_theme_that_is_split_can_no_longer_be_chosen(
    store: Store, people: People, table_id: str, text_id: str
) -> None:
    key = added(store, people, table_id)
    parts = [NewTheme("Uit angst"), NewTheme("Uit schaamte")]
    split_theme(store, people.facilitator, table_id, key, parts, seen=1)

    with pytest.raises(ThemeGone):
        code_text(store, people.facilitator, text_id, (key,))


def test_what_is_merged_goes_along_in_decisions_passages_and_what_was_settled(
    store: Store, people: People, table_id: str, text_id: str
) -> None:
    key = added(store, people, table_id)
    marks = (Mark(key, 0, 1),)
    code_text(store, people.facilitator, text_id, (key, "power"), marks=marks)
    code_text(store, people.second_facilitator, text_id, ("power",))
    settle(store, people.facilitator, text_id, (key,), "Het gaat over zwijgen.")

    followed = merge_theme(store, people.facilitator, table_id, key, "silence", seen=1)

    decision = texts_to_code(store, people.facilitator, table_id)[0].decision
    assert followed == 1
    assert decision is not None
    assert decision.themes == ("silence", "power")
    assert decision.marks == (Mark("silence", 0, 1),)
    assert counted(store, table_id) == [("silence",)]


def test_a_decision_that_was_on_its_way_while_themes_were_merged_follows(
    store: Store, people: People, table_id: str, text_id: str
) -> None:
    key = added(store, people, table_id)
    merge_theme(store, people.facilitator, table_id, key, "silence", seen=1)

    code_text(store, people.facilitator, text_id, (key,), marks=(Mark(key, 0, 0),))

    assert themes_of(store, people, table_id) == ("silence",)


def test_a_theme_that_texts_were_given_is_not_removed(
    store: Store, people: People, table_id: str, text_id: str
) -> None:
    key = added(store, people, table_id)
    code_text(store, people.facilitator, text_id, (key,))

    with pytest.raises(ThemeInUse):
        remove_theme(store, people.facilitator, table_id, key, seen=1)
    assert themes_of(store, people, table_id) == (key,)


def test_a_theme_that_no_text_was_given_goes_and_its_history_stays(
    store: Store, people: People, table_id: str
) -> None:
    key = added(store, people, table_id)

    remove_theme(store, people.facilitator, table_id, key, why="Zegt hetzelfde", seen=1)

    found = book(store, people, table_id)
    assert found.own.in_use == ()
    assert [(change.kind, change.name) for change in found.changes] == [
        (ChangeKind.REMOVED, "Niemand zei iets"),
        (ChangeKind.ADDED, "Niemand zei iets"),
    ]
    assert found.changes[0].why == "Zegt hetzelfde"


@pytest.mark.parametrize(("again", "read"), [(False, 1), (True, 0)])
def test_a_changed_theme_keeps_its_texts_and_is_asked_again_if_it_means_something_else(
    store: Store, people: People, table_id: str, text_id: str, again: bool, read: int
) -> None:
    key = added(store, people, table_id)
    code_text(store, people.facilitator, text_id, (key,))

    change_theme(
        store,
        people.facilitator,
        table_id,
        key,
        NewTheme("Zwijgen uit angst", "Wie zweeg, was bang."),
        "power",
        again=again,
        seen=1,
    )

    assert themes_of(store, people, table_id) == (key,)
    assert counted(store, table_id) == [("power",)]
    assert len(reading_list(store, people.facilitator, table_id).read) == read


def test_of_two_who_change_it_at_once_the_second_is_told_and_nothing_is_lost(
    store: Store, people: People, table_id: str
) -> None:
    added(store, people, table_id)

    with pytest.raises(CodebookMeanwhile):
        add_theme(store, people.second_facilitator, table_id, NewTheme("Iets anders"), seen=0)
    assert [theme.name for theme in book(store, people, table_id).own.in_use] == [
        "Niemand zei iets"
    ]


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("  ", ThemeNameMissing),
        ("x" * 61, ThemeNameMissing),
        ("niemand ZEI iets", ThemeNameTaken),
        ("zwijgen en wegkijken", ThemeNameTaken),
        ("Wat Sanne de Vries deed", ThemeTellsWho),
        ("Bel 06 12345678", ThemeTellsWho),
    ],
)
def test_a_name_that_is_missing_taken_or_tells_of_somebody_is_refused(
    store: Store, people: People, table_id: str, name: str, problem: type[Exception]
) -> None:
    added(store, people, table_id)

    with pytest.raises(problem):
        added(store, people, table_id, name)


def test_ordinary_names_of_themes_are_not_taken_for_somebody(
    store: Store, people: People, table_id: str
) -> None:
    names = (
        "Druk van ouders",
        "Wegen in het openbaar",
        "De directie kijkt weg",
        "Wedstrijden en medailles",
        "Angst voor de selectie",
        "Vriendschap in de groep",
        "Te weinig betaald",
        "Racisme",
    )

    for name in names:
        added(store, people, table_id, name)

    assert len(book(store, people, table_id).own.in_use) == len(names)


def test_who_is_asked_again_takes_no_part_in_agreement_until_she_chose(
    store: Store, people: People, table_id: str, text_id: str
) -> None:
    code_text(store, people.facilitator, text_id, ("silence",))
    code_text(store, people.second_facilitator, text_id, ("power",))
    parts = [NewTheme("Uit angst"), NewTheme("Uit schaamte")]

    split_theme(store, people.facilitator, table_id, "silence", parts, seen=0)

    readings = coded_table(store, people.facilitator, table_id).readings
    assert [reading.coder for reading in readings] == [people.second_facilitator.account_id]
    assert differences(store, people.facilitator, table_id) == ()


def test_what_was_settled_with_a_theme_that_is_gone_is_to_be_settled_again(
    store: Store, people: People, table_id: str, text_id: str
) -> None:
    key = added(store, people, table_id)
    for coder, themes in (
        (people.facilitator, ("power",)),
        (people.second_facilitator, ("silence",)),
    ):
        code_text(store, coder, text_id, themes)
    settle(store, people.facilitator, text_id, (key,), "Het gaat over zwijgen.")
    parts = [NewTheme("Uit angst"), NewTheme("Uit schaamte")]

    split_theme(store, people.facilitator, table_id, key, parts, seen=1)

    (found,) = differences(store, people.facilitator, table_id)
    assert not found.settled
    assert counted(store, table_id) == [("silence",)]


def test_every_change_is_on_record_without_a_word_of_it(
    store: Store, people: People, table_id: str
) -> None:
    added(store, people, table_id)

    with store.read() as session:
        entry = session.exec(select(AuditEntry).where(AuditEntry.act == "codebook_changed")).one()
    assert (entry.about, entry.told) == (table_id, "")
