"""Test pages with exact truth: what a page says, how it is printed, and what damage it takes.

`contents/` holds what pages say, one TOML file each, written by people who had not seen the
reader. `content.py` loads them; `kinds.py` names the irregularities of real saved pages, one
small function each; `printing.py` turns content, kind and seed into the bytes of a saved page and
the truth about exactly what is left on it. The tests and `dev.py bench import` both read the
pages through the public path and compare.

How often a line is a single word, and so lost, is what the two real pages show: none of their 64
definitions, and none of the 26 cells in the 13 rows of their charts; no run of blank lines tells of
a row that is gone. The writers of the contents were freer with such cells: 172 of their 362 rows
have one. Were real rows like that, 13 whole ones in a row would be a chance of 1 in 4,000. So the
plain page prints the other rows, and every row is printed where that is the point: in the kind "one
word cells", which damages charts as no real page known to us is damaged, in "anything goes", and
in the full copies, which lose nothing. Of definitions 34 in 913 are a single word, which the real
pages do not contradict; they are printed everywhere.

Every third content is set apart: it is measured, and nobody looks at its single results.
"""
