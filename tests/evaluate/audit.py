"""The precision audit: facts drawn at random from a build, each read against its sentence by a person.

    python -m tests.evaluate.audit draw GRAPH.nq ARTICLES.jsonl [--facts 200] [--seed 1]   # what to read
    python -m tests.evaluate.audit sum [audits/strict-sixth.tsv]                         # what was found, by family

`audit.tsv` beside this file keeps the verdicts: the fact's IRI behind `id/`, its rule, `right` or `wrong`, and the
reason where it is wrong. It holds no article's text. A fact is right when its sentence says all of it: who, which kind,
which role, which figure; a role that is missing is no fault here, since the recall of the scores counts it.

It was drawn with seed 1201 from a build of the corpus (code 9918a8a, 1 December 2026) without the articles kept out
of sight and judged strictly by two readers who knew nothing of the program, a half each: a statement's words that only
say of what somebody spoke and a unit, description or name cut so that it says something else are wrong, too.

`audits/strict-seed-1202.tsv` is the newest draw (code 921ffc3, later that day), of which each half was judged by three
readers on their own, who agreed on 195 of the 200: what two of three found stands there, 172 right (86.0 %). Of its 28
wrong facts 13 are figures whose words say something else because they are cut short; in `audit.tsv` 2 of 40 are. So
expect what the two draws have together, 359 of 400, rather than the better of them.

`audits/` keeps the draws of earlier builds, too, judged by other such readers: a lenient one and twelve strict ones
(two readers for each of the first and second, one for the third, one for each half of the fourth, one for the fifth, of
100 facts, half by each of two for the sixth (seed 30112, code 4a9c725), the seventh (seed 29112, a day before it) and
the one of seed 30113 (code 8328d18), two for the eighth (seed 30115, code a36f2f3) and three for the ninth (seed 30116,
code 253f9ed), three for the one of seed 30117 (code 01d8b1e) and two for the one of seed 30121 (code 22da402)).
"""

import argparse
import csv
import json
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

TABLE = Path(__file__).parent / "audit.tsv"
FIELDS = ("fact", "rule", "verdict", "reason")
VERDICTS = ("right", "wrong")

_FACTS = """
SELECT ?fact ?family ?rule ?exact ?article ?start WHERE {
  ?fact civic:evidence ?evidence .
  ?evidence civic:rule ?rule ; oa:exact ?exact ; oa:hasSource ?article ; oa:start ?start .
  ?fact a ?class .
  VALUES (?class ?family) {
    (org:Membership "position") (civic:Statistic "statistic") (civic:Statement "statement") (rdf:Statement "relation")
    (civic:Meeting "event") (civic:Reception "event") (civic:Visit "event") (civic:Inspection "event")
    (civic:Ceremony "event") (civic:Award "event") (civic:Signing "event") (civic:Appointment "event")
    (civic:Dismissal "event") (civic:Discipline "event") (civic:Issuance "event") (civic:Launch "event")
    (civic:Directive "event")
  }
} ORDER BY ?fact ?article ?start
"""
_TOLD = """
SELECT ?predicate ?object (SAMPLE(?name) AS ?label) WHERE {
  <%s> ?predicate ?object . OPTIONAL { ?object rdfs:label ?name }
} GROUP BY ?predicate ?object ORDER BY ?predicate ?object
"""
_UNTOLD = ("evidence", "confidence", "type", "label", "subjectOf")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a reader found of one fact."""

    fact: str
    rule: str
    verdict: str
    reason: str

    @property
    def family(self) -> str:
        """The kind of fact, which opens its IRI: `post`, `meeting`, `statistic`.

        >>> Verdict("post/a-1f", "person-with-posts", "right", "").family
        'post'
        """
        return self.fact.partition("/")[0]


def read_verdicts(path: Path = TABLE) -> list[Verdict]:
    """The verdicts of a table; a line that is not one is a ValueError that names it."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        if tuple(next(rows, ())) != FIELDS:
            raise ValueError(f"{path}:1: the head must be {' '.join(FIELDS)}")
        out = []
        for line, row in enumerate(rows, 2):
            if len(row) != len(FIELDS) or row[2] not in VERDICTS or (row[2] == "wrong" and not row[3]):
                raise ValueError(f"{path}:{line}: not a verdict with its reason")
            out.append(Verdict(*row))
    return out


def count_by_family(verdicts: Sequence[Verdict]) -> Iterator[tuple[str, int, int]]:
    """Each family, most frequent first, with how many of its facts were right and how many were read."""
    read = Counter(v.family for v in verdicts)
    right = Counter(v.family for v in verdicts if v.verdict == "right")
    for family, number in sorted(read.items(), key=lambda item: (-item[1], item[0])):
        yield family, right[family], number


def draw(graph: Path, articles: Path, facts: int, seed: int) -> Iterator[str]:
    """What a reader needs of each fact drawn: its IRI and rule, what it says, its quote within the article."""
    import civicgraph

    texts = {}
    for line in articles.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        texts[row["id"]] = row["title"] + "\n" + row["text"]
    opened = civicgraph.open(graph)
    rows = {str(row["fact"]): row for row in reversed(opened.sparql(_FACTS).dicts())}
    for fact in random.Random(seed).sample(sorted(rows), facts):
        rule, exact, article, start = (str(rows[fact][name]) for name in ("rule", "exact", "article", "start"))
        said = []
        for told in opened.sparql(_TOLD % fact).dicts():
            name = str(told["predicate"]).rpartition("#")[2].rpartition("/")[2]
            if name not in _UNTOLD:
                said.append(f"{name}={told['label'] or told['object']}")
        before = texts[article.rpartition("/")[2]][max(0, int(start) - 160) : int(start)].replace("\n", " ¶ ")
        yield f"{fact.partition('/id/')[2]}\t{rule}\n    {'; '.join(said)}\n    …{before}⟦{exact}⟧"


def main() -> None:
    words = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    tasks = words.add_subparsers(dest="task", required=True)
    drawing = tasks.add_parser("draw")
    drawing.add_argument("graph", type=Path)
    drawing.add_argument("articles", type=Path)
    drawing.add_argument("--facts", type=int, default=200)
    drawing.add_argument("--seed", type=int, default=1)
    summing = tasks.add_parser("sum")
    summing.add_argument("table", type=Path, nargs="?", default=TABLE)
    options = words.parse_args()
    if options.task == "draw":
        for number, fact in enumerate(draw(options.graph, options.articles, options.facts, options.seed), 1):
            print(f"{number}. {fact}\n")
        return
    verdicts = read_verdicts(options.table)
    for family, right, read in count_by_family(verdicts):
        print(f"{family:<14}{right:>5} of {read:>4}  {right / read:.0%}")
    right = sum(v.verdict == "right" for v in verdicts)
    print(f"{'all':<14}{right:>5} of {len(verdicts):>4}  {right / len(verdicts):.1%}", file=sys.stdout)


if __name__ == "__main__":
    main()
