"""Texts drawn by lot: Markdown of every construct that the guide names, and signs of Markdown without any order."""

from __future__ import annotations

from itertools import count

from hypothesis import strategies as st

from tests.random_projects.pieces import Piece, Vocabulary

SLOTS = ("departements", "editorial", "label", "livre", "partenaire-mnt", "rapport-du-jury", "regard-un", "regard-deux")
TARGETS = (
    *("page:palmares", "page:jury", "label.md", "regard-deux.md", "page:a-propos"),
    *(
        "collectivite:Bron (69)",
        "https://exemple.fr/une/adresse?avec=des&mots",
        "http://exemple.fr/(a)",
        "mailto:a@exemple.fr",
    ),
)
CHARTS = ("niveaux", "regions", "niveau-moyen", "types", "carte-niveaux", "habitants")
SIGNS = (
    *("*", "**", "_", "__", "`", "``", "[", "]", "(", ")", "](page:jury)", "](", "![", "!", "<", ">", "\\", "&", "#"),
    *("\n", "\n\n", "\n- ", "\n1. ", "\n  - ", "\n    ", "\n> ", "\n# ", "\n## ", "\n---\n", "\n```\n", "\n| ", " | "),
    *("|", "\n| --- | --- |\n", "[^a]", "\n[^a]: ", "\n[b]: ", "[b]", " ", "  \n", "\t", "~~", "{.c}", ":", "é", "’"),
    *("<b>", "<!--", "https://exemple.fr", "<https://exemple.fr>", "\\\n", "==", "^", "2*3*4", "@", "«", "»", "\u00a0"),
    *("&amp;", "1.", "—"),
)


class Writer:
    """Writes one text with the words of a vocabulary."""

    def __init__(self, draw: st.DrawFn, name: str, charts: list[str]) -> None:
        self.draw, self.name, self.charts = draw, name, charts
        self.vocabulary = Vocabulary(draw, name)
        self.notes: list[str] = []
        self.references: list[str] = []
        self.level = 1

    def pick(self, *choices: str) -> str:
        return self.draw(st.sampled_from(choices))

    def often(self, times: int = 2) -> bool:
        return self.draw(st.integers(1, times)) == 1

    def text(self) -> str:
        blocks = [self.block() for _ in range(self.draw(st.integers(1, 7)))]
        return "\n\n".join((*blocks, *self.notes, *self.references)) + "\n"

    def sentence(self, most: int = 5, *, notes: bool = True, links: bool = True) -> str:
        return " ".join(self.part(notes=notes, links=links) for _ in range(self.draw(st.integers(1, most))))

    def part(self, *, notes: bool, links: bool) -> str:
        words = self.vocabulary.words
        match self.pick("words", "words", "words", "stress", "program", "link", "note", "escape", "break", "both"):
            case "stress":
                mark = self.pick("*", "_", "**", "__", "***")
                return f"{mark}{words(1, 3)}{mark}"
            case "program":
                return f"`{words(1, 2)}`"
            case "link" if links:
                return self.link()
            case "note" if notes:
                return words(1, 2) + self.note()
            case "escape":
                return f"{self.pick(*'*_[]`#|~<')!r}".strip("'").join(("\\", "")) + words(1, 2) + " &amp; &eacute;"
            case "break":
                return words(1, 2) + self.pick("  \n", "\\\n", "\n") + words(1, 2)
            case "both":
                return f"**{words(1, 2)} *{words(1, 1)}* {words(1, 1)}**"
        return words()

    def link(self) -> str:
        target, words = self.pick(*TARGETS), self.vocabulary.words(1, 3)
        match self.pick("inline", "inline", "fenced", "reference", "bare"):
            case "fenced":
                return f"[{words}](<{target}>)"
            case "reference":
                name = f"r{self.name}{len(self.references)}"
                self.references.append(f"[{name}]: <{target}>")
                return f"[{words}][{name}]"
            case "bare":
                return f"{words} <https://exemple.fr/{self.vocabulary.word()}>"
        return f"[{words}]({target})"

    def note(self) -> str:
        name = f"n{len(self.notes)}"
        self.notes.append("")  # its number is taken: a note never stands in another
        paragraphs = [self.sentence(3, notes=False) for _ in range(self.draw(st.integers(1, 2)))]
        self.notes[int(name[1:])] = f"[^{name}]: " + "\n\n".join(paragraphs).replace("\n", "\n    ")
        return f"[^{name}]"

    def block(self) -> str:
        match self.pick("paragraph", "paragraph", "heading", "list", "table", "quote", "program", "rule", "chart"):
            case "heading":
                self.level = self.draw(st.integers(2, min(4, self.level + 1)))
                return f"{'#' * self.level} {on_one_line(self.sentence(2, notes=self.often(4)))}"
            case "list":
                return self.list(0)
            case "table":
                return self.table()
            case "quote":
                inner = "\n\n".join((self.pick("p", "l") == "p" and self.sentence()) or self.list(1) for _ in range(2))
                return "\n".join(f"> {line}" for line in inner.split("\n"))
            case "program":
                return f"```\n{self.vocabulary.words()}\n    | {self.vocabulary.words()}\n```"
            case "rule":
                return self.pick("---", "***", "- - -")
            case "chart" if self.charts:
                return f"![](graphique:{self.charts.pop()})"
        return self.sentence(12)

    def list(self, depth: int) -> str:
        numbers = count(self.draw(st.integers(0, 30)))
        has_numbers, gap = self.often(), self.pick("\n", "\n", "\n\n")
        mark = self.pick("-", "*", "+")
        items = []
        for _ in range(self.draw(st.integers(1, 4))):
            first = f"{next(numbers)}." if has_numbers else mark
            item = f"{first} {self.sentence(3)}"
            if depth < 2 and self.often(4):
                item += f"{gap}{self.list(depth + 1)}"
            elif self.often(5):
                item += f"\n\n{self.sentence(3)}"
            items.append(item.replace("\n", "\n    "))
        return gap.join(items)

    def table(self) -> str:
        columns = self.draw(st.integers(1, 5))
        sides = [self.pick("---", ":---", "---:", ":---:") for _ in range(columns)]
        rows = [[self.cell() for _ in range(columns)] for _ in range(self.draw(st.integers(1, 4)))]
        head = [self.vocabulary.words(1, 2) for _ in range(columns)]
        return "\n".join(f"| {' | '.join(row)} |" for row in (head, sides, *rows))

    def cell(self) -> str:
        if self.often(6):
            return ""
        return on_one_line(self.sentence(2)) + self.pick("", "", " \\| 21e")


def on_one_line(words: str) -> str:
    """The words without the ends of lines, and the signs that ask for them."""
    return words.replace("\\\n", " ").replace("\n", " ")


@st.composite
def ordered_texts(draw: st.DrawFn, name: str, charts: list[str]) -> tuple[str, tuple[str, ...]]:
    """A text that an editor could write, and its words."""
    writer = Writer(draw, name, charts)
    return writer.text(), tuple(writer.vocabulary.given)


@st.composite
def disordered_texts(draw: st.DrawFn, name: str) -> tuple[str, tuple[str, ...]]:
    """Signs of Markdown between words, in no order."""
    vocabulary = Vocabulary(draw, name)
    signs = draw(st.lists(st.sampled_from(SIGNS), min_size=1, max_size=12))
    body = "".join(f"{vocabulary.word()}{draw(st.sampled_from(('', ' ')))}{sign}" for sign in signs)
    return f"{body}{vocabulary.word()}\n", tuple(vocabulary.given)


@st.composite
def pieces(draw: st.DrawFn, *, disorder: bool = True) -> Piece:
    """One to four texts of the small project written again; some in disorder."""
    slots = draw(st.lists(st.sampled_from(SLOTS), min_size=1, max_size=4, unique=True))
    files, words = {}, []
    charts = draw(st.permutations(CHARTS))
    for slot in slots:
        name = "abcdefgh"[SLOTS.index(slot)]
        drawn = disordered_texts(name) if disorder and draw(st.integers(0, 2)) == 0 else ordered_texts(name, charts)
        body, found = draw(drawn)
        title = Vocabulary(draw, f"t{name}").words(1, 3)
        header = f'---\ntitre: "Titre {slot} {title}"\nchapeau: Un chapeau, au 21e siècle.\nsource: annuaire\n---\n\n'
        files[f"content/2020/{slot}.md"] = (header + body).encode()
        words += found
    return Piece(files, tuple(words))
