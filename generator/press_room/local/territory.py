"""The releases of a département and of a region: who is labelled there, at which level, and who came or rose."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.charts.drawing.wording import capitalised, listed
from generator.charts.maps.territory import Land
from generator.french.places import of_department, of_region, within_department, within_region
from generator.french.words import WIDE, in_words, number, slug
from generator.indicators.places import department_key, region_key
from generator.model.award import Award
from generator.model.collectivity import CollectivityKind
from generator.model.yearbook import EditionRecord
from generator.press_room.local.case import Case, find_case, name_of
from generator.press_room.local.choice import Choice, start_of
from generator.press_room.local.near import near_drawings, region_codes
from generator.press_room.local.parts import ceremony, closing
from generator.press_room.local.words import collectivities, label_of, numbered_label, shared
from generator.press_room.paper import RELEASE, Blank, Block, Facts, Paper, Paragraph, Points, Run, Title, plain
from generator.publication.publication import Publication


@dataclass(frozen=True)
class Territory:
    """A département or a region in an edition: ``within`` and ``of`` are its name in a sentence, ``codes`` its land."""

    record: EditionRecord
    key: str
    name: str
    within: str
    of: str
    president: str
    codes: frozenset[str]
    cases: tuple[Case, ...]

    @property
    def year(self) -> int:
        """The edition's."""
        return self.record.year

    @property
    def awards(self) -> tuple[Award, ...]:
        """Who is labelled there, in alphabetical order."""
        return tuple(case.award for case in self.cases)

    def at(self, level: int) -> list[Award]:
        """Those of a level."""
        return [award for award in self.awards if award.level == level]


def department_release(publication: Publication, year: int, code: str) -> Paper:
    """The release of a département. Raises KeyError when the edition names nobody there."""
    awards = publication.awards_by_place[department_key(year, code)]
    name = awards[0].collectivity.department.name
    place = (within_department(code, name), of_department(code, name))
    territory = Territory(
        publication.yearbook.record(year), f"departement-{slug(name)}-{code.lower()}", name, *place,
        "Citation de la présidente ou du président du conseil départemental", frozenset({code}),
        _cases(publication, awards),
    )  # fmt: skip
    return _release(publication, territory)


def region_release(publication: Publication, year: int, name: str) -> Paper:
    """The release of a region of an edition. Raises KeyError when the edition names nobody there."""
    awards = publication.awards_by_place[region_key(year, name)]
    territory = Territory(
        publication.yearbook.record(year), f"region-{slug(name)}", name, within_region(name), of_region(name),
        "Citation de la présidente ou du président du conseil régional", region_codes(publication, year, name),
        _cases(publication, awards),
    )  # fmt: skip
    return _release(publication, territory)


def _cases(publication: Publication, awards: tuple[Award, ...]) -> tuple[Case, ...]:
    return tuple(find_case(publication, award.year, award.collectivity.code) for award in awards)


def _release(publication: Publication, territory: Territory) -> Paper:
    record = territory.record
    choice = Choice(start_of(f"{record.year} {territory.key}"))
    return Paper(
        kind=RELEASE,
        title=capitalised(choice.of(_titles(territory))),
        stem=f"communique-{territory.key}-{record.year}",
        blocks=(*_blocks(publication, territory, choice), *closing(record, publication.sizes[str(record.year)])),
        publisher=record.house.publisher,
        colour=record.edition.accent,
        year=record.year,
        embargo=publication.mark,
    )


def _titles(one: Territory) -> tuple[str, ...]:
    label, total = label_of(one.record), len(one.awards)
    if total == 1:
        name = name_of(one.awards[0].collectivity, one.year).subject
        return (
            f"{one.within}, une collectivité labellisée en {one.year}{WIDE}: {name}",
            f"{label} {one.year}{WIDE}: {name}, seule labellisée {one.within}",
        )
    return (
        f"{one.within}, {collectivities(total, 'collectivité labellisée')} en {one.year}",
        f"{label} {one.year}{WIDE}: {collectivities(total)} {one.within}",
        f"{collectivities(total)} {one.of} au {label} {one.year}",
    )


def _blocks(publication: Publication, one: Territory, choice: Choice) -> Iterator[Block]:
    yield Paragraph(plain(_lead(one, choice)), is_lead=True)
    if len(one.awards) > 1:
        yield Paragraph(plain(_highest(one)))
    yield Points(tuple(_levels(one)))
    yield from near_drawings(publication, _land(one), one.awards)
    yield Blank(one.president)
    moves = tuple(_moves(one))
    if moves:
        yield Title(f"Depuis {one.cases[0].previous}", anchor="depuis")
        yield Points(moves)
    yield Title("Repères", anchor="reperes")
    yield Facts(tuple((label, plain(value)) for label, value in _landmarks(one)))


def _land(one: Territory) -> Land:
    """« Les sept collectivités labellisées du Morbihan en 2020 »."""
    total = len(one.awards)
    said = (
        f"les {in_words(total, feminine=True)} collectivités labellisées" if total > 1 else "la collectivité labellisée"
    )
    return Land(f"carte-{one.key}", f"{capitalised(said)} {one.of} en {one.year}", one.codes)


def _lead(one: Territory, choice: Choice) -> str:
    count = collectivities(len(one.awards))
    kinds = _kinds(one)
    said = f"{WIDE}: {kinds}" if kinds else ""
    return capitalised(
        choice.of(
            (
                f"Le palmarès {one.year} du {label_of(one.record)} nomme {count} {one.within}{said}.",
                f"{one.within}, le {numbered_label(one.record)} distingue {count} en {one.year}{said}.",
            )
        )
    )


def _kinds(one: Territory) -> str:
    """« dix communes et deux intercommunalités », "" when all are of one kind."""
    communes = sum(award.collectivity.kind is CollectivityKind.COMMUNE for award in one.awards)
    others = len(one.awards) - communes
    if not communes or not others:
        return ""
    return listed((collectivities(communes, "commune"), collectivities(others, "intercommunalité")))


def _highest(one: Territory) -> str:
    scale = one.record.scale
    top = max(award.level for award in one.awards)
    number_of = len(one.at(top))
    verb = "obtiennent" if number_of > 1 else "obtient"
    last = ", le plus haut niveau du label" if top == scale.top else ""
    if number_of == len(one.awards):
        return f"Toutes obtiennent {scale.award(top)}{last}."
    return f"Parmi elles, {in_words(number_of, feminine=True)} {verb} {scale.award(top)}{last}."


def _levels(one: Territory) -> Iterator[tuple[Run, ...]]:
    """« Cinq arobases : Vannes et Elven », from the highest level."""
    scale = one.record.scale
    for level in scale.levels:
        names = [_called(award, one.year) for award in one.at(level)]
        if names:
            title = f"{scale.spelt(level)}{scale.named(level)}"
            yield Run(title, strong=True), Run(f"{WIDE}: {listed(names)}.")


def _called(award: Award, year: int) -> str:
    """A name in a list: « Les Mureaux », « la communauté de communes du Pernois »."""
    is_commune = award.collectivity.kind is CollectivityKind.COMMUNE
    return award.name if is_commune else name_of(award.collectivity, year).subject


def _moves(one: Territory) -> Iterator[tuple[Run, ...]]:
    """Who the last palmarès did not name, and who rose since; who stayed or fell is in the levels."""
    scale, year = one.record.scale, one.year
    previous = one.cases[0].previous
    new = [case for case in one.cases if previous and not case.was_there and (case.before or case.is_new)]
    if new:
        names = listed(_called(case.award, year) for case in new)
        yield Run(f"Absentes du palmarès {previous}", strong=True), Run(f"{WIDE}: {names}.")
    risen = [case for case in one.cases if case.gap > 0 and case.before]
    if risen:
        names = listed(
            f"{_called(case.award, year)} ({scale.moved(case.before.level if case.before else 0, case.level)})"
            for case in risen
        )
        yield Run("En progrès", strong=True), Run(f"{WIDE}: {names}.")


def _landmarks(one: Territory) -> Iterator[tuple[str, str]]:
    yield "Collectivités labellisées", shared((number(len(one.awards)), f"({kinds})" if (kinds := _kinds(one)) else ""))
    yield "Édition", f"{numbered_label(one.record)}, {one.year}"
    yield from ceremony(one.record)
