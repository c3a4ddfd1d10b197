"""Public pages: what anyone may see."""
