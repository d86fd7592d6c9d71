"""The terminal front end: a contract for scripts (names, JSON keys, exit status)."""
