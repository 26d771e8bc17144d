"""RDF terms as N-Triples strings: prefixes, IRIs made from content, literals. It knows how a term
is written, not what is said.

A term is its N-Triples text (`<iri>`, `"words"@vi`), a quad a tuple of four of them, so that quads sort, compare and
write without a library.
"""

import json
import re
from collections.abc import Iterable
from decimal import Decimal
from functools import cache, lru_cache
from hashlib import blake2b
from urllib.parse import quote

from civicgraph.errors import CivicgraphError
from civicgraph.spelling import strip_marks

Quad = tuple[str, str, str, str]
"""Subject, predicate, object and graph, each in N-Triples form."""

DEFAULT_GRAPH = "DEFAULT"
"""What stands for the default graph as the fourth part of a quad that was read from a file without named graphs."""

BASE = "https://w3id.org/civicgraph/id/"
CIVIC = "https://w3id.org/civicgraph/ontology#"

PREFIXES: dict[str, str] = {
    "civic": CIVIC,
    "dcterms": "http://purl.org/dc/terms/",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""The prefixes of the contract; what is written as Turtle and every query may use them."""

_LONGEST_SLUG = 60
_CONTROL = {c: f"\\u{c:04X}" for c in (*range(0x20), 0x7F)}
_ESCAPES = str.maketrans(
    {
        **{chr(c): escape for c, escape in _CONTROL.items()},
        "\t": "\\t", "\b": "\\b", "\n": "\\n", "\r": "\\r", "\f": "\\f", '"': '\\"', "\\": "\\\\",
    }
)  # fmt: skip
_TO_ESCAPE = re.compile(r'[\x00-\x1f\x7f"\\]')
_ESCAPED = re.compile(r"\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)")
_UNESCAPES = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f", '"': '"', "'": "'", "\\": "\\"}
_DATE_TYPES = {10: "date", 7: "gYearMonth", 4: "gYear"}
_NOT_IN_IRI = re.compile(r'[\x00-\x20<>"{}|^`\\]')


@cache
def term(curie: str) -> str:
    """The term of a prefixed name.

    >>> term("org:member")
    '<http://www.w3.org/ns/org#member>'
    """
    prefix, _, name = curie.partition(":")
    return f"<{PREFIXES[prefix]}{name}>"


def literal(text: str, language: str | None = None, datatype: str | None = None) -> str:
    r"""Words as a literal, escaped as canonical N-Triples does.

    >>> literal('"Vì dân"\n', "vi")
    '"\\"Vì dân\\"\\n"@vi'
    """
    escaped = f'"{text.translate(_ESCAPES)}"' if _TO_ESCAPE.search(text) else f'"{text}"'
    if language:
        return f"{escaped}@{language}"
    return f"{escaped}^^{term(datatype)}" if datatype else escaped


def value_of(text: str) -> str:
    r"""The words of a literal, or the IRI of an IRI: what `literal` escaped, as it was.

    >>> value_of('"\\"V\u00ec dân\\"\\n"@vi')
    '"Vì dân"\n'
    """
    if text.startswith("<"):
        return text[1:-1]
    words = text[1 : text.rindex('"')]
    return _ESCAPED.sub(_unescape, words) if "\\" in words else words


def _unescape(match: re.Match[str]) -> str:
    code = match[1]
    return chr(int(code[1:], 16)) if code[0] in "uU" else _UNESCAPES[code]


def number(value: float) -> str:
    """A number without exponent: xsd:integer if it is whole, else xsd:decimal.

    >>> number(3.5e9), number(12.5)
    ('"3500000000"^^<http://www.w3.org/2001/XMLSchema#integer>', '"12.5"^^<http://www.w3.org/2001/XMLSchema#decimal>')
    """
    if isinstance(value, int):
        return literal(str(value), datatype="xsd:integer")
    exact = Decimal(repr(value))
    if exact == exact.to_integral_value():
        return literal(f"{exact.to_integral_value():f}", datatype="xsd:integer")
    return literal(f"{exact:f}", datatype="xsd:decimal")


@lru_cache(maxsize=1 << 10)
def share(value: float) -> str:
    """A confidence: xsd:decimal between 0 and 1, four digits at most.

    >>> share(0.97)
    '"0.97"^^<http://www.w3.org/2001/XMLSchema#decimal>'
    """
    if not 0 <= value <= 1:
        raise CivicgraphError(f"a confidence must be between 0 and 1, not {value}")
    digits = f"{value:.4f}".rstrip("0")
    return literal(digits + "0" if digits.endswith(".") else digits, datatype="xsd:decimal")


def moment(iso: str) -> str:
    """A day, month or year as the literal that says no more than is known.

    >>> moment("2017-06")
    '"2017-06"^^<http://www.w3.org/2001/XMLSchema#gYearMonth>'
    """
    return literal(iso, datatype=f"xsd:{_DATE_TYPES[len(iso)]}")


@lru_cache(maxsize=1 << 13)
def slug(text: str) -> str:
    """The readable part of an IRI: letters without marks, digits and hyphens.

    >>> slug("Ủy ban nhân dân tỉnh Hòa Bình")
    'uy-ban-nhan-dan-tinh-hoa-binh'
    """
    plain = re.sub(r"[^a-z0-9]+", "-", strip_marks(text)).strip("-")
    if len(plain) <= _LONGEST_SLUG:
        return plain
    return plain[: plain.rfind("-", 0, _LONGEST_SLUG + 1)] if "-" in plain[:_LONGEST_SLUG] else plain[:_LONGEST_SLUG]


def digest(*content: object) -> str:
    """Twelve hexadecimal digits of the content: equal content, equal digits, on any machine."""
    return blake2b(json.dumps(content).encode(), digest_size=6).hexdigest()


def check_base(base: str) -> str:
    """The base of instance IRIs, if IRIs can be made with it."""
    if not re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", base) or _NOT_IN_IRI.search(base) or base[-1] not in "/#:":
        raise CivicgraphError(f"the base IRI {base!r} must be absolute, without blanks or <>, and end with / or # or :")
    return base


def article_iri(article_id: str, base: str = BASE) -> str:
    """The IRI of an article, which is its graph's too: the id, percent-encoded, so that no two ids share one.

    >>> article_iri("seed-000")
    '<https://w3id.org/civicgraph/id/article/seed-000>'
    """
    return f"<{base}article/{quote(article_id, safe='')}>"


def content_iri(kind: str, readable: str, *content: object, base: str = BASE) -> str:
    """`base/kind/slug-digest`, the digest of `content`.

    >>> content_iri("person", "Tô Lâm", "tô lâm")
    '<https://w3id.org/civicgraph/id/person/to-lam-5baa3a7c44c6>'
    """
    words = slug(readable)
    return f"<{base}{kind}/{words}{'-' if words else ''}{digest(kind, *content)}>"


def lines(quads: Iterable[Quad]) -> Iterable[str]:
    """N-Quads, one line for each quad, in the order given."""
    for s, p, o, g in quads:
        yield f"{s} {p} {o} .\n" if g == DEFAULT_GRAPH else f"{s} {p} {o} {g} .\n"
