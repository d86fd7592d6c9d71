"""The words of the program as frozen values and pure functions; standard library only."""
