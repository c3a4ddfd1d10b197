"""The platform's own state."""
