"""civicgraph: turns Vietnamese civic news into a knowledge graph whose every fact points to the words that say it."""

from civicgraph.model import Article, Reading
from civicgraph.pipeline import extract

__all__ = ["Article", "Reading", "extract"]
