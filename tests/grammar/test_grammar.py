"""The small engine: symbols, patterns over them, and the places where a rule fits."""

import pytest

from civicgraph.grammar import Alphabet, Item, Match, Rule, find_matches, spell

LETTERS = Alphabet("NAME POST COMMA AND WORD")


def items(*symbols: str) -> list[Item[str]]:
    """Items of the symbols, each one letter long, its value the symbol in small."""
    return [Item(symbol, k, k + 1, symbol.lower()) for k, symbol in enumerate(symbols)]


def found(pattern: str, *symbols: str) -> list[tuple[int, int, str]]:
    """Where a pattern fits, with the symbols that it took."""
    rule: Rule[str, str] = Rule("any", LETTERS.compile(pattern), lambda m: " ".join(i.symbol for i in m.items))
    sentence = items(*symbols)
    return list(find_matches(rule, sentence, spell(sentence, LETTERS)))


@pytest.mark.parametrize(
    ("pattern", "symbols", "wanted"),
    [
        ("NAME", ("NAME", "WORD", "NAME"), [(0, 1, "NAME"), (2, 3, "NAME")]),
        ("NAME (COMMA POST)*", ("NAME", "COMMA", "POST", "COMMA"), [(0, 3, "NAME COMMA POST")]),
        ("(?:NAME|POST) AND NAME", ("POST", "AND", "NAME"), [(0, 3, "POST AND NAME")]),
        ("NAME (?! COMMA)", ("NAME", "COMMA", "NAME"), [(2, 3, "NAME")]),
        ("NAME NAME", ("NAME", "NAME", "NAME"), [(0, 2, "NAME NAME")]),  # matches do not overlap
        ("POST", ("NAME",), []),
        ("POST*", ("NAME", "POST"), [(1, 2, "POST")]),  # an empty match makes nothing
        ("NAME", (), []),
    ],
)
def test_where_a_pattern_fits(pattern: str, symbols: tuple[str, ...], wanted: list[tuple[int, int, str]]) -> None:
    assert found(pattern, *symbols) == wanted


def test_groups_are_the_items_that_took_part() -> None:
    def say(match: Match[str]) -> dict[str, list[int]]:
        return {name: [item.start for item in match[name]] for name in ("who", "what", "nobody")}

    rule = Rule("person", LETTERS.compile("(?P<who> NAME) (?: COMMA (?P<what> POST+) )?"), say)
    sentence = items("WORD", "NAME", "COMMA", "POST", "POST", "NAME")
    assert [made for _, _, made in find_matches(rule, sentence, spell(sentence, LETTERS))] == [
        {"who": [1], "what": [3, 4], "nobody": []},
        {"who": [5], "what": [], "nobody": []},
    ]


def test_a_rule_that_makes_nothing_goes_on_behind_the_match() -> None:
    rule: Rule[str, str] = Rule("late", LETTERS.compile("NAME"), lambda m: "x" if m.items[0].start else None)
    sentence = items("NAME", "NAME")
    assert list(find_matches(rule, sentence, spell(sentence, LETTERS))) == [(1, 2, "x")]


def test_a_symbol_that_no_alphabet_has_is_an_error() -> None:
    with pytest.raises(KeyError):
        LETTERS.compile("NAME PLACE")
    with pytest.raises(KeyError):
        spell(items("PLACE"), LETTERS)
