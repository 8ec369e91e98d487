"""What a text editor proposes and explains in the files of facts, by the language server that most of them use."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO, Any

import pytest

from tests.conftest import ROOT
from tests.full.reading import TOOLS

pytestmark = pytest.mark.full
SERVER = TOOLS / "yaml-language-server" / "bin" / "yaml-language-server"
TRIES = 40
"""Hover is empty until the server has read the schema."""


class Editor:
    """Speaks the Language Server Protocol as a text editor that has opened this folder, with its settings."""

    def __init__(self, given: IO[bytes], told: IO[bytes]) -> None:
        self._given, self._told, self._asked = given, told, 0
        self.found: dict[str, list[str]] = {}
        schemas = json.loads((ROOT / ".vscode/settings.json").read_text(encoding="utf-8"))["yaml.schemas"]
        located = {(ROOT / path).resolve().as_uri(): places for path, places in schemas.items()}
        self._settings = {"schemas": located, "hover": True, "completion": True, "validate": True}
        folder = {"uri": ROOT.as_uri(), "name": "annuaire"}
        able = {"workspace": {"configuration": True}, "textDocument": {"hover": {}, "completion": {}}}
        self.ask(
            "initialize",
            {"processId": None, "rootUri": ROOT.as_uri(), "workspaceFolders": [folder], "capabilities": able},
        )
        self._send({"method": "initialized", "params": {}})
        self._send({"method": "workspace/didChangeConfiguration", "params": {"settings": {"yaml": self._settings}}})

    def open(self, path: str, text: str) -> dict[str, str]:
        document = {"uri": (ROOT / path).as_uri(), "languageId": "yaml", "version": 1, "text": text}
        self._send({"method": "textDocument/didOpen", "params": {"textDocument": document}})
        return {"uri": document["uri"]}  # type: ignore[dict-item]

    def ask(self, method: str, params: Mapping[str, object]) -> Any:
        self._asked += 1
        number = self._asked
        self._send({"id": number, "method": method, "params": params})
        while True:
            heard = self._hear()
            if "method" not in heard and heard.get("id") == number:
                return heard.get("result")
            self._answer(heard)

    def underlined(self, document: Mapping[str, str]) -> list[str]:
        """What is said of a document, once the server has judged it."""
        while document["uri"] not in self.found:
            self._answer(self._hear())
        return self.found[document["uri"]]

    def _answer(self, heard: Any) -> None:
        if heard.get("method") == "workspace/configuration":
            items = heard["params"]["items"]
            self._send(
                {"id": heard["id"], "result": [self._settings if one["section"] == "yaml" else {} for one in items]}
            )
        elif "id" in heard and "method" in heard:
            self._send({"id": heard["id"], "result": None})
        elif heard.get("method") == "textDocument/publishDiagnostics":
            self.found[heard["params"]["uri"]] = [one["message"] for one in heard["params"]["diagnostics"]]

    def _send(self, message: Mapping[str, object]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._given.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._given.flush()

    def _hear(self) -> Any:
        length = 0
        while line := self._told.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        return json.loads(self._told.read(length))


@pytest.fixture(scope="module")
def editor() -> Iterator[Editor]:
    pipe = subprocess.PIPE
    with subprocess.Popen(["node", str(SERVER), "--stdio"], stdin=pipe, stdout=pipe) as server:
        assert server.stdin is not None
        assert server.stdout is not None
        yield Editor(server.stdin, server.stdout)
        server.kill()


@pytest.mark.parametrize(
    ("path", "text", "line", "proposed", "explained"),
    [
        ("editions/2031/jury.yaml", "- nom: Faure\n  \n  source: a\n", 1, "fonction", "Nom de famille"),
        ("editions/2031/edition.yaml", "numero: 21\n\n", 1, "journee_du_jury", "Numéro du label"),
        ("editions/site.yaml", "adresse: https://a.example/\n\n", 1, "nom_des_fichiers", "Adresse du site"),
    ],
)
def test_keys_are_proposed_and_explained_in_french(
    editor: Editor, path: str, text: str, line: int, proposed: str, explained: str
) -> None:
    document = editor.open(path, text)
    place = {"textDocument": document, "position": {"line": 0, "character": 3}}
    told = next((one for _ in range(TRIES) if (one := editor.ask("textDocument/hover", place))), None)
    assert told is not None
    assert explained in told["contents"]["value"]
    there = {"line": line, "character": len(text.splitlines()[line])}
    items = editor.ask("textDocument/completion", {"textDocument": document, "position": there})["items"]
    documented = {item["label"]: str(item.get("documentation") or "") for item in items}
    assert documented[proposed][:1].isupper()
    assert not [name for name in documented if name[:1].isupper() and name.isascii()], "names of our classes"


@pytest.mark.parametrize(
    "path", sorted((ROOT / "editions").rglob("*.yaml")), ids=lambda path: f"{path.parent.name}/{path.name}"
)
def test_nothing_is_underlined_in_our_files(editor: Editor, path: Path) -> None:
    document = editor.open(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8"))
    assert editor.underlined(document) == []
