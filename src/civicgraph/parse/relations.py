"""Lasting ties told in a sentence: working together, carrying out, issuing, belonging."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, pairwise, product

from civicgraph.model import BodyName, Evidence, Kind, Mention, RawRelation
from civicgraph.parse.clauses import Clauses, Verb, bodies
from civicgraph.parse.phrases import Actor, body_of
from civicgraph.spelling import fold
from civicgraph.vocabulary import RelationType

# What stands between two bodies that are told to work together: "Bộ A | chủ trì, cùng | Bộ B".
_TOGETHER = (
    ["cùng"],
    ["cùng", "với"],
    ["chủ", "trì", ",", "cùng"],
    ["chủ", "trì", ",", "phối", "hợp", "với"],
    ["chủ", "trì", "phối", "hợp", "với"],
    ["chủ", "trì", ",", "phối", "hợp"],
    ["chủ", "trì", "phối", "hợp"],
)
_WORK_TOGETHER = {"phối hợp", "hợp tác", "liên kết", "liên tịch"}
_ADVERBS = frozenset(["đã", "đang", "sẽ", "cũng", "vừa", "mới", "tiếp", "tục", "cần", "đều"])
# Between a body and the verb that tells with whom it works, where others stand between.
_GOES_ON = _ADVERBS | frozenset(
    [
        "và", "trì", "thời", "thường", "xuyên", "động", "cực", "hành", "trong", "là", "kết", "gia", "tâm", "sự",
        "cường", "nhằm", "để", "sẵn", "sàng", "muốn", "rộng", "mạnh", "khai", "hiện",
    ]
)  # fmt: skip
_PARTS = ("cục", "vụ", "viện", "trung tâm", "tổng cục", "học viện", "trường", "thanh tra", "chi cục", "sở")
_PACTS = frozenset({"quy chế", "chương trình", "nghị quyết", "kế hoạch", "thỏa thuận", "ghi nhớ"})
# The offices of one place act together by law; that both hold a ceremony tells no working together.
_OF_ONE_PLACE = ("đảng ủy", "tỉnh ủy", "thành ủy", "huyện ủy", "quận ủy", "hội đồng nhân dân", "ủy ban", "đảng bộ")
# A list of more bodies than these tells of a campaign or a whole country, and no ties of each with each.
_MOST_PARTNERS = 6


def read_relations(clauses: Clauses) -> list[RawRelation]:
    """The relations that the sentence tells."""
    working = (_by_verb, _by_together, _by_between, _by_pact, _by_holding)
    rules = (*working, _carrying_out, _belonging, _founding, _of_issuer, _issued_by)
    return [relation for rule in rules for relation in rule(clauses)]


def _tie(
    clauses: Clauses, subject: Mention, predicate: RelationType, object_: Mention, rule: str, confidence: float
) -> RawRelation:
    start, end = clauses.sentence.start, clauses.sentence.end
    return RawRelation(subject, predicate, object_, Evidence(start, end, rule, confidence))


def _titled(clauses: Clauses) -> list[Mention]:
    return [m for m in clauses.tagged.names if m.kind in {Kind.DOCUMENT, Kind.PROGRAMME}]


# --- working together -----------------------------------------------------------------------------------------------

Pairs = Iterable[tuple[Mention, Mention]]


def _ties(clauses: Clauses, pairs: Pairs, rule: str, confidence: float) -> Iterator[RawRelation]:
    for a, b in pairs:
        yield _tie(clauses, a, RelationType.COORDINATES_WITH, b, rule, confidence)


def _sides(clauses: Clauses, group: Sequence[Actor], *, offices: bool = True) -> list[Mention]:
    """The bodies of a group; an office told without its holder's name stands for its body (guideline, ruling 1).

    What stands in brackets, and the ministry behind its department ("Cục A, Bộ B"), is told of the body before.
    """
    out: list[Mention] = []
    before = ""
    for actor in group:
        body = body_of(actor.mention) if actor.mention.kind is Kind.POST and offices else actor.mention
        if body is None or body.kind is not Kind.ORGANIZATION:
            continue
        head = fold(body.value.head) if isinstance(body.value, BodyName) else ""
        of_part = head == "bộ" and before.startswith(_PARTS) and clauses.before(actor.start, 1) != ["và"]
        if not out or not (of_part or clauses.before(actor.start, 1) == ["("]):
            out.append(body)
        before = head
    return out


def _by_verb(clauses: Clauses) -> Iterator[RawRelation]:
    """ "Bộ Y tế phối hợp với Bảo hiểm xã hội Việt Nam tổ chức …", "do A phối hợp B mở", "A và B phối hợp …"."""
    for verb in clauses.verbs:
        if verb.cue.rule != "coordinate" or verb.negated:
            continue
        subject = verb.agent or verb.subject
        if not verb.direct and not _goes_on(clauses, verb):
            continue  # "yêu cầu UBND các xã phối hợp với …": the one that works is not named
        left = _sides(clauses, subject, offices=verb.direct)
        word = clauses.text(verb.cue.start, verb.cue.end).lower()
        right = _sides(clauses, clauses.object_of(verb.cue, 4 if word.endswith(("với", "cùng")) else 0))
        if left and right and len(left) <= _MOST_PARTNERS:
            pairs: Pairs = product(left, right)
        elif verb.direct and not word.endswith(("với", "cùng")) and len(left) <= _MOST_PARTNERS:
            pairs = combinations(left, 2)
        else:
            continue
        yield from _ties(clauses, pairs, "body-works-with-body", 0.85)


def _goes_on(clauses: Clauses, verb: Verb) -> bool:
    """Whether a verb away from its subject is still the subject's, and not that of somebody ordered in between."""
    before = clauses.before(verb.cue.start, 1)
    if before and before[0].isalpha() and before[0] not in _GOES_ON:
        return False
    last = verb.subject[-1].end if verb.subject else clauses.sentence.start
    return not any(last <= c.start < verb.cue.start for c in clauses.cues("direct"))


def _by_together(clauses: Clauses) -> Iterator[RawRelation]:
    """ "giao Bộ A chủ trì, cùng Bộ B …", "A đang cùng B tổ chức"."""
    for actor, following in pairwise(clauses.actors):
        gap = clauses.words(actor.end, following.start)
        while gap and gap[0] in _ADVERBS:
            gap = gap[1:]
        if gap not in _TOGETHER:
            continue
        offices = gap[0] == "chủ"  # "Chủ tịch tỉnh A cùng Sở B" came along, "chủ trì, cùng Sở B" works with it
        left = _sides(clauses, [actor], offices=offices)
        right = _sides(clauses, clauses.group_at(following), offices=offices)
        if left and right and following.mention.kind in {Kind.ORGANIZATION, Kind.POST}:
            yield from _ties(clauses, product(left, right), "body-together-with-body", 0.75)


def _by_between(clauses: Clauses) -> Iterator[RawRelation]:
    """ "quy chế phối hợp công tác giữa Văn phòng Quốc hội, Văn phòng Chính phủ và …"."""
    for actor in clauses.actors:
        before = clauses.before(actor.start, 25)
        if before[-1:] != ["giữa"]:
            continue
        group = clauses.group_at(actor)
        partners = _partners(clauses, group)
        near = before[max((k for k, w in enumerate(before) if w in {";", ".", ":"}), default=-1) + 1 :]
        about = [*near, "|", *clauses.after(group[-1].end, 25)]
        if partners and not _WORK_TOGETHER.isdisjoint(" ".join(pair) for pair in pairwise(near)):
            # "giữa A với B, C": A with each; "giữa A, B và C": each with each.
            star = "với" in clauses.words(partners[0].end, partners[1].start)
        elif partners and _is_pact(about):
            star = False
        else:
            continue
        mentions = [p.mention for p in partners]
        pairs: Pairs = product(mentions[:1], mentions[1:]) if star else combinations(mentions, 2)
        yield from _ties(clauses, pairs, "work-between-bodies", 0.8)


def _partners(clauses: Clauses, group: Sequence[Actor]) -> list[Actor]:
    """The bodies of a group of nothing but bodies; a place in brackets only says where one is from."""
    free = [a for a in group if a.mention.kind is not Kind.PLACE or clauses.before(a.start, 1) != ["("]]
    return free if 2 <= len(free) <= _MOST_PARTNERS and len(bodies(free)) == len(free) else []


def _is_pact(words: Sequence[str]) -> bool:
    """ "quy chế phối hợp công tác", "chương trình phối hợp"."""
    return any(
        " ".join(words[k : k + 2]) in _PACTS and words[k + 2 : k + 4] == ["phối", "hợp"] for k in range(len(words))
    )


def _by_pact(clauses: Clauses) -> Iterator[RawRelation]:
    """ "thực hiện Quy chế phối hợp công tác năm 2016 của |A và B|"."""
    for actor in clauses.actors:
        before = clauses.before(actor.start, 25)
        partners = _partners(clauses, clauses.group_at(actor))
        if partners and before[-1:] == ["của"] and _is_pact(before):
            yield from _ties(clauses, combinations([p.mention for p in partners], 2), "pact-of-bodies", 0.75)


def _by_holding(clauses: Clauses) -> Iterator[RawRelation]:
    """ "|Ban Chỉ đạo A và UBND tỉnh B| tổ chức …": two who hold something together, not the offices of one place."""
    for verb in clauses.verbs:
        if verb.cue.rule != "organise" or verb.negated or verb.embedded or not verb.direct:
            continue
        group = verb.agent or verb.subject
        partners = _partners(clauses, group)
        if len(group) != 2 or len(partners) != 2 or clauses.words(group[0].end, group[1].start) != ["và"]:
            continue
        heads = [fold(a.mention.value.head) for a in partners if isinstance(a.mention.value, BodyName)]
        if not all(head.startswith(_OF_ONE_PLACE) for head in heads):
            yield from _ties(clauses, [(partners[0].mention, partners[1].mention)], "bodies-hold-together", 0.7)


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
            subjects = [s.mention for s in bodies(verb.subject) or _behind_fronted(clauses, verb.cue, target)]
        for subject in subjects:
            yield _tie(clauses, subject, RelationType.IMPLEMENTS, target, "somebody-carries-out", 0.75)


def _behind_fronted(clauses: Clauses, cue: Mention, target: Mention) -> list[Actor]:
    """ "Thực hiện Nghị quyết số 29, |Trường A| đã sắp xếp …": who stands behind the comma of an opening phrase."""
    if clauses.words(clauses.sentence.start, cue.start):
        return []
    for actor in clauses.actors_after(target.end):
        gap = clauses.words(target.end, actor.start)
        if len(gap) > _FRONTED or {".", ";", ":"} & set(gap):
            return []
        if gap[-1:] == [","]:
            return bodies(clauses.group_at(actor))[:1] if not clauses.oblique(actor) else []
    return []


_FRONTED = 24
"""An opening phrase that names what is carried out goes on for so many words at most."""


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


def _founding(clauses: Clauses) -> Iterator[RawRelation]:
    """ "Bộ trưởng Bộ A đã thành lập |Tổ công tác|", "Sở C thành lập Đoàn kiểm tra": a team of its own."""
    for actor, team in pairwise(clauses.actors):
        founder = _last_body(actor) or next((b for b in map(body_of, actor.posts) if b is not None), None)
        if founder is None or not _is_team(team.mention):
            continue
        gap = [w for w in clauses.words(actor.end, team.start) if w not in _ADVERBS]
        if gap in _FOUNDS and not clauses.oblique(actor):
            yield _tie(clauses, team.mention, RelationType.PART_OF, founder, "body-founds-team", 0.75)


_FOUNDS = (["thành", "lập"], ["quyết", "định", "thành", "lập"], ["ra", "quyết", "định", "thành", "lập"])


def _is_team(m: Mention) -> bool:
    """Whether it is a delegation or team that names no body of its own."""
    return isinstance(m.value, BodyName) and m.value.kind == "delegation" and m.value.parent is None


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
