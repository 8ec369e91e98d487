"""Pages of the book as the frame is told of them: pictures that it asks for one by one, and what is wrong on each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b

from generator.findings.issues import Issue, SourceLocation
from generator.findings.messages import sentence_of
from generator.french.typography import french_spaces
from generator.workshop.book.bindery import Bindery, Bound
from generator.workshop.book.places import Place
from generator.workshop.book.values import Galley, Mark

Told = Mapping[str, object]
_UNPLACED = "Ce livre n’a pas encore été composé en entier : les numéros de pages sont provisoires."


@dataclass
class Gallery:
    """Keeps the pictures of the last chapter, by a name that changes with them."""

    pictures: dict[str, bytes] = field(default_factory=dict)

    def hang(self, galley: Galley) -> Told:
        """Keep the pages of a chapter, and tell where they are, ready to be written as JSON."""
        names = [blake2b(one, digest_size=10).hexdigest() for one in galley.pictures]
        self.pictures = dict(zip(names, galley.pictures, strict=True))
        return {
            "year": galley.year,
            "first": galley.first_page,
            "at": galley.at,
            "shape": galley.shape,
            "pages": [f"planches/{name}.png" for name in names],
            "marks": _marks(galley.marks, galley.first_page),
            "remarks": [*_engine(galley.remarks), *_said([] if galley.is_placed or galley.fault else [_UNPLACED])],
            "fault": french_spaces(galley.fault),
        }


def told_of(bindery: Bindery, version: int, year: int, place: Place | None) -> Told:
    """How far a whole book is, and the last one that was laid out. ``year`` and ``place`` are those to show."""
    step = bindery.step
    return {
        "year": year,
        "running": bindery.is_at_work,
        "step": [step.words, step.done, step.total],
        "fault": french_spaces(bindery.fault),
        "book": _book(bindery.bound, version, place) if bindery.bound else None,
    }


def _book(bound: Bound, version: int, place: Place | None) -> Told:
    volume = bound.volume
    names = place.anchors if place and place.year == volume.year else ()
    at = next((volume.places[name] for name in names if name in volume.places), 1)
    return {
        "year": volume.year,
        "first": 1,
        "at": at - 1,
        "shape": volume.shape,
        "pages": [f"volume/{bound.rank}/{page}.png" for page in range(volume.page_count)],
        "marks": _marks(volume.marks, 1),
        "remarks": _engine(volume.remarks),
        "rank": bound.rank,
        "older": bound.version != version,
    }


def _marks(marks: Iterable[Mark], first_page: int) -> list[Told]:
    return [
        {
            "page": mark.page,
            "folio": mark.page + first_page,
            "place": mark.place,
            "said": french_spaces(mark.said),
            "remedy": french_spaces(mark.remedy),
            "code": mark.code,
        }
        for mark in marks
    ]


def _engine(remarks: Iterable[str]) -> list[str]:
    """What the layout engine had to say, as the build reports it."""
    sentences = (sentence_of(Issue("B01", SourceLocation(""), {"message": remark})) for remark in remarks)
    return _said(f"{one[:1].upper()}{one[1:]}" for one in sentences)


def _said(sentences: Iterable[str]) -> list[str]:
    return [*map(french_spaces, sentences)]
