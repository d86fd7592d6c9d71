"""The parts of the HTML reader, one idea each; ``importers.html.page`` puts them together."""
