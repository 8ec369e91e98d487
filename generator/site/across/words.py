"""What is said of two editions, in French sentences made from the numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.charts.across.wording import change_words, listed_years
from generator.charts.drawing.wording import decimal, listed, percent
from generator.french.places import within_region
from generator.french.scale import Scale
from generator.french.words import count, in_words, number
from generator.indicators.across import ABSENT, Across, count_flows, count_high, moved_regions
from generator.indicators.moves import Move, MoveKind, Moves

STAYERS = (MoveKind.RISER, MoveKind.STEADY, MoveKind.FALLER)
ARRIVALS = (MoveKind.NEWCOMER, MoveKind.RETURN)
MOST_NAMES = 4
"""How many names a sentence may hold."""


def say_lead(across: Across, moves: Moves) -> str:
    """How the palmarès as a whole changed."""
    before, now = across.edition(moves.before), across.edition(moves.now)
    if before.total == now.total:
        return f"Les deux palmarès comptent chacun {count(now.total, 'collectivité')}."
    change = change_words(before.total, now.total)
    return f"Le palmarès passe de {number(before.total)} à {count(now.total, 'collectivité')}, soit {change}."


def say_pair(across: Across, moves: Moves) -> tuple[str, ...]:
    """The paragraphs of a pair: those that stay, those that arrive, those that are absent."""
    paragraphs = (
        _levels(across, moves),
        _stayers(across, moves),
        _arrivals(moves, across.scale),
        _departures(across, moves),
    )
    return tuple(" ".join(sentences) for sentences in map(tuple, paragraphs) if sentences)


def say_whole(across: Across) -> str:
    """What became of the first edition in the last, in one sentence or two."""
    return " ".join(_stayers(across, across.whole))


def say_caution(across: Across, moves: Moves | None = None) -> str:
    """What « absente » and « nouvelle » mean, and do not mean."""
    held = f"Cet annuaire ne possède que les éditions de {listed_years(across.years)}."
    if moves is None:
        return (
            f"{held} Une collectivité « absente » n’est pas au palmarès de l’édition ; une « nouvelle » n’est à aucun "
            "palmarès antérieur de cet annuaire. Ni l’un ni l’autre ne dit ce qu’elle a fait dans les éditions qui "
            "manquent ici. Les collectivités qui ont fusionné ou changé de nom sont suivies."
        )
    missing = across.missing(moves)
    between = f" Entre {moves.before} et {moves.now}, {_missing(missing)}." if missing else ""
    return (
        f"{held}{between} « Absente » veut donc seulement dire que le nom n’est pas au palmarès {moves.now}, non que "
        "la collectivité a quitté le label ; « nouvelle », qu’aucun palmarès antérieur de cet annuaire ne la nomme : "
        "une autre édition l’a peut-être connue. Les régions sont celles d’aujourd’hui."
    )


def say_kind(kind: MoveKind, value: int) -> str:
    """« nouvelles », « stable »: the word of a kind of move, agreeing with the number before it."""
    invariable = kind in (MoveKind.RETURN, MoveKind.RISER, MoveKind.FALLER)
    return kind.value if invariable or value < 2 else f"{kind.value}s"


def say_progress(progress: int, scale: Scale) -> str:
    """« Trois arobases de plus », « Le même niveau »."""
    if not progress:
        return "Même niveau"
    return f"{scale.steps(abs(progress)).capitalize()} de {'plus' if progress > 0 else 'moins'}"


def _missing(editions: int) -> str:
    if editions == 1:
        return "une édition du label lui manque"
    return f"{in_words(editions)} éditions du label lui manquent"


def _levels(across: Across, moves: Moves) -> Iterator[str]:
    pair = [across.edition(year) for year in (moves.before, moves.now)]
    mean = _change([decimal(one.mean_level) for one in pair])
    share = _change([percent(count_high(one), one.total) for one in pair])
    scale = across.scale
    noun = f" {scale.unit(pair[1].mean_level)}" if scale.sign.singular else ""
    high = f"la part des collectivités {_high(scale)}"
    verb = "" if mean[0] == share[0] else f" {share[0]}"
    comma = "," if not verb else ""
    yield f"Le niveau moyen {mean[0]} {mean[1]}{noun}, et {high}{comma}{verb} {share[1]}."


def _high(scale: Scale) -> str:
    """« qui en ont quatre ou cinq »; « au niveau 3 ou 4 »."""
    if not scale.sign.singular:
        return f"au {scale.either(scale.high)}"
    return f"qui en ont {' ou '.join(in_words(level, scale.sign.is_feminine) for level in sorted(scale.high))}"


def _change(values: Sequence[str]) -> tuple[str, str]:
    """(« passe », « de 2,5 à 3,3 »), or (« reste », « de 3,3 »)."""
    before, now = values
    return ("reste", f"de {now}") if before == now else ("passe", f"de {before} à {now}")


def _stayers(across: Across, moves: Moves) -> Iterator[str]:
    stayed = [move for move in moves.moves if move.kind in STAYERS]
    if not stayed:
        yield f"Aucune collectivité n’est à la fois au palmarès {moves.before} et au palmarès {moves.now}."
        return
    shares = [percent(len(stayed), across.edition(year).total) for year in (moves.before, moves.now)]
    yield (
        f"{count(len(stayed), 'collectivité figure', 'collectivités figurent')} aux deux palmarès, soit {shares[0]} de "
        f"celles de {moves.before} et {shares[1]} de celles de {moves.now}."
    )
    yield from _ways(moves)
    yield from _jump([move for move in stayed if move.kind is MoveKind.RISER], across.scale)
    yield from _top(moves, across.scale)


def _ways(moves: Moves) -> Iterator[str]:
    """Among those that stay: how many rose, kept their level, fell."""
    counts = moves.count()
    parts = (
        _part(counts[MoveKind.RISER], "a progressé", "ont progressé"),
        _part(counts[MoveKind.STEADY], "a gardé son niveau", "ont gardé leur niveau"),
        _part(counts[MoveKind.FALLER], "a reculé", "ont reculé"),
    )
    yield f"Parmi elles, {listed(parts)}."


def _part(value: int, singular: str, plural: str) -> str:
    if not value:
        return f"aucune n’{singular}"
    return f"{'une' if value == 1 else number(value)} {singular if value == 1 else plural}"


def _jump(risers: Sequence[Move], scale: Scale) -> Iterator[str]:
    """The greatest progress, with names when they are few."""
    gains = [(_gain(move), move.latest.name) for move in risers]
    most = max((gain for gain, _ in gains), default=0)
    names = [name for gain, name in gains if gain == most]
    if most < 2:
        return
    jump = scale.steps(most)
    if len(names) <= MOST_NAMES:
        yield f"Le plus grand progrès est de {jump}\u00a0: {listed(names)}."
    else:
        yield f"Le plus grand progrès est de {jump}, pour {count(len(names), 'collectivité')}."


def _gain(move: Move) -> int:
    return move.now.level - move.before.level if move.now and move.before else 0


def _top(moves: Moves, scale: Scale) -> Iterator[str]:
    """What became of those at the highest level."""
    flows = count_flows(moves)
    had = sum(value for (here, _), value in flows.items() if here == scale.top)
    kept, absent = flows.get((scale.top, scale.top), 0), flows.get((scale.top, ABSENT), 0)
    found = had - absent
    if had < 2 or found < 2:
        return
    at_top = scale.at_count(scale.top)
    still = f"toutes encore {at_top}" if kept == found else f"dont {number(kept)} encore {at_top}"
    all_found = "toutes sont" if found == had else f"{number(found)} sont"
    lead = f"Des {number(had)}\u00a0collectivités {at_top} de {moves.before}"
    yield f"{lead}, {all_found} au palmarès {moves.now}, {still}."


def _arrivals(moves: Moves, scale: Scale) -> Iterator[str]:
    arrived = [move for move in moves.moves if move.kind in ARRIVALS]
    if not arrived:
        yield f"Toutes celles de {moves.now} étaient déjà au palmarès {moves.before}."
        return
    verbs = (f"du palmarès {moves.now} {verb} pas à celui de {moves.before}" for verb in ("n’était", "n’étaient"))
    one, many = verbs
    yield f"{count(len(arrived), f'collectivité {one}', f'collectivités {many}')}{_at_top(arrived, scale)}."
    back = sum(move.kind is MoveKind.RETURN for move in arrived)
    if back:
        was = "L’une d’elles était" if back == 1 else f"{number(back)} d’entre elles étaient"
        returns = "elle y revient" if back == 1 else "elles y reviennent"
        yield f"{was} à un palmarès plus ancien de cet annuaire\u00a0: {returns}."
    if len(arrived) > 1:
        yield from _first_region(arrived)


def _at_top(arrived: Sequence[Move], scale: Scale) -> str:
    top = sum(move.latest.level == scale.top for move in arrived)
    if not top or len(arrived) == 1:
        return ""
    return f"\u202f; {number(top)} {'y entre' if top == 1 else 'y entrent'} {scale.with_count(scale.top)}"


def _first_region(arrived: Sequence[Move]) -> Iterator[str]:
    regions = moved_regions(move.latest for move in arrived)
    most = regions[0][1]
    first = [within_region(name) for name, value in regions if value == most]
    if most > 1 and len(first) < 3:
        each = f"{number(most)}\u00a0chaque fois" if len(first) > 1 else number(most)
        yield f"C’est {listed(first)} qu’elles sont le plus nombreuses ({each})."


def _departures(across: Across, moves: Moves) -> Iterator[str]:
    left = moves.of_kind(MoveKind.DEPARTURE)
    if not left:
        yield f"Toutes celles de {moves.before} sont au palmarès {moves.now}."
        return
    one, many = (f"de {moves.before} {verb} pas au palmarès {moves.now}" for verb in ("n’est", "ne sont"))
    where = _main_regions(left) if len(left) > 1 else ""
    yield f"{count(len(left), f'collectivité {one}', f'collectivités {many}')}{where}."
    yield from _found_again(across, moves)


def _main_regions(left: Sequence[Move]) -> str:
    regions = moved_regions(move.latest for move in left)
    if len(regions) == 1:
        return f", toutes {within_region(regions[0][0])}"
    return f", dont {listed(f'{number(value)} {within_region(name)}' for name, value in regions[:3])}"


def _found_again(across: Across, moves: Moves) -> Iterator[str]:
    """The part of those at the highest level and at the lowest that the next palmarès names."""
    flows, levels = count_flows(moves), across.edition(moves.before).by_level
    scale = across.scale
    if levels[scale.top] and levels[1]:
        high, low = (percent(levels[n] - flows.get((n, ABSENT), 0), levels[n]) for n in (scale.top, 1))
        had, only = scale.those_at_the_ends
        yield f"On retrouve {high} de celles qui {had} en {moves.before}, et {low} de celles qui {only}."
