"""Drafts, responses, answers and consents of dancers, and the phases that take them."""

from models.survey.answers import (
    Answers,
    AnswerValue,
    answer_of,
    longest_words,
    longest_words_of,
    needs_sensitive_consent,
    options_in_order,
)
from models.survey.cards_in_use import Cards, cards_of_table, replace_unused_cards
from models.survey.destinations import Destination, destination_of
from models.survey.drafts import (
    Draft,
    DraftContent,
    drop_draft,
    keep_choices,
    keep_words,
    load_draft,
    new_draft_key,
    save_draft,
)
from models.survey.own_word import choose_own_word, open_with_own_word
from models.survey.phases import move_on
from models.survey.responses import Answer, Consent, Response, SealedText, Sent, send, sent_by
from models.survey.screens import Screen, screens_of

__all__ = [
    "Answer",
    "AnswerValue",
    "Answers",
    "Cards",
    "Consent",
    "Destination",
    "Draft",
    "DraftContent",
    "Response",
    "Screen",
    "SealedText",
    "Sent",
    "answer_of",
    "cards_of_table",
    "choose_own_word",
    "destination_of",
    "drop_draft",
    "keep_choices",
    "keep_words",
    "load_draft",
    "longest_words",
    "longest_words_of",
    "move_on",
    "needs_sensitive_consent",
    "new_draft_key",
    "open_with_own_word",
    "options_in_order",
    "replace_unused_cards",
    "save_draft",
    "screens_of",
    "send",
    "sent_by",
]
