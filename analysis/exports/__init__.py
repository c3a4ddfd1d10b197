"""Texts and codings of one table as files that other programs open: plain values in, bytes out."""

from analysis.exports.coded import (
    CodebookToShare,
    CodedTable,
    CodedText,
    CodersDecision,
    Passage,
    ThemeToShare,
    codebook_now,
)
from analysis.exports.packed import Form, packed, packed_codebook

__all__ = [
    "CodebookToShare",
    "CodedTable",
    "CodedText",
    "CodersDecision",
    "Form",
    "Passage",
    "ThemeToShare",
    "codebook_now",
    "packed",
    "packed_codebook",
]
