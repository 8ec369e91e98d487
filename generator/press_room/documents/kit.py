"""The press kit of an edition: its sections in the order of ``dossier.yaml``."""

from __future__ import annotations

from collections.abc import Iterator

from generator.french.embargo import embargo_words
from generator.french.words import day, slug
from generator.model.press.documents import KitSection, PressKit, Shown
from generator.model.press.event import Tool
from generator.pages.press_documents import kit_stem
from generator.press_room.documents.history import history_blocks
from generator.press_room.documents.parts import Desk, contact_rows
from generator.press_room.documents.release import notes_of
from generator.press_room.paper import KIT, Block, Facts, Paper, Paragraph, Points, Run, Title, Words, plain, web
from generator.publication.publication import Publication


def kit_paper(publication: Publication, year: int) -> Paper | None:
    """The press kit of an edition that exists, None when it has none."""
    desk = Desk(publication, year)
    kit = desk.record.press_kit
    if kit is None:
        return None
    return Paper(
        kind=KIT,
        title=kit.title,
        subtitle=kit.subtitle or "",
        stem=kit_stem(year),
        blocks=tuple(block for section in kit.sections for block in _section(desk, section)),
        dateline=tuple(_dateline(kit)),
        notes=notes_of(kit.footnotes),
        publisher=desk.record.house.publisher,
        colour=desk.record.edition.accent,
        year=year,
        embargo=publication.mark or embargo_words(kit.embargo),
        is_kit=True,
    )


def _dateline(kit: PressKit) -> Iterator[str]:
    yield kit.when
    yield kit.place
    if kit.day:
        yield f"Diffusé le {day(kit.day)}"


def _section(desk: Desk, section: KitSection) -> Iterator[Block]:
    """Its title, its text, what it names, then what its type shows."""
    yield Title(section.title, anchor=slug(section.title), over=section.part or "")
    yield from desk.slots(section.slots, section.people)
    yield from desk.text(section.text)
    yield from desk.figures(section.figures)
    yield from desk.drawings(section.charts)
    yield from desk.faces(section.people)
    yield from _shown(desk, section)
    if section.rows:
        yield Facts(tuple((label, plain(value)) for label, value in section.rows.items()))


def _shown(desk: Desk, section: KitSection) -> Iterator[Block]:
    record = desk.record
    match section.shown:
        case Shown.PROGRAMME if not section.slots:
            yield desk.whole_programme()
        case Shown.MOTION if record.motion:
            yield from _named(record.motion.title, section)
            yield Points(tuple(map(plain, record.motion.proposals)), numbered=True)
            yield from (Paragraph(plain(words)) for words in (record.motion.next_step,) if words)
        case Shown.TOOLS:
            tools = {tool.id: tool for tool in record.tools}
            for name in section.tools:
                yield from _tool(desk, tools[name], section) if name in tools else ()
        case Shown.TIMELINE:
            yield from history_blocks(record)
        case Shown.PARTNERS:
            yield from _partners(desk)
        case Shown.CONTACT if record.press_contact:
            yield Facts(tuple(contact_rows(record.press_contact)))


def _named(name: str, section: KitSection) -> Iterator[Block]:
    """The name of what a section shows, unless its title says it."""
    if name.casefold() not in section.title.casefold():
        yield Title(name, 3)


def _tool(desk: Desk, tool: Tool, section: KitSection) -> Iterator[Block]:
    yield from _named(tool.name, section)
    if tool.points:
        yield Points(tuple(map(plain, tool.points)))
    yield from desk.figures(tool.figures)
    rows = [("Ce que c’est", plain(tool.nature))]
    if tool.address:
        rows.append(("Adresse", web(tool.address)))
    rows += [("Réalisation", plain(" ; ".join(tool.makers)))] if tool.makers else []
    rows += [("Avec", plain(", ".join(tool.partners)))] if tool.partners else []
    yield Facts(tuple(rows))


def _partners(desk: Desk) -> Iterator[Block]:
    """The partners under the titles of the source; those that it puts under none are not in its list."""
    groups: dict[str, list[Words]] = {}
    for partner in desk.record.partners:
        if partner.group:
            name = f"{partner.name} ({partner.acronym})" if partner.acronym else partner.name
            shown = web(partner.website, " : ") if partner.website else ()
            groups.setdefault(partner.group, []).append((Run(name), *shown))
    for title, names in groups.items():
        yield Title(title, 3)
        yield Points(tuple(names))
