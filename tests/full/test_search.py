"""« Ma commune », the full-text search and the filters of the palmarès, in Chromium, on the real site.

From a disk where that must work; else served under a sub-folder, with the headers that the server files ask for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from unicodedata import combining, normalize

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, expect

from generator.french.words import slug
from generator.model.collectivity import CollectivityKind
from generator.model.register import normalise
from generator.model.yearbook import Yearbook
from generator.site.frame.security import SERVER_HEADERS

pytestmark = pytest.mark.full

TOOLS = Path(__file__).resolve().parents[1] / "browser" / "node_modules"
LIST_IS_HERE = "() => new Promise(done => { (function look() { annuaire.liste ? done() : setTimeout(look, 20); })(); })"
FIND = "text => annuaire.classement.find(annuaire.classement.parse(annuaire.liste), text)"


class Handler(SimpleHTTPRequestHandler):
    """The site as a careful server gives it."""

    def end_headers(self) -> None:
        for name, value in SERVER_HEADERS:
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def address(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The site's address, under a sub-folder."""
    root = tmp_path_factory.mktemp("serveur")
    (root / "cites").symlink_to(site)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(root)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/cites/"
    server.shutdown()
    server.server_close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page of a large screen on which nothing may go wrong, nor be stored."""
    with browser.new_context(viewport={"width": 1440, "height": 900}) as context:
        page = context.new_page()
        wrong: list[str] = []
        page.on("console", lambda message: wrong.append(message.text) if _is_wrong(message) else None)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        yield page
        assert wrong == []
        assert page.evaluate("localStorage.length + sessionStorage.length") == 0
        assert context.cookies() == []


def _is_wrong(message: ConsoleMessage) -> bool:
    return message.type in ("error", "warning")


@pytest.fixture
def ranking(page: Page, site: Path) -> Page:
    """A page that knows the list and its ranking."""
    page.goto((site / "index.html").as_uri())
    page.locator("#commune").focus()
    page.evaluate(LIST_IS_HERE)
    return page


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("vannes", "Vannes"), ("VANNES", "Vannes"), ("vanes", "Vannes"), ("vannse", "Vannes"), ("vann", "Vannes"),
        ("grenble", "Grenoble"), ("grénoble", "Grenoble"), ("besancon", "Besançon"), ("perpinan", "Perpignan"),
        ("st denis", "Saint-Denis"), ("saintdenis", "Saint-Denis"), ("saint denis 93", "Saint-Denis"),
        ("abymes", "Les Abymes"), ("l'isle adam", "L’Isle-Adam"), ("isle-adam", "L’Isle-Adam"),
        ("aix en provence", "Aix-en-Provence"), ("provence aix", "Aix-en-Provence"),
        ("vandoeuvre", "Vandœuvre-lès-Nancy"), ("Vandœuvre", "Vandœuvre-lès-Nancy"),
        ("tourlaville", "Cherbourg-Octeville"), ("vannes (56)", "Vannes"), ("56000", "Vannes"), ("38000", "Grenoble"),
        ("morbihan", "Morbihan"), ("56", "Morbihan"), ("2a", "Corse-du-Sud"), ("56610", "Morbihan"),
        ("97100", "Guadeloupe"), ("20200", "Haute-Corse"), ("cote d or", "Côte-d’Or"),
    ],
)  # fmt: skip
def test_the_first_answer(ranking: Page, typed: str, expected: str) -> None:
    """Accents, hyphens, articles, « St », case, œ, former names, départements, postcodes, small typing errors."""
    found = ranking.evaluate(FIND, typed)
    assert found["found"][0]["item"]["name"] == expected


@pytest.mark.parametrize(
    ("typed", "how"), [("zzzzzz", "voisin"), ("99999", "inconnu"), ("  ", "vide"), ("xq", "voisin")]
)
def test_what_is_unknown_gives_nothing(ranking: Page, typed: str, how: str) -> None:
    found = ranking.evaluate(FIND, typed)
    assert (found["found"], found["how"]) == ([], how)


def _ways(name: str, department: str) -> set[str]:
    """Five ways in which people write a name: bare, with spaces, in one word, shortened, with its département."""
    bare = "".join(c for c in normalize("NFD", name.replace("œ", "oe").replace("’", "'")) if not combining(c)).lower()
    spaced = re.sub(r"[-' ]+", " ", bare)
    short = re.sub(r"\bsaint(e?)\b", r"st\1", re.sub(r"^(les?|la|l) ", "", spaced))
    return {bare, spaced, spaced.replace(" ", ""), short.upper(), f"{spaced} {department}"}


def test_thirty_names_written_in_five_ways(ranking: Page, real_yearbook: Yearbook) -> None:
    """Ten with « Saint », ten with an article, ten with accents or hyphens, spread over the alphabet."""
    communes = [one for one in real_yearbook.collectivities if one.kind is CollectivityKind.COMMUNE]
    names = sorted({(one.name, one.department.code) for one in communes})
    kinds = r"(^|-)Sainte?-", r"^(L[ea]s? |L’)", r"^(?!Saint|L[ea]s? |L’)(?=.*[-àâçéèêëîïôöùûüÿœ])"
    wrong = []
    for kind in kinds:
        fit = [one for one in names if re.search(kind, one[0])]
        assert len(fit) >= 10
        for name, department in fit[:: len(fit) // 10][:10]:
            for typed in _ways(name, department):
                found = ranking.evaluate(FIND, typed)["found"]
                if not found or slug(found[0]["item"]["name"]) != slug(name):
                    wrong.append((typed, name, [one["item"]["name"] for one in found[:2]]))
    assert wrong == []


def test_a_department_gives_all_its_collectivities(ranking: Page, real_yearbook: Yearbook) -> None:
    """By number, by name or by postcode; the sources give few postcodes, so the answer says how it was found."""
    expected = sum(one.department.code == "56" for one in real_yearbook.collectivities)
    for typed, how in (("56", "departement"), ("56610", "postal"), ("Morbihan", "nom")):
        found = ranking.evaluate(FIND, typed)
        places = [
            one for one in found["found"] if one["item"]["kind"] == "commune" and one["item"]["department"] == "56"
        ]
        assert (len(places), found["how"]) == (expected, how)


def test_every_answer_leads_to_a_page(ranking: Page, site: Path, real_yearbook: Yearbook) -> None:
    """And the two scripts read names as the generator does."""
    data = ranking.evaluate("annuaire.classement.parse(annuaire.liste)")
    assert len(data["places"]) == len(real_yearbook.collectivities)
    for one in data["places"]:
        assert (site / one["page"]).is_file()
        assert one["keys"] == [normalise(name) for name in (one["name"], *one["others"])]
    for one in data["departments"]:
        path, _, anchor = one["page"].partition("#")
        assert anchor == slug(one["name"])
        assert f'id="{anchor}"' in (site / path).read_text(encoding="utf-8")


def test_from_the_home_page_to_the_history_of_vannes_by_keyboard(
    page: Page, site: Path, real_yearbook: Yearbook
) -> None:
    """The journey of the issue: « vanes », its history, its badge; then the palmarès, filtered; the keyboard only."""
    page.goto((site / "index.html").as_uri())
    _tab_to(page, "#commune")
    page.keyboard.type("vanes")
    expect(page.get_by_role("option").first).to_contain_text("Vannes\u00a0(56)")
    expect(page.locator(".find-say")).to_contain_text("voisin")
    page.keyboard.press("ArrowDown")
    field = page.locator("#commune")
    expect(field).to_have_attribute("aria-expanded", "true")
    chosen = page.locator(f"#{field.get_attribute('aria-activedescendant')}")
    expect(chosen).to_have_attribute("aria-selected", "true")
    expect(chosen).to_contain_text("Vannes")
    page.keyboard.press("Enter")
    page.wait_for_url("**/collectivites/vannes-56260.html")
    expect(page.get_by_role("heading", level=1)).to_have_text("Vannes")
    awards = [award for record in real_yearbook.editions for award in record.awards if award.name == "Vannes"]
    history = page.locator("table.years").inner_text()
    assert all(str(award.year) in history for award in awards)
    badge = page.get_by_role("link", name="Télécharger le badge").get_attribute("href")
    assert badge
    assert (site / "collectivites" / badge).read_text(encoding="utf-8").startswith("<svg")
    _tab_to(page, ".menu a[href$='palmares.html']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/2020/palmares.html")
    _tab_to(page, "#niveau")
    page.keyboard.type("5")
    five = sum(award.level == 5 for award in real_yearbook.newest.awards)
    total = len(real_yearbook.newest.awards)
    expect(page.locator(".sift-say")).to_have_text(f"{five}\u00a0collectivités sur\u00a0{total}.")
    assert _shown(page) == five


def _tab_to(page: Page, selector: str) -> None:
    """Press Tab until the element has the focus."""
    page.locator("body").press("Tab")
    for _ in range(150):
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"{selector} is never reached")


def _shown(page: Page) -> int:
    return page.locator(".names > li:visible").count()


def test_the_list_closes_with_escape_and_says_how_many(page: Page, site: Path) -> None:
    page.goto((site / "2019" / "index.html").as_uri())
    field = page.locator("#commune")
    field.press_sequentially("saint")
    expect(page.locator(".find-box")).to_be_visible()
    expect(page.locator(".find-say")).to_have_text(re.compile(r"^\d+\u00a0réponses, les 8 premières ici\.$"))
    field.press("ArrowUp")
    expect(page.locator("[aria-selected=true]")).to_contain_text("dans tous les textes")
    field.press("Escape")
    expect(page.locator(".find-box")).to_be_hidden()
    expect(field).to_have_value("saint")
    field.press("Escape")
    expect(field).to_have_value("")


def test_enter_goes_where_there_is_no_doubt(page: Page, address: str) -> None:
    page.goto(f"{address}2012/palmares.html")
    page.locator("#commune").press_sequentially("st brieuc")
    expect(page.locator(".find-box")).to_be_visible()
    page.keyboard.press("Enter")
    page.wait_for_url("**/cites/collectivites/saint-brieuc-22278.html")


def test_a_click_chooses(page: Page, address: str) -> None:
    page.goto(f"{address}collectivites.html?commune=Morbihan")
    expect(page.locator(".find-say a").first).to_have_text("Morbihan\u00a0(56)")
    page.locator("#commune").click()
    page.get_by_role("option").filter(has_text="Vannes").click()
    page.wait_for_url("**/vannes-56260.html")


def test_on_a_phone_the_header_opens_the_field_on_the_spot(page: Page, site: Path) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto((site / "2020" / "palmares.html").as_uri())
    expect(page.locator("#commune")).to_be_hidden()
    page.locator(".find-open").click()
    expect(page.locator("#commune")).to_be_focused()
    page.keyboard.type("vanes")
    expect(page.locator(".find-box")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_without_scripts_the_forms_lead_to_the_index(browser: Browser, site: Path, address: str) -> None:
    with browser.new_context(java_script_enabled=False, viewport={"width": 1440, "height": 900}) as context:
        page = context.new_page()
        for start in ("index.html", "2020/palmares.html"):
            page.goto(address + start)
            page.locator("#commune").fill("Vannes")
            page.get_by_role("button", name="Chercher").click()
            page.wait_for_url("**/cites/collectivites.html?commune=Vannes")
        page.set_viewport_size({"width": 360, "height": 640})
        page.goto(f"{address}2020/palmares.html")
        page.locator(".find-open").click()
        page.wait_for_url("**/cites/collectivites.html#commune")
        page.goto(f"{address}recherche.html")
        expect(page.get_by_text("a besoin de JavaScript")).to_be_visible()
        assert (site / "collectivites.html").is_file()


def test_the_list_of_names_is_asked_for_at_the_first_gesture(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    page.goto(f"{address}2020/palmares.html")
    assert "noms.js" not in asked
    page.locator("#commune").focus()
    page.evaluate(LIST_IS_HERE)
    assert asked.count("noms.js") == 1


def test_the_full_text_search(page: Page, address: str, site: Path) -> None:
    """Loaded only when used; French stems; filters; results that lead to pages, from a sub-folder too."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "/pagefind/" in request.url else None)
    page.goto(f"{address}recherche.html")
    assert asked == []
    page.locator("#q").press_sequentially("télécentre")
    first = page.locator(".search-results h2 a").first
    expect(first).to_be_visible()
    expect(page.locator(".search-say")).to_contain_text("pour «\u202ftélécentre\u202f».")
    expect(page.locator(".search-excerpt mark").first).to_contain_text(re.compile("télécentre", re.IGNORECASE))
    target = first.get_attribute("href")
    assert target
    assert (site / target).is_file()
    page.locator("#q").fill("numérique")
    expect(page.locator(".search-results > li")).to_have_count(10)
    page.get_by_role("button", name="La suite").click()
    expect(page.locator(".search-results > li:nth-child(11) a").first).to_be_focused()
    page.locator("#edition").select_option("2012")
    page.locator("#nature").select_option("Textes")
    expect(page.locator(".search-kind").first).to_have_text("Textes · 2012")
    assert {"edition=2012", "nature=Textes", "q=num%C3%A9rique"} == set(page.url.partition("?")[2].split("&"))
    page.reload()
    expect(page.locator(".search-kind").first).to_have_text("Textes · 2012")
    first.click()
    page.wait_for_url("**/cites/2012/**")


def test_nothing_found_is_said(page: Page, address: str) -> None:
    page.goto(f"{address}recherche.html?q=xyzzyq")
    expect(page.locator(".search-say")).to_have_text("Rien pour «\u202fxyzzyq\u202f».")


def test_from_a_disk_the_full_text_search_says_what_it_needs(page: Page, site: Path) -> None:
    page.goto((site / "recherche.html").as_uri())
    expect(page.get_by_text("d’un site lu en ligne")).to_be_visible()
    expect(page.get_by_role("main").get_by_role("link", name="Le plan du site")).to_be_visible()
    assert page.locator("#q").count() == 0


@pytest.mark.parametrize("name", ["palmares", "palmares-par-niveau", "palmares-par-departement"])
def test_the_palmares_is_filtered_and_sorted(page: Page, site: Path, real_yearbook: Yearbook, name: str) -> None:
    """By text, place and level; announced; kept in the address, even on a disk; undone by a button."""
    awards = real_yearbook.newest.awards
    bretons = [award for award in awards if award.region == "Bretagne"]
    page.goto((site / "2020" / f"{name}.html").as_uri())
    assert page.locator(".names a:visible").count() == len(awards)
    page.locator("#territoire").focus()
    page.locator("#territoire").select_option("Bretagne")
    status = page.locator(".sift-say")
    expect(status).to_have_text(f"{len(bretons)}\u00a0collectivités sur\u00a0{len(awards)}.")
    assert _shown(page) == len(bretons)
    page.locator("#territoire").select_option("56")
    page.locator("#tri").select_option("niveau")
    expect(status).to_contain_text("par niveau")
    levels = [int(row[-3]) for row in page.locator(".sift-flat li").all_inner_texts()]
    assert levels == sorted((a.level for a in awards if a.collectivity.department.code == "56"), reverse=True)
    page.locator("#texte").fill("Vannes")
    expect(status).to_have_text(f"1\u00a0collectivité sur\u00a0{len(awards)}, par niveau.")
    assert page.url.endswith("#texte=Vannes&territoire=56&tri=niveau")
    page.reload()
    expect(page.locator(".sift-flat li")).to_have_text([re.compile("^Vannes")])
    page.get_by_role("button", name="Tout afficher").click()
    expect(page.locator("#texte")).to_be_focused()
    assert page.locator(".names a:visible").count() == len(awards)
    page.locator("#texte").fill("zzz")
    expect(status).to_have_text("Aucune collectivité.")


def test_a_region_filters_its_own(page: Page, site: Path) -> None:
    page.goto((site / "2020" / "region-bretagne.html").as_uri())
    page.locator("#territoire").focus()
    page.locator("#territoire").select_option("56")
    expect(page.locator(".names > li:visible a", has_text="Vannes")).to_have_count(1)
    assert page.locator("#territoire optgroup").count() == 1


def test_an_anchor_hidden_by_the_filter_is_shown_again(page: Page, site: Path) -> None:
    page.goto((site / "2020" / "palmares-par-departement.html").as_uri() + "#niveau=5&territoire=56")
    expect(page.locator("#ain")).to_be_hidden()
    page.locator(".departments a[href='#ain']").click()
    expect(page.locator("#ain")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_what_the_scripts_add(browser: Browser, address: str, scheme: Any) -> None:
    """The open lists, the results, the filters: 0 violations of any impact."""
    axe = (TOOLS / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
    with browser.new_context(color_scheme=scheme, viewport={"width": 1440, "height": 900}, bypass_csp=True) as context:
        page = context.new_page()
        for path, field, text, shown in (
            ("index.html", "#commune", "vanes", ".find-box"),
            ("2020/palmares.html", "#commune", "saint", ".find-box"),
            ("2012/palmares-par-departement.html", "#texte", "saint", ".sift-reset"),
            ("2020/palmares-par-niveau.html#tri=nom", "#texte", "saint", ".sift-flat"),
            ("recherche.html", "#q", "télécentre", ".search-results li"),
        ):
            page.goto(address + path)
            page.locator(field).press_sequentially(text)
            expect(page.locator(shown).first).to_be_visible()
            page.keyboard.press("ArrowDown")
            page.evaluate(axe)
            result = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
            assert [(path, v["id"], v["nodes"][0]["html"]) for v in result["violations"]] == []
