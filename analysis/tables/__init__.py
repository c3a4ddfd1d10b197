"""Linked tables of one and two dimensions: read, counted, and written as they are published."""

from analysis.tables.counting import Counts, Unit, count_tables, layout_of
from analysis.tables.document import Document, UnreadableDocument, read_document
from analysis.tables.layout import SECTOR, THEME, TOTAL, Key, Layout
from analysis.tables.reading import People, UnreadableRows, read_people

__all__ = [
    "SECTOR",
    "THEME",
    "TOTAL",
    "Counts",
    "Document",
    "Key",
    "Layout",
    "People",
    "Unit",
    "UnreadableDocument",
    "UnreadableRows",
    "count_tables",
    "layout_of",
    "read_document",
    "read_people",
]
