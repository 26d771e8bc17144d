"""One form for spellings that mean the same, with offsets kept: case, and the place of the tone mark.

Vietnamese writes hoà and hòa, uỷ and ủy, thuý and thúy for the same syllable. `fold` moves the mark to the
first vowel of an open oa, oe, uy (the old style) and lowers the case; it never changes the length, so an
offset into the folded text is one into the text.
"""

import re
import unicodedata
from functools import lru_cache

_OLD = {
    "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa",
    "oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe",
    "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
}  # fmt: skip
TOKEN = re.compile(r"(\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*|\S)")
"""A syllable, number or mark; in a group, so that splitting gives the tokens and what stands between them.

A number keeps its inner marks (1.332, 09:10, 11-3 is three tokens); a word may hold an apostrophe (H'Hen).
"""
# Looks back for the q from behind the two vowels, so that `re` can skip to the next o or u.
_OPEN = re.compile(r"(?:" + "|".join(_OLD) + r")(?<!q..)(?!\w)")
_TONES = str.maketrans("", "", "\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031b")


@lru_cache(maxsize=1 << 15)
def fold(text: str) -> str:
    """Lower-case, tone marks in their old place, the same length as `text` (which must be NFC).

    What it gives is remembered, since names and words recur; for what is longer there is `fold_text`.

    >>> fold("Uỷ ban nhân dân tỉnh Hoà Bình, quý I")
    'ủy ban nhân dân tỉnh hòa bình, quý i'
    """
    return _fold(text)


@lru_cache(maxsize=256)
def fold_text(text: str) -> str:
    """What `fold` gives, of a sentence or more: several rooms fold it, one after the other, and none later."""
    return _fold(text)


def _fold(text: str) -> str:
    lowered = text.lower()
    if len(lowered) != len(text):  # İ and a few others lower to two characters
        lowered = "".join(low if len(low := c.lower()) == 1 else c for c in text)
    return _OPEN.sub(lambda m: _OLD[m[0]], lowered.replace("ð", "đ"))  # Ð, the Icelandic letter, typed for Đ


def strip_marks(text: str) -> str:
    """The letters without tone and vowel marks, đ as d, in lower case: for search and for readable IRIs.

    >>> strip_marks("Tô Lâm, Đắk Lắk")
    'to lam, dak lak'
    """
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return plain.translate(_TONES)
