"""A description of the graph for catalogues: VoID and DCAT, with counts, vocabularies, and the articles' period."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain

from civicgraph.export.turtle import to_turtle
from civicgraph.graph import BASE, PREFIXES, Quad, Triple, merge
from civicgraph.graph.terms import literal, number, term, value_of

VOID = "http://rdfs.org/ns/void#"
_DCAT = "http://www.w3.org/ns/dcat#"
_TYPE = term("rdf:type")


def to_void(quads: Iterable[Quad], base: str = BASE) -> Iterator[str]:
    """The description as Turtle; no time of making, so that the same graph has the same description."""
    yield from to_turtle(_description(sorted(set(merge(quads))), base), base)


def _description(triples: list[Triple], base: str) -> Iterator[Triple]:
    dataset = f"<{base}dataset>"
    types = Counter(o for _, p, o in triples if p == _TYPE)
    predicates = Counter(p for _, p, _ in triples)
    dates = sorted(o for _, p, o in triples if p == term("dcterms:issued"))
    yield dataset, _TYPE, f"<{VOID}Dataset>"
    yield dataset, _TYPE, f"<{_DCAT}Dataset>"
    yield dataset, term("dcterms:title"), literal("Đồ thị tri thức civicgraph", "vi")
    yield dataset, term("dcterms:title"), literal("A civicgraph knowledge graph", "en")
    yield dataset, term("dcterms:language"), literal("vi")
    yield dataset, f"<{VOID}uriSpace>", literal(base)
    yield dataset, f"<{VOID}triples>", number(len(triples))
    yield dataset, f"<{VOID}distinctSubjects>", number(len({s for s, _, _ in triples}))
    yield dataset, f"<{VOID}classes>", number(len(types))
    yield dataset, f"<{VOID}properties>", number(len(predicates))
    for namespace in sorted({_namespace(t) for t in chain(types, predicates)} & set(PREFIXES.values())):
        yield dataset, f"<{VOID}vocabulary>", f"<{namespace}>"
    if dates:
        yield dataset, term("dcterms:temporal"), literal(f"{value_of(dates[0])}/{value_of(dates[-1])}")
    yield from _partitions(dataset, "class", "class", "entities", types)
    yield from _partitions(dataset, "property", "property", "triples", predicates)


def _partitions(dataset: str, kind: str, names: str, counts: str, found: Counter[str]) -> Iterator[Triple]:
    """How many there are of each class or property; each part is a node of its own, named by what it counts."""
    for iri, count in sorted(found.items()):
        part = f"{dataset[:-1]}/{kind}/{iri[1:-1].replace('://', '/').replace('#', '/')}>"
        yield dataset, f"<{VOID}{kind}Partition>", part
        yield part, f"<{VOID}{names}>", iri
        yield part, f"<{VOID}{counts}>", number(count)


def _namespace(iri: str) -> str:
    return iri[1 : max(iri.rfind("/"), iri.rfind("#")) + 1]
