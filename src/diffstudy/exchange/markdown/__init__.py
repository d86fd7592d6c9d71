"""How a pack written by hand in Markdown is taken apart and put together (formats.md 2.3)."""
