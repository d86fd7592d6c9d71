"""A pack as one web page that any device can show: to read, to print, to test oneself."""

from diffstudy.domain.language import later
from diffstudy.domain.pack import Pack
from diffstudy.services.pack_writer import ExportJob, Written

_QUESTIONS = 10
"""Of each comparison: a page to read is no bank of questions."""


class WebPageWriter:
    """Writes .html."""

    label = later("Web page to read and print")
    suffixes = (".html",)

    def write(self, pack: Pack, job: ExportJob) -> Written:  # noqa: ARG002 - as the protocol says
        """Return the page."""
        from diffstudy.exchange.pack_html import written
        from diffstudy.services.pack_questions import page_questions

        questions = {page.key: page_questions(page, pack, _QUESTIONS) for page in pack.comparisons}
        return Written(written(pack, questions).encode())


WRITER = WebPageWriter()
