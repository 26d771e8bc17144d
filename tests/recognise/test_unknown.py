"""Names that no lexicon knows: taken where a telling verb follows and the tagger, whoever it is, agrees."""

from collections.abc import Sequence

import pytest

from civicgraph.model import Article, PersonName
from civicgraph.recognise.reader import Reader
from civicgraph.recognise.unknown import find_unknown
from civicgraph.segment import segment


class Asked:
    """A tagger that calls certain words a person, and remembers what it was shown."""

    def __init__(self, *people: str) -> None:
        self.people = people
        self.shown: list[str] = []

    def __call__(self, text: str) -> Sequence[tuple[int, int, str]]:
        self.shown.append(text)
        return [(at, at + len(name), "PER") for name in self.people if (at := text.find(name)) >= 0]


def named(text: str, tagger: Asked) -> list[str]:
    [sentence] = segment(Article("case", text, ""))
    found = find_unknown(Reader(sentence), [], tagger)
    assert all(text[m.start : m.end] == m.value.name for m in found if isinstance(m.value, PersonName))
    return [text[m.start : m.end] for m in found]


@pytest.mark.parametrize(
    ("text", "people", "wanted"),
    [
        ("Hôm qua, Xavier Bolongo cho biết trời mưa", ["Xavier Bolongo"], ["Xavier Bolongo"]),
        ("Hôm qua, Xavier Bolongo đã tiếp dân", ["Xavier Bolongo"], ["Xavier Bolongo"]),
        ("Hôm qua, Xavier Bolongo cho biết trời mưa", [], []),  # the tagger sees nobody
        ("Hôm qua, Xavier Bolongo cho biết trời mưa", ["Bolongo"], []),  # it sees another run of words
        ("Hôm qua, Xavier Bolongo ngủ trưa", ["Xavier Bolongo"], []),  # he tells and does nothing
        ("Hôm qua, xavier bolongo cho biết trời mưa", ["xavier bolongo"], []),  # no capitals
        ("Hôm qua, Hà Nội cho biết trời mưa", ["Hà Nội"], []),  # a place of the gazetteer
    ],
)
def test_who_is_taken_for_a_person(text: str, people: list[str], wanted: list[str]) -> None:
    assert named(text, Asked(*people)) == wanted


def test_a_sentence_without_such_a_name_asks_nothing() -> None:
    tagger = Asked()
    named("Hôm qua trời mưa to, dân làng cho biết", tagger)
    assert tagger.shown == []


def test_the_tagger_is_shown_only_the_words_around() -> None:
    tagger = Asked("Xavier Bolongo")
    assert named("mưa to " * 100 + "thì Xavier Bolongo cho biết " + "mưa to " * 100, tagger) == ["Xavier Bolongo"]
    assert [len(text) <= 2 * 60 + len("Xavier Bolongo") for text in tagger.shown] == [True]
