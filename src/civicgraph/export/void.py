"""A description of the graph for catalogues: VoID and DCAT, with counts, vocabularies, and the articles' period."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain, groupby
from operator import itemgetter

from civicgraph.export.turtle import to_turtle
from civicgraph.graph import BASE, PREFIXES, Triple
from civicgraph.graph.terms import literal, number, term, value_of

VOID = "http://rdfs.org/ns/void#"
_DCAT = "http://www.w3.org/ns/dcat#"
_TYPE = term("rdf:type")
_ISSUED = term("dcterms:issued")


def to_void(triples: Iterable[Triple], base: str = BASE) -> Iterator[str]:
    """The description as Turtle of triples that are sorted and merged already.

    No time of making, so that the same graph has the same description.
    """
    yield from to_turtle(_description(triples, base), base)


def _description(triples: Iterable[Triple], base: str) -> Iterator[Triple]:
    dataset = f"<{base}dataset>"
    subjects, predicates, types, dates = _count(triples)
    yield dataset, _TYPE, f"<{VOID}Dataset>"
    yield dataset, _TYPE, f"<{_DCAT}Dataset>"
    yield dataset, term("dcterms:title"), literal("Đồ thị tri thức civicgraph", "vi")
    yield dataset, term("dcterms:title"), literal("A civicgraph knowledge graph", "en")
    yield dataset, term("dcterms:language"), literal("vi")
    yield dataset, f"<{VOID}uriSpace>", literal(base)
    yield dataset, f"<{VOID}triples>", number(predicates.total())
    yield dataset, f"<{VOID}distinctSubjects>", number(subjects)
    yield dataset, f"<{VOID}classes>", number(len(types))
    yield dataset, f"<{VOID}properties>", number(len(predicates))
    for namespace in sorted({_namespace(t) for t in chain(types, predicates)} & set(PREFIXES.values())):
        yield dataset, f"<{VOID}vocabulary>", f"<{namespace}>"
    if dates:
        yield dataset, term("dcterms:temporal"), literal("/".join(map(value_of, dates)))
    yield from _partitions(dataset, "class", "class", "entities", types)
    yield from _partitions(dataset, "property", "property", "triples", predicates)


def _count(triples: Iterable[Triple]) -> tuple[int, Counter[str], Counter[str], list[str]]:
    """How many subjects there are, how often each property and class, and the first and last day of an article."""
    subjects = 0
    predicates: Counter[str] = Counter()
    types: Counter[str] = Counter()
    dates: list[str] = []
    for _, about in groupby(triples, key=itemgetter(0)):
        subjects += 1
        for _, predicate, object_ in about:
            predicates[predicate] += 1
            if predicate == _TYPE:
                types[object_] += 1
            elif predicate == _ISSUED:
                dates = [min(*dates, object_), max(*dates, object_)] if dates else [object_, object_]
    return subjects, predicates, types, dates


def _partitions(dataset: str, kind: str, names: str, counts: str, found: Counter[str]) -> Iterator[Triple]:
    """How many there are of each class or property; each part is a node of its own, named by what it counts."""
    for iri, count in sorted(found.items()):
        part = f"{dataset[:-1]}/{kind}/{iri[1:-1].replace('://', '/').replace('#', '/')}>"
        yield dataset, f"<{VOID}{kind}Partition>", part
        yield part, f"<{VOID}{names}>", iri
        yield part, f"<{VOID}{counts}>", number(count)


def _namespace(iri: str) -> str:
    return iri[1 : max(iri.rfind("/"), iri.rfind("#")) + 1]
