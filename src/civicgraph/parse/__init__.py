"""Reads the facts of each sentence from its names and telling words: one file for each family of facts."""

from collections.abc import Iterable

from civicgraph.model import Article, RawFacts, Tagged
from civicgraph.parse.acts import read_acts
from civicgraph.parse.clauses import Clauses
from civicgraph.parse.encounters import read_encounters
from civicgraph.parse.occasions import read_occasions
from civicgraph.parse.personnel import read_personnel
from civicgraph.parse.phrases import find_phrases
from civicgraph.parse.relations import read_relations
from civicgraph.parse.statements import read_statements
from civicgraph.parse.statistics import read_statistics


def parse(article: Article, tagged: Iterable[Tagged]) -> RawFacts:
    """The facts of the article, sentence by sentence, told by mentions."""
    del article
    tagged = list(tagged)
    facts: dict[str, list] = {k: [] for k in ("positions", "events", "relations", "statistics", "statements")}  # type: ignore[type-arg]
    for sentence in tagged:
        if sentence.aside:
            continue
        phrases = find_phrases(sentence)
        clauses = Clauses(sentence, phrases)
        events, posts = read_personnel(clauses)
        facts["positions"] += [*phrases.positions, *posts]
        facts["events"] += [*read_occasions(clauses), *read_encounters(clauses), *events, *read_acts(clauses)]
        facts["relations"] += read_relations(clauses)
        facts["statements"] += read_statements(clauses)
    facts["statistics"] = read_statistics(tagged)
    return RawFacts(**{k: tuple(v) for k, v in facts.items()})
