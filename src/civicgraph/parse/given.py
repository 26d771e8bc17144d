"""What a personnel verb gives, and to whom: the persons behind it, their posts, the bodies that they join."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from civicgraph.lexicon.links import link_words
from civicgraph.model import BodyName, Kind, Mention, PostName, Token
from civicgraph.parse.clauses import Clauses, Verb
from civicgraph.parse.decisions import MOVING_ON, holder_before, steps_down
from civicgraph.parse.facts import linked
from civicgraph.parse.phrases import Actor, body_of, posts_behind
from civicgraph.spelling import fold

# Behind these words stands a name: "các đồng chí A, B".
CALLED = frozenset({"các", "hai", "ba", "đồng", "chí", "ông", "bà"})
_NO_POST = frozenset({"tham gia"})


@dataclass(slots=True)
class Assignment:
    """Persons and what they are given: posts, and bodies that they join."""

    persons: list[Actor]
    posts: list[Mention] = field(default_factory=list)
    bodies: list[Mention] = field(default_factory=list)

    @property
    def orgs(self) -> list[Mention]:
        told = [*self.bodies, *(body for post in self.posts if (body := body_of(post)) is not None)]
        return list(dict.fromkeys(told))


NEAR = 3
"""A body elected stands so few words behind the verb: "bầu ra |Ban Chấp hành|"."""


def stretch_of(clauses: Clauses, verb: Verb) -> int:
    """Where the objects of a personnel verb end: at the next verb of another kind, or the next that takes a person.

    "điều động, bổ nhiệm ông A" is one stretch, "bổ nhiệm ông A …; bổ nhiệm ông B …" are two.
    """
    people = [a.start for a in clauses.actors_after(verb.cue.end) if a.mention.kind is Kind.PERSON]
    appoints = {c.start for c in clauses.cues("appoint")}
    for other in clauses.verbs:
        start = other.cue.start
        if start < verb.cue.end or other.cue.rule == "hold" or clauses.before(start, 1) == ["để"]:
            continue  # "miễn nhiệm X đối với ông A, |để nghỉ hưu|; ông B …": what for
        if fold(clauses.text(start, other.cue.end)) in MOVING_ON:
            return start
        if steps_down(clauses, other):
            holder = holder_before(clauses, other)
            if holder is not None and people and people[0] < holder.start and clauses.governor(holder) in {"cho", "để"}:
                return holder.start  # "bổ nhiệm ông A …, |cho ông B| thôi giữ chức …"
            continue
        if other.cue.rule == verb.cue.rule or (start in appoints and verb.cue.rule == "appoint"):
            if people and people[0] < start and not _gives_more(clauses, verb, other):
                return start
        elif other.cue.rule in _BOUNDING or (
            other.cue.rule == "issue" and len(clauses.words(start, other.cue.end)) > 1
        ):
            return start
    return clauses.sentence.end


def _gives_more(clauses: Clauses, verb: Verb, other: Verb) -> bool:
    """ "điều động ông A đến công tác tại X, |chỉ định giữ chức Y|": the next verb gives the same person a post."""
    start = other.cue.start
    held = any(c.start >= other.cue.end and not clauses.words(other.cue.end, c.start) for c in clauses.cues("hold"))
    if other.passive or other.negated or not held or clauses.before(start, 1) not in ([","], [";"], ["và"]):
        return False
    taken = persons_taken(clauses, verb.cue, start)
    others = [a for a in clauses.actors_after(verb.cue.end) if a.mention.kind is Kind.PERSON and a.end <= start]
    return bool(taken) and all(a in taken for a in others)


_BOUNDING = frozenset({"appoint", "dismiss", "discipline", "award", "say", "direct", "chair", "organise"})


def persons_taken(clauses: Clauses, cue: Mention, end: int) -> list[Actor]:
    """The persons right behind a personnel verb: "bổ nhiệm có thời hạn |ông A| và |ông B|"."""
    titled: list[Actor] = []
    for actor in clauses.actors_after(cue.end):
        if actor.start >= end:
            return []
        # "miễn nhiệm chức vụ Chủ tịch UBND tỉnh đối với ông A": the post comes first.
        if actor.mention.kind is Kind.POST and linked(clauses, _past_hold(clauses, cue), actor.start, "verb-post"):
            return _stripped_of(clauses, cue, actor, end) or _governed(clauses, actor.end, end)
        if actor.mention.kind is Kind.PERSON:
            near = linked(clauses, cue.end, actor.start, "verb-person") or _is_given_to(clauses, cue, actor)
            # "bổ nhiệm Phó thường trực |Cơ quan X Trần A|": a title that no list holds, its body, the name
            near = near or any(a.end <= actor.start and not clauses.words(a.end, actor.start) for a in titled)
            return persons_in_row(clauses, actor, end) if near or post_named_by(clauses, cue, actor) else []
        if actor.mention.kind is not Kind.ORGANIZATION or len(clauses.words(cue.end, actor.start)) > NEAR:
            return []  # "thôi làm nhiệm vụ đại biểu |Quốc hội| đối với ông A"
        titled.append(actor)
    return []


def post_named_by(clauses: Clauses, cue: Mention, actor: Actor) -> Mention | None:
    """ "bầu bổ sung |2 Phó Chủ tịch UBND tỉnh A là| ông B và bà C": the post that all get, then who they are."""
    post = next((m for m in actor.posts if m.start >= cue.end and m.end <= actor.mention.start), None)
    if post is None or "là" not in clauses.words(post.end, actor.mention.start):
        return None
    counted = [word for word in clauses.words(cue.end, post.start) if not word.isdigit()]
    return post if link_words("verb-post").issuperset(counted) else None


def _is_given_to(clauses: Clauses, cue: Mention, actor: Actor) -> bool:
    """ "tạm đình chỉ công tác 15 ngày |đối với| ông A", "trao quyết định nghỉ hưu để hưởng chế độ |cho| bà B"."""
    gap = clauses.words(cue.end, actor.start)
    while gap and gap[-1] in CALLED:
        gap.pop()
    aimed = gap[-2:] == ["đối", "với"] or (gap[-1:] == ["cho"] and "định" in clauses.before(cue.start, 6))
    return aimed and len(gap) <= GIVEN_REACH and not {",", ";", ".", ":"} & set(gap)


GIVEN_REACH = 14
"""To whom a decision applies stands at most so many words behind its verb."""


def _past_hold(clauses: Clauses, cue: Mention) -> int:
    """Behind the verb, or behind the "giữ chức" that follows it: "bổ nhiệm giữ chức X đối với ông A"."""
    return next(
        (hold.end for hold in clauses.cues("hold") if not clauses.words(cue.end, hold.start) and hold.start >= cue.end),
        cue.end,
    )


def _stripped_of(clauses: Clauses, cue: Mention, post: Actor, end: int) -> list[Actor]:
    """ "miễn nhiệm chức vụ Chủ tịch UBND tỉnh A |của ông B|": whose post it is that is taken away."""
    holder = next(iter(clauses.actors_after(post.end)), None)
    if cue not in clauses.cues("dismiss") or holder is None or holder.mention.kind is not Kind.PERSON:
        return []
    told = clauses.words(post.end, holder.start)
    owned = told[:1] == ["của"] and CALLED.issuperset(told[1:])
    return persons_in_row(clauses, holder, end) if owned and holder.start < end else []


def _governed(clauses: Clauses, start: int, end: int) -> list[Actor]:
    for actor in clauses.actors_after(start):
        words = clauses.words(start, actor.start)
        if actor.start >= end or len(words) > 14 or "thay" in words:  # "…, |thay| cho người tiền nhiệm là ông A"
            return []
        if actor.mention.kind is Kind.ORGANIZATION and not {",", ";"} & set(words):
            continue  # the tail of the post's body: "Vụ trưởng Vụ A và |B| cho bà C"
        if actor.mention.kind is Kind.PERSON:
            return persons_in_row(clauses, actor, end) if {"với", "cho", "là"} & set(words[-4:]) else []
    return []


def persons_in_row(clauses: Clauses, first: Actor, end: int) -> list[Actor]:
    """The persons listed from the first on, before a post is given; also those told after why the first goes."""
    row = _row_of(clauses, first, end)
    while row and (later := _told_after_aim(clauses, row[-1], end)) is not None:
        row += _row_of(clauses, later, end)
    return row


def _told_after_aim(clauses: Clauses, last: Actor, end: int) -> Actor | None:
    """ "đối với ông A, để nghỉ hưu theo chế độ; |ông B| để nhận nhiệm vụ mới": the next whose aim is told."""
    behind = next((a for a in clauses.actors_after(last.end) if a.mention.kind is Kind.PERSON), None)
    if behind is None or behind.end > end:
        return None
    gap = clauses.words(last.end, behind.start)
    while gap and gap[-1] in CALLED:
        gap.pop()
    aimed = gap[:1] == ["để"] or gap[:2] == [",", "để"]
    again = clauses.after(behind.end, 1) == ["để"] or clauses.after(behind.end, 2) == [",", "để"]
    return behind if aimed and again and gap[-1:] in ([";"], [","], ["và"]) and gap.count(";") <= 1 else None


def _is_served(clauses: Clauses, person: Actor) -> bool:
    """ "Thư ký đồng chí |A|", "Trợ lý |ông A|": whom somebody of the row only serves."""
    words = clauses.before(person.mention.start, 4)
    while words and words[-1] in CALLED:
        words.pop()
    return words[-2:] in (["thư", "ký"], ["trợ", "lý"])


def _row_of(clauses: Clauses, first: Actor, end: int) -> list[Actor]:
    row = [a for a in clauses.group_at(first) if a.mention.kind is Kind.PERSON and a.end <= end]
    spoken = [v.subject for v in clauses.verbs if v.cue.rule == "say" and v.direct]
    row = [a for a in row if a is first or not any(a in subject for subject in spoken)]
    row = [a for a in row if a is first or not _is_served(clauses, a)]
    holds = [c.start for c in clauses.cues("hold") if first.end <= c.start < end and _is_post_given(clauses, c)]
    return [a for a in row if not holds or a.start < holds[0]]


def _is_post_given(clauses: Clauses, cue: Mention) -> bool:
    return bool(posts_given(clauses, cue))


def posts_given(clauses: Clauses, cue: Mention) -> list[Mention]:
    """The posts behind "giữ chức", "làm"."""
    if clauses.text(cue.start, cue.end).lower() in _NO_POST:
        return []
    for actor in clauses.actors_after(cue.end):
        if not linked(clauses, cue.end, actor.start, "verb-post"):
            return []
        if actor.mention.kind is Kind.POST:
            listed = [
                a.mention
                for a in clauses.group_at(actor)
                if a.mention.kind is Kind.POST and _is_listed(clauses, actor, a)
            ]
            row = [post for post in posts_behind(clauses.tagged, actor.mention.start) if _is_near(listed, post)]
            return [*row, *(post for post in listed if all(post.start != other.start for other in row))]
        return list(actor.posts[:1]) if actor.posts and actor.posts[0].start >= cue.end else []
    return []


def _is_near(listed: list[Mention], post: Mention) -> bool:
    """Whether a post of a row is one of those listed, or right behind the last: "Bí thư |kiêm Chủ tịch đặc khu|"."""
    return any(post.start == other.start for other in listed) or 0 < post.start - listed[-1].end <= len(", kiêm ")


def posts_held_next(clauses: Clauses, cue: Mention) -> list[Mention]:
    """The posts behind the "làm", "giữ chức" that follow a verb at once: "được bổ nhiệm |làm| Giám đốc Sở A"."""
    end = _past_hold(clauses, cue)
    hold = next((c for c in clauses.cues("hold") if c.end == end and c.start >= cue.end), None)
    return posts_given(clauses, hold) if hold is not None else []


def _is_listed(clauses: Clauses, first: Actor, later: Actor) -> bool:
    """Whether a later post belongs to the same person: nobody's name stands between, and it does nothing itself."""
    acts = ";" in clauses.words(first.end, later.start) and any(v.direct and later in v.subject for v in clauses.verbs)
    return not acts and not any(
        a.mention.kind is Kind.PERSON for a in clauses.actors if first.start < a.start < later.start
    )


def posts_listed(clauses: Clauses, after: Sequence[Actor], end: int) -> list[Assignment]:
    """ "bầu X đối với bà A|; Y đối với ông B; Z đối với ông C|": what the verb gives others, or takes."""
    out: list[Assignment] = []
    last = after[-1] if after else None
    while last is not None:
        post = next(iter(clauses.actors_after(last.end)), None)
        gap = clauses.words(last.end, post.start) if post is not None else []
        if post is None or post.mention.kind is not Kind.POST or post.end > end or not _NEXT_POST.issuperset(gap):
            return out
        if not {";", ",", "và"} & set(gap[:1]):
            return out
        persons = _governed(clauses, post.end, end)
        if not persons or {";", ","} & set(clauses.words(post.end, persons[0].start)):
            return out
        out.append(Assignment(persons, [post.mention]))
        last = persons[-1]
    return out


_NEXT_POST = frozenset({";", ",", "và", "chức", "vụ", "danh", "các", "giữ", "đồng", "thời"})


def bodies_joined(clauses: Clauses, cue: Mention, end: int) -> list[Mention]:
    """The bodies behind "tham gia": "tham gia |Ban Chấp hành, Ban Thường vụ Đảng bộ tỉnh|"."""
    if clauses.text(cue.start, cue.end).lower() != "tham gia":
        return []
    for actor in clauses.actors_after(cue.end):
        if actor.mention.kind is not Kind.ORGANIZATION or not linked(clauses, cue.end, actor.start, "verb-body-joined"):
            return []
        return [a.mention for a in clauses.group_at(actor) if a.mention.kind is Kind.ORGANIZATION and a.end <= end]
    return []


def seat_in(body: Mention) -> Mention | None:
    """The post of whoever joins an organ: "tham gia |Ban Chấp hành|, Ban Thường vụ Đảng bộ tỉnh" makes a member."""
    name = body.value
    if not isinstance(name, BodyName) or not name.head.startswith(_ORGANS):
        return None
    return Mention(body.start, body.end, Kind.POST, "seat-in-organ", PostName("Ủy viên", body=body))


_ORGANS = ("Ban Chấp hành", "Ban Thường vụ", "Bộ Chính trị", "Ban Bí thư", "Đoàn Chủ tịch")


def find_assignments(
    clauses: Clauses, start: int, end: int, persons: list[Actor], posts: Sequence[Mention] = ()
) -> list[Assignment]:
    """Who gets what in a stretch: "ông A giữ chức X; bà B giữ chức Y" are two.

    `posts` are those that the first is given right behind the verb: "ông A được bổ nhiệm |X|; bà B giữ chức Y".
    """
    out = [Assignment(persons, list(posts))]
    for cue_start, held, joined in _givings(clauses, start, end):
        later = [
            a for a in clauses.actors if out[-1].persons and out[-1].persons[-1].end < a.start and a.end <= cue_start
        ]
        new = [a for a in later if a.mention.kind is Kind.PERSON]
        if new and (out[-1].posts or out[-1].bodies):
            out.append(Assignment(new))
        out[-1].posts += held
        out[-1].bodies += [body for body in joined if body not in out[-1].orgs]
    return out


def _givings(clauses: Clauses, start: int, end: int) -> list[tuple[int, list[Mention], list[Mention]]]:
    """What a stretch gives, in order: where the giving word stands, the posts and the bodies joined."""
    left = clauses.cues("dismiss")  # "thôi |giữ chức| X" gives no post
    found: list[tuple[int, list[Mention], list[Mention]]] = []
    for cue in clauses.cues("hold"):
        if not start <= cue.start < end or any(d.start <= cue.start and cue.end <= d.end for d in left):
            continue
        if any(d.end <= cue.start and not clauses.words(d.end, cue.start) for d in left):
            continue  # "cho thôi |tham gia| Ban Thường trực"
        if "không" in clauses.before(cue.start, 3):
            continue
        if fold(clauses.text(cue.start, cue.end)) == "trở thành" and clauses.before(cue.start, 1) in (["và"], [","]):
            continue  # "được bầu vào Ban A năm 2006 |và trở thành| Bộ trưởng": another step of a career
        posts = posts_given(clauses, cue) or _same_post(clauses, cue)
        joined = bodies_joined(clauses, cue, end)
        if posts or joined:
            found.append((cue.start, posts, joined))
    # "đến |công tác tại| Sở A", "về nhận công tác tại Sở A"; where he works now is told before his name's next comma
    for t in clauses.between(start, end):
        if not _leads_to_body(clauses, t):
            continue
        bodies = [a.mention for a in clauses.actors_after(t.end)[:1] if clauses.words(t.end, a.start) == []]
        bodies = [m for m in bodies if m.kind is Kind.ORGANIZATION]
        if bodies and not any(at < t.start and not _person_between(clauses, at, t.start) for at, _, _ in found):
            found.append((t.start, [], bodies))
    return sorted(found, key=lambda giving: giving[0])


def _leads_to_body(clauses: Clauses, token: Token) -> bool:
    """Whether a word leads to the body that somebody joins: "công tác |tại| Sở A", "bầu bổ sung ông B |vào| Ban C"."""
    lead = clauses.before(token.start, 1)
    if token.fold == "sang":
        return lead == ["phái"]  # "được biệt phái |sang| Ban Nội chính"
    if token.fold not in {"tại", "vào", "về"}:
        return False
    last = next((a for a in reversed(clauses.actors) if a.end <= token.start), None)
    named = last is not None and last.mention.kind is Kind.PERSON and not clauses.words(last.end, token.start)
    if token.fold == "về":  # "điều động ông B |về| Ban C", "được Ban Bí thư điều động |về| Ban C"
        moved = lead in (["động"], ["chuyển"]) or named
        return moved and not {"động", "chuyển"}.isdisjoint(clauses.before(token.start, _MOVED))
    return lead in (["tác"], ["việc"], ["bầu"], ["vụ"], ["sung"]) or (named and token.fold == "vào")


_MOVED = 12
"""So many words at most tell who is moved before where he goes."""


def _same_post(clauses: Clauses, cue: Mention) -> list[Mention]:
    """ "miễn nhiệm chức danh |Chủ tịch HĐND tỉnh A| đối với ông B và bầu ông C giữ chức vụ này": the one just left."""
    if "này" not in clauses.after(cue.end, 2):
        return []
    left = [c for c in clauses.cues("dismiss") if c.end <= cue.start]
    return posts_given(clauses, left[-1])[:1] if left else []


def _person_between(clauses: Clauses, start: int, end: int) -> bool:
    return any(a.mention.kind is Kind.PERSON and start < a.start < end for a in clauses.actors)


def delegation_joined(clauses: Clauses, verb: Verb, end: int) -> Assignment | None:
    """ "chuyển sinh hoạt Đoàn đại biểu Quốc hội đối với |ông A| từ Đoàn B đến |Đoàn C|": who goes, and to whom."""
    persons = [a for a in clauses.actors_after(verb.cue.end) if a.mention.kind is Kind.PERSON and a.end <= end][:1]
    if not persons or clauses.governor(persons[0]) not in {"với", "cho"}:
        return None
    bodies = [a for a in clauses.actors_after(persons[0].end) if a.mention.kind is Kind.ORGANIZATION and a.end <= end]
    joined = [a.mention for a in bodies if clauses.before(a.start, 1) in (["đến"], ["về"], ["sang"])]
    return Assignment(persons, bodies=joined[:1]) if joined else None
