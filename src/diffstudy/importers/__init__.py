"""Foreign bytes become a pack: no database, no network, no Qt."""
