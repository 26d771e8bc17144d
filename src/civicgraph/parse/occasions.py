"""Meetings and ceremonies: who organises, chairs and attends, and the sentences that call an occasion back.

An occasion is a noun ("hội nghị", "lễ phát động"); what stands around it says who did what there.
"""

from civicgraph.model import Kind, Mention, RawEvent
from civicgraph.parse.clauses import Clauses, bodies, people
from civicgraph.parse.facts import acting, make_event
from civicgraph.parse.phrases import Actor
from civicgraph.vocabulary import EventType, Role

LIST_GOES_ON = "attendance-list-goes-on"
_TYPE = {"meeting": EventType.MEETING, "ceremony": EventType.CEREMONY}
# Nouns that are an occasion only with a verb of organising: "đối thoại" is mostly talk.
_WEAK = {"đối thoại", "diễn đàn", "lễ", "liên hoan", "đại hội", "lễ hội"}
_NAME_STOPS = {
    ",",
    ".",
    ";",
    ":",
    "(",
    ")",
    "tại",
    "do",
    "với",
    "vào",
    "diễn",
    "có",
    "đã",
    "sẽ",
    "được",
    "nhân",
    "dưới",
    "ngày",
    "–",
    "từ",
    "bằng",
}


def read_occasions(clauses: Clauses) -> list[RawEvent]:
    """The meetings and ceremonies that the sentence tells or speaks of."""
    events: list[RawEvent] = []
    until = -1
    nouns = clauses.cues("meeting", "ceremony")
    for noun in nouns:
        if noun.start < until:
            continue
        if any(o.start <= noun.start and noun.end < o.end for o in nouns):
            continue
        event = _read(clauses, noun)
        if event is not None:
            events.append(event)
            until = event.trigger[1]
    events += _gatherings(clauses)
    if not events and (listed := _attendance(clauses)):
        events.append(listed)
    return events


def _attendance(clauses: Clauses) -> RawEvent | None:
    """Who attends or chairs an occasion told before: "Về phía tỉnh có …", "Cùng dự có …", "… cùng dự."."""
    sentence = clauses.sentence
    opening = " ".join(clauses.words(sentence.start, sentence.end)[:9])
    have = next((c for c in clauses.cues("have") if c.start - sentence.start < 90), None)
    if have is not None and opening.startswith(
        ("cùng đi", "đi cùng", "tham gia đoàn", "cùng tham gia đoàn", "tháp tùng")
    ):
        companions = people(clauses.actors_after(have.end))
        return make_event(
            clauses, EventType.VISIT, have, [(Role.VISITOR, companions)], "companions", 0.75, known=True, timed=False
        )
    leads = opening.startswith(
        (
            "về phía",
            "phía ",
            "cùng dự",
            "tham dự",
            "dự ",
            "cùng tham dự",
            "chủ trì",
            "đến dự",
            "tới dự",
            "tham gia",
            "ngoài ra",
            "dự,",
        )
    )
    if have is not None and leads:
        chairing = any(c.rule == "chair" and c.start < have.start for c in clauses.tagged.cues)
        actors = _attending(clauses, have.end)
        if people(actors):
            role = Role.CHAIR if chairing else Role.PARTICIPANT
            cue = Mention(have.start, have.end, Kind.WORD, "attendance")
            return make_event(
                clauses, EventType.MEETING, cue, [(role, actors)], "attendance-goes-on", 0.75, known=True, timed=False
            )
    if opening.startswith(("các đồng chí", "đồng chí", "các ông", "ông ", "các vị", "lãnh đạo", "đại diện")) and not [
        v for v in clauses.verbs if v.direct
    ]:
        actors = [a for a in _attending(clauses, sentence.start) if a.posts or a.mention.kind is Kind.ORGANIZATION]
        if people(actors):
            cue = Mention(sentence.start, actors[0].end, Kind.WORD, "attendance")
            return make_event(
                clauses,
                EventType.MEETING,
                cue,
                [(Role.PARTICIPANT, actors)],
                LIST_GOES_ON,
                0.7,
                known=True,
                timed=False,
            )
    for verb in clauses.verbs:
        # "Chủ tịch HĐND tỉnh A và các Phó Chủ tịch B, C điều hành."
        if (
            verb.cue.rule == "chair"
            and verb.direct
            and people(verb.subject)
            and clauses.after(verb.cue.end, 1) in ([], ["."])
        ):
            return make_event(
                clauses,
                EventType.MEETING,
                verb.cue,
                [(Role.CHAIR, people(verb.subject))],
                "somebody-chairs",
                0.75,
                known=True,
                timed=False,
            )
        if verb.cue.rule == "attend" and verb.direct and people(verb.subject) and not verb.negated and not verb.planned:
            after = clauses.after(verb.cue.end, 1)
            if after in ([], ["."], ["và"], [","]):
                return make_event(
                    clauses,
                    EventType.MEETING,
                    verb.cue,
                    [(Role.PARTICIPANT, verb.subject)],
                    "somebody-attends",
                    0.75,
                    known=True,
                    timed=False,
                )
    return None


def _read(clauses: Clauses, noun: Mention) -> RawEvent | None:
    kind = _TYPE[noun.rule]
    word = clauses.text(noun.start, noun.end).lower()
    roles: list[tuple[Role, list[Actor]]] = []
    before = clauses.before(noun.start, 3)
    known = True
    confidence = 0.6
    rule = "occasion-named"
    governing = [v for v in clauses.verbs if v.cue.end <= noun.start and len(clauses.words(v.cue.end, noun.start)) <= 5]
    # 1. "A tổ chức hội nghị …"
    for verb in governing:
        close = len(clauses.words(verb.cue.end, noun.start)) <= 3
        own = verb.direct or bool(verb.agent) or clauses.before(verb.cue.start, 1) not in ([";"], [":"], ["tác"])
        if verb.cue.rule == "organise" and close and own and verb.subject and not verb.negated and not verb.modal:
            roles.append((Role.ORGANIZER, _organisers(clauses, verb.subject)))
            known, confidence, rule = False, 0.85, "body-holds-occasion"
        # 2. "A chủ trì hội nghị", "Dự, chủ trì hội nghị có các đồng chí …"
        elif verb.cue.rule == "chair" and close:
            if people(verb.subject) and not verb.negated:
                roles.append((Role.CHAIR, people(verb.subject)))
                confidence, rule = 0.85, "person-chairs-occasion"
        elif (
            verb.cue.rule == "ceremony_verb"
            and close
            and bodies(verb.subject)
            and kind is EventType.MEETING
            and not verb.negated
        ):
            # "HĐND thành phố khai mạc kỳ họp thứ 3"
            roles.append((Role.ORGANIZER, bodies(verb.subject)))
            known, confidence, rule = False, 0.8, "body-opens-occasion"
        elif verb.cue.rule == "attend" and close and verb.subject and not verb.negated:
            roles.append((Role.PARTICIPANT, verb.subject))
            confidence, rule = 0.8, "somebody-attends-occasion"
    # "A có buổi làm việc với B": an occasion of its own.
    if before[-1:] == ["có"]:
        holders = clauses.subject_before(Mention(noun.start - 3, noun.end, Kind.WORD, "has"))
        if holders:
            roles.append((Role.PARTICIPANT, holders))
            known, confidence, rule = False, 0.75, "body-has-meeting"
    # 3. "Dự hội nghị có …"; "Chủ trì hội nghị có …"
    if listed := _listed(clauses, noun):
        role, actors, verb_rule = listed
        roles.append((role, actors))
        confidence, rule = 0.85, verb_rule
    # 4. "dưới sự chủ trì của A", "do A tổ chức", "với sự tham dự của A" behind the noun.
    for verb in clauses.verbs:
        if verb.cue.start < noun.end:
            continue
        lead = clauses.before(verb.cue.start, 1)
        text = clauses.text(verb.cue.start, verb.cue.end).lower()
        if verb.cue.rule == "chair" and text.startswith("dưới sự"):
            roles.append((Role.CHAIR, people(clauses.object_of(verb.cue, 3))))
        elif verb.cue.rule == "attend" and text.startswith("sự "):
            roles.append((Role.PARTICIPANT, clauses.object_of(verb.cue, 6)))
        elif (
            verb.agent
            and verb.cue.rule in {"organise", "chair", "coordinate"}
            and clauses.before(verb.agent[0].start, 1) == ["do"]
        ):
            role = Role.CHAIR if verb.cue.rule == "chair" else Role.ORGANIZER
            roles.append((role, verb.agent))
        del lead
    # 5. "Phát biểu tại hội nghị, ông A …", "Tại hội nghị, ông A cho biết …"
    if (
        before[-1:] in (["tại"], ["trong"], ["ở"])
        or before[-1:] == ["khai"]
        or (
            governing and governing[-1].cue.rule == "say" and len(clauses.words(governing[-1].cue.end, noun.start)) <= 2
        )
    ):
        for verb in clauses.verbs:
            if (
                verb.cue.rule in {"say", "direct", "award", "attend"}
                and verb.subject
                and not clauses.oblique(verb.subject[0])
            ):
                roles.append((Role.PARTICIPANT, people(verb.subject)))
                rule = "speaker-at-occasion"
                confidence = max(confidence, 0.75)
    # 6. The sentence begins with the occasion, or its name follows the noun: "Hội nghị triển khai …"
    name, end = _name(clauses, noun)
    opening = noun.start == clauses.sentence.start
    if opening and len(name.split()) > len(word.split()) + 1:
        known = False
    if kind is EventType.MEETING and (owner := _owner(clauses, noun, word)):
        roles.append(
            (
                Role.ORGANIZER
                if word in {"phiên họp", "kỳ họp", "cuộc họp", "hội nghị", "đại hội"}
                else Role.PARTICIPANT,
                owner,
            )
        )
    roles = [(r, a) for r, a in roles if a]
    if not roles and before[-1:] == ["tại"] and kind is EventType.MEETING:
        # "bài toán mà UBND thành phố đặt ra với Đoàn công tác tại buổi làm việc": those named before it meet.
        met = [
            a
            for a in clauses.actors
            if a.end <= noun.start
            and a.mention.kind is Kind.ORGANIZATION
            and clauses.governor(a) not in {"của", "thuộc"}
        ]
        if len(met) >= 2:
            roles.append((Role.PARTICIPANT, met))
            rule = "bodies-at-meeting"
    # "Cuộc họp diễn ra chiều 27/5, tại …": when and where the occasion told before was.
    if opening and clauses.after(noun.end, 2) in (["diễn", "ra"], ["được", "tổ"], ["sẽ", "diễn"], ["đã", "diễn"]):
        return make_event(
            clauses,
            kind,
            noun,
            roles,
            "occasion-takes-place",
            0.7,
            name=word,
            head=_head(word) if kind is EventType.CEREMONY else word,
            place=clauses.place_of(noun),
            known=True,
            end=noun.end,
        )
    if not roles and (word in _WEAK or not (opening and not known)):
        if not (clauses.sentence.title and name != word):
            return None
    if before[-1:] in (["các"], ["nhiều"], ["những"], ["mỗi"]) or (before[-2:] and before[-1].isdigit()):
        return None
    return make_event(
        clauses, kind, noun, roles, rule, confidence,
        name=name, head=_head(word) if kind is EventType.CEREMONY else word, place=_where(clauses, noun, known=known, rule=rule),
        known=known, end=end, near=known,
    )  # fmt: skip


def _where(clauses: Clauses, noun: Mention, *, known: bool, rule: str) -> Mention | None:
    """The occasion's place: told in the sentence that first tells it, or before the person who chairs it."""
    place = clauses.place_of(noun)
    if place is None or not known:
        return place
    return place if rule == "person-chairs-occasion" and place.end <= noun.start else None


def _head(word: str) -> str:
    """The noun by which a ceremony is called back: "buổi lễ" is any "lễ …"."""
    return "lễ" if word == "buổi lễ" else word


def _organisers(clauses: Clauses, subject: list[Actor]) -> list[Actor]:
    """The organisers with those they work together with: "A phối hợp với B, C tổ chức"."""
    out = list(subject)
    for verb in clauses.verbs:
        if (
            verb.cue.rule == "coordinate"
            and verb.subject
            and (verb.subject[0] is subject[0] or any(a in subject for a in clauses.object_of(verb.cue)))
        ):
            out = [*verb.subject, *clauses.object_of(verb.cue)]
    unique: list[Actor] = []
    for a in out:
        if a not in unique and a.mention.kind is not Kind.POST:
            unique.append(a)
    named = [a for a in unique if a.mention.kind is not Kind.PLACE]
    return named or acting(unique)


def _listed(clauses: Clauses, noun: Mention) -> tuple[Role, list[Actor], str] | None:
    """ "Dự hội nghị có …": the verb, the occasion, "có", and the list that fills the rest of the sentence."""
    verbs = [
        c
        for c in clauses.tagged.cues
        if c.rule in {"attend", "chair"} and c.end <= noun.start and len(clauses.words(c.end, noun.start)) <= 4
    ]
    if not verbs:
        return None
    have = next(
        (c for c in clauses.cues("have") if c.start >= noun.end and len(clauses.words(noun.end, c.start)) <= 8), None
    )
    if have is None or any(v.subject and v.direct and v.cue in verbs for v in clauses.verbs):
        return None
    actors = _attending(clauses, have.end)
    chairing = any(v.rule == "chair" for v in verbs)
    return (Role.CHAIR if chairing else Role.PARTICIPANT), actors, "attendance-list"


def _attending(clauses: Clauses, offset: int) -> list[Actor]:
    """Who a list of attendants names: people and bodies that no "của", "trong" governs, places whose leaders come."""
    out: list[Actor] = []
    for a in clauses.actors_after(offset):
        if a.mention.kind is Kind.PLACE:
            words = clauses.before(a.start, 3)
            leaders = "đạo" in words or bool(
                out and out[-1].mention.kind is Kind.PLACE and words[-1:] in ([","], ["và"])
            )
            if not leaders or "nguyên" in clauses.before(a.start, 4) or "vùng" in words:
                continue
        elif clauses.governor(a) in {"của", "trong", "thuộc", "cho"}:
            continue
        out.append(a)
    return out


# Words between an occasion and whose it is: "Hội nghị sơ kết 6 tháng đầu năm của |Bộ A|", "Hội nghị lần thứ 7 |B|".
_OF_AN_OCCASION = frozenset(
    "của tổng kết sơ thường kỳ lần thứ nhất hai ba tư năm sáu bảy tám chín mười tháng đầu cuối toàn thể mở rộng cán bộ công chức "
    "đột xuất chuyên đề bất thường giao ban quý i ii iii iv".split()
)


def _owner(clauses: Clauses, noun: Mention, word: str) -> list[Actor]:
    """The bodies whose meeting it is: "phiên họp UBND TP Hà Nội", "buổi làm việc với Sở Y tế"."""
    for group in clauses._groups:
        first = next((a for a in group if a.start >= noun.end), None)
        if first is None:
            continue
        gap = clauses.words(noun.end, first.start)
        linked = gap[-1:] in (["giữa"], ["với"]) or gap[-3:] == ["với", "lãnh", "đạo"]
        if all(w in _OF_AN_OCCASION or w.isdigit() for w in gap) or (linked and len(gap) <= 4):
            found = [a for a in group if a.start >= noun.end]
            return bodies(found)
        return []
    return []


def _name(clauses: Clauses, noun: Mention) -> tuple[str, int]:
    """The occasion's name as written and where it ends: up to a mark or a word that leads out of it."""
    end = noun.end
    quoted = False
    leading = {c.start for c in clauses.cues("say", "chair", "organise")}
    for token in clauses.between(noun.end, clauses.sentence.end):
        if token.text in {"“", '"'}:
            quoted = not quoted if token.text == '"' else True
        elif token.text == "”":
            quoted = False
        elif (
            not quoted
            and (token.fold in _NAME_STOPS or any(t.start <= token.start < t.end for t in clauses.tagged.times))
        ) or (
            token.start in leading
            and not quoted
            and token.start > noun.end + 1
        ):
            break
        end = token.end
        if end - noun.start > 160:
            break
    return " ".join(clauses.text(noun.start, end).split()), end


def _shared(clauses: Clauses, cue: Mention) -> list[Actor]:
    """The subject of the verb before a word, or, at the head of the sentence, of the first verb behind it."""
    before = [v for v in clauses.verbs if v.cue.end <= cue.start and v.subject]
    if before:
        return before[-1].subject
    after = [v for v in clauses.verbs if v.cue.start >= cue.end and v.subject and v.direct]
    return after[0].subject if after else []


_HOMAGE = {"dâng hương", "dâng hoa", "đặt vòng hoa", "viếng", "tưởng niệm"}
_HELD = {"gặp mặt", "gặp gỡ", "giao ban", "tọa đàm", "đối thoại", "tiếp xúc", "giao lưu"}


def _gatherings(clauses: Clauses) -> list[RawEvent]:
    """Meetings told by a verb: "Hội đồng kỷ luật họp", "Đoàn làm việc với Sở Công Thương"."""
    out: list[RawEvent] = []
    tokens = clauses.tokens
    for verb in clauses.verbs:
        # "A tổ chức gặp mặt các cơ quan báo chí", "B tổ chức họp giao ban"
        after = clauses.after(verb.cue.end, 2)
        if (
            verb.cue.rule == "organise"
            and verb.subject
            and not verb.negated
            and (after[:1] == ["họp"] or " ".join(after) in _HELD)
        ):
            organisers = _organisers(clauses, verb.subject)
            first = next(t for t in tokens if t.start >= verb.cue.end)
            cue = Mention(first.start, first.end, Kind.WORD, "held")
            out.append(
                make_event(
                    clauses,
                    EventType.MEETING,
                    cue,
                    [(Role.ORGANIZER, organisers)],
                    "body-holds-gathering",
                    0.8,
                    verb=verb,
                    head=first.fold,
                    place=clauses.place_of(verb.cue),
                )
            )
    for verb in clauses.verbs:
        # "A đã đặt vòng hoa, viếng …", "B dâng hương tại …"
        if (
            verb.cue.rule == "ceremony_verb"
            and clauses.text(verb.cue.start, verb.cue.end).lower() in _HOMAGE
            and verb.subject
            and not verb.negated
            and not verb.modal
        ):
            where = clauses.object_of(verb.cue, 5)
            place = clauses.place_of(verb.cue) or (
                where[0].mention if where and where[0].mention.kind is Kind.PLACE else None
            )
            people_ = [a for a in verb.subject if a.mention.kind is not Kind.PLACE]
            if people_ and not out:
                out.append(
                    make_event(
                        clauses,
                        EventType.CEREMONY,
                        verb.cue,
                        [(Role.PARTICIPANT, people_)],
                        "somebody-pays-homage",
                        0.75,
                        verb=verb,
                        head="lễ",
                        place=place,
                    )
                )
    for k, token in enumerate(tokens):
        # "A làm việc với B"
        if token.fold == "làm" and [t.fold for t in tokens[k : k + 3]] == ["làm", "việc", "với"]:
            if k and tokens[k - 1].fold in {"buổi", "cuộc"}:
                continue
            cue = Mention(token.start, tokens[k + 2].end, Kind.WORD, "works-with")
            subject = clauses.subject_before(cue)
            others = clauses.object_of(cue, 5)
            if not subject and (
                k == 0 or (tokens[k - 1].fold == "và" and "thăm" not in clauses.before(token.start, 5))
            ):
                subject = _shared(clauses, cue)
            if others and subject:
                roles = [(Role.PARTICIPANT, [*subject, *others])]
                out.append(
                    make_event(
                        clauses, EventType.MEETING, cue, roles, "body-works-with-body", 0.75, head="buổi làm việc"
                    )
                )
        # "Tổng Bí thư A đã tiếp xúc cử tri quận B"
        elif token.fold == "tiếp" and [t.fold for t in tokens[k : k + 4]] == ["tiếp", "xúc", "cử", "tri"]:
            cue = Mention(token.start, tokens[k + 3].end, Kind.WORD, "meets-voters")
            subject = [a for a in clauses.subject_before(cue) if a.mention.kind is not Kind.PLACE]
            if subject:
                where = [a for a in clauses.object_of(cue, 3) if a.mention.kind is Kind.PLACE]
                place = where[0].mention if where else clauses.place_of(cue)
                roles = [(Role.PARTICIPANT, subject)]
                out.append(
                    make_event(
                        clauses,
                        EventType.MEETING,
                        cue,
                        roles,
                        "delegate-meets-voters",
                        0.75,
                        head="buổi tiếp xúc cử tri",
                        place=place,
                    )
                )
        # "A họp"
        elif (
            token.fold == "họp"
            and k
            and tokens[k - 1].fold not in {"cuộc", "phiên", "buổi", "kỳ", "đang", "cùng", "hội", "phòng", "tập"}
        ):
            if k + 1 < len(tokens) and tokens[k + 1].fold == "báo":
                continue
            cue = Mention(token.start, token.end, Kind.WORD, "meets")
            subject = clauses.subject_before(cue)
            if bodies(subject):
                out.append(
                    make_event(
                        clauses,
                        EventType.MEETING,
                        cue,
                        [(Role.ORGANIZER, bodies(subject))],
                        "body-meets",
                        0.7,
                        head="cuộc họp",
                    )
                )
    return out
