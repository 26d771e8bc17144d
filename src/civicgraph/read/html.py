"""HTML pages: trafilatura finds the article in the page, its title, date and address; nothing is fetched."""

from collections.abc import Iterator
from datetime import date

import trafilatura

from civicgraph.errors import InputError
from civicgraph.model import Article
from civicgraph.read.encoding import decode_page, normalize
from civicgraph.read.page import read_page
from civicgraph.read.place import Place

_DATE = {"original_date": True, "extensive_search": False, "min_date": "1990-01-01", "max_date": "2199-12-31"}
"""Only a date that the page states for itself; the limits are fixed, trafilatura's own end with today."""


def read_html(data: bytes, stem: str, place: Place) -> Iterator[Article | InputError]:
    """The article of an HTML page; the furniture that trafilatura leaves in is taken out as from a text page."""
    text = decode_page(data, place)
    if "\0" in text:
        raise place.error("the file holds zero bytes, so it is no HTML; save the page anew in UTF-8")
    if "<" not in text:  # trafilatura takes a bare address for something to look up
        raise place.error("the file holds no HTML tag; name it .txt if it is text")
    found = trafilatura.bare_extraction(
        text, include_comments=False, with_metadata=True, deduplicate=False, date_extraction_params=_DATE
    )
    if not isinstance(found, trafilatura.settings.Document) or not (found.text or "").strip():
        raise place.error("the page has no article text; save the page of the article itself")
    known = Article(
        id=stem,
        title=" ".join(normalize(found.title or "").split()),
        text="",
        published=date.fromisoformat(found.date) if found.date else None,
        url=found.url or None,
    )
    yield from read_page(found.text or "", known, place)
