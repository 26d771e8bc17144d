"""The gazetteer as a graph: administrative units, what is above them, what took their place; and known bodies."""

from collections.abc import Iterable, Iterator
from functools import cache

from civicgraph.graph.kinds import NARROWER
from civicgraph.graph.merge import ALT_LABEL, LABEL, Triple
from civicgraph.graph.terms import BASE, Quad, content_iri, literal, moment, term
from civicgraph.lexicon.bodies import KnownBody, load_bodies
from civicgraph.lexicon.places import Level, Period, Place
from civicgraph.lexicon.units import REFORM, full_name, load_units
from civicgraph.spelling import fold
from civicgraph.vocabulary import EntityType

Registered = Place | KnownBody
"""An entry of the gazetteer."""

_A = term("rdf:type")
_LAST_DAY = "2025-06-30"
_CLASSES = {Level.PROVINCE: "Province", Level.DISTRICT: "District", Level.COMMUNE: "Commune"}


def register_iri(entry: Registered, base: str = BASE) -> str:
    """The IRI of a unit or known body, from what the gazetteer tells of it.

    >>> register_iri(load_bodies()["bộ chính trị"]).rpartition("/")[2].rpartition("-")[0]
    'bo-chinh-tri'
    """
    if isinstance(entry, KnownBody):
        return content_iri("body", entry.name, fold(entry.name), base=base)
    content = (full_name(entry), entry.parents, entry.period, entry.ended)
    return content_iri("unit", " ".join((full_name(entry), *entry.parents)), *content, base=base)


def to_gazetteer(entries: Iterable[Registered], graph: str, base: str = BASE) -> list[Quad]:
    """The quads of those entries and of all that they lead to, sorted, each once."""
    reached = _reach(entries)
    return sorted({(*triple, graph) for entry in reached for triple in _describe(entry, base)})


@cache
def entries_by_iri(base: str = BASE) -> dict[str, Registered]:
    """Every entry of the gazetteer by its IRI; made once for a base (0.3 s)."""
    return {register_iri(entry, base): entry for entry in (*load_units(), *load_bodies().values())}


def _reach(entries: Iterable[Registered]) -> set[Registered]:
    """The entries, those above them and those that took their place, as far as it goes."""
    reached: set[Registered] = set()
    waiting = list(entries)
    while waiting:
        entry = waiting.pop()
        if entry not in reached:
            reached.add(entry)
            above = _above(entry)
            waiting += *_successors(entry), *([above] if above else [])
    return reached


def _above(entry: Registered) -> Registered | None:
    if isinstance(entry, KnownBody):
        return load_bodies().get(fold(entry.parent)) if entry.parent else None
    return load_units().above(entry)


def _successors(entry: Registered) -> tuple[Place, ...]:
    return () if isinstance(entry, KnownBody) else load_units().successors(entry)


def _describe(entry: Registered, base: str) -> Iterator[Triple]:
    iri = register_iri(entry, base)
    if above := _above(entry):
        yield iri, term("skos:broader"), register_iri(above, base)
    if isinstance(entry, KnownBody):
        yield from _describe_body(iri, entry)
        return
    yield from _describe_unit(iri, entry)
    for successor in _successors(entry):
        yield iri, term("dcterms:isReplacedBy"), register_iri(successor, base)


def _describe_body(iri: str, body: KnownBody) -> Iterator[Triple]:
    yield iri, _A, term("civic:KnownBody")
    yield iri, LABEL, literal(body.name, "vi")
    for form in body.forms:
        yield iri, ALT_LABEL, literal(form, "vi")
    if narrower := NARROWER[EntityType.ORGANIZATION].get(body.kind):
        yield iri, term("dcterms:type"), term(f"civic:{narrower}")


def _describe_unit(iri: str, unit: Place) -> Iterator[Triple]:
    name = full_name(unit)
    yield iri, _A, term("civic:AdministrativeUnit")
    yield iri, LABEL, literal(name, "vi")
    if unit.name != name:
        yield iri, ALT_LABEL, literal(unit.name, "vi")
    yield iri, term("dcterms:type"), term(f"civic:{_CLASSES[unit.level]}")
    if unit.code:
        yield iri, term("skos:notation"), literal(unit.code)
    if unit.period is Period.AFTER:
        yield iri, term("schema:validFrom"), moment(REFORM.isoformat())
    if unit.period is Period.BEFORE:
        yield iri, term("schema:validThrough"), moment(unit.ended or _LAST_DAY)
