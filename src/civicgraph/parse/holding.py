"""Who holds an occasion: partners, units behind a venue, groups without a name, and whom an act is only told of."""

from civicgraph.lexicon.words import word_set
from civicgraph.model import BodyName, Kind, Mention, PlaceName, Time
from civicgraph.parse.clauses import Clauses, Verb, bodies, people, without_company
from civicgraph.parse.gatherings import is_partner
from civicgraph.parse.phrases import Actor


def delegation_leaders(clauses: Clauses, verb: Verb, organisers: list[Actor]) -> list[Actor]:
    """Who only leads the delegation that holds the occasion: "Đoàn A do |ông B| làm trưởng đoàn đã tổ chức lễ …"."""
    leads = [c for c in clauses.cues("lead") if c.end <= verb.cue.start]
    if not leads or not bodies(organisers):
        return []
    return [a for a in people(organisers) if a.end <= leads[-1].start]


def agents(clauses: Clauses, verb: Verb) -> list[Actor]:
    """Who is told to act behind "do", also with whose he is: "do |Viện A| thuộc Ủy ban B phối hợp với C tổ chức"."""
    if not verb.agent and (listed := _listed_agents(clauses, verb)):
        return listed
    if verb.agent or len(verb.subject) != 1 or verb.direct:
        return verb.agent
    first = verb.subject[0]
    belongs = clauses.after(first.end, 1) == ["thuộc"] or clauses.after(first.end, 2) == ["trực", "thuộc"]
    return verb.subject if belongs and clauses.before(first.start, 1) == ["do"] else []


def _listed_agents(clauses: Clauses, verb: Verb) -> list[Actor]:
    """The bodies of a row behind "do" that ends with one nobody knows: "do |Bộ A, Sở B| và Thương hội C tổ chức"."""
    if verb.cue.rule != "organise":
        return []
    reach = clauses.between(clauses.sentence.start, verb.cue.start)[-_ROW_REACH:]
    led = next((t for t in reversed(reach) if t.fold == "do"), None)
    first = next((a for a in clauses.actors if led is not None and a.start >= led.end), None)
    if led is None or first is None or clauses.words(led.end, first.start) or first.end > verb.cue.start:
        return []
    row = [a for a in clauses.group_at(first) if a.end <= verb.cue.start]
    gap = clauses.words(row[-1].end, verb.cue.start)
    others = [v for v in clauses.verbs if row[-1].end <= v.cue.start and v.cue.end <= verb.cue.start]
    free = all(v.cue.rule == "coordinate" for v in others) and {";", ":", ".", "để", "là", "đã"}.isdisjoint(gap)
    if gap[:1] not in ([","], ["và"], ["cùng"], ["("]):
        row = row[:-1]  # of the last the name goes on: "… và |Ủy ban A| quốc tế B"
    near = len(gap) <= _GOES_ON and gap[:2] != [",", "do"]
    return row if free and near and all(a.mention.kind is Kind.ORGANIZATION for a in row) else []


_ROW_REACH = 60
_GOES_ON = 24


def body_at_place(clauses: Clauses, verb: Verb) -> Actor | None:
    """The body right before where it is: "|Trường THPT A| huyện B tỉnh C long trọng tổ chức lễ kỷ niệm"."""
    before = [a for a in clauses.actors if a.end <= verb.cue.start]
    adverbs = word_set("clause_words", use="adverb")
    if not before or not adverbs.issuperset(clauses.words(before[-1].end, verb.cue.start)):
        return None
    while len(before) > 1 and before[-1].mention.kind is Kind.PLACE:
        gap = clauses.words(before[-2].end, before[-1].start)
        told = clauses.words(before[-1].mention.start, before[-1].mention.end)[:1]
        if gap not in ([], [","]) or not told or told[0] not in _UNITS:
            return None
        before.pop()
    body = before[-1].mention.value
    return before[-1] if isinstance(body, BodyName) and body.kind in _AT_PLACES else None


_AT_PLACES = frozenset({"school", "hospital", "company"})
"""Bodies that are told with where they are; to others the place belongs: "UBMTTQ |tỉnh A|"."""


def unit_before(clauses: Clauses, verb: Verb) -> Actor | None:
    """The unit right before the verb behind a venue: "tại Hội trường Thành ủy A, |tỉnh B| tổ chức Lễ công bố …"."""
    last = next((a for a in reversed(clauses.actors) if a.end <= verb.cue.start), None)
    if last is None or last.mention.kind is not Kind.PLACE:
        return None
    adverbs = word_set("clause_words", use="adverb")
    gap = without_company(clauses.words(last.end, verb.cue.start))  # "tỉnh A |thay mặt đồng bào cả nước| đã tổ chức"
    if not adverbs.issuperset(gap) or clauses.before(last.start, 1) != [","]:
        return None
    told = clauses.words(last.mention.start, last.mention.end)[:1]
    return last if told and told[0] in _UNITS else None


_UNITS = frozenset({"tỉnh", "thành", "tp", "huyện", "xã", "phường", "quận", "thị", "đặc"})


def without_sitting(clauses: Clauses, organisers: list[Actor]) -> list[Actor]:
    """The organisers without whose session only leads up: "… Kỳ họp thứ 7, |Quốc hội khóa XV|, Đoàn A tổ chức"."""
    if len(organisers) < 2 or clauses.before(organisers[0].start, 1) != [","]:
        return organisers
    lead = clauses.before(organisers[0].start, 6)
    return organisers[1:] if {"kỳ", "họp"} <= set(lead) else organisers


def agent_partners(clauses: Clauses, verb: Verb) -> list[Actor]:
    """With whom an agent works: "lễ phát động do báo A phối hợp với |Cục B, Công ty C| tổ chức"."""
    if verb.cue.rule != "coordinate":
        return []
    partners = [a for a in clauses.object_of(verb.cue) if a not in agents(clauses, verb)]
    return [a for a in partners if a.mention.kind is Kind.ORGANIZATION or is_partner(clauses, a)]


def co_chairs(clauses: Clauses, noun: Mention, verb: Verb) -> list[Actor]:
    """Who chairs beside another: "ông A đồng chủ trì cuộc họp |với bà B|"."""
    if not clauses.text(verb.cue.start, verb.cue.end).lower().endswith("đồng chủ trì") or noun.start < verb.cue.end:
        return []
    for actor in clauses.actors_after(noun.end):
        gap = clauses.words(noun.end, actor.start)
        if {",", ";", "(", "“"} & set(gap):
            return []
        if actor.mention.kind is Kind.PERSON:
            beside = clauses.before(actor.start, 1) in (["với"], ["cùng"])
            return [a for a in clauses.group_at(actor) if a.mention.kind is Kind.PERSON] if beside else []
    return []


def is_held_by_many(clauses: Clauses, verb: Verb) -> bool:
    """Whether a group without a name holds it: "Sáng 5/6, |các bộ, ngành, địa phương| phối hợp tổ chức lễ …"."""
    words = clauses.plain_before(verb.cue.start, _MANY_REACH)
    first = next((k for k in range(len(words) - 1, -1, -1) if words[k] in {"các", "nhiều"}), None)
    if first is None or "" in words[first:] or {"về", "việc", "của", "cho", "với", ";", ":"} & set(words[first:]):
        return False
    return words[first - 1 : first] in ([","], []) and len(words[first:]) > 1


_MANY_REACH = 14


def held_passively(clauses: Clauses, occasion: Mention, verb: Verb) -> list[Actor]:
    """ "|Hội nghị| sẽ được Bộ A (chủ trì) tổ chức": the bodies that hold it."""
    gap = clauses.words(occasion.end, verb.agent[0].start)
    if verb.cue.rule not in {"organise", "chair"} or gap[-1:] != ["được"] or len(gap) > _PASSIVE or ";" in gap:
        return []
    if any(occasion.end <= c.start < verb.cue.start for c in clauses.cues("meeting", "ceremony")):
        return []
    if verb.cue.rule == "chair" and clauses.after(verb.cue.end, 2) != ["tổ", "chức"]:
        return []
    return bodies(verb.agent) or _own_unit(verb.agent)


def _own_unit(agents: list[Actor]) -> list[Actor]:
    """The province or city that acts (guideline, ruling 4): "|Lễ kỷ niệm| sẽ được Hà Nội tổ chức"."""
    place = agents[0].mention.value
    return agents if len(agents) == 1 and isinstance(place, PlaceName) and place.level in _RULED else []


_RULED = frozenset({"province", "city", "district", "commune"})


def held_jointly(clauses: Clauses, occasion: Mention, verb: Verb) -> tuple[list[Actor], Verb] | None:
    """ "|Lễ phát động| được Sở A phối hợp với B, C tổ chức": who hold it together, and the verb that tells it."""
    if verb.cue.rule != "coordinate" or not verb.agent or verb.cue.start < occasion.end:
        return None
    gap = clauses.words(occasion.end, verb.agent[0].start)
    if "được" not in gap[-_LEADING_TO:] or len(gap) > _PASSIVE or ";" in gap:
        return None
    held = next((v for v in clauses.verbs if v.cue.rule == "organise" and v.cue.start >= verb.cue.end), None)
    partners = bodies(clauses.object_of(verb.cue))
    if held is None or not partners or partners[-1].end > held.cue.start or held.negated:
        return None
    if any(occasion.end <= c.start < held.cue.start for c in clauses.cues("meeting", "ceremony", "say", "direct")):
        return None
    beside = without_company([w for w in clauses.words(partners[-1].end, held.cue.start) if w not in {"(", ")"}])
    if len(beside) > _PARTNERED:
        return None
    return [*bodies(verb.agent), *partners], held


def held_by_unknown(clauses: Clauses, occasion: Mention, end: int) -> bool:
    """Whether one whom no list knows is told to hold it on a day: "|hội thảo "…"| do Thư viện A tổ chức ngày 5/6"."""
    if clauses.after(end, 1) != ["do"]:
        return False
    held = next((c for c in clauses.cues("organise") if c.start >= end), None)
    gap = clauses.words(end, held.start) if held is not None else []
    if held is None or len(gap) > _UNKNOWN or not _OTHER_CLAUSE.isdisjoint(gap):
        return False
    day = next((t for t in clauses.tagged.times if t.start >= held.end), None)
    told = day is not None and isinstance(day.value, Time) and len(day.value.start) == len("2017-06-15")
    inner = any(occasion.end <= c.start < held.start for c in clauses.cues("meeting", "ceremony", "say"))
    return told and not inner and day is not None and len(clauses.words(held.end, day.start)) <= _UP_TO_DAY


_UNKNOWN = 16
_UP_TO_DAY = 8
_OTHER_CLAUSE = frozenset({";", ":", "mà", "sẽ", "không", "chưa", "để"})
_LEADING_TO = 4
_PARTNERED = 12
"""So many words may stand between a partner and "tổ chức": "và các đơn vị liên quan", "cùng chính quyền các xã"."""
_PASSIVE = 24
"""So many words may stand between an occasion and whoever is told to hold it."""


def only_prepares(clauses: Clauses, verb: Verb) -> bool:
    """Whether somebody prepares for what others hold: "các bộ trưởng A |chuẩn bị cho| hội nghị của B"."""
    return clauses.text(verb.cue.start, verb.cue.end).lower().startswith("chuẩn bị") and (
        clauses.after(verb.cue.end, 1) == ["cho"] or clauses.before(verb.cue.end, 1) == ["cho"]
    )


def is_in_paper(clauses: Clauses, verb: Verb) -> bool:
    """Whether a paper's title holds the verb: "ban hành Chỉ thị về quản lý, |tổ chức| lễ hội"."""
    if verb.subject[-1].end > verb.cue.start:
        return False
    papers = [m for m in clauses.tagged.names if m.kind is Kind.DOCUMENT and verb.subject[-1].end <= m.start]
    return any(m.start < verb.cue.start and {"về", "việc"} <= {*clauses.words(m.start, verb.cue.start)} for m in papers)


def acts_by_itself(clauses: Clauses, verb: Verb) -> bool:
    """Whether a verb of organising is told of its subject, and is no member of a list of tasks."""
    if clauses.before(verb.cue.start, 1) == ["ban"] or clauses.before(verb.cue.start, 3)[:2] == ["quản", "lý"]:
        return False  # "việc |quản lý, tổ chức| lễ hội"
    return verb.direct or bool(verb.agent) or clauses.before(verb.cue.start, 1) not in _NOT_HOLDING


_NOT_HOLDING = (
    ["nghị"],
    ["cầu"],
    [";"],
    [":"],
    ["tác"],
    ["của"],
    ["việc"],
    ["để"],
    ["về"],
    ["ban"],
    ["trong"],
    ["công"],
)
"""What stands before "tổ chức" where nobody does it: "việc tổ chức lễ hội", "Ban tổ chức"."""


def body_in_chair(clauses: Clauses, occasion: Mention, verb: Verb) -> list[Actor]:
    """The body that "chủ trì" is told of: "|Sở A| chủ trì buổi làm việc giữa B và C"; not "chủ trì tổ chức"."""
    word = clauses.text(verb.cue.start, verb.cue.end).lower()
    held = {"tổ", "mở"} & set(clauses.words(verb.cue.end, occasion.start))
    told = verb.direct and not verb.modal and not held and word in {"chủ trì", "đồng chủ trì"}
    return bodies(verb.subject) if told else []
