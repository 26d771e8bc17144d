"""Bodies of a list, told without a head of their own: "các Sở Xây dựng, |Tài chính|", "các công ty như |A| và |B|"."""

from dataclasses import replace
from itertools import pairwise

from civicgraph.lexicon.branches import branches_of
from civicgraph.lexicon.places import LEVEL_WORDS
from civicgraph.lexicon.words import word_set
from civicgraph.model import BodyName, Mention, PlaceName, PostName
from civicgraph.recognise.bodies import find_body
from civicgraph.recognise.bodies_of_places import find_bodies_of_more_places
from civicgraph.recognise.fields import read_field
from civicgraph.recognise.forces import read_code, read_station
from civicgraph.recognise.found import MANY, Found, body_found, central
from civicgraph.recognise.owners import of_parent
from civicgraph.recognise.people import surname_run
from civicgraph.recognise.places import find_gazetteer, find_place
from civicgraph.recognise.ranks import may_hold
from civicgraph.recognise.reader import Reader
from civicgraph.recognise.syllables import is_syllable
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
    """The further bodies of a head that several share: "các Sở Xây dựng, |Tài chính| và |Y tế|", "Quân khu 5, |7|".

    `i` is where the head stands and `end` where the first body ends.
    """
    held = body.value.body if isinstance(body.value, PostName) else body
    if held is not None and (places := find_bodies_of_more_places(reader, end, held)):
        return places
    name = held.value if held is not None else None
    if held is None or not isinstance(name, BodyName):
        return []
    if held is not body:
        starts = reader.sentence.starts
        i = starts.index(held.start) if held.start in starts else i
    if held.rule == "numbered-unit":
        return _more_numbers(reader, i, end, name)
    if name.head.startswith("Đồn ") and reader.word(i - 1) in MANY:
        return _more_stations(reader, end, name)
    if name.kind == "press":
        return _more_papers(reader, end, name)
    if name.kind in {"hospital", "school", "company"}:
        return _more_houses(reader, i, end, name)
    return _more_fields(reader, i, end, held, name)


_WITH_FIELDS = {"Sở", "Bộ", "Phòng", "Ban", "Cục", "Vụ", "Chi cục"}


def _more_fields(reader: Reader, i: int, end: int, body: Mention, name: BodyName) -> list[Found]:
    """Bodies told by their fields alone: "các Sở Xây dựng, |Tài chính|", "Bộ Y tế, |Công Thương|"."""
    if name.head not in _WITH_FIELDS or body.rule != "head-and-field":
        return []
    joint = reader.word(i - 1) == "liên"
    many = joint or reader.word(i - 1) in MANY or reader.numbered(i - 1) or reader.word(i - 1) == "gồm"
    marks = {",", "và", ";", "-", "–"} if joint else {",", "và", ";"}
    out: list[Found] = []
    if coded := _more_codes(reader, end, name):
        return coded
    while reader.word(end) in marks and (field := _next_field(reader, end + 1, name, many=many)):
        stop, told = field
        named = replace(name, name=f"{name.head} {told}")
        last = None if reader.word(stop) in marks else _whose_last(reader, end + 1, stop, named)
        out.append(last or body_found(reader, end + 1, stop, "field-of-plural-head", named))
        end = out[-1][0]
        if last:
            break
    return out


def _more_codes(reader: Reader, end: int, name: BodyName) -> list[Found]:
    """Offices of the police told by their codes alone: "các Phòng PC45, |PC46| và |PC47 Công an tỉnh Hà Nam|"."""
    out: list[Found] = []
    while reader.word(end) in {",", "và"} and (code := read_code(reader, end + 1, name.head)):
        named = replace(name, name=code[1])
        found = body_found(reader, end + 1, code[0], "field-of-plural-head", named)
        higher = find_body(reader, code[0]) if reader.capital(code[0]) else None
        if higher and may_hold(named, higher[1].value):
            found = of_parent(reader, end + 1, higher[0], named, higher[1])
        out.append(found)
        end = found[0]
    return out


def _next_field(reader: Reader, k: int, name: BodyName, *, many: bool) -> tuple[int, str] | None:
    """The end of the field at token `k` that another body of the head has, and the field written out.

    Where no "các" tells that several are meant, the field is one that ministries or provinces have a body for.
    """
    known = reader.longest(k, "domain") if reader.capital(k) else None
    if known is None:
        return None
    stop, told = known[0], known[1].full
    closed = reader.word(stop) in {",", "và", ";", ".", "("} or (many and name.head == "Bộ" and _is_bare(reader, stop))
    if not closed and reader.has(k, "head", "body", "title"):
        return None  # "các Bộ Y tế, |Công an tỉnh Hà Nam|"
    if many:
        return stop, told
    own = fold(name.name.removeprefix(name.head).strip())
    alike = {own, fold(told)} <= branches_of(_BRANCHES.get(name.head, ""))
    free = not reader.capital(stop) or find_place(reader, stop) is not None
    return (stop, told) if alike and free else None


def _is_bare(reader: Reader, stop: int) -> bool:
    """Whether no place is told at token `stop`: "các bộ Nội vụ, Công an |xây dựng| đề án"."""
    return not (reader.capital(stop) or reader.has(stop, "place_head") or reader.word(stop) in LEVEL_WORDS)


def _whose_last(reader: Reader, k: int, stop: int, name: BodyName) -> Found | None:
    """The last body of a row with the place or centre that the row is of: "…, |Y tế tỉnh Hà Nam|"."""
    if name.kind == "ministry":
        return None
    if end := central(reader, stop):
        named = replace(name, name=f"{name.name} Trung ương", whole=True)
        return body_found(reader, k, end, "field-of-plural-head", named)
    higher = find_body(reader, stop) if name.head == "Ban" and reader.capital(stop) else None
    if higher and may_hold(name, higher[1].value):
        found = of_parent(reader, k, higher[0], name, higher[1])
        return found[0], replace(found[1], rule="field-of-plural-head")
    place = find_place(reader, stop) if reader.capital(stop) or reader.has(stop, "place_head") else None
    if place is None or not isinstance(place[1].value, PlaceName) or place[1].value.level not in _GOVERNED:
        return None
    return body_found(reader, k, place[0], "field-of-plural-head", replace(name, place=place[1]))


_GOVERNED = {"province", "city", "district", "commune"}
_BRANCHES = {"Bộ": "ministry", "Sở": "department", "Vụ": "vụ", "Phòng": "phòng"}


_CLOSES_NUMBER = {",", "và", ";", ".", ")", ""}


def _more_numbers(reader: Reader, i: int, end: int, name: BodyName) -> list[Found]:
    """Troops and other units told by their numbers alone: "các Trung đoàn 101, |18| và |95|"."""
    stem, _, number = name.name.rpartition(" ")
    if not number.isdigit() or name.parent or name.place:
        return []
    many = reader.word(i - 1) in MANY or reader.numbered(i - 1)
    out: list[Found] = []
    while reader.word(end) in {",", "và"} and reader.numbered(end + 1):
        closed = reader.word(end + 2) in _CLOSES_NUMBER or reader.has(end + 2, "cue")
        if not closed or (not many and len(reader.texts[end + 1]) != len(number)):
            break
        named = replace(name, name=f"{stem} {reader.texts[end + 1]}")
        out.append(body_found(reader, end + 1, end + 2, "number-of-plural-head", named))
        end += 2
    return out


def _more_stations(reader: Reader, end: int, name: BodyName) -> list[Found]:
    """Border stations told by their names alone: "các Đồn Biên phòng Cha Lo, |Ra Mai|"."""
    out: list[Found] = []
    while reader.word(end) in {",", "và"} and reader.capital(end + 1):
        stop = read_station(reader, end + 1)
        if stop - end <= _SYLLABLE or reader.has(end + 1, "head", "body", "title", "rank", "place_head"):
            break
        named = replace(name, name=f"{name.head} {reader.text(end + 1, stop)}", parent=None, place=None)
        out.append(body_found(reader, end + 1, stop, "name-of-plural-head", named))
        end = stop
    return out


_SYLLABLE = 2


def _more_papers(reader: Reader, end: int, name: BodyName) -> list[Found]:
    """Newspapers told by their names alone: "các báo Nhân Dân, |Tiền Phong| và |Lao Động|"."""
    if not name.name.startswith("Báo ") or name.place or name.parent:
        return []
    out: list[Found] = []
    while reader.word(end) in {",", "và"} and reader.capital(end + 1):
        sizes = range(min(_LONGEST_OWN, reader.size - end - 1), 0, -1)
        stop = next((end + 1 + n for n in sizes if reader.folded(end + 1, end + 1 + n) in word_set("newspapers")), 0)
        if not stop:
            break
        named = BodyName("Báo", f"Báo {reader.text(end + 1, stop)}", "press", whole=True)
        out.append(body_found(reader, end + 1, stop, "name-of-plural-head", named))
        end = stop
    return out


def _more_houses(reader: Reader, i: int, end: int, name: BodyName) -> list[Found]:
    """The further ones of houses that share a head: "hai công ty Nam Phát và |Đại Thành|", "tổng công ty: A, |B|"."""
    several = reader.word(i - 1) in MANY or reader.numbered(i - 1) or reader.word(i - 1) == "gồm"
    plain = name.name.removeprefix(name.head).split()  # own words, no trade before them
    if name.head.endswith(_UNIVERSITIES) and not name.parent:
        return _more_universities(reader, i, end, name)
    if name.place or name.parent or not plain or not (several or name.kind == "hospital"):
        return []
    if name.kind != "hospital" and not all(word[0].isupper() for word in plain):
        return []
    out: list[Found] = []
    head = reader.longest(i, "head")
    named = head is not None and reader.word(head[0]) == ":"  # "các Tổng công ty: Sông Đà, |Sông Hồng|"
    if several or _is_row(reader, end, name):
        while reader.word(end) == "," and (named or not find_place(reader, end + 1)):
            more = _next_house(reader, end, name, several=several, named=named)
            if more is None:
                break
            out.append(more)
            end = more[0]
    last = _next_house(reader, end, name, several=several, named=named) if reader.word(end) == "và" else None
    return [*out, last] if last else out


_UNIVERSITIES = ("Đại học", "Cao đẳng", "Học viện")


def _is_row(reader: Reader, end: int, name: BodyName) -> bool:
    """Whether "và" and a last house close the row behind a hospital: "Bệnh viện Chợ Rẫy|, Nhi đồng 2 và Từ Dũ|"."""
    k = end
    while reader.word(k) == "," and not find_place(reader, k + 1) and (more := _next_house(reader, k, name)):
        k = more[0]
    return k > end and reader.word(k) == "và" and _next_house(reader, k, name) is not None


def _more_universities(reader: Reader, i: int, end: int, name: BodyName) -> list[Found]:
    """Universities by what they teach: "các trường ĐH Bách khoa Hà Nội, |Kinh tế Quốc dân|, |Xây dựng| sẽ …"."""
    out: list[Found] = []
    several = reader.word(i - 1) in MANY or reader.numbered(i - 1)
    while reader.word(end) in {",", "và"} and reader.capital(end + 1):
        if not several and not reader.has(end + 1, "domain"):
            break
        if reader.has(end + 1, "head", "body", "title", "place_head"):
            break
        stop, field = read_field(reader, end + 1, proper=True, kind="school")
        if stop == end + 1:
            break
        if city := find_gazetteer(reader, stop, bare=True):
            stop, field = city[0], f"{field} {reader.text(stop, city[0])}"
        named = replace(name, name=f"{name.head} {field}", place=None, whole=False)
        out.append(body_found(reader, end + 1, stop, "name-of-plural-head", named))
        end = stop
    return out


def _next_house(
    reader: Reader, end: int, name: BodyName, *, several: bool = False, named: bool = False
) -> Found | None:
    """The house told by its own name behind the mark at token `end`; `named` that a colon opens the list of names."""
    stop = end + 1
    while stop < reader.size and stop - end <= _LONGEST_OWN and reader.texts[stop].isalpha():
        if not reader.capital(stop) and not (stop == end + 2 and reader.is_tail(stop)):  # "Nhân |dân| Gia Định"
            break
        stop += 1
    stop = central(reader, stop - 1) or stop  # "Nhi Trung |ương|"
    own = stop - end - 1
    brand = several and own == 1 and (reader.acronym(end + 1) or not is_syllable(reader.texts[end + 1]))
    if reader.has(end + 1, "head", "title", "rank", "honorific") or (
        reader.has(end + 1, "body", "place_head") and not named
    ):
        return None
    if not (1 < own < _LONGEST_OWN or brand):
        return None
    if reader.numbered(stop) and (reader.adjacent(stop) or (name.kind == "hospital" and len(reader.texts[stop]) == 1)):
        stop += 1  # "Nhi đồng |2|", "CC|1|"
    other = replace(name, name=f"{name.head} {reader.text(end + 1, stop)}", whole=False)
    return body_found(reader, end + 1, stop, "name-of-plural-head", other)


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
    if (head := reader.longest(i, "head")) and head[0] > end:
        return None  # "… gồm VEC, |Ban Quản| lý dự án": a head that goes on small
    gap = _gap_of_list(reader, i)
    place = find_place(reader, i) if gap is not None else None
    if gap is None or (place is not None and (place[0] > end or (place[0] == end and gap))):
        return None  # "các công ty ở những nơi như |Hà Nội|", but "các Tổng công ty: |Sông Đà|", "|Tokyo| Gas"
    name = reader.text(i, end)
    return body_found(reader, i, end, "company-of-list", BodyName(name, name, "company", whole=True))


def find_listed_ministry(reader: Reader, i: int) -> Found | None:
    """A ministry told by its field in a row of ministers: "các Bộ trưởng cùng trả lời gồm: |Tài chính|, |Y tế|"."""
    known = reader.longest(i, "domain") if reader.capital(i) and reader.word(i - 1) in {":", ",", "và"} else None
    if known is None or not _is_ministry(known[1].full):
        return None
    colon = next((k for k in range(i - 1, max(-1, i - _LONGEST_ROW), -1) if reader.texts[k] in _ENDS_ROW), -1)
    if colon < 0 or reader.texts[colon] != ":":
        return None
    lead = reader.folds[max(0, colon - _MINISTERS_REACH) : colon]
    first = reader.longest(colon + 1, "domain")
    if first is None or not _is_ministry(first[1].full) or reader.word(first[0]) not in {",", "và"}:
        return None
    if (
        ("bộ", "trưởng") not in pairwise(lead)
        or "các" not in lead
        or lead[-1] in _NO_MINISTERS
        or not _ABROAD.isdisjoint(lead)
    ):
        return None
    return body_found(reader, i, known[0], "ministry-of-list", BodyName("Bộ", f"Bộ {known[1].full}", "ministry"))


def _is_ministry(field: str) -> bool:
    return fold(field) in branches_of("ministry")


_NO_MINISTERS = frozenset({"vực", "đề", "cột", "việc", "dung", "sách", "hướng"})
_ABROAD = frozenset({"asean", "apec", "g7", "g20", "eu"})
_MINISTERS_REACH = 16
"""So many words at most stand between "các Bộ trưởng" and the colon of their row."""
_LONGEST_ROW = 60
_ENDS_ROW = {":", ";", ".", "(", ")"}


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
