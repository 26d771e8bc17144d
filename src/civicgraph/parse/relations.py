"""Lasting ties told in a sentence: working together, carrying out, issuing, belonging."""

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from civicgraph.model import Evidence, Kind, Mention, RawRelation
from civicgraph.parse.clauses import Clauses, bodies
from civicgraph.parse.phrases import Actor, body_of
from civicgraph.vocabulary import RelationType

# What stands between two bodies that are told to work together: "Bộ A | chủ trì, cùng | Bộ B".
_TOGETHER = (
    ["cùng"],
    ["cùng", "với"],
    ["chủ", "trì", ",", "cùng"],
    ["chủ", "trì", ",", "phối", "hợp", "với"],
    ["chủ", "trì", "phối", "hợp", "với"],
)
_WORK_TOGETHER = {"phối hợp", "hợp tác", "liên kết", "liên tịch"}
# A list of more bodies than these tells of a campaign or a whole country, and no ties of each with each.
_MOST_PARTNERS = 6


def read_relations(clauses: Clauses) -> list[RawRelation]:
    """The relations that the sentence tells."""
    rules = (_by_verb, _by_together, _by_between, _carrying_out, _belonging, _of_issuer, _issued_by)
    return [relation for rule in rules for relation in rule(clauses)]


def _tie(
    clauses: Clauses, subject: Mention, predicate: RelationType, object_: Mention, rule: str, confidence: float
) -> RawRelation:
    start, end = clauses.sentence.start, clauses.sentence.end
    return RawRelation(subject, predicate, object_, Evidence(start, end, rule, confidence))


def _titled(clauses: Clauses) -> list[Mention]:
    return [m for m in clauses.tagged.names if m.kind in {Kind.DOCUMENT, Kind.PROGRAMME}]


# --- working together -----------------------------------------------------------------------------------------------


def _by_verb(clauses: Clauses) -> Iterator[RawRelation]:
    """ "Bộ Y tế phối hợp với Bảo hiểm xã hội Việt Nam tổ chức …", "A và B phối hợp …"."""
    for verb in clauses.verbs:
        if verb.cue.rule != "coordinate" or verb.negated:
            continue
        left = bodies(verb.subject)
        word = clauses.text(verb.cue.start, verb.cue.end).lower()
        right = bodies(clauses.object_of(verb.cue, 4)) if word.endswith(("với", "cùng")) else []
        pairs = [(left[0], b) for b in right] if left and right else []
        if not pairs and verb.direct and not word.endswith(("với", "cùng")) and len(left) <= _MOST_PARTNERS:
            pairs = list(combinations(left, 2))
        for a, b in pairs:
            yield _tie(clauses, a.mention, RelationType.COORDINATES_WITH, b.mention, "body-works-with-body", 0.85)


def _by_together(clauses: Clauses) -> Iterator[RawRelation]:
    """ "giao Bộ A chủ trì, cùng Bộ B …", "A cùng B tổ chức"."""
    for actor, following in pairwise(clauses.actors):
        kinds = {actor.mention.kind, following.mention.kind}
        if kinds == {Kind.ORGANIZATION} and clauses.words(actor.end, following.start) in _TOGETHER:
            for partner in bodies(clauses.group_at(following)):
                yield _tie(
                    clauses,
                    actor.mention,
                    RelationType.COORDINATES_WITH,
                    partner.mention,
                    "body-together-with-body",
                    0.75,
                )


def _by_between(clauses: Clauses) -> Iterator[RawRelation]:
    """ "quy chế phối hợp công tác giữa Văn phòng Quốc hội, Văn phòng Chính phủ và …"."""
    for actor in clauses.actors:
        before = clauses.before(actor.start, 10)
        if before[-1:] != ["giữa"]:
            continue
        partners = clauses.group_at(actor)
        if not 2 <= len(partners) <= _MOST_PARTNERS or len(bodies(partners)) != len(partners):
            continue
        if not _WORK_TOGETHER & {" ".join(pair) for pair in pairwise(before)}:
            continue
        # "giữa A với B, C": A with each; "giữa A, B và C": each with each.
        star = "với" in clauses.words(partners[0].end, partners[1].start)
        for a, b in [(partners[0], p) for p in partners[1:]] if star else combinations(partners, 2):
            yield _tie(clauses, a.mention, RelationType.COORDINATES_WITH, b.mention, "work-between-bodies", 0.8)


# --- carrying out ---------------------------------------------------------------------------------------------------


# Who looks after, or talks of, the carrying out does not carry out: "giám sát việc thực hiện Nghị quyết".
_LOOKS_AFTER = {"giám sát", "kiểm tra", "thanh tra", "thảo luận", "thẩm tra", "đôn đốc"}


def _is_looked_after(clauses: Clauses, cue: Mention) -> bool:
    return not _LOOKS_AFTER.isdisjoint(" ".join(pair) for pair in pairwise(clauses.before(cue.start, 6)))


def _carrying_out(clauses: Clauses) -> Iterator[RawRelation]:
    """ "Công an tỉnh triển khai Chương trình phối hợp số 09", "Chương trình số 22 thực hiện Nghị quyết 25"."""
    titled = _titled(clauses)
    for verb in clauses.verbs:
        if verb.cue.rule != "implement" or verb.negated or _is_looked_after(clauses, verb.cue):
            continue
        target = next((m for m in titled if m.start >= verb.cue.end), None)
        if target is None or len(clauses.words(verb.cue.end, target.start)) > 4:
            continue
        carriers: list[Mention] = [m for m in titled if m.end <= verb.cue.start]
        gap = clauses.words(carriers[-1].end, verb.cue.start) if carriers else []
        if carriers and len(gap) <= 1 and all(w.isalpha() for w in gap):
            subjects: Sequence[Mention] = carriers[-1:]
        else:
            subjects = [s.mention for s in bodies(verb.subject)]
        for subject in subjects:
            yield _tie(clauses, subject, RelationType.IMPLEMENTS, target, "somebody-carries-out", 0.75)


# --- belonging ------------------------------------------------------------------------------------------------------

_BELONGS = (
    ["thuộc"],
    ["trực", "thuộc"],
    [",", "trực", "thuộc"],
    [",", "thuộc"],
    ["(", "thuộc"],
    ["(", "trực", "thuộc"],
)


def _belonging(clauses: Clauses) -> Iterator[RawRelation]:
    """ "Trung tâm Y tế, trực thuộc Sở Y tế", "Cục Chống tham nhũng (Thanh tra Chính phủ)"."""
    for actor, following in pairwise(clauses.actors):
        part = _last_body(actor)
        if part is None or following.mention.kind is not Kind.ORGANIZATION:
            continue
        gap = clauses.words(actor.end, following.start)
        in_brackets = gap == ["("] and clauses.after(following.end, 1) == [")"]
        if gap in _BELONGS or in_brackets:
            yield _tie(clauses, part, RelationType.PART_OF, following.mention, "body-belongs-to-body", 0.85)


def _last_body(actor: Actor) -> Mention | None:
    """The body that the actor's words end with."""
    if actor.mention.kind is Kind.ORGANIZATION:
        return actor.mention
    if actor.mention.kind is Kind.POST:
        return body_of(actor.mention)
    return body_of(actor.posts[-1]) if actor.posts and actor.posts[-1].end >= actor.end - 1 else None


# --- issuing --------------------------------------------------------------------------------------------------------


def _of_issuer(clauses: Clauses) -> Iterator[RawRelation]:
    """ "Nghị quyết số 25 của BCH T.Ư Đảng", "Luật mà Quốc hội ban hành", "tại Quyết định số 12, UBND tỉnh …"."""
    for m in _titled(clauses):
        actor = next((a for a in clauses.actors if a.start >= m.end), None)
        if actor is None or actor.mention.kind not in {Kind.ORGANIZATION, Kind.POST}:
            continue
        gap = clauses.words(m.end, actor.start)
        dated = "ngày" in gap and len(gap) <= 9
        decided = clauses.before(m.start, 1) == ["tại"] and gap[-1:] == [","] and (dated or len(gap) == 1)
        enacted = gap == ["mà"] and clauses.after(actor.end, 2) in (["ban", "hành"], ["thông", "qua"])
        if gap == ["của"] or (gap[-1:] == ["của"] and dated) or decided or enacted:
            # A post issues for its body: whoever holds it now need not have held it then.
            office = body_of(actor.mention) if actor.mention.kind is Kind.POST else None
            yield _tie(clauses, m, RelationType.ISSUED_BY, office or actor.mention, "document-of-body", 0.8)


def _issued_by(clauses: Clauses) -> Iterator[RawRelation]:
    """ "chương trình do Bộ A ban hành"."""
    for verb in clauses.verbs:
        if verb.cue.rule != "issue" or not verb.agent:
            continue
        before = [m for m in _titled(clauses) if m.end <= verb.agent[0].start]
        if before:
            yield _tie(clauses, before[-1], RelationType.ISSUED_BY, verb.agent[0].mention, "issued-by-body", 0.8)
