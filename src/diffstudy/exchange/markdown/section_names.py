"""Which part of a comparison a heading opens: an English word, or a class in any language."""

from enum import StrEnum

from diffstudy.domain.keys import normalised
from diffstudy.exchange.markdown.inline import Attributes


class SectionName(StrEnum):
    """The parts of a comparison, by the class that opens each."""

    VERDICT = "verdict"
    TIP = "tip"
    DIFFERENCES = "differences"
    CHART = "chart"
    DEFINITIONS = "definitions"
    FAQ = "faq"
    QUIZ = "quiz"
    SOURCES = "sources"


_WORDS = {
    "verdict": SectionName.VERDICT,
    "in short": SectionName.VERDICT,
    "tip": SectionName.TIP,
    "memory tip": SectionName.TIP,
    "key differences": SectionName.DIFFERENCES,
    "key difference": SectionName.DIFFERENCES,
    "differences": SectionName.DIFFERENCES,
    "chart": SectionName.CHART,
    "comparison chart": SectionName.CHART,
    "table": SectionName.CHART,
    "definitions": SectionName.DEFINITIONS,
    "definition": SectionName.DEFINITIONS,
    "faq": SectionName.FAQ,
    "faqs": SectionName.FAQ,
    "frequently asked questions": SectionName.FAQ,
    "questions": SectionName.FAQ,
    "curiosities": SectionName.FAQ,
    "quiz": SectionName.QUIZ,
    "sources": SectionName.SOURCES,
    "source": SectionName.SOURCES,
}


def section_name(words: str, said: Attributes) -> SectionName | None:
    """Return the part that a heading opens; None where neither class nor word is known."""
    for each in said.classes:
        if each in set(SectionName):
            return SectionName(each)
    return _WORDS.get(normalised(words))
