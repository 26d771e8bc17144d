"""Which syllables make a word: the word list that underthesea ships (Viet74K), read without importing the library.

Importing underthesea costs most of a second and its tokenizer reads 25 articles a second; the rooms here only
ask whether neighbouring syllables are one word, which the list answers.
"""

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from civicgraph.errors import LexiconError
from civicgraph.spelling import fold_text

_LIST = "corpus/data/Viet74K.txt"


@cache
def _words() -> frozenset[str]:
    spec = find_spec("underthesea")
    if spec is None or spec.origin is None:
        raise LexiconError(_LIST, 1, "underthesea is not installed; run: pip install underthesea")
    path = Path(spec.origin).parent / _LIST
    if not path.exists():
        raise LexiconError(str(path), 1, "the installed underthesea has no word list here; install underthesea 9.5")
    return frozenset(line for line in fold_text(path.read_text(encoding="utf-8")).splitlines() if " " in line)


def is_word(folded: str) -> bool:
    """Whether the folded syllables, joined by blanks, are one word of the list.

    >>> is_word("giáo dục"), is_word("dục tổ")
    (True, False)
    """
    return folded in _words()
