"""HTML out of plain values: every text is escaped, so that nothing an article says can become markup."""

from html import escape

_VOID = frozenset({"input", "link", "meta", "br"})


class Markup(str):
    """Text that is HTML already."""

    __slots__ = ()


Child = str | int | list[Markup] | None
"""What may stand in an element: markup as it is, other text escaped, None not at all."""


def tag(name: str, /, *children: Child, **attributes: str | bool | None) -> Markup:
    """An element; `class_` and `for_` lose their underscore, an attribute that is None or False is left out.

    >>> tag("a", "A & B", href="/?q=1&r=2", class_="body")
    '<a href="/?q=1&amp;r=2" class="body">A &amp; B</a>'
    """
    told = "".join(
        f" {key.rstrip('_').replace('_', '-')}" + ("" if value is True else f'="{escape(value)}"')
        for key, value in attributes.items()
        if value is not None and value is not False
    )
    return Markup(f"<{name}{told}>" + ("" if name in _VOID else f"{join(*children)}</{name}>"))


def join(*children: Child) -> Markup:
    """Children one after the other, those that are not markup escaped."""
    parts: list[str] = []
    for child in children:
        if isinstance(child, list):
            parts += child
        elif isinstance(child, Markup):
            parts.append(child)
        elif child is not None:
            parts.append(escape(str(child)))
    return Markup("".join(parts))


def bare_page(*body: Child) -> str:
    """A document to be shown in a frame, without the house's head and links."""
    styles = tag("link", rel="stylesheet", href="/assets/pages.css")
    head = tag("head", tag("meta", charset="utf-8"), tag("title", "civicgraph"), styles)
    return "<!DOCTYPE html>\n" + tag("html", head, tag("body", tag("main", *body)), lang="vi")


def page(title: str, *body: Child, lang: str = "vi", head: Child = None) -> str:
    """A whole document with the house's style sheet."""
    start = tag("a", "civicgraph", href="/", class_="home")
    links = [tag("a", words, href=href) for words, href in (("Câu hỏi", "/queries"), ("SPARQL", "/sparql"))]
    search = tag(
        "form",
        tag("input", type="search", name="q", placeholder="Tên người, cơ quan, nơi chốn…", aria_label="Tìm"),
        action="/search",
        role="search",
    )
    return "<!DOCTYPE html>\n" + tag(
        "html",
        tag(
            "head",
            tag("meta", charset="utf-8"),
            tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
            tag("title", title),
            tag("link", rel="icon", href="data:,"),
            tag("link", rel="stylesheet", href="/assets/pages.css"),
            head,
        ),
        tag("body", tag("header", start, search, tag("nav", *links)), tag("main", *body)),
        lang=lang,
    )
