"""What the readers of lasting ties share: a relation with its sentence, a group's bodies, a stretch's bare words."""

from collections.abc import Sequence

from civicgraph.model import BodyName, Evidence, Kind, Mention, PlaceName, RawRelation
from civicgraph.parse.clauses import Clauses
from civicgraph.parse.phrases import Actor, body_of
from civicgraph.spelling import fold
from civicgraph.vocabulary import RelationType

ADVERBS = frozenset(["đã", "đang", "sẽ", "cũng", "vừa", "mới", "tiếp", "tục", "cần", "đều"])
# Between a body and the verb that tells with whom it works, where others stand between.
GOES_ON = ADVERBS | frozenset(
    [
        "và", "trì", "thời", "thường", "xuyên", "động", "cực", "hành", "trong", "là", "kết", "gia", "tâm", "sự",
        "cường", "nhằm", "để", "sẵn", "sàng", "muốn", "rộng", "mạnh", "khai", "hiện",
    ]
)  # fmt: skip
_PARTS = ("cục", "vụ", "viện", "trung tâm", "tổng cục", "học viện", "trường", "thanh tra", "chi cục", "sở")


def tie(
    clauses: Clauses, subject: Mention, predicate: RelationType, object_: Mention, rule: str, confidence: float
) -> RawRelation:
    """The relation with the whole sentence as its evidence."""
    start, end = clauses.sentence.start, clauses.sentence.end
    return RawRelation(subject, predicate, object_, Evidence(start, end, rule, confidence))


def titled_in(clauses: Clauses) -> list[Mention]:
    """The documents and programmes that the sentence names, in order."""
    return clauses.titled


_BORDER = ("Bộ Chỉ huy Bộ đội Biên phòng", "Ban Chỉ huy Bộ đội Biên phòng", "Bộ đội Biên phòng")
_COMMANDS = ("Quân khu ", "Quân đoàn ", "Binh đoàn ", "Bộ Chỉ huy ", "Bộ Tư lệnh ", "Quân chủng ", "Binh chủng ")
_TROOPS = ("Sư đoàn ", "Lữ đoàn ", *_COMMANDS)
# The commands that troops and stations are told under, by the head of their own name.
_UNDER = {
    "Trạm Kiểm soát Biên phòng": ("Đồn Biên phòng ", *_BORDER), "Đồn Biên phòng": _BORDER,
    "Ban Chỉ huy Bộ đội Biên phòng": ("Bộ Chỉ huy Quân sự",), "Ban Chỉ huy Phòng thủ": ("Bộ Chỉ huy Quân sự",),
    "Ban Chỉ huy Phòng thủ khu vực": ("Bộ Chỉ huy Quân sự",),
    "Đại đội": ("Tiểu đoàn ", "Trung đoàn ", *_TROOPS), "Tiểu đoàn": ("Trung đoàn ", "Bộ Tham mưu", *_TROOPS),
    "Trung đoàn": _TROOPS, "Lữ đoàn": ("Vùng ", *_COMMANDS), "Sư đoàn": _COMMANDS,
    "Đoàn Kinh tế - Quốc phòng": _COMMANDS,
    "Hải đội": ("Hải đoàn ", "Vùng ", *_TROOPS), "Hải đoàn": ("Vùng ", *_BORDER, *_TROOPS),
}  # fmt: skip


def is_under(part: Mention, whole: Mention) -> bool:
    """Whether troops or a station stand under a command of which they may be told: "Tiểu đoàn 12", "Trung đoàn 34"."""
    a, b = part.value, whole.value
    if not isinstance(a, BodyName) or not isinstance(b, BodyName):
        return False
    return b.name.startswith(_UNDER.get(a.head, "?"))


def _is_above_last(clauses: Clauses, group: Sequence[Actor], k: int) -> bool:
    """Whether a group's actor only tells whose the troops before it are: "Tiểu đoàn 12, |Trung đoàn 34|"."""
    if not k or not is_under(group[k - 1].mention, group[k].mention):
        return False
    gap = clauses.text(group[k - 1].end, group[k].start).strip()
    last = k + 1 == len(group) or is_under(group[k].mention, group[k + 1].mention)
    return gap in {"-", "–"} or (gap == "," and last)


def sides(clauses: Clauses, group: Sequence[Actor], *, offices: bool = True, places: bool = False) -> list[Mention]:
    """The bodies of a group; an office told without its holder's name stands for its body (guideline, ruling 1).

    What stands in brackets, and the ministry behind its department ("Cục A, Bộ B"), is told of the body before. With
    `places` also the place that acts itself: "phối hợp với |tỉnh A|", not the one that a comma tells of a body.
    """
    out: list[Mention] = []
    before, done, bracketed = "", group[0].start if group else 0, False
    for k, actor in enumerate(group):
        if _is_above_last(clauses, group, k):
            done = actor.end
            continue
        between = clauses.text(done, actor.start)
        bracketed = ("(" in between or bracketed) and ")" not in between[between.rfind("(") + 1 :]
        done = actor.end
        body = body_of(actor.mention) if actor.mention.kind is Kind.POST and offices else actor.mention
        if places and not bracketed and is_acting_place(clauses, actor, first=not k, joined=bool(out)):
            out.append(actor.mention)
        if body is None or body.kind is not Kind.ORGANIZATION:
            continue
        head = fold(body.value.head) if isinstance(body.value, BodyName) else ""
        of_part = head == "bộ" and before.startswith(_PARTS) and clauses.before(actor.start, 1) != ["và"]
        if not out or not (of_part or bracketed or clauses.before(actor.start, 1) == ["("]):
            out.append(body)
        before = head
    return out


def is_acting_place(clauses: Clauses, actor: Actor, *, first: bool, joined: bool) -> bool:
    """Whether a place in a group acts for itself: "phối hợp với |tỉnh A và tỉnh B|", but "với đối tác |Việt Nam|"."""
    place = actor.mention.value
    if not isinstance(place, PlaceName) or place.level not in _GOVERNED:
        return False
    lead = clauses.before(actor.start, 1)
    return (joined and lead == ["và"]) or (first and _LEADS_PLACE.issuperset(lead))


_GOVERNED = frozenset({"country", "province", "city", "district", "commune"})
_LEADS_PLACE = frozenset({"với", "cùng", "phía", "hợp", ",", ";", ":", "rằng", "là", "thì", "“", "mà"})
"""Behind one of these, or where the sentence begins, a place stands for those who govern it."""


def bare_words(clauses: Clauses, start: int, end: int) -> list[str]:
    """The words of a stretch without its names and times."""
    spans = [(m.start, m.end) for m in (*clauses.tagged.names, *clauses.tagged.times)]
    return [t.fold for t in clauses.between(start, end) if not any(a <= t.start < b for a, b in spans)]


def last_body(actor: Actor) -> Mention | None:
    """The body that the actor's words end with."""
    if actor.mention.kind is Kind.ORGANIZATION:
        return actor.mention
    if actor.mention.kind is Kind.POST:
        return body_of(actor.mention)
    return body_of(actor.posts[-1]) if actor.posts and actor.posts[-1].end >= actor.end - 1 else None


_TEAMS = {"delegation", "board", "council"}


def is_team(m: Mention) -> bool:
    """Whether it is a delegation, team or board that names no body or place of its own."""
    v = m.value
    if not isinstance(v, BodyName) or v.whole or v.parent or v.place or v.level:
        return False
    return v.kind in _TEAMS and not v.head.startswith(("Hội đồng nhân dân", "Đoàn đại biểu"))
