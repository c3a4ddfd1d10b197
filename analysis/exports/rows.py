"""The rows of a table's texts, passages and codebook, heads first: what a spreadsheet holds."""

from analysis.exports.coded import CodebookToShare, CodedTable, CodedText, CodersDecision
from analysis.exports.labels import (
    AGES,
    NO_THEME,
    PHASES,
    TICKED_NONE,
    WRITTEN_IN,
    label_of,
    said,
    sector_label,
)
from content.languages import Language
from content.wording import N_

Row = tuple[str | int, ...]
HEADS = (
    N_("phase"),
    N_("question"),
    N_("words"),
    N_("written in"),
    N_("sector"),
    N_("age"),
    N_("themes that the dancer chose"),
)
HEADS_OF_CODER = (
    N_("coder {number}: themes"),
    N_("coder {number}: does not know"),
    N_("coder {number}: memo"),
)
SETTLED = N_("settled by the team")
HEADS_OF_PASSAGE = (N_("coder"), N_("theme"), N_("from"), N_("up to"), N_("passage"))
HEADS_OF_THEME = (N_("theme"), N_("label"), N_("definition"), N_("falls under"))
YES = N_("yes")
BETWEEN = "; "


def text_rows(table: CodedTable, language: Language) -> list[Row]:
    """A row a text, with what each coder decided and what the team settled. A coder's themes are
    empty as long as she did not decide, or does not know.
    """
    names = theme_names(table.whole_codebook(), language)
    coders = range(1, table.coders + 1)
    heads = ["id", *(said(head, language) for head in HEADS)]
    heads += [
        said(head, language).format(number=coder) for coder in coders for head in HEADS_OF_CODER
    ]
    rows: list[Row] = [(*heads, said(SETTLED, language))]
    for text in table.texts:
        decided = (_decided(text.decision_of(coder), names, language) for coder in coders)
        cells = (cell for cells in decided for cell in cells)
        settled = _settled(text.settled, names, language)
        rows.append((*_text_cells(text, names, language), *cells, settled))
    return rows


def passage_rows(table: CodedTable, language: Language) -> list[Row]:
    """A row a passage that a coder marked; from and up to count the characters, from 0."""
    names = theme_names(table.whole_codebook(), language)
    rows: list[Row] = [("id", *(said(head, language) for head in HEADS_OF_PASSAGE))]
    rows += [
        (
            text.text_id,
            decision.coder,
            names[passage.theme],
            passage.start,
            passage.end,
            text.words[passage.start : passage.end],
        )
        for text in table.texts
        for decision in text.decisions
        for passage in decision.passages
    ]
    return rows


def codebook_rows(book: CodebookToShare, language: Language) -> list[Row]:
    """A row a theme."""
    rows: list[Row] = [tuple(said(head, language) for head in HEADS_OF_THEME)]
    rows += [
        (theme.key, theme.label.in_(language), theme.definition.in_(language), theme.under)
        for theme in book.themes
    ]
    return rows


def theme_names(book: CodebookToShare, language: Language) -> dict[str, str]:
    """The label of each theme by its key, and that of a dancer's "none of them"."""
    names = {theme.key: theme.label.in_(language) for theme in book.themes}
    return {TICKED_NONE: said(NO_THEME, language), **names}


def joined_themes(keys: tuple[str, ...], names: dict[str, str]) -> str:
    """The names of themes in one cell; a key without a name stands as it is."""
    return BETWEEN.join(names.get(key, key) for key in keys)


def _text_cells(text: CodedText, names: dict[str, str], language: Language) -> Row:
    return (
        text.text_id,
        label_of(text.phase, PHASES, language),
        text.question.in_(language),
        text.words,
        label_of(text.language, WRITTEN_IN, language),
        sector_label(text.sector, language),
        label_of(text.age, AGES, language),
        joined_themes(text.ticked, names),
    )


def _settled(themes: tuple[str, ...] | None, names: dict[str, str], language: Language) -> str:
    if themes is None:
        return ""
    return joined_themes(themes, names) or said(NO_THEME, language)


def _decided(
    decision: CodersDecision | None, names: dict[str, str], language: Language
) -> tuple[str, str, str]:
    if decision is None:
        return "", "", ""
    none = "" if decision.unsure else said(NO_THEME, language)
    unsure = said(YES, language) if decision.unsure else ""
    return joined_themes(decision.themes, names) or none, unsure, decision.memo
