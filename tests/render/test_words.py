"""The interface has a Vietnamese and an English word for everything that it says, and none that it never says."""

import re
from importlib.resources import files

from civicgraph.pages import PageKind
from civicgraph.vocabulary import EntityType, EventType, PositionStatus, Qualifier, RelationType, Role

ASSETS = {
    file.name: file.read_text(encoding="utf-8")
    for file in (files("civicgraph.render") / "assets").iterdir()
    if file.name.endswith((".js", ".html"))
}
WORDS = dict(re.findall(r'^  (\w+): \[\s*("[^"]+",\s*"[^"]+"),?\s*\],$', ASSETS["words.js"], re.MULTILINE))
TERMS = {str(term) for enum in (EntityType, EventType, Role, RelationType, PositionStatus, Qualifier) for term in enum}


def asked() -> set[str]:
    """Every key that a page names in so many words."""
    keys: set[str] = set()
    for name, text in ASSETS.items():
        keys |= set(re.findall(r'data-say(?:-label|-hint)?="(\w+)"', text))
        if name != "words.js":
            keys |= set(re.findall(r'"(\w+)"', text)) & set(WORDS)
            keys |= set(re.findall(r'\bsay\("(\w+)"\)', text))
    return keys


def test_each_term_of_the_vocabulary_has_its_words() -> None:
    assert set(WORDS) >= TERMS


def test_each_word_asked_for_is_there() -> None:
    assert asked() <= set(WORDS)


def test_no_word_is_there_for_nothing() -> None:
    by_lane = {f"by_{lane}" for lane in ("type", "person", "body", "place")}
    by_lane |= {f"page_{page}" for page in PageKind}
    told_by_data = {"location", "planned", "member", "speaker", "reporter"}
    assert set(WORDS) - asked() - TERMS - by_lane - told_by_data == set()
