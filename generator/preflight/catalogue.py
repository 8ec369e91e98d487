"""Every check: code, title, how grave it is, the files it is for, the function. Its sentences are in ``words``."""

from __future__ import annotations

from generator.findings.issues import Severity
from generator.preflight.checks import access as a
from generator.preflight.checks import colour as c
from generator.preflight.checks import file as f
from generator.preflight.checks import lines as lines
from generator.preflight.checks import pages as p
from generator.preflight.checks import pictures as i
from generator.preflight.checks import standard as x
from generator.preflight.checks import text as t
from generator.preflight.checks.expectation import ALL, PRINT, Kind
from generator.preflight.checks.findings import Check, Scope

_ERROR, _WARNING, _NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE
_MARKS, _FONTS = Scope.MARKS, Scope.FONTS
_SCREEN, _COVER = frozenset({Kind.SCREEN}), frozenset({Kind.COVER})

CATALOGUE: tuple[Check, ...] = (
    Check("F01", "Fichier sain", _ERROR, ALL, f.find_damage),
    Check("F02", "Fichier ouvert", _ERROR, ALL, f.find_encryption),
    Check("F03", "Version du format", _ERROR, ALL, f.find_wrong_version),
    Check("F04", "Ni script, ni formulaire, ni calque", _ERROR, ALL, f.find_active_parts),
    Check("F05", "Poids du fichier", _WARNING, ALL, f.find_heavy_file),
    Check("F06", "Aucun chemin d’ordinateur", _WARNING, ALL, f.find_paths),
    Check("X01", "Norme PDF/X", _ERROR, PRINT, x.find_wrong_standard),
    Check("X02", "Une seule intention de sortie", _ERROR, PRINT, x.find_intents),
    Check("X03", "Profil ICC de presse", _ERROR, PRINT, x.find_wrong_profile),
    Check("X04", "Condition d’impression", _ERROR, PRINT, x.find_wrong_condition),
    Check("X05", "Recouvrement déclaré", _ERROR, PRINT, x.find_trapping),
    Check("X06", "Titre, dates, identifiants", _ERROR, PRINT, x.find_missing_metadata),
    Check("X07", "Info et XMP d’accord", _ERROR, PRINT, x.find_contradictions),
    Check("X08", "Identifiant de fin de fichier", _ERROR, PRINT, x.find_no_identifier),
    Check("X09", "Mélange des couleurs en encres", _ERROR, PRINT, x.find_wrong_blending),
    Check("P01", "Nombre de pages", _ERROR, PRINT, p.find_wrong_count),
    Check("P02", "Format rogné écrit sur chaque page", _ERROR, PRINT, p.find_no_trim),
    Check("P03", "Format rogné exact", _ERROR, ALL, p.find_wrong_size),
    Check("P04", "Cadres emboîtés", _ERROR, ALL, p.find_unnested_boxes),
    Check("P05", "Fond perdu suffisant", _ERROR, PRINT, p.find_short_bleed),
    Check("P06", "Pas d’ArtBox", _ERROR, PRINT, p.find_art_box),
    Check("P07", "Pages droites et entières", _ERROR, ALL, p.find_turned_pages),
    Check("P08", "Aucune annotation", _ERROR, PRINT, p.find_annotations),
    Check("P09", "Fonds prolongés au-delà de la coupe", _ERROR, PRINT, p.find_unbled_edges, _MARKS),
    Check("P10", "Repères hors du fond perdu", _ERROR, PRINT, p.find_marks_in_bleed, _MARKS),
    Check("P11", "Plis du dos dégagés", _ERROR, _COVER, p.find_words_on_folds, _MARKS),
    Check("T01", "Corps lisible", _ERROR, PRINT, t.find_small_text, _MARKS),
    Check("T02", "Zone tranquille", _ERROR, PRINT, t.find_text_near_edge, _MARKS),
    Check("T03", "Aucun signe manquant", _ERROR, ALL, t.find_missing_glyphs, _MARKS),
    Check("T04", "Aucun texte invisible", _ERROR, ALL, t.find_invisible_text, _MARKS),
    Check("T05", "Polices incorporées", _ERROR, ALL, t.find_fonts_outside, _FONTS),
    Check("T06", "Polices réduites aux signes utiles", _WARNING, ALL, t.find_whole_fonts, _FONTS),
    Check("T07", "Pas de police de type 3", _ERROR, ALL, t.find_drawn_fonts, _FONTS),
    Check("T08", "Texte lisible par un programme", _ERROR, ALL, t.find_fonts_without_letters, _FONTS),
    Check("T09", "Chasses conformes aux polices", _ERROR, ALL, t.find_wrong_widths, _FONTS),
    Check("T10", "Chaque signe a sa lettre", _WARNING, ALL, t.find_unreadable_glyphs, _FONTS),
    Check("T11", "Pas de faux gras", _WARNING, ALL, t.find_thickened_text, _MARKS),
    Check("T12", "Signes présents dans les polices", _ERROR, ALL, t.find_glyphs_out_of_font, _FONTS),
    Check("T13", "Polices du livre seules", _WARNING, ALL, t.find_stranger_fonts, _FONTS),
    Check("C01", "Pages blanches annoncées", _ERROR, PRINT, p.find_blank_pages),
    Check("C02", "Instructions de page valides", _ERROR, ALL, f.find_broken_instructions, _MARKS),
    Check("C03", "Ni RVB ni Lab", _ERROR, PRINT, c.find_screen_colours, _MARKS),
    Check("C04", "Texte noir d’une seule encre", _ERROR, PRINT, c.find_rich_black_text, _MARKS),
    Check("C05", "Texte noir en surimpression", _ERROR, PRINT, c.find_black_knocking_out, _MARKS),
    Check("C06", "Blanc jamais en surimpression", _ERROR, PRINT, c.find_white_overprinting, _MARKS),
    Check("C07", "Encrage des aplats", _ERROR, PRINT, c.find_too_much_ink, _MARKS),
    Check("C08", "Petit texte en deux encres au plus", _WARNING, PRINT, c.find_small_text_in_many_inks, _MARKS),
    Check("C09", "Tons directs prévus", _ERROR, PRINT, c.find_spots, _MARKS),
    Check("C10", "Transparence recensée", _NOTE, PRINT, c.find_transparency, _MARKS),
    Check("C11", "Traits assez épais", _ERROR, PRINT, lines.find_hairlines, _MARKS),
    Check("C12", "Filets pleins assez épais", _ERROR, PRINT, lines.find_thin_rules, _MARKS),
    Check("C13", "Traits fins en deux encres au plus", _WARNING, PRINT, lines.find_thin_lines_in_many_inks, _MARKS),
    Check("C14", "Ni transfert, ni trame, ni PostScript", _ERROR, PRINT, c.find_transfers, _MARKS),
    Check("C15", "Petit texte blanc à l’abri", _WARNING, PRINT, c.find_filling_negatives, _MARKS),
    Check("C16", "Encres sans étalonnage", _WARNING, PRINT, c.find_calibrated_colours, _MARKS),
    Check("C17", "Pas de traces d’encre", _WARNING, PRINT, c.find_dust, _MARKS),
    Check("I01", "Résolution des images", _ERROR, ALL, i.find_poor_pictures, _MARKS),
    Check("I02", "Résolution des images au trait", _ERROR, PRINT, i.find_poor_line_art, _MARKS),
    Check("I03", "Compression admise", _ERROR, PRINT, i.find_strange_compressions, _MARKS),
    Check("I04", "Images sans excès de pixels", _WARNING, ALL, i.find_oversized_pictures, _MARKS),
    Check("I05", "Encrage des images", _ERROR, PRINT, i.find_inky_pictures, _MARKS),
    Check("I06", "Encrage des superpositions", _ERROR, PRINT, i.find_stacked_ink, _MARKS),
    Check("I07", "Pages composées, non photographiées", _WARNING, ALL, i.find_flattened_pages, _MARKS),
    Check("I08", "Résolution confortable", _WARNING, ALL, i.find_middling_pictures, _MARKS),
    Check("I09", "Images sans substitut", _ERROR, PRINT, i.find_alternates, _MARKS),
    Check("I10", "Images non étirées", _WARNING, ALL, i.find_stretched_pictures, _MARKS),
    Check("I11", "Photographies peu compressées", _WARNING, PRINT, i.find_damaged_pictures, _MARKS),
    Check("A01", "Document balisé", _ERROR, _SCREEN, a.find_no_tags),
    Check("A02", "Langue dite", _ERROR, _SCREEN, a.find_no_language),
    Check("A03", "Titre montré", _ERROR, _SCREEN, a.find_no_title),
    Check("A04", "Norme PDF/UA", _ERROR, _SCREEN, a.find_no_claim),
    Check("A05", "Figures décrites", _ERROR, _SCREEN, a.find_figures_without_words),
    Check("A06", "Titres en ordre", _ERROR, _SCREEN, a.find_wrong_headings),
    Check("A07", "Liens balisés et nommés", _ERROR, _SCREEN, a.find_untagged_links),
    Check("A08", "Liens qui mènent quelque part", _ERROR, _SCREEN, a.find_broken_links),
    Check("A09", "Signets", _ERROR, _SCREEN, a.find_wrong_bookmarks),
    Check("A10", "Tout est balisé ou décoratif", _ERROR, _SCREEN, a.find_untagged_content, _MARKS),
    Check("A11", "Tableaux avec en-têtes", _ERROR, _SCREEN, a.find_poor_tables),
    Check("A12", "Ordre de lecture au clavier", _ERROR, _SCREEN, a.find_wrong_order),
    Check("A13", "Contraste du texte", _WARNING, _SCREEN, a.find_pale_text, _MARKS),
    Check("A14", "Numéros de page", _WARNING, _SCREEN, a.find_no_labels),
    Check("A15", "Pas de fond perdu visible", _WARNING, _SCREEN, a.find_visible_bleed),
    Check("A16", "Pas de balise vide", _WARNING, _SCREEN, a.find_empty_tags),
)
