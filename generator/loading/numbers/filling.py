"""Texts with their numbers put in: what is called is replaced, and each place keeps what the file says there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache

from generator.findings.issues import Issue, SourceLocation
from generator.french.near import nearest
from generator.loading.numbers.calls import CALL, NotUnderstood, Numbers, UnknownNumber, say
from generator.loading.numbers.values import numbers_of
from generator.model.article import Article, Fill
from generator.model.yearbook import EditionRecord

EXAMPLE = '{{ chiffre("2020.collectivites") }}'
MISSING = "…"
"""Stands where a number is not known: the finding is about the call, not about its signs."""
ALIKE = 0.6
"""The share that a name has in common with the one that was certainly meant."""


def fill_texts(
    records: Iterable[EditionRecord], pages: Iterable[Article]
) -> tuple[list[EditionRecord], tuple[Article, ...], list[Issue]]:
    """The editions and the texts of none with their numbers, and the findings about those that are not known."""
    records, issues = list(records), list[Issue]()
    values = cache(lambda: numbers_of(records))

    def fill(articles: Iterable[Article]) -> tuple[Article, ...]:
        filled = [_fill(one, values()) if _calls(one) else (one, []) for one in articles]
        issues.extend(issue for _, found in filled for issue in found)
        return tuple(article for article, _ in filled)

    def in_record(record: EditionRecord) -> EditionRecord:
        if not any(map(_calls, record.texts)):
            return record
        return replace(record, articles=fill(record.articles), press_texts=fill(record.press_texts))

    return [in_record(record) for record in records], fill(pages), issues


def _calls(article: Article) -> bool:
    return "{{" in article.body or "{{" in article.header.title or "{{" in (article.header.lead or "")


def _fill(article: Article, values: Mapping[str, int]) -> tuple[Article, list[Issue]]:
    numbers, issues = Numbers(values, article.year), list[Issue]()
    lines, fills = [], list[Fill]()
    for rank, line in enumerate(article.body.split("\n")):
        at = SourceLocation(article.path, article.first_line + rank, text=line)
        made, found = _fill_line(line, numbers, at, issues)
        lines.append(made)
        fills += (replace(one, line=rank) for one in found)
    title, lead = article.header.title, article.header.lead
    said = {
        "title": _fill_line(title, numbers, article.header.origin.at("titre"), issues)[0],
        "lead": _fill_line(lead, numbers, article.header.origin.at("chapeau"), issues)[0] if lead else None,
    }
    body = "\n".join(lines)
    filled = replace(article, header=article.header.model_copy(update=said), body=body)
    return (replace(filled, written=article.body, fills=tuple(fills)) if fills else filled), issues


def _fill_line(line: str, numbers: Numbers, at: SourceLocation, issues: list[Issue]) -> tuple[str, list[Fill]]:
    made, last, fills = "", 0, list[Fill]()
    for call in CALL.finditer(line):
        made += line[last : call.start()]
        try:
            said = say(call["inside"], numbers)
        except (NotUnderstood, UnknownNumber) as error:
            said = MISSING
            issues.append(_issue(error, call.group(), numbers, _within(at, call.start(), len(call.group()))))
        fills.append(Fill(0, len(made), len(said), call.start(), len(call.group())))
        made, last = made + said, call.end()
    return made + line[last:], fills


def _within(at: SourceLocation, column: int, length: int) -> SourceLocation:
    """The place of a call in a line of a text; in the header, the place of its value."""
    return at if at.column else replace(at, column=column + 1, length=length)


def _issue(error: Exception, call: str, numbers: Numbers, place: SourceLocation) -> Issue:
    if isinstance(error, NotUnderstood):
        return Issue("T42", place, {"extrait": call, "cause": str(error), "exemple": EXAMPLE})
    near = nearest(str(error), _names(numbers), ALIKE)
    return Issue("T43", place, {"nom": str(error), "suggestion": near})


def _names(numbers: Numbers) -> Iterator[str]:
    for name in numbers.values:
        yield name
        if name.startswith(f"{numbers.year}."):
            yield name.removeprefix(f"{numbers.year}.")
