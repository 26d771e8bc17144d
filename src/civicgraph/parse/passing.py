"""Occasions told by their own name: "Lễ hội … diễn ra từ …", "Kỳ họp thứ 3, Quốc hội", "Đại hội XII của Đảng"."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from itertools import pairwise

from civicgraph.lexicon.words import word_set
from civicgraph.model import BodyName, Kind, Mention, Time
from civicgraph.parse.clauses import Clauses
from civicgraph.parse.wording import BACKGROUND

_ROMAN = re.compile(r"[ivxl]+")
_REACH = 9
"""So many words behind the noun its number may stand: "Đại hội đại biểu Đảng bộ tỉnh |lần thứ XV|"."""
_ADVERBS = frozenset({"sẽ", "đã", "đang", "được", "chính", "thức", "vừa", "sắp", "trọng", "thể", "dự", "kiến", "long"})
_SMALL = frozenset({",", "(", ")", "-", "–", "”", '"', "do", "vào", "lúc", "hồi"})
_BEFORE = (["diễn", "ra"], ["khai", "mạc"], ["bế", "mạc"])
_SOLEMNLY = frozenset({"trọng", "thể", "chính", "thức", "long"})
"""How an occasion is opened: "khai mạc |trọng thể| Hội thảo …"."""
_SO_CALLED = (["sự", "kiện"], ["thường", "niên"], ["chương", "trình"], ["quốc", "tế"])
"""What an occasion may be called before its name: "diễn ra |sự kiện thường niên| Diễn đàn A"."""
_HABIT = frozenset({"mỗi", "nếu"})
_EVERY = frozenset({"hằng", "hàng"})
"""Before a stretch of time these tell a habit, else they are of other words: "ngân |hàng|", "bà |Hằng|"."""
_STRETCHES = frozenset({"năm", "quý", "tháng", "tuần", "ngày", "đêm", "kỳ"})
_USUAL = frozenset({"thường", *_EVERY})
_NO_HABIT = frozenset({"trực", "vụ", "kỳ", "niên", "tín", "lệ"})
"""Behind "thường" these make another word of it: "Thường trực HĐND", "kỳ họp thường lệ"."""
_COUNTED = frozenset({"năm", "tháng", "ngày", "tỉnh", "nước", "người", "bên", "%"})
_LEADING_TO_TIME = frozenset(
    {
        "khóa",
        "nhiệm",
        "kỳ",
        "hồi",
        "vào",
        "đầu",
        "cuối",
        "ngày",
        "(",
        "diễn",
        "ra",
        "tổ",
        "chức",
        "được",
        "sẽ",
        "từ",
    }
)
_YEARS = frozenset(map(str, range(1990, 2100)))
_UNDER = frozenset({"mùa", "quyết", "kiện", "lệ", "quy", "án", "kết"})


@dataclass(frozen=True, slots=True)
class Staged:
    """That an occasion is told to take place, where and when."""

    place: Mention | None
    time: Mention | None
    planned: bool = False


@cache
def _stagings() -> frozenset[str]:
    return word_set("occasion_words", use="staging")


def is_roman(word: str) -> bool:
    """Whether a folded word is a Roman number: "xii"."""
    return _ROMAN.fullmatch(word) is not None


def takes_place(clauses: Clauses, noun: Mention, name: str, end: int) -> Staged | None:
    """Whether a named occasion is told to be held: "… đã diễn ra |lễ bàn giao|", "|Lễ hội cà phê …| sẽ khai mạc".

    A bare noun ("Hội nghị diễn ra trong hai ngày") goes on with what was told before.
    """
    bare = name.lower() == clauses.text(noun.start, noun.end).lower()
    before = clauses.before(noun.start, 8)
    bare = bare and not _is_planned_feast(clauses, noun)
    if bare or _is_usual(clauses):
        return None
    staged = _told_in_part(clauses, noun) or Staged(
        clauses.place_of(noun), clauses.time_of(noun) or clauses.time_after(noun)
    )
    if (fronted := _days_fronted(clauses, noun)) is not None:
        return replace(staged, time=fronted)
    if staged.place is None and staged.time is None:
        return None
    day = staged.time is not None and isinstance(staged.time.value, Time) and len(staged.time.value.start) > len("2017")
    while before[-1:] and before[-1] in {*_SOLEMNLY, "“", '"'}:
        before = before[:-1]
    while before[-2:] in _SO_CALLED:
        before = before[:-2]
    ended = before[-3:] == ["đã", "kết", "thúc"]
    if (
        (before[-2:] in _BEFORE or ended)
        and (day or staged.place)
        and before[-3:-2] not in (["việc"], ["gian"], ["khi"])
        and not (before[-3:-2] == ["ngày"] and before[-4:-3] in (["những"], ["các"], ["mấy"]))
        and not clauses.cues("negation", "modal")
    ):
        return staged
    after = [w for w in clauses.words(_skip_times(clauses, end), clauses.sentence.end)[:12] if w not in _SMALL]
    if after[:1] == ["khóa"] and (is_roman(after[1]) or after[1].isdigit()):
        after = after[2:]  # "Kỳ họp thứ 3, Quốc hội |khóa XIV| khai mạc …"
    inner = [c for c in clauses.cues("meeting", "ceremony") if noun.end < c.start < end]
    inner = [c for c in inner if not (_is_numbered_round(clauses, noun, c) or _comes_along(clauses, c))]
    if any(clauses.words(noun.end, c.start)[-1:] not in ([], ["của"], ["sau"], ["trước"]) for c in inner):
        return None  # "họp báo giới thiệu |Lễ hội …|, diễn ra từ …": the festival is held then
    planned = False
    while after and after[0] in _ADVERBS:
        planned = planned or after[0] in {"sẽ", "sắp", "dự"}
        after = after[1:]
    if " ".join(after[:2]) in _stagings():
        return replace(staged, planned=planned, time=_own_day(clauses, noun, staged.time) if planned else staged.time)
    return staged_later(clauses, noun, end)


def _own_day(clauses: Clauses, noun: Mention, told: Mention | None) -> Mention | None:
    """The day behind what is to come, not that of who tells of it: "Ngày 5/6, ông A nói kỳ họp sẽ khai mạc |11/7|"."""
    behind = clauses.time_after(noun)
    if told is not None and behind == told and isinstance(told.value, Time) and len(told.value.start) == len("2017"):
        # "Lễ trao Giải A năm 2016 sẽ được tổ chức (|tối 21/6/2017|)": the year is of its name
        later = [t for t in clauses.tagged.times if t.start >= told.end and t.rule not in BACKGROUND]
        return next((t for t in later if isinstance(t.value, Time) and len(t.value.start) == _DAY), told)
    value = behind.value if behind is not None else None
    full = isinstance(value, Time) and len(value.start) == _DAY
    return behind if full and (told is None or told.end <= noun.start) else told


def _told_in_part(clauses: Clauses, noun: Mention) -> Staged | None:
    """The day and place of an occasion that opens its part of a row: "Lễ A diễn ra ngày 5/6; |hội thảo B| ngày 6/6"."""
    semicolons = [t for t in clauses.tokens if t.text == ";"]
    start = max((t.end for t in semicolons if t.end <= noun.start), default=clauses.sentence.start)
    end = min((t.start for t in semicolons if t.start >= noun.end), default=clauses.sentence.end)
    if not semicolons or len(clauses.words(start, noun.start)) > (_LEAD if start == clauses.sentence.start else 0):
        return None
    times = [t for t in clauses.tagged.times if noun.end <= t.start and t.end <= end and t.rule not in BACKGROUND]
    days = [t for t in times if isinstance(t.value, Time) and len(t.value.start) > len("2017")]
    places = [a for a in clauses.actors_after(noun.end) if a.end <= end and a.mention.kind is Kind.PLACE]
    there = [a.mention for a in places if clauses.before(a.start, 1) in (["tại"], ["ở"])]
    if not days and not (there and start > clauses.sentence.start):
        return None
    return Staged(there[0] if there else None, days[0] if days else clauses.time_of(noun))


def _days_fronted(clauses: Clauses, noun: Mention) -> Mention | None:
    """The days that open a sentence about an occasion: "Diễn ra |từ ngày 5 đến 8/6|, Lễ hội A có …"."""
    first = next(iter(clauses.tagged.times), None)
    if first is None or first.end > noun.start or not isinstance(first.value, Time):
        return None
    opening = clauses.words(clauses.sentence.start, first.start)
    led = opening[:2] in _HOLDING or opening[:3] == ["được", "tổ", "chức"]
    return first if led and len(opening) <= _OPENED and clauses.words(first.end, noun.start) == [","] else None


_OPENED = 5


def _is_usual(clauses: Clauses) -> bool:
    """Whether the sentence tells what comes again and again: "lễ hội |thường| diễn ra vào tháng Giêng"."""
    if _HABIT & clauses.vocabulary:
        return True
    if not _USUAL & clauses.vocabulary:
        return False
    words = clauses.words(clauses.sentence.start, clauses.sentence.end)
    return any(
        (v == "thường" and w not in _NO_HABIT) or (v in _EVERY and w in _STRETCHES) for v, w in pairwise([*words, ""])
    )


def _is_planned_feast(clauses: Clauses, noun: Mention) -> bool:
    """Whether the bare noun says what ceremony is to come: "|lễ khởi công| sẽ diễn ra trong tháng 10"."""
    word = clauses.text(noun.start, noun.end).lower()
    told = noun.rule == "ceremony" and word.startswith("lễ ") and word not in _SAYING_LITTLE
    behind = clauses.words(noun.end, clauses.sentence.end)[:8]
    return told and (bool({"sẽ", "kiến"} & set(behind)) or (word in _ENDS and behind[:2] in _HOLDING))


_ENDS = {"lễ khai mạc", "lễ bế mạc"}
"""Of a festival: they take place on a day and at a place of their own."""
_SAYING_LITTLE = {"lễ hội", "lễ kỷ niệm", "lễ công bố", "lễ trao", "lễ trao tặng"}
_LATER = 60
"""So many words behind a name it may be told that the occasion is held."""


def staged_later(clauses: Clauses, noun: Mention, end: int) -> Staged | None:
    """ "hội nghị … với chủ đề “…” |diễn ra| sáng nay": that it is held stands farther on, right before the day.

    Or the day stands right before the noun: "Ngày 27/7, |Lễ kỷ niệm … sẽ diễn ra| tại Hà Nội".
    """
    fronted = next((t for t in reversed(clauses.tagged.times) if t.end <= noun.start), None)
    if fronted is not None:
        gap = {t.fold for t in clauses.between(fronted.end, noun.start) if not clauses.is_named(t)}
        fronted = fronted if gap <= {",", "tại", "ở"} else None
    tokens = clauses.tokens_after(end, _LATER)
    others = {c.start for c in clauses.cues("meeting", "ceremony", "say", "organise", "have")}
    others -= {
        c.start for c in clauses.cues("meeting") if _comes_along(clauses, c) or _is_numbered_round(clauses, noun, c)
    }
    going_on = pairwise(clauses.tokens_after(noun.end, _GOING_ON)) if fronted is not None else ()
    if any((a.fold, b.fold) == ("tiếp", "tục") and not clauses.is_named(a) for a, b in going_on):
        return Staged(clauses.fronted_place(noun), fronted)  # "Ngày 5/6, tại Huế, |Hội nghị A| tiếp tục ngày thứ hai"
    for first, second in pairwise(tokens):
        if clauses.is_named(first):
            continue  # "Hội nghị (SOM 2) |Diễn đàn Hợp tác …| đã khai mạc"
        if first.start in others or (first.fold, second.fold) == ("là", "một"):
            return None  # "Lễ phát động |là một| sự kiện của Tháng hành động, diễn ra từ …"
        if (first.fold, second.fold) in _HELD_LATER:
            day = next((t for t in clauses.tagged.times if t.start >= second.end and isinstance(t.value, Time)), None)
            told = clauses.between(second.end, day.start) if day is not None else []
            near = day is not None and len([t for t in told if not clauses.is_named(t)]) <= _UNNAMED
            place = next((a.mention for a in clauses.actors_after(second.end) if a.mention.kind is Kind.PLACE), None)
            place = place or clauses.place_of(noun)
            day = day if near else fronted
            planned = {"sẽ", "sắp"} & set(clauses.before(first.start, 2))
            return Staged(place, day, bool(planned)) if day is not None else None
    return None


def _is_numbered_round(clauses: Clauses, noun: Mention, other: Mention) -> bool:
    """Whether an occasion is one of those by which another is counted: "Phiên họp lần thứ 9 |Hội nghị A|"."""
    gap = clauses.words(noun.end, other.start)
    return gap[:1] in (["lần"], ["thứ"]) and gap[-1:] != ["thứ"] and len(gap) <= _ROUND


_ROUND = 3
_GOING_ON = 24
"""So many words behind an occasion's noun it may be told to go on."""
_UNNAMED = 3
"""So many words beside names may stand before the day: "diễn ra |tại Nhà hát A vào| ngày 5/6"."""
_HELD_LATER = {("diễn", "ra"), ("khai", "mạc"), ("bế", "mạc"), ("được", "tổ")}


def is_held(clauses: Clauses, noun: Mention) -> bool:
    """Whether a bare noun is told to be held: "|Cuộc họp| diễn ra …", "Theo kế hoạch, |hội nghị| sẽ được tổ chức …"."""
    lead = _unquoted(clauses, clauses.sentence.start, noun.start)
    if lead[-1:] == [","] and (lead[:2] == ["diễn", "ra"] or lead[:3] == ["được", "tổ", "chức"]):
        return lead.count(",") <= _FRONTED_MARKS  # "|Diễn ra sáng 5/6 tại phường A|, hội thảo có 46 tham luận"
    if lead and (len(lead) > _LEAD + _MOTTO * ("đề" in lead) or lead[-1] != ","):
        return False
    words = _unquoted(clauses, noun.end, clauses.sentence.end)
    while words and (words[0] in _ADVERBS or words[0] == "này" or words[:2] in _THIS_TIME):
        words = words[2:] if words[:2] in _THIS_TIME else words[1:]
    if words[:3] == ["có", "chủ", "đề"] and words[3:4] == [","]:
        words = words[4:]  # "Liên hoan có chủ đề “…”, |diễn ra| …"
    return words[:2] in _HOLDING


def _unquoted(clauses: Clauses, start: int, end: int) -> list[str]:
    """The words of a stretch without those in quotes: "Với chủ đề |“…”|, lễ hội …"."""
    quotes = clauses.tagged.quotes
    tokens = clauses.between(start, end)[:_LEAD_READ]
    return [t.fold for t in tokens if t.text not in {"“", "”", '"'} and not any(a <= t.start < b for a, b in quotes)]


_LEAD_READ = 60
_MOTTO = 4
"""So many words more may stand before an occasion that tell of what it stands under: "với chủ đề"."""
_THIS_TIME = (["năm", "nay"], ["lần", "này"])


def is_announced(clauses: Clauses, noun: Mention) -> bool:
    """Whether a bare noun is told to be held on a day to come: "|kỳ họp| dự kiến được tổ chức từ ngày 8 đến 9/12"."""
    if not {"sẽ", "kiến", "sắp"} & set(clauses.after(noun.end, 4)):
        return False
    return day_behind(clauses, noun) is not None


def day_behind(clauses: Clauses, noun: Mention) -> Time | None:
    """The day told behind a noun, though a year stands before it: "Festival |năm nay| sẽ được tổ chức |từ 8/7|"."""
    time = clauses.time_after(noun)
    if time is None or not isinstance(time.value, Time):
        return None
    if len(time.value.start) == len("2017"):
        later = (t for t in clauses.tagged.times if t.start >= time.end and t.rule not in BACKGROUND)
        time = next((t for t in later if isinstance(t.value, Time)), time)
    return time.value if isinstance(time.value, Time) and len(time.value.start) == _DAY else None


_LEAD = 5
_FRONTED_MARKS = 3
_HOLDING = (["diễn", "ra"], ["tổ", "chức"], ["khai", "mạc"], ["kéo", "dài"])


def _comes_along(clauses: Clauses, noun: Mention) -> bool:
    """Whether a noun only tells what is held beside another occasion: "Hội nghị SOM 2 và |các cuộc họp liên quan|"."""
    return clauses.before(noun.start, 2) == ["và", "các"] and clauses.after(noun.end, 2) == ["liên", "quan"]


def _skip_times(clauses: Clauses, offset: int) -> int:
    """Behind the times and small words that begin at an offset."""
    for token in clauses.between(offset, clauses.sentence.end):
        timed = any(t.start <= token.start < t.end for t in clauses.tagged.times)
        if not timed and token.fold not in _SMALL:
            return token.start
    return clauses.sentence.end


def number_end(clauses: Clauses, noun: Mention) -> int | None:
    """Where the number ends that makes the noun a name: "Đại hội |XII|", "Kỳ họp thứ |3|", "Hội nghị … lần thứ |tư|".

    Also the year of "Festival Huế |2018|" and the quotation of "hội nghị |“…”|"; None where nothing names it.
    """
    if _UNDER & set(clauses.before(noun.start, 1)):
        return None  # "Nghị quyết |Đại hội XII|", "mùa |lễ hội 2017|"
    tokens = clauses.tokens_after(noun.end, _REACH)
    words = [t.fold for t in tokens]
    if words[:1] in (["“"], ['"']):
        return next((end for start, end in clauses.tagged.quotes if start == tokens[0].start), None)
    for k, word in enumerate(words):
        if word != "từ" and leads_out(words, k):
            return None
        if _is_number(words, k) or (word in _YEARS and _bears_year(clauses, noun)):
            return tokens[k].end
        if k <= 2 and tokens[k].text.isupper() and words[k + 1 : k + 2] != ["lần"] and _is_summit(clauses, noun):
            return tokens[k + 1 if words[k + 1 : k + 2] and words[k + 1] in _YEARS else k].end
    return None


def leads_out(words: list[str], k: int) -> bool:
    """Whether an occasion's name ends before the k-th word behind its noun: at "tại", at "khai mạc"."""
    ends = word_set("occasion_words", use="name_end")
    before = words[k - 1] if k else ""
    if words[k] == "tại" and before in {"tồn", "hiện"}:
        return False
    if words[k] == "ngày" and before == "năm" and any(w.isalpha() for w in words[k + 1 : k + 2]):
        return False  # "lễ kỷ niệm 30 năm |ngày| thành lập trường"
    if words[k] == "ngày" and words[max(0, k - 2) : k] == ["hưởng", "ứng"]:
        return False  # "lễ mít tinh hưởng ứng |ngày| Đất ngập nước thế giới"
    if words[k] == "nhân" and before in _WITH_NHAN and words[k + 1 : k + 2] not in (["dịp"], ["kỷ"]):
        return False  # "hội nghị phát triển kinh tế tư |nhân|"
    partner = words[k] == "với" and words[k + 1 : k + 2] not in (["tổng"], ["sự"], ["mục"], ["chủ"], ["nội"])
    if partner and "giữa" in words[:k] and not {"và", "với"} & set(words[words.index("giữa") : k]):
        return False  # "buổi gặp mặt giữa Sở A |với| các báo"
    return words[k] in ends or " ".join(words[k : k + 2]) in ends


_WITH_NHAN = frozenset({"tư", "cá", "công", "doanh", "pháp", "nạn", "bệnh", "quân", "thương", "siêu", "hôn", "tác"})
"""Before "nhân" one of these makes a word of it: "doanh nhân"."""


def _is_summit(clauses: Clauses, noun: Mention) -> bool:
    """Whether the occasion is named by its circle: "Tuần lễ Cấp cao |APEC|", "Hội nghị cấp cao |ASEAN|"."""
    text = clauses.text(noun.start, clauses.sentence.end).lower()
    return text.startswith(tuple(sorted(word_set("occasion_words", use="summit"))))


def _is_number(words: list[str], k: int) -> bool:
    """Whether the k-th word behind an occasion's noun is the number of it."""
    word, before = words[k], words[max(0, k - 2) : k]
    if k == 0:
        plain = word.isdigit() and word not in _YEARS
        return is_roman(word) or (plain and len(words) > 1 and words[1] not in _COUNTED)
    if before[-1:] == ["lần"] and k >= 1:
        return _counts(word)
    if before[-1:] == ["thứ"] and (k == 1 or before == ["lần", "thứ"]):
        return _counts(word)
    return before == ["trung", "ương"] and k == 2 and _counts(word)


def is_numbered(clauses: Clauses, noun: Mention) -> bool:
    """Whether a number, a year or a quotation makes the noun a name."""
    return number_end(clauses, noun) is not None


def _bears_year(clauses: Clauses, noun: Mention) -> bool:
    """Whether the noun is of an occasion that bears its year in its name: "Festival Huế 2018"."""
    text = clauses.text(noun.start, clauses.sentence.end).lower()
    return text.startswith(tuple(sorted(word_set("occasion_words", use="yearly"))))


def _counts(word: str) -> bool:
    return word.isdigit() or is_roman(word) or word in word_set("occasion_words", use="ordinal")


def owner_of_congress(clauses: Clauses, noun: Mention) -> Mention | None:
    """Whose a congress is that a bare word tells: "Đại hội |Đảng| toàn quốc", "Đại hội |Đoàn| lần thứ XI"."""
    if not clauses.text(noun.start, noun.end).lower().startswith("đại hội"):
        return None
    tokens = clauses.tokens_after(noun.end, 4)
    if tokens and tokens[0].fold == "đại" and len(tokens) > 2:
        tokens = tokens[2:]  # "Đại hội đại biểu Đoàn toàn quốc"
    if len(tokens) < 2 or tokens[1].fold not in {"toàn", "lần", "khóa"} or tokens[0].text not in _PARTIES:
        return None
    name = _PARTIES[tokens[0].text]
    body = BodyName(name, name, "party" if tokens[0].text == "Đảng" else "front", whole=True)
    return Mention(tokens[0].start, tokens[0].end, Kind.ORGANIZATION, "owner-of-congress", body)


_PARTIES = {"Đảng": "Đảng Cộng sản Việt Nam", "Đoàn": "Đoàn Thanh niên Cộng sản Hồ Chí Minh"}


def time_beside(clauses: Clauses, noun: Mention, end: int) -> Time | None:
    """The time inside an occasion's name or right behind it: "Đại hội XII (tháng 1/2016)", "APEC 2017"."""
    for t in clauses.tagged.times:
        if (
            isinstance(t.value, Time)
            and t.rule not in BACKGROUND
            and noun.end <= t.start
            and all(w in _LEADING_TO_TIME or is_roman(w) for w in clauses.words(end, t.start))
        ):
            return t.value
    years = [t.text for t in clauses.between(noun.end, end) if t.text in _YEARS]
    return Time(years[-1]) if years else None


def time_before(clauses: Clauses, noun: Mention, *, brief: bool = False) -> Time | None:
    """The time right before an occasion: "|Ngày 10/7|, tại hội nghị lần thứ 10, …", "|Sáng 6/7|, kỳ họp thứ 5 …".

    Also at the sentence's head, of who was elected there: "|Tháng 5/2013|, ông được bầu vào … tại Hội nghị lần thứ 7".
    A council's session is `brief`: what is done "|Ngày 7/7|, tại kỳ họp thứ 4" is done on its day.
    """
    times = [t for t in clauses.tagged.times if t.end <= noun.start and t.rule not in BACKGROUND]
    if not times or not isinstance(times[-1].value, Time):
        return None
    session = clauses.text(noun.start, noun.end).lower().startswith("kỳ họp")
    gap = clauses.words(times[-1].end, noun.start)
    if session and not (brief and gap[-1:] == ["tại"]) and len(times[-1].value.start) == _DAY:
        return None  # "Sáng 5/6, |kỳ họp thứ 7| bước sang tuần thứ ba": it lasts for weeks
    beside = set(gap) <= _UP_TO_NOUN
    opening = len(clauses.words(clauses.sentence.start, times[-1].start)) <= 1 and gap[-1:] == ["tại"]
    acts = {v.cue.rule for v in clauses.verbs if times[-1].end <= v.cue.start and v.cue.end <= noun.start}
    elected = opening and "appoint" in acts and not acts & {"say", "direct"} and len(gap) <= _ELECTED
    return times[-1].value if beside or elected else None


_UP_TO_NOUN = frozenset({",", "tại", "trong", "ở", "cũng"})
_ELECTED = 20
"""So many words may stand between the day and the congress at which somebody was elected."""


def behind_brackets(clauses: Clauses, offset: int) -> int:
    """Behind the brackets that begin at an offset, if any do: "Hội nghị … APEC |(SOM 1)| tại Nha Trang"."""
    tokens = clauses.tokens_after(offset, _BRACKETED)
    if not tokens or tokens[0].text != "(":
        return offset
    return next((t.end for t in tokens if t.text == ")"), offset)


_BRACKETED = 6


def lasting(clauses: Clauses, time: Time) -> Time:
    """The days of an occasion that closes after so many: "Sau |2 ngày làm việc|, ngày 28/6, Hội nghị … bế mạc"."""
    words = clauses.words(clauses.sentence.start, clauses.sentence.end)
    closes = {"bế", "kết", "hoàn"} & set(words)
    if "(" in words and ")" in words:  # "Sau 3 ngày |(14-16/7)| làm việc, …"
        words = words[: words.index("(")] + words[words.index(")") + 1 :]
    for k in range(len(words) - 3):
        if words[k + 1 : k + 4] == ["ngày", "làm", "việc"] and words[k] in _DAYS and closes and len(time.start) == _DAY:
            first = date.fromisoformat(time.start) - timedelta(days=_DAYS[words[k]] - 1)
            return Time(first.isoformat(), time.start)
    return time


_DAY = len("2017-06-15")
_DAYS = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5, **{f"{n}{d}": d for n in ("", "0") for d in range(2, 10)}}


def closing(clauses: Clauses, time: Time) -> Time:
    """The days up to that on which an occasion closes: "khai mạc ngày 5/6 |và bế mạc ngày 8/6|, |kéo dài đến 8/6|"."""
    days = [t for t in clauses.tagged.times if isinstance(t.value, Time) and len(t.value.start) == _DAY]
    for first, last in pairwise(days):
        if (
            not isinstance(last.value, Time)
            or first.value != time
            or time.end is not None
            or last.value.end is not None
        ):
            continue
        gap = [w for w in clauses.words(first.end, last.start) if w not in _SMALL]
        up_to = gap[:2] in _CLOSING or gap[:3] in _UP_TO
        if up_to and len(gap) <= _TO_CLOSE and last.value.start > time.start:
            return Time(time.start, last.value.start)
    return time


_CLOSING = (["và", "bế"], ["và", "kết"], ["bế", "mạc"], ["kết", "thúc"], ["kéo", "dài"])
_UP_TO = (["và", "kéo", "dài"], ["và", "sẽ", "bế"], ["và", "sẽ", "kết"], ["dự", "kiến", "bế"], ["dự", "kiến", "kết"])
_TO_CLOSE = 7
"""So many words may stand between the day on which an occasion opens and that on which it closes."""


def place_beside(clauses: Clauses, end: int) -> Mention | None:
    """The place right behind an occasion's name: "dự hội nghị … |tại Vinh|"."""
    first = next((a for a in clauses.actors if a.start >= end), None)
    if first is None or first.mention.kind is not Kind.PLACE:
        return None
    times = [(t.start, t.end) for t in clauses.tagged.times if end <= t.start and t.end <= first.start]
    tokens = clauses.between(end, first.start)
    if (
        times and tokens[0].text == "," and [t.fold for t in tokens[1:3]] != ["diễn", "ra"]
    ):  # "Trong khuôn khổ diễn đàn A, chiều 12/5, |tại Bắc Kinh|, ông B …"
        return None
    gap = [t.fold for t in tokens if not any(a <= t.start < b for a, b in times) and t.text not in _MARKS]
    those = gap[:2] == ["với", "sự"] and not {"và", "cùng", ";"} & set(gap)  # "với sự tham dự của 200 đại biểu |tại A|"
    return first.mention if gap[-1:] in (["tại"], ["ở"]) and (those or _HELD.issuperset(gap[:-1])) else None


def place_in_brackets(clauses: Clauses, end: int) -> Mention | None:
    """The place that opens the brackets right behind a name: "Lễ hội Cửa Ông (|Quảng Ninh|)"."""
    first = next((a for a in clauses.actors if a.start >= end), None)
    bracketed = first is not None and clauses.words(end, first.start) == ["("]
    return first.mention if bracketed and first is not None and first.mention.kind is Kind.PLACE else None


_MARKS = {",", "(", ")"}
_HELD = frozenset(
    {
        "tổ",
        "chức",
        "diễn",
        "ra",
        "được",
        "vừa",
        "vào",
        "ngày",
        "sáng",
        "chiều",
        "tối",
        "hôm",
        "điểm",
        "cầu",
        "trọng",
        "thể",
        "long",
    }
)
"""What may stand between an occasion's name and its place: "lễ kỷ niệm … ngày 26/5 |tại Hà Nội|"."""
