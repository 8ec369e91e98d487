"""What the findings about texts mean: family T of ``RULES``."""

from __future__ import annotations

from collections.abc import Mapping

from generator.findings.rule import ERROR, WARNING, Rule

TEXT_RULES: Mapping[str, Rule] = {
    "T01": Rule(
        ERROR,
        "le chapitre « {chapitre} » attend le texte « {texte}.md », qui manque.",
        "Est-ce « {suggestion}.md », que personne ne montre ? Donnez-lui ce nom.",
        "Créez ce fichier.",
    ),
    "T02": Rule(ERROR, "ce texte n’a pas d’en-tête.", "Commencez par une ligne « --- », « titre : … », puis « --- »."),
    "T03": Rule(ERROR, "l’en-tête n’est pas refermé.", "Ajoutez une ligne « --- » avant le texte."),
    "T04": Rule(ERROR, "ce texte est vide.", "Écrivez-le, ou supprimez le fichier."),
    "T05": Rule(
        ERROR,
        "le lien « {cible} » ne mène nulle part.",
        "Vouliez-vous dire « {suggestion} » ?",
        "Écrivez « page:chapitre », « texte.md », « collectivite:Nom (01) » ou une adresse en « https:// ».",
    ),
    "T06": Rule(ERROR, "ce titre n’est pas au bon niveau.", "Un texte commence par « ## » et ne saute pas de niveau."),
    "T07": Rule(ERROR, "le graphique « {nom} » n’existe pas.", "Graphiques connus : {choix}."),
    "T08": Rule(
        WARNING,
        "le code HTML « {extrait} » sera montré tel quel.",
        "Retirez ces balises, ou écrivez en Markdown ce qu’elles voulaient dire : le HTML n’est pas admis.",
    ),
    "T09": Rule(
        WARNING,
        "cette ligne du tableau a {cellules}, la ligne des titres en a {attendu}.",
        "Complétez-la, ou retirez ce qui dépasse : c’est ajouté à la dernière cellule. "
        "Une barre voulue dans une cellule s’écrit « \\| ».",
    ),
    "T10": Rule(
        ERROR, "la note « {nom} » n’est écrite nulle part.", "Ajoutez une ligne « {nom}: … » à la fin du texte."
    ),
    "T11": Rule(ERROR, "la note « {nom} » n’est appelée par personne.", "Appelez-la dans le texte, ou retirez-la."),
    "T12": Rule(ERROR, "« {nom} » est défini deux fois.", "Gardez une seule de ces lignes."),
    "T13": Rule(
        ERROR,
        "l’appel « {nom} » ne peut pas être ici.",
        "Placez-le dans une phrase, hors d’un lien et d’une autre note.",
    ),
    "T14": Rule(
        ERROR,
        "cette adresse ne sert à aucun lien : la ligne disparaîtrait.",
        "Faites-en un lien, ou retirez-la.",
    ),
    "T15": Rule(
        ERROR, "l’adresse du lien « {nom} » n’est écrite nulle part.", "Ajoutez une ligne « {nom}: https://… »."
    ),
    "T16": Rule(
        WARNING,
        "« {extrait} » sera montré tel quel{cause}.",
        "Corrigez-le ; si ces signes sont voulus, écrivez « \\ » devant eux.",
    ),
    "T17": Rule(
        WARNING,
        "quatre espaces au début de la ligne en font un programme.",
        "Retirez-les ; pour montrer un programme, mettez-le entre deux lignes « ``` ».",
    ),
    "T18": Rule(
        ERROR,
        "« {signes} » sous une ligne de texte en ferait un titre.",
        "Laissez une ligne vide au-dessus pour un filet, ou écrivez « ## » devant le titre.",
    ),
    "T19": Rule(
        ERROR, "« {cible} » n’est pas seul dans son paragraphe.", "Laissez une ligne vide au-dessus et au-dessous."
    ),
    "T20": Rule(
        ERROR,
        "« {titre} », derrière l’adresse, ne serait pas imprimé.",
        "Dites-le dans le texte, ou dans le texte alternatif de l’image.",
    ),
    "T21": Rule(
        ERROR,
        "le lien « {cible} » est refusé : {cause}.",
        "Écrivez l’adresse entière d’une page, ou le nom d’un texte de l’annuaire.",
    ),
    "T22": Rule(ERROR, "{quoi} est vide.", "Écrivez ce qui manque, ou retirez-le."),
    "T23": Rule(ERROR, "cette ligne est imbriquée sur plus de {rangs} rangs.", "Rapprochez-la de la marge."),
    "T24": Rule(ERROR, "ce paragraphe a plus de {signes} signes.", "Coupez-le par des lignes vides."),
    "T25": Rule(ERROR, "le programme ouvert par « {marques} » n’est pas refermé.", "Ajoutez une ligne « {marques} »."),
    "T26": Rule(
        ERROR, "la note « {nom} » contient plus que des phrases.", "Mettez les titres et les tableaux dans le texte."
    ),
    "T27": Rule(ERROR, "le graphique « {nom} » est déjà sur cette page.", "Gardez-le à une seule place."),
    "T28": Rule(
        WARNING,
        "aucun chapitre ne montre ce texte : le livre ne l’a pas.",
        "Dans edition.yaml, ajoutez « {texte} » aux « textes » d’une partie de « chapitres ».",
    ),
    "T29": Rule(
        ERROR,
        "le graphique « {nom} » n’a rien à montrer dans l’édition {annee}.",
        "Retirez-le, ou ajoutez ses nombres.",
    ),
    "T30": Rule(
        WARNING,
        "« {extrait} » n’ouvre pas un point de liste : cette ligne suivra la précédente.",
        "Commencez chaque point par « - » ou « 1. », puis une espace ; ou laissez une ligne vide entre les lignes.",
    ),
    "T31": Rule(
        WARNING,
        "« {extrait} » sera montré tel quel : un fait est du texte simple.",
        "Écrivez-le sans Markdown ni HTML, ou placez-le dans le corps d’un texte.",
    ),
    "T42": Rule(
        ERROR,
        "« {extrait} » n’est pas un appel de nombre : {cause}.",
        "Écrivez par exemple « {exemple} » ; si ces accolades sont voulues, écrivez « \\ » devant elles.",
    ),
    "T43": Rule(
        ERROR,
        "aucun nombre de l’annuaire ne s’appelle « {nom} ».",
        "Écrivez « {suggestion} », ou un nom de la liste « Nombres à appeler » de la référence.",
        otherwise="Prenez un nom de la liste « Nombres à appeler » de la référence.",
    ),
    "T44": Rule(
        WARNING,
        "« {extrait} » ne se retrouve pas dans les données : {attendu}.",
        "Corrigez le nombre, appelez-le par son nom « {appel} », ou dites d’où il vient dans la « note » du texte, en "
        "l’y recopiant.",
    ),
    "T41": Rule(WARNING, "ce texte reste à écrire.", "Remplacez « À écrire » et ce qui suit par le texte."),
    "T40": Rule(
        ERROR,
        "le nom de ce texte ne lui donne pas d’adresse à lui ({adresse}).",
        "Renommez le fichier, en lettres, chiffres et tirets : une autre page a déjà cette adresse, ou il n’en a pas.",
    ),
}
