"""Whether the platform works, in sentences."""

from analysis.health.judging import Finding, Grade, judged
from analysis.health.measured import Kept, Measured

__all__ = ["Finding", "Grade", "Kept", "Measured", "judged"]
