"""The small words that may stand between a telling word and who it is about, by the gap that they fill."""

from functools import cache

from civicgraph.lexicon.tables import load_table
from civicgraph.spelling import fold


@cache
def link_words(between: str) -> frozenset[str]:
    """The folded words that may fill a gap.

    >>> "với" in link_words("verb-person")
    True
    """
    return frozenset(
        word for row in load_table("links", key=2) if row["between"] == between for word in fold(row["form"]).split()
    )
