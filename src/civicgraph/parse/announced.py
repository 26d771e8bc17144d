"""Inspections made known at a meeting: "dự hội nghị công bố quyết định kiểm tra công tác cán bộ tại |Tỉnh ủy A|"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from civicgraph.model import Kind, Mention, RawEvent
from civicgraph.parse.aims import SENTENCE_MARKS, aimed_at
from civicgraph.parse.clauses import Clauses
from civicgraph.parse.facts import Roles, make_event, performers
from civicgraph.parse.inspections import paper_words
from civicgraph.parse.phrases import Actor, body_of
from civicgraph.spelling import fold
from civicgraph.vocabulary import EventStatus, EventType, Role


def read_announced(clauses: Clauses) -> RawEvent | None:
    """The inspection whose decision a meeting makes known, told by the team that is there and whom it is aimed at."""
    if "bố" not in clauses.vocabulary:
        return None
    for cue in paper_words(clauses):
        lead = clauses.before(cue.start, _LEAD)
        match = _MADE_KNOWN.search(" ".join(lead))
        if match is None:
            continue
        noun = clauses.between(clauses.sentence.start, cue.start)[-len(match[0].split())].start
        inspectors, inspected = _teams_there(clauses, noun), _aimed_at(clauses, cue)
        if inspectors and inspected:
            roles: Roles = [(Role.INSPECTOR, inspectors), (Role.INSPECTED, inspected)]
            rule = "inspection-announced"
            event = make_event(clauses, EventType.INSPECTION, cue, roles, rule, 0.75, timed=False)
            return replace(event, status=EventStatus.PLANNED)
    return None


_LEAD = 16
_MADE_KNOWN = re.compile(
    r"(?<!\S)(?:hội nghị|buổi|phiên|lễ|cuộc họp)(?: (?:làm việc|họp|để|triển khai|trực tuyến|và))* "
    r"công bố(?: (?:và|triển khai|các|công khai))* (?:quyết định|kế hoạch)(?: (?:,|và|quyết định|kế hoạch|các))*"
    r"(?: (?:số|về|việc|thành|lập|đoàn))*$"
)
"""As in "hội nghị triển khai, công bố Quyết định và Kế hoạch (thành lập đoàn) |kiểm tra|"."""


def _teams_there(clauses: Clauses, noun: int) -> list[Mention]:
    """Who inspects: the inspecting body that holds the meeting, or the team whose leader chairs or attends it."""
    told = [v for v in clauses.verbs if v.cue.rule in _BEING_THERE and v.cue.end <= noun and not v.negated]
    if not told or len(clauses.words(told[-1].cue.end, noun)) > _BESIDE:
        return []
    out: list[Mention] = []
    for actor in performers(clauses, told[-1].subject):
        if actor.mention.kind is Kind.PERSON:
            teams = [t for p in actor.posts if (t := body_of(p)) is not None and _inspects(clauses, t)]
            out += [actor.mention, *teams[:1]] if teams else []
        elif actor.mention.kind is Kind.ORGANIZATION and told[-1].cue.rule != "attend":
            out += [actor.mention] if _inspects(clauses, actor.mention) else []
    return out


_BEING_THERE = frozenset({"organise", "chair", "attend"})
_BESIDE = 3


def _inspects(clauses: Clauses, body: Mention) -> bool:
    """Whether a body is there to inspect: "Đoàn kiểm tra số 4", "Ủy ban Kiểm tra Tỉnh ủy A", "Thanh tra tỉnh B"."""
    return _INSPECTING.search(fold(clauses.text(body.start, body.end))) is not None


_INSPECTING = re.compile(r"(?<!\w)(?:kiểm tra|thanh tra|giám sát)(?!\w)")


def _aimed_at(clauses: Clauses, cue: Mention) -> Sequence[Actor]:
    """The bodies at which it is aimed, behind its matter: "kiểm tra việc … |đối với| Đảng ủy A", "… |tại| Sở B"."""
    first = aimed_at(clauses, cue, _MATTER, SENTENCE_MARKS | {"."}, also_there=True)
    row = clauses.group_at(first) if first is not None else []
    return [a for a in row if a.mention.kind is Kind.ORGANIZATION]


_MATTER = 44
"""So many words at most tell what is inspected."""
