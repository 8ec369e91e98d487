"""Serve a published site on this machine as its ready-made settings ask: headers of ``_headers``, gzip, Brotli.

Usage: .venv/bin/python tools/local_server.py [FOLDER] [PORT]. Only this machine can reach it.
"""

from __future__ import annotations

import gzip
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from fnmatch import fnmatchcase
from functools import cache
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread
from urllib.parse import unquote

import brotli

TYPES = {".atom.xml": "application/atom+xml", ".csv": "text/csv", ".avif": "image/avif", ".woff2": "font/woff2"}
TEXTS = ("text/", "application/javascript", "application/json", "application/xml", "application/atom+xml", "image/svg")
Rules = tuple[tuple[str, tuple[tuple[str, str], ...]], ...]


def read_headers(text: str) -> Rules:
    """Each pattern of ``_headers`` with its lines (name, value); « ! Name » drops what came before."""
    rules: list[tuple[str, tuple[tuple[str, str], ...]]] = []
    for line in filter(None, text.splitlines()):
        if line.startswith(" "):
            name, _, value = line.strip().partition(": ")
            pattern, known = rules[-1]
            rules[-1] = (pattern, (*known, (name, value)))
        else:
            rules.append((line, ()))
    return tuple(rules)


def headers_of(path: str, rules: Rules) -> dict[str, str]:
    """The headers of an address, the last rule first obeyed."""
    found: dict[str, str] = {}
    for pattern, lines in rules:
        if not fnmatchcase(path, pattern):
            continue
        for name, value in lines:
            if name.startswith("! "):
                found.pop(name[2:], None)
            else:
                found[name] = value
    return found


@cache
def compress(path: Path, encoding: str) -> bytes:
    """The file as a server sends it, at the level that servers use unless told otherwise."""
    content = path.read_bytes()
    return brotli.compress(content, quality=5) if encoding == "br" else gzip.compress(content, 6, mtime=0)


class Handler(SimpleHTTPRequestHandler):
    """Answers from ``folder``, mounted at ``mount``."""

    protocol_version = "HTTP/1.1"
    folder: Path
    mount: str
    rules: Rules

    def do_GET(self) -> None:
        """A file, compressed when it is text and the browser can read it; else the page of what is not found."""
        path = unquote(self.path.partition("?")[0])
        name = path.removeprefix(self.mount) if path.startswith(self.mount) else ""
        name += "index.html" if path.startswith(self.mount) and path.endswith("/") else ""
        found = bool(name) and (self.folder / name).is_file()
        self._send(name if found else "404.html", 200 if found else 404)

    def _send(self, name: str, status: int) -> None:
        file = self.folder / name
        kind = next((known for end, known in TYPES.items() if file.name.endswith(end)), self.guess_type(file))
        encoding = self._encoding() if kind.startswith(TEXTS) else ""
        content = compress(file, encoding) if encoding else file.read_bytes()
        headers = {"Content-Type": f"{kind}; charset=utf-8" if kind.startswith("text/") else kind}
        headers |= {"Vary": "Accept-Encoding"} | ({"Content-Encoding": encoding} if encoding else {})
        headers |= headers_of(f"/{name}", self.rules) | {"Content-Length": str(len(content))}
        self.send_response(status)
        for header, value in headers.items():
            self.send_header(header, value)
        self.end_headers()
        self.wfile.write(content)

    def _encoding(self) -> str:
        accepted = self.headers.get("Accept-Encoding", "")
        return "br" if "br" in accepted else "gzip" if "gzip" in accepted else ""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def serving(folder: Path, mount: str = "/", port: int = 0) -> Iterator[str]:
    """The address of the site, served while the block lasts. ``mount`` is its folder on the server."""
    rules = read_headers((folder / "_headers").read_text(encoding="utf-8"))
    handler = type("SiteHandler", (Handler,), {"folder": folder, "mount": mount, "rules": rules})
    server = ThreadingHTTPServer(("127.0.0.1", port), handler)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{mount}"
    finally:
        server.shutdown()
        server.server_close()


def main() -> None:
    """Serve until the keyboard stops it."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "output/site")
    with serving(folder, port=int(sys.argv[2]) if len(sys.argv) > 2 else 8000) as address:
        print(f"{address} (Ctrl-C pour arrêter)")
        try:
            Event().wait()
        except KeyboardInterrupt:
            return


if __name__ == "__main__":
    main()
