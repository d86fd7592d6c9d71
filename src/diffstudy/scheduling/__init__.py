"""When a card is asked: study days, FSRS, the queue of a day, and who is taken for whom."""
