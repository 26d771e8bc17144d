"""Lasting ties told in a sentence: working together, carrying out, belonging, issuing, in this order."""

from civicgraph.model import RawRelation
from civicgraph.parse.belonging import read_belonging
from civicgraph.parse.carrying_out import read_carrying_out
from civicgraph.parse.clauses import Clauses
from civicgraph.parse.cooperation import read_cooperation
from civicgraph.parse.issuing import read_issuing

_READERS = (read_cooperation, read_carrying_out, read_belonging, read_issuing)


def read_relations(clauses: Clauses) -> list[RawRelation]:
    """The relations that the sentence tells."""
    return [relation for read in _READERS for relation in read(clauses)]
