"""Anki packages: zip, SQLite collection, notes, and the comparisons that notes speak of."""
