"""To whom an order or request is addressed: those behind its word, who share it, and who is told before it."""

from collections.abc import Sequence
from itertools import pairwise

from civicgraph.model import BodyName, Kind
from civicgraph.parse.clauses import Clauses, Verb
from civicgraph.parse.facts import acting, is_told_in_row, linked, opens_row
from civicgraph.parse.listed import begins_task
from civicgraph.parse.phrases import Actor
from civicgraph.parse.recall import Recall

# "yêu cầu, |trong thời gian tới|, Sở Y tế cần …": when it is to be done, told before by whom.
_MEANWHILE = frozenset(
    [
        "trong", "thời", "gian", "tới", "này", "ngay", "sau", "trước", "mắt", "hội", "nghị", "kỳ", "họp", "buổi",
        "cuộc", "năm", "quý", "tháng", "nay", "từ", "cuối", "đầu", "đến", "bên", "cạnh", "đó", "cùng", "với", ",", ":",
    ]
)  # fmt: skip

# Between the one that leads a task and those that share the order: "giao Bộ A chủ trì, cùng Bộ B …".
_SHARING = frozenset(["chủ", "trì", ",", "cùng", "và", "với", "các"])

# Verbs that order a person or body to do something; with a place they only assign land or people.
CHARGING = frozenset({"phân công", "ủy quyền", "giao", "phân công cho", "ủy quyền cho"})


def addressed_behind(clauses: Clauses, verb: Verb, recall: Recall) -> list[Actor]:
    """Those right behind the verb, who share the order, and who get the next one behind a ";"."""
    if clauses.after(verb.cue.end, 3) in _THIS_BODY or clauses.after(verb.cue.end, 4) == ["tổ", "chức", "đảng", "này"]:
        told = [a for a in clauses.actors if a.mention.kind is Kind.ORGANIZATION and a.end <= verb.cue.start]
        return [a for a in told if a not in verb.subject[-1:]][-1:]
    if clauses.after(verb.cue.end, 1) == [","]:
        return _told_to(clauses, verb)
    if row := recall.row_called(clauses, verb.cue.end):
        return row
    if (bare := recall.body_called(clauses, verb.cue.end)) is not None:
        return [bare]
    first = next((a for a in clauses.actors if a.start >= verb.cue.end), None)
    if first in verb.subject and any(
        v.direct and v.subject is verb.subject and v.cue.rule == "direct" for v in clauses.verbs
    ):
        return []  # "Giao nhiệm vụ cho các cán bộ, |Chủ tịch A| đề nghị …": who orders
    if first is None or not (
        linked(clauses, verb.cue.end, first.start, "order-addressed") or _is_named_of_many(clauses, verb, first)
    ):
        gap = clauses.words(verb.cue.end, first.start) if first is not None else []
        meanwhile = first is not None and all(w in _MEANWHILE or w.isdigit() for w in gap)
        return _told_to(clauses, verb) if meanwhile else []
    if _is_topic(clauses, verb, first) or clauses.after(first.end, 2) in _OF_BOTH:
        return []
    if clauses.before(first.mention.start, 2) in _SUSPECTS:
        return []  # "ra hiệu, yêu cầu |đối tượng Hùng| dừng xe"
    out = [a for a in acting(clauses.group_at(first), clauses) if a is first or not _is_bracketed(clauses, a)]
    word = clauses.text(verb.cue.start, verb.cue.end).lower()
    if word in CHARGING:
        out = [a for a in out if a.mention.kind is not Kind.PLACE]
    out = [a for a in out if not _is_of_several(clauses, a)]
    behind = clauses.after(out[-1].end, 2) if out and out[-1].mention.kind is Kind.POST else []
    levels = behind[:1] != [] and behind[0] in _LEVELS and behind[1:] in _LEVEL_ENDS  # no "thành lập", "xã hội hóa"
    if (behind[:1] == [","] and behind[-1] in _ANY_LEVEL) or levels:
        return []  # "đề nghị Chủ tịch tỉnh, thành phố": nobody in particular
    if not out or "các cấp" in " ".join(clauses.after(out[-1].end, 7)):  # "lực lượng Công an các cấp": nobody named
        return []
    more = [*_behind_place(clauses, out), *_sharing(clauses, out)]
    more += [a for a in _further(clauses, verb, out) if a not in more]
    return [*out, *(a for a in more if not _is_of_several(clauses, a))]


_LEVEL_ENDS: tuple[list[str], ...] = ([], [","], ["."], [";"], ["phố"], ["và"])
_THIS_BODY = (
    ["cơ", "quan", "này"],
    ["đơn", "vị", "này"],
    ["cơ", "sở", "này"],
    ["công", "ty", "này"],
    ["doanh", "nghiệp", "này"],
)


def addressed_ahead(clauses: Clauses, verb: Verb) -> list[Actor]:
    """ "|Đối với Sở A|, Chủ tịch B yêu cầu khẩn trương …": who is told to stands at the head of the sentence."""
    if not _FRONT & set(clauses.after(clauses.sentence.start, 2)) or not clauses.actors:
        return []
    first = clauses.actors[0]
    lead = [w for w in clauses.words(clauses.sentence.start, first.start) if w not in _BEFORE_FRONTED]
    group = [a for a in acting(clauses.group_at(first)) if a.mention.kind in {Kind.ORGANIZATION, Kind.PLACE}]
    own = [a for a in verb.subject if a not in group and a.start > first.end]
    if lead or not group or group[0] is not first or (verb.subject and not own):
        return []
    group = [a for a in group if a.end <= (own[0].start if own else verb.cue.start)]
    starts = own[0].start if own else verb.cue.start
    honorific = set(clauses.words(group[-1].end, starts)) - _BEFORE_FRONTED
    told = clauses.after(verb.cue.end, 1)
    others = not told or told[0] in _OTHERS or not told[0].isalpha()
    return [] if honorific != {","} or others or verb.negated else group


def addressed_by_letter(clauses: Clauses, verb: Verb) -> list[Actor]:
    """ "Trong văn bản gửi |Bộ A| ngày 5/6, Sở B kiến nghị cấm xe …": whom the paper goes to that opens the sentence."""
    first = clauses.actors[0] if clauses.actors else None
    if first is None or not verb.direct or verb.quoted or not verb.subject or verb.subject[0] is first:
        return []
    lead = [w for w in clauses.words(clauses.sentence.start, first.start) if w not in _BEFORE_FRONTED]
    lead = lead[:-1] if lead[-1:] in (["tới"], ["đến"], ["lên"]) else lead
    told = lead[:1] in (["trong"], ["tại"]) and lead[-1:] in (["gửi"], ["trình"]) and len(lead) <= _LETTER
    told = told and any(pair in _LETTERS for pair in pairwise(lead))
    group = [a for a in acting(clauses.group_at(first)) if a.mention.kind is not Kind.PLACE]
    group = [a for a in group if a.end <= verb.subject[0].start and a not in verb.subject]
    return group if told and clauses.before(verb.subject[0].start, 1) == [","] else []


_LETTER = 12
"""So many words may tell of a paper before whom it goes to: "Trong văn bản số 12 vừa gửi |Bộ A|"."""
_LETTERS = frozenset(
    {("văn", "bản"), ("công", "văn"), ("tờ", "trình"), ("báo", "cáo"), ("công", "điện"), ("bức", "thư")}
)
_FRONT = frozenset({"đối", "với", "riêng"})
_BEFORE_FRONTED = frozenset(["đối", "với", "riêng", "lãnh", "đạo", "đồng", "chí", "ông", "bà", "các", "phía"])
_OTHERS = frozenset(
    ["các", "những", "người", "cán", "lãnh", "đơn", "địa", "toàn", "nhân", "mọi", "từng", "mỗi", "cơ", "chủ", "được"]
)
"""Behind the verb these begin others who are told to: "Đối với Sở A, ông B yêu cầu |các trạm| …"."""


def _is_of_several(clauses: Clauses, actor: Actor) -> bool:
    """Whether a post is held by many: "đề nghị |Chủ tịch Ủy ban nhân dân các| tỉnh"."""
    words = clauses.after(actor.end, _MANY)
    many = "các" in words and _COMMITTEE.issuperset(words[: words.index("các")])
    return actor.mention.kind is Kind.POST and many


_MANY = 5
_COMMITTEE = frozenset({"ủy", "ban", "nhân", "dân", "ubnd", "hđnd"})
_SUSPECTS = (["đối", "tượng"], ["nghi", "phạm"], ["nghi", "can"], ["bị", "can"], ["bị", "cáo"])
_OF_BOTH = (["hai", "nước"], ["hai", "bên"], ["các", "nước"], ["mỗi", "nước"])
"""Behind a body's name: "đề nghị Quốc hội |hai nước| …" addresses no one body."""


def _is_bracketed(clauses: Clauses, actor: Actor) -> bool:
    """ "Công ty A (|TPHCM|)": a place in brackets only says where."""
    return actor.mention.kind is Kind.PLACE and clauses.before(actor.start, 1) == ["("]


def _told_to(clauses: Clauses, verb: Verb) -> list[Actor]:
    """ "đề nghị, ngay sau kỳ họp này, |UBND thành phố| cần …": behind a comma who is told that he must."""
    listed = clauses.between(verb.cue.end, clauses.sentence.end)[1:2]
    if listed and any(v.cue.start == listed[0].start for v in clauses.verbs):
        return []  # "chỉ đạo, phối hợp, giúp đỡ Sở A"
    for actor in clauses.actors_after(verb.cue.end):
        soon = clauses.before(actor.start, 2) == ["gian", "tới"]
        if len(clauses.words(verb.cue.end, actor.start)) > 10 or (clauses.oblique(actor) and not soon):
            return []
        if _HONOURING & set(clauses.before(actor.start, 5)):  # "nhân 110 năm ngày sinh đồng chí A, cần …"
            return []
        group = acting(clauses.group_at(actor))
        if group and clauses.after(group[-1].end, 2) in _OF_BOTH:
            return []
        if actor.mention.kind is Kind.PLACE and not {"cần", "phải"} & set(clauses.after(group[-1].end, 3)):
            continue
        return group if group and _MUST & set(clauses.after(group[-1].end, 20)) else []
    return []


_HONOURING = frozenset({"sinh", "mất", "niệm"})
_ANY_LEVEL = frozenset({"thành", "huyện", "quận", "xã", "phường"})
_LEVELS = _ANY_LEVEL | {"tỉnh"}
_MUST = frozenset({"cần", "phải", "tiếp", "tập", "khẩn", "chủ", "sớm", "tăng", "đẩy"})
"""Of "cần", "phải", "tiếp tục", "tập trung", "khẩn trương", "chủ động", "sớm", "tăng cường", "đẩy mạnh"."""


def _is_topic(clauses: Clauses, verb: Verb, first: Actor) -> bool:
    """Whether the place behind the verb only says where unnamed officials are: "đề nghị người dân xã A"."""
    gap = clauses.words(verb.cue.end, first.start)
    if gap[-1:] == ["các"] and clauses.after(first.start, 1)[0] in _UNITS:
        return False  # "yêu cầu các |tỉnh A|, B và C …"
    return (
        first.mention.kind is Kind.PLACE
        and bool(gap)
        and gap[-1] not in {"tỉnh", ":", "với", "cho", "đạo", "phía", "quyền"}
    )


_UNITS = frozenset({"tỉnh", "thành", "tp", "huyện", "quận", "xã", "phường"})


def _behind_place(clauses: Clauses, group: Sequence[Actor]) -> list[Actor]:
    """ "yêu cầu xã A, |Sở B và Công an tỉnh| khẩn trương …": bodies in a row that opens with a place."""
    later = clauses.actors_after(group[-1].end)[:1]
    if group[-1].mention.kind is not Kind.PLACE or not later or later[0].mention.kind is not Kind.ORGANIZATION:
        return []
    if clauses.words(group[-1].end, later[0].start) != [","]:
        return []
    row = acting(clauses.group_at(later[0]))
    subjects = {v.subject[0].start for v in clauses.verbs if v.direct and v.subject and v.cue.rule in {"say", "direct"}}
    return [] if row[0].start in subjects else row


def _is_named_of_many(clauses: Clauses, verb: Verb, first: Actor) -> bool:
    """ "yêu cầu các tổ chức tín dụng, trước hết là |Ngân hàng A|": one who is named of a group told before."""
    gap = clauses.words(verb.cue.end, first.start)
    told = " ".join(gap)
    named = told.startswith("các ") and told.endswith(_ABOVE_ALL) and len(gap) <= _GROUP
    within = (v for v in clauses.verbs if verb.cue.end <= v.cue.start < first.start and not _has(clauses, v))
    return named and {";", ":", "”"}.isdisjoint(gap) and all(v.cue.rule == "organise" for v in within)


def _has(clauses: Clauses, verb: Verb) -> bool:
    """Whether a verb is "có", which tells nobody's deed: "trong đó |có| Sở A", "Công ty B |có| trách nhiệm"."""
    return clauses.text(verb.cue.start, verb.cue.end) == "có"


_ABOVE_ALL = (", nhất là", ", trước hết là", ", đặc biệt là", ", trong đó có", ", trước mắt là")
_GROUP = 14
"""So many words at most tell of a group before who is named of it."""


def _sharing(clauses: Clauses, group: Sequence[Actor]) -> list[Actor]:
    """ "giao Bộ A chủ trì, |cùng Bộ B và C|"."""
    later = clauses.actors_after(group[-1].end)[:1] if group else []
    gap = clauses.words(group[-1].end, later[0].start) if later else []
    if "cùng" not in gap or not _SHARING.issuperset(gap):
        return []
    return acting(clauses.group_at(later[0]))


def _further(clauses: Clauses, verb: Verb, group: Sequence[Actor]) -> list[Actor]:
    """ "yêu cầu Sở A …; Sở B …; UBND huyện C …": who stands right behind a ";" and is no verb's subject.

    Behind "và" too, where it is said that he has to act: "đề nghị Sở A … và |Công ty B có trách nhiệm| …".
    """
    if not group:
        return []
    rules = {"direct", "say", "issue"}
    later = [v for v in clauses.verbs if v.cue.start >= verb.cue.end and v.direct and v.cue.rule in rules]
    if opens_row(clauses, verb):  # "yêu cầu: |Bộ A| chỉ đạo …; |UBND tỉnh B| tổ chức …"
        later = [v for v in later if not is_told_in_row(clauses, v)]
    later = [v for v in later if not _is_set(clauses, v) and not _has(clauses, v)]
    end = later[0].cue.start if later else clauses.sentence.end
    taken = {v.subject[0].start for v in later if v.subject}
    out: list[Actor] = []
    for actor in clauses.actors_after(group[-1].end):
        if actor.start >= end:
            break
        told = clauses.before(actor.start, 1) == [";"] and actor.start not in taken
        told = told or (actor.start not in taken and _goes_on_with(clauses, actor))
        told = told and clauses.after(actor.end, 1) != ["thôi"]  # "…; |Thứ trưởng B thôi| theo dõi lĩnh vực này"
        if (told and actor.mention.kind is not Kind.PLACE) or _is_held_too(clauses, actor):
            out += [a for a in acting(clauses.group_at(actor)) if a not in out]
    return out


def _goes_on_with(clauses: Clauses, actor: Actor) -> bool:
    """ "yêu cầu Sở A thống kê thiệt hại, |UBND huyện B khẩn trương| di dời dân": the next one and his task."""
    if clauses.before(actor.start, 1) != [","] or actor.mention.kind is not Kind.ORGANIZATION:
        return False
    last = max(m.end for m in clauses.tagged.names if m.end <= actor.start)
    if clauses.words(last, actor.start) == [","]:
        return False  # "yêu cầu Sở A phối hợp với Sở B, |UBND huyện C khẩn trương| …": they share A's task
    house = actor.mention.value
    told = clauses.after(clauses.group_at(actor)[-1].end, 1)
    return set(told) <= _URGED and bool(told) and not (isinstance(house, BodyName) and house.kind == "company")


def charged_next(clauses: Clauses, verb: Verb) -> list[Actor]:
    """ "ông A được giao chỉ đạo; |Văn phòng B theo dõi|, đôn đốc": who has a task of his own behind a semicolon."""
    return [
        actor
        for actor in clauses.actors_after(verb.cue.end)
        if clauses.before(actor.start, 1) == [";"]
        and actor.mention.kind is not Kind.PLACE
        and any(begins_task(word) for word in clauses.after(actor.end, 1))
    ]


_URGED = frozenset({"khẩn", "tập", "chủ", "tiếp", "kịp", "sớm", "tăng", "đẩy", "nghiêm", "phối"})
"""With these the next one's task begins behind a bare comma; other verbs may tell what he did."""


def _is_set(clauses: Clauses, verb: Verb) -> bool:
    """Whether a verb behind a semicolon is a task of its subject: "giao Sở A báo cáo; |Sở B| sớm |ban hành| …"."""
    if not verb.subject or clauses.before(verb.subject[0].start, 1) != [";"]:
        return False
    gap = clauses.words(verb.subject[-1].end, verb.cue.start)
    return bool(gap) and begins_task(gap[0])


def _is_held_too(clauses: Clauses, actor: Actor) -> bool:
    """ "đề nghị Sở A chữa trị và |Công ty B có trách nhiệm| bồi thường"."""
    if clauses.before(actor.start, 1) not in (["và"], [","], ["còn"]) or actor.mention.kind is not Kind.ORGANIZATION:
        return False
    end = clauses.group_at(actor)[-1].end
    words = clauses.after(end, 12)
    words = words[words.index(")") + 1 :] if words[:1] == ["("] and ")" in words else words
    return words[:3] == ["có", "trách", "nhiệm"]
