"""Noun phrases of people and bodies: a name with the titles before and after it, lists under a common title.

"Đại tướng Tô Lâm, Ủy viên Bộ Chính trị, Bộ trưởng Bộ Công an" is one actor with two posts; "các Phó Chủ tịch: A, B"
gives one post to two.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import takewhile, zip_longest
from typing import Final

from civicgraph.grammar import Alphabet, Item, Match, Rule, find_matches, spell
from civicgraph.model import (
    BodyName,
    Evidence,
    Kind,
    Mention,
    PersonName,
    PostName,
    RawPosition,
    Tagged,
    Time,
)
from civicgraph.parse.post_rows import held_then, share_body, with_last_body
from civicgraph.spelling import fold
from civicgraph.vocabulary import TOLD_BY_TITLE, PositionStatus

LETTERS = Alphabet(
    "NAME POST RANK MANY ORG PLACE DOC PROG COMMA SEMI COLON DASH OPEN CLOSE AND IS SAID WORD TIME CUE STOP QUOTE"
)

_MARKS = {
    ",": "COMMA",
    ";": "SEMI",
    ":": "COLON",
    "-": "DASH",
    "–": "DASH",
    "—": "DASH",
    "(": "OPEN",
    ")": "CLOSE",
    ".": "STOP",
    "…": "STOP",
    "*": "STOP",
    "“": "QUOTE",
    "”": "QUOTE",
    '"': "QUOTE",
}
_KINDS = {
    Kind.PERSON: "NAME",
    Kind.POST: "POST",
    Kind.RANK: "RANK",
    Kind.ORGANIZATION: "ORG",
    Kind.PLACE: "PLACE",
    Kind.DOCUMENT: "DOC",
    Kind.PROGRAMME: "PROG",
}


Piece = Item[Mention | str]
"""A piece of a sentence: a name, a time, a mark or a word between."""


@dataclass(unsafe_hash=True, slots=True)
class Actor:
    """Somebody or something that can act: the mention that stands for it, and the posts told with it."""

    mention: Final[Mention]
    start: Final[int]
    end: Final[int]
    posts: Final[tuple[Mention, ...]] = ()


@dataclass(unsafe_hash=True, slots=True)
class Phrases:
    """The actors of a sentence in order, and the positions told by their phrases."""

    actors: Final[tuple[Actor, ...]]
    positions: Final[tuple[RawPosition, ...]]


def make_items(tagged: Tagged) -> list[Piece]:
    """The sentence as items: its names, marks and the words between."""
    names = {m.start: m for m in tagged.names}
    times = {m.start: m for m in tagged.times}
    items: list[Piece] = []
    until = -1
    sentence = tagged.sentence
    for start, end, word in zip(sentence.starts, sentence.ends, sentence.folds, strict=True):
        if start < until:
            continue
        if start in names:
            name = names[start]
            if items and items[-1].symbol == "POST" and _is_party_of(name, items[-1].end):
                items[-1] = _with_party(items[-1], name)
                until = name.end
                continue
            symbol = _KINDS[name.kind]
            if symbol == "RANK" and name.rule == "honorific-many":
                symbol = "MANY"
            items.append(_make_item((symbol, name.start, name.end, name)))
            until = name.end
            continue
        if start in times:
            time = times[start]
            items.append(_make_item(("TIME", time.start, time.end, time)))
            until = time.end
            continue
        symbol = _WORDS.get(word, "WORD")
        if symbol == "AND" and items:
            if word == "kiêm" and items[-1].symbol == "COMMA":
                items.pop()  # "Phó Chủ tịch UBND tỉnh, |kiêm| Trưởng Ban Chỉ đạo 389": one holder
            elif word == "cùng" and items[-1].symbol == "POST":
                symbol = "WORD"  # "Phó Thủ tướng |cùng| Phó Thủ tướng Lào A": nobody holds both
        items.append(_make_item((symbol, start, end, word)))
    return items


_make_item = partial(tuple.__new__, Item)
"""What `Item(…)` does, without the call of a Python function for each word."""


def _is_party_of(name: Mention, post_end: int) -> bool:
    """Whether a party stands right behind a post and only says whose it is: "Ủy viên Bộ Chính trị |Đảng X|"."""
    value = name.value
    return name.start - post_end == 1 and isinstance(value, BodyName) and value.kind == "party"


def _with_party(item: Piece, party: Mention) -> Piece:
    """The post with the party whose body it is of: "Ủy viên | Bộ Chính trị Đảng Cộng sản Cuba"."""
    post = item.value
    assert isinstance(post, Mention)
    assert isinstance(post.value, PostName)
    assert isinstance(party.value, BodyName)
    body = post.value.body
    if body is not None and isinstance(body.value, BodyName) and party.value.name != _OWN_PARTY:
        body = replace(body, end=party.end, value=replace(body.value, parent=party))
        post = replace(post, end=party.end, value=replace(post.value, body=body))
    return item._replace(end=party.end, value=post)


_OWN_PARTY = "Đảng Cộng sản Việt Nam"
_WORDS = _MARKS | {
    "và": "AND",
    "cùng": "AND",
    "rồi": "AND",
    "kiêm": "AND",
    "là": "IS",
    "các": "MANY",
    "hai": "MANY",
    "nguyên": "MANY",
    "biết": "SAID",  # "Ông A (đoàn B) cho |biết|, Chánh án …": no word before a post
    "rằng": "SAID",
}

# --- patterns; the counts keep a list of ten thousand posts from being read ten thousand times -----------------------
_LINK = "(?:COMMA AND|COMMA|AND|DASH|SEMI)"
# "Phó Chủ tịch UBND tỉnh Hà Nam (2019-2021), Chánh Văn phòng …"
_TERM = "(?: OPEN (?:WORD|TIME|DASH|COMMA){1,9} CLOSE )?"
_HELD = f"POST {_TERM} (?: {_LINK} POST {_TERM} ){{0,9}}"
_ROW = f"POST (?: {_LINK} POST ){{0,9}}"
# A post that is told before a name belongs to it: "…, Giám đốc Sở Y tế Trần A" is of Trần A, not of the name before.
_POSTS = f"POST (?: {_LINK} POST (?! RANK* NAME) ){{0,9}}"
_LATER = "(?: (?:COMMA AND|COMMA|AND|DASH|SEMI(?= POST (?:COMMA|SEMI|STOP|$))) POST (?! RANK* NAME) ){0,9}"
# "(SN 1973, trú tại Hàng Bông, Hà Nội)": what brackets tell of a person.
# A short one, "(trái)", ends a caption unless a comma goes on.
_ASIDE = (
    "OPEN (?: WORD{1,3} CLOSE (?:COMMA|DASH) | (?! WORD{1,3} CLOSE )"
    " (?:WORD|TIME|COMMA|COLON|PLACE|DASH){1,14} (?:CLOSE (?:COMMA|DASH)?|DASH|COMMA) )"
)
_AFTER = (
    f"(?: (?:COMMA|DASH|OPEN|COMMA DASH|{_ASIDE}|(?<=RANK NAME)) (?:TIME COMMA)? (?:WORD{{1,4}} TIME? COMMA)?"
    # "…, |nguyên Tổng Bí thư|: B, C": the post of those told next
    " (?P<after> POST (?! (?: DASH POST )? RANK* NAME | COLON RANK* NAME (?:COMMA|AND) NAME )"
    f" {_LATER}) CLOSE? )"
)
_ONE = f"RANK* (?:{_POSTS} COMMA? RANK*)? NAME {_AFTER.replace('(?P<after>', '(?:')}?"

Found = tuple[list[Actor], list[tuple[Piece, Mention]]]
"""The actors that a rule sees, and which posts belong to which names."""


def _posts(items: Sequence[Piece]) -> list[Mention]:
    return [i.value for i in items if isinstance(i.value, Mention) and i.value.kind is Kind.POST]


def _person(match: Match[Mention | str]) -> Found | None:
    name = match["name"][0]
    others, before = _of_others(match["before"])
    posts = [*share_body(_posts(before)), *share_body(_posts(match["after"]))]
    assert isinstance(name.value, Mention)
    start = before[0].start if others and before else match.items[0].start
    actor = Actor(name.value, start, match.items[-1].end, tuple(posts))
    return [*(Actor(post, post.start, post.end) for post in others), actor], [(name, post) for post in posts]


def _of_others(row: Sequence[Piece]) -> tuple[list[Mention], Sequence[Piece]]:
    """The posts before "và" in a row before a name, whose holders are not named, and the rest of the row.

    "|Thống đốc bang A| và Đại sứ Việt Nam tại B Nguyễn Văn C" are two men; a post that tells neither body nor place
    shares the next one's: "Chủ tịch và Tổng Thư ký Hội X".
    """
    both = max((k for k, item in enumerate(row) if item.value == "và"), default=0)
    first = _posts(row[:both])
    if not first or not _is_whole(first[-1]):
        return [], row
    rest = both + 1
    again = row[rest : rest + 2]
    if [i.symbol for i in again] == ["POST", "COMMA"] and len(_posts(row[rest:])) > 1:
        second = _posts(again)[0]  # "Bộ trưởng Bộ A và |Bộ trưởng Bộ B|, Phó Thủ tướng C"
        if isinstance(second.value, PostName) and second.value.title == _title(first[-1]):
            return [*first, second], row[rest + 2 :]
    return first, row[rest:]


def _title(post: Mention) -> str:
    return post.value.title if isinstance(post.value, PostName) else ""


def _is_whole(post: Mention) -> bool:
    """Whether a post needs nothing more to tell whose it is: it has a body or place, or is an office of the state."""
    value = post.value
    return isinstance(value, PostName) and (value.body is not None or value.place is not None or not value.open)


def _list(match: Match[Mention | str]) -> Found | None:
    """ "Các đồng chí Phó Chủ tịch UBND tỉnh: A, B": the posts of the heading are everyone's."""
    people = match["people"]
    many = match["many"]
    if many[0].symbol == "WORD" and many[0].value not in _COUNTS:
        return None
    if match["linked"] and match["linked"][0].value not in _LINKED:
        return None
    lead = match.items[: len(match.items) - len(people)]
    others = _next_ones_row(people) if lead[-1].symbol != "COLON" else len(people)
    if not others:
        return None
    heading = share_body(_posts(match["heading"]))
    if match["gone"]:  # "các ông |nguyên là| Ủy viên Trung ương như A, B"
        if many[-1].value != "nguyên":
            return None
        heading = [_as_former(post) for post in heading]
    actors: list[Actor] = []
    ties: list[tuple[Piece, Mention]] = []
    for _, _, (found, own) in find_matches(PERSON, people, spell(people, LETTERS)):
        actors += [replace(actor, posts=(*heading, *actor.posts)) for actor in found]
        ties += own
    last = _heading_reaches(people[:others], told_by_word=bool(match["linked"]))
    actors = [a if a.start <= last else replace(a, posts=a.posts[len(heading) :]) for a in actors]
    ties += [(item, post) for item in people if item.symbol == "NAME" and item.start <= last for post in heading]
    if actors and lead[-1].symbol == "POST":  # "ông A và các |Phó Giám đốc B, C| dự": the row begins with its heading
        actors[0] = replace(actors[0], start=min(actors[0].start, heading[0].start))
    return (actors, ties) if actors else None


def _next_ones_row(people: Sequence[Piece]) -> int:
    """Where the posts of others begin behind a row under a common post: "các Phó Thủ tướng A, B, |Bộ trưởng Bộ C D|".

    0 where each post is the next name's: "các đồng chí Trưởng Ban A Nguyễn Văn B, Bộ trưởng Bộ C Trần Văn D".
    """
    post = next((k for k, item in enumerate(people[:-1]) if item.symbol == "POST"), len(people))
    if post == len(people):
        return post
    begins_row = people[post - 1].symbol in {"COMMA", "SEMI", "AND"} and people[post + 1].symbol in {"NAME", "RANK"}
    several = sum(item.symbol == "NAME" for item in people[:post]) > 1
    return post - 1 if several and (begins_row or people[post - 1].symbol == "SEMI") else 0


def _heading_reaches(people: Sequence[Piece], *, told_by_word: bool) -> int:
    """Where a list under a common post ends: "các Phó Chủ tịch: A, B|; đồng chí C - Ủy viên …" leaves C out.

    One that "là" or "gồm" leads to goes over no semicolon: "hai đội phó là ông A và ông B|; ông C, kiểm soát viên".
    """
    semi = next((k for k, item in enumerate(people) if item.symbol == "SEMI"), len(people))
    row = sum(item.symbol == "NAME" for item in people[:semi])
    own = any(item.symbol == "POST" for item in people[semi:])
    return people[semi - 1].end if row > 1 and (own or told_by_word) and semi < len(people) else people[-1].end


_COUNTS = {"ba", "bốn", "năm", "sáu", "bảy", "tám", *(str(count) for count in range(2, 16))}
_LINKED = {"gồm", "như", "là"}
"""What leads from a post of many to their names: "các Phó Giám đốc |gồm| ông A và bà B"."""


def _former(match: Match[Mention | str]) -> Found | None:
    """ "Nguyên Tổng Thư ký Hội X: A, B; …", "… A và B nguyên Chủ tịch Hội Y": those who held a post in turn."""
    posts = _posts(match["heading"] or match["behind"])
    value = posts[0].value
    if not isinstance(value, PostName) or value.status is not PositionStatus.FORMER:
        return None
    names = [i for i in match["people"] or match["row"] or match["before"] if i.symbol == "NAME"]
    if len(names) > 1 and len(posts) == len(names):  # "A, B |nguyên Tổng Giám đốc, Phó Tổng Giám đốc| Công ty C"
        own = [_as_former(post) for post in share_body(posts)]
        pairs = [(item, post) for item, post in zip(names, own, strict=True) if isinstance(item.value, Mention)]
        return [Actor(i.value, i.start, i.end, (p,)) for i, p in pairs if isinstance(i.value, Mention)], pairs
    posts = posts[:1]
    actors = [Actor(i.value, i.start, i.end, tuple(posts)) for i in names if isinstance(i.value, Mention)]
    return actors, [(item, post) for item in names for post in posts]


def _deputies(match: Match[Mention | str]) -> Found | None:
    """ "Phó Thủ tướng A, B và C": a deputy's post told once is everyone's of the row."""
    posts = share_body(_posts(match["heading"]))
    if fold(_title(posts[-1])) not in _OF_SEVERAL or not _is_whole(posts[-1]) or len(posts) > 1:
        return None
    names = [i for i in match["people"] if i.symbol == "NAME" and isinstance(i.value, Mention)]
    actors = [Actor(i.value, i.start, i.end, tuple(posts)) for i in names if isinstance(i.value, Mention)]
    actors[0] = replace(actors[0], start=match.items[0].start)
    return actors, [(item, post) for item in names for post in posts]


_OF_SEVERAL = frozenset({"phó thủ tướng", "thứ trưởng", "phó chủ tịch"})
"""Offices that several hold at once, all of them known."""


def _list_before(match: Match[Mention | str]) -> Found | None:
    """ "A và B, các Phó Chủ tịch HĐND tỉnh", "A và B, |cùng là| …": the posts behind the row are everyone's."""
    if match["both"] and match["both"][0].value not in {"đều", "cùng"}:
        return None
    posts = share_body(_posts(match["heading"] or match["shared"]))
    names = [i for i in match["people"] or match["row"] if i.symbol == "NAME" and isinstance(i.value, Mention)]
    actors = [Actor(i.value, i.start, i.end, tuple(posts)) for i in names if isinstance(i.value, Mention)]
    return actors, [(item, post) for item in names for post in posts]


def _career(match: Match[Mention | str]) -> Found | None:
    """ "Ông A từng đảm nhiệm các chức vụ: Vụ trưởng …; Chánh Văn phòng …": posts that were the one's."""
    name = match["name"][0]
    words = [i.value for i in match["verb"] if isinstance(i.value, str)]
    if not {"chức", "cương", "nhiệm"} & set(words):
        return None
    posts = _posts_by_parts(match["held"])
    if {"từng", "đã", "kinh"} & set(words):
        posts = [_as_former(post) for post in posts]
    assert isinstance(name.value, Mention)
    return [Actor(name.value, name.start, name.end)], [(name, post) for post in posts]


def _posts_by_parts(held: Sequence[Piece]) -> list[Mention]:
    """The posts of a life, those between two semicolons sharing a body: "|Phó Chủ tịch, Chủ tịch UBND huyện A|; …"."""
    semis = [k for k, item in enumerate(held) if item.symbol == "SEMI"]
    parts = zip([0, *semis], [*semis, len(held)], strict=True)
    return [post for begin, end in parts for post in share_body(_posts(held[begin:end]))]


def _as_former(post: Mention) -> Mention:
    assert isinstance(post.value, PostName)
    return replace(post, value=replace(post.value, status=PositionStatus.FORMER))


PERSON: Rule[Mention | str, Found] = Rule(
    "person-with-posts",
    LETTERS.compile(
        f"(?P<before> RANK* (?: {_ROW} (?: COMMA|DASH|COLON|OPEN (?:WORD|DASH|ORG){{1,5}} CLOSE"
        "|OPEN PLACE (?:COMMA PLACE)? CLOSE|OPEN(?=RANK) )?"
        " RANK* (?:COMMA|DASH)? RANK* )? )"
        f" (?P<name> NAME) {_AFTER}?"
    ),
    _person,
)
LIST: Rule[Mention | str, Found] = Rule(
    "list-under-common-post",
    LETTERS.compile(
        "(?P<many> MANY+|WORD) (?P<gone> IS )? (?P<heading> POST (?: (?:COMMA|AND|DASH) POST ){0,9})"
        " (?: (?:WORD|COMMA|AND|MANY|RANK){0,6} COLON|COLON|(?P<linked> WORD|IS ) MANY? )?"
        f" (?P<people> {_ONE} (?: (?:COMMA|SEMI|AND|COMMA AND) {_ONE} )*)"
    ),
    _list,
)
FORMER: Rule[Mention | str, Found] = Rule(
    "list-of-former-holders",
    LETTERS.compile(
        "(?P<heading> POST )"
        " (?: COLON RANK* (?P<people> NAME (?: (?:COMMA|AND) NAME ){1,5} ) (?= SEMI|STOP|AND|WORD|$ )"
        " | (?P<row> NAME COMMA NAME ) (?= SEMI ) )"
        " | (?P<before> NAME (?: (?:COMMA|AND) RANK* NAME ){0,5} )"
        " (?P<behind> POST (?: (?:COMMA|AND) POST ){0,5} ) (?! RANK* NAME )"
    ),
    _former,
)
LIST_BEFORE: Rule[Mention | str, Found] = Rule(
    "list-before-common-post",
    LETTERS.compile(
        "(?<!POST) (?<!POST RANK) (?P<people> RANK* NAME (?: (?:COMMA|AND) RANK* NAME ){1,9})"
        " (?: COMMA MANY+ | COMMA? (?P<both> WORD|AND ) IS MANY* )"
        " (?P<heading> POST (?: (?:COMMA|AND) POST ){0,2}) (?! COLON | RANK* NAME )"
        # "…; A và B, |Phó Bí thư Tỉnh ủy|; …": an item of a list
        "| (?<=[SEMI COLON]) (?P<row> RANK{0,3} NAME (?: (?:COMMA|AND) RANK{0,3} NAME ){1,4}) COMMA"
        " (?P<shared> POST (?: COMMA POST ){0,3} ) (?= SEMI | STOP | $ )"
    ),
    _list_before,
)
DEPUTIES: Rule[Mention | str, Found] = Rule(
    "deputies-in-row",
    LETTERS.compile(
        "(?<!MANY) (?<!POST COMMA) (?<!POST AND) (?<!POST DASH) (?P<heading> POST ) RANK?"
        " (?P<people> NAME (?: COMMA NAME ){1,4} (?: AND NAME )?) (?= WORD|STOP|SEMI|AND|$ )"
    ),
    _deputies,
)
CAREER: Rule[Mention | str, Found] = Rule(
    "career-of-posts",
    LETTERS.compile(f"(?P<name> NAME) (?P<verb> (?:WORD|MANY|COMMA){{2,9}} ) COLON (?P<held> {_HELD} )"),
    _career,
)
RULES = (LIST, FORMER, LIST_BEFORE, CAREER, DEPUTIES, PERSON)


_STATE_OFFICES = frozenset(
    {"thủ tướng", "phó thủ tướng", "chủ tịch nước", "tổng bí thư", "chủ tịch quốc hội", "bộ trưởng"}
)
_FIRST_OFFICES = frozenset({"thủ tướng", "phó thủ tướng", "chủ tịch nước", "tổng bí thư"})
_GOVERNING = frozenset({"của", "với", "cùng", "cho", "tại", "về", "từ", "bởi"})


def _without_next_office(
    items: list[Piece], begin: int, end: int, found: list[Actor], ties: list[tuple[Piece, Mention]]
) -> tuple[int, list[Actor], list[tuple[Piece, Mention]]]:
    """ "Theo đề nghị của Bộ trưởng A, |Thủ tướng| hoan nghênh …": the office behind the comma is who acts next."""
    if end - begin < 3 or end >= len(items) or not begin or len(found) != 1 or not found[0].posts:
        return end, found, ties
    comma, office, verb = items[end - 2 : end + 1]
    post = office.value.value if isinstance(office.value, Mention) else None
    acts = comma.symbol == "COMMA" and verb.symbol == "WORD" and items[end - 3].symbol == "NAME"
    if not acts or not isinstance(post, PostName) or post.body is not None or post.place is not None:
        return end, found, ties
    governed = len(found[0].posts) > 1 and items[begin - 1].value in _GOVERNING
    # "… về trường hợp ông A, |Tổng Bí thư| cho hay": of whom that is said stands between commas
    if fold(post.title) not in (_STATE_OFFICES if governed else _FIRST_OFFICES):
        return end, found, ties
    actor = replace(found[0], end=items[end - 3].end, posts=found[0].posts[:-1])
    return end - 2, [actor], [(name, told) for name, told in ties if told.start != office.start]


def _with_bounds(items: list[Piece], symbols: str) -> list[Piece]:
    """The items, a bound before each row of posts of who is named behind it and not before it.

    "Thủ tướng A|,| Chủ tịch Hội X, Bí thư Tỉnh ủy B": whose posts stand before the first name stand there too; "ông A,
    Ủy viên X, Bộ trưởng Y |và| Ủy viên X, Bí thư Z B": behind "và" another's row begins, as behind a semicolon before
    his rank: "ông A, Chủ tịch X|;| Chính ủy Y, Đại tá B". A post that both have is each one's own, unless an office of
    state goes before it: "ĐB A, Phó Giám đốc Sở Y, ĐB B". One that "đối với" leads to another from is the other's:
    "miễn nhiệm X đối với ông A, |Bộ trưởng Y| đối với bà B".
    """
    out = items
    for m in _NEXT_ROW.finditer(symbols):
        if not _begins_row(items, m, _posts(items[m.start("row") : m.end("row")])):
            continue
        out = items.copy() if out is items else out
        bound = m.start("row") - 1
        out[bound] = items[bound]._replace(symbol="STOP" if m["first"] is None else "SEMI")
    for m in _POST_OF_NEXT.finditer(symbols):
        if [items[k].value for k in range(m.start("aimed"), m.start("aimed") + 2)] == ["đối", "với"]:
            out = items.copy() if out is items else out
            out[m.start("mark")] = items[m.start("mark")]._replace(symbol="STOP")
    return out


_NEXT_ROW = LETTERS.compile(
    "(?:(?P<first> POST RANK{0,3} NAME ) COMMA | NAME COMMA POST (?: COMMA POST ){0,4} AND"
    " | NAME (?:COMMA|DASH) POST (?: COMMA POST ){0,4} (?P<item> SEMI ) )"
    " (?= (?P<row> POST (?: (?:COMMA|AND|DASH) POST ){0,4} )"
    " (?: RANK{0,3} NAME | (?P<apart> COMMA ) RANK{1,3} NAME (?! COMMA POST | DASH | OPEN ) ) )"
)
_POST_OF_NEXT = LETTERS.compile("NAME (?P<mark> COMMA|AND ) (?= POST (?P<aimed> WORD ) WORD (?:RANK|NAME|MANY) )")


def _begins_row(items: Sequence[Piece], m: re.Match[str], row: Sequence[Mention]) -> bool:
    """Whether the posts behind a bound are the next one's: two or more right before him, or any before his rank.

    "Thủ tướng A, |Chủ tịch Hội X, Bí thư Tỉnh ủy B|", "Phó Chủ tịch X A, |Giám đốc Trường Y, GS B|".
    """
    if m["apart"]:
        return m["first"] is not None or m["item"] is not None
    if len(row) < _PAIR:
        return False
    again = _title(_posts([items[m.start()]])[0]) if m["first"] is not None else None
    return _title(row[-1]) != again or fold(_title(row[0])) in _FIRST_OFFICES


def find_phrases(tagged: Tagged) -> Phrases:
    """The actors and positions of a sentence."""
    if Kind.PERSON not in [m.kind for m in tagged.names]:  # most sentences: every rule needs a name
        return Phrases(tuple(_lone_actors(tagged)), ())
    items = _with_owners(tagged, make_items(tagged))
    symbols = spell(items, LETTERS)
    if (bounded := _with_bounds(items, symbols)) is not items:
        items, symbols = bounded, spell(bounded, LETTERS)
    actors: list[Actor] = []
    positions: list[RawPosition] = []
    taken = [False] * len(items)
    for rule in RULES if LETTERS["POST"] in symbols else (PERSON,):
        for begin, end, (found, ties) in find_matches(rule, items, symbols):
            if any(taken[begin:end]):
                continue
            end, found, ties = _without_next_office(items, begin, end, found, ties)
            anothers = _is_anothers(items, begin)
            if anothers:
                found, ties = _without_first_post(items, begin, found, ties)
            taken[begin:end] = [True] * (end - begin)
            if not anothers and _is_given_away(items, begin):
                own = _own_part(items, begin, end)
                ties = [(name, post) for name, post in ties if post.start >= own]
                if items[begin - 1].value not in _MADE:
                    found = [*_leading_posts(items, begin), *(_without_lead(a, items, begin) for a in found)]
            actors += [part for actor in found for part in _parted(tagged, actor)]
            if _is_on_behalf(items, begin):
                ties = [(name, post) for name, post in ties if post.start > items[begin].start]
            ties = [(name, post) for name, post in ties if not _begins_anew(tagged, post, name)]
            ties = [(name, post) for name, post in ties if post.end < name.start or not _is_next_ones(tagged, post)]
            ties = [(name, held_then(tagged, post)) for name, post in ties]
            positions += [_position(name, _of_chief(items, post), rule.name) for name, post in ties]
    for k, item in enumerate(items):
        if item.symbol not in _ALONE or taken[k]:
            continue
        if item.symbol == "POST" and k and items[k - 1].symbol == "MANY":
            continue  # "các thành viên Chính phủ": nobody in particular
        if _is_second_post(items, k):
            continue  # "ngài Phó Thủ tướng kiêm |Bộ trưởng|": the second post of one who is not named
        if _is_cabinet_rank(items, k):
            continue
        if isinstance(item.value, Mention):
            actors.append(Actor(item.value, item.start, item.end))
    positions = with_last_body(tagged, positions)
    positions += _copulas(tagged, items, symbols)
    actors.sort(key=lambda a: a.start)
    return Phrases(tuple(actors), tuple(positions))


_ALONE = frozenset({"ORG", "PLACE", "POST"})
"""What may act without a person's name."""


def _begins_anew(tagged: Tagged, post: Mention, name: Piece) -> bool:
    """Whether a new sentence begins behind a post, its stop left out: "… làm Phó Giám đốc Sở A |Ông| Trần Văn B"."""
    base = tagged.sentence.start
    gap = tagged.sentence.text[post.end - base : name.start - base] if post.end < name.start else ""
    return gap.strip() in {"Ông", "Bà"}


def _parted(tagged: Tagged, actor: Actor) -> list[Actor]:
    """An actor without the posts before "Ông" or "Bà", who begins a sentence: "… cho trưởng thôn |Bà| A"."""
    base = tagged.sentence.start
    lead = tagged.sentence.text[actor.start - base : actor.mention.start - base].split()
    if len(lead) <= 1 or lead[-1] not in {"Ông", "Bà"}:
        return [actor]
    start = actor.mention.start - len(lead[-1]) - 1
    before = [Actor(post, post.start, post.end) for post in actor.posts if post.end <= start]
    return [*before, replace(actor, start=start, posts=tuple(p for p in actor.posts if p.start >= start))]


def _is_next_ones(tagged: Tagged, post: Mention) -> bool:
    """Whether a post behind a name goes on with a body that is not read up to another name, whose it is.

    "ông A, |Chủ tịch| Hội nghị Liên tịch X ông B"; or is many's: "Thống đốc A, |Thị trưởng| các thành phố".
    """
    value = post.value
    if not isinstance(value, PostName) or value.body is not None or value.place is not None:
        return False
    behind = tagged.sentence.text[post.end - tagged.sentence.start :]
    if behind.startswith(" các "):
        return True
    after = next((n for n in tagged.names if n.start > post.end and n.kind in {Kind.PERSON, Kind.POST}), None)
    if after is None or after.kind is Kind.POST or not (behind[1:2].isupper() or behind.startswith(" lực lượng ")):
        return False
    gap = behind[: after.start - post.end]
    return len(gap.split()) <= _UNREAD and not any(mark in gap for mark in ',;:-–().”"')


_UNREAD = 14
"""So many words at most a body has that was not read."""


def _is_second_post(items: Sequence[Piece], k: int) -> bool:
    """Whether a post without a body stands behind "kiêm": the first one names its holder."""
    post = items[k].value
    if items[k].symbol != "POST" or not k or items[k - 1].value != "kiêm" or not isinstance(post, Mention):
        return False
    return isinstance(post.value, PostName) and post.value.body is None and post.value.place is None


def _of_chief(items: Sequence[Piece], post: Mention) -> Mention:
    """A deputy's bare post with the body of the chief named before it: "Chủ tịch UBND xã A, |Phó Chủ tịch| B"."""
    value = post.value
    if not isinstance(value, PostName) or value.body or value.place or not value.open:
        return post
    title = value.title.lower().removesuffix(" thường trực")
    if title not in _DEPUTIES:
        return post
    for item in reversed([i for i in items if i.end < post.start]):
        chief = item.value.value if isinstance(item.value, Mention) else None
        if isinstance(chief, PostName) and chief.title.lower() == title.removeprefix("phó "):
            return replace(post, value=replace(value, body=chief.body))
    return post


_DEPUTIES = {"phó chủ tịch", "phó giám đốc", "phó tổng giám đốc", "phó bí thư", "phó chủ nhiệm", "phó tổng biên tập"}


def _is_cabinet_rank(items: Sequence[Piece], k: int) -> bool:
    """ "|Bộ trưởng|, Chủ nhiệm Văn phòng Chính phủ": a minister of no ministry is whom the next post names."""
    if items[k].symbol != "POST" or [i.symbol for i in items[k + 1 : k + 3]] != ["COMMA", "POST"]:
        return False
    rank, office = items[k].value, items[k + 2].value
    assert isinstance(rank, Mention)
    assert isinstance(office, Mention)
    return _is_rank_of(rank, office)


def _is_rank_of(rank: Mention, office: Mention) -> bool:
    """Whether a bare "Bộ trưởng" only ranks the chairman told behind it."""
    one, other = rank.value, office.value
    if not isinstance(one, PostName) or not isinstance(other, PostName) or office.start - rank.end > len(", "):
        return False
    return one.title == "Bộ trưởng" and one.body is None and other.title == "Chủ nhiệm"


def _is_on_behalf(items: list[Piece], begin: int) -> bool:
    """Whether a match begins with another's post: "thừa ủy quyền (của) |Bộ trưởng|, Thứ trưởng A".

    "Thay mặt |Chủ tịch UBND tỉnh|, Phó Chủ tịch B", "trình bày trước |Thủ tướng Chính phủ|, Bộ trưởng C nói".
    """
    if [i.symbol for i in items[begin : begin + 2]] != ["POST", "COMMA"]:
        return False
    words = [i.value for i in items[max(0, begin - 3) : begin]]
    words = words[:-1] if words[-1:] == ["của"] else words
    if words[-1:] in (["quyền"], ["nhiệm"]) and (words[-2:-1] == ["ủy"] or words[-2:-1] == ["uỷ"]):
        return True
    if words[-2:] == ["thay", "mặt"] and fold(_title(_posts(items[begin : begin + 1])[0])) in _FIRST_OFFICES:
        return True
    posts = _posts(items[begin : begin + 3])
    if len(posts) != _PAIR:
        return False
    chief, deputy = (fold(_title(post)) for post in posts)
    if deputy.split(" thường trực")[0] == f"phó {chief}":
        return chief == "thủ tướng" or words[-2:] == ["thay", "mặt"]
    return chief == "thủ tướng" and body_of(posts[0]) is not None and deputy.startswith(_OF_CABINET)


_PAIR = 2
_OF_CABINET = ("bộ trưởng", "thứ trưởng", "phó chủ nhiệm", "chủ nhiệm")
"""Who has such an office is no prime minister of this country."""


def _with_owners(tagged: Tagged, items: list[Piece]) -> list[Piece]:
    """The items, the bare post of who leads a delegation given whose it is: "Đoàn của Hội A do |Phó Chủ tịch| B".

    Bare posts in brackets are of the body right behind: "ông A (|Chủ tịch|) và ông B (|Phó Chủ tịch|) UBND xã C".
    """
    words = tagged.sentence.folds
    out = _with_body_behind_brackets(items) if "(" in words else list(items)
    for k in range(len(items) - 2) if "do" in words else ():
        team, lead = items[k].value, items[k + 1].value
        if items[k].symbol != "ORG" or lead != "do" or not isinstance(team, Mention):
            continue
        owner = team.value.parent if isinstance(team.value, BodyName) and team.value.kind == "delegation" else None
        n = next((n for n in range(k + 2, len(items)) if items[n].symbol not in _LEADER), k + 2)
        post = items[n].value
        if owner is None or items[n].symbol != "POST" or not isinstance(post, Mention):
            continue
        value = post.value
        if not isinstance(value, PostName) or value.body is not None or not value.open or value.place:
            continue
        if not value.head or value.head == "Văn phòng":
            own = owner
            if value.head:  # "Đoàn của Ủy ban A do |Phó Chánh Văn phòng| B"
                office = BodyName(value.head, value.head, "office", parent=owner)
                own = Mention(post.start, post.end, Kind.ORGANIZATION, TOLD_BY_TITLE, office)
            owned = replace(post, value=replace(value, body=own))
            out[n] = Item(items[n].symbol, items[n].start, items[n].end, owned)
    return out


_BRACKETED = LETTERS.compile("OPEN POST CLOSE (?: (?:COMMA|AND) RANK{0,3} NAME OPEN POST CLOSE ){0,5} ORG")


def _with_body_behind_brackets(items: list[Piece]) -> list[Piece]:
    out = list(items)
    for m in _BRACKETED.finditer(spell(items, LETTERS)):
        body = items[m.end() - 1].value
        assert isinstance(body, Mention)
        for k in range(m.start(), m.end()):
            post = items[k].value
            value = post.value if isinstance(post, Mention) else None
            if (
                isinstance(post, Mention)
                and isinstance(value, PostName)
                and value.open
                and not (value.body or value.head)
            ):
                out[k] = items[k]._replace(value=replace(post, value=replace(value, body=body)))
    return out


_LEADER = frozenset({"RANK", "NAME", "COMMA", "DASH"})


def _lone_actors(tagged: Tagged) -> Iterator[Actor]:
    """The bodies, places and posts of a sentence that names no person; many holders of a post are nobody."""
    text, base = tagged.sentence.text, tagged.sentence.start
    before: Mention | None = None
    for m, after in zip_longest(tagged.names, tagged.names[1:]):
        ranked = after is not None and _is_rank_of(m, after)
        if m.kind in _ACTING_ALONE and not ranked:
            gap = text[max(before.end - base if before else 0, m.start - base - 10) : m.start - base].split()
            many = gap[-1].lower() in _MANY if gap else before is not None and before.rule == "honorific-many"
            if m.kind is not Kind.POST or not many:
                yield Actor(m, m.start, m.end)
        before = m


_ACTING_ALONE = frozenset({Kind.ORGANIZATION, Kind.PLACE, Kind.POST})
_MANY = {word for word, symbol in _WORDS.items() if symbol == "MANY"}


def _is_anothers(items: list[Piece], begin: int) -> bool:
    """Whether the post that a match begins with is of who decided: "Theo quyết định của |Giám đốc A|, ông B được …"."""
    if begin < 1 or items[begin].symbol != "POST" or items[begin + 1].symbol != "COMMA":
        return False
    if items[begin - 1].value != "của" or items[begin + 2].symbol not in {"RANK", "NAME", "POST"}:
        return False
    words = [str(i.value) if i.symbol == "WORD" else i.symbol for i in items[max(0, begin - 9) : begin - 1]]
    if items[begin + 2].symbol == "POST":  # "thừa ủy quyền của |Chủ tịch nước|, Phó Thủ tướng A"
        if _acts_behind(items, begin + 2):
            return False  # "được ủy quyền của |Tổng Bí thư, Chủ tịch nước A|, Đại tướng B …"
        spoke = tuple(words[-2:]) in _SPEECHES and not {"kết", "sau"}.isdisjoint(words)
        return spoke or tuple(words[-2:]) in {("ủy", "quyền"), ("ủy", "nhiệm"), ("phân", "công")}
    return words[-1:] == ["DOC"] or any(tuple(words[k : k + 2]) in _DECISIONS for k in range(len(words)))


def _acts_behind(items: list[Piece], post: int) -> bool:
    """Whether somebody else is named behind the comma of the one who bears a post."""
    name = next((k for k in range(post, len(items)) if items[k].symbol not in {"POST", "RANK", "COMMA"}), len(items))
    behind = " ".join(i.symbol for i in items[name : name + _NEXT_NAMED])
    return _NEXT_ONE.match(behind) is not None


_NEXT_NAMED = 6
_NEXT_ONE = re.compile(r"NAME COMMA (?:POST )?(?:RANK )*NAME\b")
_SPEECHES = frozenset({("chất", "vấn"), ("trả", "lời"), ("phát", "biểu"), ("giải", "trình")})
"""Behind whose end another acts: "Kết thúc phần trả lời chất vấn của |Bộ trưởng Bộ A|, Chủ tịch Quốc hội B …"."""
_DECISIONS = frozenset({("quyết", "định"), ("phân", "công"), ("đề", "nghị"), ("ủy", "quyền"), ("tờ", "trình")})


def _without_first_post(items: list[Piece], begin: int, found: list[Actor], ties: list[tuple[Piece, Mention]]) -> Found:
    """What a match tells without the post that it begins with, which stands for its own holder."""
    post = items[begin].value
    assert isinstance(post, Mention)
    start = items[begin + 2].start
    kept = [
        replace(a, start=max(a.start, start), posts=tuple(p for p in a.posts if p is not post))
        for a in found
        if a.end > start
    ]
    alone = Actor(post, post.start, post.end)
    return [alone, *kept], [(name, p) for name, p in ties if p.start != post.start]


def _is_given_away(items: list[Piece], begin: int) -> bool:
    """Whether the posts that a match begins with are another's than the one's who is named behind them.

    "ông A làm |Bộ trưởng|, ông B …" was made so; "báo cáo với |Bí thư Thành ủy|, bà C cho biết" is spoken to.
    """
    if not begin or items[begin].symbol != "POST":
        return False
    behind = next((k for k in range(begin, len(items)) if items[k].symbol != "POST"), len(items))
    if behind + 1 >= len(items) or items[behind].symbol not in {"COMMA", "SEMI"}:
        return False
    if items[behind].symbol == "SEMI":  # "phân công ông A làm |Trưởng đoàn|; Chủ nhiệm Ủy ban B C làm Phó Trưởng đoàn"
        return items[begin - 1].value in _MADE and items[behind + 1].symbol in {"POST", "RANK"}
    following = items[behind + 1].value
    anew = isinstance(following, Mention) and following.rule == "honorific-one"
    # "Báo cáo với |Bộ trưởng|, Cục trưởng A cho biết …": a post without its body is of one told before
    bare = items[begin].value
    told = behind == begin + 1 and isinstance(bare, Mention) and _is_bare_office(bare)
    spoken = begin > _LED_IN and (items[begin - 2].value, items[begin - 1].value) in _SPOKEN_TO
    anew = anew or (told and spoken and items[behind + 1].symbol == "POST")
    anew = anew or (items[behind + 1].symbol == "POST" and _is_new_ones(items, begin, behind))
    return items[begin - 1].value in _MADE or (anew and items[begin - 1].value in _TOWARDS)


def _is_new_ones(items: list[Piece], begin: int, behind: int) -> bool:
    """Whether a fronted phrase ends with whoever is new in a post: "Giao nhiệm vụ cho |tân Giám đốc|, Bí thư A nói"."""
    post = items[begin].value
    new = isinstance(post, Mention) and isinstance(post.value, PostName) and post.value.status is PositionStatus.NEW
    if not new or begin > _FRONTED or any(i.symbol in {"NAME", "STOP"} for i in items[:begin]):
        return False
    name = next((k for k in range(behind, len(items)) if items[k].symbol == "NAME"), len(items))
    return any(i.symbol in {"WORD", "CUE", "SAID"} for i in items[name + 1 : name + 3])


_FRONTED = 8
"""So many words and names at most stand before whom a phrase at the head is for."""


def _is_bare_office(post: Mention) -> bool:
    """Whether a post names no body: "Bộ trưởng", "Phó Thủ tướng"."""
    return isinstance(post.value, PostName) and post.value.body is None


_LED_IN = 1
_SPOKEN_TO = frozenset({("cáo", "với"), ("đổi", "với"), ("cáo", "trước")})
"""Of "báo cáo với", "trao đổi với": to whom somebody speaks."""


def _own_part(items: list[Piece], begin: int, end: int) -> int:
    """Where, behind posts that are another's, those of the next one named begin: "A làm Bí thư X, |Phó Chủ tịch B|"."""
    name = next(k for k in range(begin, end) if items[k].symbol == "NAME")
    mark = max(k for k in range(begin, name) if items[k].symbol in {"COMMA", "SEMI"})
    return items[mark].end


def _leading_posts(items: list[Piece], begin: int) -> Iterator[Actor]:
    """The holders of the posts that a match begins with, as actors of their own."""
    for item in takewhile(lambda item: item.symbol == "POST", items[begin:]):
        assert isinstance(item.value, Mention)
        yield Actor(item.value, item.start, item.end)


def _without_lead(actor: Actor, items: list[Piece], begin: int) -> Actor:
    """The actor of a match without the posts before its comma, which are another's."""
    if actor.start != items[begin].start:
        return actor
    comma = next(item for item in items[begin:] if item.symbol == "COMMA")
    start = next(item.start for item in items[begin:] if item.start >= comma.end)
    return replace(actor, start=start, posts=tuple(p for p in actor.posts if p.start >= start))


_MADE = {"làm", "chức", "vụ", "trí", "danh"}
_TOWARDS = {"với", "của", "cho", "gửi", "gặp", "trước", "lên", "mừng"}


def _position(name: Piece, post: Mention, rule: str) -> RawPosition:
    assert isinstance(name.value, Mention)
    value = post.value
    assert isinstance(value, PostName)
    start, end = min(name.start, post.start), max(name.end, post.end)
    short = isinstance(name.value.value, PersonName) and name.value.value.short
    confidence = 0.9 if value.body is not None or not value.open else 0.75
    return RawPosition(name.value, post, value.status, Evidence(start, end, rule, confidence - (0.1 if short else 0)))


_COPULA = LETTERS.compile(
    "NAME (?: OPEN (?:WORD|TIME|COMMA|COLON|PLACE){1,14} CLOSE (?= COMMA ) )? (?:DASH POST)?"
    " (?: (?:WORD|MANY)? | (?:DASH|COMMA|OPEN) (?:WORD{1,3}|MANY) | (?P<while> WORD{2,3} ) )"
    f" IS (?P<held> {_POSTS} ) (?: (?:COMMA|SEMI|AND) WORD{{1,3}} IS (?P<later> {_POSTS} ) )?"
)
# "từ thời ông A làm Bộ trưởng Bộ Y tế"
# "phóng viên A - báo X", "phóng viên A (Báo X)"
_REPORTER = LETTERS.compile("RANK NAME (?:COMMA|DASH|OPEN) ORG")
_WHEN = LETTERS.compile("WORD RANK* NAME WORD{1,3} POST")
_REVERSED = LETTERS.compile("POST (?: WORD? | (?P<while> COMMA? (?:WORD|TIME){1,3} ) ) IS RANK* (?:POST RANK* )? NAME")
_LED = LETTERS.compile(
    "ORG (?P<made> (?:WORD|RANK|MANY|COMMA){0,6} ) (?P<by> WORD) (?:RANK|POST|COMMA|DASH){0,8} NAME"
    " (?:(?:COMMA|DASH) POST (?:WORD|ORG|PLACE){0,4}){0,4}"
    " (?:(?:COMMA|DASH) WORD{2} ORG)? COMMA? (?P<as> WORD) POST"
)

_MADE_UP = frozenset({"gồm", "có", "thành", "viên", "người", "đồng", "chí", "được", "lập", "kiện", "toàn", "số"})
"""What may stand between a body and who leads it: "Ban Lễ tang |gồm 30 đồng chí| do ông A làm Trưởng ban"."""


def is_past(tagged: Tagged, offset: int) -> bool:
    """Whether a month, a year or a stretch of time told before the offset sets what follows in the past.

    "Năm 1999, bà …", "Từ năm 1990 đến 1995, ông …", "Trước đó, ông …", "Trước khi nhận nhiệm vụ mới, ông là …"; but "Từ
    năm 2013, ông …" goes on, and a day is the news's own.
    """
    text, base = tagged.sentence.text, tagged.sentence.start
    if text.startswith(_FORMERLY) or (text.startswith(_BEFORE_POST) and 0 < text.find(", ") < offset - base):
        return True
    for m in tagged.times:
        if m.end > offset or not isinstance(m.value, Time):
            continue
        lead = text[: m.start - base]
        if m.rule == "term-of-office" and lead.endswith((", ", "(")):
            continue  # "Đại hội A lần thứ I, |nhiệm kỳ 2025-2030|" only tells which occasion it is
        others = text.startswith(_OF_OTHERS, m.start - base)
        if others and not lead.lower().endswith(_IN_THE_TIME):  # "bầu cử đại biểu |nhiệm kỳ 2026-2031| do ông A làm …"
            continue
        since = lead.lower().endswith("từ ")
        if m.value.end or (len(m.value.start) <= _MONTH and not since):
            return True
    return False


_MONTH = len("2017-06")
_OF_OTHERS = ("nhiệm kỳ ", "giai đoạn ")
"""So begins, within a sentence, the time of what is told there, not of the sentence."""
_IN_THE_TIME = ("trong ", "ở ", "đến ", "và ")
"""Behind these it is of the sentence: "Trong |giai đoạn 2010-2015|, ông A là …"."""
_FORMERLY = ("Trước đó, ông", "Trước đó, bà", "Trước đó ông", "Trước đó bà", "Trước đây", "Trước kia")
"""What a sentence that begins so tells of somebody is no more."""
_BEFORE_POST = tuple(
    f"Trước khi {verb}"
    for verb in (
        "nhận ", "được ", "giữ ", "làm ", "đảm nhiệm ", "đảm nhận ", "chuyển ", "trở thành ",
        "về nhận ", "về công tác ", "thực hiện ",
        "sáp nhập", "hợp nhất", "sắp xếp",
    )
)  # fmt: skip
"""As are posts held "Trước khi |nhận| nhiệm vụ mới, ông là …", not those of who speaks "Trước khi rời Hà Nội, …"."""


def _row_before(items: list[Piece], last: int) -> list[Piece]:
    """The names joined by marks and "và" of which one is the last."""
    row, k = [items[last]], last - 1
    while k > 0:
        while k > 0 and items[k].symbol == "RANK":
            k -= 1
        if items[k].symbol not in {"COMMA", "AND"} or items[k - 1].symbol != "NAME":
            break
        row.insert(0, items[k - 1])
        k -= 2
    return row


def _copulas(tagged: Tagged, items: list[Piece], symbols: str) -> list[RawPosition]:
    """Posts told by "là" and "làm": "ông A là trưởng đoàn", "Chủ tịch Hội là bà B", "Đoàn do ông A làm trưởng đoàn"."""
    if LETTERS["POST"] not in symbols:
        return _reporters(items, symbols)
    out: list[RawPosition] = []
    for m in _COPULA.finditer(symbols):
        words = [i.value for i in items[m.start() + 1 : m.start("held") - 1]]
        words = words[:-1] if words[-2:] == ["đó", "đang"] else words  # "ông A, khi đó |đang| là Thứ trưởng"
        gone = words[-2:] == ["bấy", "giờ"] or (bool(words) and words[-1] in _THEN)
        if m["while"] is not None and not gone:
            continue
        if items[m.start() + 1].symbol in {"COMMA", "OPEN"} and _is_of_kin(items, m.start()):
            continue
        if _is_only_spoken_of(items, m.start(), m.end()):
            continue
        posts = share_body(_posts(items[m.start("held") : m.end("held")]))
        holders = _row_before(items, m.start()) if words[-2:] == ["lần", "lượt"] else []
        if len(holders) > 1:  # "ông A và ông B, |lần lượt là| X và Y": one each
            pairs = zip(holders, posts, strict=True) if len(holders) == len(posts) else ()
            out += [_position(name, post, "person-is-post") for name, post in pairs]
            continue
        out += [_position(items[m.start()], _as_former(post) if gone else post, "person-is-post") for post in posts]
        if m["later"] is not None:
            later = share_body(_posts(items[m.start("later") : m.end("later")]))
            out += [_position(items[m.start()], post, "person-is-post") for post in later]
    if out and is_past(tagged, out[0].evidence.start) and not _is_of_now(tagged, out[0]):
        out = [replace(p, post=_as_former(p.post), status=PositionStatus.FORMER) for p in out]
    for m in _WHEN.finditer(symbols):
        part = items[m.start() : m.end()]
        words = [i.value for i in part if i.symbol == "WORD"]
        if words[0] in {"thời", "khi", "lúc"} and words[-1] in {"làm", "chức"}:
            name = next(i for i in part if i.symbol == "NAME")
            out += [_position(name, _as_former(post), "person-is-post") for post in _posts(part[-1:])]
    out += _reporters(items, symbols)
    for m in _REVERSED.finditer(symbols):
        told = [i.value for i in items[m.start() : m.end()] if i.symbol == "WORD"]
        if m["while"] is None or (told and told[-1] in _THEN | _NOW):
            post = items[m.start()].value
            assert isinstance(post, Mention)
            gone = m["while"] is not None and told[-1] in _THEN  # "Bộ trưởng |khi đó| là ông A"
            out.append(_position(items[m.end() - 1], _as_former(post) if gone else post, "post-is-person"))
    for found in _LED.finditer(symbols):
        part = items[found.start() : found.end()]
        words = [items[found.start(group)].value for group in ("by", "as")]
        post = part[-1].value
        if words != ["do", "làm"] or not isinstance(post, Mention) or not isinstance(post.value, PostName):
            continue
        made = [i.value for i in items[found.start("made") : found.end("made")] if i.symbol != "COMMA"]
        if not all(isinstance(w, Mention) or str(w).isdigit() or w in _MADE_UP for w in made):
            continue
        name = next(i for i in part if i.symbol == "NAME")
        body = part[0].value
        if post.value.body is None and isinstance(body, Mention) and _may_be_led(body, post.value):
            post = replace(post, value=replace(post.value, body=body))
        out.append(_position(name, post, "body-led-by-person"))
    return out


def _may_be_led(body: Mention, post: PostName) -> bool:
    """Whether a body told before "do" is the leader's: of a "trưởng đoàn" only a delegation."""
    name = body.value
    return post.head != "Đoàn" or (isinstance(name, BodyName) and name.kind == "delegation")


def _is_only_spoken_of(items: Sequence[Piece], name: int, end: int) -> bool:
    """Whether the post behind "là" is another's: "Người trao quyết định |cho bà A| là Bí thư Tỉnh ủy |B|"."""
    led = [i.value for i in items[max(0, name - 2) : name] if i.symbol == "WORD"][-1:]
    return led in (["cho"], ["với"]) and end < len(items) and items[end].symbol in {"NAME", "RANK"}


def _is_of_kin(items: Sequence[Piece], name: int) -> bool:
    """Whether a name only tells whose kin the one before is: "bà B, |chị ông A|, khi đó là Chủ tịch …"."""
    before = [i for i in items[max(0, name - 2) : name] if i.symbol in {"RANK", "WORD"}]
    words = [fold(i.value) if isinstance(i.value, str) else "" for i in before]
    return len(before) == _KIN_SIZE and before[-1].symbol == "RANK" and (before[0].symbol == "RANK" or words[0] in KIN)


_KIN_SIZE = 2
KIN = frozenset(
    {"chị", "em", "anh", "con", "cháu", "bố", "cha", "mẹ", "ruột", "rể", "dâu", "gái", "trai", "vợ", "chồng"}
)
"""Behind these words a name only tells whose kin somebody is."""


# The words before "là" that set a post in the past: "khi đó là", "trước đây là", "nguyên là".
_THEN = frozenset({"đó", "ấy", "đây", "còn", "từng", "nguyên", "vốn", "trước"})


def _reporters(items: Sequence[Piece], symbols: str) -> list[RawPosition]:
    return [
        _reporter(items[m.start() : m.end()])
        for m in _REPORTER.finditer(symbols)
        if _reports(items[m.start()], items[m.end() - 1])
    ]


def _reports(rank: Piece, paper: Piece) -> bool:
    assert isinstance(rank.value, Mention)
    body = paper.value.value if isinstance(paper.value, Mention) else None
    return rank.end - rank.start == len("phóng viên") and isinstance(body, BodyName) and body.kind == "press"


def _reporter(part: Sequence[Piece]) -> RawPosition:
    """ "|phóng viên| A - |báo X|": who reports for the paper told behind the name."""
    rank, paper = part[0].value, part[-1].value
    assert isinstance(rank, Mention)
    assert isinstance(paper, Mention)
    post = Mention(rank.start, rank.end, Kind.POST, "reporter", PostName("phóng viên", body=paper))
    return _position(part[1], post, "reporter-of-paper")


def _is_of_now(tagged: Tagged, position: RawPosition) -> bool:
    """ "Năm 2016, đại hội bầu ông A, |hiện là| Giám đốc Sở B": the year is another post's."""
    base = tagged.sentence.start
    between = tagged.sentence.text[position.person.end - base : max(position.person.end, position.post.start) - base]
    return "hiện" in between.split()


_NOW = frozenset({"nay", "tại", "giờ", "nhiệm"})


# What may stand between two posts of one row.
_TERMS = (
    r"(?: ?\((?:cũ|chuyên trách|kiêm nhiệm|nay là [^()]{1,40}|[\d/. –-]{4,20})\)"
    r"|,? ?(?:(?:các |từ )?khóa|nhiệm kỳ|giai đoạn|từ năm|năm)?"
    r" ?(?:[IVX]+|\d{1,4})(?: ?(?:,|và|[–-]|đến) ?(?:khóa )?(?:[IVX]+|\d{1,4})\b){0,8}){0,3}"
)
_BETWEEN_POSTS = re.compile(rf"{_TERMS}(?:,|;|-|–)? ?(?:và|rồi|kiêm)?")


_LONG_TERMS = 120
"""So many letters at most tell the terms between two posts."""


def posts_behind(tagged: Tagged, offset: int) -> list[Mention]:
    """The row of posts that begins at an offset: "Phó Chủ tịch, Chủ tịch UBND tỉnh", each with its body.

    Of a list behind a colon also those of its items behind one that is not read, or not to its end.
    """
    text, base = tagged.sentence.text, tagged.sentence.start
    posts, end = _row_behind(tagged, offset)
    listed = posts and text[: offset - base].rstrip().endswith(":")
    at = text.find(";", end - base) if listed else -1
    while at >= 0:
        item = base + at + 1 + len(text[at + 1 :]) - len(text[at + 1 :].lstrip())
        row, stop = _row_behind(tagged, item)
        told = bool(row) and row[0].start == item
        if told and _goes_on(text[row[-1].end - base :]):
            break
        at = text.find(";", (stop - base) if told else at + 1)
        if not told and any(n.kind is Kind.PERSON and item <= n.start < base + at for n in tagged.names):
            break
        posts = [*posts, *row] if told else posts
    return share_body(posts)


def _row_behind(tagged: Tagged, offset: int) -> tuple[list[Mention], int]:
    """The posts that follow one another from an offset on, and where the last one ends."""
    text, base = tagged.sentence.text, tagged.sentence.start
    posts: list[Mention] = []
    at = offset
    first = bisect_left(tagged.names, offset, key=lambda name: name.start)
    for name in (tagged.names[k] for k in range(first, len(tagged.names))):
        between = text[at - base : name.start - base].strip(" :")
        if ";" in between and _goes_on(text[name.end - base :]) and not text.startswith(_AND_NEXT, name.end - base):
            break  # "…; |Chủ tịch nước| trao quyết định": somebody else acts
        if posts and name.kind is Kind.POST and _UNREAD_BODY.fullmatch(between):
            del posts[-1]  # "…: Giám đốc |Đài A|; Cục trưởng Cục B": of a body that is not read, or not to its end
            between = ""
        if name.kind is not Kind.POST or (
            between and not (posts and len(between) <= _LONG_TERMS and _BETWEEN_POSTS.fullmatch(between))
        ):
            break
        posts.append(name)
        at = name.end
    return posts, at


_UNREAD_BODY = re.compile(r"(?!khóa|nhiệm kỳ|từ|năm|giai đoạn)[^\W\d_][^,;:.()]{2,60};")
_AND_NEXT = (" rồi ", " sau đó ")


def _goes_on(text: str) -> bool:
    """Whether a word of the same sentence stands behind a post."""
    return text[:1] == " " and text[1:2].islower() and not text.startswith(_OF_POST)


_OF_POST = (" và ", " kiêm ", " khóa ", " các khóa ", " từ khóa ", " nhiệm kỳ ")
"""What goes on behind a post belongs to it: "đại biểu Quốc hội |từ khóa X đến khóa XII|; …"."""


def body_of(post: Mention) -> Mention | None:
    """The body mention of a post, if it tells one."""
    value = post.value
    return value.body if isinstance(value, PostName) else None


def bodies_of(actor: Actor) -> list[Mention]:
    """The body that an actor is, or those that its posts name."""
    if isinstance(actor.mention.value, BodyName):
        return [actor.mention]
    posts = [actor.mention] if actor.mention.kind is Kind.POST else list(actor.posts)
    return [body for post in posts if (body := body_of(post)) is not None and isinstance(body.value, BodyName)]
