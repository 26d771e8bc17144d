"""Who is at an occasion by the order of words alone: the assembly told behind it, and those whom "có" lets attend."""

from collections.abc import Iterator
from itertools import pairwise

from civicgraph.lexicon.words import word_set
from civicgraph.model import BodyName, Kind, Mention, Time
from civicgraph.parse.attendance import list_attending
from civicgraph.parse.clauses import Clauses, Verb
from civicgraph.parse.parts import Noun, Part
from civicgraph.parse.passing import is_numbered, is_roman
from civicgraph.parse.phrases import Actor
from civicgraph.spelling import fold
from civicgraph.vocabulary import EventType, Role


def sitting_at(clauses: Clauses, noun: Noun) -> Iterator[Part]:
    """11. The assembly behind its session: "Tại |kỳ họp| vừa qua, Quốc hội đã …", "tại |phiên họp| tháng 4, …"."""
    if not noun.word.startswith(_SESSIONS) or noun.before[-1:] not in _AT:
        return
    if (asked := _laid_before(clauses, noun)) is not None:
        yield Part(Role.ORGANIZER, [asked], "assembly-at-session", 0.7, opens=True, verb=Verb(noun.cue, planned=True))
        return
    body = next((a for a in clauses.actors if a.start >= noun.cue.end and a.mention.kind is not Kind.PLACE), None)
    if body is None or not _sits(body, noun) or clauses.after(body.end, 1) in ([","], ["và"], [";"]):
        return
    gap = untimed(clauses, noun.cue.end, body.start)
    if is_numbered(clauses, noun.cue) and _HELD.isdisjoint(gap):
        return  # "Kỳ họp thứ 3, Quốc hội khóa XIV": told as its name
    if gap[-1:] == [","] and all(_leads_on(word) for word in gap[:-1]):
        to_come = Verb(noun.cue, planned=True) if clauses.after(body.end, 1) == ["sẽ"] else None
        yield Part(Role.ORGANIZER, [body], "assembly-at-session", 0.7, verb=to_come)


def _laid_before(clauses: Clauses, noun: Noun) -> Actor | None:
    """ "trình |HĐND tỉnh| tại kỳ họp chuyên đề": the assembly that something is laid before there."""
    body = next((a for a in reversed(clauses.actors) if a.end <= noun.cue.start), None)
    if body is None or clauses.words(body.end, noun.cue.start) != ["tại"] or not _sits(body, noun):
        return None
    dated = any(
        t.start >= noun.cue.end and len(clauses.words(noun.cue.end, t.start)) <= _DATED for t in clauses.tagged.times
    )
    return body if dated and clauses.before(body.start, 1) in (["trình"], ["lên"]) else None


_DATED = 8
"""So many words at most name a session before its day: "kỳ họp chuyên đề dự kiến vào |ngày 5/6|"."""


def untimed(clauses: Clauses, start: int, end: int) -> list[str]:
    """The words of a stretch without its times: "buổi họp báo |chiều 27/6| của Bộ A", "cuộc họp |mới đây| của …"."""
    times = [(t.start, t.end) for t in clauses.tagged.times if start <= t.start and t.end <= end]
    tokens = clauses.between(start, end)
    words = [t.fold for t in tokens if not any(a <= t.start < b for a, b in times)]
    lately = word_set("occasion_words", use="lately")
    at = next((k for k, pair in enumerate(pairwise(words)) if " ".join(pair) in lately), None)
    return words if at is None else words[:at] + words[at + 2 :]


def without_inner_brackets(words: list[str]) -> list[str]:
    """The words without those in brackets: "Kỳ họp thứ 3 |(kỳ họp thường lệ giữa năm)| HĐND tỉnh"."""
    if "(" not in words or ")" not in words:
        return words
    first, last = words.index("("), len(words) - 1 - words[::-1].index(")")
    return words[:first] + words[last + 1 :] if first < last else words


def is_lately(clauses: Clauses, noun: Noun) -> bool:
    """Whether a session is told to be the last or next one, without a day: "tại kỳ họp |vừa qua|, Quốc hội …"."""
    return bool(_LATELY & set(clauses.after(noun.cue.end, 2)))


_LATELY = frozenset({"vừa", "mới", "gần", "sắp", "tới", "trước"})


def _leads_on(word: str) -> bool:
    """Whether a word between a session and its assembly only tells which or when it was."""
    return word.isdigit() or is_roman(word) or word in word_set("occasion_words", use="session")


_HELD = frozenset({"diễn", "từ", "vào", "hồi", "("})
"""What tells when a session was held."""
_SESSIONS = ("kỳ họp", "phiên họp")
_AT = (["tại"], ["trong"], ["ở"])


def _sits(body: Actor, noun: Noun) -> bool:
    """Whether a body has sessions of the kind: assemblies, inspection committees "kỳ họp", governments "phiên họp"."""
    value = body.mention.value
    if not isinstance(value, BodyName):
        return False
    return fold(value.head).startswith(_HAVING[0] if noun.word.startswith("kỳ") else _HAVING[1])


_HAVING = (
    ("quốc hội", "hội đồng nhân dân", "ủy ban kiểm tra"),
    ("ủy ban thường vụ quốc hội", "chính phủ", "ủy ban nhân dân", "hội đồng nhân dân"),
)


def summed_up(clauses: Clauses, noun: Noun) -> Iterator[Part]:
    """12. Whose work a meeting sums up: "|hội nghị| tổng kết phong trào thi đua năm 2016 của Công an tỉnh A".

    Not of a paper's owner: "hội nghị sơ kết việc thực hiện Kế hoạch 12 của Tỉnh ủy A". Also who ends the name of a
    meeting that carries something out, before its day: "|cuộc họp| triển khai dịch vụ công của Bộ A ngày 8/2".
    """
    if noun.kind is not EventType.MEETING:
        return
    body = next((a for a in clauses.actors if a.start >= noun.cue.end), None)
    if body is None or body.mention.kind is not Kind.ORGANIZATION or clauses.governor(body) != "của":
        return
    if not _sums_up(clauses, noun) and not _carries_out(clauses, noun, body):
        return
    gap = clauses.words(noun.cue.end, body.start)
    papers = any(noun.cue.end <= m.start < body.start for m in clauses.titled)
    if len(gap) <= _SUMMED and not papers and _NOT_OF_WORK.isdisjoint(gap):
        yield Part(Role.ORGANIZER, [body], "occasion-of-body", 0.7)


def _sums_up(clauses: Clauses, noun: Noun) -> bool:
    """Whether a meeting sums up the work of a time: "hội nghị |tổng kết|", "buổi |sơ kết|"."""
    told = [*noun.word.split(), *clauses.after(noun.cue.end, 2)]
    return ("sơ", "kết") in pairwise(told) or ("tổng", "kết") in pairwise(told)


def _carries_out(clauses: Clauses, noun: Noun, body: Actor) -> bool:
    """Whether a meeting carries something out or makes it known, and its day follows right behind a body."""
    named = [*noun.word.split(), *clauses.after(noun.cue.end, 2)]
    if _CARRYING_OUT.isdisjoint(pairwise(named)):
        return False
    told = clauses.after(body.end, 3)
    dated = any(body.end <= t.start and not clauses.words(body.end, t.start) for t in clauses.tagged.times)
    return dated or told[:2] == ["diễn", "ra"] or told == ["được", "tổ", "chức"]


_CARRYING_OUT = frozenset({("triển", "khai"), ("thông", "báo"), ("giao", "ban"), ("công", "bố")})
_SUMMED = 20
_NOT_OF_WORK = frozenset({",", ";", ":", "”", "tại", "do", "kế", "luật", "chỉ", "nghị", "định", "luận", "quy"})


def letting_attend(clauses: Clauses, noun: Noun) -> Iterator[Part]:
    """13. Who is told before the verb: "|Cuộc họp| ngày 5/8 có (đại diện) Bộ A, B tham dự", "|Lễ| có ông C đến dự"."""
    have = next((c for c in clauses.cues("have") if c.start >= noun.cue.end), None) or _welcoming(clauses, noun)
    if have is None or len(clauses.words(noun.cue.end, have.start)) > _NAMED:
        return
    if clauses.text(have.start, have.end).lower().startswith("vinh dự"):  # "|hội nghị| vinh dự đón tiếp ông A"
        yield Part(Role.PARTICIPANT, list_attending(clauses, have.end), "attendance-list", 0.8)
        return
    for verb in clauses.verbs:
        if verb.cue.rule != "attend" or verb.cue.start < have.end or verb.negated or verb.planned:
            continue
        others = (v for v in clauses.verbs if v.direct and v.cue.rule not in _AROUND)
        inner = [v for v in others if noun.cue.end <= v.cue.start < verb.cue.start]
        ends = clauses.after(verb.cue.end, 1) in ([], ["."], [","], [";"])
        listed = [a for a in list_attending(clauses, have.end) if a.end <= verb.cue.start]
        if inner or not ends or not listed or {";", "mà", "”"} & set(clauses.words(noun.cue.end, verb.cue.start)):
            return
        led = clauses.words(have.end, listed[0].start)
        yield Part(Role.PARTICIPANT, listed if len(led) <= _LED else [], "attendance-list", 0.8)
        return


def _welcoming(clauses: Clauses, noun: Noun) -> Mention | None:
    """The "đón" that lets guests come: "|Lễ khai giảng| của Trường A |đón| ông B, bà C về dự"."""
    token = next((t for t in clauses.tokens_after(noun.cue.end, _NAMED) if t.fold == "đón"), None)
    return Mention(token.start, token.end, Kind.WORD, "have") if token is not None else None


_NAMED = 14
"""So many words may name an occasion and its day before "có"."""
_AROUND = frozenset({"attend", "organise"})
_LED = 6


def welcomed(clauses: Clauses, noun: Noun) -> Iterator[Part]:
    """14. "|lễ đón| chính thức Thủ tướng A và Đoàn B", "|tiệc chiêu đãi| C": whom it is held for takes part."""
    if noun.word.startswith(_FOR_GUESTS) and "nhận" not in noun.word and clauses.after(noun.cue.end, 1) != ["nhận"]:
        met = [a for a in clauses.object_of(noun.cue, 3) if a.mention.kind is not Kind.PLACE]
        own = clauses.after(noun.cue.end, 1) == ["của"]  # "tiệc chiêu đãi của |Tỉnh ủy A|"
        yield Part(Role.ORGANIZER if own else Role.PARTICIPANT, met, "welcomed-at-occasion", 0.75)


_FOR_GUESTS = ("lễ đón", "lễ tiễn", "tiệc chiêu đãi", "chiêu đãi", "quốc yến", "tiệc trọng thể")


def comes_on_journey(clauses: Clauses, noun: Noun) -> bool:
    """Whether somebody attends an occasion on a journey that is told with it: "sang thăm Việt Nam và dự |hội nghị|"."""
    visits = [c for c in clauses.cues("visit") if c.end <= noun.cue.start]
    gap = clauses.words(visits[-1].end, noun.cue.start) if visits else []
    return "và" in gap and len(gap) <= _ON_JOURNEY and not {",", ";"} & set(gap) and gap[-1:] == ["dự"]


_ON_JOURNEY = 12


def comes_unnamed(clauses: Clauses, noun: Noun) -> bool:
    """Whether ones without a name come on a day: "Sáng 5/6, đông đảo nhân dân đã đến dự |lễ truy điệu|"."""
    comes = next((c for c in clauses.cues("attend") if clauses.words(c.end, noun.cue.start) == []), None)
    time = clauses.time_of(noun.cue) if comes is not None else None
    if comes is None or time is None or time.start > clauses.sentence.start or not isinstance(time.value, Time):
        return False
    lead = clauses.words(time.end, comes.start)
    return len(time.value.start) == len("2017-06-05") and lead[1:2] == ["đông"] and not {",", ";"} & set(lead[1:])
