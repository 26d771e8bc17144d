"""Score a build of the annotated articles against the floors, for all of them and for each set of them.

    python -m tests.evaluate.gate [--articles] [--readme] [--shared ../shared]

The figures come from the scorer beside the annotations (`../shared/gold/score.py`). `held_out.txt` names the articles
that were out of sight until 30 November 2026 and keep a column of their own; `floors.json` holds the least F1 of each
task for each set, which only rises. `corpus/` holds further annotations, of articles of the corpus, made for this
project under the same guideline, a folder each: those to learn from and those kept out of sight (its README.md says
which); `own/` holds articles of our own in the manner of August 2026, half of the newer ones learnt from. The exit
status is 1 when a figure is below its floor, a quote is not exact or a fact has no evidence.
"""

import argparse
import importlib.util
import json
import sys
import tempfile
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
OWN = HERE / "own"
UNREAD = ("eighth", "fresh", "late", "unseen")
"""The folders of `corpus/` that are scored only; with `own/gold` they are the column "unread"."""
README = HERE.parents[1] / "README.md"
SHARED = HERE.parents[2] / "shared"


@dataclass(frozen=True, slots=True)
class Figures:
    """F1 of each task and their mean, of one set of articles, with what is wrong with its evidence."""

    f1: dict[str, float]
    overall: float
    quotes: int
    inexact: int
    unproven: int


def load_scorer(gold: Path) -> Any:
    """The module `score.py` that lies beside the annotations."""
    if not (gold / "score.py").exists():
        raise SystemExit(f"{gold / 'score.py'}: the annotated articles lie beside the repository, in shared/")
    sys.path.insert(0, str(gold))  # it imports its neighbour validate.py
    spec = importlib.util.spec_from_file_location("gold_score", gold / "score.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"{gold}: there is no score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Scored:
    """One graph and its annotations, read once, to be scored for any set of articles."""

    def __init__(self, graph: Path, articles: Path, annotations: Sequence[Path], scorer: Any) -> None:
        from rdflib import Dataset
        from rdflib.namespace import DCTERMS

        self.scorer = scorer
        self.texts = {}
        for line in articles.read_text(encoding="utf-8").splitlines():
            article = json.loads(line)
            self.texts[article["id"]] = unicodedata.normalize("NFC", article["title"] + "\n" + article["text"])
        data = Dataset()
        data.parse(graph, format="nquads")
        graphs = {str(i): data.graph(g) for _, _, i, g in data.quads((None, DCTERMS.identifier, None, None)) if g}
        self.pairs = {}
        for path in annotations:
            gold = json.loads(path.read_text(encoding="utf-8"))
            said = scorer.from_graph(graphs[gold["doc"]]) if gold["doc"] in graphs else scorer.Facts()
            self.pairs[gold["doc"]] = (scorer.from_gold(gold), said)

    def figures(self, ids: Sequence[str]) -> Figures:
        tally = self.scorer.Tally()
        quotes = inexact = unproven = 0
        for article in ids:
            gold, said = self.pairs[article]
            self.scorer.compare(gold, said, tally)
            unproven += said.unproven
            for start, end, exact in said.quotes:
                quotes += 1
                whole = None not in (start, end, exact)
                inexact += not (whole and self.texts[article][int(start) : int(end)] == str(exact))
        f1 = {task: tally.prf(task)[2] for task in (*self.scorer.TASKS, *self.scorer.TYPES)}
        overall = sum(f1[task] for task in self.scorer.TASKS) / len(self.scorer.TASKS)
        return Figures(f1, overall, quotes, inexact, unproven)


def read_and_score(articles: Path, annotations: Sequence[Path], scorer: Any, folder: Path) -> tuple[Scored, int]:
    """A build in `folder` of the annotated articles of a file, to be scored, and how many could not be read."""
    from civicgraph.pipeline import build

    wanted = {path.stem for path in annotations}
    lines = articles.read_text(encoding="utf-8").splitlines()
    chosen = folder / "articles.jsonl"
    chosen.write_text("".join(f"{line}\n" for line in lines if json.loads(line)["id"] in wanted), encoding="utf-8")
    done = build([str(chosen)], folder / "build")
    for problem in done.problems:
        print(problem, file=sys.stderr)
    return Scored(folder / "build" / "graph.nq", chosen, annotations, scorer), len(done.problems)


def find_shortfalls(figures: Figures, floors: dict[str, float]) -> list[str]:
    """What is below its floor, as sentences.

    >>> find_shortfalls(Figures({"events": 0.39}, 0.7, 10, 0, 0), {"overall": 0.6, "events": 0.4})
    ['events is 0.390, below its floor of 0.400']
    """
    reached = {**figures.f1, "overall": figures.overall}
    short = [
        f"{name} is {reached[name]:.3f}, below its floor of {floor:.3f}"
        for name, floor in floors.items()
        if reached[name] < floor
    ]
    if figures.quotes == 0:
        short.append("there is no evidence at all")
    if figures.inexact:
        short.append(f"{figures.inexact} quotes are not the article's text")
    if figures.unproven:
        short.append(f"{figures.unproven} facts have no evidence")
    return short


def print_table(columns: dict[str, Figures]) -> None:
    print(f"{'F1':<14}" + "".join(f"{name:>16}" for name in columns))
    for row in next(iter(columns.values())).f1:
        print(f"{row:<14}" + "".join(f"{figures.f1[row]:16.3f}" for figures in columns.values()))
    print(f"{'overall':<14}" + "".join(f"{figures.overall:16.3f}" for figures in columns.values()))


def write_readme(columns: dict[str, Figures]) -> None:
    """Put the table of the README between its marks."""
    tasks = list(next(iter(columns.values())).f1)[:7]
    rows = [f"| {task} | " + " | ".join(_short(f.f1[task]) for f in columns.values()) + " |" for task in tasks]
    overall = "| **overall** | " + " | ".join(f"**{_short(f.overall)}**" for f in columns.values()) + " |"
    head = [f"| F1 | {' | '.join(columns)} |", "| --- " * (len(columns) + 1) + "|"]
    before, start, rest = README.read_text(encoding="utf-8").partition("<!-- scores -->\n")
    _, end, after = rest.partition("<!-- end of scores -->\n")
    if not end:
        raise SystemExit("README.md has no marks <!-- scores --> and <!-- end of scores -->")
    README.write_text(before + start + "\n".join([*head, *rows, overall]) + "\n" + end + after, encoding="utf-8")


def _short(figure: float) -> str:
    return f"{figure:.3f}".removeprefix("0")


def main() -> int:
    words = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    words.add_argument("--shared", type=Path, default=SHARED, help="the folder that holds gold/")
    words.add_argument("--articles", action="store_true", help="list the overall score of each article")
    words.add_argument("--readme", action="store_true", help="write the table of the README anew")
    options = words.parse_args()
    gold = options.shared / "gold"
    scorer = load_scorer(gold)
    problems = 0
    with tempfile.TemporaryDirectory() as folder:
        scored, failed = read_and_score(gold / "dev.jsonl", sorted((gold / "dev").glob("*.json")), scorer, Path(folder))
        problems += failed
    held_out = set((HERE / "held_out.txt").read_text(encoding="utf-8").split())
    ids = sorted(scored.pairs)
    columns = {
        "all": scored.figures(ids),
        "seen": scored.figures([i for i in ids if i not in held_out]),
        "held out": scored.figures([i for i in ids if i in held_out]),
    }
    corpus = options.shared / "corpus" / "articles.jsonl"
    if corpus.exists():
        with tempfile.TemporaryDirectory() as folder:
            more, failed = read_and_score(corpus, sorted((HERE / "corpus").glob("*/*.json")), scorer, Path(folder))
            problems += failed
        for part in sorted({path.parent for path in (HERE / "corpus").glob("*/*.json")}):
            columns[f"corpus {part.name}"] = more.figures(sorted(path.stem for path in part.glob("*.json")))
    with tempfile.TemporaryDirectory() as folder:
        parts = {"own": sorted((OWN / "gold").glob("*.json")), "own learnt": sorted((OWN / "learnt").glob("*.json"))}
        annotations = [path for paths in parts.values() for path in paths]
        own, failed = read_and_score(OWN / "articles.jsonl", annotations, scorer, Path(folder))
        problems += failed
    columns |= {name: own.figures([path.stem for path in paths]) for name, paths in parts.items()}
    if corpus.exists():
        unread = [path.stem for part in UNREAD for path in (HERE / "corpus" / part).glob("*.json")]
        more.pairs |= own.pairs
        more.texts |= own.texts
        columns["unread"] = more.figures(sorted([*unread, *(path.stem for path in parts["own"])]))
    if options.articles:
        for article in ids:
            mark = "held out" if article in held_out else ""
            print(f"{article:<20}{scored.figures([article]).overall:8.3f} {mark}")
    print_table(columns)
    if options.readme:
        write_readme(columns)
    floors = json.loads((HERE / "floors.json").read_text(encoding="utf-8"))
    short = False
    for name, figures in columns.items():
        print(
            f"{name}: {figures.quotes} quotes, {figures.inexact} not exact, {figures.unproven} facts without evidence"
        )
        for sentence in find_shortfalls(figures, floors.get(name, {})):
            print(f"{name}: {sentence}", file=sys.stderr)
            short = True
    return 1 if short or problems else 0


if __name__ == "__main__":
    sys.exit(main())
