"""What ends the site's own pages, and the contents of long ones."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from generator.checks.audit import audit_pages
from generator.model.site import Contact, PersonalData, Site, SiteRecord
from generator.site.editions.texts import MANY, contents_of
from generator.site.general.site_blocks import CONTACT, NOTICE, PRIVACY, site_block

UNKNOWN = "à renseigner avant la mise en ligne"


def shown(slug: str, **facts: object) -> str:
    record = SiteRecord(Site().model_copy(update=facts))
    return str(site_block(slug, record, audit_pages(()))).replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(("slug", "fields"), [(CONTACT, 5), (PRIVACY, 3), (NOTICE, 6)])
def test_what_nobody_gave_is_to_be_filled_in(slug: str, fields: int) -> None:
    assert shown(slug).count(UNKNOWN) == fields


def test_what_editors_give_is_shown_as_text() -> None:
    html = shown(CONTACT, contact=Contact(telephone="01 23 45 67 89", presse="<b>Presse</b>"))
    assert "01 23 45 67 89" in html
    assert "&lt;b&gt;Presse" in html
    assert html.count(UNKNOWN) == 3
    assert "six mois" in shown(PRIVACY, personal_data=PersonalData(journal="six mois"))


def test_other_pages_end_with_nothing() -> None:
    assert shown("a-propos") == ""


def test_many_parts_are_listed() -> None:
    def themes(total: int) -> Markup:
        return Markup(
            "".join(
                f'<section class="b-theme" id="t{n}"><header><h3>Thème <i>{n}</i></h3></header></section>'
                for n in range(total)
            )
        )

    links = contents_of(themes(MANY))
    assert [(one.text, one.href) for one in links][:2] == [("Thème 0", "#t0"), ("Thème 1", "#t1")]
    assert contents_of(themes(MANY - 1)) == ()
