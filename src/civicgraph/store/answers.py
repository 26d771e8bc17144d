"""What a query answers, in types of our own: rows of terms, triples, or yes and no."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import pyoxigraph as ox

from civicgraph.errors import QueryError
from civicgraph.graph import Triple

if TYPE_CHECKING:
    import pandas as pd

_XSD = "http://www.w3.org/2001/XMLSchema#"
_STRING = f"{_XSD}string"


@dataclass(frozen=True, slots=True)
class Term:
    """An IRI, a literal with its language or datatype, or a blank node; `str(term)` is what a reader wants to see.

    >>> str(Term("literal", "Tô Lâm", language="vi"))
    'Tô Lâm'
    """

    kind: Literal["iri", "literal", "blank"]
    value: str
    language: str | None = None
    datatype: str | None = None

    def __str__(self) -> str:
        return self.value

    def as_python(self) -> str | int | float | bool:
        """A number or truth value as Python has it, anything else as words.

        >>> Term("literal", "12.5", datatype="http://www.w3.org/2001/XMLSchema#decimal").as_python()
        12.5
        """
        match (self.datatype or "").removeprefix(_XSD):
            case "integer" | "int" | "long" | "nonNegativeInteger":
                return int(self.value)
            case "decimal" | "double" | "float":
                return float(self.value)
            case "boolean":
                return self.value in ("true", "1")
        return self.value


@dataclass(frozen=True, slots=True)
class Rows:
    """The answer to SELECT: the columns in the order asked, and one tuple for each row, None where nothing is bound."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Term | None, ...], ...]

    def __iter__(self) -> Iterator[tuple[Term | None, ...]]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def dicts(self) -> list[dict[str, str | None]]:
        """The rows as dictionaries of plain words, for whoever wants no more."""
        return [
            {column: None if term is None else term.value for column, term in zip(self.columns, row, strict=True)}
            for row in self.rows
        ]

    def frame(self) -> "pd.DataFrame":
        """The rows as a pandas frame: a column for each variable, numbers and truth values as such, the rest as words.

        Days stay ISO words, since a graph tells some to the month or the year alone; `pandas.to_datetime` reads them.
        """
        try:
            import pandas as pd
        except ImportError as error:
            raise QueryError("a frame needs pandas: pip install 'civicgraph[pandas]'") from error
        return pd.DataFrame(
            [[None if term is None else term.as_python() for term in row] for row in self.rows],
            columns=list(self.columns),
        )


@dataclass(frozen=True, slots=True)
class Triples:
    """The answer to CONSTRUCT and DESCRIBE, sorted, each triple once, terms as N-Triples."""

    triples: tuple[Triple, ...]

    def __iter__(self) -> Iterator[Triple]:
        return iter(self.triples)

    def __len__(self) -> int:
        return len(self.triples)


Answer = Rows | Triples | bool


def answer_of(result: ox.QuerySolutions | ox.QueryTriples | ox.QueryBoolean) -> Answer:
    """The answer in our own types."""
    if isinstance(result, ox.QuerySolutions):
        columns = tuple(variable.value for variable in result.variables)
        return Rows(columns, tuple(tuple(_term(term) for term in solution) for solution in result))
    if isinstance(result, ox.QueryTriples):
        return Triples(tuple(sorted({(str(t.subject), str(t.predicate), str(t.object)) for t in result})))
    return bool(result)


def _term(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple | None) -> Term | None:
    if term is None:
        return None
    if isinstance(term, ox.NamedNode):
        return Term("iri", term.value)
    if isinstance(term, ox.BlankNode):
        return Term("blank", term.value)
    if isinstance(term, ox.Literal):
        datatype = None if term.language or term.datatype.value == _STRING else term.datatype.value
        return Term("literal", term.value, term.language, datatype)
    return Term("literal", str(term))  # a quoted triple: nothing here writes one, a stranger's file may
