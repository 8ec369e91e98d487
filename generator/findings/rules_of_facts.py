"""What the codes about the facts of an edition mean: palmarès, people, figures, profiles, members."""

from __future__ import annotations

from collections.abc import Mapping

from generator.findings.rule import ERROR, WARNING, Rule

FACT_RULES: Mapping[str, Rule] = {
    # P: the palmarès
    "P01": Rule(
        ERROR,
        "le niveau « {niveau} » n’existe pas.",
        "Le jury donne {echelle} ; un autre nombre se dit dans editions/site.yaml (« niveaux », sous « label »).",
    ),
    "P02": Rule(
        ERROR, "« {region} » n’est pas une région.", "Vouliez-vous dire « {suggestion} » ?", "Régions : {choix}."
    ),
    "P03": Rule(
        ERROR,
        "« {nom} » n’est pas dans le registre ({lieu}).",
        "Vouliez-vous dire {suggestion} ?",
        "Écrivez le nom officiel, suivi du département : « Bron (69) ».",
    ),
    "P04": Rule(ERROR, "« {nom} » n’est pas dans le département {departement}.", "Vouliez-vous dire {choix} ?"),
    "P05": Rule(
        ERROR, "plusieurs collectivités s’appellent « {nom} ».", "Précisez le département ou « code » : {choix}."
    ),
    "P06": Rule(
        ERROR, "« {nom} » est déjà au palmarès de cette édition : {niveau} (ligne {ligne}).", "Gardez une seule ligne."
    ),
    "P07": Rule(
        ERROR,
        "{annonce} collectivités sont annoncées, {compte} sont comptées.",
        "Complétez la liste, ou expliquez l’écart dans « annonce: note ».",
    ),
    "P08": Rule(
        ERROR,
        "{annonce} régions sont annoncées, {compte} sont comptées.",
        "Complétez la liste, ou expliquez l’écart dans « annonce: note ».",
    ),
    "P09": Rule(ERROR, "« {nom} » n’est pas en {region} mais en {officiel}.", "Déplacez la ligne sous sa région."),
    "P10": Rule(
        ERROR,
        "« {nom} » n’était pas le nom officiel le {jour}.",
        "Nom officiel ce jour-là : {suggestion} ; gardez au besoin l’autre nom dans « imprime ».",
        "Aucune collectivité ne portait ce nom ni ne lui avait succédé : vérifiez le nom, ou le jour de la cérémonie.",
    ),
    "P11": Rule(
        WARNING,
        "« {nom} » s’écrit officiellement « {officiel} ».",
        "Écrivez la forme officielle, et « imprime » au besoin.",
    ),
    "P12": Rule(WARNING, "la forme imprimée « {imprime} » n’est pas le nom officiel.", "Dites pourquoi dans « note »."),
    "P13": Rule(ERROR, "le code {code} n’est pas celui de « {nom} ».", "Vouliez-vous dire {choix} ?"),
    "P14": Rule(
        ERROR,
        "« {nom} » est un arrondissement : le label va à une commune ou à une intercommunalité.",
        "Écrivez « nom: {commune} » et, si la source nomme l’arrondissement, « imprime » et « note ».",
    ),
    "P15": Rule(
        ERROR,
        "« {code} » est un numéro : il faut un nom.",
        "Vouliez-vous dire {suggestion} ?",
        "Écrivez le nom officiel, suivi du département : « Bron (69) ».",
    ),
    "P16": Rule(
        ERROR,
        "« {nom} » réunit deux collectivités.",
        "Écrivez-les sur deux lignes, chacune avec son tiret et une espace.",
    ),
    "P17": Rule(
        WARNING,
        "« {nom} » n’était pas le nom officiel le {jour} : il l’a été, ou l’est devenu, à moins de deux ans de là.",
        "Les pages montrent le nom officiel ce jour-là : {suggestion}.",
        "Les pages montrent « {montre} »{officiel}. Vérifiez le nom, ou le jour de la cérémonie.",
    ),
    "P18": Rule(
        WARNING, "le palmarès {annee} ne nomme encore personne.", "Écrivez ses régions, ses niveaux et ses noms."
    ),
    # J: the jury; A: the partners; M: the mentions
    "J01": Rule(ERROR, "{nom} n’a pas de fonction.", "Ajoutez « fonction : … »."),
    "J02": Rule(
        ERROR,
        "{nom} est cité deux fois dans le jury, avec la même fonction.",
        "Gardez une seule fiche ; pour deux homonymes, dites-le dans « note ».",
    ),
    "A01": Rule(ERROR, "ce partenaire n’a pas de nom.", "Ajoutez « nom : … »."),
    "A02": Rule(
        ERROR,
        "le texte « {texte}.md » de {nom} manque.",
        "Vouliez-vous dire « {suggestion} » ?",
        "Créez le fichier, ou corrigez « texte ».",
    ),
    "A03": Rule(
        ERROR,
        "le partenaire {nom} est cité deux fois.",
        "Gardez une seule fiche ; pour deux homonymes, dites-le dans « note ».",
    ),
    "A04": Rule(
        WARNING,
        "{nom} a un signataire, et pas de message : personne ne verra son nom.",
        "Ajoutez « texte », ou retirez « signataire ».",
    ),
    "M01": Rule(
        ERROR,
        "« {nom} » reçoit une mention mais n’est pas au palmarès.",
        "Ajoutez-la au palmarès, ou retirez la mention.",
    ),
    "M02": Rule(
        ERROR, "« {nom} » reçoit deux fois la mention « {mention} » (déjà ligne {ligne}).", "Gardez une seule fiche."
    ),
    # C: the declared figures
    "C01": Rule(ERROR, "l’identifiant « {id} » est déjà pris.", "Choisissez-en un autre."),
    "C02": Rule(ERROR, "« {nom} » n’est pas un indicateur calculé.", "Indicateurs connus : {choix}."),
    "C03": Rule(
        WARNING,
        "« {libelle} » : la source dit {declare}, le calcul donne {calcule}.",
        "Expliquez l’écart dans « note » ; les deux nombres seront montrés.",
    ),
    "C04": Rule(
        WARNING, "« {libelle} » vaut ici {autre}, et ailleurs {un}.", "Expliquez dans « note » lequel est retenu."
    ),
    "C05": Rule(ERROR, "« {libelle} » ne peut pas compter l’année {annee}.", "Corrigez « annee » ou « jusqu_en »."),
    # D: the documents for the press
    "D01": Rule(
        ERROR,
        "« {nom} » n’est pas dans {fichier}.",
        "Vouliez-vous dire « {suggestion} » ?",
        "Identifiants écrits là : {choix}.",
    ),
    "D02": Rule(ERROR, "le texte {texte} manque.", "Écrivez-le, ou retirez son nom du document."),
    "D03": Rule(
        WARNING, "aucun document ne montre le texte « {texte} ».", "Nommez-le dans communique.yaml ou dossier.yaml."
    ),
    "D04": Rule(ERROR, "l’identifiant « {id} » sert deux fois.", "Donnez-en un autre à l’une des deux fiches."),
    "D05": Rule(
        WARNING,
        "{document} : à renseigner ({champs}).",
        "Complétez-le, ou dites dans « note » pourquoi on ne le sait pas.",
    ),
    "D06": Rule(
        WARNING,
        "« {cible} » ne sera pas montré : un document pour la presse n’a que du texte.",
        "Retirez l’image ; un graphique de l’édition se nomme sous « graphiques », dans une section de dossier.yaml.",
    ),
    # H: profiles and tables of towns; G: members; K: timeline; L: third places; O: officials
    "H01": Rule(
        WARNING,
        "la fiche de {nom} donne {fiche} en {annee}, le palmarès {palmares}.",
        "Corrigez, ou expliquez sous « douteux » à l’année.",
    ),
    "H02": Rule(
        WARNING,
        "{nom}, {annee} : les signes imprimés sont « {signes} », la fiche retient {niveau}.",
        "Corrigez, ou expliquez sous « douteux » à l’année.",
    ),
    "H03": Rule(
        WARNING,
        "{nom} : {imprime} nominations imprimées, {compte} années {niveau}.",
        "Corrigez « resultats », ou expliquez dans « note ».",
    ),
    "H04": Rule(
        WARNING,
        "{nom} a le même historique imprimé que {autre}.",
        "L’un des deux est sans doute celui d’une autre ville : dites-le dans « note ».",
    ),
    "H05": Rule(
        WARNING,
        "{nom} : la fiche écrit « {ecrit} », le registre « {officiel} ».",
        "Corrigez, ou expliquez dans « note ».",
    ),
    "H06": Rule(
        WARNING,
        "{nom} : l’agglomération ({agglomeration}) est moins peuplée que la ville ({ville}).",
        "Vérifiez les deux nombres, ou expliquez dans « note ».",
    ),
    "H07": Rule(
        WARNING,
        "{nom} : {tableau} habitants dans le tableau, {fiche} dans la fiche.",
        "Gardez les deux, et dites-le dans la « note » du tableau.",
    ),
    "H08": Rule(
        WARNING,
        "{nom} est au tableau « {tableau} », et au palmarès : {palmares}.",
        "Corrigez, ou expliquez dans « note ».",
    ),
    "H09": Rule(
        WARNING,
        "{nom} : le tableau écrit « {ecrit} », le registre « {officiel} ».",
        "Corrigez, ou expliquez dans « note ».",
    ),
    "H10": Rule(
        WARNING,
        "{nom} : le code postal « {code} » n’est pas de ce département.",
        "Corrigez, ou dites dans « note » que ce code est imprimé.",
    ),
    "H11": Rule(ERROR, "{nom} : aucun niveau ne peut être de l’année {annee}.", "Corrigez l’année."),
    "H12": Rule(
        WARNING,
        "{nom} : « {valeur} » n’est pas l’adresse d’un site.",
        "Corrigez, ou dites dans « note » que cette adresse est imprimée.",
    ),
    "G01": Rule(
        WARNING, "le membre « {nom} » est cité deux fois.", "Gardez une seule fiche, ou expliquez dans « note »."
    ),
    "G02": Rule(
        WARNING,
        "« {nom} » est imprimé dans un autre département ({imprime}).",
        "Dites dans « note » lequel est retenu.",
    ),
    "K01": Rule(
        WARNING,
        "« {titre} » est à la frise deux fois ({date} et {autre}).",
        "Gardez-en une, ou expliquez dans « note ».",
    ),
    "K02": Rule(
        WARNING,
        "l’année {annee} est loin de toutes les autres de sa liste ({autre}).",
        "Corrigez, ou expliquez dans « note ».",
    ),
    "K03": Rule(ERROR, "le texte « {texte}.md » manque.", "Créez ce fichier, ou corrigez « texte »."),
    "L01": Rule(
        WARNING, "{annonce} tiers-lieux sont annoncés, les régions en font {somme}.", "Expliquez l’écart dans « note »."
    ),
    "L02": Rule(WARNING, "{region} et {autre} ont les deux mêmes nombres.", "Vérifiez, ou expliquez dans « note »."),
    "L03": Rule(ERROR, "« {region} » n’est pas une région.", "Écrivez son nom, d’aujourd’hui ou d’avant 2016."),
    "O01": Rule(
        WARNING, "la série s’interrompt ou se double en {annee} ({nom}).", "Complétez-la, ou expliquez dans « note »."
    ),
}
