"""What the pages ask of the graph: rows of plain words from the workers, and the names, kept while the graph stays."""

import json
from collections.abc import Sequence

from civicgraph.query import NAMES_QUERY, Names
from civicgraph.serve.protocol import ask
from civicgraph.serve.workers import Asked, Workers

Row = dict[str, str]
"""One row: the columns that are bound, in plain words."""

_JSON = ("application/sparql-results+json",)


class Graph:
    """The graph behind the pages."""

    def __init__(self, workers: Workers) -> None:
        self.workers = workers
        self._names: Names | None = None
        self._stamp: object = None

    async def rows(self, text: str) -> tuple[Sequence[str], list[Row]]:
        """The columns and rows of a SELECT."""
        answered = await ask(self.workers, Asked(text, _JSON))
        told = json.loads(answered.body)
        rows = [{name: term["value"] for name, term in row.items()} for row in told["results"]["bindings"]]
        return told["head"]["vars"], rows

    async def names(self) -> Names:
        """Everything that has a name, read again when the graph has changed."""
        stamp = self.workers.stamp()
        if self._names is None or stamp != self._stamp:
            _, rows = await self.rows(NAMES_QUERY)
            self._names = Names.of((row["thing"], row["type"], row["property"], row["name"]) for row in rows)
            self._stamp = stamp
        return self._names
