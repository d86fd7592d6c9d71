"""The window: pages over widgets over a theme; nothing here knows storage or scheduling."""
