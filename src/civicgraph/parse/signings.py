"""Signings: which sides bind themselves, and by which paper."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from civicgraph.model import Kind, Mention, PlaceName, RawEvent, Time, Title
from civicgraph.parse.clauses import Clauses, Verb
from civicgraph.parse.deeds import (
    CONFIDENCE,
    MUTUAL,
    NO_SIGNING,
    PACTS,
    is_coded,
    lead_of,
    place_before,
    tell_act,
    titled_behind,
    word_of,
)
from civicgraph.parse.facts import Roles, acting, coordinated, linked, make_event, performers
from civicgraph.parse.papers import day_right_behind
from civicgraph.parse.phrases import Actor
from civicgraph.parse.recall import Recall
from civicgraph.spelling import fold
from civicgraph.vocabulary import EventStatus, EventType, Role

_WITNESSING = frozenset({"chứng kiến", "dự lễ", "dự"})


def _place_behind(clauses: Clauses, papers: Sequence[Mention]) -> Mention | None:
    """Where a paper is signed, told right behind its name: "ký Thỏa thuận hợp tác truyền thông |tại Huế|"."""
    last = max((m.end + (m.value.reach if isinstance(m.value, Title) else 0) for m in papers), default=None)
    place = next(iter(clauses.actors_after(last)), None) if last is not None else None
    if last is None or place is None or place.mention.kind is not Kind.PLACE:
        return None
    gap = clauses.words(last, place.start)
    return place.mention if gap[-1:] in (["tại"], ["ở"]) and _UP_TO_PLACE.issuperset(gap[:-1]) else None


_UP_TO_PLACE = frozenset({"vào", "ngày", "chiều", "sáng", "nay", "hôm", "giai", "đoạn", *"0123456789/.-–"})


def read_signings(clauses: Clauses, verb: Verb, recall: Recall) -> list[RawEvent]:
    """The signing that a verb tells: "Sở A và Bệnh viện B |ký kết| Quy chế phối hợp"; who registers signs nothing."""
    del recall
    word = word_of(clauses, verb)
    if NO_SIGNING & lead_of(clauses, verb) or (word == "ký kết" and clauses.after(verb.cue.end, 1) == ["luận"]):
        return []
    if clauses.before(verb.cue.start, 3) in (["ngày", "hai", "nước"], ["ngày", "hai", "bên"]):
        return []  # "kỷ niệm 15 năm |ngày hai nước ký| Hiệp ước A"
    asked = any(v.cue.rule == "direct" and v.cue.end <= verb.cue.start for v in clauses.verbs)
    if asked and not verb.direct:  # "đề nghị phía bạn …; sớm ký kết …"
        return []
    if word == "ký" and clauses.after(verb.cue.end, 2) == ["ban", "hành"]:
        return []  # "ông A |ký ban hành| Kế hoạch số 12": a paper of his own body
    before = _paper_before(clauses, verb)
    papers = _papers_signed(clauses, verb) or before
    signers = _signers(clauses, replace(verb, subject=[]) if before else verb)
    named = bool(papers) or (len(signers) > 1 and _is_mutual(clauses, verb)) or _binds_itself(clauses, verb)
    if word == "ký" and not named:
        signers = []
    if len(signers) == 1 and not named and not _is_with_another(clauses, verb, signers[0]):
        signers = []
    day = day_right_behind(clauses, verb.cue.end) if before else None
    if before and not signers:
        signers = _sides_named(clauses, verb, before[0])
    if not signers and day is None and not _is_told_without_sides(clauses, verb, papers):
        return []
    if word.startswith("đặt bút") and not (papers and len(signers) > 1):
        return []  # "cầu thủ A |đặt bút ký| hợp đồng"
    roles: Roles = [(Role.SIGNATORY, signers), (Role.DOCUMENT, papers)]
    place = place_before(clauses, verb) or _place_behind(clauses, papers) or _place_of_rite(clauses, verb)
    event = tell_act(clauses, EventType.SIGNING, verb, roles, "sides-sign", place=place, timed=day is None)
    partner = max((a.end for a in signers if a.start > verb.cue.end), default=None)
    if day is None and event.time is None and partner is not None:  # "ký Hiệp định A với B |năm 2019|"
        day = day_right_behind(clauses, partner)
    event = event if day is None else replace(event, time=day)
    return [event, *_further_pacts(clauses, event, signers, papers)]


def _further_pacts(
    clauses: Clauses, first: RawEvent, sides: Sequence[Actor], papers: Sequence[Mention]
) -> list[RawEvent]:
    """ "ký Bản ghi nhớ X giữa A và B; |Thỏa thuận Y giữa C và D|": the other papers of a row, each with its sides."""
    out: list[RawEvent] = []
    end = max((a.end for a in sides), default=clauses.sentence.end)
    for actor in clauses.actors_after(end):
        if actor.start < end or not (clauses.before(actor.start, 1) == ["giữa"] or _leads(clauses, actor, "giữa")):
            continue
        row = acting(clauses.group_at(actor))
        row += [a for a in _on_other_side(clauses, row) if a not in row] if len(row) == 1 else []
        if len(row) != _BOTH or not _NEXT_PACT.match(fold(clauses.text(end, actor.start))):
            return out
        own = [m for m in clauses.titled if end <= m.start and m.end <= actor.start and m not in papers]
        roles = (*((Role.SIGNATORY, a.mention) for a in row), *((Role.DOCUMENT, m) for m in own[-1:]))
        trigger = (own[-1].start if own else actor.start, row[-1].end)
        out.append(replace(first, roles=roles, trigger=trigger))
        end = row[-1].end
    return out


_NEXT_PACT = re.compile(
    r"[^.”]{0,320}(?:\s?[;,]| và)\s(?:và )?(?:(?:biên )?bản ghi nhớ|(?:bản )?thỏa thuận|hiệp định|nghị định thư|"
    r"hợp đồng|quy chế|kế hoạch|chương trình|công hàm|bản cam kết|hợp tác|ý định thư)(?!\w)[^;.”]{0,140}$"
)
"""What stands between the sides of one paper and those of the next."""


def _place_of_rite(clauses: Clauses, verb: Verb) -> Mention | None:
    """ "Lễ ký kết Thỏa thuận A giữa B và C |diễn ra tại Hà Nội|": where the ceremony took place."""
    if clauses.before(verb.cue.start, 1) != ["lễ"]:
        return None
    behind = clauses.words(verb.cue.end, clauses.sentence.end)
    at = next((k for k in range(len(behind) - 1) if behind[k : k + 2] in (["diễn", "ra"], ["tổ", "chức"])), None)
    if at is None or {";", ":"} & set(behind[:at]):
        return None
    start = next(t for t in clauses.between(verb.cue.end, clauses.sentence.end) if t.fold == behind[at]).start
    places = [a for a in clauses.actors_after(start) if a.mention.kind is Kind.PLACE]
    near = places and clauses.before(places[0].start, 1) in (["tại"], ["ở"])
    return places[0].mention if near and len(clauses.words(start, places[0].start)) <= _TO_PLACE else None


_TO_PLACE = 8


def read_remembered_signings(clauses: Clauses, published: date | None, article: Sequence[Clauses]) -> list[RawEvent]:
    """ "kỷ niệm 40 năm Ngày |ký Hiệp ước A| (18/7/1977 - 18/7/2017)": a treaty by its anniversary.

    Of "Hiệp ước Hữu nghị |Việt Nam - Lào|" the sides are those countries wherever the article tells them.
    """
    out: list[RawEvent] = []
    for cue in clauses.cues("sign"):
        years = _YEARS_AGO.search(" ".join(clauses.before(cue.start, 6)))
        papers = titled_behind(clauses, cue, Kind.DOCUMENT, 0)[:1] if years is not None else []
        if years is None or not papers or not isinstance(papers[0].value, Title):
            continue
        if not fold(papers[0].value.head).startswith(_TREATIES):
            continue
        dated = _FIRST_DAY.search(clauses.text(papers[0].end, clauses.sentence.end)[:_TO_BRACKETS])
        if dated is not None:
            day = _day_or_year(int(dated[3]), int(dated[2]), int(dated[1]))
        elif published is not None:
            day = str(published.year - int(years[1]))
        else:
            continue
        sides = _sides_behind(clauses, papers[0].end) or _sides_in_title(clauses, papers[0], article)
        roles: Roles = [(Role.SIGNATORY, sides), (Role.DOCUMENT, papers)]
        rule = "signing-remembered"
        event = make_event(clauses, EventType.SIGNING, cue, roles, rule, CONFIDENCE[rule], timed=False)
        out.append(replace(event, time=Time(day), status=EventStatus.REPORTED))
    return out


def _day_or_year(year: int, month: int, day: int) -> str:
    """The day as ISO 8601 has it, or its year where the calendar has no such day: "(7/18/1977", "(31/2/1977"."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return str(year)


def _sides_behind(clauses: Clauses, offset: int) -> list[Actor]:
    """ "Hiệp ước hữu nghị giữa |A và B|": the sides right behind a treaty's name."""
    first = next(iter(clauses.actors_after(offset)), None)
    row = acting(clauses.group_at(first)) if first is not None else []
    return row if first is not None and clauses.words(offset, first.start) == ["giữa"] and len(row) == _BOTH else []


def _sides_in_title(clauses: Clauses, paper: Mention, article: Sequence[Clauses]) -> list[Actor]:
    """The two countries that end a treaty's name, where the article tells both by themselves, too."""
    match = _NATIONS.search(clauses.text(paper.start, paper.end))
    if match is None:
        return []
    named = {fold(c.text(a.mention.start, a.mention.end)): a for c in article for a in c.actors if _is_country(a)}
    both = [named.get(_IN_FULL.get(fold(name), fold(name))) for name in match.groups()]
    return [a for a in both if a is not None] if None not in both else []


def _is_country(actor: Actor) -> bool:
    return isinstance(actor.mention.value, PlaceName) and actor.mention.value.level == "country"


_NATIONS = re.compile(r"(Việt Nam|Việt) ?[-–] ?(\w+(?: \w+)?)$")
_IN_FULL = {"việt": "việt nam", "trung": "trung quốc", "nga": "nga", "nhật": "nhật bản"}
_BOTH = 2
_TREATIES = ("hiệp ước", "hiệp định", "tuyên bố chung", "nghị định thư")
_YEARS_AGO = re.compile(r"(?<!\w)(\d{1,3}) năm(?: ngày)?(?: hai nước)?$")
_TO_BRACKETS = 60
_FIRST_DAY = re.compile(r"\(\s?(\d{1,2})[/.-](\d{1,2})[/.-]((?:18|19|20)\d\d)(?!\d)")


def _paper_before(clauses: Clauses, verb: Verb) -> list[Mention]:
    """ "|Hiệp định A| được ký kết năm 2015", "Tuyên bố B mà hai bên đã |ký| tháng 1/2017": the pact told before it."""
    paper = next((m for m in reversed(clauses.titled) if m.start < verb.cue.start), None)
    if paper is None or verb.agent or not isinstance(paper.value, Title):
        return []
    if not fold(paper.value.head).startswith((*MUTUAL, "tuyên bố")):
        return []
    sides = _sides_named(clauses, verb, paper)
    end = max([min(paper.end + paper.value.reach, verb.cue.start), *(a.end for a in sides)])
    gap = clauses.words(end, verb.cue.start) + (["được"] if verb.passive else [])
    told = (_SIGNED_ON if sides else _SIGNED_BEFORE).fullmatch(" ".join(gap))
    if not {"khi", "chưa"}.isdisjoint(gap) or not _PAPERS.isdisjoint(pairwise(gap)):
        return []  # "Bản ghi nhớ giữa A và B nhằm thực hiện |Hiệp định| vừa được ký": the other paper
    return [paper] if told and _UNSIGNED.isdisjoint(clauses.before(paper.start, 4)) else []


_BEFORE_SIGNED = (
    r"(?:đến năm \d{4} )?(?:này )?(?:(?:đã|sẽ|vừa|mới|cũng|chính thức|mà) )*"
    r"(?:được|(?:hai|2) (?:bên|nước))(?: (?:đã|sẽ|cùng|chính thức|được))*"
)
_SIGNED_BEFORE = re.compile(_BEFORE_SIGNED)
_SIGNED_ON = re.compile(rf"(?:(?:về|trong|nhằm|giai đoạn) [^;:.”]{{2,90}}? )?{_BEFORE_SIGNED}")
"""Behind the sides what the pact is on may stand: "Bản ghi nhớ giữa A và B |về phòng cháy| đã được ký"."""
_PAPERS = frozenset({("hiệp", "định"), ("hợp", "đồng"), ("biên", "bản"), ("thỏa", "thuận"), ("nghị", "định")})
_UNSIGNED = frozenset({"nếu", "chưa", "khi", "thảo", "sau", "để", "chờ"})


def _sides_named(clauses: Clauses, verb: Verb, paper: Mention) -> list[Actor]:
    """ "Bản ghi nhớ hợp tác giữa |A và B| được ký kết": the sides that the pact's name tells."""
    for actor in clauses.actors_after(paper.start):
        if actor.end > verb.cue.start:
            return []
        if clauses.governor(actor) == "giữa":
            row = [a for a in acting(clauses.group_at(actor)) if a.end <= verb.cue.start]
            return row if len(row) > 1 else []
    return []


def _binds_itself(clauses: Clauses, verb: Verb) -> bool:
    """ "|Tập đoàn A| đã ký cam kết tài trợ …": one side alone."""
    own = verb.direct and all(a.mention.kind is not Kind.PLACE for a in verb.subject)
    return own and " ".join(clauses.after(verb.cue.end, 4)).startswith(_BINDING)


_BINDING = tuple(
    f"{kind} {what}"
    for kind in ("cam kết", "bản cam kết", "thỏa thuận", "biên bản ghi nhớ", "bản ghi nhớ")
    for what in ("với", "tài trợ", "hợp tác", "phối hợp", "ủng hộ", "hỗ trợ", "đầu tư")
)


def _is_with_another(clauses: Clauses, verb: Verb, signer: Actor) -> bool:
    """Whether the other side, told without a name, stands behind "với", or the one named behind "giữa"."""
    return "với" in clauses.after(verb.cue.end, 8) or "giữa" in clauses.before(signer.start, 4)


def _is_told_without_sides(clauses: Clauses, verb: Verb, papers: Sequence[Mention]) -> bool:
    """ "chứng kiến |lễ ký kết 9 văn kiện hợp tác|", "|các nhà đầu tư đã ký 15 biên bản ghi nhớ|": nobody is named."""
    told = _uncounted(clauses.after(verb.cue.end, 6))
    if verb.passive or verb.quoted or not (papers or " ".join(told).startswith(PACTS)):
        return False
    lead = clauses.before(verb.cue.start, 5)
    return (
        lead[-1:] == ["lễ"]
        or lead[-3:] == ["chứng", "kiến", "việc"]
        or _UNNAMED_SIDES.search(" ".join(lead)) is not None
    )


_COUNTING = frozenset({"các", "một", "số", "nhiều", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"})
_UNNAMED_SIDES = re.compile(
    r"(?:(?:doanh nghiệp|nhà đầu tư|(?:hai|các|2) (?:bên|nước|đơn vị|cơ quan))(?: đã| vừa| cũng| cùng)+|"
    r"hai (?:bên|đơn vị|cơ quan))$"
)


def _papers_signed(clauses: Clauses, verb: Verb) -> list[Mention]:
    """The agreement signed; its head may be the tail of the telling word itself ("ký |thỏa thuận|")."""
    found = titled_behind(clauses, verb.cue, Kind.DOCUMENT, 6) or titled_behind(clauses, verb.cue, Kind.PROGRAMME, 6)
    pacts = [m for m in found if isinstance(m.value, Title) and fold(m.value.head).startswith(MUTUAL)]
    return pacts if word_of(clauses, verb) != "ký" else [m for m in pacts if not is_coded(m)]


def _is_mutual(clauses: Clauses, verb: Verb) -> bool:
    """Whether the words behind "ký" name an agreement that no lexicon knows: "ký hợp đồng mua máy"."""
    return " ".join(_uncounted(clauses.after(verb.cue.end, 6))).startswith(MUTUAL)


def _uncounted(words: Sequence[str]) -> list[str]:
    """The words without how many there are: "|một số| văn kiện hợp tác"."""
    told = list(words)
    while told and (told[0].isdigit() or told[0] in _COUNTING):
        told = told[1:]
    return told


def _signers(clauses: Clauses, verb: Verb) -> list[Actor]:
    watched = _is_watched(clauses, verb)
    signers = [] if watched else _for_both(clauses, verb, performers(clauses, verb.agent or verb.subject))
    # 1. "lễ ký kết … giữa A và B", whoever watches
    between = None if verb.direct and len(signers) > 1 else _first_between(clauses, verb)
    if between is not None:
        sides = acting(clauses.group_at(between))
        sides += _dashed(clauses, sides)
        return [*sides, *(a for a in _on_other_side(clauses, sides) if a not in sides)]
    if watched:
        return []
    if not signers and clauses.before(verb.cue.start, 1) == ["lễ"]:
        return _holders(clauses, verb)
    # 2. "A và B ký kết …", "A ký … với B"
    partners = [
        a
        for a in clauses.actors_after(verb.cue.end)
        if clauses.before(a.start, 1) == ["với"] or _leads(clauses, a, "với")
    ]
    # "đã ký thỏa thuận với 8 tỉnh bạn|;| 9 huyện kết nghĩa với các huyện của tỉnh A": another tie is told
    if partners and ";" in clauses.words(verb.cue.end, partners[0].start):
        partners = []
    with_whom = acting(clauses.group_at(partners[0])) if partners else []
    sides = coordinated(clauses, [*signers, *(a for a in with_whom if a not in signers)]) if signers else []
    return [a for a in sides if a.start < verb.cue.start or ";" not in clauses.words(verb.cue.end, a.start)]


def _first_between(clauses: Clauses, verb: Verb) -> Actor | None:
    """The first of those behind "giữa" in the paper's own words.

    Of several papers ("Bản ghi nhớ X giữa |A và B|; Quy chế Y giữa C và D") the others bind others; what is signed
    or said farther on ("lễ ký, ông A nói: “… giữa B và C”") is told apart.
    """
    for actor in clauses.actors_after(verb.cue.end):
        if clauses.before(actor.start, 1) == ["giữa"] or _leads(clauses, actor, "giữa"):
            other = any(verb.cue.end <= c.start < actor.start for c in clauses.cues("sign"))
            said = any(mark in '“"' for mark in clauses.words(verb.cue.end, actor.start))
            return None if other or said else actor
    return None


def _dashed(clauses: Clauses, sides: Sequence[Actor]) -> list[Actor]:
    """ "giữa tỉnh A |– B|": a second place that a dash joins to the first."""
    if len(sides) != 1 or sides[0].mention.kind is not Kind.PLACE:
        return []
    behind = [a for a in clauses.actors_after(sides[0].end)[:1] if a.mention.kind is Kind.PLACE]
    return [a for a in behind if clauses.words(sides[0].end, a.start) in (["-"], ["–"])]


def _for_both(clauses: Clauses, verb: Verb, signers: list[Actor]) -> list[Actor]:
    """ "|ông A|, Giám đốc B, và ông C, Giám đốc D, đại diện |hai| tập đoàn, ký kết …": the row of which it is said."""
    if len(signers) != 1 or signers[0].mention.kind is not Kind.PERSON or signers[0].end > verb.cue.start:
        return signers
    if not {"hai", "các"} & set(clauses.words(signers[0].end, verb.cue.start)):
        return signers
    row = next(clauses.group_at(a) for a in clauses.actors if signers[0] in clauses.group_at(a))
    return [a for a in row if a.mention.kind is Kind.PERSON and a.end <= verb.cue.start]


def _on_other_side(clauses: Clauses, sides: Sequence[Actor]) -> list[Actor]:
    """ "giữa A (đại diện là …) |với B|", "giữa A và 4 cơ quan: |B, C, D và E|"."""
    if not sides:
        return []
    for actor in clauses.actors_after(sides[-1].end):
        gap = clauses.words(sides[-1].end, actor.start)
        if len(gap) > _SIDE_REACH or ";" in gap:
            return []
        if _leads(clauses, actor, "với") or (gap[:1] == ["và"] and gap[-1:] == [":"]):
            return acting(clauses.group_at(actor))
    return []


_SIDE_REACH = 16


def _holders(clauses: Clauses, verb: Verb) -> list[Actor]:
    """ "Lễ ký thỏa thuận … vừa được |A và B| tổ chức": two who hold the ceremony sign."""
    for other in clauses.verbs:
        if other.cue.rule == "organise" and other.cue.start > verb.cue.end and other.passive:
            holders = performers(clauses, other.agent)
            return holders if len(holders) > 1 else []
    return []


def _leads(clauses: Clauses, actor: Actor, word: str) -> bool:
    """Whether a word stands before the actor with only "lãnh đạo", "tỉnh" and the like between."""
    return word in clauses.before(actor.start, 4) and linked(
        clauses,
        next(t.end for t in reversed(clauses.tokens) if t.end <= actor.start and t.fold == word),
        actor.start,
        "order-addressed",
    )


def _is_watched(clauses: Clauses, verb: Verb) -> bool:
    """Whether who stands before it is only there.

    "dự lễ |ký|", "ông A chứng kiến lễ trao thỏa thuận được doanh nghiệp hai bên |ký kết|", "Tại lễ |ký|, A nói".
    """
    before = clauses.before(verb.cue.start, 5)
    words = " ".join(before)
    if any(w in words for w in _WITNESSING) or before[-2:] in (["tại", "lễ"], ["trong", "lễ"], ["sau", "lễ"]):
        return True
    if verb.direct or clauses.before(verb.cue.start, 1) in (["và"], [","]):
        return False
    acts = (v for v in clauses.verbs if v.cue.end <= verb.cue.start and v.subject is verb.subject)
    return any(word_of(clauses, v).endswith("chứng kiến") for v in acts)
