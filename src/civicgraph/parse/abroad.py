"""Who is of another country, as far as a name or a post tells, and who is at home where talks are held."""

from collections.abc import Iterator

from civicgraph.lexicon.places import load_places
from civicgraph.model import BodyName, Mention, PlaceName, PostName
from civicgraph.parse.phrases import Actor
from civicgraph.spelling import fold


def is_foreign(actor: Actor) -> bool:
    """Whether the name or a post shows that somebody is of another country."""
    for told in (actor.mention, *actor.posts):
        if told.rule in {"name-after-title", "body-of-country"}:
            return True
        if not isinstance(told.value, PostName):
            continue
        if told.value.body is not None and (told.value.body.rule == "body-of-country" or _of_abroad(told.value.body)):
            return True
        place = told.value.place.value if told.value.place is not None else None
        if isinstance(place, PlaceName) and place.level == "country" and place.name != "Việt Nam":
            return True
    return False


def _of_abroad(body: Mention) -> bool:
    """Whether a body is a foreign party or part of one: "Bộ Chính trị Đảng Nhân dân Cách mạng Lào"."""
    value = body.value
    if not isinstance(value, BodyName):
        return False
    foreign = value.kind == "party" and value.name.startswith("Đảng ") and value.name != "Đảng Cộng sản Việt Nam"
    return foreign or (value.parent is not None and _of_abroad(value.parent))


def is_at_home(actor: Actor, place: Mention | None) -> bool:
    """Whether talks are held in the country of somebody told: "tại |Bắc Kinh|, A hội đàm với Chủ tịch Trung Quốc B"."""
    if place is None or not isinstance(place.value, PlaceName) or place.value.level not in {"country", "abroad"}:
        return False
    known = load_places().names(fold(place.value.name))
    countries = {place.value.name, *(parent for p in known[:1] for parent in p.parents)} - {"Việt Nam"}
    named = {name for told in (actor.mention, *actor.posts) for name in _countries_of(told)}
    return any(name == country or name.endswith(f" {country}") for name in named for country in countries)


def _countries_of(told: Mention | None) -> Iterator[str]:
    """The countries that a post or body names, and the name of a body of some country, which ends with it."""
    value = told.value if told is not None else None
    if isinstance(value, PlaceName) and value.level == "country":
        yield value.name
    elif isinstance(value, PostName):
        yield from _countries_of(value.body)
        yield from _countries_of(value.place)
    elif isinstance(value, BodyName):
        yield value.name
        yield from _countries_of(value.parent)
        yield from _countries_of(value.place)
