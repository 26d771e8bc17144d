"""GraphML of a network, streamed: networkx's own writer holds the whole document and takes seven times as long.

An id is an NMTOKEN there, which no IRI is: nodes have short ids of their own and their IRI as an attribute.
"""

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from civicgraph.graph import Edge, Node
from civicgraph.graph.terms import digest
from civicgraph.store import NOT_XML

NODE_KEYS = ("label", "type", "kind", "names", "date", "end", "status")
EDGE_KEYS = {
    "predicate": "string", "title": "string", "status": "string", "date": "string", "article": "string",
    "quote": "string", "start": "int", "end": "int", "rule": "string", "confidence": "double", "fact": "string",
}  # fmt: skip


def to_graphml(nodes: Iterable[Node], edges: Iterable[Edge]) -> Iterator[str]:
    """The text line by line, in the order given; several names of a node are joined by " | "."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield (
        '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
        'xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n'
    )
    for key in ("iri", *NODE_KEYS):
        yield f'  <key id="n_{key}" for="node" attr.name="{key}" attr.type="string"/>\n'
    for key, type_ in EDGE_KEYS.items():
        yield f'  <key id="e_{key}" for="edge" attr.name="{key}" attr.type="{type_}"/>\n'
    yield '  <graph edgedefault="directed">\n'
    for node, data in nodes:
        yield f'    <node id="{_short(node)}">\n'
        yield _data("n_iri", node)
        yield from (_data(f"n_{key}", data[key]) for key in NODE_KEYS if key in data)
        yield "    </node>\n"
    for source, target, edge, data in edges:
        yield f'    <edge id={quoteattr(edge)} source="{_short(source)}" target="{_short(target)}">\n'
        yield from (_data(f"e_{key}", data[key]) for key in EDGE_KEYS if key in data)
        yield "    </edge>\n"
    yield "  </graph>\n</graphml>\n"


def plain(value: object) -> str:
    """An attribute as one text without characters that XML forbids.

    >>> plain(("Tỉnh ủy", "BCH"))
    'Tỉnh ủy | BCH'
    """
    text = " | ".join(value) if isinstance(value, tuple) else str(value)
    return NOT_XML.sub("\ufffd", text)


def _short(node: str) -> str:
    return f"n{digest(node)}"


def _data(key: str, value: object) -> str:
    return f'      <data key="{key}">{escape(plain(value), {chr(13): "&#13;"})}</data>\n'
