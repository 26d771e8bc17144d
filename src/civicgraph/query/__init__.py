"""Questions to a built graph: SPARQL text, files of it, and the named queries of the catalogue."""

import re
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from pathlib import Path

from civicgraph.errors import QueryError
from civicgraph.query.catalogue import NamedQuery, Parameter, ParameterType, load_catalogue
from civicgraph.query.forms import Form, format_answer
from civicgraph.query.names import NAMES_QUERY, Named, Names, check_date, hint_at, to_terms
from civicgraph.store import Answer, Rows, Store

__all__ = [
    "NAMES_QUERY",
    "Form",
    "Named",
    "NamedQuery",
    "Names",
    "Parameter",
    "ParameterType",
    "answer",
    "check_date",
    "fill",
    "format_answer",
    "hint_at",
    "load_catalogue",
    "read_names",
    "to_sparql",
]


_QUERY = re.compile(
    r"\s*(?:(?:#[^\n]*\n|(?:PREFIX\s+\S*|BASE)\s*<[^>]*>)\s*)*(?:SELECT|ASK|CONSTRUCT|DESCRIBE)[\s<?$*]",
    re.IGNORECASE,
)
"""How a query begins: after its prefixes and comments, with the word for its kind."""


def answer(graph: Store, question: str, parameters: Mapping[str, str] | None = None) -> Answer:
    """The answer to SPARQL text, to a file with it, or to a named query with its parameters."""
    return graph.query(to_sparql(lambda: read_names(graph), question, parameters or {}))


def read_names(graph: Store) -> Names:
    """Everything that has a name in the graph."""
    rows = graph.query(NAMES_QUERY)
    assert isinstance(rows, Rows)
    return Names.of((str(thing), str(type_), str(kind), str(name)) for thing, type_, kind, name in rows)


def to_sparql(names: Callable[[], Names], question: str, parameters: Mapping[str, str]) -> str:
    """The SPARQL text of a question, told apart by its shape; `names` is called if a parameter is given by name.

    1. A name of the catalogue: its file, with the parameters put in.
    2. Something with a brace, or that begins as a query does, which needs none to DESCRIBE: SPARQL.
    3. Anything else: the path of a file.
    """
    if named := load_catalogue().get(question):
        return fill(named, names, parameters)
    if parameters:
        raise QueryError("--param is for the named queries; `civicgraph query --list` shows them")
    if "{" in question or _QUERY.match(question):
        return question
    path = Path(question)
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        pass
    except (OSError, UnicodeDecodeError, ValueError) as error:
        raise QueryError(f"{question}: this file cannot be read as UTF-8 text: {error}") from error
    close = get_close_matches(question, load_catalogue(), n=3)
    hint = f"; did you mean {' or '.join(close)}?" if close else "; `civicgraph query --list` shows the named ones"
    raise QueryError(f"{question!r} is neither SPARQL nor a file nor a named query{hint}")


def fill(named: NamedQuery, names: Callable[[], Names], given: Mapping[str, str]) -> str:
    """The SPARQL text of a named query with what was given for its parameters."""
    named.check_names(list(given))
    declared = {parameter.name: parameter for parameter in named.parameters}
    return named.fill({name: to_terms(names, declared[name], value) for name, value in given.items()})
