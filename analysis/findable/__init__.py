"""Finding in a dancer's words what may point to somebody, and wording it more vaguely.

Nothing is taken out here: who wrote the words sees what was found, and chooses.
"""

from analysis.findable.find import findable, warm_up
from analysis.findable.finds import Findable, vaguer

__all__ = ["Findable", "findable", "vaguer", "warm_up"]
