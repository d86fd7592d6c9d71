"""Test pages with exact truth: what a page says, how it is printed, and what damage it takes.

`contents/` holds what pages say, one TOML file each, written by people who had not seen the
reader. `content.py` loads them; `kinds.py` names the irregularities of real saved pages, one
small function each; `printing.py` turns content, kind and seed into the bytes of a saved page and
the truth about exactly what is left on it. The tests and `dev.py bench import` both read the
pages through the public path and compare.

Every third content is set apart: it is measured, and nobody looks at its single results.
"""
