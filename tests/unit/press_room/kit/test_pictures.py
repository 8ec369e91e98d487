"""What a laureate is handed as drawings: sizes, letters as outlines, contrast, bytes, another label."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import page as ua
import pikepdf
import pytest
from PIL import Image

from generator.design.contrast import contrast
from generator.design.title_setting import block
from generator.french.scale import Scale, Sign
from generator.indicators.memory import YearPoint
from generator.model.edition import Meeting
from generator.model.people import JuryMember
from generator.model.press.measures import Panel
from generator.press_room.kit.badge import badge_code, draw_badge
from generator.press_room.kit.certificate import A3, A4, BLEED, draw_certificate
from generator.press_room.kit.colours import READS, deep, pale
from generator.press_room.kit.drawing import Sheet, width_of
from generator.press_room.kit.files import POINTS_PER_MM, sheet_pdf, sheet_png, sheets_pdf
from generator.press_room.kit.history import draw_history, history_csv
from generator.press_room.kit.laureate import Laureate, laureates_of, president_of
from generator.press_room.kit.panel import draw_panel
from generator.press_room.kit.pictures import FORMATS, SLIDE, Format, draw_picture
from generator.press_room.kit.svg import sheet_svg
from tests.builders import HOUSE, make_award, make_edition, make_record, make_year, make_yearbook

LONG = "Communauté d’agglomération de Saint-Quentin-en-Yvelines-et-des-Vallées-du-Haut-Jura"
FLOWERS = replace(HOUSE, label="Fleurs", scale=Scale(4, Sign("fleur", "fleurs", True, "", "fleur")))


def laureate(name: str = "Bron", level: int = 4, **changes: object) -> Laureate:
    values = {"award": make_award(level, name=name), "edition": make_edition(), "house": HOUSE}
    return Laureate(**(values | changes))  # type: ignore[arg-type]


def sheets(one: Laureate) -> list[Sheet]:
    pictures = [draw_picture(one, form) for form in (*FORMATS, SLIDE)]
    return [*pictures, draw_panel(one, Panel()), draw_badge(one.award, one.house), draw_history(one)]


def reach(sheet: Sheet) -> tuple[float, float, float, float]:
    """The edges of all letters: of filled outlines, which alone have a quadratic curve."""
    letters = [mark.path for mark in sheet.marks if any(name == "Q" for name, _ in mark.path)]
    xs = [n for path in letters for _, numbers in path for n in numbers[::2]]
    ys = [n for path in letters for _, numbers in path for n in numbers[1::2]]
    return min(xs), min(ys), max(xs), max(ys)


@pytest.mark.parametrize("form", [*FORMATS, SLIDE], ids=lambda form: form.name)
def test_a_picture_has_the_size_that_it_is_posted_in(form: Format) -> None:
    with Image.open(BytesIO(sheet_png(draw_picture(laureate(), form)))) as image:
        assert image.size == (form.width, form.height)


@pytest.mark.parametrize("name", ["Y", "Vannes", LONG])
def test_all_letters_stand_inside_every_sheet(name: str) -> None:
    for sheet in sheets(laureate(name)):
        left, top, right, foot = reach(sheet)
        assert (left >= 0, top >= 0, right <= sheet.width, foot <= sheet.height) == (True,) * 4, sheet.title


@pytest.mark.parametrize("one", [laureate(), laureate(house=FLOWERS)], ids=["arobases", "fleurs"])
def test_no_file_needs_a_font_and_each_is_the_same_twice(one: Laureate) -> None:
    for first, second in zip(sheets(one), sheets(one), strict=True):
        assert b"<text" not in sheet_svg(first)
        with pikepdf.open(BytesIO(sheet_pdf(first))) as document:
            assert "/Font" not in (document.pages[0].obj.get("/Resources") or {})
            assert document.Root.StructTreeRoot.K.K[0].Alt == first.title
        assert (sheet_svg(first), sheet_pdf(first)) == (sheet_svg(second), sheet_pdf(second))


def test_every_sheet_is_accessible(tmp_path: Path) -> None:
    certificates = [draw_certificate(laureate(), size, BLEED) for size in (A4, A3)]
    for rank, sheet in enumerate([*sheets(laureate()), *certificates]):
        (tmp_path / f"{rank}.pdf").write_bytes(sheet_pdf(sheet))
        report = ua.validate_pdf(str(tmp_path / f"{rank}.pdf"), profile="ua1")
        assert report.is_compliant, f"{sheet.title}: {report}"


def test_the_end_of_an_ordinal_is_raised() -> None:
    def feet(text: str) -> list[float]:
        sheet = Sheet(200, 40)
        sheet.write(text, 0, 30, 20, "#000000")
        return [max(n for _, numbers in mark.path for n in numbers[1::2]) for mark in sheet.marks]

    assert [foot < 24 for foot in feet("le 21e label")] == [False, True, False]
    assert [foot < 24 for foot in feet("1re")] == [False, True]
    assert len(feet("Elne, 21")) == 1
    assert width_of("21e", 20) < width_of("21", 20) + width_of("e", 20)


def test_what_several_sheets_show_is_written_once() -> None:
    some = [draw_certificate(laureate(name), A4) for name in ("Bron", "Vannes", "Lyon")]
    together = sheets_pdf(some, "Certificats", places=[("Rhône", "Bron"), ("Bretagne", "Vannes"), ("Rhône", "Lyon")])
    with pikepdf.open(BytesIO(together)) as document, document.open_outline() as outline:
        assert [one.title for one in outline.root] == ["Rhône", "Bretagne", "Rhône"]
        names = [{one.objgen for one in page.obj.Resources.XObject.values()} for page in document.pages]
    assert len(names[0] & names[1] & names[2]) > 3


def test_the_panel_has_its_true_size_and_only_the_signs_that_were_given() -> None:
    with pikepdf.open(BytesIO(sheet_pdf(draw_panel(laureate(), Panel(width=600, height=400))))) as document:
        size = [float(number) / POINTS_PER_MM for number in document.pages[0].mediabox[2:]]
    assert size == pytest.approx([600, 400], abs=0.01)
    written = sheet_svg(draw_panel(laureate(), Panel(width=600, height=400)), "mm")
    assert b'width="600mm" height="400mm" viewBox="0 0 60000 40000"' in written
    lines = [mark for mark in draw_panel(laureate(level=3), Panel()).marks if mark.stroke]
    assert len(lines) == 3


@pytest.mark.parametrize("accent", ["#0b6e6e", "#ffee00", "#ffffff", "#000000", "#e8590c"])
def test_letters_read_well_on_any_colour_of_an_edition(accent: str) -> None:
    ground = deep(accent)
    assert contrast("#ffffff", ground) >= READS
    assert contrast(pale(ground), ground) >= READS


def test_a_title_is_as_large_as_its_room_allows() -> None:
    assert block("Bron", (1000, 500), 200, 0.94).size == 200
    small = block(LONG, (1000, 300), 200, 0.94)
    assert small.size < 200
    assert "".join("".join(small.lines).split()) == LONG.replace(" ", "")
    assert block("CC de la Basse-Zorn", (241, 60), 44, 0.98).lines == ("CC", "de\u00a0la\u00a0Basse-Zorn")
    assert block("Saint-Germain-en-Laye", (241, 60), 44, 0.98).lines == ("Saint-Germain-", "en-Laye")


def test_another_label_says_its_own_signs() -> None:
    words = draw_picture(laureate(house=FLOWERS), SLIDE).title
    assert "quatre fleurs" in words
    assert "arobase" not in words


def test_the_code_to_paste_needs_the_address_of_the_site() -> None:
    assert badge_code(laureate()) == ""
    code = badge_code(laureate("L’Aigle", page="https://a.example/p", badge="https://a.example/b.svg"))
    assert code.startswith('<a href="https://a.example/p"><img src="https://a.example/b.svg" width="320"')


def test_a_badge_has_no_paper_behind_its_corners() -> None:
    with Image.open(BytesIO(sheet_png(draw_badge(make_award(4), HOUSE), has_paper=False))) as image:
        assert image.getpixel((0, 0))[3] == 0  # type: ignore[index]


def test_years_that_nobody_tells_stay_empty_in_the_table() -> None:
    told = (YearPoint(2017, 2, None, 2012), YearPoint(2019, 0, None, 2019), YearPoint(2020, 4, make_award(4), 2020))
    assert history_csv(laureate(history=told)).decode().splitlines()[1:] == [
        '69029,Bron,69,2017,2,"fiche de la collectivité, annuaire 2012"',
        "69029,Bron,69,2018,,",
        "69029,Bron,69,2019,0,palmarès 2019",
        "69029,Bron,69,2020,4,palmarès 2020",
    ]


def test_a_day_to_be_confirmed_is_left_out() -> None:
    known = Meeting(day=date(2020, 2, 4), place="Martigues", source="annuaire")
    unknown = known.model_copy(update={"day": None})
    assert laureate(edition=make_edition(ceremonies=(known,))).ceremony == "Martigues, le 4\u00a0février 2020"
    assert laureate(edition=make_edition(ceremonies=(unknown,))).ceremony == "Martigues"
    assert laureate(edition=make_edition(ceremonies=())).ceremony == ""


def test_who_presides_is_a_fact_or_nobody() -> None:
    member = JuryMember(first_name="Anne", last_name="Faure", duty="présidente du jury", source="annuaire")
    assert president_of(make_record(jury=(member.model_copy(update={"duty": None}), member))) == member
    assert president_of(make_record()) is None


def test_a_laureate_remembers_nothing_of_later_editions() -> None:
    yearbook = make_yearbook(make_year(2019, Bron=3), make_year(2020, Bron=4), make_year(2021, Bron=5))
    [one] = laureates_of(yearbook, 2020)
    assert [(point.year, point.level) for point in one.history] == [(2019, 3), (2020, 4)]
