"""The ICC profile that an edition is printed with."""

from __future__ import annotations

from pathlib import Path

from generator.findings.issues import Issue
from generator.keeping.installed import ROOT
from generator.model.edition import Edition
from generator.model.printing import Printing

PROFILE = ROOT / "assets" / "print" / "fogra39-300.icc"
"""FOGRA39, coated paper, at most 300 % of ink: see ``assets/print/SOURCES.md``."""

_PRESS_IN_FOUR_INKS = b"prtrCMYK"


def load_profile(root: Path, printing: Printing) -> bytes:
    """The profile that the edition names in the project, else that of the house."""
    return (root / printing.profile if printing.profile else PROFILE).read_bytes()


def find_profile_problems(root: Path, edition: Edition) -> list[Issue]:
    """E11: the profile asked for is absent, is none, or comes without the name of its output condition."""
    printing = edition.printing
    if not printing.profile:
        return []
    place, values = printing.origin.at("profil"), {"profil": printing.profile}
    file = (root / printing.profile).resolve()
    if not file.is_relative_to(root.resolve()) or not file.is_file():
        return [Issue("E11", place, values | {"cause": "il n’est pas dans le projet"})]
    if file.read_bytes()[12:20] != _PRESS_IN_FOUR_INKS:
        return [Issue("E11", place, values | {"cause": "ce n’est pas celui d’une presse en quadrichromie"})]
    if "condition" not in printing.origin.keys:
        return [Issue("E11", place, values | {"cause": "la clé « condition » ne dit pas quelle impression il décrit"})]
    return []
