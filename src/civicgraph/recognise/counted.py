"""What a figure counts or measures, bounded as a reader would: "cơ sở khám chữa bệnh", "đồng/kg", "tập thể, cá nhân".

A unit of the lexicon goes on to the end of its noun phrase; another noun is taken where nothing speaks against it.
"""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from civicgraph.lexicon.compounds import is_word
from civicgraph.lexicon.tables import load_table
from civicgraph.model import Mention
from civicgraph.recognise.shapes import either
from civicgraph.recognise.told import listed_pairs
from civicgraph.spelling import fold

_HOLDS = re.compile(
    r"\s(?:các|những|nhiều|lớp|khám|trao|lễ|hội|cuộc|buổi|đại hội|họp|gặp|khai|thi|ra mắt|kỷ niệm|tập huấn"
    r"|thành công|chương trình)(?!\w)"
)
LONGEST_UNIT = 10
"""The most syllables of a counted thing: "cơ sở khám chữa bệnh bảo hiểm y tế" has nine."""
_LOST_SUPERSCRIPT = re.compile(r"\s([23])(?![\d.,]*\d)(?!\s(?:bên|phía|đầu|chiều|mặt|làn|tầng)(?!\w))")
"""The "2" that a page's text has instead of "²": "40 triệu m |2| sàn"; not of "dài 5 m 2 bên đường"."""
_GLUED_MEASURE = re.compile(r"\s?(k?m[23²³])(?=[^\W\d_])")  # "3,9 triệu m2sàn nhà"
_PER_ROUND = re.compile(r"\s?/\s?10{0,2}(?:\.000)?(?:\s(?:vạn|nghìn|triệu))?\s(?!vạn|nghìn|triệu)[^\W\d_]+")
"""A rate to a round number: "27 giường bệnh|/1 vạn dân|"."""
_PER_TIME = re.compile(
    r"\s?/\s?(?:phút|giờ|ngày|đêm|tuần|tháng|quý|năm|người|hộ|tỉnh|huyện|xã|phường|thôn|ha|km|lớp|trường|đơn vị"
    r"|con|xe|chuyến|vụ|lượt)(?!\w)"
)
_LEAD = re.compile(
    r"\s(?:(?:khu vực )?phía|(?:khu vực |tiểu )?vùng|người|môn|ngành|lớp|khóa|chữ|hiệu|kênh|mức độ|thế hệ|thứ|tập|số"
    r"|yêu|mang (?:biển số|biển|tên|số hiệu)|bộ môn|chuyên ngành|gọi là|tên)$"
)
_LINEAR = frozenset(("m", "km", "cm", "dm"))
SYLLABLE = re.compile(r"\s?([^\W\d_]+)")
_NEXT_SYLLABLE = re.compile(r",?\s?([^\W\d_]+)")  # "phòng, chống" is one verb
SLASH = re.compile(
    r"(?:\s?/\s?(?:mét vuông|bệnh nhân|gia đình|hộ dân|học sinh|lao động|nhân khẩu|doanh nghiệp|hợp tác xã"
    r"|đơn vị|cổ phiếu|cổ phần|hội viên|sinh viên|người dân|trường hợp|dự án|đầu người|ngày công|lượt người|lượt khách"
    r"|mét khối|thành viên|giáo viên|hành khách|phương tiện|công nhân|cán bộ|căn nhà|ngôi nhà|căn hộ"
    r"|suất quà|[^\W\d_]+\d?))+"
)
_FIELD_JOINED = re.compile(
    r"(?:(?<=kinh tế)|(?<=chính trị)|(?<=văn hóa)|(?<=khoa học)|(?<=quốc phòng)|(?<=thể dục)|(?<=giáo dục))"
    r"\s[-–]\s(?:xã hội|công nghệ|an ninh|kỹ thuật|thể thao|đào tạo|văn nghệ|nghề nghiệp)(?!\w)"
)
"""What a dash joins within a counted thing: "15 chỉ tiêu kinh tế| - xã hội|"."""
_JOIN = re.compile(r"(?:,|\svà)\s(?=[^\W\d_])")


@dataclass(frozen=True, slots=True)
class Unit:
    """What is counted: its words, where they end, and its kind in the lexicon ("generic" if it is not there)."""

    words: str
    kind: str
    end: int


@cache
def units() -> dict[str, str]:
    """The folded units of the lexicon with their kinds."""
    return {fold(row["unit"]): row["kind"] for row in load_table("units")}


@cache
def _listed() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)" + either(listed_pairs()))


@cache
def unit_pattern() -> re.Pattern[str]:
    """A unit of the lexicon behind a figure, glued or not."""
    return re.compile(r"\s?(" + either(units()).replace("%", "%").removesuffix(r"(?!\w)") + r")(?![^\W_])")


_NEVER_WITHIN = frozenset(("là", "của", "từ", "vì", "như", "được", "có", "không", "cả"))
"""Of the syllables that end phrases those that do so even where a word could end in them: "2 đơn nguyên |là|"."""
_MADE_NEW = frozenset(("đóng", "xây", "trồng", "mở", "mua", "cấp"))
"""Behind these "mới" says how a thing is made: "17 tàu vỏ thép đóng |mới|"."""
_WHOLE = frozenset(("người", "bộ"))
"""Nouns, or their last syllables, that the word list also joins to what people do: "9 người |ở| Cần Giờ"."""


@cache
def _doer_ends() -> frozenset[str]:
    """The folded words, or pairs of them, up to which one who does something is named."""
    return frozenset(fold(row["word"]) for row in load_table("doer_ends"))


_DOERS = frozenset(
    ("tỉnh", "thành phố", "tỉnh, thành phố", "tỉnh, thành", "tỉnh thành", "huyện", "quận", "xã", "phường", "thị trấn",
     "địa phương", "doanh nghiệp", "dn", "hợp tác xã", "htx", "hộ", "hộ dân", "hộ gia đình", "hộ nghèo", "gia đình",
     "đơn vị", "cơ quan", "nhà máy", "ngân hàng", "công ty", "tập đoàn", "tổng công ty", "khách sạn", "xã, phường",
     "quận, huyện", "bộ, ngành", "sở, ngành")
)  # fmt: skip
"""Beside persons these do something: "50 tỉnh |xây dựng| 444 mô hình"."""


@cache
def unit_ends() -> frozenset[str]:
    """The folded words, or pairs of them, up to which a counted thing is named."""
    return frozenset(fold(row["word"]) for row in load_table("unit_ends"))


_NOUNS_THAT_ACT = frozenset(
    (
        "kiến nghị", "báo cáo", "quyết định", "thỏa thuận", "kế hoạch", "giải", "thủ tục", "dân", "kết nối"
    )
)  # fmt: skip
"""Nouns that are verbs, too, or who acts: "12 đơn vị, |kiến nghị| xử lý …" counts no proposals."""


class Counted:
    """The counted things of one sentence, with the names in it that count too and where its other names begin."""

    __slots__ = ("_folded", "_named", "_offset", "_starts", "_text")

    def __init__(
        self, text: str, folded: str, offset: int, named: Mapping[int, Mention], starts: Sequence[int]
    ) -> None:
        self._text, self._folded, self._offset = text, folded, offset
        self._named, self._starts = named, starts

    def taken_from(self, start: int) -> int:
        """Where the next other mention begins, or the end of the sentence."""
        i = bisect_left(self._starts, start)
        return self._starts[i] if i < len(self._starts) else len(self._text)

    def at(self, position: int) -> Unit | None:
        """The unit or counted noun phrase that begins at `position`, bounded as a reader would."""
        limit = self.taken_from(position)
        if self._text[position : position + 1] == "G":  # "3G", "4G"
            return None
        if limit == position + 1 and (named := self._named.get(limit)) is not None:
            limit = named.end - self._offset  # "8 |Phó giám đốc|", "9 |Hội đồng chuyên ngành|"
        known = unit_pattern().match(self._folded, position, limit)
        if known:
            kind, end = units()[known[1]], known.end()
            if known[1] == "tổ chức" and _HOLDS.match(self._folded, end):  # "Công ty An Bình 14 tổ chức lễ"
                return None
            if kind in ("measure", "money", "times"):
                return self._measure(known.start(1), end, kind)
            if kind == "no":
                return Unit(self._text[known.start(1) : end], kind, end)
            doer = kind == "person" or known[1] in _DOERS
            end = self._without_lead(end, self._phrase_end(end, limit, len(known[1].split()), kind, doer))
            end = self._rate_end(end)
            return Unit(self._text[known.start(1) : end], kind, end)
        if glued := _GLUED_MEASURE.match(self._folded, position, limit):
            return Unit(self._text[glued.start(1) : glued.end()], "measure", glued.end())
        if position < len(self._text) and (self._text[position] != " " or position + 1 in self._named):
            return None
        if self._folded.startswith(" thành ", position):  # "từ 7 thành 8 chữ số"
            return None
        end = self._phrase_end(position, limit, 0)
        words = self._text[position:end].strip()
        if len(words) <= 1:
            return None
        first = SYLLABLE.match(self._folded, position)
        end = self._rate_end(self._without_lead(first.end() if first else position, end))
        return Unit(self._text[position:end].strip(), "generic", end)

    def _measure(self, start: int, end: int, kind: str) -> Unit:
        """A measure with what follows "/" and the exponent that stands beside it: "đồng/kg", "m 2" for m²."""
        words = self._text[start:end]
        if words in _LINEAR and (exponent := _LOST_SUPERSCRIPT.match(self._folded, end)):
            words, end = words + exponent[1], exponent.end()
        if slash := SLASH.match(self._folded, end):
            words, end = words + self._text[end : slash.end()], slash.end()
            if words.endswith("/m") and (exponent := _LOST_SUPERSCRIPT.match(self._folded, end)):
                words, end = words + exponent[1], exponent.end()
        return Unit(words, kind, end)

    def _without_lead(self, named: int, end: int) -> int:
        """The end of a noun phrase without what only leads to a name or number: "12 tỉnh |phía| Bắc", "lớp 9"."""
        following = self._text[end + 1 : end + 2]
        if following.isupper() or following.isdigit():
            lead = _LEAD.search(self._folded, named, end)
            return lead.start() if lead else end
        return end

    def _rate_end(self, end: int) -> int:
        """Where a count's unit ends if it is a rate: "27 giường bệnh|/1 vạn dân|"; "12 vụ/15 đối tượng" is none."""
        rate = _PER_ROUND.match(self._folded, end) or _PER_TIME.match(self._folded, end)
        return rate.end() if rate else end

    def _phrase_end(self, position: int, limit: int, words: int, kind: str | None = None, doer: bool = False) -> int:
        """The end of a noun phrase of which `words` syllables are read already; lists of counted nouns go on."""
        end = self._plain_end(position, limit, words, doer)
        while end > position or words:
            if field := _FIELD_JOINED.match(self._folded, end, limit):
                end = self._plain_end(field.end(), limit, words + 2, doer)
                continue
            join = _JOIN.match(self._folded, end, limit)
            pair = self._pair_end(end) if join else 0
            if pair and pair <= limit and words < LONGEST_UNIT:
                end = self._plain_end(pair, limit, words + 2, doer)
                continue
            noun = unit_pattern().match(self._folded, join.end(), limit) if join else None
            if not join or not noun or not self._goes_on(join, noun, kind, position):
                break
            if words + len(noun[1].split()) > LONGEST_UNIT:
                break
            words += len(noun[1].split())
            end = self._plain_end(noun.end(), limit, words, doer)
        return end

    def _pair_end(self, end: int) -> int:
        """Where a pair of words ends that a comma at `end` joins: "353 vụ cứu nạn|, cứu hộ|"; 0 if it joins none."""
        for pair in _listed().finditer(self._folded, max(0, end - 24), end + 24):
            if pair.start() < end < pair.end() and self._folded[end] == ",":
                return pair.end()
        return 0

    def _goes_on(self, join: re.Match[str], noun: re.Match[str], kind: str | None, position: int) -> bool:
        """Whether the list of what is counted goes on with `noun`: "tập thể |và cá nhân|", "học sinh|, sinh viên|".

        Behind a comma another kind is counted anew ("tăng 9.035 người, |địa phương| tăng …"), and a noun may be the
        beginning of a verb ("120 lán trại, |giải| phóng …") or of a name ("5 cá nhân, |Huân chương| hạng Ba").
        """
        if units()[noun[1]] not in ("person", "count"):
            return False
        if not join[0].startswith(","):
            return True
        following = SYLLABLE.match(self._folded, noun.end())
        if following and is_word(f"{noun[1].rpartition(' ')[2]} {following[1]}"):
            return f"{noun[1]} {following[1]}" in units()
        if following and noun[1] in _NOUNS_THAT_ACT and following[1] not in unit_ends():
            return False
        if noun[1] == "tổ chức" and _HOLDS.match(self._folded, noun.end()):
            return False  # "hơn 90 hộ nghèo, |tổ chức các| buổi dạy nghề"
        if self._text[noun.start(1)].isupper():
            return False
        return kind is None or units()[noun[1]] in (kind, self._kind_at(join.start(), position))

    def _kind_at(self, end: int, position: int) -> str | None:
        """The kind of the unit that a counted thing ends in: "20.000 lượt |cán bộ|, đảng viên"."""
        last = self._folded[position:end].split()[-2:]
        return units().get(" ".join(last)) or units().get(last[-1]) if last else None

    def _plain_end(self, position: int, limit: int, words: int, doer: bool = False) -> int:
        ends, end = unit_ends(), position
        doer_ends = _doer_ends() if doer else frozenset()
        while words < LONGEST_UNIT and (match := SYLLABLE.match(self._folded, end, limit)):
            word = match[1]
            following = _NEXT_SYLLABLE.match(self._folded, match.end(), limit)
            both = f"{word} {following[1]}" if following else ""
            if word == "thành" and words and not following:
                break  # "12 xã, phường |thành| 5 xã"
            if (word in ends and not self._within_word(end, word)) or (
                words and both in ends and not (word == "nguyên" and self._within_word(end, word))
            ):
                break
            if words and (both in doer_ends or (word in doer_ends and not is_word(both))):
                break
            written = self._text[match.start(1) : match.end()]
            if written[0].isupper() and (words or not written.isupper()):
                break
            end, words = match.end(), words + 1
        return end

    def _within_word(self, end: int, word: str) -> bool:
        """A syllable that ends phrases by itself belongs to the word before: "thí sinh tự |do|", "hàng |không|"."""
        before = self._folded[:end].rpartition(" ")[2]
        if word == "mới" and before in _MADE_NEW:
            return True
        if word in _NEVER_WITHIN or before in _WHOLE:
            return f"{before} {word}" == "hàng không"
        return is_word(f"{before} {word}")
