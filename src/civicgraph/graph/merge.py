"""What the named graphs say as one graph: each triple once, and one label for each thing.

Articles write a name in several ways ("Uỷ ban", "Ủy ban"), each its own label in its own graph. Seen together, the form
that most graphs tell is the label and the others are further names, so that a join over labels gives one row.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from civicgraph.graph.terms import Quad, term

Triple = tuple[str, str, str]

LABEL = term("rdfs:label")
ALT_LABEL = term("skos:altLabel")


def merge(quads: Iterable[Quad]) -> Iterator[Triple]:
    """The triples of all graphs, labels last; a triple that several graphs tell may come again.

    >>> a, b = '"Uỷ ban"@vi', '"Ủy ban"@vi'
    >>> for triple in merge([("<x>", LABEL, a, "<1>"), ("<x>", LABEL, b, "<2>"), ("<x>", LABEL, b, "<3>")]):
    ...     print(triple[1:])
    ('<http://www.w3.org/2004/02/skos/core#altLabel>', '"Uỷ ban"@vi')
    ('<http://www.w3.org/2000/01/rdf-schema#label>', '"Ủy ban"@vi')
    """
    told: dict[str, Counter[str]] = {}
    for subject, predicate, object_, _ in quads:
        if predicate == LABEL:
            told.setdefault(subject, Counter())[object_] += 1
        else:
            yield subject, predicate, object_
    for subject in sorted(told):
        yield from choose_label(subject, told[subject])


def choose_label(subject: str, told: Counter[str]) -> Iterator[Triple]:
    """The names of one subject: in each language the label told by most graphs others beside it."""
    chosen: dict[str, str] = {}
    for label in sorted(told, key=lambda label: (-told[label], label)):
        chosen.setdefault(_language(label), label)
    for label in sorted(told):
        yield subject, LABEL if chosen[_language(label)] == label else ALT_LABEL, label


def _language(label: str) -> str:
    return label[label.rindex('"') + 1 :]
