"""Rules about the texts: whether they are there, shown, and what stands in them besides words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.findings.issues import Issue, Mend, SourceLocation
from generator.french.near import nearest
from generator.french.words import slug
from generator.markdown import nodes
from generator.markdown.reading import read_markdown
from generator.model.article import TO_WRITE, Article, located
from generator.model.edition import AnyChapter, Chapter, texts_of
from generator.model.names import CHART_LINK, EDITION_CHARTS, ChartName
from generator.model.press.documents import KitSection
from generator.model.yearbook import EditionRecord, Yearbook

OWN_PAGES = (
    *("404", "collectivites", "departements", "donnees", "evolutions", "index", "plan-du-site", "recherche"),
    "telechargements",
)
"""The pages at the root of the site that the program makes by itself."""
ALIKE = 0.8
"""The share that the names of two texts have in common when one was certainly mistyped for the other."""
_NAMING_TEXTS = {"edition", "partenaires", "profils"}
"""The files that say where texts are shown."""
_NOT_IN_NOTES = (nodes.Heading, nodes.Table, nodes.CodeBlock, nodes.Rule)


def find_missing_texts(yearbook: Yearbook) -> Iterator[Issue]:
    """T01: a chapter of the book has no text."""
    for record in yearbook.editions:
        misnamed = {meant: found for found, meant in misnamed_texts(record).items()}
        for chapter, name in missing_texts(record):
            values = {"chapitre": str(chapter), "texte": f"content/{record.year}/{name}"}
            yield Issue("T01", record.edition.place_of(chapter), values | {"suggestion": misnamed.get(name, "")})


def missing_texts(record: EditionRecord) -> Iterator[tuple[AnyChapter, str]]:
    """The texts that chapters are made of, and that nobody wrote. The jury may have sat without a report."""
    for chapter in record.edition.chapters:
        for name in () if chapter is Chapter.JURY else texts_of(chapter):
            if name not in record.faulty and record.article(name) is None:
                yield chapter, name


def misnamed_texts(record: EditionRecord) -> dict[str, str]:
    """The texts that no chapter shows, and the name of the missing one that each seems to be."""
    found = {article.slug for article in record.articles}
    wanted = sorted(record.texts_in_book - found)
    meant = {one: nearest(one, wanted, ALIKE) for one in sorted(found - record.texts_in_book)} if wanted else {}
    return {one: name for one, name in meant.items() if name}


def find_empty_texts(yearbook: Yearbook) -> Iterator[Issue]:
    """T04: a text has a header and nothing else."""
    for article in articles_of(yearbook):
        if not article.body.strip():
            yield Issue("T04", SourceLocation(article.path, article.first_line))


def find_texts_without_address(yearbook: Yearbook) -> Iterator[Issue]:
    """T40: the name of a text makes no address, or that of another page."""
    groups = [record.articles for record in yearbook.editions] + [yearbook.pages]
    for articles in groups:
        taken = {name: name for name in OWN_PAGES} if articles is yearbook.pages else {}
        for article in articles:
            address = slug(article.slug)
            if not address or address in taken:
                yield Issue("T40", SourceLocation(article.path, 1), {"adresse": address or "aucune lettre"})
            taken[address] = article.slug


def find_texts_outside_chapters(yearbook: Yearbook) -> Iterator[Issue]:
    """T28: no chapter shows a text; the book does not hold it."""
    for record in yearbook.editions:
        shown = record.texts_in_book | misnamed_texts(record).keys()  # of these, the missing ones are told
        for article in () if record.faulty & _NAMING_TEXTS else record.articles:
            if article.slug not in shown:
                yield Issue("T28", SourceLocation(article.path, 1), {"texte": article.slug})


def find_texts_to_write(yearbook: Yearbook) -> Iterator[Issue]:
    """T41: a text says that it is to be written."""
    for article in articles_of(yearbook):
        for number, line in enumerate(article.body.splitlines()):
            if line.startswith(TO_WRITE):
                place = SourceLocation(article.path, article.first_line + number, 1, len(TO_WRITE), line)
                yield Issue("T41", place)


def find_misplaced_headings(yearbook: Yearbook) -> Iterator[Issue]:
    """T06: a heading of level 1 inside a text, or a skipped level."""
    for article in articles_of(yearbook):
        previous = 1
        for block in read_markdown(article.body).all_blocks():
            if isinstance(block, nodes.Heading):
                if block.level == 1 or block.level > previous + 1:
                    place = located(article, block.place)
                    yield Issue("T06", place, {}, _one_level_down(place) if block.level == 1 else None)
                previous = block.level


def _one_level_down(place: SourceLocation) -> Mend | None:
    is_marked = place.text.startswith("# ", place.column - 1)
    return Mend(replace(place, length=0), "#") if is_marked else None


def find_unknown_charts(yearbook: Yearbook) -> Iterator[Issue]:
    """T07, T29: a text or a press kit places a chart that does not exist, or that its edition has no numbers for."""
    for article in articles_of(yearbook):
        record = next((one for one in yearbook.editions if one.year == article.year), None) or _newest(yearbook)
        for name, image in charts_in(article):
            place = located(article, image.place)
            if name not in EDITION_CHARTS:
                yield Issue("T07", place, {"nom": name, "choix": ", ".join(EDITION_CHARTS)})
            elif record and not _has_numbers(record, name):
                yield Issue("T29", place, {"nom": name, "annee": record.year})
    for record in yearbook.editions:
        for section in record.press_kit.sections if record.press_kit else ():
            yield from _charts_of_kit(record, section)


def _charts_of_kit(record: EditionRecord, section: KitSection) -> Iterator[Issue]:
    place = section.origin.at("graphiques")
    for name in section.charts:
        if name not in EDITION_CHARTS:
            yield Issue("T07", place, {"nom": name, "choix": ", ".join(EDITION_CHARTS)})
        elif not _has_numbers(record, name):
            yield Issue("T29", place, {"nom": name, "annee": record.year})


def _newest(yearbook: Yearbook) -> EditionRecord | None:
    return yearbook.editions[-1] if yearbook.editions else None


def _has_numbers(record: EditionRecord, name: str) -> bool:
    if name == ChartName.THIRD_PLACES:
        return bool(record.third_places)
    if name in (ChartName.INEQUALITIES, ChartName.OPEN_DATA):
        return any(figure.chart == name for figure in record.figures)
    return bool(record.awards) or bool({"palmares", "edition"} & record.faulty)


def find_repeated_charts(yearbook: Yearbook) -> Iterator[Issue]:
    """T27: a page would show a chart twice."""
    for record in yearbook.editions:
        pages = [list(texts_of(chapter)) for chapter in record.edition.chapters]
        together = {slug for page in pages for slug in page}
        pages += [[article.slug] for article in record.articles if article.slug not in together]
        for page in pages:
            yield from _repeated([article for slug in page if (article := record.article(slug))])
    for article in yearbook.pages:
        yield from _repeated([article])


def _repeated(articles: Iterable[Article]) -> Iterator[Issue]:
    seen: Counter[str] = Counter()
    for article in articles:
        for name, image in charts_in(article):
            seen[name] += 1
            if seen[name] > 1:
                yield Issue("T27", located(article, image.place), {"nom": name})


def charts_in(article: Article) -> Iterator[tuple[str, nodes.Image]]:
    """The charts that a text places, by name."""
    for part in read_markdown(article.body).inlines():
        if isinstance(part, nodes.Image) and part.target.startswith(CHART_LINK):
            yield part.target.removeprefix(CHART_LINK), part


def find_images_within_sentences(yearbook: Yearbook) -> Iterator[Issue]:
    """T19: a picture or a chart that is not alone between two empty lines."""
    for article in articles_of(yearbook):
        reading = read_markdown(article.body)
        alone = {id(block.image) for block in reading.blocks if isinstance(block, nodes.Paragraph)}
        for part in reading.inlines():
            if isinstance(part, nodes.Image) and id(part) not in alone:
                yield Issue("T19", located(article, part.place), {"cible": part.target})


def find_heavy_notes(yearbook: Yearbook) -> Iterator[Issue]:
    """T26: a note holds a heading, a table or a program."""
    for article in articles_of(yearbook):
        for note in read_markdown(article.body).notes.values():
            for block in nodes.Reading(note.blocks).all_blocks():
                if isinstance(block, _NOT_IN_NOTES):
                    yield Issue("T26", located(article, block.place), {"nom": f"[^{note.name}]"})


def articles_of(yearbook: Yearbook) -> Iterator[Article]:
    """Every text, those of the site last."""
    for record in yearbook.editions:
        yield from record.texts
    yield from yearbook.pages
