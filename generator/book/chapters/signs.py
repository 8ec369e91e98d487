"""What the book says of the signs before it shows any."""

from __future__ import annotations

from generator.french.scale import Scale
from generator.french.words import elide


def say_signs(scale: Scale, is_line: bool) -> tuple[str, str]:
    """(« L’arobase », « Le jury donne … »): how many there are, and how those that are acquired look."""
    if not scale.sign.singular:
        given = f"Le jury donne à chaque collectivité un niveau, de 1 à {scale.top}"
        return "Les niveaux", f"{given} : autant de signes pleins, les autres au trait."
    article = "l’" if elide("de", scale.sign.singular).startswith("d’") else scale.gendered("le ", "la ")
    those = scale.gendered("Ceux qui sont acquis sont", "Celles qui sont acquises sont")
    looks = scale.gendered("gras, les autres maigres", "grasses, les autres maigres")
    if not is_line:
        looks = scale.gendered("pleins, les autres au trait", "pleines, les autres au trait")
    head = f"{article}{scale.sign.singular}"
    return f"{head[0].upper()}{head[1:]}", f"Le jury donne à chaque collectivité {scale.span}. {those} {looks}."
