"""Figures with what they count: results, amounts, shares, targets, as plain values.

"gần 560 nghìn gia đình" is 560000 "gia đình" (under), "3,5 tỷ đồng" 3500000000 "đồng". Dates, ages, durations,
ordinals, labels ("Quân khu 4") and whatever stands inside another name are no figures. Words for numbers count
where they count people, or from four up.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from civicgraph.lexicon.compounds import is_word
from civicgraph.lexicon.tables import load_table
from civicgraph.model import Kind, Mention, Quantity, Sentence
from civicgraph.recognise.reader import Reader
from civicgraph.recognise.shapes import either
from civicgraph.recognise.told import Surroundings, listed_pairs
from civicgraph.spelling import fold
from civicgraph.vocabulary import Qualifier

# --- figures -----------------------------------------------------------------------------------------------------
_FIGURE = r"\d+(?:[.,]\d+)*"
_MULTIPLIERS = {
    "nghìn": 10**3, "ngàn": 10**3, "vạn": 10**4, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9,
    "nghìn tỷ": 10**12, "ngàn tỷ": 10**12, "nghìn tỉ": 10**12, "ngàn tỉ": 10**12, "triệu tỷ": 10**15,
}  # fmt: skip
_TIMES = rf"(?:\s?(?P<times{{0}}>{either(_MULTIPLIERS)}))?"
_NUMBER = re.compile(
    rf"(?P<first>{_FIGURE}){_TIMES.format(1)}"
    rf"(?:\s?(?P<link>[-–/]|đến|tới)\s?(?P<second>{_FIGURE})(?!\s?[-–/]\s?\d){_TIMES.format(2)})?"
)
_SMALLER = re.compile(rf"\s(?P<figure>\d{{1,3}})\s(?P<times>{either(_MULTIPLIERS)})")
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?:,\d{3}){2,}")
_DECIMAL = re.compile(r"\d+[.,]\d+")
_IN_PARENTHESES = re.compile(rf"\s?\((?P<figure>{_FIGURE})\)\s?")
_SLOGAN = 40
"""A quoted slogan has no more characters than this on either side of its figure."""
_AMOUNT = re.compile(rf"{_FIGURE}\s?(?P<times>{either(_MULTIPLIERS)})")
_NEAR = 60
"""How many characters behind an amount without a unit the amount may stand that tells it: "là 19 tỷ và … 32 tỷ USD"."""
_MONEY_TIMES = frozenset(times for times, value in _MULTIPLIERS.items() if value >= 10**9)
_BARE_COUNTS = frozenset(("vạn", "nghìn", "ngàn"))
"""With these alone a figure counts what was named before: "tổng số là 12 nghìn"."""
_LEAST_MONEY = 100
"""Of fewer đồng nobody tells."""
_DAYS, _MONTHS = 31, 12
_GLUED_BEFORE = re.compile(r"[^\W\d_][-–]?$|[-–+/]$|\d\s?[-–/:.,]$|[:x]$")
_PLATE = re.compile(r"(?<!\w)[A-ZĐ]{1,3}\d?\s$")
_CODE = re.compile(r"\d+(?:-\d+){2,}")
_GROUP = re.compile(r"(?:nhóm|(?:một|mỗi|các|những) (?:tổ|đội|lớp|đoàn|ê kíp)) $")
_HOLDS = re.compile(
    r"\s(?:lễ|hội|cuộc|buổi|đại hội|họp|gặp|khai|thi|ra mắt|kỷ niệm|tập huấn|thành công|chương trình)(?!\w)"
)
_COUNTED_NAMES = frozenset({Kind.POST, Kind.ORGANIZATION, Kind.PROGRAMME, Kind.DOCUMENT})
_NAMED_YEAR = re.compile(r"[^\W\d_]\s[A-ZĐÀ-Ỹ][^\W\d_]*\s$")
_PLAIN_YEAR = re.compile(r"(?:19|20)\d\d")
_SUM = re.compile(r"(?:(?:tổng|trong|con|đủ|dân) số|danh mục|hạng mục) $")
_BACK = re.compile(r"\s(?:này|đó|ấy|nói trên|kể trên|trên đây)(?!\w)")
_IS = re.compile(r"(?<!\w)(?:là|trở thành|như)\s$")
_SOME = re.compile(r"\s(?:số(?! (?:điện|thuê|máy|nhà))|phần|nửa)(?!\w)")  # "xử lý 1 số phóng viên" are some
_PARTS_OF_A_LAW = frozenset(("khoản", "điều", "mục", "chương", "điểm"))
_LABELLED = re.compile(r"\s\d")
_SCALE = re.compile(r"tỷ lệ $|tỉ lệ $|quy hoạch $|bản đồ $")

# --- words around a figure ---------------------------------------------------------------------------------------
_QUALIFIERS = {
    "khoảng": Qualifier.ABOUT, "chừng": Qualifier.ABOUT, "xấp xỉ": Qualifier.ABOUT, "ước": Qualifier.ABOUT,
    "trên dưới": Qualifier.ABOUT, "ước tính": Qualifier.ABOUT, "ước đạt": Qualifier.ABOUT, "tầm": Qualifier.ABOUT,
    "gần": Qualifier.UNDER, "dưới": Qualifier.UNDER, "chưa đầy": Qualifier.UNDER, "chưa đến": Qualifier.UNDER,
    "không quá": Qualifier.UNDER, "chưa tới": Qualifier.UNDER, "tối đa": Qualifier.UNDER, "suýt soát": Qualifier.UNDER,
    "hơn": Qualifier.OVER, "trên": Qualifier.OVER, "ít nhất": Qualifier.OVER, "tối thiểu": Qualifier.OVER,
    "không dưới": Qualifier.OVER, "vượt": Qualifier.OVER, "quá": Qualifier.OVER, "vượt quá": Qualifier.OVER,
}  # fmt: skip
_QUALIFIER = re.compile("(?:^|(?<=[^\\w]))(?:" + "|".join(sorted(_QUALIFIERS, key=lambda w: (-len(w), w))) + r")\s$")
_COMPARATIVE = frozenset(["thấp", "cao", "ít", "nhiều", "nhỏ", "kém", "rẻ", "đắt", "ngắn", "sớm", "muộn"])
_OR_MORE = re.compile(r"(?:\s[^\W\d_]+){0,3}?\strở\s(lên|xuống)(?!\w)")
_COMPARED = re.compile(
    r"(?:\s(?!là |có |đã |cũng )[^\W\d_]+){0,4}?\sso (?:với )?(?:cùng kỳ|[^\W\d_]+)"
    r"(?:(?!,|\s(?:và (?:tăng|giảm|cao|thấp|nhiều|ít|vượt|bằng|chiếm|còn|trong|không|đưa|đạt|tiếp)|nhưng|nhằm|để|do|vì"
    r"|nên|đã được|mà|với)\s|\s[-–]\s)"
    r"[^.;:()“”\"]|\.(?=\d)|,(?=\d)){0,70}(?!\w)"
)
"""What a change is measured against, up to what is told anew."""
_ASIDE = re.compile(r"\s?\([^()]{1,20}\)")
_EACH = re.compile(r"\s(?:cho |trên )?(?:mỗi|một)(?=\s)")
_CHANGE = re.compile(
    r"(?:tăng|giảm|vượt|cao hơn|thấp hơn|gấp|bằng|nhiều hơn|ít hơn|chậm|chậm hơn|nhanh hơn|thêm|kém)"
    r"(?: (?:thêm|lên|gần|hơn|khoảng|trên|tới|đến))*\s$"
)
_PLANNED = re.compile(r"[^,;:.()]{0,30}?\s(?:so với|kế hoạch|chỉ tiêu|dự toán|quy định|tiến độ|định mức)(?!\w)")
_ONE_OF_ROW = re.compile(r"\s?(?:\(|,|-|–|và(?!\w))")
_NAME_LEAD = re.compile(r"(?:\s(?:là|gồm|như|tên|ông|bà|anh|chị|em|cô|thầy|đồng chí|bị can))*\s?$")
_NAMES_ARE = re.compile(r"\s(?:là|gồm|như|tên)(?!\w)")
_ANNIVERSARY = re.compile(r"kỷ niệm (?:lần thứ )?$")

# --- the counted thing -------------------------------------------------------------------------------------------
LONGEST_UNIT = 10
"""The most syllables of a counted thing: "cơ sở khám chữa bệnh bảo hiểm y tế" has nine."""
_LOST_SUPERSCRIPT = re.compile(r"\s([23])(?![\d.,]*\d)(?!\s(?:bên|phía|đầu|chiều|mặt|làn|tầng)(?!\w))")
"""The "2" that a page's text has instead of "²": "40 triệu m |2| sàn"; not of "dài 5 m 2 bên đường"."""
_GLUED_MEASURE = re.compile(r"\s?(k?m[23²³])(?=[^\W\d_])")  # "3,9 triệu m2sàn nhà"
_PER_ROUND = re.compile(r"\s?/\s?10{0,2}(?:\.000)?(?:\s(?:vạn|nghìn|triệu))?\s(?!vạn|nghìn|triệu)[^\W\d_]+")
"""A rate to a round number: "27 giường bệnh|/1 vạn dân|"."""
_PER_TIME = re.compile(r"\s?/\s?(?:phút|giờ|ngày|đêm|tuần|tháng|quý|năm|người|hộ)(?!\w)")
_LEAD = re.compile(
    r"\s(?:(?:khu vực )?phía|(?:khu vực |tiểu )?vùng|người|môn|ngành|lớp|khóa|chữ|hiệu|kênh|mức độ|thế hệ|thứ|tập|số"
    r"|yêu|mang (?:biển số|biển|tên|số hiệu)|bộ môn|chuyên ngành|gọi là|tên)$"
)
_LINEAR = frozenset(("m", "km", "cm", "dm"))
_SYLLABLE = re.compile(r"\s?([^\W\d_]+)")
_NEXT_SYLLABLE = re.compile(r",?\s?([^\W\d_]+)")  # "phòng, chống" is one verb
_SLASH = re.compile(r"(?:\s?/\s?(?:mét vuông|bệnh nhân|gia đình|hộ dân|học sinh|lao động|nhân khẩu|[^\W\d_]+\d?))+")
_POPULATION = re.compile(
    r"dân số(?: (?:là|đạt|có|hơn|gần|trên|khoảng|trung bình|ước|tính|hiện|nay|lên|tới|đến)){0,4}\s$"
)
_VILLAGE = 100
"""So many at least live in what has a population."""
_FROM_TO = re.compile(
    rf"(?<!\w)số(?: lượng)? (?P<noun>[^.;:()\d“”\"]{{2,60}}?) (?:giảm |tăng )?từ (?P<first>{_FIGURE})"
    rf" (?:xuống|lên)(?: còn| đến| tới)? (?P<second>{_FIGURE})(?=\s?[;,.)…]|\s?$|\s(?:và|trong|vào|năm|để|sau|ở|tại)\s)"
)
"""As in "giảm số xã từ |184| xuống còn |75|"."""
_BY_PLACE = re.compile(r"[^()]{0,30}?\((?P<items>[^()]*\d)\)")
_PLACE_COUNT = re.compile(rf"\s?(?:riêng |trong đó |và )?(?P<place>[^\d,;]+?):? (?P<count>{_FIGURE})")
_AMONG = re.compile(r"trong đó(?: có)?(?: hơn| gần| khoảng| trên)? $")
_BEFALLS = re.compile(r"\s(?:phải|được|đã|chưa|bị|không|tử vong|là nữ|là nam)(?!\w)")
_PARTS = re.compile(r"\s?\((?P<items>[^()]*\d)\)")
_PART = re.compile(rf"(?:trong đó |riêng )?(?P<words>[^,;()\d\s][^,;()\d]*?) là (?P<count>{_FIGURE})(?=[,;]|$)")
_PLACES = re.compile(r"(?:(?:tỉnh|thành phố|TP\.?|huyện|xã|phường|đặc khu|và|[-–]|[A-ZĐÀ-Ỹ]\w*)\s?)+")
_SENT = re.compile(r"(?<!\w)(?:đã|được|vừa|đang|sẽ|tục|trương|tức) điều $")
"""So somebody sends so many, and no article is told: "Bộ A đã |điều| 2 trực thăng"."""
_NUMBER_OF = re.compile(
    r"(?<!\w)(số(?: lượng)?)(?= )[^,;:.()\d]*?(?:, (?!số|tỷ|tổng)\w+(?: \w+)?(?= là ))?"
    r" (?:là|đạt|lên|còn)(?: (?:tới|đến))?(?: (?:hơn|gần|trên|khoảng))? $"
)
_JOIN = re.compile(r"(?:,|\svà)\s(?=[^\W\d_])")
_AFTER_ONE = re.compile(r"(?:còn|thêm|chỉ|chỉ có|khiến|làm|chỉ còn)\s$")
_PAIRS = frozenset({1, 2, 3})
_KNOWN_PAIRS = frozenset(
    {
        "bộ",
        "người",
        "đồng chí",
        "thành viên",
        "em",
        "cháu",
        "nữ",
        "nam",
        "tổ chức",
        "đoàn",
        "bộ trưởng",
        "thứ trưởng",
        "chủ tịch",
    }
)
_KNOWN = re.compile(r"(?:\s[^\W\d_]+){0,4}?\s(?:này|đó|ấy|trên|nói trên|nước|bên)(?!\w)")
_COUNTING = re.compile(
    r"(?<!\w)(?:có|gồm|bao gồm|thành|ra|làm|còn|còn lại|thừa|thiếu|dư|thêm|xây|xây dựng|khởi công|khánh thành|ban hành"
    r"|thông qua|phát hiện|bắt|bắt giữ|khiến|mất|nêu|đề ra|đưa ra|gửi|trao|tặng|mở|tổ chức|thành lập|kiểm tra|xử phạt"
    r"|thu hồi|đề xuất|triển khai|thực hiện|tiếp nhận|ký|ký kết|vào|quá|vượt|vượt quy định|tới|hơn|đoạt|giành)\s$"
)
"""Behind these a small number counts something new."""
_SOME_PLACES = 2
_SEATS_OF_A_CAR = 50
"""Up to here "16 chỗ" tells a kind of car."""
_WHEELS = 4
_CAKES = ("bánh heroin", "bánh hê", "bánh ma túy", "bánh cần sa", "bánh chưng", "bánh tét", "bánh mì")
_FIXED_GROUPS = 4
"""Up to here "3 nước", "4 cấp" speak of a group that everybody knows, not of a count."""


@dataclass(frozen=True, slots=True)
class Unit:
    """What is counted: its words, where they end, and its kind in the lexicon ("generic" if it is not there)."""

    words: str
    kind: str
    end: int


@cache
def _units() -> dict[str, str]:
    return {fold(row["unit"]): row["kind"] for row in load_table("units")}


@cache
def _listed() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)" + either(listed_pairs()))


@cache
def _unit_pattern() -> re.Pattern[str]:
    return re.compile(r"\s?(" + either(_units()).replace("%", "%").removesuffix(r"(?!\w)") + r")(?![^\W_])")


_NEVER_WITHIN = frozenset(("là", "của", "từ", "vì", "như", "được", "có", "không", "cả"))
"""Of the syllables that end phrases those that do so even where a word could end in them: "2 đơn nguyên |là|"."""
_MADE_NEW = frozenset(("đóng", "xây", "trồng", "mở", "mua", "cấp"))
"""Behind these "mới" says how a thing is made: "17 tàu vỏ thép đóng |mới|"."""
_WHOLE = frozenset(("người", "bộ"))
"""Nouns, or their last syllables, that the word list also joins to what people do: "9 người |ở| Cần Giờ"."""


@cache
def _unit_ends() -> frozenset[str]:
    return frozenset(fold(row["word"]) for row in load_table("unit_ends"))


_NOUNS_THAT_ACT = frozenset(("kiến nghị", "báo cáo", "quyết định", "thỏa thuận", "kế hoạch", "giải", "thủ tục", "dân"))
"""Nouns that are verbs, too, or who acts: "12 đơn vị, |kiến nghị| xử lý …" counts no proposals."""


@cache
def _labels() -> re.Pattern[str]:
    words = sorted((fold(row["label"]) for row in load_table("number_labels")), key=lambda w: (-len(w), w))
    return re.compile(r"(?:^|(?<=[^\w]))(?:" + "|".join(map(re.escape, words)) + r")[\s.]\s?$")


@cache
def _number_words() -> dict[str, int]:
    return {fold(row["word"]): row.number("value") for row in load_table("number_words")}


@cache
def _spelled() -> re.Pattern[str]:
    """A number in words at the beginning of a word; "tư" and "lăm" only end one: "hai mươi tư", "đầu tư nhà máy"."""
    first = either(_number_words().keys() - {"tư", "lăm"})
    return re.compile(
        rf"(?<!\w){first}(?:\s(?:mươi|mười)(?:\s{either(_number_words())})?|\s{either(_number_words())})?"
    )


def value_of(figure: str) -> float | None:
    """The plain value of a figure as Vietnamese writes it; None if the marks make no number.

    >>> value_of("1.332"), value_of("1,7"), value_of("12.450,5"), value_of("1.5"), value_of("10.2.3")
    (1332, 1.7, 12450.5, 1.5, None)
    """
    if figure.isdigit():
        return int(figure) if len(figure) < 16 and not (figure[0] == "0" and len(figure) > 2) else None
    if _THOUSANDS.fullmatch(figure):
        if figure.count(",") > 1:
            return int(figure.replace(",", ""))
        plain = figure.replace(".", "").replace(",", ".")
        return float(plain) if "." in plain else int(plain)
    return float(figure.replace(",", ".")) if _DECIMAL.fullmatch(figure) else None


def spelled_value(words: str) -> int | None:
    """The value of a number in words up to 99.

    >>> spelled_value("sáu"), spelled_value("mười hai"), spelled_value("hai mươi tư")
    (6, 12, 24)
    """
    known, parts = _number_words(), words.split()
    if "mươi" in parts:
        tens, _, rest = words.partition(" mươi")
        return known[tens] * 10 + (known[rest.strip()] if rest.strip() else 0) if tens in known else None
    if len(parts) == 2:
        return 10 + known[parts[1]] if parts[0] == "mười" and parts[1] != "mười" else None
    return known.get(words)


_WITHIN = re.compile(r"[\w/]")
"""Behind one of these a word goes on: the "năm" of "20m/năm" is no five."""


def _scaled(value: float, times: str | None) -> float:
    if not times:
        return value
    scaled = value * _MULTIPLIERS[times]
    return round(scaled) if scaled >= 1000 else scaled


def _tells_vehicle(unit: Unit, value: float) -> bool:
    """Whether a figure tells a kind of vehicle: "xe 16 chỗ", "xe 3, 4 bánh"."""
    if unit.words.startswith(("chỗ", "ghế")):
        return value <= _SEATS_OF_A_CAR
    if unit.words.startswith(_CAKES):
        return False
    return unit.words.startswith("bánh") and value <= _WHEELS


class _Reader:
    """One sentence while its figures are read."""

    def __init__(self, sentence: Sentence, taken: Sequence[Mention]) -> None:
        self.text = sentence.text
        self.offset = sentence.start
        self.folded = fold(sentence.text)
        inside = sorted((m.start, m.end) for m in taken if m.start < sentence.end and sentence.start < m.end)
        self._counted = {m.start - self.offset: m for m in taken if m.kind in _COUNTED_NAMES}
        self._people = {m.start - self.offset: m for m in taken if m.kind is Kind.PERSON}
        self._starts = [start - self.offset for start, _ in inside]
        self._ends = [end - self.offset for _, end in inside]
        self._around = Surroundings(
            self.text,
            self.folded,
            [(a - self.offset, b - self.offset) for a, b in inside],
            frozenset(start for start, m in self._counted.items() if m.kind is Kind.POST),
            self.is_label,
        )
        self.found: list[Mention] = []

    def is_taken(self, start: int, end: int) -> bool:
        """Whether another mention covers a part of the span."""
        i = bisect_left(self._starts, end)
        return any(self._ends[k] > start for k in range(max(0, i - 3), i))

    @staticmethod
    def is_label(before: str) -> bool:
        """Whether the words before a figure make it a name or an ordinal: "Quân khu 4", but not "tổng số 953"."""
        return bool(_labels().search(before)) and not _SUM.search(before)

    def is_counted_group(self, before: str, end: int) -> bool:
        """Whether a figure behind a group's noun tells how many it has: "một nhóm |7| học sinh"; not "nhóm 2"."""
        if not _GROUP.search(before):
            return False
        known = _unit_pattern().match(self.folded, end)
        return known is not None and _units()[known[1]] == "person"

    def taken_from(self, start: int) -> int:
        """Where the next other mention begins, or the end of the sentence."""
        i = bisect_left(self._starts, start)
        return self._starts[i] if i < len(self._starts) else len(self.text)

    # --- the counted thing
    def unit_at(self, position: int) -> Unit | None:
        """The unit or counted noun phrase that begins at `position`, bounded as a reader would."""
        limit = self.taken_from(position)
        if self.text[position : position + 1] == "G":  # "3G", "4G"
            return None
        if limit == position + 1 and (named := self._counted.get(limit)) is not None:
            limit = named.end - self.offset  # "8 |Phó giám đốc|", "9 |Hội đồng chuyên ngành|"
        known = _unit_pattern().match(self.folded, position, limit)
        if known:
            kind, end = _units()[known[1]], known.end()
            if known[1] == "tổ chức" and _HOLDS.match(self.folded, end):  # "Công ty An Bình 14 tổ chức lễ"
                return None
            if kind in ("measure", "money", "times"):
                return self._measure(known.start(1), end, kind)
            if kind == "no":
                return Unit(self.text[known.start(1) : end], kind, end)
            end = self._without_lead(end, self._phrase_end(end, limit, len(known[1].split()), kind))
            end = self._rate_end(end)
            return Unit(self.text[known.start(1) : end], kind, end)
        if glued := _GLUED_MEASURE.match(self.folded, position, limit):
            return Unit(self.text[glued.start(1) : glued.end()], "measure", glued.end())
        if position < len(self.text) and (self.text[position] != " " or position + 1 in self._counted):
            return None
        if self.folded.startswith(" thành ", position):  # "từ 7 thành 8 chữ số"
            return None
        end = self._phrase_end(position, limit, 0)
        words = self.text[position:end].strip()
        if len(words) <= 1:
            return None
        first = _SYLLABLE.match(self.folded, position)
        end = self._rate_end(self._without_lead(first.end() if first else position, end))
        return Unit(self.text[position:end].strip(), "generic", end)

    def _measure(self, start: int, end: int, kind: str) -> Unit:
        """A measure with what follows "/" and the exponent that stands beside it: "đồng/kg", "m 2" for m²."""
        words = self.text[start:end]
        if words in _LINEAR and (exponent := _LOST_SUPERSCRIPT.match(self.folded, end)):
            words, end = words + exponent[1], exponent.end()
        if slash := _SLASH.match(self.folded, end):
            words, end = words + self.text[end : slash.end()], slash.end()
            if words.endswith("/m") and (exponent := _LOST_SUPERSCRIPT.match(self.folded, end)):
                words, end = words + exponent[1], exponent.end()
        return Unit(words, kind, end)

    def _without_lead(self, named: int, end: int) -> int:
        """The end of a noun phrase without what only leads to a name or number: "12 tỉnh |phía| Bắc", "lớp 9"."""
        following = self.text[end + 1 : end + 2]
        if following.isupper() or following.isdigit():
            lead = _LEAD.search(self.folded, named, end)
            return lead.start() if lead else end
        return end

    def _rate_end(self, end: int) -> int:
        """Where a count's unit ends if it is a rate: "27 giường bệnh|/1 vạn dân|"; "12 vụ/15 đối tượng" is none."""
        rate = _PER_ROUND.match(self.folded, end) or _PER_TIME.match(self.folded, end)
        return rate.end() if rate else end

    def named_before(self, start: int) -> Unit | None:
        """What "số" counts before a figure that nothing follows: "|Số thí sinh| dự thi môn Toán là 72.472"."""
        opens = max(0, start - 90)
        match = _NUMBER_OF.search(self.folded, opens, start)
        known = _unit_pattern().match(self.folded, match.end(1)) if match else None
        if not known or _units()[known[1]] not in ("person", "count"):
            return None
        return Unit(self.text[known.start(1) : known.end()], _units()[known[1]], start)

    def _phrase_end(self, position: int, limit: int, words: int, kind: str | None = None) -> int:
        """The end of a noun phrase of which `words` syllables are read already; lists of counted nouns go on."""
        end = self._plain_end(position, limit, words)
        while end > position or words:
            join = _JOIN.match(self.folded, end, limit)
            pair = self._pair_end(end) if join else 0
            if pair and pair <= limit and words < LONGEST_UNIT:
                end = self._plain_end(pair, limit, words + 2)
                continue
            noun = _unit_pattern().match(self.folded, join.end(), limit) if join else None
            if not join or not noun or not self._goes_on(join, noun, kind):
                break
            if words + len(noun[1].split()) > LONGEST_UNIT:
                break
            words += len(noun[1].split())
            end = self._plain_end(noun.end(), limit, words)
        return end

    def _pair_end(self, end: int) -> int:
        """Where a pair of words ends that a comma at `end` joins: "353 vụ cứu nạn|, cứu hộ|"; 0 if it joins none."""
        for pair in _listed().finditer(self.folded, max(0, end - 24), end + 24):
            if pair.start() < end < pair.end() and self.folded[end] == ",":
                return pair.end()
        return 0

    def _goes_on(self, join: re.Match[str], noun: re.Match[str], kind: str | None) -> bool:
        """Whether the list of what is counted goes on with `noun`: "tập thể |và cá nhân|", "học sinh|, sinh viên|".

        Behind a comma another kind is counted anew ("tăng 9.035 người, |địa phương| tăng …"), and a noun may be the
        beginning of a verb ("120 lán trại, |giải| phóng …") or of a name ("5 cá nhân, |Huân chương| hạng Ba").
        """
        if _units()[noun[1]] not in ("person", "count"):
            return False
        if not join[0].startswith(","):
            return True
        following = _SYLLABLE.match(self.folded, noun.end())
        if following and is_word(f"{noun[1].rpartition(' ')[2]} {following[1]}"):
            return f"{noun[1]} {following[1]}" in _units()
        if following and noun[1] in _NOUNS_THAT_ACT and following[1] not in _unit_ends():
            return False
        capital = self.text[noun.start(1)].isupper()
        return not capital and (kind is None or _units()[noun[1]] == kind)

    def _plain_end(self, position: int, limit: int, words: int) -> int:
        ends, end = _unit_ends(), position
        while words < LONGEST_UNIT and (match := _SYLLABLE.match(self.folded, end, limit)):
            word = match[1]
            following = _NEXT_SYLLABLE.match(self.folded, match.end(), limit)
            both = f"{word} {following[1]}" if following else ""
            if word == "thành" and words and not following:
                break  # "12 xã, phường |thành| 5 xã"
            if (word in ends and not self._within_word(end, word)) or (
                words and both in ends and not (word == "nguyên" and self._within_word(end, word))
            ):
                break
            if self.text[match.start(1)].isupper() and (words or not self.text[match.start(1) : match.end()].isupper()):
                break
            end, words = match.end(), words + 1
        return end

    def _within_word(self, end: int, word: str) -> bool:
        """A syllable that ends phrases by itself belongs to the word before: "thí sinh tự |do|", "hàng |không|"."""
        before = self.folded[:end].rpartition(" ")[2]
        if word == "mới" and before in _MADE_NEW:
            return True
        if word in _NEVER_WITHIN or before in _WHOLE:
            return f"{before} {word}" == "hàng không"
        return is_word(f"{before} {word}")

    # --- what is told of the figure
    def qualifier_before(self, start: int) -> tuple[Qualifier | None, int]:
        """The qualifier and where it begins, as in "gần 560"."""
        match = _QUALIFIER.search(self.folded, max(0, start - 12), start)
        lead = self.folded[max(0, match.start() - 8) : match.start()].split() if match else []
        if not match or (match[0].strip() == "trên" and lead[-1:] == ["bên"]):
            return None, start
        if match[0].strip() == "hơn" and lead and lead[-1] in _COMPARATIVE:  # "bán thấp hơn 300.000 đồng"
            return None, start
        return _QUALIFIERS[match[0].strip()], match.start()

    def about(self, start: int, end: int, kind: str) -> tuple[int, int]:
        """The words that say what: behind a count, before a measure or where a count has none or is a change."""
        if row := self._around.row_of(start, end):
            return row
        count = _IN_PARENTHESES.match(self.text, end) if kind == "measure" else None
        right = self._around.behind(count.end(1) + 1 if count else end)  # "73% |(58.587)| ý kiến"
        changes = _CHANGE.search(self.folded, max(0, start - 30), start)
        measured = kind in ("measure", "money")
        left = self._around.before(start)
        if not measured and not changes and self._around.tells_figure(left, start):
            left = self._around.before(start, alone=True)
            if self._around.tells_figure(left, start):  # "vỉa hè 3m chừa |2 làn xe|"
                left = start
        if kind == "money":
            right = max(right, self._each_end(end))
        if self.text.startswith(")", right) and "(" in self.text[left:start]:
            right += 1
        return left, right if measured else self._without_first_name(end, right)

    def _without_first_name(self, end: int, right: int) -> int:
        """The end before the first of several names, of which the text tells no more in a row.

        "2 giáo viên |Lê Thị Bé| (lớp mầm) và Vũ Thị Na" are not two of that name.
        """
        names = [m for m in self._people.values() if end < m.start - self.offset < right]
        if len(names) != 1 or names[0].end - self.offset != right or not _ONE_OF_ROW.match(self.folded, right):
            return right
        name = names[0].start - self.offset
        lead = _NAME_LEAD.search(self.folded, end, name)
        told = lead and (lead.start() == end or _NAMES_ARE.match(self.folded, lead.start()))
        return lead.start() if lead and told else right

    def _each_end(self, end: int) -> int:
        """Where a price ends that is told of each: "15 triệu đồng |mỗi m2|", "6 triệu đồng |một tháng|"."""
        each = _EACH.match(self.folded, end)
        known = _unit_pattern().match(self.folded, each.end()) if each else None
        return known.end() if known else end

    def _exceeds(self, begin: int, unit: Unit) -> bool:
        """Whether "vượt" before a figure tells by how much: a share, or what a plan or limit is exceeded by."""
        if not self.folded.startswith(("vượt ", "quá "), begin):
            return False
        return "%" in unit.words or bool(_PLANNED.match(self.folded, unit.end))

    def comparison(self, start: int, end: int, kind: str) -> str | None:
        """The words that compare, as written: "tăng 5,2% so với cùng kỳ", "giảm 9 vụ (20%) so với năm trước"."""
        change = _CHANGE.search(self.folded, max(0, start - 30), start)
        aside = _ASIDE.match(self.text, end)
        against = _COMPARED.match(self.folded, aside.end() if aside else end)
        if against is None or (change is None and kind not in ("measure", "money")):
            return None
        words = self.text[change.start() if change else start : against.end()]
        return words.strip()

    def add(
        self,
        rule: str,
        start: int,
        end: int,
        value: float,
        unit: Unit,
        among: int | None = None,
        shared: Qualifier | None = None,
    ) -> None:
        """One figure with its unit; those of a share or range are told by the same words, from `among` on.

        `shared`: the qualifier before the range, which is its last figure's too where that has none.
        """
        qualifier, begin = self.qualifier_before(start)
        qualifier = qualifier or shared
        if qualifier and self._exceeds(begin, unit):  # "vượt 2 triệu tấn so với kế hoạch" is by so much, not over it
            qualifier = None
        tail = _OR_MORE.match(self.folded, end)
        if tail:
            qualifier = Qualifier.OVER if tail[1] == "lên" else Qualifier.UNDER
        left, right = self.about(begin if among is None else among, max(end, unit.end), unit.kind)
        if rule == "number-of-noun-is":
            right = end
        quantity = Quantity(
            value=value,
            unit="%" if unit.words.lower() == "phần trăm" else unit.words,
            about_start=self.offset + left,
            about_end=self.offset + right,
            qualifier=qualifier,
            comparison=self.comparison(begin, max(end, unit.end), unit.kind) if unit.kind != "person" else None,
        )
        self.found.append(Mention(self.offset + start, self.offset + end, Kind.NUMBER, rule, quantity))

    # --- figures
    def is_slogan(self, start: int, end: int) -> bool:
        """Whether a figure stands in a short quoted name: "“Chi bộ |4| tốt”", "“|5| không, |3| sạch”"."""
        before, after = self.text[max(0, start - _SLOGAN) : start], self.text[end : end + _SLOGAN]
        opens = max(before.rfind("“"), before.rfind("‘"))
        if opens >= 0 and "”" not in before[opens:] and "’" not in before[opens:]:
            return bool(re.search('[”’"]', after))
        return self.text.count('"', 0, start) % 2 == 1 and '"' in before and '"' in after

    def figure(self, match: re.Match[str]) -> int:
        """Read the figure, range or share that `match` found; returns where to go on."""
        start, end = match.start(), match.end()
        before = self.folded[max(0, start - 24) : start]
        second, times1, times2 = match["second"], match["times1"], match["times2"]
        if second and (
            self.is_taken(match.start("second"), end) or (match["link"] in ("đến", "tới") and not self.unit_at(end))
        ):
            second, times2, end = None, None, match.end("times1") if times1 else match.end("first")
        if code := _CODE.match(self.folded, start):  # "tàu BP 12-04-02"
            return code.end()
        if self.is_taken(start, end) or _GLUED_BEFORE.search(before):
            return end
        counts = times1 or "," in match["first"] or self.is_counted_group(before, match.end("first"))
        counts = counts or bool(_SENT.search(before))
        if (self.is_label(before) and not counts) or (match["first"] == "1" and _SOME.match(self.folded, end)):
            return end
        first = value_of(match["first"])
        last = value_of(second) if second else None
        if first is None or (second and last is None):
            return end
        if second and match["link"] == "/":
            return self.share(match, first, last)
        return self.range(match, end, first, last, times1, times2) if second else self.single(match, end, first, times1)

    def share(self, match: re.Match[str], part: float, whole: float | None) -> int:
        """As in "10/12 loại vắc xin": the part and the whole; "2/3 diện tích" and "1/500" are neither."""
        unit, end = self.unit_at(match.end()), match.end()
        if not unit or unit.kind == "no" or whole is None or part > whole or whole < 6:
            return end
        measured = unit.kind in ("measure", "money")
        if _SCALE.search(self.folded, max(0, match.start() - 12), match.start()) or (match["times2"] and not measured):
            return end
        if measured and (whole <= _DAYS and match["first"].isdigit()):
            return end
        part, whole = _scaled(part, match["times2"]), _scaled(whole, match["times2"])
        if unit.kind == "generic" and part <= _DAYS and whole <= _MONTHS:
            return end  # "Tết thiếu nhi 1/6 vui tươi"
        among = match.start("first")
        self.add("part-of-whole", match.start("first"), match.end("first"), part, unit, among)
        self.add("part-of-whole", match.start("second"), match.end("second"), whole, unit, among)
        return unit.end

    def by_place(self, unit: Unit) -> None:
        """How many of a count are where, in the brackets behind it: "12 người bị thương (Lào Cai |2|, Hà Nội |10|)"."""
        bracket = _BY_PLACE.match(self.text, unit.end)
        if bracket is None:
            return
        found, position = [], bracket.start("items")
        while position < bracket.end("items"):
            item = _PLACE_COUNT.match(self.text, position, bracket.end("items"))
            if item is None or item.start("place") in self._people or not _PLACES.fullmatch(item["place"]):
                return
            if item.end() < bracket.end("items") and self.text[item.end()] not in ",;":
                return
            found.append(item)
            position = item.end() + 1
        if len(found) < _SOME_PLACES:
            return
        for item in found:
            value = value_of(item["count"])
            if value is not None:
                begin = item.start("place")
                self.add("count-by-place", item.start("count"), item.end("count"), value, unit, begin)

    def parts_of_named(self, end: int, unit: Unit) -> None:
        """The parts of a count in the brackets behind it: "Số ca tử vong là 118 (trong đó tại viện là |37|, …)"."""
        bracket = _PARTS.match(self.folded, end)
        for item in _PART.finditer(self.folded, *bracket.span("items")) if bracket else ():
            value = value_of(item["count"])
            if value is not None:
                self.add("number-of-noun-is", item.start("count"), item.end("count"), value, unit, item.start("words"))

    def from_to(self, match: re.Match[str]) -> None:
        """As in "giảm số xã từ 184 xuống còn 75": both counts of what stands behind "số"."""
        unit = self.unit_at(match.start("noun") - 1)
        if unit is None or unit.kind not in ("person", "count"):
            return
        for name in ("first", "second"):
            value = value_of(match[name])
            if value is not None and not self.is_taken(match.start(name), match.end(name)):
                self.add("number-of-noun-is", match.start(name), match.end(name), value, unit, match.start())

    def range(
        self, match: re.Match[str], end: int, first: float, last: float | None, times1: str | None, times2: str | None
    ) -> int:
        """As in "1,7-2,5 lần", "từ 30 đến 50 hộ": one figure for each end, the unit and multiplier of the last."""
        unit = self.unit_at(end)
        if last is None or (unit is None and not times2):
            return end
        if unit is None or (unit.kind == "generic" and times2):
            unit = unit or Unit("đồng", "money", end)
        if unit.kind == "no" or _tells_vehicle(unit, last):
            return unit.end
        qualifier, among = self.qualifier_before(match.start("first"))
        shared = qualifier if qualifier is Qualifier.ABOUT else None  # "khoảng 500 - |600| m2"
        low, high = _scaled(first, times1 or times2), _scaled(last, times2)
        self.add("figure-range", match.start("first"), match.end("first"), low, unit, among)
        self.add("figure-range", match.start("second"), end, high, unit, among, shared)
        return unit.end

    def single(self, match: re.Match[str], end: int, value: float, times: str | None) -> int:
        """As in "1.332 buổi", "2 tỷ 500 triệu đồng", "73% (58.587) ý kiến"."""
        start, total = match.start(), _scaled(value, times)
        while (
            times and (more := _SMALLER.match(self.folded, end)) and _MULTIPLIERS[more["times"]] < _MULTIPLIERS[times]
        ):
            total += _scaled(int(more["figure"]), more["times"])
            end, times = more.end(), more["times"]
        unit = self.unit_at(end)
        if unit is None and (named := self.named_before(start)):
            self.add("number-of-noun-is", start, end, total, named, self.folded.rfind("số", 0, start))
            self.parts_of_named(end, named)
            return end
        if times in _MONEY_TIMES and unit and unit.kind == "generic":
            unit = None  # "dành 5.000 tỷ |đầu tư cho| …": so much of what is counted nowhere else is money
        if unit is None and (whole := self.counted_before(start, end)):
            self.add("amount-without-unit", start, end, total, whole)
            return end
        if unit is None and self.is_population(start) and (times or total >= _VILLAGE):
            self.add("amount-without-unit", start, end, total, Unit("người", "money", end))
            return end
        if unit is None:
            counted = _NUMBER_OF.search(self.folded, max(0, start - 90), start)  # "số |SIM| đã bán là hơn 17 triệu"
            if times and times not in _BARE_COUNTS and not counted:
                unit = self.understood(start, end, times)
                self.add("amount-without-unit", start, end, total, unit)
                return unit.end
            return end
        if unit.words.lower() in _PARTS_OF_A_LAW and _LABELLED.match(self.folded, unit.end):
            return unit.end  # "Điều 8, 9, 2 |khoản| 2"
        if unit.words == "đồng" and not times and 0 < value < _LEAST_MONEY and self._within_next(unit.end):
            return unit.end  # "đường cấp 3 |đồng| bằng"
        if unit.kind == "no" or not self.counts(start, match["first"], total, times, unit):
            return end if unit.kind == "generic" else unit.end
        if re.fullmatch(r"\d{1,3},\d{3}", match["first"]) and not times and unit.kind in ("person", "count"):
            total = int(match["first"].replace(",", ""))  # "40,000 người", the English way
        rule = {"measure": "figure-measure", "money": "figure-money", "times": "figure-times"}.get(
            unit.kind, "figure-noun"
        )
        self.add(
            "figure-percent" if unit.words.lower() in ("%", "phần trăm") else rule,
            start,
            end if rule == "figure-noun" else unit.end,
            total,
            unit,
        )
        if rule == "figure-noun" and unit.kind in ("person", "count"):
            self.by_place(unit)
        inner = _IN_PARENTHESES.match(self.text, unit.end) if unit.words == "%" else None
        if inner:
            noun, count = self.unit_at(inner.end() - (self.text[inner.end() - 1] == " ")), value_of(inner["figure"])
            if noun and count is not None and noun.kind not in ("no", "measure"):
                self.add("percent-with-count", inner.start("figure"), inner.end("figure"), count, noun)
            return inner.end()
        return unit.end if rule != "figure-noun" else end

    def understood(self, start: int, end: int, times: str) -> Unit:
        """What an amount without a unit is of: what the sentence's nearest amount like it is of, else đồng.

        "năm 2014 là 3,95 tỷ |USD|, còn năm 2015 chỉ gần 3 tỷ"; "giá 15 triệu|/m2|".
        """
        best: tuple[int, str, str] | None = None
        for like in _AMOUNT.finditer(self.folded):
            if like["times"] != times or start <= like.start() < end or like.start() > end + _NEAR:
                continue
            unit = self.unit_at(like.end())
            if unit is None or (unit.kind != "money" and like.start() > end):
                continue
            distance = like.start() - end if like.start() > end else start - like.end()
            if best is None or distance < best[0]:
                best = (distance, unit.words, unit.kind)
        words, kind = best[1:] if best else ("đồng", "money")
        slash = _SLASH.match(self.folded, end)
        if slash:
            words = words.partition("/")[0] + self.text[end : slash.end()]
        return Unit(words, kind, slash.end() if slash else end)

    def counted_before(self, start: int, end: int) -> Unit | None:
        """What a part is of that a verb follows: "2.040 trường hợp, trong đó có |915| phải nhập viện"."""
        if not _AMONG.search(self.folded, max(0, start - 24), start) or not _BEFALLS.match(self.folded, end):
            return None
        last = self.found[-1].value if self.found and self.found[-1].rule == "figure-noun" else None
        return Unit(last.unit, "count", end) if isinstance(last, Quantity) else None

    def is_population(self, start: int) -> bool:
        """Whether a figure without a noun counts those who live there: "dân số |1,86 triệu|"."""
        return bool(_POPULATION.search(self.folded, max(0, start - 40), start))

    def _within_next(self, end: int) -> bool:
        """Whether the last syllable before `end` begins a word that goes on behind it."""
        following = _SYLLABLE.match(self.folded, end)
        return following is not None and is_word(f"{self.folded[:end].rpartition(' ')[2]} {following[1]}")

    def counts(self, start: int, figure: str, value: float, times: str | None, unit: Unit) -> bool:
        """Whether the figure counts: not a year, a group that everybody knows, "1 lần" or a label after a name."""
        if _PLAIN_YEAR.fullmatch(figure) and not times and (unit.kind == "generic" or unit.words[:1].isupper()):
            return False
        if _PLAIN_YEAR.fullmatch(figure) and not times and _NAMED_YEAR.search(self.text, max(0, start - 12), start):
            return False  # "Lễ hội Xuân Canh Tý 2020 |tổ chức| vào tháng sau"
        if unit.kind in ("generic", "count", "person") and _BACK.match(self.folded, unit.end):
            return False  # "12 dự án này" were counted before
        if _tells_vehicle(unit, value):
            return False
        if unit.kind == "few":
            return value > _FIXED_GROUPS
        if (
            unit.kind in ("generic", "count", "person")
            and figure == "1"
            and not times
            and _IS.search(self.folded, max(0, start - 12), start)
        ):
            return False  # "trở thành 1 thói quen" is "a habit"
        if unit.kind == "generic" and not times and value < 100 and self.is_slogan(start, start + len(figure)):
            return False
        if unit.kind == "times":
            return value > 1
        if _ANNIVERSARY.search(self.folded, max(0, start - 16), start):
            return False
        if unit.kind == "generic" and not times and value < 100:
            previous = re.compile(r"(\S+)\s$").search(self.text, max(0, start - 24), start)
            return not (previous and previous[1][0].isupper() and start - len(previous[0]) > 0)
        # "tàu Hoa Sen QN 8555 |rời| bến"
        plated = figure.isdigit() and _PLATE.search(self.text, max(0, start - 12), start)
        return unit.kind != "generic" or not plated

    # --- words
    def spelled(self, match: re.Match[str]) -> None:
        """As in "Sáu bệnh nhân": a number in words before a noun of the lexicon."""
        value = spelled_value(match[0])
        start, end = match.start(), match.end()
        if value is None or (start and _WITHIN.match(self.folded, start - 1)) or self.is_taken(start, end):
            return
        before = self.folded[max(0, start - 20) : start]
        known = _unit_pattern().match(self.folded, end)
        if (
            not known
            or known[0][0] != " "
            or self.is_label(before)
            or re.search(r"(?:\d|thứ|tháng|kỳ|những|các|hàng|mỗi|từng)\s$", before)
        ):
            return
        kind = _units()[known[1]]
        if (
            kind not in ("person", "count")
            or (value in _PAIRS and not self._newly_counted(start, known.end(), known[1], kind))
            or (match[0] == "năm" and kind != "person")
        ):
            return
        if value == 1 and not (
            _AFTER_ONE.search(before) and known[1] in ("bệnh nhân", "nạn nhân", "người chết", "cán bộ")
        ):
            return
        unit = self.unit_at(end)
        if unit:
            self.add("number-word-noun", start, end, value, unit)

    def _newly_counted(self, start: int, end: int, unit: str, kind: str) -> bool:
        """Whether "hai", "ba" count something not yet known: "ban hành |hai| văn bản", but "giữa hai cơ quan"."""
        if kind == "person":
            return unit not in _KNOWN_PAIRS
        if unit in _KNOWN_PAIRS or _KNOWN.match(self.folded, end):
            return False
        return bool(_COUNTING.search(self.folded, max(0, start - 24), start))

    def half(self, match: re.Match[str]) -> None:
        """As in "hơn một nửa số hộ": .5 of what is named."""
        unit = self.unit_at(match.end())
        if unit and unit.kind in ("generic", "count", "person") and not self.is_taken(match.start(), match.end()):
            self.add("half-of-noun", match.start(), match.end(), 0.5, unit)


_HALF = re.compile(r"một nửa(?!\w)")
_HAS_DIGIT = re.compile(r"\d")


def find_numbers(at: Reader, taken: Sequence[Mention]) -> list[Mention]:
    """The figures of a sentence with what they count, left to right; none inside the `taken` mentions.

    >>> from civicgraph.model import Article
    >>> from civicgraph.segment import segment
    >>> [s] = segment(Article("a", "Huyện tổ chức 1.250 buổi tuyên truyền với gần 90 nghìn lượt người", ""))
    >>> [(m.value.value, m.value.unit, m.value.qualifier) for m in find_numbers(Reader(s), [])]
    [(1250, 'buổi tuyên truyền', None), (90000, 'lượt người', <Qualifier.UNDER: 'under'>)]
    """
    spelled, position = [], 0
    for start, _ in at.spans_of("number"):
        if start >= position and (match := _spelled().match(at.folded_text, start)):
            position = match.end()
            spelled.append(match)
    if not spelled and not _HAS_DIGIT.search(at.folded_text):
        return []
    reader = _Reader(at.sentence, taken)
    position = 0
    if _HAS_DIGIT.search(reader.folded):
        while match := _NUMBER.search(reader.folded, position):
            position = max(reader.figure(match), match.start() + 1)
    for match in spelled:
        reader.spelled(match)
    if "số " in reader.folded and " từ " in reader.folded:
        for match in _FROM_TO.finditer(reader.folded):
            reader.from_to(match)
    if "một nửa" in reader.folded:
        for match in _HALF.finditer(reader.folded):
            reader.half(match)
    return sorted(reader.found, key=lambda m: (m.start, m.end))
