"""HiGHS as the platform uses it: silent, one thread, the same answer every time."""

import highspy


class QuietSolver(highspy.Highs):
    """HiGHS without its banner, which would stand among what a command prints."""

    def enableCallbacks(self) -> None:  # noqa: N802 - its name in highspy
        """Called while it is made, which is when the banner would come."""
        self.silent()
        super().enableCallbacks()  # type: ignore[no-untyped-call]


def quiet_solver() -> QuietSolver:
    """A solver on one thread: two runs give the same, and it leaves the other core alone."""
    solver = QuietSolver()  # type: ignore[no-untyped-call]
    solver.setOptionValue("threads", 1)
    return solver
