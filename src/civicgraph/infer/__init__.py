"""What follows from what articles tell, in named graphs of its own: derived whole, or as far as a change reaches."""

from civicgraph.infer.change import follow
from civicgraph.infer.whole import RULES, infer, inferred_graph

__all__ = ["RULES", "follow", "infer", "inferred_graph"]
