"""Who is told to be at an occasion by what is done there: who presides, reads or hands over, who is heard, who asks."""

import re
from collections.abc import Iterator
from itertools import takewhile

from civicgraph.lexicon.words import word_set
from civicgraph.model import Kind, Mention, RawEvent
from civicgraph.parse.attendance import add_to_occasion, list_attending
from civicgraph.parse.clauses import Clauses, bodies, is_delegation, people
from civicgraph.parse.facts import with_leaders
from civicgraph.parse.gatherings import presiding
from civicgraph.parse.parts import Noun, Part
from civicgraph.parse.phrases import Actor
from civicgraph.vocabulary import Role

ACTS_THERE = "somebody-acts-there"
BODY_SPEAKS = "body-speaks-there"
HEARD_THERE = "somebody-heard-there"
PRESIDES = "presided-over"
LED_THERE = "delegation-led"


def read_present(clauses: Clauses) -> RawEvent | None:
    """The part of an occasion told before that a sentence without its noun adds by what is done there."""
    if clauses.sentence.title:
        return None
    return (
        _presided(clauses)
        or _led(clauses)
        or _acted(clauses)
        or _spoken_for(clauses)
        or _heard(clauses)
        or _reported_to(clauses)
    )


def _presided(clauses: Clauses) -> RawEvent | None:
    """ "Dưới sự chủ trì của |ông A|, các đại biểu đã thảo luận …"."""
    for cue in clauses.cues("chair"):
        under = clauses.text(cue.start, cue.end).lower().startswith("dưới sự")
        if under and cue.start == clauses.sentence.start and (there := presiding(clauses, cue)):
            return add_to_occasion(clauses, cue, Role.CHAIR, there, PRESIDES)
    return None


def _led(clauses: Clauses) -> RawEvent | None:
    """ "|Đoàn đại biểu A| do đồng chí |B| làm Trưởng đoàn.": right behind the occasion to which it came."""
    first = next(iter(clauses.actors), None)
    if first is None or first.start != clauses.sentence.start or not is_delegation(first.mention):
        return None
    lead = next(iter(clauses.cues("lead")), None)
    if lead is None or clauses.after(lead.end, 1) not in ([], ["."]):
        return None
    there = with_leaders(clauses, [first])
    return add_to_occasion(clauses, lead, Role.PARTICIPANT, there, LED_THERE) if len(there) > 1 else None


def _acted(clauses: Clauses) -> RawEvent | None:
    """ "Tại đây, |ông A| đã công bố quyết định …", "|Bà B, Trưởng ban C|, đọc báo cáo tổng kết."."""
    first = _who_acts(clauses)
    if first is None or first.mention.kind is not Kind.PERSON:
        return None
    row = people(clauses.group_at(first))
    end = max([row[-1].end, *(post.end for a in row for post in a.posts)])
    done = [w for w in clauses.after(end, _DEED + _ADVERBS_AT_MOST) if w not in _ADVERBS]
    deeds = word_set("occasion_words", use="deed_there")
    does = any(" ".join(done[:n]) in deeds for n in range(1, _DEED + 1))
    if not does and not _speaks(clauses, first, done):
        return None
    cue = Mention(first.start, end, Kind.WORD, "act")
    return add_to_occasion(clauses, cue, Role.PARTICIPANT, row, ACTS_THERE)


def _who_acts(clauses: Clauses) -> Actor | None:
    """Who opens the sentence; behind "Thay mặt Đảng bộ A," the first person told."""
    first = next(iter(clauses.actors), None)
    if clauses.after(clauses.sentence.start, 2) == ["thay", "mặt"]:
        behind = next(iter(people(clauses.actors)), None)
        if behind is not None and clauses.before(behind.start, 1) == [","]:
            return behind
    return first if first is not None and _opens(clauses, first) else None


def _opens(clauses: Clauses, person: Actor) -> bool:
    """Whether somebody opens the sentence, or stands right behind a few words that only lead on to him."""
    lead = clauses.words(clauses.sentence.start, person.start)
    while lead and lead[-1] in word_set("clause_words", use="leading"):
        lead.pop()
    if not lead:
        return True
    told = " ".join(lead[:-1])
    leads = told in word_set("occasion_words", use="leading_on") or told.startswith(_OF_MATTER)
    return lead[-1] == "," and leads and len(lead) <= _FRONTED


_OF_MATTER = ("liên quan ", "về ", "đồng tình", "đồng quan điểm", "cùng quan điểm", "bổ sung", "giải trình", "trả lời ")
_FRONTED = 20
"""So many words may tell of what somebody speaks."""


def _speaks(clauses: Clauses, person: Actor, done: list[str]) -> bool:
    """Whether a speech leads on to somebody who does anything: "Trong diễn văn khai mạc, |ông A| ôn lại …"."""
    speech = " ".join(clauses.after(clauses.sentence.start, 2)) in _IN_SPEECH
    return speech and clauses.words(clauses.sentence.start, person.start) != [] and done[:1] != ["là"]


_IN_SPEECH = frozenset({"trong diễn", "trong bài", "trong lời", "trong phát"})
_DEED = 5
"""What somebody does at an occasion is told by so many words: "tặng hoa chúc mừng"."""
_ADVERBS_AT_MOST = 4
_ADVERBS = frozenset({"đã", "trực", "tiếp", "cũng", "vừa", ",", "lần", "lượt", "thay", "mặt", "sau", "đó"})


def _spoken_for(clauses: Clauses) -> RawEvent | None:
    """ "Đại diện |Sở A| báo cáo thêm …", "Lãnh đạo các đơn vị: |Sở A|, |Sở B| đã phát biểu ý kiến."."""
    lead = clauses.after(clauses.sentence.start, 2)
    first = next(iter(clauses.actors), None)
    if lead not in (["đại", "diện"], ["lãnh", "đạo"]) or first is None or first.mention.kind is not Kind.ORGANIZATION:
        return None
    led = clauses.words(clauses.sentence.start, first.start)
    if len(led) > _UP_TO_BODY or not _PLURAL.issuperset(led):
        return None
    row = bodies(clauses.group_at(first))
    said = [c for c in clauses.cues("say", "direct") if c.start >= row[-1].end]
    gap = clauses.words(row[-1].end, said[0].start) if said else ["."]
    if not all(w in _ADVERBS for w in gap) or clauses.before(said[0].start, 1) == ["được"]:
        return None
    several = ":" in led or "các" in led
    if lead == ["lãnh", "đạo"] and not several:
        return None  # who leads a body may be told by name beside it
    return add_to_occasion(clauses, said[0], Role.PARTICIPANT, row if several else row[:1], BODY_SPEAKS)


_UP_TO_BODY = 9
_PLURAL = frozenset(
    ["đại", "diện", "lãnh", "đạo", "các", "một", "số", ":", "cơ", "quan", "đơn", "vị", "sở", "bộ", "ngành", "ban", "và"]
)
"""What leads to the bodies for which somebody speaks: "đại diện lãnh đạo |các cơ quan, đơn vị|:"."""


def _heard(clauses: Clauses) -> RawEvent | None:
    """ "Sau khi nghe báo cáo của |Sở A|, ý kiến của |Sở B|, ông C …", "Các đại biểu đã nghe |ông D| trình bày …"."""
    there = who_is_heard(clauses)
    if not there:
        return None
    cue = Mention(there[0].start, there[-1].end, Kind.WORD, "hear")
    return add_to_occasion(clauses, cue, Role.PARTICIPANT, there, HEARD_THERE)


def _reported_to(clauses: Clauses) -> RawEvent | None:
    """ "Báo cáo với |Đoàn công tác của Bộ A|, ông B cho biết …": a delegation to which somebody reports is there."""
    if "cáo" not in clauses.vocabulary:
        return None
    for actor in clauses.actors:
        if is_delegation(actor.mention) and clauses.before(actor.start, 3) in _REPORTED_TO:
            there = with_leaders(clauses, [actor])
            return add_to_occasion(clauses, actor.mention, Role.PARTICIPANT, there, HEARD_THERE)
    return None


_REPORTED_TO = (["báo", "cáo", "với"], ["báo", "cáo", "trước"])


def hearing(clauses: Clauses, noun: Noun) -> Iterator[Part]:
    """15. Who is told to be heard beside an occasion's noun: "|Hội nghị| đã nghe ông A truyền đạt …"."""
    if not {"tại", "của"} & set(noun.before[-1:]):
        yield Part(Role.PARTICIPANT, who_is_heard(clauses), "speaker-at-occasion", 0.75)


def who_is_heard(clauses: Clauses) -> list[Actor]:
    """Those whose reports and views are told to have been heard, with "nghe" before them."""
    if "nghe" not in clauses.vocabulary:
        return []
    nghe = next(t for t in clauses.tokens if t.fold == "nghe")
    lead = clauses.before(nghe.start, _LEAD)
    if not _NOT_YET.isdisjoint(lead):
        return []
    out: list[Actor] = []
    for actor in clauses.actors_after(nghe.end):
        since = out[-1].end if out else nghe.end
        if actor in out or actor.mention.kind is Kind.PLACE:
            continue
        if not _is_reporting(clauses, since, actor, nghe.end):
            break
        out += [a for a in clauses.group_at(actor) if a.mention.kind in _REPORTING and a not in out]
    return [*bodies(out), *people(out)]


def _is_reporting(clauses: Clauses, since: int, actor: Actor, nghe: int) -> bool:
    """Whether a report or a view stands before somebody with "của", or a verb of reporting right behind him."""
    lead = [w for w in clauses.words(since, actor.start) if w not in word_set("clause_words", use="leading")]
    if lead and lead[0] in {",", "và", ";", "cùng"}:
        lead = lead[1:]
    if lead[-1:] == ["của"]:
        told = lead[:-1]
        while told and told[0] in _COUNTING:
            told = told[1:]
        return " ".join(told) in word_set("occasion_words", use="report")
    if lead or since != nghe:
        return False
    row = clauses.group_at(actor)
    end = max([row[-1].end, *(post.end for a in row for post in a.posts)])
    return " ".join(w for w in clauses.after(end, 3) if w not in _ADVERBS).startswith(_REPORTS)


_LEAD = 3
_NOT_YET = frozenset({"sẽ", "không", "chưa", "cần", "phải", "trước"})
_REPORTING = frozenset({Kind.PERSON, Kind.ORGANIZATION})
_COUNTING = frozenset({"các", "những", "nhiều", "một", "số"})
_REPORTS = ("báo cáo", "trình bày", "truyền đạt", "phổ biến", "quán triệt", "giới thiệu", "giải trình", "phát biểu")


def guests_told(clauses: Clauses, noun: Noun) -> Iterator[Part]:
    """16. "Khách mời của |hội nghị| có ông A, bà B", "Báo cáo viên tại |hội nghị| là ông C"."""
    opening = " ".join(clauses.words(clauses.sentence.start, noun.cue.start)[:-1])
    if opening not in word_set("occasion_words", use="guests") or noun.before[-1:] not in (["của"], ["tại"]):
        return
    have = next((t for t in clauses.tokens_after(noun.cue.end, _TO_GUESTS) if t.fold in _HAVING), None)
    if have is not None:
        yield Part(Role.PARTICIPANT, list_attending(clauses, have.end), "attendance-list", 0.8)


_TO_GUESTS = 12
_HAVING = frozenset({"có", "là", "gồm", ":"})


def named_among(clauses: Clauses, noun: Noun) -> Iterator[Part]:
    """17. "|Hội thảo| thu hút nhiều chuyên gia như: ông A; bà B", "… đã tham luận tại |hội thảo| như TS C"."""
    for k in clauses.sentence.places_of({"như"}):
        token = clauses.tokens[k]
        lead = " ".join(t.fold for t in clauses.tokens[max(0, k - _AMONG) : k])
        behind = [t for t in clauses.tokens_after(token.end, 1) if t.text == ":"]
        start = behind[0].end if behind else token.end
        listed = list_attending(clauses, start)
        first = next(iter(people(listed)), None)
        near = first is not None and len(clauses.words(start, first.start)) <= _CALLED
        if near and _COME.search(lead) and _GUESTS.search(lead):
            yield Part(Role.PARTICIPANT, listed, "attendance-list", 0.75)
        return


_AMONG = 24
_CALLED = 4
_COME = re.compile(r"(?<!\w)(?:thu hút|quy tụ|tham luận|tham dự|tham gia|góp mặt|có mặt|hiện diện)(?!\w)")
_GUESTS = re.compile(
    r"(?<!\w)(?:chuyên gia|nhà khoa học|diễn giả|khách mời|đại biểu|nhà quản lý|nhà nghiên cứu|tham luận|lãnh đạo)"
    r"(?!\w)"
)


def sitting_with(clauses: Clauses, noun: Noun) -> list[Actor]:
    """The bodies with which somebody sits whom he chairs: "chủ trì |cuộc họp| về giá đất với |Sở A, Sở B|"."""
    first = next((a for a in clauses.actors if a.start >= noun.cue.end and clauses.governor(a) == "với"), None)
    if first is None or first.mention.kind is not Kind.ORGANIZATION:
        return []
    gap = clauses.words(noun.cue.end, first.start)
    lead = gap[: len(gap) - gap[::-1].index("với") - 1] if "với" in gap else gap
    if len(gap) > _SITTING or _OTHER_WITH & set(lead[-1:]) or {",", ";", ":", "”", "("} & set(lead):
        return []
    if any(noun.cue.end <= v.cue.start < first.start for v in clauses.verbs):
        return []
    return bodies(clauses.group_at(first))


_SITTING = 20
_OTHER_WITH = frozenset({"hợp", "đối", "so", "cùng", "gắn", "ứng", "kết", "quan", "tác"})
"""Before "với" these bind it to another word: "phối |hợp| với", "đối với", "hợp |tác| với"."""


def questioned(clauses: Clauses, noun: Noun) -> Iterator[Part]:
    """18. Whom an assembly questions: "|phiên chất vấn| Bộ trưởng A"."""
    if noun.word.endswith("chất vấn") and not noun.word.endswith("trả lời chất vấn"):
        yield Part(Role.PARTICIPANT, people(clauses.object_of(noun.cue, 2))[:1], "speaker-at-occasion", 0.7)


def sending(clauses: Clauses, noun: Noun) -> Iterator[Part]:
    """19. Bodies whose people are there: "|cuộc họp| do ông A chủ trì, |có đại diện| Bộ B, Bộ C và Hội D, …"."""
    for have in clauses.cues("have"):
        if (
            have.start < noun.cue.end
            or clauses.after(have.end, 2) not in _SENT
            or clauses.before(have.start, 1) != [","]
        ):
            continue
        first = next(iter(clauses.actors_after(have.end)), None)
        near = first is not None and len(clauses.words(have.end, first.start)) <= _LEAD
        gap = clauses.words(noun.cue.end, have.start)
        if first is None or not near or len(gap) > _TOLD_BETWEEN or {";", ":", "”"} & set(gap):
            return
        row = clauses.group_at(first)
        named = list(takewhile(lambda a: a.mention.kind is not Kind.PERSON, row))
        yield Part(Role.PARTICIPANT, bodies(named), "attendance-list", 0.8)
        return


_SENT = (["đại", "diện"], ["lãnh", "đạo"])
_TOLD_BETWEEN = 24
"""So many words may tell of an occasion before whose people are there."""
