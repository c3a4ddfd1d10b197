"""Each number of the table "Numbers that protect" is what was agreed, in one place."""

from analysis.disclosure import numbers


def test_a_published_count_below_ten_is_hidden() -> None:
    assert numbers.MINIMUM_COUNT == 10


def test_a_hidden_count_can_be_as_much_as_nine() -> None:
    assert numbers.LARGEST_HIDDEN == 9


def test_a_cell_of_a_later_release_is_renewed_when_it_moved_by_ten() -> None:
    assert numbers.SMALLEST_RENEWAL == 10


def test_no_count_below_ten_is_told_live() -> None:
    assert numbers.LIVE_MINIMUM_COUNT == 10


def test_voices_appear_from_five_waiting() -> None:
    assert numbers.VOICES_WAITING == 5


def test_voices_do_not_appear_within_twenty_seconds_of_a_send() -> None:
    assert numbers.VOICES_SECONDS_AFTER_SEND == 20


def test_opinion_groups_are_drawn_from_fifteen_voters() -> None:
    assert numbers.OPINION_VOTERS == 15


def test_a_live_opinion_group_has_at_least_five_people() -> None:
    assert numbers.OPINION_GROUP_LIVE == 5


def test_a_released_opinion_group_has_at_least_ten_people() -> None:
    assert numbers.OPINION_GROUP_RELEASED == 10


def test_change_is_told_from_thirty_pairs() -> None:
    assert numbers.CHANGE_PAIRS == 30


def test_each_part_of_a_change_has_at_least_ten_people() -> None:
    assert numbers.CHANGE_PART == 10


def test_the_theme_of_a_quote_has_at_least_five_writers() -> None:
    assert numbers.QUOTE_THEME_WRITERS == 5


def test_a_quote_comes_from_a_table_of_at_least_twenty() -> None:
    assert numbers.QUOTE_TABLE_SIZE == 20


def test_a_quote_is_judged_by_two_people() -> None:
    assert numbers.QUOTE_JUDGES == 2


def test_a_word_in_analysis_has_at_least_five_writers() -> None:
    assert numbers.WORD_WRITERS == 5


def test_notices_are_told_in_words_from_ten_answers() -> None:
    assert numbers.ANSWERS_IN_WORDS == 10


def test_notices_are_recounted_with_ten_new_answers() -> None:
    assert numbers.ANSWERS_RECOUNTED == 10


def test_cards_used_are_told_in_steps_of_five() -> None:
    assert numbers.CARDS_STEP == 5


def test_cards_used_are_told_once_a_day() -> None:
    assert numbers.CARDS_DAYS == 1


def test_an_open_link_gives_codes_to_a_room_of_two_hundred_and_some_more_at_once() -> None:
    assert numbers.LINK_AT_ONCE == 250


def test_an_open_link_then_gives_a_code_every_two_minutes() -> None:
    assert numbers.LINK_AN_HOUR == 30


def test_dancers_see_a_release_seven_days_before_everyone() -> None:
    assert numbers.DANCERS_FIRST_DAYS == 7
