"""Whether the numbers of the texts are those of the data."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.findings.issues import Issue
from generator.french.words import number
from generator.indicators.agreement import NEARLY_WITHIN
from generator.indicators.counts import EditionIndicators, build_indicators
from generator.model.yearbook import EditionRecord, Yearbook
from generator.validation.contradiction import Contradiction
from generator.validation.prose.claims import Claim, claims_in
from generator.validation.prose.sentences import Sentence, sentences_of

SHARE_WITHIN = 3
"""Points: « un quart » is honest from 22 to 28 %."""
ROUNDED_WITHIN = 1
"""Points: of a per cent beside the number that it is made of."""
_STEMS = {
    "collectivites": ("collectivit", "ville", "label", "maire"),
    "communes": ("commune", "ville"),
    "intercommunalites": ("intercommun", "communaut"),
    "regions": ("région",),
    "departements": ("départ",),
    "membres_jury": ("jur",),
}
"""What stands in the name of a declared figure that counts the same."""


def find_numbers_against_data(yearbook: Yearbook) -> Iterator[Contradiction]:
    """T44: a sentence counts what we count, and finds a number that neither we nor a source find."""
    counted: Mapping[int, EditionIndicators] = {}
    for record in yearbook.editions:
        for sentence in (one for article in record.texts for one in sentences_of(article)):
            for claim in claims_in(sentence.text):
                counted = counted or build_indicators(yearbook)
                if expected := _expected(claim, record, counted, yearbook.editions):
                    yield _contradiction(sentence, claim, record.year, expected)


def _expected(
    claim: Claim, record: EditionRecord, counted: Mapping[int, EditionIndicators], records: tuple[EditionRecord, ...]
) -> str:
    """What the data say instead of a claim, "" when they agree with it."""
    own = counted[record.year]
    if claim.number is None:
        near = min(_shares(own), key=lambda share: abs(share - (claim.share or 0)), default=0.0)
        is_near = abs(near - (claim.share or 0)) <= SHARE_WITHIN
        return "" if is_near else f"la part la plus proche que nous comptions est de {number(near)} %"
    if not any(_fits(claim, claim.number, value) for value in _known(claim, counted, records)):
        found = own.named().get(claim.name)
        return (
            f"l’édition {record.year} en compte {number(found)}"
            if found
            else f"l’édition {record.year} n’en compte pas"
        )
    made = 100 * claim.number / max(own.total, 1)
    if claim.share is not None and abs(claim.share - made) > ROUNDED_WITHIN:
        return f"{number(claim.number)} sur {number(own.total)} font {number(made)} %"
    return ""


def _known(claim: Claim, counted: Mapping[int, EditionIndicators], records: tuple[EditionRecord, ...]) -> Iterator[int]:
    """Every number that a sentence may mean: counted in any edition, or declared by a source."""
    for indicators in counted.values():
        yield indicators.named().get(claim.name, 0)
        if claim.name == "collectivites":
            yield from (*indicators.by_level.values(), *(region.total for region in indicators.by_region))
    for record in records:
        for figure in record.figures:
            if any(stem in figure.label.lower() for stem in _STEMS[claim.counts]):
                yield figure.value
        if record.announced and claim.name == "collectivites":
            yield record.announced.collectivities


def _shares(own: EditionIndicators) -> Iterator[float]:
    """What parts the edition has, in per cent: its levels, those at least as high, kinds, classes, regions."""
    levels = [*own.by_level.values()]
    parts = [*levels, *(sum(levels[:rank]) for rank in range(2, len(levels))), *own.by_kind.values()]
    parts += [*own.by_population_class.values(), *(region.total for region in own.by_region)]
    return (100 * part / own.total for part in parts if own.total)


def _fits(claim: Claim, claimed: int, value: int) -> bool:
    if claim.hedge == "plus":
        return claimed <= value <= claimed * (1 + 2 * NEARLY_WITHIN)
    if claim.hedge == "près":
        return abs(claimed - value) <= NEARLY_WITHIN * value
    return claimed == value


def _contradiction(sentence: Sentence, claim: Claim, year: int, expected: str) -> Contradiction:
    total = f'"{year}.collectivites"'
    call = f'chiffre("{year}.{claim.name}")' if claim.number is not None else f'part("{year}.niveau_5", {total})'
    values = {"extrait": claim.words, "attendu": expected, "appel": f"{{{{ {call} }}}}"}
    issue = Issue("T44", sentence.located(claim.start, claim.end), values)
    return Contradiction(year, issue, _explanation(sentence.article.header.note or "", claim))


def _explanation(note: str, claim: Claim) -> str:
    """The note of the text, when it speaks of that number: in figures, or by the words of the claim."""
    plain = re.sub(r"(?<=\d)[ \u00a0\u202f](?=\d{3})", "", note)
    has_figures = claim.number is not None and re.search(rf"(?<!\d){claim.number}(?!\d)", plain)
    return note if has_figures or claim.words.lower() in note.lower() else ""
