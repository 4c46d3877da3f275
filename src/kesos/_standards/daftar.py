"""What a list of requirements is: a rule with the role that it is for, what its YES means, and how well it is known."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

from attrs import frozen

from kesos.engine.citation import UNVERIFIED, Evidence
from kesos.engine.expression import Expr
from kesos.engine.rule import Bacaan, Kriteria, Rule, semua

_NONE: Final[Mapping[str, Kriteria]] = MappingProxyType({})


@frozen(kw_only=True, eq=False, repr=False)
class Daftar(Rule):
    """A list of requirements for a role, or the elements of a kind of personnel.

    Args:
        role: the role that it is for, such as ``"psm"``.
        means: what a YES means, in Indonesian. It never means competent, certified or appointed.
        scope: the field to which it is limited, in Indonesian; empty if to none.
        remark: dates that were inferred, and where sources differ, in Indonesian.
        psks: the PSKS type under whose code its warnings are known; empty if under its own.

    The other arguments are those of `Rule`. A letter that stands in no reading is a preference or a local practice: it
    is shown and never counts.
    """

    role: str
    means: str
    scope: str = ""
    remark: str = ""
    psks: str = ""

    def warning_code(self, key: str) -> str:
        """Return the code of a warning; a warning of a PSKS type keeps the code that it has there."""
        return f"{self.psks}.{key}" if self.psks and key.startswith("W") else super().warning_code(key)

    def _indonesian(self) -> dict[str, str]:
        more = {"arti": self.means, "lingkup": self.scope, "catatan_daftar": self.remark}
        return super()._indonesian() | more


def daftar(
    *,
    butir: Mapping[str, Kriteria],
    mark: Evidence,
    logika: Callable[[tuple[str, ...]], Expr] = semua,
    teks: str = "",
    saran: Mapping[str, Kriteria] = _NONE,
    **rest: Any,
) -> Daftar:
    """Return a list of requirements.

    Args:
        butir: the letters that count.
        mark: the weakest grade among them.
        logika: `semua` if each binds, `salah_satu` if one is enough.
        teks: how the text joins them; empty if that was not seen, which leaves the textual reading UNKNOWN.
        saran: letters that never count: preferences and local practice.
        rest: the other fields of `Daftar`.
    """
    expr = logika(tuple(butir)) if butir else None
    working = Bacaan(expr, mark, connector="kumulatif" if logika is semua else "alternatif")
    textual = Bacaan(expr, mark, connector=teks) if teks else Bacaan(None, UNVERIFIED)
    return Daftar(criteria={**butir, **saran}, working=working, textual=textual, **rest)
