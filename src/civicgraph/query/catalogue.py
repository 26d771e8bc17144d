"""The named queries: `catalogue/*.rq`, each opening with its question and its parameters. Loading a file checks it.

A file is plain SPARQL that any endpoint runs as it stands. Its first lines are comments: `# title@vi:`, `# title@en:`,
`# description@vi:`, `# description@en:`, one `# param NAME: TYPE [required] | vi | en` for each parameter, and
`# evidence:` with the columns that say where a row comes from. A parameter stands in the text as a line
`VALUES ?NAME { UNDEF }`; a value takes the place of UNDEF, and without one the line falls away.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

from civicgraph.errors import LexiconError, MissingParameterError, QueryError

_HEAD = re.compile(r"#\s*(?P<key>title@vi|title@en|description@vi|description@en|evidence|param \w+):\s*(?P<value>.+)")
_PARAMETER = re.compile(r"(?P<type>\w+)(?P<required> required)? \| (?P<vi>[^|]+) \| (?P<en>[^|]+)")
_SLOT = re.compile(r"^\s*VALUES \?(\w+) \{ UNDEF \}\n", re.M)
_TEXTS = ("title@vi", "title@en", "description@vi", "description@en", "evidence")


class ParameterType(StrEnum):
    """What a parameter's value is. The first six name something of the graph: a name in any spelling, or an IRI."""

    PERSON = "person"
    ORGANIZATION = "organization"
    PLACE = "place"
    DOCUMENT = "document"
    PROGRAMME = "programme"
    ENTITY = "entity"
    DATE = "date"
    INTEGER = "integer"
    TEXT = "text"

    @property
    def names_entity(self) -> bool:
        return self not in (ParameterType.DATE, ParameterType.INTEGER, ParameterType.TEXT)


@dataclass(frozen=True, slots=True)
class Parameter:
    name: str
    type: ParameterType
    required: bool
    vi: str
    en: str


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A question of the catalogue. `sparql` is the file's text; `evidence` the columns that prove a row."""

    name: str
    title_vi: str
    title_en: str
    description_vi: str
    description_en: str
    evidence: tuple[str, ...]
    parameters: tuple[Parameter, ...]
    sparql: str

    def check_names(self, given: Sequence[str]) -> None:
        """Raise QueryError for a parameter that the query does not have, or one that it needs and did not get."""
        known = [parameter.name for parameter in self.parameters]
        for name in given:
            if name not in known:
                has = f"it has {', '.join(known)}" if known else "it has none"
                raise QueryError(f"the query {self.name} has no parameter {name}: {has}")
        for parameter in self.parameters:
            if parameter.required and parameter.name not in given:
                raise MissingParameterError(self.name, parameter.name, f"{parameter.en} (a {parameter.type})")

    def fill(self, terms: Mapping[str, Sequence[str]]) -> str:
        """The SPARQL text with SPARQL terms in the place of the parameters; the lines of the others fall away."""

        def slot(match: re.Match[str]) -> str:
            chosen = terms.get(match[1])
            return f"  VALUES ?{match[1]} {{ {' '.join(chosen)} }}\n" if chosen else ""

        return _SLOT.sub(slot, self.sparql)


def parse_query(name: str, text: str) -> NamedQuery:
    """Read one catalogue file; LexiconError names the file and line of what is wrong in its head.

    >>> heads = [f"# {k}: …" for k in ("title@vi", "title@en", "description@vi", "description@en")]
    >>> parse_query("all", "\\n".join([*heads, "# evidence: s", "SELECT ?s { ?s ?p ?o }"])).evidence
    ('s',)
    """
    file = f"query/catalogue/{name}.rq"
    head: dict[str, str] = {}
    parameters: list[Parameter] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.startswith("#"):
            break
        if not (match := _HEAD.fullmatch(line)):
            raise LexiconError(file, number, "not a line of the head: title, description, param or evidence")
        key, value = match["key"], match["value"].strip()
        if not key.startswith("param "):
            head[key] = value
            continue
        if not (declared := _PARAMETER.fullmatch(value)) or declared["type"] not in list(ParameterType):
            raise LexiconError(file, number, "a parameter is told as: TYPE [required] | Vietnamese | English")
        parameters.append(
            Parameter(
                key.removeprefix("param "),
                ParameterType(declared["type"]),
                declared["required"] is not None,
                declared["vi"].strip(),
                declared["en"].strip(),
            )
        )
    for key in _TEXTS:
        if key not in head:
            raise LexiconError(file, 1, f"the head does not give its {key}")
    slots = sorted(set(_SLOT.findall(text)))
    if slots != sorted(parameter.name for parameter in parameters):
        raise LexiconError(file, 1, f"the parameters told are not those with a VALUES line ({', '.join(slots)})")
    return NamedQuery(
        name,
        head["title@vi"],
        head["title@en"],
        head["description@vi"],
        head["description@en"],
        tuple(head["evidence"].split()),
        tuple(parameters),
        text,
    )


@cache
def load_catalogue() -> Mapping[str, NamedQuery]:
    """All named queries by name, in the order of the alphabet."""
    found = sorted(
        (entry.name.removesuffix(".rq"), entry)
        for entry in files("civicgraph.query").joinpath("catalogue").iterdir()
        if entry.name.endswith(".rq")
    )
    return {name: parse_query(name, entry.read_text(encoding="utf-8")) for name, entry in found}
