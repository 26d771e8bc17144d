"""Where sentences end on real pages: each case of tests/cases/sentences.tsv; and what holds for any text."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from civicgraph.model import Article
from civicgraph.segment import segment
from civicgraph.spelling import fold

CASES = [
    line.split("\t")
    for line in (Path(__file__).parent.parent / "cases" / "sentences.tsv").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
"""Origin, text ("¶" is a line's end), and its sentences between " | "."""

PIECES = [
    "Ông",
    "Nam",
    "T.Ư",
    "TP.",
    "HCM",
    "1.332",
    "09:10",
    "…",
    ".",
    "!",
    "?",
    ":",
    "“",
    "”",
    '"',
    "(",
    ")",
    "/.",
    "»",
    "-",
]
PIECES += [
    "Ảnh:",
    "Minh",
    "Anh",
    "TTXVN",
    "Tại hội nghị",
    "Chiều 13/6",
    "nhiệm vụ.Ông",
    "hoà",
    "uỷ",
    "İ",
    "ﬁ",
    "\u0301",
    "א",
]
TEXTS = st.lists(st.sampled_from([*PIECES, " ", "  ", "\n", "\t", "\u00a0"]), max_size=60).map("".join) | st.text(
    max_size=80
)


@pytest.mark.parametrize(("origin", "text", "wanted"), CASES, ids=[text[:50] for _, text, _ in CASES])
def test_sentences_of_a_text(origin: str, text: str, wanted: str) -> None:
    sentences = segment(Article("case", "", text.replace("¶", "\n")))
    assert " | ".join(sentence.text for sentence in sentences) == wanted
    assert (origin == "negative") == (not sentences)


@settings(max_examples=300, deadline=None)
@given(title=TEXTS, text=TEXTS)
def test_sentences_and_tokens_lie_in_the_text_and_hold_all_of_it(title: str, text: str) -> None:
    article = Article("any", title, text)
    content = article.content
    held = [0] * len(content)
    for k, sentence in enumerate(segment(article)):
        assert sentence.index == k
        assert content[sentence.start : sentence.end] == sentence.text == sentence.text.strip() != ""
        for token in sentence.tokens:
            assert sentence.start <= token.start < token.end <= sentence.end
            assert content[token.start : token.end] == token.text
            assert token.fold == fold(sentence.text)[token.start - sentence.start : token.end - sentence.start]
            for at in range(token.start, token.end):
                held[at] += 1
    assert held == [0 if letter.isspace() else 1 for letter in content]


def test_the_headline_is_told_from_the_body() -> None:
    sentences = segment(Article("case", "Xã họp. Huyện họp", "Tỉnh họp."))
    assert [(s.text, s.title) for s in sentences] == [("Xã họp.", True), ("Huyện họp", True), ("Tỉnh họp.", False)]


def test_a_text_without_full_stops_is_cut_at_its_commas() -> None:
    names = ", ".join(f"ông Trần Văn {chr(ord('A') + k % 26)}" for k in range(5000))
    sentences = segment(Article("case", "", names))
    assert max(len(s.text) for s in sentences) <= 10_000
    assert all(s.text.endswith(",") for s in sentences[:-1])
    assert " ".join(s.text for s in sentences) == names
