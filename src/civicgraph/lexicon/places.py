"""Place names: Vietnam's units before and after 1 July 2025, the world as Vietnamese news writes it, regions, sites.

It knows which places a name may mean; which one an article means is left to the recogniser and the resolver. A
district's or commune's type is that of 30 June 2025 ("quận An Dương"), so an older article may write another
("huyện An Dương"): ask by the bare name.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources.abc import Traversable

from civicgraph.lexicon.tables import FOLDER, Row, load_table
from civicgraph.spelling import fold


class Level(StrEnum):
    """How far a place reaches, from the widest."""

    WORLD = "world"
    COUNTRY = "country"
    ABROAD = "abroad"
    REGION = "region"
    PROVINCE = "province"
    DISTRICT = "district"
    COMMUNE = "commune"
    SITE = "site"


class Period(StrEnum):
    """When a unit of Vietnam exists: until 30 June 2025, since 1 July 2025, or both; `both` for all else."""

    BEFORE = "before"
    AFTER = "after"
    BOTH = "both"


_DISTRICT_TYPES = {"quận", "huyện", "thị xã", "thành phố"}
_COMMUNE_TYPES = {"xã", "phường", "thị trấn", "đặc khu"}
_ABROAD_LEVELS = {
    "country": Level.COUNTRY,
    "territory": Level.COUNTRY,
    "continent": Level.WORLD,
    "capital": Level.ABROAD,
    "city": Level.ABROAD,
    "province": Level.ABROAD,
}
_DASHES = ("-", " -", "- ", "–", " – ", "—", " — ")
"""How news writes the " - " of "Bà Rịa - Vũng Tàu"."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place that a name may mean.

    `type` is the official word ("tỉnh", "huyện", "đặc khu") or, elsewhere, an English one ("country", "river").
    `parents` are bare names, the nearest first: a former commune's district and province, a city's country.
    `code` is the statistics office's, where known; `became` names what stands there since the unit ended, `ended` the
    year of that where it was before the reform of 2025.
    """

    name: str
    type: str
    level: Level
    parents: tuple[str, ...] = ()
    period: Period = Period.BOTH
    code: str | None = None
    became: tuple[str, ...] = ()
    ended: str | None = None

    @property
    def label(self) -> str:
        """The full form: districts and communes with their type, provinces without, but "Thành phố Hồ Chí Minh".

        >>> place = load_places().names("đống đa")[0]
        >>> place.label, place.parents
        ('quận Đống Đa', ('Hà Nội',))
        """
        if self.name == "Hồ Chí Minh":  # the bare name is a person's
            return "Thành phố Hồ Chí Minh"
        if self.level not in (Level.DISTRICT, Level.COMMUNE) or self.name.lower().startswith(self.type):
            return self.name
        return f"{self.type} {self.name}"


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All places by folded name (`civicgraph.spelling.fold`), the widest first.

    `bare` is by the name without its type ("bắc ninh", "quận 1", "đắc lắc") and may follow one ("tỉnh Bắc Ninh");
    `full` is by forms that stand alone ("tp.hcm", "hoa kỳ", "đbscl", "sông hồng").
    """

    bare: dict[str, tuple[Place, ...]]
    full: dict[str, tuple[Place, ...]]
    provinces: dict[str, Place]

    def names(self, folded: str) -> tuple[Place, ...]:
        """The places that the folded name may mean, the widest first.

        >>> [(p.label, p.parents) for p in load_places().names("tp.hcm")]
        [('Thành phố Hồ Chí Minh', ())]
        """
        return self.full.get(folded, ()) + self.bare.get(folded, ())

    def is_province(self, folded: str) -> bool:
        """Whether the name is or was a province's or centrally run city's, with or without its type.

        >>> load_places().is_province("tỉnh đăk lăk"), load_places().is_province("ba đình")
        (True, False)
        """
        return folded in self.provinces

    def province(self, folded: str) -> str | None:
        """The province's name in its official spelling, or None.

        >>> load_places().province("tp. hồ chí minh"), load_places().province("đắc lắc")
        ('Hồ Chí Minh', 'Đắk Lắk')
        """
        place = self.provinces.get(folded)
        return place.name if place else None

    def province_of(self, folded: str, level: Level | None = None) -> tuple[str, ...]:
        """The provinces in which a district or commune of this bare name is or was, in alphabetical order.

        >>> load_places().province_of("chợ mới", Level.DISTRICT)
        ('An Giang', 'Bắc Kạn')
        """
        units = [p for p in self.bare.get(folded, ()) if p.level in (Level.DISTRICT, Level.COMMUNE)]
        return tuple(sorted({p.parents[-1] for p in units if level is None or p.level is level}))


MUNICIPALITIES = frozenset({"Hà Nội", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Huế", "Thành phố Hồ Chí Minh"})
"""The provinces that are centrally run cities."""
LEVEL_WORDS = {
    "tỉnh": "province", "thành phố": "city", "tp": "city", "huyện": "district", "quận": "district",
    "thị xã": "district", "xã": "commune", "phường": "commune", "thị trấn": "commune", "đặc khu": "commune",
}  # fmt: skip
"""By which word a place of which level is told."""


@cache
def load_places() -> Gazetteer:
    """The package's places; read once, when first asked for (0.2 s)."""
    return read_places(FOLDER)


def read_places(folder: Traversable) -> Gazetteer:
    """All tables of places in `folder`, checked; LexiconError names the file and line of a bad one."""
    bare: dict[str, list[Place]] = {}
    full: dict[str, list[Place]] = {}
    for place in (*_units(folder), *_former_units(folder)):
        for form in _spellings(place.name):
            bare.setdefault(form, []).append(place)
    for place, aliases in (*_abroad(folder), *_regions(folder)):
        for name in (place.name, *aliases):
            for form in _spellings(name):
                full.setdefault(form, []).append(place)
    for row in load_table("places_aliases", folder=folder):
        meant = bare.get(fold(row["name"]))
        if not meant:
            raise row.error(f"no place is called {row['name']!r}")
        for form in _spellings(row["form"]):
            if row["kind"] == "spelling":
                bare.setdefault(form, []).extend(meant)
            else:
                full.setdefault(form, []).append(min(meant, key=_rank))
    return Gazetteer(_settled(bare), _settled(full), _provinces(bare, full))


def _units(folder: Traversable) -> Iterator[Place]:
    provinces: set[str] = set()
    for row in load_table("places", key=0, folder=folder):
        kind, district, province = row["type"], row["district"], row["province"]
        if province and province not in provinces:
            raise row.error(f"no province {province!r} stands above")
        parents = (district, province) if district else (province,) if province else ()
        level = _unit_level(row, kind, province)
        if level is Level.PROVINCE:
            provinces.add(row["name"])
        period = _PERIODS.get(row["period"])
        if period is None:
            raise row.error(f"period should be before, after or both, not {row['period']!r}")
        yield Place(row["name"], kind, level, parents, period, row["code"] or None, row.parts("became"))


_PERIODS = {str(period): period for period in Period}


def _unit_level(row: Row, kind: str, province: str) -> Level:
    if not province and kind in ("tỉnh", "thành phố"):
        return Level.PROVINCE
    if province and kind in _COMMUNE_TYPES:
        return Level.COMMUNE
    if province and kind in _DISTRICT_TYPES:
        return Level.DISTRICT
    raise row.error(f"{kind!r} is no type of a unit {'in' if province else 'without'} a province")


def _former_units(folder: Traversable) -> Iterator[Place]:
    for row in load_table("places_former", key=3, folder=folder):
        ended = str(row.number("ended"))
        parents = (row["province"],) if row["province"] else ()
        level = _unit_level(row, row["type"], row["province"])
        yield Place(row["name"], row["type"], level, parents, Period.BEFORE, None, row.parts("became"), ended)


def _abroad(folder: Traversable) -> Iterator[tuple[Place, tuple[str, ...]]]:
    countries: set[str] = set()
    for row in load_table("places_abroad", folder=folder):
        level = _ABROAD_LEVELS.get(row["type"])
        if level is None:
            raise row.error(f"type should be one of {', '.join(_ABROAD_LEVELS)}, not {row['type']!r}")
        if row["country"] and row["country"] not in countries:
            raise row.error(f"no country {row['country']!r} stands above")
        if row["type"] == "country":
            countries.add(row["name"])
        parents = (row["country"],) if row["country"] else ()
        yield Place(row["name"], row["type"], level, parents), row.parts("aliases")


def _regions(folder: Traversable) -> Iterator[tuple[Place, tuple[str, ...]]]:
    for row in load_table("places_regions", folder=folder):
        level = Level.REGION if row["type"] == "region" else Level.SITE
        yield Place(row["name"], row["type"], level), row.parts("aliases")


def _spellings(name: str) -> tuple[str, ...]:
    folded = fold(name)
    if " - " not in folded:
        return (folded,)
    return (folded, *(folded.replace(" - ", dash) for dash in _DASHES))


def _provinces(bare: dict[str, list[Place]], full: dict[str, list[Place]]) -> dict[str, Place]:
    found: dict[str, Place] = {}
    for form, places in bare.items():
        for place in places:
            if place.level is Level.PROVINCE:
                for key in (form, f"tỉnh {form}", f"thành phố {form}", f"tp {form}", f"tp. {form}", f"tp.{form}"):
                    found.setdefault(key, place)
    for form, places in full.items():
        for place in places:
            if place.level is Level.PROVINCE:
                found.setdefault(form, place)
    return found


_LEVELS = {level: index for index, level in enumerate(Level)}
_OLD_LAST = {Period.BOTH: 0, Period.AFTER: 1, Period.BEFORE: 2}


def _rank(place: Place) -> tuple[int, int, str, tuple[str, ...]]:
    return _LEVELS[place.level], _OLD_LAST[place.period], place.type, place.parents


def _settled(forms: dict[str, list[Place]]) -> dict[str, tuple[Place, ...]]:
    """Each form's places in one order, each once."""
    return {
        form: (places[0],) if len(places) == 1 else tuple(sorted(dict.fromkeys(places), key=_rank))
        for form, places in forms.items()
    }
