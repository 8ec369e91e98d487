"""Plain values into the model: every fault at its place, sound items kept."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from generator.loading.decode import Decoded, decode
from generator.loading.yaml_nodes import Document, read_yaml
from generator.model.award import AwardList
from generator.model.people import JuryMember

JURY = TypeAdapter(tuple[JuryMember, ...])
SOUND = "- prenom: Anne\n  nom: Faure\n  source: annuaire\n"


def decode_jury(text: str) -> Decoded[tuple[JuryMember, ...]]:
    plain, _ = read_yaml(Document("jury.yaml", text))
    return decode(JURY, plain, "jury.yaml")


def test_a_faulty_item_is_left_out_and_the_others_are_kept() -> None:
    decoded = decode_jury(SOUND + "- prenom: Luc\n  source: annuaire\n" + SOUND.replace("Anne", "Zoé"))
    assert decoded.value is not None
    assert [member.first_name for member in decoded.value] == ["Anne", "Zoé"]
    assert [(issue.code, issue.location.line) for issue in decoded.issues] == [("Y04", 4)]


def test_every_fault_of_a_file_is_found_at_once() -> None:
    decoded = decode_jury("- prenom: Anne\n  nm: Faure\n- douze\n")
    assert [(issue.code, issue.location.line) for issue in decoded.issues] == [
        ("Y04", 1),
        ("Y03", 2),
        ("Y05", 3),
    ]


def test_a_mistyped_key_is_not_told_to_be_missing_as_well() -> None:
    decoded = decode_jury("- prenom: Anne\n  nm: Faure\n  source: annuaire\n")
    assert [(issue.code, issue.values["suggestion"]) for issue in decoded.issues] == [("Y03", "nom")]


def test_values_keep_their_place_for_later_rules() -> None:
    decoded = decode_jury(SOUND)
    assert decoded.value is not None
    place = decoded.value[0].origin.at("nom")
    assert (place.path, place.line, place.column, place.text) == ("jury.yaml", 2, 8, "  nom: Faure")


def test_a_short_line_of_the_palmares_is_a_name() -> None:
    plain, _ = read_yaml(
        Document(
            "p.yaml", "annonce: {collectivites: 1, source: a}\nregions:\n  Bretagne:\n    5:\n      - Vannes (56)\n"
        )
    )
    decoded = decode(TypeAdapter(AwardList), plain, "p.yaml")
    assert decoded.value is not None
    line = decoded.value.regions["Bretagne"][5][0]
    assert (line.name, line.origin.at("nom").line) == ("Vannes (56)", 5)


_VALUES = st.recursive(
    st.text(max_size=5),
    lambda children: (
        st.lists(children, max_size=3)
        | st.dictionaries(
            st.sampled_from(["prenom", "nom", "fonction", "source", "portrait", "fichier", "zzz"]), children, max_size=4
        )
    ),
    max_leaves=12,
)


@given(_VALUES)
def test_no_tree_at_all_raises(tree: object) -> None:
    decode(JURY, tree, "jury.yaml")  # type: ignore[arg-type]
