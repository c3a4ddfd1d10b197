"""The coding desk: a text at a time, by keys, by mouse or by thumb."""
