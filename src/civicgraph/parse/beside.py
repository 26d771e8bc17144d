"""What a sentence without an occasion's noun adds to the one told before: who holds it, who speaks or gives there."""

from civicgraph.lexicon.words import word_set
from civicgraph.model import Kind, RawEvent
from civicgraph.parse.attendance import add_to_occasion
from civicgraph.parse.clauses import Clauses, people
from civicgraph.parse.holding import agent_partners, agents
from civicgraph.parse.phrases import Actor
from civicgraph.vocabulary import Role

HOLDERS_TOLD = "holders-told"
PRESENTED = "paper-presented-by"
GIVES_THERE = "somebody-gives-there"


def read_beside(clauses: Clauses) -> RawEvent | None:
    """The part of an occasion told before that the sentence adds, where it says no noun for it."""
    if clauses.sentence.title:
        return None
    return _holders(clauses) or _presented(clauses) or _gives(clauses)


def _holders(clauses: Clauses) -> RawEvent | None:
    """ "Đây là hoạt động (thường niên) do |Sở A| phối hợp với |Sở B| tổ chức.", "Chương trình do |Hội C| tổ chức"."""
    words = clauses.after(clauses.sentence.start, _REACH)
    words = words[2:] if words[:2] == ["đây", "là"] else words
    words = words[1:] if words[:1] == ["một"] else words
    if " ".join(words[:2]) not in word_set("occasion_words", use="event"):
        return None
    for verb in clauses.verbs:
        held = agents(clauses, verb)
        if verb.cue.rule not in {"organise", "coordinate"} or not held or verb.negated or verb.planned:
            continue
        lead = clauses.words(clauses.sentence.start, held[0].start)
        if lead[-1:] != ["do"] or len(lead) > _REACH or not _OF_ANOTHER.isdisjoint(lead):
            return None
        done = next((c for c in clauses.cues("organise") if c.start >= verb.cue.start), None)
        if done is None:
            return None
        holders = [*held, *agent_partners(clauses, verb)]
        return add_to_occasion(clauses, done, Role.ORGANIZER, holders, HOLDERS_TOLD)
    return None


_REACH = 12
"""So many words at most stand before who holds it: "Đây là hoạt động thường niên có ý nghĩa do"."""
_OF_ANOTHER = frozenset({"trong", "thuộc", "khuôn", "chuỗi", "của", "được", "từ", ",", ";"})
"""Behind these another is told than the occasion itself: "hoạt động |nằm trong| chương trình do A tổ chức"."""


def presenters(clauses: Clauses) -> list[Actor]:
    """Who is told to present a paper behind "do": "Báo cáo do |Giám đốc Sở A| trình bày nêu rõ …"."""
    for verb in clauses.verbs:
        if verb.cue.rule != "say" or not people(verb.agent) or verb.planned:
            continue
        if not clauses.text(verb.cue.start, verb.cue.end).lower().startswith(_PRESENTING):
            continue
        lead = clauses.words(clauses.sentence.start, verb.agent[0].start)
        if lead[-1:] == ["do"] and " ".join(lead[:2]) in _PAPERS:
            return people(verb.agent)
    return []


_PRESENTING = ("trình bày", "đọc")
_PAPERS = frozenset({"diễn văn", "báo cáo", "tham luận", "tờ trình", "bài phát"})


def _presented(clauses: Clauses) -> RawEvent | None:
    """ "Diễn văn kỷ niệm do |Bí thư A| trình bày đã ôn lại …"."""
    there = presenters(clauses) if "say" in clauses.classes else []
    say = next((v.cue for v in clauses.verbs if v.agent and v.agent[0] in there), None) if there else None
    return add_to_occasion(clauses, say, Role.PARTICIPANT, there, PRESENTED) if say is not None else None


def _gives(clauses: Clauses) -> RawEvent | None:
    """ "Nhân dịp này, |Bí thư Tỉnh ủy A| trao 10 suất quà …"."""
    if "award" not in clauses.classes:
        return None
    opening = next((n for n in _OCCASION if tuple(clauses.after(clauses.sentence.start, len(n))) == n), None)
    if opening is None:
        return None
    for verb in clauses.verbs:
        if verb.cue.rule != "award" or not verb.direct or verb.negated or verb.planned or verb.modal or verb.passive:
            continue
        those = [a for a in verb.subject if a.mention.kind is Kind.PERSON]
        lead = clauses.words(clauses.sentence.start, those[0].start) if those else []
        if [w for w in lead[len(opening) :] if w not in _LEADING] == []:
            return add_to_occasion(clauses, verb.cue, Role.PARTICIPANT, those, GIVES_THERE) if those else None
    return None


_OCCASION = (("nhân", "dịp", "này"), ("dịp", "này"), ("cũng", "nhân", "dịp", "này"), ("trong", "dịp", "này"))
_LEADING = frozenset({",", "đồng", "chí", "ông", "bà", "các"})
