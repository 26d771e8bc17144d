"""What underthesea sees in a stretch of text, anchored to the text as written. The only file that imports underthesea.

The library rewrites what it tokenizes (Hoà to Hòa, uỷ to ủy, runs of blanks to one), so its words are looked for one by
one in the folded text, which has the length of the original. It costs most of a second to import and reads a few
thousand characters a second: it is asked only for the few names that the lexicons leave open.
"""

from functools import lru_cache

from civicgraph.spelling import fold, fold_text


@lru_cache(maxsize=4096)
def find_entities(text: str) -> tuple[tuple[int, int, str], ...]:
    """The people, places and organisations that underthesea's named-entity tagger finds: (start, end, "PER" …).

    >>> find_entities("Hôm qua, Robert Wilson cho biết")
    ((9, 22, 'PER'),)
    """
    from underthesea import ner

    out: list[tuple[int, int, str]] = []
    folded = fold_text(text)
    position = 0
    for word, _, _, label in ner(text):  # type: ignore[no-untyped-call]
        start, end = _anchor(folded, fold(word), position)
        position = end
        kind = label.partition("-")[2]
        if not kind:
            continue
        if label.startswith("I-") and out and out[-1][2] == kind:
            out[-1] = (out[-1][0], end, kind)
        else:
            out.append((start, end, kind))
    return tuple(out)


def _anchor(folded: str, word: str, position: int) -> tuple[int, int]:
    """Where a word that the library gave stands in the folded text, from `position` on: syllable by syllable."""
    start = -1
    end = position
    for syllable in word.split():
        at = folded.find(syllable, end)
        if at < 0:
            return position, position
        start = at if start < 0 else start
        end = at + len(syllable)
    return (start, end) if start >= 0 else (position, position)
