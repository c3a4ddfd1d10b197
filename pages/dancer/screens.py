"""The screens of the journey, each by its step."""

from pages.dancer import doorway, ending, questions, results_first, safety, stopping
from pages.dancer.problem import draw_problem
from pages.dancer.state import Journey, Step

SCREENS = {
    Step.FRONT: doorway.front,
    Step.WELCOME: doorway.welcome,
    Step.AGE: doorway.age,
    Step.UNDER_16: doorway.under_16,
    Step.CONSENT: doorway.consents,
    Step.NO_CONSENT: doorway.no_consent,
    Step.QUESTIONS: questions.questions,
    Step.SAFETY: safety.safety,
    Step.REVIEW: ending.review,
    Step.STOP: stopping.stop_question,
    Step.STOPPED: stopping.stopped,
    Step.THANKS: ending.thanks,
    Step.WAITING: ending.waiting,
    Step.RESULTS: results_first.results,
    Step.WITHDRAW: ending.withdraw_question,
    Step.WITHDRAWN: ending.withdrawn,
}


def draw_screen(here: Journey) -> None:
    """The screen of this step, under the one sentence that may stand in the way."""
    draw_problem(here)
    SCREENS[here.step](here)
