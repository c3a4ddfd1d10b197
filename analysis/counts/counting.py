"""All tables of a release, counted from its respondents."""

from collections.abc import Sequence

from analysis.counts.choices import background_cells, choice_cells
from analysis.counts.people import people_cells, people_tally, sector_cells
from analysis.counts.respondents import Respondent
from analysis.counts.scales import scale_cells
from analysis.counts.themes import chosen_theme_cells, themes_in_words_cells
from analysis.disclosure.cells import Counted, together
from content.questionnaire import Questionnaire

BACKGROUND = ("age_band", "role")
CHOICES = (("first_step_before", "before"),)
THEME_CHOICES = (("themes_before", "before"), ("themes_missing_after", "after"))
PHASES = ("before", "after")


def count_cells(respondents: Sequence[Respondent], questionnaire: Questionnaire) -> Counted:
    """Every count that a release may hold, with the groups and relations that bind them.

    The order of respondents does not matter. Whoever sent nothing at all is left aside. Raises
    KeyError when the questionnaire lacks one of the questions above.
    """
    present = [each for each in respondents if not each.before is each.after is None]
    people = people_tally(present)
    ask = questionnaire.question
    themes = [choice.key for choice in ask(THEME_CHOICES[0][0]).choices]
    return together(
        [
            people_cells(people),
            sector_cells(people),
            *(background_cells(present, people, ask(key)) for key in BACKGROUND),
            *(choice_cells(present, people, ask(key), phase) for key, phase in CHOICES),
            *(chosen_theme_cells(present, people, ask(key), p) for key, p in THEME_CHOICES),
            *(themes_in_words_cells(present, people, themes, phase) for phase in PHASES),
            *(
                scale_cells(present, people, question)
                for question in questionnaire.items
                if question.type == "scale"
            ),
        ]
    )
