"""Comparisons from the questions of a GIFT file."""
