"""What the press room offers to take away: named for readers, its kind told to programs."""

from __future__ import annotations

from generator.pages import urls
from generator.pages.press_documents import DOCUMENTS, PICTURES, picture_stem
from generator.pages.rendering import render
from generator.publication.files import OutputFile
from generator.site.figures.pages import plan_figures
from generator.site.frame.facts import SiteFacts
from generator.site.frame.head import MEDIA_TYPES
from generator.site.press.documents import FORMS
from generator.site.publishing.shelf import describe_downloads
from tests.builders import make_year, make_yearbook
from tests.unit.site.test_pages import publish


def test_each_file_is_named_and_its_kind_is_known() -> None:
    """Documents in every form, pictures of figures: feeds and descriptors say what each is."""
    yearbook = make_yearbook(make_year(2020, Agen=3))
    paths = [urls.press_file(name(2020), form) for name in DOCUMENTS for form in FORMS]
    paths += [urls.press_file(picture_stem(name, 2020), ".png") for name in PICTURES]
    shown = describe_downloads([OutputFile(path, b"x") for path in paths], yearbook, (), {})
    assert all("2020" in one.title and one.note and one.format in MEDIA_TYPES for one in shown)


def test_the_page_of_a_figure_offers_its_picture_where_there_is_one() -> None:
    """Only for what is published."""
    publication = publish(make_yearbook(make_year(2020, Agen=3)))
    picture = OutputFile(urls.press_file(picture_stem("niveaux", 2020), ".png"), b"x")
    downloads = describe_downloads([picture], publication.yearbook, (), {})
    for given, is_offered in ((downloads, True), ((), False)):
        facts = SiteFacts(publication, downloads=tuple(given))
        (page,) = (one.page(facts) for one in plan_figures(facts) if one.url_path == urls.figure(2020, "niveaux"))
        shown = render(page.layout, page.context)
        assert ('href="../presse/niveaux-2020.png" download' in shown) is is_offered
