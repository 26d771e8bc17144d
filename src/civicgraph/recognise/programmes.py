"""Programmes, projects, schemes, plans, campaigns and movements told by kind with a number or a name.

"Chương trình phối hợp số 09", "phong trào thi đua “Dân vận khéo”", "dự án sân bay Long Thành". Kinds and the names
that are known without quotes are data (`lexicon/programme_heads.tsv`, `programmes.tsv`). "các chương trình phối hợp",
"dự án này", an evening's "chương trình nghệ thuật" name none.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Final

from civicgraph.lexicon.tables import load_table
from civicgraph.model import Kind, Mention, Title
from civicgraph.recognise.name_ends import (
    OWNER,
    UPPER,
    cue_words,
    follows,
    is_many,
    name_end,
    name_ends,
    precedes,
    quoted_end,
)
from civicgraph.recognise.reader import Reader
from civicgraph.recognise.shapes import either
from civicgraph.spelling import fold

_NUMBER = re.compile(
    r"(?P<so>\ssố\s?:?\s?)?\s?(?P<number>\d{1,5}[a-zA-ZĐ]?(?!\w)(?![.,]\d)"
    r"(?:\s?[-/–]\s?(?:(?:19|20)\d\d|[A-ZĐ][A-ZĐa-z]*\d*)(?!\w))*)"
)
_BARE_NUMBER_ENDS = re.compile(r"\s?(?:[,.;:)”\"]|$|của |về |do |đã |được |là |giai đoạn |trên |tại |và )")
_YEAR_TAIL = re.compile(
    r",?\s(?:(?:của )?(?:năm |giai đoạn |thời kỳ )\(?(?:19|20)\d\d(?:\s?[-–]\s?(?:năm )?(?:19|20)\d\d)?\)?|"
    r"(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?(?![\d.,]\d|\w)|giai đoạn (?:\d|I+)(?!\w)|"
    r"5 năm (?:19|20)\d\d\s?[-–]\s?(?:19|20)\d\d|"
    r"(?:đến )?năm (?:19|20)\d\d(?:(?:,| và| -) (?:tầm nhìn|định hướng) (?:đến )?(?:năm )?20\d\d)?)"
)
_NATIONS = re.compile(rf"(?:\s?[-–]\s?|\s)[{UPPER}]\w+(?:(?:\s?[-–]\s?|\s)[{UPPER}]\w+)*")
_PARTIES = re.compile(rf"(?P<words>(?:\s(?:hợp tác|phối hợp))*)\sgiữa (?:hai |các )?(?=[{UPPER}])")
_CARRIES_OUT = re.compile(
    r"(?P<owner> của [^,.;:()]{3,60}?)?(?: năm \d{4})?(?: tiếp tục| nhằm| để| đẩy mạnh| về việc){0,2}"
    r" (?:triển khai thực hiện|thực hiện|triển khai|cụ thể hóa)(?: các)? "
    r"(?=(?:nghị quyết|chỉ thị|kết luận|chương trình|chiến lược|đề án|quy định|luật|kế hoạch|nghị định|quyết định) )"
)
_NEXT_PAPER = re.compile(r",? và (?:nghị quyết|chỉ thị|kết luận|quyết định)(?!\w)")
_TELLING = 3
"""The least words that tell what is carried out: "Nghị quyết 57"."""
_LISTED = re.compile(r"(?<!\w)(?P<count>\d{1,2}|hai|ba|bốn|năm|sáu) (?P<head>dự án|chương trình|đề án)(?: là| gồm)?: ?")
_COUNTS = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6}
_ITEM = re.compile(rf"\s*(?:và ?)?(?P<name>[{UPPER}][^;.“”\"]{{8,150}})")
_YEAR_END = re.compile(r"(?:19|20)\d\d$")
_POINTS_BACK = re.compile(r"\s(?:này|đó|trên(?! (?:địa|cả|toàn|phạm|khắp|các|lĩnh|cơ))|nói trên)(?!\w)")
_YEAR_ONLY = re.compile(r" năm (?:19|20)\d\d(?!\d)")
_OWNERS_YEAR = re.compile(rf" của [{UPPER}][^,.;:()]{{2,60}}? năm (?:19|20)\d\d(?!\d)")
_OTHER_WORDS = r"(?:\s(?!của|và|do|để|là|này|đó|tại|trong|được|đã)[^\W\d_]+)"
_TO_QUOTE = re.compile(rf"(?P<words>{_OTHER_WORDS}{{0,6}})\s(?=[“\"‘'])")
_COUNT = re.compile(r"(?<!\w)(?:\d+|hai|ba|bốn|năm|sáu) $")
_CAPITAL_AHEAD = re.compile(rf"\s(?:[{UPPER}]\w|số \d)")


_OF_TITLES = {"đề án"}
"""Kinds that are told by their titles wherever they stand: "bàn đề án xử lý xe công"."""
LONE_TITLE = 5
"""The least words that make a title without capitals a name where no verb such as "phê duyệt" leads to it."""


@dataclass(unsafe_hash=True, slots=True)
class Place:
    """Where a head stands in a sentence, and what may make it a name."""

    text: Final[str]
    folded: Final[str]
    head: Final[str]
    start: Final[int]
    end: Final[int]

    @property
    def capital(self) -> bool:
        """Whether the head is written with a capital inside the sentence, where that means something."""
        return (
            self.text[self.start].isupper()
            and self.start > 0
            and self.text[self.start - 2 : self.start - 1] not in ".:”"
        )

    @property
    def before(self) -> str:
        return self.folded[max(0, self.start - 14) : self.start]


Found = tuple[int, Title]
"""The end of a name within the sentence, and what it says."""


@cache
def _heads() -> dict[str, frozenset[str]]:
    return {fold(row["head"]): frozenset(row.parts("told_by")) for row in load_table("programme_heads")}


@cache
def _known() -> dict[str, frozenset[str]]:
    """Folded known names with the heads that may lead them; "-" for a name that stands alone."""
    return {fold(row["name"]): frozenset(row.parts("head")) for row in load_table("programmes")}


@cache
def _told_by(head: str) -> frozenset[str]:
    """What may make the head a name; "-" if it is one by itself, "known" if names of the lexicon have it."""
    leads = {"known"} if any(head in heads for heads in _known().values()) else set()
    return _heads().get(head, frozenset()) | leads | (_known().get(head, frozenset()) & {"-"})


@cache
def _known_pattern() -> re.Pattern[str]:
    return re.compile(either(_known()))


def _with_years(text: str, end: int) -> int:
    """The end of the name with "giai đoạn 2016-2020", "năm 2017", "2017" behind it."""
    tail = _YEAR_TAIL.match(text, end)
    return tail.end() if tail else end


# --- the ways to tell a programme, in the order in which a reader would ask --------------------------------------
def _stands_alone(at: Place) -> Found | None:
    """As in "Tết trồng cây đời đời nhớ ơn Bác Hồ", "Năm An toàn giao thông 2017"."""
    if not at.text[at.start].isupper() and not at.head.startswith("tết"):
        return None
    end = at.end
    spring = re.compile(rf"\s[Xx]uân(?: [{UPPER}]\w+){{0,2}}").match(at.text, end)
    end = spring.end() if spring else end
    if at.head.endswith("hữu nghị") and (nations := _NATIONS.match(at.text, end)):
        end = nations.end()
    return _with_years(at.text, end), Title(at.head)


def _numbered(at: Place) -> Found | None:
    """As in "Chương trình phối hợp số 09", "Kế hoạch số 135/KH-SNNMT", "Đề án 06"."""
    match = _NUMBER.match(at.text, at.end)
    if not match:
        return None
    if not match["so"] and match["number"].isdigit():
        year = len(match["number"]) == 4 and match["number"][:2] in ("19", "20")
        if year or not at.text[at.start].isupper():
            return None
        ordinal = match["number"].startswith("0")  # "Đề án 06" counts nothing
        if not ordinal and not _BARE_NUMBER_ENDS.match(at.folded, match.end()):
            return None
    number = re.sub(r"\s?([-/–])\s?", r"\1", match["number"])
    return match.end(), Title(at.head, number)


def _quoted(at: Place) -> Found | None:
    """As in "phong trào thi đua “Dân vận khéo”", with a few words between kind and quotation."""
    match = _TO_QUOTE.match(at.text, at.end)
    if not match or follows("no-programme").match(at.folded, at.end):
        return None
    if fold(at.text[match.end() + 1 :]).startswith(tuple(cue_words("scare-quote"))):
        return None
    if _COUNT.search(at.before) or any(word in name_ends() for word in fold(match["words"]).split()):
        return None
    end = quoted_end(at.text, match.end())
    return (_with_years(at.text, end), Title(at.head)) if end else None


def _known_name(at: Place) -> Found | None:
    """As in "phong trào toàn dân bảo vệ an ninh Tổ quốc": a name of the lexicon behind one of its kinds."""
    match = _known_pattern().match(at.folded, at.end + 1)
    if not match or at.head not in _known()[match[0]]:
        return None
    return _with_years(at.text, match.end()), Title(at.head)


def _capital_title(at: Place) -> Found | None:
    """As in "Chương trình Sức khỏe Việt Nam", "Chiến lược Phát triển kinh tế - xã hội 2011-2020"."""
    start = at.end + 1
    if not at.text[start : start + 1].isupper() or is_many(at.before):
        return None
    if (
        at.head == "kế hoạch"
        and not at.capital
        and (at.text[start : start + 2].isupper() or _GIVEN.match(at.text, at.end))
    ):
        return None  # "kế hoạch CCHC của sở" is anybody's, "kế hoạch Trung ương giao" a figure
    if at.head == "chiến dịch" and follows("battle").match(at.folded, at.end):
        return None
    if (
        follows("no-programme").match(at.folded, at.end)
        or follows("no-plan").match(at.folded, at.end)
        or _in_body_name(at.before)
        or follows("law-project").match(at.folded, at.end)
    ):
        return None
    found = _until_end(at, start)
    kind = found is not None and fold(at.text[start : found[0]]) in cue_words("no-proper-name")  # "dự án BOT"
    return None if kind and at.head == "dự án" else found


def _in_body_name(before: str) -> bool:
    """Whether the words before a head begin a body's name with it: "|Bộ| Kế hoạch", but "|toàn bộ| dự án"."""
    return bool(precedes("body-before").search(before)) and not _WORDS_IN_BO.search(before)


_WORDS_IN_BO = re.compile(r"(?<!\w)(?:toàn|cán|nội|tiến) bộ $")
_GIVEN = re.compile(rf" (?:[{UPPER}][\w.]+(?: [\w.]+){{0,4}}?) (?:đã |được )?giao(?!\w)")


def _about(at: Place) -> Found | None:
    """As in "Chiến lược quốc gia về bình đẳng giới", "Tháng hành động vì trẻ em"."""
    match = re.compile(r"\s(?:quốc gia )?(?:về|vì|phòng,?) (?=\w)").match(at.folded, at.end)
    if not match or is_many(at.before) or (at.head == "chiến lược" and _OF_PARTNERS.search(at.before)):
        return None
    return _until_end(at, match.end())


_OF_PARTNERS = re.compile(
    r"(?<!\w)(?:hợp tác|đối tác|tham mưu|tầm nhìn|đột phá|tự chủ|đối thoại|tin cậy|tư duy|dự báo) $"
)
"""What is strategic, no strategy: "ký kết |hợp tác| chiến lược về chuyển đổi số"."""


_ROUTE = re.compile(rf"TP\.? ?(?:HCM|[{UPPER}]\w+(?: [{UPPER}]\w+){{0,3}}) ?[–-] ?[{UPPER}]")


def _project_with_name(at: Place) -> Found | None:
    """As in "dự án sân bay Long Thành": a kind of work and then a proper name; "dự án bãi đỗ xe" has none."""
    if is_many(at.before) or follows("no-project").match(at.folded, at.end):
        return None
    if (
        _in_body_name(at.before)
        or follows("law-project").match(at.folded, at.end)
        or at.text[at.end : at.end + 1] != " "
    ):
        return None
    if not _CAPITAL_AHEAD.search(at.text, at.end, at.end + 80):
        return None
    found = _until_end(at, at.end + 1)
    proper = re.search(rf"(?<=\s)(?:[{UPPER}]\w+|số \d+(?!\w))", at.text[at.end + 1 : found[0]]) if found else None
    if not proper or found is None:
        return None
    start = at.end + 1 + proper.start()
    if _ROUTE.match(at.text, start):  # "dự án cao tốc |TP.HCM – Mộc Bài|"
        return found
    two = " ".join(at.folded[start : found[0]].split()[:2])  # "|Quốc hội|", but "cảng |Quốc tế| Cái Mép"
    return None if {fold(proper[0]), two} & cue_words("no-proper-name") else found


def _lower_title(at: Place) -> Found | None:
    """As in "phê duyệt đề án sắp xếp trường lớp": a title without capitals, behind a verb that plans take."""
    if follows("no-small-title").match(at.folded, at.end):
        return None
    led = at.head in _OF_TITLES or precedes("title-verb").search(at.before)
    return _plain_title(at, 3 if led else LONE_TITLE)


def _owned_title(at: Place) -> Found | None:
    """As in "chương trình giám sát an toàn hồ đập của Bộ Xây dựng": a title without capitals told with whose it is."""
    if is_many(at.before) or follows("no-small-title").match(at.folded, at.end):
        return None
    found = _plain_title(at, 2)
    if found is None or not OWNER.match(at.text, found[0]):
        return None
    words = at.folded[at.end + 1 : found[0]].split()
    vague = " ".join(words) in _UNTITLED or words[0] in _UNTOLD or words[-1] in _PRAISING
    return None if vague else found


_UNTITLED = frozenset(
    [
        "công tác", "hoạt động", "hành động", "hợp tác", "phối hợp", "thanh tra", "kiểm tra", "giám sát", "thi đua",
        "đầu tư", "trọng điểm", "hàng năm", "hằng năm", "tổng thể", "triển khai", "thực hiện", "kinh doanh", "sản xuất",
        "phát triển", "thành phần", "tập huấn", "tuyển dụng", "tuyển sinh", "làm việc", "tiếp dân",
        "kiểm tra, giám sát",
        "thanh tra, kiểm tra", "sản xuất, kinh doanh", "sản xuất kinh doanh", "chi tiêu", "tài chính", "đấu thầu",
    ]
)  # fmt: skip
"""What tells no plan of its own: "kế hoạch công tác", "dự án đầu tư", "quy hoạch phát triển" of a body."""
_UNTOLD = frozenset(
    [
        "cụ", "chi", "chung", "riêng", "lớn", "mới", "đúng", "luật", "nghị", "pháp", "quan", "tiếp", "duy", "đáng",
        "tin",
        "được", "nào", "và", "hay", "trên", "ngoài", "đang", "bị", "các", "những", "này", "vừa", "nói",
    ]
)  # fmt: skip
_PRAISING = frozenset({"trọng", "nhất", "cậy", "này", "khác", "năng", "lợi"})


def _any_title(at: Place) -> Found | None:
    """As in "chương trình bình ổn thị trường": a kind that only named programmes have."""
    return _plain_title(at, 2)


def _of_all_the_people(at: Place) -> Found | None:
    """As in "phong trào toàn dân tập thể dục"."""
    return _plain_title(at, 2) if at.folded.startswith(" toàn dân ", at.end) else None


def _title_with_years(at: Place) -> Found | None:
    """As in "kế hoạch đầu tư công giai đoạn 2016-2020": a title without capitals that its years make a name."""
    found = _plain_title(at, 2)
    return found if found and _YEAR_END.search(at.text, at.end, found[0]) else None


def _plain_title(at: Place, least: int) -> Found | None:
    """A title of at least so many words, none of which points back or tells an occasion."""
    if is_many(at.before) or _tells_occasion(at) or at.text[at.end : at.end + 1] != " ":
        return None
    if _in_body_name(at.before):
        return None
    lasting = _SO_LONG.match(at.folded, at.end)
    found = _until_end(at, lasting.end() if lasting else at.end + 1)
    if not found or len(at.text[at.end : found[0]].split()) < least:
        return None
    return None if _POINTS_BACK.match(at.folded, found[0]) else found


_SO_LONG = re.compile(r" \d+ ngày(?:,? đêm)? ")
"""How long a campaign lasts, at the head of its name: "chiến dịch |90 ngày đêm| làm sạch dữ liệu"."""


def _tells_occasion(at: Place) -> bool:
    """Whether what follows makes the kind an occasion: "cuộc thi |sáng| nay"; but "cuộc thi |sáng tác| ca khúc"."""
    pair = " ".join(at.folded[at.end : at.end + 40].split()[:2])
    return follows("no-programme").match(at.folded, at.end) is not None and pair not in cue_words("compound")


def _marked_title(at: Place) -> Found | None:
    """As in "Đề án cải cách tiền lương": any title behind a kind that is written with a capital inside the sentence."""
    if not at.capital or is_many(at.before) or at.text[at.end : at.end + 1] != " ":
        return None
    if (
        _in_body_name(at.before)
        or follows("no-programme").match(at.folded, at.end)
        or (at.head == "chiến dịch" and follows("battle").match(at.folded, at.end))
        or (at.head == "kế hoạch" and _TO_LOOK.match(at.folded, at.end))
        or re.match(r"\s(?:phối hợp )?(?:với|giữa)\s", at.folded[at.end : at.end + 20])
    ):
        return None
    found = _until_end(at, at.end + 1)
    if found and at.head in _OFTEN_OF_PAPERS and _PAPER.search(at.folded, at.end, found[0] + 1):
        return None  # "Kế hoạch triển khai Luật Trẻ em": the law is what is told
    return found if found and len(at.text[at.end : found[0]].split()) >= 3 else None


_TO_LOOK = re.compile(r" (?:kiểm tra|giám sát|thanh tra|tác chiến)(?!\w)")
_OFTEN_OF_PAPERS = {"kế hoạch", "dự án", "chiến lược"}
_PAPER = re.compile(
    r" (?:nghị quyết|nghị định|quyết định|chỉ thị|kết luận|thông tư|luật|bộ luật|pháp lệnh|đề án|chương trình|"
    r"hiệp định|công văn|thông báo|quy hoạch) "
)


def _of_year(at: Place) -> Found | None:
    """As in "Kế hoạch năm 2017", the head with a capital; or "Chương trình công tác của Chính phủ năm 2017"."""
    match = _YEAR_ONLY.match(at.text, at.end)
    if not match and at.capital and (owned := _OWNERS_YEAR.match(at.text, at.end)):
        return at.end, Title(at.head, reach=owned.end() - at.end)
    return (match.end(), Title(at.head)) if match and at.capital else None


def _launched(at: Place) -> Found | None:
    """As in "phát động cuộc thi viết về làng nghề": what is no programme by its kind is one when it is launched."""
    opened = _LAUNCHING.search(at.before)
    if not opened:
        return None
    if opened["quote"]:
        end = quoted_end(at.text, at.start - 1)
        return (end - 1, Title(at.head)) if end else None
    if told := _QUALIFIED.match(at.folded, at.end):
        return _until_end(at, told.end() + 1) or (told.end(), Title(at.head))
    # "phong trào trồng cây" is anybody's
    return _quoted(at) or _plain_title(at, LONE_TITLE if at.head.startswith("phong trào") else 2)


_QUALIFIED = re.compile(r"(?: cao điểm)?(?: \d{2,3} ngày(?: đêm)?(?: cao điểm)?| chào mừng| lập thành tích)(?!\w)")
"""What a campaign that is launched may begin with: "phát động chiến dịch |60 ngày đêm| làm sạch bãi biển"."""
_LAUNCHING = re.compile(r"(?:phát|khởi) động (?P<quote>[“\"‘']?)$")


def _until_end(at: Place, start: int) -> Found | None:
    end = name_end(at.text, at.folded, start, frozenset(_heads()), plan=True)
    return (_with_years(at.text, end), Title(at.head)) if end > start else None


def _between_parties(at: Place) -> Found | None:
    """As in "Chương trình hợp tác giữa Việt Nam và Lào": the parties tell which; they stay names of their own."""
    match = _PARTIES.match(at.text, at.end)
    if not match or not at.text[at.start].isupper() or is_many(at.before) or not match["words"]:
        return None
    return match.end("words"), Title(at.head)


def _carrying_out(at: Place) -> Found | None:
    """As in "chương trình hành động của Chính phủ thực hiện Nghị quyết số 25": what it carries out tells which.

    The owner and what is carried out stay names of their own.
    """
    match = _CARRIES_OUT.match(at.folded, at.end)
    if not match or is_many(at.before) or " các " in match[0] or _in_body_name(at.before):
        return None
    if not at.capital and not match["owner"] and "does" not in _told_by(at.head):
        return None
    end = name_end(at.text, at.folded, match.end(), frozenset(_heads()))
    if other := _NEXT_PAPER.search(at.folded, match.end(), end):
        end = other.start()
    if len(at.text[match.end() : end].split()) < _TELLING:
        return None  # "Chương trình hành động thực hiện Nghị quyết": which one is not told
    return at.end, Title(at.head, reach=end - at.end)


RULES: tuple[tuple[str, str, Callable[[Place], Found | None]], ...] = (
    ("named-alone", "-", _stands_alone),
    ("kind-number", "number", _numbered),
    ("kind-quoted-name", "quote", _quoted),
    ("kind-known-name", "known", _known_name),
    ("kind-carrying-out", "carries", _carrying_out),
    ("kind-of-year", "year", _of_year),
    ("kind-capital-title", "title", _capital_title),
    ("kind-about", "about", _about),
    ("project-proper-name", "name", _project_with_name),
    ("capital-kind-title", "marked", _marked_title),
    ("kind-title-years", "years", _title_with_years),
    ("kind-any-title", "any", _any_title),
    ("kind-between-parties", "parties", _between_parties),
    ("kind-toan-dan-title", "everybody", _of_all_the_people),
    ("kind-lower-title", "lower", _lower_title),
    ("kind-title-owner", "owned", _owned_title),
    ("launched-kind", "launched", _launched),
)
"""Each rule's name, what must be able to tell the kind (column `told_by` of the lexicon), and the reader; in order."""


QUOTED_OF_ROW = "quoted-name-of-row"
"""The rule of a further name in quotation marks behind one of the same kind."""
LISTED = "counted-list"
"""The rule of a name that stands in a list of counted programmes."""


def _find_listed(reader: Reader) -> list[Mention]:
    """The names behind a number of projects and a colon: "2 dự án: Cấp nước thị xã; Kè sông Lam (giai đoạn 1)"."""
    sentence = reader.sentence
    match = _LISTED.search(reader.folded_text) if ":" in reader.folded_text else None
    if not match:
        return []
    items, at = [], match.end()
    while item := _ITEM.match(sentence.text, at):
        items.append(item)
        at = item.end()
        if sentence.text[at : at + 1] != ";":
            break
        at += 1
    count = _COUNTS.get(match["count"]) or int(match["count"])
    if count < 2 or len(items) != count:
        return []
    start = sentence.start
    return [
        Mention(start + i.start("name"), start + i.end("name"), Kind.PROGRAMME, LISTED, Title(match["head"]))
        for i in items
    ]


_NEXT_QUOTED = re.compile(r"(?:,| và|;) (?=[“\"])")


def _more_quoted(reader: Reader, end: int, title: Title) -> list[Mention]:
    """The further names of a row in quotation marks: "các cuộc vận động “Vì người nghèo”| và “Ngày vì trẻ em”|"."""
    sentence, out = reader.sentence, []
    while joined := _NEXT_QUOTED.match(sentence.text, end):
        stop = quoted_end(sentence.text, joined.end())
        if stop is None:
            break
        end = _with_years(sentence.text, stop)
        span = sentence.start + joined.end(), sentence.start + end
        out.append(Mention(*span, Kind.PROGRAMME, QUOTED_OF_ROW, Title(title.head)))
    return out


def find_programmes(reader: Reader) -> list[Mention]:
    """The programmes that a sentence names, left to right, bounded where a reader would stop.

    >>> from civicgraph.model import Article
    >>> from civicgraph.segment import segment
    >>> [s] = segment(Article("a", "Huyện thực hiện Chương trình phối hợp số 09 và dự án cầu Vàm Tắc", ""))
    >>> [s.text[m.start : m.end] for m in find_programmes(Reader(s))]
    ['Chương trình phối hợp số 09', 'dự án cầu Vàm Tắc']
    """
    sentence, folded, mentions, done = reader.sentence, reader.folded_text, [], 0
    for start, end in reader.spans_of("programme"):
        if start < done:
            continue
        head = folded[start:end]
        told_by_any = _told_by(head)
        at = Place(sentence.text, folded, head, start, end)
        for name, told_by, read in RULES:
            if told_by in told_by_any and (found := read(at)):
                done, title = found
                mentions.append(Mention(sentence.start + start, sentence.start + done, Kind.PROGRAMME, name, title))
                if name == "kind-quoted-name":
                    mentions += _more_quoted(reader, done, title)
                    done = mentions[-1].end - sentence.start
                break
    listed = _find_listed(reader)
    apart = [m for m in mentions if not any(m.start < i.end and i.start < m.end for i in listed)]
    return sorted([*apart, *listed], key=lambda m: m.start)
