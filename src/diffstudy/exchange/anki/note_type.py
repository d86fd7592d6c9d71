"""The note type of diffstudy's cards: its name, its one card and how the card looks.

No script, nothing loaded from anywhere; both of Anki's themes. The ids are fixed, so that every
deck of diffstudy shares the one note type and a newer export updates it.
"""

from typing import Final

from diffstudy.exchange.anki.note import FIELDS

NAME: Final = "diffstudy"
TYPE_ID: Final = 1_573_902_641_877
CHANGED: Final = 1_790_000_000
"""When the card below was last changed, in seconds; raise it with every change."""

FRONT: Final = """\
<div class="ds">
  <div class="ds-terms">{{terms}}</div>
  <div class="ds-prompt">{{prompt}}</div>
</div>"""

BACK: Final = """\
{{FrontSide}}
<hr id="answer">
<div class="ds">
  <div class="ds-answer">{{answer}}</div>
  {{#why}}<div class="ds-why">{{why}}</div>{{/why}}
  {{#chart}}<div class="ds-chart">{{chart}}</div>{{/chart}}
  {{#source}}<div class="ds-source">{{source}}</div>{{/source}}
</div>"""

CSS: Final = """\
.card { font-family: Georgia, "Noto Serif", serif; font-size: 20px; line-height: 1.45;
  color: #1f1c18; background: #f6f2ea; }
.ds { max-width: 38em; margin: 0 auto; padding: 0 .8em; text-align: left; }
.ds-terms { font: 600 .8em/1.6 sans-serif; color: #675f53; }
.ds-prompt { font-size: 1.1em; margin: .5em 0; }
.ds-answer { font-weight: 600; margin: .5em 0; }
.ds-answer p, .ds-answer li { font-weight: 400; }
.ds-answer table, .ds-chart table { font-weight: 400; }
.ds-why, .ds-chart, .ds-source { margin: .8em 0; }
.ds-source { font: .7em/1.5 sans-serif; color: #675f53; }
.ds table { border-collapse: collapse; width: 100%; font-size: .85em; }
.ds th, .ds td { border: 1px solid #ddd5c6; padding: .35em .5em; vertical-align: top;
  text-align: left; }
.ds th { background: #ece6da; }
#answer { border: 0; border-top: 1px solid #ddd5c6; }
.nightMode.card, .nightMode .card { color: #f2ede4; background: #181614; }
.nightMode .ds-terms, .nightMode .ds-source { color: #a59c8e; }
.nightMode .ds th, .nightMode .ds td, .nightMode #answer { border-color: #39352f; }
.nightMode .ds th { background: #2a2724; }"""


def fields() -> list[dict[str, object]]:
    """Return the fields as Anki describes them; the last one folds away in Anki's editor."""
    return [{"name": name, "collapsed": name == FIELDS[-1]} for name in FIELDS]


def templates() -> list[dict[str, object]]:
    """Return the one card as Anki describes it."""
    return [{"name": "Card", "qfmt": FRONT, "afmt": BACK}]
