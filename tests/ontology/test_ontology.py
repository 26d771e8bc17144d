"""The ontology says what the code writes, in two languages; the shapes accept what is right and name what is wrong."""

import re
from functools import cache
from pathlib import Path

import pyshacl
import pytest
from rdflib import Graph, Namespace, URIRef
from rdflib.namespace import OWL, RDF, RDFS, SDO, SH, SKOS
from rdflib.term import Node
from tests.factory import HOSTILE, READINGS

from civicgraph.graph import CIVIC as CIVIC_IRI
from civicgraph.graph import merge, to_quads
from civicgraph.graph.kinds import NARROWER
from civicgraph.lexicon.joining import load_joining
from civicgraph.lexicon.places import Level
from civicgraph.resolve import identify_across
from civicgraph.spanning import span
from civicgraph.vocabulary import (
    ROLES_OF,
    EntityType,
    EventStatus,
    EventType,
    JoiningRule,
    PositionStatus,
    Qualifier,
    RelationType,
    Role,
)

FOLDER = Path(__file__).parents[2] / "ontology"
EXAMPLES = FOLDER / "examples"
CIVIC = Namespace(CIVIC_IRI)
READ = (*READINGS, HOSTILE)
SPANNING = [quad for quads in span(READ, identify_across(READ)).values() for quad in quads]
EVERYTHING = [*merge([*(quad for reading in READ for quad in to_quads(reading)), *SPANNING])]


@cache
def ontology() -> Graph:
    return Graph().parse(FOLDER / "civic.ttl")


@cache
def shapes() -> Graph:
    return Graph().parse(FOLDER / "shapes.ttl")


def problems(data: Graph) -> set[str]:
    """The messages of the shapes that the data breaks, by pySHACL."""
    conforms, report, _ = pyshacl.validate(data, shacl_graph=shapes(), ont_graph=ontology())
    assert isinstance(report, Graph)
    messages = {str(message) for message in report.objects(None, SH.resultMessage)}
    assert conforms is (not messages)
    return messages


def below(name: str) -> set[str]:
    """The local names of the classes directly below a class."""
    return {str(c).removeprefix(CIVIC_IRI) for c in ontology().subjects(RDFS.subClassOf, CIVIC[name])}


@pytest.mark.parametrize("type_", EntityType)
def test_every_entity_type_has_its_narrower_kinds_below_it(type_: EntityType) -> None:
    assert (CIVIC[type_], RDF.type, OWL.Class) in ontology()
    assert set(NARROWER[type_].values()) == below(type_) - {"Tenure"}


def test_the_thirteen_events_are_the_classes_below_event() -> None:
    assert below("Event") | below("Gathering") | below("PersonnelEvent") == {
        *EventType,
        "Gathering",
        "PersonnelEvent",
    }


def test_every_role_is_a_property_whose_domain_holds_its_events() -> None:
    graph = ontology()
    for role in Role:
        events = {CIVIC[event] for event, roles in ROLES_OF.items() if role in roles}
        domains = set(graph.objects(CIVIC[role], RDFS.domain))
        included = set(graph.objects(CIVIC[role], SDO.domainIncludes))
        assert len(domains) == 1
        for event in events:
            assert domains <= set(graph.transitive_objects(event, RDFS.subClassOf))
        assert included in (set(), events)
        assert CIVIC.involves in set(graph.transitive_objects(CIVIC[role], RDFS.subPropertyOf))


def test_the_shapes_allow_each_role_in_the_events_of_the_vocabulary_alone() -> None:
    graph = shapes()
    for role in Role:
        shape = next(graph.subjects(SH.targetSubjectsOf, CIVIC[role]))
        allowed = {str(c).removeprefix(CIVIC_IRI) for c in graph.objects(shape, SH["class"])}
        for choice in graph.objects(shape, SH["or"]):
            allowed |= {str(graph.value(item, SH["class"])).removeprefix(CIVIC_IRI) for item in graph.items(choice)}
        assert allowed == {event for event, roles in ROLES_OF.items() if role in roles}


def test_statuses_and_qualifiers_are_individuals() -> None:
    graph = ontology()
    statuses = {str(x).removeprefix(CIVIC_IRI) for x in graph.subjects(RDF.type, CIVIC.Status)}
    assert statuses == {*PositionStatus, *EventStatus}
    assert {str(x).removeprefix(CIVIC_IRI) for x in graph.subjects(RDF.type, CIVIC.Qualifier)} == {*Qualifier}


def test_rules_that_join_are_individuals() -> None:
    rules = {str(x).removeprefix(CIVIC_IRI) for x in ontology().subjects(RDF.type, CIVIC.JoiningRule)}
    assert rules == {*JoiningRule} == {*load_joining()}


def test_relations_are_properties() -> None:
    for relation in set(RelationType) - {RelationType.PART_OF}:
        assert (CIVIC[relation], RDF.type, OWL.ObjectProperty) in ontology()
    assert (CIVIC.coordinatesWith, RDF.type, OWL.SymmetricProperty) in ontology()


def test_every_term_that_a_graph_uses_is_described_in_both_languages() -> None:
    used = {p for _, p, _ in EVERYTHING} | {o for _, p, o in EVERYTHING if p.endswith("ns#type>")}
    used |= {o for _, _, o in EVERYTHING if o.startswith(f"<{CIVIC_IRI}")}
    basic = {str(t) for t in (RDF.type, RDFS.label)}
    for term in sorted(t[1:-1] for t in used):
        if term not in basic:
            assert_described(URIRef(term))


def test_every_own_term_is_described_in_both_languages() -> None:
    own = {s for s in ontology().subjects() if isinstance(s, URIRef) and s.startswith(CIVIC_IRI)}
    assert len(own) > 130
    for term in own:
        assert_described(term)


def assert_described(term: Node) -> None:
    for properties in ((RDFS.label,), (RDFS.comment, SKOS.scopeNote)):
        texts = [text for p in properties for text in ontology().objects(term, p)]
        assert {getattr(text, "language", None) for text in texts} == {"vi", "en"}, term


def test_every_own_term_that_the_ontology_names_is_defined_there() -> None:
    graph = ontology()
    named = {x for triple in graph for x in triple if isinstance(x, URIRef) and x.startswith(CIVIC_IRI)}
    assert {x for x in named if not any(graph.triples((x, RDF.type, None)))} == set()


def test_every_level_of_the_gazetteer_has_a_class_or_no_need_of_one() -> None:
    assert set(Level) - set(NARROWER[EntityType.PLACE]) == {Level.WORLD}


def test_what_the_graph_room_writes_is_valid() -> None:
    data = Graph().parse(data="".join(f"{s} {p} {o} .\n" for s, p, o in EVERYTHING), format="nt")
    assert problems(data) == set()


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("valid/*.ttl")), ids=lambda p: p.stem)
def test_the_valid_examples_are_valid(path: Path) -> None:
    assert problems(Graph().parse(path)) == set()


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("invalid/*.ttl")), ids=lambda p: p.stem)
def test_an_invalid_example_breaks_the_rule_of_its_first_line(path: Path) -> None:
    broken = path.read_text(encoding="utf-8").splitlines()[0].removeprefix("# ")
    assert broken in problems(Graph().parse(path))


def test_every_message_of_the_shapes_is_a_sentence() -> None:
    for message in shapes().objects(None, SH.message):
        assert re.fullmatch(r"[A-Z].*\.|civic:.*\.", str(message)), message
