"""Each rule that can stand as a fact's evidence is hit by a case: its names are read from the source itself."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.parse import event_cases, told_cases
from tests.recognise.case_files import rules_of as number_rules

import civicgraph.parse
from civicgraph.lexicon.tables import load_table

PARSE = Path(civicgraph.parse.__file__).parent
RESOLVE = PARSE.parent / "resolve"  # ties that names tell: "Ban Dân vận Tỉnh ủy" is part of the Tỉnh ủy
# Of a call to one of these a name in words with dashes is a rule's; elsewhere it names a word list or a mention's rule.
MAKERS = {
    "make_event",
    "Evidence",
    "evidence",
    "Rule",
    "Part",
    "tell",
    "tell_act",
    "tell_event",
    "tie",
    "tie_each",
    "_tie",
}
READINGS = (
    *("occasions", "encounters", "clauses", "pronouns", "statements", "positions"),
    *("relations", "name_ties", "merging"),
)


MARKS = {"ceremony-of-award"}  # marks what resolving tells as the Award; it is no fact's evidence


def rules_in(path: Path) -> Iterator[str]:
    """The names of rules that a file of `parse` or `resolve` can put into an Evidence."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _is_maker(node):
            yield from _names(*node.args, *(keyword.value for keyword in node.keywords))
        elif isinstance(node, ast.Assign) and isinstance(node.value, ast.Dict) and _is_table(node.targets[0]):
            yield from _names(*(key for key in node.value.keys if key is not None))
        elif isinstance(node, ast.Assign):
            yield from _names(node.value)


def _is_maker(call: ast.Call) -> bool:
    """Whether a call makes a fact or its evidence: by a maker's name, a `rule=`, or a helper that hands a rule on."""
    called = call.func
    name = called.id if isinstance(called, ast.Name) else called.attr if isinstance(called, ast.Attribute) else ""
    by_keyword = any(keyword.arg == "rule" for keyword in call.keywords)
    return name in MAKERS or by_keyword or (name.startswith("_") and _names_a_rule(call))


def _names_a_rule(call: ast.Call) -> bool:
    return any("-" in name for name in _names(*call.args))


def _is_table(target: ast.expr) -> bool:
    return isinstance(target, ast.Name) and target.id == "CONFIDENCE"


def _names(*values: ast.expr) -> Iterator[str]:
    for value in values:
        if isinstance(value, ast.Constant) and isinstance(value.value, str) and _is_name(value.value):
            yield value.value
        elif isinstance(value, ast.IfExp):
            yield from _names(value.body, value.orelse)


def _is_name(text: str) -> bool:
    return "-" in text and text.isascii() and text.replace("-", "").isalpha() and text.islower()


RULES = {rule for room in (PARSE, RESOLVE) for path in sorted(room.glob("*.py")) for rule in rules_in(path)}


def test_every_rule_has_a_case() -> None:
    gaps = {row["between"] for row in load_table("links", key=0)}
    cased = {rule for file in READINGS for rule in told_cases.rules_of(f"{file}.txt")}
    cased |= {rule for file in ("personnel", "acts", "directives") for rule in event_cases.rules_of(f"{file}.tsv")}
    cased |= number_rules("numbers.tsv")
    assert RULES - MARKS - gaps - cased == set()


def test_the_source_names_its_rules_in_each_way() -> None:
    """A table, a constant, a variable, a maker's argument, a helper's argument: none is overlooked."""
    assert {
        "figure-percent",
        "attendance-list-goes-on",
        "somebody-pays-homage",
        "body-holds-occasion",
        "according-to",
        "person-with-posts",
    } <= RULES
