"""Whether a name of one part is all that an article tells of somebody from abroad: "Nhà vua Akihito"."""

import re
from collections.abc import Iterable
from difflib import get_close_matches

from civicgraph.spelling import fold, strip_marks

_PLAIN_SYLLABLE = re.compile(
    r"(?:b|ch?|d|gh?|gi|h|kh?|l|m|ngh?|nh?|p|ph|qu|r|s|th?|tr|v|x)?[aeiouy]{1,3}(?:ch|c|m|ng|nh|n|p|t)?"
)
_STATESMEN = re.compile(
    r"(?:tổng thống|thủ tướng|nhà vua|quốc vương|hoàng hậu|thái tử|hoàng thái tử|hoàng thân|giáo hoàng|"
    r"ngoại trưởng|thượng nghị sĩ|thủ hiến) $"
)
"""Behind "Tổng Giám đốc" a company may be named, and who is called "ông" is told by the full name somewhere."""
_SHORTEST = 3
_SPELLED_ALIKE = 0.7
"""Names as like as "Inada" and "Inanda" are of one person."""


def stands_alone(content: str, start: int, name: str, known: Iterable[str]) -> bool:
    """Whether a word that no Vietnamese syllable spells names who bears one of these titles.

    Not where it is only spelled otherwise than one of the `known` names.

    >>> stands_alone("tiếp Nhà vua Akihito", 13, "Akihito", []), stands_alone("tiếp Nhà vua Nam", 13, "Nam", [])
    (True, False)
    """
    if any(get_close_matches(fold(name), fold(other).split(), cutoff=_SPELLED_ALIKE) for other in known):
        return False
    if len(name) < _SHORTEST or not name[1:].islower() or _PLAIN_SYLLABLE.fullmatch(strip_marks(name)):
        return False
    return _STATESMEN.search(fold(content[max(0, start - len("hoàng thái tử ")) : start])) is not None
