"""The words that are told of a figure: which ones before and behind it say what it counts, and no more.

They end with their clause, but not inside a name or a word, nor within a list. What is counted is left to numbers.py.
"""

import re
from bisect import bisect_right
from collections.abc import Callable
from functools import cache
from itertools import pairwise

from civicgraph.lexicon.compounds import is_word
from civicgraph.lexicon.tables import load_table
from civicgraph.lexicon.words import word_set
from civicgraph.recognise.shapes import either
from civicgraph.spelling import fold

LONGEST_ABOUT = 24
"""The most words that are told of a figure on one side of it."""
_FARTHEST = 200
"""The most characters that are told of a figure on one side of it."""
_LONGEST_ITEM = 4
"""The most words of an item that a list goes on with: "chữa cháy và |cứu hộ cứu nạn|"."""
_CLAUSE_MARK = re.compile(r",(?!\d)|[;:()“”\"–…!?]|\.(?!\w)|\s-\s")  # "TP.HCM" goes on
_OPENING_MARK = re.compile(r"[,;:()“”\".…!?]\s|\s[-–]\s|\(|\n")
_WORD = re.compile(r"\s\S+")
_LETTERS = re.compile(r"[^\W\d_]+")
_SYLLABLE = re.compile(r"\s([^\W\d_]+)")
_SYLLABLE_BEFORE = re.compile(r"([^\W\d_]+)\s$")
_NO_BLANK = re.compile(r"\S+")
_AND = re.compile(r"\svà(?=\s)")
_STARS = re.compile(r"\d(?:\s?[-–]\s?\d)?(?: sao)?(?:/\d sao)* sao(?!\w)|\d sao(?:/\d sao)*(?!\w)")
"""What tells a kind of hotel: "10 khách sạn |5 sao| ở …"."""
_QUOTED_NAME = re.compile(r"(?<=[^\W\d_] )(?:“[^“”\"]{2,60}”|\"[^\"“”]{2,60}\")(?=\s[^\W\d_])")
_SPOKEN = re.compile(r"(?<!\w)(?:nói|biết|hỏi|định|mạnh|biểu|lời|sau|gồm|là|như|đây|nhận|báo|tin|rõ|đáp|rằng|kể):\s$")
"""What is said or listed behind these and a colon stands for itself."""
_QUOTED = re.compile(r"\s(?:“[^“”\"]{2,60}”|\"[^\"“”]{2,60}\")")
_NUMBERED = re.compile(r"\s\d[\d.,/]*%?(?:-?[A-ZĐ][\w/-]*)?(?:\s?[-–]\s?\d[\d./]*)?(?<![.,/-])")
_PAIR = re.compile(r"([^\W\d_]+) ([^\W\d_]+), ([^\W\d_]+) ([^\W\d_]+)")
_ONE_LAST = re.compile(r"\s(\S+)$")
_TWO_LAST = re.compile(r"((?:\s\S+)?\s\S+)$")
_CLOSES_AN_ITEM = re.compile(r"\s(?:và|gồm)\s|[,;.)…]|$")
_JOINING = re.compile(r"(?<!\w)(?:và|nhưng|hoặc|trong khi|mà còn|đồng thời)\s")
_TIME_TOLD = re.compile(r"(?:sinh|năm|tháng|ngày|lúc|sáng|trưa|chiều|tối)(?!\w)|\d")
_ASIDE_FIRST = re.compile(r"\s?\([^()]{1,60}\)\s(?=\w)")
_OPENING_WORDS = re.compile(r"(?:và|nhưng|song|mà|đồng thời|ngoài ra|thậm chí|tuy nhiên)\s(?!còn\s)")
_CHANGES = r"(?:tăng|giảm|cao|thấp|nhiều|ít|lớn|nhỏ|nhanh|chậm|kém|hụt|xuống|lên|vượt)"
_ADVERBS = (
    r"(?:và|đã|đang|sẽ|chỉ|cũng|mới|vẫn|ước|còn|dự kiến|tương ứng|hiện|trong đó|phấn đấu|nhưng|song|tức|lần lượt)"
)
_MEASURES = (
    rf"(?:chiếm|đạt|bằng|tương đương|tương ứng|gấp|trị giá|dài|rộng|cao|nặng|{_CHANGES}(?: (?:hơn|thêm|lên|tới|đến))*"
    r"|là|khoảng|tức|với|của|ở mức|từ|hay|mức|tốc độ|tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|có"
    r"|(?:tổng )?(?:số tiền|giá trị|kinh phí|trị giá|diện tích|số vốn|mức đầu tư|vốn đầu tư))"
)
_GOES_BACK = re.compile(
    rf"(?:\W*{_ADVERBS}(?!\w))*\W*(?:{_MEASURES}(?!\w)\s?){{0,3}}"
    r"(?: ?(?:là|ở mức|gần|hơn|khoảng|trên|dưới|tới|đến))*\s*$"
)
"""A clause of these words alone says of what only in the one before: "số vụ là 45, |chiếm| 2%", "9 tỷ, |tăng| 5%"."""
_FROM_UP = re.compile(r"từ (?:(?:khoảng|gần|hơn|trên|mức) )*\d[^,;()]{0,40}\s(?:lên|xuống|còn)\s")
"""The end of a way whose thing the clause before names: "thương mại tăng mạnh, |từ 300 triệu USD lên| 53 tỷ USD"."""
_ONE_CHANGE = re.compile(rf"{_CHANGES}(?: [^\W\d_]+){{0,2}} \d[\d.,]*(?<![.,])[^,;()]{{0,60}}, {_CHANGES}(?!\w)")
"""A change told beside the one that is looked at: "(|tăng 6,5% so với tháng trước|, tăng 9,3% so với …)"."""
_CHANGED_BEHIND = re.compile(
    rf"{_CHANGES}(?: (?:từ|gần|hơn|khoảng|trên|tới|đến))* \d[\d.,]*(?:\s?[-–]\s?\d[\d.,]*)?\s?%"
    r" (?!dự toán|kế hoạch|chỉ tiêu|so |với |về |và |trong |vào |do |nhờ |theo |là |ở |tại |năm |mỗi |một |lên |sau "
    r"|qua )[^\W\d_]"
)
"""A change that names what changes behind it: "|giảm 20% giá vé| tham quan"."""
_QUANTITY = re.compile(
    r"(?<!\w)(?:tỷ lệ|tỉ lệ|tổng|số|kim ngạch|doanh thu|diện tích|sản lượng|giá trị|kinh phí|chi phí|mức|nguồn)\s"
    r"(?:(?!\s(?:là|đạt|chiếm|tăng|giảm|được|đã|có|còn|bằng|cho|rằng|để|sẽ|đang|vượt)\s)[^\d])*$"
)
"""What is measured and how it goes on before a comma that only parts a row: "tỷ lệ mẫu rau nhiễm thuốc sâu|,|"."""
_PLACE_HEAD = re.compile(r"(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tp\.?|tỉnh|thôn|ấp|bản|khu phố) ?")
_FIGURE_NEXT = re.compile(r"\s(?:(?:khoảng|gần|hơn|trên|dưới|chừng|ít nhất|tới|đến|thêm|chưa đầy|không quá)\s)*\d")
_ITEM_WORDS = re.compile(r"\s(?:với|cho|tại|ở|của|trong|từ|gồm|có|để|được|do|theo|trên|thuộc|nhằm|tham|đang|đã)(?=\s)")
"""Where the item of a list ends at the latest before a further figure: "65 hội và câu lạc bộ |với| 900 hội viên"."""
_PASSES = re.compile(r"\s(?:đã|được|vừa|sẽ|đang|phải|có thể)(?:\s[^\W\d_]+){1,4}$")
"""A verb that a figure is the object of: "90 xã |đã hoàn thành| 19 tiêu chí"."""
_NO_YEAR = re.compile(r"(?<![\d.,])(?!(?:19|20)\d\d(?!\d|[.,]\d))\d")
_YEAR_BEFORE = re.compile(r"(?:19|20)\d\d(?:,| và) $")
_DOES = re.compile(r"(?<!\w)(?:đã|được|vừa|sẽ|đang|phải|đạt|là|có|tăng|giảm)(?!\w)")
_SIZES = re.compile(r".{0,7}?(?<!\w)(?:siêu nhỏ|nhỏ|vừa|lớn) (?:và|hoặc) (?:siêu nhỏ|nhỏ|vừa|lớn)(?!\w)")
_IN_STEP = re.compile(r"(?<!\w)(?:lần lượt|theo thứ tự)(?!\w)")
_ROW_BREAK = re.compile(r"[;:()“”\"…!?]|\.(?!\d)|(?<!\w)(?:trong khi|nhưng|còn|đồng thời|trong đó)(?!\w)")
_ROW_WORD = r"(?!(?:và|rồi|hay|so|với|trong|tại|ở|do|để|của|cho)(?!\w))[^\W\d_]{1,12}"
_OF_ROW = rf"(?:\s?{_ROW_WORD}(?:\s{_ROW_WORD}){{0,2}})?"
_MORE_OF_ROW = re.compile(rf"{_OF_ROW}(?:(?:,|,? và|,? rồi| hay){_OF_ROW}\s\d[\d.,]*(?<![.,])\s?%?{_OF_ROW})+")
_RUN_ON = re.compile(
    r"(?<!\d)(?:19|20)\d\d, (?:năm )?(?=(?:19|20)\d\d(?![\d.,]*\d))|khóa [ivx]+, (?=(?:khóa )?[ivx]+(?!\w))"
)
"""A row of years or terms: "các năm 2014|,| 2015"."""
_DIGITS = re.compile(r"\d[\d.,]*")
_YEAR = re.compile(r"(?:19|20)\d\d")
_FIELD = re.compile(
    r"(?:kinh tế|khoa học|văn hóa|quốc phòng|thương mại|nông nghiệp|công nghiệp|báo chí|kỹ thuật|chính trị|thể dục|y tế"
    r"|du lịch|giáo dục|sản xuất|tài chính|công chức)$"
)
_LEADS_TO_FIGURE = re.compile(
    r"(?:(?<!so)\s(?:với|trị giá|có|gồm)(?:\s\S+){0,3}?"
    r"(?:\s(?:tổng|vốn|số|diện tích|chiều|giá|kinh phí|trọng lượng|quy mô|công suất|tốc độ|mức)(?=\s|$)(?:\s\S+){0,6})?"
    r"|\scùng(?:\s\S+){0,2})$"
)
_ALIKE = re.compile(r"(?<!\w)([^\W\d_]+) [^\W\d_]+\s?[-–]\s?\1 [^\W\d_]+")
_ROW_OF_WORDS = re.compile(r"(?<!\w)[^\W\d_]+(?:, [^\W\d_]+){2,}(?=[ ,.])")
_DOER = r"[A-ZĐ][^\s,.;:()]*(?: [^\s,.;:()]+){0,6}"
_DOERS = re.compile(rf"(?<!\w)(?:được|bị|do|bởi) {_DOER}(?:, {_DOER})*")
_SHORT_FORM = re.compile(r"\((?=[^()]*[A-ZĐ]{2})[A-ZĐ&-]{2,10}\)\s[^\W\d_]")
_CLOSING = frozenset(("trên", "dưới", "trong", "ở", "tại", "của", "và", "với", "theo", "cho"))
_LAST_WORD = re.compile(r"([^\W\d_]+)$")
_PREPOSITIONS = frozenset(("trong", "ở", "tại", "theo", "của", "trên", "và", "cho", "để", "từ", "do"))
"""Behind an item of a list these go on with what is told of all of them: "thanh tra, kiểm tra |trong| đợt này"."""
_ITEMS = frozenset(("làm việc", "tham gia", "làm ăn", "đi lại", "đăng ký", "nhận thức"))
"""Items of a list that begin with a word that ends what is counted: "sinh sống, học tập và |làm| việc"."""
_NEVER_WITHIN = frozenset(("có", "với", "tại", "không", "làm", "cứ", "là"))
"""These dangle even where a word could end in them: "được hỏi thì |có| 2 doanh nghiệp …"."""
_OTHERWISE = frozenset(
    ("các", "những", "riêng", "ở", "tại", "đối", "với", "năm", "tháng", "số", "theo", "trong", "khoảng", "gần", "hơn",
     "trên", "dưới", "một", "về", "ngành", "có", "doanh", "xã", "huyện", "tỉnh", "toàn", "cả", "tổng", "người")
)  # fmt: skip
"""Behind "còn" these tell of something else: "nữ chiếm 40% còn |số| nam là …"."""
_ANEW = frozenset(("nhưng", "tuy", "song", "trong khi", "đồng thời"))
_BEGIN_A_CLAUSE = frozenset(
    ("bằng", "các", "cả", "chiếm", "còn", "đến", "đó", "đồng", "gồm", "hàng", "hiện", "hơn", "kể", "mỗi", "một", "nhất",
     "nhưng", "những", "riêng", "số", "song", "tăng", "tất", "tổng", "trung", "trước", "tuy", "vẫn", "yêu", "giao",
     "tới")
)  # fmt: skip
"""What begins with one of these is told anew, not one more item of the list."""


@cache
def _about_ends() -> frozenset[str]:
    return frozenset(fold(row["word"]) for row in load_table("about_ends"))


@cache
def listed_pairs() -> tuple[str, ...]:
    """Words that a comma joins within what is counted: "cứu nạn, cứu hộ"."""
    return tuple(fold(row["pair"]) for row in load_table("listed"))


@cache
def _counted_pairs() -> re.Pattern[str]:
    units = (row["unit"] for row in load_table("units") if ", " in row["unit"])
    return re.compile(r"(?<!\w)" + either([*units, *listed_pairs()]))


@cache
def _counted() -> re.Pattern[str]:
    return re.compile(either(row["unit"] for row in load_table("units") if row["kind"] == "person"))


@cache
def _stops() -> frozenset[str]:
    return frozenset(fold(row["word"]) for row in load_table("unit_ends") if " " not in row["word"]) | _BEGIN_A_CLAUSE


_JOINT = re.compile(r",\s|\s(?:và|hoặc|hay)\s")
_ONE_MORE = re.compile(r"(?:[ -][^\W\d_]+){1,2}(?=,|\svà\s|\shoặc\s|\shay\s)")


@cache
def _kinds() -> re.Pattern[str]:
    """Fields and kinds of people and bodies, the items of a row."""
    units = (row["unit"] for row in load_table("units") if row["kind"] in ("person", "count"))
    return re.compile(r"(?:các )?" + either([*units, *word_set("field_words", place="any")]) + r"(?!\w)")


_HELD = (" nhà", " chỗ", " nêu", " nói", " trở", " so", " kể", " đề", " bị", " bên", " tham")


def _near(mark: re.Match[str]) -> tuple[int, int]:
    """Where the words end and begin that stand next to a mark."""
    return max(0, mark.start() - 24), mark.end() + 24


class Surroundings:
    """A sentence around its figures, with the names and times that are read in it already."""

    __slots__ = ("_ends", "_folded", "_is_label", "_known_marks", "_posts", "_starts", "_text")

    def __init__(
        self,
        text: str,
        folded: str,
        spans: list[tuple[int, int]],
        posts: frozenset[int],
        is_label: Callable[[str], bool],
    ) -> None:
        self._text, self._folded, self._is_label = text, folded, is_label
        self._posts = posts
        self._known_marks: dict[int, bool] = {}
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]

    def _name_over(self, at: int) -> tuple[int, int] | None:
        """The name or time that begins at or before `at` and ends behind it."""
        behind = bisect_right(self._starts, at)
        for k in range(behind - 1, max(-1, behind - 4), -1):
            if self._ends[k] > at:
                return self._starts[k], self._ends[k]
        return None

    def _capital(self, at: int) -> bool:
        return self._text[at : at + 1].isupper()

    # --- behind
    def behind(self, end: int) -> int:
        """Where the words behind a figure end."""
        right, words, cut, passed = end, 0, False, False
        limit = self._clause_end(end)
        if self._text.startswith((",", " “", ' "'), end) and (listed := self._list_end(end, end)) > end:
            right, limit = listed, self._clause_end(listed)
        while words < LONGEST_ABOUT:
            right += self._text.startswith(", ", right) and right + 1 < limit  # "các năm 2014|,| 2015"
            if (word := _WORD.match(self._text, right, limit)) is None:
                break
            name = self._name_over(word.start() + 1)
            step = self._step(right, word, name, limit)
            if step <= right and not passed and word[0][1].isdigit() and _PASSES.search(self._folded, end, right):
                step, passed = word.start() + 1 + len(word[0].strip().rstrip(",;.)")), True
            if step <= right:
                cut = True
                break
            right, words = step, words + 1
            if not self._text[right:limit].strip():
                further = self._list_end(end, right)
                if further > right and not self._text.startswith((",", ".", ";", ":", ")"), further):
                    limit = self._clause_end(further)
                right = further
        if not cut and words >= LONGEST_ABOUT and _WORD.match(self._text, right, limit):
            right, cut = self._whole_word(right, limit), True
        if cut and self._text[right + 1 : right + 2].isdigit():
            right = self._without_next(end, right)
        cut = cut or self._text.startswith(":", right)
        right = self._without_dangling(end, right) if cut else right
        return right - 1 if right > end and self._text[right - 1] == "," else right

    def _without_next(self, end: int, right: int) -> int:
        """The end before what leads to the next figure: "51 đoạn |với tổng chiều dài| 162 km"."""
        last = _LEADS_TO_FIGURE.search(self._folded, end, right)
        return last.start() if last else right

    def _clause_end(self, end: int) -> int:
        """Where the clause ends: at a mark that stands in no name."""
        for mark in _CLAUSE_MARK.finditer(self._text, end, min(len(self._text), end + _FARTHEST)):
            if not self._parts_nothing(mark) and not self._is_short_form(mark) and not self._leads_into(mark):
                return mark.start()
        return min(len(self._text), end + _FARTHEST)

    def _parts_nothing(self, mark: re.Match[str]) -> bool:
        """Whether a mark ends no clause: it stands in a name, between two of them, in a pair or in a row of years."""
        if self._name_over(mark.start()) or self._joins_names(mark) or self._is_pair(mark):
            return True
        if mark[0][0] == "," and (self._is_in_row(mark) or self._is_among_doers(mark)):
            return True
        return mark[0][0] == "," and any(
            row.start() < mark.start() < row.end()
            for row in _RUN_ON.finditer(self._folded, max(0, mark.start() - 12), mark.end() + 16)
        )

    def _is_among_doers(self, mark: re.Match[str]) -> bool:
        """Whether a comma stands in a row of names that do something: "50 cây được Thành ủy|,| UBND A trồng"."""
        if not self._capital(mark.end() + 1):
            return False
        row = _DOERS.search(self._text, max(0, mark.start() - 60), mark.start())
        return row is not None and row.end() == mark.start()

    def _is_in_row(self, mark: re.Match[str]) -> bool:
        """Whether a comma stands in a row of single words: "người dân đi|,| đứng|,| nằm|,| ngồi trên đường sắt"."""
        for row in _ROW_OF_WORDS.finditer(self._folded, *_near(mark)):
            if row.start() < mark.start() < row.end():
                last = self._folded.rfind(" ", 0, row.end()) + 1
                closed = last > mark.start() + 2 or self._is_item(last, row.end())
                return closed and _stops().isdisjoint(row[0].split(", "))
        return False

    def _is_item(self, begin: int, end: int) -> bool:
        """Whether the row's last word is an item: alone, before what goes on with the clause, or a known kind."""
        following = _WORD.match(self._folded, end)
        if following is None or following[0].strip() in _stops() | _CLOSING:
            return True
        kind = _kinds().match(self._folded, begin)
        return kind is not None and (kind.end() > end or not is_word(self._folded[begin:end] + following[0]))

    def _is_short_form(self, mark: re.Match[str]) -> bool:
        """Whether a bracket only opens or closes a short form: "6 khu dân cư |(KDC)| thuộc tỉnh"."""
        if mark[0] == "(":
            return _SHORT_FORM.match(self._text, mark.start()) is not None
        opened = self._text.rfind("(", max(0, mark.start() - 12), mark.start()) if mark[0] == ")" else -1
        return opened >= 0 and _SHORT_FORM.match(self._text, opened) is not None

    def _leads_into(self, mark: re.Match[str]) -> bool:
        """Whether a comma stands behind "rằng", whose words follow: "77 người cho rằng|,| loa là cần thiết"."""
        return mark[0] == "," and self._folded.endswith(" rằng", 0, mark.start())

    def _joins_names(self, mark: re.Match[str]) -> bool:
        """Whether a dash stands between two names: "tuyến Hà Nội |-| Hải Phòng"."""
        if mark[0].strip() not in ("-", "–"):
            return False
        if _FIELD.search(self._folded, max(0, mark.start() - 12), len(self._text[: mark.start()].rstrip())):
            return True  # "các tổ chức khoa học |-| công nghệ"
        last = _LAST_WORD.search(self._text, max(0, mark.start() - 12), len(self._text[: mark.start()].rstrip()))
        following = _LETTERS.match(self._folded, mark.end() + (mark[0][-1] != " "))
        if last and following and is_word(f"{fold(last[1])} {following[0]}"):
            return True  # "dung tích xi |–| lanh"
        if any(m.start() < mark.start() < m.end() for m in _ALIKE.finditer(self._folded, *_near(mark))):
            return True  # "giao cắt đường sắt |-| đường bộ"
        return bool(last and last[1][0].isupper() and self._capital(mark.end() + (mark[0][-1] != " ")))

    def _step(self, right: int, word: re.Match[str], name: tuple[int, int] | None, limit: int) -> int:
        """Where the next word ends, or `right` if what is told ends before it."""
        start = word.start() + 1
        if name and name[0] == start and name[1] <= limit:
            return name[1]
        plain = self._folded[start : word.end()].rstrip(",")
        if any(map(str.isdigit, plain)):
            if stars := _STARS.match(self._folded, start, limit):
                return stars.end()
            if self._capital(start):  # "trên quốc lộ |TM-13|"
                return start + len(plain.rstrip('.;:)”"'))
            numbered = _NUMBERED.match(self._text, right)
            before = self._folded[max(0, right - 24) : right] + " "
            if numbered is None or not (
                self._is_label(before) or before.endswith(" so với ") or _YEAR_BEFORE.search(before)
            ):
                return right
            return numbered.end() + (self._text.startswith(", ", numbered.end()) and numbered.end() + 1 < limit)
        if plain in ("và", "hoặc"):
            return self._coordinate(right, word.end(), limit)
        following = _WORD.match(self._folded, word.end(), limit)
        pair = f"{plain}{following[0]}" if following else plain
        if plain == "còn":
            return word.end() if following and self._still(following) else right
        if plain in _ANEW or pair in _ANEW or pair == "mà còn":
            return right
        named = following is not None and self._capital(following.start() + 1)  # "xứ đồng Sênh"
        if plain == "đồng" and not (named or is_word(pair) or is_word(f"{self._last(right)} đồng")):
            return right
        if self._is_heading(start, plain, following):
            return right
        return word.end()

    def _still(self, following: re.Match[str]) -> bool:
        """Whether "còn" tells what still is, not what else: "4 sở |còn thừa người|", but "40% còn Hà Nội …"."""
        return not self._capital(following.start() + 1) and following[0].strip() not in _OTHERWISE

    def _last(self, right: int) -> str:
        last = _LAST_WORD.search(self._folded, max(0, right - 8), right)
        return last[1] if last else ""

    def _is_heading(self, start: int, plain: str, following: re.Match[str] | None) -> bool:
        """Whether a sentence begins here without a mark before it: "từ 4 kênh thông tin |Để| thực hiện …"."""
        if not self._capital(start) or self._text[start : start + len(plain)].isupper() or following is None:
            return False
        if self._last(start - 1) in ("giải", "hạng", "loại"):
            return False  # "3 lần giải |Ba| quốc tế"
        small = not self._capital(following.start() + 1)
        return small and plain in word_set("openers") and not is_word(f"{self._last(start - 1)} {plain}")

    def _coordinate(self, right: int, behind: int, limit: int) -> int:
        """Where the item behind "và" ends, or `right` if a clause or another figure begins there.

        "công dân sinh sống |và làm việc| ở", "hợp tác xã khá |và giỏi|", "hai công ty Sông Hồng |và Sông Mã|".
        """
        name = self._name_over(behind + 1)
        before = _LAST_WORD.search(self._text, max(0, right - 12), right)
        if name and name[0] == behind + 1:  # "trung du |và miền núi phía Bắc|"
            named = before is not None and before[1][0].isupper()
            return name[1] if named or not self._capital(behind + 1) else right
        if before and before[1][0].isupper() and self._capital(behind + 1):
            return self._capitals_end(behind)
        if noun := _counted().match(self._folded, behind + 1):
            return noun.end()
        if size := _SIZES.match(self._folded, max(0, right - 8)):
            return size.end()
        if self._leads_to_next(behind, limit):
            return right
        item = self._item_end(behind, right, ends=_stops())
        return item if item > right else self._loose_item(right, behind, limit)

    def _leads_to_next(self, behind: int, limit: int) -> bool:
        """Whether what stands behind "và" leads to the next figure: "chi 19 tỷ đồng và |thu về| 32 tỷ đồng"."""
        figure = next((m for m in _DIGITS.finditer(self._text, behind, limit) if not self._name_over(m.start())), None)
        word = _WORD.match(self._folded, behind, limit)
        return figure is not None and (word is None or not _ITEM_WORDS.search(self._folded, word.end(), figure.start()))

    def _loose_item(self, right: int, behind: int, limit: int) -> int:
        """Where the first word ends of an item behind "và" or "hoặc" that goes on with its clause, or `right`.

        "các lĩnh vực phòng chống thiên tai |và đào| tạo nguồn nhân lực", "có khoa |hoặc tổ| y học cổ truyền".
        """
        word = _WORD.match(self._folded, behind, limit)
        if word is None or self._capital(behind + 1):
            return right
        plain = word[0].strip()
        either = self._folded[right:behind].strip() == "hoặc"
        begins = plain in _stops() and self._pair(behind, word) not in _ITEMS
        return right if any(c.isdigit() for c in plain) or (begins and not either) else word.end()

    def _item_end(self, at: int, otherwise: int, ends: frozenset[str]) -> int:
        """Where a short item of a list that begins at `at` ends, or `otherwise` if it is none."""
        end, words = at, 0
        while words <= _LONGEST_ITEM:
            word = _WORD.match(self._folded, end)
            mark = _CLAUSE_MARK.match(self._text, end)
            if mark or word is None:
                return end if words else otherwise
            plain = word[0].strip().rstrip(',;.:)…”"')
            pair = self._pair(end, word)
            if words == 0 and (plain in _BEGIN_A_CLAUSE or (plain in _stops() and pair not in _ITEMS)):
                return otherwise
            if (
                words
                and plain in ends
                and (words > 1 or plain == "và" or ends is not _PREPOSITIONS)
                and not is_word(f"{self._last(end)} {plain}")
                and not is_word(pair)
            ):
                return end
            if any(c.isdigit() for c in plain) or (words == 0 and self._capital(word.start() + 1)):
                return otherwise
            end, words = word.start() + 1 + len(plain), words + 1
        return otherwise

    def _pair(self, end: int, word: re.Match[str]) -> str:
        following = _WORD.match(self._folded, word.end())
        return word[0].strip() + (following[0] if following else "")

    def _capitals_end(self, at: int) -> int:
        """Where a run of words with capitals ends that begins behind the blank at `at`."""
        end = at
        while (word := _SYLLABLE.match(self._text, end)) and word[1][0].isupper():
            end = word.end()
        return end

    def _list_end(self, figure_end: int, right: int) -> int:
        """Where a list ends that the clause's comma only goes on with, or a quoted name that the clause leads to."""
        if quoted := _QUOTED.match(self._text, right - 1 if self._text[right - 1 : right] == " " else right):
            return quoted.end()
        if self._text[right - 1 : right] == " " and (quoted := _QUOTED.match(self._text, right - 1)):
            return quoted.end()
        end = right
        if row := self._row_end(right):
            return row
        named = self._ends_in_name(right)
        told = len(self._text[figure_end:right].split()) >= 2
        listed = 0
        while self._text.startswith(", ", end):
            item = self._named_item(end + 1, listed) if named else 0
            if not item and not named:
                item = self._head_again(figure_end, end)
            if not item and told and not named:
                item = self._item_end(end + 1, 0, ends=_PREPOSITIONS)
            if not item:
                break
            if listed == 0 and not named and not self._is_alike(end, item):
                break  # "gần 560 nghìn gia đình ký cam kết, |dân vui|."
            end, listed = item, listed + 1
        if end > right or named:
            joined = _AND.match(self._folded, end)
            if joined and end > right:
                further = self._coordinate(end, joined.end(), self._clause_end(joined.end()))
                behind = joined.end()
                verbs = further == end and not _FIGURE_NEXT.match(self._folded, behind)
                if verbs and self._leads_to_next(behind, self._clause_end(behind)):
                    return right  # "700 ha rừng keo|, chăm sóc và bảo vệ| gần 4.000 ha rừng tre"
                end = further if not named else (self._named_item(joined.end(), 2) or end)
        return right if end > right and _FIGURE_NEXT.match(self._folded, end) else end

    def _row_end(self, right: int) -> int:
        """Where a row of known kinds or fields ends that a comma goes on with and "và" closes; 0 if none does.

        "40 hoạt động lễ hội|, văn hóa, thể thao và hội thảo|"; ", tháo dỡ và di dời lán trại" is a further clause.
        """
        at, items = right, 0
        while joint := _JOINT.match(self._folded, at):
            if joint[0].strip() != ",":
                return at if items else 0
            kind = _kinds().match(self._folded, joint.end())
            if kind is None or self._capital(joint.end()):
                return 0
            at, items = kind.end(), items + 1
            if further := _ONE_MORE.match(self._folded, at):
                at = further.end()
        return 0

    def _head_again(self, figure_end: int, end: int) -> int:
        """Where an item ends that begins with the noun again: "2 ha đất rừng, |đất trồng cây lâu năm|"; or 0."""
        noun = _LETTERS.search(self._folded, figure_end, end)
        if noun is None or noun[0] in _stops() or not self._folded.startswith(f", {noun[0]} ", end):
            return 0
        item = self._clause_end(end + 1)
        return 0 if _DIGITS.search(self._text, end, item) else item

    def _is_alike(self, end: int, item: int) -> bool:
        """Whether the item behind the comma at `end` is one more of the same, not who does something: "|dân| vui"."""
        noun = _counted().match(self._folded, end + 2, item)
        return noun is None or noun.end() == item or not _CLAUSE_MARK.match(self._text, item)

    def _ends_in_name(self, right: int) -> bool:
        last = _LAST_WORD.search(self._text, max(0, right - 14), right)
        return bool(last and last[1][0].isupper()) or right in self._ends

    def _named_item(self, at: int, listed: int) -> int:
        """Where one more name of a list ends that begins behind the blank at `at`; 0 if a clause begins there.

        Behind two names a word that goes on with the clause closes the list: "Sông Đà, IDICO, VICEM |mới được| …".
        """
        name = self._name_over(at + 1)
        if name and (name[0] in self._posts or _TIME_TOLD.match(self._folded, name[0])):
            return 0  # "2 cô giáo Lê Na, |sinh năm 1994|"
        end = name[1] if name and name[0] == at + 1 else self._capitals_end(at)
        if end <= at:
            return 0
        if _CLOSES_AN_ITEM.match(self._text, end):
            return end
        word = _WORD.match(self._folded, end)
        return end if listed and (name or (word and word[0].strip() in _stops())) else 0

    def _whole_word(self, right: int, limit: int) -> int:
        """The end of the word or name that the most words would be cut in."""
        if (name := self._name_over(right)) and name[0] < right:
            return name[1]
        word = _SYLLABLE.match(self._text, right, limit)
        if word and word[1][0].isupper() and self._ends_in_name(right):
            return self._capitals_end(right)
        if word and is_word(f"{self._last(right)} {fold(word[1])}"):
            return word.end()
        return right

    def _without_dangling(self, end: int, right: int) -> int:
        """The end without words that only lead to what follows: "10 triệu lượt xem |sau| 2 ngày"."""
        while right > end:
            last = _TWO_LAST.search(self._folded, max(end, right - 24), right)
            if last is None:
                return right
            if last[1].strip() in _about_ends():  # "2 ha |tương đương| 20.000 m2"
                right = last.start()
                continue
            last = _ONE_LAST.search(self._folded, max(end, right - 14), right)
            if last is None or last[1] not in _about_ends():
                return right
            if last[1] not in _NEVER_WITHIN and is_word(f"{self._last(last.start())} {last[1]}"):
                return right  # "được công |nhận| và …"
            if self._folded[: last.start()].endswith(_HELD) and last[1] not in ("là", "gồm"):
                return right
            right = last.start()
        return right

    # --- before
    def before(self, start: int, alone: bool = False) -> int:
        """Where the words before a figure begin that say what it measures; `alone`: none of an earlier clause."""
        opens = self._clause_begin(start, alone)
        joined = max(_JOINING.finditer(self._folded, opens, start), key=re.Match.start, default=None)
        if joined and self._goes_on_within(joined.end(), start):
            pass  # "45 hội và câu lạc bộ với |2.000| hội viên", "2.000 hộ nghèo và cận nghèo, |chiếm 5%|"
        elif joined and _NO_YEAR.search(self._text, opens, joined.start()):
            opens = joined.end()  # "nhập khẩu 19 tỷ USD và |xuất siêu 32 tỷ USD|"
        elif joined and joined.end() == start:
            return start  # "làm ở vùng sâu, vùng xa và |7%| nói rằng …"
        words = list(_NO_BLANK.finditer(self._text, opens, start))
        if not words:
            return start
        left = words[-LONGEST_ABOUT:][0].start() if len(words) > LONGEST_ABOUT + 4 else words[0].start()
        left = self._word_begin(left, start)
        closing = self._text.rfind(")", left, start)
        if closing >= 0 and "(" not in self._text[left:closing]:
            left = closing + 1  # "(có 7 phó đoàn) |do năm nay …|"
        if aside := _ASIDE_FIRST.match(self._text, left, start):
            left = aside.end()  # "(Ảnh: BP) |Trận lốc làm 9 người bị thương|"
        while left < start and not self._text[left].isalnum():
            left += 1
        opening = _OPENING_WORDS.match(self._folded, left, start)
        return opening.end() if opening else left

    def _goes_on_within(self, item: int, start: int) -> bool:
        """Whether what "và" joins at `item` is only one more of what was counted before, whose figure stands behind."""
        if self._text.endswith(" với ", item, start):
            return True
        comma = self._text.find(", ", item, start)
        if comma < 0 or _NO_YEAR.search(self._text, item, comma) or _DOES.search(self._folded, item, comma):
            return False
        return _GOES_BACK.match(self._folded[comma + 1 : start]) is not None

    def _clause_begin(self, start: int, alone: bool) -> int:
        """Where the clause of a figure begins, with the one before it where it says nothing without that."""
        opens, outside, earlier = max(0, start - _FARTHEST), list[int](), list[int]()
        for mark in _OPENING_MARK.finditer(self._text, opens, start):
            if mark[0] == "(" and self._only_figure(mark.end(), start):
                continue
            if mark[0] == ")" or mark[0].startswith(") "):  # "kè bờ nam (đợt 3) |là 740 tỉ đồng|"
                opens = outside.pop() if outside else mark.end()
                continue
            if mark[0] == "(":
                outside.append(opens)
            known = self._known_marks.get(mark.start())
            if known is None:
                known = self._known_marks[mark.start()] = self._parts_nothing(mark) or self._is_of_quoted_name(mark)
            if known or (mark[0][0] == ":" and mark.end() == start and not _SPOKEN.search(self._folded, opens, start)):
                continue
            if mark[0][0] in ",(" and not self._is_outside_item(mark):
                earlier.append(opens)
            else:
                earlier.clear()
            opens = mark.end()
        while earlier and not alone and self._leans_back(earlier[-1], opens, start):
            opens = earlier.pop()
        return opens

    def _is_of_quoted_name(self, mark: re.Match[str]) -> bool:
        """Whether a mark stands in or closes a quoted name: "học bổng “Vững bước|,| tới trường|”| của Bộ Tư lệnh"."""
        return any(
            name.start() < mark.start() < name.end()
            for name in _QUOTED_NAME.finditer(self._text, max(0, mark.start() - 64), mark.end() + 64)
        )

    def _is_outside_item(self, mark: re.Match[str]) -> bool:
        """Whether a comma or bracket parts what stands in a quotation from the words around it."""
        return '"' in mark[0] or "”" in mark[0]

    def _leans_back(self, earlier: int, opens: int, start: int) -> bool:
        """Whether the clause at `opens` says of what only with the one at `earlier` before it.

        "số hồ sơ còn lại là 717 (|chiếm| 2%)", "ở thị trấn Sông Vệ, |tỉnh Quảng Ngãi| làm 9 người bị thương".
        """
        if _FROM_UP.match(self._folded, opens, start) or _ONE_CHANGE.match(self._folded, opens, start):
            return True
        if _GOES_BACK.match(self._folded[opens:start]):
            return bool(self._text[opens:start].strip()) and not _CHANGED_BEHIND.match(self._folded, opens)
        before = self._folded[earlier:opens].rstrip(" ,(")
        if self._text[opens - 1] != "(" and _QUANTITY.search(before + " "):
            return True
        head = _PLACE_HEAD.match(self._folded, opens)
        named = self._is_named(head.end()) if head else self._capital(opens)
        return named and self._ends_in_name(earlier + len(before))

    def _is_named(self, at: int) -> bool:
        return self._capital(at) or self._text[at : at + 1].isdigit()

    def row_of(self, start: int, end: int) -> tuple[int, int] | None:
        """The figures told in step with a row before them, whole: "năm 2014 và 2015 lần lượt lỗ 5 tỉ và 3 tỉ đồng"."""
        opens = max((m.start() for m in _IN_STEP.finditer(self._folded, max(0, start - _FARTHEST), start)), default=-1)
        if opens < 0 or _ROW_BREAK.search(self._folded, opens, start):
            return None
        mark = _ROW_BREAK.search(self._folded, end, end + _FARTHEST)
        rest = _MORE_OF_ROW.match(self._folded, end, mark.start() if mark else end + _FARTHEST)
        return self.before(opens), rest.end() if rest else end

    def tells_figure(self, left: int, right: int) -> bool:
        """Whether another figure stands between, not only the number of a name or a year."""
        return any(
            not self._name_over(m.start())
            and not _YEAR.fullmatch(m[0])
            and not self._is_label(self._folded[max(0, m.start() - 24) : m.start()])
            for m in _DIGITS.finditer(self._text, left, right)
        )

    def _only_figure(self, opened: int, start: int) -> bool:
        """Whether nothing stands between the parenthesis and the figure: "không cần duy trì loa phường (|21%|)"."""
        return not _LETTERS.search(self._text, opened, start)

    def _is_pair(self, mark: re.Match[str]) -> bool:
        """Whether a comma only parts two words that belong together: "các quận|,| huyện có vỉa hè dưới 3 m"."""
        if not mark[0].startswith(","):
            return False
        for counted in _counted_pairs().finditer(self._folded, max(0, mark.start() - 24), mark.end() + 24):
            if counted.start() < mark.start() < counted.end():
                return True  # "các tỉnh|,| thành phố"
        around = slice(max(0, mark.start() - 16), mark.end() + 20)
        sides = pairwise(self._folded[around].split(", "))
        if not any(is_word(f"{a.rpartition(' ')[2]} {b.partition(' ')[0]}") for a, b in sides):
            return False
        pair = _PAIR.search(self._folded, around.start, around.stop)
        if pair is None or not is_word(f"{pair[2]} {pair[3]}"):
            return False
        return not is_word(f"{pair[1]} {pair[2]}") and not is_word(f"{pair[3]} {pair[4]}")

    def _word_begin(self, left: int, start: int) -> int:
        """`left` moved to where the name or word begins that it stands in."""
        if name := self._name_over(left):
            return name[0]
        for _ in range(4):
            previous = _SYLLABLE_BEFORE.search(self._text, max(0, left - 14), left)
            here = _LETTERS.match(self._text, left, start)
            if not previous or not here:
                break
            named = previous[1][0].isupper() and here[0][0].isupper()
            if not named and not is_word(f"{fold(previous[1])} {fold(here[0])}"):
                break
            left = previous.start()
            if name := self._name_over(left):
                return name[0]
        return left
