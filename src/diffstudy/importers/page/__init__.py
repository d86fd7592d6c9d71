"""The parts of the page parser, one idea each; ``importers.page_parser`` puts them together."""
