"""A table of text: how it is cut into rows, what its columns mean, what comparisons they make."""
