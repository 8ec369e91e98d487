"""The same for what the pages show: text, colours, lines and images."""

from __future__ import annotations

from collections.abc import Mapping

CONTENT: Mapping[str, tuple[str, str]] = {
    "T01": ("au moins {corps} ; {exposants} pour les exposants", "Agrandissez ce texte."),
    "T02": (
        "rien à lire à moins de {marge} de la coupe",
        "Éloignez ce texte du bord, ou coupez-le franchement.",
    ),
    "T03": ("un dessin pour chaque signe", "Changez le signe, ou prenez une police qui l’a."),
    "T04": ("aucun texte caché", "Retirez ce texte."),
    "T05": ("toutes les polices dans le fichier", "Incorporez la police."),
    "T06": ("les seuls signes employés", "Incorporez la police réduite (sous-ensemble)."),
    "T07": ("des polices TrueType ou OpenType", "Changez de police, ou tracez ce texte comme un dessin."),
    "T08": ("une table ToUnicode par police", "Enregistrez la police avec sa table de lettres."),
    "T09": ("les chasses de la police elle-même", "Refaites le fichier : le texte serait mal espacé."),
    "T10": ("une lettre pour chaque signe employé", "Remplacez le signe, ou complétez la table ToUnicode."),
    "T11": ("la graisse dessinée de la police", "Prenez la police grasse au lieu d’un contour."),
    "T12": ("des signes que le fichier de la police contient", "Incorporez de nouveau la police."),
    "T13": ("les polices du livre : {polices}", "Changez le signe qui a fait venir cette police."),
    "C01": ("pages blanches annoncées : {blanches}", "Annoncez la page (« --blanches »), ou remplissez-la."),
    "C02": ("des instructions connues, ouvertes et refermées", "Refaites la page : un lecteur s’y tromperait."),
    "C03": ("CMJN, gris ou ton direct prévu", "Convertissez en CMJN avec le profil de la presse."),
    "C04": ("noir seul : C 0 M 0 J 0 N 100", "Écrivez ce texte en noir seul : quatre encres le rendraient flou."),
    "C05": ("surimpression, mode 1, en CMJN", "Mettez le texte noir en surimpression, contre les liserés blancs."),
    "C06": ("blanc qui évide", "Retirez la surimpression : ce blanc disparaîtrait à l’impression."),
    "C07": ("au plus {encre} d’encre", "Allégez cette couleur : trop d’encre ne sèche pas et macule."),
    "C08": (
        "deux encres au plus sous {petit}",
        "Prenez du noir, ou une couleur de deux encres : les petites lettres seraient floues.",
    ),
    "C09": ("tons directs prévus : {tons}", "Convertissez en CMJN, ou annoncez l’encre à l’imprimeur."),
    "C10": ("PDF/X-4 admet la transparence", "Signalez-la à l’imprimeur s’il demande PDF/X-1a."),
    "C11": ("au moins {filet}", "Épaississez ce trait : il disparaîtrait par endroits."),
    "C12": ("au moins {filet}", "Épaississez ce filet : il disparaîtrait par endroits."),
    "C13": (
        "deux encres au plus sous 0,75 point",
        "Prenez une couleur de deux encres : le repérage n’est jamais parfait.",
    ),
    "C14": ("aucun réglage de presse dans le fichier", "Retirez ces réglages : ils sont l’affaire de l’imprimeur."),
    "C15": ("8 points au moins sur trois encres ou plus", "Agrandissez ce texte, ou simplifiez le fond."),
    "C16": ("CMJN et gris de la presse, sans profil propre", "Écrivez la couleur en CMJN simple (DeviceCMYK)."),
    "C17": ("aucune encre entre 0 et 2 %", "Arrondissez : une trace d’encre salit sans se voir."),
    "I01": ("au moins {plancher} points par pouce", "Prenez une image plus grande, ou montrez-la plus petite."),
    "I02": ("au moins {trait} points par pouce au trait", "Numérisez ce trait plus finement, ou tracez-le."),
    "I03": ("JPEG, Flate, JPEG 2000, CCITT ou JBIG2", "Enregistrez l’image de nouveau."),
    "I04": ("au plus {plafond} points par pouce", "Réduisez l’image : ces pixels alourdissent sans servir."),
    "I05": ("au plus {encre} d’encre", "Convertissez l’image avec un profil limité à {encre}."),
    "I06": ("au plus {encre}, superpositions comprises", "Allégez le fond, ou retirez la surimpression."),
    "I07": ("du texte composé", "Vérifiez que cette page est bien une photographie voulue."),
    "I08": ("{ppp} points par pouce", "Acceptable pour une photographie ; demandez un original plus grand."),
    "I09": ("l’image seule", "Retirez l’image de remplacement ou le renvoi."),
    "I10": ("la même échelle dans les deux sens", "Rétablissez les proportions de l’image."),
    "I11": ("une qualité de 60 au moins", "Repartez de l’original, avec une compression plus douce."),
}
