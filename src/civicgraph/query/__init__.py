"""Questions to a built graph: SPARQL text, files of it, and the named queries of the catalogue."""

from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path

from civicgraph.errors import QueryError
from civicgraph.query.catalogue import NamedQuery, Parameter, ParameterType, load_catalogue
from civicgraph.query.forms import Form, format_answer
from civicgraph.query.names import find_named, to_terms
from civicgraph.store import Answer, Store

__all__ = [
    "Form",
    "NamedQuery",
    "Parameter",
    "ParameterType",
    "answer",
    "find_named",
    "format_answer",
    "load_catalogue",
    "to_sparql",
]


def answer(graph: Store, question: str, parameters: Mapping[str, str] | None = None) -> Answer:
    """The answer to SPARQL text, to a file with it, or to a named query with its parameters."""
    return graph.query(to_sparql(graph, question, parameters or {}))


def to_sparql(graph: Store, question: str, parameters: Mapping[str, str]) -> str:
    """The SPARQL text of a question, told apart by its shape.

    1. A name of the catalogue: its file, with the parameters put in.
    2. Something with a blank or a brace: SPARQL.
    3. Anything else: the path of a file.
    """
    named = load_catalogue().get(question)
    if named:
        named.check_names(list(parameters))
        types = {parameter.name: parameter for parameter in named.parameters}
        return named.fill({name: to_terms(graph, types[name], value) for name, value in parameters.items()})
    if parameters:
        raise QueryError("--param is for the named queries; `civicgraph query --list` shows them")
    if "{" in question:
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
