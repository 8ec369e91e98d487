"""What each code of a finding means: how grave it is, the French sentence shown to a person, and the remedy.

A rule's code never changes its meaning. ``{name}`` stands for a value carried by the Issue.
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.findings.rule import ERROR, NOTE, WARNING, Rule
from generator.findings.rules_of_facts import FACT_RULES
from generator.findings.rules_of_texts import TEXT_RULES

OURS = "Ce n’est pas une faute des textes : dites-le, avec cette phrase, à ceux qui tiennent le programme."

RULES: Mapping[str, Rule] = {
    # F: files
    "F01": Rule(ERROR, "ce fichier n’est pas en UTF-8.", "Enregistrez-le en « UTF-8 » dans votre éditeur de texte."),
    "F02": Rule(ERROR, "ce fichier ne peut pas être lu : {cause}.", "Il faut un fichier, et le droit de le lire."),
    "F03": Rule(ERROR, "ce fichier manque.", "Créez-le : sans lui, l’édition ne peut pas paraître."),
    "F04": Rule(ERROR, "ce fichier est vide.", "Remplissez-le, ou supprimez-le s’il est facultatif."),
    "F05": Rule(WARNING, "ce fichier n’est lu par personne.", "Noms possibles : {choix}."),
    "F06": Rule(ERROR, "ce fichier est trop gros ({taille}).", "Partagez-le : la limite est de {limite}."),
    "F07": Rule(
        ERROR, "cette ligne a {signes} signes.", "Allez à la ligne entre les paragraphes : la limite est de 20 000."
    ),
    "F08": Rule(
        ERROR,
        "deux versions de ce passage ont été mêlées par Git ({lignes}), et personne n’a choisi.",
        "Gardez l’une des deux, et retirez les lignes de « < », de « = » et de « > ».",
    ),
    "F10": Rule(
        ERROR,
        "un signe que personne ne voit se cache ici : {signe}.",
        "Effacez-le : retapez les mots autour de lui, il vient sans doute d’un copier-coller.",
    ),
    "F11": Rule(WARNING, "un signe sans largeur a été ôté d’ici : {signe}.", "Retapez les mots autour de lui."),
    "F12": Rule(
        NOTE, "ce qu’un système ou un logiciel a laissé ici n’est pas lu : {fichiers}.", "Vous pouvez l’effacer."
    ),
    "F13": Rule(
        WARNING,
        "ce fichier n’est pas lu : c’est la copie d’un autre.",
        "Gardez la bonne version sous le nom attendu, et effacez l’autre.",
    ),
    "F14": Rule(
        ERROR,
        "« {signes} » ({code}) n’est dans aucune police de l’annuaire : le livre ne peut pas l’imprimer.",
        "Écrivez-le autrement, en lettres latines, grecques ou cyrilliques, ou retirez-le.",
    ),
    # Y: writing of the YAML
    "Y01": Rule(ERROR, "cette ligne ne peut pas être lue : {cause}.", "{remede}"),
    "Y02": Rule(
        ERROR,
        "la clé « {cle} » est écrite deux fois (déjà ligne {ligne}).",
        "Gardez-en une seule ; si chacune a ses lignes, réunissez-les sous la première.",
    ),
    "Y03": Rule(
        ERROR, "la clé « {cle} » n’existe pas ici.", "Vouliez-vous dire « {suggestion} » ?", "Voyez docs/reference.md."
    ),
    "Y04": Rule(ERROR, "il manque la clé « {cle} ».", "Ajoutez une ligne « {cle}: … »."),
    "Y05": Rule(ERROR, "« {valeur} » ne convient pas pour « {cle} ».", "Il faut ici {attendu}."),
    "Y06": Rule(
        ERROR,
        "« {valeur} » n’est pas une date du calendrier.",
        "Écrivez-la AAAA-MM-JJ : {suggestion}.",
        "Écrivez-la AAAA-MM-JJ, de 1900 à 2099 : 2020-02-04.",
    ),
    "Y07": Rule(ERROR, "« {valeur} » ne convient pas pour « {cle} ».", "Il faut {attendu}."),
    "Y08": Rule(
        ERROR,
        "« {valeur} » n’est pas une valeur connue de « {cle} ».",
        "Vouliez-vous dire « {suggestion} » ? Valeurs possibles : {attendu}.",
        "Valeurs possibles : {attendu}.",
    ),
    "Y09": Rule(
        WARNING,
        "« {extrait} » n’est pas lu : après une espace, « # » commence un commentaire.",
        "Mettez le texte entre guillemets droits, ou le commentaire sur sa propre ligne.",
    ),
    "Y11": Rule(
        ERROR,
        "les guillemets de « {valeur} » sont ceux d’un traitement de texte.",
        'Les fichiers veulent le guillemet droit, ".',
    ),
    "Y10": Rule(ERROR, "cette fiche est écrite deux fois, mot pour mot (déjà ligne {ligne}).", "Gardez-en une seule."),
    # E: the edition
    "E01": Rule(ERROR, "l’année {annee} n’est pas celle du dossier {dossier}.", "Corrigez « annee » ou le dossier."),
    "E02": Rule(ERROR, "le numéro {numero} est déjà celui de l’édition {annee}.", "Chaque édition a son numéro."),
    "E03": Rule(
        ERROR,
        "la cérémonie du {jour} n’est pas celle de {annee} : ni cette année-là, ni l’hiver suivant.",
        "Corrigez « jour » ou « annee », ou expliquez dans la « note » de la cérémonie.",
    ),
    "E04": Rule(ERROR, "le chapitre « {chapitre} » est cité deux fois.", "Gardez-le à une seule place."),
    "E05": Rule(
        ERROR,
        "la source « {source} » n’est pas décrite.",
        "Vouliez-vous dire « {suggestion} » ? Sinon, ajoutez-la à « sources » dans edition.yaml.",
        "Ajoutez-la à « sources » dans edition.yaml.",
    ),
    "E06": Rule(
        ERROR,
        "la couleur {couleur} se lit mal sur le blanc (contraste {contraste}).",
        "Il faut au moins 4,5 : foncez-la.",
    ),
    "E07": Rule(
        ERROR,
        "l’adresse « {valeur} » n’est pas complète.",
        "Commencez-la par « https:// », sans espace : « https://www.exemple.fr ».",
    ),
    "E08": Rule(ERROR, "le jury se réunit le {jury}, après la cérémonie du {jour}.", "Vérifiez les deux dates."),
    "E09": Rule(
        ERROR,
        "le chapitre « {chapitre} » n’a rien à montrer : {fichier} manque ou est vide.",
        "Remplissez-le, ou retirez le chapitre.",
    ),
    "E10": Rule(
        ERROR,
        "le format {format} n’a pas les proportions du A4.",
        "La maquette est dessinée pour 210 × 297 : gardez ce rapport, à un centième près.",
    ),
    "E11": Rule(
        ERROR,
        "le profil « {profil} » ne peut pas servir : {cause}.",
        "Déposez dans le projet le fichier ICC de l’imprimeur et nommez sa condition, par exemple « FOGRA51 ».",
    ),
    "E12": Rule(
        ERROR,
        "la journée du jury du {jour} est trop loin de l’édition {annee}.",
        "Corrigez « jour », ou expliquez dans la « note » de cette journée.",
    ),
    "E13": Rule(
        ERROR,
        "la source « {titre} » serait du {jour}.",
        "Corrigez « date », ou expliquez dans la « note » de la source.",
    ),
    "E21": Rule(WARNING, "« {cle} » reste à confirmer.", "Écrivez ce que l’on en sait, ou retirez la clé."),
    "E20": Rule(ERROR, "« {valeur} » n’est pas une adresse électronique.", "Écrivez-la seule : « nom@exemple.fr »."),
    "E15": Rule(ERROR, "le département « {code} » n’existe pas.", "Écrivez son code : « 01 », « 2A », « 974 »."),
    # R: the errata, and who does what
    "R01": Rule(
        ERROR,
        "l’erratum concerne « {cible} », qui n’existe pas.",
        "Vouliez-vous dire « {suggestion} » ?",
        "Écrivez « page:chapitre », « texte.md » ou « collectivite:Nom (01) ».",
    ),
    "R02": Rule(ERROR, "l’erratum remplace « {texte} » par la même chose.", "Corrigez « avant » ou « apres »."),
    "R03": Rule(
        WARNING,
        "le suivi parle de « {quoi} », qui n’est ni un fichier de l’édition {annee}, ni une rubrique du bilan.",
        "Vouliez-vous dire « {suggestion} » ?",
        "Donnez le nom d’un texte ou d’un fichier de faits, ou une rubrique comme « Textes » ou « Portraits ».",
    ),
    **TEXT_RULES,
    # I: the images
    "I01": Rule(ERROR, "l’image « {fichier} » manque.", "Placez-la dans assets/images, ou corrigez son nom{proche}."),
    "I02": Rule(
        ERROR, "l’image « {fichier} » est illisible : {cause}.", "Enregistrez-la de nouveau en PNG ou en JPEG."
    ),
    "I03": Rule(
        ERROR,
        "l’image « {fichier} » est trop petite pour l’impression ({largeur} px).",
        "Il faut au moins {attendu} px de large pour {mm} mm à 300 points par pouce.",
    ),
    "I04": Rule(ERROR, "l’image « {fichier} » n’a pas de texte alternatif.", "Dites en une phrase ce qu’elle montre."),
    "I05": Rule(ERROR, "l’image « {fichier} » est hors du projet : elle est refusée.", "Placez-la dans assets/images."),
    "I06": Rule(
        ERROR,
        "l’image « {fichier} » est trop grande pour être lue sans danger.",
        "Réduisez-la : 4 000 pixels de long suffisent à une pleine page.",
    ),
    "I07": Rule(
        WARNING,
        "l’image « {fichier} » contient plusieurs vues : seule la première est publiée.",
        "Enregistrez à part celle que vous voulez montrer, en PNG ou en JPEG.",
    ),
    # W: the whole site
    "W01": Rule(
        ERROR,
        "l’adresse « {valeur} » n’est pas celle d’un site.",
        "Écrivez-la en entier : « https://annuaire.exemple.fr/ ».",
    ),
    "W02": Rule(
        ERROR,
        "l’adresse « {adresse} » a été publiée et n’existe plus.",
        "Rendez-la, ou dites où elle mène dans editions/site.yaml : « ancienne: {adresse} », « nouvelle: {proche} ».",
    ),
    "W03": Rule(
        ERROR, "la redirection mène à « {adresse} », qui n’existe pas.", "Vouliez-vous dire « {suggestion} » ?"
    ),
    "W04": Rule(ERROR, "l’adresse « {adresse} » existe encore.", "Retirez cette redirection, ou la page."),
    "W05": Rule(ERROR, "l’adresse « {adresse} » est redirigée deux fois.", "Gardez une seule redirection."),
    "W06": Rule(
        ERROR,
        "le site ne peut pas se dire « {etat} » sans audit.",
        "Écrivez « non conforme », ou ajoutez « auditee_le » et « auditee_par ».",
    ),
    "W07": Rule(
        ERROR,
        "le dessin du signe ne peut pas servir : {cause}.",
        "Nommez un dessin (arobase, disque, étoile, fleur), ou copiez l’attribut « d » d’un tracé, entre guillemets.",
    ),
    "W08": Rule(
        ERROR, "{noms} noms pour {niveaux} niveaux.", "Donnez un nom à chaque niveau, du plus bas au plus haut."
    ),
    "W09": Rule(
        WARNING,
        "rien ne dit comment le label compte : les pages diront « niveau », de 1 à {plus_haut}.",
        "Ajoutez « label » à editions/site.yaml, avec « signe » (nom, genre) et « niveaux » (leur nombre).",
    ),
    "W10": Rule(WARNING, "la page « {page} » manque : {raison}.", "Écrivez {fichier}."),
    "W11": Rule(
        ERROR,
        "les badges prennent {largeur} mm sur {hauteur} : une feuille A4 a 210 mm sur 297.",
        "Vérifiez « colonnes », « rangees », les mesures d’un badge et les blancs sur la boîte de vos planches.",
    ),
    "W20": Rule(
        ERROR,
        "« {adresse} » n’est pas l’adresse d’un fichier du site.",
        "Écrivez-la depuis la racine, sans espace ni ponctuation : « 2020/ancien-nom.html ».",
    ),
    # V: the control of the PDF files before printing (``preflight/catalogue.py`` has its own codes)
    "V01": Rule(ERROR, "contrôle {controle}, {lieu} : {constat} (attendu : {attendu}).", "{remede}"),
    "V02": Rule(WARNING, "contrôle {controle}, {lieu} : {constat} (attendu : {attendu}).", "{remede}"),
    # B: the book; S: the site (read back after the build): the check finds first what content can cause
    "B01": Rule(ERROR, "la mise en page du livre signale : {message}.", OURS),
    "B02": Rule(
        ERROR,
        "le livre {annee} a perdu un passage que montre {page} : « {extrait} ».",
        "Raccourcissez le texte s’il déborde de sa page ; sinon, dites-le à ceux qui tiennent le programme.",
    ),
    "B03": Rule(ERROR, "le livre {annee} imprime deux fois un passage de {page} : « {extrait} ».", OURS),
    "B04": Rule(ERROR, "le palmarès du livre {annee} a perdu « {nom} ».", OURS),
    "S01": Rule(ERROR, "le lien « {cible} » est rompu.", OURS),
    "S02": Rule(ERROR, "l’ancre « {cible} » n’existe pas.", OURS),
    "S03": Rule(ERROR, "l’identifiant « {id} » est en double dans la page.", OURS),
    "S04": Rule(ERROR, "la page demande « {cible} » à un autre serveur.", OURS),
    "S05": Rule(ERROR, "la page contient « {extrait} », que la politique de sécurité refuse.", OURS),
    "S06": Rule(ERROR, "la page n’a pas de politique de sécurité.", OURS),
    **FACT_RULES,
}
