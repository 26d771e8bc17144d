"""The commands: read words, call the library, print. Results go to standard output, talk to standard error.

Imports of the library stand inside the functions, so that help and queries do not pay for the reading of text.
"""

import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from io import TextIOWrapper
from itertools import repeat
from pathlib import Path
from secrets import token_urlsafe
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Any

import click

from civicgraph.errors import CivicgraphError, MissingParameterError, OutputError, QueryError, StoreError

if TYPE_CHECKING:
    from datetime import date, datetime

    from civicgraph.errors import InputError
    from civicgraph.graph import Quad
    from civicgraph.model import Article
    from civicgraph.pages import PageKind
    from civicgraph.pipeline import Addition, Build
    from civicgraph.query import Form, NamedQuery
    from civicgraph.store import Answer, Store

OUTPUT = "outputs"
_GRAPH_HELP = "A folder of a build, a store, or an RDF file."
_PAGES = ("graph", "explorer", "articles", "timeline")
"""The names of `pages.PageKind`, which is not imported for --help; a test says that they agree."""
_TYPES = (
    "Person", "Organization", "Place", "Document", "Programme", "Meeting", "Reception", "Visit", "Inspection",
    "Ceremony", "Award", "Signing", "Appointment", "Dismissal", "Discipline", "Issuance", "Launch", "Directive",
)  # fmt: skip
_EXPORTS = (
    "nquads", "trig", "turtle", "jsonld", "rdfxml", "graphml", "gexf", "csv", "neo4j", "parquet", "void",
)  # fmt: skip
"""The names of `export.ExportFormat`, which is not imported for --help; a test says that they agree."""

DEMO_QUESTIONS: tuple[tuple[str, dict[str, str]], ...] = (
    ("career", {"person": "Lương Trọng Khiêm"}),
    ("who-chaired-what", {"since": "2022"}),
    ("bodies-that-work-together", {}),
)
DEMO_ROWS = 5
EXAMPLE_LENGTH = 100
_COLOURS: dict[str, dict[str, Any]] = {
    "title": {"bold": True},
    "person": {"fg": "magenta"},
    "organization": {"fg": "blue"},
    "place": {"fg": "green"},
    "document": {"fg": "yellow"},
    "programme": {"fg": "yellow"},
    "time": {"fg": "cyan"},
    "number": {"fg": "cyan"},
    "post": {"fg": "bright_magenta"},
    "rule": {"dim": True},
    "fact": {"fg": "green", "bold": True},
    "gap": {"fg": "red"},
}


class Commands(click.Group):
    """Errors that the library raises on purpose are one sentence and status 1; a wrong query is wrong use, status 2."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except MissingParameterError as error:
            raise click.UsageError(f"{error}; give it with --param {error.name}=…") from error
        except QueryError as error:
            raise click.UsageError(str(error)) from error
        except CivicgraphError as error:
            raise click.ClickException(str(error)) from error

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="civicgraph")
def main() -> None:
    """Turn Vietnamese civic news into a knowledge graph whose every fact points to the words that say it.

    \b
    Example:
      civicgraph demo
    """
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # Vietnamese in any locale, and line ends as they are
            stream.reconfigure(encoding="utf-8", newline="" if stream is sys.stdout else None)


@main.command(short_help="Read articles and write the graph, its pages and a summary.")
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option("-o", "--output", default=OUTPUT, show_default=True, help="The folder to write into.")
@click.option("--base", metavar="IRI", help="The base of the IRIs of entities, events and articles.")
@click.option(
    "--store",
    metavar="DIR",
    help="Also make a store here, to add to and to ask without loading, in the place of any.",
)
@click.option("--sparql", is_flag=True, help="Make explorer.html answer SPARQL by itself, offline (2 MB and the data).")
def build(inputs: tuple[str, ...], output: str, base: str | None, store: str | None, sparql: bool) -> None:
    """Read articles and write the graph (graph.nq, graph.ttl, graph.graphml), its pages (graph.html, explorer.html,
    articles.html, timeline.html), readings.jsonl, gaps.jsonl and summary.json.

    INPUT is a JSON Lines file (one article a line: id, title, published, text), a .txt or .html page, a folder of
    them, or - for JSON Lines on standard input. Builds, stores and pages of view inside a folder are passed over,
    and so is what is hidden. What cannot be read is named on standard error with its file and line, everything else is
    built, and the exit status is 1.

    \b
    Example:
      civicgraph build articles.jsonl pages/ -o outputs/
    """
    from civicgraph.pipeline import Options, build

    with _progress(inputs) as step:
        options = Options(store=Path(store) if store else None, sparql=sparql)
        done = build(inputs, output, replace(options, base=base) if base else options, step)
    _report(done)
    if not done.files:
        click.echo("civicgraph: no article could be read, so nothing was written", err=True)
        sys.exit(1)
    click.echo(done.summary.as_text())
    click.echo(f"written to {output}: {', '.join(done.files)}")
    if store:
        click.echo(f"store: {store}{_tell_replaced(done)}")
    sys.exit(1 if done.problems else 0)


def _tell_replaced(done: "Build") -> str:
    if not done.replaced:
        return ""
    lost = f"; {done.dropped:,} of them are in it no more" if done.dropped else ""
    return f", in the place of one of {done.replaced:,} article{'' if done.replaced == 1 else 's'}{lost}"


@main.command(short_help="Read articles and add them to a store.")
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option("--store", required=True, metavar="DIR", help="The store, made by `civicgraph build --store`.")
def add(inputs: tuple[str, ...], store: str) -> None:
    """Read articles, as for build, and add them to a store.

    What cannot be read is told as for build, and the rest is added. It is written all at once: a write that fails or is
    broken off leaves the store as it was. The same article again changes nothing; one that is there with another text
    is replaced.

    \b
    Example:
      civicgraph add this-week.jsonl --store kg/
    """
    from civicgraph.pipeline import add

    with _progress(inputs) as step:
        done = add(inputs, store, step)
    _report(done)
    click.echo(f"articles    {done.articles:,} read, {len(done.changed):,} added or replaced")
    sys.exit(1 if done.problems else 0)


def _report(done: "Build | Addition") -> None:
    for problem in done.problems:
        click.echo(f"civicgraph: {problem}", err=True)


@contextmanager
def _progress(inputs: Iterable[str]) -> Iterator[Any]:
    """A function to call once per article: a bar on a terminal, nothing in a pipe. What stdin holds is not known."""
    from civicgraph.read import count_articles

    hidden = not sys.stderr.isatty()
    length = None if hidden else count_articles(inputs)
    rounds = repeat(None) if length is None else repeat(None, length)
    with click.progressbar(rounds, length, "Reading articles", show_pos=True, file=sys.stderr, hidden=hidden) as bar:
        yield lambda: bar.update(1)


@main.command(short_help="Ask the last build: SPARQL text, a file, or a named query.")
@click.argument("question", required=False, metavar="[FILE.rq | 'SELECT …' | NAME]")
@click.option("-p", "--param", "params", multiple=True, metavar="NAME=VALUE", help="A parameter of a named query.")
@click.option(
    "-f", "--format", "form", type=click.Choice(["table", "csv", "json", "tsv"]), default="table", show_default=True
)
@click.option("-g", "--graph", default=OUTPUT, show_default=True, help=_GRAPH_HELP)
@click.option("--list", "listing", is_flag=True, help="List the named queries with their parameters.")
def query(question: str | None, params: tuple[str, ...], form: str, graph: str, listing: bool) -> None:
    """Ask the last build: SPARQL text, a file with SPARQL (- is standard input), or a query named in --list.

    A parameter that names somebody or something takes the name in any spelling, with or without marks, or an IRI.
    Prefixes such as civic:, org:, schema:, oa: need not be declared.

    \b
    Examples:
      civicgraph query posts --param person="Nguyễn Văn A"
      civicgraph query 'SELECT ?name WHERE { ?p a civic:Person ; rdfs:label ?name }' --format csv
    """
    from civicgraph.query import Form, answer, load_catalogue

    if listing:
        _list_queries(load_catalogue().values())
        return
    if question is None:
        raise click.UsageError("say what to ask: SPARQL, a file, or a name of --list")
    given = _split(params)
    text = _read_words() if question == "-" else question
    _print(answer(_open(graph), text, given), Form(form))


def _open(build: str) -> "Store":
    """The graph of a store, of a folder that a build wrote, or of one file of it."""
    from civicgraph.store import Store, is_store, open_store

    path = Path(build)
    if is_store(path):
        return open_store(path)
    file = path / "graph.nq" if path.is_dir() else path
    if not file.exists():
        raise StoreError(f"{build}: there is no graph.nq here; make one with `civicgraph build` or `civicgraph demo`")
    return Store.read(file)


def _print(answer: "Answer", form: "Form") -> None:
    from civicgraph.query import format_answer
    from civicgraph.query.forms import WIDTH

    width = get_terminal_size().columns if sys.stdout.isatty() else WIDTH
    for piece in format_answer(answer, form, width):
        click.echo(piece, nl=False)


def _split(params: tuple[str, ...]) -> dict[str, str]:
    pairs = [param.partition("=") for param in params]
    for name, sign, value in pairs:
        if not (name and sign and value.strip()):
            raise click.UsageError(f"--param takes NAME=VALUE, not {name + sign + value!r}")
    for name, times in Counter(name for name, _, _ in pairs).items():
        if times > 1:
            raise click.UsageError(f"give --param {name}=… once, not {times} times")
    return {name: value.strip() for name, _, value in pairs}


def _list_queries(queries: "Iterable[NamedQuery]") -> None:
    for named in queries:
        click.secho(named.name, bold=True)
        click.echo(f"  {named.title_vi}\n  {named.title_en}")
        for parameter in named.parameters:
            needed = "" if parameter.required else ", optional"
            click.echo(f"    --param {parameter.name}=…  ({parameter.type}{needed}) {parameter.en}")


@main.command(short_help="Show what is read in a text and by which rules.")
@click.argument("text", metavar="TEXT|FILE")
@click.option(
    "--date",
    "published",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The day that the text was published, where it does not say so itself.",
)
def explain(text: str, published: "datetime | None") -> None:
    """Show each sentence with what was recognised in it, and the facts it says with the rules that read them.

    Takes the words themselves, a file as for `build`, or - for plain text on standard input, whose first line is the
    title.

    \b
    Example:
      civicgraph explain 'Chiều 11-3, ông Nguyễn Văn A, Chủ tịch UBND tỉnh Bắc Ninh chủ trì hội nghị.' --date 2024-03-12
    """
    from civicgraph.explain import explain, plain
    from civicgraph.pipeline import extract_closely

    style = _colour if sys.stdout.isatty() else plain
    failed = False
    for found in _articles(text, published.date() if published else None):
        if isinstance(found, CivicgraphError):
            click.echo(f"civicgraph: {found}", err=True)
            failed = True
            continue
        for line in explain(*extract_closely(found), style):
            click.echo(line)
    sys.exit(1 if failed else 0)


def _colour(words: str, look: str) -> str:
    return click.style(words, **_COLOURS.get(look, {}))


def _articles(text: str, published: "date | None") -> "Iterator[Article | InputError]":
    """The articles of a file, or one article of the words themselves."""
    from civicgraph.model import Article
    from civicgraph.read import read_inputs

    if text != "-" and text.strip() and _is_path(text):
        if Path(text).is_dir():
            raise click.UsageError(f"{text} is a folder: explain takes the words themselves, a file, or -")
        for found in read_inputs([text]):
            if isinstance(found, Article) and not found.published:
                yield replace(found, published=published)
            else:
                yield found
        return
    words = _read_words() if text == "-" else text
    title, _, body = unicodedata.normalize("NFC", words.strip()).partition("\n")
    if not title:
        raise click.UsageError("there is no text to explain")
    yield Article("text", title, body.strip(), published)


def _read_words() -> str:
    try:
        return sys.stdin.read()
    except UnicodeDecodeError as error:
        raise click.UsageError(f"standard input is not UTF-8 text: {error}") from error


def _is_path(text: str) -> bool:
    """Whether the words are a file or folder, or can only be meant to be one: "tin.txt"."""
    try:
        return Path(text).exists() or (
            len(text.split()) == 1 and bool(re.fullmatch(r"\.(txt|html?|jsonl?)", Path(text).suffix))
        )
    except (OSError, ValueError):  # a long text is no file name
        return False


@main.command(short_help="Sum up what a build nearly read, by rule and reason.")
@click.argument("place", default=OUTPUT, metavar="[FILE|FOLDER]")
@click.option("--all", "doubtful", is_flag=True, help="Also telling words that gave no event, though few tell one.")
def gaps(place: str, doubtful: bool) -> None:
    """Sum up the sentences of a build that tell something which was not read, or not wholly, by rule and reason, each
    with an example, its telling word in brackets.

    Takes the folder of a build, or its gaps.jsonl.

    \b
    Example:
      civicgraph gaps outputs/
    """
    from civicgraph.ledger import sum_gaps

    for total in sum_gaps(place, doubtful=doubtful):
        click.echo(f"{total.count:7,}  {click.style(total.rule, bold=True)}: {total.reason}")
        example = _shorten(total.example.text, total.example.word)
        click.echo(click.style(f"         {total.example.article}: {example}", dim=True))


def _shorten(text: str, word: str = "") -> str:
    """The text on one line, the telling word in brackets, from so far before the word that it can be seen."""
    words, word = " ".join(text.split()), " ".join(word.split())
    at = words.find(word) if word else -1
    if at >= 0:
        words = f"{words[:at]}[{word}]{words[at + len(word) :]}"
    if at > EXAMPLE_LENGTH // 2:
        words = "…" + words[words.find(" ", at - EXAMPLE_LENGTH // 2) :].lstrip()
    return words if len(words) <= EXAMPLE_LENGTH else words[: EXAMPLE_LENGTH - 1] + "…"


@main.command(short_help="Write a page of the graph, or of a part of it.")
@click.argument("page", type=click.Choice(_PAGES), default="graph", metavar="[graph|explorer|articles|timeline]")
@click.option("--around", metavar="NAME", help="What is tied to this name, in any spelling, and its events' parts.")
@click.option("--query", "question", metavar="QUERY", help="What a query answers: SPARQL, a file, or a named query.")
@click.option("-p", "--param", "params", multiple=True, metavar="NAME=VALUE", help="A parameter of a named query.")
@click.option("--since", metavar="DATE", help="Facts from this day, month or year on.")
@click.option("--until", metavar="DATE", help="Facts up to this day, month or year.")
@click.option("--type", "types", multiple=True, type=click.Choice(_TYPES, case_sensitive=False), help="Only this type.")
@click.option("--place", metavar="NAME", help="What is tied to this place, and its events' parts.")
@click.option("--limit", type=click.IntRange(1), help="How many nodes at most; graph.html: 1,500 unless said here.")
@click.option("--sparql", is_flag=True, help="Make explorer.html answer SPARQL by itself, offline.")
@click.option("-g", "--graph", default=OUTPUT, show_default=True, help=_GRAPH_HELP)
@click.option("-o", "--output", metavar="FILE", help="The file to write.  [default: PAGE.html in the current folder]")
def view(
    page: str,
    around: str | None,
    question: str | None,
    params: tuple[str, ...],
    since: str | None,
    until: str | None,
    types: tuple[str, ...],
    place: str | None,
    limit: int | None,
    sparql: bool,
    graph: str,
    output: str | None,
) -> None:
    """Write one self-contained page of a build, a store or an RDF file, of all or of the part asked for.

    graph is the picture of an ordinary graph, explorer that of a whole one, articles shows the texts with their marks,
    timeline the events and offices. Beyond the limit the most central part is shown.

    Without -o the page is graph.html, explorer.html, articles.html or timeline.html in the current folder, in the place
    of any there. Its address is printed.

    \b
    Examples:
      civicgraph view --around "Nguyễn Văn A" --since 2017-03
      civicgraph view explorer --sparql -g kg/ -o tuan-nay.html
      civicgraph view --query who-met-whom -p person="nguyen van a"
    """
    from civicgraph.export import write_text
    from civicgraph.pages import DEFAULT_LIMIT, PageKind, check_view, draw_page, file_of, gather, nodes_answered
    from civicgraph.render import View

    kind = PageKind(page)
    _check_wishes(kind, since, until, sparql, params, question)
    found = nodes_answered(_open(graph), question, _split(params)) if question else None
    material = gather(Path(graph))
    wanted = limit or (DEFAULT_LIMIT if kind is PageKind.GRAPH else None)
    wishes = View(around, since, until, types, place, found, wanted)
    check_view(material, wishes)
    path = Path(output or file_of(kind))
    write_text(path, [draw_page(material, kind, wishes, sparql=sparql)])
    click.echo(path.resolve().as_uri())


def _check_wishes(
    kind: "PageKind", since: str | None, until: str | None, sparql: bool, params: tuple[str, ...], question: str | None
) -> None:
    """Refuse, before anything is read, what could only be a mistake."""
    from civicgraph.query import check_date

    for name, day in (("--since", since), ("--until", until)):
        if day is not None:
            check_date(name, day)
    if sparql and kind != "explorer":
        raise click.UsageError("--sparql is for the explorer: civicgraph view explorer --sparql")
    if params and question is None:
        raise click.UsageError("--param is for --query")


@main.command(short_help="Write the graph in another format.")
@click.option("-f", "--format", "form", type=click.Choice(_EXPORTS), required=True, help="The format to write.")
@click.option("-g", "--graph", default=OUTPUT, show_default=True, help=_GRAPH_HELP)
@click.option(
    "-o",
    "--output",
    help="The folder to write into.  [default: the folder of the build; of a store or file, the current folder]",
)
@click.option("--base", metavar="IRI", help="The base of the graph's IRIs, if it is a file alone that has another.")
def export(form: str, graph: str, output: str | None, base: str | None) -> None:
    """Write what the articles of a build or store tell in another format, the same bytes for the same facts; RDF has
    also what spans articles: the gazetteer, and which entities are one.

    Without -o the files come to stand in the folder of the build that is exported; those of a store or of a file in the
    current folder. Files of another build are never replaced.

    \b
    Examples:
      civicgraph export --format gexf
      civicgraph export -g kg/ --format neo4j -o import/
    """
    from civicgraph.export import FILES, ExportFormat, export
    from civicgraph.graph import SHARED

    folder = Path(output) if output else _beside(Path(graph))
    _check_replaced(Path(graph), folder, FILES[ExportFormat(form)])
    quads = _quads(graph)
    for path in export(quads, ExportFormat(form), folder, _base(graph, base), SHARED):
        click.echo(str(path))


def _base(graph: str, wished: str | None) -> str:
    """The base of the IRIs: the one wished for, if it can be one, else the graph's own."""
    from civicgraph.graph.terms import check_base
    from civicgraph.pages import base_of

    return base_of(Path(graph)) if wished is None else check_base(wished)


def _beside(graph: Path) -> Path:
    """Where the files of an export go by themselves: no other build, and no store, has its own there."""
    from civicgraph.store import is_store

    return graph if graph.is_dir() and not is_store(graph) else Path()


def _check_replaced(graph: Path, folder: Path, names: "Iterable[str]") -> None:
    """Refuse to put one graph's file in the place of another's: a build's files would tell different things."""
    from civicgraph.pages import is_build
    from civicgraph.store import is_store

    if is_store(folder):
        raise OutputError(f"{folder} is a store, which keeps its own files only: choose another folder with -o")
    if not is_build(folder) or folder.resolve() in (graph.resolve(), _whole(graph)):
        return
    for name in names:
        if (folder / name).exists():
            raise OutputError(f"{folder / name} is of another graph than {graph}: choose another folder with -o")


def _whole(graph: Path) -> Path | None:
    """The build that a file is the whole graph of."""
    return graph.resolve().parent if graph.name == "graph.nq" else None


@main.command(short_help="Check a graph against the shapes of the ontology.")
@click.argument("graph", default=OUTPUT, metavar="[GRAPH]")
def validate(graph: str) -> None:
    """Check a build, a store or an RDF file: print each rule that is broken, by what, and the words of the article.

    The exit status is 1 if there are any.

    \b
    Example:
      civicgraph validate outputs/
    """
    from civicgraph.validate import validate

    problems = validate(_quads(graph))
    for problem in problems:
        click.echo(problem.message)
        click.echo("  " + " ".join(filter(None, (problem.focus, problem.path, problem.value))))
        if problem.quote:
            click.echo(f"  {problem.article}: {problem.quote}")
    click.echo(f"{len(problems):,} problem{'' if len(problems) == 1 else 's'}", err=True)
    sys.exit(1 if problems else 0)


@main.command(short_help="Show what changed between two builds.")
@click.argument("before")
@click.argument("after")
def diff(before: str, after: str) -> None:
    """Show the facts that were added (+), removed (-) or told otherwise (~, with each value before and after), with
    the article and rules behind each; how many of each there are is told on standard error.

    The exit status is 0 whether or not there are any.

    \b
    Example:
      civicgraph diff outputs-old/ outputs/
    """
    from civicgraph.diff import Change, diff

    signs = {Change.ADDED: "+", Change.REMOVED: "-", Change.CHANGED: "~"}
    found = diff(_quads(before), _quads(after))
    for difference in found:
        click.echo(f"{signs[difference.change]} {difference.says}")
        for turn in difference.turns:
            click.echo(f"    {turn}")
        click.echo(f"    {difference.article} ({', '.join(difference.rules)})")
    counts = Counter(difference.change for difference in found)
    click.echo(", ".join(f"{counts[change]:,} {change}" for change in Change), err=True)


@main.command(short_help="Take articles out of a store.")
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
@click.option("--store", required=True, metavar="DIR", help="The store.")
def forget(ids: tuple[str, ...], store: str) -> None:
    """Take articles, by id, out of a store, with their facts and the entities that no other article tells.

    If an id is not there, nothing is taken out.

    \b
    Example:
      civicgraph forget bao-0042 --store kg/
    """
    from civicgraph.keep import forget_articles

    forget_articles(Path(store), ids)
    click.echo(f"forgotten: {', '.join(ids)}")


def _quads(place: str) -> "Iterator[Quad]":
    """The quads of a store, of a folder that a build wrote, or of an RDF file, one by one."""
    from civicgraph.store import is_store, open_store, read_quads

    path = Path(place)
    if is_store(path):
        return open_store(path).told()
    file = path / "graph.nq" if path.is_dir() else path
    if not file.exists():
        raise StoreError(f"{place}: there is no graph here; make one with `civicgraph build` or `civicgraph demo`")
    return read_quads(file)


@main.command(short_help="Serve SPARQL, pages and reconciliation over HTTP.")
@click.option(
    "-g",
    "--graph",
    "--store",
    "graph",
    default=OUTPUT,
    show_default=True,
    help="A folder of a build, a store, or an N-Quads file.",
)
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    help="The port to listen on; 0: any free one.",
)
@click.option("--base", metavar="IRI", help="The base of the graph's IRIs, if it is a file alone that has another.")
@click.option(
    "--seconds", type=click.FloatRange(0.1), default=30.0, show_default=True, help="The time a query may take."
)
@click.option(
    "--megabytes", type=click.IntRange(1), default=64, show_default=True, help="The length an answer may have."
)
@click.option("--workers", type=click.IntRange(1), default=2, show_default=True, help="Queries that run at once.")
@click.option("--allow-remote", is_flag=True, help="Let SERVICE and LOAD ask other machines.")
@click.option("--writable", is_flag=True, help="Let who has the token change the store, by SPARQL and by graph.")
@click.option(
    "--token",
    envvar="CIVICGRAPH_TOKEN",
    metavar="WORD",
    help="The token, better given as CIVICGRAPH_TOKEN; without one --writable makes and shows one.",
)
def serve(
    graph: str,
    host: str,
    port: int,
    base: str | None,
    seconds: float,
    megabytes: int,
    workers: int,
    allow_remote: bool,
    writable: bool,
    token: str | None,
) -> None:
    """Serve a graph: SPARQL 1.1 Protocol at /sparql (a query page in a browser), a page or RDF for every IRI under
    /id/, whole graphs at /graphs, the named queries at /queries, and a reconciliation service for OpenRefine at
    /reconcile.

    A build that is made anew, or a store that is added to, is served anew. Nothing can be changed but with --writable
    and the token, which is sent as "Authorization: Bearer WORD". Ctrl-C ends the server.

    \b
    Examples:
      civicgraph serve -g outputs/ --port 8000
      civicgraph serve --store kg/ --writable
    """
    from civicgraph.serve import Limits, Options, serve

    limits = Limits(seconds=seconds, answer=megabytes * 2**20, workers=workers, remote=allow_remote)
    options = Options(Path(graph), _base(graph, base), limits)
    made = token_urlsafe() if writable and not token else None
    if writable:
        options = replace(options, token=token or made)

    def announce(taken: int) -> None:
        if made:
            click.echo(f"the token to write with: {made}", err=True)
        click.echo(f"http://{host}:{taken}/", err=True)

    serve(options, host, port, announce)


@main.command(short_help="Build from the sample articles and show what can be asked.")
@click.option("-o", "--output", default=OUTPUT, show_default=True, help="The folder to write into.")
def demo(output: str) -> None:
    """Build the graph of the sample articles, sum it up, answer three questions and say where the page is.

    \b
    Example:
      civicgraph demo
    """
    from importlib.resources import as_file, files

    from civicgraph.pipeline import build
    from civicgraph.query import Form, answer, load_catalogue
    from civicgraph.store import Rows

    with as_file(files("civicgraph.samples") / "articles.jsonl") as articles, _progress([str(articles)]) as step:
        done = build([str(articles)], output, step=step)
    _report(done)
    click.echo(done.summary.as_text())
    graph = _open(output)
    catalogue = load_catalogue()
    for name, given in DEMO_QUESTIONS:
        words = "".join(f" --param {key}={value!r}" for key, value in given.items())
        click.secho(f"\n{catalogue[name].title_vi}", bold=True)
        click.echo(f"$ civicgraph query {name}{words} -g {output}\n")
        rows = answer(graph, name, given)
        assert isinstance(rows, Rows)
        _print(Rows(rows.columns, rows.rows[:DEMO_ROWS]), Form.TABLE)
        if len(rows) > DEMO_ROWS:
            click.echo(f"(the first of {len(rows)})")
    click.echo(f"\nThe graph: {Path(output, 'graph.ttl')}\nThe page:  {Path(output, 'graph.html').resolve().as_uri()}")
    sys.exit(1 if done.problems else 0)
