"""The top of a sheet as a grid of words: which rows belong to the header, and what they call each column."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Final, TypeAlias

from attrs import frozen

from kesos.edges.sheets.column import Column, Merged
from kesos.edges.sheets.common import Cell
from kesos.edges.sheets.headings import SEARCHED_ROWS, Vocabulary, label, normalise, squash

DEEPEST: Final = 4
"""So many rows a header may have."""

_ITEM_CODE: Final = re.compile(r"\d{3}(?:[a-z]\d?(?:\s+\w+)?)?", re.IGNORECASE)
_NUMBERING_WORDS: Final = frozenset({"kolom", "no kolom", "nomor kolom", "column"})
_NUMBER: Final = re.compile(r"\(?\s*(\d{1,3})\s*\)?")
_FEWEST_CODES: Final = 3
_FEWEST_ALONE: Final = 2

_Groups: TypeAlias = dict[int, list[tuple[str, int]]]


@frozen(slots=False, eq=False)
class Grid:
    """The rows of a sheet, seen as headings.

    Args:
        rows: all rows of the sheet.
        vocabulary: the headings that are known.
        merged: merged ranges of the sheet.

    >>> rows = [["NIK", "Nama", "Alamat", None, "Ket"], [None, None, "RT", "RW", None], ["x", "Sri", "1", "2", None]]
    >>> grid = Grid(rows, Vocabulary(["nik", "nama", "rw"]), ())
    >>> grid.core(0), [column.text for column in grid.columns((0, 1))]
    ((0, 1), ['NIK', 'Nama', 'RT', 'RW', 'Ket'])
    """

    rows: Sequence[Sequence[Cell]]
    vocabulary: Vocabulary
    merged: Sequence[Merged]

    @cached_property
    def width(self) -> int:
        """The number of columns of the widest row among those that may hold the header."""
        return max(map(len, self.rows[: SEARCHED_ROWS + DEEPEST]), default=0)

    @cached_property
    def _labels(self) -> dict[int, list[str]]:
        return {}

    def words(self, row: int) -> list[str]:
        """Return the labels of one row, one for each column of the sheet."""
        if row not in self._labels:
            labels = [label(cell) for cell in self.rows[row]]
            self._labels[row] = labels + [""] * (self.width - len(labels))
        return self._labels[row]

    def core(self, best: int) -> tuple[int, ...]:
        """Return the rows that name columns: the best one, and those right below and above it that join it."""
        found = [best]
        for row in range(best + 1, min(best + DEEPEST, len(self.rows))):
            if not (self._adds(found, row) or self._divides(found[-1], row)):
                break
            found.append(row)
        for row in range(best - 1, max(-1, found[-1] - DEEPEST), -1):
            if not (self._adds(found, row) or self._heads(row, found[0])):
                break
            found.insert(0, row)
        return tuple(found)

    def _adds(self, core: list[int], row: int) -> bool:
        """Most of its cells are labels, it names something new, and it puts no data under a heading that is known."""
        filled = self._filled(row)
        words = self.words(row)
        labels = {at for at in filled if self.vocabulary.match(words[at]) or _ITEM_CODE.fullmatch(words[at])}
        if 2 * len(labels) <= len(filled) or not self._names(row) - set().union(*map(self._names, core)):
            return False
        named = {at for one in core for at, text in enumerate(self.words(one)) if self.vocabulary.match(text)}
        return all(at in labels or any(self._same(one, row, at) for one in core) for at in named.intersection(filled))

    def _divides(self, upper: int, lower: int) -> bool:
        """The lower row only divides what the upper one heads: "L", "P" under "Jenis Kelamin" and a blank beside it."""
        filled = self._filled(lower)
        divided = {at for span in self._spans(upper) for at in span}
        words = self.words(lower)
        fits = all(
            self._same(upper, lower, at) or (at in divided and words[at] and not words[at].isdigit()) for at in filled
        )
        return fits and any(at in divided and not self.words(upper)[at] for at in filled)

    def _heads(self, upper: int, lower: int) -> bool:
        """The upper row heads what the lower one names, and names other columns itself: blank below, or merged down."""
        filled = self._filled(upper)
        alone = [at for at in filled if not self.words(lower)[at]]
        known = sum(self.vocabulary.match(self.words(upper)[at]) is not None for at in alone)
        merged_down = any(self._same(upper, lower, at) for at in filled)
        return (known >= _FEWEST_ALONE or merged_down) and self._divides(upper, lower)

    def _spans(self, row: int) -> list[list[int]]:
        """Return the columns under each heading that stands over several; the last must be merged to have an end."""
        owned: dict[int, list[int]] = defaultdict(list)
        for at, (text, owner) in enumerate(self._spread(row)):
            if text:
                owned[owner].append(at)
        last = max(owned, default=0)
        return [span for owner, span in owned.items() if len(span) > 1 and (owner != last or self._ranges(row))]

    def _ranges(self, row: int) -> list[tuple[int, int]]:
        """Return the first and last column of each range that is merged over several columns in one row."""
        return [(left, right) for (top, left), (bottom, right) in self.merged if top <= row <= bottom and right > left]

    def _filled(self, row: int) -> list[int]:
        return [at for at, cell in enumerate(self.rows[row]) if cell is not None]

    def _same(self, one: int, other: int, at: int) -> bool:
        text = squash(self.words(one)[at])
        return bool(text) and text == squash(self.words(other)[at])

    def _names(self, row: int) -> set[str]:
        return {name for text in self.words(row) if (name := self.vocabulary.match(text)) is not None}

    def numbering(self, start: int) -> Iterator[int]:
        """Yield the rows from ``start`` on that only number or code the columns: ``(1) (2)``, ``KOLOM 2``, ``501a``."""
        for row in range(start, min(start + DEEPEST, len(self.rows))):
            if not (self._numbers(row) or self._codes(row)):
                return
            yield row

    def _numbers(self, row: int) -> bool:
        cells = [(at, self.words(row)[at]) for at in self._filled(row)]
        numbers = [(at, int(found[1])) for at, text in cells if (found := _NUMBER.fullmatch(text))]
        words = sum(normalise(text) in _NUMBERING_WORDS for _, text in cells)
        in_step = len({at - number for at, number in numbers}) == 1
        enough = words > 0 or len(numbers) >= _FEWEST_CODES
        return in_step and enough and len(numbers) + words == len(cells)

    def _codes(self, row: int) -> bool:
        cells = [self.words(row)[at] for at in self._filled(row)]
        codes = sum(bool(_ITEM_CODE.fullmatch(text)) and not text.isdigit() for text in cells)
        return codes >= _FEWEST_CODES and 2 * codes > len(cells)

    def columns(self, core: Sequence[int]) -> tuple[Column, ...]:
        """Return every column that the header spans, with what it calls it."""
        above = self._context(core[0])
        groups = {row: self._spread(row) for row in (*above, *core)}
        width = max(len(self.rows[row]) for row in core)
        return tuple(self._column(at, core, above, groups) for at in range(width))

    def _context(self, top: int) -> list[int]:
        """Return the rows right above the header that hold words only: group headings, titles."""
        found: list[int] = []
        for row in range(top - 1, max(-1, top - DEEPEST), -1):
            filled = self._filled(row)
            if not filled or not all(self.words(row)[at] for at in filled):
                break
            found.insert(0, row)
        return found

    def _spread(self, row: int) -> list[tuple[str, int]]:
        """Return for each column the words over it in one row, and the column in which they stand.

        A merged cell reaches over its range; in a row without merged cells, words reach to the right up to the next.
        """
        words = self.words(row)
        ranges = self._ranges(row)
        owners: list[int] = []
        for at, text in enumerate(words):
            merged = next((left for left, right in ranges if left <= at <= right), at)
            owners.append(merged if ranges or text or not owners else owners[-1])
        return [(words[owner], owner) for owner in owners]

    def _column(self, at: int, core: Sequence[int], above: Sequence[int], groups: _Groups) -> Column:
        own = [(row, text) for row in reversed(core) if (text := self.words(row)[at])]
        leaf_row, text = own[0] if own else (core[-1], "")
        over = [groups[row][at][0] for row in (*above, *core) if row < leaf_row]
        group = tuple(dict.fromkeys(words for words in over if words and words != text))
        own = [(row, words) for row, words in own if row == leaf_row or not self._is_group(row, at, core, groups)]
        known = self._match([words for _, words in own], group)
        return Column(index=at, text=text, key=normalise(text), name=text, known=known, group=group)

    def _match(self, own: list[str], group: tuple[str, ...]) -> str | None:
        """Look up the heading with its group first ("Ayah" over "NIK"), then alone, then what stands above it."""
        joined = [
            form for parent in reversed(group) for text in own[:1] for form in (f"{parent} {text}", f"{text} {parent}")
        ]
        found = (self.vocabulary.match(words) for words in (*joined, *own))
        return next((name for name in found if name is not None), None)

    def _is_group(self, row: int, at: int, core: Sequence[int], groups: _Groups) -> bool:
        """Tell whether words stand over several columns that have headings of their own below."""
        lower = [one for one in core if one > row]
        below = [one for one, (_, owner) in enumerate(groups[row]) if owner == at]
        return sum(any(self.words(under)[one] for under in lower) for one in below) > 1
