"""Lasting ties told in a sentence: working together, carrying out, issuing, belonging."""

from civicgraph.model import Evidence, Kind, Mention, RawRelation
from civicgraph.parse.clauses import Clauses, bodies
from civicgraph.parse.phrases import Actor
from civicgraph.vocabulary import RelationType


def read_relations(clauses: Clauses) -> list[RawRelation]:
    """The relations that the sentence tells."""
    return [*_coordination(clauses), *_implementation(clauses), *_belonging(clauses), *_issuing(clauses)]


def _evidence(clauses: Clauses, rule: str, confidence: float) -> Evidence:
    return Evidence(clauses.sentence.start, clauses.sentence.end, rule, confidence)


def _coordination(clauses: Clauses) -> list[RawRelation]:
    out: list[RawRelation] = []
    for verb in clauses.verbs:
        if verb.cue.rule != "coordinate" or verb.negated:
            continue
        left = bodies(verb.subject)
        word = clauses.text(verb.cue.start, verb.cue.end).lower()
        right = bodies(clauses.object_of(verb.cue, 4)) if word.endswith(("với", "cùng")) else []
        ev = _evidence(clauses, "body-works-with-body", 0.85)
        if left and right:
            out += [RawRelation(left[0].mention, RelationType.COORDINATES_WITH, b.mention, ev) for b in right]
        elif len(left) >= 2 and verb.direct:
            out += [
                RawRelation(a.mention, RelationType.COORDINATES_WITH, b.mention, ev)
                for k, a in enumerate(left)
                for b in left[k + 1 :]
            ]
    # "giao Bộ A chủ trì, cùng Bộ B …", "A cùng B tổ chức"
    for k, actor in enumerate(clauses.actors[:-1]):
        nxt = clauses.actors[k + 1]
        gap = clauses.words(actor.end, nxt.start)
        ev = _evidence(clauses, "body-together-with-body", 0.75)
        if actor.mention.kind is Kind.ORGANIZATION and nxt.mention.kind is Kind.ORGANIZATION:
            if gap in (
                ["cùng"],
                ["cùng", "với"],
                ["chủ", "trì", ",", "cùng"],
                ["chủ", "trì", ",", "phối", "hợp", "với"],
            ):
                out += [
                    RawRelation(actor.mention, RelationType.COORDINATES_WITH, b.mention, ev)
                    for b in bodies(clauses.group_at(nxt))
                ]
    return out


def _implementation(clauses: Clauses) -> list[RawRelation]:
    out: list[RawRelation] = []
    titled = [m for m in clauses.tagged.names if m.kind in {Kind.DOCUMENT, Kind.PROGRAMME}]
    for verb in clauses.verbs:
        if verb.cue.rule != "implement" or verb.negated:
            continue
        objects = [m for m in titled if m.start >= verb.cue.end and len(clauses.words(verb.cue.end, m.start)) <= 4][:1]
        if not objects:
            continue
        ev = _evidence(clauses, "somebody-carries-out", 0.75)
        before = [m for m in titled if m.end <= verb.cue.start and len(clauses.words(m.end, verb.cue.start)) <= 1]
        if before:
            out += [RawRelation(before[-1], RelationType.IMPLEMENTS, o, ev) for o in objects]
            continue
        subjects = bodies(verb.subject)
        out += [RawRelation(s.mention, RelationType.IMPLEMENTS, o, ev) for s in subjects for o in objects]
    return out


def _belonging(clauses: Clauses) -> list[RawRelation]:
    out: list[RawRelation] = []
    for k, actor in enumerate(clauses.actors[:-1]):
        nxt = clauses.actors[k + 1]
        if nxt.mention.kind is not Kind.ORGANIZATION:
            continue
        child = _last_body(actor)
        if child is None:
            continue
        gap = clauses.words(actor.end, nxt.start)
        if gap in (["thuộc"], ["trực", "thuộc"], [",", "trực", "thuộc"], [",", "thuộc"], ["(", "thuộc"], ["("]) and (
            gap != ["("] or clauses.after(nxt.end, 1) == [")"]
        ):
            out.append(
                RawRelation(child, RelationType.PART_OF, nxt.mention, _evidence(clauses, "body-belongs-to-body", 0.85))
            )
    return out


def _last_body(actor: Actor) -> Mention | None:
    from civicgraph.parse.phrases import body_of

    if actor.mention.kind is Kind.ORGANIZATION:
        return actor.mention
    if actor.mention.kind is Kind.POST:
        return body_of(actor.mention)
    return body_of(actor.posts[-1]) if actor.posts and actor.posts[-1].end >= actor.end - 1 else None


def _issuing(clauses: Clauses) -> list[RawRelation]:
    """ "Nghị quyết số 25 của BCH T.Ư Đảng", "chương trình do Bộ A ban hành"."""
    out: list[RawRelation] = []
    for m in clauses.tagged.names:
        if m.kind not in {Kind.DOCUMENT, Kind.PROGRAMME}:
            continue
        for actor in clauses.actors:
            if actor.start < m.end or actor.mention.kind not in {Kind.ORGANIZATION, Kind.POST}:
                continue
            gap = clauses.words(m.end, actor.start)
            words = [w for w in gap if not w.replace("/", "").isdigit()]
            if words in (["của"], ["ngày", "của"], ["ngày", "/", "/", "của"], [",", "ngày", "của"]) or (
                gap and gap[-1] == "của" and len(gap) <= 9 and "ngày" in gap
            ):
                out.append(
                    RawRelation(m, RelationType.ISSUED_BY, actor.mention, _evidence(clauses, "document-of-body", 0.8))
                )
            break
    for verb in clauses.verbs:
        if verb.cue.rule == "issue" and verb.agent:
            docs = [
                m
                for m in clauses.tagged.names
                if m.kind in {Kind.DOCUMENT, Kind.PROGRAMME} and m.end <= verb.agent[0].start
            ][-1:]
            out += [
                RawRelation(d, RelationType.ISSUED_BY, verb.agent[0].mention, _evidence(clauses, "issued-by-body", 0.8))
                for d in docs
            ]
    return out
