"""What journalists are given, drawn by lot: an event, its persons, tools, a release and a kit that name each other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

from generator.model.names import EDITION_CHARTS, ChartName
from generator.model.press import documents, event
from tests.random_projects.facts import Maker, as_yaml
from tests.random_projects.pieces import Piece

HOURS = ("9 h", "9h30", "15:00", "23 h 59", None)
COUNTED = ("collectivites", "communes", "regions")
CHARTS = tuple(
    name.value
    for name in EDITION_CHARTS
    if name not in (ChartName.THIRD_PLACES, ChartName.INEQUALITIES, ChartName.OPEN_DATA)
)
"""Those that every palmarès has the numbers of."""
_LETTERS = re.compile(r"[^\W_]+")
_UNTOLD = {"source": "annuaire", "note": None, "printed": None}
"""What is kept of the sources for editors: no document says it."""


@dataclass(frozen=True)
class _Desk:
    """Who writes the documents of an edition, and the names that they may give."""

    maker: Maker
    people: tuple[str, ...]
    slots: tuple[str, ...]
    tools: tuple[str, ...]

    def some(self, names: Sequence[str]) -> list[str]:
        """A few of them, in any order."""
        drawn: list[str] = self.maker.draw(st.lists(st.sampled_from(names), max_size=3, unique=True))
        return drawn

    def fact(self, shape: type[Any], **given: Any) -> dict[str, Any]:
        """A fact, without what nobody wrote."""
        told = {name: value for name, value in _UNTOLD.items() if name in shape.model_fields}
        made = self.maker.fact(shape, **told | given)
        return {key: value for key, value in made.items() if value not in (None, [], {})}

    def person(self, name: str) -> dict[str, Any]:
        return self.fact(event.Person, id=name, portrait=None)

    def slot(self, name: str) -> dict[str, Any]:
        day, hour = self.maker.pick(("2020-02-03", "2020-02-04")), self.maker.pick(HOURS)
        until = None if hour else self.maker.pick((None, "2020-02-05", "2020-03-10"))
        yes = {key: self.maker.pick(("oui", "non")) for key in ("is_live", "is_closed")}
        return self.fact(
            event.Slot, id=name, day=day, until=until, hour=hour, speakers=self.some(self.people), **yes
        )  # fmt: skip

    def tool(self, name: str) -> dict[str, Any]:
        return self.fact(event.Tool, id=name, address="https://outil.exemple.fr/", figures=self.some(COUNTED))

    def release(self) -> dict[str, Any]:
        """It shows what is observed, and the moments that it names."""
        return self.fact(
            documents.Release, day="2020-02-03", embargo=None, text="libre", about="propos", trends="oui",
            slots=self.some(self.slots), figures=self.some(COUNTED), footnotes=self.notes(),
        )  # fmt: skip

    def kit(self) -> dict[str, Any]:
        """A section of each type, in any order: all that the event holds is shown."""
        order = self.maker.draw(st.permutations([*documents.Shown]))
        return self.fact(
            documents.PressKit, day=None, embargo=None, footnotes=self.notes(),
            sections=[self.section(shown) for shown in order],
        )  # fmt: skip

    def section(self, shown: documents.Shown) -> dict[str, Any]:
        has = shown.value
        return self.fact(
            documents.KitSection, shown=has, text="dossier" if has == "texte" else None,
            slots=list(self.slots) if has == "programme" else [],
            people=list(self.people) if has == "intervenants" else [],
            tools=list(self.tools) if has == "outils" else [],
            figures=self.some(COUNTED), charts=self.some(CHARTS) if has == "chiffres" else [],
            rows={self.maker.text(documents.KitSection, "rows"): self.maker.text(documents.KitSection, "rows")},
        )  # fmt: skip

    def notes(self) -> list[dict[str, Any]]:
        return [{"signe": "*", "texte": self.maker.text(documents.Footnote, "words")}]

    def contact(self) -> dict[str, Any]:
        return self.fact(
            documents.PressContact, email="presse@exemple.fr", website="https://www.exemple.fr/",
            phone="01 00 00 00 00", hashtag="#essai",
        )  # fmt: skip

    def text(self, title: str) -> bytes:
        """A text for the press: paragraphs, a title, a list."""
        first, second, point, head = (self.maker.text(documents.Release, "text") for _ in range(4))
        body = f"{_plain(first)}\n\n## {_plain(head)}\n\n{_plain(second)}\n\n- {_plain(point)}\n"
        return f"---\ntitre: {title}\nsource: annuaire\n---\n\n{body}".encode()


def _plain(words: str) -> str:
    """The words alone: signs that Markdown reads are drawn with the texts of pages."""
    return " ".join(_LETTERS.findall(words)) or "Mot"


@st.composite
def pieces(draw: st.DrawFn) -> Piece:
    """All the files of the press room of an edition, and their texts."""
    maker = Maker(draw, "w")
    desk = _Desk(maker, *(_names(draw, kind) for kind in ("qui", "moment", "outil")))
    files: dict[str, Any] = {
        "intervenants": [desk.person(name) for name in desk.people],
        "programme": [desk.slot(name) for name in desk.slots],
        "outils": [desk.tool(name) for name in desk.tools],
        "motion": desk.fact(event.Motion),
        "constats": [desk.fact(event.Trend) for _ in range(draw(st.integers(1, 3)))],
        "contact-presse": desk.contact(),
        "communique": desk.release(),
        "dossier": desk.kit(),
    }
    written = {f"editions/2020/{name}.yaml": as_yaml(draw, content) for name, content in files.items()}
    texts = {f"content/2020/presse/{name}.md": desk.text(name) for name in ("libre", "propos", "dossier")}
    return Piece(written | texts, words_of_site=tuple(maker.words))


def _names(draw: st.DrawFn, kind: str) -> tuple[str, ...]:
    return tuple(f"{kind}-{rank}" for rank in range(1, draw(st.integers(1, 3)) + 1))
