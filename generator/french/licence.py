"""What readers may do with texts and data: the licences of a yearbook, ours unless its editors say others."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Licence:
    """Its ``title`` in full, its usual ``name``, the ``address`` that explains it, its SPDX ``code`` for catalogues."""

    title: str
    name: str
    address: str
    code: str

    @property
    def under(self) -> str:
        """« sous licence CC BY-SA 4.0 », « sous Licence Ouverte 2.0 »."""
        return f"sous {self.name}" if self.name.startswith("Licence") else f"sous licence {self.name}"

    @property
    def said(self) -> str:
        """The title with the name behind it, where they differ."""
        title = self.title if self.title.startswith("Licence") else f"Licence {self.title}"
        return title if self.name in title else f"{title} ({self.name})"

    @property
    def shown(self) -> str:
        """The address as it is printed."""
        return self.address.removeprefix("https://").removeprefix("www.").removesuffix("/deed.fr").rstrip("/")


CC_BY_SA = Licence(
    "Creative Commons Attribution – Partage dans les mêmes conditions 4.0",
    "CC BY-SA 4.0",
    "https://creativecommons.org/licenses/by-sa/4.0/deed.fr",
    "CC-BY-SA-4.0",
)
OPEN = Licence(
    "Licence Ouverte 2.0 d’Etalab",
    "Licence Ouverte 2.0",
    "https://www.etalab.gouv.fr/licence-ouverte-open-licence",
    "etalab-2.0",
)


@dataclass(frozen=True, slots=True)
class Rights:
    """The licence of the texts, and that of the data."""

    texts: Licence = CC_BY_SA
    data: Licence = OPEN

    @property
    def sentence(self) -> str:
        """Both, where everything is said in a line."""
        return f"Textes {self.texts.under}, données {self.data.under}."

    @property
    def listed(self) -> str:
        """Both, in catalogues."""
        return f"Textes : {self.texts.name}. Données : {self.data.name}."
