"""What makes a file PDF/X-4 (ISO 15930-7): the output intent, the identification, and nothing that a screen wants."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from uuid import NAMESPACE_URL, UUID, uuid5
from xml.sax.saxutils import escape

import pikepdf
from pikepdf.models.metadata import decode_pdf_date

VERSION = "1.6"
REGISTRY = "http://www.color.org"
_DATES = ("/CreationDate", "/ModDate")
_FOR_SCREENS = ("/Annots", "/StructParents", "/Tabs", "/AA", "/Trans", "/Dur", "/Thumb", "/PieceInfo")


@dataclass(frozen=True, slots=True)
class Identity:
    """What a file says of itself: its title, and the output condition with its ICC profile."""

    title: str
    condition: str
    profile: bytes


def strip_page(page: pikepdf.Page) -> None:
    """Take away what only a screen uses: links above all, which may not stand on what is printed."""
    for key in _FOR_SCREENS:
        if key in page.obj:
            del page.obj[key]


def seal(document: pikepdf.Pdf, identity: Identity) -> bytes:
    """The finished file. Same pages, same bytes: its identifiers come from what it holds."""
    _strip_root(document)
    _state_intent(document, identity)
    document.docinfo["/Title"] = pikepdf.String(identity.title)
    document.docinfo["/Trapped"] = pikepdf.Name("/False")
    for key in _DATES:
        day = decode_pdf_date(str(document.docinfo[key]))
        document.docinfo[key] = pikepdf.String(f"D:{day:%Y%m%d%H%M%S}Z")
    if "/ID" in document.trailer:
        del document.trailer["/ID"]
    _describe(document, UUID(int=0))
    _describe(document, uuid5(NAMESPACE_URL, sha256(_written(document)).hexdigest()))
    return _written(document)


def _written(document: pikepdf.Pdf) -> bytes:
    written = BytesIO()
    document.save(
        written,
        force_version=VERSION,
        deterministic_id=True,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        compress_streams=True,
    )
    return written.getvalue()


def _strip_root(document: pikepdf.Pdf) -> None:
    for key, _ in list(document.Root.items()):
        if key not in ("/Type", "/Pages", "/Lang", "/PageLabels"):
            del document.Root[key]


def _state_intent(document: pikepdf.Pdf, identity: Identity) -> None:
    profile = document.make_stream(identity.profile, N=4, Alternate=pikepdf.Name.DeviceCMYK)
    intent = pikepdf.Dictionary(
        Type=pikepdf.Name.OutputIntent,
        S=pikepdf.Name.GTS_PDFX,
        OutputConditionIdentifier=pikepdf.String(identity.condition),
        OutputCondition=pikepdf.String(identity.condition),
        RegistryName=pikepdf.String(REGISTRY),
        Info=pikepdf.String(identity.condition),
        DestOutputProfile=profile,
    )
    document.Root.OutputIntents = pikepdf.Array([document.make_indirect(intent)])


def _describe(document: pikepdf.Pdf, identifier: UUID) -> None:
    """The metadata, which say what the information dictionary says."""
    info = {key: str(document.docinfo.get(key, "")) for key in ("/Title", "/Author", "/Producer", "/Creator")}
    created, modified = (f"{decode_pdf_date(str(document.docinfo[key])):%Y-%m-%dT%H:%M:%SZ}" for key in _DATES)
    fields = {
        "title": info["/Title"], "author": info["/Author"], "producer": info["/Producer"],
        "tool": info["/Creator"] or info["/Producer"], "created": created, "modified": modified, "id": str(identifier),
    }  # fmt: skip
    packet = _PACKET.format(**{name: escape(value) for name, value in fields.items()})
    stream = document.make_stream(packet.encode(), Type=pikepdf.Name.Metadata, Subtype=pikepdf.Name.XML)
    document.Root.Metadata = stream


_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
 xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<xmp:CreateDate>{created}</xmp:CreateDate>
<xmp:ModifyDate>{modified}</xmp:ModifyDate>
<xmp:MetadataDate>{modified}</xmp:MetadataDate>
<xmp:CreatorTool>{tool}</xmp:CreatorTool>
<pdf:Producer>{producer}</pdf:Producer>
<pdf:Trapped>False</pdf:Trapped>
<xmpMM:DocumentID>uuid:{id}</xmpMM:DocumentID>
<xmpMM:VersionID>1</xmpMM:VersionID>
<xmpMM:RenditionClass>default</xmpMM:RenditionClass>
<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>
"""
