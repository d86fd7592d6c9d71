"""The use cases: what the window and the terminal may ask of the program."""
