"""What several bodies with one head have charge of, so that a row leaves it out: "Bộ Y tế, |Công Thương|"."""

from functools import cache

from civicgraph.lexicon.tables import load_table
from civicgraph.spelling import fold


@cache
def branches_of(kind: str) -> frozenset[str]:
    """The fields, folded, that each bodies of a kind have: ministries, provinces' departments, "vụ", "phòng".

    >>> "y tế" in branches_of("ministry"), "du lịch" in branches_of("ministry")
    (True, False)
    """
    return frozenset(fold(row["field"]) for row in load_table("branches") if kind in row.parts("of"))
