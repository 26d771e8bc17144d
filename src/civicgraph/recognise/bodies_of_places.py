"""Bodies of several places that share a head: "UBND các tỉnh A, |B| và |C|", "Công an hai xã A và |B|"."""

from dataclasses import replace
from itertools import pairwise

from civicgraph.lexicon.places import LEVEL_WORDS, MUNICIPALITIES, Level, load_places
from civicgraph.model import BodyName, Kind, Mention, PlaceName
from civicgraph.recognise.found import MANY, Found, body_found
from civicgraph.recognise.places import find_gazetteer, find_place
from civicgraph.recognise.reader import Reader
from civicgraph.spelling import fold

OF_MANY_PLACES = "body-of-many-places"
OF_NEXT_PLACE = "place-of-plural-head"
_OF_PLACES = {
    "committee", "council", "police", "army", "court", "procuracy", "department", "agency", "front", "association",
    "inspectorate", "party",
}  # fmt: skip
_GOVERNING = {"committee", "council", "party"}
_PROVINCES = {"tỉnh", "thành phố", "tp"}
_COMMUNES = {"xã", "phường"}
_JOINTS = {",", "và", "/"}
_LONGEST_COMMUNE = 3


def find_body_of_many(reader: Reader, i: int, j: int, name: BodyName) -> Found | None:
    """The first of the bodies of several places: "|UBND các tỉnh: Cao Bằng|, Tuyên Quang", "|Công an hai xã A| và B".

    The name without its place ends at token `j`, where "các" or a number stands.
    """
    deputies = name.head == "Đoàn đại biểu Quốc hội"
    if not (name.kind in _OF_PLACES or deputies) or not (reader.word(j) in MANY or reader.numbered(j)):
        return None
    k, levels = _levels_at(reader, j + 1)
    if name.kind in _GOVERNING and not (_PROVINCES.issuperset(levels) or _COMMUNES.issuperset(levels)):
        return None  # annotators read the row "UBND các huyện A, B" as places as often as as bodies
    place = _place_at(reader, k, levels) if levels else None
    return body_found(reader, i, place[0], OF_MANY_PLACES, replace(name, place=place[1])) if place else None


def find_bodies_of_more_places(reader: Reader, end: int, body: Mention) -> list[Found]:
    """The bodies of the further places of a list: "UBND các tỉnh: Cao Bằng, |Tuyên Quang| và |Lào Cai|".

    Without "các", those of the same level that stand in a row: "UBND tỉnh Cao Bằng và |Lào Cai|".
    """
    name = body.value
    first = name.place.value if isinstance(name, BodyName) and name.place else None
    if not isinstance(name, BodyName) or not isinstance(first, PlaceName):
        return []
    many = body.rule == OF_MANY_PLACES
    if not many and (name.kind not in _OF_PLACES or body.rule not in _OF_ONE):
        return []
    levels = _levels_of(reader, body) if many else []
    out: list[Found] = []
    said = "theo" in reader.vocabulary and any(
        a.start == body.start and b.fold == "theo" for b, a in pairwise(reader.tokens)
    )
    while reader.word(end) in {",", "và", ";"}:
        place = _place_at(reader, end + 1, levels) if many else _like_place(reader, end, first, said=said)
        if place is None:
            break
        out.append(body_found(reader, end + 1, place[0], OF_NEXT_PLACE, replace(name, place=place[1])))
        end = place[0]
    return out


_OF_ONE = {"body-of-place"}


def _levels_at(reader: Reader, k: int) -> tuple[int, list[str]]:
    """The words for levels from token `k` on, and where the first name behind them stands: "|các tỉnh:| A"."""
    levels: list[str] = []
    while word := next((w for n in (2, 1) if (w := " ".join(reader.folds[k : k + n])) in LEVEL_WORDS), ""):
        levels.append(word)
        k += word.count(" ") + 1
        if word == "tp" and reader.word(k) == ".":
            k += 1
        following = " ".join(reader.folds[k + 1 : k + 3])
        if reader.word(k) in _JOINTS and (reader.word(k + 1) in LEVEL_WORDS or following in LEVEL_WORDS):
            k += 1
    if reader.word(k) in {":", "như"}:
        k += 1
    return k, levels


def _levels_of(reader: Reader, body: Mention) -> list[str]:
    """The words for levels between a plural head and its first place."""
    start = next(k for k, token in enumerate(reader.tokens) if token.start == body.start)
    at = next((k for k in range(start, reader.size) if reader.word(k) in MANY or reader.numbered(k)), start)
    return _levels_at(reader, at + 1)[1]


def _place_at(reader: Reader, k: int, levels: list[str]) -> Found | None:
    """The place at token `k` of a list under the words for its level, or with a word of its own: "… và |thị xã A|"."""
    told = set(levels)
    if reader.has(k, "place_head") and (own := find_place(reader, k)):
        level = own[1].value.level if isinstance(own[1].value, PlaceName) else ""
        return own if level in {"province", "city", "district", "commune"} else None
    if told <= _PROVINCES and (place := _province(reader, k, told)):
        return place
    return _commune(reader, k, levels[0]) if len(told) == 1 and told <= _COMMUNES else None


def _province(reader: Reader, k: int, told: set[str]) -> Found | None:
    known = find_gazetteer(reader, k, bare=False)
    if known is None or known[2] not in {"province", "city"} or not load_places().is_province(fold(known[1])):
        return None
    level = known[2] if told != {"tỉnh"} else "province"
    city = level != "province" or (known[1] in MUNICIPALITIES and told != {"tỉnh"})
    full = f"{'thành phố' if city else 'tỉnh'} {known[1]}"
    full = known[1] if known[1].startswith("Thành phố") else full
    return known[0], _placed(reader, k, known[0], PlaceName(known[1], level, full))


def _district(reader: Reader, k: int, word: str) -> Found | None:
    """A district of the gazetteer under the word for it that another is told with: "huyện Củ Chi và |Hóc Môn|"."""
    known = find_gazetteer(reader, k, bare=False)
    units = load_places().names(fold(reader.text(k, known[0]))) if known else ()
    unit = next((p for p in units if p.level is Level.DISTRICT), None)
    if known is None or unit is None:
        return None
    value = PlaceName(unit.name, "district", f"{word} {unit.name}")
    return known[0], _placed(reader, k, known[0], value)


def _commune(reader: Reader, k: int, word: str) -> Found | None:
    """A commune by up to three syllables that stand apart."""
    stop = k
    while stop < reader.size and stop - k < _LONGEST_COMMUNE and reader.capital(stop):
        stop += 1
    if stop == k or reader.capital(stop) or reader.is_tail(stop):
        return None
    if reader.has(k, "head", "body", "title", "rank", "honorific"):
        return None
    where = reader.text(k, stop)
    return stop, _placed(reader, k, stop, PlaceName(where, "commune", f"{word} {where}"))


def _like_place(reader: Reader, end: int, first: PlaceName, *, said: bool) -> Found | None:
    """The next place of a row of one level, which a mark or "và" at token `end` joins: "tỉnh Cao Bằng và |Lào Cai|".

    Behind a source that is `said` to know, a comma closes the phrase: "Theo UBND tỉnh A, |B| đề nghị …" is no row.
    """
    k = end + 1
    places = load_places()
    if first.level == "province" or places.is_province(fold(first.name)):
        own = find_place(reader, k) if reader.has(k, "place_head") and reader.word(end) == "và" else None
        value = own[1].value if own else None
        if own and isinstance(value, PlaceName):  # "UBND TP. Hà Nội và |TP. Hải Phòng|"
            return own if places.is_province(fold(value.name)) and _is_joined(reader, end, own[0], said=said) else None
        found = _province(reader, k, {"tỉnh"} if first.full.startswith("tỉnh") else set(_PROVINCES))
        return found if found and _is_joined(reader, end, found[0], said=said) else None
    if first.level != "district" or reader.has(k, "place_head"):
        return None
    found = _district(reader, k, first.full.split()[0]) if reader.capital(k) else None
    value = found[1].value if found else None
    if found is None or not isinstance(value, PlaceName) or not _is_joined(reader, end, found[0], said=said):
        return None
    here, there = (set(places.province_of(fold(p.name), Level.DISTRICT)) for p in (first, value))
    return found if here & there else None


def _is_joined(reader: Reader, mark: int, stop: int, *, said: bool) -> bool:
    """Whether what stands from `mark` to `stop` is the next of a row: behind "và", or before a further one."""
    if reader.word(mark) == "và":
        return reader.word(stop) not in {"là", "có"} and not reader.capital(stop)
    if not said and reader.has(stop, "cue") and not reader.capital(stop):
        return True
    return reader.word(stop) in {",", "và"} and find_gazetteer(reader, stop + 1, bare=False) is not None


def _placed(reader: Reader, k: int, end: int, place: PlaceName) -> Mention:
    return reader.mention(k, end, Kind.PLACE, "name-of-plural-head", place)
