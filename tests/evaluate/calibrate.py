"""Remake `lexicon/confidence.tsv`: how often each rule was right on annotated articles.

    python -m tests.evaluate.calibrate [--shared ../shared] [--check]

Counted are the annotated articles of `../shared`, those of `corpus/` that may be learnt from, the samples and those of
`own/`.
A rule's confidence is (right + PRIOR * UNSEEN * family's share) / (told + PRIOR): a rule seen twice keeps near its
family, one seen fifty times stands for itself; UNSEEN is there because rules were written with most of these articles
in sight. With --check
nothing is written: the share of right facts above and below .9 is printed for the articles nobody learnt from.
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from tests.evaluate.gate import HERE, SHARED, load_scorer

from civicgraph import Article, Reading, extract
from civicgraph.model import Evidence

TABLE = HERE.parents[1] / "src" / "civicgraph" / "lexicon" / "confidence.tsv"
PRIOR = 10.0
UNSEEN = 0.85
SURE = 0.9
LEARNT_FROM = ("seen", "third", "fourth", "fifth", "sixth", "rotated")
"""The folders of `corpus/` whose articles rules were written for."""
UNREAD = ("unseen", "fresh", "late")
"""The folders of `corpus/` whose articles nobody learnt from."""
Judged = tuple[str, tuple[Evidence, ...], bool]
"""A family, the evidence of one of its facts, and whether the fact was right."""


def read_set(articles: Path, gold: Path) -> Iterator[tuple[Article, dict[str, Any]]]:
    """The articles of a set that are annotated, each with its annotation."""
    for line in articles.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        path = gold / f"{row['id']}.json"
        if path.exists():
            article = Article(row["id"], row["title"], row["text"], date.fromisoformat(row["published"]))
            yield article, json.loads(path.read_text(encoding="utf-8"))


def own_sets() -> Iterator[tuple[Article, dict[str, Any]]]:
    """The annotated articles of the project itself."""
    yield from read_set(HERE / "own" / "articles.jsonl", HERE / "own" / "gold")
    samples = HERE.parents[1] / "src" / "civicgraph" / "samples" / "articles.jsonl"
    yield from read_set(samples, HERE.parent / "golden")


def judge(reading: Reading, gold: dict[str, Any], scorer: Any) -> Iterator[Judged]:
    """Each fact of the reading, right or not, by the scorer's own matching."""
    told = scorer.from_gold(gold)
    fold = scorer.fold
    ours = {e.key: (e.type.value, {fold(n) for n in e.names}) for e in reading.entities}
    match: Mapping[str, str] = {p: g for g, p in scorer.pair(told.entities, ours, scorer.same_entity)}

    def known(key: str | None) -> str | None:
        return match.get(key, key) if key else key

    posts = {k: (known(p.person), {fold(p.title)}, known(p.org)) for k, p in enumerate(reading.positions)}
    pairs = scorer.pair(
        dict(enumerate(told.positions)),
        posts,
        lambda g, p: g[0] == p[0] and bool(g[1] & p[1]) and (g[2] is None or g[2] == p[2]),
    )
    right = {p for _, p in pairs}
    yield from (("position", p.evidence, k in right) for k, p in enumerate(reading.positions))

    def weight(args: set[tuple[str, str]]) -> float:
        return sum(0.5 if role in ("place", "date") else 1 for role, _ in args)

    events: dict[int, tuple[str, set[tuple[str, str | None]]]] = {}
    for k, v in enumerate(reading.events):
        args: set[tuple[str, str | None]] = {(role.value, known(key)) for role, key in v.roles}
        args |= {("place", known(v.place))} if v.place else set()
        args |= {("date", v.time.start)} if v.time else set()
        events[k] = (v.type.value, args)
    pairs = scorer.pair(dict(enumerate(told.events)), events, lambda g, p: g[0] == p[0] and weight(g[1] & p[1]))
    right = {p for _, p in pairs}
    yield from (("event", v.evidence, k in right) for k, v in enumerate(reading.events))

    def canonical(relation: tuple[str | None, str, str | None]) -> tuple[str, ...]:
        s, p, o = relation
        return (*sorted((str(s), str(o))), p) if p == "coordinatesWith" else (str(s), str(o), p)

    relations = {canonical(r) for r in told.relations}
    for r in reading.relations:
        yield "relation", r.evidence, canonical((known(r.subject), r.predicate.value, known(r.object))) in relations
    figures = {k: (s.value, set(fold(f"{s.unit} {s.about}").split())) for k, s in enumerate(reading.statistics)}
    pairs = scorer.pair(
        dict(enumerate(told.statistics)),
        figures,
        lambda g, p: g[0] == p[0] and len(g[1] & p[1]) / max(1, min(len(g[1]), len(p[1]))) >= 0.5,
    )
    right = {p for _, p in pairs}
    yield from (("statistic", s.evidence, k in right) for k, s in enumerate(reading.statistics))
    yield from (("statement", s.evidence, known(s.speaker) in told.speakers) for s in reading.statements)


def count(judged: Iterator[Judged]) -> dict[tuple[str, str], tuple[int, int]]:
    """For each family and rule how many facts it told and how many of them were right."""
    told: Counter[tuple[str, str]] = Counter()
    right: Counter[tuple[str, str]] = Counter()
    for family, evidence, good in judged:
        for rule in {e.rule for e in evidence[:1]}:
            told[family, rule] += 1
            right[family, rule] += good
    return {key: (told[key], right[key]) for key in sorted(told)}


def split_by_confidence(judged: list[Judged]) -> tuple[list[bool], list[bool]]:
    """Whether each fact was right, of those that are surer than `SURE` and of the others."""
    above = [good for _, evidence, good in judged if evidence[0].confidence > SURE]
    return above, [good for _, evidence, good in judged if evidence[0].confidence <= SURE]


def table(counts: Mapping[tuple[str, str], tuple[int, int]]) -> str:
    """The counts as the lines of `confidence.tsv`."""
    families: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for (family, _), (told, right) in counts.items():
        families[family][0] += told
        families[family][1] += right
    lines = ["family\trule\ttold\tright\tconfidence", "# made by tests/evaluate/calibrate.py; change that, not this"]
    for (family, rule), (told, right) in counts.items():
        share = families[family][1] / families[family][0]
        lines.append(f"{family}\t{rule}\t{told}\t{right}\t{(right + PRIOR * UNSEEN * share) / (told + PRIOR):.3f}")
    return "\n".join(lines) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description="Remake the confidence of each rule from annotated articles.")
    parser.add_argument("--shared", type=Path, default=SHARED)
    parser.add_argument("--check", action="store_true", help="write nothing; judge the articles nobody learnt from")
    args = parser.parse_args()
    gold = args.shared / "gold"
    scorer = load_scorer(gold)
    corpus = args.shared / "corpus" / "articles.jsonl"
    if args.check:
        unread = [one for part in UNREAD for one in read_set(corpus, HERE / "corpus" / part)]
        judged = [j for a, g in unread for j in judge(extract(a), g, scorer)]
        for name, part in zip(("above", "at or below"), split_by_confidence(judged), strict=True):
            print(f"{name} {SURE}: {sum(part)} of {len(part)} right ({sum(part) / max(1, len(part)):.3f})")
        return
    more = [one for part in LEARNT_FROM for one in read_set(corpus, HERE / "corpus" / part)]
    chosen = [*read_set(gold / "dev.jsonl", gold / "dev"), *more, *own_sets()]
    counts = count(j for a, g in chosen for j in judge(extract(a), g, scorer))
    TABLE.write_text(table(counts), encoding="utf-8")
    print(f"{TABLE.name}: {len(counts)} rules from {len(chosen)} articles")


if __name__ == "__main__":
    main()
