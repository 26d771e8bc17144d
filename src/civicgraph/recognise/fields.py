"""The field of a body, what stands between its head and its jurisdiction: "Sở |Giáo dục và Đào tạo| tỉnh Bắc Ninh".

A field is a chain of units: a field of the lexicon (its abbreviations too), a word that begins with a capital, or a small
word that goes on with one. Where a place, a person, a title or another body begins, the field ends.
"""

from civicgraph.lexicon.compounds import is_word
from civicgraph.lexicon.words import word_set
from civicgraph.recognise.people import surname_run
from civicgraph.recognise.places import find_place
from civicgraph.recognise.reader import Reader

_LONGEST = 16
# Bodies that may bear a person's or a place's name: "Trường THPT Nguyễn Huệ", "Bệnh viện Bạch Mai".
NAMED_KINDS = {"school", "company", "hospital", "fund", "association", "press"}
_LINKS = {"và": "và", "&": "và", "-": "-", "–": "-"}


def read_field(reader: Reader, j: int, *, proper: bool, kind: str, small: bool = False) -> tuple[int, str]:
    """The end of the field that begins at token `j`, `j` itself where none does, and the field written out.

    `proper` says that the name may be a place's or a person's; `small`, that it may begin with a small letter.
    """
    parts: list[str] = []
    k = j
    while k < reader.size and k - j < _LONGEST:
        first = k == j
        opening = first or (k > j and not any(reader.capital(n) for n in range(j, k)))
        unit = _unit(reader, k, proper=proper, kind=kind, first=first, small=small, opening=opening)
        if unit is None:
            break
        k, words = unit
        parts.append(words)
        # A linking mark goes on only where another unit follows it: "Kế hoạch và |Đầu tư|".
        link = _LINKS.get(reader.word(k))
        if link and reader.capital(k + 1):
            if reader.has(k + 1, "body", "title", "rank", "place_head") and not reader.has(k + 1, "domain"):
                break
            if _begins_body(reader, k + 1) and not (proper and kind in {"school", "institute"}):
                break
            if _unit(reader, k + 1, proper=proper, kind=kind, first=False) is None:
                break
            parts.append(link)
            k += 1
    return k, " ".join(parts)


def _unit(
    reader: Reader, k: int, *, proper: bool, kind: str, first: bool, small: bool = False, opening: bool = False
) -> tuple[int, str] | None:
    """One unit of a field at token `k`: where it ends and its words, abbreviations written out."""
    if k >= reader.size:
        return None
    known = reader.longest(k, "domain")
    # 1. A field of the lexicon.
    if known and (reader.capital(k) or (first and small)):
        return known[0], known[1].full
    # 2. A small word that goes on with a field.
    if not reader.capital(k):
        return _small_words(reader, k, opening=opening) if small or not first else None
    # 3. A word of the next sentence, a mark.
    if reader.opens(k) and not reader.begins_word(k) and not reader.capital(k + 1):
        return None
    if not reader.texts[k].isalnum():
        return None
    # 4. A title, a rank, another body begins: "Văn phòng UBND tỉnh".
    whole_word = reader.begins_word(k)
    if reader.has(k, "title", "rank", "honorific") and not whole_word:
        return None
    if not first and _begins_body(reader, k):
        return None
    # 5. A place or a person begins: "Sở Y tế |Hà Nội|", "Sở Tài chính |Nguyễn Văn A|".
    if not (first and proper) and not whole_word and find_place(reader, k):
        return None
    run = surname_run(reader, k)
    if run and (kind not in NAMED_KINDS or (not first and run - k >= 3)):
        return None
    # 6. An acronym with its joined parts ("PCCC&CNCH"), a word of several syllables, a syllable.
    if reader.acronym(k):
        end = k + 1
        while (
            end + 1 < reader.size
            and reader.texts[end] in {"&", "-", "/"}
            and reader.adjacent(end)
            and reader.acronym(end + 1)
        ):
            end += 2
        return end, reader.text(k, end)
    # Inside a proper name a small syllable goes on only with a word that fields are made of: "Thiên Thanh |khai| nhận".
    inside = proper and not first and reader.capital(k - 1) and not known
    for n in (4, 3, 2):
        if inside and " ".join(reader.folds[k : k + n]) not in word_set("field_words"):
            continue
        if k + n <= reader.size and is_word(" ".join(reader.folds[k : k + n])) and not reader.capital(k + n - 1):
            return k + n, reader.text(k, k + n)
    if not first and not proper and reader.folds[k : k + 2] == ["việt", "nam"]:
        return None
    return k + 1, reader.texts[k]


def _small_words(reader: Reader, k: int, *, opening: bool) -> tuple[int, str] | None:
    """The longest small word that goes on with the field, or `opening` it, begins it."""
    for n in range(min(4, reader.size - k), 0, -1):
        phrase = " ".join(reader.folds[k : k + n])
        if phrase in word_set("field_words", place="any") or (
            opening and phrase in word_set("field_words", place="first")
        ):
            return k + n, phrase
    return None


def _begins_body(reader: Reader, k: int) -> bool:
    """Whether another body's head of two syllables, or an acronym's, begins at token `k`: "Ủy ban Kiểm tra |Thành ủy|"."""
    if reader.has(k, "body"):
        return True
    for end, entry in reader.hits(k, "head"):
        if end - k >= 2 or reader.acronym(k):
            return True
        if entry.kind in {"ministry", "department"} and reader.capital(end):
            return True
    return False
