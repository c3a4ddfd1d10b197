"""What is worked out: pure functions, plain values in, frozen dataclasses out."""
