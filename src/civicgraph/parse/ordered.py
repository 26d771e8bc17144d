"""Inspections that somebody is ordered or asked to hold: "giao |Sở A| chủ trì, phối hợp với |huyện B| kiểm tra …"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from civicgraph.model import Kind, Mention, RawEvent
from civicgraph.parse.aims import SENTENCE_MARKS
from civicgraph.parse.clauses import Clauses, Verb, is_delegation
from civicgraph.parse.facts import acting, make_event
from civicgraph.parse.inspections import named_objects
from civicgraph.parse.outings import first_kind, is_habitual
from civicgraph.parse.phrases import Actor
from civicgraph.spelling import fold
from civicgraph.vocabulary import EventStatus, EventType, Role


def read_ordered(clauses: Clauses) -> Iterator[RawEvent]:
    """The inspections of a definite matter that bodies are told to hold, each yet to come."""
    if "direct" not in clauses.classes or "inspect" not in clauses.classes or is_habitual(clauses):
        return
    given = ((v, clauses.object_of(v.cue, _NEAR)) for v in clauses.verbs if _orders(clauses, v))
    orders = [(v, group) for v, group in given if group]
    last = -1
    for cue in clauses.cues("inspect"):
        while last + 1 < len(orders) and orders[last + 1][0].cue.end <= cue.start:
            last += 1
        inspectors = _told_to(clauses, *orders[last], cue) if last >= 0 else []
        if not inspectors:
            continue
        inspectors += _joining(clauses, *orders[last], cue)
        inspected = [a for a in named_objects(clauses, cue) if a not in inspectors]
        where = None if inspected else _where(clauses, cue)
        if not (inspected or where or _is_definite(clauses, cue)):
            continue
        roles = [(Role.INSPECTOR, inspectors), (Role.INSPECTED, first_kind(inspected))]
        rule = "inspection-ordered"
        event = make_event(clauses, EventType.INSPECTION, cue, roles, rule, 0.7, timed=False, place=where)
        yield replace(event, status=EventStatus.PLANNED)


def _orders(clauses: Clauses, verb: Verb) -> bool:
    """Whether somebody really orders or asks: no wish, no order denied, nor one that another has yet to give."""
    if verb.cue.rule != "direct" or verb.passive or verb.negated or verb.modal or verb.embedded:
        return False
    return fold(clauses.text(verb.cue.start, verb.cue.end)).startswith(_ORDERING)


_ORDERING = ("giao", "yêu cầu", "chỉ đạo", "đề nghị", "phân công", "chỉ thị", "lệnh")
_NEAR = 2
"""So many words may stand between an order and whom it is given to: "giao cho |Sở A|"."""


def _told_to(clauses: Clauses, order: Verb, group: Sequence[Actor], cue: Mention) -> list[Actor]:
    """Whom the order tells to inspect, and with whom: nothing but zeal stands between them and the inspection."""
    if group[-1].end > cue.start or not {"của", "về", "việc", "tại"}.isdisjoint(
        clauses.words(order.cue.end, group[0].start)
    ):
        return []
    partners: list[Actor] = []
    last = group[-1].end
    for actor in clauses.actors_after(last):
        if actor.end > cue.start:
            break
        gap = clauses.words(last, actor.start)
        if gap == ["("] and actor.mention.kind is Kind.PLACE:
            continue  # "Chủ tịch UBND huyện A (|Hà Nội|) kiểm tra"
        if gap[-2:] == ["thành", "lập"] and is_delegation(actor.mention) and _ZEAL.issuperset(gap):
            last = actor.end  # "chỉ đạo Thanh tra tỉnh A thành lập |đoàn liên ngành| tiến hành thanh tra …"
            continue
        if not _ZEAL.issuperset(gap) or (not partners and gap[-1:] not in (["với"], ["cùng"], ["hợp"])):
            return []
        partners.append(actor)
        last = actor.end
    gap = _without_bracket(clauses.words(last, cue.start))
    team = gap[-3:] in (["thành", "lập", "đoàn"], ["tổ", "chức", "đoàn"], ["lập", "đoàn"])
    if not _ZEAL.issuperset(gap) or (gap[-1:] in _NOUNS and not team):
        return []
    return [a for a in acting([*group, *partners]) if a.mention.kind is not Kind.PERSON or a.posts]


def _joining(clauses: Clauses, order: Verb, group: Sequence[Actor], cue: Mention) -> list[Actor]:
    """ "|Bộ A| đề nghị Bộ B phối hợp tổ chức thanh tra …": who asks for help inspects, too."""
    told = clauses.words(group[-1].end, cue.start)
    joint = told[:2] == ["phối", "hợp"] and told[2:3] not in (["với"], ["cùng"])
    return [a for a in acting(order.subject) if a.mention.kind is Kind.ORGANIZATION] if joint else []


def _without_bracket(gap: list[str]) -> list[str]:
    """ "Chủ tịch UBND huyện A |(Hà Nội)| kiểm tra": where it is."""
    return gap[gap.index(")") + 1 :] if gap[:1] == ["("] and ")" in gap else gap


_ZEAL = frozenset(
    [
        ",", ":", "và", "chủ", "trì", "động", "trực", "tiếp", "phối", "hợp", "với", "cùng", "các", "đơn", "vị", "cơ",
        "quan", "chức", "năng", "có", "liên", "sở", "ban", "ngành", "bộ", "địa", "phương", "khẩn", "trương", "sớm",
        "nhanh", "chóng", "kịp", "thời", "tập", "trung", "nghiêm", "túc", "tổ", "tiến", "hành", "thực", "hiện",
        "triển", "khai", "việc", "chỉ", "đạo", "lãnh", "vào", "cuộc", "thành", "lập", "đoàn", "công", "tác", "theo",
        "nhiệm", "vụ", "ngay", "thanh", "kiểm", "tra", "giám", "sát", "rà", "soát", "xác", "minh", "cần", "phải",
        "thẩm", "quyền", "lập", "tức", "khác", "đợt", "cuộc", "tổng",
    ]
)  # fmt: skip


def _where(clauses: Clauses, cue: Mention) -> Mention | None:
    """ "giao Bộ A kiểm tra việc giao đất |tại tỉnh B|": where it shall be, told in the same phrase."""
    place = next((a for a in clauses.actors_after(cue.end) if a.mention.kind is Kind.PLACE), None)
    gap = clauses.words(cue.end, place.start) if place is not None else []
    near = len(gap) <= _WHERE_REACH and SENTENCE_MARKS.isdisjoint(gap) and gap[-1:] == ["tại"]
    return place.mention if place is not None and near else None


_WHERE_REACH = 12
_NOUNS = (["đoàn"], ["tổ"], ["ban"], ["cơ", "quan"], ["ngành"], ["công", "tác"])


def _is_definite(clauses: Clauses, cue: Mention) -> bool:
    """Whether one matter is to be looked into, and no field of work: "kiểm tra, làm rõ |vụ việc|".

    So is what is to be held once: "tổ chức |đợt| thanh tra …".
    """
    if clauses.before(cue.start, 1) in (["đợt"], ["cuộc"], ["tổng"]) or clauses.before(cue.start, 2) == ["tổ", "chức"]:
        return True
    words = [*clauses.words(cue.start, cue.end), *clauses.after(cue.end, _MATTER_REACH)]
    return _MATTER.match(" ".join(words)) is not None


_MATTER_REACH = 8
_MATTER = re.compile(
    r"(?:(?:đi|đến|tới|,|và|lại|ngay|các|những|toàn bộ|xử lý|rà soát|giải quyết|thanh tra|kiểm tra|giám sát|việc|"
    r"nội dung) )*(?:làm rõ|rõ|xác minh|vụ việc|sự việc|vụ|thông tin|thực địa|hiện trường|thực tế|toàn diện|đột xuất|"
    r"nguyên nhân|vấn đề|trách nhiệm|phản ánh|đơn|tố cáo|khiếu nại|kêu cứu|kiến nghị|báo chí)(?!\w)"
)
