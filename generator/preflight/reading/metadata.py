"""What a file says of itself: the old dictionary Info, the XMP packet, the output intents."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from xml.etree import ElementTree

import pikepdf

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_PREFIXES = {
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://ns.adobe.com/xap/1.0/": "xmp",
    "http://ns.adobe.com/xap/1.0/mm/": "xmpMM",
    "http://ns.adobe.com/pdf/1.3/": "pdf",
    "http://ns.adobe.com/pdfx/1.3/": "pdfx",
    "http://www.npes.org/pdfx/ns/id/": "pdfxid",
    "http://www.aiim.org/pdfua/ns/id/": "pdfuaid",
    "http://www.aiim.org/pdfa/ns/id/": "pdfaid",
}
_DATE = re.compile(r"D?:?(\d{4})-?(\d\d)?-?(\d\d)?T?(\d\d)?:?(\d\d)?:?(\d\d)?(Z|[+-]\d\d'?:?\d\d)?")


@dataclass(frozen=True, slots=True)
class Intent:
    """An output intent: which press the colours are meant for, and its ICC profile."""

    subtype: str
    identifier: str
    registry: str
    profile: bytes | None

    @property
    def profile_class(self) -> str:
        """« prtr » for a press (ICC.1, §7.2.5)."""
        return self.profile[12:16].decode("latin-1") if self.profile else ""

    @property
    def profile_space(self) -> str:
        """« CMYK » for four inks."""
        return self.profile[16:20].decode("latin-1").strip() if self.profile else ""

    @property
    def profile_is_sound(self) -> bool:
        """Whether it has the signature and the length that it claims (ICC.1, §7.2)."""
        found = self.profile or b""
        return found[36:40] == b"acsp" and int.from_bytes(found[:4], "big") == len(found)


def read_intents(root: pikepdf.Object) -> tuple[Intent, ...]:
    """The output intents of the document."""
    found = root.get("/OutputIntents", pikepdf.Array()).as_list()
    return tuple(_intent(thing) for thing in found)


def _intent(thing: pikepdf.Object) -> Intent:
    profile = thing.get("/DestOutputProfile")
    return Intent(
        subtype=str(thing.get("/S", ""))[1:],
        identifier=str(thing.get("/OutputConditionIdentifier", "")),
        registry=str(thing.get("/RegistryName", "")),
        profile=bytes(profile.get_stream_buffer()) if isinstance(profile, pikepdf.Stream) else None,
    )


def read_info(pdf: pikepdf.Pdf) -> dict[str, str]:
    """The entries of Info, without the slash."""
    info = pdf.trailer.get("/Info", pikepdf.Dictionary())
    return {str(key)[1:]: str(value) for key, value in info.items()}


def read_xmp(root: pikepdf.Object) -> dict[str, str] | None:
    """The simple properties of the XMP packet by « prefix:name »; None when it cannot be read, {} without packet."""
    packet = root.get("/Metadata")
    if not isinstance(packet, pikepdf.Stream):
        return {}
    try:
        tree = ElementTree.fromstring(bytes(packet.get_stream_buffer()).strip(b"\0 \r\n\t"))
    except ElementTree.ParseError:
        return None
    found: dict[str, str] = {}
    for description in tree.iter(f"{_RDF}Description"):
        found.update((_short(name), value) for name, value in description.attrib.items())
        found.update((_short(child.tag), " ".join("".join(child.itertext()).split())) for child in description)
    return found


def _short(tag: str) -> str:
    space, _, name = tag.removeprefix("{").partition("}")
    return f"{_PREFIXES.get(space, space)}:{name}"


def same_moment(first: str, second: str) -> bool:
    """Whether a date of Info and a date of XMP are the same moment, as far as both say it."""
    one, two = _DATE.match(first), _DATE.match(second)
    if one is None or two is None:
        return False
    pairs = zip(one.groups()[:6], two.groups()[:6], strict=True)
    return all(a == b for a, b in pairs if a is not None and b is not None)


def differences(info: Mapping[str, str], xmp: Mapping[str, str]) -> list[tuple[str, str, str]]:
    """What Info and XMP say differently: the name of the property, and both values; all spaces are one."""
    pairs = {
        "Title": "dc:title", "Author": "dc:creator", "Subject": "dc:description", "Keywords": "pdf:Keywords",
        "Creator": "xmp:CreatorTool", "Producer": "pdf:Producer", "Trapped": "pdf:Trapped",
    }  # fmt: skip
    dates = {"CreationDate": "xmp:CreateDate", "ModDate": "xmp:ModifyDate"}
    found = [
        (name, info[name], xmp[other])
        for name, other in pairs.items()
        if name in info and other in xmp and " ".join(info[name].lstrip("/").split()) != xmp[other]
    ]
    return found + [
        (name, info[name], xmp[other])
        for name, other in dates.items()
        if name in info and other in xmp and not same_moment(info[name], xmp[other])
    ]
