"""Documents told by number, title or issuer: each case of tests/cases/documents.tsv, each rule at least once."""

import pytest
from tests.recognise.case_files import Case, case_params, rules_of

from civicgraph.model import Mention, Title
from civicgraph.recognise.documents import RULES, find_documents, issuer_of
from civicgraph.recognise.reader import Reader


def find(case: Case) -> list[Mention]:
    return [m for s in case.sentences for m in find_documents(Reader(s))]


def say(mention: Mention) -> str:
    """The rule and what the name says: "head-number number=1289/QĐ-BTC issuer=Bộ Tài chính date=2017-05-12"."""
    title = mention.value
    assert isinstance(title, Title)
    told = {"number": title.number, "issuer": title.issuer, "date": title.date}
    return " ".join([mention.rule, *(f"{name}={value}" for name, value in told.items() if value)])


@pytest.mark.parametrize("case", case_params("documents.tsv"))
def test_documents_of_a_sentence(case: Case) -> None:
    found, wanted = case.found(find(case), say)
    assert found == wanted


def test_every_rule_has_a_case() -> None:
    assert {name for name, _, _ in RULES} == rules_of("documents.tsv")


@pytest.mark.parametrize(
    ("number", "issuer"),
    [
        ("1557/QĐ-TTg", "Thủ tướng Chính phủ"),
        ("42/2017/QH14", "Quốc hội"),
        ("25-NQ/TW", None),
        ("01/2016/TTLT-BYT-BTC", "Bộ Y tế, Bộ Tài chính"),
        ("05-CT/TW", None),
        ("60/2015/QĐ-UBND", None),
        ("25", None),
    ],
)
def test_the_code_gives_the_issuer(number: str, issuer: str | None) -> None:
    assert issuer_of(number) == issuer
