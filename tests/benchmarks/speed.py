"""Articles a second in one process on a corpus, the ratio to `underthesea.ner` on the same articles, and peak memory.

    python -m tests.benchmarks.speed [../shared/corpus/articles.jsonl] [--articles 850] [--ner 10]

Both sides warm up on one article first, and ours on a name that only the tagger knows, so that loading models and
lexicons is not counted. Memory is the peak of a
process of its own that builds the whole corpus.
"""

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from itertools import islice
from pathlib import Path

from civicgraph.model import Article

CORPUS = Path(__file__).parents[3] / "shared" / "corpus" / "articles.jsonl"
_PEAK = """
import resource, sys
from civicgraph.pipeline import build
build([sys.argv[1]], sys.argv[2])
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def rate(read: Callable[[Article], object], articles: Sequence[Article]) -> float:
    """Articles a second, after one to warm up."""
    read(articles[0])
    start = time.perf_counter()
    for article in articles:
        read(article)
    return len(articles) / (time.perf_counter() - start)


def main() -> None:
    words = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    words.add_argument("corpus", type=Path, nargs="?", default=CORPUS)
    words.add_argument("--articles", type=int, default=850)
    words.add_argument(
        "--ner", type=int, default=10, help="articles for underthesea.ner, evenly drawn; 0 leaves it out"
    )
    options = words.parse_args()

    from civicgraph.pipeline import extract
    from civicgraph.read import read_inputs
    from civicgraph.segment import find_entities

    find_entities("Hôm qua, Robert Wilson cho biết")
    found = (item for item in read_inputs([str(options.corpus)]) if isinstance(item, Article))
    articles = list(islice(found, options.articles))
    if options.ner:
        from underthesea import ner

        same = articles[:: max(1, len(articles) // options.ner)][: options.ner]
        ours, theirs = (
            rate(extract, same),
            rate(
                lambda article: ner(article.content),  # type: ignore[no-untyped-call]
                same,
            ),
        )
        print(f"the same {len(same)} articles: civicgraph {ours:.1f}/s, underthesea.ner {theirs:.2f}/s")
        print(f"ratio {ours / theirs:.1f}")
    print(f"{len(articles)} articles: {rate(extract, articles):.1f}/s")
    with tempfile.TemporaryDirectory() as folder:
        start = time.perf_counter()
        done = subprocess.run(
            [sys.executable, "-c", _PEAK, str(options.corpus), folder], check=True, capture_output=True, text=True
        )
        seconds = time.perf_counter() - start
    print(f"whole build with its pages: {seconds:.1f} s, peak memory {int(done.stdout) / 1024:.0f} MB")


if __name__ == "__main__":
    main()
