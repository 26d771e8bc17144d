"""How sure each rule is: the share of its facts that were right on annotated articles, shrunk to its family's.

`confidence.tsv` is made by `python -m tests.evaluate.calibrate`; a rule that it does not know keeps its own word.
"""

from functools import cache

from civicgraph.lexicon.tables import load_table


@cache
def _calibrated() -> dict[tuple[str, str], float]:
    return {(row["family"], row["rule"]): float(row["confidence"]) for row in load_table("confidence", key=2)}


def confidence_of(family: str, rule: str, otherwise: float) -> float:
    """The calibrated confidence of a rule in a family of facts ("position", "event" …), between 0 and 1.

    >>> confidence_of("event", "no such rule", 0.5)
    0.5
    """
    return _calibrated().get((family, rule), otherwise)
