"""Which statement somebody sees next."""

import random
from collections.abc import Collection, Mapping


def next_statement(
    votes: Mapping[str, int], done: Collection[str], chance: random.Random
) -> str | None:
    """One of the statements with the fewest votes that this person did not vote on yet, by lot;
    None when there is none left.

    `votes` counts the votes on each open statement, passes too; `chance` draws the lot, so that
    phones that ask at once don't all show the same.

    Pol.is draws by a priority: more often what many agree with, what few pass on, and what parts
    people, by that measured on the votes so far; a new statement counts nine times
    (`conversation.clj`, priority-metric). With a thousand voters each statement still gets its
    votes. At a table of twenty the first three votes would decide which statements are hardly seen.
    """
    open_to_them = {statement: count for statement, count in votes.items() if statement not in done}
    if not open_to_them:
        return None
    fewest = min(open_to_them.values())
    return chance.choice(sorted(each for each, count in open_to_them.items() if count == fewest))
