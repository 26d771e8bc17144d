"""Which body may be told behind a comma as the house of the one before it: "Vụ Bảo hiểm y tế, |Bộ Y tế|"."""

from functools import cache

from civicgraph.lexicon.tables import load_table


@cache
def load_houses() -> dict[str, tuple[str, ...]]:
    """For the words that a part's name begins with, those of its houses; "(school)" stands for a kind of bodies.

    >>> load_houses()["Tổng cục"]
    ('(ministry)',)
    """
    return {row["part"]: row.parts("house") for row in load_table("houses")}


@cache
def _longest_first() -> tuple[str, ...]:
    return tuple(sorted(load_houses(), key=lambda part: (-len(part), part)))


@cache
def may_house(part: str, house: str, kind: str) -> bool:
    """Whether a body of the name `house` and the kind `kind` may be that of which `part` is told to be a part.

    >>> may_house("Vụ Bảo hiểm y tế", "Bộ Y tế", "ministry"), may_house("Sở Y tế", "Bộ Y tế", "ministry")
    (True, False)
    """
    office = next((head for head in _longest_first() if part == head or part.startswith(f"{head} ")), None)
    if office is None:
        return False
    heads = load_houses()[office]
    return f"({kind})" in heads or any(house == head or house.startswith(f"{head} ") for head in heads)
