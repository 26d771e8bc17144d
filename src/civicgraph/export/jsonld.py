"""JSON-LD with a context that makes it plain JSON to read: names and dates as strings, one line for each thing."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from civicgraph.export.names import Names
from civicgraph.graph import BASE, PREFIXES, Properties
from civicgraph.graph.terms import value_of

_TYPE = f"<{PREFIXES['rdf']}type>"
_MANY = "of several kinds"


def to_jsonld(things: Mapping[str, Properties], base: str = BASE) -> Iterator[str]:
    """The text line by line. A property whose values are all of one kind says so once, in the context."""
    names = Names(base)
    kinds = _kinds(things.items())
    context: dict[str, object] = dict(names.prefixes)
    context |= {
        names.short(predicate) or predicate[1:-1]: _coercion(kind, names)
        for predicate, kind in sorted(kinds.items())
        if kind not in ("", _MANY)
    }
    yield f'{{"@context": {json.dumps(context, ensure_ascii=False, indent=1)},\n"@graph": ['
    comma = ""
    for subject, about in things.items():
        thing = _thing(subject, about, kinds, names)
        yield f"{comma}\n{json.dumps(thing, ensure_ascii=False)}"
        comma = ","
    yield "\n]}\n"


def _kinds(things: Iterable[tuple[str, Properties]]) -> dict[str, str]:
    """What the values of each property are: "@id", its literals' language or type, or of several kinds."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for _, about in things:
        for predicate, objects in about.items():
            if predicate != _TYPE:
                found[predicate].update(map(_kind, objects))
    return {predicate: kinds.pop() if len(kinds) == 1 else _MANY for predicate, kinds in found.items()}


def _kind(object_: str) -> str:
    return object_[object_.rindex('"') + 1 :] if object_.startswith('"') else "@id"


def _coercion(kind: str, names: Names) -> dict[str, str]:
    """What the context says of a property whose values are all of that kind."""
    if kind == "@id":
        return {"@type": "@id"}
    if kind.startswith("@"):
        return {"@language": kind[1:]}
    return {"@type": names.short(kind[2:]) or kind[3:-1]}


def _thing(subject: str, about: Properties, kinds: dict[str, str], names: Names) -> dict[str, object]:
    """One subject as a JSON object."""
    thing: dict[str, object] = {"@id": _id(subject, names)}
    for predicate, objects in about.items():
        key = "@type" if predicate == _TYPE else names.short(predicate) or predicate[1:-1]
        values = [_value(object_, predicate, kinds, names) for object_ in objects]
        thing[key] = values[0] if len(values) == 1 else values
    return thing


def _value(object_: str, predicate: str, kinds: dict[str, str], names: Names) -> object:
    kind = _kind(object_)
    text = _id(object_, names) if kind == "@id" else value_of(object_)
    if predicate == _TYPE or kind == "" or kinds[predicate] == kind:
        return text
    if kind == "@id":
        return {"@id": text}
    if kind.startswith("@"):
        return {"@value": text, "@language": kind[1:]}
    return {"@value": text, "@type": names.short(kind[2:]) or kind[3:-1]}


def _id(term: str, names: Names) -> str:
    return (names.short(term) or term[1:-1]) if term.startswith("<") else term
