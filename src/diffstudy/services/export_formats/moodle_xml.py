"""All questions of a pack in Moodle's own XML; a second import into its bank updates them."""

from diffstudy.domain.language import later
from diffstudy.domain.pack import Pack
from diffstudy.exchange.plain_question import PlainQuestion
from diffstudy.services.pack_writer import ExportJob, Written, confirm


class MoodleWriter:
    """Writes .xml."""

    label = later("Questions for Moodle (XML)")
    suffixes = (".xml",)

    def write(self, pack: Pack, job: ExportJob) -> Written:  # noqa: ARG002 - as the protocol says
        """Return the questions; ValueError where nothing of the pack can be asked."""
        from diffstudy.services.pack_questions import pack_questions

        return moodle_of(pack_questions(pack))


def moodle_of(questions: tuple[PlainQuestion, ...]) -> Written:
    """Return questions as Moodle XML, parsed once before they are given out."""
    import xml.etree.ElementTree as ET

    from diffstudy.exchange.moodle_xml import id_number, written

    text = written(questions)
    # What was written a line above, so that no foreign XML is parsed here.
    parsed = ET.fromstring(text.encode())  # noqa: S314
    found = [each.text for each in parsed.iter("idnumber")]
    confirm(found == [id_number(each.head.name) for each in questions])
    confirm(len(set(found)) == len(found))
    return Written(text.encode())


WRITER = MoodleWriter()
