"""What a real build writes, read by other tools: the same triples in each file, every fact with its exact words."""

import json
from pathlib import Path

import pytest
from rdflib import RDF, RDFS, SKOS, XSD, Dataset, Graph, Literal, Namespace, URIRef
from tests.cli.test_commands import SAMPLES, run

from civicgraph.vocabulary import EntityType, EventType

CIVIC = Namespace("https://w3id.org/civicgraph/ontology#")
OA = Namespace("http://www.w3.org/ns/oa#")
ORG = Namespace("http://www.w3.org/ns/org#")
DCTERMS = Namespace("http://purl.org/dc/terms/")
FACTS = (ORG.Membership, RDF.Statement, CIVIC.Statistic, CIVIC.Statement, *(CIVIC[str(type_)] for type_ in EventType))


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The build of the samples."""
    folder = tmp_path_factory.mktemp("contract")
    assert run("build", str(SAMPLES), "-o", str(folder)).returncode == 0
    return folder


@pytest.fixture(scope="module")
def graph(output: Path) -> Graph:
    """Its Turtle, as rdflib reads it."""
    return Graph().parse(output / "graph.ttl", format="turtle")


def test_turtle_and_quads_tell_the_same_but_for_which_name_is_the_label(output: Path, graph: Graph) -> None:
    quads = Dataset()
    quads.parse(output / "graph.nq", format="nquads")
    names = {RDFS.label, SKOS.altLabel}
    told = {(s, p, o) for s, p, o, _ in quads.quads()}
    assert {triple for triple in told if triple[1] not in names} == {t for t in graph if t[1] not in names}
    assert {(s, o) for s, p, o in told if p in names} >= {(s, o) for s, p, o in graph if p in names}


def test_there_is_one_named_graph_for_each_article_and_no_blank_node(output: Path) -> None:
    quads = Dataset()
    quads.parse(output / "graph.nq", format="nquads")
    told = list(quads.quads())
    assert all(isinstance(term, URIRef | Literal) for quad in told for term in quad[:3])
    named = {graph for _, _, _, graph in told}
    articles = {s for s, p, o, _ in told if (p, o) == (RDF.type, CIVIC.Article)}
    assert named - articles == {s for s, p, o, _ in told if (p, o) == (RDF.type, CIVIC.CommonGraph)}
    assert articles < named
    assert len(articles) == len(SAMPLES.read_text(encoding="utf-8").splitlines())


def test_each_fact_has_words_that_the_article_holds_to_the_character(graph: Graph) -> None:
    contents = {
        told["id"]: f"{told['title']}\n{told['text']}" for told in map(json.loads, SAMPLES.open(encoding="utf-8"))
    }
    facts = [fact for type_ in FACTS for fact in graph.subjects(RDF.type, type_)]
    assert len(facts) > len(contents)
    for fact in facts:
        assert 0 <= float(str(graph.value(fact, CIVIC.confidence))) <= 1
        spoken = list(graph.objects(fact, CIVIC.evidence))
        assert spoken, fact
        for evidence in spoken:
            article = graph.value(evidence, OA.hasSource)
            content = contents[str(graph.value(article, DCTERMS.identifier))]
            start, end = (int(str(graph.value(evidence, place))) for place in (OA.start, OA.end))
            assert content[start:end] == str(graph.value(evidence, OA.exact))
            assert graph.value(evidence, CIVIC.rule)


def test_each_entity_has_one_label_and_each_event_one_type(graph: Graph) -> None:
    for type_ in EntityType:
        for entity in graph.subjects(RDF.type, CIVIC[str(type_)]):
            assert len(list(graph.objects(entity, RDFS.label))) == 1
    kinds = {CIVIC[str(type_)] for type_ in EventType}
    events = {event for kind in kinds for event in graph.subjects(RDF.type, kind)}
    assert events
    for event in events:
        assert len(kinds & set(graph.objects(event, RDF.type))) == 1
        days = [day for day in graph.objects(event, URIRef("https://schema.org/startDate")) if isinstance(day, Literal)]
        assert all(day.datatype in (XSD.date, XSD.gYearMonth, XSD.gYear) for day in days)


def test_the_real_graph_keeps_every_shape(output: Path) -> None:
    done = run("validate", str(output))
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "0 problems\n")
