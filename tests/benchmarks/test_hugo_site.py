"""What Hugo is given: the finished body of each page under its address, and a layout that only wraps it."""

from __future__ import annotations

from pathlib import Path

from benchmarks.hugo_site import make_hugo_site, weight_of_pages

PAGE = '<!doctype html>\n<html lang="fr"><body><p>Un mot.</p></body></html>\n'


def test_each_page_has_its_content_and_its_address(tmp_path: Path) -> None:
    for address in ("index.html", "2020/index.html"):
        (tmp_path / "site" / address).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / address).write_text(PAGE, encoding="utf-8")
    (tmp_path / "site" / "2020" / "drawing.svg").write_text("<svg/>")
    hugo = make_hugo_site(tmp_path / "site", tmp_path / "hugo", Path("hugo"))
    contents = {path.name: path.read_text(encoding="utf-8") for path in (hugo.folder / "content").iterdir()}
    assert sorted(contents) == ["page-2020--index.html", "page-index.html"]
    header, _, body = contents["page-2020--index.html"].removeprefix("+++\n").partition("+++\n")
    layout = (hugo.folder / "layouts" / "_default" / "single.html").read_text(encoding="utf-8")
    assert header == 'url = "/2020/index.html"\n'
    assert layout.replace("{{ .Content }}", body) == PAGE
    assert weight_of_pages(tmp_path / "site") == (2, 2 * len(PAGE))


def test_a_word_is_added_where_it_is_read(tmp_path: Path) -> None:
    (tmp_path / "site" / "2020").mkdir(parents=True)
    (tmp_path / "site" / "2020" / "editorial.html").write_text(PAGE, encoding="utf-8")
    hugo = make_hugo_site(tmp_path / "site", tmp_path / "hugo", Path("hugo"))
    hugo.add_word("2020/editorial.html", "encore")
    (content,) = (hugo.folder / "content").iterdir()
    assert "<p>Un mot. encore</p>" in content.read_text(encoding="utf-8")
