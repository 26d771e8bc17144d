"""What can be wrong with the input and the wishes: one base error, one child for each kind.

A message is one sentence that says where, what, and what to do next.
"""


class CivicgraphError(Exception):
    """The base of every error that civicgraph raises on purpose."""


class InputError(CivicgraphError):
    """An input that cannot be read: a broken line, a missing field, bytes in another encoding.

    `source` is the file as the user named it ("-" for standard input), `line` counts from 1 or is None
    where the whole file is meant.
    """

    def __init__(self, source: str, line: int | None, problem: str) -> None:
        self.source = source
        self.line = line
        self.problem = problem
        super().__init__(f"{source}:{line}: {problem}" if line is not None else f"{source}: {problem}")


class FlawError(InputError):
    """A flaw of an article that is read all the same: a date that is none, a control character."""


class OutputError(CivicgraphError):
    """An output that cannot be written."""


class LexiconError(CivicgraphError):
    """A data file of the package with a bad line; raised when it is loaded."""

    def __init__(self, file: str, line: int, problem: str) -> None:
        super().__init__(f"{file}:{line}: {problem}")


class QueryError(CivicgraphError):
    """A query that is not SPARQL, a named query that does not exist, or a parameter that is missing."""


class MissingParameterError(QueryError):
    """A named query that was asked without a parameter that it needs, which is `name`."""

    def __init__(self, query: str, name: str, wanted: str) -> None:
        self.name = name
        super().__init__(f"the query {query} needs {name}: {wanted}")


class StoreError(CivicgraphError):
    """A build or store that is missing, locked or of another format version."""


class LockedError(StoreError):
    """A store that another process is writing just now."""


class ServeError(CivicgraphError):
    """An address that cannot be listened on."""
