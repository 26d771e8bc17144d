"""What of the registers an article's entity is: the administrative unit that a place is, the known body that a body is.

In doubt it is none: a bare "xã Tân Lập" is a unit only where the article tells in which province.
"""

from civicgraph.lexicon.bodies import KnownBody, load_bodies
from civicgraph.lexicon.places import Level, Place
from civicgraph.lexicon.units import LEVELS, exists, load_units
from civicgraph.model import Entity, Reading
from civicgraph.spelling import fold
from civicgraph.vocabulary import EntityType

_LEVEL_OF = {str(level): level for level in LEVELS} | {"city": Level.DISTRICT}
"""The kinds of places that are units; a city that is no province is one of its districts."""


def units_of(reading: Reading) -> dict[str, Place]:
    """The units that the places of an article are, by entity key, as the day of the article and its provinces say."""
    told = {e.key: units for e in reading.entities if (units := _candidates(reading, e))}
    if not told:
        return {}
    provinces: set[str] | None = None
    found: dict[str, Place] = {}
    for key, units in told.items():
        if len(units) > 1:
            provinces = _provinces(reading) if provinces is None else provinces
            units = [unit for unit in units if unit.parents[-1] in provinces]
        if len(units) == 1:
            found[key] = units[0]
    return found


def known_body(entity: Entity) -> KnownBody | None:
    """The known body of that full name, if the entity is one.

    >>> body = known_body(Entity("b", EntityType.ORGANIZATION, ("Bộ Chính trị",)))
    >>> body and body.kind
    'party'
    """
    return load_bodies().get(fold(entity.names[0])) if entity.type is EntityType.ORGANIZATION else None


def _candidates(reading: Reading, entity: Entity) -> list[Place]:
    """The units that the place's full name may mean: those of the article's day, else all that ever were."""
    level = _LEVEL_OF.get(entity.kind or "") if entity.type is EntityType.PLACE else None
    if level is None:
        return []
    units = list(dict.fromkeys(load_units().named(level, entity.names[0])))
    day = reading.article.published
    there = [unit for unit in units if day is None or exists(unit, day)]
    return there or units


def _provinces(reading: Reading) -> set[str]:
    """The provinces that the article names, or whose bodies it names."""
    places = load_units().places
    named = (fold(e.names[0]) for e in reading.entities if e.type is EntityType.PLACE and e.kind == Level.PROVINCE)
    scopes = (e.scope for e in reading.entities if e.scope)
    return {name for words in (*named, *scopes) if (name := places.province(words))}
