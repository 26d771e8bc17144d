"""The lines that a portal puts around an article: date lines, counters, share buttons, menus, breadcrumbs.

A line is furniture only if all of it is; with anything else in it, it is text. Lines come with single spaces; they
are compared folded (lower case, old tone marks), so the words below are written so.
"""

import re
from dataclasses import dataclass

from civicgraph.spelling import fold_text

# --- Words, by what they say. The longest that fits is taken, so their order is free.

_UPDATED = (
    "ngày cập nhật", "cập nhật lần cuối", "cập nhật lúc", "cập nhật ngày", "cập nhật", "chỉnh sửa", "sửa lần cuối",
)  # fmt: skip
_POSTED = (
    "ngày đăng tin", "ngày đăng", "đăng ngày", "đăng lúc", "đăng tin", "đăng", "ngày xuất bản", "xuất bản", "ngày tạo",
    "ngày viết", "ngày phát hành", "thời gian", "vào lúc", "lúc", "ngày", "published", "posted on", "posted", "date",
)  # fmt: skip
_AUTHORED = ("đăng bởi", "người đăng", "viết bởi", "tác giả", "biên tập", "bởi", "by")
_COUNTED = (
    "lượt xem", "lượt đọc", "lượt truy cập", "lượt tải", "lần xem", "lần đọc", "người xem", "người đọc",
    "đã xem", "đã đọc", "xem", "đọc", "bình luận", "phản hồi", "lượt thích", "thích", "views", "view",
    "comments", "comment", "likes", "like",
)  # fmt: skip
_ACTIONS = (
    "in trang này", "in trang", "in bài viết", "in bài này", "in bài", "in tin", "bản in", "print",
    "chia sẻ bài viết", "chia sẻ lên", "chia sẻ qua", "chia sẻ", "share",
    "facebook", "twitter", "zalo", "email", "google", "linkedin", "telegram", "messenger", "tweet",
    "sao chép liên kết", "copy link", "gửi email", "gửi thư", "gửi bài viết", "gửi cho bạn bè", "gửi bình luận",
    "gửi phản hồi", "lưu tin", "lưu bài", "xem cỡ chữ", "xem với cỡ chữ", "cỡ chữ", "mặc định", "phóng to", "thu nhỏ",
    "tương phản", "nghe bài viết", "nghe đọc bài", "đọc bài viết", "xem ảnh", "quay lại", "về đầu trang",
    "lên đầu trang", "thích", "like",
)  # fmt: skip
_MENU = frozenset({
    "trang chủ", "trang nhất", "home", "danh mục", "menu", "đăng nhập", "đăng ký", "tìm kiếm", "liên hệ", "giới thiệu",
    "sơ đồ trang", "sơ đồ cổng", "sơ đồ site", "tin tức", "tin tức sự kiện", "tin tức - sự kiện", "tin tức và sự kiện",
    "chi tiết", "chi tiết tin", "chi tiết tin tức", "chi tiết bài viết", "chuyên mục", "bỏ qua nội dung",
    "chuyển đến nội dung", "chuyển đến nội dung chính", "skip to content", "skip to main content",
})  # fmt: skip
_MONTHS = ("một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai")

# --- Shapes. A line of furniture is a run of these pieces, tried in this order at each place.


def _any(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_COUNT = r"\d[\d.,]*"
_PIECES = {
    "updated": rf"(?:{_any(_UPDATED)})(?!\w)",
    "counter": rf"(?:tổng )?(?:số )?(?:{_any(_COUNTED)}) ?: ?{_COUNT}(?: (?:lượt|lần))?"
    rf"|{_COUNT} (?:{_any(_COUNTED)})(?!\w)|(?:số |đã )(?:{_any(_COUNTED)}) {_COUNT}",
    "author": rf"(?:{_any(_AUTHORED)}) ?:? [^\d|•·–—:]+?(?= ?(?:[|•·–—:,\d]|- |$))",
    "posted": rf"(?:{_any(_POSTED)})(?!\w)",
    "iso": r"(?P<iso_year>\d{4})-(?P<iso_month>\d\d)-(?P<iso_day>\d\d)(?:t(?=\d)|(?!\d))",
    "numeric": r"(?P<numeric_day>\d{1,2})(?P<between> ?[/.-] ?)(?P<numeric_month>\d{1,2})(?P=between)"
    r"(?P<numeric_year>\d{4}|\d\d)(?!\d)",
    "written": rf"(?P<written_day>\d{{1,2}}),? tháng (?P<written_month>\d{{1,2}}|{_any(_MONTHS)}),? "
    r"(?:năm )?(?P<written_year>\d{4})",
    "time": r"\d{1,2} ?(?:[:h]|giờ) ?\d\d(?:[:.]\d\d)*(?: ?phút)?(?: ?(?:am|pm|sa|ch)(?!\w))?z?",
    "zone": r"(?:gmt|utc)(?: ?[+-] ?\d{1,2}(?::?\d\d)?)?|\+\d{1,2}:\d\d",
    "weekday": r"(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|t[2-7]|cn)(?!\w)",
    "action": rf"(?:{_any(_ACTIONS)})(?!\w)|a ?[+-]+|a(?= a|$)",
    "source": r"nguồn(?: tin)? ?: ?(?P<name>[^|]+?) ?(?=\||$)",
    "mark": r"[\s|,;:()\[\]/–—•·-]+",
}
_PIECE = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in _PIECES.items()))
_DATED = ("iso", "numeric", "written")
_TELLING = frozenset({*_DATED, "counter", "action", "source"})
"""A line of other pieces alone ("Thứ hai", "Tác giả: ...") may be a heading or a byline."""

_PATH = re.compile(r" ?[>»›→]+ ?")
_TAGS = re.compile(r"(?:tags?|từ khóa|thẻ) ?:.*")
_OTHERS = re.compile(
    r"(?:(?:các |những )?(?:tin|bài|bài viết|tin tức) (?:liên quan|có liên quan|khác|cùng chuyên mục|đã đưa|đã đăng"
    r"|mới hơn|cũ hơn|nổi bật|mới nhất|đọc nhiều)|ý kiến (?:bạn đọc|của bạn)|bình luận|phản hồi)\W*"
)
_IMPRINT = re.compile(
    r"(?:bản quyền thuộc|©|copyright|cơ quan chủ quản ?:|chịu trách nhiệm (?:chính|xuất bản|nội dung) ?:"
    r"|giấy phép (?:số|thiết lập|xuất bản|hoạt động)).*"
)
_SOURCE_WORDS = 12
"""A longer line that opens with "Nguồn:" is a sentence."""
_PATH_WORDS = 6
"""The longest name of a portal's section."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a line of furniture says: the names of its pieces, its dates (year, month, day), its source."""

    kinds: frozenset[str]
    dates: tuple[tuple[int, int, int], ...] = ()
    source: str | None = None

    @property
    def updated(self) -> bool:
        """Whether it tells only when the page was changed."""
        return "updated" in self.kinds and "posted" not in self.kinds

    @property
    def bare(self) -> bool:
        """Whether it may as well be a heading within the article: "Ngày 15/3/2019"."""
        return not self.kinds & {"counter", "action", "updated"}


def read_stamp(line: str) -> Stamp | None:
    """What a line says that consists of furniture from end to end, or None.

    >>> stamp = read_stamp("Thứ sáu, 15/03/2019, 09:10 GMT+7 - Lượt xem: 1.204")
    >>> stamp.dates, sorted(stamp.kinds)
    (((2019, 3, 15),), ['counter', 'numeric', 'time', 'weekday', 'zone'])
    >>> read_stamp("Ngày 15/03/2019, UBND tỉnh họp")
    """
    folded = fold_text(line)
    kinds: set[str] = set()
    dates: list[tuple[int, int, int]] = []
    source: str | None = None
    at = 0
    while at < len(folded):
        match = _PIECE.match(folded, at)
        if match is None:
            return None
        kind = next(name for name in _PIECES if match[name] is not None)
        if kind != "mark":
            kinds.add(kind)
        if kind in _DATED:
            dates.append(_read_figures(match, kind))
        if kind == "source":
            source = line[slice(*match.span("name"))]
            if len(source.split()) > _SOURCE_WORDS:
                return None
        at = match.end()
    return Stamp(frozenset(kinds), tuple(dates), source) if kinds & _TELLING else None


def _read_figures(match: re.Match[str], kind: str) -> tuple[int, int, int]:
    year, month, day = match[f"{kind}_year"], match[f"{kind}_month"], match[f"{kind}_day"]
    number = int(month) if month.isdigit() else _MONTHS.index(month) + 1
    return int(year) + (2000 if len(year) == 2 else 0), number, int(day)


def is_menu(line: str) -> bool:
    """Whether the line is a menu entry, a breadcrumb path, a name told twice, or the page's tags.

    >>> [is_menu(line) for line in ("Danh mục Danh mục", "Trang chủ > Tin tức", "Tags: dân vận", "Họp báo")]
    [True, True, True, False]
    """
    folded = fold_text(line)
    words = folded.split()
    half = len(words) // 2
    if folded in _MENU or _TAGS.fullmatch(folded) or (words[:half] == words[half:] and half <= _PATH_WORDS):
        return True
    parts = [part for part in _PATH.split(folded) if part]
    if len(parts) < 2:
        parts = folded.split(" / ")
        return len(parts) > 1 and parts[0] in _MENU
    return parts[0] in _MENU or all(len(part.split()) <= _PATH_WORDS and not part[0].isdigit() for part in parts)


def opens_the_rest(line: str) -> bool:
    """Whether other articles, comments or the portal's imprint begin here ("Tin liên quan", "Bản quyền thuộc ...")."""
    folded = fold_text(line)
    return bool(_OTHERS.fullmatch(folded) or _IMPRINT.fullmatch(folded))
