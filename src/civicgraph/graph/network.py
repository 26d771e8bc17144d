"""The same facts as a networkx `MultiDiGraph`: entities and events are nodes, what is said between two of them an edge.

It reads quads, so a build and a store kept on disk give the same network. Posts without a body, figures and
statements are told of one node alone: they are no edges but asides.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from civicgraph.graph.kinds import NARROWER
from civicgraph.graph.merge import Triple, merge
from civicgraph.graph.quads import PREDICATE_OF
from civicgraph.graph.terms import Quad, digest, term, value_of
from civicgraph.vocabulary import EntityType, EventType, Role

if TYPE_CHECKING:
    import networkx as nx

Properties = dict[str, list[str]]
"""The objects of one subject by predicate, sorted."""

Node = tuple[str, dict[str, Any]]
"""An IRI and its attributes."""
Edge = tuple[str, str, str, dict[str, Any]]
"""The IRIs of its two ends, its key and its attributes."""

_TYPE = term("rdf:type")
_EVENT_TYPES = {term(f"civic:{t}"): str(t) for t in EventType}
_NODE_TYPES = {term(f"civic:{t}"): str(t) for t in EntityType} | _EVENT_TYPES
_KINDS = {term(f"civic:{name}"): name for names in NARROWER.values() for name in names.values()}
_ROLES = {term(f"civic:{role}"): str(role) for role in Role} | {term("schema:location"): "location"}
_RELATIONS = {predicate: str(relation) for relation, predicate in PREDICATE_OF.items()}


EDGE_KINDS = ("position", *_ROLES.values(), *_RELATIONS.values())
"""What the `predicate` of an edge may be: a post, a role in an event or its place, a relation."""


def to_network(quads: Iterable[Quad]) -> "nx.MultiDiGraph[str]":
    """The network of the graph, in an order that the quads' own does not change.

    Nodes are IRIs with `label`, `type` and, where told, `kind` (the narrower class), `names` (the other forms) and an
    event's `date`, `end`, `status`. Edges have `predicate`, `fact` (the IRI that holds it), `article` (id), `quote`,
    `start`, `end`, `rule`, `confidence` (of the surest evidence) and, where told, `date`, a post's `title`, `status`.
    """
    return network_of(index(quads))


def network_of(things: Mapping[str, Properties]) -> "nx.MultiDiGraph[str]":
    """The network of a graph that is indexed already."""
    import networkx as nx

    network: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    network.add_nodes_from(nodes_of(things))
    for source, target, key, attributes in edges_of(things):
        network.add_edge(source, target, key, **attributes)
    return network


def nodes_of(
    things: Mapping[str, Properties],
    each_once: Callable[[Iterable[str]], Iterable[str]] = lambda iris: sorted(set(iris)),
) -> Iterator[Node]:
    """The nodes one by one, in the order of their IRIs: those of a type, then what else an edge leads to.

    `each_once` sorts IRIs that come several times; there may be too many for memory.
    """
    for iri, about in things.items():
        if node := _node(about):
            yield iri[1:-1], node
    ends = (end for iri, about in things.items() for tie in _ties(iri, about, things) for end in tie[:2])
    for end in each_once(ends):
        if not _node(things.get(end, {})):
            yield end[1:-1], {"label": end[1:-1], "type": "Thing"}


def edges_of(things: Mapping[str, Properties]) -> Iterator[Edge]:
    """The edges one by one, in the order of the facts' IRIs."""
    for iri, about in things.items():
        for source, target, more in _ties(iri, about, things):
            attributes = {**more, "fact": iri[1:-1], **say_evidence(about, things)}
            key = f"e{digest(iri, more['predicate'], target)}"
            yield source[1:-1], target[1:-1], key, attributes


def end_of(node: str, things: Mapping[str, Properties]) -> object:
    """The last day, month or year of an event, by its IRI, if it is told."""
    return _node(things.get(f"<{node}>", {})).get("end")


def index(quads: Iterable[Quad]) -> dict[str, Properties]:
    """Subject, predicate, objects: sorted, each once, one label for each subject."""
    return index_triples(sorted(set(merge(quads))))


def index_triples(triples: Iterable[Triple]) -> dict[str, Properties]:
    """The same of triples that are sorted and merged already."""
    things: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for subject, predicate, object_ in triples:
        things[subject][predicate].append(object_)
    return {subject: dict(about) for subject, about in things.items()}


def _node(about: Properties) -> dict[str, object]:
    """The attributes of an entity or event; nothing for anything else."""
    types = about.get(_TYPE, [])
    type_ = next((_NODE_TYPES[t] for t in types if t in _NODE_TYPES), None)
    if type_ is None:
        return {}
    node: dict[str, object] = {"label": _value(about, "rdfs:label"), "type": type_}
    if kind := next((_KINDS[t] for t in types if t in _KINDS), None):
        node["kind"] = kind
    if names := about.get(term("skos:altLabel")):
        node["names"] = tuple(value_of(name) for name in names)
    if term("civic:trigger") in about:
        node |= _told(about, date="schema:startDate", end="schema:endDate") | _status(about)
    return node


def _ties(iri: str, about: Properties, things: Mapping[str, Properties]) -> Iterator[tuple[str, str, dict[str, str]]]:
    """What one fact says between two nodes: a post, the roles of an event, or a relation."""
    types = about.get(_TYPE, [])
    if term("org:Membership") in types:
        title = _value(things[about[term("org:role")][0]], "rdfs:label")
        for body in about.get(term("org:organization"), []):
            yield about[term("org:member")][0], body, {"predicate": "position", "title": title, **_status(about)}
    elif not _EVENT_TYPES.keys().isdisjoint(types):
        more = _told(about, date="schema:startDate") | _status(about)
        for predicate, role in _ROLES.items():
            for filler in about.get(predicate, []):
                yield iri, filler, {"predicate": role, **more}
    elif term("rdf:Statement") in types:
        relation = _RELATIONS[about[term("rdf:predicate")][0]]
        yield about[term("rdf:subject")][0], about[term("rdf:object")][0], {"predicate": relation}


def say_evidence(about: Properties, things: Mapping[str, Properties]) -> dict[str, object]:
    """Where the surest words stand that say a fact."""
    found = [things[node] for node in about[term("civic:evidence")]]
    surest = max(found, key=lambda e: (float(_value(e, "civic:confidence")), -int(_value(e, "oa:start"))))
    return {
        "article": _value(things[surest[term("oa:hasSource")][0]], "dcterms:identifier"),
        "start": int(_value(surest, "oa:start")),
        "end": int(_value(surest, "oa:end")),
        "quote": _value(surest, "oa:exact"),
        "rule": _value(surest, "civic:rule"),
        "confidence": float(_value(surest, "civic:confidence")),
    }


def _status(about: Properties) -> dict[str, str]:
    return {"status": _local(about[term("civic:status")][0])}


def _told(about: Properties, **curies: str) -> dict[str, str]:
    """The values of those properties that the subject has."""
    return {name: _value(about, curie) for name, curie in curies.items() if term(curie) in about}


def _value(about: Properties, curie: str) -> str:
    return value_of(about[term(curie)][0])


def _local(iri: str) -> str:
    return iri[1:-1].rpartition("#")[2]
