"""How sure each rule is that makes entities of several articles one: the share of its joins that were read as right."""

from functools import cache

from civicgraph.lexicon.tables import load_table
from civicgraph.vocabulary import JoiningRule


@cache
def load_joining() -> dict[JoiningRule, float]:
    """The confidence of each rule, between 0 and 1: right joins and one more of those read and two more.

    >>> sorted(load_joining()) == sorted(JoiningRule)
    True
    """
    return {
        JoiningRule(row["rule"]): round((row.number("right") + 1) / (row.number("read") + 2), 3)
        for row in load_table("joining")
    }
