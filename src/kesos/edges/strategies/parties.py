"""Strategies for records: people, families, communities, organisations, and records of an office's own."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, TypeVar, cast

from hypothesis import strategies as st

from kesos.edges.strategies.filling import drawn_names, filled, made
from kesos.edges.strategies.refusal import refusal
from kesos.engine.record import Record
from kesos.evaluators.case_state import State, facts_of, settled
from kesos.fakta.keluarga import Keluarga
from kesos.fakta.komunitas import Komunitas
from kesos.fakta.organisasi import Organisasi
from kesos.fakta.perorangan import Perorangan

R = TypeVar("R", bound=Record)


def records(
    cls: type[R], /, *, on: date | None = None, known: Iterable[str] = (), **facts: Any
) -> st.SearchStrategy[R]:
    """Return a strategy for records of a kind: some facts are known, most are not, and none contradicts another.

    Args:
        cls: the kind of record.
        on: reference date, after which nothing has happened yet. Without it, dates lie before 2026.
        known: facts that every record knows, with any value.
        facts: values of facts, or strategies for them; None for a fact that no record knows.

    Raises:
        StrategyError: STG-003 if there is no such fact.
        RecordError: when an example is drawn, if a value is not right for its fact.

    >>> from hypothesis import find
    >>> find(records(Komunitas, known=["ekonomi_subsisten"], nama="Rekaan"), lambda one: True).to_dict()
    {'nama': 'Rekaan', 'ekonomi_subsisten': True}
    """
    wanted = tuple(known)
    for name in (*wanted, *facts):
        if name not in cls.__facts__:
            raise refusal("STG-003", where=cls.__name__, value=name, wanted=", ".join([*cls.__facts__][:8]) + ", ...")
    return _records(cls, on, wanted, facts)


@st.composite
def _records(draw: st.DrawFn, cls: type[R], on: date | None, known: tuple[str, ...], facts: Mapping[str, Any]) -> R:
    given = {name: _drawn(draw, value) for name, value in facts.items()}
    whole = cls(**given)  # refuses what is not right, with every reason
    state = State(cls, (), on)
    for name in facts:
        state = state.given(cls.__facts__[name], whole.known().get(name)) or state
    more = drawn_names(draw, [name for name in cls.__facts__ if name not in facts and name not in known])
    state = filled(draw, settled(state), (*known, *more))
    _refuse_missing(state, known)
    record = made(draw, state, fixed=frozenset((*facts, *known)))
    return cast("R", record.evolve(**whole.known()))  # an age that is fixed stays beside the date of birth


def _refuse_missing(state: State, known: tuple[str, ...]) -> None:
    """A date of birth beside an age needs the day on which they agree."""
    facts = facts_of(state)
    told = facts.keys() | {info.name for info in state.record.__facts__.values() if info.years_since in facts}
    missing = [name for name in known if name not in told]
    if missing:
        raise refusal("STG-003", where="known", value=", ".join(missing), wanted="on=date(...)")


def _is_strategy(value: object) -> bool:
    return isinstance(value, st.SearchStrategy)


def _drawn(draw: st.DrawFn, value: Any) -> Any:
    if not _is_strategy(value):
        return value
    return draw(cast("st.SearchStrategy[Any]", value))


def people(*, on: date | None = None, known: Iterable[str] = (), **facts: Any) -> st.SearchStrategy[Perorangan]:
    """Return a strategy for invented people; see `records`.

    >>> from hypothesis import find
    >>> find(people(jenis_kelamin="perempuan", usia=st.integers(60, 90)), lambda one: True).to_dict()
    {'jenis_kelamin': 'perempuan', 'usia': 60}
    """
    return records(Perorangan, on=on, known=known, **facts)


def families(*, on: date | None = None, known: Iterable[str] = (), **facts: Any) -> st.SearchStrategy[Keluarga]:
    """Return a strategy for invented families; see `records`.

    >>> from hypothesis import find
    >>> find(families(known=["nomor_kk"]), lambda one: True).nomor_kk
    NomorKK('337101******9000')
    """
    return records(Keluarga, on=on, known=known, **facts)


def communities(*, on: date | None = None, known: Iterable[str] = (), **facts: Any) -> st.SearchStrategy[Komunitas]:
    """Return a strategy for invented communities; see `records`.

    >>> from hypothesis import find
    >>> find(communities(), lambda one: True)
    Komunitas()
    """
    return records(Komunitas, on=on, known=known, **facts)


def organisations(*, on: date | None = None, known: Iterable[str] = (), **facts: Any) -> st.SearchStrategy[Organisasi]:
    """Return a strategy for invented organisations; see `records`.

    >>> from hypothesis import find
    >>> find(organisations(known=["nama"]), lambda one: True).nama
    'Siti Contoh'
    """
    return records(Organisasi, on=on, known=known, **facts)
