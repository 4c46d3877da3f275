"""Tell Hypothesis which strategy belongs to which type of kesos; an entry point of the group ``hypothesis``."""

from functools import partial

from hypothesis import strategies as st

from kesos.engine.record import Record


def register() -> None:
    """Let `hypothesis.strategies.from_type` give identity numbers and records.

    >>> from hypothesis import find
    >>> from kesos.identitas import NIK
    >>> find(st.from_type(NIK), lambda nik: True).serial
    '9000'
    """
    from kesos.edges.strategies import identity  # noqa: PLC0415  only when Hypothesis runs the hook
    from kesos.fakta import identitas, keluarga, komunitas, organisasi, perorangan  # noqa: PLC0415  as above

    st.register_type_strategy(identitas.NIK, identity.niks())
    st.register_type_strategy(identitas.NomorKK, identity.nomor_kk())
    st.register_type_strategy(identitas.KodeWilayah, identity.regions())
    for kind in (perorangan.Perorangan, keluarga.Keluarga, komunitas.Komunitas, organisasi.Organisasi):
        st.register_type_strategy(kind, partial(_of, kind))


def _of(kind: type[Record], _asked: object) -> st.SearchStrategy[Record]:
    from kesos.edges.strategies.parties import records  # noqa: PLC0415  as above

    return records(kind)
