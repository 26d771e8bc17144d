"""Places as named: a level word with a name, a name of the gazetteer, a site or building with its own head."""

from civicgraph.lexicon.places import Level, load_places
from civicgraph.model import Kind, Mention, PlaceName
from civicgraph.recognise.reader import Reader
from civicgraph.spelling import fold

MAX_SYLLABLES = 5
# A place's own name ends where one of these begins.
_STOPS = ("title", "rank", "honorific", "head", "place_head", "body")
LEVELS = {"province": "tỉnh", "city": "thành phố", "district": "huyện", "commune": "xã"}


def _name_end(reader: Reader, i: int, limit: int = MAX_SYLLABLES) -> int:
    """Where the run of capitalised syllables from token `i` ends."""
    j = i
    while (
        j < reader.size
        and j - i < limit
        and reader.capital(j)
        and reader.texts[j].replace("'", "").replace("’", "").isalpha()
    ):
        if j > i and reader.has(j, *_STOPS) and not reader.folds[j] == "sơn":
            break
        j += 1
    return j


def _look_up(folded: str, *, bare: bool) -> tuple[str, str] | None:
    """The display name and level that a folded name means; with `bare`, only where it needs no level word."""
    gazetteer = load_places()
    if folded in gazetteer.full:
        place = gazetteer.full[folded][0]
        if place.level is Level.SITE and bare:
            return place.label, "site"
        return place.label, _LEVELS[place.level]
    if folded == "hồ chí minh":  # the bare name is a person's
        return None if bare else ("Thành phố Hồ Chí Minh", "province")
    if place := gazetteer.provinces.get(folded):
        return place.label, "province"
    for place in gazetteer.bare.get(folded, ()):
        if not bare or (place.level is Level.DISTRICT and place.type == "thành phố" and folded not in _COMMON):
            return place.name, _LEVELS[place.level]
    return None


_LEVELS = {
    Level.WORLD: "region", Level.COUNTRY: "country", Level.ABROAD: "abroad", Level.REGION: "region", Level.PROVINCE: "province",
    Level.DISTRICT: "district", Level.COMMUNE: "commune", Level.SITE: "site",
}  # fmt: skip
_COMMON = {
    "thuận an",
    "hòa bình",
    "tân an",
    "thuận thành",
    "phú quốc",
    "hội an",
    "bến cát",
    "tân uyên",
    "việt yên",
    "phổ yên",
    "dĩ an",
} - {"phú quốc", "hội an"}


def find_gazetteer(reader: Reader, i: int, *, bare: bool) -> tuple[int, str, str] | None:
    """The longest gazetteer name at token `i`: its end, display name and level.

    With `bare`, only names that stand for a place by themselves: provinces, countries, regions, well-known cities.
    """
    if not reader.capital(i):
        return None
    for n in range(min(8, reader.size - i), 0, -1):
        last = reader.texts[i + n - 1]
        if not (last.isalnum() or last == ")"):
            continue
        if not _capitals(reader, i, i + n):
            continue
        found = _look_up(fold(reader.text(i, i + n)), bare=bare)
        if found:
            return i + n, found[0], found[1]
    return None


def _capitals(reader: Reader, i: int, j: int) -> bool:
    """Whether every word of tokens `i` to `j` begins with a capital, small linking words apart."""
    return all(
        not reader.texts[k].isalpha()
        or reader.texts[k][0].isupper()
        or reader.folds[k] in {"và", "nhân", "dân", "cộng", "hòa", "xã", "hội", "chủ", "nghĩa", "sông", "kỳ"}
        for k in range(i, j)
    )


def find_place(reader: Reader, i: int) -> tuple[int, Mention] | None:
    """The place that begins at token `i` and the token where it ends."""
    # 1. A building or site that is a name by itself: "Nhà Quốc hội".
    for end, entry in reader.hits(i, "place_head"):
        if entry.way == "whole" and reader.capital(i):
            return end, reader.mention(i, end, Kind.PLACE, "site-by-name", PlaceName(entry.full, "site", entry.full))
    # 2. A name of the gazetteer that holds its level word: "TP.HCM", "Thành phố Hồ Chí Minh".
    if reader.capital(i) and (found := find_gazetteer(reader, i, bare=True)):
        end, name, level = found
        return end, reader.mention(i, end, Kind.PLACE, "gazetteer-name", PlaceName(name, level, name))
    # 3. A level word with a name: "huyện Chợ Mới", "TP. Vinh", "Quận 5".
    for end, entry in reader.hits(i, "place_head"):
        if entry.way == "whole" or (entry.way == "upper" and not reader.capital(i)):
            continue
        if place := _named(reader, i, end, entry.full, entry.kind):
            return place
    return None


def _named(reader: Reader, i: int, j: int, head: str, level: str) -> tuple[int, Mention] | None:
    if j < reader.size and reader.folds[j] == "." and reader.adjacent(j):
        j += 1
    if level == "seat":
        return None
    if (
        level in {"district", "commune", "site"}
        and j < reader.size
        and reader.texts[j].isdigit()
        and head in {"quận", "phường", "quốc lộ", "khu phố"}
    ):
        number = reader.texts[j]
        return j + 1, reader.mention(
            i, j + 1, Kind.PLACE, "numbered-unit", PlaceName(f"{head} {number}", level, f"{head} {number}")
        )
    if not reader.capital(j):
        return None
    found = find_gazetteer(reader, j, bare=False) if level not in {"site", "village"} else None
    end = found[0] if found else _name_end(reader, j)
    if found and level == "site":
        end = max(end, _name_end(reader, j))
    if end == j:
        return None
    name = found[1] if found else reader.text(j, end)
    if level == "country" and not found:
        return None
    if level in {"site", "village", "region"}:
        full = f"{head} {name}" if level != "region" else name
        bare = full if level != "region" else name
        if level == "region" and not found:
            return None
        return end, reader.mention(i, end, Kind.PLACE, f"{level}-head-and-name", PlaceName(bare, level, full))
    if level in {"capital", "city"} and found:
        level = found[2]
    full = name if level == "country" or head == "thủ đô" else f"{head} {name}"
    return end, reader.mention(i, end, Kind.PLACE, "level-word-and-name", PlaceName(name, level, full))
