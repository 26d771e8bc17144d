"""How the inferred graphs change when articles come and go: only what a change touches is derived anew.

The rules are run as ever, over a small graph with every premise of what may change. Three of them look at one told
triple at a time, and what they give ties the same two things together; parts need all edges of that one kind, which
are few; a tenure needs every post of its person.
"""

from collections.abc import Iterator, Set

from civicgraph.graph import BASE, Quad, Triple
from civicgraph.graph.terms import term
from civicgraph.infer.whole import RULES, infer, inferred_graph
from civicgraph.store import ONTOLOGY_GRAPH, Store

_TYPE = term("rdf:type")
_PART_OF = term("org:subOrganizationOf")
_MEMBER, _HOLDER = term("org:member"), term("civic:holder")
_EVIDENCE, _SOURCE, _ISSUED = term("civic:evidence"), term("oa:hasSource"), term("dcterms:issued")


def follow(store: Store, removed: Set[Quad], added: Set[Quad], base: str = BASE) -> tuple[set[Quad], set[Quad]]:
    """The quads that the inferred graphs lose and gain when articles lose and gain those; the store is still as before.

    What its inferred graphs hold must be what follows from the rest of it now.
    """
    change = _Change(store, removed, added, base)
    scratch = Store.of([*change.premises(), *store.matching(graph=ONTOLOGY_GRAPH)])
    derived = {quad for quads in infer(scratch, base).values() for quad in quads if change.reaches(quad)}
    follows = {quad for quad in derived if not any(change.told(*quad[:3]))}
    before = set(change.inferred_before())
    return before - follows, follows - before


class _Change:
    """What articles and the ontology tell once a change is made, and how far it reaches."""

    def __init__(self, store: Store, removed: Set[Quad], added: Set[Quad], base: str) -> None:
        self._store, self._removed, self._come = store, removed, Store.of(added)
        self._graphs = {rule: inferred_graph(rule, base) for rule in RULES}
        self._inferred = frozenset(self._graphs.values())
        self._triples: set[Triple] = {quad[:3] for quad in removed | added}
        self._pairs = {(s, o) for s, _, o in self._triples}
        self._typed = {s for s, p, _ in self._triples if p == _TYPE}
        self._parts_change = any(p == _PART_OF for _, p, _ in self._triples)
        articles = {quad[3] for quad in removed | added}
        self._people = {
            person
            for graph in articles
            for quads in (store.matching(None, _MEMBER, None, graph), self._come.matching(None, _MEMBER, None, graph))
            for _, _, person, _ in quads
        }

    def told(
        self, subject: str | None = None, predicate: str | None = None, object_: str | None = None
    ) -> Iterator[Quad]:
        """What is told with those terms after the change, not inferred."""
        for quad in self._store.matching(subject, predicate, object_):
            if quad not in self._removed and quad[3] not in self._inferred:
                yield quad
        yield from self._come.matching(subject, predicate, object_)

    def premises(self) -> set[Quad]:
        """What is told after the change of which anything follows that the change reaches."""
        found: set[Quad] = set()
        for thing in self._typed:
            found.update(self.told(thing, _TYPE))
        for subject, object_ in self._pairs:
            found.update(self.told(subject, None, object_))
            if object_.startswith("<"):
                found.update(self.told(object_, None, subject))
        if self._parts_change:
            found.update(self.told(None, _PART_OF))
        for person in self._people:
            for post, _, _, _ in list(self.told(None, _MEMBER, person)):
                found.update(self.told(post))
                for _, _, evidence, _ in self.told(post, _EVIDENCE):
                    for quad in self.told(evidence, _SOURCE):
                        found.add(quad)
                        found.update(self.told(quad[2], _ISSUED))
        return found

    def reaches(self, quad: Quad) -> bool:
        """Whether an inferred quad may come or go by the change; if so, the premises hold all that it follows from."""
        subject, predicate, object_, graph = quad
        if graph == self._graphs["parts"]:
            return self._parts_change
        if graph == self._graphs["tenures"]:
            return True  # the premises hold no post of which they don't hold all
        if predicate == _TYPE:
            return subject in self._typed
        return (subject, object_) in self._pairs or (object_, subject) in self._pairs

    def inferred_before(self) -> Iterator[Quad]:
        """What was inferred before the change of what it reaches."""
        for thing in self._typed:
            yield from self._store.matching(thing, _TYPE, None, self._graphs["classes"])
        for subject, object_ in self._pairs:
            for rule in ("properties", "inverses"):
                yield from self._store.matching(subject, None, object_, self._graphs[rule])
                if object_.startswith("<"):
                    yield from self._store.matching(object_, None, subject, self._graphs[rule])
        if self._parts_change:
            yield from self._store.matching(graph=self._graphs["parts"])
        for person in self._people:
            for tenure, _, _, _ in self._store.matching(None, _HOLDER, person, self._graphs["tenures"]):
                yield from self._store.matching(tenure, None, None, self._graphs["tenures"])
