"""Awards, signings, issuances and launches: acts of somebody that give, bind, order or begin."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from civicgraph.lexicon.words import word_set
from civicgraph.model import Kind, Mention, RawEvent, Time, Title
from civicgraph.parse.clauses import Clauses, Verb
from civicgraph.parse.facts import Roles, acting, coordinated, is_ordered, jointly, linked, make_event, performers
from civicgraph.parse.phrases import Actor, body_of
from civicgraph.parse.recall import Recall
from civicgraph.spelling import fold
from civicgraph.vocabulary import EventStatus, EventType, Role

CONFIDENCE = {
    "somebody-awards": 0.9,
    "sides-sign": 0.88,
    "body-issues-document": 0.88,
    "somebody-launches": 0.85,
    "decided-at-document": 0.85,
}
"""How sure each rule is that its event happened as read: a little below the share that was right on annotated articles,
some of which were in sight when the rules were written."""

_GIFT_REACH = 160
"""A gift is told within so many letters behind the verb."""

_RECEIVING = frozenset({"đón nhận", "vinh dự đón nhận", "được nhận"})
# Help and praise are awards only where both sides and the gift are told.
_HELPING = frozenset({"hỗ trợ", "ủng hộ", "thưởng", "biểu dương", "khen thưởng"})
# These tell by themselves what is given.
_OF_PRIZES = frozenset({"trao giải", "trao thưởng", "trao giải thưởng", "trao giải nhất"})
_ISSUING = frozenset(
    [
        "ban hành",
        "phê duyệt",
        "công bố",
        "thông qua",
        "ký ban hành",
        "ký",
        "ra",
        "ký quyết định",
        "ra quyết định",
        "phê chuẩn",
        "ký công bố",
        "ban bố",
        "phát đi",
        "biểu quyết thông qua",
        "nhất trí thông qua",
        "thống nhất thông qua",
        "chính thức thông qua",
        "thảo luận và thông qua",
        "có",
    ]
)
# What two sides sign; other papers are issued by who signs them.
_PACTS = (
    "thỏa thuận", "hiệp định", "hợp đồng", "quy chế", "bản ghi nhớ", "biên bản", "chương trình", "kế hoạch",
    "nghị quyết liên tịch", "tuyên bố chung", "hiệp ước", "giao ước", "bản cam kết", "văn kiện", "thư thỏa thuận",
)  # fmt: skip
_MUTUAL = (
    *_PACTS, "cam kết", "ghi nhớ", "văn bản hợp tác", "văn bản thỏa thuận", "văn bản ghi nhớ", "bản thỏa thuận",
    "hợp tác",
)  # fmt: skip
# "đăng ký", "chữ ký", "thư ký" sign nothing.
_NO_SIGNING = frozenset(["đăng", "chữ", "thư", "nhật", "bút", "tốc", "nghị", "ngày", "khi", "năm"])
# Only proposed: "trình Chính phủ ban hành", "tham mưu UBND tỉnh phê duyệt".
_PROPOSING = frozenset(["trình", "mưu", "xuất", "nghị", "giúp", "mời", "xin", "để", "chờ", "việc"])
# "nghe công bố quy hoạch", "lễ công bố quyết định": no act of the subject's.
_ATTENDING = frozenset(["nghe", "dự", "quyết", "khi", "lễ", "buổi", "về", "thảo", "luận", "nghị", "hạn"])
_WITNESSING = frozenset({"chứng kiến", "dự lễ", "dự"})


def read_acts(article: Sequence[Clauses], recalls: Sequence[Recall]) -> list[RawEvent]:
    """The awards, signings, issuances and launches of an article; `recalls` is what each sentence tells to remember."""
    recall = Recall()
    out: list[RawEvent] = []
    at_ceremonies: list[RawEvent] = []
    for clauses, recalled in zip(article, recalls, strict=True):
        for told in clauses.verbs:
            if (read := _READERS.get(told.cue.rule)) is None:
                continue
            verb = jointly(clauses, told)
            if not (verb.negated or verb.modal or verb.embedded or is_ordered(clauses, verb)):
                out += read(clauses, verb, recall)
        out += _decided(clauses)
        at_ceremonies += _launched_at_ceremony(clauses)
        recall.note(recalled)
    launched = any(event.type is EventType.LAUNCH for event in out)  # whoever does it himself launches, not the hosts
    return _without_headlines(out if launched else [*out, *at_ceremonies])


def _without_headlines(events: list[RawEvent]) -> list[RawEvent]:
    """The acts without those of a place that only the headline tells: "Bắc Giang ban hành chỉ thị khẩn".

    The body names who issued or launched what: the place and the shortened title give way.
    """
    told = {event.type for event in events if event.sentence > 0}
    return [
        event
        for event in events
        if event.sentence > 0 or event.type not in told or not any(_is_place_acting(r, m) for r, m in event.roles)
    ]


def _is_place_acting(role: Role, mention: Mention) -> bool:
    return mention.kind is Kind.PLACE and role in {Role.ISSUER, Role.LAUNCHER, Role.GIVER}


def _event(
    clauses: Clauses,
    kind: EventType,
    verb: Verb,
    roles: Roles,
    rule: str,
    *,
    place: Mention | None = None,
    timed: bool = True,
) -> RawEvent:
    confidence = CONFIDENCE[rule]
    return make_event(clauses, kind, verb.cue, roles, rule, confidence, verb=verb, place=place, timed=timed)


def _place(clauses: Clauses, verb: Verb) -> Mention | None:
    """The place told with "tại" before an act."""
    place = clauses.place_of(verb.cue)
    return place if place is not None and place.end <= verb.cue.start else None


def _word(clauses: Clauses, verb: Verb) -> str:
    return fold(clauses.text(verb.cue.start, verb.cue.end))


def _titled_behind(clauses: Clauses, cue: Mention, kind: Kind, reach: int) -> list[Mention]:
    """The documents or programmes told within reach behind a word, or over its tail, and those joined to the first."""
    found = [m for m in clauses.tagged.names if m.kind is kind and m.start > cue.start and m.end > cue.end]
    gap = clauses.words(cue.end, found[0].start) if found else []
    if not found or {".", ";", "của", "theo"} & set(gap):
        return []
    if len(gap) > reach and not _is_among_counted(gap):
        return []
    out = found[:1]
    for m in found[1:]:
        if not {",", "và", ";"}.issuperset(clauses.words(out[-1].end, m.start)):
            break
        out.append(m)
    return out


_COUNTED = 16
_PAPERS_TOLD = frozenset({"luật", "quyết", "lệnh", "trình"})


def _is_among_counted(gap: Sequence[str]) -> bool:
    """Whether papers are counted first: "thông qua |6 luật, 11 nghị quyết, trong đó có| Luật A và Luật B"."""
    words = list(gap[:-1]) if gap[-1:] == ["có"] else list(gap)
    counted = bool(words) and words[0].isdigit() and bool(_PAPERS_TOLD & set(words))
    return counted and len(words) <= _COUNTED and words[-2:] == ["trong", "đó"]


# --- awards ---------------------------------------------------------------------------------------------------------


def _award(clauses: Clauses, verb: Verb, recall: Recall) -> list[RawEvent]:
    word = _word(clauses, verb)
    if clauses.after(verb.cue.end, 1) == ["đổi"]:  # "trao đổi": they talk
        return []
    end = _stretch(clauses, verb)
    told = " " + " ".join(clauses.words(verb.cue.start, end)) + " "
    counted = word in {"trao", "tặng", "trao tặng"} and clauses.after(verb.cue.end, 1)[:1] != []
    counted = counted and clauses.after(verb.cue.end, 1)[0].isdigit()  # "tặng 2 tấn đạm"
    gift = counted or any(f" {gift} " in told[:_GIFT_REACH] for gift in word_set("gifts"))
    if not gift and word not in _OF_PRIZES:
        return []
    # 1. "X được Y tặng Bằng khen", "X vinh dự đón nhận Huân chương"
    if verb.passive or word in _RECEIVING or _is_honoured(clauses, verb):
        givers = [a for a in performers(clauses, verb.agent) if not _is_leader_of(clauses, a)]
        recipients = performers(clauses, verb.subject)
        listed = bool(verb.agent) or (not recipients and "gồm" in clauses.words(verb.cue.end, end))
        recipients = [*recipients, *_receivers(clauses, verb, end)] if listed else recipients
        if word in _RECEIVING:
            if not verb.direct and "lễ" in clauses.before(verb.cue.start, _NAMED_REACH):
                recipients = _whose_honour(clauses, verb, end)
            elif not givers:
                givers = _in_whose_name(clauses, verb, end)
    # 2. "Y tặng Bằng khen (của Z) cho X", "Y tặng X 20 chiếc xe đạp"
    else:
        recipients = _receivers(clauses, verb, end)
        givers = [a for a in performers(clauses, verb.subject) if a not in recipients and a.end <= verb.cue.start]
        givers = [a for a in givers if a.mention.kind is not Kind.PLACE or verb.direct]
        givers = [a for a in givers if not _is_leader_of(clauses, a)] or recall.subject_of(clauses, verb)
        givers = [*givers, *_in_whose_name(clauses, verb, end)]
    recipients = [a for a in recipients if a.mention.kind is not Kind.PLACE and not _is_prize_name(clauses, a)]
    if not recipients and not (givers and gift):
        return []
    if word in _HELPING and not (givers and recipients and verb.direct and not verb.planned):
        return []
    roles: Roles = [(Role.GIVER, givers), (Role.RECIPIENT, recipients)]
    return [
        _event(
            clauses,
            EventType.AWARD,
            verb,
            roles,
            "somebody-awards",
            place=_place(clauses, verb),
        )
    ]


_NAMED_REACH = 12
"""A ceremony named by what is received there is told within so many words: "lễ kỷ niệm 60 năm … và |đón nhận| …"."""


def _whose_honour(clauses: Clauses, verb: Verb, end: int) -> list[Actor]:
    """ "lễ đón nhận Huân chương của |Công ty A|": who is honoured, else the body that holds the ceremony."""
    for actor in clauses.actors_after(verb.cue.end):
        if actor.start < end and clauses.governor(actor) == "của" and actor.mention.kind is Kind.ORGANIZATION:
            return [actor]
    held = any(v.cue.rule in {"organise", "ceremony_verb"} and v.cue.end <= verb.cue.start for v in clauses.verbs)
    return performers(clauses, verb.subject) if held else []


def _is_prize_name(clauses: Clauses, actor: Actor) -> bool:
    """ "Giải thưởng |Hồ Chí Minh|", "Huân chương |Hồ Chí Minh|": whom a prize is named after gets nothing."""
    return clauses.before(actor.start, 1) in (["thưởng"], ["chương"])


def _is_honoured(clauses: Clauses, verb: Verb) -> bool:
    """ "Bệnh viện A được |Đảng, Nhà nước| tặng thưởng …": those who honour it are no body of the article's."""
    if verb.direct or not verb.subject:
        return False
    gap = clauses.words(verb.subject[-1].end, verb.cue.start)
    told = any(v.cue.start > verb.subject[-1].end and v.cue.end < verb.cue.start for v in clauses.verbs)
    return "được" in gap[: _HONOURED - 6] and len(gap) <= _HONOURED and not told


_HONOURED = 10
"""The words between an honoured body and the verb: "đã vinh dự được Đảng, Nhà nước tặng thưởng"."""


def _stretch(clauses: Clauses, verb: Verb) -> int:
    """Where what an award tells ends: at the next ";" or at the next award."""
    for token in clauses.between(verb.cue.end, clauses.sentence.end):
        if token.text == ";":
            return token.start
    later = [v.cue.start for v in clauses.verbs if v.cue.rule == "award" and v.cue.start > verb.cue.end + 40]
    return later[0] if later else clauses.sentence.end


def _receivers(clauses: Clauses, verb: Verb, end: int) -> list[Actor]:
    """Named persons and bodies that get the gift: right behind the verb, or behind "cho", "gồm"."""
    for actor in clauses.actors_after(verb.cue.end):
        if actor.start >= end:
            return []
        if _is_prize_name(clauses, actor):
            continue
        if linked(clauses, verb.cue.end, actor.start, "gift-receiver") or _given_to(clauses, verb, actor):
            first = [a for a in acting(clauses.group_at(actor)) if a.mention.kind is not Kind.PLACE and a.start < end]
            return [*first, *_further_receivers(clauses, first, end)]
    return []


def _further_receivers(clauses: Clauses, first: Sequence[Actor], end: int) -> list[Actor]:
    """ "tặng quà ông A, 95 tuổi, ở số nhà 14, |và bà B|, mẹ liệt sĩ": persons told after what is said of the first."""
    if not first or first[-1].mention.kind is not Kind.PERSON:
        return []
    told = [v.cue.start for v in clauses.verbs if v.cue.start > first[-1].end and v.direct]
    stop = min([end, *told])
    return [
        a
        for a in clauses.actors_after(first[-1].end)
        if a.mention.kind is Kind.PERSON
        and a.end <= stop
        and clauses.before(a.mention.start, 1)[0] in _FOLK
        and {",", "và", ";"} & set(clauses.before(a.mention.start, 2))
    ]


_FOLK = frozenset({"ông", "bà", "cụ", "mẹ", "anh", "chị", "em", "cháu"})


def _given_to(clauses: Clauses, verb: Verb, actor: Actor) -> bool:
    """Whether a "cho", "tới", "gồm" leads to the actor with nothing but small words between."""
    for token in reversed(clauses.between(verb.cue.end, actor.start)):
        if token.fold in {"cho", "tới", "gồm"}:
            return linked(clauses, token.end, actor.start, "gift-receiver")
    return False


def _is_leader_of(clauses: Clauses, actor: Actor) -> bool:
    """ "Lãnh đạo tỉnh A tặng quà": somebody unnamed of a place."""
    return actor.mention.kind is Kind.PLACE and clauses.before(actor.start, 1) in (["đạo"], ["diện"], ["của"], ["nước"])


def _in_whose_name(clauses: Clauses, verb: Verb, end: int) -> list[Actor]:
    """ "trao Bằng khen |của Ủy ban Dân tộc| cho …"."""
    for actor in clauses.actors_after(verb.cue.end):
        gap = clauses.words(verb.cue.end, actor.start)
        if actor.start >= end or len(gap) > 7 or "cho" in gap:
            return []
        if gap and gap[-1] == "của":
            return [a for a in acting(clauses.group_at(actor))[:1] if a.mention.kind in {Kind.ORGANIZATION, Kind.POST}]
    return []


# --- signings -------------------------------------------------------------------------------------------------------


def _sign(clauses: Clauses, verb: Verb, recall: Recall) -> list[RawEvent]:
    del recall
    word = _word(clauses, verb)
    if _NO_SIGNING & set(clauses.before(verb.cue.start, 1)) or (
        word == "ký kết" and clauses.after(verb.cue.end, 1) == ["luận"]
    ):
        return []
    asked = any(v.cue.rule == "direct" and v.cue.end <= verb.cue.start for v in clauses.verbs)
    if asked and not verb.direct:  # "đề nghị phía bạn …; sớm ký kết …"
        return []
    papers = _papers_signed(clauses, verb)
    signers = _signers(clauses, verb)
    named = bool(papers) or (len(signers) > 1 and _is_mutual(clauses, verb)) or _binds_itself(clauses, verb)
    if word == "ký" and not named:
        signers = []
    if len(signers) == 1 and not named and not _is_with_another(clauses, verb, signers[0]):
        signers = []
    if not signers and not _is_told_without_sides(clauses, verb):
        return []
    roles: Roles = [(Role.SIGNATORY, signers), (Role.DOCUMENT, papers)]
    return [
        _event(
            clauses,
            EventType.SIGNING,
            verb,
            roles,
            "sides-sign",
            place=_place(clauses, verb),
        )
    ]


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


def _is_told_without_sides(clauses: Clauses, verb: Verb) -> bool:
    """ "chứng kiến |lễ ký kết 5 văn kiện hợp tác|", "|các nhà đầu tư đã ký 15 biên bản ghi nhớ|": nobody is named."""
    told = clauses.after(verb.cue.end, 6)
    while told and (told[0].isdigit() or told[0] in _COUNTING):
        told = told[1:]
    if verb.passive or verb.quoted or not " ".join(told).startswith(_PACTS):
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
    found = _titled_behind(clauses, verb.cue, Kind.DOCUMENT, 6) or _titled_behind(clauses, verb.cue, Kind.PROGRAMME, 6)
    return [m for m in found if isinstance(m.value, Title) and fold(m.value.head).startswith(_MUTUAL)]


def _is_mutual(clauses: Clauses, verb: Verb) -> bool:
    """Whether the words behind "ký" name an agreement that no lexicon knows: "ký hợp đồng mua máy"."""
    return " ".join(clauses.after(verb.cue.end, 4)).startswith(_MUTUAL)


def _signers(clauses: Clauses, verb: Verb) -> list[Actor]:
    watched = _is_watched(clauses, verb)
    signers = [] if watched else performers(clauses, verb.subject)
    # 1. "lễ ký kết … giữa A và B", whoever watches
    between = (
        []
        if verb.direct and len(signers) > 1
        else [
            a
            for a in clauses.actors_after(verb.cue.end)
            if clauses.before(a.start, 1) == ["giữa"] or _leads(clauses, a, "giữa")
        ]
    )
    if between:
        sides = [a for first in between for a in acting(clauses.group_at(first))]
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
    return coordinated(clauses, [*signers, *(a for a in with_whom if a not in signers)]) if signers else []


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
    words = " ".join(clauses.before(verb.cue.start, 5))
    return any(w in words for w in _WITNESSING)


# --- issuances ------------------------------------------------------------------------------------------------------


def _issue(clauses: Clauses, verb: Verb, recall: Recall) -> list[RawEvent]:
    word = _word(clauses, verb)
    if word not in _ISSUING or _NO_SIGNING & set(clauses.before(verb.cue.start, 1)) or _is_folded(clauses, verb):
        return []
    issuers, documents = (
        _issued_by_agent(clauses, verb, recall) if verb.passive else _issued(clauses, verb, recall, word)
    )
    if _is_through(clauses, verb, documents) or _is_draft_or_aim(clauses, verb, documents):
        return []
    issuers = [a for a in issuers if a.mention.kind is not Kind.PLACE or _opens(clauses, a)]
    if (
        not issuers
        or not (documents or _counts_papers(clauses, verb, word))
        or any(_is_proposed(clauses, a, told_as_done=verb.planned or _is_numbered(documents)) for a in issuers[:1])
    ):
        return []
    if _ATTENDING & set(clauses.before(verb.cue.start, 1)):
        return []
    if word == "biểu quyết thông qua":  # an assembly votes, whoever chairs it
        issuers = [a for a in issuers if a.mention.kind is Kind.ORGANIZATION]
    if word in {"ký", "có", "ra"} and any(
        isinstance(m.value, Title) and fold(m.value.head).startswith(_MUTUAL) for m in documents
    ):
        return []
    roles: Roles = [(Role.ISSUER, issuers), (Role.DOCUMENT, documents)]
    event = _event(clauses, EventType.ISSUANCE, verb, roles, "body-issues-document")
    if _is_on_programme(clauses, verb):
        event = replace(event, status=EventStatus.PLANNED)
    own = None if word in _READ_OUT else _day_of(documents)
    return [event if own is None else replace(event, time=own)]


def _is_through(clauses: Clauses, verb: Verb, documents: Sequence[Mention]) -> bool:
    """Whether "thông qua" means "by way of": "“|Thông qua| Kế hoạch A, Quỹ B sẽ giúp …"."""
    opens = not clauses.between(clauses.sentence.start, verb.cue.start) or clauses.before(verb.cue.start, 1)[0] in '“"'
    return (
        opens
        and bool(documents)
        and documents[0].start >= verb.cue.end
        and _word(clauses, verb) == "thông qua"
        and "," in clauses.after(documents[-1].end, 1)
    )


def _is_draft_or_aim(clauses: Clauses, verb: Verb, documents: Sequence[Mention]) -> bool:
    """Whether a draft is signed, or a plan only agreed to: "dự án A đã được Quốc hội thông qua |chủ trương|"."""
    draft = verb.passive and any(clauses.before(m.start, 2) == ["dự", "thảo"] for m in documents)
    return draft or clauses.after(verb.cue.end, 2) == ["chủ", "trương"]


def _is_on_programme(clauses: Clauses, verb: Verb) -> bool:
    """What "sẽ" be done, listed behind a colon: "Sáng nay |sẽ| có 2 việc|:| Quốc hội |thông qua| Luật A; …"."""
    words = clauses.words(clauses.sentence.start, verb.cue.start)
    if ":" not in words or "sẽ" not in words:
        return False
    colon = len(words) - 1 - words[::-1].index(":")
    return "sẽ" in words[:colon] and not {"đã", "vừa", "“"} & set(words[words.index("sẽ") :])


_READ_OUT = frozenset({"công bố", "ký công bố", "phát đi", "chính thức thông qua"})
"""What is done with a paper of an earlier day."""
_DAY = len("2019-06-05")


def _day_of(documents: Sequence[Mention]) -> Time | None:
    """The day that a numbered paper bears: of "có văn bản số 12 ngày |5/6/2019|" the day it was issued."""
    first = documents[0].value if documents else None
    bears = isinstance(first, Title) and first.number is not None and first.date is not None
    return Time(first.date) if isinstance(first, Title) and bears and first.date and len(first.date) == _DAY else None


def _decided(clauses: Clauses) -> list[RawEvent]:
    """ "tại Quyết định số 12 ngày 1/3/2016, |UBND tỉnh| đã …", "được |Bộ A| xếp hạng tại Quyết định số 12 ngày …"."""
    out: list[RawEvent] = []
    for m in clauses.tagged.names:
        if m.kind is not Kind.DOCUMENT or not isinstance(m.value, Title) or not m.value.number:
            continue
        if clauses.before(m.start, 1) == ["("] and (own := _day_of([m])) is not None:
            deciders = _having_agreed(clauses, m)
            out += [_at_paper(clauses, m, deciders, own)] if deciders else []
        if clauses.before(m.start, 1) != ["tại"]:
            continue
        day = next((t for t in clauses.tagged.times if t.start >= m.end), None)
        if day is not None and _DATING.issuperset(clauses.words(m.end, day.start)):
            issuers = _deciders(clauses, m, day.end)
        else:
            day = next((t for t in clauses.tagged.times if t.end <= m.start), None)
            issuers = _decider_before(clauses, m)
        if issuers and day is not None and isinstance(day.value, Time):
            out.append(_at_paper(clauses, m, issuers, day.value))
    return out


def _at_paper(clauses: Clauses, paper: Mention, issuers: Sequence[Actor], day: Time) -> RawEvent:
    """The paper issued then; whoever holds a post now need not have held it then: its body decided."""
    bodies = [body_of(a.mention) or a.mention if a.mention.kind is Kind.POST else a.mention for a in issuers]
    roles: Roles = [(Role.ISSUER, bodies), (Role.DOCUMENT, [paper])]
    rule = "decided-at-document"
    event = make_event(clauses, EventType.ISSUANCE, paper, roles, rule, CONFIDENCE[rule], timed=False)
    return replace(event, time=day)


def _having_agreed(clauses: Clauses, paper: Mention) -> list[Actor]:
    """ "|Bộ A| đã chấp thuận cho tỉnh vay vốn (|Công văn số 12 ngày 3/4/2019|)": by the paper in brackets."""
    for actor in clauses.actors:
        behind = clauses.after(actor.end, _AGREED)
        if actor.end <= paper.start and behind[:1] == ["đã"] and " ".join(behind[1:3]) in _AGREEING:
            return [] if clauses.oblique(actor) else [actor]
    return []


_AGREED = 3
_AGREEING = frozenset({"chấp thuận", "đồng ý", "phê duyệt", "cho phép", "thống nhất", "quyết định", "phê chuẩn"})


_DATING = frozenset({"ngày", ",", "ký", "ban", "hành", "(", "-"})


def _deciders(clauses: Clauses, paper: Mention, end: int) -> list[Actor]:
    """Who stands behind the comma of a paper whose day ends there, else who is told before it to have decided."""
    behind = next(iter(clauses.actors_after(end)), None)
    if behind is not None and clauses.words(end, behind.start) in ([","], [")", ","]):
        return performers(clauses, clauses.group_at(behind)[:1])
    return _decider_before(clauses, paper)


def _decider_before(clauses: Clauses, paper: Mention) -> list[Actor]:
    """ "được |Bộ A| xếp hạng di tích quốc gia tại Quyết định số 12"."""
    before = [a for a in clauses.actors if a.end <= paper.start]
    if not before or clauses.before(before[-1].start, 1) != ["được"]:
        return []
    gap = clauses.words(before[-1].end, paper.start)
    return before[-1:] if len(gap) <= _DECIDED and not {".", ";", ":", ","} & set(gap) else []


_DECIDED = 16
"""So many words at most tell what is decided at a document."""


def _counts_papers(clauses: Clauses, verb: Verb, word: str) -> bool:
    """ "HĐND thông qua 11 nghị quyết": papers told by number alone."""
    after = clauses.after(verb.cue.end, 3)
    return (
        (word == "ban hành" or word.endswith("thông qua"))
        and after[:1] != []
        and after[0].isdigit()
        and after[1:] == ["nghị", "quyết"]
    )


def _issued(clauses: Clauses, verb: Verb, recall: Recall, word: str) -> tuple[list[Actor], list[Mention]]:
    """ "Bộ Y tế ban hành Quyết định số 12 phê duyệt Đề án B"."""
    reach = 1 if word in {"có", "ra", "ký"} else 4
    documents = _titled_behind(clauses, verb.cue, Kind.DOCUMENT, reach)
    if documents and _are_many(clauses, documents[0]):
        return [], []
    if word in {"có", "ra", "ra quyết định"} and not any(
        _is_of_its_own(m) or _is_brought_out(clauses, verb, m, word) for m in documents
    ):
        return [], []
    if not documents and (word in {"phê duyệt", "ban hành", "công bố"} or word.endswith("thông qua")):
        documents = _titled_behind(clauses, verb.cue, Kind.PROGRAMME, 4)
    issuers = [a for a in performers(clauses, verb.subject) if a.end <= verb.cue.start]
    going_on = [] if issuers else [a for a in recall.subject_of(clauses, verb) if a.mention.kind is not Kind.PLACE]
    return issuers or going_on, [*documents, *_approved_with(clauses, documents)]


def _are_many(clauses: Clauses, document: Mention) -> bool:
    """Whether papers without a number are told in general: "ban hành |các| văn bản chấn chỉnh …"."""
    numbered = isinstance(document.value, Title) and document.value.number is not None
    many = clauses.before(document.start, 1) in (["các"], ["những"], ["nhiều"])
    return not numbered and (many or clauses.before(document.start, 2) == ["một", "số"])


def _is_numbered(documents: Sequence[Mention]) -> bool:
    return any(isinstance(m.value, Title) and m.value.number is not None for m in documents)


def _is_of_its_own(document: Mention) -> bool:
    """Whether a document is told as one: by its number, whom it is sent to or what it does."""
    numbered = isinstance(document.value, Title) and document.value.number is not None
    return numbered or document.rule in {"paper-told", "paper-released"}


def _is_brought_out(clauses: Clauses, verb: Verb, document: Mention, word: str) -> bool:
    """ "Bộ A vừa |ra Quyết định| thành lập Hội đồng B", "B |đã có kết luận thanh tra về việc …|"."""
    decided = isinstance(document.value, Title) and fold(document.value.head).startswith(_DECIDED_BY)
    if not decided or not verb.direct:
        return False
    return word != "có" or clauses.before(verb.cue.start, 1) in (["đã"], ["vừa"], ["mới"])


_DECIDED_BY = (
    "quyết định",
    "kết luận",
    "nghị quyết",
    "thông báo",
    "chỉ thị",
    "bản án",
    "lệnh",
    "thông tư",
    "nghị định",
)


def _approved_with(clauses: Clauses, documents: Sequence[Mention]) -> list[Mention]:
    """What the document issued approves: "Quyết định số 12 |phê duyệt Đề án B|" is one act."""
    if not documents:
        return []
    for cue in clauses.cues("issue"):
        if cue.start >= documents[-1].end and len(clauses.words(documents[-1].end, cue.start)) <= 8:
            if fold(clauses.text(cue.start, cue.end)) not in {"phê duyệt", "ban hành"} or ";" in clauses.words(
                documents[-1].end, cue.start
            ):
                return []
            return _titled_behind(clauses, cue, Kind.PROGRAMME, 2) or _titled_behind(clauses, cue, Kind.DOCUMENT, 2)
    return []


def _is_folded(clauses: Clauses, verb: Verb) -> bool:
    """Whether the verb only says what a document before it does: "Quyết định số 12 |phê duyệt| Đề án B"."""
    before = [m for m in clauses.tagged.names if m.kind is Kind.DOCUMENT and m.end <= verb.cue.start]
    if not before or verb.passive:
        return False
    gap = clauses.words(before[-1].end, verb.cue.start)
    dated = sum(
        len(clauses.words(t.start, t.end))
        for t in clauses.tagged.times
        if before[-1].end <= t.start and t.end <= verb.cue.start
    )
    return len(gap) - dated <= 2 and not {",", ";", "và", "đã", "vừa"} & set(gap)


def _issued_by_agent(clauses: Clauses, verb: Verb, recall: Recall) -> tuple[list[Actor], list[Mention]]:
    """ "Nghị định … được Chính phủ ban hành ngày …", "quy định này được Bộ Chính trị ban hành"."""
    agents = performers(clauses, verb.agent)
    if not agents:
        return [], []
    documents = [
        m for m in clauses.tagged.names if m.kind in {Kind.DOCUMENT, Kind.PROGRAMME} and m.end <= agents[0].start
    ]
    many = bool(documents) and "luật" in clauses.words(documents[-1].end, agents[0].start)
    if many or not documents:  # "Lệnh về |6 luật| được Quốc hội thông qua": told behind, if at all
        listed = _listed_behind(clauses, verb)
        if listed or many:
            return (agents, listed) if listed else ([], [])
    if documents:
        return agents, documents[-1:]
    words = clauses.before(agents[0].start, 5)
    if "này" in words[-3:]:
        at = len(words) - 1 - words[::-1].index("này")
        return agents, [m for m in [recall.papers.get(" ".join(words[max(0, at - 2) : at]))] if m is not None]
    return [], []


def _listed_behind(clauses: Clauses, verb: Verb) -> list[Mention]:
    """ "5 luật vừa được Quốc hội thông qua |gồm: Luật A; Luật B và Luật C|"."""
    found = _titled_behind(clauses, verb.cue, Kind.DOCUMENT, _LIST_REACH)
    return found if found and _LISTING & set(clauses.words(verb.cue.end, found[0].start)) else []


_LIST_REACH = 6
_LISTING = frozenset({"gồm", ":", "là", "có"})


def _opens(clauses: Clauses, place: Actor) -> bool:
    """Whether a place acts by itself, at the head of the sentence or of a clause: "Hà Nội ban hành …"."""
    lead = [w for w in clauses.before(place.start, 2) if w not in {"tỉnh", "thành", "phố", "tp", "."}]
    return place.start == clauses.sentence.start or not lead or lead[-1] in {",", ":", ";"}


def _is_proposed(clauses: Clauses, issuer: Actor, *, told_as_done: bool) -> bool:
    """ "trình Chính phủ ban hành": nothing is issued yet; "sau việc Bộ A ban hành Nghị quyết số 8" it is."""
    lead = {*clauses.before(issuer.start, 1), clauses.governor(issuer)}
    if lead & _PROPOSING == {"việc"}:
        return not told_as_done or bool(_ONLY_WISHED & set(clauses.before(issuer.start, 8)))
    return bool(_PROPOSING & lead)


_ONLY_WISHED = frozenset({"đề", "kiến", "chờ", "xin", "mong", "đợi", "hoãn", "chậm", "sớm", "không", "chưa", "nghiên"})


# --- launches -------------------------------------------------------------------------------------------------------


def _launch(clauses: Clauses, verb: Verb, recall: Recall) -> list[RawEvent]:
    word = _word(clauses, verb)
    programmes = _launched(clauses, verb) or _programme_called(clauses, verb, recall)
    if verb.passive or verb.agent:
        launchers = [a for a in performers(clauses, verb.agent) if not _is_unnamed_office(a)]
    else:
        launchers = coordinated(clauses, performers(clauses, verb.subject)) or recall.subject_of(clauses, verb)
    own = bool(launchers) and verb.direct and verb.subject[:1] == list(clauses.actors[:1])
    if not programmes or (word in {"triển khai", "khởi động"} and not own):
        return []
    if {"ứng", "sau"} & set(clauses.before(verb.cue.start, 3)) and not verb.agent:
        return []  # "hưởng ứng lễ phát động …", "sau lễ phát động"
    if not verb.agent and _is_of_ceremony_attended(clauses, verb):
        return []
    if clauses.before(verb.cue.start, 2) == ["tiếp", "tục"] or _is_others(clauses, verb, launchers):
        return []  # what goes on has begun before
    roles: Roles = [(Role.LAUNCHER, launchers), (Role.PROGRAMME, programmes)]
    told = verb.agent == []  # "lễ … do Bộ A phát động": the day and place are the ceremony's
    place = clauses.place_of(verb.cue) if told else None
    return [
        _event(
            clauses,
            EventType.LAUNCH,
            verb,
            roles,
            "somebody-launches",
            place=place,
            timed=told,
        )
    ]


def _is_others(clauses: Clauses, verb: Verb, launchers: list[Actor]) -> bool:
    """Whether others begin it than who is told first: "bà A hoan nghênh sáng kiến của |tỉnh B tổ chức ra quân| …"."""
    if verb.direct or verb.passive or verb.agent or not launchers or launchers[-1].end > verb.cue.start:
        return False
    between = [a for a in clauses.actors if launchers[-1].end <= a.start and a.end <= verb.cue.start]
    return bool(between) and clauses.words(between[-1].end, verb.cue.start) in ([], ["tổ", "chức"], ["đã"])


def _launched_at_ceremony(clauses: Clauses) -> list[RawEvent]:
    """ "|A và B| tổ chức lễ phát động Tháng C", "lễ phát động Tháng C do |A phối hợp với B| tổ chức"."""
    out: list[RawEvent] = []
    for noun in clauses.cues("ceremony"):
        if not clauses.text(noun.start, noun.end).lower().endswith(_LAUNCHING):
            continue
        programmes = _titled_behind(clauses, noun, Kind.PROGRAMME, 3)[:1]
        launchers = _ceremony_holders(clauses, noun, programmes[-1].end) if programmes else []
        if launchers:
            roles: Roles = [(Role.LAUNCHER, launchers), (Role.PROGRAMME, programmes)]
            rule = "somebody-launches"
            out.append(make_event(clauses, EventType.LAUNCH, noun, roles, rule, CONFIDENCE[rule]))
    return out


_LAUNCHING = ("phát động", "ra quân", "khởi động")


def _ceremony_holders(clauses: Clauses, noun: Mention, end: int) -> list[Actor]:
    """Who holds the ceremony: the subject of the "tổ chức" right before it, or who stands behind "do"."""
    for verb in clauses.verbs:
        if verb.cue.rule != "organise" or verb.negated or verb.modal:
            continue
        if verb.cue.end <= noun.start and len(clauses.words(verb.cue.end, noun.start)) <= 1:
            return coordinated(clauses, performers(clauses, jointly(clauses, verb).subject))
    behind = next(iter(clauses.actors_after(end)), None)
    if behind is None or clauses.words(end, behind.start)[-1:] != ["do"] or len(clauses.words(end, behind.start)) > 2:
        return []
    first = acting(clauses.group_at(behind))
    joined = [a for c in clauses.cues("coordinate") if c.start >= first[-1].end for a in clauses.object_of(c)]
    return [*first, *(a for a in acting(joined) if a not in first)]


def _programme_called(clauses: Clauses, verb: Verb, recall: Recall) -> list[Mention]:
    """ "Phó Thủ tướng A chính thức phát động |cuộc thi|": the one of its kind told before."""
    words = clauses.after(verb.cue.end, 4)
    for size in (3, 2):
        told = recall.programmes.get(" ".join(words[:size]))
        behind = words[size : size + 1]
        if told is not None:
            return [told] if not behind or not behind[0].isalpha() or behind[0] in _THIS else []
    return []


_THIS = frozenset({"này", "trên", "nói", "nêu"})


def _is_of_ceremony_attended(clauses: Clauses, verb: Verb) -> bool:
    """ "phát biểu tại |buổi lễ| phát động …", "dự lễ phát động": who is there launches nothing by it."""
    before = clauses.before(verb.cue.start, 3)
    while before and before[-1] in {"lễ", "buổi"}:
        before = before[:-1]
    named = clauses.before(verb.cue.start, 1) == ["lễ"]
    return named and before[-1:] in (["tại"], ["dự"], ["trong"])


def _launched(clauses: Clauses, verb: Verb) -> list[Mention]:
    """The programme begun: behind the verb or over its tail ("|phát động phong trào| X"); for a passive before it."""
    behind = _titled_behind(clauses, verb.cue, Kind.PROGRAMME, 5)
    if behind and not verb.agent:
        return behind[:1]
    until = verb.agent[0].start if verb.agent else verb.cue.start if verb.passive else 0
    return [m for m in clauses.tagged.names if m.kind is Kind.PROGRAMME and m.end <= until][-1:] or behind[:1]


def _is_unnamed_office(actor: Actor) -> bool:
    """ "do Chủ tịch nước phát động": a state office without name or body."""
    return actor.mention.kind is Kind.POST


_Reader = Callable[[Clauses, Verb, Recall], list[RawEvent]]
_READERS: dict[str, _Reader] = {"award": _award, "sign": _sign, "issue": _issue, "launch": _launch}
