"""A headless Chromium with the network cut, to open our pages from disk; where there is none the tests are skipped."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Dialog, Page, expect, sync_playwright

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

PATIENCE = 60_000  # ms: how fast the pages are is measured elsewhere, a busy machine fails no test
expect.set_options(timeout=PATIENCE)

OpenPage = Callable[..., Page]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        pytest.skip("no Chromium is installed (apt-get install chromium)")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield running
        running.close()


@pytest.fixture
def open_page(browser: Browser, tmp_path: Path) -> Iterator[OpenPage]:
    """A function from HTML to the page in the browser, ready to use. Any trouble on it fails the test at the end."""
    troubles: list[str] = []

    def open_(html: str, width: int = 1440, height: int = 900, anchor: str = "", **wishes: str) -> Page:
        file = tmp_path / "page.html"
        file.write_text(html, encoding="utf-8")
        context = browser.new_context(
            viewport={"width": width, "height": height},
            offline=True,
            locale=wishes.get("locale", "vi-VN"),
            color_scheme="dark" if wishes.get("theme") == "dark" else "light",
        )
        page = context.new_page()
        beside = {other.as_uri() for other in tmp_path.glob("*.html")}
        page.on("request", lambda request: _note_request(request.url, beside, troubles))
        page.on("pageerror", lambda error: troubles.append(f"error: {error}"))
        if "expect_refusal" not in wishes:
            page.on("console", lambda message: _note_message(message, troubles))
        page.on("dialog", lambda dialog: _note_dialog(dialog, troubles))
        page.set_default_timeout(PATIENCE)
        page.goto(file.as_uri() + anchor)
        page.wait_for_selector("body[data-ready]")
        return page

    yield open_
    for context in list(browser.contexts):
        context.close()
    assert troubles == []


def _note_message(message: ConsoleMessage, troubles: list[str]) -> None:
    if message.type == "error":
        troubles.append(f"console: {message.text}")


def _note_dialog(dialog: Dialog, troubles: list[str]) -> None:
    troubles.append(f"dialog: {dialog.message}")
    dialog.dismiss()


def _note_request(url: str, pages: set[str], troubles: list[str]) -> None:
    """Any request but that of our own pages is a trouble; data: and blob: never leave the page."""
    if url.split("#")[0] not in pages and not url.startswith(("data:", "blob:")):
        troubles.append(f"request: {url}")
