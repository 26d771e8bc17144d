"""Orders and requests: who asks, tells or charges whom, one event for each pair (guideline, ruling 2)."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from civicgraph.model import Kind, RawEvent
from civicgraph.parse.clauses import Clauses, Verb
from civicgraph.parse.facts import acting, linked, make_event, performers
from civicgraph.parse.phrases import Actor
from civicgraph.parse.recall import Recall
from civicgraph.vocabulary import EventType, Role

# Behind one of these the word names an order and gives none: "theo yêu cầu", "ý kiến chỉ đạo".
_NAMING = frozenset(
    ["theo", "kiến", "sự", "tác", "những", "các", "của", "một", "nhiều", "mọi", "đáng", "đáp", "cầu", "bàn"]
)
# Not done: "cần đề nghị", "nếu yêu cầu", "để giao".
_WISHING = frozenset(["cần", "phải", "nên", "muốn", "nếu", "nhằm", "việc", "để", "khi"])
# Verbs that order a person or body to do something; with a place they only assign land or people.
_CHARGING = frozenset({"phân công", "ủy quyền", "giao", "phân công cho", "ủy quyền cho"})
# Between the one that leads a task and those that share the order: "giao Bộ A chủ trì, cùng Bộ B …".
_SHARING = frozenset(["chủ", "trì", ",", "cùng", "và", "với", "các"])
_SPEAKING_OF_SELF = frozenset({"tôi", "ta"})


def read_directives(article: Iterable[Clauses]) -> list[RawEvent]:
    """The orders and requests of an article, each to one named body, person or place."""
    recall = Recall()
    out: list[RawEvent] = []
    for clauses in article:
        for verb in clauses.verbs:
            if verb.cue.rule == "direct" and _is_given(clauses, verb):
                out += _directives(clauses, verb, recall)
        recall.note(clauses)
    return out


def _is_given(clauses: Clauses, verb: Verb) -> bool:
    """Whether the word tells an order, and not one that is wished, denied, ordered by another or only named."""
    before = set(clauses.before(verb.cue.start, 1))
    return not (verb.negated or verb.embedded or before & _NAMING or before & _WISHING)


def _directives(clauses: Clauses, verb: Verb, recall: Recall) -> list[RawEvent]:
    issuers, addressees = _parties(clauses, verb, recall)
    word = clauses.text(verb.cue.start, verb.cue.end).lower()
    if word in _CHARGING:
        addressees = [a for a in addressees if a.mention.kind is not Kind.PLACE]
    roles = [(Role.ISSUER, issuers)]
    event = make_event(clauses, EventType.DIRECTIVE, verb.cue, roles, "somebody-directs", 0.8, verb=verb)
    return [
        replace(event, roles=((Role.ISSUER, issuer.mention), (Role.ADDRESSEE, addressee.mention)))
        for issuer in issuers
        for addressee in addressees
        if addressee not in issuers
    ]


def _parties(clauses: Clauses, verb: Verb, recall: Recall) -> tuple[list[Actor], list[Actor]]:
    # 1. "Sở Y tế được UBND tỉnh giao …"
    if verb.passive:
        return performers(clauses, verb.agent), acting(verb.subject) if verb.agent else []
    addressees = _addressed(clauses, verb)
    if not addressees:
        return [], []
    issuers = [a for a in performers(clauses, verb.subject) if a not in addressees]
    # 2. "“Tôi đề nghị Bộ Y tế …”, ông A nói"
    if verb.quoted and not (verb.direct and issuers):
        return _speaker(clauses, verb), addressees
    # 3. "UBND tỉnh yêu cầu Sở Y tế …"; 4. "Đồng thời, giao Sở Y tế …", "Ông đề nghị …", "Chỉ thị yêu cầu …"
    return issuers or recall.subject_of(clauses, verb), addressees


def _speaker(clauses: Clauses, verb: Verb) -> list[Actor]:
    """Who says a quoted request about himself: the speaker told behind or before the quotation."""
    if not _SPEAKING_OF_SELF & set(clauses.before(verb.cue.start, 3)):
        return []
    speakers = [v for v in clauses.verbs if v.cue.rule == "say" and not v.quoted and v.subject]
    return performers(clauses, speakers[0].subject)[:1] if speakers else []


# --- to whom --------------------------------------------------------------------------------------------------------


def _addressed(clauses: Clauses, verb: Verb) -> list[Actor]:
    """Those right behind the verb, who share the order, and who get the next one behind a ";"."""
    first = next((a for a in clauses.actors if a.start >= verb.cue.end), None)
    if first is None or not linked(clauses, verb.cue.end, first.start, "order-addressed"):
        return []
    if _is_topic(clauses, verb, first):
        return []
    out = acting(clauses.group_at(first))
    return [*out, *_sharing(clauses, out), *_further(clauses, verb, out)]


def _is_topic(clauses: Clauses, verb: Verb, first: Actor) -> bool:
    """ "đề nghị tặng ông A", "các yêu cầu của Bộ A": the gap must not be nouns alone with a place at its end."""
    gap = clauses.words(verb.cue.end, first.start)
    return first.mention.kind is Kind.PLACE and bool(gap) and gap[-1] not in {"tỉnh", ":", "với", "cho", "đạo"}


def _sharing(clauses: Clauses, group: Sequence[Actor]) -> list[Actor]:
    """ "giao Bộ A chủ trì, |cùng Bộ B và C|"."""
    later = clauses.actors_after(group[-1].end)[:1] if group else []
    gap = clauses.words(group[-1].end, later[0].start) if later else []
    if "cùng" not in gap or not _SHARING.issuperset(gap):
        return []
    return acting(clauses.group_at(later[0]))


def _further(clauses: Clauses, verb: Verb, group: Sequence[Actor]) -> list[Actor]:
    """ "yêu cầu Sở A …; Sở B …; UBND huyện C …": who stands right behind a ";" and is no verb's subject."""
    if not group:
        return []
    taken = [v.subject[0].start for v in clauses.verbs if v.subject and v.direct and v.cue.rule in {"direct", "say"}]
    out: list[Actor] = []
    for actor in clauses.actors_after(group[-1].end):
        if clauses.before(actor.start, 1) != [";"] or actor.mention.kind is Kind.PLACE or actor.start in taken:
            continue
        if any(
            v.cue.rule in {"say", "issue"} and verb.cue.end < v.cue.start < actor.start and v.direct
            for v in clauses.verbs
        ):
            break
        out += [a for a in acting(clauses.group_at(actor)) if a not in out]
    return out
