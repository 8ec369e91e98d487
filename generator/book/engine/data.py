"""The open data of an edition, attached to its book for the screen: who keeps the book keeps the tables too."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO

import pikepdf

from generator.keeping.cache import Cache
from generator.publication.files import OutputFile

DESCRIPTOR = "datapackage.json"
SAYS = "/Sources"
"""The entry of the document's information that holds the digest of what it was made from."""
TYPES = {
    "csv": "text/csv",
    "json": "application/json",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file to attach: its name, what it holds in French, its bytes."""

    name: str
    description: str
    content: bytes

    @property
    def media_type(self) -> str:
        """What programs call its format."""
        return TYPES[self.name.rpartition(".")[2]]


def attachments_of(data: Iterable[OutputFile]) -> tuple[Attachment, ...]:
    """The files of the open data as they are attached, each with the words of the descriptor among them."""
    files = {file.path.rpartition("/")[2]: file.content for file in data}
    package = json.loads(files[DESCRIPTOR])
    described = {one["path"]: _words(one) for one in (*package["resources"], *package["copies"])}
    described[DESCRIPTOR] = "Ce que veut dire chaque colonne des tables jointes"
    return tuple(Attachment(name, described[name], content) for name, content in sorted(files.items()))


def attach(pdf: bytes, attachments: Sequence[Attachment], day: date, cache: Cache, says: str = "") -> bytes:
    """The book with its data, as PDF/A-3 associates files: data of the document, dated. Same input, same bytes.

    ``says`` is the digest of the texts and facts that it was made from, by which an older book is known.
    """
    return cache.leaf(_attach, pdf, tuple(attachments), f"D:{day:%Y%m%d}000000Z", says)


def _words(resource: dict[str, str]) -> str:
    return f"{resource['title']} : {resource['description']}"


def _attach(pdf: bytes, attachments: Sequence[Attachment], moment: str, says: str) -> bytes:
    with pikepdf.open(BytesIO(pdf)) as document:
        if says:
            document.docinfo[SAYS] = says
        document.Root.AF = pikepdf.Array(list(_specifications(document, attachments, moment)))
        del document.trailer["/ID"]
        written = BytesIO()
        document.save(written, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
        return written.getvalue()


def _specifications(document: pikepdf.Pdf, attachments: Sequence[Attachment], moment: str) -> Iterator[pikepdf.Object]:
    """The files put in the document, under their names."""
    for one in attachments:
        file = pikepdf.AttachedFileSpec(
            document,
            one.content,
            filename=one.name,
            description=one.description,
            mime_type=one.media_type,
            creation_date=moment,
            mod_date=moment,
        )
        file.relationship = pikepdf.Name.Data
        document.attachments[one.name] = file
        yield document.attachments[one.name].obj
