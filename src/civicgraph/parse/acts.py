"""Awards, signings, issuances, launches and directives: acts of somebody towards a body, a document or a programme."""

import re
from collections.abc import Iterable

from civicgraph.model import Kind, Mention, RawEvent, Title
from civicgraph.parse.clauses import Clauses, Verb
from civicgraph.parse.facts import acting, make_event
from civicgraph.parse.phrases import Actor
from civicgraph.vocabulary import EventType, Role

_GIFTS = re.compile(
    r"bằng khen|giấy khen|huân chương|huy chương|danh hiệu|cờ thi đua|quà|kỷ niệm chương|giải|tiền|học bổng|huy hiệu|phần quà|suất|nhà tình nghĩa|"
    r"nhà đại đoàn kết|bằng|hoa|nhu yếu phẩm|xe đạp|sổ tiết kiệm|triệu đồng|tỷ đồng|tỉ đồng|thẻ bảo hiểm|cúp|giải thưởng|kinh phí|bức trướng"
)
_ISSUING = {
    "ban hành",
    "phê duyệt",
    "công bố",
    "thông qua",
    "ký ban hành",
    "ký",
    "ra",
    "ký quyết định",
    "phê chuẩn",
    "ký công bố",
    "ban bố",
}


def read_acts(article: Iterable[Clauses]) -> list[RawEvent]:
    """The awards, signings, issuances, launches and directives of an article."""
    return [event for clauses in article for event in _read(clauses)]


def _read(clauses: Clauses) -> list[RawEvent]:
    out: list[RawEvent] = []
    for verb in clauses.verbs:
        if verb.negated or verb.embedded:
            continue
        read = _READERS.get(verb.cue.rule)
        if read is None or (verb.modal and verb.cue.rule != "direct"):
            continue
        out += read(clauses, verb)
    return out


def _titled_after(clauses: Clauses, cue: Mention, kind: Kind, reach: int = 6) -> list[Mention]:
    """The documents or programmes told behind a verb, within reach, and those joined to the first."""
    found = [m for m in clauses.tagged.names if m.kind is kind and m.start >= cue.end]
    if (
        not found
        or len(clauses.words(cue.end, found[0].start)) > reach
        or "." in clauses.words(cue.end, found[0].start)
    ):
        return []
    out = found[:1]
    for m in found[1:]:
        if all(w in {",", "và"} for w in clauses.words(out[-1].end, m.start)):
            out.append(m)
    return out


def _award(clauses: Clauses, verb: Verb) -> list[RawEvent]:
    word = clauses.text(verb.cue.start, verb.cue.end).lower()
    rest = " ".join(clauses.words(verb.cue.end, clauses.sentence.end))[:90]
    own_gift = _GIFTS.search(word) is not None
    if not own_gift and not _GIFTS.search(rest):
        return []
    receiving = word in {"đón nhận", "vinh dự đón nhận", "được nhận"}
    after = [
        a
        for a in clauses.actors_after(verb.cue.end)
        if {"cho", "gồm", "tới", "đến"} & set(clauses.before(a.start, 4)) or a in clauses.object_of(verb.cue, 3)
    ]
    recipients = acting([*clauses.group_at(after[0])] if after else [])
    givers = [a for a in (verb.agent or ([] if verb.passive else verb.subject)) if a.mention.kind is not Kind.PLACE]
    if verb.passive:
        recipients = acting(verb.subject)
    if receiving:
        recipients, givers = acting(verb.subject), []
    if not givers and not recipients:
        return []
    if word in {"hỗ trợ", "ủng hộ", "thưởng", "biểu dương", "khen thưởng"} and not (givers and recipients):
        return []
    return [
        make_event(
            clauses,
            EventType.AWARD,
            verb.cue,
            [(Role.GIVER, givers), (Role.RECIPIENT, recipients)],
            "somebody-awards",
            0.75,
            verb=verb,
        )
    ]


def _sign(clauses: Clauses, verb: Verb) -> list[RawEvent]:
    documents = _titled_after(clauses, verb.cue, Kind.DOCUMENT) or _titled_after(clauses, verb.cue, Kind.PROGRAMME)
    word = clauses.text(verb.cue.start, verb.cue.end).lower()
    heads = {m.value.head.lower() for m in documents if isinstance(m.value, Title)}
    mutual = any(
        h.startswith(
            (
                "thỏa thuận",
                "hiệp định",
                "hợp đồng",
                "quy chế",
                "bản ghi nhớ",
                "biên bản",
                "chương trình",
                "kế hoạch",
                "nghị quyết liên tịch",
            )
        )
        for h in heads
    )
    if word == "ký" and not mutual:
        return _issue(clauses, verb)
    signers = acting(verb.subject)
    if len(signers) < 2:
        partners = [a for c in clauses.verbs if c.cue.rule == "coordinate" for a in clauses.object_of(c.cue)]
        partners += [
            g
            for a in clauses.actors_after(verb.cue.end)
            if clauses.before(a.start, 1) in (["giữa"], ["với"])
            for g in clauses.group_at(a)
        ]
        signers += [p for p in partners if p not in signers]
    if not signers or (word == "ký" and not documents):
        return []
    return [
        make_event(
            clauses,
            EventType.SIGNING,
            verb.cue,
            [(Role.SIGNATORY, signers), (Role.DOCUMENT, documents)],
            "somebody-signs",
            0.75,
            verb=verb,
        )
    ]


def _issue(clauses: Clauses, verb: Verb) -> list[RawEvent]:
    word = clauses.text(verb.cue.start, verb.cue.end).lower()
    if word not in _ISSUING:
        return []
    documents = _titled_after(clauses, verb.cue, Kind.DOCUMENT, 4)
    issuers = acting(verb.subject)
    if verb.passive:
        issuers = acting(verb.agent)
        documents = (
            documents or [m for m in clauses.tagged.names if m.kind is Kind.DOCUMENT and m.end <= verb.cue.start][-1:]
        )
    if not documents and word in {"phê duyệt", "thông qua", "ban hành", "công bố"}:
        documents = _titled_after(clauses, verb.cue, Kind.PROGRAMME, 4)
    if not documents or not issuers:
        return []
    return [
        make_event(
            clauses,
            EventType.ISSUANCE,
            verb.cue,
            [(Role.ISSUER, issuers), (Role.DOCUMENT, documents)],
            "body-issues-document",
            0.8,
            verb=verb,
        )
    ]


def _launch(clauses: Clauses, verb: Verb) -> list[RawEvent]:
    word = clauses.text(verb.cue.start, verb.cue.end).lower()
    programmes = _titled_after(clauses, verb.cue, Kind.PROGRAMME, 3)
    if verb.passive and not programmes:
        programmes = [m for m in clauses.tagged.names if m.kind is Kind.PROGRAMME and m.end <= verb.cue.start][-1:]
    if verb.agent and not programmes:
        programmes = [m for m in clauses.tagged.names if m.kind is Kind.PROGRAMME and m.end <= verb.agent[0].start][-1:]
    launchers = acting(verb.agent or ([] if verb.passive else verb.subject))
    if not programmes or (word == "triển khai" and not launchers):
        return []
    return [
        make_event(
            clauses,
            EventType.LAUNCH,
            verb.cue,
            [(Role.LAUNCHER, launchers), (Role.PROGRAMME, programmes)],
            "somebody-launches",
            0.75,
            verb=verb,
        )
    ]


def _direct(clauses: Clauses, verb: Verb) -> list[RawEvent]:
    issuers = acting(verb.subject)
    addressees = [a for a in acting(_with_partners(clauses, clauses.object_of(verb.cue, 2))) if a not in issuers]
    word = clauses.text(verb.cue.start, verb.cue.end).lower()
    if not issuers or not addressees or verb.passive:
        return []
    if word in {"phân công", "ủy quyền", "giao"} and addressees[0].mention.kind is Kind.PLACE:
        return []
    if word.startswith("chỉ đạo") and clauses.before(verb.cue.start, 1) in (["theo"], ["sự"], ["ban"]):
        return []
    event = make_event(
        clauses, EventType.DIRECTIVE, verb.cue, [(Role.ISSUER, issuers[:1])], "somebody-directs", 0.75, verb=verb
    )
    out: list[RawEvent] = []
    for a in addressees:
        from dataclasses import replace

        out.append(replace(event, roles=(*event.roles, (Role.ADDRESSEE, a.mention))))
    return out


_PARTNERING = frozenset(["chủ", "trì", ",", "cùng", "phối", "hợp", "với", "và", "các"])


def _with_partners(clauses: Clauses, group: list[Actor]) -> list[Actor]:
    """The group and those told to work with it: "giao Bộ A chủ trì, phối hợp với Bộ B và C"."""
    out = list(group)
    while out:
        later = clauses.actors_after(out[-1].end)[:1]
        gap = clauses.words(out[-1].end, later[0].start) if later else []
        if not gap or not all(w in _PARTNERING for w in gap) or len(gap) > 8:
            return out
        out += clauses.group_at(later[0])
    return out


_READERS = {"award": _award, "sign": _sign, "issue": _issue, "launch": _launch, "direct": _direct}


def named(actors: list[Actor]) -> list[Actor]:
    """Those with a mention of their own."""
    return [a for a in actors if a.mention.kind is not Kind.WORD]
