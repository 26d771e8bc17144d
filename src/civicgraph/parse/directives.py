"""Orders and requests: who asks, tells or charges whom, one event for each pair (guideline, ruling 2)."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from civicgraph.lexicon.links import link_words
from civicgraph.model import BodyName, Kind, Mention, PlaceName, RawEvent, Title
from civicgraph.parse.addressed import (
    CHARGING,
    addressed_ahead,
    addressed_behind,
    addressed_by_letter,
    charged_next,
)
from civicgraph.parse.charges import read_charge
from civicgraph.parse.clauses import Clauses, Verb
from civicgraph.parse.facts import acting, doers, is_ordered, linked, make_event, performers
from civicgraph.parse.listed import Listing, opens_list
from civicgraph.parse.phrases import Actor, bodies_of, body_of
from civicgraph.parse.quotations import speaker_around, speaker_at_end
from civicgraph.parse.recall import Recall, whose_opinion
from civicgraph.parse.tasks import Tasks
from civicgraph.vocabulary import EventType, Role

CONFIDENCE = {
    "somebody-directs": 0.88,
    "listed-order": 0.88,
    "task-told": 0.85,
    "order-obeyed": 0.8,
    "people-ask": 0.85,
}
"""How sure each rule is that its event happened as read: a little below the share that was right on annotated articles,
some of which were in sight when the rules were written."""

# Behind one of these the word names an order and gives none: "theo yêu cầu", "ý kiến chỉ đạo".
_NAMING = frozenset(
    [
        "theo",
        "kiến",
        "sự",
        "tác",
        "những",
        "các",
        "của",
        "một",
        "nhiều",
        "mọi",
        "đáng",
        "đáp",
        "cầu",
        "bàn",
        "xã",
        "chuyển",
        "trình",
    ]
)
# Not done: "cần đề nghị", "nếu yêu cầu", "để giao".
_WISHING = frozenset(["cần", "phải", "nên", "muốn", "nếu", "nhằm", "việc", "để", "khi"])
# Nor where somebody only may or must: "Bộ A có quyền yêu cầu", "nếu thấy không phù hợp thì đề xuất".
_ABLE = (["có", "thể"], ["có", "quyền"], ["trách", "nhiệm"])
_LAND = frozenset({"đất", "rừng", "mỏ"})
# A day behind one of these is by when it is to be done, not when it is asked.
_DEADLINE = frozenset({"trước", "đến", "hết", "nhất", "từ"})
# Between the head of a quoted clause and a request: whoever speaks asks himself.
_SPEAKING_OF_SELF = frozenset(
    [
        "tôi", "ta", "chúng", "xin", "kính", "rất", "cũng", "đã", "đang", "sẽ", "vẫn", "tiếp", "tục", "kiên", "quyết",
        "trân", "trọng", "thời", "đồng", "và", "riêng", "bản", "thân", "vì", "vậy", "do", "đó",
    ]
)  # fmt: skip
# Before a verb that has no subject right before it.
_LEADS = frozenset(
    [
        "và", "đã", "cũng", "vừa", "sẽ", "thời", "tiếp", "tục", "rồi", "còn", "là", "bản", "văn", "định", "kiến", "đó",
        "trương", "luận", "đạo", "báo", "ý", "khẩn", "tốc",
    ]
)  # fmt: skip
_CLAUSE_MARKS = frozenset({"“", '"', ",", ";", ":", ".", "-", "–"})
# A place of these levels is where something stands; it orders nothing.
_NO_ISSUERS = frozenset({"site", "village", "region"})


def read_directives(article: Sequence[Clauses], recalls: Sequence[Recall]) -> list[RawEvent]:
    """The orders and requests of an article, each to one named body, person or place.

    `recalls` is what each sentence tells to remember.
    """
    recall = Recall()
    listing = Listing()
    tasks = Tasks()
    out: list[RawEvent] = []
    for clauses, recalled in zip(article, recalls, strict=True):
        listed_by = listing.issuers
        told = listing.item(clauses)
        if listed_by:
            recall.renew_paper(clauses, listed_by)
        if told:
            out += _listed(clauses, recall, listing.issuers, told, "listed-order")
        elif listed_by:
            out += _listed(clauses, recall, listed_by, _charged(clauses), "listed-order")
        issuers = [] if told is None else list(listing.issuers)
        ordering: list[Actor] = []
        demanding: list[Actor] = []
        for verb in clauses.verbs:
            if verb.cue.rule == "direct" and not _is_rota(clauses, verb) and _is_given(clauses, verb):
                found = _parties(article, clauses, verb, recall, issuers)
                if told and verb.subject:
                    continue  # what those told to act shall order others
                issuers = found[0] if found[0] and not clauses.concedes(found[0]) else issuers
                out += _directives(clauses, verb, recall, *found)
                ordering = found[0] if found[1] and not verb.quoted else ordering
                demanding = _demanding(clauses, verb) if not (found[1] or verb.quoted) else demanding
                recall.note_order(clauses, *found)
                if not found[1] and opens_list(clauses, verb):
                    listing.open(clauses, _listing(clauses, verb, recall))
        going_on, charged = tasks.told(article, clauses, recall) if told is None and not ordering else ([], [])
        out += _listed(clauses, recall, going_on, charged, "task-told")
        out += _obeyed(clauses)
        if not charged:
            tasks.note(clauses, ordering, demanding)
        for row in tasks.rows(clauses, begun=bool(charged), ordered=bool(ordering)) if told is None else []:
            out += [e for e in _listed(clauses, recall, tasks.issuers, row, "task-told") if not _is_given_in(out, e)]
        recall.note(recalled)
    return _without_headlines(out)


def _is_given_in(events: Sequence[RawEvent], order: RawEvent) -> bool:
    """Whether the sentence gave the same body an order already."""
    addressee = order.roles[-1]
    return any(e.sentence == order.sentence and addressee in e.roles for e in events)


def asks_for(clauses: Clauses, event: RawEvent) -> bool:
    """Whether a question is itself the request: "|Đề nghị Bộ trưởng A| cho biết vì sao …?"."""
    lead = clauses.words(clauses.sentence.start, event.trigger[0])
    return event.type is EventType.DIRECTIVE and all(w in link_words("going-on") for w in lead)


def _listing(clauses: Clauses, verb: Verb, recall: Recall) -> list[Actor]:
    """Who gives the orders that are listed behind the verb."""
    own = [a for a in doers(clauses, verb) if _may_issue(clauses, a)]
    return own or _paper_owner(clauses, verb) or recall.subject_of(clauses, verb)


def _demanding(clauses: Clauses, verb: Verb) -> list[Actor]:
    """Who demands something of nobody named: "|Thủ tướng A| ký công điện yêu cầu các bộ, ngành …"."""
    own = [a for a in doers(clauses, verb) if _may_issue(clauses, a)]
    return own or _paper_owner(clauses, verb) or _paper_giver(clauses, verb)


def _listed(
    clauses: Clauses, recall: Recall, issuers: Sequence[Actor], told: Sequence[Actor], rule: str
) -> list[RawEvent]:
    """The orders of a sentence, an item of a list or behind an order, told by whom it opens with."""
    if not issuers or not told:
        return []
    trigger = replace(told[0].mention, start=told[0].start, end=told[-1].end)
    event = make_event(clauses, EventType.DIRECTIVE, trigger, [], rule, CONFIDENCE[rule], timed=False)
    event = replace(event, time=recall.day_of_paper(clauses, issuers[0], listed=rule == "listed-order"))
    return [
        replace(event, roles=((Role.ISSUER, issuer.mention), (Role.ADDRESSEE, addressee.mention)))
        for issuer in issuers
        for addressee in told
        if addressee.mention != issuer.mention
    ]


def _charged(clauses: Clauses) -> list[Actor]:
    """Who is charged in a sentence of a list of orders, and who next to him: "|Ông A| được giao …; |Văn phòng B| …"."""
    for verb in clauses.verbs:
        charged = verb.cue.rule == "direct" and verb.passive and verb.direct and not (verb.agent or verb.negated)
        if charged and clauses.text(verb.cue.start, verb.cue.end).lower().startswith("giao"):
            return [*acting(verb.subject), *charged_next(clauses, verb)]
    return []


def _obeyed(clauses: Clauses) -> list[RawEvent]:
    """ "Thực hiện ý kiến chỉ đạo của |Bộ trưởng A|, |Cục B| đã …": who acts on a named person's order was given it.

    Of an office alone they are a mere formula where nothing is done, and so they are of whoever heads the body.
    """
    told = not _ORDERED.isdisjoint(clauses.vocabulary) and any(will in clauses.sentence.text for will in _WILLS)
    will = _OBEYING.search(clauses.sentence.text) if told else None
    if will is None:
        return []
    start = clauses.sentence.start + will.end()
    issuer = next(iter(clauses.actors_after(start)), None)
    if issuer is None or set(clauses.words(start, issuer.start)) - _LED_BY:
        return []
    office = issuer.mention.kind is Kind.POST and body_of(issuer.mention) is not None
    if issuer.mention.kind is not Kind.PERSON and not office:
        return []
    group = _acting_on(clauses, issuer)
    if office and (not group or clauses.after(group[-1].end, 1) not in (["đã"], ["vừa"])):
        return []  # "Thực hiện chỉ đạo của |Thủ tướng|, Bộ A luôn …": a mere formula
    own = {body.value for body in bodies_of(issuer)}
    issuer = _office(issuer)
    if any(a.mention.value in own for a in group):
        return []
    trigger = replace(issuer.mention, start=clauses.sentence.start + will.start(), end=start)
    rule = "order-obeyed"
    event = make_event(clauses, EventType.DIRECTIVE, trigger, [], rule, CONFIDENCE[rule], timed=False)
    return [replace(event, roles=((Role.ISSUER, issuer.mention), (Role.ADDRESSEE, a.mention))) for a in group]


def _acting_on(clauses: Clauses, issuer: Actor) -> list[Actor]:
    """The bodies behind a comma that act on somebody's order: "theo chỉ đạo của ông A, |Sở B| đã …"."""
    first = next((a for a in clauses.actors_after(issuer.end) if _opens_behind_comma(clauses, a)), None)
    if first is None or first.mention.kind not in {Kind.ORGANIZATION, Kind.PLACE}:
        return []
    group = acting(clauses.group_at(first))
    if first.mention.kind is Kind.PLACE:  # "theo chỉ đạo của ông A, |xã B đã| di dời 40 hộ"
        return group if clauses.after(group[-1].end, 1) in (["đã"], ["vừa"]) and _may_issue(clauses, first) else []
    does = any(v.direct and first in v.subject and not (v.passive or v.quoted) for v in clauses.verbs)
    led = clauses.after(group[-1].end, 1) == ["do"] if group else False
    if led and any(c.start > group[-1].end for c in clauses.cues("lead")):
        return group  # "…, |Đoàn công tác của Bộ B| do ông C làm trưởng đoàn đã làm việc với …"
    return group if does or clauses.after(group[-1].end, 1) in (["đã"], ["vừa"], ["đang"], ["sẽ"]) else []


def _opens_behind_comma(clauses: Clauses, actor: Actor) -> bool:
    """ "Thực hiện chỉ đạo của A, |Sở B| …", "…, tháng 4/2017, |Sở B| …", "…, sáng 5/6 |Sở B| …"."""
    if clauses.before(actor.start, 1) == [","]:
        return True
    day = next((t for t in reversed(clauses.tagged.times) if t.end <= actor.start), None)
    right_before = day is not None and not clauses.words(day.end, actor.start)
    return day is not None and right_before and clauses.before(day.start, 1) == [","]


_OBEYING = re.compile(
    r"\b(?:(?:[Tt]hực hiện|[Cc]hấp hành|[Tt]riển khai)(?: nghiêm(?: túc)?| đúng)?(?: sự| các)?(?: ý kiến| tinh thần)?"
    r"|[Tt]heo(?: sự| ý kiến| tinh thần)?) (?:chỉ đạo|yêu cầu|phân công|đề nghị)(?: trực tiếp)? của\b"
)
_ORDERED = frozenset({"chỉ", "yêu", "phân", "đề"})
"""The first syllables of what these words obey."""
_WILLS = tuple(
    f"{will} {own}của" for will in ("chỉ đạo", "yêu cầu", "phân công", "đề nghị") for own in ("", "trực tiếp ")
)
"""With one of these all of them end."""
_LED_BY = frozenset({"đồng", "chí", "ông", "bà"})


def _without_headlines(events: list[RawEvent]) -> list[RawEvent]:
    """The orders without those of a place that the headline alone tells: the body says of "yêu cầu Hà Nội" whom."""
    if not any(event.sentence > 0 for event in events):
        return events
    return [e for e in events if e.sentence > 0 or all(m.kind is not Kind.PLACE for _, m in e.roles)]


def _is_rota(clauses: Clauses, verb: Verb) -> bool:
    """Whether "giao" is the first syllable of another word: "|giao ban| với các chi bộ", but "giao Ban Dân vận …"."""
    return clauses.text(verb.cue.start, verb.cue.end + len(" ban")).lower() == "giao ban" and (
        clauses.text(verb.cue.end, verb.cue.end + len(" b")) == " b"
    )


_OVERSEEING = (["theo", "dõi", ","], ["theo", "dõi", "và"])


def _is_given(clauses: Clauses, verb: Verb) -> bool:
    """Whether the word tells an order, and not one that is wished, denied, ordered by another or only named."""
    before = set(clauses.plain_before(verb.cue.start, 1))  # not of a name: "ông Trần Văn |Kiến| yêu cầu …"
    if verb.negated or _assigns_post(clauses, verb) or (before & _WISHING and not _is_matter_of_letter(clauses, verb)):
        return False
    if clauses.before(verb.cue.start, 2) in (["kiến", ","], ["vọng", ","]):
        return False  # "gần 3.000 ý kiến, |kiến nghị| gửi Quốc hội", "nguyện vọng, kiến nghị"
    if clauses.before(verb.cue.start, 2) in (["cấp", ","], ["quyền", ","], ["cấp", "và"]):
        return False  # "mở rộng phân cấp, |ủy quyền cho| TP A"
    if clauses.before(verb.cue.start, 3) in _OVERSEEING:
        return False  # "Phó Thủ tướng A |theo dõi, chỉ đạo| Bộ B": what he has charge of
    if before == {"đã"} and _LAND & set(clauses.before(verb.cue.start, 3)):
        return False  # "thu hồi 2 ha |đất đã giao cho| Công ty A"
    if before == {"thì"} or clauses.before(verb.cue.start, 2) in _ABLE:
        return False
    if verb.subject and clauses.before(verb.subject[0].start, 1) == ["thì"]:
        return False  # "Vụ việc phức tạp |thì Bộ A| giao Cục B xử lý": a rule
    named = not (_is_opinion(clauses, verb) or _is_of_team(clauses, verb) or _is_laid(clauses, verb))
    if before & _NAMING and named:
        return False
    if _is_to_be_given(clauses, verb) or _is_in_name(clauses, verb):
        return False
    # "chỉ đạo cụ thể: |yêu cầu| Cục A …; giao Cục B …": behind the colon stands what is ordered, not who orders it.
    return before == {":"} or not (verb.embedded or is_ordered(clauses, verb))


def _is_in_name(clauses: Clauses, verb: Verb) -> bool:
    """Whether an occasion is named for the order: "|Lễ ra mắt và giao nhiệm vụ| Cục A", "hội nghị giao |B|"."""
    noun = next((c for c in reversed(clauses.cues("ceremony", "meeting")) if c.end <= verb.cue.start), None)
    if noun is None or not clauses.text(verb.cue.start, verb.cue.end).startswith("giao"):
        return False
    gap = " ".join(clauses.words(noun.end, verb.cue.start))
    whole = gap == "và" and clauses.text(noun.start, noun.end).lower().endswith(_NAMED_ORDERS)
    return whole or not gap or gap.removesuffix(" và") in _NAMED_ORDERS


_NAMED_ORDERS = ("ra mắt", "công bố", "thành lập", "xuất quân", "công bố quyết định", "phát động", "triển khai")


def _is_matter_of_letter(clauses: Clauses, verb: Verb) -> bool:
    """ "UBND tỉnh có văn bản gửi Bộ A |về việc| đề nghị hỗ trợ …": what somebody writes to whom about is a request."""
    if clauses.before(verb.cue.start, 2) != ["về", "việc"]:
        return False
    return "gửi" in clauses.words(clauses.sentence.start, verb.cue.start) and bool(_sent(clauses, verb, None)[0])


def _is_to_be_given(clauses: Clauses, verb: Verb) -> bool:
    """Whether who is told to act shall give the order: "đề nghị tỉnh A |cần| lập kế hoạch, |giao| bốn huyện …"."""
    order = next((v for v in reversed(clauses.verbs) if v.cue.rule == "direct" and v.cue.end <= verb.cue.start), None)
    told = next((a for a in clauses.actors if order is not None and a.start >= order.cue.end), None)
    if order is None or told is None or told.end > verb.cue.start or verb.direct:
        return False
    must = clauses.after(clauses.group_at(told)[-1].end, 1) in (["cần"], ["phải"])
    return (
        must and clauses.before(verb.cue.start, 1) == [","] and ";" not in clauses.words(order.cue.end, verb.cue.start)
    )


def _is_opinion(clauses: Clauses, verb: Verb) -> bool:
    """ "Thủ tướng |có ý kiến| chỉ đạo Bộ A …" orders; "thực hiện ý kiến chỉ đạo của Thủ tướng" names an order."""
    words = clauses.before(verb.cue.start, 5)
    return words[-2:] == ["ý", "kiến"] and bool({"có", "cho"} & set(words[:-2]))


def _assigns_post(clauses: Clauses, verb: Verb) -> bool:
    """ "phân công ông A giữ chức …", "giao bà B điều hành Sở C", "giao quyền Bộ trưởng": an appointment, no order."""
    if read_charge(clauses, verb) is not None:
        return True
    if clauses.after(verb.cue.end, 1) == ["quyền"] and clauses.after(verb.cue.end, 3)[-1:] in _HEADING:
        return True
    return any(c.start == verb.cue.start for c in clauses.cues("appoint")) and any(
        c.start > verb.cue.end for c in clauses.cues("hold")
    )


_HEADING = (["trưởng"], ["tịch"], ["đốc"], ["chánh"], ["thư"])
"""With these ends the office that somebody has for the time being: "giao quyền |Bộ trưởng|, |Giám đốc|"."""


def _directives(
    clauses: Clauses, verb: Verb, recall: Recall, issuers: Sequence[Actor], addressees: Sequence[Actor]
) -> list[RawEvent]:
    roles = [(Role.ISSUER, issuers)]
    event = make_event(
        clauses, EventType.DIRECTIVE, verb.cue, roles, "somebody-directs", CONFIDENCE["somebody-directs"], verb=verb
    )
    time = clauses.time_of(verb.cue)
    if time is None or time.start > verb.cue.start or _is_deadline(clauses, time) or _is_of_paper(clauses, time):
        event = replace(event, time=recall.day_of_paper(clauses, issuers[0]) if issuers else None)
    if not issuers and addressees and _is_asked_by_people(clauses, verb):
        asked = replace(event.evidence, rule="people-ask", confidence=CONFIDENCE["people-ask"])
        event = replace(event, evidence=asked)
        return [replace(event, roles=((Role.ADDRESSEE, addressee.mention),)) for addressee in addressees]
    return [
        replace(event, roles=((Role.ISSUER, issuer.mention), (Role.ADDRESSEE, addressee.mention)))
        for issuer in issuers
        for addressee in addressees
        if addressee not in issuers
    ]


def _is_asked_by_people(clauses: Clauses, verb: Verb) -> bool:
    """Whether people who are no body ask: "|Cử tri và nhân dân| kiến nghị …", "|cử tri| xã A đã đề nghị …"."""
    end = verb.subject[0].start if verb.subject and verb.subject[0].mention.kind is Kind.PLACE else verb.cue.start
    words = clauses.before(end, _PEOPLE_REACH)
    while words and words[-1] in _ASKING:
        words = words[:-1]
    return tuple(words[-2:]) in _PEOPLE and not _OF_PEOPLE.intersection(words[-3:-2])


_PEOPLE_REACH = 6
_ASKING = frozenset({"đã", "cũng", "đều", "còn", "tiếp", "tục", "vừa", "nhiều", "lần"})
_PEOPLE = frozenset(
    {("cử", "tri"), ("nhân", "dân"), ("người", "dân"), ("hộ", "dân"), ("ngư", "dân"), ("nông", "dân"), ("công", "nhân")}
)
"""Those who ask without a name."""
_OF_PEOPLE = frozenset({"ban", "đồng", "ủy", "công", "án", "sát", "hội", "của", "cho", "với", "vì", "đoàn", "quân"})
"""Behind these the words end a body's name or only tell for whom: "Hội đồng |nhân dân|", "tiếp xúc với |cử tri|"."""


def _is_of_paper(clauses: Clauses, day: Mention) -> bool:
    """Whether a day is a paper's which the order is only about: "về triển khai Nghị quyết 35 |ngày 16/5/2016|"."""
    paper = next((m for m in reversed(clauses.titled) if m.end <= day.start), None)
    if paper is None or day.start - paper.end > _TO_DAY:
        return False
    return clauses.before(paper.start, 1) not in (["tại"], ["theo"], ["bằng"], ["trong"], ["có"], ["ký"], ["hành"])


_TO_DAY = 6
"""The letters of ", ngày " between a paper's number and its day."""


def _is_deadline(clauses: Clauses, day: Mention) -> bool:
    """ "phải xong trước |ngày 5/6|; giao Sở A …", "xong |trước 5/6|"."""
    return bool(_DEADLINE & {*clauses.before(day.start, 2), *clauses.after(day.start, 1)})


def _parties(
    told: Sequence[Clauses], clauses: Clauses, verb: Verb, recall: Recall, before: list[Actor]
) -> tuple[list[Actor], list[Actor]]:
    """Who asks and who is asked; `before` are those who asked last in the sentence."""
    # 1. "Sở Y tế được UBND tỉnh giao …", "… là việc được Thủ tướng yêu cầu Bộ giải trình"
    if verb.passive:
        if not verb.agent or clauses.before(verb.agent[0].start, 1) == ["do"]:  # "nhiệm vụ do Chính phủ giao"
            return [], []
        to_whom = clauses.words(verb.cue.start, verb.cue.end)[-1:] == ["cho"]  # "mỏ than |được Chính phủ giao cho| B"
        if not to_whom and _is_task_given(clauses, verb.agent[0]):
            return [], []
        return performers(clauses, verb.agent), (acting(verb.subject) if not to_whom else []) or addressed_behind(
            clauses, verb, recall
        )
    addressees = (
        addressed_behind(clauses, verb, recall) or addressed_ahead(clauses, verb) or addressed_by_letter(clauses, verb)
    )
    addressees = [_office(a) for a in addressees]
    passed_on = None if verb.quoted else whose_opinion(clauses, clauses.sentence.start, verb.cue.start)
    if not addressees:
        asked = _sent(clauses, verb, passed_on)
        return asked if asked[0] or verb.quoted else _reported_to(clauses, verb)
    if passed_on is not None and (not verb.direct or passed_on in verb.subject):
        return [passed_on], addressees
    doing = _right_before(clauses, verb) or doers(clauses, verb)
    issuers = [a for a in doing if a not in addressees and _may_issue(clauses, a) and not _is_visited(clauses, a)]
    if issuers and not verb.direct and _is_spoken_to(clauses, issuers):
        return [], []
    if _is_asked_by_people(clauses, verb):
        return [], addressees
    if issuers and "gửi" in clauses.before(issuers[0].start, 1):  # "gửi Bộ A đề nghị Bộ A …": who writes, asks
        issuers = _writers(clauses, issuers[0].start)
    # 2. "“Tôi đề nghị Bộ Y tế …”, ông A nói"; a quotation that goes on from the sentence before is the last speaker's
    if verb.quoted and not (verb.direct and issuers):
        return _quoted_issuers(told, clauses, verb, recall) or _ordering_on(clauses, verb, before), addressees
    bare = [] if verb.direct else recall.body_before(clauses, verb.cue)
    if not verb.direct and not _opens_clause(clauses, verb):
        by_paper = _paper_owner(clauses, verb) or _paper_giver(clauses, verb)
        return by_paper or recall.subject_of(clauses, verb) or bare, addressees
    if bare:  # "Hiện tiến độ còn chậm nên |thành phố| kiến nghị Bộ A …"
        return bare, addressees
    # "Công văn của UBND tỉnh yêu cầu Sở Nội vụ …"
    issuers = issuers or _paper_owner(clauses, verb)
    if before and not verb.direct and clauses.before(verb.cue.start, 1) == [";"]:
        return before, addressees  # "A giao Bộ B trình Chính phủ ban hành …; |giao| Sở C …": A does
    # 3. "UBND tỉnh yêu cầu Sở Y tế …"; 4. "… và giao Sở Y tế"; 5. "Đồng thời, giao Sở Y tế …", "Chỉ thị yêu cầu …"
    issuers = issuers or before or recall.subject_of(clauses, verb) or _opening_person(clauses, verb)
    issuers = issuers or _according_to(clauses, verb)
    return issuers or (speaker_at_end(clauses, verb) if _follows_on(clauses, verb) else []), addressees


def _right_before(clauses: Clauses, verb: Verb) -> list[Actor]:
    """ "Bộ A báo cáo rồi |Thủ tướng| đã duyệt, giao cho …": who did something right before, and not who reported."""
    nearest = next((a for a in reversed(clauses.actors) if a.end <= verb.cue.start), None)
    if (
        nearest is None
        or verb.direct
        or not verb.subject
        or nearest in verb.subject
        or nearest.mention.kind is Kind.PLACE
    ):
        return []
    gap = clauses.words(nearest.end, verb.cue.start)
    done = gap[:1] in (["đã"], ["vừa"]) and gap[-1] == "và" and len(gap) <= _DEED and "," not in gap
    met = (
        "họp" in gap[:2] and gap[-2:] in (["quyết", "định"], ["thống", "nhất"]) and len(gap) <= _MET
    )  # "A |họp … quyết định|"
    done = done or (met and not {",", ";", "của"} & set(gap))
    return [] if not done or clauses.oblique(nearest) else [nearest]


def _is_spoken_to(clauses: Clauses, group: Sequence[Actor]) -> bool:
    """ "Gia đình các nạn nhân cảm ơn |Bộ trưởng| và đề nghị Bộ A …": he asks nothing; nor "cảm ơn Ban B |đã| …"."""
    return clauses.before(group[0].start, 2) in _SPOKEN_TO and clauses.after(group[-1].end, 1) != ["đã"]


_SPOKEN_TO = (["cảm", "ơn"], ["chúc", "mừng"], ["biểu", "dương"], ["hoan", "nghênh"], ["ghi", "nhận"])
_MET = 12
_DEED = 4
"""The words of "đã |phê duyệt| và" between who orders and the order."""


def _is_task_given(clauses: Clauses, agent: Actor) -> bool:
    """Whether a task or plan is what was given: "Công ty A vượt |kế hoạch năm 2017 đã được| Bộ B giao"."""
    before = [w for w in clauses.before(agent.start, 6) if w not in _ABOUT_TASK and not w.isdigit()]
    return tuple(before[-2:]) in _TASKS


_ABOUT_TASK = frozenset({"được", "đã", "năm", "mà", "do", "trên", "này"})
_TASKS = frozenset({("nhiệm", "vụ"), ("kế", "hoạch"), ("chỉ", "tiêu"), ("công", "việc"), ("dự", "toán")})


def _ordering_on(clauses: Clauses, verb: Verb, before: list[Actor]) -> list[Actor]:
    """ "“UBND tỉnh đề nghị Sở A …; yêu cầu ông B giải trình”": a quoted request goes on with who asked before it."""
    return before if clauses.before(verb.cue.start, 1) == [";"] or _is_at_once(clauses, verb) else []


def _is_at_once(clauses: Clauses, verb: Verb) -> bool:
    return clauses.before(verb.cue.start, 2) == ["đồng", "thời"]


def _office(actor: Actor) -> Actor:
    """Who asks "Thủ tướng Chính phủ" for something asks the government, whoever heads it (guideline, ruling 1)."""
    body = body_of(actor.mention) if actor.mention.kind is Kind.POST else None
    government = body is not None and isinstance(body.value, BodyName) and body.value.name == "Chính phủ"
    return replace(actor, mention=body) if body is not None and government else actor


def _opens_clause(clauses: Clauses, verb: Verb) -> bool:
    """Whether nobody unnamed can be the verb's subject: "nhiệm vụ |ngân sách trung ương| giao cho Sở"."""
    word = clauses.text(verb.cue.start, verb.cue.end).lower()
    gap = clauses.after(verb.cue.end, 1)
    if word not in CHARGING | {"giao cho"} and gap not in (["lên"], ["gửi"]):
        return True
    return _follows_on(clauses, verb)


def _follows_on(clauses: Clauses, verb: Verb) -> bool:
    before = clauses.between(clauses.sentence.start, verb.cue.start)[-1:]
    if not before or not before[0].text.isalpha():
        return True
    return before[0].fold in _LEADS


def _is_visited(clauses: Clauses, actor: Actor) -> bool:
    """ "Ông A cho biết sau chuyến thăm |Việt Nam| sẽ đề xuất với …": where he went asks nothing."""
    if actor.mention.kind is not Kind.PLACE:
        return False
    return any(c.end <= actor.start and len(clauses.words(c.end, actor.start)) <= 2 for c in clauses.cues("visit"))


def _may_issue(clauses: Clauses, actor: Actor) -> bool:
    """Whether somebody may ask: no place where something stands, nor one of which only voters are told to ask."""
    value = actor.mention.value
    if not isinstance(value, PlaceName):
        return True
    return value.level not in _NO_ISSUERS and clauses.before(actor.start, 1) not in (["tri"], ["dân"])


def _sent(clauses: Clauses, verb: Verb, passed_on: Actor | None) -> tuple[list[Actor], list[Actor]]:
    """ "|UBND tỉnh| có văn bản gửi |Bộ A, Bộ B| đề nghị …": who writes asks whom the paper goes to.

    Or whose will it passes on: "… gửi |Bộ A| truyền đạt ý kiến của |Phó Thủ tướng B|, yêu cầu …".
    """
    sent = next((t for t in reversed(clauses.between(clauses.sentence.start, verb.cue.start)) if t.fold == "gửi"), None)
    if sent is None:
        return [], []
    receivers = [a for a in clauses.actors if a.start >= sent.end and a.end <= verb.cue.start and a is not passed_on]
    if not receivers or not linked(clauses, sent.end, receivers[0].start, "order-addressed"):
        return [], []
    group = [a for a in acting(clauses.group_at(receivers[0])) if a.end <= verb.cue.start]
    last = passed_on or group[-1]
    if len(clauses.words(last.end, verb.cue.start)) > 8 or any(a not in group for a in receivers):
        return [], []
    writers = [passed_on] if passed_on is not None else _writers(clauses, sent.start)
    return (writers, group) if writers else ([], [])


def _reported_to(clauses: Clauses, verb: Verb) -> tuple[list[Actor], list[Actor]]:
    """ "|UBND tỉnh| đã nhiều lần báo cáo lên |Bộ A và Bộ B| đề nghị …", "|Sở C| gửi công văn lên |Bộ D| đề nghị …"."""
    tokens = clauses.between(clauses.sentence.start, verb.cue.start)
    for before, token in reversed(list(pairwise(tokens))):
        words = (before.fold, token.fold)
        if words != ("báo", "cáo") and (token.fold not in _LAYING or words in _NO_LAYING):
            continue
        receivers = [a for a in clauses.actors if token.end <= a.start and a.end <= verb.cue.start]
        givers = [a for a in clauses.actors if a.end <= token.start]
        if not receivers or not givers or not _TO_WHOM.issuperset(clauses.words(token.end, receivers[0].start)):
            continue
        group = [a for a in acting(clauses.group_at(receivers[0])) if a.mention.kind is not Kind.PLACE]
        tail = clauses.words(group[-1].end, verb.cue.start) if group else []
        if not _REPORTING.issuperset(clauses.words(givers[-1].end, token.start)) or any(
            a not in group for a in receivers
        ):
            return [], []
        asks = (
            len(tail) <= _REPORTED
            and not {";", ":", "”"} & set(tail)
            and clauses.after(verb.cue.end, 1) != ["của"]
            and tail[-1:] != ["về"]
        )
        first = clauses.group_at(givers[-1])
        return (performers(clauses, first), group) if asks and not clauses.oblique(first[0]) else ([], [])
    return [], []


_LAYING = frozenset({"trình", "gửi"})
_NO_LAYING = {
    ("chương", "trình"),
    ("công", "trình"),
    ("quá", "trình"),
    ("quy", "trình"),
    ("lộ", "trình"),
    ("tờ", "trình"),
}
_TO_WHOM = frozenset(
    {"lên", "với", "cho", "tới", "đến", "gửi", "công", "văn", "bản", "tờ", "trình", "báo", "cáo", "thư"}
)
_REPORTING = frozenset(
    {"đã", "nhiều", "lần", "vừa", "cũng", "kịp", "thời", "có", "báo", "tiếp", "tục", "văn", "bản", "mới", "công", "tờ"}
)
_REPORTED = 10
"""So many words may tell of what a report is before it asks for something."""


def _writers(clauses: Clauses, offset: int) -> list[Actor]:
    """Who signs or has the paper told last before an offset."""
    writing = [v for v in clauses.verbs if v.cue.end <= offset and v.cue.rule in {"issue", "sign"} and v.subject]
    return doers(clauses, writing[-1]) if writing else []


def _paper_owner(clauses: Clauses, verb: Verb) -> list[Actor]:
    """ "Văn bản số 12 ngày 5/6 của |UBND tỉnh A| giao Sở B …": whose paper it is, orders."""
    papers = [m for m in clauses.tagged.names if m.kind is Kind.DOCUMENT and m.end <= verb.cue.start]
    if not papers:
        return []
    owner = next((a for a in reversed(clauses.actors) if papers[-1].end <= a.start and a.end <= verb.cue.start), None)
    end = owner.end if owner else papers[-1].end
    if not _SAYING.issuperset(clauses.words(end, verb.cue.start)):
        return []
    if owner is not None:
        near = len(clauses.words(papers[-1].end, owner.start)) <= _DATED and clauses.governor(owner) == "của"
        return [owner] if near else []
    value = papers[-1].value
    by = value.by if isinstance(value, Title) else None
    return [Actor(by, papers[-1].start, papers[-1].end)] if by is not None else []


_SAYING = frozenset({"đã", "cũng", "nêu", "rõ", "có", ",", "này", "và"})
"""What may stand between a paper and the order that it gives."""
_DATED = 10
"""The words of ", ngày 5 / 6 / 2017 , của" between a paper's number and its owner."""


def _paper_giver(clauses: Clauses, verb: Verb) -> list[Actor]:
    """ "|UBND tỉnh A| vừa có Công văn số 12 giao Sở B …": who gives the paper right before the order."""
    paper = next((m for m in reversed(clauses.tagged.names) if m.end <= verb.cue.start), None)
    if paper is None or paper.kind is not Kind.DOCUMENT or not _is_day(clauses.words(paper.end, verb.cue.start)):
        return []
    given = [v for v in clauses.verbs if v.cue.end <= paper.start and v.cue.rule in {"issue", "sign"} and v.subject]
    told = given and given[-1].direct and not (given[-1].negated or given[-1].modal or given[-1].passive)
    if not told or len(clauses.words(given[-1].cue.end, paper.start)) > _GIVEN:
        return []
    return [a for a in doers(clauses, given[-1]) if _may_issue(clauses, a)]


def _is_day(words: list[str]) -> bool:
    """Whether nothing but a paper's day stands there: "Công điện số 12 |ngày 5/6| yêu cầu …"."""
    return all(w in _OF_DAY or w.isdigit() for w in words)


_OF_DAY = frozenset({"ngày", "tháng", "năm", "/", "-", ",", "."})
_GIVEN = 2
"""The words of "ban hành |văn bản là| Công văn …" between what gives a paper and the paper."""


def _opening_person(clauses: Clauses, verb: Verb) -> list[Actor]:
    """ "Thay mặt tỉnh, |ông A| nhắc lại … và giao Sở B": the one person who acts since the sentence began."""
    if not {"và", ";", "thời", ","} & set(clauses.before(verb.cue.start, 1)):
        return []
    people = [a for a in clauses.actors if a.end <= verb.cue.start and a.mention.kind is Kind.PERSON]
    return people if len(people) == 1 and not clauses.oblique(people[0]) else []


def _according_to(clauses: Clauses, verb: Verb) -> list[Actor]:
    """ "|Theo ông A|, cách làm này là sai, đồng thời chỉ đạo Sở B …": whose words the sentence tells, asks too."""
    first = clauses.actors[0] if clauses.actors else None
    told = first is not None and first.end <= verb.cue.start and first.mention.kind is Kind.PERSON
    if first is None or not told or not _is_at_once(clauses, verb):
        return []
    lead = [w for w in clauses.words(clauses.sentence.start, first.start) if w not in _LED_BY]
    return [first] if lead == ["theo"] and clauses.after(first.end, 1) == [","] else []


def _quoted_issuers(told: Sequence[Clauses], clauses: Clauses, verb: Verb, recall: Recall) -> list[Actor]:
    """Who says a quoted request of his own: the speaker told around the quotation, else who spoke last."""
    if not _is_own(clauses, verb):
        return []
    opening = recall.subject_of(clauses, verb) if _opens_quote(clauses, verb) else []
    return speaker_around(told, clauses, verb) or opening


def _is_own(clauses: Clauses, verb: Verb) -> bool:
    """Whether a quoted request is the speaker's own: "“Tôi đề nghị …", "“… Đồng thời, đề nghị …"."""
    for word in reversed(clauses.before(verb.cue.start, 12)):
        if word in _CLAUSE_MARKS:
            return True
        if word not in _SPEAKING_OF_SELF:
            return False
    return True


def _opens_quote(clauses: Clauses, verb: Verb) -> bool:
    """Whether the quoted words begin with the request: "“|Đề nghị| Bộ Y tế …”, ông A nói"."""
    return clauses.before(verb.cue.start, 1) in (["“"], ['"'])


def _is_laid(clauses: Clauses, verb: Verb) -> bool:
    """ "Ban A |đã có tờ trình| đề nghị Ban Thường vụ B …": who lays a paper before somebody asks by it."""
    words = clauses.before(verb.cue.start, 4)
    return words[-2:] == ["tờ", "trình"] and bool({"có", "gửi", "ký", "hành"} & set(words[:-2]))


def _is_of_team(clauses: Clauses, verb: Verb) -> bool:
    """ "|Tổ công tác| kiến nghị …" asks, "công tác chỉ đạo" only names."""
    return clauses.before(verb.cue.start, 3) in (["tổ", "công", "tác"], ["đoàn", "công", "tác"])
