"""A page saved as text: its title, date, source and paragraphs, without the portal's furniture. Bylines stay."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from civicgraph.errors import InputError
from civicgraph.model import Article
from civicgraph.read.encoding import blank_controls, check_script, decode_page, normalize
from civicgraph.read.furniture import Stamp, is_menu, opens_the_rest, read_stamp
from civicgraph.read.place import Place

_TITLE_WORDS = 5
"""A shorter line above another is a section's name: the title of a civic article says who does what."""
_HEAD_LINES = 3
"""How many lines of at least `_TITLE_WORDS` may stand above the date line: the title, its repetition, a lead."""
_LINK_WORDS = 40
"""The longest headline in a list of links; a longer line is a paragraph."""
_SENTENCE_END = (".", "…", "!", ";", ":")


@dataclass(frozen=True, slots=True)
class _Parts:
    """A page taken apart: title, paragraphs, and its furniture, the line to believe first in front."""

    title: str
    body: tuple[str, ...]
    stamps: tuple[Stamp, ...]


def read_text(data: bytes, stem: str, place: Place) -> Iterator[Article | InputError]:
    """The article of a `.txt` page, after an InputError for what is wrong with it but does not cost the article.

    >>> page = "Trang chủ > Tin tức\\nUBND tỉnh họp tháng 3\\n15/03/2019 | Lượt xem: 9\\nSáng 15/3, UBND tỉnh họp."
    >>> [article] = read_text(page.encode(), "tin", Place("tin.txt"))
    >>> article.title, str(article.published), article.text
    ('UBND tỉnh họp tháng 3', '2019-03-15', 'Sáng 15/3, UBND tỉnh họp.')
    """
    text = decode_page(data, place)
    if "\0" in text:
        raise place.error("the file holds zero bytes, so it is no text; save the page as text in UTF-8")
    yield from read_page(text, Article(id=stem, title="", text=""), place)


def read_page(text: str, known: Article, place: Place) -> Iterator[Article | InputError]:
    """The article in the lines of a page; what `known` tells already (title, date, address) is kept."""
    check_script(text, place)
    parts = _part_page(_cut_rest(_split_lines(text)), known.title)
    if not parts.body:
        raise place.error("the page has no article text; it needs a title and below it the article")
    published = known.published
    figures = next((day for stamp in parts.stamps for day in stamp.dates), None)
    if published is None and figures:
        try:
            published = date(*figures)
        except ValueError:
            year, month, day = figures
            yield place.flaw(f"the page's date {day}/{month}/{year} is not in the calendar; it was read without a date")
    yield Article(
        id=normalize(known.id),
        title=parts.title,
        text="\n".join(parts.body),
        published=published,
        url=known.url,
        source=next((stamp.source for stamp in parts.stamps if stamp.source), None),
    )


def _split_lines(text: str) -> list[str]:
    """The lines that hold something, NFC, each run of spaces as one; a line told twice in a row once."""
    lines: list[str] = []
    for raw in normalize(text.lstrip("\ufeff")).splitlines():
        line = " ".join(blank_controls(raw).split())
        if line and lines[-1:] != [line]:
            lines.append(line)
    return lines


def _cut_rest(lines: list[str]) -> list[str]:
    """The lines before the list of other articles or the imprint, where no paragraph follows it."""
    for i, line in enumerate(lines):
        if i > 1 and opens_the_rest(line) and all(len(rest.split()) <= _LINK_WORDS for rest in lines[i:]):
            return lines[:i]
    return lines


def _part_page(lines: Sequence[str], title: str) -> _Parts:
    """The parts of a page whose title is known or (empty) still to be found.

    The head ends with the date line or the first text below the title, the tail begins after the last paragraph.
    Between them a line of menu or date words stays: a schedule has date lines of its own.
    """
    stamps = [read_stamp(line) for line in lines]
    prose = [i for i, line in enumerate(lines) if stamps[i] is None and not is_menu(line)]
    date_line = _find_date_line(lines, stamps, prose)
    start = -1
    if not title and prose:
        start = _find_title(lines, prose, date_line)
        title = lines[start]
    below = [i for i in prose if i > start and lines[i] != title]
    if not below:
        return _Parts(title, (), ())
    head_end = max(below[0], date_line or 0)
    body: list[str] = []
    told: list[tuple[bool, bool, Stamp]] = []
    for i, line in enumerate(lines):
        inside = head_end < i < below[-1]
        stamp = stamps[i]
        if stamp and not (inside and stamp.bare):
            told.append((stamp.updated, i < start, stamp))
        elif i in below or (inside and line != title):
            body.append(line)
    told.sort(key=lambda item: item[:2])
    return _Parts(title, tuple(body), tuple(stamp for _, _, stamp in told))


def _find_date_line(lines: Sequence[str], stamps: Sequence[Stamp | None], prose: Sequence[int]) -> int | None:
    """The line that dates the article: the first below a text line, and not far below it."""
    for i, stamp in enumerate(stamps):
        above = [lines[at] for at in prose if at < i]
        if stamp and stamp.dates and above:
            return i if sum(len(line.split()) >= _TITLE_WORDS for line in above) <= _HEAD_LINES else None
    return None


def _find_title(lines: Sequence[str], prose: Sequence[int], date_line: int | None) -> int:
    """The first text line; above a date line, the first that is no section's name and no sentence.

    "Tin trong tỉnh / UBND tỉnh họp phiên tháng 3 / 15/03/2019": the second.
    "Thông báo / Sáng 15/3, UBND tỉnh họp. / 15/03/2019": the first.
    """
    above = [i for i in prose if date_line is not None and i < date_line]
    for place, i in enumerate(above):
        if len(lines[i].split()) >= _TITLE_WORDS:
            return above[place - 1] if place and lines[i].endswith(_SENTENCE_END) else i
    return above[-1] if above else prose[0]
