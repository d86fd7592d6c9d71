"""Files that no program wrote: the importers are given them for minutes on end."""
