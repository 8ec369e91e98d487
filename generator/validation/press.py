"""Rules about what is announced to journalists: what a document names is there, what it does not know is said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.findings.issues import Issue, SourceLocation
from generator.french.near import nearest
from generator.markdown.nodes import Image
from generator.markdown.reading import read_markdown
from generator.model.article import located
from generator.model.fact import Fact
from generator.model.press.documents import KitSection
from generator.model.press.event import Person, Slot, Tool
from generator.model.yearbook import EditionRecord, Yearbook
from generator.validation.contradiction import Contradiction

_COUNTED = ("collectivites", "communes", "intercommunalites", "regions", "departements", "habitants_communes")
"""The numbers of the palmarès that a document may show beside those that a source declares."""
_FILES = {"programme": "programme", "intervenants": "intervenants", "outils": "outils", "chiffres": "chiffres"}
"""The file that each list of names points at."""
_READ = {"communique", "dossier", "programme", "intervenants", "outils", "chiffres"}


def find_unknown_names(yearbook: Yearbook) -> Iterator[Issue]:
    """D01: a document or a programme names a moment, a person, a tool or a figure that nobody wrote."""
    for record in yearbook.editions:
        known = _known(record)
        for fact, key, names in _named(record):
            for name in names if _FILES[key] not in record.faulty else ():
                if name not in known[key]:
                    near = nearest(name, sorted(known[key]))
                    values = {"nom": name, "fichier": f"{_FILES[key]}.yaml", "suggestion": near}
                    yield Issue(
                        "D01", fact.origin.at(key), values | {"choix": ", ".join(sorted(known[key])) or "aucun"}
                    )


def _known(record: EditionRecord) -> dict[str, set[str]]:
    return {
        "programme": {slot.id for slot in record.programme},
        "intervenants": {person.id for person in record.speakers},
        "outils": {tool.id for tool in record.tools},
        "chiffres": {figure.id for figure in record.figures} | {*_COUNTED},
    }


def _named(record: EditionRecord) -> Iterator[tuple[Fact, str, Iterable[str]]]:
    """(who names, the key, the names)."""
    for slot in record.programme:
        yield slot, "intervenants", slot.speakers
    for tool in record.tools:
        yield tool, "chiffres", tool.figures
    if record.release:
        yield record.release, "programme", record.release.slots
        yield record.release, "chiffres", record.release.figures
    for section in record.press_kit.sections if record.press_kit else ():
        yield section, "programme", section.slots
        yield section, "intervenants", section.people
        yield section, "outils", section.tools
        yield section, "chiffres", section.figures


def find_missing_press_texts(yearbook: Yearbook) -> Iterator[Issue]:
    """D02: a document is made of a text that is not in the folder of those for the press."""
    for record in yearbook.editions:
        known = {article.slug for article in record.press_texts} | record.faulty
        for fact, key, name in _texts(record):
            if name not in known:
                yield Issue("D02", fact.origin.at(key), {"texte": f"content/{record.year}/presse/{name}.md"})


def _texts(record: EditionRecord) -> Iterator[tuple[Fact, str, str]]:
    """(who names it, the key, the name of the text)."""
    release, kit = record.release, record.press_kit
    if release:
        yield release, "texte", release.text
        if release.about:
            yield release, "a_propos", release.about
    sections: tuple[KitSection, ...] = kit.sections if kit else ()
    yield from ((section, "texte", section.text) for section in sections if section.text)


def find_unused_press_texts(yearbook: Yearbook) -> Iterator[Issue]:
    """D03: no document shows a text written for the press."""
    for record in yearbook.editions:
        used = {name for _, _, name in _texts(record)}
        for article in () if record.faulty & _READ else record.press_texts:
            if article.slug not in used:
                yield Issue("D03", SourceLocation(article.path, 1), {"texte": article.slug})


def find_pictures_for_the_press(yearbook: Yearbook) -> Iterator[Issue]:
    """D06: a text for the press holds a picture or a chart, which no document shows."""
    for record in yearbook.editions:
        for article in record.press_texts:
            for part in read_markdown(article.body).inlines():
                if isinstance(part, Image):
                    yield Issue("D06", located(article, part.place), {"cible": part.target})


def find_equal_press_ids(yearbook: Yearbook) -> Iterator[Issue]:
    """D04: two moments, persons or tools have one identifier."""
    for record in yearbook.editions:
        for facts in (record.programme, record.speakers, record.tools):
            yield from _equal(facts)


def _equal(facts: Iterable[Slot | Person | Tool]) -> Iterator[Issue]:
    seen: set[str] = set()
    for fact in facts:
        if fact.id in seen:
            yield Issue("D04", fact.origin.at("id"), {"id": fact.id})
        seen.add(fact.id)


def find_what_is_to_fill_in(yearbook: Yearbook) -> Iterator[Contradiction]:
    """D05: a document does not say its day, or whom to call: known or not, somebody must decide."""
    for record in yearbook.editions:
        for document, name in ((record.release, "communique"), (record.press_kit, "dossier")):
            if document is None:
                continue
            missing = [word for word, held in (("jour", document.day), ("embargo", document.embargo)) if not held]
            missing += [] if record.press_contact else ["contact presse"]
            if missing:
                values = {"document": f"{name}.yaml", "champs": ", ".join(missing)}
                yield Contradiction(record.year, Issue("D05", document.origin.location, values), document.note or "")
