"""What is told of one node alone, and so is no edge of the network: figures, statements, posts without a body."""

from typing import Any

from civicgraph.graph.network import Properties, say_evidence
from civicgraph.graph.terms import term, value_of

_QUALIFIERS = {"about": "khoảng", "over": "hơn", "under": "gần"}
_TYPE = term("rdf:type")
_SPOKE = '"phát biểu"@vi'
"""What stands for the words of a statement of which it is only told that it was made."""


def asides_of(things: dict[str, Properties]) -> list[dict[str, Any]]:
    """The asides of an indexed graph, in the order of the facts' IRIs.

    Each has `node`, `family` ("figures", "statements" or "posts"), `words`, `date` (of the figure itself, or nothing)
    and, as an edge has, `article`, `quote`, `start`, `end`, `rule` and `confidence`.
    """
    found = []
    for _, about in sorted(things.items()):
        for node, family, words in _asides(about, things):
            date = value_of(about.get(term("schema:startDate"), ['""'])[0])
            found.append({"node": node, "family": family, "words": words, "date": date, **say_evidence(about, things)})
    return found


def _asides(about: Properties, things: dict[str, Properties]) -> list[tuple[str, str, str]]:
    """Whom one fact is told of, its family and its words; nothing for any other thing of the graph."""
    types = about.get(_TYPE, [])
    if term("civic:Statistic") in types:
        return [(body[1:-1], "figures", _figure(about)) for body in about.get(term("civic:reportedBy"), [])]
    if term("civic:Statement") in types:
        words = value_of(about.get(term("schema:text"), [_SPOKE])[0])
        return [(speaker[1:-1], "statements", words) for speaker in about[term("civic:speaker")]]
    if term("org:Membership") in types and term("org:organization") not in about:
        title = value_of(things[about[term("org:role")][0]][term("rdfs:label")][0])
        return [(member[1:-1], "posts", title) for member in about[term("org:member")]]
    return []


def _figure(about: Properties) -> str:
    qualifier = about.get(term("civic:qualifier"), ["<#>"])[0][1:-1].rpartition("#")[2]
    value, unit, description = (
        value_of(about[term(name)][0]) for name in ("schema:value", "schema:unitText", "schema:description")
    )
    return say_figure(value, unit, qualifier, description)


def say_figure(value: str, unit: str, qualifier: str, about: str) -> str:
    """A figure as Vietnamese writes it; `value` is a plain decimal number.

    >>> say_figure("1250.50", "ha", "over", "trồng mới")
    'hơn 1.250,5 ha – trồng mới'
    """
    whole, _, part = value.partition(".")
    number = f"{int(whole):,}".replace(",", ".") + (f",{part.rstrip('0')}" if part.rstrip("0") else "")
    counted = " ".join(filter(None, (_QUALIFIERS.get(qualifier, ""), number, unit)))
    return f"{counted} – {about}" if about else counted
