"""A deck for Anki; which notes it holds is said in ``exchange.anki.notes``.

A second import into Anki updates the notes in place: each has its identity from the key of its
item, and its time says when it last changed, so that Anki leaves the others alone.
"""

from collections.abc import Iterator

from diffstudy.domain.comparison import Comparison
from diffstudy.domain.language import later
from diffstudy.domain.pack import Pack
from diffstudy.services.pack_writer import ExportJob, Written, confirm
from diffstudy.storage.export_stamps import Stamp


class AnkiWriter:
    """Writes .apkg."""

    label = later("Anki deck")
    suffixes = (".apkg",)

    def write(self, pack: Pack, job: ExportJob) -> Written:
        """Return the package."""
        from diffstudy.exchange.anki.content import pieces
        from diffstudy.exchange.anki.note import FIELDS
        from diffstudy.exchange.anki.notes import notes_of
        from diffstudy.exchange.anki.package_writing import package
        from diffstudy.exchange.anki.restoring import restored
        from diffstudy.quiz.cue_filter import cues_of

        sharing = _sharing(pack)
        cues = {
            each.key: cues_of(each, tuple(_neighbours(each, sharing))) for each in pack.comparisons
        }
        contents, header = pieces(pack)
        notes = notes_of(pack, cues, contents, header)
        fields = (dict(zip(FIELDS, note.fields, strict=True)) for note in notes)
        confirm(restored(fields, job.target).pack == pack)
        stamps: dict[str, Stamp] = {}
        for note in notes:
            known = job.stamps.get(note.key)
            if known is None or known.digest != note.digest:
                # Later than any export before, even where the clock was set back.
                known = Stamp(note.digest, max(job.now_s, known.changed_s + 1 if known else 0))
            stamps[note.key] = known
        times = {key: stamp.changed_s for key, stamp in stamps.items()}
        return Written(package(pack.id, pack.title, notes, times), stamps=stamps)


def _sharing(pack: Pack) -> dict[str, list[Comparison]]:
    """The comparisons that name each term."""
    found: dict[str, list[Comparison]] = {}
    for comparison in pack.comparisons:
        for term in comparison.terms:
            found.setdefault(term.key, []).append(comparison)
    return found


def _neighbours(
    comparison: Comparison, sharing: dict[str, list[Comparison]]
) -> Iterator[Comparison]:
    """Yield the other comparisons that name one of its terms, each once."""
    seen = {comparison.key}
    for term in comparison.terms:
        for other in sharing[term.key]:
            if other.key not in seen:
                seen.add(other.key)
                yield other


WRITER = AnkiWriter()
