"""Reported words: who says what, before, inside or after the quotation."""

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from civicgraph.lexicon.words import word_set
from civicgraph.model import Kind, PersonName, RawStatement, Token
from civicgraph.parse.clauses import Clauses, Verb, people
from civicgraph.parse.described import (
    speaker_acting,
    speaker_apposed,
    speaker_described,
    speaker_going_on,
    speaker_in_manner,
    speaker_related,
    speaker_unnamed,
    speaker_writing,
)
from civicgraph.parse.phrases import Actor
from civicgraph.parse.said import ENDING, NAMED_WITHIN, QUOTES, SHORT, before_glued, words_said
from civicgraph.parse.sources import told_by_paper, told_by_reader, told_by_source
from civicgraph.parse.spoken import evidence, is_press, whole

_NO_SPEECH = {
    ("khen", "thưởng"), ("nói", "chuyện"), ("nói", "chung"), ("nói", "riêng"), ("kể", "từ"), ("kể", "cả"),
    ("lưu ý", "đến"), ("lưu ý", "tới"),
    ("giải đáp", "nhiều"), ("giải đáp", "các"), ("giải đáp", "thắc"), ("giải đáp", "những"), ("giải đáp", "câu"),
    ("đồng ý", "cho"), ("đồng ý", "để"), ("đồng ý", "chủ"),
    ("đáp", "ứng"), ("viết", "lưu"), ("viết", "sổ"), ("phản biện", "xã"), ("kể", "trên"),
    ("chia sẻ", "đau"), ("chia sẻ", "mất"), ("chia sẻ", "nỗi"), ("chia sẻ", "gánh"),
    ("kết luận", "điều"), ("kết luận", "thanh"),
    ("chỉ đạo", "buổi"), ("chỉ đạo", "cuộc"), ("chỉ đạo", "điểm"), ("chỉ đạo", "lễ"),
}  # fmt: skip
_MAKES_NOUN = (["ra"], ["gửi"], ["phát"], ["bài"], ["lời"], ["phần"], ["những"])
"""Behind these the word is a paper or a speech: "Bộ A đã ra |thông báo| …"; so it is before "của"."""
_ALSO_DEEDS = frozenset({"đánh giá", "phân tích", "nhận xét"})
"""What the words say may be part of a task: "thuê tư vấn nghiên cứu, |đánh giá|, khảo sát"."""


def read_statements(clauses: Clauses) -> list[RawStatement]:
    """The statements of the sentence, one for each speaker."""
    if not clauses.actors:
        return []
    if clauses.sentence.text.endswith("?") and not (
        clauses.tagged.quotes or _asks_behind_colon(clauses) or _opens_with_asker(clauses)
    ):
        return []  # an interviewer's question speaks to somebody
    out: dict[tuple[int, int], RawStatement] = {}
    for statement in (
        *_told_by_verbs(clauses),
        *told_by_source(clauses),
        *told_by_paper(clauses),
        *told_by_reader(clauses),
        *_told_by_colon(clauses),
        *_told_beside_quotation(clauses),
        *_told_amid_quotation(clauses),
        *_told_by_opinion(clauses),
        *_told_as_whose(clauses),
        *_told_by_described(clauses),
    ):
        key = (statement.speaker.start, statement.speaker.end)
        if key not in out or (out[key].start == out[key].end and statement.evidence.rule == "speaker-beside-quotation"):
            out[key] = statement  # "Đánh giá về việc này, |ông A| phải nói: “…”"
    told = [statement for statement in out.values() if not _is_demand_quoted(clauses, statement, out.values())]
    return [statement for statement in told if not _is_demand_retold(clauses, statement, told)]


def _is_demand_quoted(clauses: Clauses, told: RawStatement, all_told: Iterable[RawStatement]) -> bool:
    """Whether what a body demands is only told in a person's own words: "Theo Bộ trưởng, |Bộ B kiến nghị| …"."""
    if told.speaker.kind is not Kind.ORGANIZATION or " ".join(clauses.before(told.start, 2)) not in _DEMANDS:
        return False
    people_told = [s for s in all_told if s.speaker.kind in {Kind.PERSON, Kind.POST}]
    return any(s.start <= told.speaker.start and told.speaker.end <= s.end for s in people_told)


def _is_demand_retold(clauses: Clauses, told: RawStatement, all_told: Iterable[RawStatement]) -> bool:
    """ "|Thanh tra A yêu cầu thu hồi|, ông B thông tin: …": what a body demands is told by who speaks behind it."""
    if told.speaker.kind is not Kind.ORGANIZATION or " ".join(clauses.before(told.start, 2)) not in _DEMANDS:
        return False
    later = [s for s in all_told if s.speaker.kind is Kind.PERSON and told.start <= s.speaker.start < told.end]
    return any(clauses.before(s.start, 1) == [":"] and s.speaker.end < s.start for s in later)


def _asks_behind_colon(clauses: Clauses) -> bool:
    """Whether a speaker's own question follows his verb: "Ông A đặt vấn đề|:| Vì sao …?"."""
    return any(clauses.after(cue.end, 1) == [":"] for cue in clauses.cues("say"))


def _opens_with_asker(clauses: Clauses) -> bool:
    """Whether a person by name opens the question and says it: "|Đại biểu A băn khoăn| vì sao …?"."""
    first = clauses.actors[0]
    named = isinstance(first.mention.value, PersonName) and not first.mention.value.short
    asks = named and first.start == clauses.sentence.start
    verb = next((v for v in clauses.verbs if v.cue.rule == "say" and v.direct and v.subject[:1] == [first]), None)
    near = verb is not None and not clauses.words(first.end, verb.cue.start)
    return asks and near and _ADDRESSES.isdisjoint(clauses.words(first.end, clauses.sentence.end))


_ADDRESSES = frozenset({"ông", "bà", "thưa", "vậy", "anh", "chị", "bạn", "nhỉ", "ạ", "à", "gì"})
"""With these an interviewer speaks to whom he asks: "Bộ trưởng A nói …, |vậy ông| nghĩ sao?"."""


def _told_by_verbs(clauses: Clauses) -> Iterator[RawStatement]:
    """ "Ông A cho biết …", "…, bà B nói", "Phát biểu tại hội nghị, ông C …"."""
    # Of "Phát biểu tại hội nghị, ông A |nhấn mạnh|" the words follow the verb behind its subject.
    saying = [verb for verb in clauses.verbs if verb.cue.rule == "say"]
    for verb in sorted(saying, key=lambda verb: not verb.direct):
        if not _is_told(clauses, verb):
            continue
        word = clauses.text(verb.cue.start, verb.cue.end).lower()
        if word in word_set("speech_words", use="act") or (word, *clauses.after(verb.cue.end, 1)) in _NO_SPEECH:
            continue
        if word == "chỉ đạo" and clauses.after(verb.cue.end, 2) in _DIRECTED:
            continue  # "Thứ trưởng A chỉ đạo |công tác| tại B" goes there
        if clauses.before(verb.cue.start, 1) in _MAKES_NOUN or clauses.after(verb.cue.end, 1) == ["của"]:
            continue
        if verb.direct and verb.subject and clauses.before(verb.subject[0].start, 1) == ["mà"]:
            continue  # "nội dung |mà| Bộ trưởng A chỉ đạo các sở thực hiện"
        if not verb.direct and word in _ALSO_DEEDS and verb.cue.start != clauses.sentence.start:
            continue
        confidence = 0.85 if verb.direct else 0.7
        for speaker in _speakers(clauses, verb, word):
            told = None if _tells_nothing(clauses, verb, speaker, word) else words_said(clauses, verb.cue, speaker)
            if told is None:
                continue
            start, end = told
            if start == end and speaker.mention.kind is Kind.ORGANIZATION:
                continue  # a body speaks where its words are told
            yield RawStatement(speaker.mention, start, end, evidence(clauses, "speaker-and-verb", confidence))


def _told_by_described(clauses: Clauses) -> Iterator[RawStatement]:
    """ "Bà A, ở phố B, |cho biết| …", "Ông C cảm ơn …; |khẳng định| …": the speaker stands farther off."""
    for verb in clauses.verbs:
        if verb.cue.rule != "say":
            continue
        word = clauses.text(verb.cue.start, verb.cue.end).lower()
        if not _may_be_told(clauses, verb, word):
            continue
        readers = () if verb.negated else _DESCRIBED_BEFORE if verb.direct else _DESCRIBED
        if word in word_set("speech_words", use="body"):
            readers = (*readers, (speaker_unnamed, "speaker-unnamed"))
        if not verb.direct:
            readers = (*readers, (speaker_in_manner, "speaker-in-manner"))
        for read, rule in readers:
            speaker = read(clauses, verb)
            told = words_said(clauses, verb.cue, speaker) if speaker is not None else None
            if speaker is not None and told is not None:
                yield RawStatement(speaker.mention, *told, evidence(clauses, rule, 0.8))


_Readers = tuple[tuple[Callable[[Clauses, Verb], Actor | None], str], ...]
_DESCRIBED: _Readers = (
    (speaker_described, "speaker-described"),
    (speaker_going_on, "speaker-goes-on"),
    (speaker_acting, "speaker-goes-on"),
    (speaker_related, "speaker-described"),
    (speaker_writing, "speaker-writes"),
)
"""Who speaks where nobody stands right before the verb, each with the rule's name; in order."""
_DESCRIBED_BEFORE: _Readers = ((speaker_described, "speaker-described"), (speaker_related, "speaker-described"))
"""Who speaks though a subject stands there that is only a part of the speaker's description."""


def _may_be_told(clauses: Clauses, verb: Verb, word: str) -> bool:
    """Whether a verb tells words, whoever says them: not an act, a noun, denied, wished or quoted."""
    if verb.quoted or verb.planned or verb.modal or verb.passive or word in _DEEDS - {"kể"}:
        return False
    if word in word_set("speech_words", use="act") or (word, *clauses.after(verb.cue.end, 1)) in _NO_SPEECH:
        return False
    noun = clauses.before(verb.cue.start, 1) in (*_MAKES_NOUN, ["các"], ["kiến"], ["người"])
    noun = noun or (word == "chia sẻ" and clauses.before(verb.cue.start, 3) in _COMFORTS)
    return not noun and clauses.after(verb.cue.end, 1) != ["của"]


_DIRECTED = (["công", "tác"], ["nhiều", "lần"], ["đại", "hội"], ["hội", "nghị"], ["hội", "thảo"], ["hội", "thi"])
"""Of these somebody takes the lead, and says nothing: "Ông A dự và chỉ đạo |đại hội|"."""


def _is_told(clauses: Clauses, verb: Verb) -> bool:
    """Whether the verb tells words said by its own subject: not denied, wished, planned, ordered or quoted itself."""
    if verb.negated or verb.embedded or verb.quoted or verb.planned or verb.modal:
        return False
    if not verb.direct and clauses.before(verb.cue.start, 1) == [";"]:
        return False  # "nghe Bộ trưởng A trả lời; |chất vấn| Bộ trưởng B": others do
    return verb.direct or verb.cue.start == clauses.sentence.start or _goes_on(clauses, verb)


def _tells_nothing(clauses: Clauses, verb: Verb, speaker: Actor, word: str) -> bool:
    """Whether the word is a name's or a deed's, or its speaker is another's words' own.

    "tiếp Đoàn |Đánh giá| và Tư vấn", "trực tiếp |chỉ đạo| Công an huyện bắt giữ …", "những điều |ông| nói trên",
    "nếu |Chính phủ| yêu cầu", "A nói: “|Thủ tướng B|, người bạn …”", "giao Bộ A chủ trì, |báo cáo| Thủ tướng".
    """
    if verb.subject and speaker.start < verb.cue.start and _is_asked(clauses, verb.subject[0]):
        return True
    accused = verb.subject[:1] and clauses.before(verb.subject[0].start, 2) in _ACCUSES
    if accused or clauses.before(verb.cue.start, 1) == ["mời"]:
        return True  # "Đơn |tố cáo ông A| nêu nhiều sai phạm", "ông B được |mời phát biểu| tuần tới"
    had = clauses.before(verb.cue.start, 1) == ["có"]
    if had and (word in {"đánh giá", "kết luận"} or (word in _SENT and "gửi" in clauses.after(verb.cue.end, 3)[::2])):
        return True  # "giúp Bộ A có |đánh giá| chuẩn xác", "về nội dung Ủy ban B đã có |kết luận| cụ thể"
    if speaker.start < verb.cue.start and _is_another(clauses, speaker, verb):
        return True
    if speaker.start >= verb.cue.end and _speaks_later(clauses, verb):
        return True
    before = clauses.between(clauses.sentence.start, verb.cue.start)[-1:]
    named = before and (before[0].text.isalnum() or (before[0].text == ":" and speaker.start < verb.cue.start))
    if named and clauses.text(verb.cue.start, verb.cue.end)[0].isupper():
        return True  # "tiếp Đoàn |Đánh giá| và Tư vấn", "ông A thẳng thắn: |Báo cáo| này quá dài"
    if word == "chỉ đạo" and clauses.before(verb.cue.start, 3) in (["theo", "dõi", ","], ["theo", "dõi", "và"]):
        return True  # "Phó Thủ tướng A |theo dõi, chỉ đạo| Bộ B": what he has charge of
    if word == "chỉ đạo" and clauses.before(verb.cue.start, 2) == ["trực", "tiếp"]:
        return True
    if _is_no_telling(clauses, verb, speaker, word):
        return True
    lead = clauses.before(speaker.start, 2)
    while_saying = lead == ["trong", "khi"] and word in {"cho rằng", "cho biết", "khẳng định", "nói"}
    if lead[-1:] in _RELATIVE and not while_saying and speaker.start < verb.cue.start:
        return True
    told = clauses.after(verb.cue.end, 1) in ([":"], [","])
    if lead in _MATTERS_TOLD and speaker.start < verb.cue.start and not told:
        return True
    if speaker.start >= verb.cue.end and ":" in clauses.words(verb.cue.end, speaker.start):
        return True
    if verb.direct:
        return False
    # "nhằm thúc đẩy |sự phối hợp, chia sẻ, trao đổi| thông tin"
    purpose = not {"nhằm", "sự"}.isdisjoint(clauses.before(verb.cue.start, 8)) and word in _ALSO_NOUNS
    return purpose or (word in _ALSO_ORDERED and _is_ordered(clauses, verb))


_SENT = frozenset({"thông tin", "thông báo"})
"""What somebody "có" and sends is a paper: "Sở A đã có |thông báo| gửi các trường", "… chính thức gửi …"."""


def _is_no_telling(clauses: Clauses, verb: Verb, speaker: Actor, word: str) -> bool:
    """Whether the word names what was told before, a comfort or a thing, or is no more than who somebody is.

    "Những rủi ro ông A đề cập |trên|, …", "thăm hỏi, |chia sẻ| với người bệnh", "quản lý in ấn, |thông tin| cơ sở",
    "ông A |ghi nhận| ý kiến của bà con",
    "ông B, |người kiên quyết phản đối| quy hoạch này, đã đến", "cựu Giám đốc dưới thời |ông C| nói".
    """
    behind = clauses.after(verb.cue.end, 2)
    if behind[:1] == ["trên"] and not any(w[0].isalnum() for w in behind[1:]):
        return True
    if word == "chia sẻ" and clauses.before(verb.cue.start, 3) in _COMFORTS:
        return True
    if word == "ghi nhận" and not _HEARD_THERE.isdisjoint(pairwise(clauses.after(verb.cue.end, 5))):
        return True
    if word == "thông tin" and not verb.direct and behind[:1] and behind[0].isalpha() and behind[0] not in _INFORMS:
        return True
    if clauses.before(speaker.start, 2) == ["dưới", "thời"]:
        return True
    if word in _DEMANDS and clauses.before(speaker.start, 1) == ["do"] and speaker.start != clauses.sentence.start:
        return True  # "thêm 2 triệu tấn than |do Thủ tướng yêu cầu|"
    who = clauses.words(speaker.end, verb.cue.start)
    return "người" in who and _WHO_DOES.issuperset(who[who.index("người") + 1 :])


_HEARD_THERE = frozenset(
    {("ý", "kiến"), ("kiến", "nghị"), ("phản", "ánh"), ("góp", "ý"), ("đề", "xuất"), ("câu", "hỏi")}
)
"""What one takes note of who listens."""
_COMFORTS = tuple(
    [*first, mark]
    for first in (["thăm", "hỏi"], ["động", "viên"], ["viếng", "thăm"], ["đến", "thăm"], ["thăm", "viếng"])
    for mark in (",", "và")
)
"""Behind these "chia sẻ" is what somebody does for those in need."""
_INFORMS = frozenset({"về", "thêm", "cho", "với", "tới", "đến", "rằng", "rõ", "việc", "trước"})
"""Behind "thông tin" these tell that it is a verb where its subject does not stand beside it."""
_WHO_DOES = frozenset(["kiên", "quyết", "đã", "từng", "luôn", "vừa", "nhiều", "lần", "mạnh", "mẽ", "trực", "tiếp"])
"""Between "người" and a verb these leave it part of who somebody is: "người |từng nhiều lần| phản đối …"."""


def _is_another(clauses: Clauses, speaker: Actor, verb: Verb) -> bool:
    """Whether somebody whose name is not known stands between: "Nói về ông A, |cử tri Cưỡng| thắc mắc …"."""
    gap = clauses.between(speaker.end, verb.cue.start)[:_CALLED]
    if [token.text for token in gap[:1]] != [","]:
        return False
    name = next((k for k, token in enumerate(gap) if token.text[0].isupper() and not clauses.is_named(token)), None)
    called = word_set("speech_words", use="called")
    return name is not None and " ".join(token.fold for token in gap[1:name]) in called


_CALLED = 4
"""So many words and a comma call another: ", cử tri Cưỡng"."""


def _is_asked(clauses: Clauses, speaker: Actor) -> bool:
    """Whether somebody only asks or waits for it: "đề nghị |Bộ trưởng A| cho biết", "chờ |Thủ tướng| chỉ đạo"."""
    lead = clauses.before(speaker.start, 2)
    return lead in _ASKS or lead[-1:] in (["chờ"], ["giúp"], ["đợi"])


_ACCUSES = (["tố", "cáo"], ["khiếu", "nại"], ["khởi", "kiện"], ["đơn", "kiện"])
"""Behind these stands whom a paper accuses."""
_ASKS = (
    *(["đề", "nghị"], ["kiến", "nghị"], ["yêu", "cầu"]),
    *(["mong", "muốn"], ["kính", "mong"], ["mong", "cùng"], ["muốn", "cùng"]),
)


def _speaks_later(clauses: Clauses, verb: Verb) -> bool:
    """Whether not the first who acts behind a verb at the head speaks: "Cho rằng B đã làm tốt, |ông A| nói …"."""
    told = {id(v.subject) for v in clauses.verbs if v.direct and v.cue.rule in {"say", "direct"} and not v.quoted}
    later = [
        v
        for v in clauses.verbs
        if v.direct and not v.quoted and v.cue.rule in {"say", "direct"} and people(v.subject)
        and v.subject[0].start > verb.subject[0].end and clauses.before(v.subject[0].start, 1) == [","]
    ]  # fmt: skip
    return bool(later) and id(verb.subject) not in told


def _is_ordered(clauses: Clauses, verb: Verb) -> bool:
    """Whether the last verb with a subject before it orders: what follows is what shall be done."""
    earlier = [v for v in clauses.verbs if v.direct and v.cue.end <= verb.cue.start and v.subject is verb.subject]
    ordering = bool(earlier) and any(c.start == earlier[-1].cue.start for c in clauses.cues("direct"))
    return ordering and bool(clauses.words(earlier[-1].cue.end, verb.cue.start))


_MATTERS_TOLD = (["vấn", "đề"], ["nội", "dung"], ["giải", "pháp"], ["nhiệm", "vụ"], ["bài", "học"], ["lý", "do"])
"""Right before somebody these are what he told of: "Một trong những |vấn đề| Bộ trưởng A yêu cầu làm rõ là …"."""
_RELATIVE = (["điều"], ["mà"], ["gì"], ["nếu"], ["khi"])
_ALSO_NOUNS = frozenset({"chia sẻ", "trao đổi", "đánh giá", "báo cáo", "phản ánh", "giải trình", "thông tin"})
_ALSO_ORDERED = frozenset({"báo cáo", "giải trình", "trình bày", "thông báo", "trả lời", "phản ánh", "đánh giá"})
"""Who is ordered may have to do what these words say."""


def _goes_on(clauses: Clauses, verb: Verb) -> bool:
    """ "Thứ trưởng A đã tham dự |và| phát biểu khai mạc|,| nhấn mạnh …": tied to a verb whose subject stands by it."""
    if clauses.before(verb.cue.start, 1) not in (["và"], [","]):
        return False
    # "Bộ trưởng A |tham dự và phát biểu| khai mạc": the two overlap; of "…, nhấn mạnh …" the words follow the last
    last = not any(
        v.cue.rule == "say" and v.cue.start > verb.cue.end and v.subject is verb.subject for v in clauses.verbs
    )
    earlier = [v for v in clauses.verbs if (v.cue.start if last else v.cue.end - 1) < verb.cue.start]
    if (
        not earlier
        or earlier[-1].subject is not verb.subject
        or len(clauses.words(earlier[-1].cue.end, verb.cue.start)) > 9
    ):
        return False
    told = [v for v in earlier if v.direct and not v.embedded and not v.quoted]
    own = any(v.subject is verb.subject for v in told) and people(verb.subject) and not _is_welcomed(clauses, verb)
    return bool(own) and not any(earlier[-1].cue.end <= a.start < verb.cue.start for a in people(clauses.actors))


def _is_welcomed(clauses: Clauses, verb: Verb) -> bool:
    """Whether the subject is whom another meets: "A chào mừng |ông B| sang thăm; đánh giá cao và |cảm ơn| …"."""
    return clauses.before(verb.subject[0].start, 2) in _WELCOMES


_WELCOMES = (["chào", "mừng"], ["chúc", "mừng"], ["chào", "đón"], ["hoan", "nghênh"])
"""Verbs whose object is whom one meets."""


def _speakers(clauses: Clauses, verb: Verb, word: str) -> list[Actor]:
    """Who says it, of the subject or, in "thông tin được |Bộ A| cho biết", of the agent."""
    told = verb.agent if verb.passive else verb.subject
    if verb.passive and word not in word_set("speech_words", use="body") and not (people(told) and word in _GIVEN_OUT):
        return []
    if verb.passive and clauses.after(clauses.sentence.start, 3) == ["một", "trong", "những"]:
        return []  # "Một trong những nội dung được Bộ A |lưu ý| là …": the matter is told, not the words
    if (related := speaker_related(clauses, verb)) is not None:
        return [related]
    if (congratulating := _who_congratulates(clauses, verb)) is not None:
        return [congratulating]
    named = people([a for a in told if clauses.before(a.start, 2) not in _SPOKEN_TO and not _is_honoured(clauses, a)])
    # "Đại biểu A (Hà Nam) |Bộ trưởng B| cho rằng …": a caption stands before who speaks
    glued = [k for k in range(1, len(named)) if clauses.words(named[k - 1].end, named[k].start)[-1:] == [")"]]
    named = named[glued[-1] :] if glued else named
    if len(named) > 1 and _leads_those_told(clauses, named[0], named[1]):
        named = named[1:]
    if len(named) > 1 and _goes_with_guests(clauses, named):
        named = named[-1:]
    spoken_for = bool(told) and _is_spoken_for(clauses, told[0]) and word not in _DEEDS
    if named or not (spoken_for or word in word_set("speech_words", use="body")):
        return named
    bodies = [a for a in told if a.mention.kind is Kind.ORGANIZATION and not (is_press(a) and word in _OWN_REPORTS)]
    if len(bodies) > 1 and clauses.before(bodies[0].start, 2) in _SPOKEN_TO:
        bodies = bodies[1:]  # "Trả lời Bộ A, |Sở B| cho biết …"
    if not bodies or _only_mentioned(clauses, verb, bodies[-1]) or _is_task(clauses, verb, bodies[-1]):
        return []
    done = spoken_for and clauses.before(bodies[0].start, 3)[:1] in (["được"], ["bị"])
    if done and not (word in _TOLD_TO or bodies[0].start > verb.cue.start):
        return []  # "Hà Nam |được lãnh đạo Bộ A khen|": what is done to it
    if verb.direct and (person := speaker_apposed(clauses, verb, bodies[0])) is not None:
        return [person]
    # "đại diện |các| Bộ: Tài chính, Nội vụ bày tỏ …", "Bộ A |và| Bộ B cho rằng …": somebody of each speaks
    # "|lãnh đạo| Bộ A và Bộ B": whether also somebody of the second is not certain
    joined = not spoken_for and any(clauses.words(a.end, b.start) == ["và"] for a, b in pairwise(bodies))
    return bodies if joined or clauses.before(bodies[0].start, 1) == ["các"] else bodies[:1]


def _who_congratulates(clauses: Clauses, verb: Verb) -> Actor | None:
    """ "Phát biểu chúc mừng vợ chồng ông A, |Bí thư B| bày tỏ …": who speaks stands behind whom he honours."""
    if not verb.subject or verb.subject[0].start < verb.cue.end:
        return None
    honoured = verb.subject[0]
    gap = clauses.words(verb.cue.end, honoured.start)
    if gap[:2] != ["chúc", "mừng"] or "," in gap:
        return None
    behind = next((a for a in people(clauses.actors) if a.start >= honoured.end and a is not honoured), None)
    near = behind is not None and clauses.words(honoured.end, behind.start) == [","]
    return behind if near else None


def _is_honoured(clauses: Clauses, actor: Actor) -> bool:
    """Whether somebody is only whom a fronted word congratulates: "chúc mừng vợ chồng Đại tá |A|, Bí thư B …"."""
    lead = clauses.before(actor.start, _HONOURED)
    lead = lead[max((k + 1 for k, word in enumerate(lead) if word == ","), default=0) :]
    return any(list(pair) in _HONOURS for pair in pairwise(lead))


_HONOURED = 9
"""So many words stand at most between who is congratulated and the word for it."""
_HONOURS = (["vợ", "chồng"], ["chúc", "mừng"], ["mừng", "thọ"])


def _leads_those_told(clauses: Clauses, first: Actor, speaker: Actor) -> bool:
    """Whether somebody leads those who are told: "Báo cáo với đoàn công tác của |Bí thư A|, Giám đốc B cho hay …"."""
    if clauses.words(first.end, speaker.start)[:1] != [","]:
        return False
    led = any(
        0 <= first.start - a.end <= 1 and a.mention.kind is Kind.ORGANIZATION and clauses.governor(a) in {"với", "cho"}
        for a in clauses.actors
    )
    return led or clauses.governor(first) == "của"


def _goes_with_guests(clauses: Clauses, row: list[Actor]) -> bool:
    """Whether all but the last of a row are met: "Tại các cuộc gặp với ông A, |Thủ tướng B|, Chủ tịch C nhấn mạnh"."""
    before = [a for a in clauses.actors if a.end <= row[0].start]
    met = before and clauses.governor(before[-1]) == "với" and clauses.words(before[-1].end, row[0].start) == [","]
    return bool(met) and all(clauses.words(a.end, b.start) == [","] for a, b in pairwise(row))


def _is_spoken_for(clauses: Clauses, body: Actor) -> bool:
    """Whether somebody of a body acts: "|Đại diện| Sở A chia sẻ", "một |lãnh đạo| xã B phân tích"."""
    return clauses.before(body.start, 2) in (["đại", "diện"], ["lãnh", "đạo"], ["đứng", "đầu"])


_TOLD_TO = frozenset({"cho biết", "cho hay", "khẳng định", "xác nhận", "giải thích", "lý giải", "thông tin", "trả lời"})
"""So who asked is answered: "liên hệ với Sở A và được đại diện Sở |khẳng định| …"."""
_GIVEN_OUT = frozenset(
    {"đề cập", "chia sẻ", "phát biểu", "phân tích", "giải thích", "lý giải", "chỉ ra", "chỉ rõ", "kể"}
)
"""Of a person these tell words also in the passive: "Nội dung này được ông A |đề cập| tại …"."""
_DEEDS = frozenset(
    {"báo cáo", "trình bày", "trao đổi", "giải trình", "kể", "viết", "nhất trí", "chất vấn", "chỉ đạo", "nhắc nhở"}
)
"""What somebody of a body does as often as he says something."""
_SPOKEN_TO = (
    ["thay", "mặt"],
    ["trả", "lời"],
    ["đáp", "lời"],
    ["báo", "cáo"],
    ["phúc", "đáp"],
    ["đáp", "lại"],
    ["vợ", "chồng"],
    ["chúc", "mừng"],
    ["mừng", "tân"],
)
"""Behind these stands for or to whom somebody speaks: "Trả lời |Bí thư A|, Giám đốc B cho biết …"."""
_DEMANDS = frozenset({"yêu cầu", "đề nghị", "kiến nghị", "đề xuất", "chỉ đạo"})
_OWN_REPORTS = {"thông tin", "phản ánh", "thông tin thêm", "cho biết thêm"}
"""So a newspaper names what it wrote before itself."""


def _is_task(clauses: Clauses, verb: Verb, body: Actor) -> bool:
    """Whether a body shall do what the verb tells: "Sở A |sớm| đề xuất …", "những việc |do| Sở B yêu cầu"."""
    if clauses.text(verb.cue.start, verb.cue.end).lower() not in _DEMANDS or body.start >= verb.cue.start:
        return False
    gap = clauses.words(body.end, verb.cue.start)
    tasks = word_set("speech_words", use="task")
    task = any(" ".join(gap[-n:]) in tasks for n in (1, 2, 3)) and "đã" not in gap
    return task or clauses.before(body.start, 1) == ["do"] or clauses.before(body.start, 2) in _MATTERS_OF


_MATTERS_OF = (["vấn", "đề"], ["nội", "dung"], ["nhiệm", "vụ"])
_OF_OTHERS = (["đại", "biểu"], ["thay", "mặt"], ["phiên", "họp"], ["kỳ", "họp"])


def _only_mentioned(clauses: Clauses, verb: Verb, body: Actor) -> bool:
    """Whether the body says nothing itself: "A cảm ơn |Bộ B|, tin tưởng …", "vấn đề đại biểu |Quốc hội| nêu".

    What somebody says that a body said is his: "Ông A nói rằng |Bộ B| đã đề nghị …".
    """
    if clauses.before(body.start, 2) in _OF_OTHERS:
        return True
    gap = clauses.words(body.end, verb.cue.start)
    earlier = [v for v in clauses.verbs if v.cue.end <= body.start and v.subject and v.subject[0] is not body]
    if any(v.cue.rule == "say" and v.direct and people(v.subject) for v in earlier):
        return True
    return gap[-1:] == [","] and "(" not in gap and bool(earlier)


def _told_by_colon(clauses: Clauses) -> Iterator[RawStatement]:
    """ "Bộ trưởng Trần A: Không để dân thiếu nước", "Ông B: “…”": a headline's speaker, or one before his quotation.

    In an interview who answers stands behind a dash: "|- Thứ trưởng Lê C:| Việc này …".
    """
    speaker = clauses.actors[0] if clauses.actors else None
    if speaker is None or speaker.mention.kind not in {Kind.PERSON, Kind.POST}:
        return
    lead = clauses.words(clauses.sentence.start, speaker.start)
    behind = clauses.between(speaker.end, clauses.sentence.end)
    if len(behind) <= SHORT + 1 or behind[0].text != ":" or (lead and lead not in _DASHES):
        return
    quoted = behind[1].text in QUOTES
    answers = len(behind) > _ANSWER and not behind[1].fold.isdigit() and (lead or _opens_speech(clauses, behind))
    if answers or (not lead and (quoted or clauses.sentence.title)):
        said = whole(clauses, behind[0].end, before_glued(clauses, behind[0].end))
        yield RawStatement(speaker.mention, *said, evidence(clauses, "speaker-before-colon", 0.85))


def _opens_speech(clauses: Clauses, behind: list[Token]) -> bool:
    """Whether behind the colon of an office-holder a sentence begins and no list of names: "Bộ trưởng A: |Khi| …"."""
    first = behind[1]
    listed = any(a.start <= first.start < a.end for a in people(clauses.actors))
    ended = clauses.sentence.text.rstrip()[-1:] in {".", "!", "?", "…"}
    return first.text[0].isupper() and not listed and ended


def _told_beside_quotation(clauses: Clauses) -> Iterator[RawStatement]:
    """ "“…”, ông A |so sánh|.", "Bí thư B |ngắt lời|: “…”": a long quotation tells by itself that somebody speaks."""
    sentence = clauses.sentence
    for opened, closed in clauses.tagged.quotes:
        words = clauses.words(max(opened, sentence.start), min(closed, sentence.end))
        if len(words) < _LONG_QUOTATION and opened >= sentence.start:
            continue
        speaker = None
        if opened <= sentence.start + 1 and closed < sentence.end:
            speaker = _speaker_behind(clauses, closed)
        elif sentence.start < opened and clauses.before(opened, 1) == [":"]:
            speaker = _speaker_ahead(clauses, opened)
        if speaker is not None:
            yield RawStatement(speaker.mention, opened, closed, evidence(clauses, "speaker-beside-quotation", 0.8))


def _told_amid_quotation(clauses: Clauses) -> Iterator[RawStatement]:
    """ "“Việc này kéo dài, - |ông A nói| - nhưng …”": between dashes in the quotation itself it is told who speaks."""
    for verb in clauses.verbs:
        if not (verb.quoted and verb.direct and verb.cue.rule == "say") or verb.negated or not people(verb.subject):
            continue
        speaker = people(verb.subject)[0]
        parted = clauses.before(speaker.start, 1) in _DASHES and clauses.after(verb.cue.end, 1) in (*_DASHES, ["."])
        words = next(((a, b) for a, b in clauses.tagged.quotes if a < speaker.start < b), None)
        if parted and words is not None and not clauses.words(speaker.end, verb.cue.start)[_ADVERBS_AT_MOST:]:
            yield RawStatement(speaker.mention, *words, evidence(clauses, "speaker-amid-quotation", 0.8))


_ADVERBS_AT_MOST = 2
_LONG_QUOTATION = 8
"""So many words and marks at least have quoted words that somebody speaks; names of things have fewer."""
_BESIDE = 5
"""So many words at most tell how somebody spoke: "tỏ ra không hài lòng", "đưa ra giải pháp"."""
_NO_TELLING = frozenset(
    ["là", "và", "của", "cùng", "với", "có", "được", "bị", "trao", "phát", "tổ", "do", "ghi", "viết", "trong", "tại"]
)


def _speaker_behind(clauses: Clauses, closed: int) -> Actor | None:
    """Who stands behind a quotation's end with a few words that close the sentence."""
    actor = next((a for a in clauses.actors if a.start >= closed), None)
    if actor is None or actor.mention.kind not in {Kind.PERSON, Kind.POST}:
        return None
    gap, tail = clauses.words(closed, actor.start), clauses.between(actor.end, clauses.sentence.end)
    told = [token for token in tail if token.text.isalnum()]
    near = bool(gap) and set(gap) <= ENDING
    short = 0 < len(told) <= _BESIDE and all(token.text not in {",", ":", "“", '"', "("} for token in tail)
    talks = [token.fold for token in told[:2]] == ["trao", "đổi"]
    tells = bool(told) and told[0].text.islower() and (talks or told[0].fold not in _NO_TELLING)
    if near and not told and actor.mention.kind is Kind.PERSON and actor.posts and set(gap) & {"-", "–", "—"}:
        return actor  # "“…” - |Ông A, Chủ tịch UBND tỉnh B|"
    return actor if near and short and tells else None


def _speaker_ahead(clauses: Clauses, opened: int) -> Actor | None:
    """Who stands before a quotation's colon with a few words between."""
    before = [a for a in clauses.actors if a.end <= opened]
    speaker, gap = _without_asides(clauses, before, opened)
    if speaker is None or clauses.oblique(speaker):
        return None
    if not gap and clauses.before(speaker.start, 2) == ["dẫn", "lời"]:
        return speaker  # "Báo A dẫn lời |ông B|: “…”"
    if not gap and _opens_or_answers(clauses, speaker):
        return speaker  # "Trao đổi với báo chí, |ông A (Hà Nội)|: “…”"
    told = 0 < len(gap) <= _BESIDE and all(word.isalnum() for word in gap)
    told = told and (_NO_TELLING.isdisjoint(gap) or gap[:2] == ["không", "giấu"] or gap[-2:] in _OPINION_NOUNS)
    return speaker if told else None


def _opens_or_answers(clauses: Clauses, speaker: Actor) -> bool:
    """Whether somebody before a quotation's colon opens the sentence, or follows words that he speaks there."""
    lead = clauses.words(clauses.sentence.start, speaker.start)
    fronted = lead[-1:] == [","] and any(
        c.start == clauses.sentence.start and c.end <= speaker.start for c in clauses.cues("say")
    )
    return not lead or lead in _DASHES or fronted


def _without_asides(clauses: Clauses, before: list[Actor], opened: int) -> tuple[Actor | None, list[str]]:
    """The last person before an offset and the words up to it, without what brackets or commas say of the person.

    "Bà A |(61 tuổi, ngụ phường B)| mừng rơi nước mắt: “…”", "Chị C|, xã viên,| gật đầu: “…”".
    """
    person = next((a for a in reversed(before) if a.mention.kind in {Kind.PERSON, Kind.POST}), None)
    if person is None:
        return None, []
    gap = clauses.words(person.end, opened)[:-1]
    if gap[:1] == ["("] and ")" in gap:
        return person, gap[gap.index(")") + 1 :]
    if (
        gap[:1] == [","]
        and gap.count(",") == 2
        and len(gap) <= _ASIDE
        and "theo" not in clauses.before(person.start, 1)
    ):
        return person, gap[len(gap) - gap[::-1].index(",") :]
    return (person, gap) if person is before[-1] else (None, [])


_ASIDE = 16
_DASHES = (["-"], ["–"], ["—"], ["*"], ["•"])
_ANSWER = 8
"""An answer has more words than an item of a list: "- Ông A: 50 triệu đồng"."""


def _told_by_opinion(clauses: Clauses) -> Iterator[RawStatement]:
    """ "Ông A lại có ý kiến: Chợ nên dời …": words behind a colon that a noun for an opinion leads to."""
    if ":" not in clauses.vocabulary:
        return
    tokens = clauses.between(clauses.sentence.start, clauses.sentence.end)
    at = next((k for k, token in enumerate(tokens[:-_ANSWER]) if token.text == ":"), None)
    if at is None or [token.fold for token in tokens[max(0, at - 2) : at]] not in _OPINION_NOUNS:
        return
    first = tokens[at + 1]
    speaker = _speaker_ahead(clauses, first.start)
    if speaker is not None and not any(tokens[at - 2].start <= c.start < first.start for c in clauses.cues("say")):
        said = whole(clauses, first.start, clauses.sentence.end)
        yield RawStatement(speaker.mention, *said, evidence(clauses, "speaker-before-colon", 0.8))


_OPINION_NOUNS = (
    *(["ý", "kiến"], ["quan", "điểm"], ["nhận", "định"], ["nhận", "xét"], ["đề", "xuất"], ["kiến", "nghị"]),
    *(["thẳng", "thắn"], ["bức", "xúc"], ["bổ", "sung"]),
)
"""What leads to a colon: an opinion, or how somebody says it."""


def _told_as_whose(clauses: Clauses) -> Iterator[RawStatement]:
    """ "Đây là khẳng định của |ông A| tại …", "Đó là thông tin được |Bộ B| đưa ra": what was just told is his."""
    start = next((b for a, b in clauses.tagged.quotes if a <= clauses.sentence.start + 1), clauses.sentence.start)
    words = clauses.after(start, NAMED_WITHIN + 2)
    told_of = words[:2] in (["đây", "là"], ["đó", "là"])
    quoted = start > clauses.sentence.start and [w for w in words if w != ","][:1] == ["là"]
    actor = next((a for a in clauses.actors if a.start >= start), None)
    if actor is None or not (told_of or quoted):
        return
    said = " ".join(words[1:])
    if actor.mention.kind is Kind.PLACE or not any(noun in said for noun in word_set("speech_words", use="named")):
        return
    lead = clauses.words(start, actor.start)
    while lead and lead[-1] in word_set("clause_words", use="leading"):
        lead.pop()
    told = lead[-1:] == ["của"] or (lead[-1:] in (["được"], ["do"], ["mà"]) and _is_teller(clauses, actor))
    if told and len(lead) <= NAMED_WITHIN:
        nothing = actor.end  # the words are those told before
        yield RawStatement(actor.mention, nothing, nothing, evidence(clauses, "words-told-as-whose", 0.85))


def _is_teller(clauses: Clauses, actor: Actor) -> bool:
    """Whether a verb of telling stands right behind: "được |Bộ A| đưa ra", "do |ông B| nêu"."""
    return bool(_TELLING & set(clauses.after(actor.end, 2)))


_TELLING = frozenset({"đưa", "nêu", "chia", "cho", "công", "thông", "phát", "nhấn", "khẳng", "báo"})
"""Of "đưa ra", "nêu", "chia sẻ", "cho biết", "công bố", "thông tin", "phát biểu", "nhấn mạnh", "khẳng định"."""
