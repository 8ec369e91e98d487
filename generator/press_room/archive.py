"""Files in one ZIP: the same bytes for the same files."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable

_MOMENT = (1980, 1, 1, 0, 0, 0)
"""The oldest that a ZIP can say."""
_DENSE = (".png", ".pdf", ".docx", ".xlsx")
"""What is compressed already."""


def archive(folder: str, files: Iterable[tuple[str, bytes]]) -> bytes:
    """A ZIP that opens on one folder, its files in the order of their names."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as written:
        for name, content in sorted(files):
            member = zipfile.ZipInfo(f"{folder}/{name}", _MOMENT)
            member.compress_type = zipfile.ZIP_STORED if name.endswith(_DENSE) else zipfile.ZIP_DEFLATED
            member.external_attr = 0o644 << 16
            written.writestr(member, content)
    return made.getvalue()
