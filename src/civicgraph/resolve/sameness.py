"""Whether two tellings are of one event: one question for each kind of event, in one table."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from civicgraph.resolve.draft import (
    ASSEMBLY,
    BEFORE_OTHERS,
    BESIDE_OTHERS,
    HOMAGE,
    IN_ROW,
    OCCASIONS,
    Draft,
    times_agree,
)
from civicgraph.spelling import fold
from civicgraph.vocabulary import EventStatus, EventType, Role

# Nouns that say no more than that something was held.
_LOOSE = frozenset({"buổi", "cuộc", "phiên", "hội", "kỳ", "lễ"})
_WORKING = frozenset({"việc", "họp"})
_CLOSE = 2
"""So many sentences apart two unnamed occasions of one noun are taken for one."""


def is_same(old: Draft, new: Draft) -> bool:
    """Whether `new` tells the event that `old` tells."""
    if old.type is not new.type:
        return False
    if old.type in OCCASIONS:
        return _same_occasion(old, new)
    return times_agree(old.time, new.time) and _SAME[old.type](old, new)


def _share(*roles: Role) -> Callable[[Draft, Draft], bool]:
    """One filler of one of the roles in common is enough."""
    return lambda old, new: any(old.of(role) & new.of(role) for role in roles)


def _share_each(*roles: Role) -> Callable[[Draft, Draft], bool]:
    """Each role has a filler in common."""
    return lambda old, new: all(old.of(role) & new.of(role) for role in roles)


def _share_and_agree(core: Role, other: Role) -> Callable[[Draft, Draft], bool]:
    """The core role has a filler in common, and so has the other one where both tell it."""

    def same(old: Draft, new: Draft) -> bool:
        a, b = old.of(other), new.of(other)
        return bool(old.of(core) & new.of(core)) and (not a or not b or bool(a & b))

    return same


def _same_award(old: Draft, new: Draft) -> bool:
    """The same gets it, unless one body gives the one and another the other; or the same gives it."""
    if old.head and new.head and old.head != new.head and 0 not in {old.sentence, new.sentence}:
        return False  # "đón nhận |Huân chương|", "được nhận |Cờ thi đua|"
    givers = [d.of(Role.GIVER) for d in (old, new)]
    bodies = all(key.startswith("Organization:") for keys in givers for key in keys)
    others = bodies and bool(givers[0] and givers[1]) and not givers[0] & givers[1]
    if _share(Role.RECIPIENT)(old, new) and not others:
        return True
    return _share_and_agree(Role.GIVER, Role.RECIPIENT)(old, new)


def _same_issuance(old: Draft, new: Draft) -> bool:
    """The paper is the same; "văn bản gửi tỉnh" without a number may be another's, too."""
    papers = old.of(Role.DOCUMENT) & new.of(Role.DOCUMENT)
    if not papers or any(any(c.isdigit() for c in key) or not key.startswith("Document:") for key in papers):
        return bool(papers)
    a, b = old.of(Role.ISSUER), new.of(Role.ISSUER)
    persons = [{key for key in keys if key.startswith("Person:")} for keys in (a, b)]
    return not (persons[0] and persons[1] and not persons[0] & persons[1] and a == persons[0] and b == persons[1])


def _same_visit(old: Draft, new: Draft) -> bool:
    """Of two visits to nobody named the places are one: "thăm các bệnh nhân"; "thăm một số gia đình tại B".

    In the next sentence it goes on where no place is told.
    """
    unnamed = not old.of(Role.VISITED) and not new.of(Role.VISITED)
    if _is_journey(old) != _is_journey(new) and any(_is_to_unnamed(d) for d in (old, new)):
        return False
    return _share_and_agree(Role.VISITOR, Role.VISITED)(old, new) and (
        not unnamed or old.place == new.place or (new.place is None and new.sentence - 1 in old.sentences)
    )


def _is_journey(draft: Draft) -> bool:
    """Whether a country is visited: "chuyến thăm chính thức"; what is seen there is another visit."""
    return any(word in (draft.head or "") for word in _ABROAD)


_ABROAD = ("chuyến", "chính thức", "nhà nước", "hữu nghị", "sang")


def _is_to_unnamed(draft: Draft) -> bool:
    return not draft.of(Role.VISITED) and any(e.rule == "somebody-visits-unnamed" for e in draft.evidence)


def _same_reception(old: Draft, new: Draft) -> bool:
    """Host and guest are the same, or, of two receptions of guests without names, the host and the word.

    "đã tiếp ông A …; dự kiến sẽ gặp ông A": what was held is not what is to come.
    """
    if old.status is not new.status and 0 not in {old.sentence, new.sentence}:
        return False
    if any(d.of(Role.HOST) and d.of(Role.GUEST) for d in (old, new)):
        return _share_each(Role.HOST, Role.GUEST)(old, new)
    return bool(old.of(Role.HOST, Role.GUEST) & new.of(Role.HOST, Role.GUEST)) and old.head == new.head


def _same_appointment(old: Draft, new: Draft) -> bool:
    """Person and body are the same, and nobody is made a deputy there the one time and the head another."""
    deputies = [d.head.startswith(_DEPUTIES) for d in (old, new) if d.head is not None]
    return _share_and_agree(Role.SUBJECT, Role.ORG)(old, new) and (len(deputies) < 2 or deputies[0] == deputies[1])


def _same_discipline(old: Draft, new: Draft) -> bool:
    """The same are hit by the same; a body and the person who signs for it are one. No review is the measure itself."""
    if old.status is new.status and (old.head == _REVIEW) != (new.head == _REVIEW):
        return False
    if _share_and_agree(Role.SUBJECT, Role.AUTHORITY)(old, new):
        return True
    kinds = [{key.partition(":")[0] for key in d.of(Role.AUTHORITY)} for d in (old, new)]
    return bool(old.of(Role.SUBJECT) & new.of(Role.SUBJECT)) and {"Person"} in kinds and {"Organization"} in kinds


_REVIEW = "kiểm điểm"


def _same_inspection(old: Draft, new: Draft) -> bool:
    """Who inspects or what is inspected is the same; what others, told farther on without the day, is another."""
    a, b = old.of(Role.INSPECTED), new.of(Role.INSPECTED)
    dated = old.time is not None and old.time == new.time
    apart = bool(a and b) and not a & b and not dated and new.sentence - max(old.sentences) > 1
    if apart and 0 not in {old.sentence, new.sentence}:
        return False
    held = old.status is EventStatus.REPORTED and new.status is EventStatus.PLANNED and old.sentence != 0
    if held and not a & b and new.of(Role.INSPECTOR) - old.of(Role.INSPECTOR) and old.of(Role.INSPECTOR):
        return False  # "A đã kiểm tra …; A đề nghị |B phối hợp| thanh tra": one to come with others
    return _share(Role.INSPECTOR, Role.INSPECTED)(old, new)


def _same_signing(old: Draft, new: Draft) -> bool:
    """A side or the paper is the same, and no two papers have names of their own: "ký Thỏa thuận X", "ký Quy chế Y"."""
    if not old.roles and not new.roles:
        return True
    a, b = ({key.partition(":")[2] for key in d.of(Role.DOCUMENT)} for d in (old, new))
    named = {name for name in a | b if len(name.split()) > _BARE_PAPER}
    apart = bool(a and b) and not any(x.startswith(y) or y.startswith(x) for x in a for y in b)
    if apart and a <= named and b <= named and new.sentence not in old.sentences:
        return False
    return _share(Role.SIGNATORY, Role.DOCUMENT)(old, new)


_BARE_PAPER = 4
"""A paper told by so few words may be any: "thỏa thuận hợp tác đào tạo"."""
_DEPUTIES = ("phó", "thứ trưởng", "quyền")


def _same_directive(old: Draft, new: Draft) -> bool:
    """The same orders the same, and not what else on that day: "|Cùng ngày|, ông A gửi văn bản yêu cầu Sở B …".

    Nor on a day that is told far behind an order without one, which no lead tells.
    """
    dated = new.time is not None and old.time is None and min(old.sentences) > _LEAD
    apart = dated and new.sentence - max(old.sentences) > _CLOSE
    return _by_place(old) == _by_place(new) and not new.anew and not apart


_LEAD = 3
"""The headline and so many sentences may tell shortly what is told at length later."""


def _by_place(draft: Draft) -> set[tuple[Role, str]]:
    """Who orders whom, a committee told as the place that it governs: "UBND tỉnh A yêu cầu …", "Tỉnh yêu cầu …"."""
    return {(role, f"Place:{key.removeprefix(_COMMITTEE)}" if _COMMITTEE in key else key) for role, key in draft.roles}


_COMMITTEE = "Organization:ủy ban nhân dân @ "


_SAME: dict[EventType, Callable[[Draft, Draft], bool]] = {
    EventType.DIRECTIVE: _same_directive,
    EventType.AWARD: _same_award,
    EventType.RECEPTION: _same_reception,
    EventType.VISIT: _same_visit,
    EventType.INSPECTION: _same_inspection,
    EventType.APPOINTMENT: _same_appointment,
    EventType.DISMISSAL: _share_and_agree(Role.SUBJECT, Role.ORG),
    EventType.DISCIPLINE: _same_discipline,
    EventType.ISSUANCE: _same_issuance,
    EventType.LAUNCH: _share(Role.PROGRAMME),
    EventType.SIGNING: _same_signing,
}


def _same_occasion(old: Draft, new: Draft) -> bool:
    if not (times_agree(old.time, new.time) or _is_of_month(old, new)) or _stand_in_row(old, new):
        return False
    heads = _heads_agree(old.head, new.head) or (new.sentence == 0 and _greet(old, new))
    if _is_homage(old) != _is_homage(new) and (new.known or not _honours(old if _is_homage(new) else new)):
        return False  # "tại buổi lễ" means the ceremony and no incense burnt on the way there
    if _are_chaired_apart(old, new) or _are_at_other_places(old, new):
        return False
    if is_apart(old, new) or _are_stations(old, new) or _are_talks(old, new) or _prepares(new, old):
        return False
    own = bool(old.of(Role.ORGANIZER) & new.of(Role.ORGANIZER))  # "UBKT |họp kỳ thứ 9|. Cũng tại |kỳ họp|, UBKT …"
    if (
        not own
        and _is_session(old) != _is_session(new)
        and ASSEMBLY in {e.rule for d in (old, new) for e in d.evidence}
    ):
        return False  # "tại kỳ họp vừa qua, Quốc hội đã …": no word for the "cuộc họp" told
    if old.passing or (new.passing and (not old.known or _is_before_others(new))):
        return _one_name(old, new) or _are_of_one_day(old, new)
    if _bear_other_titles(old, new) or _bear_other_names(old, new):
        return False
    if new.known:  # "tại Liên hoan": the noun may stand inside the name told before
        return heads or (new.head is not None and f" {new.head}" in f" {fold(old.name or '')}")
    if old.of(Role.ORGANIZER) and new.of(Role.ORGANIZER):
        return heads
    a, b = (_IN_PASSING.sub("", fold(d.name or "")) for d in (old, new))
    x, y = (fold(d.name or d.head or "").split()[:3] for d in (old, new))
    if ("báo" in x) != ("báo" in y):
        return False  # a press conference tells of the session that others held
    met = bool(_bodies(new) & {key for _, key in old.roles})  # "cuộc họp với Sở A", "buổi làm việc với Sở A"
    near = abs(old.sentence - new.sentence) <= _CLOSE or new.sentence in old.sentences
    return heads and (met or near or a.startswith(b) or b.startswith(a))


_IN_PASSING = re.compile(r",| chính thức")
"""What one telling of a name may leave out: "lễ đón |chính thức| ông A", "lễ phát động phòng|,| chống …"."""


def _is_of_month(old: Draft, new: Draft) -> bool:
    """Whether one tells the month of a regular session and the other its day, at the next month's beginning at last.

    "phiên họp thường kỳ |tháng 1|", "phiên họp Chính phủ thường kỳ |ngày 3/2|": the month is of its name.
    """
    if old.time is None or new.time is None or not all("thường kỳ" in fold(d.name or d.head or "") for d in (old, new)):
        return False
    month, day = sorted((old.time.start, new.time.start), key=len)
    if len(month) != len("2017-01") or len(day) != len("2017-02-03") or int(day[-2:]) > _EARLY:
        return False
    before = date.fromisoformat(day).replace(day=1) - timedelta(1)
    return before.isoformat().startswith(month)


_EARLY = 10
"""Up to this day of a month the regular session of the month before is held."""


def _are_of_one_day(old: Draft, new: Draft) -> bool:
    """Whether two tellings in passing are of one noun and one day: "Tọa đàm “…” hôm 30/5", "cuộc tọa đàm ngày 30-5"."""
    if old.time is None or new.time is None or len(old.time.start) != len("2017-05-30"):
        return False
    nouns = [set((d.head or "").split()) - _LOOSE for d in (old, new)]
    near = abs(old.sentence - new.sentence) <= _NOT_FAR
    return old.time.start == new.time.start and near and bool(nouns[0] & nouns[1] & _TELLING)


_TELLING = frozenset({"tọa", "thảo", "đàn"})
"""Of "tọa đàm", "hội thảo", "diễn đàn", of which one day seldom has two."""
_NOT_FAR = 8


def _greet(told: Draft, headline: Draft) -> bool:
    """Whether a headline calls the meeting with people otherwise: "đối thoại với thanh niên", "buổi gặp gỡ, …"."""
    return all(_MEETING_PEOPLE & set((d.head or "").split()) for d in (told, headline))


_MEETING_PEOPLE = frozenset({"thoại", "mặt", "gỡ"})
"""The last of "đối thoại", "gặp mặt", "gặp gỡ"."""


def _stand_in_row(old: Draft, new: Draft) -> bool:
    """Whether two are parts of one row: "Lễ hội gồm |Lễ hội đường phố|, |Lễ hội đua thuyền|"."""
    rules = {e.rule for d in (old, new) for e in d.evidence}
    return IN_ROW in rules and new.sentence in old.sentences


def _is_session(draft: Draft) -> bool:
    return (draft.head or "").startswith("kỳ họp")


def _is_before_others(draft: Draft) -> bool:
    """Whether "trước đó" opens the sentence that tells an occasion with whose it was."""
    return draft.evidence[0].rule == BEFORE_OTHERS


def _bear_other_titles(old: Draft, new: Draft) -> bool:
    """Whether each has a title in quotation marks, and they differ: "hội thảo “A”", "tại hội thảo “B”"."""
    a, b = (_TITLE.search(fold(d.name or "")) for d in (old, new))
    return bool(a and b) and not _begin_alike(a[1] if a else "", b[1] if b else "")


def _bear_other_names(old: Draft, new: Draft) -> bool:
    """Whether each is called by a name of its own that begins otherwise: "Hội nghị |Tương lai|", "Hội nghị |Xúc tiến|".

    Few words are in both.
    """
    a, b = _own_words(old), _own_words(new)
    least = min(len(a), len(b))
    return least >= _NAMED_APART and a[0] != b[0] and len(set(a) & set(b)) * 3 <= least


def _own_words(draft: Draft) -> list[str]:
    """The folded words of a name behind its noun, where it goes on with a capital: a name, and no description."""
    name, head = draft.name or "", draft.head or ""
    tail = name[len(head) :].strip() if fold(name).startswith(head) else ""
    return fold(tail).split() if tail[:1].isupper() else []


def _bear_one_title(a: str, b: str) -> bool:
    """Whether two folded names have the same title in quotation marks."""
    x, y = (_TITLE.search(name) for name in (a, b))
    return x is not None and y is not None and x[1].strip(" .,") == y[1].strip(" .,")


_TITLE = re.compile(r"[“\"]([^“”\"]+)")


def _begin_alike(a: str, b: str) -> bool:
    """Whether two titles share most of their words."""
    x, y = _words(a), _words(b)
    return len(x & y) * 2 >= min(len(x), len(y))


def names_another(old: Draft, new: Draft) -> bool:
    """Whether a longer name of another noun is no other word for an occasion told before: "Tại |Hội thảo “…”|, …"."""
    name, head = fold(new.name or ""), new.head or ""
    if len(name.split()) < len(head.split()) + _NAMED_APART or _heads_agree(old.head, head):
        return False
    told = fold(old.name or "")
    return not (told and told in name) and (not head.startswith(_LOOSELY) or " giữa " in name or "“" in name)


_NAMED_APART = 3
_LOOSELY = ("buổi", "cuộc")
"""Nouns so made may call any occasion."""


def may_mean(old: Draft, named: Draft) -> bool:
    """Whether a ceremony of which only the name is told may be one that the article tells."""
    a, b = (set(_FIGURES.findall(d.name or "")) for d in (old, named))
    apart = bool(a and b) and not a & b  # "lễ kỷ niệm 70 năm …", "lễ kỷ niệm 45 năm …"
    return (
        old.type is named.type
        and _heads_agree(old.head, named.head)
        and not apart
        and not _are_other_feasts(old, named)
    )


def _are_other_feasts(a: Draft, b: Draft) -> bool:
    """Whether two festivals are called by other words: "Lễ hội Gò Đống Đa", "Lễ hội Ném Thượng"."""
    x, y = (set(fold(d.name or "").removeprefix(d.head or "").split()) for d in (a, b))
    return (b.head or "") in _FEASTS and bool(x and y) and not x & y


_FEASTS = {"lễ hội", "festival", "liên hoan", "ngày hội"}
_FIGURES = re.compile(r"\d+")


def is_apart(old: Draft, new: Draft) -> bool:
    """Whether others organise the one occasion than the other."""
    a, b = old.of(Role.ORGANIZER), new.of(Role.ORGANIZER)
    return bool(a and b) and not a & b and not (_bears_same_name(old, new) or _acts_for(a, b) or _acts_for(b, a))


def _acts_for(bodies: set[str], places: set[str]) -> bool:
    """Whether the bodies are those of the places: "|UBND tỉnh A| tổ chức …", "|tỉnh A| tổ chức …"."""
    names = {key.partition(":")[2] for key in places if key.startswith("Place:")}
    return len(names) == len(places) and any(key.endswith(f" {name}") for key in bodies for name in names)


def _bears_same_name(old: Draft, new: Draft) -> bool:
    """Whether two long names are one: of its board's meeting or congress a headline tells another holder."""
    a, b = (fold(d.name or "") for d in (old, new))
    m, n = _number(a), _number(b)
    if m and m == n and _heads_agree(old.head, new.head) and old.time is not None and times_agree(old.time, new.time):
        return bool({e.rule for d in (old, new) for e in d.evidence} & {"occasion-of-body"})
    return a == b and len(a.split()) >= _LONG_NAME


_LONG_NAME = 6


def _is_homage(draft: Draft) -> bool:
    return all(e.rule == HOMAGE for e in draft.evidence)


def _honours(occasion: Draft) -> bool:
    """Whether flowers or incense may be laid at an occasion: no festival, opening or welcome is such a rite."""
    name = fold(occasion.name or occasion.head or "lễ")
    return name in {"lễ", "buổi lễ"} or any(word in name for word in _HONOURING)


_HONOURING = ("dâng", "viếng", "tưởng niệm", "kỷ niệm", "truy điệu", "tri ân", "đón nhận", "cầu siêu", "giỗ")


def _are_stations(old: Draft, new: Draft) -> bool:
    """Whether one sentence tells two acts without a name at two places: "viếng Lăng …; đặt hoa tại Tượng đài …"."""
    unnamed = (old.name is None and new.name is None) or (new.known and old.type is EventType.CEREMONY)
    return unnamed and new.sentence in old.sentences and bool(old.place and new.place and old.place != new.place)


def _are_talks(old: Draft, new: Draft) -> bool:
    """Whether somebody works with one body and then with another: "làm việc với Tỉnh ủy A; … với Đảng ủy B".

    Also where others work with others: no two of them are told twice.
    """
    if _is_own_session(old, new):
        return True
    held, talks = (old.of(Role.ORGANIZER), new) if old.of(Role.ORGANIZER) else (new.of(Role.ORGANIZER), old)
    if held and "body-works-with-body" in {e.rule for e in talks.evidence} and not talks.of(Role.ORGANIZER):
        if new.evidence[0].rule == "body-meets" and len(_bodies(old)) > 1 and new.sentence not in old.sentences:
            return True  # "A làm việc với B. |B đã họp|, yêu cầu …": it sat by itself
        return not new.known and not held & _bodies(talks)  # "A họp với B; trong chiều nay, C đã họp"
    if new.anew and not new.known and new.evidence[0].rule in _TALKS and new.sentence not in old.sentences:
        return bool(_bodies(new) - _bodies(old))  # "A làm việc với B. |Sáng cùng ngày|, B đã làm việc với C"
    if new.known or not all(_TALKS & {e.rule for e in d.evidence} for d in (old, new)):
        return False
    met = [d.of(Role.PARTICIPANT) for d in (old, new)]
    if not met[0] & met[1] and min(map(len, met)) > 1:
        return True
    a, b = (_bodies(d) for d in (old, new))
    only_a, only_b = _without_parts(a - b, b - a), _without_parts(b - a, a - b)
    return bool(a & b) and bool(only_a) and bool(only_b)


def _are_chaired_apart(old: Draft, new: Draft) -> bool:
    """Whether each has a day told with who chairs it, and others chair it: "Chiều 7/2, A chủ trì …. Chiều 7/2, B …".

    Also "chiều cùng ngày, B chủ trì buổi làm việc với C", and "tại buổi họp do B chủ trì".
    """
    rules = [d.evidence[0].rule for d in (old, new)]
    dated = rules == ["person-chairs-occasion"] * 2 and old.time is not None and new.time is not None
    if not (dated or rules[1] == BESIDE_OTHERS or (rules[1] == "held-by" and new.known)):
        return False
    sitting = any((d.head or "").startswith(("phiên", "kỳ họp", "đại hội", "lễ")) for d in (old, new))
    chairs = old.of(Role.CHAIR), new.of(Role.CHAIR)
    far = new.sentence - max(old.sentences) > _CLOSE or rules[1] == BESIDE_OTHERS
    return far and not sitting and all(chairs) and not chairs[0] & chairs[1]


def _are_at_other_places(old: Draft, new: Draft) -> bool:
    """Whether somebody works at a place and then with others' bodies: "làm việc tại quận 2", "với Quận ủy quận 9"."""
    for here, there in ((old, new), (new, old)):
        if not here.place or not any(e.rule == "body-works-at-place" for e in here.evidence):
            continue
        name = here.place.partition(":")[2]
        bodies = {key for key in _bodies(there) if _UNIT.search(key)}
        if bodies and not any(key.endswith(name) for key in bodies):
            return True
    return False


_UNIT = re.compile(r"(?:quận|huyện|xã|phường) ")


def _is_own_session(talks: Draft, session: Draft) -> bool:
    """Whether a body sits on a day behind others' undated talks: "A làm việc với B", "tại cuộc họp của C sáng 5/6"."""
    day = session.time is not None and talks.time is None and (session.head or "").startswith(("cuộc họp", "phiên"))
    held = session.of(Role.ORGANIZER)
    told = bool(_TALKS & {e.rule for e in talks.evidence}) and len(_bodies(talks)) > 1
    return day and told and bool(held) and not held & talks.of(Role.PARTICIPANT, Role.ORGANIZER)


def _without_parts(mine: set[str], theirs: set[str]) -> set[str]:
    """Those of which no part, and which of nothing are told: "Đảng ủy xã A", "|Ban Thường vụ| Đảng ủy xã A"."""
    return {key for key in mine if not any(is_organ_of(key, o) or is_organ_of(o, key) for o in theirs)}


def is_organ_of(organ: str, body: str) -> bool:
    """Whether a body's key names it as part of another.

    >>> is_organ_of("Organization:ban pháp chế hội đồng nhân dân tỉnh a", "Organization:hội đồng nhân dân @ a")
    True
    """
    (kind, _, part), (whole_kind, _, whole) = (key.partition(":") for key in (organ, body))
    head, _, place = whole.partition(" @ ")
    at = part.find(f" {head}")
    return kind == whole_kind and part != whole and at > 0 and part.endswith(place) and "@" not in part[:at]


_TALKS = {"body-works-with-body", "body-has-meeting", BESIDE_OTHERS}


def _prepares(meeting: Draft, session: Draft) -> bool:
    """ "dự kiến |kỳ họp thứ 4|, báo cáo tại cuộc họp |ngày 5/6|": a meeting with a day is not the session."""
    own = meeting.time is not None and session.time is None and (meeting.name or "").startswith("cuộc họp")
    return own and (session.head or "").startswith("kỳ họp")


def _bodies(draft: Draft) -> set[str]:
    return {k for k in draft.of(Role.PARTICIPANT) if k.startswith("Organization:")}


def _one_name(a: Draft, b: Draft) -> bool:
    """Whether two names of an occasion are one, more or less of it told: "Kỳ họp thứ 3", "kỳ họp thứ 3, Quốc hội"."""
    x, y = (fold(d.name or d.head or "").replace(",", "").replace(" năm 2", " 2") for d in (a, b))
    m, n = _number(x), _number(y)
    if m and n and a.of(Role.ORGANIZER) & b.of(Role.ORGANIZER) and _heads_agree(a.head, b.head):
        return m == n
    if _heads_agree(a.head, b.head) and _bear_one_title(x, y):
        return True  # "Diễn đàn “A”", "Diễn đàn cấp cao hợp tác quốc tế “A”"
    return (
        x.startswith(y) or y.startswith(x) or (x[-4:] == y[-4:] and (_words(x) <= _words(y) or _words(y) <= _words(x)))
    )


_ORDINAL = re.compile(r" (?:thứ|lần|hội|ương) (\d+|[ivxl]+\b|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)")
_WORDS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")
_VALUES = {word: str(n) for row in (_WORDS, _ROMAN) for n, word in enumerate(row, start=1)}


def _number(name: str) -> str | None:
    """The number in an occasion's name, in figures.

    >>> _number("hội nghị lần thứ năm ban chấp hành trung ương đảng"), _number("đại hội xii của đảng")
    ('5', '12')
    """
    found = _ORDINAL.search(name)
    return _VALUES.get(found[1], found[1].lstrip("0")) if found else None


def _words(name: str) -> set[str]:
    return set(name.split())


def _heads_agree(a: str | None, b: str | None) -> bool:
    """Whether two nouns may call one occasion: "hội nghị trực tuyến", "hội nghị"; "buổi làm việc", "cuộc họp"."""
    if not a or not b or a.startswith(b) or b.startswith(a):
        return True
    x, y = set(a.split()) - _LOOSE, set(b.split()) - _LOOSE
    return bool(x & y) or bool(x & _WORKING and y & _WORKING)
