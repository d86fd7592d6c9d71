"""Questions in GIFT, as Moodle and others export them."""

import os
import re
from typing import TYPE_CHECKING

from diffstudy.domain.comparison import Source
from diffstudy.domain.errors import ImportFailed
from diffstudy.domain.keys import LOCAL_PACK_ID
from diffstudy.domain.language import later, tr
from diffstudy.domain.pack import Pack, ParsedPack
from diffstudy.importers.decoding import is_binary
from diffstudy.importers.importer import ImportSource

if TYPE_CHECKING:
    from diffstudy.importers.table.problems import RowProblems

_LOCAL_TITLE = "My pages"
_MOST_QUESTIONS = 20_000
_MARK = re.compile(r"^(?:\$CATEGORY:|::[^:\n]+::)", re.MULTILINE)
_BRACES = re.compile(r"(?<!\\)\{\s*(?:[=~]|T(?:RUE)?\b|F(?:ALSE)?\b)", re.IGNORECASE)


class Gift:
    """Reads the questions with one right answer: choices, true or false, typed, pairs."""

    name = "gift"
    label = later("Questions (GIFT)")
    suffixes = (".gift",)

    def recognises(self, source: ImportSource) -> bool:
        """Whether answers stand in braces, under a name or a category; by its name braces do."""
        if is_binary(source.head) or _BRACES.search(source.head_text) is None:
            return False
        return source.suffix in self.suffixes or _MARK.search(source.head_text) is not None

    def read(self, source: ImportSource, pack_id: str = LOCAL_PACK_ID) -> ParsedPack:
        """Return the comparisons that the questions speak of.

        Raises:
            ImportFailed: not text, too many questions, or none that says what is compared.
        """
        from diffstudy.exchange.quiz_gift.reading import read
        from diffstudy.importers.gift.filling import Filling
        from diffstudy.importers.table.drafts import Drafts
        from diffstudy.importers.table.problems import RowProblems

        text, encoding = source.read_text()
        if text.count("{") > _MOST_QUESTIONS:
            raise ImportFailed(
                source.path,
                tr("the file has more than {most} questions", most=_MOST_QUESTIONS),
                tr("split the file"),
            )
        found = read(text)
        problems = RowProblems()
        for each in found.unread:
            problems.error(each.problem, each.cure, each.line)
        drafts = Drafts(pack_id, problems)
        Filling(drafts, problems).fill(found.questions)
        comparisons = drafts.finished(
            Source(os.fsencode(source.path.name).decode(errors="replace"))
        )
        if not comparisons:
            raise _nothing(source, problems)
        title = _LOCAL_TITLE if pack_id == LOCAL_PACK_ID else pack_id
        return ParsedPack(
            pack=Pack(id=pack_id, title=title, comparisons=comparisons),
            format=self.name,
            problems=(*encoding, *problems.listed()),
        )


def _nothing(source: ImportSource, problems: "RowProblems") -> ImportFailed:
    first = problems.first_error
    if first is None:
        return ImportFailed(
            source.path,
            tr("no question in it has terms for answers"),
            tr("ask which of two terms it is"),
        )
    return ImportFailed(source.path, first.problem, first.cure, first.line)


IMPORTER = Gift()
