"""Places as named: a level word with a name, a name of the gazetteer, a site or building with its own head."""

import re
from dataclasses import replace
from functools import cache
from itertools import chain, pairwise

from civicgraph.lexicon.compounds import is_word
from civicgraph.lexicon.places import Level, load_places
from civicgraph.lexicon.words import Entry, word_set
from civicgraph.model import Kind, Mention, PlaceName
from civicgraph.recognise.found import ROMAN
from civicgraph.recognise.name_ends import name_ends
from civicgraph.recognise.people import is_foreign, is_spelled_abroad, surname_run
from civicgraph.recognise.reader import Reader
from civicgraph.recognise.syllables import is_syllable
from civicgraph.spelling import TOKEN, fold

_SYLLABLES = 5
_SYLLABLE = 5
"""Letters that a syllable of a Vietnamese name mostly has at most, but for a few."""
_GIVEN = 2
_LONGEST = 8
_LEVELS = {
    Level.WORLD: "region", Level.COUNTRY: "country", Level.ABROAD: "abroad", Level.REGION: "region",
    Level.PROVINCE: "province", Level.DISTRICT: "district", Level.COMMUNE: "commune", Level.SITE: "site",
}  # fmt: skip
# Cities of a province whose names are also common words or names of other units: they need their level word.
_NEED_LEVEL = {"thuận an", "hòa bình", "tân an", "thuận thành", "bến cát", "tân uyên", "việt yên", "phổ yên", "dĩ an"}
_SMALL_IN_NAMES = {
    "và", "nhân", "dân", "cộng", "hòa", "xã", "hội", "chủ", "nghĩa", "sông", "kỳ", "bằng", "bộ", "hiệp", "quốc",
    "hải", "miền", "núi", "du",
}  # fmt: skip
_BARE_NUMBERS = {
    "quận",
    "phường",
    "quốc lộ",
    "tỉnh lộ",
    "hương lộ",
    "khu phố",
    "tổ dân phố",
    "đường vành đai",
    "vành đai",
    "hẻm",
    "ngõ",
    "ngách",
    "đường tỉnh",
    "đường tỉnh lộ",
    "đường quốc lộ",
}
_DIRECTIONS = {"bắc", "nam", "đông", "tây"}
_PARTS_OF_NAMES = {"miền", "châu"}
"""Heads that are the first word of a gazetteer's name: "miền Trung", "châu Âu"."""
_NAMED_BY_WORDS = {
    "Bảo tàng", "Nhà văn hóa", "Cung văn hóa", "Nhà hát", "Công viên", "Quảng trường", "Hội trường", "Cung",
}  # fmt: skip
"""Sites that an ordinary word of two syllables may name: "Nhà văn hóa Thanh niên", "Công viên Thống nhất"."""
_BEHIND_NUMBER = {",", ".", ";", ")", "(", "và", "-", "", "thuộc", "của"}
_BY_ARTICLE = {"province", "district", "city", "commune"}
"""Levels whose bare word may stand before a person's name: "Chủ tịch UBND |quận| Nguyễn Song Hào"."""


def find_place(reader: Reader, i: int) -> tuple[int, Mention] | None:
    """The place that begins at token `i` and the token where it ends."""
    capital, heads = reader.capital(i), reader.at(i).get("place_head", ())
    if not (capital or heads):
        return None
    # 1. A building or site that is a name by itself: "Nhà Quốc hội".
    for end, entry in heads:
        if entry.way == "whole" and (capital or _is_small_whole(reader, entry, end)):
            return end, reader.mention(i, end, Kind.PLACE, "site-by-name", PlaceName(entry.full, "site", entry.full))
    # "trung du và |miền núi phía Bắc|"
    if reader.folds[i] == "miền" and reader.folds[i + 1 : i + 4] == ["núi", "phía", "bắc"]:
        name = reader.text(i, i + 4)
        return i + 4, reader.mention(i, i + 4, Kind.PLACE, "region-by-name", PlaceName(name, "region", name))
    # 2. A name of the gazetteer that holds its level word or needs none: "TP.HCM", "Hà Nội".
    found = find_gazetteer(reader, i, bare=True) if capital else None
    if found and not _is_common_word(reader, i, found[0]):
        end, name, level = found
        if level == "site" and (longer := _longer_site(reader, end)):
            end, name = longer, reader.text(i, longer)
        return end, reader.mention(i, end, Kind.PLACE, "gazetteer-name", PlaceName(name, level, name))
    # 3. A road by its number: "QL1A", "ĐT.741".
    if capital and reader.texts[i] in _ROADS and (road := _road(reader, i)):
        return road
    # 4. A level word with a name: "huyện Chợ Mới", "TP. Vinh", "Quận 5".
    for end, entry in heads:
        if entry.way == "whole" or (entry.way == "upper" and not capital):
            continue
        if (
            (entry.kind in {"site", "village"} or entry.full == "bang")
            and end - i == 1
            and reader.is_tail(i)
            and entry.full not in {"đường", "phố", "sông", "núi"}
            and not (entry.full in {"làng", "bản"} and reader.word(i - 1) == "dân" and reader.capital(end))
        ):
            continue  # "yêu cầu UBND", "lãnh đạo", "Liên bang Nga"
        named = entry.full in {"hồ", "lăng"} and reader.capital(i) and surname_run(reader, i) - i >= 3
        if named and not reader.has(i + 1, "place_head"):  # but "Hồ Núi Cốc" is one
            continue  # "Thiếu tướng Hồ Sỹ Tiến" is no lake
        if entry.full in {"đỉnh", "ngõ"} and reader.capital(i) and reader.capital(end):
            continue  # "ông Đỉnh Văn Nam": a surname by a slip
        if reader.word(i - 1) in _OTHER_BEFORE.get(entry.full, ()):
            continue
        if place := _named(reader, i, end, entry):
            return place
    return None


def _is_small_whole(reader: Reader, entry: Entry, end: int) -> bool:
    """Whether a whole name that begins small stands there: "phủ Dầy", but "cửa |Đại sứ quán|" of no such name."""
    return entry.form[0].islower() and reader.capital(end - 1) and not reader.begins_word(end - 1)


_ROADS = {"QL": "quốc lộ", "TL": "tỉnh lộ", "ĐT": "đường tỉnh", "HL": "hương lộ"}


def _road(reader: Reader, i: int) -> tuple[int, Mention] | None:
    """A road told by the letters of its kind and its number: "QL1A", "ĐT.741"."""
    kind = _ROADS[reader.texts[i]]
    k = i + 2 if reader.word(i + 1) == "." else i + 1
    if not reader.numbered(k) or not (_is_tied(reader, i + 1, k) or _is_road_number(reader, k)):
        return None
    end = k + 2 if reader.adjacent(k + 1) and reader.capital(k + 1) and len(reader.texts[k + 1]) == 1 else k + 1
    name = f"{kind} {''.join(reader.texts[k:end])}"
    return end, reader.mention(i, end, Kind.PLACE, "road-by-number", PlaceName(name, "site", name))


def _is_tied(reader: Reader, mark: int, k: int) -> bool:
    return reader.adjacent(mark) and reader.adjacent(k)


def _is_road_number(reader: Reader, k: int) -> bool:
    """Whether a number apart from its kind is a road's and no telephone's: "ĐT |743|"."""
    goes_on = reader.word(k + 1) in {".", ":"} and reader.numbered(k + 2)
    return reader.texts[k][0] != "0" and not reader.numbered(k + 1) and not goes_on


# What makes another word or thing of a site's head: "điểm |cầu| Hà Tĩnh" is a room of a meeting held over the wire,
# "miền |núi| Nghệ An" a part of the province, "Nhật |bản|" a country by a slip.
_OTHER_BEFORE = {
    "cầu": {"đầu", "điểm", "toàn"},
    "núi": {"miền", "đồi", "rừng"},
    "phố": {"đường", "khu"},
    "biển": {"festival", "sát", "vượt", "ven", "bờ", "đường", "vùng"},
    "bản": {"nhật", "văn", "cơ"},
    "rừng": {"cháy", "trồng", "phá"},
    "bãi": {"bến"},
    "ngầm": {"ga", "hầm", "đường", "tàu", "tầng", "nước"},
    "kè": {"cá", "cua"},
}  # fmt: skip


def find_gazetteer(reader: Reader, i: int, *, bare: bool) -> tuple[int, str, str] | None:
    """The longest gazetteer name at token `i`: its end, display name and level.

    With `bare`, only names that stand for a place by themselves: provinces, countries, regions, well-known cities.
    """
    if not reader.capital(i):
        return None
    by_second = _openings().get(reader.folds[i])
    if by_second is None:
        return None
    key = (i, bare)
    if key not in reader.found:
        longest = by_second.get(reader.word(i + 1)) or by_second.get("")
        reader.found[key] = _search_gazetteer(reader, i, longest, bare=bare) if longest else None
    return reader.found[key]


def _search_gazetteer(reader: Reader, i: int, longest: int, *, bare: bool) -> tuple[int, str, str] | None:
    if whole := _told_in_full(reader, i, longest):
        return whole
    run = _capitals_end(reader, i) - i
    if reader.folds[i] in _DIRECTIONS and _is_part_of_next(reader, i, bare=bare):
        return None
    for n in range(min(max(run, 2), reader.size - i, longest), 0, -1):
        last = reader.texts[i + n - 1]
        if not (last.replace("'", "").replace("’", "").isalnum() or last == ")"):
            continue
        folded = reader.folded(i, i + n)
        if n > run and not _is_slip(reader, i, folded):
            continue
        if n == 1 and bare and run > 1 and _look_up(reader.folded(i, i + 2), bare=False):
            return None  # "Ban Quản lý dự án |Mỹ| Thuận": a commune, no country
        if found := _look_up(folded, bare=bare):
            return None if _is_of_longer_name(reader, i, i + n, found[1]) else (i + n, *found)
    return None


def _is_of_longer_name(reader: Reader, i: int, end: int, level: str) -> bool:
    """Whether a name of the gazetteer is the piece of a person's: "|Cu-ba|-nốp", "Bob |Houston|"."""
    if end - i > 1 and "-" in reader.texts[i:end] and reader.word(end) == "-" and _is_tied(reader, end, end + 1):
        return True
    return level == "abroad" and end - i == 1 and i > 0 and is_foreign(reader, i - 1) and is_foreign(reader, i)


def _told_in_full(reader: Reader, i: int, longest: int) -> tuple[int, str, str] | None:
    """A country by the name of its state, where words stay small: "Liên |bang| Nga", "Cộng |hòa Liên bang| Đức"."""
    if not reader.texts[i + 1 : i + 2] or not reader.texts[i + 1].islower():
        return None
    for n in range(min(longest, reader.size - i), 2, -1):
        found = _look_up(reader.folded(i, i + n), bare=True) if reader.capital(i + n - 1) else None
        if found and found[1] == "country":
            return i + n, *found
    state = next((n for n in (6, 4, 2) if reader.folded(i, min(i + n, reader.size)) in _STATES), 0)
    country = find_gazetteer(reader, i + state, bare=True) if state and i + state < reader.size else None
    return country if country and country[2] == "country" else None


_STATES = frozenset(
    {"cộng hòa", "vương quốc", "liên bang", "cộng hòa liên bang", "cộng hòa hồi giáo", "cộng hòa dân chủ nhân dân"}
    | {"cộng hòa nhân dân", "cộng hòa dân chủ", "cộng hòa thống nhất"}
)
"""What a state is called before its country's name: "|Cộng hòa| Kazakhstan"."""


@cache
def _openings() -> dict[str, dict[str, int]]:
    """The places' names by first and second token, "" where none: how many tokens the longest has that begins so."""
    places = load_places()
    longest: dict[str, dict[str, int]] = {}
    for form in chain(places.bare, places.full, places.provinces):
        tokens = form.split(" ")
        if not "".join(tokens).isalpha():  # "đăk r'lấp", "tp.hcm"
            tokens = TOKEN.split(form)[1::2]
        first, second = tokens[0], tokens[1] if len(tokens) > 1 else ""
        by_second = longest.setdefault(first, {})
        by_second[second] = max(by_second.get(second, 0), len(tokens))
    return longest


def _is_part_of_next(reader: Reader, i: int, *, bare: bool) -> bool:
    """Whether a direction only tells which part of the next place: "|Bắc| Hà Nội" is no Bắc Hà."""
    whole = any(_look_up(reader.folded(i, i + n), bare=bare) for n in (3, 4) if i + n <= reader.size)
    part = i + 2 < reader.size and _look_up(reader.folded(i + 1, i + 3), bare=True)
    return bool(part) and not whole and part[1] == "province" if part else False


def _longer_site(reader: Reader, end: int) -> int:
    """Where a site's name ends that one more syllable makes another's: "Hải Vân |Quan|"; 0 where none does."""
    if not reader.capital(end) or reader.begins_word(end) or reader.opens(end):
        return 0
    longer = _name_end(reader, end)
    return longer if longer == end + 1 and reader.word(longer) != "." else 0


# Countries of one syllable that is a given name or a pronoun as often; these words before them tell the country.
_ALSO_NAMES = {"anh", "đức", "ý", "áo"}
_OF_OFFICE = {"tướng", "thống", "trưởng", "sứ", "viện", "vương", "phòng", "giao", "thương", "tế"}
"""Last syllables of posts and of what ministers have charge of."""
_OF_STATE = (["thủ", "tướng"], ["tổng", "thống"], ["ngoại", "trưởng"])
_LEAD_TO_COUNTRY = {
    "nước",
    "tại",
    "ở",
    "sang",
    "đến",
    "từ",
    "với",
    "và",
    "thăm",
    "của",
    ",",
    "-",
    "–",
    "(",
    "hội",
    "phủ",
    "trưởng",
    "thống",
    "sứ",
}


_LEAD_TO_SIDE = {"nghị", "rằng", "giữa", "phía", "muốn", "cầu", "gọi", "như", "cùng"}
"""Further words of talks before a country that is no pronoun: "đề |nghị| Đức", "mong |muốn| Áo"; "rằng anh" is he."""
_WORDS_BY_PLACES = (["vinh", "dự"], ["vinh", "danh"], ["vinh", "quang"])


def _ends_unit(reader: Reader, i: int) -> bool:
    """Whether the syllable ends a unit's name that the one before it begins: "Thanh Oai, Chương |Mỹ|"."""
    unit = find_gazetteer(reader, i - 1, bare=False) if i and reader.adjacent_word(i) else None
    return unit is not None and unit[0] == i + 1 and unit[2] in {"district", "commune"}


def _is_common_word(reader: Reader, i: int, end: int) -> bool:
    """Whether a one-syllable country is no country here: "Anh kể", "Đức Duy", "báo Pháp Luật"."""
    if end - i > 1:
        return False
    if reader.folds[i] == "nhật" and reader.word(i - 1) == "chủ":
        return True
    if reader.folds[i : i + 2] in _WORDS_BY_PLACES or _ends_unit(reader, i):
        return True
    if end < reader.size and is_word(f"{reader.folds[i]} {reader.folds[end]}"):
        # "Theo |Pháp| luật TP.HCM", but "|Mỹ| quan tâm"
        return reader.capital(end) or (
            not is_word(" ".join(reader.folds[end : end + 2])) and not reader.has(end, "cue")
        )
    if reader.folds[i] not in _ALSO_NAMES:
        return False
    if reader.capital(end) and reader.word(i - 1) in _OF_OFFICE and is_spelled_abroad(reader.texts[end]):
        return False  # "Thủ tướng |Đức| Angela Merkel"
    if not reader.capital(end) and reader.folds[max(0, i - 2) : i] in _OF_STATE:
        return False  # "gặp Thủ tướng |Đức|": nobody's given name
    if not reader.capital(end) and _is_behind_ministry(reader, i):
        return False  # "Bộ Kinh tế và Năng lượng |Đức| nhằm …"
    leads = reader.word(i - 1) in _LEAD_TO_COUNTRY
    leads = leads or (reader.folds[i] != "anh" and reader.word(i - 1) in _LEAD_TO_SIDE)
    return not leads or reader.capital(end)


def _is_behind_ministry(reader: Reader, i: int) -> bool:
    """Whether the field of a ministry ends before token `i`: "Bộ Tài chính |Đức|"."""
    for k in range(i - 2, max(-1, i - _LONGEST_MINISTRY), -1):
        if reader.texts[k] == "Bộ":
            return True
        if not (reader.texts[k].isalpha() or reader.texts[k] in {",", "-"}):
            return False
    return False


_LONGEST_MINISTRY = 12


def find_told_by_next(reader: Reader, i: int) -> tuple[int, Mention] | None:
    """A place of any level where its surroundings tell it: "sống tại |Dương Kinh|", "|Đồng Đăng| (Lạng Sơn)"."""
    at = reader.word(i - 1) in {"tại", "ở"}
    if not at and {"(", ","}.isdisjoint(reader.texts[i + 2 : i + _LONGEST]):
        return None
    found = find_gazetteer(reader, i, bare=False)
    if found is None or found[0] - i < 2:
        return None
    end, name, level = found
    places = load_places().bare.get(fold(reader.text(i, end)), ())
    higher = find_gazetteer(reader, end + 1, bare=True) if reader.word(end) in {"(", ","} else None
    inside = higher is not None and any(higher[1] in place.parents for place in places)
    if not inside and (not at or reader.capital(end)):
        return None
    return end, reader.mention(i, end, Kind.PLACE, "place-told-by-next", PlaceName(name, level, name))


_LEAST_ROW = 3
"""So many districts of one province in a row are places, though no word tells that: "Sa Pa, Bát Xát, Bảo Thắng"."""


def find_unit_row(reader: Reader, i: int) -> tuple[int, Mention] | None:
    """The first of a row of districts of one province that begins at token `i`."""
    row = _unit_row(reader, i)
    return row[0] if row else None


def _unit_row(reader: Reader, i: int) -> list[tuple[int, Mention]]:
    """The districts of one province that stand in a row, each with the token where it ends; none of fewer."""
    out: list[tuple[int, Mention]] = []
    shared: set[str] | None = None
    k = i
    while unit := find_gazetteer(reader, k, bare=False):
        end, name, level = unit
        if end - k < _PAIR or reader.capital(end) or level not in {"district", "province"}:
            break
        districts = [p for p in load_places().bare.get(fold(name), ()) if p.level is Level.DISTRICT]
        here = {p.parents[-1] for p in districts}
        if not here or (shared is not None and not shared & here):
            break
        shared = here if shared is None else shared & here
        place = PlaceName(name, "district", name)
        out.append((end, reader.mention(k, end, Kind.PLACE, "unit-of-row", place)))
        if reader.word(end) not in {",", "và"}:
            break
        k = end + 1
    return out if len(out) >= _LEAST_ROW else []


def find_more_places(reader: Reader, i: int, end: int, place: Mention) -> list[tuple[int, Mention]]:
    """The further units of a plural head, told by their names alone: "các quận 10, |Tân Bình|, |Gò Vấp| và …".

    `i` is where the head stands and `end` where the first unit ends.
    """
    value = place.value
    if place.rule == "unit-of-row":
        return _unit_row(reader, i)[1:]
    first = _first_head(reader, i)
    many = _is_many(reader, first)
    if isinstance(value, PlaceName) and value.full.startswith(("đường ", "phố ")):
        return _more_streets(reader, end, value.full.split()[0], many=many or reader.word(i - 1) == "tuyến")
    if isinstance(value, PlaceName) and value.level == "site" and many:
        return _more_sites(reader, i, end)
    if not isinstance(value, PlaceName) or value.level not in {"district", "commune", "city", "village"}:
        return []
    if not many and (value.level != "district" or reader.word(end) != ","):
        return []
    head = reader.longest(i, "place_head")
    out: list[tuple[int, Mention]] = []
    while head and reader.word(end) in {",", "và"}:
        found = find_gazetteer(reader, end + 1, bare=False)
        if found and many and found[2] in _LARGER.get(value.level, ()) and _has_unit(found[1], value.level):
            found = (found[0], found[1], value.level)
        if found and value.level == "village":
            found = None
        if found and found[2] == value.level and (many or _are_neighbours(value.name, found, reader)):
            stop, name = found[0], found[1]
        elif many and value.level in {"commune", "village"} and (stop := _listed_end(reader, end + 1)):
            name = reader.text(end + 1, stop)
        elif head[1].full in _BARE_NUMBERS and reader.numbered(end + 1):
            stop, name = end + 2, f"{head[1].full} {reader.texts[end + 1]}"
        else:
            break
        full = name if name.startswith(head[1].full) or first < i else f"{head[1].full} {name}"
        unit = PlaceName(name, value.level, full)
        out.append((stop, reader.mention(end + 1, stop, Kind.PLACE, "name-of-plural-head", unit)))
        end = stop
    return out


def _first_head(reader: Reader, i: int) -> int:
    """Where the first of the heads that share a list of units stands: "các |phường|, xã Hòa Khánh, Hải Vân"."""
    while reader.word(i - 1) in {",", "và"} and i > _PAIR:
        before = next((n for n in (2, 1) if " ".join(reader.folds[i - 1 - n : i - 1]) in _COMMUNES), 0)
        if not before:
            break
        i -= before + 1
    return i


def _is_many(reader: Reader, i: int) -> bool:
    return reader.word(i - 1) in _MANY or reader.numbered(i - 1)


_COMMUNES = {"xã", "phường", "đặc khu", "thị trấn"}
_OPENS_UNITS = {"như", "gồm"}
_OPENS_SITES = {":", "gồm", "như", "là"}
_SMALL_UNITS = {"commune", "district"}
_CLOSES_ITEM = {"của", "thuộc", "bị", ",", "và", ";", ".", ")", "(", ""}


def _listed_end(reader: Reader, i: int) -> int:
    """The end of a commune's name that no gazetteer holds, where a mark or "và" closes the item; 0 for none."""
    end = _name_end(reader, i)
    if not _PAIR <= end - i <= _PAIR + 1 or reader.word(end) not in _CLOSES_ITEM:
        return 0
    return 0 if reader.has(i, "head", "body", "title", "rank", "honorific", "place_head") else end


_PAIR = 2


def _more_sites(reader: Reader, i: int, end: int) -> list[tuple[int, Mention]]:
    """The further sites of a plural head: "các chợ đầu mối Bình Điền, |Hóc Môn| và |Thủ Đức|", "hai cầu A và |B|"."""
    head = next((entry.full for _, entry in reader.hits(i, "place_head") if entry.kind == "site"), "")
    out: list[tuple[int, Mention]] = []
    end = _behind_bracket(reader, end)
    while head and reader.word(end) in {",", "và"}:
        last, start = reader.word(end) == "và", end + 1
        known = find_gazetteer(reader, start, bare=True)
        if known and known[2] == "site":
            site = PlaceName(known[1], "site", known[1])
            out.append((known[0], reader.mention(start, known[0], Kind.PLACE, "gazetteer-name", site)))
            end = _behind_bracket(reader, known[0])
            continue
        stop = _site_of_row_end(reader, head, start)
        if not stop or (known and not (last and out and known[2] == "district")):
            break
        name = f"{head} {reader.text(start, stop)}"
        site = PlaceName(name, "site", name)
        out.append((stop, reader.mention(start, stop, Kind.PLACE, "name-of-plural-head", site)))
        end = _behind_bracket(reader, stop)
    return out


def _site_of_row_end(reader: Reader, head: str, i: int) -> int:
    """Where the site at token `i` of a row ends, with its other half behind a dash; 0 where nothing closes it."""
    end = _name_end(reader, i) if i < reader.size else i
    if _names_two(reader, head, end) and (to := _name_end(reader, end + 1)) > end + 1:
        end = to
    elif not _PAIR <= end - i <= _PAIR + 1:
        return 0
    closed = reader.word(end) in _CLOSES_ITEM | _OF_STREETS | _BEHIND_SITE or reader.has(end, "cue")
    other = reader.has(i, "head", "body", "title", "rank", "honorific", "place_head")
    return end if closed and not other else 0


def _behind_bracket(reader: Reader, k: int) -> int:
    """Where brackets end that open at token `k` and name nothing, or `k`: "Lộc An |(500 ha)|, Long Đức"."""
    if reader.word(k) != "(":
        return k
    close = next((n for n in range(k + 1, min(k + _BRACKETED, reader.size)) if reader.word(n) == ")"), 0)
    return close + 1 if close and not any(map(reader.capital, range(k, close))) else k


_BRACKETED = 8


def _more_streets(reader: Reader, end: int, head: str, *, many: bool) -> list[tuple[int, Mention]]:
    """The streets of a list that are told by whom they are named for: "các đường Lê Lợi, |Tôn Đức Thắng|, …".

    Behind one "đường" of no plural there must be several, or more than are told: who is named alone may live there.
    """
    out: list[tuple[int, Mention]] = []
    while reader.word(end) in {",", "và"}:
        stop = surname_run(reader, end + 1) or own_run(reader, end + 1, many=many)
        closed = (
            stop == reader.size or reader.word(stop) in _BEHIND_STREET or (many and reader.word(stop) in _OF_STREETS)
        )
        if not stop or not closed:
            break
        name = reader.text(end + 1, stop)
        street = PlaceName(name, "site", f"{head} {name}")
        out.append((stop, reader.mention(end + 1, stop, Kind.PLACE, "street-of-list", street)))
        end = stop
    return out if many or len(out) > 1 or reader.word(end) == "…" else []


_LONGEST_STREET = 5


def own_run(reader: Reader, i: int, *, many: bool = False) -> int:
    """The end of a street's name of capital words at token `i`, 0 where none or a unit's begins: "Nam Kỳ Khởi Nghĩa".

    Among several streets one may bear a small unit's name: "các đường Lê Lợi, |Đồng Khởi|".
    """
    stop = i
    while stop < reader.size and stop - i < _LONGEST_STREET and reader.capital(stop) and reader.texts[stop].isalpha():
        stop += 1
    unit = find_gazetteer(reader, i, bare=False)
    small = unit is not None and many and unit[0] == stop and unit[2] in _SMALL_UNITS
    if unit and not small:  # "đường Hoàng Sa, |Trường Sa|" are named for the islands
        return unit[0] if unit[0] == stop and reader.text(i, stop) == "Trường Sa" else 0
    named = stop - i >= _PAIR_OF_WORDS
    return stop if named and not reader.has(i, "place_head", "head", "body", "title", "rank", "honorific") else 0


_PAIR_OF_WORDS = 2
_FULL_NAME = 3
_OF_STREETS = {"đều", "bị", "đã", "đang", "sẽ", "được", "vẫn", "còn", "để", "với", "vào", "trong", "thuộc", "có"}
"""What is told of several streets behind the last."""
_BEHIND_STREET = {",", "và", ".", ";", "(", ")", "…", "-", "–"}


def find_street(reader: Reader, i: int) -> tuple[int, Mention] | None:
    """A street of a list told by whom it is named for: "nhiều tuyến đường như |Nguyễn Du|, Lê Lợi và …"."""
    if reader.word(i - 1) not in _BEFORE_STREET or not _lists_streets(reader, i):
        return None
    end = surname_run(reader, i) or own_run(reader, i)
    if not end or (end < reader.size and reader.word(end) not in _BEHIND_STREET):
        return None
    name = reader.text(i, end)
    return end, reader.mention(i, end, Kind.PLACE, "street-of-list", PlaceName(name, "site", f"đường {name}"))


def _lists_streets(reader: Reader, i: int) -> bool:
    """Whether token `i` stands in a list of names that "tuyến đường … như" opens."""
    k = i - 1
    while k >= 0 and (reader.word(k) in {",", "và"} or reader.capital(k) or reader.numbered(k)):
        k -= 1
    if k < 0 or reader.word(k) not in _OPENS_STREETS:
        return False
    words = reader.folds[max(0, k - _STREETS_REACH) : k]
    told = [n for n, pair in enumerate(pairwise(words)) if pair in _STREETS]
    return bool(told) and "." not in words[told[-1] :]


_OPENS_STREETS = {"như", "là", "gồm", ":"}
_BEFORE_STREET = {*_OPENS_STREETS, ",", "và"}
_STREETS = {("tuyến", "đường"), ("con", "đường"), ("tuyến", "phố"), ("các", "đường"), ("con", "phố")}
_STREETS_REACH = 14
"""So many words at most may stand between "tuyến đường" and the list's first name."""


_GROUPS = (
    "tổ", "ấp", "thôn", "bản", "khóm", "xóm", "khu", "khu vực", "khu phố", "khối", "khối phố", "tiểu khu", "đội",
    "tổ dân phố",
)  # fmt: skip
"""Parts of a village or commune that are told by a number."""


def with_groups(reader: Reader, names: list[Mention]) -> list[Mention]:
    """The names with the numbered parts of a commune told right before it: "|tổ 7|, |khu vực 3|, phường A"."""
    parted = [m for m in names if isinstance(m.value, PlaceName) and m.value.level in _PARTED]
    if not parted:
        return names
    at = {token.start: k for k, token in enumerate(reader.tokens)}
    out: list[Mention] = []
    for m in names:
        groups: list[Mention] = []
        k = at.get(m.start, 0) if isinstance(m.value, PlaceName) and m.value.level in _PARTED else 0
        while k and (group := _group_before(reader, k)) and not (out and out[-1].end > group.start):
            groups.insert(0, group)
            k = at[group.start]
        out += [*groups, m]
    return out


_PARTED = {"village", "commune"}


def find_village(reader: Reader, i: int) -> tuple[int, Mention] | None:
    """The village behind the head of a body of its own, also by its number: "Chi bộ |thôn Đông|", "|khu phố 3|"."""
    n = next((n for n in (3, 2, 1) if " ".join(reader.folds[i : i + n]) in _VILLAGES), 0)
    if n and reader.numbered(i + n) and len(reader.texts[i + n]) <= _PAIR:
        name = f"{' '.join(reader.folds[i : i + n])} {reader.texts[i + n]}"
        place = PlaceName(name, "village", name)
        return i + n + 1, reader.mention(i, i + n + 1, Kind.PLACE, "numbered-unit", place)
    found = find_place(reader, i) if n else None
    return found if found and isinstance(found[1].value, PlaceName) and found[1].value.level == "village" else None


_VILLAGES = {*_GROUPS, "tổ dân phố", "khu dân cư", "làng", "buôn"} - {"khu vực", "tổ", "đội"}


def _group_before(reader: Reader, k: int) -> Mention | None:
    """The numbered part that ends right before token `k`, a comma between: "|tổ 44| phường Yên Ninh"."""
    number = k - 2 if reader.word(k - 1) == "," else k - 1
    if number < 1 or not reader.numbered(number) or len(reader.texts[number]) > _PAIR:
        return None
    head = number - 1 if reader.word(number - 1) == "số" else number  # "tổ dân phố |số| 5, phường A"
    start = next((k for k in range(max(0, head - 3), head) if " ".join(reader.folds[k:head]) in _GROUPS), -1)
    if start < 0 or reader.word(start - 1) in _MANY or reader.numbered(start - 1) or reader.is_tail(start):
        return None
    name = f"{' '.join(reader.folds[start:head])} {reader.texts[number]}"
    return reader.mention(start, number + 1, Kind.PLACE, "numbered-unit", PlaceName(name, "village", name))


_ROW_HEADS = ("đường ", "phố ", "nút giao ", "ngã tư ", "ngã ba ", "đại lộ ", "tuyến đường ", "cầu vượt ", "hẻm ")
# What stands between the streets of a row: marks, "và", numbers, and what is not read as a name.
_ROW = re.compile(r"(?:\s*(?:[,&–-]|và\b)\s*|\s*\d[\d/-]*|\s+(?=\S)|(?!và\b)[^\W\d_a-zà-ỹđ]\w*)+")

_OTHER_ROAD = re.compile(r",\s(?:đường|cầu|hầm|phố)\s[^.;:()]{0,40}")
"""What leads to a place in a row of many: "các tuyến đường A, |đường gom hai đầu cầu| Sông Hàn, B"."""


def with_streets(reader: Reader, names: list[Mention]) -> list[Mention]:
    """The names, those of a row of streets told by whom they are named for: "đường Hoàng Sa - |Võ Nguyên Giáp|".

    Behind a comma a row must be one of many ("các tuyến đường …"), or go on with two names or an ellipsis.
    """
    roads = [m for m in names if isinstance(m.value, PlaceName) and _is_road(m)]
    if not roads:
        return names
    out = list(names)
    at = {token.start: k for k, token in enumerate(reader.tokens)}
    text, base = reader.sentence.text, reader.sentence.start
    many, end, row, sure = False, -1, list[int](), False
    for k, m in enumerate([*names, None]):
        gap = text[end - base : m.start - base] if m is not None and end >= 0 else ""
        told = m is not None and bool(gap.strip()) and _ROW.fullmatch(gap) is not None
        if told and m is not None and m.kind is Kind.PERSON and m.rule == "surname-and-given":
            behind = text[m.end - base :].lstrip()
            closed = not behind or behind[0] in ",.;()…–-" or behind.split()[0] in (_OF_STREETS if many else {"và"})
            if closed or gap.strip() in _DASHES:
                row, sure, end = [*row, k], sure or gap.strip() in _DASHES or _holds_word(gap), m.end
                continue
        elif m is not None and m.kind is Kind.PLACE and (told or (many and _OTHER_ROAD.fullmatch(gap))):
            end, many = m.end, many or _is_of_many(reader, at, m)
            continue
        if row and (many or sure or len(row) > 1 or text[end - base :].lstrip()[:1] == "…"):
            for n in row:
                name = text[names[n].start - base : names[n].end - base]
                street = PlaceName(name, "site", f"đường {name}")
                out[n] = replace(names[n], kind=Kind.PLACE, rule="street-of-list", value=street)
        row, sure = [], False
        end, many = (m.end, _is_of_many(reader, at, m)) if m is not None and _is_road(m) else (-1, False)
    return out


_DASHES = {"-", "–"}


def _holds_word(gap: str) -> bool:
    return any(letter.isalpha() for letter in gap.replace("và", ""))


def _is_road(m: Mention) -> bool:
    return isinstance(m.value, PlaceName) and m.value.full.lower().startswith(_ROW_HEADS)


def _is_of_many(reader: Reader, at: dict[int, int], m: Mention) -> bool:
    k = at.get(m.start, 0)
    return not {"các", "những", "nhiều", "tuyến", "hai", "ba"}.isdisjoint(reader.folds[max(0, k - 2) : k])


def _are_neighbours(name: str, found: tuple[int, str, str], reader: Reader) -> bool:
    """Whether a bare name behind a comma is a district of the same province: "huyện Thạch Thất, |Quốc Oai|"."""
    bare = load_places().bare
    here, there = (bare.get(fold(n), ()) for n in (name, found[1]))
    same = any(set(a.parents) & set(b.parents) for a in here for b in there)
    return same and not reader.capital(found[0]) and reader.word(found[0]) not in {"(", "-"}


_MANY = {"các", "hai", "ba", "bốn", "năm", "gồm"}
_LARGER = {"commune": {"district", "city", "province"}}


def _has_unit(name: str, level: str) -> bool:
    """Whether a unit of a level bears the name too: "phường Bình Phước" beside the province."""
    return any(_LEVELS[place.level] == level for place in load_places().bare.get(fold(name), ()))


def _look_up(folded: str, *, bare: bool) -> tuple[str, str] | None:
    """The display name and level that a folded name means; with `bare`, only where it needs no level word."""
    gazetteer = load_places()
    if folded in gazetteer.full:
        place = gazetteer.full[folded][0]
        return place.label, _LEVELS[place.level]
    if folded == "hồ chí minh":  # the bare name is a person's
        return None if bare else ("Thành phố Hồ Chí Minh", "province")
    if province := gazetteer.provinces.get(folded):
        if province.type == "tỉnh" and folded.startswith(("thành phố ", "tp")):
            return None  # "TP Thái Bình" is a town of the province of that name
        return province.label, "province"
    for place in gazetteer.bare.get(folded, ()):
        known_city = place.level is Level.DISTRICT and place.type == "thành phố" and folded not in _NEED_LEVEL
        if not bare or known_city:
            return place.name, _LEVELS[place.level]
    return None


def _capitals_end(reader: Reader, i: int) -> int:
    """Where the words from token `i` stop to begin with a capital, small linking words and tied syllables apart."""
    longest = _LONGEST
    for k in range(i, reader.size):
        if k - i >= longest:
            return k
        text = reader.texts[k]
        if text.isalpha() and not text[0].isupper() and reader.folds[k] not in _SMALL_IN_NAMES:
            if reader.texts[k - 1] != "-" or not (reader.adjacent(k) and reader.adjacent(k - 1)):
                return k
            longest += 2  # "Cư-rơ-|gư|-dơ-xtan"
    return reader.size


_ROMAN = {"I", "V", "X"}
_COUNTRIES_BY_SLIP = {"nhật bản", "hàn quốc", "trung quốc", "hoa kỳ", "thái lan", "ấn độ", "việt nam"}
_PROVINCES_AS_WORDS = {"hòa bình", "thái bình"}


def _is_slip(reader: Reader, i: int, folded: str) -> bool:
    """Whether a province or country is written with a small second syllable: "tỉnh Ninh thuận", "Nhật bản".

    "hòa bình" is a word, but behind "tỉnh" a province.
    """
    if reader.capital(i + 1):
        return False
    if folded in _COUNTRIES_BY_SLIP:
        return True
    word = folded in _PROVINCES_AS_WORDS and reader.word(i - 1) != "tỉnh"
    return load_places().is_province(folded) and not word


def _name_end(reader: Reader, i: int) -> int:
    """Where the run of capitalised syllables from token `i` ends: at a title, a body or another place's head."""
    j = i
    while j < reader.size and j - i < _SYLLABLES and reader.capital(j):
        if not reader.texts[j].replace("'", "").replace("’", "").isalpha() or reader.acronym(j):
            break
        if j > i and any(
            end - j >= 2 for t in ("title", "rank", "head", "body", "place_head") for end, _ in reader.hits(j, t)
        ):
            break
        named = j - i == 1 and reader.word(j) in _OPENERS_IN_NAMES
        if reader.opens(j) and reader.word(j + 1)[:1].isalnum() and not reader.capital(j + 1) and not named:
            break
        if j > i and reader.word(j) in {"ông", "bà"} and surname_run(reader, j + 1) - j > _GIVEN:
            break  # "cao tốc Bắc Nam |Ông Trần Hữu Lâm|"
        if j > i and reader.has(j, "head") and reader.has(j + 1, "domain"):
            break  # "sân bay Tân Sơn Nhất |Bộ Giao thông|"
        j += 1
        if reader.word(j) == "-" and reader.adjacent(j) and reader.adjacent(j + 1) and reader.capital(j + 1):
            j += 1  # "khách sạn Shangri-La"
    # "Khu Công nghệ cao Hòa Lạc |Cơ| chế …"
    return j - 1 if j - i >= 3 and reader.begins_word(j - 1) else j


_OPENERS_IN_NAMES = {"nhân", "đồng", "bà", "ông", "vì", "tuy", "ba"}
"""Words that open a sentence and are the second syllable of a name as often: "xã Vạn |Nhân|", "đường Kim |Đồng|"."""
_OF_SITES = {
    "Công viên địa chất", "Công viên địa chất toàn cầu", "Khu bảo tồn", "Khu bảo tồn biển",
    "Khu bảo tồn thiên nhiên", "Vườn quốc gia", "Khu di tích quốc gia đặc biệt", "Di tích quốc gia đặc biệt",
}  # fmt: skip
"""Sites that another site's own name tells."""
_MEMORIALS = {
    "Nhà lưu niệm", "Nhà tưởng niệm", "Khu lưu niệm", "Khu tưởng niệm", "Khu di tích", "Khu di tích lịch sử",
    "tượng đài", "đền thờ", "Bảo tàng", "Nghĩa trang", "khu mộ", "nhà thờ",
}  # fmt: skip


def _whom_it_honours(reader: Reader, j: int) -> int:
    """The end of a memorial's name that tells whom it honours by title: "Khu lưu niệm |Tổng Bí thư Lê Văn A|"."""
    end, honoured = j, False
    for table in ("title", "rank", "honorific"):
        if hit := reader.longest(end, table):
            end = hit[0]
        elif honour := next((n for n in (5, 4, 3, 2, 1) if reader.folds[end : end + n] in _HEROES), 0):
            end += honour
            honoured = True
    if honoured:
        named = surname_run(reader, end) or _name_end(reader, end)
        return named if named > end else j
    return max(surname_run(reader, end) or _name_end(reader, end), j) if end > j else j


_NAMED_BY_DAYS = {"Quảng trường", "đường", "phố", "Công viên", "Sân vận động", "Nhà văn hóa", "Cung văn hóa"}
"""Sites that a day of history names."""


def _day_end(reader: Reader, j: int) -> int:
    """The end of the day that names a street or square at token `j`, 0 where none stands: "2 tháng 4", "30/4"."""
    if not reader.numbered(j) or not reader.numbered(j + 2) or reader.numbered(j + 3):
        return 0
    joint = reader.word(j + 1)
    day = joint == "tháng" or (joint in {"/", "-", "."} and reader.adjacent(j + 1) and reader.adjacent(j + 2))
    fits = int(reader.texts[j]) <= _DAYS and int(reader.texts[j + 2]) <= _MONTHS
    return j + 3 if day and fits and reader.word(j + 3) not in {"/", "-", "năm", "km", "m"} else 0


_DAYS, _MONTHS = 31, 12
_HEROES = (
    ["anh", "hùng"], ["danh", "nhân"], ["chí", "sĩ"], ["nhà", "thơ"], ["tổng", "đốc"], ["danh", "tướng"],
    ["anh", "hùng", "dân", "tộc"], ["đại", "thi", "hào"], ["thi", "hào"], ["danh", "y"], ["đại", "danh", "y"],
    ["vương", "triều"], ["nhà", "văn"], ["liệt", "sĩ"], ["liệt", "sỹ"], ["quốc", "công"], ["nhạc", "sĩ"], ["vua"],
    ["chúa"], ["cụ"], ["triều"], ["nữ", "tướng"], ["nhà", "báo"], ["nhà", "báo", ",", "liệt", "sĩ"],
    ["nhà", "báo", ",", "liệt", "sỹ"], ["cụ", "phó", "bảng"], ["phó", "bảng"], ["nhà", "giáo"], ["nhà", "chí", "sĩ"],
    ["nhà", "cách", "mạng"], ["nữ", "anh", "hùng"], ["lãnh", "tụ"], ["nhà", "yêu", "nước"], ["bác", "sĩ"],
)  # fmt: skip
"""Words of honour that are no title by themselves: "khu mộ |Tổng đốc| Hoàng Diệu"."""


def _named(reader: Reader, i: int, j: int, entry: Entry) -> tuple[int, Mention] | None:
    """The place whose head ends at token `j`, if a name follows."""
    head, level = entry.full, entry.kind
    dotted = entry.form.endswith(".") or (reader.word(j) == "." and reader.adjacent(j))
    if not entry.form.endswith(".") and dotted:
        j += 1
    first = _first_head(reader, i)
    many = level in _LISTED_UNITS and _is_many(reader, first)
    mixed = many and first < i
    opened = reader.word(j) == ":" or (level in _SMALL_UNITS and reader.word(j) in _OPENS_UNITS)
    if many and opened and reader.capital(j + 1):
        j = i = j + 1  # "3 xã: |Nga Sơn|, Ba Đình và Hoa Lộc"
    elif mixed:
        i = j  # "các phường, xã |Hòa Khánh|, Hải Vân"
    if level == "site" and reader.word(j) in _OPENS_SITES and _is_many(reader, i):
        j = i = j + 2 if reader.word(j + 1) == ":" else j + 1  # "3 khu công nghiệp gồm: |Lộc An|, Long Đức"
    # 1. A number: "Quận 5", "Quốc lộ 1".
    if head in _BARE_NUMBERS and reader.numbered(j):
        end = j + 2 if reader.adjacent(j + 1) and reader.capital(j + 1) else j + 1  # "quốc lộ 1A", "tổ dân phố 3C"
        numbered = f"{head} {''.join(reader.texts[j:end])}"
        if head in _LANES and (street := _street_of_lane(reader, end)):
            numbered, end = f"{head} {reader.text(j, street)}", street
        return end, reader.mention(i, end, Kind.PLACE, "numbered-unit", PlaceName(numbered, level, numbered))
    if level == "village" and _is_numbered_village(reader, i, j):
        numbered = f"{head} {reader.texts[j]}"
        return j + 1, reader.mention(i, j + 1, Kind.PLACE, "numbered-unit", PlaceName(numbered, level, numbered))
    if head in _NAMED_BY_DAYS and (end := _day_end(reader, j)):  # "Quảng trường |2 tháng 4|", "đường |30/4|"
        full = f"{head} {reader.text(j, end)}"
        return end, reader.mention(i, end, Kind.PLACE, "site-by-day", PlaceName(full, level, full))
    small = head in _MEMORIALS and not reader.capital(j)
    honorific = reader.longest(j, "honorific") if small else None
    hero = next((n for n in (4, 3, 2, 1) if small and reader.folds[j : j + n] in _HEROES), 0)
    end = surname_run(reader, honorific[0]) if honorific else 0
    if hero and not end:
        end = max(surname_run(reader, j + hero), _name_end(reader, j + hero))
    if end > j + hero:
        full = f"{head} {reader.text(j, end)}"  # "Nhà tưởng niệm |đồng chí Lê Văn A|", "tượng đài |anh hùng Núp|"
        return end, reader.mention(i, end, Kind.PLACE, f"{level}-head-and-name", PlaceName(full, level, full))
    if level == "seat" or not reader.capital(j):
        return None
    if level == "country" and (land := find_gazetteer(reader, j, bare=False)) and land[2] not in _LANDS:
        return None  # "nhà máy nước |Yên Sở|"
    # 2. A site, village or region: "sân bay Nội Bài", "nút giao đường Nguyễn Văn Linh".
    if level in {"site", "village", "region"}:
        return _site(reader, i, j, head, level)
    if level in _SMALLER and (reader.word(j) in _WHOSE or (reader.word(j), reader.word(j + 1)) == ("thành", "phố")):
        return None  # "một số huyện |TP.HCM|": whose they are
    # 3. A unit of the country: its name in the gazetteer, or as written.
    found = find_gazetteer(reader, j, bare=False)
    run = surname_run(reader, j)
    if level in _BY_ARTICLE and run - j >= 3 and _is_named_person(reader, j, run, found):
        return None
    if level == "province" and found and found[2] == "region":
        return None  # "các tỉnh |Đông Nam Bộ|"
    if dotted and found and level == "city" and reader.capital(found[0]) and _is_no_city(found):
        return None  # "trụ sở UBND TP. |Như Thanh| Niên đã đưa tin …"
    if level == "province" and found and run and found[2] in _SMALLER:
        return None  # "Phó Chủ tịch UBND tỉnh |Đào Mỹ|": a person, whose name is a commune's too
    if level == "province" and found is None and run:
        return None  # "Giám đốc Công an TP Nguyễn Văn A"; but "UBND tỉnh Thái Bình Lại Văn Hoàn" holds both
    end = found[0] if found else _before_holder(reader, j, _name_end(reader, j))
    if end == j or (level == "country" and not found) or (dotted and not found and (end - j == 1 or run)):
        return None  # "báo cáo lên TP. |Nghĩa| là …"
    if dotted and end - j == 1 and len(reader.texts[j]) == 1:
        return None  # "hộ kinh doanh |P.V.H|": somebody's letters
    if level == "country" and reader.word(i - 1) == "nhà" and reader.word(i - 2) == "cấp":
        return None  # "thăm cấp |Nhà nước| Việt Nam"
    if not found and end - j == 1 and (reader.begins_word(j) or reader.opens(j)):
        return None  # "Đảng bộ Công an tỉnh |Đại| hội lần thứ II"
    if not found and end - j == 1 and reader.folds[j] in _DIRECTIONS and not reader.capital(end) and end < reader.size:
        return None  # "các huyện |Nam sông Đuống|"
    if level == "province" and not found and reader.folds[j] in _DIRECTIONS and _is_land(reader, j + 1, end):
        part = reader.text(j, end)  # "8 tỉnh |Bắc Lào|": a part of a country, of which no province bears the name
        return end, reader.mention(
            i, end, Kind.PLACE, "level-word-and-name", PlaceName(part, "region", f"{head} {part}")
        )
    # "quận Sơn Trà": the peninsula of that name is another place.
    other = found is None or (found[2] in {"site", "region"} and level != "country")
    name = reader.text(j, end) if other or found is None else found[1]
    if head == "thị trấn Nông trường":  # "thị trấn Nông trường |Mộc Châu|" is none of Mộc Châu's name
        head, name = "thị trấn", f"Nông trường {name}"
    if level in {"capital", "city"} and found:
        level = "district" if level == "city" and _is_provinces_town(found) else found[2]
    alone = level == "country" or head == "thủ đô" or name.lower().startswith(head) or mixed
    full = name if alone else f"{head} {name}"
    return end, reader.mention(i, end, Kind.PLACE, "level-word-and-name", PlaceName(name, level, full))


_WHOSE = frozenset({"tp", "tp."})
_LANES = {"ngõ", "ngách", "hẻm"}


def _street_of_lane(reader: Reader, k: int) -> int:
    """Where the name of the street ends of which a numbered lane is: "ngõ 54|/12 Tạ Quang Bửu|"; 0 for none."""
    while reader.word(k) == "/" and reader.adjacent(k) and reader.numbered(k + 1):
        k += 2
    return surname_run(reader, k) if k < reader.size else 0


def _is_land(reader: Reader, j: int, end: int) -> bool:
    """Whether a country's name fills the tokens up to `end`."""
    land = find_gazetteer(reader, j, bare=False)
    return land is not None and land[0] == end and land[2] == "country"


def _before_holder(reader: Reader, j: int, end: int) -> int:
    """The end of a small unit's name where the full name of a post's holder follows: "xã Hoa Lan| Lê Văn Tám"."""
    holders = [k for k in range(j + 1, end - 2) if surname_run(reader, k) - k >= _FULL_NAME]
    holder = j + _PAIR if j + _PAIR in holders else next(iter(holders), end)  # "xã Sơn Kim| Trần Văn Tám": of two first
    return holder if end - j > _FULL_NAME else end


_RAISED = {"gà", "vịt", "dê", "lợn", "heo", "bò", "chè", "cam", "bưởi"}
_BEHIND_VILLAGE = {",", "và", ".", ";", "(", ")", "-", "–", "thuộc", "của", "xã", "phường", "thị", "đặc", ""}


def _is_numbered_village(reader: Reader, i: int, j: int) -> bool:
    """Whether a village is told by its number at token `j`: "thôn |3|, xã Ea Kao", "tại bản |39|"."""
    number = reader.texts[j] if j < reader.size else ""
    closed = reader.word(j + 1) in _BEHIND_VILLAGE | _BEHIND_SITE or reader.has(j + 1, "cue")
    if not number.isdigit() or len(number) > _PAIR or not closed:
        return False
    if reader.word(j + 1) == "." and reader.numbered(j + 2) and reader.adjacent(j + 2):
        return False  # "bản 2.0"
    if reader.numbered(i - 1) or reader.word(i - 1) in _MANY:
        return False
    unit = find_gazetteer(reader, j + 3, bare=False) if reader.word(j + 1) == "," else None
    return unit is not None or reader.word(i - 1) in _TO_VILLAGE or reader.word(j + 1) in _OF_UNIT


_OF_UNIT = {"thuộc", "xã", "phường"}
_TO_VILLAGE = {"tại", "ở", "đến", "tới", "về", "từ", "thuộc", "trú", "ngụ", "dân", "bàn", "gần"}
"""What leads to a village that is told by its number alone: "người |dân| thôn 5"."""
_LANDS = {"country", "region", "abroad"}
_TALKING = {"đảng", "nhà", "quốc"}
"""Of "Đảng", "Nhà nước" and "Quốc hội": those who talk through a channel that is no water."""
_SMALLER = {"commune", "district"}


_LISTED_UNITS = {"province", "district", "commune", "city"}


def _is_no_city(found: tuple[int, str, str]) -> bool:
    """Whether all units of a name are rural."""
    units = load_places().bare.get(fold(found[1]), ())
    return found[2] in {"district", "commune"} and all(unit.type in {"huyện", "xã"} for unit in units)


def _is_named_person(reader: Reader, j: int, run: int, found: tuple[int, str, str] | None) -> bool:
    """Whether a name behind a bare level word is a person's: "Chủ tịch UBND xã |Lăng Văn Tuấn|"."""
    if found is None or run - found[0] == 1:
        # "xã Sơn Kim |Trần Văn Tám|": a name of two syllables that begins like a surname, and a whole name behind it
        # "chủ tịch phường |Ông Lê Văn Tám|, Phó Chủ tịch": an honorific begins none
        alone = surname_run(reader, j + _PAIR) - j < _PAIR + _FULL_NAME
        return found is not None or alone or reader.has(j, "honorific")
    # A unit of one syllable with a holder of the post behind it: "thị trấn Hồ |Nguyễn Văn An|".
    named = surname_run(reader, found[0]) - found[0] < 3 or reader.word(found[0]) in {"văn", "thị"}
    return found[0] - j == 1 and named


def _is_provinces_town(found: tuple[int, str, str]) -> bool:
    """Whether a name behind "thành phố" is also a province's: "TP Thái Bình" lies in "tỉnh Thái Bình"."""
    province = load_places().provinces.get(fold(found[1])) if found[2] == "province" else None
    return province is not None and province.type == "tỉnh"


_ROADS_OF_TWO = {
    "cao tốc", "đường cao tốc", "đường sắt", "tuyến đường", "tuyến cao tốc", "tuyến đường sắt",
}  # fmt: skip
_OF_TWO = {
    *_ROADS_OF_TWO, "cầu", "cầu vượt", "Khu công nghiệp", "Khu kinh tế", "cụm công nghiệp", "kênh",
    "Khu tái định cư", "khu đô thị", "khu đô thị mới", "Vườn quốc gia", "Khu kinh tế cửa khẩu",
    "Khu di tích", "Khu di tích lịch sử", "Khu di tích quốc gia đặc biệt", "Khu di tích lịch sử - văn hóa", "di tích",
}  # fmt: skip
"""Sites that two names joined by a dash may tell: "Khu kinh tế Đình Vũ - Cát Hải"."""


def _is_higher(reader: Reader, k: int) -> bool:
    """Whether a province that only tells where a site lies begins at token `k`: "KCN Hòa Khánh - |Đà Nẵng|"."""
    found = find_gazetteer(reader, k, bare=True)
    return found is not None and found[2] == "province"


def _names_two(reader: Reader, head: str, end: int) -> bool:
    """Whether a site's name goes on behind a dash at token `end`: a road's other end, another's part of a zone."""
    if reader.word(end) not in {"-", "–"} or head not in _OF_TWO:
        return False
    return head in _ROADS_OF_TWO or not _is_higher(reader, end + 1)


def _is_syllable(text: str) -> bool:
    """Whether a word may be a syllable of a Vietnamese name: "Giang", but no "Discovery" or "NetTV"."""
    return len(text) <= _SYLLABLE and text[1:].islower()


_OF_SEVERAL = {
    "Khu công nghiệp", "cụm công nghiệp", "Khu kinh tế", "khu chế xuất", "khu đô thị", "khu đô thị mới",
    "Khu dân cư", "chung cư", "tòa nhà", "cầu", "thủy điện", "cảng", "hầm", "Khu tái định cư", "trạm bơm",
    "đường", "phố", "ngõ", "đập thủy điện",
}  # fmt: skip
"""Sites of which several of one name are told apart by their numbers."""
_BEHIND_SITE = {
    *_BEHIND_NUMBER, "được", "đã", "đang", "sẽ", "có", "là", "nối", "với", "để", "ở", "tại", "trên", "qua", "do", "và",
    "bắc", "vào", "khi", "cũng", "hoàn", "theo", "cho", "bị", "rất", "vẫn", "trở", "còn", "phải", "không", "đến",
    "đi", "về",
}  # fmt: skip


def _is_told_by_number(reader: Reader, head: str, k: int) -> bool:
    """Whether the number at token `k` ends a site's name and counts nothing behind it: "cầu Rạch Miễu |2| được …"."""
    if head not in _OF_SEVERAL or k >= reader.size:
        return False
    if reader.texts[k] in ROMAN:
        return True
    closed = reader.word(k + 1) in _BEHIND_SITE and not (reader.word(k + 1) == "." and reader.numbered(k + 2))
    return reader.texts[k].isdigit() and len(reader.texts[k]) <= _PAIR and closed


def _area_end(reader: Reader, j: int) -> int:
    """The end of an area's own name at token `j`, 0 where a house, a person or another word stands: "Giồng Ông Tố"."""
    end = _name_end(reader, j)
    other = reader.has(j, "head", "body", "title", "rank", "honorific", "place_head", "domain", "cue")
    plain = all(is_syllable(reader.texts[k]) for k in range(j, end)) and reader.folds[j] not in _DIRECTIONS
    return end if _PAIR <= end - j <= _PAIR + 1 and plain and not other and not reader.begins_word(end - 1) else 0


def _whole_site_end(reader: Reader, i: int, j: int) -> int:
    """Where a site's name ends that the gazetteer holds with its head, which stands at token `i`; 0 for none."""
    for end in range(min(j + _SYLLABLES, reader.size), j, -1):
        if reader.capital(end - 1) and not reader.capital(end) and reader.folded(i, end) in load_places().full:
            return end
    return 0


_BY_LETTERS = {
    "Khu công nghiệp", "Khách sạn", "cảng", "tòa nhà", "khu đô thị", "chung cư", "Trung tâm thương mại",
    "cụm công nghiệp", "khu nghỉ dưỡng", "khu chung cư",
}  # fmt: skip
"""Sites that their builder's letters name: "KCN |VSIP|", "khách sạn |JW| Marriott"."""
_BY_CODE = {"đồi", "trại giam", "cao điểm", "điểm cao"}
"""Sites that a letter and a number name: "đồi |A1|", "trại giam |Z30D|"."""


def _code_end(reader: Reader, head: str, j: int) -> int:
    """Where a site's code of a letter and a number ends that begins at token `j`; 0 for none."""
    if head not in _BY_CODE or len(reader.texts[j]) != 1 or not reader.numbered(j + 1) or not reader.adjacent(j + 1):
        return 0
    lettered = reader.adjacent(j + 2) and reader.capital(j + 2) and len(reader.texts[j + 2]) == 1
    return j + 3 if lettered else j + 2


_OF_FIELDS = {"Bảo tàng", "Nhà hát"}
"""Sites that are named by what they hold: "Bảo tàng |Lịch sử quốc gia|", "Bảo tàng |Phụ nữ Nam Bộ|"."""
_LONGEST_FIELD = 6


def _field_end(reader: Reader, head: str, j: int) -> int:
    """Where the field of a museum or theatre ends with the country or place behind it; 0 where none is told."""
    if head not in _OF_FIELDS or not (reader.begins_word(j) or reader.has(j, "domain")):
        return 0
    for k in range(j + 1, min(j + _LONGEST_FIELD, reader.size)):
        if reader.folds[k : k + 2] == ["quốc", "gia"]:
            return k + 2
        if k > j + 1 and (place := find_gazetteer(reader, k, bare=True)):
            return place[0]
        if not (reader.texts[k].isalpha() or reader.texts[k] == "-") or reader.folds[k] in name_ends():
            return 0
    return 0


def _site(reader: Reader, i: int, j: int, head: str, level: str) -> tuple[int, Mention] | None:
    if head in _PARTS_OF_NAMES:
        part = find_gazetteer(reader, j, bare=True) if head == "miền" else None
        if part and part[2] == "region" and part[0] - j > _PAIR:  # "miền |Tây Nam Bộ|"
            name = f"{head} {part[1]}"
            return part[0], reader.mention(i, part[0], Kind.PLACE, "region-by-name", PlaceName(name, level, name))
        if region := load_places().full.get(fold(f"{head} {reader.texts[j]}")):
            name = region[0].name
            ocean = find_gazetteer(reader, j + 2, bare=True) if reader.word(j + 1) in {"-", "–"} else None
            if ocean and ocean[1] == "Thái Bình Dương":  # "châu Á - Thái Bình Dương"
                name = f"{name} - {ocean[1]}"
                return ocean[0], reader.mention(i, ocean[0], Kind.PLACE, "region-by-name", PlaceName(name, level, name))
            return j + 1, reader.mention(i, j + 1, Kind.PLACE, "region-by-name", PlaceName(name, level, name))
        return None
    if level == "region":
        found = find_gazetteer(reader, j, bare=False)
        if found is None and head == "khu vực" and (end := _area_end(reader, j)):
            area = PlaceName(reader.text(j, end), level, f"{head} {reader.text(j, end)}")
            return end, reader.mention(i, end, Kind.PLACE, "region-head-and-name", area)
        if found is not None and found[2] == "site" and fold(found[1]).startswith(f"{reader.word(j)} "):
            return None  # "khu vực |Hồ Gươm|"
        if found is None or (found[0] - j == 1 and (reader.capital(found[0]) or set(found[1]) <= _ROMAN)):
            return None  # "Khu vực |I|"
        return found[0], reader.mention(
            i, found[0], Kind.PLACE, "region-head-and-name", PlaceName(found[1], level, found[1])
        )
    if whole := _whole_site_end(reader, i, j):  # "vịnh |Thái Lan|", "sông |Kỳ Cùng| chảy qua …"
        full = f"{head} {reader.text(j, whole)}"
        return whole, reader.mention(i, whole, Kind.PLACE, f"{level}-head-and-name", PlaceName(full, level, full))
    known = find_gazetteer(reader, j, bare=True) if reader.acronym(j) or level in {"site", "village"} else None
    unit = find_gazetteer(reader, j, bare=False) if level == "site" else None  # "núi |Ba Vì| cao 1.296 m"
    end = max(known[0] if known else j, unit[0] if unit else j, _name_end(reader, j))
    if reader.acronym(j) and head in _BY_LETTERS and not reader.has(j, "head", "body", "place_head"):
        end = max(end, j + 1, _name_end(reader, j + 1))  # "KCN |VSIP|", "khách sạn |JW Marriott|"
    end = max(end, _code_end(reader, head, j), _field_end(reader, head, j))
    if head in _OF_SITES and (inner := find_place(reader, j)):
        end = max(end, inner[0])  # "Công viên địa chất toàn cầu |Cao nguyên đá Đồng Văn|"
    if head in _MEMORIALS:
        end = max(end, _whom_it_honours(reader, j))
    if head == "đường sắt" and reader.word(end) not in {"-", "–"}:
        return None
    if reader.word(j) == "tết":
        return None  # "tuyến đường |Tết Đinh Dậu|"
    if known and known[2] == "country" and known[0] == end and not _names_two(reader, head, end):
        return None  # "cảng biển Việt Nam", "đường cao tốc Việt Nam", but "KCN Việt Nam - Singapore"
    if end == j or (end < reader.size and reader.adjacent(end) and reader.texts[end].isdigit() and end - j == 1):
        return None  # "sông Q1"
    if reader.text(j, end).lower() in word_set("peoples"):
        return None  # "chùa |Khmer|": a pagoda of theirs
    if head == "đồi" and reader.word(i - 1) in _RAISED:
        return None  # "gà |đồi Yên Thế|": what is raised on hills
    if end - j == 1 and (len(reader.texts[j]) == 1 or (head == "kênh" and not _is_syllable(reader.texts[j]))):
        return None  # "sân A", "kênh Discovery"
    if head == "kênh" and reader.word(j) in _TALKING:
        return None  # "hợp tác trên kênh |Đảng|, Nhà nước, Quốc hội"
    if end == j + 1 and reader.begins_word(j):
        if head not in _NAMED_BY_WORDS or reader.text(j, j + 2).lower() in name_ends():
            return None  # "đường Vành đai", "khu công nghiệp An toàn"
        end += 1
        if reader.word(end) == "-" and reader.capital(end + 1) and reader.begins_word(end + 1):
            end += 3  # "Bảo tàng Phòng không |- Không quân|"
    if (
        level == "village"
        and len(reader.word(end)) < 3
        and reader.numbered(end)
        and (reader.word(end + 1) in _BEHIND_SITE or reader.has(end + 1, "cue"))
    ):
        end += 1  # "thôn Kép 1"
    if level == "village":
        end = _before_holder(reader, j, end)
    if level == "site" and _is_told_by_number(reader, head, end):
        end += 1  # "Khu công nghiệp Hàm Kiệm |II|", "cầu Rạch Miễu |2|"
    # "cao tốc TP.HCM - Trung Lương", "đường cao tốc Bến Lức - Long Thành - Nhơn Trạch": from here to there.
    whole_road = head == "đường" and reader.word(i) == "tuyến" and known and known[0] == end
    if whole_road and reader.word(end) in {"-", "–"}:
        head = "tuyến đường"
    while _names_two(reader, head, end) and (to := _name_end(reader, end + 1)) > end + 1:
        end = to
    # "Khu công nghiệp Việt - Đức", "Cung Văn hóa Hữu nghị Việt - Xô": named by a friendship.
    if reader.word(end - 1) == "việt" and reader.word(end) in {"-", "–"} and reader.capital(end + 1):
        end += 2
    full = f"{head} {reader.text(j, end)}"
    return end, reader.mention(i, end, Kind.PLACE, f"{level}-head-and-name", PlaceName(full, level, full))
