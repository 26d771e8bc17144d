"""What the default graph loses and gains when quads of named graphs go and come: only what they touch is looked up."""

from io import BytesIO

import pyoxigraph as ox

from civicgraph.graph.merge import ALT_LABEL, LABEL, merge_names

Subject = ox.NamedNode | ox.BlankNode | ox.Triple
Quads = set[ox.Quad]

_DEFAULT = ox.DefaultGraph()
_LABEL, _ALT_LABEL = ox.NamedNode(LABEL[1:-1]), ox.NamedNode(ALT_LABEL[1:-1])
_NAMES = (_LABEL, _ALT_LABEL)


def changes_of_default_graph(engine: ox.Store, removed: Quads, added: Quads) -> tuple[Quads, Quads]:
    """The triples that the default graph must lose and gain; `engine` is still as it was before."""
    come = {_in_default(quad) for quad in added if quad.predicate not in _NAMES}
    gone = {_in_default(quad) for quad in removed if quad.predicate not in _NAMES and not _told(engine, quad, removed)}
    gone -= come
    for subject in {quad.subject for quad in removed | added if quad.predicate in _NAMES}:
        told = _names(engine, subject)
        before = {quad for quad in told if quad.graph_name == _DEFAULT}
        after = _merged(subject, ((told - before) - removed) | {quad for quad in added if quad.subject == subject})
        gone |= before - after
        come |= after - before
    return gone, come


def _told(engine: ox.Store, quad: ox.Quad, removed: Quads) -> bool:
    """Whether a named graph goes on to tell what `quad` tells."""
    others = engine.quads_for_pattern(quad.subject, quad.predicate, quad.object, None)
    return any(other.graph_name != _DEFAULT and other not in removed for other in others)


def _names(engine: ox.Store, subject: Subject) -> Quads:
    """All labels and other names of a thing, in whichever graph."""
    return {quad for name in _NAMES for quad in engine.quads_for_pattern(subject, name, None, None)}


def _merged(subject: Subject, told: Quads) -> Quads:
    """The names of a thing in the default graph, if the named graphs tell those."""
    labels, others = ([str(quad.object) for quad in told if quad.predicate == name] for name in _NAMES)
    text = "".join(f"{s} {p} {o} .\n" for s, p, o in merge_names(str(subject), labels, others))
    return set(ox.parse(BytesIO(text.encode()), ox.RdfFormat.N_TRIPLES))


def _in_default(quad: ox.Quad) -> ox.Quad:
    return ox.Quad(quad.subject, quad.predicate, quad.object)
