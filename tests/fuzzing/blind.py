"""Accidents: what a hand, a disk or another program may do to any file. Whatever it is, the check must say where."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

Accident = Callable[[bytes, Random], bytes]

_VALUES = (
    *(
        "[]",
        "{}",
        "~",
        "[1, [2, [3]]]",
        "{a: {b: c}}",
        '"',
        "'",
        "- x",
        "|",
        "> x",
        "!!python/object:os.system {}",
        "&a *a",
    ),
    *(
        "<<: *x",
        "!!binary aGVs",
        "0x1F",
        "0o17",
        "1:30:00",
        "NaN",
        ".inf",
        "1e400",
        "9" * 40,
        "-0",
        "true",
        "2020-02-31",
    ),
    *(
        "\u202e",
        "\u200b",
        "e\u0301",
        "\U0001f600",
        "\ufeff",
        "\x85",
        "\u2028",
        "=1+1",
        "@",
        "`",
        "%",
        "é" * 300,
        "x" * 30_000,
    ),
    *(
        "<script>",
        "{{ 7*7 }}",
        "../../etc/passwd",
        "](",
        "![](",
        "[^n]",
        "**",
        "```",
        "|-|-|",
        "\\",
        "&#x202e;",
        "# " * 400,
    ),
)
_DEEP = ("[", "{a: ", "- ", "> ", "* ", "(", "[x](", "*", "_", "`", "![", "  - ")


def drop_line(content: bytes, chance: Random) -> bytes:
    """A line less."""
    lines = content.splitlines(keepends=True)
    if lines:
        lines.pop(chance.randrange(len(lines)))
    return b"".join(lines)


def repeat_line(content: bytes, chance: Random) -> bytes:
    """A line twice, anywhere."""
    lines = content.splitlines(keepends=True)
    if lines:
        lines.insert(chance.randrange(len(lines)), chance.choice(lines))
    return b"".join(lines)


def swap_lines(content: bytes, chance: Random) -> bytes:
    """Two lines in each other's place."""
    lines = content.splitlines(keepends=True)
    if len(lines) > 1:
        one, other = chance.sample(range(len(lines)), 2)
        lines[one], lines[other] = lines[other], lines[one]
    return b"".join(lines)


def shift_line(content: bytes, chance: Random) -> bytes:
    """A line further right or left, or behind a tabulation."""
    lines = content.splitlines(keepends=True)
    if lines:
        rank = chance.randrange(len(lines))
        shift = chance.choice((b" ", b"  ", b"    ", b"\t", b"\xc2\xa0", b""))
        lines[rank] = shift + (lines[rank] if shift else lines[rank].lstrip(b" "))
    return b"".join(lines)


def retype_value(content: bytes, chance: Random) -> bytes:
    """Another kind of value behind a colon or a dash."""
    lines = content.splitlines(keepends=True)
    rich = [rank for rank, line in enumerate(lines) if b": " in line or b"- " in line]
    if rich:
        rank = chance.choice(rich)
        head, mark, _ = lines[rank].partition(b": " if b": " in lines[rank] else b"- ")
        lines[rank] = head + mark + chance.choice(_VALUES).encode() + b"\n"
    return b"".join(lines)


def retype_key(content: bytes, chance: Random) -> bytes:
    """Another key, or one that is no word."""
    lines = content.splitlines(keepends=True)
    rich = [rank for rank, line in enumerate(lines) if b":" in line]
    if rich:
        rank = chance.choice(rich)
        head, _, tail = lines[rank].partition(b":")
        indent = head[: len(head) - len(head.lstrip(b" -"))]
        key = chance.choice(
            ("cle", "note", "[a]", "{a: b}", "? x", "1", '""', "<<", "source", "é", "id", "12", "null")
        ).encode()
        lines[rank] = indent + key + b":" + tail
    return b"".join(lines)


def insert_signs(content: bytes, chance: Random) -> bytes:
    """Something anywhere."""
    at = chance.randrange(len(content) + 1)
    return content[:at] + chance.choice(_VALUES).encode() + content[at:]


def garble(content: bytes, chance: Random) -> bytes:
    """A few bytes of chance."""
    spoilt = bytearray(content)
    for _ in range(chance.randint(1, 6)):
        if spoilt:
            spoilt[chance.randrange(len(spoilt))] = chance.randrange(256)
    return bytes(spoilt)


def cut(content: bytes, chance: Random) -> bytes:
    """A file that was not written to its end."""
    return content[: chance.randrange(len(content) + 1)]


def lose_middle(content: bytes, chance: Random) -> bytes:
    """A piece less."""
    start = chance.randrange(len(content) + 1)
    return content[:start] + content[start + chance.randint(1, 200) :]


def nest(content: bytes, chance: Random) -> bytes:
    """Whatever opens, opened very often."""
    lines = content.splitlines(keepends=True)
    deep = (chance.choice(_DEEP) * chance.choice((30, 300, 3000))).encode()
    at = chance.randrange(len(lines) + 1)
    return b"".join([*lines[:at], chance.choice((b"note: ", b"", b"- ", b"## ")) + deep + b"\n", *lines[at:]])


def another_encoding(content: bytes, chance: Random) -> bytes:
    """What other systems write."""
    text = content.decode("utf-8", errors="ignore")
    return text.encode(chance.choice(("cp1252", "utf-16", "utf-32", "mac-roman", "utf-8-sig")), errors="ignore")


ACCIDENTS: dict[str, Accident] = {
    "ligne perdue": drop_line,
    "ligne doublée": repeat_line,
    "lignes échangées": swap_lines,
    "retrait changé": shift_line,
    "valeur d’un autre genre": retype_value,
    "clé changée": retype_key,
    "signes insérés": insert_signs,
    "octets abîmés": garble,
    "fichier tronqué": cut,
    "passage perdu": lose_middle,
    "emboîtements": nest,
    "autre encodage": another_encoding,
}
"""What happens, in the words of the report."""
