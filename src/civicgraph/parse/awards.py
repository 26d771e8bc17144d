"""Awards: what is given, by whom, to whom."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from civicgraph.lexicon.words import word_set
from civicgraph.model import Kind, Mention, PlaceName, RawEvent
from civicgraph.parse.clauses import Clauses, Verb
from civicgraph.parse.deeds import CONFIDENCE, ceremony_holders, place_before, tell_act, word_of
from civicgraph.parse.donors import donors_next
from civicgraph.parse.encounters import is_told_by_merit
from civicgraph.parse.facts import Roles, acting, linked, make_event, performers
from civicgraph.parse.outings import opens_for
from civicgraph.parse.phrases import Actor
from civicgraph.parse.recall import Recall
from civicgraph.parse.wards import ward_of_sick
from civicgraph.vocabulary import EventType, Role

_GIFT_REACH = 160
"""A gift is told within so many letters behind the verb."""

_OUTING = frozenset({"thăm", "và", "hỏi", "chúc", "tết", "mừng", "động", "viên"})
"""What may stand before a gift that opens a sentence: "|Đến thăm và| tặng quà B, Thủ tướng A …"."""
_HANDED_HOUSE = re.compile(
    r"(?:\d+ )?(?:căn )?nhà (?:tình|đại|đồng|nhân|mái|khăn|khơi|ở(?! (?:thương|xã|liền|cho thuê|tái|hình)))(?!\w)"
)
"""Of keys and building sites handed over none is a gift: "bàn giao |căn nhà tình nghĩa| cho bà A"."""
_MANY_OF = r"(?:các |một số |nhiều |hàng loạt |\d+ )?"
_ON_PAPER = "văn kiện|thỏa thuận|thoả thuận|hợp đồng|biên bản|bản ghi nhớ|công hàm|quốc thư"
_NO_GIFT = re.compile(rf"{_MANY_OF}(?:{_ON_PAPER})(?!\w)")
"""What is handed over and no gift: "trao |văn kiện hợp tác nhiều tỷ USD|"."""
_TAKING = ("tiếp nhận", "nhận ủng hộ", "nhận hỗ trợ")
# So begin words of who takes in what others give: "tiếp nhận ủng hộ", "tiếp nhận số tiền".
# Help and praise are awards only where both sides and the gift are told.
_HELPING = frozenset(
    {
        "hỗ trợ",
        "ủng hộ",
        "tài trợ",
        "thưởng",
        "biểu dương",
        "khen thưởng",
        "biểu dương, khen thưởng",
        "tuyên dương, khen thưởng",
    }
)
_BACKING = frozenset({"ủng hộ", "tài trợ"})
# These tell by themselves what is given.
_OF_PRIZES = frozenset({"trao giải", "trao thưởng", "trao giải thưởng", "trao giải nhất"})


@cache
def _gifts() -> re.Pattern[str]:
    """What is given, between blanks."""
    return re.compile(f" (?:{'|'.join(map(re.escape, sorted(word_set('gifts'))))}) ")


def read_awards(clauses: Clauses, verb: Verb, recall: Recall) -> list[RawEvent]:
    """The award that a verb tells: "Bộ A |tặng| ông B Bằng khen"; none where nothing handed over is told."""
    word = word_of(clauses, verb)
    if clauses.after(verb.cue.end, 1) in (
        ["đổi"],
        ["trả"],
        ["lại"],
    ):  # "trao đổi": they talk; "trao trả": it was his before
        return []
    if _NO_GIFT.match(" ".join(clauses.after(verb.cue.end, 4))):
        return []
    if any(n.start <= verb.cue.start < n.end for n in clauses.cues("ceremony")):  # "lễ |trao bằng khen|"
        return []
    if word == "bàn giao" and _HANDED_HOUSE.match(" ".join(clauses.after(verb.cue.end, 4))) is None:
        return []
    if word.startswith(_TAKING):
        told = word != "tiếp nhận" or _takes_money(clauses, verb) or _takes_gift(clauses, verb)
        return _taken_in(clauses, verb) if told else []
    end = _stretch(clauses, verb)
    said = " " + " ".join(clauses.words(verb.cue.start, end)) + " "
    counted = word in {"trao", "tặng", "trao tặng"} and clauses.after(verb.cue.end, 1)[:1] != []
    gift = counted and _tells_number(clauses, verb, end)  # "tặng 2 tấn đạm", "tặng bà con 500 kg gạo"
    gift = gift or _gifts().search(said[:_GIFT_REACH]) is not None
    gift = gift or (word in _BACKING and _tells_amount(clauses, verb))
    praised = word.endswith("khen thưởng") and (_tells_count(clauses, verb) or _praises_somebody(clauses, verb))
    if not gift and word not in _OF_PRIZES and not praised:
        return _flowers(clauses, verb, end)
    receiving = word.endswith("nhận") or word.startswith(("nhận ", "đón "))  # "vinh dự đón nhận", "nhận bằng khen"
    counted = _befalls_counted(clauses, verb)
    if receiving and not counted and _is_anothers(clauses, verb):
        return []
    # 1. "X được Y tặng Bằng khen", "X vinh dự đón nhận Huân chương"
    if verb.passive or receiving or _is_honoured(clauses, verb):
        givers = [a for a in performers(clauses, verb.agent) if not _is_leader_of(clauses, a)]
        counted = counted or _befalls_others(clauses, verb)
        recipients = [] if counted else performers(clauses, verb.subject) or _family_before(clauses, verb)
        listed = bool(verb.agent) or (not recipients and "gồm" in clauses.words(verb.cue.end, end))
        recipients = [*recipients, *_receivers(clauses, verb, end)] if listed else recipients
        if receiving:
            if not verb.direct and "lễ" in clauses.before(verb.cue.start, _NAMED_REACH):
                recipients = _whose_honour(clauses, verb, end)
            elif not givers:
                givers = _in_whose_name(clauses, verb, end)
        elif not givers:  # "được tặng Giấy khen |của UBND tỉnh|"
            givers = _in_whose_name(clauses, verb, end)
    # 2. "X được |Nhà nước Việt Nam| trao tặng Huân chương": a state that no list knows as a body
    elif honoured := _honoured_by_state(clauses, verb):
        givers, recipients = performers(clauses, verb.subject), honoured
    # 3. "Y tặng Bằng khen (của Z) cho X", "Y tặng X 20 chiếc xe đạp"
    else:
        recipients = _receivers(clauses, verb, end)
        opener = opens_for(clauses, verb, _OUTING) if not verb.direct else []
        recipients = [a for a in recipients if a not in opener]
        givers = [a for a in performers(clauses, verb.subject) if a not in recipients and a.end <= verb.cue.start]
        givers = [a for a in givers if a.mention.kind is not Kind.PLACE or verb.direct]
        givers = [a for a in givers if not _is_leader_of(clauses, a)] or opener or recall.subject_of(clauses, verb)
        givers = [] if _is_given_by_unread(clauses, verb, givers) else [*givers, *_in_whose_name(clauses, verb, end)]
        next_ones = donors_next(clauses, verb, recipients) if givers and word in _BACKING else []
        recipients = [a for a in recipients if a not in next_ones]
        givers += [a for a in next_ones if a not in givers]
    if not ((receiving or verb.passive) and _are_places_acting(clauses, verb, recipients)):
        recipients = [a for a in recipients if _may_get(clauses, a)]
    recipients = [a for a in recipients if not _is_prize_name(clauses, a)]
    prized = gift or word.endswith("khen thưởng") or (word in _OF_PRIZES and verb.direct)
    if not recipients and not (givers and prized):
        return []
    told = (givers or verb.passive) and verb.direct and not verb.planned
    enough = word in {*_BACKING, "thưởng"} and _tells_amount(clauses, verb)
    enough = enough or (word.endswith("thưởng") and _tells_count(clauses, verb))
    helps = word == "hỗ trợ" and not verb.planned and _helps_struck(clauses, verb, end)
    enough = enough or helps
    told = told or (helps and _goes_on_comforting(clauses, verb, givers))
    if word in _HELPING and not (told and (recipients or enough)):
        return []
    roles: Roles = [(Role.GIVER, givers), (Role.RECIPIENT, recipients)]
    place = place_before(clauses, verb) or ward_of_sick(clauses, verb.cue.end)
    if place is None and receiving and not verb.direct and "lễ" in clauses.before(verb.cue.start, _NAMED_REACH):
        place = clauses.place_of(verb.cue)  # "tại lễ khánh thành A và |đón nhận| Huân chương B tại xã C"
    event = tell_act(clauses, EventType.AWARD, verb, roles, "somebody-awards", place=place)
    handed = word == "tặng" and "trao" in clauses.before(verb.cue.start, _NAMED_REACH)  # "trao 5 Bằng khen |tặng| A"
    honour = _HONOUR.search(said[:_GIFT_REACH]) if not handed else None
    return [event if honour is None else replace(event, head=honour[1])]


def gifts_told(clauses: Clauses, offset: int) -> set[str]:
    """What is given that the words behind an offset tell: "|trao| Bằng khen của Bộ trưởng"."""
    said = f" {' '.join(clauses.words(offset, clauses.sentence.end))} "[:_GIFT_REACH]
    return {thing for thing in word_set("gifts") if f" {thing} " in said}


_HONOUR = re.compile(
    r" (huân chương|huy chương|bằng khen|giấy khen|cờ(?= (?:thi|đơn|dẫn|truyền|luân|[“\"]))|kỷ niệm chương|huy hiệu) "
)
"""What is told apart: who is given an order and then a medal is honoured twice."""


def _befalls_others(clauses: Clauses, verb: Verb) -> bool:
    """Whether those get it whom another deed of the subject's names: "A |chúc mừng| các học viên được trao bằng"."""
    until = verb.agent[0].start if verb.agent else verb.cue.start
    before = [a.end for a in verb.subject if a.end <= until]
    gap = clauses.words(max(before), until) if before else []
    return "cho" in gap or ("chúc", "mừng") in pairwise(gap)


def _honoured_by_state(clauses: Clauses, verb: Verb) -> list[Actor]:
    """Who stands before "được Nhà |nước A| trao tặng"."""
    state = verb.subject[0] if verb.subject and verb.direct else None
    if state is None or state.mention.kind is not Kind.PLACE or clauses.before(state.start, 2) != ["được", "nhà"]:
        return []
    before = [a for a in clauses.actors if a.end <= state.start and a.mention.kind in _GIVING]
    gap = clauses.words(before[-1].end, state.start) if before else ["?"]
    return before[-1:] if {"đã", "vinh", "dự", "vừa", "được", "nhà", ","}.issuperset(gap) else []


def _family_before(clauses: Clauses, verb: Verb) -> list[Actor]:
    """ "Gia đình |ông A| được Hội B hỗ trợ 20 triệu đồng": whose family gets it."""
    first = verb.agent[0].start if verb.agent else verb.cue.start
    before = next((a for a in reversed(clauses.actors) if a.end <= first), None)
    if before is None or before.mention.kind is not Kind.PERSON or not verb.passive:
        return []
    told = {"được", "đã", "vừa", "cũng"}.issuperset(clauses.words(before.end, first))
    return [before] if told and clauses.before(before.start, 2)[-1:] in (["đình"], ["hộ"], ["thân"]) else []


def _flowers(clauses: Clauses, verb: Verb, end: int) -> list[RawEvent]:
    """ "Ông A |tặng (lẵng) hoa chúc mừng| Báo B": of flowers only where both sides are named."""
    words = clauses.words(verb.cue.start, end)
    size = next((n for n in _FLOWERS_REACH if tuple(words[n - 2 : n]) in _CHEERING and "hoa" in words[1 : n - 2]), 0)
    if not size or verb.passive or verb.planned:
        return []
    begin = clauses.between(verb.cue.start, end)[size - 1].end
    first = next((a for a in clauses.actors_after(begin) if a.start < end), None)
    if first is None or not linked(clauses, begin, first.start, "gift-receiver"):
        return []
    recipients = [a for a in acting(clauses.group_at(first)) if a.mention.kind in _GIVING and a.start < end]
    givers = [a for a in performers(clauses, verb.subject) if a.end <= verb.cue.start and a not in recipients]
    givers = [a for a in givers if a.mention.kind is not Kind.PLACE]
    if not recipients or not givers:
        return []
    roles: Roles = [(Role.GIVER, givers), (Role.RECIPIENT, recipients)]
    return [tell_act(clauses, EventType.AWARD, verb, roles, "somebody-awards", place=place_before(clauses, verb))]


_FLOWERS_REACH = range(4, 7)
"""So many words tell flowers: "tặng hoa chúc mừng", "trao tặng lẵng hoa chúc mừng"."""
_CHEERING = {("chúc", "mừng"), ("động", "viên"), ("tri", "ân"), ("cảm", "ơn")}


def _tells_number(clauses: Clauses, verb: Verb, end: int) -> bool:
    """Whether a number of what is given stands right behind the verb, or behind those few words who gets it."""
    words = [t for t in clauses.between(verb.cue.end, end) if not clauses.is_named(t)][: _TO_NUMBER + 1]
    at = next((k for k, token in enumerate(words) if token.text[0].isdigit()), None)
    if at is None or words[at].start == verb.cue.end:
        return False
    timed = any(t.start <= words[at].start < t.end for t in clauses.tagged.times)
    lead = [token.fold for token in words[:at]]
    if timed or not all(word.isalpha() for word in lead) or not _NO_RECEIVER.isdisjoint(lead):
        return False
    return not lead or (verb.direct and lead[0] not in _TOLD_GIFT)


_TO_NUMBER = 6
_NO_RECEIVER = frozenset({"từ", "là", "của", "để", "về", "do", "trong", "năm", "nhân", "vào"})
_TOLD_GIFT = frozenset({"quyết", "đổi", "cho", "hoa", "nhau", "quyền", "tay"})
"""Behind these what is given is told before any number: "trao |quyết định| cho 5 đồng chí"."""


def is_award_ceremony(clauses: Clauses, noun: Mention) -> bool:
    """Whether a ceremony is that of an award, which stands for it: "lễ |trao tặng| Huân chương"."""
    told = _told_of(clauses, noun)
    match = _OF_AWARD.match(told)
    if noun.rule != "ceremony" or match is None or _OTHER_GIFT.match(told, match.end()):
        return False
    said = f" {told} "
    return match["prize"] is not None or any(f" {gift} " in said for gift in word_set("gifts"))


def _told_of(clauses: Clauses, noun: Mention) -> str:
    return " ".join(clauses.words(noun.start, clauses.sentence.end)[:_CEREMONY_REACH])


def _whole_noun(clauses: Clauses, noun: Mention) -> Mention:
    """The ceremony's noun with what is done there: "|lễ biểu dương, khen thưởng| em A"."""
    match = _OF_AWARD.match(_told_of(clauses, noun))
    tokens = clauses.between(noun.start, clauses.sentence.end)
    last = tokens[len(match[0].split()) - 1] if match is not None else None
    return replace(noun, end=max(noun.end, last.end)) if last is not None else noun


_CEREMONY_REACH = 24
_OF_AWARD = re.compile(
    r"(?:(?:buổi )?lễ|chương trình) (?:trọng thể )?"
    r"(?:(?:công bố|tuyên dương|biểu dương|vinh danh|tôn vinh)(?: và |, | , ))?"
    r"(?:(?P<prize>trao giải|trao thưởng|trao giải thưởng|khen thưởng)|(?P<taken>đón nhận|nhận)|"
    r"trao tặng|truy tặng|phong tặng|tặng|trao)(?!\w)"
)
_OTHER_GIFT = re.compile(rf" {_MANY_OF}(?:{_ON_PAPER}|quyết định(?! công nhận)|đổi|nhiệm vụ|quyền|ấn|cờ lệnh)(?!\w)")


def read_award_ceremonies(clauses: Clauses) -> list[RawEvent]:
    """ "|Sở A| tổ chức lễ trao thưởng cho B": who holds the ceremony gives, or gets what is received there."""
    out: list[RawEvent] = []
    for noun in clauses.cues("ceremony"):
        if any(o.start <= noun.start and noun.end < o.end for o in clauses.cues("ceremony")):
            continue
        if not is_award_ceremony(clauses, noun) or clauses.before(noun.start, 1) in (["các"], ["những"], ["sau"]):
            continue
        holders = [a for a in ceremony_holders(clauses, noun, noun.end) if a.mention.kind is not Kind.PERSON]
        taken = " nhận " in f" {' '.join(clauses.words(noun.start, clauses.sentence.end)[:5])} "
        verb = Verb(_whole_noun(clauses, noun))
        receivers = [] if taken else _receivers(clauses, verb, _stretch(clauses, verb))
        receivers = [a for a in receivers if a.mention.kind is not Kind.PLACE and a not in holders]
        givers, receivers = ([], holders) if taken else (holders, receivers)
        if givers or receivers:
            roles: Roles = [(Role.GIVER, givers), (Role.RECIPIENT, receivers)]
            place = clauses.place_of(noun)
            rule = "award-ceremony"
            out.append(make_event(clauses, EventType.AWARD, noun, roles, rule, CONFIDENCE[rule], place=place))
    return out


def _tells_amount(clauses: Clauses, verb: Verb) -> bool:
    """ "Công an tỉnh ủng hộ đồng bào vùng lũ |300 triệu đồng|", "|500.000 USD|": money given, no backing."""
    words = clauses.after(verb.cue.end, 12)
    return any(w[:1].isdigit() and _MONEY & set(words[k + 1 : k + 4]) for k, w in enumerate(words))


_MONEY = frozenset({"đồng", "usd", "euro"})


def _helps_struck(clauses: Clauses, verb: Verb, end: int) -> bool:
    """ "Sở A hỗ trợ |gia đình nạn nhân 5 triệu đồng|", "… |10 triệu đồng/người bị nạn|": money for those struck."""
    words = clauses.words(verb.cue.end, end)[:_HELPED_REACH]
    sums = [k for k, w in enumerate(words) if w[:1].isdigit() and words[k + 1 : k + 3] in _OF_MONEY]
    told = " ".join(words)
    return bool(sums) and any(who in told for who in _STRUCK)


_HELPED_REACH = 16
_STRUCK = ("nạn nhân", "bị thương", "tử vong", "thiệt mạng", "tử nạn", "bị nạn", "người chết", "người mất")


def _goes_on_comforting(clauses: Clauses, verb: Verb, givers: Sequence[Actor]) -> bool:
    """ "Sở A |đã đến thăm hỏi, động viên và| hỗ trợ …": those who help have come for it."""
    before = [a.end for a in givers if a.end <= verb.cue.start]
    return bool(before) and _COMFORTING.issuperset(clauses.words(max(before), verb.cue.start))


_COMFORTING = _OUTING | {"đã", "đến", "tới", "viếng", "chia", "buồn", ",", "vừa", "kịp", "thời", "sẻ", "cũng"}


def _takes_money(clauses: Clauses, verb: Verb) -> bool:
    """ "tiếp nhận |hơn 2 tỷ đồng| từ Công ty A": money right behind, neither patients nor files."""
    words = [w for w in clauses.after(verb.cue.end, 6) if w not in _SOME_OF_MONEY]
    return verb.direct and words[:1] != [] and words[0][0].isdigit() and words[1:3] in _OF_MONEY


def _takes_gift(clauses: Clauses, verb: Verb) -> bool:
    """ "tiếp nhận |10 căn nhà … do| Công ty A trao tặng": things counted, and who gives them."""
    words = clauses.after(verb.cue.end, _GIFT_TOLD)
    given = next((c for c in clauses.cues("award") if c.start > verb.cue.end), None)
    gift = any(f" {thing} " in f" {' '.join(words)} " for thing in word_set("gifts"))
    return verb.direct and gift and given is not None and words[:1] != [] and words[0].isdigit() and "do" in words


_GIFT_TOLD = 24
_SOME_OF_MONEY = frozenset({"hơn", "gần", "trên", "khoảng", "số", "tổng", "được"})
_OF_MONEY = (["nghìn", "đồng"], ["tỷ", "đồng"], ["tỉ", "đồng"], ["triệu", "đồng"], ["nghìn", "usd"], ["triệu", "usd"])


def _praises_somebody(clauses: Clauses, verb: Verb) -> bool:
    """ "UBND tỉnh A khen thưởng |Công an xã B|", "khen thưởng (đột xuất) cho |em C|": told at once who is honoured."""
    first = next(iter(clauses.actors_after(verb.cue.end)), None)
    if first is None or first.mention.kind not in {Kind.PERSON, Kind.ORGANIZATION} or not verb.direct:
        return False
    return {"đột", "xuất", "cho", "đối", "với", *_FOLK}.issuperset(clauses.words(verb.cue.end, first.start))


def _tells_count(clauses: Clauses, verb: Verb) -> bool:
    """ "ông A khen thưởng (đột xuất) |4 tập thể|": counted ones are honoured."""
    words = [w for w in clauses.after(verb.cue.end, 5) if w not in {"đột", "xuất", "nóng", "cho"}]
    if verb.passive and verb.agent:  # "|8 tập thể, 12 cá nhân| được Huyện ủy A khen thưởng"
        words = clauses.words(clauses.sentence.start, verb.agent[0].start)
        return any(v.isdigit() and w in _COUNTED for v, w in pairwise(words))
    return len(words) > 1 and words[0].isdigit() and words[1] in _COUNTED


_COUNTED = frozenset({"tập", "cá", "đơn", "cán", "chiến"})
"""Of "tập thể", "cá nhân", "đơn vị", "cán bộ", "chiến sĩ"."""


def _taken_in(clauses: Clauses, verb: Verb) -> list[RawEvent]:
    """ "Ủy ban A |tiếp nhận ủng hộ| của các nhà: B (50 triệu đồng); C": what others give is told by who takes it."""
    recipients = [a for a in performers(clauses, verb.subject) if a.end <= verb.cue.start]
    alone = word_of(clauses, verb) == "tiếp nhận"
    recipients = [a for a in recipients if a.mention.kind is Kind.ORGANIZATION or not alone]
    givers: list[Actor] = []
    for actor in clauses.actors_after(verb.cue.end):
        if givers or len(clauses.words(verb.cue.end, actor.start)) > _TAKEN_REACH:
            break
        if clauses.governor(actor) in {"của", "từ", "do"} or _opens_row(clauses, verb, actor):
            first = [a for a in acting(clauses.group_at(actor)) if a.mention.kind in _GIVING]
            givers = [*first, *_listed_behind(clauses, first[-1], clauses.sentence.end)] if first else []
    if not recipients or (not givers and not verb.direct):
        return []
    roles: Roles = [(Role.GIVER, givers), (Role.RECIPIENT, recipients)]
    return [tell_act(clauses, EventType.AWARD, verb, roles, "somebody-awards", place=place_before(clauses, verb))]


_TAKEN_REACH = 40
_GIVING = frozenset({Kind.ORGANIZATION, Kind.PERSON})


def _opens_row(clauses: Clauses, verb: Verb, actor: Actor) -> bool:
    """ "… ủng hộ của các đơn vị|: A|; B": the first of a row behind a colon."""
    return clauses.before(actor.start, 1) == [":"] and bool(
        {"của", "từ", "do"} & set(clauses.words(verb.cue.end, actor.start))
    )


def _listed_behind(clauses: Clauses, last: Actor, stop: int) -> list[Actor]:
    """ "tặng Huân chương cho A|; B; bà C, Giám đốc D; |và E": who stands in the same row behind semicolons."""
    out: list[Actor] = []
    for actor in clauses.actors_after(last.end):
        words = clauses.words(last.end, actor.start)
        if words.count("(") > words.count(")"):
            continue  # "Mẹ A (xã |B|, huyện |C|); Mẹ D": told of the one before
        if actor.end > stop or actor.mention.kind not in _GIVING:
            break
        gap = _without_asides(words)
        if any(v.direct and actor in v.subject for v in clauses.verbs) or not _NEXT.issuperset(gap) or not gap:
            break
        if not _tells_whence(clauses, last, actor):
            out.append(actor)
        last = actor
    return out


_NEXT = frozenset({";", ",", "và", "cùng", "các", "đồng", "chí", "cá", "nhân", "tập", "thể"})


def _without_asides(words: list[str]) -> list[str]:
    """The words without those in brackets."""
    out: list[str] = []
    depth = 0
    for word in words:
        depth += (word == "(") - (word == ")")
        if depth == 0 and word != ")":
            out.append(word)
    return out


_NAMED_REACH = 12
"""A ceremony named by what is received there is told within so many words: "lễ kỷ niệm 60 năm … và |đón nhận| …"."""


def _whose_honour(clauses: Clauses, verb: Verb, end: int) -> list[Actor]:
    """ "lễ đón nhận Huân chương của |Công ty A|": who is honoured, else the body that holds the ceremony."""
    for actor in clauses.actors_after(verb.cue.end):
        if actor.start < end and clauses.governor(actor) == "của" and actor.mention.kind is Kind.ORGANIZATION:
            return [actor]
    held = any(v.cue.rule in {"organise", "ceremony_verb"} and v.cue.end <= verb.cue.start for v in clauses.verbs)
    return performers(clauses, verb.subject) if held else []


def _is_anothers(clauses: Clauses, verb: Verb) -> bool:
    """ "|Ông A| đưa cha đi nhận giải", "ông A, đại diện nhóm tác giả, nhận giải": what is taken is another's."""
    before = [a for a in verb.subject if a.end <= verb.cue.start]
    stands_for = bool(before) and ("đại", "diện") in pairwise(clauses.words(before[-1].end, verb.cue.start))
    said = bool(before) and any(before[-1].end <= c.start and c.end <= verb.cue.start for c in clauses.cues("say"))
    if said and not verb.direct:
        return True  # "ông A bày tỏ vinh dự được |đón nhận| phần thưởng này"
    taken = word_of(clauses, verb).startswith("nhận ") and not verb.passive
    return taken and (stands_for or (bool(verb.subject) and not verb.direct))


def _are_places_acting(clauses: Clauses, verb: Verb, group: Sequence[Actor]) -> bool:
    """Whether places open their clause: "|Phường A| đón nhận danh hiệu …", not "khách sạn ở Việt Nam nhận …"."""
    places = bool(group) and verb.direct and all(a.mention.kind is Kind.PLACE for a in group)
    return places and clauses.before(group[0].start, 1) in ([], [","], [";"], ["và"])


def _befalls_counted(clauses: Clauses, verb: Verb) -> bool:
    """Whether counted ones get it, not who is named before: "Công ty A được nhận Cờ …, |5 cá nhân| được nhận …"."""
    start = verb.agent[0].start if verb.agent else verb.cue.start
    words = clauses.before(start, _COUNTED_REACH)
    for mark in (",", ";", ".", ":", "và"):
        words = words[len(words) - words[::-1].index(mark) :] if mark in words else words
    told = bool(words) and (words[0].isdigit() or words[0] in _SEVERAL) and bool(_OF_COUNT & set(words[1:4]))
    return told or any(n.isdigit() and w in _OF_COUNT for n, w in pairwise(words[-5:]))  # "danh sách |91 doanh| nghiệp"


_COUNTED_REACH = 14
_SEVERAL = frozenset({"hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "nhiều", "các", "những", "hàng"})
_OF_COUNT = frozenset(
    {
        "cá",
        "tập",
        "đơn",
        "cán",
        "chiến",
        "hộ",
        "gia",
        "người",
        "học",
        "sinh",
        "giáo",
        "doanh",
        "dn",
        "đại",
        "đồng",
        "công",
    }
)
"""Of "cá nhân", "tập thể", "đơn vị", "cán bộ" and the like."""


def _is_prize_name(clauses: Clauses, actor: Actor) -> bool:
    """ "Giải thưởng |Hồ Chí Minh|", "Huân chương |Hồ Chí Minh|": whom a prize is named after gets nothing."""
    return clauses.before(actor.start, 2) in (["giải", "thưởng"], ["huân", "chương"], ["huy", "chương"])


def _is_honoured(clauses: Clauses, verb: Verb) -> bool:
    """ "Bệnh viện A được |Đảng, Nhà nước| tặng thưởng …": those who honour it are no body of the article's."""
    if verb.direct or not verb.subject:
        return False
    gap = clauses.words(verb.subject[-1].end, verb.cue.start)
    told = any(
        v.cue.start > verb.subject[-1].end
        and v.cue.end < verb.cue.start
        and clauses.before(v.cue.start, 1) != ["vinh"]  # "vinh |dự| được …": nobody attends
        for v in clauses.verbs
    )
    return "được" in gap[: _HONOURED - 6] and len(gap) <= _HONOURED and not told


_HONOURED = 10
"""The words between an honoured body and the verb: "đã vinh dự được Đảng, Nhà nước tặng thưởng"."""


def _stretch(clauses: Clauses, verb: Verb) -> int:
    """Where what an award tells ends: at the next ";" or at the next award."""
    for token in clauses.between(verb.cue.end, clauses.sentence.end):
        if token.text == ";":
            return token.start
    later = [v for v in clauses.verbs if v.cue.rule == "award" and v.cue.start > verb.cue.end + 40]
    if word_of(clauses, verb) == "trao":  # "trao Kỷ niệm chương … |tặng| ông A": for whom it is
        joined = {",", "và", ";", "thời", "đã", "được"}
        later = [v for v in later if word_of(clauses, v) != "tặng" or joined & set(clauses.before(v.cue.start, 1))]
    return later[0].cue.start if later else clauses.sentence.end


def _next_award(clauses: Clauses, verb: Verb) -> int:
    """Where the next award is told, if any: "tặng cờ cho A; B; |tặng| Bằng khen cho C"."""
    later = (v.cue.start for v in clauses.verbs if v.cue.rule == "award" and v.cue.start > verb.cue.end + 40)
    return next(later, clauses.sentence.end)


def _receivers(clauses: Clauses, verb: Verb, end: int) -> list[Actor]:
    """Named persons and bodies that get the gift: right behind the verb, or behind "cho", "gồm"."""
    for actor in clauses.actors_after(verb.cue.end):
        if actor.start >= end:
            return []
        if _is_prize_name(clauses, actor):
            continue
        near = linked(clauses, verb.cue.end, actor.start, "gift-receiver") or _given_to(clauses, verb, actor)
        if near or _is_among_counted(clauses, verb, actor):
            first = [a for a in acting(clauses.group_at(actor)) if _may_get(clauses, a) and a.start < end]
            first = [a for k, a in enumerate(first) if not k or not _tells_whence(clauses, first[k - 1], a)]
            further = _further_receivers(clauses, first, end)
            last = (further or first or [actor])[-1]
            rest = _listed_behind(clauses, last, _next_award(clauses, verb)) if first else []
            return [*first, *further, *(a for a in rest if a not in further)]
    return []


def _tells_whence(clauses: Clauses, person: Actor, body: Actor) -> bool:
    """ "tặng Bằng khen cho bác sĩ A, |Bệnh viện B|": a body right behind a name only tells where he works."""
    kinds = (person.mention.kind, body.mention.kind)
    return kinds == (Kind.PERSON, Kind.ORGANIZATION) and clauses.words(person.end, body.start) in ([","], ["-"], ["–"])


def _may_get(clauses: Clauses, actor: Actor) -> bool:
    """Whether somebody named may be given something, no place but another country: "tặng |(nhân dân) Lào| 5 xe".

    And one that is backed itself: "ủng hộ |tỉnh A| 2 tỷ đồng".
    """
    if actor.mention.kind is not Kind.PLACE:
        return True
    abroad = isinstance(actor.mention.value, PlaceName) and actor.mention.value.level == "country"
    lead = clauses.before(actor.start, 2)
    if lead == ["ủng", "hộ"]:
        return True
    return abroad and (lead[-1:] in (["tặng"], ["cho"], ["trợ"]) or lead == ["nhân", "dân"])


def _further_receivers(clauses: Clauses, first: Sequence[Actor], end: int) -> list[Actor]:
    """ "tặng quà ông A, 95 tuổi, ở số nhà 14, |và bà B|, mẹ liệt sĩ": persons told after what is said of the first."""
    if not first or first[-1].mention.kind is not Kind.PERSON:
        return []
    told = [v.cue.start for v in clauses.verbs if v.cue.start > first[-1].end and v.direct]
    stop = min([end, *told])
    return [
        a
        for a in clauses.actors_after(first[-1].end)
        if a.mention.kind is Kind.PERSON and a.end <= stop and (_is_of_folk(clauses, a) or is_told_by_merit(clauses, a))
    ]


def _is_of_folk(clauses: Clauses, actor: Actor) -> bool:
    """Whether an honorific and, before it, a mark or "và" leads to somebody: "…, |bà| B"."""
    before = clauses.before(actor.mention.start, 2)
    return before[-1:] != [] and before[-1] in _FOLK and bool({",", "và", ";"} & set(before))


_FOLK = frozenset({"ông", "bà", "cụ", "mẹ", "anh", "chị", "em", "cháu"})


def _given_to(clauses: Clauses, verb: Verb, actor: Actor) -> bool:
    """Whether a "cho", "tới", "gồm" leads to the actor with nothing but small words between."""
    word = word_of(clauses, verb)
    for token in reversed(clauses.between(verb.cue.end, actor.start)):
        written = token.fold in {"gửi", "đến"} and word.endswith("thư khen")  # "có thư khen |gửi| Công an tỉnh A"
        helped = token.fold in {"hộ", "trợ"} and clauses.before(token.start, 1) in (["ủng"], ["hỗ"])
        helped = helped and word in {"trao", "tặng", "trao tặng"}  # "trao 50 triệu đồng |ủng hộ| Quỹ A"
        leads = token.fold in {"cho", "tới", "gồm"} or (token.fold == "tặng" and word.startswith("trao"))
        if leads or written or helped:
            whose = clauses.words(token.end, actor.start)[-1:] == ["của"]  # "cho học sinh nghèo |của| Trường A"
            end = next(t.start for t in reversed(clauses.between(token.end, actor.start))) if whose else actor.start
            return linked(clauses, token.end, end, "gift-receiver") and (not whose or end > token.end)
    return False


def _is_among_counted(clauses: Clauses, verb: Verb, actor: Actor) -> bool:
    """ "tặng Bằng khen cho 5 cá nhân …, |trong đó có các ông| A, B": somebody of those counted."""
    gap = [w for w in clauses.words(verb.cue.end, actor.start) if w not in _FOLK and w not in {"các", "đồng", "chí"}]
    told = gap[-3:] in (["trong", "đó", "có"], ["đó", "có", ":"], ["trong", "đó", ","])
    return told and "cho" in gap and actor.mention.kind in _GIVING


def _is_leader_of(clauses: Clauses, actor: Actor) -> bool:
    """ "Lãnh đạo tỉnh A tặng quà": somebody unnamed of a place."""
    before = clauses.before(actor.start, 1)
    return actor.mention.kind is Kind.PLACE and bool(before) and before[0] in _OF_UNNAMED


_OF_UNNAMED = frozenset({"đạo", "diện", "của", "nước", "nhánh"})
"""Of "lãnh |đạo|", "đại |diện|", "nhà |nước|", "chi |nhánh|" before a place."""


def _is_given_by_unread(clauses: Clauses, verb: Verb, givers: list[Actor]) -> bool:
    """Whether one whom no list knows gives, told behind "được": "A có một đồng chí |được Đoàn khối B tặng| …"."""
    behind = clauses.words(givers[-1].end, verb.cue.start) if givers and givers[-1].end <= verb.cue.start else []
    given = behind[len(behind) - behind[::-1].index("được") :] if "được" in behind else []
    return bool(given) and not {",", ";", "và"} & set(given)


def _in_whose_name(clauses: Clauses, verb: Verb, end: int) -> list[Actor]:
    """ "trao Bằng khen |của Ủy ban Dân tộc| cho …"."""
    for actor in clauses.actors_after(verb.cue.end):
        gap = clauses.words(verb.cue.end, actor.start)
        titled = sum(
            len(clauses.words(a, b)) for a, b in clauses.tagged.quotes if verb.cue.end <= a and b <= actor.start
        )
        if actor.start >= end or len(gap) - titled > 7 or "cho" in gap:
            return []
        if gap and gap[-1] == "của":
            row = [*acting(clauses.group_at(actor))[:1], *_also_in_name(clauses, actor, end)]
            return [a for a in row if a.mention.kind in {Kind.ORGANIZATION, Kind.POST}]
    return []


def _also_in_name(clauses: Clauses, first: Actor, end: int) -> list[Actor]:
    """ "Bằng khen của Thủ tướng Chính phủ |và của Bộ A|": in whose name it is given, too."""
    following = next((a for a in clauses.actors_after(first.end) if a.start < end), None)
    joined = following is not None and clauses.words(first.end, following.start) == ["và", "của"]
    return [following] if joined and following is not None else []
