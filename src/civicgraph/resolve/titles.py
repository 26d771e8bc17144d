"""Whether two titles told in one article name one document or programme: by number, by name, by a short form.

"Chương trình “Tiếp sức đến trường” năm 2017" and "chương trình Tiếp sức đến trường", "Nghị quyết số 25-NQ/TW" and
"Nghị quyết 25", "Quy hoạch tổng thể Khu du lịch quốc gia Mẫu Sơn" and "Quy hoạch Mẫu Sơn".
"""

import re
from dataclasses import dataclass

from civicgraph.model import Title
from civicgraph.spelling import fold

_QUOTED = re.compile(r"[“\"‘'«”](?P<name>[^“”\"‘’'«»]+)[”\"’'»“]")
_YEARS = re.compile(
    r"\s(?:của )?(?:năm|giai đoạn|thời kỳ)? ?\(?((?:19|20)\d\d)(?:\s?[-–]\s?(?:năm )?((?:19|20)\d\d))?\)?$"
)
_ENDING = re.compile(r"(?P<name>[^\W\d_a-zà-ỹ]\w+ [^\W\d_a-zà-ỹ]\w+)$")
_MARKS = re.compile(r"[^\w/&]+")
# Ways to say one thing inside a title.
_SAME = (
    (re.compile(r"(?<!\w)cảng hàng không(?: quốc tế)?(?!\w)"), "sân bay"),
    (re.compile(r"(?<!\w)sân bay quốc tế(?!\w)"), "sân bay"),
    (re.compile(r"(?<!\w)đường(?: bộ)? cao tốc(?!\w)"), "cao tốc"),
    (
        re.compile(
            r"(?<= gửi )(?:(?:tới|đến|cho|lên|lãnh đạo|bộ trưởng|chủ tịch|giám đốc|thủ tướng) )+"
            r"(?=bộ |ubnd |ủy ban |sở |công an |chính phủ)"
        ),
        "",
    ),
    (  # "Nghị quyết |Đại hội đại biểu toàn quốc lần thứ XIV| của Đảng"
        re.compile(
            r"(?<!\w)đại hội(?: đại biểu)?(?: của đảng| đảng| toàn quốc)*(?: lần thứ)? ([xvi]+)"
            r"(?: của đảng(?! bộ)| đảng cộng sản việt nam| cộng sản việt nam)*"
            r"(?! (?:của )?(?:đảng bộ|đảng ủy|công|hội|đoàn|liên|mặt|[^\W\d_]+ bộ))(?!\w)"
        ),
        r"đại hội \1 của đảng",
    ),
)
# A word for the kind of place before its name, which a short form may tell: "quy hoạch |bán đảo| Sơn Trà".
_AREA = re.compile(r"^\s(?:bán đảo|quần đảo|đảo|vùng|khu du lịch|khu đô thị|khu kinh tế)(?=\s)")
_AMENDS = re.compile(r"(?:\w+ ){1,2}(?:sửa đổi|bổ sung) (?:[\w/]+ ){0,9}(?:luật|nghị|pháp lệnh|quyết định|thông tư) ")
_WHOLE = 3
"""The least words with which the beginning of a title names the whole: "luật bảo vệ", but not "luật bảo"."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a title says, ready to compare; `words` are folded, without marks and years."""

    head: str
    number: str
    words: str
    quoted: str
    years: frozenset[str]
    short: str
    """The proper name that is all a short form has behind its kind: "mẫu sơn"."""
    place: str = ""
    """The proper name with which the title ends."""


def read_title(surface: str, title: Title) -> Told:
    """The title told as `surface`.

    >>> read_title("Chương trình “Tiếp sức đến trường” năm 2017", Title("chương trình")).words
    'chương trình tiếp sức đến trường'
    """
    head, number = _plain(title.head), re.sub(r"\s", "", fold(title.number or "")).replace("–", "-").lstrip("0")
    years, core = frozenset[str](), surface
    if match := _YEARS.search(surface):
        years, core = frozenset(y for y in match.groups() if y), surface[: match.start()]
    quoted = _QUOTED.search(core)
    words = _plain(core)
    for told, plain in _SAME:
        words = told.sub(plain, words)
    if head not in words:  # "2 dự án: Cấp nước thị xã Vạn Sơn; ..."
        core, words = f"{title.head} {core}", f"{head} {words}"
    name = _AREA.sub("", core[len(title.head) :]).split()
    proper = 1 < len(name) <= 4 and all(word[0].isupper() for word in name) and not number
    return Told(
        head,
        number,
        words,
        _plain(quoted["name"]) if quoted else "",
        years,
        _plain(" ".join(name)) if proper else "",
        _plain(ending["name"]) if (ending := _ENDING.search(core)) else "",
    )


def _plain(text: str) -> str:
    return " ".join(_MARKS.sub(" ", fold(text)).split())


def are_one(a: Told, b: Told) -> bool:
    """Whether the two titles name one thing.

    >>> full, short = Title("nghị quyết", "25-NQ/TW"), Title("nghị quyết", "25")
    >>> are_one(read_title("Nghị quyết số 25-NQ/TW", full), read_title("Nghị quyết 25", short))
    True
    """
    # 1. Numbers decide where both are told; a code tells more than the kind ("văn bản số 12/BYT", "công văn 12/BYT").
    if a.number and b.number:
        if a.number == b.number:
            return a.head == b.head or not a.number.isdigit()
        long, short = (a, b) if len(a.number) > len(b.number) else (b, a)
        return a.head == b.head and short.number.isdigit() and re.split(r"[-/]", long.number)[0] == short.number
    if a.number or b.number:  # "Quyết định thu hồi đất", "Quyết định thu hồi đất |số 2594|"
        full, bare = (a, b) if a.number else (b, a)
        return len(bare.words.split()) > _WHOLE and full.words.startswith(f"{bare.words} số ")
    # 2. Two years are two programmes: "Chương trình công tác năm 2016", "... năm 2017".
    if a.years and b.years and a.years != b.years:
        return False
    # 3. One name, in quotes or not, whatever the kind is called.
    if a.words == b.words or (a.quoted and a.quoted == b.quoted and " " in a.quoted):
        return True
    # 4. The beginning of a title, its end behind a longer kind, or its kind and proper name.
    long, short = (a, b) if len(a.words) > len(b.words) else (b, a)
    if f"{long.words} ".startswith(f"{short.words} "):
        return len(short.words.split()) >= _WHOLE
    if _AMENDS.match(long.words):
        return False  # what amends a law is not that law
    tail = short.words.removeprefix(short.head)
    if long.head.startswith(short.head) and len(tail.split()) >= _WHOLE and long.words.endswith(tail):
        return True  # "Chương trình |mục tiêu quốc gia| xây dựng nông thôn mới"
    if _leaves_out_few(short.words.split(), long.words.split()):
        return True
    if bool(short.short) and long.words.startswith(f"{short.head} ") and f" {short.short} " in f"{long.words} ":
        return True
    return _is_of_same_place(long, short)


def _leaves_out_few(short: list[str], long: list[str]) -> bool:
    """Whether a title of some length is another without a few words in the middle: "dự án Bãi đỗ xe lăng |vua| Tự Đức".

    >>> _leaves_out_few("dự án cao tốc mỹ thuận cần thơ".split(), "dự án cao tốc đoạn mỹ thuận cần thơ".split())
    True
    """
    if len(short) < _TELLING or not len(short) < len(long) <= len(short) + _LEFT_OUT or short[-2:] != long[-2:]:
        return False
    left_out, rest = list(long), iter(long)
    for word in short:
        if word not in rest:  # looks behind the word before
            return False
        left_out.remove(word)
    if left_out[:1] == ["năm"] and len(left_out) == len(["năm", "2026"]):
        return short[:3] == long[:3]  # "quyết định kiểm tra |năm 2026| đối với A"
    return short[:3] == long[:3] and not any(word.isdigit() or word in _ANOTHER for word in left_out)


_TELLING = 7
_LEFT_OUT = 3
_ANOTHER = frozenset(
    {"mở", "rộng", "đại", "tiểu", "trung", "phó", "không", "ngoài", "nhà", "tư", "sửa", "đổi", "dự", "thảo"}
)
"""Words that make a title another one's: "Nghị quyết về kinh tế |tư| nhân", "dự án |mở rộng| sân bay A"."""


def _is_of_same_place(long: Told, short: Told) -> bool:
    """Whether two plans of one place differ in words left out: "Quy hoạch |tổng thể phát triển| du lịch Mẫu Sơn".

    A word for the kind of place counts for nothing: "quy hoạch |bán đảo| Mẫu Sơn".
    """
    kinds = [kind for kind in _OF_PLACES if long.head.startswith(kind) and short.head.startswith(kind)]
    if not kinds or not short.place or long.place != short.place:
        return False
    left_out, rest = set(long.words.split()) - set(short.words.split()), iter(long.words.split())
    return not left_out & _ANOTHER and all(word in rest for word in _AREA_WORDS.sub("", short.words).split())


_OF_PLACES = ("quy hoạch", "dự án", "đề án")
_AREA_WORDS = re.compile(r"(?<= )(?:bán đảo|quần đảo|đảo|vùng) ")
