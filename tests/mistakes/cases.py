"""Mistakes that editors made: each a change of one file of a small project."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

JURY, PALMARES, EDITION, FIGURES = (
    f"editions/2020/{name}.yaml" for name in ("jury", "palmares", "edition", "chiffres")
)
CHARTED = "editions/2020/matrice.yaml"
EDITORIAL, LABEL = "content/2020/editorial.md", "content/2020/label.md"


@dataclass(frozen=True)
class Case:
    """A mistake: ``before`` becomes ``after`` in a file, or ``spoil`` does what no words can."""

    name: str
    path: str
    before: str = ""
    after: str = ""
    spoil: Callable[[Path], None] | None = None

    def make(self, project: Path) -> None:
        """Make the mistake in a project."""
        file = project / self.path
        if self.spoil:
            self.spoil(file)
            return
        text = file.read_text(encoding="utf-8")
        assert text.count(self.before) >= 1, f"{self.before!r} is not in {self.path}"
        file.write_text(text.replace(self.before, self.after, 1), encoding="utf-8")


def _with_crlf(file: Path) -> None:
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))


def _in_windows_1252(file: Path) -> None:
    text = file.read_text(encoding="utf-8").replace("Un texte bref", "Un été bref")
    file.write_bytes(text.encode("cp1252"))


def _with_byte_order_mark(file: Path) -> None:
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())


def _with_strangers(file: Path) -> None:
    (file.parent / "jury (1).yaml").write_bytes(file.read_bytes())
    (file.parent / "Thumbs.db").write_bytes(b"x")


def _renamed(file: Path) -> None:
    file.rename(file.with_name("éditorial.md"))


CASES = (
    Case("01-tabulation", JURY, "  nom: Faure", "\tnom: Faure"),
    Case("02-deux-points-sans-espace", JURY, "fonction: Cheffe", "fonction:Cheffe"),
    Case("03-deux-points-dans-le-texte", JURY, "fonction: Cheffe de projet", "fonction: Cheffe : projet"),
    Case("04-accent-oublie", PALMARES, "- Bron (69)", "- Ecully (69)"),
    Case("05-niveau-6", PALMARES, "    4:", "    6:"),
    Case("06-niveau-en-double", PALMARES, "    1:", "    5:"),
    Case("07-guillemet-ouvert", JURY, "fonction: Cheffe de projet", 'fonction: "Cheffe de projet'),
    Case("08-guillemets-de-traitement", EDITION, '"#0b6e6e"', "“#0b6e6e”"),
    Case("08b-guillemets-francais", JURY, "fonction: Cheffe de projet", "fonction: « Cheffe : projet »,"),
    Case("09-cle-en-double", JURY, "  nom: Faure", "  nom: Faure\n  nom: Faure-Dupont"),
    Case("10-mois-en-lettres", EDITION, "jour: 2020-02-04", "jour: 4 février 2020"),
    Case("11-date-francaise", EDITION, "jour: 2020-02-04", "jour: 04/02/2020"),
    Case("12-image-absente", EDITORIAL, "## Une partie", "![Une photo](photo.jpg)\n\n## Une partie"),
    Case("13-lien-vers-une-page", EDITORIAL, "page:palmares", "page:palmaress"),
    Case("14-lien-vers-un-texte", EDITORIAL, "page:palmares", "regrad-un.md"),
    Case("15-fins-de-ligne-de-windows", EDITORIAL, spoil=_with_crlf),
    Case("16-windows-1252", EDITORIAL, spoil=_in_windows_1252),
    Case("17-marque-d-ordre", EDITORIAL, spoil=_with_byte_order_mark),
    Case("18-source-inconnue", JURY, "source: annuaire", "source: annuaire2020"),
    Case("19-source-oubliee", JURY, "  source: annuaire\n", ""),
    Case("20-mauvais-departement", PALMARES, "Bron (69)", "Bron (38)"),
    Case("21-insecable-apres-le-tiret", PALMARES, "- Le Juch (29)", "-\u00a0Le Juch (29)"),
    Case("22-insecable-apres-le-deux-points", JURY, "fonction: Cheffe", "fonction:\u00a0Cheffe"),
    Case("23-puce-de-traitement", PALMARES, "- Le Juch (29)", "•\tLe Juch (29)"),
    Case("24-crochet-ouvert", EDITORIAL, "source: annuaire", "auteurs: [Anne Faure, Luc Roy\nsource: annuaire"),
    Case("25-nombre-espace", FIGURES, "valeur: 25000", "valeur: 25 000"),
    Case("26-nombre-a-espaces-fines", FIGURES, "valeur: 25000", "valeur: 25\u202f000"),
    Case("27-tiret-oublie", PALMARES, "- Bron (69)", "- Bron (69)\n        Décines-Charpieu (69)"),
    Case("28-tiret-colle", PALMARES, "- Le Juch (29)", "-Le Juch (29)"),
    Case("29-mauvais-retrait", PALMARES, "- Bron (69)", "- Bron (69)\n     - Écully (69)"),
    Case("30-en-tete-ouvert", EDITORIAL, "source: annuaire\n---\n", "source: annuaire\n"),
    Case("31-titre-de-niveau-1", EDITORIAL, "## Une partie", "# Une partie"),
    Case("32-html-de-traitement", EDITORIAL, "La suite.", '<p class="MsoNormal">La suite.</p>'),
    Case("33-parenthese-oubliee", PALMARES, "Bron (69)", "Bron 69"),
    Case("34-lien-ouvert", EDITORIAL, "(page:palmares)", "(page:palmares"),
    Case("35-note-absente", EDITORIAL, "La suite.", "La suite[^1]."),
    Case("36-departement-a-un-chiffre", PALMARES, "Bron (69)", "Lamastre (7)"),
    Case("37-diese-dans-une-valeur", JURY, "fonction: Cheffe de projet", "fonction: Cheffe #1 du projet"),
    Case("38-nom-non", JURY, "nom: Faure", "nom: NON"),
    Case("39-fichiers-etrangers", JURY, spoil=_with_strangers),
    Case(
        "40-marques-de-fusion",
        JURY,
        "  nom: Faure\n",
        "<<<<<<< HEAD\n  nom: Faure\n=======\n  nom: Faure-Dupont\n>>>>>>> relecture\n",
    ),
    Case("41-asterisque", JURY, "nom: Faure", "nom: *Faure"),
    Case("42-arobase", JURY, "nom: Faure", "nom: @Faure"),
    Case("43-texte-renomme", EDITORIAL, spoil=_renamed),
    Case("44-gras-ouvert", EDITORIAL, "La suite.", "La **suite."),
    Case("45-region-abregee", PALMARES, "Auvergne-Rhône-Alpes:", "ARA:"),
    Case("46-chapitre-mal-ecrit", EDITION, "  - jury", "  - jurie"),
    Case("47-accent-dans-un-lien", EDITORIAL, "page:palmares", "page:Palmarès"),
    Case("48-insecable-avant-le-deux-points", JURY, "  nom: Faure", "  nom\u00a0: Faure"),
    Case("49-cle-accentuee", JURY, "- prenom: Anne", "- prénom: Anne"),
    Case("50-adresse-sans-https", EDITION, "site: https://www", "site: www"),
    Case("51-puce-glissee-dans-un-texte", EDITORIAL, "La suite.", "Deux points\u00a0:\n•\tles bancs,\n•\tles arbres."),
    Case("52-apostrophe-dans-des-apostrophes", JURY, "Cheffe de projet à France Stratégie", "'Cheffe d'une équipe'"),
    Case("52b-guillemets-au-debut", JURY, "fonction: Cheffe de projet", 'fonction: "Cheffe" de projet'),
    Case("53-deux-cles-sur-une-ligne", JURY, "- prenom: Anne\n  nom: Faure", "- prenom: Anne nom: Faure"),
    Case("54-nombre-incertain", CHARTED, "enjeux: 16", "enjeux: 16 ou 17"),
)
