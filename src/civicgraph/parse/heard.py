"""Who is heard at an occasion, told by where he speaks: such a person takes part in it."""

from collections.abc import Iterator

from civicgraph.lexicon.words import word_set
from civicgraph.model import Kind, Time
from civicgraph.parse.beside import presenters
from civicgraph.parse.clauses import Clauses, Verb, bodies, is_delegation, people
from civicgraph.parse.facts import acting, is_asked
from civicgraph.parse.parts import Noun, Part
from civicgraph.parse.passing import (
    is_numbered,
    number_end,
)
from civicgraph.parse.phrases import Actor
from civicgraph.parse.present import who_is_heard
from civicgraph.spelling import fold
from civicgraph.vocabulary import Role


def spoken_at(clauses: Clauses, noun: Noun) -> Iterator[Part]:
    """5. "Phát biểu tại |hội nghị|, ông A …", "Tại hội nghị, ông A cho biết …": who speaks takes part."""
    governing = [v for v in clauses.verbs if v.cue.rule == "say" and v.cue.end <= noun.cue.start]
    spoken = bool(governing) and _is_said_at(clauses, governing[-1], noun)
    placed = noun.before[-1:] in (["tại"], ["trong"], ["ở"], ["khai"], ["cuối"]) or noun.before[-2:] in _AT_ITS_END
    placed = placed or clauses.before(noun.cue.start, 4) == ["tiếp", "tục", "chương", "trình"]
    if (not placed and not spoken) or (governing and _is_told_of(clauses, governing[-1], noun)):
        return
    if spoken and _said_by_unnamed(clauses, governing):
        return
    fronted = len(clauses.words(clauses.sentence.start, noun.cue.start)) <= _FRONTED
    if not spoken and not fronted and is_numbered(clauses, noun.cue):
        return  # "… nhấn mạnh vai trò của thanh niên tại |Đại hội XI|"
    far = not spoken and not fronted and not _opens_phrase(clauses, noun)
    first: Verb | None = None
    acted = False
    for verb in clauses.verbs:
        announces = fronted and not spoken and verb.cue.rule in {"issue", "sign"} and verb.direct
        acts = announces or verb.cue.rule in {"say", "direct", "award", "attend"}
        if spoken and verb.cue.end <= governing[-1].cue.start and _passes_on(clauses, verb, governing[-1]):
            continue  # "ông A đã chỉ đạo Bộ B |báo cáo tại| phiên họp", "vụ việc mà ông B |nêu tại| phiên họp"
        if far and not _leads_to(clauses, verb, noun):
            continue  # "ông A ký văn bản sau khi ông B phát biểu điều đó tại |tọa đàm|"
        if acts and verb.subject and clauses.before(verb.subject[0].start, 1) in (["việc"], ["được"]):
            continue  # "bình luận về việc |Tổng thống A yêu cầu| …", "là nơi được |Bộ trưởng B khen|"
        if acts and verb.subject and not clauses.oblique(verb.subject[0]):
            inside = number_end(clauses, noun.cue) is not None and verb.cue.end <= noun.cue.start
            if inside and not _AT.issuperset(clauses.words(verb.cue.end, noun.cue.start)):
                continue  # "ông A nhấn mạnh vai trò của … tại |Đại hội XI|"
            if first is not None and _is_reported(clauses, first, verb):
                continue
            heard = _with_company(clauses, _row_to(clauses, verb)) or (
                _body_heard(clauses, noun, verb) if fronted and first is None else []
            )
            coming = first is None and verb.cue.rule in _COMING and "sẽ" in clauses.before(verb.cue.start, 3)
            to_come = verb if coming and verb.planned and not verb.quoted else None
            first = first or (verb if verb.cue.rule == "say" else None)
            acted = acted or bool(heard)
            yield Part(Role.PARTICIPANT, heard, "speaker-at-occasion", 0.75, verb=to_come)
    leads = not governing or (spoken and len(governing) == 1 and governing[0].cue.start == clauses.sentence.start)
    if fronted and (placed or spoken) and not acted and leads:
        yield Part(Role.PARTICIPANT, _acts_there(clauses, noun), "speaker-at-occasion", 0.7)


def _acts_there(clauses: Clauses, noun: Noun) -> list[Actor]:
    """Who does what no list knows right behind the words for the occasion: "Tại hội nghị, |ông A| lắng nghe …".

    Also behind what he does there: "Phát biểu tại buổi lễ, |ông A| ôn lại truyền thống …".
    """
    first = next(iter(clauses.actors_after(noun.cue.end)), None)
    body = next(iter(bodies(clauses.actors_after(noun.cue.end))), None)
    if body is not None and _puts_forward(clauses, body):
        return [body]
    if first is None or clauses.before(first.start, 1) != [","]:
        return []
    team = is_delegation(first.mention)  # "Tại buổi làm việc, |Đoàn công tác của Bộ A| và tỉnh B đã thống nhất …"
    if not team and first.mention.kind is not Kind.PERSON:
        return []
    row = acting(clauses.group_at(first), clauses) if team else people(clauses.group_at(first))
    behind = next((t for t in clauses.between(row[-1].end, clauses.sentence.end) if t.fold not in _DONE_THERE), None)
    active = behind is not None and behind.text[0].islower() and behind.fold not in _SUFFERING
    if active and team:
        row += [a for a in who_is_heard(clauses) if a not in row]  # "Đoàn A đã nghe |Sở B| báo cáo"
    return row if active else []


def _puts_forward(clauses: Clauses, body: Actor) -> bool:
    """Whether a body, or who leads it, puts something forward: "Tại hội nghị, Chủ tịch |Hội A| đã đưa ra kiến nghị"."""
    leading = word_set("clause_words", use="leading") | _HEADING
    lead = [w for w in clauses.before(body.start, 4) if w not in leading]
    does = [t.fold for t in clauses.between(body.end, clauses.sentence.end)[:4] if t.fold not in _DONE_THERE]
    return lead[-1:] == [","] and does[:2] in _PUTTING_FORWARD


_HEADING = frozenset({"chủ", "tịch", "giám", "đốc", "cục", "trưởng"})
_PUTTING_FORWARD = (["đưa", "ra"], ["kiến", "nghị"], ["đề", "xuất"], ["trình", "bày"], ["nêu", "ra"], ["giới", "thiệu"])
_DONE_THERE = frozenset({"đã", "cũng", "vừa", "tiếp", "tục", "trực", "và", "các", "lần", "lượt"})
_SUFFERING = frozenset(
    {
        "được",
        "bị",
        "là",
        "sẽ",
        "không",
        "chưa",
        "của",
        "cùng",
        "với",
        "từng",
        "vẫn",
        "vắng",
        "xin",
        "qua",
        "mất",
        "gửi",
        "nghỉ",
        "ốm",
        "mắc",
    }
)


def told_first_at(clauses: Clauses, noun: Noun) -> Iterator[Part]:
    """5b. Whoever acts first where an occasion opens the sentence was there: "Tại |hội nghị|, ông A thống nhất …"."""
    opening = max((t.end for t in clauses.tagged.times if t.end <= noun.cue.start), default=clauses.sentence.start)
    lead = clauses.words(opening, noun.cue.start)
    placed = noun.before[-1:] in (["tại"], ["trong"]) or noun.before[-3:] == ["trong", "khuôn", "khổ"]
    if not placed or not {",", "tại", "trong", "cũng", "khuôn", "khổ"}.issuperset(lead):
        return
    for actor in clauses.actors_after(noun.cue.end):
        if actor.mention.kind is Kind.PERSON and clauses.before(actor.start, 1) == [","]:
            titled = actor.start < actor.mention.start and bool(actor.posts)
            between = any(noun.cue.end <= v.cue.start < actor.start for v in clauses.verbs)
            row = clauses.group_at(actor)
            behind = [w for w in clauses.after(row[-1].end, 2) if w != ","]
            if titled and not between and behind[:1] not in (["bị"], ["được"], ["xin"], ["vắng"]):
                yield Part(Role.PARTICIPANT, people(row), "speaker-at-occasion", 0.7)
            return


def reporting_at(clauses: Clauses, noun: Noun) -> Iterator[Part]:
    """5c. "chủ trì |cuộc họp| nghe |Sở A và Sở B| báo cáo về …": who reports to an occasion takes part."""
    hearing = clauses.tokens_after(noun.cue.end, _TO_HEARING)
    nghe = next((t for t in hearing if t.fold == "nghe"), None)
    first = next(iter(clauses.actors_after(nghe.end)), None) if nghe is not None else None
    if nghe is None or first is None or first.mention.kind is Kind.PLACE:
        return
    lead = [w for w in clauses.words(nghe.end, first.start) if w not in word_set("clause_words", use="leading")]
    row = clauses.group_at(first)
    if not lead and clauses.after(row[-1].end, 2) == ["báo", "cáo"]:
        yield Part(Role.PARTICIPANT, [*bodies(row), *people(row)], "speaker-at-occasion", 0.75)


def acting_at(clauses: Clauses, noun: Noun) -> Iterator[Part]:
    """5d. Who does something there, told at the sentence's end: "|Ông A| truyền đạt chuyên đề … tại |hội nghị|."

    Also behind "do": "Báo cáo tại |hội nghị| do |Giám đốc Sở B| trình bày cho thấy …".
    """
    if noun.before[-1:] != ["tại"]:
        return
    yield Part(Role.PARTICIPANT, presenters(clauses), "speaker-at-occasion", 0.7)
    yield Part(Role.PARTICIPANT, _announcers(clauses, noun), "speaker-at-occasion", 0.7)
    ends = clauses.after(noun.cue.end, 1) in ([], ["."])
    first = next(iter(clauses.actors), None)
    if not ends or first is None or first.mention.kind is not Kind.PERSON or first.end > noun.cue.start:
        return
    row = people(clauses.group_at(first))
    end = max([row[-1].end, *(post.end for a in row for post in a.posts)])
    does = [w for w in clauses.after(end, 5) if w not in _ADVERBS]
    opens = not clauses.oblique(first) and "," not in clauses.words(clauses.sentence.start, first.start)[:-1]
    if opens and " ".join(does[:2]) in word_set("occasion_words", use="done_there"):
        yield Part(Role.PARTICIPANT, row, "speaker-at-occasion", 0.7)


def _announcers(clauses: Clauses, noun: Noun) -> list[Actor]:
    """The body that made something known there: "thông tin mà |Thanh tra Bộ A| đã công bố tại |cuộc họp báo|"."""
    if clauses.before(noun.cue.start, 3)[:2] not in _ANNOUNCING:
        return []
    body = next((a for a in reversed(clauses.actors) if a.end <= noun.cue.start), None)
    if body is None or body.mention.kind is not Kind.ORGANIZATION or clauses.oblique(body) or is_asked(clauses, body):
        return []
    gap = [w for w in clauses.words(body.end, noun.cue.start) if w not in _ADVERBS]
    return [body] if gap[:-1] in _ANNOUNCING else []


_ANNOUNCING = (
    ["công", "bố"], ["đưa", "ra"], ["thông", "báo"], ["cung", "cấp"], ["thông", "tin"], ["trình", "bày"],
    ["báo", "cáo"], ["cho", "biết"],
)  # fmt: skip
_ADVERBS = frozenset({"đã", "trực", "tiếp", "cũng", "vừa", ","})


def without_speaker(clauses: Clauses, row: list[Actor]) -> list[Actor]:
    """Those of a row up to a comma behind which one speaks: "dưới sự chủ trì của ông A - Giám đốc B, |ông C| nói"."""
    speaking = {v.subject[0] for v in clauses.verbs if v.direct and v.subject and v.cue.rule in {"say", "direct"}}
    for k, actor in enumerate(row[1:], start=1):
        if actor in speaking and clauses.before(actor.start, 1) == [","]:
            return row[:k]
    return row


_TO_HEARING = 3
"""So many words behind an occasion's noun tell whom it hears: "cuộc họp |để nghe| Sở A báo cáo"."""


def _row_to(clauses: Clauses, verb: Verb) -> list[Actor]:
    """Who speaks, one by one: "các ông |A|, Giám đốc Sở B; |C|, Giám đốc Sở D và bà |E| cho rằng …"."""
    told = people(verb.subject)
    if not told or told[-1].end > verb.cue.start or not _MANY & set(clauses.before(told[0].start, 3)):
        return told
    for actor in people(clauses.actors):
        if actor.start < told[-1].end or actor.end > verb.cue.start:
            continue
        lead = [w for w in clauses.before(actor.start, 3) if w not in _CALLING]
        if lead[-1:] not in ([";"], ["và"]) or actor.mention.kind is not Kind.PERSON:
            break
        told = [*told, actor]
    return told


_MANY = frozenset({"các"})
_CALLING = frozenset({"ông", "bà", "đồng", "chí", "đại", "biểu"})


def _with_company(clauses: Clauses, heard: list[Actor]) -> list[Actor]:
    """Who is heard, with the bodies whose leaders are told beside: "|ông A| cùng đại diện lãnh đạo |Sở B, Sở C|"."""
    if not heard:
        return heard
    row = clauses.group_at(heard[-1])[1:]
    joined = row and clauses.words(heard[-1].end, row[0].start)
    if not joined or joined[0] not in {"cùng", "và"} or not {"lãnh", "diện"} & set(joined):
        return heard
    return [*heard, *(a for a in bodies(row) if a not in heard)]


def _is_said_at(clauses: Clauses, verb: Verb, noun: Noun) -> bool:
    """Whether a verb of saying leads to the occasion: "phát biểu tại |hội nghị|".

    But "cho hay |trước Đại hội| có hai người nghỉ": what is said tells of the time before it.
    """
    gap = clauses.words(verb.cue.end, noun.cue.start)
    text = clauses.text(verb.cue.start, verb.cue.end).lower()
    if not gap and not text.startswith(_OPENING_IT):
        return False  # "ông A cho biết |lễ hội| sẽ kéo dài", "Nhắc lại |cuộc làm việc|, ông A …"
    return _AT.issuperset(gap) and ("trước" not in gap or text not in _TELLING_OF)


def _is_told_of(clauses: Clauses, verb: Verb, noun: Noun) -> bool:
    """Whether what is said tells of an earlier session: "cho biết tại |kỳ họp| tháng 5, Chính phủ đã …".

    Also behind "rằng", and where an assembly is told to act: "cho rằng tại |kỳ họp| vừa qua, Quốc hội đã …".
    """
    if clauses.text(verb.cue.start, verb.cue.end).lower() not in _TELLING_OF:
        return False
    if _is_within_words(clauses, verb, noun):
        return True
    month = next((t for t in clauses.tagged.times if t.start >= noun.cue.end), None)
    if month is None or not isinstance(month.value, Time) or len(month.value.start) != len("2017-05"):
        return False
    if clauses.words(noun.cue.end, month.start) or clauses.after(month.end, 1) != [","]:
        return False
    next_one = next((a for a in clauses.actors if a.start >= month.end), None)
    return next_one is not None and not clauses.words(month.end, next_one.start)[1:]


def _is_within_words(clauses: Clauses, verb: Verb, noun: Noun) -> bool:
    """Whether the occasion opens what somebody is told to say, in which another acts there."""
    gap = clauses.words(verb.cue.end, noun.cue.start)
    if len(gap) > _FRONTED or {",", ";", "”"} & set(gap):
        return False
    acting = [v.subject[0] for v in clauses.verbs if v.direct and v.subject and v.cue.start >= noun.cue.end]
    other = next((a for a in acting if a.start >= noun.cue.end), None)
    opened = other is not None and clauses.before(other.start, 1) in ([","], ["các"])
    told = "rằng" in gap or fold(clauses.text(verb.cue.start, verb.cue.end)).endswith("rằng")
    sits = noun.word.startswith("kỳ họp") and any(
        a.start >= noun.cue.end and a.mention.kind is Kind.ORGANIZATION and clauses.before(a.start, 1) == [","]
        for a in clauses.actors
    )
    return (told and opened) or sits


_OPENING_IT = ("phát biểu", "kết luận", "chỉ đạo", "khai mạc", "bế mạc", "tổng kết", "chào mừng", "điều hành")
"""Where one says something in opening, leading or ending an occasion no word stands between: "kết luận |hội nghị|"."""
_TELLING_OF = frozenset({"cho biết", "cho hay", "cho rằng", "khẳng định", "nhấn mạnh", "thông tin", "xác nhận"})


def _passes_on(clauses: Clauses, verb: Verb, spoken: Verb) -> bool:
    """Whether another than the subject of a verb is told behind it to speak at the occasion."""
    return any(verb.cue.end <= a.start and a.end <= spoken.cue.start for a in clauses.actors)


def _said_by_unnamed(clauses: Clauses, governing: list[Verb]) -> bool:
    """Whether only ones without a name spoke there: "ông A cho biết |các nhà lãnh đạo| đã chỉ đạo tại |hội nghị|"."""
    if len(governing) == 1 or clauses.after(governing[-2].cue.end, 2) not in _UNNAMED:
        return False
    return not _passes_on(clauses, governing[-2], governing[-1])


_UNNAMED = (["các", "nhà"], ["các", "đại"], ["nhiều", "đại"], ["các", "nước"], ["các", "thành"], ["một", "số"])


def _body_heard(clauses: Clauses, noun: Noun, verb: Verb) -> list[Actor]:
    """The body whose words an occasion hears: "Tại hội nghị, (đại diện) |Sở A| cho biết …"."""
    speaking = bodies(verb.subject)
    told = verb.direct or verb.cue.end <= noun.cue.start  # "Chia sẻ tại buổi làm việc, lãnh đạo |Sở A| cho biết …"
    if not speaking or not told or verb.quoted or verb.cue.rule not in {"say", "direct"}:
        return []
    start = speaking[0].start
    lead = [w for w in clauses.before(start, 5) if w not in word_set("clause_words", use="leading")]
    acts = any(noun.cue.end <= v.cue.start < start and v.cue.rule != "behalf" for v in clauses.verbs)
    return speaking if start >= noun.cue.end and lead[-1:] == [","] and not acts else []


def _opens_phrase(clauses: Clauses, noun: Noun) -> bool:
    """Whether a mark or a time stands before the preposition: "Sáng 5/6, ngoài trời mưa, tại |hội nghị|, ông A …"."""
    at = clauses.between(clauses.sentence.start, noun.cue.start)[-2:-1]
    return not at or not at[0].text.isalnum() or any(t.end == at[0].end for t in clauses.tagged.times)


def _leads_to(clauses: Clauses, verb: Verb, noun: Noun) -> bool:
    """Whether a verb tells what is said at the occasion: "ông A |nêu| vấn đề này tại |hội nghị|"."""
    if verb.cue.end > noun.cue.start or len(clauses.words(verb.cue.end, noun.cue.start)) > _FRONTED:
        return False
    return not any(verb.cue.end <= a.start < noun.cue.start for a in clauses.actors)


def _is_reported(clauses: Clauses, first: Verb, verb: Verb) -> bool:
    """Whether somebody does something only in what another says: "ông A cho biết ngày 26/4 |Thủ tướng| đã giao …"."""
    subject = verb.subject[0]
    return first.cue.end <= subject.start and clauses.before(subject.start, 1) not in ([";"], ["còn"], ["và"])


_COMING = frozenset({"say", "attend"})
"""What somebody "sẽ" do at an occasion that is still to come."""
_FRONTED = 8
_AT = frozenset(
    {"tại", "ở", "trong", "chỉ", "đạo", "trước", "với", "ý", "kiến", "khai", "bế", "mạc", "kết", "luận", "tổng"}
)
_AT_ITS_END = (["mở", "đầu"], ["kết", "thúc"], ["khép", "lại"])
"""What begins or ends an occasion at which somebody speaks: "|Kết thúc| hội nghị, ông A nhấn mạnh …"."""
