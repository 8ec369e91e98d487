"""A terminal as a picture: what is typed, and what the program answers."""

from __future__ import annotations

from html import escape

from PIL import Image
from playwright.sync_api import Browser

from tools.pictures.drawing import opened

STYLE = """
body { margin: 0; background: #12182b; color: #e6e9f2; font: 15px/1.45 "DejaVu Sans Mono", monospace; }
pre { margin: 0; padding: 22px 26px; white-space: pre-wrap; }
b { color: #ffb27a; font-weight: normal; }
"""


def excerpt(browser: Browser, text: str, width: int = 640) -> Image.Image:
    """A few lines of a file."""
    return _drawn(browser, escape(text), width)


def terminal(browser: Browser, *said: tuple[str, str], lines: int = 30, width: int = 900) -> Image.Image:
    """Each command with its answer, cut at so many lines."""
    parts = []
    for typed, answer in said:
        shown = answer.strip("\n").splitlines()
        rest = "\n…" if len(shown) > lines else ""
        parts.append(f"<b>$ {escape(typed)}</b>\n" + escape("\n".join(shown[:lines])) + rest)
    return _drawn(browser, "\n\n".join(parts), width)


def _drawn(browser: Browser, words: str, width: int) -> Image.Image:
    page = browser.new_page(viewport={"width": width, "height": 100})
    page.set_content(f"<style>{STYLE}</style><pre>{words}</pre>")
    taken = opened(page.locator("body").screenshot())
    page.close()
    return taken
