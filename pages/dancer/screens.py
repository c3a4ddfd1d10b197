"""The screens of the journey, each by its step."""

from pages.dancer import (
    by_link,
    doorway,
    ending,
    my_card,
    own_word,
    questions,
    results_first,
    safety,
    stopping,
    years_later,
)
from pages.dancer.live import care, table
from pages.dancer.problem import draw_problem
from pages.dancer.state import Journey, Step

SCREENS = {
    Step.FRONT: doorway.front,
    Step.WELCOME: doorway.welcome,
    Step.AGE: doorway.age,
    Step.UNDER_16: doorway.under_16,
    Step.BEGUN: own_word.begun,
    Step.CONSENT: doorway.consents,
    Step.NO_CONSENT: doorway.no_consent,
    Step.CODE: by_link.code,
    Step.OWN_WORD: own_word.choose,
    Step.OWN_WORD_KEPT: own_word.kept,
    Step.QUESTIONS: questions.questions,
    Step.SAFETY: safety.safety,
    Step.REVIEW: ending.review,
    Step.STOP: stopping.stop_question,
    Step.STOPPED: stopping.stopped,
    Step.THANKS: ending.thanks,
    Step.WAITING: my_card.waiting,
    Step.LINK_WAITING: by_link.nothing_open,
    Step.LINK_BUSY: by_link.busy,
    Step.TABLE: table.table,
    Step.CARE: care.care,
    Step.RESULTS: results_first.results,
    Step.TAKE_BACK: my_card.take_back_question,
    Step.WITHDRAW: my_card.withdraw_question,
    Step.WITHDRAWN: my_card.withdrawn,
    Step.QUOTES_STANDING: years_later.quotes_standing,
    Step.QUOTES_OUT: years_later.quotes_out,
}


def draw_screen(here: Journey) -> None:
    """The screen of this step, under the one sentence that may stand in the way. At the table it
    is drawn with what else changes by itself.
    """
    if here.step is not Step.TABLE:
        draw_problem(here)
    SCREENS[here.step](here)
