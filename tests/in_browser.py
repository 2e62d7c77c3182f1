"""What the tests in a real browser share: a browser, a server, and pages that are watched."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.fake_desk import running
from ui.app import build_app
from ui.bootstrap import Desk
from ui.jobs import Jobs

BROWSERS = (
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)  # fmt: skip
QUIET = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--no-first-run",
)  # fmt: skip
DESKTOP, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}

Visit = Callable[..., Page]


@contextmanager
def opened() -> Iterator[Browser]:
    """A browser of this machine; skips the test where there is none. What is expected may take as long as on a busy one."""
    expect.set_options(timeout=20_000)
    found = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if found is None:
        pytest.skip("no Chromium or Chrome is installed")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(QUIET))
        yield browser
        browser.close()


@contextmanager
def served(desk: Desk) -> Iterator[str]:
    jobs = Jobs(desk.ingestor)
    with running(build_app(desk, jobs)) as address:
        yield address
    jobs.close()


@contextmanager
def watching(browser: Browser, address: str) -> Iterator[Visit]:
    contexts: list[BrowserContext] = []
    foreign: list[str] = []
    refused: list[str] = []

    def visit(viewport: dict[str, int] = DESKTOP, color_scheme: str = "light") -> Page:
        context = browser.new_context(viewport=viewport, color_scheme=color_scheme)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("request", lambda request: note(request.url))
        page.on("pageerror", lambda error: refused.append(str(error)))
        page.goto(address)
        expect(page.locator("#question textarea")).to_be_visible()
        expect(page.locator(".promise")).to_be_visible()
        return page

    def note(url: str) -> None:
        if not url.startswith((address, "data:", "blob:")):
            foreign.append(url)

    yield visit
    for context in contexts:
        context.close()
    assert foreign == []
    assert refused == []


def fits(page: Page) -> None:
    wide = page.evaluate(
        """() => [...document.querySelectorAll('gradio-app *')]
            .filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1 && getComputedStyle(one).clipPath === 'none')
            .map((one) => `${one.tagName}.${one.className}`)"""
    )
    assert wide == []
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def contrast(page: Page, selector: str) -> float:
    """Contrast of text and ground as WCAG 2.2 computes it (success criterion 1.4.3 asks for 4.5)."""
    value = page.locator(selector).first.evaluate(
        """(element) => {
            const parse = (css) => css.match(/[\\d.]+/g).map(Number);
            const light = (rgb) => rgb.slice(0, 3).map((c) => c / 255)
                .map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
                .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
            let ground = element;
            while (ground && (parse(getComputedStyle(ground).backgroundColor)[3] ?? 1) < 1) ground = ground.parentElement;
            const pair = [getComputedStyle(element).color,
                ground ? getComputedStyle(ground).backgroundColor : 'rgb(255,255,255)'].map((css) => light(parse(css)));
            return (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05);
        }"""
    )
    return float(value)
