"""Preparing the talk: rounds, sentences to vote on, and a practice run."""
