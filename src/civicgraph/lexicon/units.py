"""Vietnam's administrative units as a register: what is above each, what took its place, which one a name may mean."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from civicgraph.lexicon.places import Gazetteer, Level, Period, Place, load_places
from civicgraph.spelling import fold

REFORM = date(2025, 7, 1)
"""The day from which there are 34 provinces, no districts, and the communes of today."""

LEVELS = (Level.PROVINCE, Level.DISTRICT, Level.COMMUNE)
_TYPES = ("tỉnh", "thành phố", "quận", "huyện", "thị xã", "thị trấn", "phường", "đặc khu", "xã", "tp.", "tp")
_OTHER = {"tp.": "thành phố", "tp": "thành phố"}


def full_name(unit: Place) -> str:
    """The official form, a province's with its type too.

    >>> full_name(load_places().provinces["bắc ninh"])
    'tỉnh Bắc Ninh'
    """
    return unit.name if unit.name.lower().startswith(unit.type) else f"{unit.type} {unit.name}"


@dataclass(frozen=True, slots=True)
class Units:
    """The units by level and folded bare name, those of before the reform and those of after."""

    places: Gazetteer
    by_name: dict[tuple[Level, str], tuple[Place, ...]]

    def __iter__(self) -> Iterator[Place]:
        """Every unit once, those of one level in the order of their names."""
        yield from dict.fromkeys(unit for key in sorted(self.by_name) for unit in self.by_name[key])

    def named(self, level: Level, name: str) -> tuple[Place, ...]:
        """The units of a level that a name may mean, only those of its type where it says one that some of them have.

        >>> [full_name(unit) for unit in load_units().named(Level.DISTRICT, "TP Cao Lãnh")]
        ['thành phố Cao Lãnh']
        """
        folded = fold(name)
        if level is Level.PROVINCE:
            found = self.places.provinces.get(folded)
            return (found,) if found else ()
        type_ = next((t for t in _TYPES if folded.startswith(f"{t} ")), "")
        units = self._of_level(level, folded) or self._of_level(level, folded[len(type_) :].strip())
        return tuple(unit for unit in units if unit.type == _OTHER.get(type_, type_)) or units

    def above(self, unit: Place) -> Place | None:
        """The unit that this one is part of: the district where one name there means one, else the province."""
        for above, name in enumerate(unit.parents, start=1):
            further = unit.parents[above:]
            level = Level.DISTRICT if further else Level.PROVINCE
            found = [u for u in self._of_level(level, fold(name)) if u.parents == further]
            if len(found) == 1:
                return found[0]
        return None

    def successors(self, unit: Place) -> tuple[Place, ...]:
        """The units that took its place, where the gazetteer tells them without doubt.

        >>> [full_name(unit) for unit in load_units().successors(load_places().provinces["bắc giang"])]
        ['tỉnh Bắc Ninh']
        """
        province = self._province_now(unit)
        found: list[Place] = []
        for name in unit.became:
            there = [
                u
                for u in self.named(unit.level, name)
                if u.parents[-1:] == ((province,) if unit.parents else ()) and _is_later(u, unit)
            ]
            found += there if len(there) == 1 else []
        return tuple(found)

    def _province_now(self, unit: Place) -> str:
        """The name of the province in which the successors of a unit are."""
        province = unit.parents[-1] if unit.parents else unit.name
        if unit.ended:
            return province
        (told,) = self._of_level(Level.PROVINCE, fold(province)) or (None,)
        return told.became[0] if told and told.became else province

    def _of_level(self, level: Level, folded: str) -> tuple[Place, ...]:
        return self.by_name.get((level, folded), ())


def _is_later(successor: Place, unit: Place) -> bool:
    return successor != unit and (successor.period is not Period.BEFORE or bool(unit.ended and not successor.ended))


def exists(unit: Place, day: date) -> bool:
    """Whether there is such a unit on a day; one that ended in a year is taken to last through it."""
    if unit.period is Period.AFTER:
        return day >= REFORM
    if unit.ended:
        return day.year <= int(unit.ended)
    return unit.period is Period.BOTH or day < REFORM


@cache
def load_units() -> Units:
    """The register of the package's gazetteer; made once, when first asked for."""
    places = load_places()
    return Units(places, _by_name(places.bare.items()))


def _by_name(forms: Iterable[tuple[str, tuple[Place, ...]]]) -> dict[tuple[Level, str], tuple[Place, ...]]:
    found: dict[tuple[Level, str], list[Place]] = {}
    for form, places in forms:
        for place in places:
            if place.level in LEVELS:
                found.setdefault((place.level, form), []).append(place)
    return {key: tuple(places) for key, places in found.items()}
