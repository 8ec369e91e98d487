"""Nobody is called, nothing outside the project is read, whatever editors write: a socket listens, a canary waits."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest

from generator.findings.errors import BookError
from generator.findings.messages import has_errors
from generator.full_text.pagefind_index import build_index
from generator.keeping.cache import Cache
from generator.run.build import check
from generator.run.order import Order
from generator.typesetting.layout import lay_out
from tests.conftest import MINI
from tests.picture_builders import encoded, shades

pytestmark = pytest.mark.full

WATCHED = """
import json, os, sys
from pathlib import Path
said = Path(sys.argv[1])
def note(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "urllib.Request"):
        said.open("a").write(json.dumps([event, repr(arguments)]) + "\\n")
    elif event == "open" and "canari" in str(arguments[0]):
        os.write(2, b"canari\\n")
        os._exit(77)
sys.addaudithook(note)
sys.argv = ["cites", "build", "--project", sys.argv[2]]
from generator.commands.cli import main
main()
"""
"""What Python itself is asked for, in the program and in its children."""


class Listener:
    """Counts who calls."""

    def __init__(self) -> None:
        self.calls = 0
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.base = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        while True:
            try:
                caller, _ = self._socket.accept()
            except OSError:
                return
            self.calls += 1
            caller.close()

    def close(self) -> None:
        self._socket.close()


@pytest.fixture
def listener() -> Iterator[Listener]:
    """A server of this machine, which nobody may call."""
    listening = Listener()
    yield listening
    listening.close()


@pytest.fixture
def canary(tmp_path: Path) -> Path:
    """A picture outside the project, and words beside it."""
    folder = tmp_path / "ailleurs"
    folder.mkdir()
    (folder / "canari.md").write_text("---\ntitre: Canari\n---\n\nCANARI chante.\n", encoding="utf-8")
    (folder / "canari.png").write_bytes(encoded(shades(1400, 600), "PNG"))
    return folder / "canari.png"


ASKS = (
    *('<img src="{0}">', '<object data="{0}"></object>', '<embed src="{0}">', '<iframe src="{0}"></iframe>'),
    *(
        '<link rel="stylesheet" href="{0}">',
        '<link rel="attachment" href="{0}">',
        '<a rel="attachment" href="{0}">b</a>',
    ),
    *("<style>@import url({0});</style>", '<p style="background: url({0})">a</p>', '<p style="content: url({0})"></p>'),
    "<style>@font-face {{ font-family: x; src: url({0}) }} p {{ font-family: x }}</style>",
    '<svg xmlns:xlink="http://www.w3.org/1999/xlink"><image xlink:href="{0}"/><use href="{0}"/></svg>',
    '<ul style="list-style-image: url({0})"><li>c</li></ul>',
)
"""Everything by which a document asks for something."""


def temptations(base: str, canary: Path) -> list[str]:
    addresses = (f"{base}/x.png", canary.as_uri(), str(canary), f"../../{canary.name}", f"//{base[7:]}/x.png")
    return [ask.format(address) for address in addresses for ask in ASKS]


def test_the_layout_asks_for_nothing_that_it_was_not_given(listener: Listener, canary: Path) -> None:
    entity = f'<!DOCTYPE svg [<!ENTITY x SYSTEM "{canary.with_suffix(".md").as_uri()}">]>'
    drawing = f"""<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9">
    <image xlink:href="{listener.base}/a.png" width="9" height="9"/><text>ici</text>
    <image href="{canary.as_uri()}" width="9" height="9"/><style>@import url({listener.base}/a.css);</style></svg>"""
    drawings = {
        "drawings/a.svg": drawing.encode(),
        "drawings/b.svg": (entity + drawing.replace("ici", "&x;")).encode(),
    }
    body = "".join(f'<img src="{name}">' for name in drawings) + "".join(temptations(listener.base, canary))
    try:
        made = lay_out(f"<html lang=fr><title>a</title><body>{body}</body></html>", drawings)
    except BookError:
        made = None  # refused whole: as good
    assert listener.calls == 0
    if made:
        with pikepdf.open(_file(canary, made.pdf)) as document:
            assert len(document.attachments) == 0
            images = [image for page in document.pages for image in page.get_images()]
        assert images == []
        assert b"CANARI" not in made.pdf


def _file(canary: Path, pdf: bytes) -> Path:
    path = canary.with_suffix(".pdf")
    path.write_bytes(pdf)
    return path


def test_the_search_asks_for_nothing(listener: Listener, canary: Path) -> None:
    tempting = "".join(temptations(listener.base, canary))
    page = f"<html lang=fr><title>a</title><body data-pagefind-body><p>Bonjour</p>{tempting}</body></html>"
    assert build_index({"a.html": "1"}, lambda _: page, Cache(canary.parent / "cache"))
    assert listener.calls == 0


def test_a_project_full_of_traps_is_refused_or_built_without_a_call(
    listener: Listener, canary: Path, tmp_path: Path
) -> None:
    """First what the check refuses; then, built whole, what it lets pass."""
    project = shutil.copytree(MINI, tmp_path / "projet")
    images = project / "assets/images"
    images.mkdir(parents=True)
    (images / "lien.png").symlink_to(canary)
    (images / "piege.svg").write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg"><image href="{listener.base}/a"/></svg>'
    )
    shutil.copy(images / "piege.svg", images / "piege.png")
    text = project / "content/2020/editorial.md"
    before = text.read_text(encoding="utf-8")
    for target in (
        *(f"{listener.base}/x.png", canary.as_uri(), str(canary), "../../../ailleurs/canari.png", "lien.png"),
        *("piege.svg", "piege.png", "../../../../../etc/passwd", f"//{listener.base[7:]}/x.png"),
    ):
        text.write_text(f"{before}\n![Un piège]({target})\n", encoding="utf-8")
        assert has_errors(check(Order(project))[1]), target
    (project / "content/2020/canari.md").symlink_to(canary.with_suffix(".md"))
    assert has_errors(check(Order(project))[1])
    (project / "content/2020/canari.md").unlink()

    shown = "".join(f"\n{one}\n" for one in temptations(listener.base, canary)[:8])
    text.write_text(f"{before}\nUn [lien]({listener.base}/page).\n{shown}", encoding="utf-8")
    said = tmp_path / "said"
    done = subprocess.run([sys.executable, "-c", WATCHED, said, project], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert listener.calls == 0
    assert (said.read_text() if said.exists() else "") == ""
    assert b"CANARI" not in b"".join(path.read_bytes() for path in (project / "output").rglob("*.html"))
