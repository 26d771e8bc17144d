"""Texts that no newspaper prints: each is read without an error, every offset lies in it, and twice the text is twice
the work, counted in calls and not in seconds.
"""

import sys
from datetime import date
from time import process_time
from types import FrameType

import pytest

from civicgraph.model import Article, Evidence, Reading
from civicgraph.pipeline import extract

TOLD = "Ông Trần Văn Nam thăm Sở Y tế và tặng quà cho xã Đồng Tâm rồi cho biết sẽ kiểm tra 12 hộ "
SURNAMES, GIVEN = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng"), ("An", "Bình", "Cường", "Dũng", "Hoa", "Lan", "Minh")


def names(count: int) -> str:
    """A list of so many different people, every third with a post."""
    people = (f"{SURNAMES[k % 5]} {GIVEN[k % 7]} {GIVEN[k // 7 % 7]}" for k in range(count))
    return "Dự hội nghị có các đồng chí: " + ", ".join(
        f"{name}, Phó Giám đốc Sở Y tế" if k % 3 == 0 else name for k, name in enumerate(people)
    )


def fill(piece: str, size: int) -> str:
    """The piece again and again, to so many letters, and two plain sentences, so that none of it is a byline."""
    return (piece * (size // len(piece) + 1))[:size] + "\nTrời hôm nay nắng đẹp.\nTrời hôm nay nắng đẹp."


PIECES = {
    "one sentence without end": TOLD,
    "one act behind another": "Chiều 11-3, ông Trần Văn Nam dự hội nghị, thăm tỉnh Lạng Sơn, chỉ đạo Sở Y tế họp, ",
    "one letter": "a",
    "one capital": "A",
    "capitals only": "ỦY BAN NHÂN DÂN TỈNH ",
    "an abbreviation": "UBND ",
    "names without commas": "Nguyễn Văn ",
    "an occasion's noun": "Hội nghị ",
    "posts": "Chủ tịch, Phó Chủ tịch ",
    "marks only": ".,;:!?()“”-",
    "full stops": ".",
    "ellipses": "… ",
    "dashes": "- ",
    "digits": "1",
    "numbers": "12 ",
    "numbers and units": "1.332 hộ, ",
    "days": "ngày 11-3-2017, ",
    "documents": "Quyết định số 12/QĐ-TTg ",
    "open brackets": "(",
    "open quotes": "“",
    "straight quotes": '"a" ',
    "credits": "xã họp. Ảnh: An ",
    "right to left": "שלום עולם ",
    "combining marks": "a\u0301\u0323",
    "blanks": " ",
    "empty lines": "\n",
    "short lines": "a\n",
}
NESTED = "(“" * 5000 + "Sở Y tế" + "”)" * 5000


def read(text: str) -> Reading:
    return extract(Article("any", "Tin vắn", text, date(2020, 1, 2)))


def evidence_of(reading: Reading) -> list[Evidence]:
    families = (reading.positions, reading.events, reading.relations, reading.statistics, reading.statements)
    return [evidence for family in families for fact in family for evidence in fact.evidence]


def check(reading: Reading) -> None:
    """Everything told is told of words of the text."""
    size = len(reading.article.content)
    spans = [span for entity in reading.entities for span in entity.mentions]
    spans += [(e.start, e.end) for e in evidence_of(reading)] + [(g.start, g.end) for g in reading.gaps]
    assert all(0 <= start < end <= size for start, end in spans)
    keys = {entity.key for entity in reading.entities}
    assert {key for event in reading.events for _, key in event.roles} <= keys


def work(text: str) -> int:
    """How many calls the reading of a text takes, in Python and out of it."""
    calls = 0

    def count(frame: FrameType, event: str, _: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        read(text)
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES)
def test_a_hundred_thousand_letters_are_read(piece: str) -> None:
    check(read(fill(piece, 20_000 if len(piece) > 1 and piece[0].isalpha() else 100_000)))


def test_deep_brackets_and_quotes_are_read() -> None:
    reading = read(NESTED)
    check(reading)


@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES)
def test_twice_the_text_is_twice_the_work(piece: str) -> None:
    read(piece)  # the lexicons are loaded
    once, twice = work(fill(piece, 12_000)), work(fill(piece, 24_000))
    assert twice < 2.4 * once + 2000


def test_ten_thousand_names_in_one_list_are_all_named() -> None:
    text = names(10_000)
    reading = read(text)
    check(reading)
    told = sum(len(entity.mentions) for entity in reading.entities if entity.type == "Person")
    assert told >= 9_990


def test_an_ordinary_sentence_takes_less_than_fifty_milliseconds() -> None:
    """A bound in seconds, for a sentence of six hundred letters: the best of three readings."""
    text = fill(TOLD, 600)
    read(text)
    times = []
    for _ in range(3):
        begun = process_time()
        read(text)
        times.append(process_time() - begun)
    assert min(times) < 0.05


@pytest.mark.parametrize(
    "text",
    [
        "Cục trưởng Trần Văn Khải xác nhận với Tiền Phong",
        "Sở Y tế ra thông báo bằng văn bản về việc.",
        "Hà Nam ra công điện về :",
    ],
)
def test_sentences_that_stop_early_are_read(text: str) -> None:
    check(read(text))
    check(extract(Article("any", text, "", date(2020, 1, 2))))


def test_a_title_alone_and_nothing_at_all_are_read() -> None:
    assert read("").events == ()
    assert extract(Article("any", "", "")).entities == ()


@pytest.mark.parametrize(
    "text",
    [
        "Ông Trần Văn Nam kiểm tra công tác tại " + "Huế, " * 1600 + "Huế.",
        "Ông Trần Văn Nam" + " quê" * 40 + ", Chủ tịch UBND tỉnh Hà Nam.",
        "Ông Trần Văn Nam là Chủ tịch UBND tỉnh Hà Nam," + " hiện nay" * 40 + " họp.",
        "Ông Trần Văn Nam, đại biểu Quốc hội các khóa " + "I, II, III, IV, V, " * 200 + "Chủ tịch UBND tỉnh Hà Nam.",
        "Tại " + "Quyết định số 12/QĐ-TTg, " * 380 + "Thủ tướng phê chuẩn.",
    ],
    ids=["places", "life", "light words", "terms", "papers"],
)
def test_rows_within_a_sentence_are_read(text: str) -> None:
    reading = extract(Article("a-1", "Tin", text, date(2019, 6, 5)))
    assert all(0 <= e.start < e.end <= len(reading.article.content) for p in reading.positions for e in p.evidence)
    assert reading.entities
