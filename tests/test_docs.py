"""What the documents promise: README and the commands' help speak of everything there is, and their examples run."""

import doctest
import re
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import click
import pytest
from click.testing import CliRunner

from civicgraph.cli import main

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PACKAGE = ROOT / "src" / "civicgraph"
COMMANDS = sorted(main.commands)
MODULES = [m.name for m in walk_packages([str(PACKAGE)], "civicgraph.") if not m.name.endswith("__main__")]


@pytest.mark.parametrize("command", COMMANDS)
def test_readme_and_help_show_each_command_at_work(command: str) -> None:
    assert re.search(rf"civicgraph {command}\b", README)
    shown = CliRunner().invoke(main, [command, "--help"]).output
    last = re.split(r"\n\s+Examples?:\n", shown)
    assert len(last) == 2
    assert f"civicgraph {command}" in last[1]


@pytest.mark.parametrize("command", COMMANDS)
def test_each_option_says_what_it_is(command: str) -> None:
    for option in main.commands[command].params:
        if isinstance(option, click.Option) and option.name not in ("help", "form"):
            assert option.help, f"{command} {option.name}"


def test_commands_in_readme_exist() -> None:
    shell = "".join(re.findall(r"```sh\n(.*?)```", README, re.S))
    assert set(re.findall(r"civicgraph (\w+)", shell)) == set(COMMANDS)


def test_readme_tells_where_each_room_is() -> None:
    rooms = {path.name for path in PACKAGE.iterdir() if (path / "__init__.py").exists()}
    told = set(re.findall(r"^\| `(\w+)/`", README, re.M))
    assert told == rooms


@pytest.mark.parametrize("path", sorted(set(re.findall(r"\]\(([^)#]+)\)", README))))
def test_links_of_readme_lead_somewhere(path: str) -> None:
    assert path.startswith("http") or (ROOT / path).exists()


@pytest.mark.parametrize("block", re.findall(r"```python\n(.*?)```", README, re.S))
def test_python_of_readme_runs(block: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "src").symlink_to(ROOT / "src")
    exec(compile(block, "README.md", "exec"), {})


@pytest.mark.parametrize("module", MODULES)
def test_examples_in_docstrings_run(module: str) -> None:
    assert doctest.testmod(import_module(module), optionflags=doctest.ELLIPSIS).failed == 0
