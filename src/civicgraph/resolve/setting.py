"""Where an article plays: the province, city, district and commune that complete "Công an tỉnh", "UBND huyện"."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from civicgraph.lexicon.places import MUNICIPALITIES, load_places
from civicgraph.model import BodyName, Kind, Mention, PersonName, PlaceName, PostName, Tagged, Title
from civicgraph.spelling import fold

LEVEL_OF = {"province": "province", "city": "city", "district": "district", "commune": "commune"}


@dataclass(frozen=True, slots=True)
class Setting:
    """The places told in reading order as (offset, level, place), and the article's own province."""

    told: tuple[tuple[int, str, PlaceName], ...]
    main: PlaceName | None
    topics: tuple[tuple[int, PlaceName], ...] = ()
    """The provinces that head parts of a round-up ("TP.HCM: Ngày 26/6, …"), by where each part begins."""

    def nearest(self, offset: int, level: str) -> PlaceName | None:
        """The place that a bare level word at `offset` means: the article's own, else the last told before it."""
        topic = next((p for at, p in reversed(self.topics) if at <= offset), None)
        if topic is not None and level in {"province", "city"} and (level == "province" or is_city(topic)):
            return topic
        if level == "province":
            provinces = [(at, p) for at, lv, p in self.told if lv == "province"]
            return _own_or_last(provinces, self.main, offset) or self.main
        if level == "city":
            cities = [(at, p) for at, _, p in self.told if p.full.lower().startswith(("thành phố", "tp")) or is_city(p)]
            return _own_or_last(cities, self.main, offset)
        found = [(at, p) for at, lv, p in self.told if lv == level]
        return _own_or_last(found, None, offset)

    def province_before(self, offset: int) -> PlaceName | None:
        """The province, no centrally run city, told last before `offset`, else first."""
        return _own_or_last([(at, p) for at, lv, p in self.told if lv == "province" and not is_city(p)], None, offset)

    def only(self, level: str) -> PlaceName | None:
        """The one place of a level that the article tells, None where it tells several or none."""
        places = {p.name: p for _, lv, p in self.told if lv == level}
        return next(iter(places.values())) if len(places) == 1 else None


def _own_or_last(told: list[tuple[int, PlaceName]], own: PlaceName | None, offset: int) -> PlaceName | None:
    """The article's own place where half of what is told is that one; else the last told before, else the first."""
    names = Counter(p.name for _, p in told)
    if own is not None and names[own.name] and names[own.name] * 2 >= len(told):
        return own
    before = [p for at, p in told if at < offset]
    return before[-1] if before else (told[0][1] if told else None)


def is_city(place: PlaceName) -> bool:
    """Whether a province is a centrally run city."""
    return place.name in MUNICIPALITIES


def nested(mention: Mention) -> list[Mention]:
    """The mention and those inside it: a post's body, a body's parent and place."""
    value = mention.value
    if value is None or isinstance(value, PersonName):
        return [mention]
    inner: Mention | None = None
    place: Mention | None = None
    if isinstance(value, BodyName):
        inner, place = value.parent, value.place
    elif isinstance(value, PostName):
        inner, place = value.body, value.place
    elif isinstance(value, PlaceName):
        inner = value.seat_of
    elif isinstance(value, Title):
        inner = value.by
    found = [mention, *nested(inner)] if inner else [mention]
    if isinstance(value, BodyName) and value.joint is not None:
        found += nested(value.joint)
    if place:
        found.append(place)
    return found


def find_setting(tagged: tuple[Tagged, ...]) -> Setting:
    """The places of the article, and its main province: the one told most, the first of equals."""
    told: list[tuple[int, str, PlaceName]] = []
    weights: Counter[str] = Counter()
    first: dict[str, PlaceName] = {}
    topics: list[tuple[int, PlaceName]] = []
    for sentence in tagged:
        if topic := _topic(sentence):
            topics.append(topic)
        for name in sentence.names:
            for m in nested(name):
                value = m.value
                if m.kind is not Kind.PLACE or not isinstance(value, PlaceName) or value.level not in LEVEL_OF:
                    continue
                if name is not m or not _is_home(sentence, m):
                    told.append((m.start, value.level, value))
                    if value.level == "province":
                        weights[value.name] += 2 if sentence.sentence.index <= 2 else 1
                        first.setdefault(value.name, value)
    ours = {name: weight for name, weight in weights.items() if load_places().is_province(fold(name))}
    best = max((ours or weights).items(), key=lambda kv: kv[1])[0] if weights else None  # guests' province is not it
    return Setting(tuple(sorted(told, key=lambda t: t[0])), first[best] if best else None, tuple(topics))


def _is_home(t: Tagged, place: Mention) -> bool:
    """Whether a place is only where somebody comes from: "quê |Hà Tĩnh|", "quê quán: xã A, |tỉnh B|"."""
    lead = t.sentence.text[max(0, place.start - t.sentence.start - _HOME) : place.start - t.sentence.start].lower()
    return ("quê" in lead or "quán" in lead) and _OF_HOME.search(lead) is not None


_HOME = 60
_OF_HOME = re.compile(
    r"(?:\bquê|quê quán|nguyên quán|sinh quán|quê gốc)(?: ở| tại|:)?(?: (?:xã|phường|huyện|tỉnh)[^.;()]{0,40},)? ?$"
)


def _topic(t: Tagged) -> tuple[int, PlaceName] | None:
    """The province that the sentence, or its item of a list, opens with before a colon: "- Bắc Ninh: Chủ tịch …"."""
    first = t.names[0] if t.names and not t.sentence.title else None
    if first is None or not isinstance(first.value, PlaceName):
        return None
    if t.sentence.text[: first.start - t.sentence.start].strip(" -–+•*"):
        return None
    colon = t.sentence.text[first.end - first.start : first.end - first.start + 1] == ":"
    return (first.start, first.value) if colon and first.value.level == "province" else None


def province_full(place: PlaceName) -> str:
    """A province with its level word: "tỉnh Bắc Ninh", "thành phố Hà Nội"."""
    if place.level != "province" or place.full.startswith("bang "):
        return place.full
    if place.name == "Thành phố Hồ Chí Minh":
        return place.name
    return f"{'thành phố' if is_city(place) else 'tỉnh'} {place.name}"


def find_namesakes(names: Iterable[Mention]) -> dict[str, str]:
    """The names that an article gives both to a commune and to a district, with the unit that each means alone.

    "xã Đại Lộc" of today, "huyện Đại Lộc" of before July 2025; "thị trấn Núi Thành, huyện Núi Thành". Alone the name
    means the unit that is told most, the first of equals. `names` are those inside others, too.
    """
    told: dict[str, Counter[str]] = {}
    levels: dict[str, set[str]] = {}
    for m in names:
        value = m.value
        if isinstance(value, PlaceName) and value.level in {"commune", "district"} and value.full != value.name:
            told.setdefault(fold(value.name), Counter())[fold(value.full)] += 1
            levels.setdefault(fold(value.name), set()).add(value.level)
    return {name: units.most_common(1)[0][0] for name, units in told.items() if len(levels[name]) > 1}


def place_key(place: PlaceName, namesakes: Mapping[str, str]) -> str:
    """The identity of a place within an article: its bare folded name; of a unit named as another, the full.

    "thành phố Thái Bình" and "phường Bình Dương" are other places than the provinces of those names; `namesakes` are
    the names that the article gives to units of two levels.
    """
    name = fold(place.name)
    if name in namesakes and place.level != "province":
        return (
            fold(place.full) if place.level in {"commune", "district"} and place.full != place.name else namesakes[name]
        )
    unit = place.level == "commune" or (place.level == "district" and place.full == f"thành phố {place.name}")
    return fold(place.full) if unit and place.full != place.name and load_places().is_province(name) else name
