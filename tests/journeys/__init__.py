"""The journeys, in a real browser, on a real server."""
