"""GEXF 1.3 of a network for Gephi: events and edges with the days on which they hold, so that its timeline works."""

from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator, Mapping
from xml.sax.saxutils import quoteattr

from civicgraph.export.graphml import EDGE_KEYS, NODE_KEYS, plain
from civicgraph.graph import Edge, Node

_NODE_KEYS = tuple(key for key in NODE_KEYS if key != "label")
_TYPES = {"int": "integer"}


def to_gexf(nodes: Iterable[Node], edges: Iterable[Edge], end_of: Callable[[str], object]) -> Iterator[str]:
    """The text line by line, in the order given; `end_of` tells when an event ended, or nothing."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n'
    yield '  <graph defaultedgetype="directed" mode="dynamic" timeformat="date">\n'
    yield '    <attributes class="node">\n'
    yield from (f'      <attribute id="n_{key}" title="{key}" type="string"/>\n' for key in _NODE_KEYS)
    yield '    </attributes>\n    <attributes class="edge">\n'
    for key, type_ in EDGE_KEYS.items():
        yield f'      <attribute id="e_{key}" title="{key}" type="{_TYPES.get(type_, type_)}"/>\n'
    yield "    </attributes>\n    <nodes>\n"
    for node, data in nodes:
        spell = _spell(data.get("date"), data.get("end"))
        yield f"      <node id={quoteattr(node)} label={_quoted(data['label'])}{spell}>\n"
        yield from _values("n", _NODE_KEYS, data)
        yield "      </node>\n"
    yield "    </nodes>\n    <edges>\n"
    for source, target, key, data in edges:
        ends = f"source={quoteattr(source)} target={quoteattr(target)} kind={_quoted(data['predicate'])}"
        spell = _spell(data["date"], end_of(source)) if "date" in data else ""
        yield f"      <edge id={quoteattr(key)} {ends} label={_quoted(data['predicate'])}{spell}>\n"
        yield from _values("e", tuple(EDGE_KEYS), data)
        yield "      </edge>\n"
    yield "    </edges>\n  </graph>\n</gexf>\n"


def first_day(iso: str) -> str:
    """The first day of a day, month or year.

    >>> first_day("2017"), first_day("2017-06")
    ('2017-01-01', '2017-06-01')
    """
    return iso + "-01-01"[len(iso) - 4 :] if len(iso) < 10 else iso


def last_day(iso: str) -> str:
    """The last day of a day, month or year.

    >>> last_day("2017"), last_day("2016-02")
    ('2017-12-31', '2016-02-29')
    """
    if len(iso) == 4:
        return f"{iso}-12-31"
    return f"{iso}-{monthrange(int(iso[:4]), int(iso[5:]))[1]}" if len(iso) == 7 else iso


def _spell(start: object, end: object) -> str:
    return f' start="{first_day(str(start))}" end="{last_day(str(end or start))}"' if start else ""


def _values(prefix: str, keys: tuple[str, ...], data: Mapping[str, object]) -> Iterator[str]:
    yield "        <attvalues>\n"
    for key in keys:
        if key in data:
            yield f'          <attvalue for="{prefix}_{key}" value={_quoted(data[key])}/>\n'
    yield "        </attvalues>\n"


def _quoted(value: object) -> str:
    return quoteattr(plain(value))
