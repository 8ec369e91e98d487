"""The sentences of a local release: what it obtained, what changed, who else is labelled there.

Each is made of facts alone; none says why.
"""

from __future__ import annotations

from generator.charts.drawing.wording import capitalised, listed
from generator.french.places import of_department, within_department, within_region
from generator.french.words import NARROW, WIDE, in_words, number
from generator.indicators.places import Size
from generator.model.award import Award
from generator.press_room.local.case import Case, name_of
from generator.press_room.local.choice import Choice
from generator.press_room.local.words import collectivities, in_palmares, label_of, numbered_label, shared

MOST_NAMED = 6
"""How many others of the same level are named."""
UNTITLED = "Intitulé perdu"
"""How the title of a mention begins where the source has lost it."""


def lead(case: Case, choice: Choice) -> str:
    """Who, what, where, when: four ways."""
    name, label, record = f"{case.name.subject}{_where(case)}", label_of(case.record), case.record
    level = f"{record.scale.award(case.level)}{record.scale.named(case.level)}"
    top, apart = (", le plus haut niveau du label", ", le plus haut niveau,") if case.is_top else ("", "")
    number_of, where = numbered_label(record), _where(case)
    said = choice.of(
        (
            f"{name} obtient en {case.year} {level}{apart} au {number_of}.",
            f"Le jury du {label} {case.year} attribue {level}{apart} {case.name.at}{where}.",
            f"Au palmarès {case.year} du {label}, {name} se voit attribuer {level}{top}.",
            f"{level}{top}{WIDE}: c’est ce que le jury du {number_of} attribue en {case.year} {case.name.at}{where}.",
        )
    )
    return capitalised(said)


def _where(case: Case) -> str:
    """« (Morbihan, 53 352 habitants) »: what is known of it, without what its name says."""
    department = case.award.collectivity.department.name
    people = f"{number(case.population[1])}{WIDE}habitants" if case.population else ""
    known = [part for part in (department if department != case.award.name else "", people) if part]
    return f" ({', '.join(known)})" if known else ""


def change(case: Case, choice: Choice) -> str:
    """What changed since the edition before, with tact and truth; "" when there is nothing to compare with."""
    if not case.previous:
        return ""
    if case.before is None:
        return choice.of(_first(case)) if case.is_new else ""
    if not case.was_there:
        return choice.of(_returned(case, case.before))
    ways = _same(case) if not case.gap else _moved(case, case.before)
    return capitalised(choice.of(ways))


def _first(case: Case) -> tuple[str, ...]:
    noun, before = case.name.the_noun, in_palmares(case.editions[:-1])
    years = listed(map(str, case.editions))
    return (
        f"C’est sa première labellisation connue de l’annuaire{WIDE}: {noun} ne figurait pas {before}.",
        f"{capitalised(noun)} n’était pas {before}{NARROW}; l’annuaire ne lui connaît pas de label antérieur.",
        f"L’annuaire, qui réunit les palmarès {years}, ne lui connaît pas de labellisation antérieure.",
    )


def _returned(case: Case, before: Award) -> tuple[str, ...]:
    noun, had, last = case.name.the_noun, case.record.scale.had_steps(before.level), case.previous
    return (
        f"{capitalised(noun)} revient au palmarès{WIDE}: absente de celui de {last}, elle {had} en {before.year}.",
        f"Absente du palmarès {last}, {noun} {had} en {before.year}.",
        f"Sa précédente labellisation connue de l’annuaire date de {before.year}{WIDE}: {noun} {had}.",
    )


def _same(case: Case) -> tuple[str, ...]:
    noun, year = case.name.the_noun, case.previous
    return (
        f"C’est le même niveau qu’en {year}.",
        f"Ce niveau est celui que {noun} avait en {year}.",
        f"{noun} avait déjà ce niveau en {year}.",
    )


def _moved(case: Case, before: Award) -> tuple[str, ...]:
    scale, noun, year = case.record.scale, case.name.the_noun, before.year
    side = "de plus" if case.gap > 0 else "de moins"
    return (
        f"{noun} {scale.had_steps(before.level)} en {year}.",
        f"C’est {scale.steps(abs(case.gap))} {side} qu’en {year}.",
        f"En {year}, {noun} {scale.had_steps(before.level)}.",
    )


def history(case: Case, choice: Choice) -> str:
    """Since when the yearbook knows it, where that says more than the change."""
    if case.is_faithful:
        return choice.of(
            (
                f"Son nom figure {_in_all(case)}.",
                f"Tous les palmarès que réunit l’annuaire la nomment{WIDE}: {listed(map(str, case.editions))}.",
            )
        )
    earlier = [year for year, _ in case.known]
    if not earlier or (len(earlier) == 1 and case.before is not None):
        return ""
    first = earlier[0]
    return choice.of(
        (
            f"Sa première labellisation connue de l’annuaire remonte à {first}.",
            f"L’annuaire lui connaît un premier label en {first}, {_years(case.year - first)} plus tôt.",
        )
    )


def _in_all(case: Case) -> str:
    return f"{in_palmares(case.editions)}, les {in_words(len(case.editions))} que réunit l’annuaire"


def _years(amount: int) -> str:
    return f"{in_words(amount)} an{'s' if amount > 1 else ''}"


def mention(case: Case, choice: Choice) -> str:
    """The mentions of the jury in this edition."""
    own = [one for one in case.record.mentions if one.collectivity.code == case.award.collectivity.code]
    titles = [f"«{NARROW}{one.category}{NARROW}»" for one in own if not one.category.startswith(UNTITLED)]
    if not own:
        return ""
    said = f"{WIDE}: {listed(titles)}" if titles else ""
    amount = "une mention" if len(own) == 1 else f"{in_words(len(own), feminine=True)} mentions"
    return choice.of(
        (
            f"Le jury lui décerne aussi {amount}{said}.",
            f"{capitalised(case.name.the_noun)} reçoit en outre {amount} du jury{said}.",
        )
    )


def at_the_top(case: Case, size: Size) -> str:
    """How many share the highest level."""
    if not case.is_top:
        return ""
    number_of = dict(size.by_level)[case.level]
    if number_of == 1:
        return f"C’est la seule collectivité à ce niveau parmi les {in_words(size.total)} du palmarès {case.year}."
    return f"En {case.year}, {collectivities(number_of)} sur {in_words(size.total)} sont à ce niveau."


def territory(case: Case, choice: Choice) -> str:
    """Who else is labelled in the département, then in the region."""
    return shared((_in_department(case, choice), _same_level(case), _in_region(case, choice)))


def _in_department(case: Case, choice: Choice) -> str:
    one = case.award.collectivity.department
    within, of = within_department(one.code, one.name), of_department(one.code, one.name)
    count, name, year = collectivities(len(case.department)), case.name.subject, case.year
    if one.name == case.award.name and case.is_alone:
        return ""
    if case.is_alone:
        alone = (
            f"{case.name.the_noun} est la seule collectivité {of} au palmarès {year}.",
            f"Aucune autre collectivité {of} ne figure au palmarès {year}.",
            f"{within}, elle est la seule collectivité labellisée en {year}.",
        )
        return capitalised(choice.of(alone))
    others = collectivities(len(case.department) - 1, "autre collectivité")
    verb = "figurent" if len(case.department) > 2 else "figure"
    ways = (
        f"{within}, {count} figurent au palmarès {year}.",
        f"Le palmarès {year} nomme {count} {within}.",
        f"{name} est l’une des {count} labellisées {within} en {year}.",
        f"En {year}, {count} sont labellisées {within}.",
        f"{within}, {others} {verb} au palmarès {year}.",
    )
    return capitalised(choice.of(ways))


def _same_level(case: Case) -> str:
    """Who has the same level in the département."""
    code, year = case.award.collectivity.code, case.year
    others = [a for a in case.department if a.collectivity.code != code and a.level == case.level]
    if case.is_alone or not others:
        return "" if case.is_alone else f"{capitalised(case.name.the_noun)} y est la seule à ce niveau."
    if len(others) > MOST_NAMED:
        return f"Le même niveau y est attribué à {collectivities(len(others), 'autre')}."
    verb = "ont" if len(others) > 1 else "a"
    names = listed(name_of(other.collectivity, year).subject for other in others)
    return f"{capitalised(names)} y {verb} le même niveau."


def _in_region(case: Case, choice: Choice) -> str:
    total, region = len(case.region), case.award.region
    if total == len(case.department) or region == case.award.collectivity.department.name:
        return ""
    within, count = within_region(region), collectivities(total)
    ways = (
        f"{within}, le palmarès nomme {count}.",
        f"{within}, {count} sont labellisées.",
        f"La région {region} compte {collectivities(total, 'collectivité labellisée')}.",
        f"À l’échelle de la région, {count} figurent au palmarès.",
    )
    return capitalised(choice.of(ways))
