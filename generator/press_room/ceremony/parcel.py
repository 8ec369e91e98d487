"""The files of a ceremony, each made by itself, and the ZIP that holds them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from generator.model.yearbook import EditionRecord
from generator.open_data.package import write_csv
from generator.open_data.workbook import write_workbook
from generator.pages.rendering import layouts_of
from generator.press_room.archive import archive
from generator.press_room.ceremony.calling import CallBy, Group, call
from generator.press_room.ceremony.certificates import certificates_pdf
from generator.press_room.ceremony.guests import guests_of
from generator.press_room.ceremony.label_sheets import badges_pdf
from generator.press_room.ceremony.mail_merge import legend, mail_merge
from generator.press_room.ceremony.read_me import read_me
from generator.press_room.ceremony.stage import call_pdf, running_pdf
from generator.press_room.kit.laureate import Laureate, laureates_of
from generator.publication.publication import Publication

Step = Callable[[], object]
"""What is told of each thing that is made."""


@dataclass(frozen=True, slots=True)
class Ceremony:
    """An edition that has a palmarès, and what its list of names goes by."""

    publication: Publication
    year: int
    by: CallBy = CallBy.LEVEL

    @property
    def record(self) -> EditionRecord:
        """The edition."""
        return self.publication.yearbook.record(self.year)

    @property
    def laureates(self) -> Sequence[Laureate]:
        """In the order of the palmarès."""
        return laureates_of(self.publication.yearbook, self.year)

    @property
    def groups(self) -> Sequence[Group]:
        """Those who are called together."""
        return call(self.publication, self.laureates, self.by)

    @property
    def steps(self) -> int:
        """How many things its files are made of: certificates, badges, the other files whole."""
        return 2 * len(self.laureates) + len(guests_of(self.record)) + len(MAKERS) - 2

    @property
    def stem(self) -> str:
        """The name of its ZIP, and of the folder in it."""
        return f"ceremonie-{self.year}"


def _certificates(one: Ceremony, step: Step) -> bytes:
    return certificates_pdf(one.laureates, step)


def _badges(one: Ceremony, step: Step) -> bytes:
    return badges_pdf(one.record, one.laureates, one.publication.site.site.label.badges, step)


def _whole(make: Callable[[Ceremony], bytes]) -> Callable[[Ceremony, Step], bytes]:
    """A file that is a single step."""

    def made(one: Ceremony, step: Step) -> bytes:
        content = make(one)
        step()
        return content

    return made


def _running(one: Ceremony) -> bytes:
    return running_pdf(one.record, one.groups, one.publication.built_on, layouts_of("press_room"))


def _call(one: Ceremony) -> bytes:
    return call_pdf(one.record, one.groups, one.publication.built_on, layouts_of("press_room"))


def _read_me(one: Ceremony) -> bytes:
    return read_me(one.record, one.laureates, one.publication.site.site.label.badges).encode()


def _workbook(one: Ceremony) -> bytes:
    return write_workbook([mail_merge(one.publication, one.laureates), legend()])


def _csv(one: Ceremony) -> bytes:
    return write_csv(mail_merge(one.publication, one.laureates))


MAKERS: Mapping[str, Callable[[Ceremony, Step], bytes]] = {
    "certificats.pdf": _certificates,
    "badges.pdf": _badges,
    "appel.pdf": _whole(_call),
    "publipostage.xlsx": _whole(_workbook),
    "deroule.pdf": _whole(_running),
    "publipostage.csv": _whole(_csv),
    "LISEZ-MOI.txt": _whole(_read_me),
}
"""Each file, the longest first; of two processors, one lays out both sheets for the stage: their fonts are cut once."""


def ceremony_zip(one: Ceremony, files: Mapping[str, bytes]) -> bytes:
    """What was made, in one ZIP."""
    return archive(one.stem, files.items())
