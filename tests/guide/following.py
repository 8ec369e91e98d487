"""Typing a line of the guide."""

from __future__ import annotations

import shlex

import click

from generator.commands import cli
from generator.findings.errors import YearbookError

DEAR = {
    "atelier",
    "publier",
    "reunir",
    "revenir",
    "retenir",
    "extraire",
    "controler-pdf",
    "communique",
    "kit",
    "ceremonie",
}
"""Commands that lay out, publish or serve, or that come after those: the full tests run them."""


def follow(line: str) -> int:
    """The exit code of a line typed in the folder where the process is."""
    try:
        return cli.cites.main(shlex.split(line)[1:], "cites", standalone_mode=False) or 0
    except click.exceptions.Exit as error:
        return error.exit_code
    except YearbookError as error:
        raise AssertionError(line) from error
