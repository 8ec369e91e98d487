"""The small map around a collectivity: whoever is near is a link, and no name lies on another."""

from __future__ import annotations

from itertools import combinations

from generator.french.scale import AT_SIGNS
from generator.loading.loader import GEOGRAPHY
from generator.loading.outlines import load_outlines
from generator.model.outlines import Outlines
from generator.model.yearbook import Yearbook
from generator.site.maps.near_map import HEIGHT, WIDTH, NearMap, NearMark, near_map
from tests.builders import make_award, make_collectivity

BARE = Outlines({"69": (((4.0, 45.0), (5.5, 46.5), (5.5, 45.0), (4.0, 45.0)),)}, {})


def made(*places: tuple[str, float, float]) -> NearMap:
    others = [(make_award(3, name=name, code=name, longitude=x, latitude=y), f"{name}.html") for name, x, y in places]
    found = near_map(make_collectivity(), others, BARE, AT_SIGNS)
    assert found is not None
    return found


def test_each_neighbour_is_a_link_inside_the_map() -> None:
    found = made(("Lyon", 4.84, 45.76), ("Vienne", 4.87, 45.52), ("Givors", 4.77, 45.59))
    assert next((mark.href, mark.name) for mark in found.marks) == ("Lyon.html", "Lyon\u00a0: 3\u00a0arobases")
    for x, y in (found.place, *((mark.x, mark.y) for mark in found.marks)):
        assert 0 < x < WIDTH
        assert 0 < y < HEIGHT
    north, south = found.marks[0], found.marks[1]
    assert north.y < south.y


def test_the_scale_is_true() -> None:
    found = made(("Vienne", 4.91, 45.53))
    kilometres = (found.marks[0].y - found.place[1]) / found.scale * found.kilometres
    assert abs(kilometres - 0.2 * 111.2) < 0.5


def test_nobody_near_or_no_place_no_map() -> None:
    assert near_map(make_collectivity(), [], BARE, AT_SIGNS) is None
    assert near_map(make_collectivity(longitude=None), [(make_award(3), "a.html")], BARE, AT_SIGNS) is None
    assert near_map(make_collectivity(), [(make_award(3, latitude=None), "a.html")], BARE, AT_SIGNS) is None


def test_names_in_one_spot_are_not_all_written() -> None:
    found = made(*((f"Commune-{n}", 4.9 + n / 1e5, 45.7) for n in range(6)), ("Vienne", 4.87, 45.2))
    assert [mark for mark in found.marks if not mark.label]
    assert all(mark.name for mark in found.marks)


def test_no_name_lies_on_another(real_yearbook: Yearbook) -> None:
    outlines = load_outlines(GEOGRAPHY)
    record = real_yearbook.newest
    for code in ("94", "59", "974", "69"):
        awards = [award for award in record.awards if award.collectivity.department.code == code]
        for award in awards[:2]:
            others = [(other, f"{other.collectivity.code}.html") for other in awards if other is not award]
            found = near_map(award.collectivity, others, outlines, AT_SIGNS)
            assert found is not None or not others
            named = [mark for mark in found.marks if mark.label] if found else []
            assert not any(_overlap(one, other) for one, other in combinations(named, 2))


def _overlap(one: NearMark, other: NearMark) -> bool:
    (left, right), (start, end) = _extent(one), _extent(other)
    return abs(one.y - other.y) < 17 and left < end and start < right


def _extent(mark: NearMark) -> tuple[float, float]:
    wide = len(mark.label) * 8
    return (mark.x - 11 - wide, mark.x - 11) if mark.end else (mark.x + 11, mark.x + 11 + wide)
