"""What the pages say to programs, in the words of schema.org: pure functions from the yearbook's values to JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence

from markupsafe import Markup

from generator.french.scale import Scale
from generator.model.award import Award
from generator.model.collectivity import CollectivityKind, Department
from generator.model.edition import Contact, Edition
from generator.model.people import JuryMember

Node = dict[str, object]
Address = Callable[[str], str]
"""The address of a file of the site: whole when the site's is known, else relative to the page."""

PUBLISHER, YEARBOOK = "#editeur", "#annuaire"


def write_data(nodes: Iterable[Node]) -> Markup:
    """A JSON-LD document that no text of an editor can close: ``<``, ``>`` and ``&`` are escaped."""
    document = {"@context": "https://schema.org", "@graph": list(nodes)}
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
    for character in "<>&":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(text)


def publisher(contact: Contact, address: Address) -> Node:
    """The association."""
    return _known(
        {
            "@type": "Organization",
            "@id": address("index.html") + PUBLISHER,
            "name": contact.name,
            "url": contact.website,
            "email": contact.email,
        }
    )


def periodical(edition: Edition, licence: str, address: Address) -> Node:
    """The yearbook as a whole; ``licence`` is the address of that of its texts."""
    return {
        "@type": "Periodical",
        "@id": address("index.html") + YEARBOOK,
        "name": edition.title,
        "url": address("index.html"),
        "inLanguage": "fr",
        "license": licence,
        "publisher": {"@id": address("index.html") + PUBLISHER},
    }


def issue(edition: Edition, page: str, book: str, licence: str, address: Address) -> Node:
    """One edition. Its day of publication is not known, only its year."""
    node: Node = {
        "@type": "PublicationIssue",
        "@id": address(page) + "#edition",
        "name": f"{edition.title}, édition {edition.year}",
        "issueNumber": str(edition.number),
        "datePublished": str(edition.year),
        "url": address(page),
        "inLanguage": "fr",
        "license": licence,
        "isPartOf": {"@id": address("index.html") + YEARBOOK},
        "publisher": {"@id": address("index.html") + PUBLISHER},
    }
    if book:
        file = {"@type": "MediaObject", "contentUrl": address(book), "encodingFormat": "application/pdf"}
        node["encoding"] = file
    return node


def page_node(kind: str, name: str, description: str, url: str, part_of: str) -> Node:
    """A page of the site."""
    return {
        "@type": kind,
        "@id": url,
        "name": name,
        "description": description,
        "url": url,
        "inLanguage": "fr",
        "isPartOf": {"@id": part_of},
    }


def breadcrumb(steps: Sequence[tuple[str, str]]) -> Node:
    """The way from the home page: (name, address), the page itself last."""
    items = [
        {"@type": "ListItem", "position": rank, "name": name, "item": url} for rank, (name, url) in enumerate(steps, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def person(member: JuryMember) -> Node:
    """A member of the jury, with what the edition says they do; without a first name, a body."""
    if not member.first_name:
        said = "\u00a0; ".join(filter(None, (member.role, member.duty)))
        return _known({"@type": "Organization", "name": member.full_name, "description": said})
    return _known({"@type": "Person", "name": member.full_name, "jobTitle": member.role, "description": member.duty})


def place(awards: Sequence[Award], url: str, scale: Scale) -> Node:
    """A commune or an intercommunality, with its official code and its level in each edition."""
    latest = awards[-1].collectivity
    is_commune = latest.kind is CollectivityKind.COMMUNE
    department = latest.department
    region = {"@type": "AdministrativeArea", "name": department.region}
    return _known(
        {
            "@type": "City" if is_commune else "AdministrativeArea",
            "@id": f"{url}#collectivite",
            "name": latest.name,
            "url": url,
            "identifier": _property("INSEE" if is_commune else "SIREN", latest.code),
            "geo": _geo(latest.latitude, latest.longitude),
            "containedInPlace": {
                "@type": "AdministrativeArea",
                "name": department.name,
                "identifier": _property("INSEE", department.code),
                "containedInPlace": region,
            },
            "additionalProperty": [_level(award, scale) for award in awards],
        }
    )


def area(one: Department, url: str) -> Node:
    """A département."""
    return {
        "@type": "AdministrativeArea",
        "@id": f"{url}#departement",
        "name": one.name,
        "url": url,
        "identifier": _property("INSEE", one.code),
        "containedInPlace": {"@type": "AdministrativeArea", "name": one.region},
    }


def dataset(
    words: tuple[str, str],
    subjects: Sequence[str],
    years: Sequence[int],
    files: Iterable[tuple[str, str, str]],
    url: str,
    licence: str,
    address: Address,
) -> Node:
    """Numbers to take away, under a ``licence``; ``words`` are their name and description, ``subjects``
    their keywords, ``files`` are (title, path, media type)."""
    name, description = words
    return {
        "@type": "Dataset",
        "@id": f"{url}#donnees",
        "name": name,
        "description": description,
        "url": url,
        "inLanguage": "fr",
        "license": licence,
        "isAccessibleForFree": True,
        "keywords": [*subjects],
        "temporalCoverage": f"{min(years)}/{max(years)}",
        "spatialCoverage": {"@type": "Place", "name": "France"},
        "creator": {"@id": address("index.html") + PUBLISHER},
        "distribution": [
            {"@type": "DataDownload", "name": title, "contentUrl": address(path), "encodingFormat": media}
            for title, path, media in files
        ],
    }


def _level(award: Award, scale: Scale) -> Node:
    node = _property(f"Niveau au label {award.year}", award.level)
    words = f"{scale.out_of(award.level)}{scale.named(award.level)}"
    return node | {"minValue": 1, "maxValue": scale.top, "unitText": scale.unit(), "description": words}


def _property(name: str, value: object) -> Node:
    return {"@type": "PropertyValue", "propertyID": name, "value": value}


def _geo(latitude: float | None, longitude: float | None) -> Node | None:
    if latitude is None or longitude is None:
        return None
    return {"@type": "GeoCoordinates", "latitude": latitude, "longitude": longitude}


def _known(node: Mapping[str, object]) -> Node:
    return {key: value for key, value in node.items() if value not in (None, "", [])}
