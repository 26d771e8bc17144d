"""Dates, months, quarters, years and spans of them, as the genre writes them, resolved against the article's date.

A day without a year takes the year nearest to the article. Numbers of documents, fractions, scores and
"24/7" are not dates; clock times alone are left out. What is no occasion's time (a birth, a term of office, the two
ends of an anniversary) is recognised too, under the rules of `BACKGROUND`, so that no other rule misreads it.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Iterable
from datetime import date, timedelta

from lunardate import LunarDate

from civicgraph.model import Kind, Mention, Time
from civicgraph.recognise.reader import Reader
from civicgraph.recognise.shapes import Shape, Shapes, either

BACKGROUND = frozenset({"dates-years-apart", "birth-date", "term-of-office", "until-day"})
"""The rules whose time says when somebody was born, serves or what is commemorated, not when something happens."""

UNRESOLVED = frozenset({"same-day"})
"""The rules whose time is told elsewhere in the article: the mention has no value of its own."""

PRESS_YEARS = range(1900, 2100)
"""The years in which articles appear, and which the lunar calendar covers; a date outside them resolves nothing."""

When = Callable[[date | None], Time | None]
"""What a form says, once the day of the article is known; None where that day is needed and missing."""

# --- pieces of the forms, on folded text ------------------------------------------------------------------------
_D = r"(?:[12]\d|3[01]|0?[1-9])(?!\d)"
_M = r"(?:1[0-2]|0?[1-9])(?!\d)"
_Y = r"(?:1[89]|20)\d\d(?!\d)"
_SEP = r"\s?[-–/.]\s?"
_TO = r"\s?(?:[-–]|đến hết|đến|tới|và|,|&)\s?"
_THROUGH = r"\s?(?:[-–]|đến hết|đến|tới)\s?(?:\d{1,2}\s?(?:h|giờ)(?:\d\d)? )?"
_NO_CODE = r"(?!\s?[-–/.]\s?\d|/\w|\d|[.,]\d|\w|%)"  # "30/2020/NĐ-CP", "10/12/3" go on; "12/5." does not
_PARTS = (
    "rạng sáng", "sáng sớm", "sáng", "trưa", "chiều tối", "chiều muộn", "chiều", "tối muộn", "tối", "đêm muộn", "đêm",
    "khuya",
)  # fmt: skip
_PART = either(_PARTS)
_WEEKDAYS = {
    "thứ hai": 0, "thứ ba": 1, "thứ tư": 2, "thứ năm": 3, "thứ sáu": 4, "thứ bảy": 5, "chủ nhật": 6,
    "thứ 2": 0, "thứ 3": 1, "thứ 4": 2, "thứ 5": 3, "thứ 6": 4, "thứ 7": 5,
}  # fmt: skip
_WEEKDAY = either(_WEEKDAYS)
_MONTH_WORDS = {
    "hai": 2, "ba": 3, "tư": 4, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10, "mười một": 11, "mười hai": 12,
}  # fmt: skip
_COUNTS = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10, "mười một": 11}
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4, "một": 1, "hai": 2, "ba": 3, "tư": 4}
_DIGITS = tuple("0123456789")
_STRONG = rf"(?:(?:{_PART}|hôm)\s(?:(?:các )?ngày\s)?|(?:các )?ngày\s)"
_WEAK = r"(?:từ|đến hết|đến|tới|trước|sau|hết|vào)\s"
_FROM = r"(?:(?:từ|trong|trong các|vào)\s)?(?:(?:hai|ba|\d)\s)?"
_AFTER_COUNT = re.compile(
    r"(?:\d|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|một|hằng|hàng|mỗi|vài|mấy|nhiều|những|các|nửa|ít)\s$"
)


def _written(name: str) -> str:
    """A date with day and month, perhaps a year, in groups d, m, y with `name` behind: "11-3", "15/3/2019"."""
    return (
        rf"(?P<d{name}>{_D})(?:{_SEP}(?P<m{name}>{_M})(?:(?:{_SEP}|,? năm )(?P<y{name}>{_Y}))?"
        rf"| tháng (?P<w{name}>{_M})(?:(?:{_SEP}|,? năm )(?P<v{name}>{_Y}))?)"
    )


def _iso(day: date) -> str:
    return day.isoformat()


def _group(match: re.Match[str], *names: str) -> int | None:
    """The first of the groups that matched, as a number."""
    return next((int(match[name]) for name in names if match[name]), None)


def _year_near(published: date, month: int, day: int = 15) -> int | None:
    """The year in which the day lies nearest to `published`; None if there is no such day.

    >>> _year_near(date(2017, 1, 3), 12, 28)
    2016
    """
    years = (published.year - 1, published.year, published.year + 1)
    found = [y for y in years if day <= monthrange(y, month)[1]]
    return min(found, key=lambda y: abs((date(y, month, day) - published).days)) if found else None


def _day(year: int | None, month: int, day: int, published: date | None) -> date | None:
    """The day told; without a year the nearest one to the article's date."""
    if year is None and published is not None:
        year = _year_near(published, month, day)
    if year is None or day > monthrange(year, month)[1]:
        return None
    return date(year, month, day)


def _possible(day: int, month: int) -> bool:
    return day <= monthrange(2000, month)[1]


# --- what the forms make -----------------------------------------------------------------------------------------
def _one_day(match: re.Match[str]) -> When | None:
    day, month, year = int(match["d"]), _group(match, "m", "w"), _group(match, "y", "v")
    if month is None or not _possible(day, month):
        return None

    def when(published: date | None) -> Time | None:
        told = _day(year, month, day, published)
        return Time(_iso(told)) if told else None

    return when


def _until_day(match: re.Match[str]) -> When | None:
    """From the article's day to another: how long something goes on, no day on which something happens."""
    told = _one_day(match)

    def when(published: date | None) -> Time | None:
        last = told(published) if told else None
        return Time(_iso(published), last.start) if published and last else None

    return when if told else None


def _weak_day(match: re.Match[str]) -> When | None:
    """A date behind a preposition, as "từ 1/7,"; what follows tells the fraction "từ 2/3 số phiếu" from it."""
    if _may_be_part(match):
        following = match.string[match.end() :]
        if following.strip() and not re.match(r"\s?[,.;:)]|\s(?:đến|tới|tại|ở|năm)\b", following):
            return None
    return _one_day(match)


def _may_be_part(match: re.Match[str]) -> bool:
    """Whether what is written may be a part of a whole rather than a day: "2/3", "4/8"."""
    return bool(match["m"]) and not match["y"] and int(match["d"]) < int(match["m"])


def _day_in_parentheses(match: re.Match[str]) -> When | None:
    """A date alone in parentheses, as "(14/7)"; "(4/8)", which may be a part of a whole, is one in the news of then."""
    when = _one_day(match)
    if when is None or not _may_be_part(match):
        return when

    def fresh(published: date | None) -> Time | None:
        told = when(published)
        near = told and published and -_FRESH <= (date.fromisoformat(told.start) - published).days <= 0
        return told if near else None

    return fresh


_FRESH = 4
"""So many days at most before the article what is written "(4/8)" is its news."""


def _two_days(match: re.Match[str]) -> When | None:
    """Two written dates: the later gives the year of the earlier."""
    first, last = int(match["d1"]), int(match["d2"])
    month1, month2 = _group(match, "m1", "w1"), _group(match, "m2", "w2")
    year1, year2 = _group(match, "y1", "v1"), _group(match, "y2", "v2")
    if month1 is None or month2 is None or not (_possible(first, month1) and _possible(last, month2)):
        return None

    def when(published: date | None) -> Time | None:
        end = _day(year2, month2, last, published)
        if end is None:
            return None
        start = _day(year1 or end.year, month1, first, None)
        if start and not year1 and start > end:
            start = _day(end.year - 1, month1, first, None)
        if start is None or start > end:
            return None
        return Time(_iso(start), _iso(end) if end > start else None)

    return when


def _days_of_month(match: re.Match[str]) -> When | None:
    """As in "ngày 4 - 6/3/2017", "các ngày 3, 4 và 5/7": from the first to the last, all of one month."""
    first, last = int(match["d1"]), int(match["d"])
    month, year = _group(match, "m", "w"), _group(match, "y", "v")
    if month is None or first >= last or not _possible(last, month):
        return None

    def when(published: date | None) -> Time | None:
        end = _day(year, month, last, published)
        return Time(_iso(end.replace(day=first)), _iso(end)) if end else None

    return when


def _anniversary(match: re.Match[str]) -> When | None:
    """What is commemorated, or a life: "(14/6/1957 - 14/6/2017)"; "31.10 - 3.11.2016" is a span of days."""
    same = (match["d1"].lstrip("0"), match["m1"].lstrip("0")) == (match["d2"].lstrip("0"), match["m2"].lstrip("0"))
    years = int(match["y2"]) - int(match["y1"])
    return _nothing if (same and years) or years >= 5 else None


def _nothing(published: date | None) -> Time | None:
    return None


def _shifted(days: int) -> When:
    return lambda published: Time(_iso(published + timedelta(days=days))) if published else None


def _relative_day(match: re.Match[str]) -> When:
    word = match["word"]
    return _shifted({"nay": 0, "qua": -1, "kia": -2, "mai": 1, "kìa": -2}[word])


def _weekday_of_week(match: re.Match[str]) -> When | None:
    """As in "thứ hai tuần tới": the day of that week, weeks beginning on Monday."""
    weekday = _WEEKDAYS[match["weekday"]]
    weeks = {"này": 0, "tới": 1, "sau": 1, "trước": -1, "qua": -1}[match["week"]]

    def when(published: date | None) -> Time | None:
        if published is None:
            return None
        monday = published - timedelta(days=published.weekday())
        return Time(_iso(monday + timedelta(days=weekday, weeks=weeks)))

    return when


def _lunar(day: int, month: int, year: int | None) -> When:
    """A day of the lunar calendar; without a year the one nearest to the article."""

    def when(published: date | None) -> Time | None:
        years = [year] if year else [published.year - 1, published.year, published.year + 1] if published else []
        days = []
        for one in years:
            try:
                days.append(LunarDate(one, month, day).to_solar_date())
            except ValueError:  # the month has 29 days in that year
                continue
        if not days:
            return None
        return Time(_iso(min(days, key=lambda d: abs((d - published).days) if published else 0)))

    return when


def _lunar_day(match: re.Match[str]) -> When | None:
    month_word = match["lunar"]
    month = {"giêng": 1, "chạp": 12}.get(month_word) or _MONTH_WORDS.get(month_word) or int(month_word)
    day = 15 if match["day"] is None else int(match["day"])
    return _lunar(day, month, _group(match, "year")) if day <= 30 else None


def _tet_day(match: re.Match[str]) -> When | None:
    day = int(match["day"])
    return _lunar(day, 12 if day >= 23 else 1, _group(match, "year")) if day <= 10 or day >= 23 else None


def _months(year: int, first: int, last: int) -> Time:
    return Time(f"{year}-{first:02d}", f"{year}-{last:02d}" if last > first else None)


def _year_of(match: re.Match[str]) -> Callable[[date | None], int | None]:
    """The year written in group `year`, else this year: "6 tháng đầu năm"."""
    year = _group(match, "year")
    return lambda published: year or (published.year if published else None)


def _quarter(match: re.Match[str]) -> When:
    quarter, year_of = _QUARTERS[match["quarter"]], _year_of(match)

    def when(published: date | None) -> Time | None:
        year = year_of(published)
        return _months(year, 3 * quarter - 2, 3 * quarter) if year else None

    return when


def _part_of_year(match: re.Match[str]) -> When | None:
    """As in "6 tháng đầu năm 2017", "4 tháng cuối năm", "nửa đầu năm"."""
    count_word = match["count"]
    count = 6 if count_word is None else _COUNTS.get(count_word) or int(count_word)
    if not 1 <= count <= 11:
        return None
    first, last = (13 - count, 12) if "cuối" in match[0] else (1, count)
    year_of = _year_of(match)

    def when(published: date | None) -> Time | None:
        year = year_of(published)
        return _months(year, first, last) if year else None

    return when


def _month(match: re.Match[str]) -> When | None:
    """As in "tháng 10.2016", "tháng ba": not the duration "6 tháng 10 ngày", nor "hàng tháng"."""
    if _AFTER_COUNT.search(match.string, max(0, match.start() - 7), match.start()):
        return None
    word = match["month"]
    month, year = _MONTH_WORDS.get(word) or int(word), _group(match, "year")

    def when(published: date | None) -> Time | None:
        known = year or (_year_near(published, month) if published else None)
        return Time(f"{known}-{month:02d}") if known else None

    return when


def _relative_month(match: re.Match[str]) -> When | None:
    if _AFTER_COUNT.search(match.string, max(0, match.start() - 7), match.start()):
        return None
    step = {"này": 0, "tới": 1, "sau": 1, "trước": -1, "qua": -1}[match["word"]]

    def when(published: date | None) -> Time | None:
        if published is None:
            return None
        year, month = divmod(published.year * 12 + published.month - 1 + step, 12)
        return Time(f"{year}-{month + 1:02d}")

    return when


def _two_months(match: re.Match[str]) -> When | None:
    first, last, year = int(match["m1"]), int(match["m2"]), _group(match, "year")

    def when(published: date | None) -> Time | None:
        known = year or (_year_near(published, last) if published else None)
        return _months(known, first, last) if known and first < last else None

    return when


def _months_of_two_years(match: re.Match[str]) -> When | None:
    first, last = f"{match['y1']}-{int(match['m1']):02d}", f"{match['y2']}-{int(match['m2']):02d}"
    return (lambda _: Time(first, last)) if first < last else None


def _year(match: re.Match[str]) -> When:
    return lambda _: Time(match["year"])


def _relative_year(match: re.Match[str]) -> When | None:
    if _AFTER_COUNT.search(match.string, max(0, match.start() - 7), match.start()):
        return None  # "5 năm tới", "những năm qua" last
    step = {"nay": 0, "ngoái": -1, "tới": 1, "sau": 1, "trước": -1, "qua": -1}[match["word"]]
    return lambda published: Time(str(published.year + step)) if published else None


def _two_years(match: re.Match[str]) -> When | None:
    first, last = match["y1"], match["y2"]
    return (lambda _: Time(first, last)) if first < last else None


def _term(match: re.Match[str]) -> When:
    first, last = match["y1"], match["y2"]
    return lambda _: Time(first, last)


def _day_alone(match: re.Match[str]) -> When | None:
    """As in "ngày 25 tới": the nearest day of that number; "10 ngày 3 đêm" is a duration."""
    if _AFTER_COUNT.search(match.string, max(0, match.start() - 7), match.start()):
        return None
    day, word = int(match["day"]), match["word"]

    def when(published: date | None) -> Time | None:
        if published is None:
            return None
        found = []
        for step in (-1, 0, 1):
            year, month = divmod(published.year * 12 + published.month - 1 + step, 12)
            if day <= monthrange(year, month + 1)[1]:
                found.append(date(year, month + 1, day))
        if word == "tới":
            found = [d for d in found if d >= published]
        elif word:
            found = [d for d in found if d <= published]
        return Time(_iso(min(found, key=lambda d: (abs((d - published).days), d)))) if found else None

    return when


def _unresolved(_: re.Match[str]) -> When:
    return _nothing


def _shape(name: str, opens: Iterable[str], pattern: str, make: Callable[[re.Match[str]], When | None]) -> Shape[When]:
    return Shape(name, tuple(opens), re.compile(pattern), make)


_NO_COUNT = r"(?! (?!(?:đến|tới|và|hay|hoặc|sẽ|đã|tại|vừa|của|này|thì|ở)(?!\w))[a-zà-ỹđ])"
"""Not before what is counted: "trong ngày |2 nhân sự|"."""
_YEAR_TAIL = rf"(?:\s?[-–/.,]?\s?(?:của )?(?:năm )?(?P<year>{_Y})| năm nay)?"
_LUNAR_MONTH = r"(?P<lunar>giêng|chạp)(?!\w)"
_CALENDAR = r"\s?\(?(?:âm lịch|al)\)?"
_DAY_WORD = r"(?:ngày |mùng |mồng |ngày mùng |ngày mồng )"
_STRONG_OPENS = (*_PARTS, "hôm", "ngày", "các ngày")

RULES: tuple[Shape[When], ...] = (
    # 1. what is a date but no occasion's
    _shape("birth-date", ("sinh", "sn"), rf"(?:sinh|sn)\s?:?\s?(?:vào )?(?:ngày )?{_written('')}{_NO_CODE}", _one_day),
    _shape("birth-date", ("sinh", "sn"), rf"(?:sinh|sn)\s?:?\s?(?:vào )?(?:năm )?(?P<year>{_Y})", _year),
    _shape(
        "term-of-office",
        ("nhiệm kỳ", "nhiệm kì"),
        rf"nhiệm k[ỳì]\s?(?:năm )?\(?(?P<y1>{_Y})\s?[-–/]\s?(?P<y2>{_Y})\)?",
        _term,
    ),
    _shape(
        "dates-years-apart",
        _DIGITS,
        rf"(?P<d1>{_D}){_SEP}(?P<m1>{_M}){_SEP}(?P<y1>{_Y})\s?[-–/]\s?(?P<d2>{_D}){_SEP}(?P<m2>{_M}){_SEP}(?P<y2>{_Y})",
        _anniversary,
    ),
    _shape(
        "until-day",
        ("từ nay", "từ giờ"),
        rf"từ (?:nay|giờ) (?:cho )?(?:đến|tới) (?:hết )?(?:ngày )?{_written('')}{_NO_CODE}",
        _until_day,
    ),
    # 2. the lunar calendar
    _shape(
        "lunar-day",
        ("ngày", "mùng", "mồng", "rằm", "đêm"),
        rf"(?:đêm )?(?:{_DAY_WORD}(?P<day>{_D})|rằm) tháng {_LUNAR_MONTH}"
        rf"(?:{_CALENDAR})?(?:,? năm (?P<year>{_Y}))?",
        _lunar_day,
    ),
    _shape(
        "lunar-day",
        ("ngày", "mùng", "mồng", "rằm", "đêm", *_DIGITS),
        rf"(?:đêm )?(?:{_DAY_WORD}?(?P<day>{_D})|rằm)\s?(?:tháng |[-/]\s?)(?P<lunar>{_M}|{either(_MONTH_WORDS)})"
        rf"(?:(?:/|,? năm )(?P<year>{_Y}))?{_CALENDAR}",
        _lunar_day,
    ),
    _shape(
        "tet-day",
        ("ngày", "mùng", "mồng", "đêm", "chiều", "sáng", "tối", *_DIGITS),
        rf"(?:{_PART} )?{_DAY_WORD}?(?P<day>{_D}) (?:tháng )?tết(?!\w)(?: nguyên đán)?(?: (?P<year>{_Y}))?",
        _tet_day,
    ),
    # 3. spans of days
    _shape(
        "day-to-day",
        ("từ", "ngày", "trong", "vào", *_DIGITS),
        rf"{_FROM}(?:(?:các )?ngày )?{_written('1')}{_THROUGH}(?:hết )?(?:ngày )?{_written('2')}{_NO_CODE}",
        _two_days,
    ),
    _shape(
        "days-of-one-month",
        ("từ", "trong", "vào", *_STRONG_OPENS),
        rf"(?:(?:từ|trong|vào)\s)?(?:(?:hai|ba|\d)\s)?(?:{_STRONG}|(?<=từ )|(?<=tối )|(?<=sáng ))?"
        rf"(?P<d1>{_D})(?:\s?,\s?{_D})*{_TO}(?:ngày )?{_written('')}{_NO_CODE}",
        _days_of_month,
    ),
    _shape("days-of-one-month", _DIGITS, rf"(?P<d1>{_D})\s?[-–]\s?{_written('')}{_NO_CODE}", _days_of_month),
    # 4. one day, with the words that lead to it
    _shape(
        "today-with-date",
        ("ngày", "hôm", "cùng", *_PARTS),
        rf"(?:(?:ngày )?(?:hôm (?:nay|qua)|(?<=ngày )mai)|{_PART} (?:nay|qua|mai)|(?:{_PART} )?cùng ngày)"
        rf"\s?[,(]?\s?(?:{_PART} )?(?:ngày )?{_written('')}{_NO_CODE}",
        _one_day,
    ),
    _shape(
        "weekday-with-date",
        ("thứ", "chủ nhật", *_PARTS),
        rf"(?:{_PART} )?{_WEEKDAY}\s?[,(]?\s?(?:tức )?(?:ngày )?{_written('')}{_NO_CODE}",
        _one_day,
    ),
    _shape("day-and-month", _STRONG_OPENS, rf"{_STRONG}{_written('')}{_NO_CODE}", _one_day),
    _shape(
        "full-date",
        _DIGITS,
        rf"(?={_D}(?:{_SEP}{_M}| tháng {_M})(?:{_SEP}|,? năm ){_Y}){_written('')}{_NO_CODE}",
        _one_day,
    ),
    _shape(
        "day-after-preposition",
        ("từ", "đến", "tới", "trước", "sau", "hết", "vào"),
        rf"{_WEAK}{_written('')}{_NO_CODE}",
        _weak_day,
    ),
    _shape("day-in-parentheses", _DIGITS, rf"(?<=\(){_written('')}(?=\s?[),;])", _day_in_parentheses),
    _shape("relative-day", ("ngày", "hôm"), r"(?:ngày )?hôm (?P<word>nay|qua|kia|kìa)(?!\w)", _relative_day),
    _shape("relative-day", _PARTS, rf"{_PART} (?:hôm )?(?P<word>nay|qua|mai)(?!\w)", _relative_day),
    _shape("relative-day", ("ngày",), r"ngày (?P<word>mai)(?!\w)", _relative_day),
    _shape(
        "weekday-of-week",
        ("thứ", "chủ nhật"),
        rf"(?P<weekday>{_WEEKDAY}) (?:tuần |(?<=chủ nhật )(?:vừa )?)(?P<week>này|tới|sau|trước|qua)(?!\w)",
        _weekday_of_week,
    ),
    _shape(
        "same-day",
        ("cùng", "cũng", *_PARTS),
        rf"(?:{_PART} )?cùng (?:ngày|thời gian|thời điểm)(?!\w)|"
        rf"cũng (?:trong|vào) (?:{_PART}|ngày)(?: hôm)? (?:đó|này|ấy)",
        _unresolved,
    ),
    # 5. parts of a year
    _shape("quarter", ("quý", "quí"), rf"qu[ýí] (?P<quarter>{either(_QUARTERS)}){_YEAR_TAIL}", _quarter),
    _shape(
        "months-of-year",
        (*_DIGITS, *_COUNTS, "nửa"),
        rf"(?:(?P<count>\d\d?|{either(_COUNTS)}) tháng|nửa) (?:đầu|cuối)(?: của)? năm{_YEAR_TAIL}",
        _part_of_year,
    ),
    _shape(
        "months-of-year",
        (*_DIGITS, *_COUNTS),
        rf"(?P<count>\d\d?|{either(_COUNTS)}) tháng(?: của)? năm (?P<year>{_Y})",
        _part_of_year,
    ),
    _shape(
        "month-to-month",
        ("từ", "tháng"),
        rf"(?:từ )?tháng (?P<m1>{_M})\s?(?:[-–]|đến|tới)\s?(?:hết )?(?:tháng )?(?P<m2>{_M}){_YEAR_TAIL}{_NO_CODE}",
        _two_months,
    ),
    _shape(
        "month-to-month",
        ("từ", "tháng"),
        rf"(?:từ )?tháng (?P<m1>{_M})(?:{_SEP}| năm )(?P<y1>{_Y})\s?(?:[-–]|đến|tới)"
        rf"\s?(?:hết )?(?:tháng )?(?P<m2>{_M})(?:{_SEP}| năm )(?P<y2>{_Y})",
        _months_of_two_years,
    ),
    _shape(
        "month",
        ("tháng",),
        rf"(?<!cách mạng )tháng (?P<month>{_M}|{either(_MONTH_WORDS)})"  # no "80 năm Cách mạng |tháng Tám|"
        rf"(?:(?:{_SEP}|,? năm )(?P<year>{_Y}))?{_NO_CODE}",
        _month,
    ),
    _shape("relative-month", ("tháng",), r"tháng (?P<word>này|tới|sau|trước|qua)(?!\w)", _relative_month),
    # 6. years
    _shape(
        "years",
        ("giai đoạn", "thời kỳ", "trong", "từ", "năm", "năm học", "niên khóa"),
        rf"(?:giai đoạn |thời kỳ |niên khóa |năm học |(?:trong )?(?:\d |hai |ba )?(?:các )?năm |"
        rf"từ (?:năm )?)(?P<y1>{_Y})"
        rf"\s?(?:[-–]|đến|tới|và)\s?(?:hết )?(?:năm )?(?P<y2>{_Y})",
        _two_years,
    ),
    _shape("years", _DIGITS, rf"(?<=\()(?P<y1>{_Y})\s?[-–]\s?(?P<y2>{_Y})(?=\))", _two_years),
    _shape("year", ("năm",), rf"năm (?P<year>{_Y})", _year),
    _shape(
        "relative-year", ("năm",), r"năm (?:vừa (?=qua))?(?P<word>nay|ngoái|tới|sau|trước|qua)(?!\w)", _relative_year
    ),
    # 7. a bare day of the month
    _shape(
        "day-alone",
        ("ngày",),
        rf"ngày (?P<day>{_D})(?: (?P<word>tới|vừa qua))?"
        rf"(?!\s?(?:hàng|hằng|mỗi|[-–/.,%]\s?\d|tháng))(?!\w){_NO_COUNT}",
        _day_alone,
    ),
)

_SHAPES = Shapes(RULES)


def find_times(reader: Reader, published: date | None) -> list[Mention]:
    """The times of a sentence, left to right; the value is None where the day cannot be told.

    >>> from civicgraph.model import Article
    >>> from civicgraph.segment import segment
    >>> [s] = segment(Article("a", "Chiều 28-12, khai mạc kỳ họp; bế mạc ngày 30.", ""))
    >>> [m.value.start for m in find_times(Reader(s), date(2017, 1, 2))]
    ['2016-12-28', '2016-12-30']
    """
    sentence, folded = reader.sentence, reader.folded_text
    if published and published.year not in PRESS_YEARS:
        published = None
    mentions = []
    for rule, match, when in _SHAPES.find(reader):
        told = when(published)
        if told is None and rule.name == "day-in-parentheses" and _may_be_part(match):
            continue
        end = match.end() + (match[0].count("(") > match[0].count(")") and folded[match.end() : match.end() + 1] == ")")
        mentions.append(Mention(sentence.start + match.start(), sentence.start + end, Kind.TIME, rule.name, told))
    return mentions
