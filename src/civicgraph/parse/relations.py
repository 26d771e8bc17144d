"""Lasting ties told in a sentence: working together, carrying out, belonging, issuing, in this order."""

from civicgraph.model import RawRelation
from civicgraph.parse.belonging import read_belonging
from civicgraph.parse.carrying_out import read_carrying_out
from civicgraph.parse.clauses import Clauses
from civicgraph.parse.cooperation import read_cooperation
from civicgraph.parse.issuing import read_issuing

_DOING = (read_cooperation, read_carrying_out)
_BEING = (read_belonging, read_issuing)


def read_relations(clauses: Clauses) -> list[RawRelation]:
    """The relations that the sentence tells; whether two work together may also be asked: then it is not told."""
    if not clauses.actors and not clauses.titled:
        return []
    readers = _BEING if clauses.asks else (*_DOING, *_BEING)
    return [relation for read in readers for relation in read(clauses)]
