"""Names that one article spells in two ways: "Chủ tịch Quốc hội Cuba Esteban Lazo Hernandez", "… Lazo Henandez".

Two names are one person's only where they are nearly the same letters and hold one post that a single person holds;
of vice posts, seats and memberships there are several, and two deputies may well have like names.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from difflib import SequenceMatcher
from functools import cache

from civicgraph.lexicon.tables import load_table
from civicgraph.model import BodyName, PersonName, PlaceName, PostName, RawPosition
from civicgraph.spelling import fold, strip_marks

_LEAST_LIKE = 0.9
"""So much of two names must be the same, tone marks apart (`difflib.SequenceMatcher.ratio`)."""
SHARED_TITLES = (
    "phó",
    "thứ trưởng",
    "ủy viên",
    "đại biểu",
    "thành viên",
    "hội viên",
    "chuyên viên",
    "cán bộ",
    "đại sứ",
)
"""With these begin the titles that several hold in one body."""


@cache
def surnames() -> frozenset[str]:
    """The surnames of this country, folded."""
    return frozenset(fold(row["form"]) for row in load_table("surnames"))


def find_spellings(positions: Iterable[RawPosition]) -> dict[str, str]:
    """Each name of a person that another spelling of the article stands for, with that usual spelling.

    The usual one is told with more posts; of two told alike, the one that the article tells first.
    """
    holders: dict[tuple[str, str, str], list[str]] = {}
    told: Counter[str] = Counter()
    for position in positions:
        person, post = position.person.value, position.post.value
        if not isinstance(person, PersonName) or person.short or not isinstance(post, PostName):
            continue
        told[person.name] += 1
        title = fold(post.title)
        if not title.startswith(SHARED_TITLES) and (where := _where(post)):
            names = holders.setdefault((title, where, str(post.status)), [])
            if person.name not in names:
                names.append(person.name)
    spelled: dict[str, str] = {}
    for names in holders.values():
        for k, name in enumerate(names):
            for other in names[:k]:
                if _are_alike(name, other):
                    usual, variant = (name, other) if told[name] > told[other] else (other, name)
                    spelled.setdefault(variant, usual)
                    break
    return {variant: usual for variant, usual in spelled.items() if usual not in spelled}


def find_first_names(names: Iterable[PersonName]) -> dict[str, str]:
    """Full names that stand for one with a first or baptismal name before them, tone marks apart.

    >>> find_first_names([PersonName("Giuse Lê Văn An"), PersonName("Lê Văn An"), PersonName("Trần Lê Văn An")])
    {'Lê Văn An': 'Giuse Lê Văn An'}
    """
    told = {strip_marks(n.name): n.name for n in names if not n.short}
    pairs = ((told.get(plain.split(" ", 1)[-1]), name) for plain, name in told.items() if plain.count(" ") >= _FULL)
    return {name: full for name, full in pairs if name is not None and fold(full.split()[0]) not in surnames()}


def find_initials(names: Iterable[PersonName]) -> dict[str, str]:
    """Names told with an initial for the first, each with the one whole name that it stands for.

    >>> find_initials([PersonName("Martin Chowdhury"), PersonName("M.Chowdhury"), PersonName("A. Chowdhury")])
    {'M.Chowdhury': 'Martin Chowdhury'}
    """
    told = {n.name for n in names if not n.short}
    out: dict[str, str] = {}
    for name in sorted(told):
        if (cut := _INITIAL.fullmatch(name)) is None:
            continue
        whole = [full for full in told if full.endswith(f" {cut[2]}") and full[0] == cut[1] and full[1:2].isalpha()]
        if len(whole) == 1:
            out[name] = whole[0]
    return out


_INITIAL = re.compile(r"([^\W\d_])\. ?([^\W\d_]{2}.*)")


def find_other_tones(
    names: Iterable[PersonName], titles: Mapping[str, Collection[str]] | None = None
) -> dict[str, str]:
    """Full names told once with another tone mark than the one that the article tells more often.

    Two who are told with `titles` of which none is the other's are two: "Trần Văn Bính, Bí thư" beside "Chủ tịch Trần
    Văn Bình".

    >>> find_other_tones([PersonName("Lê Kim Tiến"), PersonName("Lê Kim Tiễn"), PersonName("Lê Kim Tiến")])
    {'Lê Kim Tiễn': 'Lê Kim Tiến'}
    """
    told = Counter(n.name for n in names if n.name.count(" ") > 1)
    alike: dict[str, list[str]] = {}
    for name in told:
        alike.setdefault(_toneless(name), []).append(name)
    usual = {key: max(group, key=told.__getitem__) for key, group in alike.items() if len(group) > 1}
    pairs = ((name, usual[key]) for key in usual for name in alike[key])
    slips = {name: best for name, best in pairs if fold(name) != fold(best) and told[name] == 1 < told[best]}
    held = titles or {}
    two = {name for name, best in slips.items() if held.get(name) and held.get(best)}
    two = {name for name in two if set(held[name]).isdisjoint(held[slips[name]])}
    return {name: best for name, best in slips.items() if name not in two}


def _toneless(name: str) -> str:
    return unicodedata.normalize("NFD", fold(name)).translate(_TONES)


_TONES = dict.fromkeys(map(ord, "\u0300\u0301\u0303\u0309\u0323"))


_FULL = 3
"""So many blanks, at least, stand in a full name with one more before it."""


def _where(post: PostName) -> str:
    """The body or country of a post by its words; "" where a title that asks for one tells none."""
    told = [m.value for m in (post.body, post.place) if m is not None]
    told += [v.place.value for v in told if isinstance(v, BodyName) and v.place is not None]
    words = [v.name if isinstance(v, BodyName) else v.full for v in told if isinstance(v, BodyName | PlaceName)]
    return " ".join(fold(word) for word in words) or ("" if post.open else "state")


def _are_alike(a: str, b: str) -> bool:
    """Whether two names are nearly the same letters, but for a first name that only one tells.

    >>> _are_alike("Bounkong Sihavong", "Bounkong Syhavong"), _are_alike("Trần Văn An", "Trần Văn Hùng")
    (True, False)
    >>> _are_alike("Pedro Miguel Duarte Sanchez", "Miguel Duarte Sanches")
    True
    """
    long, short = sorted((a.split(), b.split()), key=len, reverse=True)
    if len(long) == len(short) + 1 and len(short) >= _FULL and fold(long[0]) not in surnames():
        a, b = " ".join(long[1:]), " ".join(short)
    return SequenceMatcher(None, strip_marks(a), strip_marks(b), autojunk=False).ratio() >= _LEAST_LIKE


def has_native_name(person: str) -> bool:
    """Whether the key of a person begins with a surname of this country: "Person:lê quang minh"."""
    return person.partition(":")[2].split(" ")[0] in surnames()
