"""The practice environment: everything in it is invented, made through the same functions."""
