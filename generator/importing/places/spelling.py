"""How a written name differs from the official one, said in French; and what else the same place is called."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator

from generator.model.register import normalise

_NATURES = (
    ("CA", r"(?:c\.? ?a\.?|comm?(?:unaut[eé])?\.? d.?(?:es? )?agglo(?:m[eé]ration)?\.?|cte d.?agglo(?:meration)?)"),
    ("CC", r"(?:c\.? ?c\.?|com\.? ?com\.?|comcom|communaut[eé]s? de communes?|comm?\.? de comm?\.?)"),
    ("CU", r"(?:c\.? ?u\.?|communaut[eé] urbaine)"),
)
_PATTERNS = tuple(
    (nature, re.compile(rf"^(?:la |le )?{pattern}(?=[\s.’'])\s*", re.IGNORECASE)) for nature, pattern in _NATURES
)
_LINKS = re.compile(r"^(?:de la |de l[’' ]|du |des |de |d[’' ]|la |le |les |l[’' ])", re.IGNORECASE)
_TITLES = re.compile(
    r"^(?:ville|villes|commune|village|mairie|municipalit[eé])\s+(?:de la |de l[’']|des |du |de |d[’'])", re.IGNORECASE
)
_ARTICLES = {"du": "Le ", "des": "Les ", "de la": "La ", "de l": "L’"}
_ENDS = re.compile(r"\s*(?:cedex\b.*|[*†¹²³]+|\(\d\))$", re.IGNORECASE)


def nature_of(name: str) -> tuple[str, str]:
    """(« CA », « du Bassin d’Aurillac ») of « Communauté d’agglomération du Bassin d’Aurillac »; ("", name) else."""
    for nature, pattern in _PATTERNS:
        bare = pattern.sub("", name)
        if bare != name and bare:
            return nature, bare.strip()
    return "", name


def stem(name: str) -> str:
    """What remains of an intercommunality's name without what it is: for comparing only."""
    bare = _LINKS.sub("", nature_of(name)[1])
    words = normalise(bare).split()
    kept = [one for one in words if one not in ("communaute", "agglomeration", "agglo", "de", "du", "d", "la", "des")]
    return " ".join(kept)


def other_writings(name: str) -> Iterator[tuple[str, str]]:
    """(name, remark): the same place as the register may write it; the first is the name itself."""
    yield name, ""
    clean = _ENDS.sub("", name)
    if clean != name:
        yield clean, "signe ou mot de trop retiré"
    if title := _TITLES.match(clean):
        article = re.sub(r"[’'\s]+$", "", title[0].split(maxsplit=1)[1].lower())
        yield f"{_ARTICLES.get(article, '')}{clean[title.end() :]}", "« ville de », « commune de » retiré"
    nature, bare = nature_of(clean)
    if nature:
        yield f"{nature} {bare}", f"« {nature} » : nature de l’intercommunalité abrégée"
    if found := re.fullmatch(r"(.+?)\s*[,(]\s*(l[ea]s?|l[’'])\s*\)?", clean, re.IGNORECASE):
        joined = found[2].capitalize() + ("" if found[2][-1] in "’'" else " ")
        yield f"{joined}{found[1]}", "article remis devant"


_FLATTENED: tuple[tuple[str, Callable[[str], str]], ...] = (
    ("majuscules", str.lower),
    ("ligature", lambda text: re.sub("œ", "oe", text.replace("æ", "ae"), flags=re.IGNORECASE)),
    (
        "accents",
        lambda text: "".join(one for one in unicodedata.normalize("NFD", text) if not unicodedata.combining(one)),
    ),
    ("« Saint » en toutes lettres", lambda text: re.sub(r"(?i)\b(s)t(es?|s?)\b\.?", r"\1aint\2", text)),
    ("signes", lambda text: re.sub(r"[^\w\s’.,/_-]+", "", text).strip()),
    ("traits d’union", lambda text: re.sub(r"[\s’.,/_-]+", " ", text).strip()),
    ("article", lambda text: re.sub(r"(?i)^(?:l|le|la|les)[ ’]", "", text)),
)


def differences(written: str, official: str) -> tuple[str, ...]:
    """What was restored: « majuscules », « accents », « traits d’union »; () when nothing was.

    A kind of difference counts when the two names would not be one if it alone were left.
    """
    pair = (written.replace("'", "’"), official)
    if pair[0] == pair[1]:
        return ()
    said = tuple(what for what, _ in _FLATTENED if len({_flat(name, what) for name in pair}) > 1)
    return said if len({_flat(name, "") for name in pair}) == 1 and said else ("écriture",)


def _flat(name: str, without: str) -> str:
    for what, flatten in _FLATTENED:
        name = name if what == without else flatten(name)
    return name
