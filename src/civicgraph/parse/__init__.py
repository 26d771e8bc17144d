"""Reads the facts of each sentence from its names and telling words: one file for each family of facts."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from civicgraph.model import Article, Kind, RawEvent, RawFacts, Tagged
from civicgraph.parse.acts import read_acts
from civicgraph.parse.careers import read_career
from civicgraph.parse.clauses import Clauses
from civicgraph.parse.codes import without_codes
from civicgraph.parse.denied import without_denied
from civicgraph.parse.directives import asks_for, read_directives
from civicgraph.parse.encounters import read_encounters
from civicgraph.parse.facts import leader_told
from civicgraph.parse.gaps import find_gaps
from civicgraph.parse.occasions import read_occasions
from civicgraph.parse.pairs import read_pairs
from civicgraph.parse.personnel import read_personnel
from civicgraph.parse.phrases import find_phrases
from civicgraph.parse.posts_each import read_posts_each
from civicgraph.parse.pronouns import Antecedents, honorifics_of, ranks_of, remember, stand_in
from civicgraph.parse.recall import Recall
from civicgraph.parse.relations import read_relations
from civicgraph.parse.sources import told_by_letters
from civicgraph.parse.spoken import told_by_orders, without_tasks
from civicgraph.parse.statements import read_statements
from civicgraph.parse.statistics import read_statistics
from civicgraph.parse.tenures import read_tenures


def parse(article: Article, tagged: Iterable[Tagged]) -> RawFacts:
    """The facts of the article, sentence by sentence, told by mentions."""
    tagged = list(tagged)
    told = _read_clauses(tagged)
    recalls = [Recall.of(clauses) for clauses in told]
    personnel, posts = read_personnel(told, recalls, article.published)
    events = [event for c in told for event in (*read_occasions(c), *read_encounters(c))]
    events += [*personnel, *read_acts(told, recalls, article.published), *read_directives(told, recalls)]
    asked = {c.sentence.index: c for c in told if c.asks}
    events = [e for e in events if e.sentence not in asked or _is_told(asked[e.sentence], e)]
    statements = [statement for c in told for statement in read_statements(c)]
    statements = [*without_tasks(statements, events), *told_by_letters(events, told)]
    return RawFacts(
        positions=(*(position for c in told for position in c.positions), *posts),
        events=tuple(sorted(events, key=lambda event: event.sentence)),
        relations=(*(relation for c in told for relation in read_relations(c)), *read_pairs(told)),
        statistics=tuple(read_statistics(tagged)),
        statements=(*statements, *told_by_orders(events, statements, told)),
        gaps=tuple(find_gaps(told, events)),
    )


def _is_told(clauses: Clauses, event: RawEvent) -> bool:
    """Whether a sentence that asks tells of an event all the same, ahead of its question or by asking for it."""
    return event.trigger[1] <= clauses.question_start or asks_for(clauses, event)


def _read_clauses(tagged: Sequence[Tagged]) -> list[Clauses]:
    """The clauses of each sentence, a pronoun that acts standing for whoever acted last before it."""
    antecedents = Antecedents(called=honorifics_of(tagged), ranked=ranks_of(tagged))
    out: list[Clauses] = []
    for sentence in tagged:
        if sentence.aside:
            continue
        sentence = without_denied(sentence)
        phrases = stand_in(sentence, without_codes(sentence, find_phrases(sentence)), antecedents)
        posts = {position.post.start for position in phrases.positions}
        held = [p for p in read_career(sentence, antecedents.person) if p.post.start not in posts]
        phrases = replace(phrases, positions=(*phrases.positions, *held)) if held else phrases
        held = [*read_tenures(sentence, phrases), *read_posts_each(sentence)]
        phrases = replace(phrases, positions=(*phrases.positions, *held)) if held else phrases
        clauses = Clauses(sentence, phrases)
        out.append(clauses)
        acting = [
            a
            for v in clauses.verbs
            if v.direct
            for a in v.subject
            if a.mention.kind is not Kind.POST or not (v.quoted or v.embedded)
        ]
        remember(antecedents, acting, clauses.actors, sentence.names, leader_told(clauses))
    return out
