"""The diagram of a process as SVG, so that a page needs no program and nothing from elsewhere to show it.

States stand in rows by how many steps they are away from the start; an arrow carries the number of its table row. To
the next row it goes straight down, within a row it passes below, all others run in lanes beside the rows.
"""

import textwrap
from collections import Counter
from collections.abc import Mapping
from html import escape

from attrs import frozen

from kesos.engine.process import Process
from kesos.messages import Lang

_ROW, _GAP, _HEIGHT, _TOP = 138, 26, 60, 34
_LETTER, _WRAP, _LINES = 7.0, 26, 2
_LANE, _ROUND = 18, 8
_MARKER = (
    '<defs><marker id="panah" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto">'
    '<path d="M0 0 8 4 0 8z"/></marker></defs>'
)


@frozen
class Box:
    """Where a state stands: its row, its place in that row, the middle of its box, and half of its width."""

    row: int
    place: int
    x: float
    half: float

    @property
    def y(self) -> float:
        """The middle of its box."""
        return _TOP + self.row * _ROW


@frozen
class Arrow:
    """A path, and the point of its number."""

    path: str
    x: float
    y: float


def draw(process: Process, lang: Lang) -> str:
    """Return the diagram of a process as a figure."""
    boxes = _placed(process, lang)
    arrows = _arrows(process, boxes)
    sides = [one.x for one in arrows] + [box.x + side * box.half for box in boxes.values() for side in (-1, 1)]
    left, right = min(sides) - 16, max(sides) + 16
    bottom = max([one.y for one in arrows] + [box.y + _HEIGHT / 2 for box in boxes.values()]) + 16
    size = f'viewBox="{left:.0f} 0 {right - left:.0f} {bottom:.0f}" style="max-width:{right - left:.0f}px"'
    parts = [
        f'<figure class="proses" markdown="0"><svg {size} role="img" aria-label="{escape(process.title(lang))}">',
        _MARKER,
        *(f'<path class="jalan" d="{one.path}" marker-end="url(#panah)"/>' for one in arrows),
        *(_box(process, state, box, lang) for state, box in boxes.items()),
        *(_number(one, at) for at, one in enumerate(arrows, start=1)),
        "</svg></figure>",
    ]
    return "\n".join(parts)


def _rows(process: Process) -> list[list[str]]:
    """Return the states by their distance from the start, each row in the order of what leads there."""
    depth = {process.initial: 0}
    queue = [process.initial]
    for state in queue:
        for way in process.transitions:
            if way.start == state and way.to not in depth:
                depth[way.to] = depth[state] + 1
                queue.append(way.to)
    return [[state for state in queue if depth[state] == row] for row in range(max(depth.values()) + 1)]


def _placed(process: Process, lang: Lang) -> dict[str, Box]:
    boxes: dict[str, Box] = {}
    for at, row in enumerate(_rows(process)):
        halves = [_half(process, state, lang) for state in row]
        x = -(sum(2 * half for half in halves) + _GAP * (len(row) - 1)) / 2
        for place, (state, half) in enumerate(zip(row, halves, strict=True)):
            boxes[state] = Box(at, place, x + half, half)
            x += 2 * half + _GAP
    return boxes


def _half(process: Process, state: str, lang: Lang) -> float:
    return (max(len(state), *(len(line) for line in _told(process, state, lang))) * _LETTER + 18) / 2


def _told(process: Process, state: str, lang: Lang) -> list[str]:
    """Return the words of a state on two lines; the table below tells the whole."""
    return textwrap.wrap(process.words(state, lang), _WRAP, max_lines=_LINES, placeholder="…") or [""]


def _box(process: Process, state: str, box: Box, lang: Lang) -> str:
    kind = " akhir" if state in process.final else " awal" if state == process.initial else ""
    lines = "".join(
        f'<text class="kecil" x="{box.x:.0f}" y="{box.y + 6 + 14 * at:.0f}">{escape(line)}</text>'
        for at, line in enumerate(_told(process, state, lang))
    )
    return (
        f'<g class="keadaan{kind}"><title>{escape(process.words(state, lang))}</title>'
        f'<rect x="{box.x - box.half:.0f}" y="{box.y - _HEIGHT / 2:.0f}" width="{2 * box.half:.0f}" height="{_HEIGHT}" '
        f'rx="6"/><text x="{box.x:.0f}" y="{box.y - 11:.0f}">{escape(state)}</text>{lines}</g>'
    )


def _arrows(process: Process, boxes: Mapping[str, Box]) -> list[Arrow]:
    lanes: Counter[int] = Counter()
    between: Counter[tuple[str, str]] = Counter()
    found: list[Arrow] = []
    for way in process.transitions:
        start, to = boxes[way.start], boxes[way.to]
        nth = between[way.start, way.to]
        between[way.start, way.to] += 1
        if to.row == start.row + 1:
            found.append(_down(start, to, nth))
        elif to.row == start.row:
            found.append(_below(start, to, nth))
        else:
            side = _side(start, to, boxes)
            found.append(_beside(start, to, boxes, side, lanes[side]))
            lanes[side] += 1
    return found


def _down(start: Box, to: Box, nth: int) -> Arrow:
    """Straight to the next row; a second arrow between the same two stands beside the first."""
    sx, tx = start.x + 24 * nth, to.x + 24 * nth
    sy, ty = start.y + _HEIGHT / 2, to.y - _HEIGHT / 2
    middle = (sy + ty) / 2
    path = f"M{sx:.0f} {sy:.0f}C{sx:.0f} {middle:.0f} {tx:.0f} {middle:.0f} {tx:.0f} {ty:.0f}"
    share = 0.68  # nearer to where it leads, so that arrows from one box have parted
    x = sx + (tx - sx) * (3 * share**2 - 2 * share**3)
    return Arrow(path, x, sy + (ty - sy) * share - 4)


def _below(start: Box, to: Box, nth: int) -> Arrow:
    """Below the row, back up into another box of it, or into the same."""
    sx, tx = (start.x - 20, to.x + 20) if start == to else (start.x, to.x)
    shift = 14 if tx > sx else -14
    deep = start.y + _HEIGHT / 2
    drop = 26 + 12 * abs(start.place - to.place) + 16 * nth
    path = f"M{sx + shift:.0f} {deep:.0f}v{drop:.0f}H{tx - shift:.0f}v{-drop:.0f}"
    return Arrow(path, (sx + tx) / 2, deep + drop)


def _side(start: Box, to: Box, boxes: Mapping[str, Box]) -> int:
    """Return -1 for the left and 1 for the right: where the boxes stand at the edge of their rows."""
    last = Counter(box.row for box in boxes.values())
    left = (start.place == 0) + (to.place == 0)
    right = (start.place == last[start.row] - 1) + (to.place == last[to.row] - 1)
    return -1 if left > right or (left == right and start.x + to.x < 0) else 1


def _beside(start: Box, to: Box, boxes: Mapping[str, Box], side: int, lane: int) -> Arrow:
    low, high = sorted((start.row, to.row))
    edge = max(side * box.x + box.half for box in boxes.values() if low <= box.row <= high)
    x = side * (edge + 26 + _LANE * lane)
    shift = (lane % 3 - 1) * 12
    sy, ty = start.y + shift, to.y + shift
    turn = _ROUND if ty > sy else -_ROUND
    path = (
        f"M{start.x + side * start.half:.0f} {sy:.0f}H{x - side * _ROUND:.0f}q{side * _ROUND} 0 {side * _ROUND} {turn}"
        f"V{ty - turn:.0f}q0 {turn} {-side * _ROUND} {turn}H{to.x + side * to.half:.0f}"
    )
    return Arrow(path, x, (sy + ty) / 2 + 24 * (lane % 3 - 1))


def _number(arrow: Arrow, at: int) -> str:
    x, y = arrow.x, arrow.y
    return (
        f'<g class="nomor"><circle cx="{x:.0f}" cy="{y:.0f}" r="10"/><text x="{x:.0f}" y="{y + 4:.0f}">{at}</text></g>'
    )
