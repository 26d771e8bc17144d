"""The pages for people: a thing with its facts and quotes, a search, the named queries with their forms and answers."""

import json
from collections.abc import Mapping, Sequence
from itertools import groupby
from urllib.parse import quote, urlencode

from civicgraph.graph import PREFIXES
from civicgraph.query import Named, NamedQuery
from civicgraph.serve.html import Markup, join, page, tag
from civicgraph.serve.reading import Graph, Row
from civicgraph.serve.words import TECHNICAL, TYPES, column_word, local, property_word, type_word, value_word

_PAGES = {
    "graph": "Đồ thị: phần chính",
    "explorer": "Toàn bộ đồ thị",
    "timeline": "Dòng thời gian và chức vụ",
    "articles": "Bài báo với chỗ đã đọc được",
}

_ABOUT = """
SELECT DISTINCT ?property ?value ?valueLabel WHERE {{
  <{iri}> ?property ?value .
  FILTER (?property NOT IN ({technical}, skos:prefLabel))
  OPTIONAL {{ ?value rdfs:label|dcterms:title ?valueLabel FILTER (LANG(?valueLabel) != "en") }}
}} ORDER BY ?property ?valueLabel ?value LIMIT 500
"""
_TOLD_OF_THING = """{{ ?fact ?role <{iri}> . FILTER(?role != civic:evidence) ?fact civic:evidence ?evidence }}
  UNION {{ VALUES ?fact {{ <{iri}> }} ?fact civic:evidence ?evidence }}"""
_TOLD_IN_ARTICLE = "?evidence oa:hasSource <{iri}> . ?fact civic:evidence ?evidence ."
# The two are asked apart, since the store reads a union of both many times as slowly.
# What must be there stands before what may be: behind the OPTIONALs the store joins every quote of the graph with them.
_FACTS = """
SELECT DISTINCT ?kind ?role ?fact ?factLabel ?date ?quote ?article ?articleLabel ?published WHERE {{
  {told}
  ?fact a ?kind .
  ?evidence oa:exact ?quote ; oa:hasSource ?article .
  ?article dcterms:title ?articleLabel .
  OPTIONAL {{ ?fact rdfs:label ?event }}
  OPTIONAL {{ ?fact org:role/rdfs:label ?post ; org:member/rdfs:label ?holder .
             OPTIONAL {{ ?fact org:organization/rdfs:label ?body }} }}
  OPTIONAL {{ ?fact rdf:subject/rdfs:label ?one ; rdf:object/rdfs:label ?other }}
  OPTIONAL {{ ?fact schema:description ?figure }}
  OPTIONAL {{ ?fact civic:speaker/rdfs:label ?speaker ; schema:text ?words }}
  BIND(COALESCE(?event, IF(BOUND(?post), CONCAT(?holder, ": ", ?post, COALESCE(CONCAT(", ", ?body), "")), ?none),
       CONCAT(?one, " – ", ?other), ?figure, CONCAT(?speaker, ": ", ?words)) AS ?factLabel)
  OPTIONAL {{ ?fact schema:startDate ?date }}
  OPTIONAL {{ ?article dcterms:issued ?published }}
}} ORDER BY ?kind ?date ?published ?factLabel ?fact ?article ?quote LIMIT 2000
"""


class Pages:
    """Writes pages; IRIs that begin with `base` are links to this server's own."""

    def __init__(self, graph: Graph, base: str) -> None:
        self.graph = graph
        self.base = base

    async def thing(self, iri: str) -> str | None:
        """The page of an entity, event, fact or article; None if the graph does not know it."""
        _, about = await self.graph.rows(_ABOUT.format(iri=iri, technical=", ".join(TECHNICAL)))
        if not about:
            return None
        facts = await self._rows_told(iri, about)
        labels = [row["value"] for row in about if row["property"] in _NAMING]
        kinds = [type_word(row["value"]) for row in about if row["property"].endswith("#type")]
        rest = [row for row in about if row["property"] not in _NAMING and not row["property"].endswith("#type")]
        title = labels[0] if labels else local(iri)
        others = [row["value"] for row in about if row["property"] == PREFIXES["skos"] + "altLabel"]
        href = self._href(iri)
        forms = [tag("a", name, href=f"{href}?format={form}") for name, form in _FORMS.items()]
        return page(
            title,
            tag("p", ", ".join(kinds), class_="quiet"),
            tag("h1", title),
            tag("p", "Tên khác: " + "; ".join(others)) if others else None,
            tag("dl", *(self._property(row) for row in rest if not row["property"].endswith("altLabel"))),
            *(self._facts(kind, list(rows)) for kind, rows in groupby(facts, key=lambda row: row["kind"])),
            tag("p", *(join(form, " ") for form in forms), class_="quiet"),
        )

    async def preview(self, iri: str) -> Markup | None:
        """What a thing is, in a few lines: its names, its kinds and the first facts with their quotes."""
        _, about = await self.graph.rows(_ABOUT.format(iri=iri, technical=", ".join(TECHNICAL)))
        if not about:
            return None
        facts = await self._rows_told(iri, about)
        names = [row["value"] for row in about if row["property"] in _NAMING or row["property"].endswith("altLabel")]
        kinds = [type_word(row["value"]) for row in about if row["property"].endswith("#type")]
        quotes = [tag("blockquote", row["quote"]) for row in facts[:_PREVIEWED]]
        return join(
            tag("h1", names[0] if names else local(iri)),
            tag("p", ", ".join(kinds), class_="quiet"),
            tag("p", "; ".join(names[1:])) if names[1:] else None,
            quotes,
        )

    async def _rows_told(self, iri: str, about: Sequence[Row]) -> Sequence[Row]:
        """The facts about a thing, or of an article those that stand in it, each with its quotes."""
        told = _TOLD_IN_ARTICLE if any(row["property"] == _TITLE for row in about) else _TOLD_OF_THING
        _, facts = await self.graph.rows(_FACTS.format(told=told.format(iri=iri)))
        return facts

    async def search(self, words: str) -> str:
        found = (await self.graph.names()).search(words, limit=50) if words.strip() else []
        items = [tag("li", self._named(thing)) for thing, _ in found]
        told = tag("ul", *items) if items else tag("p", "Không tìm thấy tên nào như vậy.")
        return page(f"Tìm: {words}", tag("h1", f"Tìm: {words}"), told)

    def home(self, counts: Sequence[Row]) -> str:
        rows = [tag("tr", tag("th", type_word(row["kind"])), tag("td", row["n"])) for row in counts]
        return page(
            "civicgraph",
            tag("h1", "Đồ thị tri thức từ tin tức chính quyền"),
            tag("p", "Mỗi dữ kiện dẫn về đúng câu chữ của bài báo đã nói."),
            tag("ul", *(tag("li", tag("a", words, href=f"/{name}.html")) for name, words in _PAGES.items())),
            tag("table", *rows),
        )

    def queries(self, queries: Sequence[NamedQuery]) -> str:
        items = [
            join(tag("dt", tag("a", q.title_vi, href=f"/queries/{q.name}")), tag("dd", q.title_en, class_="quiet"))
            for q in queries
        ]
        return page("Câu hỏi", tag("h1", "Câu hỏi có sẵn"), tag("dl", *items))

    def query(
        self,
        named: NamedQuery,
        given: Mapping[str, str],
        answer: tuple[Sequence[str], Sequence[Row]] | None,
        problem: str,
    ) -> str:
        fields = [
            tag(
                "label",
                f"{p.vi} ",
                tag("span", p.en, class_="quiet"),
                tag("input", name=p.name, value=given.get(p.name, ""), required=p.required),
            )
            for p in named.parameters
        ]
        download = [
            tag("a", form.upper(), href=f"/queries/{named.name}?{urlencode({**given, 'format': form})}")
            for form in ("csv", "tsv", "json")
        ]
        return page(
            named.title_vi,
            tag("h1", named.title_vi),
            tag("p", named.description_vi),
            tag("form", *fields, tag("button", "Hỏi"), class_="ask"),
            tag("p", problem, role="alert") if problem else None,
            self._table(*answer) if answer else None,
            tag("p", *(join(link, " ") for link in download), class_="quiet") if answer else None,
            tag("details", tag("summary", "SPARQL"), tag("pre", named.sparql)),
        )

    def workbench(self, queries: Sequence[NamedQuery]) -> str:
        """The query page: an editor with completed prefixes and names, and the catalogue as examples."""
        examples = [tag("option", named.title_vi, value=named.name) for named in queries]
        texts = {named.name: named.fill({}) for named in queries}
        data = json.dumps({"base": self.base, "prefixes": PREFIXES, "queries": texts}, ensure_ascii=False).replace(
            "<", "\\u003c"
        )
        return page(
            "SPARQL",
            tag("p", tag("label", "Ví dụ: ", tag("select", tag("option", "…", value=""), *examples, id="examples"))),
            tag("div", id="yasgui"),
            tag("script", Markup(data), type="application/json", id="data"),
            tag("script", src="/assets/yasgui.min.js"),
            tag("script", src="/assets/query-page.js"),
            head=tag("link", rel="stylesheet", href="/assets/yasgui.min.css"),
        )

    def _table(self, columns: Sequence[str], rows: Sequence[Row]) -> Markup:
        shown = [column for column in columns if column + "Label" not in columns]
        head = tag("tr", *(tag("th", column_word(column)) for column in shown))
        body = [
            tag("tr", *(tag("td", self._cell(column, row), class_=_look(column)) for column in shown)) for row in rows
        ]
        return tag("div", tag("p", f"{len(rows)} dòng", class_="quiet"), tag("table", head, *body), class_="scroll")

    def _cell(self, column: str, row: Row) -> Markup | str:
        value = row.get(column, "")
        iri = row.get(column.removesuffix("Label"), "")
        if column.lower().endswith("quote"):
            return tag("blockquote", value)
        return self._told(iri, value) if "://" in iri else value

    def _property(self, row: Row) -> Markup:
        value = row["value"]
        shown = self._told(value, row.get("valueLabel", "")) if "://" in value else value
        return join(tag("dt", property_word(row["property"])), tag("dd", shown))

    def _facts(self, kind: str, rows: Sequence[Row]) -> Markup:
        lines = [
            tag(
                "tr",
                tag("td", row.get("date") or row.get("published", ""), class_="date"),
                tag("td", property_word(row["role"]) if "role" in row else ""),
                tag("td", self._link(row["fact"], row.get("factLabel", ""))),
                tag("td", tag("blockquote", row["quote"])),
                tag("td", self._link(row["article"], row["articleLabel"])),
            )
            for row in rows
        ]
        return join(tag("h2", type_word(kind)), tag("div", tag("table", *lines), class_="scroll"))

    def _named(self, thing: Named) -> Markup:
        others = f" ({', '.join(thing.names[1:])})" if len(thing.names) > 1 else ""
        kind = tag("span", f" {TYPES[thing.type]}", class_="quiet")
        return join(self._link(thing.iri, thing.names[0]), others, kind)

    def _told(self, iri: str, words: str) -> Markup | str:
        """A value that is an IRI: a term of the ontology by its word, anything else as a link."""
        return value_word(iri) or self._link(iri, "" if words == iri else words)

    def _link(self, iri: str, words: str) -> Markup:
        return tag("a", words or local(iri), href=self._href(iri))

    def _href(self, iri: str) -> str:
        """Where the IRI is told of: here, if it is one of the graph's own; a stranger's is only shown."""
        if iri.startswith(self.base):
            return "/id/" + iri.removeprefix(self.base)
        return f"/about?iri={quote(iri, safe='')}"


def _look(column: str) -> str | None:
    return "date" if column in ("date", "published", "otherPublished") else None


_PREVIEWED = 3
_TITLE = PREFIXES["dcterms"] + "title"
_NAMING = (PREFIXES["rdfs"] + "label", _TITLE)
_FORMS = {
    "Turtle": "text/turtle",
    "JSON-LD": "application/ld+json",
    "N-Triples": "application/n-triples",
    "RDF/XML": "application/rdf+xml",
}
