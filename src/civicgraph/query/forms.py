"""An answer as text: a table for a person; CSV, TSV and JSON as SPARQL 1.1 lays them down for programs."""

import csv
import json
from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from io import StringIO
from textwrap import wrap

from civicgraph.errors import QueryError
from civicgraph.export import to_turtle
from civicgraph.graph import BASE, PREFIXES
from civicgraph.graph.terms import literal
from civicgraph.store import Answer, Rows, Term, Triples

WIDTH = 120
"""Columns of a table when it is not written to a terminal."""
_LEAST = 6
_GAP = "  "
_IRI_LABEL = "Label"


class Form(StrEnum):
    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    TSV = "tsv"


def format_answer(answer: Answer, form: Form = Form.TABLE, width: int = WIDTH) -> Iterator[str]:
    """The answer, piece by piece. Triples come as Turtle, whatever a program would do with a table of them.

    >>> row = (Term("iri", "https://example.org/1"), Term("literal", "Tô Lâm", "vi"))
    >>> rows = Rows(("person", "personLabel"), (row,))
    >>> print("".join(format_answer(rows)), end="")
    person
    ──────
    Tô Lâm
    1 row
    >>> "".join(format_answer(rows, Form.CSV))
    'person,personLabel\\r\\nhttps://example.org/1,Tô Lâm\\r\\n'
    """
    if isinstance(answer, Triples):
        if form is not Form.TABLE:
            raise QueryError("the answer is triples, which are written as Turtle: leave out --format")
        return to_turtle(answer)
    if isinstance(answer, bool):
        return iter([_BOOLEANS[form](answer) + "\n"])
    return iter([_as_table(answer, width)]) if form is Form.TABLE else _ROWS[form](answer)


_BOOLEANS: dict[Form, Callable[[bool], str]] = {
    Form.TABLE: lambda answer: "yes" if answer else "no",
    Form.CSV: lambda answer: str(answer).lower(),
    Form.TSV: lambda answer: str(answer).lower(),
    Form.JSON: lambda answer: json.dumps({"head": {}, "boolean": answer}),
}


def _as_csv(answer: Rows) -> Iterator[str]:
    yield _csv_line(answer.columns)
    for row in answer:
        yield _csv_line([_plain(term) for term in row])


def _csv_line(cells: Sequence[str]) -> str:
    line = StringIO()
    csv.writer(line).writerow(cells)
    return line.getvalue()


def _plain(term: Term | None) -> str:
    if term is None:
        return ""
    return f"_:{term.value}" if term.kind == "blank" else term.value


def _as_tsv(answer: Rows) -> Iterator[str]:
    yield "\t".join(f"?{column}" for column in answer.columns) + "\n"
    for row in answer:
        yield "\t".join("" if term is None else _n3(term) for term in row) + "\n"


def _n3(term: Term) -> str:
    if term.kind == "iri":
        return f"<{term.value}>"
    if term.kind == "blank":
        return f"_:{term.value}"
    words = literal(term.value, term.language)
    return f"{words}^^<{term.datatype}>" if term.datatype else words


def _as_json(answer: Rows) -> Iterator[str]:
    yield json.dumps({"head": {"vars": list(answer.columns)}})[:-1] + ', "results": {"bindings": ['
    comma = "\n"
    for row in answer:
        bound = {c: _json_term(term) for c, term in zip(answer.columns, row, strict=True) if term is not None}
        yield comma + json.dumps(bound, ensure_ascii=False)
        comma = ",\n"
    yield "\n]}}\n"


def _json_term(term: Term) -> dict[str, str]:
    kinds = {"iri": "uri", "blank": "bnode", "literal": "literal"}
    told = {"type": kinds[term.kind], "value": term.value}
    if term.language:
        told["xml:lang"] = term.language
    elif term.datatype:
        told["datatype"] = term.datatype
    return told


_ROWS: dict[Form, Callable[[Rows], Iterator[str]]] = {Form.CSV: _as_csv, Form.TSV: _as_tsv, Form.JSON: _as_json}


def _as_table(answer: Rows, width: int) -> str:
    """Columns as wide as their words and the width allow; a column with a label beside it is shown by its label."""
    shown = [i for i, name in enumerate(answer.columns) if name + _IRI_LABEL not in answer.columns]
    names = [answer.columns[i].removesuffix(_IRI_LABEL) or answer.columns[i] for i in shown]
    cells = [[_short(row[i]) for i in shown] for row in answer]
    widths = _share_width([max(map(len, column)) for column in zip(names, *cells, strict=True)], width)
    rows = [_lay_out(row, widths) for row in cells]
    rule = _GAP.join("─" * w for w in widths)
    lines = [*_lay_out(names, widths), rule]
    airy = any(len(row) > 1 for row in rows)  # where a row takes several lines, an empty one tells it from the next
    for number, row in enumerate(rows):
        lines += ["", *row] if airy and number else row
    count = len(answer)
    return "\n".join([*lines, f"{count:,} row{'' if count == 1 else 's'}", ""])


def _short(term: Term | None) -> str:
    """A term as a person wants it: a name of the ontology without its prefix, one line."""
    if term is None:
        return ""
    if term.kind != "iri":
        return " ".join(term.value.split())
    for prefix, iri in PREFIXES.items():
        if term.value.startswith(iri):
            name = term.value.removeprefix(iri)
            return name if prefix == "civic" else f"{prefix}:{name}"
    return term.value.removeprefix(BASE)


def _share_width(wanted: list[int], width: int) -> list[int]:
    """Give each column what it wants; if that is too much, the widest give way first.

    >>> _share_width([5, 40, 90], 64)
    [5, 27, 28]
    """
    room = width - len(_GAP) * (len(wanted) - 1)
    limit, left = max(wanted, default=0), room
    for done, want in enumerate(sorted(wanted)):
        limit = left // (len(wanted) - done)
        if want > limit:
            break
        left -= want
    else:
        return wanted
    widths = [min(want, max(limit, _LEAST)) for want in wanted]
    spare = room - sum(widths)
    for i in reversed(range(len(widths))):
        if spare > 0 and widths[i] < wanted[i]:
            widths[i] += 1
            spare -= 1
    return widths


def _lay_out(cells: Sequence[str], widths: Sequence[int]) -> list[str]:
    wrapped = [wrap(cell, width) or [""] for cell, width in zip(cells, widths, strict=True)]
    height = max(map(len, wrapped), default=1)
    padded = [lines + [""] * (height - len(lines)) for lines in wrapped]
    return [
        _GAP.join(f"{part:<{width}}" for part, width in zip(parts, widths, strict=True)).rstrip()
        for parts in zip(*padded, strict=True)
    ]
