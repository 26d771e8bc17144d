"""One HTML file out of a template, styles, scripts and data: everything inside, nothing fetched, text never markup.

The scripts in assets/ are ES modules that import each other by name; `join_modules` writes them one after the
other into one inline module. A Content-Security-Policy lists the hash of each script and style, so anything else that a
browser could take for code is dead text.
"""

import base64
import hashlib
import json
import re
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape
from importlib.resources import files
from string import Template

_ASSETS = files("civicgraph.render") / "assets"
_IMPORT = re.compile(r'^import \{[^}]*\} from "\./([\w-]+\.js)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const|class) (\w+))", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Page:
    """What one page is made of: asset names, and the values that its scripts read from data blocks by id.

    `packed` data are written deflated, for graphs whose plain JSON would be megabytes.
    """

    title: str
    body: str
    entry: str
    data: Mapping[str, object]
    packed: Mapping[str, object]
    libraries: tuple[str, ...] = ()
    """Whole third-party scripts, to run before the page's own."""
    raw: Mapping[str, bytes] = field(default_factory=dict)
    """Files that are gzipped already, written in base64."""
    wasm: bool = False
    """Whether the page runs WebAssembly, in a worker of its own."""
    lang: str = "vi"


def write_page(page: Page) -> str:
    """The page as one HTML document, the same characters for the same page."""
    style = read_asset("page.css")
    scripts = [*page.libraries, join_modules(page.entry)]
    for code in (*scripts, style):
        if re.search(r"</(script|style)|<!--", code, re.IGNORECASE):
            raise ValueError(
                "an asset contains </script, </style or <!--, which would end its element: split the string there"
            )
    blocks = [
        *(
            f'<script type="application/json" id="{name}">{to_json(value)}</script>'
            for name, value in page.data.items()
        ),
        *(_block(name, "deflate", pack(value)) for name, value in page.packed.items()),
    ]
    blocks += [_block(name, "gzip", base64.b64encode(content).decode("ascii")) for name, content in page.raw.items()]
    elements = [f"<script>{library}</script>" for library in page.libraries]
    elements.append(f'<script type="module">{scripts[-1]}</script>')
    return Template(read_asset("page.html")).substitute(
        lang=page.lang,
        title=escape(page.title),
        policy=_policy(scripts, style, page.wasm),
        style=style,
        body=read_asset(page.body),
        blocks="\n".join(blocks),
        code="\n".join(elements),
    )


def _block(name: str, packed: str, text: str) -> str:
    return f'<script type="text/plain" data-packed="{packed}" id="{name}">{text}</script>'


def _policy(scripts: list[str], style: str, wasm: bool) -> str:
    """The Content-Security-Policy under which only these scripts and this style live, and nothing is fetched."""
    allowed = " ".join(_hash(script) for script in scripts)
    worker = " 'wasm-unsafe-eval'; worker-src blob:" if wasm else ""
    return (
        f"default-src 'none'; script-src {allowed}{worker}; style-src {_hash(style)}; img-src data: blob:; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(code: str) -> str:
    digest = hashlib.sha256(code.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"


def frame_page(html: str, height: int = 640) -> str:
    """A page as an element that a notebook shows inline, shut off from the notebook around it.

    >>> frame_page("<p title='a'>&amp;</p>", height=80)[:60]
    '<iframe srcdoc="&lt;p title=&#x27;a&#x27;&gt;&amp;amp;&lt;/p'
    """
    rights = "allow-scripts allow-downloads allow-popups"
    look = f'sandbox="{rights}" width="100%" height="{height}" style="border: 0"'
    return f'<iframe srcdoc="{escape(html)}" {look}></iframe>'


def to_json(value: object) -> str:
    r"""JSON that may stand inside a script element: `<` is written as an escape, so no text can close it.

    >>> to_json({"a": "</script>"})
    '{"a":"\\u003c/script>"}'
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c")


def pack(value: object) -> str:
    """The value's JSON (a string as it is), deflated and in base64, for `DecompressionStream("deflate")`.

    >>> json.loads(zlib.decompress(base64.b64decode(pack({"a": 1}))))
    {'a': 1}
    """
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return base64.b64encode(zlib.compress(text.encode("utf-8"), 9)).decode("ascii")


def read_bytes(name: str) -> bytes:
    """The bytes of a file of assets/."""
    return (_ASSETS / name).read_bytes()


def read_asset(name: str) -> str:
    """The text of a file of assets/."""
    return (_ASSETS / name).read_text(encoding="utf-8")


def join_modules(entry: str) -> str:
    """The module `entry` and all that it imports, each once and before its first use, as the text of one module.

    A module's own names stay its own; what it exports is seen by all that follow.
    """
    joined: dict[str, str] = {}

    def add(name: str, above: tuple[str, ...]) -> None:
        if name in above:
            raise ValueError(f"{name} imports itself by way of {' -> '.join(above)}")
        if name in joined:
            return
        code = read_asset(name)
        for wanted in _IMPORT.findall(code):
            add(wanted, (*above, name))
        joined[name] = _enclose(name, _IMPORT.sub("", code))

    add(entry, ())
    return "\n".join(joined.values())


def _enclose(name: str, code: str) -> str:
    exported = ", ".join(_EXPORT.findall(code))
    plain = _EXPORT.sub("", code)
    if not exported:
        return f"// {name}\n{plain}"
    return f"const {{ {exported} }} = (() => {{ // {name}\n{plain}return {{ {exported} }};\n}})();\n"
