"""Which entities of articles are one thing, as a graph: which articles tell it, which names it has, what joined it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from civicgraph.graph.merge import LABEL, Triple, merge_names
from civicgraph.graph.terms import Quad, literal, number, share, term
from civicgraph.lexicon.joining import load_joining
from civicgraph.vocabulary import JoiningRule

EXACT_MATCH, CLOSE_MATCH = term("skos:exactMatch"), term("skos:closeMatch")


@dataclass(frozen=True, slots=True)
class Told:
    """A thing by its IRI, with what the articles say that name it.

    `labels` has the full form in each article, by the article's IRI; `matches` are IRIs of the gazetteer.
    """

    iri: str
    labels: Mapping[str, str]
    names: frozenset[str]
    rules: frozenset[JoiningRule]
    matches: frozenset[str]


def to_resolution(things: Iterable[Told], graph: str) -> list[Quad]:
    """The quads of those things, sorted."""
    return sorted((*triple, graph) for thing in things for triple in _describe(thing))


def joining_rules(graph: str) -> list[Quad]:
    """How sure each rule is that joins: what the graph tells whatever the articles are."""
    return [
        (term(f"civic:{rule}"), term("civic:confidence"), share(confidence), graph)
        for rule, confidence in sorted(load_joining().items())
    ]


def _describe(thing: Told) -> Iterator[Triple]:
    yield thing.iri, term("civic:articleCount"), number(len(thing.labels))
    for article in thing.labels:
        yield thing.iri, term("dcterms:isReferencedBy"), article
    same = EXACT_MATCH if len(thing.matches) == 1 else CLOSE_MATCH
    for match in thing.matches:
        yield thing.iri, same, match
    if len(thing.labels) > 1:
        yield from _joined(thing)


def _joined(thing: Told) -> Iterator[Triple]:
    """What joined the things of several articles, and the names of all of them, of which one is preferred."""
    for rule in thing.rules:
        yield thing.iri, term("civic:joinedBy"), term(f"civic:{rule}")
    for name in thing.names:
        yield thing.iri, term("civic:toldAs"), literal(name, "vi")
    for _, predicate, name in merge_names(thing.iri, (literal(label, "vi") for label in thing.labels.values()), ()):
        if predicate == LABEL:
            yield thing.iri, term("skos:prefLabel"), name
