"""What an editor or a programmer may do to a project, drawn by lot: each edit takes the files and gives them changed.

The files are those of the editors (``content``, ``editions``, ``assets/images``) and those of the program, under
``program/``. An edit that finds nothing to change gives None. Some leave a project that cannot be published: whoever
draws them asks ``cites controler``, and leaves such an edit out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from random import Random

from PIL import Image

Files = Mapping[str, bytes]
Edit = Callable[[Files, Random], Files | None]

WORDS = ("réseau", "numérique", "commune", "lecture", "atelier", "mairie", "demain", "chapitre", "élu", "œuvre")
TOWNS = {
    "Auvergne-Rhône-Alpes": ("Lyon (69)", "Grenoble (38)", "Bron (69)"),
    "Bretagne": ("Brest (29)", "Rennes (35)", "Vannes (56)"),
    "Occitanie": ("Toulouse (31)", "Rodez (12)"),
    "Guyane": ("Cayenne (973)",),
}
PROGRAM = "program/"


def add_words(files: Files, random: Random) -> Files | None:
    """Somewhere in a text, after a word."""
    return _in_body(files, random, lambda text: _spliced(text, random, r"(?<=\w) (?=\w)", f" {_word(random)} "))


def add_paragraph(files: Files, random: Random) -> Files | None:
    """A paragraph with emphasis, or a title, a list, a note."""
    word = _word(random)
    written = random.choice(
        (f"Un **{word}** et l’*{word}* de 2020.", f"## La {word}", f"- un {word}\n- deux", f"Une note[^n{word}].")
    )
    note = f"\n\n[^n{word}]: Dite de {word}.\n" if "[^" in written else ""
    return _in_body(files, random, lambda text: _spliced(text, random, r"\n\n", f"\n\n{written}\n\n") + note)


def drop_paragraph(files: Files, random: Random) -> Files | None:
    """A text loses a paragraph."""
    return _in_body(files, random, lambda text: _without(text, random, r"\n\n[^\n#\[][^\n]*(?=\n\n|\n$)"))


def change_title(files: Files, random: Random) -> Files | None:
    """The title or the lead in the header of a text."""
    return _in_file(files, random, r"content/.*\.md", r"(?m)^((?:titre|chapeau): .*)$", rf"\1 {_word(random)}")


def change_level(files: Files, random: Random) -> Files | None:
    """All that stands under a level of a region gets another."""
    return _in_file(files, random, r".*/palmares\.yaml", r"(?m)^    \d:$", f"    {random.randint(1, 5)}:")


def add_town(files: Files, random: Random) -> Files | None:
    """A line in the palmarès."""
    region, town = _town(random)
    place = rf"(?m)^  {region}:\n    \d:\n"
    return _recounted(_in_file(files, random, r".*/palmares\.yaml", place, rf"\g<0>      - {town}\n"))


def rename_town(files: Files, random: Random) -> Files | None:
    """A line of the palmarès names another town."""
    region, town = _town(random)
    place = rf"(?m)(^  {region}:\n(?:    .*\n)*?      - )[^:\n]+$"
    return _in_file(files, random, r".*/palmares\.yaml", place, rf"\g<1>{town}")


def drop_town(files: Files, random: Random) -> Files | None:
    """A line of the palmarès goes, with its level and its region when it was the only one."""
    town = r"      - [^:\n]+\n"
    places = (rf"  [^ \n][^\n]*:\n    \d:\n{town}(?=  [^ ]|\Z)", rf"    \d:\n{town}(?=    \d)", rf"{town}(?=      - )")
    return _recounted(_in_file(files, random, r".*/palmares\.yaml", rf"(?m)^(?:{'|'.join(places)})", ""))


def _recounted(files: Files | None) -> Files | None:
    """What is announced agrees with the palmarès again."""
    return {path: _count(path, content) for path, content in files.items()} if files else None


def _count(path: str, content: bytes) -> bytes:
    if not path.endswith("/palmares.yaml"):
        return content
    text = content.decode()
    numbers = {
        "collectivites": len(re.findall(r"(?m)^      - ", text)),
        "regions": len(re.findall(r"(?m)^  \w.*:$", text)),
    }
    for name, number in numbers.items():
        text = re.sub(rf"(?m)^  {name}: \d+$", f"  {name}: {number}", text)
    return text.encode()


def _town(random: Random) -> tuple[str, str]:
    region = random.choice(sorted(TOWNS))
    return region, random.choice(TOWNS[region])


def change_day(files: Files, random: Random) -> Files | None:
    """Another day of the same year."""
    day = rf"\g<1>{random.randint(1, 12):02d}-{random.randint(1, 28):02d}"
    return _in_file(files, random, r"editions/.*\.yaml", r"\b(\d{4}-)\d{2}-\d{2}\b", day)


def change_colour(files: Files, random: Random) -> Files | None:
    """The accent of an edition."""
    return _in_file(
        files, random, r".*/edition\.yaml", r"(?m)^couleur: .*$", f'couleur: "#{random.randrange(0x600000):06x}"'
    )


def change_number(files: Files, random: Random) -> Files | None:
    """A number in any file of facts."""
    return _in_file(
        files,
        random,
        r"editions/.*\.yaml",
        r"(?m)(?<=: )\d{1,5}$",
        str(random.randint(1, 60)),
        spare=r".*edition\.yaml",
    )


def change_words(files: Files, random: Random) -> Files | None:
    """A value in any file of facts gets a word more."""
    return _in_file(
        files, random, r"editions/.*\.yaml", r"(?m)^(\s*-?\s*\w+: [A-ZÉ][\w’' -]+)$", rf"\1 {_word(random)}"
    )


def drop_item(files: Files, random: Random) -> Files | None:
    """An item of a list of facts goes."""
    return _in_file(files, random, r"editions/.*\.yaml", r"(?m)^- .*\n(?:  .*\n)*", "")


def swap_items(files: Files, random: Random) -> Files | None:
    """Two items of a list of facts change places."""
    return _in_file(
        files,
        random,
        r"editions/.*\.yaml",
        r"(?m)^(- .*\n(?:  .*\n)*)(- .*\n(?:  .*\n)*)",
        r"\2\1",
        spare=r".*edition.yaml",
    )


def drop_file(files: Files, random: Random) -> Files | None:
    """A text or a file of facts goes, and the edition no longer names it."""
    path = random.choice(sorted(path for path in files if re.match(r"(content|editions)/", path)))
    left = {name: content for name, content in files.items() if name != path}
    return _everywhere(left, r"editions/.*/edition\.yaml", rf"(?m)^\s+- {_slug(path)}\n", "")


def rename_text(files: Files, random: Random) -> Files | None:
    """A text gets another name, and who names it follows."""
    path = random.choice(sorted(path for path in files if re.match(r"content/\d+/(?!partenaire).*-", path)))
    old, new = _slug(path), f"texte-{_plain(random)}"
    renamed = path.replace(f"/{old}.md", f"/{new}.md")
    if renamed in files:
        return None
    moved = {(renamed if name == path else name): content for name, content in files.items()}
    year = path.split("/")[1]
    return _everywhere(moved, rf"(content|editions)/{year}/.*", rf"(?<=[- :(]){old}(?=[\n)\]#,.])", new)


def _slug(path: str) -> str:
    return path.rpartition("/")[2].partition(".")[0]


def add_image(files: Files, random: Random) -> Files | None:
    """A picture under a text."""
    name = f"{_plain(random)}-{random.randint(1, 3)}.png"
    shown = _in_body(files, random, lambda text: f"{text.rstrip()}\n\n![Une image]({name})\n")
    return {**shown, f"assets/images/{name}": _picture(random)} if shown else None


def change_image(files: Files, random: Random) -> Files | None:
    """Another picture under the same name, of the same size."""
    names = sorted(path for path in files if path.startswith("assets/images/"))
    return {**files, random.choice(names): _picture(random)} if names else None


def drop_image(files: Files, random: Random) -> Files | None:
    """A picture goes, and the texts that show it no longer do."""
    names = sorted(path for path in files if path.startswith("assets/images/"))
    if not names:
        return None
    path = random.choice(names)
    left = {name: content for name, content in files.items() if name != path}
    shown = rf"\n\n!\[[^\]]*\]\({re.escape(path.rpartition('/')[2])}\)"
    return _everywhere(left, r"content/.*\.md", shown, "") or left


def add_edition(files: Files, random: Random) -> Files | None:
    """The edition before the oldest one, made like it."""
    years = sorted({int(path.split("/")[1]) for path in files if re.match(r"editions/\d+/", path)})
    if not years[0] > 2014:
        return None
    old, new = years[0], years[0] - 1
    earlier = {str(old): str(new), str(new): str(new - 1)}
    made = {}
    for path, content in files.items():
        if re.match(rf"(content|editions)/{old}/", path):
            text = re.sub("|".join(earlier), lambda found: earlier[found[0]], content.decode())
            text = re.sub(r"(?m)^numero: (\d+)$", lambda found: f"numero: {int(found[1]) - 1}", text)
            made[path.replace(f"/{old}/", f"/{new}/")] = text.encode()
    return {**files, **made}


def drop_edition(files: Files, _: Random) -> Files | None:
    """The oldest edition goes, if another is left."""
    years = sorted({path.split("/")[1] for path in files if re.match(r"editions/\d+/", path)})
    if len(years) < 2:
        return None
    return {path: content for path, content in files.items() if f"/{years[0]}/" not in path}


def change_site(files: Files, random: Random) -> Files | None:
    """The site gets an address, or loses it."""
    if "editions/site.yaml" in files and random.random() < 0.4:
        return {path: content for path, content in files.items() if path != "editions/site.yaml"}
    return {**files, "editions/site.yaml": f"adresse: https://{_plain(random)}.fr/\n".encode()}


def change_style(files: Files, random: Random) -> Files | None:
    """A rule more in a style sheet, of the site, of the book or of a report."""
    rule = f"\n.nouveau-{_plain(random)} {{ margin: {random.randint(1, 9)}px; }}\n"
    return _appended(files, random, r"program/(assets/css|layouts/control)/.*\.css", rule)


def change_script(files: Files, random: Random) -> Files | None:
    """A line more in a script."""
    return _appended(files, random, r"program/assets/scripts/.*\.js", f"\n// {_plain(random)}\n")


def change_layout(files: Files, random: Random) -> Files | None:
    """A word more in a layout."""
    path = r"program/layouts/(site|book|blocks|control)/.*\.html"
    return _in_file(files, random, path, r"(?<=[a-zé])</(p|h1|h2|li|a|span)>", rf" {_word(random)}</\1>")


def change_code(files: Files, random: Random) -> Files | None:
    """A word more in a sentence of the program: never in a docstring, nor in a pattern."""
    path = r"program/generator/(site|book|charts|open_data|control|pages|french)/.*\.py"
    sentence = r'(?m)^(?!\s*""")(.*[(=,] ?f?)"([A-Z][^"\n{}\\<>|*]*[éèàç][^"\n{}\\<>|*]*)"(?=[,)\n])'
    return _in_file(files, random, path, sentence, rf'\1"\2 {_word(random)}"')


def change_chart(files: Files, random: Random) -> Files | None:
    """Another colour, size or place in the drawings."""
    path = r"program/generator/(charts/(numbers|maps|drawing|across)|design)/\w+\.py"
    return _in_file(
        files, random, path, r"(?m)(?<=^_[A-Z]{3} = )\d+$|(?<=#d)\d(?=[0-9a-f]{4}\b)", str(random.randint(1, 9))
    )


def change_register(files: Files, random: Random) -> Files | None:
    """A place of the register moves, or has more inhabitants."""
    town = random.choice(("Bron", "Vannes", "Arvieu", "Le Juch"))
    row = rf"(?m)^([^\n]*\t{town}\t[^\n]*\.\d)\d(?=\d*\t|\d*$)"
    return _in_file(files, random, r"program/assets/geography/collectivites\.tsv", row, rf"\g<1>{random.randint(0, 9)}")


def change_outlines(files: Files, random: Random) -> Files | None:
    """A coast moves a little."""
    shapes = r"program/assets/geography/(departements|petite-couronne)\.geojson"
    return _in_file(files, random, shapes, r"(?<=\.\d)\d(?=\d*,)", str(random.randint(0, 9)))


SOURCES: tuple[Edit, ...] = (
    add_words, add_words, add_paragraph, drop_paragraph, change_title, change_level, change_level, add_town,
    rename_town, drop_town, change_day, change_colour, change_number, change_words, change_words, drop_item, swap_items,
    drop_file, rename_text, add_image, change_image, drop_image, add_edition, drop_edition, change_site,
)  # fmt: skip
"""What editors do; the commonest twice."""
OF_PROGRAM: tuple[Edit, ...] = (
    change_style, change_script, change_layout, change_layout, change_code, change_code, change_chart, change_register,
    change_outlines,
)  # fmt: skip
"""What programmers do."""


def _word(random: Random) -> str:
    return random.choice(WORDS)


def _plain(random: Random) -> str:
    """A word for a name of file."""
    return random.choice(("reseau", "atelier", "mairie", "demain", "lecture"))


def _picture(random: Random) -> bytes:
    picture = Image.new("RGB", (2000, 900), (random.randrange(256), random.randrange(256), random.randrange(256)))
    written = BytesIO()
    picture.save(written, "PNG")
    return written.getvalue()


def _in_body(files: Files, random: Random, change: Callable[[str], str]) -> Files | None:
    """One text changed below its header."""
    path = random.choice(sorted(path for path in files if re.match(r"content/.*\.md$", path)))
    head, mark, body = files[path].decode().rpartition("\n---\n")
    changed = {**files, path: f"{head}{mark}{change(body)}".encode()}
    return changed if changed != files else None


def _spliced(text: str, random: Random, pattern: str, new: str) -> str:
    """The text with one place, among all that the pattern finds, replaced."""
    found = [*re.finditer(pattern, text)]
    if not found:
        return text
    place = random.choice(found)
    return text[: place.start()] + new + text[place.end() :]


def _without(text: str, random: Random, pattern: str) -> str:
    return _spliced(text, random, pattern, "")


def _in_file(files: Files, random: Random, paths: str, pattern: str, new: str, spare: str = "$") -> Files | None:
    """One place of one file replaced, among all that the patterns find."""
    candidates = [path for path in sorted(files) if re.fullmatch(paths, path) and not re.fullmatch(spare, path)]
    random.shuffle(candidates)
    for path in candidates:
        text = files[path].decode()
        found = [*re.finditer(pattern, text)]
        if found:
            place = random.choice(found)
            changed = text[: place.start()] + place.expand(new) + text[place.end() :]
            return {**files, path: changed.encode()} if changed != text else None
    return None


def _everywhere(files: Files, paths: str, pattern: str, new: str) -> Files:
    """Every place that the patterns find, replaced."""
    return dict(_replaced(files, paths, pattern, new))


def _replaced(files: Files, paths: str, pattern: str, new: str) -> Iterator[tuple[str, bytes]]:
    for path, content in files.items():
        matches = re.fullmatch(paths, path) is not None
        yield path, re.sub(pattern, new, content.decode()).encode() if matches else content


def _appended(files: Files, random: Random, paths: str, text: str) -> Files:
    path = random.choice([path for path in sorted(files) if re.fullmatch(paths, path)])
    return {**files, path: files[path] + text.encode()}
