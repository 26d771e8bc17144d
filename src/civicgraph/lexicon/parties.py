"""The parties that rule other countries as the Party does this one, whose committees bear the same names."""

from functools import cache

from civicgraph.lexicon.tables import load_table


@cache
def parties_abroad() -> dict[str, str]:
    """The party of each such country.

    >>> parties_abroad()["Lào"]
    'Đảng Nhân dân Cách mạng Lào'
    """
    return {row["country"]: row["party"] for row in load_table("parties_abroad")}
