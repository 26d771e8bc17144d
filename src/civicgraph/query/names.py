"""From what a user writes for a parameter to SPARQL terms: a name in any spelling to the things that bear it."""

import json
import re
from collections.abc import Callable, Iterable
from difflib import get_close_matches

from civicgraph.errors import QueryError
from civicgraph.query.catalogue import Parameter, ParameterType
from civicgraph.spelling import fold, strip_marks
from civicgraph.store import Rows, Store
from civicgraph.vocabulary import EntityType

_IRI = re.compile(r'<?([A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>"{}|^`\\]+)>?')
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_NAMES = """
SELECT ?thing ?name WHERE {{
  VALUES ?type {{ {types} }}
  ?thing a ?type ; rdfs:label|skos:altLabel ?name .
}}
"""


def to_terms(graph: Store, parameter: Parameter, value: str) -> list[str]:
    """The SPARQL terms that stand for `value`; QueryError says what was expected or which names come close."""
    if parameter.type.names_entity:
        if (iri := _IRI.fullmatch(value)) and "://" in value:
            return [f"<{iri[1]}>"]
        return [f"<{iri}>" for iri in find_named(graph, parameter.type, value)]
    if parameter.type is ParameterType.DATE and not _DATE.fullmatch(value):
        raise QueryError(f"{parameter.name} is a date such as 2017, 2017-06 or 2017-06-15, not {value!r}")
    if parameter.type is ParameterType.INTEGER:
        if not re.fullmatch(r"[+-]?\d+", value):
            raise QueryError(f"{parameter.name} is a whole number, not {value!r}")
        return [value]
    return [json.dumps(value, ensure_ascii=False)]


def find_named(graph: Store, type_: ParameterType, name: str) -> list[str]:
    """The IRIs of the things that go by `name`, in the order of their IRIs.

    Cases in the order in which they are tried: the name as spelled, case and tone placement apart; without marks;
    as words within a longer name.
    """
    types = list(EntityType) if type_ is ParameterType.ENTITY else [EntityType(type_.capitalize())]
    answer = graph.query(_NAMES.format(types=" ".join(f"civic:{t}" for t in types)))
    assert isinstance(answer, Rows)
    known = [(row[0].value, row[1].value) for row in answer if row[0] and row[1]]
    spelled, plain = fold(name), strip_marks(name)
    tests: tuple[Callable[[str], bool], ...] = (
        lambda other: fold(other) == spelled,
        lambda other: strip_marks(other) == plain,
        lambda other: f" {plain} " in f" {strip_marks(other)} ",
    )
    for bears in tests:
        if found := sorted({thing for thing, other in known if bears(other)}):
            return found
    raise QueryError(f"nothing of the kind {type_} is called {name!r} in this graph{_hint(plain, known)}")


def _hint(plain: str, known: Iterable[tuple[str, str]]) -> str:
    names = {strip_marks(other): other for _, other in sorted(known, reverse=True)}
    close = get_close_matches(plain, sorted(names), n=3, cutoff=0.6)
    return f"; close to it are {', '.join(names[other] for other in close)}" if close else ""
