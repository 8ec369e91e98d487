"""Rules about what Markdown makes of a text without a word: lost cells, notes, signs that stay as they are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from generator.findings.issues import Issue, Mend, SourceLocation
from generator.markdown import nodes
from generator.markdown.blocks import MOST_SIGNS
from generator.markdown.reading import TEXTS_REMEMBERED, read_markdown
from generator.markdown.source import Place
from generator.model.article import located
from generator.model.yearbook import Yearbook
from generator.validation.texts import articles_of

_HTML = re.compile(r"</?[a-zA-Z][^<>]*>|<!--|<\?|<!\[")
_ANYWHERE = (
    r"\*\*+|(?<!\w)__+(?=\w)|(?<=\w)__+(?!\w)",
    r"~~+|`+|\$\$|==(?=[^=\s])",
    r"\]\([^()\s]*\)?|\] \((?:https?:|page:|collectivite:|mailto:|[\w-]+\.md)[^()]*\)?",
    r"\[\^[^\]\[]*\]?|\^\[[^\]\[]*\]?|\{[:#.%{][^{}]*\}+",
    r"\)\[(?:https?:|page:|collectivite:|mailto:)[^\]\[]*\]?|(?<!\w):[a-z_]{3,}:(?!\w)",
)
_AT_LINE_START = (
    r"\[[^\]\[]+\]:(?=\s|$)|\*\[[^\]\[]*\]:|:::|:(?= )|\[[ xX]\](?= )|\[![A-Za-z]+\]",
    r"#{1,6}(?=\w)|\|.*|\+\+\+|<<<|>>>|%%|!!!",
)
_ALMOST_ITEM = re.compile(r"[•▪‣◦·–—](?=\s)|[•▪‣◦]|-(?=[^\W\d])|(?:\d{1,2}|[a-zA-Z])[.)](?=[^\W\d]|\s)")
_IN_FACTS = re.compile(
    r"\*\*[^*]+\*\*|(?<!\w)__[^_]+__(?!\w)|!?\[[^\]\[]+\]\([^()]*\)|\[\^[^\]\[]+\]|</?[a-zA-Z][^<>]*>|&(?:#\d+|[a-zA-Z]{2,8});"
)
_LEFT = re.compile("|".join(_ANYWHERE))
_LEFT_AT_START = re.compile("|".join((*_AT_LINE_START, *_ANYWHERE)))


def find_doubts_of_markdown(yearbook: Yearbook) -> Iterator[Issue]:
    """T09 to T18, T20, T23 to T25: what was seen while the text was read."""
    for article in articles_of(yearbook):
        for doubt in read_markdown(article.body).doubts:
            yield Issue(doubt.code, located(article, doubt.place), doubt.values)


def find_raw_html(yearbook: Yearbook) -> Iterator[Issue]:
    """T08: HTML in a text; it is shown as it is written."""
    for article in articles_of(yearbook):
        opened: Counter[str] = Counter()
        for words, _ in _shown_words(read_markdown(article.body)):
            for found in _HTML.finditer(words.text):
                if not _is_told(found.group(), opened):
                    yield Issue("T08", located(article, _part(words, found)), {"extrait": found.group()})


def _is_told(tag: str, opened: Counter[str]) -> bool:
    """Whether a tag only ends what another began, which is told; ``opened`` counts those by name."""
    name = re.sub(r"^</?([a-zA-Z0-9:-]*).*$", r"\1", tag, flags=re.DOTALL).lower()
    opened[name] += -1 if tag.startswith("</") else 1
    return tag.startswith("</") and opened[name] >= 0


def find_signs_left(yearbook: Yearbook) -> Iterator[Issue]:
    """T16: signs that look like Markdown, and are shown as they are written."""
    for article in articles_of(yearbook):
        for place, left in _signs_left_in(article.body):
            yield Issue("T16", located(article, place), {"extrait": left, "cause": _why_left(left)})


@lru_cache(TEXTS_REMEMBERED)
def _signs_left_in(body: str) -> tuple[tuple[Place, str], ...]:
    return tuple(
        (_part(words, found), found.group())
        for words, begins in _shown_words(read_markdown(body))
        for found in _signs_left(words.text, begins=begins)
    )


_WHY_LEFT = (
    (r"\*\*|__", "rien ne referme ce gras, ou rien ne l’ouvre"),
    (r"~~", "l’annuaire ne barre aucun texte"),
    (r"`", "rien ne referme ce code, ou rien ne l’ouvre"),
    (r"\]\([^)]*$", "il manque une parenthèse à la fin du lien"),
    (r"\] \(", "une espace sépare les mots du lien de son adresse"),
    (r"\)\[", "les mots d’un lien vont entre crochets, son adresse entre parenthèses"),
    (r"\[\^[^\]]*$", "il manque un crochet à la fin de l’appel de note"),
    (r"#+$", "il manque une espace derrière le signe d’un titre"),
    (r"\|", "un tableau veut une ligne de titres, puis une ligne de tirets"),
)
"""What was certainly meant by some signs, by how they begin."""


def _why_left(signs: str) -> str:
    return next((f" : {cause}" for pattern, cause in _WHY_LEFT if re.match(pattern, signs)), "")


def _signs_left(text: str, *, begins: bool) -> Iterator[re.Match[str]]:
    first = _LEFT_AT_START.match(text) if begins else None
    if first:
        yield first
    yield from _LEFT.finditer(text, first.end() if first else 0)


def _shown_words(reading: nodes.Reading) -> Iterator[tuple[nodes.Words, bool]]:
    """The words that no backslash says to be wanted, each with whether a line begins with them."""
    for block in reading.all_blocks():
        for sentence in nodes.sentences(block):
            begins = not isinstance(block, nodes.Table)
            for part in nodes.flat(sentence):
                if isinstance(part, nodes.Words) and not part.escaped and len(part.text) <= MOST_SIGNS:
                    yield part, begins
                begins = isinstance(part, nodes.Words) and part.text == "\n"


def find_marks_beside_stress(yearbook: Yearbook) -> Iterator[Issue]:
    """T16: a mark too many around words in italics or bold."""
    for article in articles_of(yearbook):
        for block in read_markdown(article.body).all_blocks():
            for sentence in nodes.sentences(block):
                for words, place in _marks_too_many(sentence):
                    cause = " : ce signe est de trop auprès d’un gras ou d’un italique"
                    yield Issue("T16", located(article, place), {"extrait": words, "cause": cause})


def _marks_too_many(sentence: tuple[nodes.Inline, ...]) -> Iterator[tuple[str, Place]]:
    for one, two in pairwise(sentence):
        if isinstance(one, nodes.Words) and isinstance(two, nodes.Stress) and not one.escaped:
            mark = one.text[len(one.text.rstrip("*_")) :]
            yield from [(mark, Place(one.place.line, one.place.column + len(one.text) - len(mark)))] if mark else []
        if isinstance(one, nodes.Stress) and isinstance(two, nodes.Words) and not two.escaped:
            mark = two.text[: len(two.text) - len(two.text.lstrip("*_"))]
            yield from [(mark, two.place)] if mark else []


def find_almost_lists(yearbook: Yearbook) -> Iterator[Issue]:
    """T30: lines of a paragraph that look like the items of a list."""
    for article in articles_of(yearbook):
        for block in read_markdown(article.body).all_blocks():
            if isinstance(block, nodes.Paragraph):
                found = [*_almost_items(block)]
                for mark, place in found if len(found) > 1 else ():
                    seen = located(article, place)
                    yield Issue("T30", seen, {"extrait": mark}, _dash_instead(seen))


def _dash_instead(place: SourceLocation) -> Mend | None:
    """For a bullet or a glued dash; a dash of dialogue or « 1)Texte » may be meant."""
    found = _BULLET.match(place.text, place.column - 1)
    return Mend(replace(place, length=len(found[0])), "- ") if found else None


_BULLET = re.compile(r"[•▪‣◦]\s*|-(?=[^\W\d])")


def _almost_items(block: nodes.Paragraph) -> Iterator[tuple[str, Place]]:
    begins = True
    for part in block.children:
        if isinstance(part, nodes.Words) and begins and not part.escaped and (found := _ALMOST_ITEM.match(part.text)):
            yield found.group(), _part(part, found)
        begins = isinstance(part, nodes.Words) and part.text == "\n"


def _part(words: nodes.Words, found: re.Match[str]) -> Place:
    return Place(words.place.line, words.place.column + found.start(), found.end() - found.start())


def find_markdown_in_facts(yearbook: Yearbook) -> Iterator[Issue]:
    """T31: Markdown or HTML in a fact, which is shown as it is written."""
    headers = (article.header for article in yearbook.pages)
    for fact in (*(fact for record in yearbook.editions for fact in record.facts), *headers):
        for name, key in type(fact).model_fields.items():
            value = getattr(fact, name)
            if isinstance(value, str) and (found := _IN_FACTS.search(value)):
                yield Issue("T31", fact.origin.at(key.alias or name), {"extrait": found.group()})


def find_empty_parts(yearbook: Yearbook) -> Iterator[Issue]:
    """T22: a heading, an item, a link or the title of a column without a word."""
    for article in articles_of(yearbook):
        reading = read_markdown(article.body)
        for block in reading.all_blocks():
            for what, place in _empty_parts(block):
                yield Issue("T22", located(article, place), {"quoi": what})
        for part in reading.inlines():
            if isinstance(part, nodes.Link) and not nodes.plain_text(part.children).strip():
                yield Issue("T22", located(article, part.place), {"quoi": "ce lien"})


def _empty_parts(block: nodes.Block) -> Iterator[tuple[str, Place]]:
    if isinstance(block, nodes.Heading) and not nodes.plain_text(block.children).strip():
        yield "ce titre", block.place
    if isinstance(block, nodes.Listing) and not all(item.blocks for item in block.items):
        yield "un point de cette liste", block.place
    if isinstance(block, nodes.Table) and not all(nodes.plain_text(cell.children).strip() for cell in block.head[1:]):
        yield "le titre d’une colonne", block.place
    if isinstance(block, nodes.Table) and not block.rows:
        yield "ce tableau", block.place
    if isinstance(block, nodes.Quote) and not block.blocks:
        yield "cette citation", block.place
