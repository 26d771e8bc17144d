"""Dismissals and disciplinary measures: who leaves which body or is punished, by whom."""

from collections.abc import Sequence
from dataclasses import replace

from civicgraph.lexicon.words import word_set
from civicgraph.model import BodyName, Kind, Mention, PostName, RawEvent, Time, Title, Token
from civicgraph.parse.clauses import Clauses, Verb
from civicgraph.parse.decisions import (
    by_decision,
    decider_named,
    find_authority,
    handed_over_for,
    holder_before,
    is_career,
    leaving_decided,
    mover_of,
    patients_of,
    post_alone,
    receives_decision,
    signed_for,
    steps_down,
    tell_event,
    tell_unnamed,
    tells_of_subject,
)
from civicgraph.parse.facts import Roles, doers, linked, performers
from civicgraph.parse.given import (
    CALLED,
    GIVEN_REACH,
    NEAR,
    Assignment,
    persons_in_row,
    persons_taken,
    posts_given,
    posts_listed,
    stretch_of,
)
from civicgraph.parse.phrases import Actor, body_of, posts_behind
from civicgraph.parse.recall import Recall
from civicgraph.parse.reviews import is_review, read_choice, read_considered, read_review
from civicgraph.spelling import fold
from civicgraph.vocabulary import EventStatus, EventType, PositionStatus, Role

# Only proposed: "đề nghị xem xét kỷ luật".
_PROPOSING = frozenset({"xét", "nghị", "xuất", "khi", "quan", "đồng", "về", "mức", "hạn", "quy", "trình"})
# These hit somebody only where it is said who does it or that he suffers it.
_NEEDING_VOICE = frozenset({"phạt", "kiểm điểm", "rút kinh nghiệm", "phê bình", "kỷ luật", "cảnh cáo"})
CRIMINAL = frozenset({"khởi tố", "bắt tạm giam"})
# "đã nghỉ hưu" says what somebody is; these tell an event only of a subject right before or a decision.
_LEAVING = frozenset(
    {"nghỉ hưu", "nghỉ chế độ", "nghỉ công tác", "thôi việc", "nghỉ hưu trước tuổi", "từ chức", "từ nhiệm"}
)


def read_dismissals(clauses: Clauses, verb: Verb, recall: Recall) -> list[tuple[RawEvent, list[Mention]]]:
    """Who leaves or is made to, by whose decision, and from which bodies; with the posts of those listed behind."""
    out: list[tuple[RawEvent, list[Mention]]] = [(event, []) for event in _dismissed(clauses, verb, recall)]
    end = stretch_of(clauses, verb)
    first = [a for a in persons_taken(clauses, verb.cue, end) if out]
    if freed := _freed_each(clauses, first, end):
        out, more = [(out[0][0], freed[0].posts)], freed[1:]
    elif first and any(p.end <= first[0].start for p in posts_given(clauses, verb.cue)):
        more = posts_listed(clauses, first, end)
    else:
        return out
    authority = find_authority(clauses, verb, first, recall)
    for one in more:
        roles: Roles = [(Role.SUBJECT, one.persons), (Role.AUTHORITY, authority), (Role.ORG, one.orgs)]
        out.append((tell_event(clauses, EventType.DISMISSAL, verb, roles, "dismissed"), one.posts))
    return out


def _dismissed(clauses: Clauses, verb: Verb, recall: Recall) -> list[RawEvent]:
    word = clauses.text(verb.cue.start, verb.cue.end).lower()
    if leaves_more(clauses, verb) or clauses.before(verb.cue.start, 1) == ["tư"]:  # "xóa tư |cách chức| vụ"
        return []
    end = _own_end(clauses, verb, stretch_of(clauses, verb))
    subjects = persons_taken(clauses, verb.cue, end) or _listed_leavers(clauses, verb) or _just_punished(clauses, verb)
    authority: list[Actor] = []
    if not subjects and (let := let_go(clauses, verb, recall)) is not None:
        subjects, authority = let
    elif not subjects and not verb.passive and (unnamed := _unnamed_leavers(clauses, verb, recall)):
        return unnamed
    elif subjects:
        authority = find_authority(clauses, verb, subjects, recall)
    elif (measure := _measure_of(clauses, verb)) is not None and measure.passive:
        subjects, authority = patients_of(clauses, measure), performers(clauses, measure.agent)
    elif (freed := _freed(clauses, verb)) is not None:
        subjects = [freed]
        decided = next((v for v in clauses.verbs if v.cue.rule == "appoint" and v.cue.end <= freed.start), None)
        authority = find_authority(clauses, decided, subjects, recall) if decided is not None else []
    elif (mover := mover_of(clauses, verb)) is not None and (holder := holder_before(clauses, verb)) is not None:
        subjects = [holder]
        authority = find_authority(clauses, mover, subjects, recall)
    elif by_decision(clauses, verb) and (named := _told_behind(clauses, verb, end)):
        subjects, authority = named, find_authority(clauses, verb, named, recall)
    elif _announces_leaving(clauses, verb) or had_to_leave(clauses, verb):
        subjects = [a for a in verb.subject if a.mention.kind is Kind.PERSON][-1:]
    elif receives_decision(clauses, verb) or (verb.direct and not _PROPOSING & set(clauses.before(verb.cue.start, 1))):
        # "ông A thôi giữ chức …", "ông A bị cách chức", "ông A nhận quyết định nghỉ hưu"
        leaves = verb.passive or word.startswith(_OF_LEAVING) or receives_decision(clauses, verb)
        subjects = patients_of(clauses, verb) if leaves else _told_behind(clauses, verb, end)
        authority = performers(clauses, verb.agent) or [a for a in doers(clauses, verb) if a not in subjects]
        authority = authority or leaving_decided(clauses, verb) or recall.decider_behind(clauses)
        if not subjects and word.startswith("nghỉ") and verb.agent and clauses.governor(verb.agent[0]) == "do":
            subjects = [a for a in verb.agent if a.mention.kind is Kind.PERSON]  # "thiếu người |do ông A nghỉ hưu|"
            authority = []
    if not subjects or (word in _LEAVING and not authority and _is_only_past(clauses, verb)):
        return []
    if authority and (handed := handed_over_for(clauses, verb, authority, recall)) is not None:
        authority = handed
    roles: Roles = [
        (Role.SUBJECT, subjects),
        (Role.AUTHORITY, authority),
        (Role.ORG, bodies_left(clauses, verb, subjects, end)),
    ]
    return [tell_event(clauses, EventType.DISMISSAL, verb, roles, "dismissed")]


def _own_end(clauses: Clauses, verb: Verb, end: int) -> int:
    """Where what is told of who leaves himself ends: "Ông A |thôi kiêm nhiệm Giám đốc B|; người kế nhiệm là bà C"."""
    leaves = fold(clauses.text(verb.cue.start, verb.cue.end)).startswith("thôi")
    if not leaves or not verb.direct or all(a.mention.kind is not Kind.PERSON for a in verb.subject):
        return end
    return next((t.start for t in clauses.between(verb.cue.end, end) if t.text == ";"), end)


def _is_only_past(clauses: Clauses, verb: Verb) -> bool:
    """ "ông A đã |nghỉ hưu|" says what he is; not where a day is told or that he had to go."""
    told = _is_dated(clauses, verb) or had_to_leave(clauses, verb) or _announces_leaving(clauses, verb)
    return is_career(clauses, verb) and not told


def _announces_leaving(clauses: Clauses, verb: Verb) -> bool:
    """ "Thủ tướng A (đã bất ngờ) |tuyên bố từ chức|": who says that he leaves does."""
    subject = [a.end for a in verb.subject if a.end <= verb.cue.start]
    told = clauses.words(subject[-1], verb.cue.start) if subject else []
    leaves = fold(clauses.text(verb.cue.start, verb.cue.end)) in _GIVING_UP
    return leaves and told[-2:] in (["tuyên", "bố"], ["quyết", "định"]) and _ANNOUNCING.issuperset(told)


def had_to_leave(clauses: Clauses, verb: Verb) -> bool:
    """ "ông A |đã phải từ chức|", "bà B |buộc phải từ chức|": not "ông C phải từ chức nếu …"."""
    leaves = fold(clauses.text(verb.cue.start, verb.cue.end)) in _GIVING_UP
    before = clauses.before(verb.cue.start, 4)
    return leaves and before[-2:] in (["đã", "phải"], ["buộc", "phải"]) and not {"thể", "sẽ", "nếu"} & set(before)


_GIVING_UP = frozenset({"từ chức", "từ nhiệm"})
_ANNOUNCING = frozenset(
    ["tuyên", "bố", "quyết", "định", "đã", "vừa", "bất", "ngờ", "chính", "thức", "hôm", "nay", "mới", "cũng", "ngay"]
)


def _is_dated(clauses: Clauses, verb: Verb) -> bool:
    """ "Ngày 1-6, ông A đã |nghỉ hưu|": a day makes it an event."""
    days = (t.value for t in clauses.tagged.times if t.end <= verb.cue.start)
    return any(isinstance(day, Time) and len(day.start) == len("2017-06-01") for day in days)


def leaves_more(clauses: Clauses, verb: Verb) -> bool:
    """Whether the verb before has told of this post too: "cho ông A thôi tham gia Ban Chấp hành, |thôi giữ chức| X"."""
    earlier = next(
        (v for v in reversed(clauses.verbs) if v.cue.end <= verb.cue.start and v.cue.rule == "dismiss"), None
    )
    if earlier is None or not (steps_down(clauses, verb) and steps_down(clauses, earlier)):
        return False
    people = [a for a in clauses.actors if a.mention.kind is Kind.PERSON]
    apart = any(earlier.cue.end <= a.start < verb.cue.start for a in people)
    return not apart and ";" not in clauses.words(earlier.cue.end, verb.cue.start) and not earlier.negated


def let_go(clauses: Clauses, verb: Verb, recall: Recall) -> tuple[list[Actor], list[Actor]] | None:
    """ "đồng ý cho |ông A| thôi giữ chức", "trao quyết định cho |bà B| được nghỉ hưu": who leaves, who lets him."""
    person = holder_before(clauses, verb)
    if person is not None and clauses.governor(person) == "định" and (letting := _letters(clauses, person)):
        return [person], letting  # "|Bộ Chính trị| quyết định ông A thôi giữ chức X"
    if person is None or clauses.governor(person) not in {"cho", "để"}:
        return None
    if (owner := _owner_of_release(clauses, person)) is not None:
        return [person], performers(clauses, [owner])
    if _letting_word(clauses, person) is None:
        letting = _lets_at_once(clauses, person)
        return ([person], letting) if letting else None
    named = decider_named(clauses, verb, recall)
    for paper in clauses.tagged.names:  # "trao |quyết định của Ban Bí thư| cho ông A được nghỉ hưu"
        by = paper.value.by if isinstance(paper.value, Title) and paper.end <= person.start else None
        if by is not None and len(clauses.words(paper.end, person.start)) <= NEAR:
            named = [Actor(by, paper.start, paper.end)]
    if named is None and (owner := _post_of_decision(clauses, person)) is not None:
        named = [owner]
    if named is None:
        group = _letters(clauses, person) or [
            a for a in performers(clauses, verb.subject) if a is not person and a.end <= person.start
        ]
        named = [a for a in group if a.mention.kind is not Kind.PLACE and not clauses.oblique(a)]
    return [person], named


def _post_of_decision(clauses: Clauses, person: Actor) -> Actor | None:
    """ "trao quyết định của |Thường trực Ban Bí thư| cho ông A được nghỉ hưu": the body whose decision it is."""
    before = [a for a in clauses.actors if a.end <= person.start][-1:]
    if not before or before[0].mention.kind not in {Kind.POST, Kind.ORGANIZATION}:
        return None
    decided = clauses.before(before[0].start, 3) == ["quyết", "định", "của"]
    body = body_of(before[0].mention) if before[0].mention.kind is Kind.POST else before[0].mention
    near = len(clauses.words(before[0].end, person.start)) <= NEAR
    return replace(before[0], mention=body) if decided and near and body is not None else None


def _owner_of_release(clauses: Clauses, person: Actor) -> Actor | None:
    """ "công bố quyết định của |Ban Thường vụ A| về việc cho ông B thôi giữ chức X": whose decision lets him go."""
    before = [a for a in clauses.actors if a.end <= person.start][-1:]
    if not before or before[0].mention.kind not in {Kind.ORGANIZATION, Kind.POST}:
        return None
    told = clauses.words(before[0].end, person.start)
    decided = clauses.governor(before[0]) == "của" and "định" in clauses.before(before[0].start, 4)
    about = told[2:] if told[:2] == ["về", "việc"] else told if told[:1] == ["cho"] else None
    return before[0] if decided and about is not None and set(about) <= CALLED | {"cho", "để"} else None


def _lets_at_once(clauses: Clauses, person: Actor) -> list[Actor]:
    """ "|Ban Bí thư| (đã) cho ông A thôi giữ chức X": the body right before "cho", who needs no word of agreeing."""
    before = [a for a in clauses.actors if a.end <= person.start][-1:]
    told = clauses.words(before[0].end, person.start) if before else []
    near = "cho" in told and set(told) <= CALLED | {"cho", "đã", "vừa"}
    free = near and before[0].mention.kind is Kind.ORGANIZATION and not clauses.oblique(before[0])
    return performers(clauses, before) if free else []


def _letters(clauses: Clauses, person: Actor) -> list[Actor]:
    """Those who agree to let somebody go, right before the agreeing word: "|Bộ Chính trị| đồng ý để ông A …"."""
    word = _letting_word(clauses, person)
    before = [a for a in clauses.actors if word is not None and a.end <= word.start]
    if word is None or not before:
        return []
    gap = set(clauses.words(before[-1].end, word.start))
    first = next(a for a in before if before[-1] in clauses.group_at(a))
    small = gap <= word_set("clause_words", use="adverb") | {"biểu", "họp", "nhất", "trí", "xem", "xét", "thảo", "luận"}
    return performers(clauses, clauses.group_at(first)) if small else []


def _letting_word(clauses: Clauses, person: Actor) -> Token | None:
    """The last word before a person that agrees or decides; "giải quyết" does neither."""
    tokens = clauses.between(clauses.sentence.start, person.start)[-_LETTING_REACH:]
    for before, token in reversed(list(zip([None, *tokens], tokens, strict=False))):
        if token.fold in _LETTING and (before is None or before.fold != "giải"):
            return token
    return None


_LETTING_REACH = 24


def _freed(clauses: Clauses, verb: Verb) -> Actor | None:
    """ "điều động ông A …; cho |ông B| nghỉ hưu", "giải quyết cho |ông C| thôi việc": by who decides the rest."""
    person = holder_before(clauses, verb)
    if person is None or clauses.governor(person) != "cho":
        return None
    lead = [w for w in clauses.before(person.start, 6) if w not in {"ông", "bà", "đồng", "chí", "các", "cho"}]
    return person if not lead or lead[-1] in {";", ",", "quyết", "và"} or lead[-2:] == ["giải", "quyết"] else None


_LETTING = frozenset({"đồng", "định", "quyết", "nhất"})
"""Of "đồng ý", "quyết định", "biểu quyết", "thống nhất"."""


def _unnamed_leavers(clauses: Clauses, verb: Verb, recall: Recall) -> list[RawEvent]:
    """ "HĐND miễn nhiệm 2 Ủy viên UBND"; not "ông A thôi giữ chức Ủy viên"."""
    post = post_alone(clauses, verb)
    leaves = clauses.text(verb.cue.start, verb.cue.end).lower().startswith("thôi")
    if post is None or leaves or any(a.mention.kind is Kind.PERSON for a in performers(clauses, verb.subject)):
        return []
    return tell_unnamed(clauses, verb, EventType.DISMISSAL, post, recall)


def _just_punished(clauses: Clauses, verb: Verb) -> list[Actor]:
    """ "kỷ luật |ông A| bằng hình thức cảnh cáo và cho thôi giữ chức X": whom the measure before hits."""
    measures = [v for v in clauses.verbs if v.cue.rule == "discipline" and v.cue.end <= verb.cue.start]
    if not measures or clauses.before(verb.cue.start, 1) != ["và"]:
        return []
    return [a for v in measures for a in those_punished(clauses, v) if a.mention.kind is Kind.PERSON][:1]


_OF_LEAVING = ("thôi", "nghỉ", "từ", "cho thôi")
"""Whoever does what a word says that begins so leaves himself; "đình chỉ công tác", "miễn nhiệm" hit another."""


def _told_behind(clauses: Clauses, verb: Verb, end: int) -> list[Actor]:
    """ "trường A đình chỉ công tác 2 giáo viên có mặt |là bà B và bà C|": whom it hits, named behind what they are."""
    for actor in clauses.actors_after(verb.cue.end):
        gap = clauses.words(verb.cue.end, actor.start)
        if actor.mention.kind is Kind.PERSON:
            named = clauses.governor(actor) in {"là", "gồm"} and {";", ",", "."}.isdisjoint(gap)
            return persons_in_row(clauses, actor, end) if named and len(gap) <= GIVEN_REACH else []
    return []


def _listed_leavers(clauses: Clauses, verb: Verb) -> list[Actor]:
    """ "Các cán bộ nhận quyết định nghỉ hưu gồm: A; B": the persons behind the colon."""
    words = clauses.after(verb.cue.end, 2)
    if words[:1] != ["gồm"] and words != ["gồm", ":"]:
        return []
    return [a for a in clauses.actors_after(verb.cue.end) if a.mention.kind is Kind.PERSON]


def bodies_left(clauses: Clauses, verb: Verb, subjects: Sequence[Actor], end: int) -> list[Mention]:
    """The bodies of the posts left: told behind the verb, else with each name."""
    more = next((v for v in clauses.verbs if v.cue.start > verb.cue.start and v.cue.rule == "dismiss"), None)
    if more is not None and leaves_more(clauses, more):
        joined = [a.mention for a in clauses.actors_after(verb.cue.end)[:1] if a.start < more.cue.start]
        bodies = [body_of(m) if m.kind is Kind.POST else m for m in joined if m.kind is not Kind.PLACE]
        return [*(body for body in bodies if body is not None), *bodies_left(clauses, more, subjects, end)]
    if same := _post_told(clauses, verb):
        return [body for body in [body_of(same[0])] if body is not None]
    for actor in clauses.actors_after(verb.cue.end):
        if actor.start >= end:
            break
        gap = clauses.words(verb.cue.end, actor.start)
        organ = not gap and clauses.words(verb.cue.start, verb.cue.end)[-1:] == ["gia"]  # "thôi tham gia |Ban A|"
        if actor.mention.kind is Kind.ORGANIZATION and (organ or gap[-2:] == ["đại", "biểu"]):
            return [a.mention for a in clauses.group_at(actor) if a.mention.kind is Kind.ORGANIZATION and a.end <= end]
        if actor.mention.kind is Kind.POST and linked(clauses, verb.cue.end, actor.start, "verb-post"):
            told = clauses.words(verb.cue.start, actor.start)[-3:]
            row = clauses.group_at(actor) if "các" in told else [actor]  # "thôi giữ các chức vụ |A, B|"
            posts = [a.mention for a in row if a.mention.kind is Kind.POST and a.end <= end]
            return [body for post in posts if (body := body_of(post)) is not None]
    if (freed := _freed_from(clauses, verb, subjects, end)) is not None:
        return freed
    held = [[p for p in s.posts if not _is_former(p)] or s.posts for s in subjects]
    held = [[p for p in posts if not _is_seat(p)] or posts for posts in held]
    return [body for posts in held for body in [body_of(p) for p in posts[:1]] if body is not None]


def _freed_from(clauses: Clauses, verb: Verb, subjects: Sequence[Actor], end: int) -> list[Mention] | None:
    """ "miễn nhiệm ông A khỏi chức vụ |Phó Chủ tịch UBND tỉnh|": the bodies of the posts told behind."""
    last = max((s.end for s in subjects if s.start >= verb.cue.end), default=None)
    posts = _posts_freed_of(clauses, last, end) if last is not None else []
    if posts and body_of(posts[0]) is None:  # "Công ty A miễn nhiệm bà B khỏi vị trí |Tổng Giám đốc|"
        own = [a.mention for a in verb.subject if a.end <= verb.cue.start and _is_company(a.mention)]
        return own[:1]
    return [body for post in posts if (body := body_of(post)) is not None] or None


def _posts_freed_of(clauses: Clauses, start: int, end: int) -> list[Mention]:
    """The posts that "khỏi chức vụ" right behind a name leads to."""
    post = next((m for m in clauses.tagged.names if m.kind is Kind.POST and m.start >= start), None)
    gap = clauses.words(start, post.start) if post is not None else []
    if post is None or post.end > end or gap[:1] != ["khỏi"] or not _POST_WORDS.issuperset(gap[1:]):
        return []
    return posts_behind(clauses.tagged, post.start)


def _freed_each(clauses: Clauses, first: list[Actor], end: int) -> list[Assignment]:
    """ "miễn nhiệm ông A khỏi chức vụ |X, Y|; bà B khỏi chức vụ |Z|": who is freed of which posts, in their order."""
    out: list[Assignment] = []
    persons = first
    while persons and (posts := _posts_freed_of(clauses, persons[-1].end, end)):
        out.append(Assignment(persons, posts))
        last = posts[-1].end
        behind = (a for a in clauses.actors if a.mention.kind is Kind.PERSON and last <= a.mention.start < end)
        person = next(behind, None)
        gap = set(clauses.words(last, person.mention.start)) if person is not None else set()
        persons = [person] if person is not None and gap <= CALLED | {";", ",", "và"} else []
    return out


_POST_WORDS = frozenset({"chức", "vụ", "danh", "vị", "trí", "cương", "các"})


def _is_company(body: Mention) -> bool:
    return isinstance(body.value, BodyName) and body.value.kind == "company"


def _is_seat(post: Mention) -> bool:
    """ "ông A, |Ủy viên Trung ương Đảng|, Bí thư Tỉnh ủy B, thôi giữ chức vụ": a seat that goes with the post left."""
    return isinstance(post.value, PostName) and fold(post.value.title).startswith("ủy viên")


def _is_former(post: Mention) -> bool:
    """ "bà A, |nguyên Phó Giám đốc Sở B|, hiện là Trưởng Ban C, nghỉ hưu": that one she has left before."""
    return isinstance(post.value, PostName) and post.value.status is PositionStatus.FORMER


def posts_left(clauses: Clauses, verb: Verb) -> list[Mention]:
    """The posts left, told behind the verb: "thôi giữ chức |X|, Y", "cho thôi làm nhiệm vụ |đại biểu HĐND|"."""
    if posts := posts_given(clauses, verb.cue):
        return posts
    more = next((v for v in clauses.verbs if v.cue.start > verb.cue.start and v.cue.rule == "dismiss"), None)
    if more is not None and leaves_more(clauses, more):  # "thôi tham gia Ban A, thôi giữ chức |X|"
        return posts_left(clauses, more)
    if same := _post_told(clauses, verb):
        return same
    first = next(iter(clauses.actors_after(verb.cue.end)), None)
    gap = clauses.words(verb.cue.end, first.start) if first is not None else []
    if first is None or first.mention.kind is not Kind.ORGANIZATION or gap[-2:] != ["đại", "biểu"] or len(gap) > NEAR:
        return []
    member = PostName("đại biểu", body=first.mention)
    return [Mention(first.start, first.end, Kind.POST, "member-of-assembly", member)]


def _post_told(clauses: Clauses, verb: Verb) -> list[Mention]:
    """ "bầu ông A giữ chức |Chủ tịch UBND xã B|; miễn nhiệm chức danh này đối với ông C": the one just given."""
    if clauses.after(verb.cue.end, 3) not in (["chức", "danh", "này"], ["chức", "vụ", "này"]):
        return []
    held = [c for c in clauses.cues("hold") if c.end <= verb.cue.start]
    return posts_given(clauses, held[-1])[:1] if held else []


def read_disciplines(clauses: Clauses, verb: Verb, recall: Recall) -> list[RawEvent]:
    """Who is punished, by whom; counted ones without a name too."""
    word = clauses.text(verb.cue.start, verb.cue.end).lower()
    if clauses.before(verb.cue.start, 2) == ["xem", "xét"] and (considered := _reviewed(clauses, verb)):
        return considered
    if considered := read_considered(clauses, verb, those_punished(clauses, verb)):
        return considered
    if clauses.before(verb.cue.start, 2) == ["xem", "xét"]:
        return []
    if is_review(clauses, verb) and (reviews := read_review(clauses, verb)):
        return reviews
    if choice := read_choice(clauses, verb):
        return choice
    if (
        word in CRIMINAL
        or _is_sentence(clauses, verb)
        or (_PROPOSING & set(clauses.before(verb.cue.start, 1)) and not verb.direct)
    ):
        return []
    if _is_only_form(clauses, verb) or _is_for_review(clauses, verb) or _is_removal(clauses, verb):
        return []
    targets = those_punished(clauses, verb)
    if not targets and word not in _MILD and not clauses.sentence.title and _hits_counted(clauses, verb):
        by = [a for a in doers(clauses, verb) if a.mention.kind in _PUNISHING]
        return [tell_event(clauses, EventType.DISCIPLINE, verb, [(Role.AUTHORITY, by)], "counted-punished")]
    authority: list[Actor] = []
    # 1. "kỷ luật cảnh cáo đồng chí A", "xử phạt Công ty B"
    if targets and not verb.passive:
        authority = _whose_measure(clauses, verb, targets) or find_authority(clauses, verb, targets, recall)
        if not authority and word in _NEEDING_VOICE:
            return []
    # 2. "ông A bị cảnh cáo", "Công ty B bị Cục C xử phạt", "ông A nhận hình thức kỷ luật khiển trách"
    elif verb.passive or _suffers(clauses, verb) or receives_decision(clauses, verb):
        targets = patients_of(clauses, verb) or _bodies_hit(clauses, verb) or _let_go_for_it(clauses, verb)
        authority = performers(clauses, verb.agent) or _who_issued(clauses, verb)
    # 3. "ông A bị Ủy ban Kiểm tra B ra quyết định thi hành kỷ luật khiển trách"
    elif (signed := signed_for(clauses, verb)) is not None:
        targets, authority = signed.subject, signed.agent
    else:
        return []
    if not targets:
        return []
    roles: Roles = [(Role.SUBJECT, targets), (Role.AUTHORITY, authority)]
    event = tell_event(clauses, EventType.DISCIPLINE, verb, roles, "disciplined")
    return [replace(event, time=None) if _is_reason(clauses, verb) else event]


def _who_issued(clauses: Clauses, verb: Verb) -> list[Actor]:
    """ "ông A nhận quyết định kỷ luật khiển trách |do Chủ tịch UBND tỉnh B| ban hành": whose decision it is."""
    for actor in clauses.actors_after(verb.cue.end):
        if clauses.before(actor.start, 1) == ["do"]:
            return [actor] if clauses.after(actor.end, 1) in (["ban"], ["ký"]) else []
    return []


def _reviewed(clauses: Clauses, verb: Verb) -> list[RawEvent]:
    """ "Ủy ban Kiểm tra A (sẽ) xem xét |kỷ luật| bà B": the measure is to come, unless its form is told.

    Who only asks another to consider one plans none.
    """
    targets = [a for a in those_punished(clauses, verb) if a.mention.kind is Kind.PERSON]
    asked = any(v.cue.rule == "direct" and v.cue.end <= verb.cue.start for v in clauses.verbs)
    said = not _ONLY_THOUGHT.isdisjoint(clauses.before(verb.cue.start, 8))
    by = [a for a in performers(clauses, verb.subject) if a.end <= verb.cue.start and a not in targets]
    said = said or any(v.cue.rule == "say" and by and by[-1].end <= v.cue.start < verb.cue.start for v in clauses.verbs)
    if asked or said or not targets or not by or clauses.before(targets[0].start, 1) == [","]:
        return []
    roles: Roles = [(Role.SUBJECT, targets), (Role.AUTHORITY, by)]
    event = tell_event(clauses, EventType.DISCIPLINE, verb, roles, "disciplined")
    chosen = {"hình", "thức"} <= set(clauses.words(verb.cue.end, targets[0].start))
    return [event if chosen else replace(event, status=EventStatus.PLANNED)]


_ONLY_THOUGHT = frozenset({"nghị", "phải", "cần", "mức", "nếu", "chưa", "không"})


def _whose_measure(clauses: Clauses, verb: Verb, targets: Sequence[Actor]) -> list[Actor]:
    """ "quyết định kỷ luật của |Ban Bí thư| đối với ông A": who punishes, told right behind the measure."""
    first = next(iter(clauses.actors_after(verb.cue.end)), None)
    if first is None or first in targets or clauses.words(verb.cue.end, first.start) != ["của"]:
        return []
    return performers(clauses, [first])


def _is_for_review(clauses: Clauses, verb: Verb) -> bool:
    """ "A đề nghị B |xem xét, (thi hành) kỷ luật| ông C": whom somebody else may punish."""
    before = clauses.before(verb.cue.start, 5)
    if before[-2:] == ["thi", "hành"]:
        before = before[:-2]
    reviewed = before[-3:] == ["xem", "xét", ","] or before[-2:] == ["xem", "xét"]
    asked = any(v.cue.rule == "direct" and v.cue.end <= verb.cue.start and not v.passive for v in clauses.verbs)
    return reviewed and asked


def _hits_counted(clauses: Clauses, verb: Verb) -> bool:
    """ "Sở A xử phạt vi phạm hành chính đối với |3 phòng khám|": a body punishes counted ones who have no names."""
    if (
        verb.passive
        or not verb.direct
        or verb.planned
        or not any(a.mention.kind in _PUNISHING for a in performers(clauses, verb.subject))
    ):
        return False
    words = clauses.after(verb.cue.end, _COUNTED_REACH)
    k = next((k for k, w in enumerate(words) if w.isdigit() or w in _COUNTS), None)
    if k is None or {",", ";", "."} & set(words[:k]):
        return False
    behind = words[k + 1 : k + 4]
    return any(" ".join(behind[:n]) in word_set("clause_words", use="punishable") for n in (1, 2, 3))


_PUNISHING = frozenset({Kind.ORGANIZATION, Kind.PLACE})
"""Bodies, or the province whose bodies do: "|Hà Nam| đã kỷ luật 19 cá nhân"."""
_MILD = frozenset({"kiểm điểm", "rút kinh nghiệm", "phê bình"})
_COUNTED_REACH = 9
_COUNTS = frozenset(["hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"])


def _is_reason(clauses: Clauses, verb: Verb) -> bool:
    """ "thôi làm đại biểu từ ngày 15/5 |vì bị kỷ luật|": the measure was before that day."""
    words = [w for w in clauses.before(verb.cue.start, 5) if w not in {"đã", "bị", "thi", "hành", "xử", "lý"}]
    return verb.passive and words[-1:] in (["vì"], ["do"])


def _let_go_for_it(clauses: Clauses, verb: Verb) -> list[Actor]:
    """ "cho thôi làm đại biểu đối với |ông A| … vì bị kỷ luật": who leaves because of the measure."""
    if not _is_reason(clauses, verb):
        return []
    left = [v for v in clauses.verbs if v.cue.rule == "dismiss" and v.cue.end <= verb.cue.start]
    return [a for v in left[-1:] for a in persons_taken(clauses, v.cue, verb.cue.start) if a.end <= verb.cue.start]


def _bodies_hit(clauses: Clauses, verb: Verb) -> list[Actor]:
    if not tells_of_subject(clauses, verb):
        return []
    return [a for a in performers(clauses, verb.subject) if a.mention.kind is Kind.ORGANIZATION]


def _is_sentence(clauses: Clauses, verb: Verb) -> bool:
    """ "Tòa án tuyên phạt bị cáo A 12 năm tù": a court's sentence is no measure."""
    return clauses.before(verb.cue.start, 1) == ["tuyên"] or clauses.after(verb.cue.end, 2) == ["bị", "cáo"]


def _is_only_form(clauses: Clauses, verb: Verb) -> bool:
    """ "quyết định |hình thức kỷ luật| đối với ông A": none is chosen yet; "áp dụng hình thức kỷ luật …" has chosen."""
    words = clauses.before(verb.cue.start, 6)
    return words[-2:] == ["hình", "thức"] and not {"dụng", "bằng", "với", "nhận", "chịu"} & set(words)


def _is_removal(clauses: Clauses, verb: Verb) -> bool:
    """ "thi hành kỷ luật bằng hình thức |cách chức| Bí thư đối với ông A": the measure is that he leaves."""
    removal = next((c for c in clauses.cues("dismiss") if c.start >= verb.cue.end), None)
    return removal is not None and _FORM.issuperset(clauses.words(verb.cue.end, removal.start))


def _measure_of(clauses: Clauses, removal: Verb) -> Verb | None:
    """The measure whose form a removal is: "ông A bị |kỷ luật| (bằng hình thức) cách chức"."""
    earlier = (v for v in reversed(clauses.verbs) if v.cue.rule == "discipline" and v.cue.end <= removal.cue.start)
    measure = next(earlier, None)
    return measure if measure is not None and _is_removal(clauses, measure) else None


_FORM = frozenset({"bằng", "với", "hình", "thức", "hành", "chính", "đảng", "mức", "là", "về", "mặt", "quyền"})


def those_punished(clauses: Clauses, verb: Verb) -> list[Actor]:
    """Those whom a measure hits, behind its words."""
    return _hit_behind(clauses, verb) or _aimed_far(clauses, verb) or _whose_permit(clauses, verb)


def _whose_permit(clauses: Clauses, verb: Verb) -> list[Actor]:
    """ "tước giấy phép kinh doanh xăng dầu của |Công ty A|": the one body whose permit it is."""
    actor = next(iter(clauses.actors_after(verb.cue.end)), None)
    if actor is None or not fold(clauses.text(verb.cue.start, verb.cue.end)).endswith("giấy phép"):
        return []
    gap = clauses.words(verb.cue.end, actor.start)
    near = len(gap) <= _PERMITTED and gap[-1:] == ["của"] and (_SAYING | _GROUNDS).isdisjoint(gap)
    return [actor] if near and actor.mention.kind is Kind.ORGANIZATION else []


_GROUNDS = frozenset({"do", "vì", "theo", "định", "luận", "phạm"})
"""Behind one of these stands why, and whose rule it was: "tước giấy phép |do vi phạm quy định của| Bộ A"."""


_PERMITTED = 10
"""So many words may tell of what a permit is for."""


def _aimed_far(clauses: Clauses, verb: Verb) -> list[Actor]:
    """ "kỷ luật của Ban A |đối với ông B|", "kỷ luật với hình thức cách chức Bí thư chi bộ C |đối với ông B|"."""
    if verb.cue.rule != "discipline" or clauses.before(verb.cue.start, 2) == ["hình", "thức"]:
        return []
    told = next((v.cue.start for v in clauses.verbs if v.cue.start >= verb.cue.end and v.direct), None)
    for actor in clauses.actors_after(verb.cue.end):
        gap = clauses.words(verb.cue.end, actor.start)
        if len(gap) > _FAR or _SAYING & set(gap) or (told is not None and told < actor.start):
            return []
        while gap and gap[-1] in CALLED:
            gap.pop()
        if gap[-2:] == ["đối", "với"] and actor.mention.kind in {Kind.PERSON, Kind.ORGANIZATION}:
            return [a for a in clauses.group_at(actor) if a.mention.kind is actor.mention.kind]
    return []


_SAYING = frozenset({";", ":", ",", "là", "có", "mà", "để", "thì", "rằng"})
_FAR = 34
"""Whom a measure hits is told by "đối với" at most so many words behind it."""


def _hit_behind(clauses: Clauses, verb: Verb) -> list[Actor]:
    for actor in clauses.actors_after(verb.cue.end):
        if not (linked(clauses, verb.cue.end, actor.start, "measure-punished") or _is_aimed(clauses, verb, actor)):
            return []
        gap = [w for w in clauses.words(verb.cue.end, actor.start) if w not in CALLED]
        whose = gap[-1:] == ["của"] and not fold(clauses.text(verb.cue.start, verb.cue.end)).endswith(_PERMIT)
        if gap[-1:] == [","] or whose:  # "xử lý kỷ luật cá nhân, ông A cho rằng …", "kỷ luật của Ban B đối với …"
            return []
        group = clauses.group_at(actor)
        if actor.mention.kind is Kind.POST and fold(clauses.text(verb.cue.start, verb.cue.end)) in _MILD:
            return _headed_bodies(clauses, group)
        alike = [
            a
            for a in group
            if a.mention.kind in {Kind.PERSON, Kind.ORGANIZATION} and a.mention.kind is group[0].mention.kind
        ]
        return [*alike, *_also_hit(clauses, alike)]
    return []


def _headed_bodies(clauses: Clauses, group: Sequence[Actor]) -> list[Actor]:
    """ "phê bình |Giám đốc Sở A|": the body of an office-holder who is not named (guideline, ruling 1)."""
    posts = [(a, body) for a in group if a.mention.kind is Kind.POST and (body := body_of(a.mention)) is not None]
    several = any(clauses.after(a.end, 1) == ["các"] for a, _ in posts)
    return [] if several else [replace(a, mention=body) for a, body in posts]


def _also_hit(clauses: Clauses, bodies: Sequence[Actor]) -> list[Actor]:
    """ "kỷ luật khiển trách Ban A nhiệm kỳ 2016-2021 |và các ông: B, C|": persons joined to the body that is hit."""
    if not bodies or bodies[-1].mention.kind is not Kind.ORGANIZATION:
        return []
    behind = next(iter(clauses.actors_after(bodies[-1].end)), None)
    if behind is None or behind.mention.kind is not Kind.PERSON:
        return []
    gap = clauses.words(bodies[-1].end, behind.start)
    while gap and gap[-1] in _ROW_OPENING:
        gap.pop()
    told = any(v.direct and behind in v.subject for v in clauses.verbs)
    joined = gap[-1:] in (["và"], [","]) and _OF_TERM.issuperset(w for w in gap[:-1] if not w[:1].isdigit())
    return persons_in_row(clauses, behind, clauses.sentence.end) if joined and not told else []


_ROW_OPENING = CALLED | {":", "đối", "với", "cá", "nhân"}
_OF_TERM = frozenset({"các", "nhiệm", "kỳ", "khóa", "giai", "đoạn", ",", "-", "–", "và"} | set("ivx"))
"""Between a body that is hit and the next one hit stand its terms of office at most."""
_PERMIT = ("hoạt động", "giấy phép", "nhà báo")


def _is_aimed(clauses: Clauses, verb: Verb, actor: Actor) -> bool:
    """ "xử phạt vi phạm hành chính trong lĩnh vực môi trường |đối với| Công ty A"."""
    gap = clauses.words(verb.cue.end, actor.start)
    while gap and gap[-1] in CALLED:
        gap.pop()
    aimed = gap[-2:] in (["đối", "với"], ["đồng", "với"])  # "xử phạt hành chính 36 triệu |đồng với| phòng khám A"
    return len(gap) <= GIVEN_REACH and aimed and not {",", ";"} & set(gap)


def told_to_stop(clauses: Clauses, verb: Verb) -> list[RawEvent]:
    """ "Phòng A yêu cầu |Trường B| tạm đình chỉ hoạt động": an order to stop is the measure itself."""
    word = fold(clauses.text(verb.cue.start, verb.cue.end))
    order = next((v for v in reversed(clauses.verbs) if v.cue.rule == "direct" and v.cue.end <= verb.cue.start), None)
    bodies = [a for a in performers(clauses, verb.subject) if a.mention.kind is Kind.ORGANIZATION]
    if order is None or order.negated or order.passive or not bodies or not word.endswith("hoạt động"):
        return []
    told = verb.subject[0].start >= order.cue.end and verb.subject[-1].end <= verb.cue.start
    own = clauses.after(verb.cue.end, 1) in ([], [","], ["."], [";"], ["để"], ["trong"], ["cho"], ["từ"], ["và"])
    if not told or not own or len(clauses.words(order.cue.end, verb.subject[0].start)) > NEAR:
        return []
    roles: Roles = [(Role.SUBJECT, bodies), (Role.AUTHORITY, doers(clauses, order))]
    return [replace(tell_event(clauses, EventType.DISCIPLINE, verb, roles, "disciplined"), status=EventStatus.REPORTED)]


def _suffers(clauses: Clauses, verb: Verb) -> bool:
    words = clauses.before(verb.cue.start, 4)
    taken = bool({"nhận", "chịu"} & set(words)) and {"hình", "mức"} & set(words) != set()
    taken = taken or words[-1:] in (["nhận"], ["chịu"])  # "ông A |nhận| kỷ luật cảnh cáo"
    return taken and "thể" not in clauses.before(verb.cue.start, 8)
