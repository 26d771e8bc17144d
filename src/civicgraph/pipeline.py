"""The order of the rooms: read, segment, recognise, parse, resolve, then graph, store, export and pages."""

from civicgraph.model import Article, Reading
from civicgraph.parse import parse
from civicgraph.recognise import recognise
from civicgraph.resolve import resolve
from civicgraph.segment import segment


def extract(article: Article) -> Reading:
    """Everything that one article says, each fact with its evidence.

    The rooms in order: segment, recognise, parse, resolve. No other article, no clock and no network plays a part.
    """
    sentences = segment(article)
    tagged = recognise(article, sentences)
    return resolve(article, sentences, tagged, parse(article, tagged))
