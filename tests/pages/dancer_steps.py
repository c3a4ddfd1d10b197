"""How a dancer walks through her pages without a browser."""

from streamlit.testing.v1 import AppTest

from pages.dancer.state import Journey, Step
from tests.pages.conftest import Visit

WORDS = "Geloof ons de eerste keer."


def at_the_questions(visit: Visit, code: str) -> AppTest:
    """The first question, with every consent given."""
    page = visit(code=code)
    press(page, "Verder")
    press(page, "Ja, 16 of ouder")
    for box in page.checkbox:
        box.check()
    return press(page, "Verder")


def at_the_look_over(visit: Visit, code: str) -> AppTest:
    """Every question skipped."""
    return skip_to_the_end(at_the_questions(visit, code))


def skip_to_the_end(page: AppTest) -> AppTest:
    """Skips what is left of the questions."""
    while journey(page).step is Step.QUESTIONS:
        press(page, "Sla over")
    return page


def say_on_the_first_open_screen(page: AppTest) -> None:
    """Writes WORDS where she first can, and goes on."""
    while not page.text_area:
        press(page, "Sla over")
    page.text_area[0].input(WORDS)
    press(page, "Verder")


def press(page: AppTest, label: str) -> AppTest:
    """Presses the button with this label."""
    next(button for button in page.button if button.label == label).click()
    return page.run()


def journey(page: AppTest) -> Journey:
    """Where the page says that she is."""
    found: Journey = page.session_state["journey"]
    return found
