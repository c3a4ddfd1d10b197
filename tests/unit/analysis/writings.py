"""Writings for tests, each value with a sensible default."""

from collections.abc import Iterable

from analysis.words import Read, Writing, read


def a_writing(
    writer: int,
    words: str = "",
    *,
    phase: str = "before",
    sectors: tuple[str, ...] = (),
    themes: tuple[str, ...] | None = None,
) -> Writing:
    """A Dutch text of this writer."""
    return Writing(writer, words, "nl", phase, sectors, themes)


def by_each(writers: Iterable[int], words: str, **more: object) -> list[Writing]:
    """The same words by each of these writers."""
    return [a_writing(writer, words, **more) for writer in writers]  # type: ignore[arg-type]


def all_read(*groups: list[Writing]) -> tuple[Read, ...]:
    """These groups of writings, put together and read."""
    return read(writing for group in groups for writing in group)
