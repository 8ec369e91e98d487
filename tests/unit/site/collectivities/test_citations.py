"""Citations say the same in words, in BibTeX and in RIS."""

from __future__ import annotations

from generator.site.collectivities.citations import Reference, cite_in_bibtex, cite_in_ris, cite_in_words

BRON = Reference("bron-69029", "Bron (69)", "Cités en réseaux, label", "Association", 2020, "https://a.fr/bron.html")
NOWHERE = Reference("bron-69029", "Bron (69)", "Cités en réseaux, label", "Association", 2020, "")


def test_words() -> None:
    expected = "«\u202fBron (69)\u202f», Cités en réseaux, label, Association, 2020"
    assert cite_in_words(BRON) == f"{expected}, https://a.fr/bron.html"
    assert cite_in_words(NOWHERE) == f"{expected}."


def test_bibtex_is_one_entry() -> None:
    entry = cite_in_bibtex(BRON).decode()
    assert entry.startswith("@misc{bron-69029,\n  title = {Bron (69)},\n")
    assert entry.count("{") == entry.count("}")
    assert "author = {{Association}}" in entry
    assert "url" not in cite_in_bibtex(NOWHERE).decode()


def test_ris_starts_and_ends() -> None:
    lines = cite_in_ris(BRON).decode().split("\r\n")
    assert lines[0] == "TY  - ELEC"
    assert lines[-2:] == ["ER  - ", ""]
    assert "UR  - https://a.fr/bron.html" in lines
    assert not any(line.startswith("UR") for line in cite_in_ris(NOWHERE).decode().split("\r\n"))
