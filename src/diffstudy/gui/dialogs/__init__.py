"""Windows over the window: short, closed by Esc, complete by keyboard."""
