"""The short forms of IRIs: the contract's prefixes, and one for each kind of thing that a graph holds."""

import re

from civicgraph.graph import BASE, PREFIXES

KINDS = (
    "article", "body", "document", "event", "evidence", "graph", "organization", "person", "place", "post", "programme",
    "relation", "role", "statement", "statistic", "tenure", "unit",
)  # fmt: skip
"""The first part of an instance IRI after the base, each with a prefix of its own."""

_LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_-]|%[0-9A-F]{2})*")


class Names:
    """The prefixes of a graph whose instance IRIs have that base.

    >>> Names().short("<https://w3id.org/civicgraph/id/person/to-lam-933041487357>")
    'person:to-lam-933041487357'
    """

    def __init__(self, base: str = BASE) -> None:
        self.prefixes = dict(sorted({**PREFIXES, **{kind: f"{base}{kind}/" for kind in KINDS}}.items()))
        self._prefix_of = {namespace: prefix for prefix, namespace in self.prefixes.items()}

    def short(self, iri: str) -> str | None:
        """The prefixed name of an IRI in angle brackets, if it has one that needs no escapes."""
        cut = max(iri.rfind("/"), iri.rfind("#")) + 1
        prefix = self._prefix_of.get(iri[1:cut])
        return f"{prefix}:{iri[cut:-1]}" if prefix and _LOCAL.fullmatch(iri, cut, len(iri) - 1) else None
