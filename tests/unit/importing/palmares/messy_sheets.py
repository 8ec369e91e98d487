"""Thirty-odd sheets as they are sent to an editor, each with what every line of it becomes.

A line is « row of the sheet: place, level | how sure, or what becomes of it ».
"""

from __future__ import annotations

from dataclasses import dataclass

from tests.spreadsheets import opendocument, text, workbook

HEAD = ("Commune", "Département", "Niveau")


@dataclass(frozen=True, slots=True)
class Messy:
    """A sheet: what is wrong with it, its bytes, what its lines become."""

    what: str
    content: bytes
    lines: tuple[str, ...]


SHEETS = (
    Messy(
        "clean",
        workbook(Palmares=[HEAD, ("Bron", "69", 4), ("Vannes", "56", 5)]),
        (
            "2: Bron (69), 4 | certain",
            "3: Vannes (56), 5 | certain",
        ),
    ),
    Messy(
        "titles above, blank rows, a total below",
        workbook(
            P=[
                ("Palmarès 2021",),
                ("document de travail",),
                (None,),
                HEAD,
                (None,),
                ("Bron", "69", 4),
                (None,),
                ("Total", None, 1),
            ]
        ),
        ("6: Bron (69), 4 | certain",),
    ),
    Messy(
        "capitals without accents",
        text([HEAD, ("BRON", 69, 4), ("SAINT-ETIENNE", 42, 3), ("HOERDT", 67, 2)]),
        (
            "2: Bron (69), 4 | sûr",
            "3: Saint-Étienne (42), 3 | sûr",
            "4: Hœrdt (67), 2 | sûr",
        ),
    ),
    Messy(
        "separated by commas, in the code of Windows",
        text([HEAD, ("Épernay", "51", 5), ("Évron", "53", 2)], ",", "cp1252"),
        (
            "2: Épernay (51), 5 | certain",
            "3: Évron (53), 2 | certain",
        ),
    ),
    Messy(
        "separated by tabs, UTF-16",
        text([HEAD, ("Épernay", "51", 5)], "\t", "utf-16"),
        ("2: Épernay (51), 5 | certain",),
    ),
    Messy(
        "a mark of UTF-8 and bars",
        text([HEAD, ("Épernay", "51", 5)], "|", "utf-8-sig"),
        ("2: Épernay (51), 5 | certain",),
    ),
    Messy("sep=; in the first line", b"sep=;\r\n" + text([HEAD, ("Bron", "69", 4)]), ("3: Bron (69), 4 | certain",)),
    Messy(
        "zeros lost: codes and départements",
        workbook(
            P=[("Code INSEE", "Nom", "Dépt", "@"), (1004, "Ambérieu-en-Bugey", 1, 3), (69029.5 - 0.5, "Bron", 69, 4)]
        ),
        (
            "2: Ambérieu-en-Bugey (01), 3 | sûr",
            "3: Bron (69), 4 | certain",
        ),
    ),
    Messy(
        "codes alone",
        text([("INSEE", "Nb @"), ("69029.0", "4.0"), ("1004", "3"), ("200046977", "5")]),
        (
            "2: Bron (69), 4 | certain",
            "3: Ambérieu-en-Bugey (01), 3 | sûr",
            "4: Métropole de Lyon (69), 5 | certain",
        ),
    ),
    Messy(
        "SIREN of a commune, SIRET of an intercommunality",
        text([("Nom", "SIREN", "@"), ("Bron", "216900290", 4), ("Métropole de Lyon", "20004697700019", 5)]),
        (
            "2: Bron (69), 4 | sûr",
            "3: Métropole de Lyon (69), 5 | sûr",
        ),
    ),
    Messy(
        "levels in every writing",
        text(
            [
                HEAD,
                ("Bron", 69, "@@@@"),
                ("Vannes", 56, "4 @"),
                ("Brest", 29, "quatre arobases"),
                ("Thann", 68, "Niveau 4"),
                ("Mende", 48, "@ @ @ @"),
                ("Albi", 81, "4@"),
            ]
        ),
        (
            "2: Bron (69), 4 | certain",
            "3: Vannes (56), 4 | certain",
            "4: Brest (29), 4 | certain",
            "5: Thann (68), 4 | certain",
            "6: Mende (48), 4 | certain",
            "7: Albi (81), 4 | certain",
        ),
    ),
    Messy(
        "levels that are none",
        text(
            [
                HEAD,
                ("Bron", 69, "6"),
                ("Vannes", 56, "bien"),
                ("Brest", 29, ""),
                ("Thann", 68, "3 ou 4"),
                ("Mende", 48, 0),
            ]
        ),
        (
            "2: Bron (69) | à choisir ? 69029",
            "3: Vannes (56) | à choisir ? 56260",
            "4: Brest (29) | à choisir ? 29019",
            "5: Thann (68) | à choisir ? 68334",
            "6: Mende (48) | à choisir ? 48095",
        ),
    ),
    Messy(
        "the place and its département in one cell",
        text(
            [
                ("Ville", "Label"),
                ("Bron (69)", 4),
                ("Bron (Rhône)", 4),
                ("Vannes 56000", 5),
                ("29200 Brest", 3),
                ("Mende - 48", 2),
                ("Albi, Tarn", 1),
            ]
        ),
        (
            "2: Bron (69), 4 | certain",
            "3: Bron (69), 4 | laissée",
            "4: Vannes (56), 5 | certain",
            "5: Brest (29), 3 | certain",
            "6: Mende (48), 2 | certain",
            "7: Albi (81), 1 | certain",
        ),
    ),
    Messy(
        "postcodes beside, under no heading",
        text([("Bron", "69500", 4), ("Vannes", "56000", 5), ("Ajaccio", "20000", 3), ("Cayenne", "97300", 2)]),
        (
            "1: Bron (69), 4 | certain",
            "2: Vannes (56), 5 | certain",
            "3: Ajaccio (2A), 3 | certain",
            "4: Cayenne (973), 2 | certain",
        ),
    ),
    Messy(
        "postcodes under « Code »",
        text([("Commune", "Code", "@"), ("Bron", "69500", 4), ("Vannes", "56000", 5)]),
        (
            "2: Bron (69), 4 | sûr",
            "3: Vannes (56), 5 | sûr",
        ),
    ),
    Messy(
        "a level merged over its lines",
        workbook(
            ("A2:A4", "A5:A6"),
            P=[
                ("Arobases", "Commune", "Dép"),
                (5, "Bron", "69"),
                (None, "Vannes", "56"),
                (None, "Brest", "29"),
                (4, "Thann", "68"),
                (None, "Mende", "48"),
            ],
        ),
        (
            "2: Bron (69), 5 | certain",
            "3: Vannes (56), 5 | certain",
            "4: Brest (29), 5 | certain",
            "5: Thann (68), 4 | certain",
            "6: Mende (48), 4 | certain",
        ),
    ),
    Messy(
        "a region and a level stated once, in a file of LibreOffice",
        opendocument(
            P=[
                ("Région", "Niveau", "Collectivité"),
                ("Bretagne", "5 @", "Vannes"),
                (None, None, "Brest"),
                (None, "4 @", "Lannion"),
                ("Grand Est", "5 @", "Thann"),
                (None, None, "Épernay"),
            ]
        ),
        (
            "2: Vannes (56), 5 | certain",
            "3: Brest (29), 5 | sûr",
            "4: Lannion (22), 4 | sûr",
            "5: Thann (68), 5 | certain",
            "6: Épernay (51), 5 | sûr",
        ),
    ),
    Messy(
        "a blank level among levels that are all stated",
        text([HEAD, ("Bron", 69, 4), ("Vannes", 56, 4), ("Brest", 29, ""), ("Thann", 68, 4)]),
        (
            "2: Bron (69), 4 | certain",
            "3: Vannes (56), 4 | certain",
            "4: Brest (29) | à choisir ? 29019",
            "5: Thann (68), 4 | certain",
        ),
    ),
    Messy(
        "regions as headings of sections",
        workbook(
            P=[HEAD[:1] + HEAD[2:], ("BRETAGNE",), ("Vannes", 5), ("Brest", 4), ("Région Grand Est (1)",), ("Thann", 3)]
        ),
        (
            "3: Vannes (56), 5 | certain",
            "4: Brest (29), 4 | certain",
            "6: Thann (68), 3 | certain",
        ),
    ),
    Messy(
        "regions and levels as headings, one column",
        text(
            [
                ("Bretagne",),
                ("5 @",),
                ("Vannes",),
                ("Brest",),
                ("4 arobases",),
                ("Lannion",),
                ("Grand Est – 3 @",),
                ("Thann",),
            ]
        ),
        (
            "3: Vannes (56), 5 | certain",
            "4: Brest (29), 5 | certain",
            "6: Lannion (22), 4 | certain",
            "8: Thann (68), 3 | certain",
        ),
    ),
    Messy(
        "départements as headings",
        text(
            [
                HEAD[:1] + HEAD[2:],
                ("Rhône",),
                ("Bron", 4),
                ("Lyon", 5),
                ("Département de la Lozère (48)",),
                ("Mende", 2),
            ]
        ),
        (
            "3: Bron (69), 4 | certain",
            "4: Lyon (69), 5 | certain",
            "6: Mende (48), 2 | certain",
        ),
    ),
    Messy(
        "a sheet a level",
        workbook(
            **{
                "5_arobases": [("Commune", "Dép"), ("Vannes", "56")],
                "4_@": [("Commune", "Dép"), ("Bron", "69"), ("Thann", "68")],
            }
        ),
        (
            "2: Vannes (56), 5 | certain",
            "2: Bron (69), 4 | certain",
            "3: Thann (68), 4 | certain",
        ),
    ),
    Messy(
        "levels as columns",
        text([("5 @", "4 @", "3 @"), ("Vannes (56)", "Bron (69)", "Thann (68)"), ("", "Brest (29)", "")]),
        (
            "2: Vannes (56), 5 | certain",
            "2: Bron (69), 4 | certain",
            "2: Thann (68), 3 | certain",
            "3: Brest (29), 4 | certain",
        ),
    ),
    Messy(
        "levels as columns with a cross",
        text(
            [("Commune", "Dép", "5 @", "4 @"), ("Vannes", 56, "x", ""), ("Bron", 69, "", "X"), ("Brest", 29, "x", "x")]
        ),
        (
            "2: Vannes (56), 5 | certain",
            "3: Bron (69), 4 | certain",
            "4: Brest (29) | à choisir ? 29019",
        ),
    ),
    Messy(
        "the levels of two years",
        text([("Commune", "Dép", "Niveau 2020", "Niveau 2021"), ("Bron", 69, 5, 4), ("Vannes", 56, "", 5)]),
        (
            "2: Bron (69), 4 | certain",
            "3: Vannes (56), 5 | certain",
        ),
    ),
    Messy(
        "namesakes, with and without what tells them apart",
        text(
            [
                ("Commune", "Région", "@"),
                ("Saint-Denis", "", 3),
                ("Saint-Denis", "Île-de-France", 4),
                ("Sainte-Marie", "Occitanie", 2),
            ]
        ),
        (
            "2:  | à choisir ? 11339 30247 93066 97411",
            "3: Saint-Denis (93), 4 | certain",
            "4:  | à choisir ? 32388 65391",
        ),
    ),
    Messy(
        "names of before",
        text([HEAD, ("Jaunay-Clan", 86, 2), ("Herblay", 95, 3), ("Châlons-sur-Marne", 51, 1)]),
        (
            "2: Jaunay-Marigny (86), 2 | sûr",
            "3: Herblay-sur-Seine (95), 3 | sûr",
            "4:  | inconnu ? 51136 51156 51328",
        ),
    ),
    Messy(
        "intercommunalities in every writing",
        text(
            [
                HEAD,
                ("Communauté d'agglomération du Bassin d'Aurillac", 15, 4),
                ("C.C. du Pays Fléchois", 72, 4),
                ("COMMUNAUTE URBAINE DE DUNKERQUE", 59, 3),
                ("Agglomération du Bassin d’Aurillac", 15, 4),
            ]
        ),
        (
            "2: CA du Bassin d’Aurillac (15), 4 | sûr",
            "3: CC du Pays Fléchois (72), 4 | sûr",
            "4: CU de Dunkerque (59), 3 | sûr",
            "5: CA du Bassin d’Aurillac (15), 4 | laissée",
        ),
    ),
    Messy(
        "Saint, articles, ligatures, hyphens",
        text(
            [
                HEAD,
                ("St Chamond", 42, 4),
                ("Mans (Le)", 72, 3),
                ("Ville du Havre", 76, 2),
                ("Vandoeuvre les Nancy", 54, 5),
                ("Ste-Marie-la-Mer", 66, 1),
            ]
        ),
        (
            "2: Saint-Chamond (42), 4 | sûr",
            "3: Le Mans (72), 3 | sûr",
            "4: Le Havre (76), 2 | sûr",
            "5: Vandœuvre-lès-Nancy (54), 5 | sûr",
            "6: Sainte-Marie-la-Mer (66), 1 | sûr",
        ),
    ),
    Messy(
        "twice the same, and a place at two levels",
        text([HEAD, ("Bron", 69, 4), ("BRON", 69, 4), ("Vannes", 56, 5), ("Vannes", 56, 3)]),
        (
            "2: Bron (69), 4 | certain",
            "3: Bron (69), 4 | laissée",
            "4: Vannes (56), 5 | à choisir ?",
            "5: Vannes (56), 3 | à choisir ?",
        ),
    ),
    Messy(
        "mistyped, far from everything, in another département",
        text([HEAD, ("Gandrang", 57, 3), ("Xyzzy", 57, 3), ("Bron", 56, 4), ("Marseilles", "", 2)]),
        (
            "2:  | inconnu ? 57242",
            "3:  | inconnu ?",
            "4:  | à choisir ? 69029",
            "5:  | inconnu ? 13055 52313 33276",
        ),
    ),
    Messy(
        "a code that is another's",
        text([("Code", "Commune", "@"), ("69030", "Bron", 4), ("99999", "Vannes", 5)]),
        (
            "2:  | à choisir ? 69030 69029",
            "3:  | à choisir ? 56260",
        ),
    ),
    Messy(
        "headings again in the middle, notes of columns below",
        text(
            [HEAD, ("Bron", 69, 4), HEAD, ("Vannes*", 56, 5), ("Sous-total", "", 2), ("Nombre de communes : 2", "", "")]
        ),
        (
            "2: Bron (69), 4 | certain",
            "4: Vannes (56), 5 | sûr",
        ),
    ),
    Messy(
        "a region that is not the place's",
        text([("Région", "Commune", "Dép", "@"), ("Bretagne", "Bron", 69, 4), ("Breizh", "Vannes", 56, 5)]),
        (
            "2: Bron (69) | à choisir ? 69029",
            "3: Vannes (56) | à choisir ? 56260",
        ),
    ),
    Messy(
        "columns that nobody asked for, in another order",
        text(
            [
                ("Rang", "@", "Population", "Dépt", "Maire", "Commune"),
                (1, 4, 41060, 69, "N. N.", "Bron"),
                (2, 5, 53200, 56, "N. N.", "Vannes"),
            ]
        ),
        (
            "2: Bron (69), 4 | certain",
            "3: Vannes (56), 5 | certain",
        ),
    ),
    Messy(
        "two sheets, one of them about something else",
        workbook(
            Lisez_moi=[("Ce classeur donne le palmarès.",), ("Mis à jour le 3 décembre",)],
            Liste=[HEAD, ("Bron", "69", 4)],
        ),
        ("2: Bron (69), 4 | certain",),
    ),
    Messy(
        "two tables side by side",
        text(
            [
                ("Commune", "@", "", "Commune", "@"),
                ("Bron (69)", 4, "", "Vannes (56)", 4),
                ("", "", "", "Brest (29)", 2),
            ]
        ),
        (
            "2: Bron (69), 4 | certain",
            "2: Vannes (56), 4 | certain",
            "3: Brest (29), 2 | certain",
        ),
    ),
    Messy(
        "a commune and the intercommunality that it belongs to",
        text([("Commune", "EPCI", "@"), ("Brest", "Brest Métropole", 4), ("", "Rennes Métropole", 5)]),
        (
            "2: Brest (29), 4 | sûr",
            "3: Rennes Métropole (35), 5 | sûr",
        ),
    ),
    Messy(
        "arrondissements, and two names in a cell",
        text([("Commune", "@"), ("Paris 15e", 3), ("lyon 3e arrondissement", 4), ("Bron / Vénissieux", 2)]),
        (
            "2:  | à choisir ? 75056",
            "3:  | à choisir ? 69123",
            "4:  | inconnu ?",
        ),
    ),
    Messy(
        "codes and départements of overseas and of Corsica",
        text([HEAD, ("Ajaccio", 20, 3), ("Bastia", "2b", 4), ("Corte", "Haute-Corse", 2), ("Le Port", "Réunion", 4)]),
        (
            "2: Ajaccio (2A), 3 | certain",
            "3: Bastia (2B), 4 | certain",
            "4: Corte (2B), 2 | certain",
            "5: Le Port (974), 4 | certain",
        ),
    ),
    Messy(
        "levels of two years under no heading",
        text([("Bron (69)", "4 @", "5 @"), ("Vannes (56)", "3 @", "3 @")]),
        (
            "1: Bron (69) | à choisir ? 69029",
            "2: Vannes (56), 3 | certain",
        ),
    ),
)
