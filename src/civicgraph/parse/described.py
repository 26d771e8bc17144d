"""Who says words where no subject stands right before the verb: the one described between marks, or who went before.

"Ông A, ở số 12 phố Hàng Bè, cũng |cho hay| …": what is said of a person runs up to the verb. "Thủ tướng A cảm ơn …;
đồng thời |khẳng định| …": a verb behind a semicolon goes on with the person that opens the sentence.
"""

from bisect import bisect_right
from operator import attrgetter

from civicgraph.lexicon.words import word_set
from civicgraph.model import Kind, Token
from civicgraph.parse.clauses import VERBS, Clauses, Verb, people
from civicgraph.parse.phrases import Actor

_DESCRIPTION = 40
"""So many words and marks at most tell who somebody is: posts, body, street, ward and town, and what brackets hold."""
_OPENING = frozenset({",", "(", "-", "–", "—"})
_BREAKS = frozenset({";", ":", "“", "”", '"', "?", "!", "…", "."})
_FINITE = frozenset(
    [
        "đã",
        "sẽ",
        "đang",
        "bị",
        "mà",
        "rằng",
        "không",
        "chưa",
        "khi",
        "để",
        "nếu",
        "thì",
        "vì",
        "nên",
        "theo",
        "sau",
        "là",
    ]
)
"""With these begins what the person did, or a clause that has a subject of its own."""
_BEFORE_PERSON = frozenset({",", "-", "–", "nhưng", "còn", "song", "theo"})
_OPENS_ANEW = frozenset({"Những", "Các", "Theo", "Tại", "Trong", "Sau", "Trước", "Đây", "Đó", "Với", "Khi"})
"""So written among the words another sentence begins behind a caption: "Ông A, Giám đốc Sở B |Những| ý kiến …"."""
_HONORIFICS = frozenset({"Ông", "Bà", "Anh", "Chị"})
"""So written amid a sentence these begin another: "Giao việc cho phường |Ông A|, Chủ tịch xã B, cho biết …"."""


def speaker_described(clauses: Clauses, verb: Verb) -> Actor | None:
    """The nearest person before a verb of saying with nothing between but who that is and how he speaks.

    "Bà A, Trưởng ban Môi trường và Năng lực (Viện B) |cho rằng| …", "ông A |một lần nữa| khẳng định …".
    """
    if verb.direct and any(a.mention.kind is not Kind.PLACE for a in verb.subject):
        return None
    before = [a for a in _nearest(clauses, verb.cue.start) if people([a])]
    # "ông A, Phó Giám đốc Sở B, |Tổ trưởng Tổ Thẩm định|, cho biết": a further post of his
    person = next((a for a in before if a.mention.kind is Kind.PERSON), before[0] if before else None)
    if person is not None and clauses.before(person.start, 1) == ["cho"]:
        # "|luật sư A|, bào chữa cho bị cáo B, đề nghị": for whom somebody speaks
        person = next((a for a in before[1:] if a.mention.kind is Kind.PERSON), person)
    if person is None or not _may_begin(clauses, person):
        return None
    # "ông A, Phó Giám đốc Sở B, |Tổ trưởng Tổ C| của tỉnh D - cho biết": a further post is no one else's
    others = [a for a in verb.subject if a.start != person.start and a.mention.kind is not Kind.PLACE]
    if any(a.mention.kind is not Kind.POST or a.start < person.start for a in others):
        return None
    left = _without_manner(clauses.words(person.end, verb.cue.start))
    if not left:
        return person
    named = person.mention.kind is Kind.PERSON
    return person if named and _is_description(clauses, person, verb, left) else None


_START = attrgetter("start")


def _nearest(clauses: Clauses, offset: int) -> list[Actor]:
    """The actors shortly before an offset, the nearest first."""
    last = bisect_right(clauses.actors, offset, key=_START)
    near = reversed(clauses.actors[max(0, last - _LOOKED_BACK) : last])
    return [a for a in near if a.end <= offset and offset - a.end <= _FAR]


_LOOKED_BACK = 6
"""So many names at most stand in what is said of a person."""
_FAR = 400
"""So many characters at most lie between a person and the verb."""


def _may_begin(clauses: Clauses, person: Actor) -> bool:
    """Whether a person may be the first word of a clause: "|Nông dân| A", "thì |ngư dân| B"."""
    before = clauses.between(clauses.sentence.start, person.start)
    called = word_set("speech_words", use="called")
    size = next((n for n in (3, 2, 1) if " ".join(t.fold for t in before[-n:]) in called), 0)
    before = before[:-size] if size else before
    if not before or before[-1].fold in _BEFORE_PERSON:
        return True
    return before[-1].text.islower() and clauses.between(person.start, person.end)[0].text in _HONORIFICS


def _without_manner(words: list[str]) -> list[str]:
    """Words without those at the end that only tell how, or how often, somebody speaks: "một lần nữa", "cũng"."""
    manners, adverbs = word_set("speech_words", use="manner"), word_set("clause_words", use="adverb")
    while words:
        sizes = range(min(_MANNER, len(words)), 0, -1)
        size = next((n for n in sizes if " ".join(words[-n:]) in manners), words[-1] in adverbs)
        if not size:
            break
        words = words[:-size]
    return words


_MANNER = 6
"""A manner of speaking has at most so many words: "cùng chung quan điểm"."""


def _is_description(clauses: Clauses, person: Actor, verb: Verb, left: list[str], own: Actor | None = None) -> bool:
    """Whether the words between a person and the verb tell who that is: posts, a body, an age, where somebody lives.

    `own` is the person's own body, which may stand last.
    """
    # "Giám đốc A, |Trưởng ban B|", "Người phát ngôn C |của Bộ D|"
    titled = bool(person.posts) and (person.posts[-1].end == person.end or left[0] == "của")
    opens = left[0] in _OPENING or left[0] in _DWELLING or tuple(left[:2]) in _ACTING_FOR or titled
    if len(left) > _DESCRIPTION or not opens or _BREAKS & set(left) or _FINITE & _unnamed(clauses, person, verb, left):
        return False
    if clauses.before(person.start, 1) == ["theo"]:
        return False  # "Theo ông A, các tác phẩm này …, |khẳng định| sự đầu tư": what they do
    if any(token.text in _OPENS_ANEW for token in clauses.between(person.end, verb.cue.start)):
        return False
    between = [c for c in clauses.tagged.cues if c.rule in VERBS and person.end <= c.start < verb.cue.start]
    if any(not _is_of_name(clauses, c.start, c.end) for c in between):
        return False
    named = [a for a in clauses.actors if person.end <= a.start and a.end <= verb.cue.start]
    # "theo ông A, cử tri xã B, |Sở C| cho biết": the body behind the last comma speaks
    last = named[-1] if named and named[-1] is not own else None
    return last is None or last.mention.kind is not Kind.ORGANIZATION or clauses.before(last.start, 1) != [","]


def _unnamed(clauses: Clauses, person: Actor, verb: Verb, left: list[str]) -> set[str]:
    """The words of a description that stand in no name: the "bị" of "bị cáo B" undergoes nothing."""
    tokens = clauses.between(person.end, verb.cue.start)[: len(left)]
    within = [a for a in clauses.actors if person.end <= a.start and a.end <= verb.cue.start]
    return {t.fold for t in tokens if not any(a.start <= t.start < a.end for a in within)}


_DWELLING = frozenset({"ở", "trú", "ngụ", "quê"})
"""With these begins where somebody lives: "ông A |ở thôn B| chia sẻ"."""
_ACTING_FOR = frozenset({("bào", "chữa"), ("đại", "diện"), ("bảo", "vệ")})
"""With these begins for whom a lawyer speaks: "luật sư A |bào chữa cho bị cáo B| đề nghị …"."""


def _is_of_name(clauses: Clauses, start: int, end: int) -> bool:
    """Whether a telling word is a title's or a body's part: "Ban |chỉ đạo|", "đoàn |giao| lưu", "|đại diện| Hội B"."""
    word, after = clauses.text(start, end).lower(), clauses.after(end, 1)
    return (
        word == "đại diện"
        or clauses.before(start, 1) in (["ban"], ["người"])
        or (word == "giao" and after == ["lưu"])
        or (word == "tiếp" and clauses.before(start, 1) == ["trực"])
        or (word == "dự" and after == ["án"])
    )


def speaker_apposed(clauses: Clauses, verb: Verb, body: Actor) -> Actor | None:
    """The person of whom a body right before the verb is the last that is told.

    "|Cô A|, tổ trưởng tổ chấm thi, Ban Chấm thi Sở B |cho biết| …"; "trả lời ông A, Sở B cho biết" tells the body's.
    """
    if clauses.before(body.start, 1) != [","]:
        return None
    person = next(iter(_nearest(clauses, body.start)), None)
    if person is None or person.mention.kind is not Kind.PERSON or not _may_begin(clauses, person):
        return None
    words = clauses.words(person.mention.end, body.start)
    left = _without_manner(clauses.words(person.end, verb.cue.start))
    told = words[:1] != [] and words[0] in _OPENING and len(words) > _MARKED
    return person if told and _is_description(clauses, person, verb, left, body) else None


def speaker_related(clauses: Clauses, verb: Verb) -> Actor | None:
    """The person who is told by a relative or neighbour who stands right before the verb.

    "“…”, |chị A|, nhà cạnh ông B nói", "|Bà A|, vợ ông B, kể …".
    """
    other = next(iter(_nearest(clauses, verb.cue.start)), None)
    if (
        other is None
        or not people([other])
        or _without_manner(clauses.words(other.end, verb.cue.start)) not in ([], [","])
    ):
        return None
    person = next(iter(_nearest(clauses, other.start)), None)
    if person is None or person.mention.kind is not Kind.PERSON or not _may_begin(clauses, person):
        return None
    if not any(verb.subject[:1] == [actor] for actor in (person, other)):
        return None
    words = clauses.words(person.end, other.start)
    if words[:1] != [","] or "," in words[1:] or len(words) > _RELATED:
        return None
    related = word_set("speech_words", use="beside") | word_set("clause_words", use="kin")
    return person if any(" ".join(words[1:n]) in related for n in (2, 3, 4)) else None


_RELATED = 6
"""So many words and a comma tell whose relative somebody is: ", người hàng xóm của"."""


_MARKED = 3
"""More words and marks tell who somebody is: ", giáo viên dạy Toán,"."""


def speaker_going_on(clauses: Clauses, verb: Verb) -> Actor | None:
    """The person who opens the sentence, of a verb that goes on behind a semicolon or "đồng thời".

    "Chủ tịch nước A chúc mừng Hội B; |khẳng định| Đảng luôn quan tâm …", "…, đồng thời |bày tỏ| tin tưởng …".
    """
    if verb.direct or clauses.text(verb.cue.start, verb.cue.end).lower() not in word_set("speech_words", use="goes_on"):
        return None
    lead = clauses.before(verb.cue.start, 3)
    if not (lead[-1:] == [";"] or lead[-2:] == ["đồng", "thời"] or lead[-2:] in ([";", "và"], [";", "cũng"])):
        return None
    opening = clauses.actors[:_LOOKED_BACK]
    first = next((a for a in opening if a.mention.kind is not Kind.PLACE and not clauses.oblique(a)), None)
    if first is None or not 0 <= verb.cue.start - first.end <= _LONG_SENTENCE:
        return None
    if not people([first]) or not _opens(clauses, first):
        return None
    word = clauses.text(verb.cue.start, verb.cue.end)
    if first.mention.kind is Kind.POST and word in {"đề nghị", "yêu cầu"}:
        return None  # "Thủ tướng Chính phủ giao Bộ A …; |yêu cầu| Bộ B …": a body's demands
    if word in _ALSO_TASKS and any(first.end <= c.start < verb.cue.start for c in clauses.cues("direct")):
        return None  # "Bộ trưởng A giao Cục B rà soát các đoạn đường; |đề xuất| cách sửa": what the B shall do
    others = [v for v in clauses.verbs if v.direct and first.end < v.cue.start < verb.cue.start and people(v.subject)]
    tellers = [v for v in others if v.cue.rule in {"say", "direct"} or clauses.before(v.subject[0].start, 1) == [","]]
    return first if all(v.subject[0].start == first.start for v in tellers) else None


def speaker_acting(clauses: Clauses, verb: Verb) -> Actor | None:
    """The person who does or feels something right before a comma and the verb: "Bí thư A |sốt ruột, hỏi| …"."""
    if verb.direct or len(verb.subject) != 1 or not people(verb.subject):
        return None
    person = verb.subject[0]
    gap = clauses.words(person.end, verb.cue.start)
    if _goes_there(clauses, person, verb, gap):
        return person
    if (
        person.start > verb.cue.start
        or not 1 < len(gap) <= _ACTING
        or gap[-1] != ","
        or not _may_begin(clauses, person)
    ):
        return None
    plain = gap[:-1]
    if not all(word.isalpha() for word in plain) or not _FINITE.isdisjoint(plain):
        return None
    if any(token.text[0].isupper() for token in clauses.between(person.end, verb.cue.start)):
        return None
    return person


def speaker_unnamed(clauses: Clauses, verb: Verb) -> Actor | None:
    """The body of which somebody unnamed speaks: "|Một cán bộ có trách nhiệm của| Sở A cho biết …" (ruling 11)."""
    body = next(iter(_nearest(clauses, verb.cue.start)), None)
    if body is None or body.mention.kind is not Kind.ORGANIZATION or (verb.direct and people(verb.subject)):
        return None
    if _without_manner(clauses.words(body.end, verb.cue.start)) or not is_of_somebody(clauses, body):
        return None
    return body


def is_of_somebody(clauses: Clauses, body: Actor) -> bool:
    """Whether the words before a body tell somebody unnamed in it, at the head of a clause or behind "theo"."""
    tokens = clauses.between(clauses.sentence.start, body.start)
    before = [t.fold for t in tokens]
    while before[-1:] and before[-1] in _LEADING_TO:
        before.pop()
    if before[-1:] not in (["của"], ["thuộc"]):
        return False
    unnamed = word_set("speech_words", use="unnamed")
    for at in range(len(before) - 2, max(-1, len(before) - 2 - _UNNAMED), -1):
        if not before[at].isalpha() or (at and tokens[at].text[0].isupper()):
            return False
        if any(" ".join(before[at : at + n]) in unnamed for n in (1, 2, 3)):
            lead = before[:at]
            while lead[-1:] and lead[-1] in _ONE_OF:
                lead.pop()
            if not lead or not lead[-1].isalpha() or lead[-1] in _OPENS_CLAUSE or lead[-1] in unnamed:
                return True
    return False


_LEADING_TO = frozenset({"phía", "lãnh", "đạo"})
_ONE_OF = frozenset({"một", "vị", "các", "những", "nhiều", "số", "người", "phía"})
_OPENS_CLAUSE = frozenset({"theo", "còn", "nhưng", "và", "thì", "lời", "nay", "qua"})
_UNNAMED = 8
"""So many words at most tell somebody unnamed before his body: "đại diện bộ phận truyền thông của"."""


def speaker_writing(clauses: Clauses, verb: Verb) -> Actor | None:
    """The person who signs or sends the paper that demands: "Ông A vừa |ký văn bản| gửi Sở B |yêu cầu| …".

    What a body's paper demands is an order and no speech.
    """
    word = clauses.text(verb.cue.start, verb.cue.end).lower()
    if verb.direct or verb.negated or word not in _WRITTEN:
        return None
    person = next((a for a in _nearest(clauses, verb.cue.start) if a.mention.kind is Kind.PERSON), None)
    if person is None or clauses.oblique(person) or people(verb.subject)[:1] not in ([], [person]):
        return None
    words = _without_adverbs(clauses.words(person.end, verb.cue.start))
    if not words or words[0] not in _WRITES or len(words) > _PAPER or _BREAKS & set(words):
        return None
    if not any(" ".join(words[k : k + 2]) in _WRITINGS for k in range(1, 1 + _NOUN_NEAR)):
        return None
    return None if {"của", "theo", "để", "nhưng"} & set(words) else person


def _without_adverbs(words: list[str]) -> list[str]:
    """Words without the adverbs at their head."""
    while words and words[0] in _BEFORE_WRITING:
        words = words[1:]
    return words


_WRITTEN = frozenset({"yêu cầu", "chỉ đạo", "nêu rõ", "khẳng định"})
_WRITES = frozenset({"ký", "có", "ban", "gửi", "ra"})
_BEFORE_WRITING = frozenset({"đã", "vừa", "cũng", "mới", "chính", "thức", ","})
_WRITINGS = frozenset({"văn bản", "công văn", "công điện", "thông báo", "chỉ thị", "thư ngỏ", "tâm thư"})
_NOUN_NEAR = 3
_PAPER = 30
"""So many words at most stand between who writes and what the paper demands: number, day and addressee."""


def speaker_in_manner(clauses: Clauses, verb: Verb) -> Actor | None:
    """The person who speaks in a manner that no list knows: "Bà A |chưa hết bàng hoàng| kể …", "ông B |bèn| nói …"."""
    word = clauses.text(verb.cue.start, verb.cue.end).lower()
    if verb.direct or word not in word_set("speech_words", use="goes_on") | word_set("speech_words", use="in_manner"):
        return None
    person = next(iter(_nearest(clauses, verb.cue.start)), None)
    if person is None or person.mention.kind is not Kind.PERSON or not _may_begin(clauses, person):
        return None
    if clauses.before(person.start, 1) == ["theo"] or (
        word in _ALSO_NAMED and clauses.before(verb.cue.start, 1) != ["và"]
    ):
        return None
    tokens = clauses.between(person.end, verb.cue.start)
    idiom = _idiom(tokens)
    rest = tokens[idiom:]
    if not 0 < len(tokens) <= _ACTING or not all(t.text.isalpha() and t.text.islower() for t in rest):
        return None
    between = [c for c in clauses.tagged.cues if c.rule in VERBS and rest and rest[0].start <= c.start < verb.cue.start]
    does = any(not _is_felt(clauses, c.start, c.end) for c in between)
    denied = verb.negated and not idiom
    return None if does or denied or not (_FINITE | _OF_OTHERS).isdisjoint(t.fold for t in rest) else person


def _idiom(tokens: list[Token]) -> int:
    """How many words at the head only tell how, where or when somebody speaks: "không giấu nổi", "tỏ ra"."""
    begins = word_set("speech_words", use="manner_begins")
    return next((n for n in (3, 2) if " ".join(t.fold for t in tokens[:n]) in begins), 0)


def _is_felt(clauses: Clauses, start: int, end: int) -> bool:
    """Whether a word for telling only names what somebody feels or for whom he speaks: "vẻ |lo lắng| nói …"."""
    return clauses.text(start, end).lower() in word_set("speech_words", use="felt")


_ALSO_NAMED = frozenset({"đề xuất", "đề nghị", "yêu cầu", "kiến nghị", "phản ánh"})
"""Behind a verb these are what it takes: "ông A chấp thuận |đề xuất| trên"; behind "và" they tell."""
_OF_OTHERS = frozenset({
    "nghe", "mời", "giúp", "nhờ", "có", "được", "của", "cho", "do", "ký", "bắt", "khiến", "lời", "mạo", "tránh",
    "chẳng", "khước", "chối", "quên", "thôi", "ngại", "tập", "học", "thích", "định", "dám", "nỡ",
})  # fmt: skip
"""Behind these another speaks, or nobody: "ông A |nghe| dân nói", "ông B |ký| văn bản", "ông C |tránh| trả lời"."""


def _goes_there(clauses: Clauses, person: Actor, verb: Verb, gap: list[str]) -> bool:
    """Whether somebody goes somewhere and speaks: "Chủ tịch A đã về xã B đối thoại, |cam kết| …"."""
    if person.start > verb.cue.start or len(gap) > _GOING or gap[-1:] != [","] or not _may_begin(clauses, person):
        return False
    went = gap[0] in _WENT or (gap[:1] == ["đã"] and gap[1:2] != [] and gap[1] in _WENT)
    others = any(a.mention.kind is not Kind.PLACE for a in clauses.actors if person.end <= a.start < verb.cue.start)
    word = clauses.text(verb.cue.start, verb.cue.end).lower()
    return went and not others and word in word_set("speech_words", use="goes_on")


_WENT = frozenset({"về", "đến", "tới", "xuống", "ra", "vào", "lên", "gặp", "trực", "có"})
_GOING = 20
"""So many words at most tell where somebody goes before speaking there."""
_ACTING = 9
"""So many words and a comma tell what somebody does before speaking: "sốt ruột,", "gật đầu xác nhận,"."""


_ALSO_TASKS = frozenset({"đề xuất", "đề nghị", "chia sẻ", "cam kết", "kêu gọi", "nêu rõ"})
"""What these words say may be what somebody was told to do."""
_LONG_SENTENCE = 1500
"""So many characters at most lie between who opens a sentence and a verb that goes on."""


def _opens(clauses: Clauses, first: Actor) -> bool:
    """Whether a person is whom the sentence is about: only an occasion and a time stand before, and a verb behind."""
    lead = clauses.words(clauses.sentence.start, first.start)
    alone = not lead or lead[-1] == "," or lead[-1] in word_set("clause_words", use="leading")
    behind = clauses.after(first.end, 2)
    return alone and behind[:1] != [","] and "nghe" not in lead and behind[:1] not in (["và"], ["cùng"])
