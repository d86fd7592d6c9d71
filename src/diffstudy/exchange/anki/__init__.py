"""diffstudy's own cards in Anki: how a pack becomes notes, and how notes become the pack again."""
