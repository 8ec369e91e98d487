"""Functions of PDF (ISO 32000-1, §7.10): what a tint or a gradient gives. All four types; numbers in, numbers out."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from itertools import pairwise

import pikepdf

Numbers = tuple[float, ...]
Function = Callable[[Sequence[float]], Numbers]


def read_function(thing: pikepdf.Object) -> Function:
    """The function written in a PDF object, or an array of functions of one output each. ValueError when unknown."""
    if isinstance(thing, pikepdf.Array):
        parts = [read_function(part) for part in thing.as_list()]
        return lambda values: tuple(number for part in parts for number in part(values))
    kind = int(thing.FunctionType)
    if kind not in _READERS:
        raise ValueError(f"function of type {kind}")
    inner, domain, outputs = _READERS[kind](thing), _pairs(thing.Domain), thing.get("/Range")
    ends = _pairs(outputs) if outputs is not None else None
    return lambda values: _within(inner(_within(values, domain)), ends)


def _sampled(thing: pikepdf.Object) -> Function:
    """Type 0, at its nearest sample: enough to know how much ink there is."""
    sizes, bits = [int(n) for n in thing.Size.as_list()], int(thing.BitsPerSample)
    domain, ends = _pairs(thing.Domain), _pairs(thing.Range)
    encode = _pairs(thing.Encode) if "/Encode" in thing else [(0.0, size - 1.0) for size in sizes]
    decode = _pairs(thing.Decode) if "/Decode" in thing else ends
    samples = int.from_bytes(bytes(thing.get_stream_buffer()), "big")
    total = len(bytes(thing.get_stream_buffer())) * 8

    def value(values: Sequence[float]) -> Numbers:
        index, step = 0, 1
        for number, size, span, reach in zip(values, sizes, domain, encode, strict=False):
            nearest = round(_scale(number, span, reach))
            index, step = index + min(size - 1, max(0, nearest)) * step, step * size
        read = [
            (samples >> (total - (index * len(ends) + channel + 1) * bits)) & (2**bits - 1)
            for channel in range(len(ends))
        ]
        return tuple(_scale(sample, (0, 2**bits - 1), reach) for sample, reach in zip(read, decode, strict=True))

    return value


def _exponential(thing: pikepdf.Object) -> Function:
    first = _numbers(thing.get("/C0")) or (0.0,)
    last = _numbers(thing.get("/C1")) or (1.0,)
    power = float(thing.N)
    return lambda values: tuple(a + values[0] ** power * (b - a) for a, b in zip(first, last, strict=True))


def _stitching(thing: pikepdf.Object) -> Function:
    parts = [read_function(part) for part in thing.Functions.as_list()]
    ((start, end),) = _pairs(thing.Domain)
    edges = (start, *_numbers(thing.Bounds), end)
    encode = _pairs(thing.Encode)

    def value(values: Sequence[float]) -> Numbers:
        place = max(0, min(len(parts) - 1, sum(values[0] >= edge for edge in edges[1:-1])))
        return parts[place]([_scale(values[0], (edges[place], edges[place + 1]), encode[place])])

    return value


def _calculator(thing: pikepdf.Object) -> Function:
    words = bytes(thing.get_stream_buffer()).decode("latin-1").replace("{", " { ").replace("}", " } ").split()
    program, _ = _program(words, 1)

    def value(values: Sequence[float]) -> Numbers:
        stack = [float(number) for number in values]
        _run(program, stack)
        return tuple(stack)

    return value


Program = list["str | Program"]


def _program(words: list[str], place: int) -> tuple[Program, int]:
    """The words up to the closing brace, and what follows it."""
    found: Program = []
    while place < len(words) and words[place] != "}":
        if words[place] == "{":
            inner, place = _program(words, place + 1)
            found.append(inner)
        else:
            found.append(words[place])
        place += 1
    return found, place


def _run(program: Program, stack: list[float]) -> None:
    for position, word in enumerate(program):
        if isinstance(word, list):
            continue
        if word == "if":
            if stack.pop():
                _run(_block(program[position - 1]), stack)
        elif word == "ifelse":
            _run(_block(program[position - 2 if stack.pop() else position - 1]), stack)
        elif word in _SHUFFLES:
            _SHUFFLES[word](stack)
        elif word in _ONE:
            stack.append(_ONE[word](stack.pop()))
        elif word in _TWO:
            last, first = stack.pop(), stack.pop()
            stack.append(float(_TWO[word](first, last)))
        else:
            stack.append({"true": 1.0, "false": 0.0}.get(word) or float(word if word not in ("true", "false") else 0))


def _block(part: str | Program) -> Program:
    return part if isinstance(part, list) else [part]


def _copy(stack: list[float]) -> None:
    number = int(stack.pop())
    stack.extend(stack[len(stack) - number :])


def _index(stack: list[float]) -> None:
    stack.append(stack[-1 - int(stack.pop())])


def _roll(stack: list[float]) -> None:
    turns, number = int(stack.pop()), int(stack.pop())
    if number:
        top = stack[-number:]
        turns %= number
        stack[-number:] = top[number - turns :] + top[: number - turns]


def _exchange(stack: list[float]) -> None:
    stack[-1], stack[-2] = stack[-2], stack[-1]


_SHUFFLES: dict[str, Callable[[list[float]], None]] = {
    "pop": lambda stack: stack.__delitem__(-1), "exch": _exchange, "dup": lambda stack: stack.append(stack[-1]),
    "copy": _copy, "index": _index, "roll": _roll,
}  # fmt: skip
_ONE: dict[str, Callable[[float], float]] = {
    "abs": abs, "neg": lambda a: -a, "ceiling": math.ceil, "floor": math.floor, "round": round, "truncate": math.trunc,
    "sqrt": math.sqrt, "sin": lambda a: math.sin(math.radians(a)), "cos": lambda a: math.cos(math.radians(a)),
    "ln": math.log, "log": math.log10, "cvi": math.trunc, "cvr": float, "not": lambda a: float(not a),
}  # fmt: skip
_TWO: dict[str, Callable[[float, float], float]] = {
    "add": lambda a, b: a + b, "sub": lambda a, b: a - b, "mul": lambda a, b: a * b, "div": lambda a, b: a / b,
    "idiv": lambda a, b: a // b, "mod": math.fmod, "exp": lambda a, b: a**b,
    "atan": lambda a, b: math.degrees(math.atan2(a, b)) % 360,
    "eq": lambda a, b: a == b, "ne": lambda a, b: a != b, "gt": lambda a, b: a > b, "ge": lambda a, b: a >= b,
    "lt": lambda a, b: a < b, "le": lambda a, b: a <= b,
    "and": lambda a, b: int(a) & int(b), "or": lambda a, b: int(a) | int(b), "xor": lambda a, b: int(a) ^ int(b),
    "bitshift": lambda a, b: int(a) << int(b) if b >= 0 else int(a) >> -int(b),
}  # fmt: skip
_READERS = {0: _sampled, 2: _exponential, 3: _stitching, 4: _calculator}


def _numbers(array: pikepdf.Object | None) -> Numbers:
    return tuple(float(number) for number in array.as_list()) if array is not None else ()


def _pairs(array: pikepdf.Object) -> list[tuple[float, float]]:
    numbers = _numbers(array)
    return [pair for place, pair in enumerate(pairwise(numbers)) if place % 2 == 0]


def _scale(number: float, span: tuple[float, float], reach: tuple[float, float]) -> float:
    width = span[1] - span[0]
    return reach[0] + (number - span[0]) * (reach[1] - reach[0]) / width if width else reach[0]


def _within(values: Sequence[float], ends: list[tuple[float, float]] | None) -> Numbers:
    if ends is None:
        return tuple(values)
    return tuple(min(high, max(low, value)) for value, (low, high) in zip(values, ends, strict=False))
