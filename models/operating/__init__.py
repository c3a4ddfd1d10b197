"""What operators and the committee look at: the audit trail, and how the platform is."""

from models.operating.audit_reading import Noted, audit_trail
from models.operating.health import health
from models.operating.papers import papers

__all__ = ["Noted", "audit_trail", "health", "papers"]
