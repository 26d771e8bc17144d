"""What the pages are made of."""

from dataclasses import replace
from pathlib import Path

from tests.factory import READINGS
from tests.render.networks import block_of

from civicgraph.graph import BASE
from civicgraph.journal import write_readings
from civicgraph.keep import make_store
from civicgraph.model import Reading
from civicgraph.pages import READINGS as READINGS_FILE
from civicgraph.pages import Material, PageKind, base_of, draw_page, of_readings


def notes(material: Material, name: str, family: str) -> list[str]:
    return [
        note.words
        for note in material.notes
        if note.family == family and material.network.nodes[note.node]["label"] == name
    ]


def test_posts_and_statements_stand_at_who_has_them() -> None:
    material = of_readings(READINGS)
    assert notes(material, "Nguyễn Hải Giang", "posts") == ["Thủ tướng"]
    assert any("dân làm gốc" in words for words in notes(material, "Trần Văn An", "statements"))


def test_a_figure_stands_at_everybody_whom_its_sentence_names_and_at_nobody_else() -> None:
    reading = READINGS[0]
    article = reading.article
    material = of_readings([reading])
    for note in material.notes:
        if note.family == "figures":
            start = article.content.rindex(". ", 0, note.start) + 2
            end = article.content.find(". ", note.end)
            sentence = article.content[start:end]
            data = material.network.nodes[note.node]
            assert any(name in sentence for name in (data["label"], *data.get("names", ())))
    moved = replace(reading, statistics=(replace(reading.statistics[0], evidence=reading.positions[0].evidence),))
    assert notes(of_readings([moved]), "Trần Văn An", "figures")


def test_figures_are_written_as_vietnamese_writes_them() -> None:
    reading: Reading = READINGS[0]
    figure = replace(reading.statistics[0], value=1250.5, evidence=reading.positions[0].evidence)
    (words,) = notes(of_readings([replace(reading, statistics=(figure,))]), "Trần Văn An", "figures")
    assert words.startswith("hơn 1.250,5 ")


def test_pages_name_those_beside_them() -> None:
    material = of_readings(READINGS)
    for kind in PageKind:
        beside = block_of(draw_page(material, kind, siblings=PageKind), "meta")["beside"]
        assert beside == {str(other): f"{other}.html" for other in PageKind}


def test_a_store_and_a_build_know_the_base_of_their_iris(tmp_path: Path) -> None:
    base = "https://tinh.example/kg/"
    make_store(tmp_path / "kg", READINGS[:1], base)
    (tmp_path / READINGS_FILE).write_text("".join(write_readings(base, READINGS[:1])), encoding="utf-8")
    assert [base_of(place) for place in (tmp_path / "kg", tmp_path, tmp_path / "graph.nq")] == [base, base, BASE]
