"""Reported words: who says what, before, inside or after the quotation."""

from collections.abc import Iterable, Iterator
from itertools import islice, pairwise, takewhile

from civicgraph.lexicon.words import word_set
from civicgraph.model import Kind, Mention, RawStatement, Token
from civicgraph.parse.clauses import Clauses, Verb, people
from civicgraph.parse.described import (
    speaker_acting,
    speaker_apposed,
    speaker_described,
    speaker_going_on,
    speaker_related,
)
from civicgraph.parse.phrases import Actor
from civicgraph.parse.sources import told_by_paper, told_by_source
from civicgraph.parse.spoken import evidence, is_press, whole

_SHORT = 2
"""So few words behind a verb of saying ("nói thêm như vậy") are not what is said: that stands before it."""


_SAID_BEFORE = (["như", "vậy"], ["như", "thế"], ["như", "trên"])
_QUOTES = frozenset({"“", '"', "'", "‘", "”"})
_NO_SPEECH = {
    ("nói", "chuyện"), ("nói", "chung"), ("nói", "riêng"), ("kể", "từ"), ("kể", "cả"),
    ("lưu ý", "đến"), ("lưu ý", "tới"),
    ("giải đáp", "nhiều"), ("giải đáp", "các"), ("giải đáp", "thắc"), ("giải đáp", "những"), ("giải đáp", "câu"),
    ("đáp", "ứng"), ("viết", "lưu"), ("viết", "sổ"), ("phản biện", "xã"), ("kể", "trên"),
    ("chia sẻ", "đau"), ("chia sẻ", "mất"), ("chia sẻ", "nỗi"), ("chia sẻ", "gánh"),
    ("kết luận", "điều"), ("kết luận", "thanh"),
    ("chỉ đạo", "buổi"), ("chỉ đạo", "cuộc"), ("chỉ đạo", "điểm"), ("chỉ đạo", "lễ"),
}  # fmt: skip
_MAKES_NOUN = (["ra"], ["gửi"], ["phát"], ["bài"], ["lời"], ["phần"], ["những"])
"""Behind these the word is a paper or a speech: "Bộ A đã ra |thông báo| …"; so it is before "của"."""
_ALSO_DEEDS = frozenset({"đánh giá", "phân tích", "nhận xét"})
"""What the words say may be part of a task: "thuê tư vấn nghiên cứu, |đánh giá|, khảo sát"."""
_WHERE = frozenset({"tại", "trong", "ở", "trước"})


def read_statements(clauses: Clauses) -> list[RawStatement]:
    """The statements of the sentence, one for each speaker."""
    if not clauses.actors:
        return []
    if clauses.sentence.text.endswith("?") and not clauses.tagged.quotes and not _asks_behind_colon(clauses):
        return []  # an interviewer's question speaks to somebody
    out: dict[tuple[int, int], RawStatement] = {}
    for statement in (
        *_told_by_verbs(clauses),
        *told_by_source(clauses),
        *told_by_paper(clauses),
        *_told_by_colon(clauses),
        *_told_beside_quotation(clauses),
        *_told_as_whose(clauses),
        *_told_by_described(clauses),
    ):
        out.setdefault((statement.speaker.start, statement.speaker.end), statement)
    return [statement for statement in out.values() if not _is_demand_quoted(clauses, statement, out.values())]


def _is_demand_quoted(clauses: Clauses, told: RawStatement, all_told: Iterable[RawStatement]) -> bool:
    """Whether what a body demands is only told in a person's own words: "Theo ông A, |Bộ B kiến nghị| …"."""
    if told.speaker.kind is not Kind.ORGANIZATION or " ".join(clauses.before(told.start, 2)) not in _DEMANDS:
        return False
    return any(
        s.speaker.kind is Kind.PERSON and s.start <= told.speaker.start and told.speaker.end <= s.end for s in all_told
    )


def _asks_behind_colon(clauses: Clauses) -> bool:
    """Whether a speaker's own question follows his verb: "Ông A đặt vấn đề|:| Vì sao …?"."""
    return any(clauses.after(cue.end, 1) == [":"] for cue in clauses.cues("say"))


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
            told = None if _tells_nothing(clauses, verb, speaker, word) else _words(clauses, verb.cue, speaker)
            if told is None:
                continue
            start, end = told
            if start == end and speaker.mention.kind is Kind.ORGANIZATION:
                continue  # a body speaks where its words are told
            yield RawStatement(speaker.mention, start, end, evidence(clauses, "speaker-and-verb", confidence))


def _told_by_described(clauses: Clauses) -> Iterator[RawStatement]:
    """ "Bà A, ở phố B, |cho biết| …", "Ông C cảm ơn …; |khẳng định| …": the speaker stands farther off."""
    for verb in clauses.verbs:
        word = clauses.text(verb.cue.start, verb.cue.end).lower()
        if verb.cue.rule != "say" or not _may_be_told(clauses, verb, word):
            continue
        for speaker, rule in (
            (speaker_described(clauses, verb), "speaker-described"),
            (speaker_going_on(clauses, verb), "speaker-goes-on"),
            (speaker_acting(clauses, verb), "speaker-goes-on"),
            (speaker_related(clauses, verb), "speaker-described"),
        ):
            told = _words(clauses, verb.cue, speaker) if speaker is not None else None
            if speaker is not None and told is not None:
                yield RawStatement(speaker.mention, *told, evidence(clauses, rule, 0.8))


def _may_be_told(clauses: Clauses, verb: Verb, word: str) -> bool:
    """Whether a verb tells words, whoever says them: not an act, a noun, denied, wished or quoted."""
    if verb.negated or verb.quoted or verb.planned or verb.modal or verb.passive or word in _DEEDS:
        return False
    if word in word_set("speech_words", use="act") or (word, *clauses.after(verb.cue.end, 1)) in _NO_SPEECH:
        return False
    noun = clauses.before(verb.cue.start, 1) in (*_MAKES_NOUN, ["các"], ["kiến"], ["người"])
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
    if word == "đánh giá" and clauses.before(verb.cue.start, 1) == ["có"]:
        return True  # "giúp Bộ A có |đánh giá| chuẩn xác"
    if speaker.start < verb.cue.start and _is_another(clauses, speaker, verb):
        return True
    if speaker.start >= verb.cue.end and _speaks_later(clauses, verb):
        return True
    before = clauses.between(clauses.sentence.start, verb.cue.start)[-1:]
    if before and before[0].text.isalnum() and clauses.text(verb.cue.start, verb.cue.end)[0].isupper():
        return True
    if word == "chỉ đạo" and clauses.before(verb.cue.start, 2) == ["trực", "tiếp"]:
        return True
    lead = clauses.before(speaker.start, 2)
    while_saying = lead == ["trong", "khi"] and word in {"cho rằng", "cho biết", "khẳng định", "nói"}
    if lead[-1:] in _RELATIVE and not while_saying and speaker.start < verb.cue.start:
        return True
    if speaker.start >= verb.cue.end and ":" in clauses.words(verb.cue.end, speaker.start):
        return True
    if verb.direct:
        return False
    # "nhằm thúc đẩy |sự phối hợp, chia sẻ, trao đổi| thông tin"
    purpose = not {"nhằm", "sự"}.isdisjoint(clauses.before(verb.cue.start, 8)) and word in _ALSO_NOUNS
    return purpose or (word in _ALSO_ORDERED and _is_ordered(clauses, verb))


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


_ASKS = (["đề", "nghị"], ["kiến", "nghị"], ["mong", "muốn"], ["kính", "mong"], ["mong", "cùng"], ["muốn", "cùng"])


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
    if (related := speaker_related(clauses, verb)) is not None:
        return [related]
    named = people([a for a in told if clauses.before(a.start, 2) not in _SPOKEN_TO])
    # "Đại biểu A (Hà Nam) |Bộ trưởng B| cho rằng …": a caption stands before who speaks
    glued = [k for k in range(1, len(named)) if clauses.words(named[k - 1].end, named[k].start)[-1:] == [")"]]
    named = named[glued[-1] :] if glued else named
    if len(named) > 1 and _leads_those_told(clauses, named[0], named[1]):
        named = named[1:]
    spoken_for = bool(told) and _is_spoken_for(clauses, told[0]) and word not in _DEEDS
    if named or not (spoken_for or word in word_set("speech_words", use="body")):
        return named
    bodies = [a for a in told if a.mention.kind is Kind.ORGANIZATION and not (is_press(a) and word in _OWN_REPORTS)]
    if not bodies or _only_mentioned(clauses, verb, bodies[-1]) or _is_task(clauses, verb, bodies[-1]):
        return []
    done = spoken_for and clauses.before(bodies[0].start, 3)[:1] in (["được"], ["bị"])
    if done and not (word in _TOLD_TO or bodies[0].start > verb.cue.start):
        return []  # "Hà Nam |được lãnh đạo Bộ A khen|": what is done to it
    if verb.direct and (person := speaker_apposed(clauses, verb, bodies[0])) is not None:
        return [person]
    # "đại diện |các| Bộ: Tài chính, Nội vụ bày tỏ …": somebody of each speaks
    return bodies if clauses.before(bodies[0].start, 1) == ["các"] else bodies[:1]


def _leads_those_told(clauses: Clauses, first: Actor, speaker: Actor) -> bool:
    """Whether somebody leads those who are told: "Báo cáo với đoàn công tác của |Bí thư A|, Giám đốc B cho hay …"."""
    if clauses.words(first.end, speaker.start)[:1] != [","]:
        return False
    led = any(
        0 <= first.start - a.end <= 1 and a.mention.kind is Kind.ORGANIZATION and clauses.governor(a) in {"với", "cho"}
        for a in clauses.actors
    )
    return led or clauses.governor(first) == "của"


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


def _words(clauses: Clauses, cue: Mention, speaker: Actor) -> tuple[int, int] | None:
    """What is said: behind the verb, or before the speaker where the sentence ends with the verb and the occasion.

    Nothing where it is only told that somebody spoke ("phát biểu |tại hội nghị|."), None where not even that is:
    "sự việc báo A nêu |về …|". A quotation is given whole, also where it runs over several sentences.
    """
    if speaker.start >= cue.end:  # "|Nhấn mạnh| vai trò của báo chí, ông A …", "|Phát biểu| tại lễ, ông A …"
        return _words_fronted(clauses, cue, speaker)
    start, end = clauses.sentence.start, clauses.sentence.end
    behind = clauses.between(cue.end, end)
    nothing = (cue.end, cue.end)
    if _is_matter(clauses, speaker):
        return nothing
    person = speaker.mention.kind is Kind.PERSON
    said = _said_before(clauses, cue, speaker)
    if not _are_more(behind):
        if said is None and clauses.before(speaker.start, 1) == [":"] and clauses.sentence.title:
            return (min(cue.end + 1, end), end)  # "Tàu hư hỏng hàng loạt: |Bộ A| yêu cầu |làm rõ|"
        spoken = person and clauses.text(cue.start, cue.end).lower() not in word_set("speech_words", use="stance")
        return said or (nothing if spoken else None)  # "mời ông về làm việc và |ông đồng ý|": nothing said
    word = clauses.text(cue.start, cue.end).lower()
    spoke = " ".join(word.split()[:2])
    if (quoted := _behind_colon(clauses, cue, spoke)) is not None:
        return whole(clauses, quoted, _quotation_end(clauses, quoted) or end)
    if _lists_matters(behind):
        return nothing
    last = _last_said(clauses, cue)
    glued = _before_glued(clauses, cue.end)
    if last is None and _names_matter(clauses, cue, [token for token in behind if token.end <= glued]):
        return said or (nothing if person else None)
    plain = not _MARKS & {token.fold for token in behind}
    about = "về" in (behind[0].fold, behind[1].fold) and behind[0].fold in _ABOUT
    if plain and about and not person:
        return None
    asked = spoke in _ASKING and (about or behind[0].fold in _ASKED)
    asked = asked or (spoke in _TALKING and behind[0].fold == "với" and plain)
    asked = asked or (spoke in _CALLS and any(a.start == behind[0].start for a in clauses.actors))
    if asked and {":", "“", '"', "rằng"}.isdisjoint(token.fold for token in behind):
        return nothing  # "đặt câu hỏi |với Bộ trưởng B về vấn đề …|": whom and about what
    if plain and (about or (behind[0].fold not in _WHERE and spoke in _OF_WHAT)):
        return said or nothing
    if word in _HANDED and _is_handed(behind):
        return nothing
    if behind[0].fold == "và" and any(c.start == behind[1].start for c in clauses.cues("direct")):
        return said or nothing  # "Thủ tướng kết luận |và giao Bộ A …|"
    if spoke in _OF_WHAT and [token.fold for token in behind[:3]] in _GOES_INTO:
        return nothing  # "Tổng Thanh tra A báo cáo|, làm rõ| một số vấn đề"
    opens = word in _OPENING and behind[0].fold not in {",", *_WHERE}
    if (opens or (word == "trình bày" and behind[0].fold in _PAPERS)) and not {":", "“", '"'} & {
        t.text for t in takewhile(lambda token: token.text != ";", behind)
    }:
        return nothing  # "phát biểu bế mạc |kỳ họp thứ ba, Quốc hội …|", "trình bày |Báo cáo giải trình, tiếp thu …|"
    if clauses.after(cue.end, 2) in _SAID_BEFORE:  # "Ông A cho biết như vậy tại buổi họp.": another sentence's words
        return said or nothing
    # "“…”, ông A nói |và cho biết …|", "“…”, ông B chia sẻ |trong bài viết …|"
    if behind[0].fold in {"và", *_WHERE} and said is not None and clauses.text(start, said[1])[-1:] in _QUOTES:
        return said
    if behind[0].fold not in _WHERE or not _is_where(clauses, cue):
        return _behind(clauses, cue)
    end = _before_glued(clauses, cue.end)
    mark = next((token for token in behind if token.text in {",", ":"} and token.end < end), None)
    if mark is not None and len(clauses.words(mark.end, end)) > _SHORT + 1 and not _is_date(clauses, mark.end, end):
        return whole(clauses, mark.end + 1, end)
    return said or nothing


def _are_more(tokens: list[Token]) -> bool:
    """Whether more than a few words stand there, marks apart."""
    return sum(1 for _ in islice((token for token in tokens if token.text.isalnum()), _SHORT + 1)) > _SHORT


def _is_date(clauses: Clauses, start: int, end: int) -> bool:
    """Whether only a time stands there: "phát biểu tại phiên họp tổ, |chiều 1/6|"."""
    return any(t.start - start <= 1 and len(clauses.words(t.end, end)) <= 1 for t in clauses.tagged.times)


def _is_matter(clauses: Clauses, speaker: Actor) -> bool:
    """Whether what somebody said only names a matter: "|việc ông A nêu| gia đình chưa nhận tiền là không đúng".

    "Phát biểu tại buổi làm |việc Ông A| cho biết …" is a caption that the next sentence follows.
    """
    lead = clauses.before(speaker.start, 2)
    small = clauses.text(speaker.start, speaker.end)[0].islower() or lead[:1] == ["về"]
    return lead[-1:] == ["việc"] and small and lead[:1] != ["làm"]


_HANDED = {"báo cáo", "thông báo"}


def _is_handed(behind: list[Token]) -> bool:
    """Whether only to whom and of what is told: "báo cáo |lên Phòng B và …|", "thông báo |cho ông A nội dung …|"."""
    marks = _MARKS & {t.text for t in behind[:_TO]}
    return not marks - {","} if behind[0].fold in _UP_TO else behind[0].fold in {"với", "cho"} and not marks


_UP_TO = frozenset({"lên", "gửi", "tới", "đến"})
_GOES_INTO = ([",", "làm", "rõ"], [",", "báo", "cáo"], [",", "cung", "cấp"])
_CALLS = frozenset({"chất vấn", "truy vấn"})
"""Verbs whose object is who shall answer: "Đại biểu A chất vấn |Bộ trưởng B| về …"."""


def _behind_colon(clauses: Clauses, cue: Mention, spoke: str) -> int | None:
    """Where a quotation begins before which it is only told to whom and about what: "nói với ngư dân: |“…”|".

    Without quotation marks behind "rằng": "thông tin cho báo chí |rằng| …".
    """
    tokens = clauses.between(cue.end, clauses.sentence.end)[: _TO_WHOM_ABOUT + 1]
    if not tokens or not (tokens[0].fold in _TO_ABOUT or spoke in _OF_WHAT | _ASKING | _CALLS | {"nói với", "viết"}):
        return None
    for k, token in enumerate(tokens[:-1]):
        if token.text == ":" and tokens[k + 1].text in _OPENS:
            return tokens[k + 1].start
        if token.fold == "rằng" and 0 < k <= _TO and (tokens[0].fold in {"với", "cho"} or spoke == "nói với"):
            return (
                tokens[k + 2].start if tokens[k + 1].text in {",", ":"} and k + 2 < len(tokens) else tokens[k + 1].start
            )
        if token.text in _QUOTES or token.text in {":", ";"}:
            return None
    return None


def _lists_matters(behind: list[Token]) -> bool:
    """Whether a row of matters follows, not words: "trả lời chất vấn |về các vấn đề sau: việc cấp phép; việc …|"."""
    ahead = [token.fold for token in behind[: _TO_WHOM_ABOUT + 2]]
    if ":" not in ahead[:-1] or ahead[ahead.index(":") + 1] in _OPENS:
        return False
    lead = ahead[: ahead.index(":")]
    return "về" in lead[:3] and any(pair in _MATTERS for pair in pairwise(lead))


_MATTERS = {("vấn", "đề"), ("nội", "dung"), ("lĩnh", "vực")}
_TO_ABOUT = frozenset({"với", "cho", "về", "lại", "quan", "ý", "tới", "đến", "trước", "thêm"})
_TO_WHOM_ABOUT = 20
_OPENS = frozenset({"“", '"', "'", "‘", "''"})


def _names_matter(clauses: Clauses, cue: Mention, behind: list[Token]) -> bool:
    """Whether the words behind the verb only name what was spoken of and to whom, without a word of what was said.

    "trả lời |về việc bổ nhiệm A, Giám đốc Sở B|", "báo cáo |với Chủ tịch nước về kết quả hội đàm|",
    "nhấn mạnh |những nhiệm vụ trong thời gian tới|", "xác nhận |thông tin trên|".
    """
    word = clauses.text(cue.start, cue.end).lower().removesuffix(" thêm")
    spoken = word in word_set("speech_words", use="of_matter") or " ".join(word.split()[:2]) in _ASKING
    if not spoken:
        return False
    folds = list(takewhile(lambda fold: fold != ";", (token.fold for token in behind)))
    quoted = any(a >= cue.end and len(clauses.words(a, b)) > _NAMED_WITHIN for a, b in clauses.tagged.quotes)
    if quoted or {":", "rằng"} & set(folds[:_MATTER]):
        return False
    if folds[:1] and folds[0] in _LEADS_TO_MATTER:
        folds = folds[1:]
    if folds[:2] in _HOW_TOLD and folds[2:3] == ["về"]:
        folds = folds[2:]
    if folds[:1] and folds[0] in _HEARERS:  # "trả lời |báo chí về …|", "báo cáo |với Quốc hội về …|"
        about = next((k for k, fold in enumerate(folds[:_TO]) if fold == "về"), None)
        if about is None or {",", "“", '"'} & set(folds[:about]):
            return False
        folds = folds[about:]
    if not folds:
        return False
    if folds[:1] == ["về"] or (folds[:2] in (["đến", "việc"], ["tới", "việc"])):
        return _RESTS.isdisjoint(folds) and word not in _ALSO_SAYS
    names = folds[0] in word_set("speech_words", use="matter") or " ".join(folds[:2]) in word_set(
        "speech_words", use="matter"
    )
    return names and word_set("speech_words", use="predicate").isdisjoint(folds[:_MATTER])


_MATTER = 30
"""So many words at most are read to find out whether they say something of what is spoken of."""
_LEADS_TO_MATTER = frozenset({"lại", "thêm", "rõ", "lên", "vào"})
_HOW_TOLD = (["chính", "thức"], ["rộng", "rãi"], ["cụ", "thể"], ["chi", "tiết"], ["đầy", "đủ"], ["thẳng", "thắn"])
_HEARERS = frozenset({"với", "cho", "tới", "đến", "trước", "báo", "phóng", "pv", "cử", "đại"})
_RESTS = frozenset({"bởi", "vì", "rằng", ":"})
_ALSO_SAYS = frozenset({"nhấn mạnh", "nêu rõ", "đánh giá", "chỉ ra", "chỉ rõ", "nêu"})
"""Behind these "về" may begin a clause: "nhấn mạnh |về phía Nhà nước, cần …|"."""
_OPENING = frozenset({"phát biểu khai mạc", "phát biểu bế mạc", "phát biểu kết luận", "phát biểu chỉ đạo"})
_PAPERS = frozenset({"báo", "tờ", "dự", "đề", "bản", "tóm", "các"})


def _said_before(clauses: Clauses, cue: Mention, speaker: Actor) -> tuple[int, int] | None:
    """The words that stand before their speaker: "|“…”|, vị cán bộ lão thành A nói", "|…|, ông B báo cáo trước …".

    Unquoted they end with a mark, and where more follows the verb than its occasion they only lead up to the speaker:
    "|Hôm nay|, Bộ trưởng A trả lời chất vấn", "|Bên cạnh đó|, ông B nêu …".
    """
    start = clauses.sentence.start
    tokens = clauses.between(start, speaker.start)
    near = range(len(tokens) - 1, max(-1, len(tokens) - 1 - _DESCRIBED), -1)
    quote = next((k for k in near if tokens[k].text in _QUOTES), None)
    anew = quote is not None and tokens[quote + 1 :] and tokens[quote + 1].text[0].isupper()
    if quote is not None and quote > _SHORT and not anew:
        return whole(clauses, _quoted_from(clauses, tokens[quote].end) or start, tokens[quote].end)
    mark = next((k for k in near if tokens[k].text in _ENDING), None)
    if mark is None or mark <= _SHORT or any(token.text[0].isupper() for token in tokens[mark + 1 :]):
        return None
    behind = clauses.between(cue.end, clauses.sentence.end)
    follows = _are_more(behind)
    spoke = " ".join(clauses.text(cue.start, cue.end).lower().split()[:2])
    opens, short = tokens[0].fold in word_set("speech_words", use="leads_up"), mark < _SENTENCE
    if (opens and short) or "nghe" in {token.fold for token in tokens[:_SHORT]}:
        return None
    if (follows or spoke in _OF_WHAT) and (opens or short or (follows and behind[0].fold not in _WHERE)):
        return None
    if spoke in _OF_WHAT and behind and behind[0].text.isalnum() and behind[0].fold not in _WHERE:
        return None  # "…, |Bộ trưởng A| trả lời chất vấn."
    text = clauses.text(start, tokens[mark].start).rstrip(" ,-–—")
    return whole(clauses, start, start + len(text))


def _quoted_from(clauses: Clauses, end: int) -> int | None:
    """Where a quotation that ends there begins if the words before it tell that somebody spoke: "A nói: |“…”|"."""
    for opened, closed in clauses.tagged.quotes:
        if closed == end and opened > clauses.sentence.start:
            told = any(cue.end <= opened for cue in clauses.cues("say")) or clauses.before(opened, 1) == [":"]
            return opened if told else None
    return None


_DESCRIBED = 7
"""So many words at most tell before a name who it is: "…, |vị cán bộ lão thành| Nguyễn Văn A nói"."""
_SENTENCE = 7
"""So many words at least are what somebody said and no adverbial."""
_ENDING = frozenset({",", "-", "–", "—", ".", "…"})


def _behind(clauses: Clauses, cue: Mention) -> tuple[int, int]:
    """What stands behind the verb, without the words that only lead to it and what a caption glued on.

    "nêu |quan điểm:| …", "chia sẻ |rằng,| …", "trả lời |báo A, cho biết:| “…”".
    """
    end = clauses.sentence.end
    start = _said_at_once(clauses, cue) or _last_said(clauses, cue) or _stance_at(clauses, cue)
    if start < cue.end:
        return whole(clauses, start, _before_next(clauses, cue))
    for k, token in enumerate(clauses.between(start, end)[:_LEADING]):
        if token.text == ":" or (token.fold in {"rằng", "là"} and not k):
            start = token.end
        elif token.text == "," and k == _NOUN and clauses.after(cue.end, _NOUN) in _OPINIONS:
            start = token.end
            break
        elif token.fold not in _LEADING_WORDS and not (token.text == "," and k):
            break
    if start > cue.end and clauses.after(start, 1) in ([","], [":"]):
        start = clauses.between(start, end)[0].end
    start = min(start + 1, end)
    return whole(clauses, start, _quotation_end(clauses, start) or max(start, _before_next(clauses, cue)))


def _quotation_end(clauses: Clauses, start: int) -> int | None:
    """Where a quotation ends if a narrator goes on: "ông A nói: |“…”|, ông nói thêm", "“…” và |“…”|".

    Without a colon before it the narrator must name its speaker again: "ông A hỏi |“…”|, ông A nêu".
    """
    told = clauses.before(start, 1) == [":"]
    end = None
    for opened, closed in clauses.tagged.quotes:
        if opened == start or (end is not None and set(clauses.words(end, opened)) <= {",", "và"}):
            end = closed
    rest = clauses.between(end, clauses.sentence.end) if end is not None else []
    again = len(rest) <= _AGAIN and any(c.start >= rest[0].start for c in clauses.cues("say")) if rest else False
    if not told and not again:
        return None
    if not any(token.text.isalnum() for token in rest) or any(token.text in _OPENS for token in rest):
        return None
    # "“Tiếp sức mùa thi” |năm nay| là …": only a name stands between the marks
    return end if rest[0].fold in _NARRATED or rest[0].text[0].isupper() else None


_AGAIN = 9
"""Who spoke is told again in so many words and marks."""
_NARRATED = frozenset({",", ".", "…", "-", "–", "—", "và", "rồi", "khi", "trước"})


def _stance_at(clauses: Clauses, cue: Mention) -> int:
    """Where the words begin: with the verb where it is part of them, "|hoan nghênh| đề xuất này", else behind it."""
    word = clauses.text(cue.start, cue.end).lower()
    if word.startswith("bày tỏ "):
        return cue.start + len("bày tỏ ")  # "bày tỏ |vui mừng được trở lại B|"
    mark = clauses.after(cue.end, 1)[:1]
    leads = mark and mark[0] in {":", "“", '"', "‘", "'", "rằng"}
    return cue.start if word in word_set("speech_words", use="stance") and not leads else cue.end


_LEADING = 5
_NOUN = 2
_OPINIONS = (["quan", "điểm"], ["ý", "kiến"])
_LEADING_WORDS = frozenset(
    ["quan", "điểm", "ý", "kiến", "như", "sau", "thêm", "thẳng", "thắn", "rằng", "câu", "hỏi", "vấn", "đề", "rõ", "lại"]
)


def _said_at_once(clauses: Clauses, cue: Mention) -> int | None:
    """Where the second of two verbs of saying ends: "ông A phát biểu |cho rằng| …"."""
    for later in clauses.cues("say"):
        if later.start >= cue.end and clauses.words(cue.end, later.start) in ([], ["và"]):
            return later.end if clauses.text(later.start, later.end) in _REPORTING else None
    return None


_REPORTING = frozenset({"cho rằng", "cho biết", "cho hay", "khẳng định", "nhấn mạnh", "nêu rõ", "nói rằng"})


def _last_said(clauses: Clauses, cue: Mention) -> int | None:
    """Where the verb ends that tells the words behind one that tells only to whom: "trả lời báo A, |cho biết|: …"."""
    if clauses.text(cue.start, cue.end).lower() not in _TO_WHOM:
        return None
    for verb in clauses.verbs:
        if verb.cue.rule == "say" and verb.cue.start > cue.end and not verb.quoted:
            gap = clauses.words(cue.end, verb.cue.start)
            gap = gap[:-1] if gap[-1:] in (["ông"], ["bà"]) else gap
            gap = gap[:-2] if gap[-2:] == ["trong", "đó"] else gap
            tied = gap[-1:] in ([","], ["và"]) and gap.count(",") <= 1 and len(gap) <= _TO
            return verb.cue.end if tied and not {":", "“"} & set(gap) else None
    return None


_TO_WHOM = frozenset({"trả lời", "trao đổi", "nói với", "chia sẻ với", "thông tin"})
_TO = 10


def _before_next(clauses: Clauses, cue: Mention) -> int:
    """Where the words end: before another's, "A cho rằng …, |nhưng B khẳng định|", "nghe A báo cáo …, |B nói|"."""
    end = _before_glued(clauses, cue.end)
    verb = next((v for v in clauses.verbs if v.cue.start == cue.start), None)
    speaker = verb.subject[0].start if verb is not None and verb.subject else cue.start
    heard = not _HEARD.isdisjoint(clauses.before(speaker, 3))
    for later in clauses.verbs:
        if later.cue.start < cue.end or later.quoted or not later.direct or later.cue.rule not in {"say", "direct"}:
            continue
        who = people(later.subject)[:1]
        if not who or not cue.end < who[0].start < later.cue.start < end:
            continue
        lead = clauses.before(who[0].start, 2)
        if lead[-1:] in (["nhưng"], [";"]) or lead == [",", "còn"] or (heard and lead[-1:] == [","]):
            own = [t for t in clauses.between(cue.end, who[0].start) if t.text not in {",", ";"}]
            own = own[:-1] if lead[-1] in {"nhưng", "còn"} else own
            return own[-1].end if len(own) > _SHORT else end
    return end


_HEARD = frozenset({"nghe", "khi"})
"""Behind these somebody's words only lead up to another's: "|Sau khi nghe| ông A báo cáo …, Bí thư B nói …"."""


def _before_glued(clauses: Clauses, start: int) -> int:
    """Where the words end: before the next sentence where no full stop parts the two, "… 5 ngày |Ông A cho biết| …"."""
    tokens = clauses.between(start, clauses.sentence.end)
    for k, (earlier, token) in enumerate(pairwise(tokens)):
        if not token.text[0].isupper() or not earlier.text.islower() or _is_in_name(clauses, token):
            continue
        if earlier.text in _GOES_ON:
            continue  # "hai khu Sơn Trà |và| Bà Nà"
        following = tokens[k + 2].fold if k + 2 < len(tokens) else ""
        begins = token.text in _NEXT_SENTENCE or (token.text, following) in _NEXT_BEGINS
        begins = begins or (token.text in _TIMES_OF_DAY and (following in _DAYS or following[:1].isdigit()))
        if begins and not any(a <= token.start < b for a, b in clauses.tagged.quotes):
            return earlier.end
    return clauses.sentence.end


def _is_in_name(clauses: Clauses, token: Token) -> bool:
    """Whether a token stands in a name, which "Ông" and "Bà" before one do not: "Vũng Tàu", but no "|Bà| Thu"."""
    names = clauses.tagged.names
    return any(name.start <= token.start < name.end and name.kind is not Kind.RANK for name in names)


_GOES_ON = frozenset({"và", "của", "với", "cùng", "là", "tại", "ở", "như", "hoặc"})
_NEXT_SENTENCE = frozenset({"Ông", "Bà", "Tại", "Theo", "Ảnh"})
_NEXT_BEGINS = frozenset(
    [
        *[("Phát", "biểu"), ("Trao", "đổi"), ("Với", "cơ"), ("Trong", "khi"), ("Trong", "cuộc"), ("Trong", "buổi")],
        *[("Liên", "quan"), ("Trước", "đó"), ("Sau", "đó"), ("Về", "vấn"), ("Về", "việc")],
    ]
)
_TIMES_OF_DAY = frozenset({"Ngày", "Sáng", "Chiều", "Tối", "Trưa"})
_DAYS = frozenset({"ngày", "nay", "qua", "mai", "hôm", "mùng"})


def _words_fronted(clauses: Clauses, cue: Mention, speaker: Actor) -> tuple[int, int]:
    """What a verb at the sentence's head takes, up to its speaker; behind him where it only says where he spoke."""
    end = clauses.sentence.end
    spoke = clauses.text(cue.start, cue.end).lower().split()
    behind = clauses.between(cue.end, speaker.start)
    told = clauses.text(cue.end, speaker.start).rstrip(" ,-–—")
    occasion = behind[:1] != [] and behind[0].fold in _WHERE
    if not occasion and behind and _is_concluded(clauses, cue, behind, speaker):
        anew = any(
            c.rule in {"say", "direct"} and len(clauses.words(speaker.end, c.start)) <= 1
            for c in _later(clauses, speaker)
        )
        return whole(clauses, min(speaker.end + 1, end), end) if anew else (cue.end, cue.end)
    if not behind or occasion or " ".join(spoke[:2]) in _OF_WHAT:
        if _AND & {
            *clauses.after(speaker.end, 1),
            *clauses.before(speaker.start, 1),
        }:  # "Phát biểu tại lễ, ông A |và Chủ tịch B| đều …"
            return cue.end, cue.end
        if clauses.after(speaker.end, 1) in (["đã"], ["cũng"], ["vừa"], ["đều"]):  # "…, ông A |đã ghi nhận| ý kiến"
            return cue.end, cue.end
        return whole(clauses, min(speaker.end + 1, end), end)
    start = _stance_at(clauses, cue)
    start = start if start < cue.end else cue.end + 1
    return start, max(start, cue.end + len(told))


def _later(clauses: Clauses, speaker: Actor) -> list[Mention]:
    return [c for c in clauses.tagged.cues if c.start >= speaker.end]


def _is_concluded(clauses: Clauses, cue: Mention, behind: list[Token], speaker: Actor) -> bool:
    """Whether a verb at the head takes an occasion or a matter: "|Kết luận| buổi làm việc, ông A giao …"."""
    word = clauses.text(cue.start, cue.end).lower()
    if word == "kết luận":
        return behind[0].fold in _CONCLUDED
    return _names_matter(clauses, cue, [t for t in behind if t.text != ","])


_CONCLUDED = frozenset({"buổi", "cuộc", "hội", "phiên", "kỳ", "nội", "vấn", "tại"})


_AND = {"và", "cùng"}


def _is_where(clauses: Clauses, cue: Mention) -> bool:
    """Whether "tại", "trong", "trước" behind a verb say where somebody spoke: "nói |trong giai đoạn| …" does not."""
    word = clauses.text(cue.start, cue.end).lower()
    ahead = clauses.after(cue.end, 5)
    if ahead[:2] == ["trước", "mắt"]:
        return False
    return word.startswith("phát biểu") or ahead[0] in {"tại", "trước"} or not _OCCASIONS.isdisjoint(ahead)


_OCCASIONS = frozenset(["buổi", "cuộc", "hội", "phiên", "lễ", "kỳ", "họp", "tọa", "diễn", "bài", "trả", "phỏng"])


_ABOUT = frozenset({"về", "lại", "thêm", "rõ"})
_ASKING = frozenset({"đề cập", "đặt câu", "đặt vấn", "chất vấn", "truy vấn", "tranh luận", "nêu vấn"})
_TALKING = frozenset({"trao đổi", "chia sẻ", "nói", "trò chuyện"})
_ASKED = frozenset({"với", "cho", "đối", "tới", "đến"})
_MARKS = {",", ":", "“", '"', "rằng", "là"}
"""Behind one of these stand the words, not only what they are about."""
_OF_WHAT = frozenset(
    [
        "đề cập",
        "phát biểu",
        "trả lời",
        "nêu",
        "thông tin",
        "trao đổi",
        "giải trình",
        "báo cáo",
        "trình bày",
        "thông báo",
        "giải đáp",
    ]
)
"""Verbs that take what the words are about: "A trình bày |báo cáo thẩm tra|"."""


def _told_by_colon(clauses: Clauses) -> Iterator[RawStatement]:
    """ "Bộ trưởng Trần A: Không để dân thiếu nước", "Ông B: “…”": a headline's speaker, or one before his quotation.

    In an interview who answers stands behind a dash: "|- Thứ trưởng Lê C:| Việc này …".
    """
    speaker = clauses.actors[0] if clauses.actors else None
    if speaker is None or speaker.mention.kind not in {Kind.PERSON, Kind.POST}:
        return
    lead = clauses.words(clauses.sentence.start, speaker.start)
    behind = clauses.between(speaker.end, clauses.sentence.end)
    if len(behind) <= _SHORT + 1 or behind[0].text != ":" or (lead and lead not in _DASHES):
        return
    quoted = behind[1].text in _QUOTES
    answers = len(behind) > _ANSWER and not behind[1].fold.isdigit() and (lead or _opens_speech(clauses, behind))
    if answers or (not lead and (quoted or clauses.sentence.title)):
        said = whole(clauses, behind[0].end, _before_glued(clauses, behind[0].end))
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
        if len(clauses.words(max(opened, sentence.start), min(closed, sentence.end))) < _LONG_QUOTATION:
            continue
        speaker = None
        if opened <= sentence.start + 1 and closed < sentence.end:
            speaker = _speaker_behind(clauses, closed)
        elif sentence.start < opened and clauses.before(opened, 1) == [":"]:
            speaker = _speaker_ahead(clauses, opened)
        if speaker is not None:
            yield RawStatement(speaker.mention, opened, closed, evidence(clauses, "speaker-beside-quotation", 0.8))


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
    near = bool(gap) and set(gap) <= _ENDING
    short = 0 < len(told) <= _BESIDE and all(token.text not in {",", ":", "“", '"', "("} for token in tail)
    return actor if near and short and told[0].text.islower() and told[0].fold not in _NO_TELLING else None


def _speaker_ahead(clauses: Clauses, opened: int) -> Actor | None:
    """Who stands before a quotation's colon with a few words between."""
    before = [a for a in clauses.actors if a.end <= opened]
    if not before or before[-1].mention.kind not in {Kind.PERSON, Kind.POST} or clauses.oblique(before[-1]):
        return None
    gap = clauses.words(before[-1].end, opened)[:-1]
    told = 0 < len(gap) <= _BESIDE and all(word.isalnum() for word in gap)
    told = told and (_NO_TELLING.isdisjoint(gap) or gap[:2] == ["không", "giấu"])
    return before[-1] if told else None


_DASHES = (["-"], ["–"], ["—"])
_ANSWER = 8
"""An answer has more words than an item of a list: "- Ông A: 50 triệu đồng"."""


def _told_as_whose(clauses: Clauses) -> Iterator[RawStatement]:
    """ "Đây là khẳng định của |ông A| tại …", "Đó là thông tin được |Bộ B| đưa ra": what was just told is his."""
    words = clauses.after(clauses.sentence.start, _NAMED_WITHIN + 2)
    if words[:2] not in (["đây", "là"], ["đó", "là"]) or not clauses.actors:
        return
    said, actor = " ".join(words[2:]), clauses.actors[0]
    if actor.mention.kind is Kind.PLACE or not any(noun in said for noun in word_set("speech_words", use="named")):
        return
    lead = clauses.words(clauses.sentence.start, actor.start)
    while lead and lead[-1] in word_set("clause_words", use="leading"):
        lead.pop()
    told = lead[-1:] == ["của"] or (lead[-1:] in (["được"], ["do"], ["mà"]) and _is_teller(clauses, actor))
    if told and len(lead) <= _NAMED_WITHIN:
        sentence = clauses.sentence
        yield RawStatement(actor.mention, sentence.start, sentence.end, evidence(clauses, "words-told-as-whose", 0.85))


_NAMED_WITHIN = 10
"""So many words at most tell whose words they are: "Đây là một trong những ý kiến chỉ đạo của"."""


def _is_teller(clauses: Clauses, actor: Actor) -> bool:
    """Whether a verb of telling stands right behind: "được |Bộ A| đưa ra", "do |ông B| nêu"."""
    return bool(_TELLING & set(clauses.after(actor.end, 2)))


_TELLING = frozenset({"đưa", "nêu", "chia", "cho", "công", "thông", "phát", "nhấn", "khẳng", "báo"})
"""Of "đưa ra", "nêu", "chia sẻ", "cho biết", "công bố", "thông tin", "phát biểu", "nhấn mạnh", "khẳng định"."""
