"""Findings and stops in French, as a person reads them."""

from __future__ import annotations

import errno
import re
from collections.abc import Mapping
from dataclasses import replace

from generator.findings.issues import Issue, Mend, Severity, SourceLocation
from generator.findings.rules import RULES

STOPS: Mapping[str, str] = {
    "ProjectNotFound": "Il n’y a pas d’annuaire dans le dossier « {dossier} » : il lui faut un dossier « editions ».",
    "NothingToPublish": (
        "Toutes les éditions sont sous embargo ({jusqu_a}) : rien n’a été publié. Donnez le moment avec « --au », "
        "ou faites une parution confidentielle avec « --sous-embargo DOSSIER »."
    ),
    "UnknownEdition": "L’édition {annee} n’existe pas. Éditions connues : {choix}.",
    "NothingPublished": "Rien n’est encore publié dans « {dossier} » : lancez d’abord « cites publier ».",
    "AlreadyThere": "{quoi} existe déjà : rien n’a été écrit.",
    "NotBroughtIn": "Rien n’a été écrit dans « {fichier} » : {cause}.",
    "PortTaken": "Le port {port} est déjà pris : donnez-en un autre avec « --port », ou n’en donnez pas.",
    "NoPreviousPublication": "Aucune parution précédente n’est gardée auprès de « {dossier} » : rien n’a été changé.",
    "PartRefused": "Le dossier « {dossier} » ne peut pas être joint : {cause}.",
    "LayoutError": "Le gabarit « {gabarit} » ne peut pas être rendu : {cause}",
    "BookError": "Le livre ne peut pas être mis en page : {cause}",
    "LibraryMissing": "Il manque à cette machine les bibliothèques Pango et HarfBuzz, dont le livre a besoin. {remede} "
    "Sans elles, « cites publier --only site » publie le site seul.",
    "PressError": "Les fichiers de l’imprimeur ne peuvent pas être faits : {cause}.",
    "SearchError": "L’index de la recherche ne peut pas être fait : {cause}",
    "NoAwards": "L’édition {annee} n’a pas de palmarès : il n’y a rien à remettre. Éditions qui en ont un : {choix}.",
    "LaureateUnknown": "Le palmarès {annee} ne dit pas qui est « {nom} ». {indice}",
    "ExtractUnknown": "Le livre {annee} n’a pas {quoi} « {nom} ». Choix possibles : {choix}.",
    "FileUnreadable": "Le fichier « {fichier} » ne peut pas être lu : {cause}.",
    "OutputError": "Le dossier de sortie « {dossier} » ne peut pas être écrit : {cause}",
}


OS_CAUSES: Mapping[type[OSError], str] = {
    PermissionError: "l’accès est refusé",
    IsADirectoryError: "c’est un dossier",
    NotADirectoryError: "un fichier occupe la place d’un dossier",
    FileExistsError: "un fichier occupe la place d’un dossier",
    FileNotFoundError: "il n’existe plus",
}


DISK_CAUSES: Mapping[int | None, str] = {
    errno.ENOSPC: "le disque est plein",
    errno.EDQUOT: "la part du disque qui vous revient est pleine",
    errno.EROFS: "le disque est en lecture seule",
}
"""What a disk refuses, whatever the file."""


_CAUSES_BY_NUMBER: Mapping[int | None, str] = {
    **DISK_CAUSES,
    errno.EXDEV: "ce disque ne le laisse pas changer de place ; effacez-le, puis recommencez",
    errno.EBUSY: "le système s’en sert",
}


def os_cause(error: OSError) -> str:
    """Why the system refused a file, in French."""
    if error.errno in _CAUSES_BY_NUMBER:
        return _CAUSES_BY_NUMBER[error.errno]
    return OS_CAUSES.get(type(error), "le système a refusé")


def severity_of(issue: Issue) -> Severity:
    """How grave a finding is."""
    return RULES[issue.code].severity


def has_errors(issues: list[Issue] | tuple[Issue, ...]) -> bool:
    """Whether anything forbids to publish."""
    return any(severity_of(issue) is Severity.ERROR for issue in issues)


def is_note(issue: Issue) -> bool:
    """Whether nothing is to be mended. A note is said once, by the build that meets it."""
    return severity_of(issue) is Severity.NOTE


def sentence_of(issue: Issue) -> str:
    """What a finding says, without its place and remedy."""
    return RULES[issue.code].sentence.format_map(issue.values)


def describe(issue: Issue) -> str:
    """A finding as a good compiler prints it: place, sentence, line with a caret, remedy, the line once mended."""
    place = issue.location
    lines = [f"{place}: {issue.code} {severity_of(issue)} : {sentence_of(issue)}"]
    if place.text:
        gutter = _gutter(place.line)
        text, column, length = shown_part(place)
        caret = " " * (len(gutter) - 2) + "| " + " " * (column - 1) + "^" * length
        lines += [gutter + text, caret]
    remedy = remedy_of(issue)
    return "\n".join([*lines, *(["  " + remedy] if remedy else []), *_mended_lines(issue.mend)])


def remedy_of(issue: Issue) -> str:
    """What to do about a finding; "" when its sentence says it all."""
    rule = RULES[issue.code]
    has_suggestion = "{suggestion}" not in rule.remedy or issue.values.get("suggestion")
    return (rule.remedy if has_suggestion else rule.otherwise).format_map(issue.values)


def _mended_lines(mend: Mend | None) -> list[str]:
    if mend is None:
        return []
    lines = mend.mended.removesuffix("\n").split("\n")
    shown = (shown_part(replace(mend.place, text=line))[0] for line in lines)
    return [f"  {MENDED}", *(_gutter(mend.place.line + rank) + line for rank, line in enumerate(shown))]


def _gutter(line: int) -> str:
    return f"{line:>6} | "


MENDED = "Ce qui donne :"
"""What announces the line to write."""
_QUOTATION = re.compile(r" *\d* \| ")


def is_quotation(line: str) -> bool:
    """Whether a line of a description shows a file as it is: not a sign of it may be set otherwise."""
    return _QUOTATION.match(line) is not None


WIDEST = 200
"""More of a line than this hides on a terminal what is wrong in it."""


def shown_part(place: SourceLocation) -> tuple[str, int, int]:
    """(text, column, length) of what is shown of a line: all of it, or what surrounds the fault in a long one."""
    line = visible(place.text)
    if len(line) <= WIDEST:
        return line, place.column, place.length
    start = max(0, min(place.column - 1 - WIDEST // 4, len(line) - WIDEST))
    before, after = ("…" if start else ""), ("…" if start + WIDEST < len(line) else "")
    column = place.column - start + len(before)
    return before + line[start : start + WIDEST] + after, column, min(place.length, WIDEST - (place.column - 1 - start))


def visible(text: str) -> str:
    """A line as a terminal may show it: what it cannot print is not sent to it."""
    return "".join(sign if sign.isprintable() or sign in _BLANKS else "\ufffd" for sign in text)


_BLANKS = "\t\u00a0\u202f\u2009\u3000"
"""Spaces that a terminal shows as spaces."""
