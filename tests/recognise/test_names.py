"""People, bodies, places and posts of a sentence; which sentence says what is in tests/cases/names.tsv."""

import re
from pathlib import Path

import pytest
from tests.recognise.case_files import Case, case_params, read_cases

import civicgraph.recognise
from civicgraph.model import BodyName, Kind, Mention, PersonName, PlaceName, PostName
from civicgraph.recognise.names import find_names
from civicgraph.recognise.reader import Reader

# Rules of what a case shows as the body of a post, the place or parent of a body.
INSIDE = {
    "body-in-title", "place-for-committee", "level-for-committee", "centre-of-party", "company-by-short-name",
    "small-field-of-title", "place-of-level", "party-of-country", "centre-of-front", "short-body-in-title",
    "site-with-director", "unit-by-code", "small-office", "company-by-own-name",
}  # fmt: skip
FILES = (
    "abroad", "addresses", "bodies", "listed_bodies", "names", "parents", "people", "places", "posts", "whole_names",
)  # fmt: skip


def say(mention: Mention) -> str:
    """A name's rule, and its value as the case file writes it: a body's place behind "@", its parent behind "<"."""
    return f"{mention.rule} {_say_value(mention)}"


def _say_value(mention: Mention) -> str:
    value = mention.value
    if isinstance(value, PersonName):
        return value.name + (" (short)" if value.short else "")
    if isinstance(value, PlaceName):
        return f"{value.full} ({value.level})"
    if isinstance(value, BodyName):
        place = f" @ {_say_value(value.place)}" if value.place else ""
        level = f" of {value.level}" if value.level and not value.place else ""
        parent = f" < {_say_value(value.parent)}" if value.parent else ""
        return f"{value.name}{place}{level}{parent}"
    assert isinstance(value, PostName)
    status = "" if value.status == "current" else f"{value.status} "
    return f"{status}{value.title}" + (f", {_say_value(value.body)}" if value.body else "")


@pytest.mark.parametrize("case", case_params("names.tsv"))
def test_names_of_a_sentence(case: Case) -> None:
    mentions = [m for s in case.sentences for m in find_names(Reader(s)) if m.kind is not Kind.RANK]
    found, wanted = case.found(mentions, say)
    assert found == wanted


def test_each_rule_of_a_name_has_a_case() -> None:
    folder = Path(civicgraph.recognise.__file__).parent
    code = "\n".join((folder / f"{file}.py").read_text(encoding="utf-8") for file in FILES)
    rules = set(re.findall(r'Kind\.(?:PERSON|PLACE|ORGANIZATION), "([a-z-]+)"', code))
    rules |= set(re.findall(r'body_found\(\s*reader, [^"\n]*"([a-z-]+)"', code))
    told = {reading.split()[0] for case in read_cases("names.tsv") for reading in case.readings}
    assert rules - told - INSIDE == set()
