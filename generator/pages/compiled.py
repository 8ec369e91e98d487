"""Layouts compiled once and kept: a build that makes three pages would spend longer on reading their layouts.

What is not compiled yet, or no more, is compiled when a page asks for it, as Jinja does.
"""

from __future__ import annotations

import marshal
from collections.abc import Mapping, MutableMapping
from contextlib import suppress
from pathlib import Path
from types import CodeType
from typing import Any

from jinja2 import Environment, FileSystemLoader, Template, TemplateSyntaxError


class Layouts(FileSystemLoader):
    """Layouts of a folder, as code when it is given. They change only if somebody says so (``forget``)."""

    def __init__(self, folder: Path) -> None:
        """``folder`` holds the rooms."""
        super().__init__(folder)
        self._codes: dict[str, CodeType] = {}

    def give(self, compiled: bytes) -> None:
        """What ``compile_all`` made of these layouts, for all that will be asked for."""
        self._codes.update(marshal.loads(compiled))

    def forget(self) -> None:
        """What was given is the code of these layouts no more."""
        self._codes.clear()

    def load(
        self,
        environment: Environment,
        name: str,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002 - as Jinja calls it
    ) -> Template:
        """A layout by its path."""
        code = self._codes.get(name)
        if code is None:
            return super().load(environment, name, globals)
        return environment.template_class.from_code(environment, code, {} if globals is None else globals)


def compile_all(environment: Environment, sources: Mapping[str, str]) -> bytes:
    """The code of layouts by their path. A broken one is left out: who asks for it learns what is wrong with it."""
    codes: dict[str, CodeType] = {}
    for name, source in sources.items():
        with suppress(TemplateSyntaxError):
            codes[name] = environment.compile(source, name, name)
    return marshal.dumps(codes)
