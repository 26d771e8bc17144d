"""Lasting ties told in a sentence: working together, carrying out, issuing, belonging."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, pairwise, product

from civicgraph.model import BodyName, Evidence, Kind, Mention, RawRelation, Title
from civicgraph.parse.clauses import Clauses, Verb, bodies
from civicgraph.parse.phrases import Actor, body_of
from civicgraph.spelling import fold
from civicgraph.vocabulary import RelationType

# What stands between two bodies that are told to work together: "Bộ A | chủ trì, cùng | Bộ B".
_TOGETHER = (
    ["cùng"],
    ["cùng", "với"],
    ["chủ", "trì", ",", "cùng"],
    ["chủ", "trì", ",", "cùng", "với"],
    ["chủ", "trì", "cùng"],
    ["chủ", "trì", "cùng", "với"],
    ["kết", "hợp", "với"],
    ["kết", "hợp", "cùng"],
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
    working = (_by_verb, _by_together, _by_between, _by_pact, _by_signing, _by_holding)
    rules = (
        *working,
        _carrying_out,
        _met_about,
        _investing,
        _belonging,
        _founding,
        _of_issuer,
        _issued_by,
        _decided_at,
    )
    return [relation for rule in rules for relation in rule(clauses)]


def read_pairs(told: Sequence[Clauses]) -> list[RawRelation]:
    """The relations of two bodies of one kind that a number alone tells: "hợp tác giữa |hai Quốc hội|".

    Who they are was told before: the only two whose names begin so, such as "Quốc hội" and "Quốc hội Cuba", or the
    only two of their kind.
    """
    if not any(" hai " in c.sentence.text for c in told):
        return []
    named: dict[str, Mention] = {}
    ministries: dict[str, Mention] = {}
    out: list[RawRelation] = []
    for clauses in told:
        for body in _bodies_named(clauses):
            if isinstance(body.value, BodyName) and not body.value.whole:
                ministries.setdefault(fold(body.value.name), body)
                continue
            named.setdefault(fold(_own_name(body)).removesuffix(" việt nam"), body)
        for actor in clauses.actors:
            if not _is_pair(clauses, actor):
                continue
            kind = fold(_own_name(actor.mention)).removesuffix(" việt nam")
            pair = [body for name, body in named.items() if name == kind or name.startswith(kind + " ")]
            if len(pair) == 2:
                out += _ties(clauses, [(pair[0], pair[1])], "work-between-pair", 0.75)
        for kind in _counted_kinds(clauses):
            pair = [body for body in (*named.values(), *ministries.values()) if _is_of_kind(body, kind)]
            if len(pair) == 2:
                out += _ties(clauses, [(pair[0], pair[1])], "work-between-pair", 0.7)
    return out


# "hợp tác giữa hai |bộ|", "hai |Đảng| tiếp tục phối hợp": the kinds of which an article may tell two and no more.
_COUNTED_KINDS = {"bộ": "ministry", "đảng": "party", "quốc hội": "parliament", "chính phủ": "government"}


def _counted_kinds(clauses: Clauses) -> Iterator[str]:
    """The kinds of which two are told to work together, without their names."""
    words = [t.fold for t in clauses.tokens]
    for k, word in enumerate(words[:-1]):
        kind = _COUNTED_KINDS.get(words[k + 1]) or _COUNTED_KINDS.get(" ".join(words[k + 1 : k + 3]))
        if word != "hai" or kind is None or words[k + 2 : k + 3] == ["trưởng"]:
            continue
        ahead = words[max(0, k - 9) : k] if words[k - 1 : k] == ["giữa"] else words[k + 2 : k + 9]
        if not {";", ".", ":"} & set(ahead) and not _WORK_TOGETHER.isdisjoint(" ".join(p) for p in pairwise(ahead)):
            yield kind


def _is_of_kind(body: Mention, kind: str) -> bool:
    """Whether a body is one of a kind, a parliament or party as a whole and no part of one."""
    v = body.value
    if not isinstance(v, BodyName) or v.kind != kind or v.parent or v.place or v.level:
        return False
    return v.name.startswith(_WHOLES[kind]) and not v.name.startswith(_COMMITTEES)


_COMMITTEES = ("Đảng ủy", "Đảng bộ", "Đảng đoàn")
_WHOLES = {"ministry": "Bộ ", "party": "Đảng ", "parliament": "Quốc hội", "government": "Chính phủ"}


def _own_name(body: Mention) -> str:
    return body.value.name if isinstance(body.value, BodyName) else ""


def _bodies_named(clauses: Clauses) -> Iterator[Mention]:
    for m in clauses.tagged.names:
        body = body_of(m) if m.kind is Kind.POST else m
        if body is not None and isinstance(body.value, BodyName):
            sent = body.value.parent if body.value.kind == "delegation" else None
            body = sent or body
            if isinstance(body.value, BodyName) and (body.value.whole or body.value.kind == "ministry"):
                yield body


def _is_pair(clauses: Clauses, actor: Actor) -> bool:
    """ "hợp tác giữa hai |Quốc hội|", "phối hợp giữa |Bộ Quốc phòng| hai nước"."""
    before = clauses.before(actor.start, 14)
    two = before[-2:] == ["giữa", "hai"]
    if actor.mention.kind is not Kind.ORGANIZATION or not (two or before[-1:] == ["giữa"]):
        return False
    if not two and clauses.after(actor.end, 2) != ["hai", "nước"]:
        return False
    near = before[max((k for k, w in enumerate(before) if w in {";", ".", ":"}), default=-1) + 1 :]
    return not _WORK_TOGETHER.isdisjoint(" ".join(pair) for pair in pairwise(near))


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
        word = clauses.text(verb.cue.start, verb.cue.end).lower()
        right = _worked_with(clauses, verb.cue, word)
        charged = [] if verb.direct else _charged(clauses, verb)
        if not charged and (verb.direct or _goes_on(clauses, verb)):
            left = _sides(clauses, verb.agent or verb.subject, offices=verb.direct)
            left = left or _of_speaker(clauses, verb) or _of_us(clauses, verb)
        else:
            left = charged or _let(clauses, verb)  # "yêu cầu UBND các xã phối hợp với …" names nobody who works
        row = [] if left else _before_others(clauses, verb.cue)
        left = left or row
        if left and right and len(left) <= _MOST_PARTNERS:
            pairs: Pairs = product(left, right)
        elif row and not word.endswith(("với", "cùng")):
            pairs = combinations(row, 2)
        elif verb.direct and not word.endswith(("với", "cùng")) and len(left) <= _MOST_PARTNERS:
            asking = _asking(clauses, verb) if len(left) == 1 else []
            pairs = product(asking, left) if len(asking) == 1 else combinations(left, 2)
        else:
            continue
        yield from _ties(clauses, pairs, "body-works-with-body", 0.85)


def _worked_with(clauses: Clauses, cue: Mention, word: str) -> list[Mention]:
    """Those behind the verb: "phối hợp |Bộ B|", "phối hợp với |B|", "phối hợp tích cực, chặt chẽ với |B|"."""
    if word.endswith(("với", "cùng")):
        return _sides(clauses, _behind_others(clauses, cue.end) or clauses.object_of(cue, 4))
    behind = clauses.after(cue.end, _HOW_CLOSELY)
    for k, each in enumerate(behind):
        if each in {"với", "cùng"}:
            return _sides(clauses, _behind_others(clauses, cue.end) or clauses.object_of(cue, k + 4))
        if each not in _CLOSELY and each not in _DOING:
            break
    return _sides(clauses, clauses.object_of(cue, 0))


_HOW_CLOSELY = 8
_CLOSELY = frozenset(
    [
        "chặt", "chẽ", "tích", "cực", "tốt", "thường", "xuyên", "hiệu", "quả", "có", "mật", "thiết", "kịp", "thời",
        ",", "đồng", "bộ", "nhịp", "nhàng", "trực", "tiếp", "toàn", "diện", "công", "tác", "chủ", "động", "rất", "và",
    ]
)  # fmt: skip

# What is done together may stand before with whom: "phối hợp |thực hiện| cùng Bộ B".
_DOING = frozenset(
    [
        "thực", "hiện", "tổ", "chức", "triển", "khai", "xây", "dựng", "nghiên", "cứu", "điều", "tra", "kiểm", "xử",
        "lý", "giải", "quyết", "đào", "tạo", "làm", "việc", "trao", "đổi", "tuyên", "truyền", "tuần", "biên", "soạn",
    ]
)  # fmt: skip


def _behind_others(clauses: Clauses, offset: int) -> list[Actor]:
    """ "phối hợp với các sở, ngành liên quan và |UBND huyện A|": those named behind others that are not."""
    first = next(iter(clauses.actors_after(offset)), None)
    if first is None:
        return []
    gap, group = clauses.words(offset, first.start), clauses.group_at(first)
    if len(gap) <= _OTHERS and _UNNAMED.issuperset(gap):
        return group
    # "với |lực lượng Biên phòng, Viện Kiểm sát và Tòa án|": a force between is part of the row.
    force = gap[gap[:1] == ["với"] :]
    joined = force[-1:] == ["và"] or (force[-1:] == [","] and len(group) > 1)
    return group if joined and len(force) <= _FORCE and " ".join(force[:2]) in _FORCES else []


_FORCE = 6
_FORCES = {"lực lượng", "chính quyền", "cơ quan", "ngành y", "ngành giáo"}


def _before_others(clauses: Clauses, cue: Mention) -> list[Mention]:
    """ "do |Bộ A, Hội B| và các ban, ngành Trung ương phối hợp": those named before others that are not."""
    last = next((a for a in reversed(clauses.actors) if a.end <= cue.start), None)
    if last is None:
        return []
    gap = clauses.words(last.end, cue.start)
    row = _together_with(clauses, last)
    others = len(gap) <= _OTHERS and gap[:1] in (["và"], ["cùng"], [","]) and {"các", "cơ", "đơn"} & set(gap)
    if (
        not others
        or not (_UNNAMED | _ADVERBS).issuperset(gap)
        or clauses.before(row[0].start, 1) in (["với"], ["cùng"])
    ):
        return []
    return _sides(clauses, row, offices=False)


_OTHERS = 16
_UNNAMED = _CLOSELY | frozenset(
    [
        "với", "cùng", "các", "sở", "bộ", "ban", "ngành", "đoàn", "thể", "cơ", "quan", "đơn", "vị", "địa", "phương",
        "chức", "năng", "liên", "lực", "lượng", "cấp", "chính", "quyền", "trung", "ương", "lãnh", "đạo", "tổ", "là",
        "đặc", "biệt", "nhất", "hội", "hiệp", "doanh", "nghiệp", "của", "thuộc", "vụ", "khác", "tỉnh", "thành", "phố",
        "huyện", "như", "gồm", "trước", "hết", "hữu", "chuyên", "môn", "nghiệp",
    ]
)  # fmt: skip


def _of_speaker(clauses: Clauses, verb: Verb) -> list[Mention]:
    """ "Ông A, Giám đốc |Sở B|, cho biết đã phối hợp với C": he speaks for his body; "ông A đã phối hợp" does not."""
    speaker = verb.subject[0] if len(verb.subject) == 1 else None
    if speaker is None or speaker.mention.kind is not Kind.PERSON or verb.direct or verb.quoted:
        return []
    saying = [c for c in clauses.cues("say") if speaker.end <= c.start and c.end <= verb.cue.start]
    gap = clauses.words(saying[-1].end, verb.cue.start) if saying else ["?"]
    held = [body for post in speaker.posts if (body := body_of(post)) is not None]
    return held[-1:] if _SPEAKS_ON.issuperset(gap) else []


_SPEAKS_ON = _ADVERBS | frozenset({"là", "thêm", "rằng", "và", "sẵn", "sàng", "hiện"})


def _of_us(clauses: Clauses, verb: Verb) -> list[Mention]:
    """ "“Chúng tôi sẽ phối hợp với Công an”, ông A, Giám đốc |Sở B|, cho biết": a speaker's "we" is his body."""
    before = clauses.before(verb.cue.start, 8)
    at = next((k for k in range(len(before) - 2, -1, -1) if before[k : k + 2] == ["chúng", "tôi"]), None)
    if at is None or not _GOES_ON.issuperset(before[at + 2 :]):
        return []
    speakers = [v.subject[0] for v in clauses.verbs if v.cue.rule == "say" and not v.quoted and len(v.subject) == 1]
    held = [body for s in speakers for post in s.posts if (body := body_of(post)) is not None]
    return held[-1:]


def _asking(clauses: Clauses, verb: Verb) -> list[Mention]:
    """ "|Bộ A| đề nghị Bộ B phối hợp điều tra": who asks another to work together does so with it."""
    order = next((v for v in reversed(clauses.verbs) if v.cue.rule == "direct" and v.cue.end <= verb.cue.start), None)
    if order is None or not verb.embedded or order.negated or order.passive:
        return []
    asks = clauses.text(order.cue.start, order.cue.end).lower() in {"đề nghị", "kiến nghị", "mong", "mong muốn"}
    return _sides(clauses, order.subject, offices=False) if asks else []


def _charged(clauses: Clauses, verb: Verb) -> list[Mention]:
    """ "giao |Vụ A| rà soát, phối hợp cùng B": whom the last order before the verb names, and nobody told since."""
    order = next((v for v in reversed(clauses.verbs) if v.cue.rule == "direct" and v.cue.end <= verb.cue.start), None)
    if order is None or order.passive or {".", ":", "“", "”"} & set(clauses.words(order.cue.end, verb.cue.start)):
        return []
    group = clauses.object_of(order.cue, 2)
    if not group or any(group[-1].end <= a.start < verb.cue.start for a in clauses.actors):
        return []
    gap = clauses.words(group[-1].end, verb.cue.start)
    if ";" in gap[:-1] and gap[-3:] != [";", "đồng", "thời"]:
        return []
    goes_on = gap[-1:] in ([","], ["và"], [";"]) or gap[-2:] == ["đồng", "thời"]
    return _sides(clauses, group) if goes_on or gap in _LEADING else []


def _let(clauses: Clauses, verb: Verb) -> list[Mention]:
    """ "đồng ý cho |Đài A| phối hợp với B": whom somebody lets work with others."""
    actor = next((a for a in reversed(clauses.actors) if a.end <= verb.cue.start), None)
    if actor is None or clauses.before(actor.start, 1) != ["cho"]:
        return []
    return _sides(clauses, [actor]) if _ADVERBS.issuperset(clauses.words(actor.end, verb.cue.start)) else []


_LEADING = (["chủ", "trì"], ["làm", "đầu", "mối"], ["tiếp", "tục"], ["chủ", "động"], ["khẩn", "trương"])


def _goes_on(clauses: Clauses, verb: Verb) -> bool:
    """Whether a verb away from its subject is still the subject's, and not that of somebody ordered in between."""
    before = clauses.before(verb.cue.start, 1)
    if before and before[0].isalpha() and before[0] not in _GOES_ON:
        return False
    last = verb.subject[-1].end if verb.subject else clauses.sentence.start
    if ";" in clauses.words(last, verb.cue.start) and any(last < a.start < verb.cue.start for a in clauses.actors):
        return False
    return not any(last <= c.start < verb.cue.start for c in clauses.cues("direct"))


def _by_together(clauses: Clauses) -> Iterator[RawRelation]:
    """ "giao Bộ A chủ trì, cùng Bộ B …", "A đang cùng B tổ chức"."""
    for actor, following in pairwise(clauses.actors):
        gap = clauses.words(actor.end, following.start)
        while gap and gap[0] in _ADVERBS:
            gap = gap[1:]
        if gap not in _TOGETHER:
            continue
        offices = gap[0] in {"chủ", "kết"}  # "Chủ tịch tỉnh A cùng Sở B" came along, "chủ trì, cùng Sở B" works with it
        left = _sides(clauses, _together_with(clauses, actor), offices=offices)
        right = _sides(clauses, clauses.group_at(following), offices=offices)
        if left and right and following.mention.kind in {Kind.ORGANIZATION, Kind.POST}:
            yield from _ties(clauses, product(left, right), "body-together-with-body", 0.75)


def _together_with(clauses: Clauses, actor: Actor) -> list[Actor]:
    """ "|Bộ A, Bộ B| cùng UBND tỉnh C": the bodies of the row that the actor ends."""
    row = [actor]
    if actor.mention.kind is not Kind.ORGANIZATION:
        return row
    for left in reversed([a for a in clauses.actors if a.end <= actor.start]):
        if left.mention.kind is not Kind.ORGANIZATION or clauses.words(left.end, row[0].start) not in ([","], ["và"]):
            break
        row.insert(0, left)
    return row


def _by_between(clauses: Clauses) -> Iterator[RawRelation]:
    """ "quy chế phối hợp công tác giữa Văn phòng Quốc hội, Văn phòng Chính phủ và …"."""
    for actor in clauses.actors:
        if clauses.before(actor.start, 1) != ["giữa"]:
            continue
        group = clauses.group_at(actor)
        partners = _partners(clauses, group)
        before = clauses.before(actor.start, 45)  # a programme's name may be long
        far = before[max((k for k, w in enumerate(before) if w in {";", ".", ":"}), default=-1) + 1 :]
        near = far if {"ký", "kết"} <= set(far[-4:]) else far[-25:]  # "thỏa thuận hợp tác …, đã được ký kết giữa"
        about = [*far, "|", *clauses.after(group[-1].end, 25)]
        if partners and not _WORK_TOGETHER.isdisjoint(" ".join(pair) for pair in pairwise(near)):
            # "giữa A với B, C": A with each; "giữa A, B và C": each with each.
            star = "với" in clauses.words(partners[0].end, partners[1].start)
        elif partners and _is_pact(about):
            star = False
        else:
            continue
        mentions = _sides(clauses, partners)
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


def _by_signing(clauses: Clauses) -> Iterator[RawRelation]:
    """ "|Sở A và Hội B| ký kết quy chế phối hợp", "|Cục A| ký thỏa thuận hợp tác với |Công ty B|"."""
    for verb in clauses.verbs:
        if verb.cue.rule != "sign" or verb.negated or verb.passive or not verb.direct:
            continue
        other = next((a for a in clauses.actors_after(verb.cue.end) if clauses.before(a.start, 1) == ["với"]), None)
        behind = clauses.after(verb.cue.start, 10)
        if other is not None:  # "ký kết với Công ty B |biên bản ghi nhớ hợp tác|"
            behind = [*behind, "|", *clauses.after(clauses.group_at(other)[-1].end, 6)]
        if not any(" ".join(behind[k : k + 4]).endswith(_OF_PACT) for k in range(len(behind))):
            continue
        left = _signing(clauses, verb.subject)
        right = _signing(clauses, clauses.group_at(other)) if other is not None else []
        pairs: Pairs = product(left, right) if right else combinations(left, 2)
        if left and len(left) <= _MOST_PARTNERS:
            yield from _ties(clauses, pairs, "bodies-sign-pact", 0.75)


def _signing(clauses: Clauses, group: Sequence[Actor]) -> list[Mention]:
    """The bodies that sign; who holds a post signs for the body of it: "|ông A, Chủ tịch Hội B,| và bà C ký kết"."""
    if not all(a.mention.kind is Kind.PERSON for a in group):
        return _sides(clauses, group)
    held = [next((b for b in map(body_of, reversed(a.posts)) if b is not None), None) for a in group]
    return [body for body in held if body is not None]


_OF_PACT = tuple(
    f"{kind} {work}"
    for kind in ("quy chế", "chương trình", "thỏa thuận", "ghi nhớ", "kế hoạch", "nghị quyết", "biên bản")
    for work in ("phối hợp", "hợp tác", "liên tịch")
)


def _by_holding(clauses: Clauses) -> Iterator[RawRelation]:
    """ "|Ban Chỉ đạo A và UBND tỉnh B| tổ chức …": two who hold something together, not the offices of one place."""
    for verb in clauses.verbs:
        if verb.cue.rule != "organise" or verb.negated or verb.embedded or not verb.direct:
            continue
        group = verb.agent or verb.subject
        partners = _partners(clauses, group)
        if len(group) != 2 or len(partners) != 2 or clauses.words(group[0].end, group[1].start) != ["và"]:
            continue
        mentions = _sides(clauses, partners)
        heads = [fold(m.value.head) for m in mentions if isinstance(m.value, BodyName)]
        if len(mentions) == len(group) and not all(head.startswith(_OF_ONE_PLACE) for head in heads):
            yield from _ties(clauses, combinations(mentions, 2), "bodies-hold-together", 0.7)


# --- carrying out ---------------------------------------------------------------------------------------------------


# Who looks after, or talks of, the carrying out does not carry out: "giám sát việc thực hiện Nghị quyết".
_LOOKS_AFTER = {
    "giám sát",
    "kiểm tra",
    "thanh tra",
    "thảo luận",
    "thẩm tra",
    "đôn đốc",
    "sơ kết",
    "tổng kết",
    "báo cáo",
}
# Behind one of these the carrying out is a thing that is talked of: "kết quả thực hiện", "5 năm thực hiện".
_AS_NOUN = frozenset(["quả", "hình", "việc", "trình", "năm", "tháng", "độ", "sự", "cuộc", "về", "đích", "vụ", "điểm"])
# What may stand between the verb and what is carried out.
_HOW = frozenset(
    [
        "tốt", "hiệu", "quả", "có", "nghiêm", "túc", "các", "sâu", "sắc", "thành", "công", "đúng", "đầy", "đủ", "chỉnh",
        "thắng", "lợi", "nội", "dung", "của", "mục", "tiêu", "những", "quyết", "liệt", "đồng", "bộ", "toàn", "diện",
        "mạnh", "mẽ", "và", "việc", "nhiệm", "vụ", "đề", "ra", "trong", "theo", "hiện", "thực", "kịp", "thời", "“", '"',
    ]
)  # fmt: skip
# Between who carries out and the verb: of "họp về việc |thực hiện|" nobody is told to do so.
_TALK = frozenset(["về", "việc", "thảo", "luận", "quả", "hình", "cáo", "thông", "sơ", "kết", "tổng", "hoạch", "vướng"])
_MOST_WORDS = 30


def _is_looked_after(clauses: Clauses, cue: Mention) -> bool:
    before = clauses.before(cue.start, 6)
    if before[-1:] != [] and (
        before[-1] in _AS_NOUN or not _LOOKS_AFTER.isdisjoint(" ".join(pair) for pair in pairwise(before))
    ):
        return True
    return _INSPECTED_LEADING.search(" ".join(clauses.before(cue.start, 24))) is not None


def _carrying_out(clauses: Clauses) -> Iterator[RawRelation]:
    """ "Công an tỉnh triển khai Chương trình phối hợp số 09", "Chương trình số 22 thực hiện Nghị quyết 25"."""
    titled = _titled(clauses)
    for verb in clauses.verbs:
        if verb.cue.rule != "implement" or verb.negated:
            continue
        if verb.passive and verb.agent:  # "dự án do Công ty A thực hiện"
            done = [m for m in titled if m.end <= verb.agent[0].start]
            near = done and len(clauses.words(done[-1].end, verb.agent[0].start)) <= _NEAR
            for subject in _sides(clauses, verb.agent) if near else []:
                yield _tie(clauses, subject, RelationType.IMPLEMENTS, done[-1], "somebody-carries-out", 0.75)
            continue
        target = next((m for m in titled if m.start >= verb.cue.end), None)
        if target is None:
            continue
        gap = clauses.words(verb.cue.end, target.start)
        if len(gap) > 6 or not _HOW.issuperset(gap) or gap[-1:] == ["theo"]:
            continue
        if _carries_on(clauses, verb, titled):
            carriers: Sequence[Mention] = [m for m in titled if m.end <= verb.cue.start][-1:]
        elif _is_looked_after(clauses, verb.cue):
            carriers = _looked_at(clauses, verb.cue, _row_behind(clauses, titled, target)[-1])
        else:
            carriers = _carriers(clauses, verb, target)
        for subject, each in product(carriers, _row_behind(clauses, titled, target)):
            yield _tie(clauses, subject, RelationType.IMPLEMENTS, each, "somebody-carries-out", 0.75)


def _looked_at(clauses: Clauses, cue: Mention, last: Mention) -> list[Mention]:
    """Whose carrying out is inspected: "kiểm tra |Tỉnh ủy A| về thực hiện …", "… thực hiện Nghị quyết đối với |B|"."""
    if not _INSPECTS.search(" ".join(clauses.before(cue.start, 60))):
        return []
    for actor in clauses.actors_after(last.end):
        if clauses.before(actor.start, 2) == ["đối", "với"] or clauses.before(actor.start, 1) in (["tại"], ["ở"]):
            return _sides(clauses, clauses.group_at(actor), offices=False)
    before = next((a for a in reversed(clauses.actors) if a.end <= cue.start), None)
    if before is None or clauses.before(before.start, 2) not in (["đối", "với"], ["kiểm", "tra"], ["giám", "sát"]):
        return []
    gap = clauses.words(before.end, cue.start)
    return _sides(clauses, [before], offices=False) if gap[:1] in (["về"], ["trong"]) and ";" not in gap else []


_INSPECTS = re.compile(r"(?<!\w)(?:kiểm tra|giám sát)(?!\w)")
# "kiểm tra việc |lãnh đạo, chỉ đạo, tổ chức| thực hiện Nghị quyết 4"
_INSPECTED_LEADING = re.compile(
    r"(?<!\w)(?:kiểm tra|giám sát)(?: việc| công tác)?"
    r"(?: (?:việc|lãnh đạo|chỉ đạo|quán triệt|tổ chức|triển khai|học tập|tình hình|kết quả|,|và))+$"
)


def _met_about(clauses: Clauses) -> Iterator[RawRelation]:
    """ "|Sở A| tổ chức hội nghị (quán triệt,) triển khai Kế hoạch 12": who meets its people to set about it."""
    for m in _titled(clauses):
        if not _MEETS_ABOUT.search(" ".join(clauses.before(m.start, 24))):
            continue
        held = next((v for v in reversed(clauses.verbs) if v.cue.rule == "organise" and v.cue.end <= m.start), None)
        if held is None or not held.direct or held.negated or ";" in clauses.words(held.cue.end, m.start):
            continue
        for subject in _sides(clauses, held.agent or held.subject, offices=False):
            yield _tie(clauses, subject, RelationType.IMPLEMENTS, m, "body-meets-to-carry-out", 0.7)


_MEETS_ABOUT = re.compile(
    r"tổ chức (?:hội nghị|cuộc họp|buổi họp|họp)(?: (?!sơ kết|tổng kết|đánh giá|báo cáo)[^;.:]{1,80}(?:,| và| để))?"
    r" triển khai(?: thực hiện)?$"
)


_NEAR = 3
"""So many words at most stand between a project and "do" with whoever carries it out."""


def _bare_words(clauses: Clauses, start: int, end: int) -> list[str]:
    """The words of a stretch without its names and times."""
    spans = [(m.start, m.end) for m in (*clauses.tagged.names, *clauses.tagged.times)]
    return [t.fold for t in clauses.between(start, end) if not any(a <= t.start < b for a, b in spans)]


def _row_behind(clauses: Clauses, titled: Sequence[Mention], first: Mention) -> list[Mention]:
    """ "Chỉ thị 11 của Ban Bí thư, |Chỉ thị 13 ngày 17/12 của Chính phủ và Kế hoạch 5|": the titles of one row."""
    row = [first]
    for m in titled:
        if m.start >= row[-1].end:
            gap = _bare_words(clauses, row[-1].end, m.start)
            if not _ROW_OF_TITLES.issuperset(gap) or not {",", "và", ";", "gắn"} & set(gap):
                break
            row.append(m)
    return row


_ROW_OF_TITLES = frozenset(
    {",", "và", "của", "ngày", "các", ";", "khóa", "(", ")", "năm", "tháng", "gắn", "với", "việc", "thực", "hiện"}
)


def _carries_on(clauses: Clauses, verb: Verb, titled: Sequence[Mention]) -> bool:
    """ "Kết luận số 1 ngày 4/4 của Bộ Chính trị |về việc tiếp tục| thực hiện …": the title before carries out."""
    before = [m for m in titled if m.end <= verb.cue.start]
    return bool(before) and _TO_CARRY_OUT.issuperset(_bare_words(clauses, before[-1].end, verb.cue.start))


_TO_CARRY_OUT = frozenset(
    {"tiếp", "tục", "đẩy", "mạnh", "nhằm", "để", "của", "ngày", "về", "việc", "khóa", "tăng", "cường"}
)


def _carriers(clauses: Clauses, verb: Verb, target: Mention) -> Sequence[Mention]:
    """The bodies that carry out: who acts behind a fronted phrase, else the verb's subject."""
    if (fronted := _behind_fronted(clauses, verb, target)) is not None:
        return fronted
    if not verb.direct and (told := _told_to_carry_out(clauses, verb)):
        return told
    subject = _sides(clauses, verb.subject, offices=False)
    if not verb.subject or verb.direct or verb.subject[0].start > verb.cue.end:
        return subject
    between = clauses.words(verb.subject[-1].end, verb.cue.start)
    return [] if len(between) > _MOST_WORDS or {";", "“", "”"} & set(between) or _TALK & set(between) else subject


def _told_to_carry_out(clauses: Clauses, verb: Verb) -> list[Mention]:
    """ "yêu cầu |Bộ A| khẩn trương thực hiện …": the bodies that the last order names, nothing but zeal between."""
    order = next((v for v in reversed(clauses.verbs) if v.cue.rule == "direct" and v.cue.end <= verb.cue.start), None)
    group = clauses.object_of(order.cue, 2) if order is not None and not order.passive else []
    if not group or any(group[-1].end <= a.start < verb.cue.start for a in clauses.actors):
        return []
    return _sides(clauses, group) if _ZEAL.issuperset(clauses.words(group[-1].end, verb.cue.start)) else []


_ZEAL = _GOES_ON | frozenset(
    [
        "cần", "phải", "khẩn", "trương", "tập", "trung", "tích", "chủ", "tổ", "chức", "nghiêm", "túc", "đẩy", "sớm",
        "tăng", "quan", "lãnh", "đạo", "chỉ", "nữa", "hơn", "quyết", "liệt", "tốt", "làm", ",",
    ]
)  # fmt: skip


def _behind_fronted(clauses: Clauses, verb: Verb, target: Mention) -> Sequence[Mention] | None:
    """ "Thực hiện Kế hoạch 169, ngày 2/2, |Sở Y tế| kiểm tra …": who acts behind the phrase's comma carries out.

    None where the words are no such phrase; nobody where a person acts.
    """
    lead = clauses.before(verb.cue.start, 1)
    if lead and lead[0] not in {",", ":", ";", "…", ".", "“", "để", "nhằm", "biết", "rằng"}:
        return None
    for later in clauses.verbs:
        if later.direct and not later.embedded and later.subject and later.subject[0].start >= target.end:
            first = later.subject[0].start
            if clauses.before(first, 1) != [","] or ";" in clauses.words(target.end, first):
                break
            return _sides(clauses, later.subject, offices=False) or _told_by(clauses, later)
    # "…, năm 2017, |Đại học Vinh| đã tái cấu trúc": no telling word, but who it is that did.
    opening = _LEADS_UP.issuperset(clauses.words(clauses.sentence.start, verb.cue.start))
    for actor in clauses.actors_after(target.end):
        gap = clauses.words(target.end, actor.start)
        if actor.mention.kind is Kind.PERSON or len(gap) > _FRONTED or ";" in gap:
            return None
        group = clauses.group_at(actor)
        if "các cấp" in " ".join(clauses.after(group[-1].end, 15)):  # "Ban Dân vận, các ngành, đoàn thể các cấp"
            return None
        if gap[-1:] == [","] and (opening or clauses.after(group[-1].end, 1)[:1] in _ACTING):
            return _sides(clauses, group, offices=False)
    return None


def _told_by(clauses: Clauses, saying: Verb) -> list[Mention]:
    """ "Để thực hiện Nghị quyết 4, ông A cho biết |Tỉnh ủy| sẽ …": the body of which the speaker tells."""
    if saying.cue.rule != "say":
        return []
    return _sides(clauses, clauses.object_of(saying.cue, 1), offices=False)


_FRONTED = 40
"""An opening phrase that names what is carried out goes on for so many words at most."""
_ACTING = (["đã"], ["sẽ"], ["đang"])
_LEADS_UP = frozenset({"để", "nhằm", "tiếp", "tục", "đẩy", "mạnh", "tổ", "chức", "“"})


def _investing(clauses: Clauses) -> Iterator[RawRelation]:
    """Who builds: "dự án A do |Công ty B| làm chủ đầu tư", "|Công ty B|, chủ đầu tư dự án A", "|B| đang thi công A"."""
    for m in clauses.tagged.names:
        if m.kind is not Kind.PROGRAMME:
            continue
        behind = next(iter(clauses.actors_after(m.end)), None)
        before = next((a for a in reversed(clauses.actors) if a.end <= m.start), None)
        if behind is not None and _OWNED.fullmatch(" ".join(clauses.words(m.end, behind.start))):
            group = clauses.group_at(behind)
        elif behind is not None and clauses.words(m.end, behind.start)[-1:] == ["do"]:
            gap, group = clauses.words(m.end, behind.start), clauses.group_at(behind)
            words = " ".join(clauses.after(group[-1].end, 12))
            if len(gap) > _INVESTED or {",", ";", ":"} & set(gap) or not _AS_INVESTOR.match(words):
                continue
        elif before is not None and _OWNING.fullmatch(" ".join(clauses.words(before.end, m.start))):
            group = [before]
        else:
            continue
        held = _last_body(group[0]) if group == [before] else None  # "Chủ tịch |Công ty B|, chủ đầu tư dự án A"
        for subject in [held] if held is not None else _sides(clauses, group, offices=False):
            yield _tie(clauses, subject, RelationType.IMPLEMENTS, m, "investor-of-project", 0.8)


_INVESTED = 4
_AS_INVESTOR = re.compile(
    r"(?:\( [^)]+ \) )?(?:(?:làm|là) (?:chủ đầu tư|nhà đầu tư|nhà thầu|tổng thầu|chủ dự án|đại diện)|"
    r"(?:cùng |hợp tác |liên doanh |góp vốn )?đầu tư|thi công|triển khai|quản lý)(?!\w)"
)
_OWNING = re.compile(
    r"(?:\( [^)]+ \) )?(?:(?:,|-|–|là|, là|đang là|làm|được giao làm|được giao là|được chọn làm|với vai trò là) "
    r"(?:đơn vị )?(?:chủ đầu tư|nhà đầu tư|tổng thầu|nhà thầu thi công|nhà thầu)"
    r"(?: của| xây dựng| thi công| thực hiện)?|"
    r"(?:đã |đang |sẽ )?thi công|(?:đã |đang |sẽ )?đầu tư xây dựng)"
)
_OWNED = re.compile(r"[,(] (?:có )?(?:chủ đầu tư|nhà đầu tư|tổng thầu)(?: dự án)?(?: là|:| :)?|có chủ đầu tư là")


# --- belonging ------------------------------------------------------------------------------------------------------

# "(thuộc |Bộ B|)", ", đơn vị sự nghiệp trực thuộc |Sở C|", "là cơ quan ngôn luận của |Hội D|", "của |Cục E|".
_BELONGS = re.compile(
    r"(?:[,(] |(?:[,(] )?là )?(?:(?:(?:một )?(?:đơn vị|cơ quan|tổ chức|doanh nghiệp|công ty|trường|thành viên)"
    r"(?: sự nghiệp| chuyên môn| ngôn luận| báo chí| thành viên| con| công lập| nghiệp vụ)? )(?:của|(?:trực )?thuộc)|"
    r"(?:trực )?thuộc)"
)
# Of nobody's they are though "của" stand between: "trái phiếu |Chính phủ| của ngân hàng A".
_OWN_MASTERS = {"state", "government", "parliament", "party", "international", "ministry", "embassy"}


def _belonging(clauses: Clauses) -> Iterator[RawRelation]:
    """ "Trung tâm Y tế, trực thuộc Sở Y tế", "Cục A (Thanh tra Chính phủ)", "Tổ công tác của Thủ tướng Chính phủ"."""
    for actor, following in pairwise(clauses.actors):
        part = _last_body(actor)
        whole = body_of(following.mention) if following.mention.kind is Kind.POST else None
        of_office = clauses.words(actor.end, following.start) == ["của"]
        if part is not None and whole is not None and of_office and _is_team(part):
            yield _tie(clauses, part, RelationType.PART_OF, whole, "body-belongs-to-body", 0.8)
        if part is None or following.mention.kind is not Kind.ORGANIZATION:
            continue
        if isinstance(part.value, BodyName) and part.value.kind in {"parliament", "government"}:
            continue  # "đại biểu |Quốc hội| khóa XV thuộc Đoàn đại biểu …": the deputy belongs there
        gap = _without_code(clauses.words(actor.end, following.start))
        in_brackets = gap == ["("] and clauses.after(following.end, 1) == [")"]
        if gap == [","] and _is_department_of(clauses, part, following):
            yield _tie(clauses, part, RelationType.PART_OF, following.mention, "body-before-its-ministry", 0.85)
        letters = " " not in clauses.text(following.start, following.end)  # "Tập đoàn Hóa chất (|Vinachem|)"
        if in_brackets and (letters or _is_short_for(part, following.mention)):
            continue
        if gap in (["-"], ["–"]) and _is_of_house(part, following.mention) and not _is_listed(clauses, following):
            yield _tie(clauses, part, RelationType.PART_OF, following.mention, "body-before-its-house", 0.8)
        owned = gap == ["của"] and isinstance(part.value, BodyName) and part.value.kind not in _OWN_MASTERS
        if in_brackets and _is_higher(part, following.mention):  # "Bộ Tài chính (Tổng cục Thuế)"
            yield _tie(clauses, following.mention, RelationType.PART_OF, part, "body-belongs-to-body", 0.85)
        elif in_brackets or owned or _BELONGS.fullmatch(" ".join(gap)):
            yield _tie(clauses, part, RelationType.PART_OF, following.mention, "body-belongs-to-body", 0.85)


def _without_code(gap: list[str]) -> list[str]:
    """The words between two bodies without the code of the first in brackets: "Cục Cảnh sát hình sự |(C02)|, Bộ A"."""
    return gap[gap.index(")") + 1 :] if gap[:1] == ["("] and ")" in gap[1:5] else gap


_BY_LETTERS = 3
"""An abbreviation has so many capitals at least."""


def _is_short_for(body: Mention, other: Mention) -> bool:
    """Whether brackets tell a body again by its head and letters: "Hội đồng Thương mại … (|Hội đồng TIFA|)"."""
    a, b = body.value, other.value
    if not isinstance(a, BodyName) or not isinstance(b, BodyName) or a.head != b.head:
        return False
    rest = b.name.removeprefix(b.head).strip()
    return rest.isalpha() and rest.isupper() and len(rest) >= _BY_LETTERS


def _is_higher(body: Mention, other: Mention) -> bool:
    """Whether the first body is a ministry or committee and the other one of its departments."""
    a, b = body.value, other.value
    ranks = {"Bộ": 3, "Tổng cục": 2, "Cục": 1, "Sở": 1, "Vụ": 1, "Phòng": 0}
    return isinstance(a, BodyName) and isinstance(b, BodyName) and ranks.get(a.head, 0) > ranks.get(b.head, 3)


def _is_of_house(part: Mention, whole: Mention) -> bool:
    """ "|Học viện Chính trị| - Bộ Quốc phòng", "|Trường Đại học Y Dược| - Đại học Quốc gia Hà Nội"."""
    a, b = part.value, whole.value
    if not isinstance(a, BodyName) or not isinstance(b, BodyName) or a.parent or a.head == b.head:
        return False
    return a.kind in _HOUSED and b.name.startswith(_HOUSES) and b.name not in {b.head, a.name}


_HOUSED = {"school", "institute", "company", "hospital", "press", "department", "agency", "army", "police"}
_HOUSES = ("Bộ ", "Đại học Quốc gia", "Tập đoàn ", "Tổng công ty ", "Tổng cục ", "Đại học Đà Nẵng", "Đại học Huế")
_WHOSE = {
    "Vụ": ("Bộ ", "Tổng cục "), "Cục": ("Bộ ",), "Tổng cục": ("Bộ ",), "Phòng": ("Sở ", "Công an", "Cục "),
}  # fmt: skip
_UNITS = ("Lữ đoàn ", "Sư đoàn ", "Trung đoàn ", "Tiểu đoàn ", "Đồn Biên phòng ", "Hải đoàn ")
_COMMANDS = (
    "Quân khu ",
    "Quân đoàn ",
    "Binh đoàn ",
    "Bộ Chỉ huy ",
    "Bộ Tư lệnh ",
    "Quân chủng ",
    "Sư đoàn ",
    "Lữ đoàn ",
)
_OF_POLICE = ("Phòng Cảnh sát", "Phòng An ninh", "Phòng Kỹ thuật", "Phòng Quản lý xuất nhập cảnh", "Phòng Tham mưu")


def _is_department_of(clauses: Clauses, part: Mention, whole: Actor) -> bool:
    """ "|Vụ Bảo hiểm y tế, Bộ Y tế| cho rằng …": not the next of a list, of which a third would follow."""
    a, b = part.value, whole.mention.value
    if not isinstance(a, BodyName) or not isinstance(b, BodyName) or a.parent or a.place:
        return False
    office = next((head for head in _WHOSE if a.name.startswith(f"{head} ")), "")
    unit = a.name.startswith(_UNITS) and b.name.startswith(_COMMANDS) and a.head != b.head
    if unit:
        return not _is_listed(clauses, whole)
    if not b.name.startswith(_WHOSE.get(office, "?")) or (b.head == "Công an" and not a.name.startswith(_OF_POLICE)):
        return False
    return not _is_listed(clauses, whole) and clauses.text(whole.start, whole.end) != b.head  # "…, Bộ sẽ xem xét"


def _is_listed(clauses: Clauses, whole: Actor) -> bool:
    """Whether a third follows in the list."""
    nxt = next(iter(clauses.actors_after(whole.end)), None)
    return nxt is not None and clauses.words(whole.end, nxt.start) in ([","], ["và"], [";"])


def _founding(clauses: Clauses) -> Iterator[RawRelation]:
    """ "Bộ trưởng Bộ A đã thành lập |Tổ công tác|", "|Hội đồng kỷ luật| do Sở C thành lập": a team of its own."""
    for left, right in pairwise(clauses.actors):
        if _is_team(right.mention):
            founder = _acting_body(left)
            gap = [w for w in _bare_words(clauses, left.end, right.start) if w not in _EAGERLY]
            along = "với" in clauses.before(left.start, 14)  # "A phối hợp với B và C thành lập …"
            free = not clauses.oblique(left) or _decides(clauses, left)
            if founder is not None and _FOUNDS.fullmatch(" ".join(gap)) and not along and free:
                yield _tie(clauses, right.mention, RelationType.PART_OF, founder, "body-founds-team", 0.75)
        elif _is_team(left.mention) and (founder := _acting_body(right)) is not None:
            gap = _bare_words(clauses, left.end, right.start)
            behind = [w for w in clauses.after(right.end, 5) if w not in _EAGERLY]
            made = gap in (["do"], ["được"]) and _FOUNDED.match(" ".join(behind))
            if made or (gap[-3:] == ["quyết", "định", "của"] and gap[:-3] in _ON_GROUND):
                yield _tie(clauses, left.mention, RelationType.PART_OF, founder, "team-founded-by-body", 0.75)
    yield from _by_decision(clauses)


def _decides(clauses: Clauses, actor: Actor) -> bool:
    """ "Quyết định số 12 ngày 3/4 của |Bộ A| thành lập …"."""
    before = clauses.before(actor.start, 24)
    return before[-1:] == ["của"] and any(before[k : k + 2] == ["quyết", "định"] for k in range(len(before)))


def _by_decision(clauses: Clauses) -> Iterator[RawRelation]:
    """ "|Đoàn kiểm tra| được thành lập theo quyết định của |Bộ A|", "… theo Quyết định số 12 của |Bộ A|"."""
    for m in _titled(clauses):
        team = next((a for a in reversed(clauses.actors) if a.end <= m.start), None)
        if team is None or not _is_team(team.mention) or not isinstance(m.value, Title) or m.value.by is None:
            continue
        if clauses.words(team.end, m.start) in _ON_GROUND:
            yield _tie(clauses, team.mention, RelationType.PART_OF, m.value.by, "team-founded-by-body", 0.75)


_EAGERLY = _ADVERBS | {"khẩn", "trương", "ngay"}
_FOUNDS = re.compile(
    r"(?:(?:ra |ký )?quyết định |(?:ra|ký|ban hành) (?:quyết định )?)?(?:về việc )?"
    r"(?:thành lập|lập|cử|tổ chức)(?: một| ra)?"
)
_FOUNDED = re.compile(r"(?:thành lập|lập|cử|tổ chức)(?!\w)")
_ON_GROUND = (["được", "thành", "lập", "theo"], ["theo"], [",", "theo"], ["thành", "lập", "theo"])
_TEAMS = {"delegation", "board", "council"}


def _is_team(m: Mention) -> bool:
    """Whether it is a delegation, team or board that names no body or place of its own."""
    v = m.value
    if not isinstance(v, BodyName) or v.whole or v.parent or v.place or v.level:
        return False
    return v.kind in _TEAMS and not v.head.startswith(("Hội đồng nhân dân", "Đoàn đại biểu"))


def _acting_body(actor: Actor) -> Mention | None:
    """The body that an actor's words end with, else the one that the person holds a post in."""
    return _last_body(actor) or next((b for b in map(body_of, actor.posts) if b is not None), None)


def _last_body(actor: Actor) -> Mention | None:
    """The body that the actor's words end with."""
    if actor.mention.kind is Kind.ORGANIZATION:
        return actor.mention
    if actor.mention.kind is Kind.POST:
        return body_of(actor.mention)
    return body_of(actor.posts[-1]) if actor.posts and actor.posts[-1].end >= actor.end - 1 else None


# --- issuing --------------------------------------------------------------------------------------------------------


def _office(actor: Actor) -> Mention:
    """A post issues for its body: whoever holds it now need not have held it then."""
    body = body_of(actor.mention) if actor.mention.kind is Kind.POST else None
    return body or actor.mention


def _of_issuer(clauses: Clauses) -> Iterator[RawRelation]:
    """ "Nghị quyết số 25 của BCH T.Ư Đảng", "Luật mà Quốc hội ban hành", "tại Quyết định số 12, UBND tỉnh …"."""
    titled = _titled(clauses)
    for k, m in enumerate(titled):
        actor = next((a for a in clauses.actors if a.start >= m.end), None)
        numbered = isinstance(m.value, Title) and m.value.number is not None and m.kind is Kind.DOCUMENT
        if actor is None or actor.mention.kind not in (_ISSUERS if numbered else _ISSUERS - {Kind.PERSON}):
            continue
        gap = clauses.words(m.end, actor.start)
        dated = not {"ngày", "năm", "tháng"}.isdisjoint(gap) and len(gap) <= 9
        decided = clauses.before(m.start, 1) == ["tại"] and gap[-1:] == [","] and (dated or len(gap) == 1)
        enacted = gap == ["mà"] and clauses.after(actor.end, 2) in (["ban", "hành"], ["thông", "qua"])
        owned = gap[-1:] == ["của"] and (dated or all(_is_further_number(w) for w in gap[:-1]))
        if owned and m.kind is Kind.PROGRAMME and _is_asked_about(clauses, m):
            continue
        if owned or decided or enacted:
            rows = [*_row_before(clauses, titled[:k], m), m] if owned else [m]
            for paper in rows:
                yield _tie(clauses, paper, RelationType.ISSUED_BY, _office(actor), "document-of-body", 0.8)


def _is_further_number(word: str) -> bool:
    """ "Quyết định 935|, 936| của UBND tỉnh": more papers of the same body."""
    return word == "," or (word.isdigit() and len(word) > _OF_DAY)


_ISSUERS = frozenset({Kind.ORGANIZATION, Kind.POST, Kind.PERSON})
_OF_DAY = 2
"""The digits of a day or month."""


def _is_asked_about(clauses: Clauses, m: Mention) -> bool:
    """ "kiến nghị điều chỉnh |Quy hoạch A| của Hiệp hội B": the request is B's, not the plan."""
    return not {"kiến nghị", "đề nghị", "đề xuất"}.isdisjoint(" ".join(w) for w in pairwise(clauses.before(m.start, 6)))


def _row_before(clauses: Clauses, before: Sequence[Mention], last: Mention) -> list[Mention]:
    """ "|Nghị quyết 19, Nghị quyết 35 và| Nghị định 12 của Chính phủ": the papers of one row up to the last."""
    row: list[Mention] = []
    for m in reversed(before):
        gap = [w for w in clauses.words(m.end, last.start) if not any(c.isdigit() for c in w)]
        if not _alike(m, last) or not _ROW.issuperset(gap) or not gap:
            break
        row.append(m)
        last = m
    return row[::-1]


def _alike(paper: Mention, other: Mention) -> bool:
    """Whether both are called by the same kind and the first tells no issuer of its own."""
    a, b = paper.value, other.value
    return isinstance(a, Title) and isinstance(b, Title) and fold(a.head) == fold(b.head) and a.by is None


_ROW = frozenset({",", "và", "ngày", "/", "-", ".", "cùng", ";"})


def _issued_by(clauses: Clauses) -> Iterator[RawRelation]:
    """ "chương trình do Bộ A ban hành", "quy chế đã được thành phố ban hành"."""
    for verb in clauses.verbs:
        if verb.cue.rule != "issue" or not verb.agent:
            continue
        before = [m for m in _titled(clauses) if m.end <= verb.agent[0].start]
        if before and "luật" not in clauses.words(before[-1].end, verb.agent[0].start):  # "Lệnh về 6 luật được …"
            yield _tie(clauses, before[-1], RelationType.ISSUED_BY, verb.agent[0].mention, "issued-by-body", 0.8)


_DECISIONS = ("quyết định", "nghị quyết", "công văn", "văn bản", "thông báo", "chỉ thị")


def _decided_at(clauses: Clauses) -> Iterator[RawRelation]:
    """ "được |Bộ A| xếp hạng tại |Quyết định số 153|", "ý kiến của |UBND tỉnh| (tại |Công văn số 18|)"."""
    for m in _titled(clauses):
        if not isinstance(m.value, Title) or m.value.issuer or not fold(m.value.head).startswith(_DECISIONS):
            continue  # the code of a number tells the issuer better
        owner = next((a for a in reversed(clauses.actors) if a.end <= m.start), None)
        if owner is None or owner.mention.kind not in {Kind.ORGANIZATION, Kind.POST}:
            continue
        gap, lead = clauses.words(owner.end, m.start), clauses.before(owner.start, 1)
        bracketed = gap in (["(", "tại"], ["(", "theo"], ["("], ["tại"]) and lead == ["của"]
        decided = lead == ["được"] and gap[-1:] == ["tại"] and len(gap) <= 20 and not {".", ";", ":"} & set(gap)
        if bracketed or decided:
            issuer = _office(owner) if bracketed else owner.mention
            yield _tie(clauses, m, RelationType.ISSUED_BY, issuer, "decided-in-document", 0.75)
