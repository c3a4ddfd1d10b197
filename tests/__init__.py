"""Tests by cost: unit, storage (both databases), pages, journeys (a browser)."""
