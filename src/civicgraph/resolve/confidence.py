"""Puts the calibrated confidence of each rule on the evidence that it gave."""

from dataclasses import replace
from typing import TypeVar

from civicgraph.lexicon.confidence import confidence_of
from civicgraph.model import Event, Evidence, Position, Reading, Relation, Statement, Statistic

F = TypeVar("F", Position, Event, Relation, Statistic, Statement)


def calibrate(reading: Reading) -> Reading:
    """The reading with what each rule has proved to be worth in place of what it says of itself."""
    return replace(
        reading,
        positions=tuple(_weigh("position", p) for p in reading.positions),
        events=tuple(_weigh("event", e) for e in reading.events),
        relations=tuple(_weigh("relation", r) for r in reading.relations),
        statistics=tuple(_weigh("statistic", s) for s in reading.statistics),
        statements=tuple(_weigh("statement", s) for s in reading.statements),
    )


def _weigh(family: str, fact: F) -> F:
    return replace(fact, evidence=tuple(_weighed(family, e) for e in fact.evidence))


def _weighed(family: str, evidence: Evidence) -> Evidence:
    confidence = confidence_of(family, evidence.rule, evidence.confidence)
    return Evidence(evidence.start, evidence.end, evidence.rule, confidence)
