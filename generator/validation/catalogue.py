"""Every rule, in one list: a new rule is one function and one line here."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from generator.findings.issues import Issue
from generator.model.yearbook import Yearbook
from generator.validation import (
    awards,
    editions,
    figures,
    images,
    links,
    markdown,
    people,
    plausible,
    press,
    profiles,
    review,
    sections,
    texts,
)
from generator.validation.contradiction import Contradiction
from generator.validation.prose import numbers

CATALOGUE: tuple[Callable[[Yearbook], Iterable[Issue]], ...] = (
    editions.find_wrong_years,
    editions.find_equal_numbers,
    editions.find_repeated_chapters,
    editions.find_unknown_sources,
    editions.find_pale_accents,
    editions.find_partial_addresses,
    editions.find_wrong_mailboxes,
    editions.find_what_is_to_confirm,
    editions.find_empty_chapters,
    editions.find_other_proportions,
    awards.find_empty_palmares,
    awards.find_repeated_awards,
    awards.find_wrong_regions,
    awards.find_unlabelled_mentions,
    awards.find_repeated_mentions,
    plausible.find_equal_cards,
    plausible.find_unknown_places,
    people.find_jury_without_role,
    people.find_nameless_partners,
    people.find_missing_messages,
    people.find_speakers_without_message,
    figures.find_equal_ids,
    figures.find_unknown_indicators,
    texts.find_missing_texts,
    texts.find_empty_texts,
    texts.find_texts_without_address,
    texts.find_texts_outside_chapters,
    texts.find_texts_to_write,
    texts.find_misplaced_headings,
    texts.find_unknown_charts,
    texts.find_repeated_charts,
    texts.find_images_within_sentences,
    texts.find_heavy_notes,
    links.find_broken_links,
    links.find_refused_links,
    markdown.find_doubts_of_markdown,
    markdown.find_raw_html,
    markdown.find_signs_left,
    markdown.find_marks_beside_stress,
    markdown.find_almost_lists,
    markdown.find_markdown_in_facts,
    markdown.find_empty_parts,
    review.find_errata_that_lead_nowhere,
    review.find_errata_that_change_nothing,
    review.find_follow_ups_of_nothing,
    press.find_unknown_names,
    press.find_missing_press_texts,
    press.find_unused_press_texts,
    press.find_pictures_for_the_press,
    press.find_equal_press_ids,
    images.find_unusable_images,
    images.find_moving_images,
    images.find_small_images,
    images.find_silent_images,
)

CONTRADICTIONS: tuple[Callable[[Yearbook], Iterable[Contradiction]], ...] = (
    editions.find_ceremonies_of_another_year,
    plausible.find_impossible_years,
    plausible.find_lonely_dates,
    plausible.find_wrong_postcodes,
    editions.find_late_juries,
    editions.find_strange_sources,
    people.find_repeated_jury,
    people.find_repeated_partners,
    sections.find_wrong_totals,
    sections.find_misprints,
    sections.find_differences,
    sections.find_figures_that_disagree,
    sections.find_third_places_that_do_not_add_up,
    sections.find_repeated_events,
    sections.find_missing_places,
    sections.find_missing_officials,
    sections.find_doubtful_members,
    press.find_what_is_to_fill_in,
    numbers.find_numbers_against_data,
    profiles.find_histories_against_palmares,
    profiles.find_marks_against_levels,
    profiles.find_wrong_nominations,
    profiles.find_equal_histories,
    profiles.find_misplaced_towns,
    profiles.find_small_agglomerations,
    profiles.find_two_populations,
    profiles.find_tables_against_palmares,
    profiles.find_tables_against_register,
)
"""What contradicts what: a finding when nobody explains it, an editor's doubt when somebody does."""


def validate(yearbook: Yearbook) -> list[Issue]:
    """What every rule finds, explained contradictions left out."""
    found = [issue for rule in CATALOGUE for issue in rule(yearbook)]
    return [*found, *(one.issue for one in find_contradictions(yearbook) if not one.explanation)]


def find_contradictions(yearbook: Yearbook) -> list[Contradiction]:
    """Every contradiction, explained or not."""
    return [one for rule in CONTRADICTIONS for one in rule(yearbook)]
