"""A page of markup belongs to the web page's reader, whatever its file is called."""

from pathlib import Path

from diffstudy.importers.registry import importer_for, open_source

_PAGE = b"""<!DOCTYPE html>
<html><head><title>Tide vs. Wave</title></head><body>
<h1>
Tide vs. Wave
</h1>
<h2>
Key Differences
</h2>
<p>A tide follows the moon, whereas a wave follows the wind.</p>
</body></html>
"""


def test_markup_in_a_text_file_is_read_as_a_web_page(tmp_path: Path) -> None:
    file = tmp_path / "page.txt"
    file.write_bytes(_PAGE)
    assert importer_for(open_source(file)).name == "html_page"
