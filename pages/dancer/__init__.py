"""The journey of a dancer, on one address."""
