"""The numbers that protect, each in one place. Nothing else in the code repeats them."""

MINIMUM_COUNT = 10
"""A published count: below this it is hidden, zero too, with whatever would give it away."""

LARGEST_HIDDEN = MINIMUM_COUNT - 1
"""A published count: a hidden small one must still be able to be 0 and this."""

SMALLEST_RENEWAL = 10
"""A later release: a cell that moved by 1 up to less than this repeats its former number."""

LIVE_MINIMUM_COUNT = 10
"""Live, in the room and for the facilitator: no counts below this."""

VOICES_WAITING = 5
"""Live: from so many waiting voices a shuffled batch may appear before the end of a round."""

VOICES_SECONDS_AFTER_SEND = 20
"""Live: no batch of voices appears within so many seconds of a Send."""

OPINION_VOTERS = 15
"""Opinion groups, live: drawn from so many voters on."""

OPINION_GROUP_LIVE = 5
"""Opinion groups, live: none below this, by share in words."""

OPINION_GROUP_RELEASED = 10
"""Opinion groups, in a release: only groups of so many or more."""

CHANGE_PAIRS = 30
"""Change before to after: from so many pairs tied by a card."""

CHANGE_PART = 10
"""Change before to after: lower, same and higher have so many each, or are merged or hidden."""

QUOTE_THEME_WRITERS = 5
"""A quote: its theme is named by so many writers of the table or more."""

QUOTE_TABLE_SIZE = 20
"""A quote: so many people took part in the table or more."""

QUOTE_JUDGES = 2
"""A quote: so many different people judge it, who proposes it and who approves it."""

WORD_WRITERS = 5
"""A word or word pair in analysis: used by so many writers or more."""

ANSWERS_IN_WORDS = 10
"""Notices and "klopt dit?": said in words (most, divided, few) from so many answers."""

ANSWERS_RECOUNTED = 10
"""Notices and "klopt dit?": recounted with so many new answers."""

CARDS_STEP = 5
"""Cards used: told in steps of so many."""

CARDS_DAYS = 1
"""Cards used: told anew once in so many days."""

WITHDRAWALS_UNUSUAL = 10
"""Withdrawals of one table in a day: from so many on, operator and committee are told."""

LINK_AT_ONCE = 250
"""An open link: gives so many codes at once. A room of two hundred opens it in the same minutes,
and some begin anew; a script gets no more than that room."""

LINK_AN_HOUR = 30
"""An open link: then so many codes an hour, one every two minutes. Who comes after a room full
waits minutes; a script gets no more in a day than four such rooms."""

DANCERS_FIRST_DAYS = 7
"""A release: for so many days only the dancers of its tables see it, with their code."""
