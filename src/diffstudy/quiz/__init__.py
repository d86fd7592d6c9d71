"""How a card is asked: which texts are fit to be cues, and how a question is made of one."""
