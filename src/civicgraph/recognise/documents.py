"""Laws and policy documents told by kind with a number, a title or an issuer: "Nghị quyết số 25", "Luật Quy hoạch".

Kinds, law titles and the bodies behind the codes of numbers are data (`lexicon/document_heads.tsv`, `laws.tsv`,
`issuer_codes.tsv`). "các quy định của pháp luật", "quyết định tăng vốn" name no document.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from civicgraph.lexicon.compounds import is_word
from civicgraph.lexicon.tables import load_table
from civicgraph.model import Kind, Mention, Title
from civicgraph.recognise.name_ends import OWNER, UPPER, follows, is_many, name_end, precedes, quoted_end
from civicgraph.recognise.reader import Reader
from civicgraph.recognise.shapes import either
from civicgraph.spelling import fold

# --- pieces, on the text as written ------------------------------------------------------------------------------
_CODE = "A-ZĐƯ"  # codes are plain capitals, but for "NQ/TƯ"
_PART_OF_NUMBER = rf"(?:(?:19|20)\d\d|[{_CODE}][{_CODE}&]*(?:Tg|tg|r|đ|h)?[{_CODE}]*\d*)(?!\w)"
_NUMBER = re.compile(
    rf"\s?(?P<so>[sS]ố\s?:?\s?)?(?P<number>\d{{1,5}}[a-zA-ZĐ]?(?!\w)(?![.,]\d)(?:\s?[-/–]\s?{_PART_OF_NUMBER})*"
    r"(?:(?<=[A-ZĐ])\.[IVX]+(?!\w))?)"  # "văn bản số 76/TTCP-C.I"
)
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_DATE = re.compile(r",?\s?(?:ký )?ngày\s(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?((?:19|20)\d\d)(?!\d)")
_ISSUER = re.compile(rf"\s(?:của|do)\s(?=[{UPPER}])")
_LONE_ISSUER = re.compile(
    r"\scủa\s((?:Bộ Chính trị|Ban Bí thư|Ban Chấp hành Trung ương|BCH (?:T\.Ư|TW|TƯ|Trung ương)|"
    r"(?:(?:Ủy|Uỷ) ban|UB) [Kk]iểm tra(?= (?:T\.Ư|TW|TƯ|Trung ương))|UBKT(?= (?:T\.Ư|TW|TƯ|Trung ương))|"
    r"Thủ tướng(?: Chính phủ)?|Chủ tịch nước)(?: (?:Trung ương|T\.Ư|TƯ|TW)(?: Đảng)?)?(?: Đảng)?)(?!\w)"
)
_LAW_TAIL = re.compile(r"\s\(?sửa đổi(?:, bổ sung)?(?!\w)\)?|\s(?:năm )?(?:19|20)\d\d(?!\d)|\s\((?:19|20)\d\d\)")

# --- on folded text ----------------------------------------------------------------------------------------------
_DAY_AND_ISSUER = re.compile(
    r"\s(?:ra )?ngày \d{1,2}(?:\s?[-/.]\s?\d{1,2}|\stháng \d{1,2})(?:(?:\s?[-/.]\s?|\snăm )\d{4})? của "
    r"(?P<issuer>Bộ Chính trị|Ban Bí thư|Thủ tướng(?: Chính phủ)?|Chủ tịch nước|Chính phủ|Quốc hội|"
    r"Ủy ban Thường vụ Quốc hội)(?!\w)"
)
_ARTICLE = re.compile(r"(?<= )(?:một|bản|các) $")
_COUNTED_TIME = re.compile(r"\s(?:tháng|năm|ngày)(?! \d)(?!\w)|%")
_PARTIES = re.compile(rf"(?P<words>(?:\s(?:hợp tác|song phương|phối hợp|công tác))*)\sgiữa (?:hai |các )?(?=[{UPPER}])")
_AT_SEA = re.compile(rf"(?: của các (?:bên|nước))?,? (?:ở|tại|trên) (?=[{UPPER}])")
_OF_OFFICE = re.compile(r" của (?=(?:Bộ|Sở|UBND|Ủy ban|Văn phòng|Cục|Tổng cục|Thanh tra|Công an|HĐND) )")
_LETTER_SAYS = re.compile(
    r"\s(?:và ý kiến|nêu|đề nghị|yêu cầu|gửi|trả lời|cho|ký|về|kiến nghị|hướng dẫn|phúc đáp|chỉ đạo|"
    r"thông báo|báo cáo|tình hình)(?!\w)"
)
_NO_SUCH = re.compile(r"(?<!\w)(?:chưa|không) có (?:các |một )?$")
_SIGNED = re.compile(r"(?<!\w)(?:ký|ký kết|ban hành|thông qua|công bố|phê duyệt|phê chuẩn) (?:một |bản |dự thảo )?$")
_GIVEN_OUT = re.compile(r"(?<!\w)(?:đã|vừa|mới) ra (?:một |các )?$")
_PLENUM = re.compile(
    r"\s?(?:(?:hội nghị )?(?:lần thứ )?(?:(?:\d{1,2}|tư|năm|sáu|bảy|tám) )?"
    r"(?:ban chấp hành |bch )?(?:trung ương đảng|trung ương|tw|t\.ư|tư|t\.w)"
    r"(?:\s?(?:lần thứ )?(?:\d{1,2}|tư|năm|sáu|bảy|tám)(?!\w))?(?:,? \(?khóa (?:[ivx]+|\d+)\)?)?)(?!\w)"
)
_CONGRESS = re.compile(
    rf"(?:\s(?:[Đđ]ại hội|đại biểu|toàn quốc|lần thứ|khóa|khoá|[Đđ]ảng bộ|tỉnh|thành phố|huyện|quận|nhiệm kỳ|"
    rf"của Đảng(?! [{UPPER}])|[{UPPER}][^\s,.;:()]*|\d[\d-]*)(?!\w))+"
)


_ISSUED = re.compile(
    r"(?<!\w)(?:ký|ký ban hành|ban hành|phát hành|có|ra|gửi|phát đi|phát|gửi đi|nhận được|nhận|bằng|công bố) "
    r"(?:một |bản |các |loạt |hai )?$"
)
_LAID_BY = re.compile(
    r" của (?=(?:Bộ|Sở|UBND|Ủy ban|Ban|Văn phòng|Cục|Tổng cục|Vụ|Thanh tra|Công an|HĐND|Chính phủ|Đoàn|Viện|Hội|"
    r"Liên đoàn|Tập đoàn|Tổng công ty) (?!trưởng))"
)
_ABOUT_OTHERS = re.compile(
    r" (?:trước|tình hình|dự án|dự thảo|đề nghị|nghị quyết|nghị định|luật|bộ luật|kế hoạch|đề án|tài chính|hiệp ước|"
    r"hiệp định|công ước|điều lệ)(?!\w)"
)
_LAYING = re.compile(r"(?<!\w)(?:căn cứ|căn cứ vào|xét|xem xét|trong|tại|thông qua|trên cơ sở) $")
_NOT_ISSUED = re.compile(
    r"(?<!\w)(?:không|chưa|phải|cần|nên|muốn|nếu|yêu cầu|đề nghị|chờ|khi|sớm|giao)(?!\w)[^,;]{0,24}$"
)
_SENT_TO = re.compile(rf"(?: hỏa tốc| khẩn| giải trình)? gửi (?:tới |đến |cho |lãnh đạo )?(?=[{UPPER}])")
_DOES = re.compile(
    r" (?:truyền đạt ý kiến|thông báo ý kiến|thông báo kết luận|trả lời|phúc đáp|hướng dẫn|khởi tố (?:vụ án|bị can)|"
    r"truy nã|giải quyết khiếu nại|thu hồi|thanh tra|kiểm tra|phê duyệt|công nhận|xếp hạng|xem xét|thành lập|kiện toàn|"
    r"điều chỉnh|quy định|tạm dừng|dừng|gia hạn|đặt tên|giám sát|thụ lý|cấp đất|phân bổ|trả hồ sơ|"
    r"cưỡng chế|chấm dứt|giải thể|di dời|cho phép|chuyển mục đích|(?:tạm )?đình chỉ (?:thi công|vụ án|điều tra)|"
    r"phục hồi điều tra|trưng cầu giám định|thi hành án|ủy thác|chọn|nâng cấp|áp thuế|thí điểm)(?!\w)"
)
_ANNOUNCED = re.compile(r"(?<!\w)(?:công bố|công bố công khai) $")
_OF_SOMEBODY = re.compile(rf" của (?=[{UPPER}])")
_DECISION_SAYS = re.compile(
    r"[,(]|\s(?:về|kiểm tra|thanh tra (?:việc|đột|công|toàn)|điều động|bổ nhiệm|thành lập|phân công|và)(?!\w)"
)
_GUIDING = re.compile(r" (?:hướng dẫn|truyền đạt|thông báo ý kiến|thông báo kết luận|trả lời|phúc đáp)(?!\w)")
_WANTS = re.compile(
    r"(?: (?:khẩn|hỏa tốc|chính thức))? (?:gửi|yêu cầu|đề nghị|chỉ đạo|truyền đạt|kiến nghị|trả lời|hướng dẫn|về việc|"
    r"đôn đốc|phúc đáp|chấp thuận|phê bình|đồng ý|cảnh báo|giao|thông báo|triển khai|phản hồi|chấn chỉnh|về|báo cáo|"
    r"chuyển|xin|góp ý|hỏi|thu hồi|cho phép|xác nhận|kiến nghị|bác bỏ|khẳng định|tạm dừng|dừng)(?= )"
)
_LETTER_ENDS = re.compile(
    r"[,;:“”\"()]|\.(?!\w)|"
    r" (?:yêu cầu|đề nghị|chỉ đạo|kiến nghị|báo cáo|thông báo|về việc|đôn đốc|cho biết|"
    r"nêu|để|và|sau khi|trước khi|khi|vì|nếu|nhưng|chưa)(?= )|$"
)
_LETTER_NAME = re.compile(r"(?:\s?\S+){1,16}")
_ROW_OPENS = re.compile(r" các (?:sở|bộ|ban|cấp|ngành|cơ quan|đơn vị|xã|phường|tỉnh|huyện)$")
_ROW_OF_OFFICES = (
    r" (?:tới |đến |cho )?(?:các |lãnh đạo các )(?:(?:bộ|ban|ngành|sở|cơ quan|đơn vị|địa phương|tỉnh|thành phố|trường|"
    r"doanh nghiệp|xã|phường|đặc khu|quận|huyện|thị xã|trung ương|ngang bộ|thuộc chính phủ|liên quan|trực thuộc|"
    r"tổng cục|cục|bộ tư lệnh|quân khu|thuộc bộ|chức năng|"
    r"đoàn thể|và|cấp|hội|tổ chức)(?:,? |(?=[.;:]|$)))+"
)
_TO_ROW = re.compile(r" gửi" + _ROW_OF_OFFICES)
_OF_ROW = re.compile(r" (?:giao|yêu cầu|đề nghị|chỉ đạo)" + _ROW_OF_OFFICES)
_ROW_GOES_ON = re.compile(r"[,:]")
"""Of "giao các sở|, ngành", "gửi các sở|: Xây dựng, Du lịch" no name can be made."""
_NO_LAST = re.compile(
    r"(?: (?:của|tại|về|theo|đối|với|cho|các|trên|trong|cuộc|việc|xảy|xảy ra|diễn|diễn ra|chuẩn|chuẩn bị|để|do|"
    r"bị|được|có|và|từ|đến|vụ|vào|khẩn trương|nghiêm túc|thực hiện|triển khai))+$"
)
_FIELDS_GO_ON = re.compile(rf"(?:,? [{UPPER}]\w+(?: (?!và )[^\W\d_]+)?)+ và [{UPPER}]\w+")
"""The comma in "Sở Văn hóa|, Thể thao và Du lịch| …" ends no name."""
_TO_MANY = re.compile(r" gửi (?:các|những|tất cả) ")
_LONGEST_DEED = 8
"""What a paper does is told in so many words of its name."""


@dataclass(frozen=True, slots=True)
class Head:
    """A kind of document and what may follow it; `marked` where a capital letter is needed to tell it from a verb."""

    words: str
    told_by: frozenset[str]

    @property
    def marked(self) -> bool:
        return "marked" in self.told_by


@dataclass(unsafe_hash=True, slots=True)
class Place:
    """Where a head stands: the text, its folded form, the head, and where it begins and ends."""

    text: Final[str]
    folded: Final[str]
    head: Final[Head]
    start: Final[int]
    end: Final[int]

    @property
    def capital(self) -> bool:
        return self.text[self.start].isupper()

    @property
    def before(self) -> str:
        return self.folded[max(0, self.start - 28) : self.start]


Found = tuple[int, Title]
"""The end of a name within the sentence, and what it says."""


@cache
def _heads() -> dict[str, Head]:
    return {
        fold(row["head"]): Head(row["head"], frozenset(row.parts("told_by"))) for row in load_table("document_heads")
    }


@cache
def _head_pattern() -> re.Pattern[str]:
    return re.compile(either(_heads()))


@cache
def _head_names() -> frozenset[str]:
    return frozenset(_heads())


@cache
def _law_titles() -> re.Pattern[str]:
    """Any title of the lexicon; its commas may be left out."""
    titles = either(fold(row["title"]) for row in load_table("laws"))
    return re.compile(titles.replace(",\\ ", ",?\\ "))


@cache
def _issuers() -> dict[str, str]:
    return {row["code"].upper(): row["issuer"] for row in load_table("issuer_codes")}


def issuer_of(number: str) -> str | None:
    """The body that the code of a document's number stands for; None where the code does not tell.

    "NQ/TW" does not: the Central Committee's resolutions and the Politburo's bear the same code.

    >>> issuer_of("30/2020/NĐ-CP"), issuer_of("1289/QĐ-BTC"), issuer_of("135/KH-SNNMT")
    ('Chính phủ', 'Bộ Tài chính', None)
    """
    code = re.sub(r"\s", "", number).upper()
    parts = re.split(r"[-/–]", code)
    named = [_issuers().get(part.rstrip("0123456789")) for part in parts[1:]]
    found = [issuer for issuer in named if issuer]
    return ", ".join(found) if found else None


def _issuer_after(text: str, end: int) -> str | None:
    """The capitalised body after "của", perhaps behind a date."""
    if date := _DATE.match(text, end):
        end = date.end()
    match = _ISSUER.match(text, end)
    if not match:
        return None
    folded = fold(text[: match.end() + 80])
    stop = name_end(text[: match.end() + 80], folded, match.end(), _head_names())
    words = re.split(r"\s(?:về|khóa|khoá|phê|cho|ký)(?!\w)", text[match.end() : stop])[0]
    return words if 0 < len(words.split()) <= 14 else None


def _date_told(text: str, end: int, number: str = "") -> str | None:
    """ISO date behind the name ("ngày 12/5/2017"), or the year inside the number."""
    if match := _DATE.match(text, end):
        day, month = int(match[1]), int(match[2])
        return f"{match[3]}-{month:02d}-{day:02d}" if 1 <= day <= 31 and 1 <= month <= 12 else match[3]
    years = _YEAR.findall(number)
    return years[0] if years else None


def _is_counted(at: Place, end: int) -> bool:
    """Whether the number that ends at `end` counts what follows: "quyết định 3 phương án", "kết luận 10 ngày"."""
    return bool(follows("counted").match(at.folded, end) or _COUNTED_TIME.match(at.folded, end))


_LONG_NUMBER = 3
"""A number of so many digits behind a signed paper's kind is its own and counts nothing."""


# --- the ways to tell a document, in the order in which a reader would ask ----------------------------------------
def _numbered(at: Place) -> Found | None:
    """As in "Quyết định số 1289/QĐ-BTC", "Chỉ thị 16", but not "quyết định 3 phương án"."""
    match = _NUMBER.match(at.text, at.end)
    if not match:
        return None
    number = match["number"]
    bare = number.isdigit() and not match["so"]
    if "coded" in at.head.told_by and number.isdigit():
        return None  # "đường dây điện số 5"
    if bare and (len(number) == 4 and number[:2] in ("19", "20") and at.head.words in ("luật", "bộ luật", "pháp lệnh")):
        return None
    signed = len(number) >= _LONG_NUMBER and bool(_SIGNED.search(at.before))  # "đã ký |quyết định 929| bổ nhiệm ông A"
    verb = at.head.marked and not at.capital
    if bare and not signed and (_is_counted(at, match.end()) or verb or is_many(at.before)):
        return None
    number = re.sub(r"\s?([-/–])\s?", r"\1", number)
    issuer = _issuer_after(at.text, match.end()) or issuer_of(number)
    return match.end(), Title(at.head.words, number, issuer, _date_told(at.text, match.end(), number))


def _of_plenum_or_congress(at: Place) -> Found | None:
    """As in "Nghị quyết Trung ương 4 (khóa XII)", "Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XIX"."""
    if match := _PLENUM.match(at.folded, at.end):
        return match.end(), Title(at.head.words, issuer="Ban Chấp hành Trung ương Đảng")
    match = _CONGRESS.match(at.text, at.end)
    if (
        match
        and match[0].lower().startswith(" đại hội")
        and re.search(rf"[\s(](?:[IVX]+|\d+)(?!\w)|[{UPPER}]\w+ [{UPPER}]", match[0][8:])
    ):
        of_party = re.match(r" [Đđ]ại hội (?:[XVI]+(?!\w)|[Đđ]ảng(?! bộ)|.* của Đảng$)", match[0])
        return match.end(), Title(at.head.words, issuer="Đảng Cộng sản Việt Nam" if of_party else None)
    return None


def _known_law(at: Place) -> Found | None:
    """As in "Luật Bảo hiểm y tế sửa đổi", "Bộ luật Hình sự 2015": the title is one of the lexicon."""
    if "law" not in at.head.told_by or at.folded[at.end : at.end + 1] != " ":
        return None
    title = _law_titles().match(at.folded, at.end + 1)
    if (
        not title
        or precedes("no-law").search(at.before)
        or (follows("lawyer").match(at.folded, at.end) and not at.text[at.end + 1].isupper())
    ):
        return None
    end = title.end()
    if not at.capital and not at.text[at.end + 1].isupper() and " " not in title[0]:
        return None  # "luật giá", "luật báo chí" in passing is too loose
    date = None
    while tail := _LAW_TAIL.match(at.text, end):
        end = tail.end()
        if year := _YEAR.search(tail[0]):
            date = year[0]
    return end, Title(at.head.words, date=date)


def _amending_law(at: Place) -> Found | None:
    """As in "Luật sửa đổi, bổ sung một số điều của Luật Hải quan": what is amended stays a name of its own."""
    match = _AMENDS.match(at.folded, at.end)
    if not match or (at.head.marked and not (at.capital or precedes("issuing").search(at.before))):
        return None
    inner = _head_pattern().match(at.folded, match.end())
    if not inner:
        return None
    amended = Place(at.text, at.folded, _heads()[inner[0]], inner.start(), inner.end())
    law = _titled(amended) or _numbered(amended)
    end = match.end("words")
    return (end, Title(at.head.words, date=law[1].date, reach=law[0] - end)) if law else None


_AMENDS = re.compile(
    r"(?P<words>\s(?:sửa đổi|sửa đổi, bổ sung|sửa đổi và bổ sung|bổ sung)(?:(?: một số)? điều)?)(?: của)?(?: các)? "
    r"(?=(?:bộ )?luật |hiến pháp|nghị |pháp |quyết định |thông tư )"
)


def _titled(at: Place) -> Found | None:
    """As in "Luật An toàn công trình", "Hiệp định TPP", "Hiến pháp năm 2013": a title that begins with a capital."""
    if at.head.words == "hiến pháp":
        tail = _LAW_TAIL.match(at.text, at.end)
        if not at.capital:
            return None
        return (tail.end() if tail else at.end), Title(
            at.head.words, date=(_YEAR.findall(tail[0]) or [None])[0] if tail else None
        )
    if found := _known_law(at):
        return found
    start = at.end + 1
    if (
        "title" not in at.head.told_by
        or not at.text[start : start + 1].isupper()
        or precedes("no-law").search(at.before)
    ):
        return None
    if at.folded[at.end] != " " or follows("lawyer").match(at.folded, at.end) or not at.capital:
        return None
    end = name_end(at.text, at.folded, start, _head_names())
    date = None
    if at.head.words in _OF_YEAR and (told := _YEAR.search(at.text, start, end)):
        end, date = told.end(), told[0]  # "Luật HTX năm 2012 |vùng trung du|"
    if at.head.words == "luật" and end - start < 4:  # "Luật BHYT" is one, "Luật A" is not
        return None
    while tail := _LAW_TAIL.match(at.text, end):
        end = tail.end()
        if year := _YEAR.search(tail[0]):
            date = year[0]
    own = _STATUTES.get(at.folded[start:end]) if at.head.words == "điều lệ" else None
    return (end, Title(at.head.words, date=date, issuer=own)) if end > start else None


_OF_YEAR = {"luật", "bộ luật", "pháp lệnh"}
_STATUTES = {
    "đảng": "Đảng Cộng sản Việt Nam",
    "đoàn": "Đoàn Thanh niên Cộng sản Hồ Chí Minh",
    "đoàn tncs hồ chí minh": "Đoàn Thanh niên Cộng sản Hồ Chí Minh",
    "đoàn thanh niên cộng sản hồ chí minh": "Đoàn Thanh niên Cộng sản Hồ Chí Minh",
}
"""Whose the statutes are that a short title names."""


def _draft(at: Place) -> Found | None:
    """As in "dự thảo kết luận thanh tra", "dự thảo báo cáo chính trị": a draft that its head or title tells."""
    if not re.search(r"dự thảo $", at.before):
        return None
    if at.head.words not in ("báo cáo", "đề án"):
        return at.end, Title(at.head.words)
    found = None if at.folded.startswith(" trình ", at.end) else _any_title(at, 2)
    if found is None or at.head.words == "đề án":
        return found
    return at.end, Title(at.head.words, reach=found[0] - at.end)


def _about(at: Place) -> Found | None:
    """As in "nghị định về kỷ luật cán bộ", "Thỏa thuận về quan hệ hữu nghị": a title that begins with "về"."""
    match = re.compile(r"(?: hợp tác| song phương)*(?: của [^,.;:()]{3,40}?)? (?:về việc|về) (?=\w)").match(
        at.text, at.end
    )
    if not match or is_many(at.before) or _is_of_persons(at, match.end() - 1):
        return None
    if _LATE.search(match[0]) or (at.head.words == "kết luận" and not at.capital and " về việc " not in match[0]):
        return None  # "Kết luận của Ban Bí thư |mới đây| về …", "sớm có kết luận về vụ cháy"
    if _NO_SUCH.search(at.before):
        return None  # "chưa có quy định về truy nguồn gốc tài sản"
    if at.folded.startswith(("các ", "những "), match.end()) and not at.capital:
        return None  # "thực hiện chỉ thị về các nhiệm vụ"
    if at.head.words == "luật" and precedes("no-law").search(at.before):
        return None
    if " của " in match[0] and not (at.capital and at.head.words in _OF_ISSUERS):
        return None
    if (
        at.head.marked
        and not (at.capital and (at.start > 0 or " của " in match[0]))
        and not precedes("issuing").search(_ARTICLE.sub("", at.before))
    ):
        return None
    end = name_end(at.text, at.folded, match.end(), _head_names())
    if len(at.text[match.end() : end].split()) < 2:
        return None
    return end, Title(at.head.words, issuer=_issuer_after(at.text, end) or _issuer_after(at.text, at.end))


_LATE = re.compile(r" (?:mới đây|vừa qua|gần đây) ")
_ABOUT = re.compile(r" về việc(?!\w)| về(?!\w)")


def _is_of_persons(at: Place, start: int) -> bool:
    """Whether a decision appoints, punishes or honours: the deed is told, not its paper."""
    deciding = at.head.words in _DECISIONS and follows("measuring").match(at.folded, start)
    return bool(deciding or follows("appointing").match(at.folded, start))


_DECISIONS = frozenset({"quyết định", "nghị quyết"})
_OF_ISSUERS = frozenset(
    {"công ước", "tuyên bố", "nghị quyết", "chỉ thị", "quyết định", "quy định", "kết luận", "hướng dẫn"}
)
"""Kinds that with a capital and "của" are never verbs: "Quyết định của Bộ A về việc …"."""


def _capital_head_title(at: Place) -> Found | None:
    """As in "Hiệp định dẫn độ", "Nghị quyết thành lập Đoàn giám sát": any title behind a head with a capital."""
    opens = ".!?”" if "listed" in at.head.told_by else ".:!?”"
    inside = at.start > 0 and at.text[at.start - 1] == " " and at.text[at.start - 2] not in opens
    if not at.capital or not inside or at.text[at.end + 1 : at.end + 2].isupper() or is_many(at.before):
        return None
    found = _any_title(at, 2)
    if found and "laid" in at.head.told_by and _ABOUT_OTHERS.search(at.folded, at.end, found[0] + 1):
        return None  # "Báo cáo thẩm tra dự án Luật Đất đai": the law is what is told
    aim = _INSPECTING_WHOM.match(at.folded, at.end, found[0]) if found and at.head.words in _DECREES else None
    if found and aim:
        return aim.end(), Title(at.head.words, reach=found[0] - aim.end())  # "Quyết định kiểm tra |đối với Đảng ủy A|"
    return found


def _passed_title(at: Place) -> Found | None:
    """As in "Nghị quyết điều chỉnh dự toán vừa được HĐND xã thông qua": any title that opens what tells its passing."""
    if at.start or "named" not in at.head.told_by or not at.capital:
        return None
    found = _any_title(at, 2)
    return found if found and _IS_PASSED.match(at.folded, found[0]) else None


_IS_PASSED = re.compile(
    r"[^;.]{0,90}?(?: vừa| đã| mới| sẽ)* được (?:[^,;.]{0,80} )?"
    r"(?:thông qua|ban hành|phê duyệt|ký|công bố|phê chuẩn)(?!\w)"
)


def _between_parties(at: Place) -> Found | None:
    """As in "bản ghi nhớ hợp tác giữa Bộ A và Bộ B": the parties tell which; they stay names of their own."""
    match = _PARTIES.match(at.text, at.end)
    if at.head.words == "quy chế phối hợp" and not at.capital:
        return None
    if not match or is_many(at.before) or len(f"{at.head.words}{match['words']}".split()) < 3:
        return None
    return match.end("words"), Title(at.head.words)


def _capital_head_alone(at: Place) -> Found | None:
    """As in "hai bên ký Tuyên bố chung": a head that needs no more than its capital to tell it."""
    inside = at.start > 1 and at.text[at.start - 2] not in ".:!?”"
    return (at.end, Title(at.head.words)) if at.capital and inside and not is_many(at.before) else None


def _by_whole_name(at: Place) -> Found | None:
    """As in "vi phạm quy định về những điều đảng viên không được làm": a paper known by what it is about."""
    return at.end, Title(at.text[at.start : at.start + at.head.words.index(" về ")])


_BY_LETTERS = {"coc": "Bộ quy tắc ứng xử", "doc": "Tuyên bố", "unclos": "Công ước"}
"""Of which kind those are that letters tell and that are no "Hiệp định"."""


def _by_letters(at: Place) -> Found | None:
    """As in "rút khỏi |TPP|", "hướng tới |COC|"."""
    if not at.text[at.start : at.end].isupper() or at.text[at.end : at.end + 1] in {"-", "/"}:
        return None
    return at.end, Title(_BY_LETTERS.get(at.folded[at.start : at.end], "Hiệp định"))


def _of_conduct(at: Place) -> Found | None:
    """As in "Bộ quy tắc ứng xử của các bên ở Biển Đông"."""
    match = _AT_SEA.match(at.text, at.end)
    if not match:
        return None
    end = name_end(at.text, at.folded, match.end(), _head_names())
    return (end, Title(at.head.words)) if end > match.end() else None


def _of_office(at: Place) -> Found | None:
    """As in "công văn của Sở Y tế": a letter told by its sender."""
    match = _OF_OFFICE.match(at.text, at.end)
    if not match or is_many(at.before):
        return None
    end = name_end(at.text, at.folded, match.end(), _head_names())
    if says := _LETTER_SAYS.search(at.folded, match.end(), end):
        end = says.start()
    sender = at.text[match.end() : end]
    return (end, Title(at.head.words, issuer=sender)) if " " in sender else None


def _laid_before(at: Place) -> Found | None:
    """As in "xét báo cáo của Sở Y tế", "theo Tờ trình của Bộ Nội vụ": a paper by whom it is; the body stays a name."""
    match = _LAID_BY.match(at.text, at.end)
    if not match or is_many(at.before) or (at.head.words == "báo cáo" and not _LAYING.search(at.before)):
        return None
    end = name_end(at.text, at.folded, match.end(), _head_names())
    if says := _LETTER_SAYS.search(at.folded, match.end(), end):
        end = says.start()
    comma = at.text.find(",", match.end(), end)
    end = comma if comma >= 0 else end
    return (at.end, Title(at.head.words, reach=end - at.end)) if " " in at.text[match.end() : end] else None


def _of_day(at: Place) -> Found | None:
    """As in "công văn ngày 22/5/2017 của Đài A": a day and whose paper it is."""
    day = _DATE.match(at.text, at.end)
    if not day or is_many(at.before) or not _ISSUER.match(at.text, day.end()):
        return None
    return day.end(), Title(at.head.words, date=_date_told(at.text, at.end))


def _announced(at: Place) -> Found | None:
    """As in "công bố quyết định của Tổng Thanh tra Chính phủ kiểm tra …": what is read out, told by whose it is."""
    match = _OF_SOMEBODY.match(at.text, at.end)
    if not match or not _ANNOUNCED.search(at.before):
        return None
    end = name_end(at.text, at.folded, match.end(), _head_names())
    if says := _DECISION_SAYS.search(at.folded, match.end(), end):
        end = says.start()
    return (at.end, Title(at.head.words, reach=end - at.end)) if " " in at.text[match.end() : end] else None


def _released(at: Place) -> Found | None:
    """As in "phát đi thông cáo báo chí": a kind that needs no more than to be given out."""
    given = _ISSUED.search(at.before) and not _NOT_ISSUED.search(at.folded[max(0, at.start - 60) : at.start])
    return (at.end, Title(at.head.words)) if given else None


def _signed_title(at: Place) -> Found | None:
    """As in "ký kết thỏa thuận hợp tác đào tạo giữa hai bộ": a title behind a head that is signed."""
    if not _SIGNED.search(at.before) and not (at.head.words in _OF_INSPECTION and _GIVEN_OUT.search(at.before)):
        return None
    if not at.capital and _NOT_YET_SIGNED.search(at.before):
        return None  # "đề nghị hai bên |nghiên cứu ký kết| thỏa thuận thương mại": none is there yet
    return _any_title(at, 2)


_NOT_YET_SIGNED = re.compile(r"(?<!\w)(?:nghiên cứu|xem xét|sớm|tiến tới|thúc đẩy|hướng tới) (?:việc )?(?:ký|ký kết) $")


def _any_title(at: Place, least: int) -> Found | None:
    start = at.end + 1
    if (verb := _opening_verb(at)) is not None:
        start = verb
    elif follows("no-title").match(at.folded, at.end):
        return None
    counts = _is_counted(at, at.end) and not at.folded.startswith((" điều chỉnh ", " điều chỉnh,"), at.end)
    counts = counts and at.head.words not in _OF_INSPECTION  # "kết luận thanh tra |dự án A|"
    if at.folded[at.end : at.end + 1] != " " or counts:
        return None
    end = name_end(at.text, at.folded, start, _head_names())
    if at.head.words in _OF_INSPECTION and (matter := _INSPECTED.match(at.folded, at.end)):
        end = max(end, matter.end())
    if len(at.text[start:end].split()) < least:
        return None
    if founded := _founding(at, end):
        return founded
    aimed = at.head.words in _OF_INSPECTION and at.text[start : start + 1].isupper()
    if aimed or ((verb is not None or at.head.words in _OF_INSPECTION) and _OF_PROGRAMME.match(at.folded, start)):
        # "Quyết định phê duyệt |Đề án A|", "kết luận thanh tra |dự án B|", "… |Công ty C|": a name of its own
        return at.end, Title(at.head.words, reach=end - at.end)
    aim = (_AIMED if at.head.words in _OF_INSPECTION else _INSPECTING_WHOM).match(at.folded, at.end, end)
    if aim:
        return aim.end(), Title(at.head.words, reach=end - aim.end())
    number = _LAST_NUMBER.search(at.text, start, end)  # "Quyết định thu hồi đất |số 2594|"
    if number and any(inner.end() == number.start() for inner in _head_pattern().finditer(at.folded, start, end)):
        number = None  # "quyết định công nhận |Quyết định số 12|": another's
    end = number.end() if number else end
    if number and (code := _REST_OF_NUMBER.match(at.text, end)):  # "Quyết định thu hồi đất số 2594|/QĐ-UBND|"
        return code.end(), Title(at.head.words, number[1] + code[0], issuer=_issuer_after(at.text, code.end()))
    return end, Title(at.head.words, number[1] if number else None, issuer=_issuer_after(at.text, end))


def _opening_verb(at: Place) -> int | None:
    """Where a verb ends with which a title may begin, though it ends others: "Quyết định |phê duyệt| phương án"."""
    if not at.capital:
        return None
    pattern = _DECREEING if at.head.words in _DECREES else _RULING if at.head.words in _RULES_OF_STAFF else None
    match = pattern.match(at.folded, at.end) if pattern else None
    return match.end() if match else None


_OF_PROGRAMME = re.compile(r"(?:đề án|chương trình|kế hoạch|quy hoạch|chiến lược|dự án|nhiệm vụ|đồ án)(?!\w)")
_LAST_NUMBER = re.compile(r"\ssố (\d{1,5})(?![^\s/])")
_REST_OF_NUMBER = re.compile(rf"(?:[-/–]{_PART_OF_NUMBER})+")
_INSPECTED = re.compile(r" (?:việc|công tác)(?: \w+){2,14}?(?= (?:đối với|tại|trên địa bàn|trong) |[,;.(]|$)")
_OF_INSPECTION = {"kết luận thanh tra", "quyết định thanh tra"}
_DECREES = {"quyết định", "nghị quyết", "nghị định", "thông tư"}
_DECREEING = re.compile(r" phê duyệt (?!ngày|số|và|đã|mới)(?=\w)")
_RULES_OF_STAFF = {"quy chế", "quy định"}
_RULING = re.compile(r" (?:bổ nhiệm|điều động|luân chuyển|phân công|kỷ luật|thi tuyển|khen thưởng|phê duyệt) (?=\w)")


def _paper(at: Place) -> Found | None:
    """A paper that somebody has, signs or sends, told by whom it goes to, by what it does or by what its sender wants.

    As in "có công văn gửi Sở Y tế", "ra quyết định khởi tố vụ án", "ký văn bản hỏa tốc yêu cầu các xã …"; the bodies
    in it stay names of their own. "có văn bản đề nghị …" tells a request and no paper.
    """
    if not _ISSUED.search(at.before) or _NOT_ISSUED.search(at.folded[max(0, at.start - 60) : at.start]):
        return None
    if at.folded.startswith(" xem xét", at.end) and follows("no-title").match(at.folded, at.end):
        return None  # "công bố quyết định |xem xét kỷ luật| ông A": the measure is told
    if at.head.words == "quyết định thanh tra":
        return _inspecting(at)
    if at.head.words == "văn bản" and _RULES_ANYTHING.match(at.folded, at.end):
        return None
    done = _doing(at)
    if at.head.words == "văn bản" and at.before.endswith(" có "):
        if _JUST.search(at.before) and (sent := _sent(at) or _sent_to_row(at)):
            return sent  # "vừa có văn bản gửi …": it is written, not only asked for
        if _JUST.search(at.before) and _REPORTS.match(at.text, at.end):
            return _wanting(at)  # "đã có văn bản báo cáo Chính phủ về …"
        if _THIS_MOMENT.search(at.before) and not _REQUEST.match(at.folded, at.end):
            return done or _wanting(at)  # "vừa có văn bản thông báo …", "đã lập tức có văn bản thu hồi …"
        return done if _GUIDING.match(at.folded, at.end) else None
    if done:
        return done
    return _sent(at) or _sent_to_row(at) or (_wanting(at) if "letter" in at.head.told_by and not at.capital else None)


_RULES_ANYTHING = re.compile(r" (?:điều chỉnh|quy định)(?!\w)")
"""What any paper does that rules something names none: "ban hành văn bản |điều chỉnh| nội dung thuộc thẩm quyền"."""


def _inspecting(at: Place) -> Found | None:
    """As in "ra quyết định thanh tra |việc chấp hành pháp luật về đất đai| đối với …"."""
    about = _WHAT_IS_INSPECTED.match(at.folded, at.end)
    return (about.end(), Title("quyết định")) if about else None


_WHAT_IS_INSPECTED = re.compile(
    r" (?:việc|công tác|toàn diện|toàn bộ|đột xuất|chuyên đề|hành chính|trách nhiệm)(?!\w)"
    r"(?: [^\s.;:()“”]+){0,20}?(?=,? (?:đối với|tại|ở|với|do|để|theo|trong|giai đoạn|vào|từ)(?!\w)|[.;:()“”]|$)"
)


def _sent(at: Place) -> Found | None:
    match = _SENT_TO.match(at.text, at.end)
    if not match:
        return None
    end = name_end(at.text, at.folded, match.end(), _head_names())
    if says := _LETTER_SAYS.search(at.folded, match.end(), end):
        end = says.start()
    return (at.end, Title(at.head.words, reach=end - at.end)) if end > match.end() else None


def _sent_to_row(at: Place, row: re.Pattern[str] = _TO_ROW) -> Found | None:
    """As in "công văn gửi các bộ, ngành, địa phương": whom it goes to has no name, but tells which it is."""
    match = row.match(at.folded, at.end)
    return (at.end, Title(at.head.words, reach=len(match[0].rstrip(" ,").removesuffix(" và")))) if match else None


_JUST = re.compile(r"(?<!\w)(?:vừa|đã|mới) có $")
_THIS_MOMENT = re.compile(r"(?<!\w)(?:vừa|lập tức) có $")
_REPORTS = re.compile(rf" báo cáo (?:lên )?(?=[{UPPER}])")
_REQUEST = re.compile(r" (?:đề nghị|kiến nghị|xin)(?= )")


def _doing(at: Place) -> Found | None:
    match = _DOES.match(at.folded, at.end)
    if not match:
        return None
    end = name_end(at.text, at.folded, at.end + 1, _head_names())
    words = at.text[at.end + 1 : end].split(" ")
    if len(words) > _LONGEST_DEED and (stop := _DEED_ENDS.search(at.folded, match.end() + 1, end)):
        end = stop.start()
    elif len(words) > _LONGEST_DEED or end < match.end():
        end = match.end()
    if end == match.end() and _WITH_OBJECT.search(match[0]):
        return None  # "quyết định |phê duyệt|" of something that cannot be told
    if aim := _INSPECTING_WHOM.match(at.folded, at.end, end) or _INSPECTING_BODY.match(at.text, at.end, end):
        return aim.end(), Title(at.head.words, reach=end - aim.end())  # "quyết định thanh tra |(đối với) Công ty A|"
    if founded := _founding(at, end):
        return founded
    number = _LAST_NUMBER.search(at.text, match.end(), end)
    if number and (code := _REST_OF_NUMBER.match(at.text, end)):  # "Lệnh truy nã số 15|/C46-P12|"
        return code.end(), Title(at.head.words, number[1] + code[0])
    return end, Title(at.head.words)


def _founding(at: Place, end: int) -> Found | None:
    """ "quyết định thành lập |Hội đồng kỷ luật| do ông A làm Chủ tịch": the body set up is named by itself."""
    body = _SETTING_UP.match(at.text, at.end, end)
    led = _LED_BY.match(at.text, end)
    return (body.end(), Title(at.head.words, reach=end - body.end())) if body and led else None


_SETTING_UP = re.compile(rf" (?:thành lập|kiện toàn)(?= [{UPPER}])")
_LED_BY = re.compile(r",? do [^.;:]{4,90}? làm (?:[Cc]hủ|[Tt]rưởng|[Tt]ổ|[Gg]iám)")
_INSPECTING_WHOM = re.compile(
    r" (?:kiểm tra|thanh tra|giám sát)(?:(?:,| và) (?:kiểm tra|giám sát))?(?: \w+){0,8}?(?= (?:đối với|tại) )"
)
_INSPECTING_BODY = re.compile(rf" (?:kiểm tra|thanh tra|giám sát)(?= [{UPPER}])")
_AIMED = re.compile(r"(?: \w+){0,8}?(?= (?:đối với|tại) )")
"""Whom an inspection is aimed at is named by itself in the name of its decision."""
_DEED_ENDS = re.compile(r" (?:đối với|về|để|nhằm|do|gồm|theo|tại|xem xét)(?!\w)|,")
"""What follows an object: "quyết định thành lập Hội đồng kỷ luật |đối với| …"."""
_WITH_OBJECT = re.compile(
    r" (?:phê duyệt|công nhận|xếp hạng|thành lập|kiện toàn|điều chỉnh|quy định|đặt tên|thu hồi|"
    r"thụ lý|phân bổ|cho phép|chọn|nâng cấp|thí điểm)$"
)


def _wanting(at: Place) -> Found | None:
    wants = _WANTS.match(at.folded, at.end)
    if not wants:
        return None
    stop = _LETTER_ENDS.search(at.folded, wants.end() + 1)
    if stop and (body := _FIELDS_GO_ON.match(at.text, stop.start())):
        stop = _LETTER_ENDS.search(at.folded, body.end())
    if stop and stop[0] == "," and _TO_MANY.match(at.folded, at.end):
        # "công điện gửi các bộ|, ngành, địa phương": of a row no name can be made
        return (at.end, Title(at.head.words)) if at.head.words != "văn bản" else None
    if stop and _ROW_GOES_ON.match(stop[0]) and _ROW_OPENS.search(at.folded, at.end, stop.start()):
        return _sent_to_row(at, _OF_ROW)
    name = _LETTER_NAME.match(at.folded, at.end, stop.start() if stop else len(at.folded))
    return (at.end, Title(at.head.words, reach=len(_without_last(name[0])))) if name else None


def _without_last(name: str) -> str:
    """The name without small words that lead to what is left out, but for the end of a word: "làm rõ sự |việc|"."""
    short = _NO_LAST.sub("", name)
    cut = name[len(short) :].split()
    if cut and short.split() and is_word(f"{short.split()[-1]} {cut[0]}".lower()):
        return name[: len(short) + 1 + len(cut[0])]
    return short


def _dated(at: Place) -> Found | None:
    """As in "công điện ngày 2/2 của Thủ tướng": the day and the issuer tell which."""
    match = _DAY_AND_ISSUER.match(at.text, at.end)
    if not match or is_many(at.before):
        return None
    return match.end(), Title(at.head.words, issuer=match["issuer"])


def _quoted(at: Place) -> Found | None:
    """As in "Nghị quyết “Tam nông”"."""
    end = quoted_end(at.text, at.end + 1)
    if end is None or not at.capital:
        return None
    words = at.text[at.end + 2 : end - 1].split()
    praised = len(words) <= _PRAISE and words[0].islower()  # "Nghị quyết 'lịch sử'"
    return None if praised else (end, Title(at.head.words))


_PRAISE = 2
"""So many small words in quotation marks praise a paper and are no title."""


def _owned_title(at: Place) -> Found | None:
    """As in "quy chế làm việc của Chính phủ", "theo báo cáo về giá điện của Bộ A": a title and whose it is."""
    word = at.head.words
    least = _OWNED[word]
    if is_many(at.before) or at.folded[at.end : at.end + 1] != " ":
        return None
    if word not in _NEVER_VERBS and not _LEADS_TO_PAPER.search(at.before) and not (at.capital and at.start):
        return None
    if _is_owned(at, at.end):
        return (at.end, Title(word)) if not least else None
    start = at.end + 1
    if opening := _RULES.match(at.folded, at.end):
        start = opening.end()
    elif follows("no-title").match(at.folded, at.end) and not at.folded.startswith(" về ", at.end):
        return None
    if at.folded.startswith(" về ", at.end):
        start = at.end + 4
    end = name_end(at.text, at.folded, start, _head_names())
    words = at.folded[at.end + 1 : end].split()
    if len(words) < max(least, 1) or not _is_owned(at, end) or words[0] in _TOLD_TO:
        return None
    if word == "báo cáo" and _ABOUT_OTHERS.search(at.folded, at.end, end + 1):
        return None  # "Báo cáo kết quả thực hiện |Nghị quyết| của Quốc hội": whose that is
    return end, Title(word)


def _is_owned(at: Place, end: int) -> bool:
    return bool(OWNER.match(at.text, end) or _MADE_BY.match(at.text, end))


_MADE_BY = re.compile(
    rf" do [{UPPER}][^,.;:()]{{1,70}}? (?:vừa |đã |mới )?(?:ban hành|ký ban hành|phê duyệt|công bố)(?!\w)"
)
"""Behind a title, who made it: "quy chế làm việc |do Tỉnh ủy A ban hành|"."""


_OWNED = {
    "quy chế": 1, "báo cáo": 3, "nghị định": 3, "thông tư": 3, "chỉ thị": 3, "nghị quyết": 3, "quy định": 4,
    "kết luận thanh tra": 0, "kết luận điều tra": 0, "cáo trạng": 0, "thông cáo": 0, "báo cáo chính trị": 0,
    "bộ tiêu chí": 1, "bộ quy tắc ứng xử": 1, "sách trắng": 0, "hướng dẫn liên ngành": 0, "nội quy": 1,
}  # fmt: skip
"""The least words of a title that with its owner tells a paper of the kind; none where the kind needs no title."""
_NEVER_VERBS = frozenset(_OWNED) - {"báo cáo", "quy định"}
_LEADS_TO_PAPER = re.compile(
    r"(?<!\w)(?:theo|nghe|qua|trong|tại|xem xét|công bố|thông qua|từ|bản|dự thảo|ban hành|thực hiện|góp ý|vào) $"
)
"""What a paper stands behind, where its kind may be a verb: "|theo| báo cáo kết quả kiểm tra của Bộ Chính trị"."""
_RULES = re.compile(
    r" (?:mới )?(?:quy định|hướng dẫn|sửa đổi|ban hành|xử phạt(?: vi phạm hành chính(?: trong(?: các)? lĩnh vực)?)?)"
    r"(?:,? bổ sung)?(?: chi tiết)?(?: một số)?(?: về)? (?=\w)"
)
_TOLD_TO = frozenset({"với", "trước", "lên", "cho", "này", "trên", "đó", "nêu", "lần", "chính", "thêm", "rằng"})


def _ruling_title(at: Place) -> Found | None:
    """As in "ban hành nghị định quy định chính sách đối với cán bộ": what a decree that is issued says it rules."""
    if is_many(at.before) or not _DRAWN_UP.search(at.before):
        return None
    opening = _RULES.match(at.folded, at.end)
    if not opening:
        return None
    end = name_end(at.text, at.folded, opening.end(), _head_names())
    return (end, Title(at.head.words)) if len(at.text[at.end : end].split()) >= _LEAST_RULED else None


_DRAWN_UP = re.compile(
    r"(?<!\w)(?:ban hành|xây dựng|soạn thảo|dự thảo|ký|trình|thông qua|có|ra|góp ý|hoàn thiện)(?: một)? $"
)
_LEAST_RULED = 4


def _of_issuer(at: Place) -> Found | None:
    """As in "quy định của Bộ Chính trị": the issuer tells which."""
    match = _LONE_ISSUER.match(at.text, at.end)
    if not match or is_many(at.before) or at.before.endswith(", "):
        return None
    about = _ABOUT.match(at.folded, match.end())
    if _is_of_persons(at, about.end() if about else match.end()):
        return None  # the appointment is told, not its paper
    party = match[1].startswith(("B", "U", "Ủ"))
    if (at.head.words == "kết luận" and not party) or (
        at.head.words == "quyết định" and not precedes("issuing").search(_ARTICLE.sub("", at.before))
    ):
        return None  # "kết luận của Thủ tướng tại cuộc họp" are words spoken
    if at.head.words == "lệnh" and not at.capital:
        return None
    return match.end(), Title(at.head.words, issuer=match[1])


RULES: tuple[tuple[str, str, Callable[[Place], Found | None]], ...] = (
    ("head-number", "number", _numbered),
    ("resolution-of-plenum-or-congress", "plenum", _of_plenum_or_congress),
    ("known-law", "law", _known_law),
    ("amending-law", "amending", _amending_law),
    ("head-capital-title", "title", _titled),
    ("draft-head", "draft", _draft),
    ("signed-head-title", "signed", _signed_title),
    ("paper-told", "sent", _paper),
    ("head-date-issuer", "number", _dated),
    ("head-of-day", "letter", _of_day),
    ("head-quoted-title", "quote", _quoted),
    ("head-about-title", "about", _about),
    ("head-between-parties", "parties", _between_parties),
    ("head-of-conduct", "conduct", _of_conduct),
    ("head-of-issuer", "issuer", _of_issuer),
    ("decree-ruling", "ruling", _ruling_title),
    ("letter-of-office", "office", _of_office),
    ("paper-laid-before", "laid", _laid_before),
    ("paper-announced", "announced", _announced),
    ("paper-released", "released", _released),
    ("capital-head-title", "named", _capital_head_title),
    ("passed-head-title", "named", _passed_title),
    ("head-title-owner", "owned", _owned_title),
    ("capital-head-alone", "alone", _capital_head_alone),
    ("treaty-by-letters", "letters", _by_letters),
    ("paper-by-whole-name", "whole", _by_whole_name),
)
"""Each rule's name, what must be able to tell the head (column `told_by` of the lexicon), and the reader; in order."""


def _up_to_quote(at: Place, end: int, title: Title) -> Found:
    """A title in quotes with all its words: "“Quy định về công tác chính trị|, tư tưởng trong Đảng|”"."""
    opens = at.text[at.start - 1 : at.start] if at.start else ""
    closes = at.text.find(_CLOSES[opens], end) if opens in _CLOSES and title.number is None else -1
    whole = 0 < closes - at.start <= _QUOTED_TITLE and not _MARKS_IN_QUOTE.search(at.text, end, closes)
    return (closes, replace(title, reach=0)) if whole else (end, title)


_CLOSES = {"“": "”", '"': '"'}
_QUOTED_TITLE = 120
_MARKS_IN_QUOTE = re.compile(r"[.;:?!]|(?<!\w)(?:là|đã|đang|sẽ|cần|phải|rất|được)(?!\w)")
"""A mark or a predicate: somebody's words, no title: "“Luật Đất đai |đã| đi vào cuộc sống”"."""


def find_documents(reader: Reader) -> list[Mention]:
    """The documents that a sentence names, left to right; a mention ends where the name does, before "của ...".

    >>> from civicgraph.model import Article
    >>> from civicgraph.segment import segment
    >>> [s] = segment(Article("a", "Thực hiện Nghị định số 30/2020/NĐ-CP và Luật Lưu trữ, sở đã họp", ""))
    >>> [(m.value.number, m.value.issuer) for m in find_documents(Reader(s))]
    [('30/2020/NĐ-CP', 'Chính phủ'), (None, None)]
    """
    sentence, folded, mentions, done = reader.sentence, reader.folded_text, list[Mention](), 0
    for start, end in reader.spans_of("document"):
        if start < done or (start and folded[start - 1] == "/") or folded.startswith("báo cáo viên", start):
            continue
        at = Place(sentence.text, folded, _heads()[folded[start:end]], start, end)
        for name, told_by, read in RULES:
            if told_by in at.head.told_by and (found := read(at)):
                done, title = _up_to_quote(at, *found)
                if name == "treaty-by-letters" and mentions and mentions[-1].end == sentence.start + start - 2:
                    break  # "Hiệp định Đối tác xuyên Thái Bình Dương |(TPP)|"
                begin = start - 8 if name == "draft-head" else start
                mentions.append(Mention(sentence.start + begin, sentence.start + done, Kind.DOCUMENT, name, title))
                break
    return mentions
