"""Which written words may be a syllable of Vietnamese."""

import re
import unicodedata

_SYLLABLE = re.compile(
    r"(?:b|ch|c|d|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|r|s|th|tr|t|v|x)?[aeiouy]{1,3}(?:ch|c|m|ng|nh|n|p|t)?"
)


def is_syllable(word: str) -> bool:
    """Whether a word is spelled like one Vietnamese syllable, its marks aside.

    >>> is_syllable("Trường"), is_syllable("Kassim"), is_syllable("Zing")
    (True, False, False)
    """
    plain = unicodedata.normalize("NFD", word.lower().replace("đ", "d"))
    return _SYLLABLE.fullmatch("".join(c for c in plain if not unicodedata.combining(c))) is not None
