"""Qt item models over tuples of domain values."""
