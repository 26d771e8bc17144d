"""The small words that may stand between a telling word and who it is about, by the gap that they fill."""

from functools import cache

from civicgraph.lexicon.words import word_set


@cache
def link_words(between: str) -> frozenset[str]:
    """The folded words that may fill a gap.

    >>> "với" in link_words("verb-person")
    True
    """
    return frozenset(word for form in word_set("links", between=between) for word in form.split())
