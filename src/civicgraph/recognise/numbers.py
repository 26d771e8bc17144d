"""Figures with what they count: results, amounts, shares, targets, as plain values.

"gần 560 nghìn gia đình" is 560000 "gia đình" (under), "3,5 tỷ đồng" 3500000000 "đồng". Dates, ages, durations,
ordinals, labels ("Quân khu 4") and whatever stands inside another name are no figures. Words for numbers count
where they count people, or from four up.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from civicgraph.lexicon.compounds import is_word
from civicgraph.lexicon.tables import load_table
from civicgraph.model import Kind, Mention, Quantity
from civicgraph.recognise.counted import SLASH, SYLLABLE, Counted, Unit, unit_pattern, units
from civicgraph.recognise.reader import Reader
from civicgraph.recognise.shapes import either
from civicgraph.recognise.told import Surroundings
from civicgraph.spelling import fold
from civicgraph.vocabulary import Qualifier

# --- figures -----------------------------------------------------------------------------------------------------
_FIGURE = r"\d\d*(?:[.,]\d+)*"  # one digit first, to which `re` skips
_MULTIPLIERS = {
    "nghìn": 10**3, "ngàn": 10**3, "vạn": 10**4, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9,
    "nghìn tỷ": 10**12, "ngàn tỷ": 10**12, "nghìn tỉ": 10**12, "ngàn tỉ": 10**12, "triệu tỷ": 10**15,
}  # fmt: skip
_TIMES = rf"(?:\s?(?P<times{{0}}>{either(_MULTIPLIERS)}))?"
_RISES = r"(?:lên|xuống)(?: còn| đến| tới| thành)?"
"""As in "tăng từ 5 |lên| 7 xã"."""
_FROM = re.compile(r"(?<!\w)từ (?:(?:khoảng|gần|hơn|trên|mức) )?$")
_NUMBER = re.compile(
    rf"(?P<first>{_FIGURE}){_TIMES.format(1)}"
    rf"(?:\s?(?P<link>[-–/]|đến|tới|{_RISES})\s?(?P<second>{_FIGURE})(?!\s?[-–/]\s?\d){_TIMES.format(2)})?"
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
_COUNTED_NAMES = frozenset({Kind.POST, Kind.ORGANIZATION, Kind.PROGRAMME, Kind.DOCUMENT})
_NAMED_YEAR = re.compile(r"[^\W\d_]\s[A-ZĐÀ-Ỹ][^\W\d_]*\s$")
_PLAIN_YEAR = re.compile(r"(?:19|20)\d\d")
_SUM = re.compile(r"(?:(?:tổng|trong|con|đủ|dân) số|danh mục|hạng mục) $")
_BACK = re.compile(
    r"\s(?:này|đó|ấy|nói trên|kể trên|trên đây|trên(?=[,.;:)]|\s?$"
    r"|\s(?:đã|đều|được|phải|là|có|sẽ|còn|chưa|không|và|để)\s))(?!\w)"
)
_BETWEEN = re.compile(r"(?<!\w)giữa $")
_FOR_EACH = re.compile(r"(?<!\w)(?:bình quân|trung bình|cứ|mỗi|tính trên|giá)(?: cho| trên)? $")
_PRICED = re.compile(r"[^,;.:]{0,40}?\s(?:có giá|giá|bán|thu|tương đương|bằng|đổi được|cho ra)\s")
_OF_WHOLE = re.compile(rf"\s?/\s?(?P<whole>{_FIGURE})(?=\s[^\W\d_])")
"""As in "116 tuyến|/134| tuyến đường"."""
_SIZED = re.compile(r"(?<!\w)(?:tàu|khu đất|lô|kênh|bãi)\s$")
"""Labels behind which a measure tells the size: "con tàu |104.000 tấn|"."""
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
"""A least or highest figure counts as over or under: the contract has no "at least", and a bound told without any
qualifier would say that the figure is just so. "Giảm |ít nhất 30 %|" may be 30 % itself; its words stand beside it."""
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
_WAY = re.compile(r"(?<!\w)từ (?:(?:khoảng|gần|hơn|trên) )?\d[^;]{0,40}?\s(?:còn|xuống|xuống còn|lên|lên tới)\s$")
"""The beginning of a way whose end a count is: "giảm |từ 63 tỉnh, thành còn| 34"."""
_FURTHER = re.compile(
    rf"(?:,|,? và) (?:(?:{'|'.join(sorted(_QUALIFIERS, key=lambda w: (-len(w), w)))}) )?{_FIGURE}"
    rf"(?:\s?{either(_MULTIPLIERS)})?(?=\s)"
)
_LONGEST_ROW = 4
_HAPPENS = re.compile(r"\s(?:đã|được|bị|phải|có|đang|sẽ|vừa|tham|tại|ở|của|trong|đạt|thuộc|cùng)\s")
_AMONG_WORDS = re.compile(rf"{_FIGURE}(?:\s?{either(_MULTIPLIERS)})?\s?%?")
_HAS_WORD = re.compile(r"[^\W\d_]{2,}")
_ENOUGH = 2
"""So many words behind a count say of what it is: "6 người |bị thương|"."""
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
_DECIDES = re.compile(r"(?:(?<=xem xét, )|(?<=xem xét và )|(?<=đã )|(?<=sẽ ))quyết định $")
"""So somebody decides, and no paper is told: "Quốc hội xem xét, |quyết định| 66 nội dung"."""
_NUMBER_OF = re.compile(
    r"(?<!\w)(số(?: lượng)?)(?= )[^,;:.()\d]*?(?:, (?!số|tỷ|tổng)\w+(?: \w+)?(?= là ))?"
    r" (?:là|đạt|lên|còn)(?: (?:tới|đến))?(?: (?:hơn|gần|trên|khoảng))? $"
)
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


@cache
def _label_words() -> tuple[str, ...]:
    """The words that make a name or an ordinal of the figure behind them, the longest first."""
    return tuple(sorted((fold(row["label"]) for row in load_table("number_labels")), key=lambda w: (-len(w), w)))


@cache
def _labels() -> re.Pattern[str]:
    return re.compile(r"(?:^|(?<=[^\w]))(?:" + "|".join(map(re.escape, _label_words())) + r")[\s.]\s?$")


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

    def __init__(self, at: Reader, taken: Sequence[Mention]) -> None:
        sentence = at.sentence
        self.text = sentence.text
        self.offset = sentence.start
        self.folded = at.folded_text
        inside = sorted(
            [
                (m.start, m.end)
                for m in taken
                if m.start < sentence.end and sentence.start < m.end and not self._is_counted_rank(m)
            ]
        )
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
        self.units = Counted(self.text, self.folded, self.offset, self._counted, self._starts)
        self.found: list[Mention] = []

    def _is_counted_rank(self, m: Mention) -> bool:
        """Whether what may call somebody is counted: "2 |bác sĩ| Khoa Nội"."""
        start = m.start - self.offset
        if m.kind is not Kind.RANK or not self.text[max(0, start - 2) : start - 1].isdigit():
            return False
        return units().get(self.folded[start : m.end - self.offset]) == "person"

    def is_taken(self, start: int, end: int) -> bool:
        """Whether another mention covers a part of the span."""
        i = bisect_left(self._starts, end)
        return max(self._ends[max(0, i - 3) : i], default=start) > start

    @staticmethod
    def is_label(before: str) -> bool:
        """Whether the words before a figure make it a name or an ordinal: "Quân khu 4", but not "tổng số 953"."""
        if not before.rstrip().removesuffix(".").rstrip().endswith(_label_words()):
            return False  # most of all, and seen much sooner
        return bool(_labels().search(before)) and not _SUM.search(before)

    def is_counted_group(self, before: str, end: int) -> bool:
        """Whether a figure behind a group's noun tells how many it has: "một nhóm |7| học sinh"; not "nhóm 2"."""
        return bool(_GROUP.search(before)) and self._counts(end, "person")

    def _counts(self, end: int, *kinds: str) -> bool:
        """Whether what stands behind a figure is a known counted noun."""
        known = unit_pattern().match(self.folded, end)
        return known is not None and units()[known[1]] in (kinds or ("person", "count"))

    def named_before(self, start: int) -> Unit | None:
        """What "số" counts before a figure that nothing follows: "|Số thí sinh| dự thi môn Toán là 72.472"."""
        opens = max(0, start - 90)
        match = _NUMBER_OF.search(self.folded, opens, start)
        known = unit_pattern().match(self.folded, match.end(1)) if match else None
        if not known or units()[known[1]] not in ("person", "count"):
            return None
        return Unit(self.text[known.start(1) : known.end()], units()[known[1]], start)

    # --- what is told of the figure
    def qualifier_before(self, start: int) -> tuple[Qualifier | None, int]:
        """The qualifier and where it begins, as in "gần 560"."""
        match = _QUALIFIER.search(self.folded, max(0, start - 12), start)
        lead = self.folded[max(0, match.start() - 8) : match.start()].split() if match else []
        if not match or (match[0].strip() == "trên" and lead[-1:] == ["bên"]):
            return None, start
        if match[0].strip() in ("tối thiểu", "tối đa") and lead[-1:] == ["lương"]:  # "tăng lương tối thiểu 7,2%"
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
        measured = kind in ("measure", "money")
        left = self._around.before(start)
        changes = _CHANGE.search(self.folded, max(0, start - 30), start) or _WAY.search(self.folded, left, start)
        if not measured and not changes and self._around.tells_figure(left, start):
            left = self._around.before(start, alone=True)
            if self._around.tells_figure(left, start):
                left = self._behind_figure(left, start, len(self.text[end:right].split()))
        if kind == "money":
            right = max(right, self._each_end(end))
        if self.text.startswith(")", right) and "(" in self.text[left:start]:
            right += 1
        if left == start and right == end:
            right = self._row_right(end)
        return left, right if measured else self._without_first_name(end, right)

    def _row_right(self, end: int) -> int:
        """Where what is told of a row of counts ends: "|75 tập thể và 32 cá nhân được khen|"; `end` if none follows."""
        last = end
        for _ in range(_LONGEST_ROW):
            further = _FURTHER.match(self.folded, last)
            unit = self.units.at(further.end()) if further else None
            if further is None or unit is None or unit.kind not in ("person", "count"):
                return end
            last = unit.end
            if "và" in further[0] and _HAPPENS.match(self.folded, last):
                return self._around.behind(last)
        return end

    def _behind_figure(self, left: int, start: int, words: int) -> int:
        """Where the words begin that stand between the figure before a count and the count, if they are needed.

        "3 |vụ lật xe làm 5 người chết|"; not where enough `words` follow: "chừa 3 m cho |2 làn xe chạy về chợ|".
        """
        if self.text[start - 1 : start] == "(":
            return left
        if words >= _ENOUGH:
            return start
        figures = list(_AMONG_WORDS.finditer(self.folded, left, start))
        between = figures[-1].end() if figures else start
        known = unit_pattern().match(self.folded, between, start)
        if known and (known[1] == "người" or units()[known[1]] in ("measure", "money", "no")):
            between = known.end()
        between = max(between, self.text.rfind(")", left, start) + 1)
        told = _HAS_WORD.search(self.text, between, start)
        return told.start() if told and "(" not in self.text[between:start] else start

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
        known = unit_pattern().match(self.folded, each.end()) if each else None
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
            qualifier, begin = None, start
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
        if second and not self._joins(match):
            second, times2, end = None, None, match.end("times1") if times1 else match.end("first")
        if code := _CODE.match(self.folded, start):  # "tàu BP 12-04-02"
            return code.end()
        if self.is_taken(start, end) or _GLUED_BEFORE.search(before):
            return end
        counts = times1 or "," in match["first"] or self.is_counted_group(before, match.end("first"))
        counts = counts or bool(_SENT.search(before)) or self._tells_size(before, match.end("first"))
        counts = counts or (bool(_DECIDES.search(before)) and self._counts(match.end("first")))
        if (self.is_label(before) and not counts) or (match["first"] == "1" and _SOME.match(self.folded, end)):
            return end
        first = value_of(match["first"])
        last = value_of(second) if second else None
        if first is None or (second and last is None):
            return end
        if second and match["link"] == "/":
            return self.share(match, first, last)
        return self.range(match, end, first, last, times1, times2) if second else self.single(match, end, first, times1)

    def _joins(self, match: re.Match[str]) -> bool:
        """Whether the two figures of `match` are told together: a range, a share or the ends of a way."""
        if self.is_taken(match.start("second"), match.end()):
            return False
        if match["link"] in ("-", "–", "/"):
            return True
        if self.units.at(match.end()) is None:
            return False
        way = match["link"] in ("đến", "tới") or _FROM.search(self.folded, max(0, match.start() - 16), match.start())
        return bool(way) and not (match["link"] not in ("đến", "tới") and _PLAIN_YEAR.fullmatch(match["first"]))

    def _tells_size(self, before: str, end: int) -> bool:
        """Whether a figure behind a noun that numbers often name tells how large it is: "con tàu |104.000| tấn"."""
        unit = self.units.at(end) if _SIZED.search(before) else None
        return unit is not None and unit.kind == "measure" and unit.words != "%"

    def share(self, match: re.Match[str], part: float, whole: float | None) -> int:
        """As in "10/12 loại vắc xin": the part and the whole; "2/3 diện tích" and "1/500" are neither."""
        unit, end = self.units.at(match.end()), match.end()
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
        unit = self.units.at(match.start("noun") - 1)
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
        unit = self.units.at(end)
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
        unit = self.units.at(end)
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
        if self._part_of_whole(start, end, total, unit):
            return unit.end
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
            noun, count = self.units.at(inner.end() - (self.text[inner.end() - 1] == " ")), value_of(inner["figure"])
            if noun and count is not None and noun.kind not in ("no", "measure"):
                self.add("percent-with-count", inner.start("figure"), inner.end("figure"), count, noun)
            return inner.end()
        return unit.end if rule != "figure-noun" else end

    def _part_of_whole(self, start: int, end: int, part: float, unit: Unit) -> bool:
        """Read the part and the whole where each has the noun: "|116| tuyến/|134| tuyến đường trong quận"."""
        match = _OF_WHOLE.match(self.folded, unit.end)
        noun = self.units.at(match.end()) if match else None
        whole = value_of(match["whole"]) if match else None
        if match is None or noun is None or whole is None or part > whole:
            return False
        if not fold(noun.words).startswith(fold(unit.words).split()[0]):
            return False
        both = Unit(noun.words, noun.kind, noun.end)
        self.add("part-of-whole", start, end, part, both, start)
        self.add("part-of-whole", match.start("whole"), match.end("whole"), whole, both, start)
        return True

    def understood(self, start: int, end: int, times: str) -> Unit:
        """What an amount without a unit is of: what the sentence's nearest amount like it is of, else đồng.

        "năm 2014 là 3,95 tỷ |USD|, còn năm 2015 chỉ gần 3 tỷ"; "giá 15 triệu|/m2|".
        """
        best: tuple[int, str, str] | None = None
        for like in _AMOUNT.finditer(self.folded):
            if like["times"] != times or start <= like.start() < end or like.start() > end + _NEAR:
                continue
            unit = self.units.at(like.end())
            if unit is None or (unit.kind != "money" and like.start() > end):
                continue
            distance = like.start() - end if like.start() > end else start - like.end()
            if best is None or distance < best[0]:
                best = (distance, unit.words, unit.kind)
        words, kind = best[1:] if best else ("đồng", "money")
        slash = SLASH.match(self.folded, end)
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
        following = SYLLABLE.match(self.folded, end)
        return following is not None and is_word(f"{self.folded[:end].rpartition(' ')[2]} {following[1]}")

    def counts(self, start: int, figure: str, value: float, times: str | None, unit: Unit) -> bool:
        """Whether the figure counts: not a year, a group that everybody knows, "1 lần" or a label after a name."""
        if _PLAIN_YEAR.fullmatch(figure) and not times and (unit.kind == "generic" or unit.words[:1].isupper()):
            return False
        if _PLAIN_YEAR.fullmatch(figure) and not times and _NAMED_YEAR.search(self.text, max(0, start - 12), start):
            return False  # "Lễ hội Xuân Canh Tý 2020 |tổ chức| vào tháng sau"
        if unit.kind in ("generic", "count", "person") and _BACK.match(self.folded, unit.end):
            return False  # "12 dự án này" were counted before
        if figure == "1" and not times and unit.words != "%" and self._is_basis(start, unit):
            return False
        few = unit.kind not in ("measure", "money") and value <= _FIXED_GROUPS
        if few and _BETWEEN.search(self.folded, max(0, start - 8), start):
            return False  # "thỏa thuận giữa 2 đơn vị"
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
            if previous is None or previous[1][-1] in ",;":
                return True
            return not (previous[1][0].isupper() and start - len(previous[0]) > 0)
        # "tàu Hoa Sen QN 8555 |rời| bến"
        plated = figure.isdigit() and _PLATE.search(self.text, max(0, start - 12), start)
        return unit.kind != "generic" or not plated

    def _is_basis(self, start: int, unit: Unit) -> bool:
        """Whether "1" only tells of what each another figure is: "bình quân |1 tỉnh| có 98 …", "|1 kg| thịt giá …"."""
        if _FOR_EACH.search(self.folded, max(0, start - 20), start):
            return True
        opens = not self.text[:start].strip() or self.text[start - 2 : start - 1] in ".,;:"
        return unit.kind == "measure" and opens and _PRICED.match(self.folded, unit.end) is not None

    # --- words
    def spelled(self, match: re.Match[str]) -> None:
        """As in "Sáu bệnh nhân": a number in words before a noun of the lexicon."""
        value = spelled_value(match[0])
        start, end = match.start(), match.end()
        if value is None or (start and _WITHIN.match(self.folded, start - 1)) or self.is_taken(start, end):
            return
        before = self.folded[max(0, start - 20) : start]
        known = unit_pattern().match(self.folded, end)
        if (
            not known
            or known[0][0] != " "
            or self.is_label(before)
            or re.search(r"(?:\d|thứ|tháng|kỳ|những|các|hàng|mỗi|từng)\s$", before)
        ):
            return
        kind = units()[known[1]]
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
        unit = self.units.at(end)
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
        unit = self.units.at(match.end())
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
    reader = _Reader(at, taken)
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
