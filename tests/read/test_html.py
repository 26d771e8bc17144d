"""HTML pages: the article, its title, date and address are found, without the clock and without the network."""

import socket
import unicodedata

import pytest

from civicgraph.model import Article
from civicgraph.read.html import read_html
from civicgraph.read.place import Place

BODY = (
    "Sáng 12-6, UBND huyện Lương Tài tổ chức hội nghị triển khai kế hoạch phòng, chống thiên tai và tìm kiếm cứu nạn. "
    "Đồng chí Vũ Đình Khoa, Phó Chủ tịch UBND huyện chủ trì hội nghị, cùng dự có lãnh đạo các phòng, ban của huyện.",
    "Hội nghị thống nhất giao Phòng Nông nghiệp huyện hoàn thành phương án hộ đê trước ngày 30-6, các xã ven đê "
    "chuẩn bị đủ vật tư, phương tiện và lực lượng tại chỗ, báo cáo UBND huyện kết quả hằng tuần.",
)
TITLE = "UBND huyện Lương Tài triển khai kế hoạch phòng, chống thiên tai"


def make_page(head: str = "", stamp: str = "") -> str:
    body = "".join(f"<p>{words}</p>" for words in BODY)
    return (
        f"<html><head><title>{TITLE}</title>{head}</head><body>"
        "<nav><ul><li><a href='/'>Trang chủ</a></li><li><a href='/tin'>Tin tức</a></li></ul></nav>"
        f"<article><h1>{TITLE}</h1>{stamp}{body}</article><footer>Bản quyền thuộc về UBND huyện</footer></body></html>"
    )


def read(page: bytes) -> Article:
    [article] = read_html(page, "tin", Place("tin.html"))
    assert isinstance(article, Article)
    return article


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("reading asked for the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.mark.parametrize(
    ("head", "stamp", "day"),
    [
        ('<meta property="article:published_time" content="2020-06-12T09:10:00+07:00">', "", "2020-06-12"),
        ("", '<p class="date">Thứ sáu, 05/06/2020, 09:10 GMT+7 | Lượt xem: 1.204</p>', "2020-06-05"),
        ("", "<p>Ngày đăng: 12/06/2020</p>", "2020-06-12"),
        ("", "", "None"),
    ],
)
def test_article_and_date(head: str, stamp: str, day: str) -> None:
    article = read(make_page(head, stamp).encode())
    assert (article.title, article.text, str(article.published)) == (TITLE, "\n".join(BODY), day)


def test_address() -> None:
    address = "https://luongtai.example.vn/tin/phong-chong-thien-tai"
    assert read(make_page(f'<link rel="canonical" href="{address}">').encode()).url == address


@pytest.mark.parametrize("charset", ["utf-16", "utf-8-sig"])
def test_encoding_by_its_mark(charset: str) -> None:
    assert read(make_page().encode(charset)).title == TITLE


def test_utf8_that_declares_another_encoding() -> None:
    assert read(make_page('<meta charset="iso-8859-1">').encode()).title == TITLE


def test_declared_windows_1258() -> None:
    page = unicodedata.normalize("NFD", make_page('<meta charset="windows-1258">'))
    assert read(page.encode("cp1258", "xmlcharrefreplace")).text == "\n".join(BODY)


@pytest.mark.parametrize("site", [" - Cổng thông tin điện tử huyện Lương Tài", " | Báo Bắc Ninh điện tử"])
def test_title_without_the_name_of_the_site(site: str) -> None:
    assert read(make_page().replace("</title>", f"{site}</title>").encode()).title == TITLE
