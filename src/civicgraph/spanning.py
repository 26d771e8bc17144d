"""What spans articles, each in a graph of its own: the gazetteer as far as articles name it, and who is who in them.

Both follow from the readings alone, at once or, after a change, only as far as the change reaches.
"""

from collections.abc import Collection, Iterable, Mapping

from civicgraph.graph import BASE, Quad, article_iri, content_iri
from civicgraph.graph.gazetteer import Registered, entries_by_iri, register_iri, to_gazetteer
from civicgraph.graph.resolution import CLOSE_MATCH, EXACT_MATCH, Told, joining_rules, to_resolution
from civicgraph.graph.terms import literal, term
from civicgraph.model import Entity, Reading
from civicgraph.resolve import Identities, Identity, known_body
from civicgraph.store import Store
from civicgraph.vocabulary import EntityType

_TITLES = {
    "gazetteer": (
        "Đơn vị hành chính và cơ quan mà các bài nêu tên",
        "Administrative units and bodies that articles name",
    ),
    "resolution": ("Thực thể nào của các bài là một", "Which entities of articles are one"),
}

_Key = tuple[EntityType, str]
_Tellings = dict[_Key, list[tuple[Reading, Entity, Identity]]]


def spanning_graph(name: str, base: str = BASE) -> str:
    """The graph "gazetteer" or "resolution".

    >>> spanning_graph("gazetteer")
    '<https://w3id.org/civicgraph/id/graph/gazetteer>'
    """
    return f"<{base}graph/{name}>"


def spanning_graphs(base: str = BASE) -> tuple[str, ...]:
    """The graphs of what spans articles."""
    return tuple(spanning_graph(name, base) for name in _TITLES)


def span(readings: Iterable[Reading], identities: Identities, base: str = BASE) -> dict[str, list[Quad]]:
    """The graphs of what spans the articles, each sorted."""
    gazetteer, resolution = spanning_graphs(base)
    tellings = _tellings(readings, identities)
    entries = {entry for told in tellings.values() for entry in _entries(told)}
    return {
        gazetteer: [*_titles("gazetteer", base), *to_gazetteer(entries, gazetteer, base)],
        resolution: [
            *_titles("resolution", base),
            *joining_rules(resolution),
            *to_resolution((_told(key, told, base) for key, told in tellings.items()), resolution),
        ],
    }


def follow_span(
    store: Store,
    before: tuple[Mapping[str, Reading], Identities],
    after: tuple[Mapping[str, Reading], Identities],
    touched: Collection[str],
    base: str = BASE,
) -> tuple[set[Quad], set[Quad]]:
    """The quads that those graphs lose and gain when the touched articles, by id, change; the store is as before.

    Only the things that those articles tell, before or after, are looked at, and the gazetteer only where the units
    and bodies that articles mean are others than before.
    """
    gazetteer, resolution = spanning_graphs(base)
    keys = {key for told in (before, after) for key in _keys_of(*told, touched)}
    tellings = _tellings(after[0].values(), after[1], keys)
    old = {quad for key in keys for quad in store.matching(subject=_iri(key, base), graph=resolution)}
    new = set(to_resolution((_told(key, told, base) for key, told in tellings.items()), resolution))
    removed, added = old - new, new - old
    if any(predicate in (EXACT_MATCH, CLOSE_MATCH) for _, predicate, _, _ in removed | added):
        matched = {
            quad for match in (EXACT_MATCH, CLOSE_MATCH) for quad in store.matching(None, match, None, resolution)
        }
        meant = {o for _, p, o, _ in (matched - removed) | added if p in (EXACT_MATCH, CLOSE_MATCH)}
        known = entries_by_iri(base)
        entries = [known[iri] for iri in sorted(meant)]
        lost, gained = store.difference(
            {gazetteer: [*_titles("gazetteer", base), *to_gazetteer(entries, gazetteer, base)]}
        )
        removed, added = removed | lost, added | gained
    return removed, added


def _titles(name: str, base: str) -> list[Quad]:
    """What a graph says of itself."""
    graph = spanning_graph(name, base)
    titles = zip(_TITLES[name], ("vi", "en"), strict=True)
    return [
        (graph, term("rdf:type"), term("civic:CommonGraph"), graph),
        *((graph, term("rdfs:label"), literal(words, language), graph) for words, language in titles),
    ]


def _keys_of(readings: Mapping[str, Reading], identities: Identities, ids: Iterable[str]) -> set[_Key]:
    told = (readings[article_id] for article_id in ids if article_id in readings)
    return {(e.type, identities[reading.article.id, e.key].words) for reading in told for e in reading.entities}


def _tellings(readings: Iterable[Reading], identities: Identities, keys: Collection[_Key] | None = None) -> _Tellings:
    """Who tells each thing; of those with the `keys` alone, if they are given."""
    found: _Tellings = {}
    for reading in readings:
        for entity in reading.entities:
            identity = identities[reading.article.id, entity.key]
            key = (entity.type, identity.words)
            if keys is None or key in keys:
                found.setdefault(key, []).append((reading, entity, identity))
    return found


def _told(key: _Key, tellings: list[tuple[Reading, Entity, Identity]], base: str) -> Told:
    labels: dict[str, str] = {}
    for reading, entity, _ in tellings:
        labels.setdefault(article_iri(reading.article.id, base), entity.names[0])
    return Told(
        _iri(key, base),
        labels,
        frozenset(name for _, entity, _ in tellings for name in entity.names),
        frozenset(identity.rule for *_, identity in tellings if identity.rule),
        frozenset(register_iri(entry, base) for entry in _entries(tellings)),
    )


def _entries(tellings: list[tuple[Reading, Entity, Identity]]) -> set[Registered]:
    """The entries of the gazetteer that are meant."""
    units: set[Registered] = {identity.unit for *_, identity in tellings if identity.unit}
    bodies = (known_body(entity) for _, entity, _ in tellings)
    return units | {body for body in bodies if body}


def _iri(key: _Key, base: str) -> str:
    type_, words = key
    return content_iri(type_.lower(), words, words, base=base)
