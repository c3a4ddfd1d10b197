"""Tables, coding, releases."""
