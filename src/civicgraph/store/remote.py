"""Whether a query would make this machine ask another one: SERVICE, and LOAD in an update."""

import re
from collections.abc import Iterable, Iterator

from civicgraph.errors import QueryError

_CODEPOINT = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")


def refuse_remote(text: str, *, update: bool = False) -> None:
    """Raise QueryError for a query or update that names another machine's data.

    A text without the words is safe at a glance. One with them is parsed, since "service" may stand in a string; what
    cannot be parsed is refused.

    >>> refuse_remote('SELECT * { ?s ?p "public service" }')
    >>> refuse_remote("SELECT * { SERVICE <http://elsewhere.example/> { ?s ?p ?o } }")
    Traceback (most recent call last):
    ...
    civicgraph.errors.QueryError: SERVICE is not allowed: a query reads this graph alone
    """
    words = _CODEPOINT.sub(lambda m: chr(min(int(m[1] or m[2], 16), 0x10FFFF)), text).lower()
    if "service" not in words and not (update and "load" in words):
        return
    from rdflib.plugins.sparql import parser

    try:
        parsed = parser.parseUpdate(text) if update else parser.parseQuery(text)
    except Exception as error:  # pyparsing and rdflib raise many kinds; each means "not understood"
        raise QueryError(
            "the query has the word SERVICE or LOAD and could not be checked: only SPARQL 1.1 without them is answered"
        ) from error
    found = set(_names(parsed))
    if "ServiceGraphPattern" in found:
        raise QueryError("SERVICE is not allowed: a query reads this graph alone")
    if "Load" in found:
        raise QueryError("LOAD is not allowed: give the data with civicgraph add")


def _names(node: object) -> Iterator[str]:
    """The names of all grammar nodes below one, its own first."""
    if isinstance(name := getattr(node, "name", None), str):
        yield name
    if isinstance(node, dict):
        node = node.values()
    if isinstance(node, Iterable) and not isinstance(node, str):
        for child in node:
            yield from _names(child)
