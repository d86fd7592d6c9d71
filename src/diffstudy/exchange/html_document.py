"""The frame of every HTML page that is given out: no network, light and dark, readable on paper."""

from html import escape

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"

_STYLE = """
:root { color-scheme: light dark }
body { max-width: 46em; margin: 2em auto; padding: 0 1em; line-height: 1.5;
  font-family: Literata, Georgia, serif }
h1, h2, h3 { line-height: 1.2 }
table { border-collapse: collapse; width: 100% }
th, td { border: 1px solid; padding: .4em .6em; text-align: start; vertical-align: top }
tr { break-inside: avoid }
footer { font-size: .9em; margin-top: 2em }
@media print { body { max-width: none; margin: 0; padding: 0 } @page { margin: 18mm } }
"""

_FROM_RIGHT = frozenset("ar arc ckb dv fa he ks ps sd syr ug ur yi".split())


def document(title: str, language: str, body: str, style: str = "") -> str:
    """Return a whole page.

    Args:
        title: plain text.
        language: a BCP 47 tag; it also decides on which side lines begin.
        body: markup, every text in it escaped already.
        style: rules beside those that all pages have.
    """
    tag = escape(language or "en")
    side = "rtl" if tag.lower().partition("-")[0] in _FROM_RIGHT else "ltr"
    return (
        f'<!DOCTYPE html>\n<html lang="{tag}" dir="{side}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{_STYLE}{style}</style>\n</head>\n"
        f"<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    )
