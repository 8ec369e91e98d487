"""What each check expects and the remedy, in French, by code. ``{…}`` stands for a value of the expectation."""

from __future__ import annotations

from collections.abc import Mapping

from generator.preflight.words_content import CONTENT

Words = tuple[str, str]
"""What is expected, and what to do."""

FILE: Mapping[str, Words] = {
    "F01": ("un fichier que qpdf lit sans une remarque", "Refaites le fichier ; ne le réparez pas à la main."),
    "F02": ("un fichier sans mot de passe ni restriction", "Enregistrez-le sans protection."),
    "F03": (
        "au plus PDF 1.6 pour PDF/X-4, PDF 1.4 pour PDF/X-1a et X-3, PDF 1.7 pour l’écran",
        "Enregistrez le fichier dans la version de sa norme.",
    ),
    "F04": (
        "des pages et rien d’autre ; à l’écran, les données peuvent être jointes",
        "Retirez scripts, formulaires, calques, pièces jointes et actions.",
    ),
    "F05": ("au plus 25 Mo pour l’écran, 500 Mo pour l’impression", "Réduisez ou recompressez les images."),
    "F06": ("ni dossier ni nom d’ordinateur dans le fichier", "Retirez ce chemin des métadonnées ou du lien."),
    "X01": ("{norme}, écrit dans le fichier", "Enregistrez le fichier selon la norme {norme}."),
    "X02": ("une intention de sortie GTS_PDFX, et une seule", "Décrivez une seule presse dans le fichier."),
    "X03": (
        "un profil ICC complet de presse (prtr) en CMJN, incorporé",
        "Incorporez le profil donné par l’imprimeur.",
    ),
    "X04": (
        "la condition « {condition} », avec son registre",
        "Demandez à l’imprimeur sa condition, et faites le fichier pour elle.",
    ),
    "X05": ("Trapped à True ou à False", "Écrivez False si le recouvrement reste à faire, ce qui est l’usage."),
    "X06": ("titre, dates et identifiant dans Info et dans XMP", "Complétez les métadonnées du livre."),
    "X07": ("les mêmes valeurs dans Info et dans XMP", "Récrivez l’un d’après l’autre."),
    "X08": ("deux identifiants (ID) à la fin du fichier", "Enregistrez le fichier de nouveau."),
    "X09": ("des groupes transparents en CMJN ou en gris", "Donnez aux groupes l’espace de la presse."),
    "P01": ("{multiple}", "Ajoutez ou retirez des pages ; annoncez les blanches à l’imprimeur."),
    "P02": ("une TrimBox écrite sur chaque page", "Écrivez le format rogné dans chaque page."),
    "P03": ("format rogné : {rogne}", "Corrigez le format de la page, ou dites le bon avec « --rogné »."),
    "P04": ("TrimBox dans BleedBox dans MediaBox", "Corrigez les cadres de la page."),
    "P05": ("{fond_perdu} sur les quatre côtés", "Agrandissez BleedBox et la page, et prolongez les fonds."),
    "P06": ("TrimBox seule", "Retirez ArtBox : PDF/X n’admet qu’une des deux."),
    "P07": ("pages droites, d’unité 1, dont rien n’est caché", "Retirez Rotate, UserUnit ou CropBox."),
    "P08": ("aucun lien ni aucune note dans la page", "Retirez les annotations du fichier à imprimer."),
    "P09": (
        "fonds et images prolongés de {fond_perdu} au-delà de la coupe",
        "Prolongez cet élément jusqu’au bord du fond perdu, ou éloignez-le de la coupe.",
    ),
    "P10": ("rien entre la coupe et le bord du fond perdu que les fonds", "Éloignez les repères de la coupe."),
    "P11": (
        "aucun texte à moins d’un demi-millimètre des plis ({dos})",
        "Déplacez le texte, ou réduisez-le.",
    ),
    "A01": ("un document balisé (Marked et arbre de balises)", "Enregistrez le livre en PDF/UA."),
    "A02": ("la langue du livre, « fr » ou « fr-FR »", "Écrivez la langue dans le fichier."),
    "A03": ("un titre, que la fenêtre du lecteur montre", "Écrivez le titre et DisplayDocTitle."),
    "A04": ("PDF/UA déclaré dans XMP", "Enregistrez le livre en PDF/UA."),
    "A05": ("une phrase qui dit ce que la figure montre", "Écrivez le texte de remplacement."),
    "A06": ("H1 d’abord, et aucun niveau sauté", "Corrigez le niveau du titre dans le gabarit ou le texte."),
    "A07": ("chaque lien dans une balise Link, avec ses mots", "Balisez le lien et décrivez sa destination."),
    "A08": ("une adresse, ou une page du livre", "Corrigez la destination du lien."),
    "A09": ("des signets qui mènent tous à une page", "Corrigez les titres dont les signets sont faits."),
    "A10": ("chaque élément balisé, ou déclaré décoratif", "Balisez-le, ou marquez-le comme décor."),
    "A11": ("des cellules TH avec leur portée", "Déclarez les en-têtes du tableau."),
    "A12": ("Tabs à S sur les pages qui ont des liens", "Écrivez l’ordre de tabulation."),
    "A13": (
        "au moins 4,5 pour 1 ; 3 dès 18 points ; sans limite dès 72 points (ornement)",
        "Foncez le texte ou éclaircissez le fond.",
    ),
    "A14": ("des numéros comme ceux qui sont imprimés", "Écrivez les étiquettes de page."),
    "A15": ("le format rogné et rien autour", "Rognez les pages du fichier à lire."),
    "A16": ("des balises qui contiennent du texte, une image ou un lien", "Retirez la balise vide du gabarit."),
}

WORDS: Mapping[str, Words] = {**FILE, **CONTENT}
