"""Bodies of a list, told without a head of their own: "các Sở Xây dựng, |Tài chính|", "các công ty như |A| và |B|"."""

from dataclasses import replace
from functools import cache
from itertools import pairwise

from civicgraph.lexicon.places import load_places
from civicgraph.lexicon.tables import load_table
from civicgraph.model import BodyName, Kind, Mention, PlaceName, PostName
from civicgraph.recognise.found import MANY, Found, body_found
from civicgraph.recognise.people import surname_run
from civicgraph.recognise.places import find_gazetteer, find_place
from civicgraph.recognise.reader import Reader
from civicgraph.spelling import fold

_LONGEST_OWN = 5
_OPENS_HOUSES = {"như", "là", "gồm", ":"}
_HOUSES_TOLD = {
    ("công", "ty"),
    ("tập", "đoàn"),
    ("nhà", "mạng"),
    ("ngân", "hàng"),
    ("doanh", "nghiệp"),
    ("các", "hãng"),
}
_BEHIND_HOUSE = {",", "và", ".", ";", ")", "…", "(", "cho", "đã", "đang", "sẽ", "cũng", "để"}
_HOUSES_REACH = 12
"""So many words at most may stand between "các tập đoàn" and the list's first name."""
_MANY_HOUSES = {"các", "nhiều", "những", "hai", "ba", "bốn", "số", "vài", "loạt"}


def find_more_bodies(reader: Reader, i: int, end: int, body: Mention) -> list[Found]:
    """The further bodies of a plural head, told by their fields alone: "các Sở Xây dựng, |Tài chính| và |Y tế|".

    `i` is where the head stands and `end` where the first body ends.
    """
    held = body.value.body if isinstance(body.value, PostName) else body
    if held is not None and held.rule == OF_MANY_PLACES:
        return _more_places(reader, end, held)
    name = body.value
    if isinstance(name, BodyName) and name.kind in {"hospital", "school", "company"}:
        return _more_houses(reader, i, end, name)
    if (
        not isinstance(name, BodyName)
        or name.head not in {"Sở", "Bộ", "Phòng", "Ban", "Cục", "Vụ"}
        or body.rule != "head-and-field"
    ):
        return []
    many = reader.word(i - 1) in MANY or reader.numbered(i - 1) or reader.word(i - 1) == "gồm"
    if not many and not _two_ministries(reader, end, name):
        return []
    out: list[Found] = []
    while (
        reader.word(end) in {",", "và", ";"}
        and (known := reader.longest(end + 1, "domain"))
        and reader.capital(end + 1)
    ):
        if reader.has(end + 1, "head", "body", "title") and reader.word(known[0]) not in {",", "và", ";", "."}:
            break
        named = replace(name, name=f"{name.head} {known[1].full}")
        out.append(body_found(reader, end + 1, known[0], "field-of-plural-head", named))
        end = known[0]
    return out


OF_MANY_PLACES = "body-of-many-places"
_OF_PLACES = {"committee", "council", "police"}
_PROVINCES = {"tỉnh", "thành", "phố", "tp", ",", "và", ".", ":"}
_COMMUNES = {"xã": "xã", "phường": "phường"}
_LONGEST_COMMUNE = 3


def find_body_of_many(reader: Reader, i: int, j: int, name: BodyName) -> Found | None:
    """The first of the bodies of several places: "|UBND các tỉnh: Cao Bằng|, Tuyên Quang", "|Công an hai xã A| và B".

    The head ends at token `j`, where "các" or a number stands.
    """
    if name.kind not in _OF_PLACES or name.name != name.head or not (reader.word(j) in MANY or reader.numbered(j)):
        return None
    k = j + 1
    while reader.word(k) in _PROVINCES or reader.word(k) in _COMMUNES:
        k += 1
    told = reader.folds[j + 1 : k]
    place = _place_of_many(reader, k, told) if told else None
    return body_found(reader, i, place[0], OF_MANY_PLACES, replace(name, place=place[1])) if place else None


def _place_of_many(reader: Reader, k: int, told: list[str]) -> Found | None:
    """The place at token `k` of a list under the words for its level: a province of the gazetteer, or any commune."""
    known = find_gazetteer(reader, k, bare=False) if reader.capital(k) else None
    small = [word for word in told if word in _COMMUNES]
    if small:
        stop = k
        while stop < reader.size and stop - k < _LONGEST_COMMUNE and reader.capital(stop):
            stop += 1
        if len(set(small)) != 1 or len(told) > 1 + (told[-1] == ":") or stop - k < 1:
            return None
        if reader.capital(stop) or reader.is_tail(stop) or reader.has(k, "head", "body", "title", "rank", "honorific"):
            return None
        where = reader.text(k, stop)
        return stop, _placed(reader, k, stop, PlaceName(where, "commune", f"{small[0]} {where}"))
    if known is None or known[2] not in {"province", "city"} or not load_places().is_province(fold(known[1])):
        return None
    level = known[2] if "thành" in told or "tp" in told else "province"
    full = f"{'tỉnh' if level == 'province' else 'thành phố'} {known[1]}"
    return known[0], _placed(reader, k, known[0], PlaceName(known[1], level, full))


def _placed(reader: Reader, k: int, end: int, place: PlaceName) -> Mention:
    return reader.mention(k, end, Kind.PLACE, "name-of-plural-head", place)


def _more_places(reader: Reader, end: int, body: Mention) -> list[Found]:
    """The bodies of the further places of a list: "UBND các tỉnh: Cao Bằng, |Tuyên Quang| và |Lào Cai|"."""
    name = body.value
    assert isinstance(name, BodyName)
    first = name.place.value if name.place else None
    assert isinstance(first, PlaceName)
    told = [first.full.split()[0]] if first.level == "commune" else ["tỉnh", "thành", "phố"]
    out: list[Found] = []
    while reader.word(end) in {",", "và", ";"} and (place := _place_of_many(reader, end + 1, told)):
        out.append(body_found(reader, end + 1, place[0], "place-of-plural-head", replace(name, place=place[1])))
        end = place[0]
    return out


def _more_houses(reader: Reader, i: int, end: int, name: BodyName) -> list[Found]:
    """The second of two houses that share a head: "hai công ty Nam Phát và |Đại Thành|"."""
    many = reader.word(i - 1) in MANY or reader.numbered(i - 1) or name.kind == "hospital"
    plain = name.name.removeprefix(name.head).split()  # own words, no trade before them
    if not many or name.place or name.parent or not plain:
        return []
    if name.kind != "hospital" and not all(word[0].isupper() for word in plain):
        return []
    out: list[Found] = []
    if reader.word(i - 1) == "các" or reader.numbered(i - 1):
        while reader.word(end) == "," and not find_place(reader, end + 1):
            more = _next_house(reader, end, name)
            if more is None:
                break
            out.append(more)
            end = more[0]
    last = _next_house(reader, end, name) if reader.word(end) == "và" else None
    return [*out, last] if last else out


def _next_house(reader: Reader, end: int, name: BodyName) -> Found | None:
    """The house told by its own name behind the mark at token `end`."""
    stop = end + 1
    while stop < reader.size and stop - end <= _LONGEST_OWN and reader.texts[stop].isalpha():
        if not reader.capital(stop) and not (stop == end + 2 and reader.is_tail(stop)):  # "Nhân |dân| Gia Định"
            break
        stop += 1
    own = stop - end - 1
    if not 1 < own < _LONGEST_OWN or reader.has(end + 1, "head", "body", "title", "rank", "honorific", "place_head"):
        return None
    named = replace(name, name=f"{name.head} {reader.text(end + 1, stop)}", whole=False)
    return body_found(reader, end + 1, stop, "name-of-plural-head", named)


@cache
def _ministries() -> frozenset[str]:
    return frozenset(row["issuer"] for row in load_table("issuer_codes") if row["issuer"].startswith("Bộ "))


def _two_ministries(reader: Reader, end: int, name: BodyName) -> bool:
    """Whether "và" and the field of another ministry follow a ministry's name: "Bộ Công an |và Quốc phòng|"."""
    if reader.word(end) != "và" or not (known := reader.longest(end + 1, "domain")):
        return False
    return {name.name, f"{name.head} {known[1].full}"} <= _ministries()


def find_listed_house(reader: Reader, i: int) -> Found | None:
    """A house of a list that "các công ty … như" opens: "các tập đoàn lớn như |Sunhouse|, Kim Sơn và …"."""
    before = reader.word(i - 1)
    if before not in _OPENS_HOUSES and before not in {",", "và"}:
        return None
    end = i
    while end < reader.size and end - i < _LONGEST_OWN and reader.capital(end) and reader.texts[end].isalpha():
        end += 1
    closed = before == "và" or reader.word(end) in _BEHIND_HOUSE or end == reader.size
    if not i < end < i + _LONGEST_OWN or not closed or surname_run(reader, i) == end or len(reader.texts[i]) == 1:
        return None
    gap = _gap_of_list(reader, i)
    place = find_place(reader, i) if gap is not None else None
    if gap is None or (place is not None and (place[0] > end or (place[0] == end and gap))):
        return None  # "các công ty ở những nơi như |Hà Nội|", but "các Tổng công ty: |Sông Đà|", "|Tokyo| Gas"
    name = reader.text(i, end)
    return body_found(reader, i, end, "company-of-list", BodyName(name, name, "company", whole=True))


def _has_company(reader: Reader, start: int, end: int) -> bool:
    """Whether a company that everybody knows begins at one of the tokens from `start` to `end`."""
    return any(entry.kind == "company" for k in range(start, end) for _, entry in reader.hits(k, "body"))


def _gap_of_list(reader: Reader, i: int) -> int | None:
    """How many words part several houses' head from the list in which token `i` stands; None in no such list.

    None part them in "các Tổng công ty: A, |B|", two in "các tập đoàn lớn như A, |B|".
    """
    k = i - 1
    while k >= 0 and (reader.word(k) in {",", "và"} or reader.capital(k)):
        k -= 1
    if k < 0 or reader.word(k) not in _OPENS_HOUSES:
        return None
    words = reader.folds[max(0, k - _HOUSES_REACH) : k]
    told = max((n for n, pair in enumerate(pairwise(words)) if pair in _HOUSES_TOLD), default=-1)
    many = told >= 0 and not _MANY_HOUSES.isdisjoint(words[max(0, told - 2) : told + 1])
    if not many and _has_company(reader, k + 1, i):
        return 1  # "trong các lĩnh vực A, B và C như Canon, |Nipro Corporation|": one company makes the others so
    if not many or {".", ";", "sở", "bộ", "tỉnh"} & set(words[told:]):
        return None
    return len(words) - told - 2 + (reader.word(k) != ":")
