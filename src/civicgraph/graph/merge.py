"""What the named graphs say as one graph: each triple once, and one label for each thing.

Articles write a name in several ways ("Uỷ ban", "Ủy ban"), each its own label in its own graph. Seen together, the form
that most graphs tell is the label and the others are further names, so that a join over labels gives one row.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from civicgraph.graph.terms import DEFAULT_GRAPH, Quad, term

Triple = tuple[str, str, str]

LABEL = term("rdfs:label")
ALT_LABEL = term("skos:altLabel")
_ARTICLE, _COMMON = term("civic:Article"), term("civic:CommonGraph")
SHARED = (_ARTICLE, _COMMON)
"""The kinds of graphs for whoever takes the graph away: what articles tell, and what spans articles."""


def merge(quads: Iterable[Quad]) -> Iterator[Triple]:
    """The triples of all graphs, names last; a triple that several graphs tell may come again.

    >>> a, b = '"Uỷ ban"@vi', '"Ủy ban"@vi'
    >>> for triple in merge([("<x>", LABEL, a, "<1>"), ("<x>", LABEL, b, "<2>"), ("<x>", LABEL, b, "<3>")]):
    ...     print(triple[1:])
    ('<http://www.w3.org/2000/01/rdf-schema#label>', '"Ủy ban"@vi')
    ('<http://www.w3.org/2004/02/skos/core#altLabel>', '"Uỷ ban"@vi')
    """
    labels: defaultdict[str, list[str]] = defaultdict(list)
    others: defaultdict[str, list[str]] = defaultdict(list)
    for subject, predicate, object_, _ in quads:
        if predicate == LABEL:
            labels[subject].append(object_)
        elif predicate == ALT_LABEL:
            others[subject].append(object_)
        else:
            yield subject, predicate, object_
    for subject in sorted(labels.keys() | others.keys()):
        yield from merge_names(subject, labels.get(subject, ()), others.get(subject, ()))


def reported(quads: Iterable[Quad]) -> list[Quad]:
    """The quads that articles tell: those in a graph that is an article; not the ontology, nor what was inferred.

    What was read from a file without named graphs is taken as it is.
    """
    told = list(quads)
    graphs = {graph for subject, _, object_, graph in told if subject == graph and object_ == _ARTICLE}
    return [quad for quad in told if quad[3] in graphs or quad[3] == DEFAULT_GRAPH]


def merge_names(subject: str, labels: Iterable[str], others: Iterable[str]) -> Iterator[Triple]:
    """The names of one thing, of which `labels` holds one for each graph that tells it.

    In each language the label that most graphs tell stays (of equals the first in order); the others join the further
    names.
    """
    told = Counter(labels)
    chosen: dict[str, str] = {}
    for label in sorted(told, key=lambda label: (-told[label], label)):
        chosen.setdefault(_language(label), label)
    for label in sorted(chosen.values()):
        yield subject, LABEL, label
    for name in sorted((told.keys() | set(others)) - set(chosen.values())):
        yield subject, ALT_LABEL, name


def _language(label: str) -> str:
    return label[label.rindex('"') + 1 :]
