"""Pages saved as text: a file of pages/ shows a page above the line of dashes, what is read of it below."""

import unicodedata
from pathlib import Path

import pytest

from civicgraph.errors import InputError
from civicgraph.model import Article
from civicgraph.read.furniture import read_stamp
from civicgraph.read.page import read_text
from civicgraph.read.place import Place

CASES = sorted((Path(__file__).parent / "pages").glob("*.txt"))


def show(article: Article) -> str:
    return f"title: {article.title}\npublished: {article.published}\nsource: {article.source}\n{article.text}\n"


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_page(case: Path) -> None:
    page, _, expected = case.read_text(encoding="utf-8").partition("-----\n")
    [article] = read_text(page.encode(), case.stem, Place(case.name))
    assert isinstance(article, Article)
    assert show(article) == expected


def test_there_are_cases() -> None:
    assert len(CASES) >= 10


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("15/03/2019 09:10 Số lượt xem: 111", (2019, 3, 15)),
        ("Thứ sáu, 15/03/2019, 09:10 GMT+7", (2019, 3, 15)),
        ("Thứ Sáu, ngày 15 tháng 3 năm 2019 | 9h10", (2019, 3, 15)),
        ("Ngày đăng: 15-03-2019", (2019, 3, 15)),
        ("Đăng ngày 15.3.2019 - 09 giờ 10 phút", (2019, 3, 15)),
        ("Đăng bởi: Ban Biên tập - 15/03/2019 - 1.204 lượt xem", (2019, 3, 15)),
        ("Cập nhật lúc: 09:10:25 AM 15/3/19", (2019, 3, 15)),
        ("2019-03-15T09:10:00+07:00", (2019, 3, 15)),
        ("(15/03/2019 - 14:05)", (2019, 3, 15)),
        ("15 Tháng Ba, 2019", (2019, 3, 15)),
        ("CN, 17/03/2019 | Chia sẻ | In trang | A- A A+", (2019, 3, 17)),
        ("09:10 | 15/03/2019 | Nguồn: TTXVN", (2019, 3, 15)),
    ],
)
def test_date_line(line: str, day: tuple[int, int, int]) -> None:
    stamp = read_stamp(line)
    assert stamp is not None
    assert stamp.dates == (day,)


@pytest.mark.parametrize(
    "line",
    [
        "Ngày 15/3/2019, UBND tỉnh họp phiên thường kỳ",
        "Chia sẻ khó khăn với đồng bào vùng lũ",
        "In trang trọng trên bìa là dòng chữ vàng",
        "Xem xét 12 tờ trình",
        "Thứ hai",
        "Tác giả: Lê Minh",
        "(Ảnh: Hoàng Nam)",
        "Bình luận về dự thảo Luật Đất đai",
        "Email: vanphong@tinh.gov.vn",
        "Nguồn: theo số liệu mà Cục Thống kê tỉnh công bố tại hội nghị tổng kết cuối năm",
    ],
)
def test_text_line(line: str) -> None:
    assert read_stamp(line) is None


def test_day_outside_the_calendar_is_told_and_the_article_read() -> None:
    page = "UBND xã họp dân bàn việc làm đường\n31/02/2019 08:00\nSáng nay, UBND xã họp dân."
    problem, article = read_text(page.encode(), "a", Place("a.txt"))
    assert str(problem).startswith("a.txt: the page's date 31/2/2019 is not in the calendar")
    assert isinstance(article, Article)
    assert article.published is None


@pytest.mark.parametrize(
    ("page", "problem"),
    [
        (b"", "no article text"),
        ("Trang chủ > Tin tức\n15/03/2019 09:10\n".encode(), "no article text"),
        ("UBND tỉnh họp phiên thường kỳ tháng 3\n15/03/2019\n".encode(), "no article text"),
        (b"\xff\xfea", "UTF-16 text is damaged"),
        (b"PK\x03\x04\x00\x00\x00\x00", "zero bytes"),
        ("Uû ban nh©n d©n tØnh häp\nS¸ng nay, c¸c ®ång chÝ ®­îc mêi.".encode(), "looks like TCVN3"),
        ("Uû ban nh©n d©n tØnh häp\nS¸ng nay, c¸c ®ång chÝ.".encode("latin-1"), "look like TCVN3"),
        ("UÛy ban nhaân daân tænh\nSaùng nay, caùc ñoàng chí.".encode("latin-1"), "look like VNI"),
    ],
)
def test_no_article(page: bytes, problem: str) -> None:
    with pytest.raises(InputError, match=problem):
        list(read_text(page, "a", Place("a.txt")))


def test_mark_line_ends_and_decomposed_letters() -> None:
    page = unicodedata.normalize("NFD", "Họp báo\r\n\r\nSáng  nay,\u00a0UBND xã họp báo.\r\n")
    [article] = read_text(page.encode("utf-8-sig"), unicodedata.normalize("NFD", "tin-số-1"), Place("a.txt"))
    assert article == Article(id="tin-số-1", title="Họp báo", text="Sáng nay, UBND xã họp báo.")
