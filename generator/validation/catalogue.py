"""Every rule, in one list: a new rule is one function and one line here."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from generator.issues import Issue
from generator.model.yearbook import Yearbook
from generator.validation import awards, editions, figures, images, people, texts

CATALOGUE: tuple[Callable[[Yearbook], Iterable[Issue]], ...] = (
    editions.find_wrong_years,
    editions.find_equal_numbers,
    editions.find_ceremonies_of_another_year,
    editions.find_late_juries,
    editions.find_repeated_chapters,
    editions.find_unknown_sources,
    editions.find_pale_accents,
    editions.find_partial_addresses,
    editions.find_empty_chapters,
    awards.find_repeated_awards,
    awards.find_wrong_totals,
    awards.find_wrong_region_totals,
    awards.find_wrong_regions,
    awards.find_unexplained_misprints,
    awards.find_unlabelled_mentions,
    people.find_jury_without_role,
    people.find_repeated_jury,
    people.find_nameless_partners,
    people.find_missing_messages,
    people.find_repeated_partners,
    figures.find_equal_ids,
    figures.find_unknown_indicators,
    figures.find_unexplained_differences,
    texts.find_missing_texts,
    texts.find_empty_texts,
    texts.find_broken_links,
    texts.find_misplaced_headings,
    texts.find_unknown_charts,
    texts.find_raw_html,
    images.find_unusable_images,
    images.find_small_images,
    images.find_silent_images,
)


def validate(yearbook: Yearbook) -> list[Issue]:
    """What every rule finds."""
    return [issue for rule in CATALOGUE for issue in rule(yearbook)]
