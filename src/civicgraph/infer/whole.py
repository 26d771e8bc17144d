"""What follows from what articles tell: one SPARQL CONSTRUCT for each rule, its triples in a named graph of its own.

A triple that follows and is told as well stays with those who tell it: an inferred graph holds only what no article
and not the ontology says, so that what was derived can always be told from what was reported.
"""

from importlib.resources import files

from civicgraph.errors import QueryError
from civicgraph.graph import BASE, Quad
from civicgraph.graph.terms import literal
from civicgraph.store import ONTOLOGY_GRAPH, Store, Triples

RULES = ("classes", "properties", "inverses", "parts", "tenures")
"""The rules by name, in `infer/rules/NAME.rq`; none needs what another gives."""


def inferred_graph(rule: str, base: str = BASE) -> str:
    """The graph that holds what follows by a rule.

    >>> inferred_graph("parts")
    '<https://w3id.org/civicgraph/id/inferred/parts>'
    """
    return f"<{base}inferred/{rule}>"


def infer(store: Store, base: str = BASE) -> dict[str, list[Quad]]:
    """The graphs of all rules, for `Store.put`; what a rule gave before plays no part.

    The store must hold the ontology.
    """
    graphs = {rule: inferred_graph(rule, base) for rule in RULES}
    follows = {rule: _follow(store, rule, base) for rule in RULES}
    own = set(graphs.values())
    told = {
        (s, p, o)
        for predicate in sorted({p for triples in follows.values() for _, p, _ in triples})
        for s, p, o, graph in store.matching(predicate=predicate)
        if graph not in own
    }
    return {graphs[rule]: [(*t, graphs[rule]) for t in triples if t not in told] for rule, triples in follows.items()}


def _follow(store: Store, rule: str, base: str) -> Triples:
    """What a rule gives."""
    text = files(__package__).joinpath("rules", f"{rule}.rq").read_text(encoding="utf-8")
    text = text.replace("$ontology", ONTOLOGY_GRAPH).replace("$inferred", literal(f"{base}inferred/"))
    answer = store.query(text.replace("$base", literal(base)))
    if not isinstance(answer, Triples):
        raise QueryError(f"the rule {rule} must be a CONSTRUCT")
    return answer
