"""Bodies that are told to work together: by a verb, by "cùng", by a pact between them, by what they hold."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations, pairwise, product

from civicgraph.model import BodyName, Kind, Mention, RawRelation
from civicgraph.parse.clauses import Clauses, Verb, bodies
from civicgraph.parse.phrases import Actor, body_of
from civicgraph.parse.ties import ADVERBS, GOES_ON, bare_words, sides, tie
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
WORK_TOGETHER = {"phối hợp", "hợp tác", "liên kết", "liên tịch"}
_PACTS = frozenset({"quy chế", "chương trình", "nghị quyết", "kế hoạch", "thỏa thuận", "ghi nhớ"})
# The offices of one place act together by law; that both hold a ceremony tells no working together.
_OF_ONE_PLACE = ("đảng ủy", "tỉnh ủy", "thành ủy", "huyện ủy", "quận ủy", "hội đồng nhân dân", "ủy ban", "đảng bộ")
# A list of more bodies than these tells of a campaign or a whole country, and no ties of each with each.
_MOST_PARTNERS = 6

Pairs = Iterable[tuple[Mention, Mention]]


def read_cooperation(clauses: Clauses) -> list[RawRelation]:
    """The ties of bodies that the sentence tells to work together."""
    told = clauses.vocabulary | clauses.classes
    return [relation for rule, telling in _RULES if not telling.isdisjoint(told) for relation in rule(clauses)]


def tie_each(clauses: Clauses, pairs: Pairs, rule: str, confidence: float) -> Iterator[RawRelation]:
    """Each pair told to work together, of which one at least is a body."""
    for a, b in pairs:
        if a.kind is Kind.PLACE and b.kind is Kind.PLACE:
            continue
        yield tie(clauses, a, RelationType.COORDINATES_WITH, b, rule, confidence)


def _by_verb(clauses: Clauses) -> Iterator[RawRelation]:
    """ "Sở A phối hợp với Hội B tổ chức …", "do A phối hợp B mở", "A và B phối hợp …"."""
    for verb in clauses.verbs:
        if verb.cue.rule != "coordinate" or verb.negated:
            continue
        word = clauses.text(verb.cue.start, verb.cue.end).lower()
        right = _worked_with(clauses, verb.cue, word)
        charged = [] if verb.direct else _charged(clauses, verb)
        if not charged and (verb.direct or _goes_on(clauses, verb)):
            left = sides(clauses, verb.agent or verb.subject, offices=verb.direct, places=True)
            left = left or _of_speaker(clauses, verb) or _of_us(clauses, verb) or _of_forces(clauses, verb)
            left = [_sender(body) for body in left] if word.startswith("hợp tác") else left
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
        yield from tie_each(clauses, pairs, "body-works-with-body", 0.85)


def _by_fronted(clauses: Clauses) -> Iterator[RawRelation]:
    """ "|Phối hợp với Sở A|, Hội B đã mở lớp": who acts behind the comma of a phrase that opens the sentence."""
    for cue in clauses.cues("coordinate"):
        if clauses.words(clauses.sentence.start, cue.start) not in ([], ["ngoài", "ra", ","], ["đồng", "thời", ","]):
            continue
        row = clauses.object_of(cue, 2)
        others, behind = row[:-1], row[-1] if row else None
        if not others or behind is None or clauses.words(others[-1].end, behind.start) != [","]:
            continue
        if clauses.after(behind.end, 1)[:1] in _DOES:
            yield from tie_each(
                clauses,
                product(sides(clauses, [behind], offices=False), sides(clauses, others)),
                "body-behind-fronted",
                0.8,
            )


_DOES = (["đã"], ["vừa"], ["sẽ"], ["đang"], ["tổ"], ["tiến"], ["triển"], ["thường"], ["cũng"])


def _by_branch(clauses: Clauses) -> Iterator[RawRelation]:
    """ "|liên ngành Sở A - Sở B| vừa ban hành hướng dẫn": bodies that a dash joins to a joint team."""
    for first, second in pairwise(clauses.actors):
        if clauses.before(first.start, 2) != ["liên", "ngành"]:
            continue
        if clauses.text(first.end, second.start).strip() in {"-", "–"}:
            pair = sides(clauses, [first]), sides(clauses, [second])
            yield from tie_each(clauses, product(*pair), "joint-branch", 0.8)


def _sender(body: Mention) -> Mention:
    """Whose delegation comes for the two to work together: "|đoàn nghị sĩ| Hạ viện A … tăng cường hợp tác với B"."""
    name = body.value
    return name.parent if isinstance(name, BodyName) and name.kind == "delegation" and name.parent else body


def _worked_with(clauses: Clauses, cue: Mention, word: str) -> list[Mention]:
    """Those behind the verb: "phối hợp |Bộ B|", "phối hợp với |B|", "phối hợp tích cực, chặt chẽ với |B|"."""
    if word.endswith(("với", "cùng")):
        return sides(clauses, _behind_others(clauses, cue.end) or clauses.object_of(cue, 4), places=True)
    behind = clauses.after(cue.end, _HOW_CLOSELY)
    for k, each in enumerate(behind):
        if each in {"với", "cùng"}:
            return sides(clauses, _behind_others(clauses, cue.end) or clauses.object_of(cue, k + 4), places=True)
        if each not in _CLOSELY and each not in _DOING:
            break
    return sides(clauses, clauses.object_of(cue, 0))


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
    if not others or not (_UNNAMED | ADVERBS).issuperset(gap) or clauses.before(row[0].start, 1) in (["với"], ["cùng"]):
        return []
    return sides(clauses, row, offices=False)


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


# "…, cho biết|, Sở đang| phối hợp": he speaks of his own by its bare head, or leaves it out.
_SPEAKS_ON = ADVERBS | frozenset(
    [
        "là", "thêm", "rằng", "và", "sẵn", "sàng", "hiện", ",", ":", "nay", "sở", "bộ", "đơn", "vị", "cục", "viện",
        "trường", "hội", "ban", "này", "phía", "chi", "cơ", "quan", "thời", "gian", "tới", "qua",
    ]
)  # fmt: skip


def _of_forces(clauses: Clauses, verb: Verb) -> list[Mention]:
    """ "các lực lượng nghiệp vụ của |Công an tỉnh A| đã phối hợp với B": whose people do so."""
    last = next((a for a in reversed(clauses.actors) if a.end <= verb.cue.start), None)
    if last is None or not ADVERBS.issuperset(clauses.words(last.end, verb.cue.start)):
        return []
    before = clauses.before(last.start, _FORCE)
    told = before[-1:] == ["của"] and any(" ".join(pair) in _PEOPLE for pair in pairwise(before))
    return sides(clauses, [last], offices=False) if told else []


_PEOPLE = {"lực lượng", "cán bộ", "chiến sĩ", "chiến sỹ", "trinh sát", "đội ngũ", "y bác", "phòng nghiệp"}


def _by_noun(clauses: Clauses) -> Iterator[RawRelation]:
    """ "Với sự phối hợp của |Hội A|, |Sở B| mở lớp", "|Sở B| nhận được sự phối hợp của |Hội A|"."""
    if "hợp" not in clauses.vocabulary:
        return
    for actor in clauses.actors:
        before = clauses.before(actor.start, _NOUN_REACH)
        at = next((k for k, word in enumerate(before) if word == "sự"), None)
        helping = before[at + 1 : -1] if at is not None else []
        joint = _JOINT_WORK & {" ".join(pair) for pair in pairwise(helping)}
        if at is None or not joint or before[-1:] != ["của"] or not _HELPING.issuperset(helping):
            continue
        group = clauses.group_at(actor)
        lead = before[max(0, at - 2) : at]
        subject = clauses.actors_after(actor.start)
        if lead[-1:] in (["với"], ["được"], ["có"]) and len(lead) == 1:
            # The sentence opens with it: whoever is told behind a comma works.
            follows = [a for a in subject if a.start > group[-1].end]
            if len(group) > 1 and clauses.words(group[-2].end, group[-1].start) == [","]:
                group, follows = group[:-1], group[-1:]
            near = follows and clauses.words(group[-1].end, follows[0].start) == [","]
            left = sides(clauses, follows[:1], offices=False) if near else []
        else:
            told = [a for a in clauses.actors if a.end < actor.start]
            between = clauses.words(told[-1].end, actor.start)[: -(len(before) - at)] if told else ["?"]
            left = sides(clauses, told[-1:], offices=False) if _RECEIVES.issuperset(between) else []
        yield from tie_each(clauses, product(left, sides(clauses, group)), "work-of-body", 0.75)


_NOUN_REACH = 12
_JOINT_WORK = frozenset({"phối hợp", "hợp tác"})
_HELPING = _CLOSELY | frozenset(
    ["phối", "hợp", "tác", "giúp", "đỡ", "hỗ", "trợ", "tạo", "điều", "kiện", "quan", "tâm", "đồng", "hành"]
)
_RECEIVES = ADVERBS | frozenset(["nhận", "được", "có", "với", ",", "luôn", "thường", "xuyên", "cùng"])


def _of_us(clauses: Clauses, verb: Verb) -> list[Mention]:
    """ "“Chúng tôi sẽ phối hợp với Công an”, ông A, Giám đốc |Sở B|, cho biết": a speaker's "we" is his body."""
    before = clauses.before(verb.cue.start, 8)
    at = next((k for k in range(len(before) - 2, -1, -1) if before[k : k + 2] == ["chúng", "tôi"]), None)
    if at is None or not GOES_ON.issuperset(before[at + 2 :]):
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
    return sides(clauses, order.subject, offices=False) if asks else []


def _charged(clauses: Clauses, verb: Verb) -> list[Mention]:
    """ "giao |Vụ A| rà soát, phối hợp cùng B": whom the last order before the verb names, and nobody told since."""
    order = next((v for v in reversed(clauses.verbs) if v.cue.rule == "direct" and v.cue.end <= verb.cue.start), None)
    if order is None or order.passive or {".", ":", "“", "”"} & set(bare_words(clauses, order.cue.end, verb.cue.start)):
        return []
    group = clauses.object_of(order.cue, 2)
    if not group or any(group[-1].end <= a.start < verb.cue.start for a in clauses.actors):
        return []
    gap = clauses.words(group[-1].end, verb.cue.start)
    if gap[:1] == ["do"]:  # "đoàn kiểm tra |do| Thanh tra Bộ chủ trì, phối hợp với …"
        return []
    if ";" in gap[:-1] and gap[-3:] != [";", "đồng", "thời"]:
        return []
    goes_on = gap[-1:] in ([","], ["và"], [";"]) or gap[-2:] == ["đồng", "thời"]
    return sides(clauses, group) if goes_on or gap in _LEADING else []


def _let(clauses: Clauses, verb: Verb) -> list[Mention]:
    """ "đồng ý cho |Đài A| phối hợp với B": whom somebody lets work with others."""
    actor = next((a for a in reversed(clauses.actors) if a.end <= verb.cue.start), None)
    if actor is None or clauses.before(actor.start, 1) != ["cho"]:
        return []
    return sides(clauses, [actor]) if ADVERBS.issuperset(clauses.words(actor.end, verb.cue.start)) else []


_LEADING = (["chủ", "trì"], ["làm", "đầu", "mối"], ["tiếp", "tục"], ["chủ", "động"], ["khẩn", "trương"])


def _goes_on(clauses: Clauses, verb: Verb) -> bool:
    """Whether a verb away from its subject is still the subject's, and not that of somebody ordered in between."""
    before = clauses.before(verb.cue.start, 1)
    if before and before[0].isalpha() and before[0] not in GOES_ON:
        return False
    last = verb.subject[-1].end if verb.subject else clauses.sentence.start
    if ";" in clauses.words(last, verb.cue.start) and any(last < a.start < verb.cue.start for a in clauses.actors):
        return False
    return not any(last <= c.start < verb.cue.start for c in clauses.cues("direct"))


def _by_together(clauses: Clauses) -> Iterator[RawRelation]:
    """ "giao Bộ A chủ trì, cùng Bộ B …", "A đang cùng B tổ chức"."""
    for actor, following in pairwise(clauses.actors):
        gap = clauses.words(actor.end, following.start)
        while gap and gap[0] in ADVERBS:
            gap = gap[1:]
        if gap not in _TOGETHER:
            continue
        offices = gap[0] in {"chủ", "kết"}  # "Chủ tịch tỉnh A cùng Sở B" came along, "chủ trì, cùng Sở B" works with it
        row = _together_with(clauses, actor)
        if _opens_list(clauses, row):
            continue
        left = sides(clauses, row, offices=offices)
        right = sides(clauses, clauses.group_at(following), offices=offices)
        if left and right and following.mention.kind in {Kind.ORGANIZATION, Kind.POST}:
            yield from tie_each(clauses, product(left, right), "body-together-with-body", 0.75)


def _opens_list(clauses: Clauses, row: Sequence[Actor]) -> bool:
    """Whether bodies are only listed: "các đơn vị|:| Cục A, Cục B cùng Sở C", "Dự lễ |có đại diện| Bộ A cùng Bộ B"."""
    lead = [word for word in clauses.before(row[0].start, 5) if word not in _SENT]
    return lead[-1:] == ["có"] or (len(row) > 1 and lead[-1:] in _OPENS_LIST)


_SENT = frozenset({"đại", "diện", "lãnh", "đạo", "các", "của"})
_OPENS_LIST = ([":"], ["gồm"], ["là"], ["như"])


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
        if partners and not WORK_TOGETHER.isdisjoint(" ".join(pair) for pair in pairwise(near)):
            # "giữa A với B, C": A with each; "giữa A, B và C": each with each.
            star = "với" in clauses.words(partners[0].end, partners[1].start)
        elif partners and _is_pact(about):
            star = False
        else:
            continue
        mentions = _of_known_country(clauses, sides(clauses, partners)) if star else sides(clauses, partners)
        pairs: Pairs = product(mentions[:1], mentions[1:]) if star else combinations(mentions, 2)
        yield from tie_each(clauses, pairs, "work-between-bodies", 0.8)


def _of_known_country(clauses: Clauses, row: list[Mention]) -> list[Mention]:
    """The bodies of a row without those whose country its last one tells: "giữa Bộ A với |Bộ B|, Bộ C Nhật Bản"."""
    if len(row) < _OF_A_ROW or not _is_foreign(clauses, row[-1]):
        return row
    return [row[0], *(body for body in row[1:] if _is_foreign(clauses, body))]


_OF_A_ROW = 3


def _is_foreign(clauses: Clauses, body: Mention) -> bool:
    return body.rule == "body-of-country" and not clauses.text(body.start, body.end).endswith("Việt Nam")


def _partners(clauses: Clauses, group: Sequence[Actor]) -> list[Actor]:
    """The bodies of a group of nothing but bodies; a place in brackets only says where one is from."""
    free = [a for a in group if a.mention.kind is not Kind.PLACE or clauses.before(a.start, 1) != ["("]]
    return free if 2 <= len(free) <= _MOST_PARTNERS and len(bodies(free)) == len(free) else []


def _is_pact(words: Sequence[str]) -> bool:
    """ "quy chế phối hợp công tác", "chương trình phối hợp", "nghị quyết liên tịch"."""
    return any(words[k + 2 : k + 4] in _JOINTLY and " ".join(words[k : k + 2]) in _PACTS for k in range(len(words)))


_JOINTLY = (["phối", "hợp"], ["liên", "tịch"])
_JOINT = frozenset(first for first, _ in _JOINTLY)


def _by_pact(clauses: Clauses) -> Iterator[RawRelation]:
    """ "thực hiện Quy chế phối hợp công tác năm 2016 của |A và B|"."""
    for actor in clauses.actors:
        if clauses.before(actor.start, 1) != ["của"] or not _is_pact(clauses.before(actor.start, 25)):
            continue
        if partners := _partners(clauses, clauses.group_at(actor)):
            yield from tie_each(clauses, combinations([p.mention for p in partners], 2), "pact-of-bodies", 0.75)


def _by_signing(clauses: Clauses) -> Iterator[RawRelation]:
    """ "|Sở A và Hội B| ký kết quy chế phối hợp", "|Cục A| ký thỏa thuận hợp tác với |Công ty B|"."""
    for verb in clauses.verbs:
        if verb.cue.rule != "sign" or verb.negated or verb.passive or not verb.direct:
            continue
        other = next((a for a in clauses.actors_after(verb.cue.end) if clauses.before(a.start, 1) == ["với"]), None)
        behind = clauses.after(verb.cue.start, 10)
        if other is not None:  # "ký kết với Công ty B |biên bản ghi nhớ hợp tác|"
            behind = [*behind, "|", *clauses.after(clauses.group_at(other)[-1].end, 6)]
        words = f" {' '.join(behind)} "
        if not any(f" {pact} " in words for pact in _OF_PACT):
            continue
        if other is None and _tells_owners(clauses, verb.cue):
            continue
        left = _signing(clauses, verb.subject)
        right = _signing(clauses, clauses.group_at(other)) if other is not None else []
        pairs: Pairs = product(left, right) if right else combinations(left, 2)
        if left and len(left) <= _MOST_PARTNERS:
            yield from tie_each(clauses, pairs, "bodies-sign-pact", 0.75)


def _tells_owners(clauses: Clauses, cue: Mention) -> bool:
    """Whether what is signed is told with whose it is: "ký Nghị quyết liên tịch |của A, B và C|"."""
    owner = next(iter(clauses.actors_after(cue.end)), None)
    if owner is None or clauses.before(owner.start, 1) != ["của"] or not _is_pact(clauses.words(cue.end, owner.start)):
        return False
    return bool(_partners(clauses, clauses.group_at(owner)))


def _signing(clauses: Clauses, group: Sequence[Actor]) -> list[Mention]:
    """The bodies that sign; who holds a post signs for the body of it: "|ông A, Chủ tịch Hội B,| và bà C ký kết"."""
    if not all(a.mention.kind is Kind.PERSON for a in group):
        return sides(clauses, group)
    held = [next((b for b in map(body_of, reversed(a.posts)) if b is not None), None) for a in group]
    return [body for body in held if body is not None]


_OF_PACT = tuple(
    f"{kind} {about}{work}"
    for about in ("", "về ", "về việc ")
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
        if "cũng" in clauses.words(group[1].end, verb.cue.start):
            continue  # "Sở A và Hội B |cũng| tổ chức …": each its own
        mentions = sides(clauses, partners)
        heads = [fold(m.value.head) for m in mentions if isinstance(m.value, BodyName)]
        if len(mentions) == len(group) and not all(head.startswith(_OF_ONE_PLACE) for head in heads):
            yield from tie_each(clauses, combinations(mentions, 2), "bodies-hold-together", 0.7)


_RULES: tuple[tuple[Callable[[Clauses], Iterator[RawRelation]], frozenset[str]], ...] = (
    (_by_verb, frozenset({"coordinate"})),
    (_by_fronted, frozenset({"coordinate"})),
    (_by_branch, frozenset({"liên"})),
    (_by_noun, frozenset({"sự"})),
    (_by_together, frozenset({"cùng", "kết"})),
    (_by_between, frozenset({"giữa"})),
    (_by_pact, _JOINT),
    (_by_signing, frozenset({"sign"})),
    (_by_holding, frozenset({"organise"})),
)
"""Each rule with the words and the classes of words of which one at least stands where it tells something; in order."""
