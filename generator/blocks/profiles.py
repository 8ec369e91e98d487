"""The profiles of towns: a card each, with its facts, its history and its text."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from generator.blocks import contexts as contexts
from generator.blocks.place import BlockPlace, region, town
from generator.french.scale import Scale
from generator.french.words import NARROW, number
from generator.model.network import Profile, Staff
from generator.model.yearbook import EditionRecord


def profiles(place: BlockPlace) -> contexts.ProfilesBlock:
    """One card a town, in the order of the source; every history runs over the same years."""
    shown, span = place.record.profiles, history_span(place.record)
    cards = tuple(profile_card(place, profile, span) for profile in shown)
    return contexts.ProfilesBlock(place.h, place.profile_page is None, span.start, cards)


def history_span(record: EditionRecord) -> range:
    """The years that the histories of an edition run over."""
    years = [year for profile in record.profiles for year in _known_years(profile)]
    return range(min(years, default=0), max(years, default=-1) + 1)


def _known_years(profile: Profile) -> tuple[int, ...]:
    return (*profile.results, *profile.attended)


def _history(profile: Profile, years: range, scale: Scale) -> tuple[contexts.YearCell, ...]:
    """Each year: its level, 0 when the source gives none."""
    return tuple(
        contexts.YearCell(
            year=year,
            level=level,
            step=scale.step(level) if level else 0,
            unit=scale.unit(level) if scale.sign.singular else "",
            doubt=profile.doubtful.get(year, ""),
            attended=year in profile.attended,
        )
        for year in years
        for level in (profile.results.get(year, 0),)
    )


def profile_card(place: BlockPlace, profile: Profile, years: range) -> contexts.ProfileCard:
    """A town's card."""
    shown, article = town(place, profile.collectivity), place.record.article(profile.slug)
    scale = place.record.scale
    times = "fois" if profile.nominations.number != 1 else "seule fois"
    return contexts.ProfileCard(
        anchor=profile.slug,
        href=place.profile_page(profile.slug) if place.profile_page else f"#{profile.slug}",
        town=shown,
        title=article.header.title if article else shown.name,
        lead=(article.header.lead or "") if article else "",
        region=profile.region,
        population=_population(profile),
        facts=tuple(_facts(place, profile)),
        staff=tuple((one.post, _staff_number(one)) for one in profile.dedicated),
        history=_history(profile, years, place.record.scale),
        nominations=f"{profile.nominations.number} {times} {scale.at(scale.top)} en {profile.nominations.years} ans",
        text=place.text(article) if article else Markup(),
        note=profile.note or "",
    )


def _facts(place: BlockPlace, profile: Profile) -> Iterator[tuple[str, str]]:
    yield "Maire", profile.mayor
    if profile.officer:
        yield profile.officer.role, profile.officer.name
    yield "Code postal", profile.postcode
    yield "Département", profile.department
    yield "Région d’alors", region(place, profile.region)
    yield "Population", _population(profile)
    if profile.agglomeration:
        yield "Agglomération", f"{number(profile.agglomeration)}{NARROW}habitants"
    if profile.staff:
        yield "Agents", number(profile.staff)
    yield "Site", profile.website


def _population(profile: Profile) -> str:
    return f"{number(profile.population)}{NARROW}habitants"


def _staff_number(one: Staff) -> str:
    decimals = max(0, -int(one.number.as_tuple().exponent))
    return number(float(one.number), decimals)
