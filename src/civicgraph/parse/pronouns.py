"""Who "ông", "bà", "đoàn" mean where they act alone: the person or delegation that acted last before them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise

from civicgraph.lexicon.places import LEVEL_WORDS, MUNICIPALITIES
from civicgraph.model import (
    BodyName,
    Evidence,
    Kind,
    Mention,
    PersonName,
    PlaceName,
    PostName,
    RawPosition,
    Tagged,
    Token,
)
from civicgraph.parse.phrases import Actor, Phrases, bodies_of, is_past, posts_behind
from civicgraph.parse.tenures import HOLDING, LIGHT, OVER, held_on
from civicgraph.spelling import fold
from civicgraph.vocabulary import PositionStatus

_PERSON = {"ông", "bà", "đồng chí"}
_DELEGATION = {"đoàn"}
# What a delegation told before is called behind "đoàn".
_TEAM = {("công", "tác"), ("kiểm", "tra"), ("thanh", "tra"), ("giám", "sát"), ("khảo", "sát")}
# Heads of bodies that stand alone for the one told last: "Bộ đang thanh tra", "Sở cho biết".
_HEADS = {"Bộ", "Sở", "Cục"}
# Heads that so stand for the one of the article, or of several for the one that acted last: "Công ty đã xin lỗi".
_HOUSES = (
    "tổng công ty", "ban quản lý", "công ty", "tập đoàn", "ngân hàng", "bệnh viện", "trung tâm", "hiệp hội", "tổng cục",
    "học viện", "liên đoàn", "nhà trường", "trường", "viện", "hội", "quỹ", "đài",
)  # fmt: skip
_HOUSES_BY_FIRST = {
    first: [(head, tuple(head.split())) for head in _HOUSES if head.split()[0] == first]
    for first in {head.split()[0] for head in _HOUSES}
}
_SCHOOLS = ("trường", "đại học", "học viện")
_OF_HOUSES = (*_SCHOOLS, *(f"{house} " for house in _HOUSES))
"""So the names of those houses begin."""
_OFFICES = {"thanh tra", "văn phòng", "công đoàn"}
"""Parts of a body, told with its bare head behind."""
_FIRST = frozenset({"ông", "bà", "đồng", "đoàn", "bộ", "sở", "cục", *(head.split()[0] for head in _HOUSES)})
"""The first words, folded, of all that may stand for somebody."""
_LEADS = {"đã", "cũng", "vừa", "sẽ", "đang", "cho", "còn", "tiếp", "trực", "sau", "kiến", "đồng"}
# Where one goes at the head of a sentence: "|Ông| đến từng nhà thăm hỏi và tặng quà".
_GOING = {"đến", "tới", "về", "xuống", "lên", "ghé", "dành", "cùng"}
# Words before it that make it something else: "quý ông", "trưởng đoàn", "công đoàn".
_BOUND = {
    "các",
    "những",
    "nhiều",
    "một",
    "hai",
    "quý",
    "trưởng",
    "phó",
    "công",
    "tập",
    "thành",
    "trong",
    "với",
    "cùng",
    "của",
    "liên",
    "binh",
    "ban",
    "thuộc",
}


_SEVERAL = frozenset({"các", "những", "hai", "ba", "nhiều"})
"""Behind these a pronoun is of more than one: "cùng |các đồng chí| là Ủy viên Ban Thường vụ"."""

# What stands between a pronoun and the posts of a life: "ông |từng giữ các chức vụ|: …", "bà |là| …".
_HOLDS = re.compile(
    rf"(?: có [^.;:]{{1,60}},)?(?P<before>(?: (?:{LIGHT}|được bầu))*?) (?:(?:là|làm):? |{HOLDING})",
)
CONFIDENCE = 0.8


@dataclass(slots=True)
class Antecedents:
    """Whom a pronoun may mean at a point of the article."""

    person: Mention | None = None
    delegation: Mention | None = None
    body: Mention | None = None
    """The body that acted last, or in which whoever acted holds a post."""
    bodies: dict[str, Mention] = field(default_factory=dict)
    """The body told last under each head that may stand alone for it: "Bộ", "Sở"."""
    rivals: dict[str, set[str]] = field(default_factory=dict)
    """The names of all that were told under each head."""
    called: dict[str, str] = field(default_factory=dict)
    """The one honorific, "ông" or "bà", that the article gives each name, full or given."""
    people: dict[str, Mention] = field(default_factory=dict)
    """The person told last of those that are called so, one who acts before others."""
    seats: dict[str, dict[str, Mention]] = field(default_factory=dict)
    """By level the committee of each place told with one, by the place's name."""
    lands: dict[str, dict[str, Mention]] = field(default_factory=dict)
    """By level the places told, by name."""
    ranked: Sequence[tuple[str, Mention]] = ()
    """Each rank of the article with who bears it, in order."""

    def called_otherwise(self, word: str, person: Mention) -> bool:
        """Whether a pronoun is not the one for a person: "bà" of who is "ông Nguyễn Văn A" everywhere."""
        known = _called_as(person, self.called)
        return word in _SEXES and known is not None and known != word


def honorifics_of(tagged: Sequence[Tagged]) -> dict[str, str]:
    """By name, full or given, the honorific that stands before it, where it is always the same one.

    A second syllable "Thị" is a woman's ("Trần Thị B"), "Văn" and some others a man's.
    """
    seen: dict[str, set[str]] = {}
    for t in tagged:
        for before, name in pairwise(t.names):
            if name.kind is Kind.PERSON and isinstance(name.value, PersonName) and before.kind is Kind.RANK:
                word = t.sentence.text[before.start - t.sentence.start : before.end - t.sentence.start].lower()
                near = name.start - before.end <= 1
                for form in {fold(name.value.name), fold(name.value.name).split()[-1]}:
                    if near and word in _SEXES:
                        seen.setdefault(form, set()).add(word)
    return {form: words.pop() for form, words in seen.items() if len(words) == 1}


def ranks_of(tagged: Sequence[Tagged]) -> list[tuple[str, Mention]]:
    """The ranks of army and police that stand right before a name, with who bears them."""
    return [
        (word, name)
        for t in tagged
        for before, name in pairwise(t.names)
        if before.kind is Kind.RANK and name.kind is Kind.PERSON and name.start - before.end <= 1
        if (word := fold(t.sentence.text[before.start - t.sentence.start : before.end - t.sentence.start])) in _RANKS
    ]


_RANKS = frozenset(
    {
        *(f"{grade} {rank}" for grade in ("đại", "thượng", "trung", "thiếu") for rank in ("tướng", "tá", "úy")),
        *("đô đốc", "phó đô đốc", "chuẩn đô đốc"),
    }
    - {"trung úy", "thượng úy", "thiếu úy"}
)
"""Of officers who speak and act for their body; who bears a lower one is told by name."""
_SEXES = frozenset({"ông", "bà"})
_MEN = frozenset({"văn", "hữu", "đình", "sỹ", "sĩ", "bá"})
"""Second syllables of men's names."""


def _called_as(person: Mention, called: dict[str, str]) -> str | None:
    if not isinstance(person.value, PersonName):
        return None
    name = fold(person.value.name).split()
    if name[1:2] == ["thị"]:
        return "bà"
    return called.get(" ".join(name)) or ("ông" if name[1:2] and name[1] in _MEN else None)


def stand_in(tagged: Tagged, phrases: Phrases, told: Antecedents) -> Phrases:
    """The phrases with an actor for each pronoun that acts: the actor's mention is the one it stands for."""
    out: list[Actor] = []
    held: list[RawPosition] = []
    tokens = tagged.sentence.tokens
    folds = tagged.sentence.folds
    places = [k for k in tagged.sentence.places_of(_FIRST) if k + 1 < len(folds)]
    starts = {c.start for c in tagged.cues if c.rule not in {"at", "with", "of", "by"}} if places else set()
    ends = {c.end for c in tagged.cues if c.rule in {"receive", "work_with"}} if places else set()
    for k in places:
        token = tokens[k]
        last = k + 1 if (token.fold, tokens[k + 1].fold) == ("đồng", "chí") else k
        word = "đồng chí" if last > k else token.fold
        if word in _DELEGATION and folds[k + 1 : k + 3] in _TEAM:
            last = k + 2  # "|đoàn công tác| đã đến thăm …"; "Chủ tịch nước và đoàn công tác" come with another
            if k and tokens[k - 1].fold == "và":
                continue
        bare = token.text if token.text in _HEADS and token.text in told.bodies else ""
        if not bare and (head := _house_at(tagged, k, told)):
            bare, last = head, k + head.count(" ")
        if (word not in _PERSON and word not in _DELEGATION and not bare) or last + 1 == len(tokens):
            continue
        if word in _PERSON and not (k and tokens[k - 1].fold in _SEVERAL):
            held += _held(tagged, token.start, tokens[last].end, _meant(word, token.start, phrases, told))
        nxt = tokens[last + 1]
        received = word in _DELEGATION and k > 0 and tokens[k - 1].end in ends and not nxt.text[:1].isupper()
        acts = nxt.start in starts or nxt.fold in _LEADS or (k == 0 and nxt.fold in _GOING)
        bound = k > 0 and (tokens[k - 1].fold in _BOUND or _is_number(tagged, tokens[k - 1]))
        if not (acts or received) or (bound and not received):
            continue  # "3 |đồng chí| được Bộ Y tế tặng Bằng khen"
        if bare and f"{tokens[k - 2].fold} {tokens[k - 1].fold}" in _OFFICES:
            continue  # "|Thanh tra| Bộ chủ trì"
        if k and (tokens[k - 1].fold, word) == ("ông", "bà"):
            continue  # "|Ông bà| cũng nêu …": the two of them
        if any(a.start <= token.start < a.end for a in phrases.actors):
            continue
        if any(n.start <= token.start < n.end for n in tagged.names if n.kind is not Kind.RANK):
            continue
        meant = told.bodies[bare] if bare else _meant(word, token.start, phrases, told)
        party = word in _DELEGATION and meant is not None and meant.kind is Kind.PERSON
        if party and (not _goes(tagged, nxt.start) or (last == k + 2 and tokens[k + 1].fold != "công")):
            continue  # "|đoàn| đề nghị …": not its leader's words; "|đoàn thanh tra| …": not the party that he leads
        if folds[max(0, k - 2) : k] == ("nhân", "dịp"):
            meant = _received(word, token.start, phrases) or meant
        if meant is not None:
            out.append(Actor(meant, token.start, tokens[last].end))
    out += _levels_acting(tagged, phrases, told)
    out += _pointed_at(tagged, phrases, told)
    out += _called_by_rank(tagged, phrases, told)
    if not out and not held:
        return phrases
    actors = tuple(sorted((*phrases.actors, *out), key=lambda a: a.start))
    return replace(phrases, actors=actors, positions=(*phrases.positions, *held))


def _is_number(tagged: Tagged, token: Token) -> bool:
    """Whether a token counts what stands behind it: "|3| đồng chí", but "ngày 10/5/|2017| đoàn đã …"."""
    return token.fold[-1].isdigit() and not any(t.start <= token.start < t.end for t in tagged.times)


def _house_at(tagged: Tagged, k: int, told: Antecedents) -> str:
    """The head of a house at token `k` that stands alone, with a capital, for one told before; "" where none does."""
    tokens, folds = tagged.sentence.tokens, tagged.sentence.folds
    if not tokens[k].text[0].isupper():
        return ""
    for head, words in _HOUSES_BY_FIRST.get(folds[k], ()):
        if folds[k : k + len(words)] != words or head not in told.bodies:
            continue
        if len(words) == 1 and (k + 1 == len(tokens) or tokens[k + 1].fold not in _LEADS - {"đồng"}):
            continue  # "|Hội| đồng giám sát", "|Trường| hợp này": the first syllable of another word
        alone = len(told.rivals[head]) == 1
        return head if alone or (told.body is not None and told.body.value == told.bodies[head].value) else ""
    return ""


def _levels_acting(tagged: Tagged, phrases: Phrases, told: Antecedents) -> Iterator[Actor]:
    """ "…, |thành phố| đã ban hành …", "Năm nay |tỉnh| sẽ tổ chức …": the one place of that level (ruling 4).

    Of several it is the one whose committee was told; a place told with its committee alone is that.
    """
    tokens, folds = tagged.sentence.tokens, tagged.sentence.folds
    places = tagged.sentence.places_of(_LEVEL_OPENS)
    if not places:
        return
    starts = {c.start for c in tagged.cues if c.rule in _DEEDS}
    words = {c.start for c in tagged.cues if c.rule in _WORDS}
    for k in places:
        if k + 2 >= len(folds) or (k and folds[k - 1] not in _CLAUSE_OPENS):
            continue
        token = tokens[k]
        last = k + 1 if f"{token.fold} {tokens[k + 1].fold}" in LEVEL_WORDS else k
        level = LEVEL_WORDS.get(" ".join(t.fold for t in tokens[k : last + 1]))
        nxt = tokens[min(last + 1, len(tokens) - 1)]
        if level is None or last + 2 >= len(tokens) or not (nxt.fold in _HAVING or nxt.start in starts):
            continue
        if k > 1 and tokens[k - 1].fold == "," and tokens[k - 2].fold in _IN_ROWS:
            continue  # "các sở, ngành, quận, |huyện| đã …": all of them
        if any(t.start in words for t in tokens[last + 1 : last + 4]):
            continue  # "thành phố đã |yêu cầu| các hộ …": nobody who speaks
        if any(a.start <= token.start < a.end for a in phrases.actors):
            continue
        if any(m.start <= token.start < m.end for m in tagged.names):
            continue
        seats, lands = told.seats.get(level, {}), told.lands.get(level, {})
        names = [*(lands if len(lands) == 1 and [*seats] == [""] else seats or lands)]
        if len(names) == 1:
            meant = lands.get(names[0]) or seats.get(names[0])
            if meant is not None and not _is_of_another(tagged, token.start, level, names[0]):
                yield Actor(meant, token.start, tokens[last].end)


def _is_of_another(tagged: Tagged, offset: int, level: str, name: str) -> bool:
    """Whether who is told before holds a post in another place: "Bí thư Tỉnh ủy |Nam Định| A cho biết, tỉnh sẽ …"."""
    for m in tagged.names:
        body = m.value.body.value if isinstance(m.value, PostName) and m.value.body is not None else m.value
        place = body.place.value if isinstance(body, BodyName) and body.place is not None else None
        if m.end <= offset and isinstance(place, PlaceName) and _level_of(place) == level and fold(place.name) != name:
            return bool(name)
    return False


_LEVEL_OPENS = frozenset(words.split()[0] for words in LEVEL_WORDS)
_CLAUSE_OPENS = frozenset(
    [",", ";", ":", "“", '"', "rằng", "biết", "hay", "nói", "nên", "thì", "nay", "này", "mà", "hiện", "qua"]
)
"""Behind these a clause begins: "cho biết |tỉnh| đã …", "năm nay |thành phố| sẽ …"."""
_DEEDS = frozenset({"organise", "issue", "inspect", "work_with", "launch", "award", "coordinate", "implement"})
_WORDS = frozenset({"direct", "say"})
_HAVING = frozenset({"đã", "cũng", "vừa", "sẽ", "đang", "còn"})
_IN_ROWS = frozenset(
    {"tỉnh", "phố", "tp", "huyện", "quận", "xã", "phường", "thôn", "bản"}
    | {"sở", "bộ", "ban", "ngành", "cấp", "đoàn", "hội", "khối", "nước"}
)


def _goes(tagged: Tagged, offset: int) -> bool:
    """Whether a party goes somewhere or hands something over: "đoàn |đã đến thăm| …"."""
    first = next((c for c in tagged.cues if offset <= c.start <= offset + _ADVERBS and c.rule not in _SMALL), None)
    return first is not None and first.rule in _OF_PARTY


_ADVERBS = 16
_SMALL = frozenset({"at", "with", "of", "by", "auxiliary"})
_OF_PARTY = frozenset({"visit", "award", "inspect", "ceremony_verb", "homage", "work_with", "attend", "receive"})


def _pointed_at(tagged: Tagged, phrases: Phrases, told: Antecedents) -> Iterator[Actor]:
    """ "|Đơn vị này| cũng kiến nghị …", "do vậy, |ông này| đề nghị …": who acts as the last of that kind.

    The body is the last of the sentence, of which a post may tell, or the one that acted last before it.
    """
    tokens = tagged.sentence.tokens
    if " này " not in tagged.sentence.text:
        return
    starts = {c.start for c in tagged.cues if c.rule in _ACTS}
    for k in range(1, len(tokens) - 1):
        if tokens[k].fold != "này" or not (tokens[k + 1].start in starts or tokens[k + 1].fold in _LEADS):
            continue
        first = k - 2 if k > 1 and f"{tokens[k - 2].fold} {tokens[k - 1].fold}" in _ANY_BODY else k - 1
        words = " ".join(t.fold for t in tokens[first:k])
        if first and tokens[first - 1].fold in _BOUND:
            continue
        start = tokens[first].start
        meant = _last_body(words, start, phrases, told)
        if words in _PERSON | {"vị"}:
            meant = _meant("ông", start, phrases, told)
        if meant is not None:
            yield Actor(meant, start, tokens[k].end)


def _called_by_rank(tagged: Tagged, phrases: Phrases, told: Antecedents) -> Iterator[Actor]:
    """ "|Thượng tướng| nhấn mạnh …": who bears the rank, the last one told before, or the only one of the article."""
    if not told.ranked:
        return
    sentence = tagged.sentence
    starts = {c.start for c in tagged.cues if c.rule not in {"at", "with", "of", "by"}}
    for mention in tagged.names:
        word = fold(sentence.text[mention.start - sentence.start : mention.end - sentence.start])
        if (
            mention.kind is not Kind.RANK
            or word not in _RANKS
            or any(a.start <= mention.start < a.end for a in phrases.actors)
        ):
            continue
        nxt = next((t for t in sentence.tokens if t.start >= mention.end), None)
        before = next((t.fold for t in reversed(sentence.tokens) if t.end <= mention.start), "")
        if nxt is None or before in _BOUND or not (nxt.start in starts or nxt.fold in _LEADS):
            continue
        bearers = [person for rank, person in told.ranked if rank == word]
        earlier = [person for person in bearers if person.start < mention.start]
        alone = len({fold(p.value.name) for p in bearers if isinstance(p.value, PersonName)}) == 1
        if earlier or alone:
            yield Actor((earlier or bearers)[-1], mention.start, mention.end)


_ACTS = {"say", "direct", "issue", "sign", "coordinate", "organise", "inspect", "implement"}
_ANY_BODY = {"đơn vị", "cơ quan"}
_POINTED = {"bộ", "sở", "cục", "vụ", "hội", "ban", "trường", "viện"}
"""Heads that with "này" mean the last body so called."""


def _last_body(words: str, offset: int, phrases: Phrases, told: Antecedents) -> Mention | None:
    """The body that "đơn vị này" or "sở này" means."""
    if words not in _ANY_BODY and words not in _POINTED:
        return None
    here = [body for a in phrases.actors if a.end <= offset for body in bodies_of(a)]
    known = [*([told.body] if told.body is not None else []), *here]
    if words in _POINTED:  # "Văn phòng |Bộ A| thông báo …. |Bộ này| thừa nhận …"
        known = [body for part in known for body in (*_above(part), part)]
    alike = [
        body
        for body in known
        if isinstance(body.value, BodyName)
        and (words in _ANY_BODY or f"{body.value.head.lower()} ".startswith(f"{words} "))
    ]
    return alike[-1] if alike else None


def _above(body: Mention) -> list[Mention]:
    """The body whose part a body is, as its name says: "Văn phòng |Bộ A|"."""
    parent = body.value.parent if isinstance(body.value, BodyName) else None
    return [parent] if parent is not None else []


def _held(tagged: Tagged, start: int, end: int, person: Mention | None) -> list[RawPosition]:
    """The posts that whoever the pronoun means is told to hold: "Ông là …", "Năm 1999, bà giữ chức …"."""
    sentence = tagged.sentence
    verb = _HOLDS.match(sentence.text, end - sentence.start)
    if verb is None or person is None:
        return []
    former = is_past(tagged, start) or bool(OVER.search(verb["before"]))
    row = posts_behind(tagged, sentence.start + verb.end())
    rows = [(row, former), *((more, former and not now) for more, now in held_on(tagged, row[-1].end))] if row else []
    out: list[RawPosition] = []
    for posts, over in rows:
        for post in posts:
            assert isinstance(post.value, PostName)
            status = PositionStatus.FORMER if over else post.value.status
            evidence = Evidence(start, post.end, "pronoun-is-post", CONFIDENCE)
            out.append(RawPosition(person, replace(post, value=replace(post.value, status=status)), status, evidence))
    return out


def _meant(word: str, offset: int, phrases: Phrases, told: Antecedents) -> Mention | None:
    if word in _DELEGATION:
        return told.delegation
    here = [a.mention for a in phrases.actors if a.mention.kind is Kind.PERSON and a.end <= offset]
    here = [person for person in here if not told.called_otherwise(word, person)]
    if here or told.person is None or not told.called_otherwise(word, told.person):
        return here[0] if here else told.person
    return told.people.get(word)


def _received(word: str, offset: int, phrases: Phrases) -> Mention | None:
    """Whoever was told last before "nhân dịp": "tiếp ông A nhân dịp |ông| sang thăm Việt Nam", "tiếp Đoàn B …"."""
    kind = Kind.ORGANIZATION if word in _DELEGATION else Kind.PERSON
    return next((a.mention for a in reversed(phrases.actors) if a.end <= offset and a.mention.kind is kind), None)


def remember(
    told: Antecedents,
    acting: list[Actor],
    actors: tuple[Actor, ...],
    names: Sequence[Mention],
    leader: Mention | None = None,
) -> None:
    """Takes note of the sentence: the first person who acts in it, by name or office, else the last it names; its last
    delegation, or who leads one without a name.
    """
    people = [a.mention for a in acting if a.mention.kind in {Kind.PERSON, Kind.POST}]
    named = [a.mention for a in actors if a.mention.kind is Kind.PERSON]
    if people:
        told.person = people[0]
    elif named:
        told.person = named[-1]
    for person in [*named, *people]:
        if word := _called_as(person, told.called):
            told.people[word] = person
    active = [body for actor in acting for body in bodies_of(actor)[-1:]]
    lone = [body for actor in actors for body in bodies_of(actor)]
    if active or len(lone) == 1:
        told.body = (active or lone)[-1]
    for name in names:
        body = name.value.body if isinstance(name.value, PostName) else name
        if body is not None and isinstance(body.value, BodyName) and body.value.head in _HEADS and _is_full(body.value):
            told.bodies[body.value.head] = body
        elif body is not None and isinstance(body.value, BodyName):
            _remember_house(told, body, fold(body.value.name))
        if body is not None:
            _remember_level(told, body)
    told.delegation = leader or told.delegation
    for a in actors:
        value = a.mention.value
        if isinstance(value, BodyName) and value.kind == "delegation":
            told.delegation = a.mention


def _remember_level(told: Antecedents, name: Mention) -> None:
    """Takes note of a place, or of a committee with its place, under the level that may be told alone."""
    value = name.value
    if isinstance(value, BodyName) and fold(value.name) == "ủy ban nhân dân":
        place = value.place.value if value.place is not None else None
        if isinstance(place, PlaceName):
            known = told.seats.setdefault(_level_of(place) or "", {})
            known.pop("", None)  # "UBND tỉnh", before it was told of which
            known[fold(place.name)] = name
        elif value.level is not None and not told.seats.get(value.level):  # "UBND tỉnh": the only one told
            told.seats[value.level] = {"": name}
    elif isinstance(value, PlaceName) and (level := _level_of(value)):
        told.lands.setdefault(level, {})[fold(value.name)] = name


def _level_of(place: PlaceName) -> str | None:
    """The level by whose word a place may be called alone: "thành phố" of a city, "tỉnh" of the other provinces."""
    city = place.level == "city" or (place.level == "province" and place.name in MUNICIPALITIES)
    return "city" if city or fold(place.full).startswith(("thành phố ", "tp ")) else place.level


def _remember_house(told: Antecedents, body: Mention, name: str) -> None:
    """Takes note of a house under the heads by which it may be told alone."""
    for house in _houses_called(name):
        told.bodies[house] = body
        told.rivals.setdefault(house, set()).add(name)


@lru_cache(maxsize=1 << 12)
def _houses_called(name: str) -> tuple[str, ...]:
    """The heads by which a house of a folded name may be told alone."""
    if not name.startswith(_OF_HOUSES) or name in _HOUSES:
        return ()
    of_school = {"nhà trường", "trường"} if name.startswith(_SCHOOLS) else ()
    return tuple(house for house in _HOUSES if house in of_school or name.startswith(f"{house} "))


def _is_full(body: BodyName) -> bool:
    """Whether a name says more than its head."""
    return body.name != body.head
