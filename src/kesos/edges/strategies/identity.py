"""Identity numbers of people who do not exist."""

from datetime import date, timedelta
from typing import Final

from hypothesis import strategies as st

from kesos.edges.strategies.refusal import refusal
from kesos.fakta.identitas import MAGELANG_KECAMATAN, PROVINCES, JenisKelamin, KodeWilayah, NomorKK
from kesos.fakta.identitas.dates import FIRST_YEAR, MAX_AGE
from kesos.fakta.identitas.nik import NIK

INVENTED: Final = (9000, 9999)
"""Serials that no kecamatan reaches for one day of birth and sex: no real person has such a number."""
FIRST_DAY: Final = date(FIRST_YEAR, 1, 1)
LAST_DAY: Final = date(2025, 12, 31)
"""The last day of birth where no reference date is given."""
_KECAMATAN: Final = 6
_SHORTER: Final = (2, 4)


def niks(
    *,
    on: date | None = None,
    sex: JenisKelamin | str | None = None,
    region: str | None = None,
    born: date | st.SearchStrategy[date] | None = None,
    serials: tuple[int, int] = INVENTED,
) -> st.SearchStrategy[NIK]:
    """Return a strategy for NIK that break no rule and belong to nobody.

    Args:
        on: reference date: nobody is born after it, or older than 110 years on it. Without it, born from 1900 to 2025.
        sex: the sex that the day of birth encodes; either by default.
        region: code of a province, kab/kota or kecamatan in which they lie; anywhere by default.
        born: the date of birth, or a strategy for it.
        serials: least and greatest serial, both inside, from 1 to 9999.

    Raises:
        StrategyError: STG-003 if an option cannot be.

    >>> from hypothesis import find
    >>> nik = find(niks(region="33.71.01", sex="perempuan", born=date(1990, 8, 17)), lambda nik: True)
    >>> nik, nik.serial
    (NIK('337101******9000'), '9000')
    """
    low, high = serials
    if not 1 <= low <= high <= INVENTED[1]:
        raise refusal("STG-003", where="serials", value=serials, wanted="1 <= a <= b <= 9999")
    days = st.just(born) if isinstance(born, date) else born if born is not None else birth_dates(on)
    sexes = st.sampled_from(list(JenisKelamin)) if sex is None else st.just(_sex(sex))
    return st.builds(NIK.from_parts, regions(region), days, sexes, st.integers(low, high))


def _sex(sex: JenisKelamin | str) -> JenisKelamin:
    try:
        return JenisKelamin(sex)
    except ValueError:
        wanted = ", ".join(JenisKelamin)
        raise refusal("STG-003", where="sex", value=sex, wanted=wanted) from None


def birth_dates(
    on: date | None = None, ages: tuple[int, int] = (0, MAX_AGE), *, first: date = FIRST_DAY
) -> st.SearchStrategy[date]:
    """Return a strategy for dates of birth.

    Args:
        on: the reference date; without it, until 2025.
        ages: least and greatest age in completed years on that day.
        first: the first day that can be; the two-digit year of a NIK means 1900 at the earliest.

    Raises:
        StrategyError: STG-003 if no day can be.
    """
    day = on or LAST_DAY
    last = _years_before(day, ages[0])
    if last < first:
        raise refusal("STG-003", where="on", value=day.isoformat(), wanted=f">= {first.isoformat()}")
    return st.dates(max(first, _years_before(day, ages[1] + 1) + timedelta(days=1)), last)


def _years_before(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year - years)
    except ValueError:  # 29 February
        return day.replace(year=day.year - years, day=28)


def regions(within: str | None = None) -> st.SearchStrategy[KodeWilayah]:
    """Return a strategy for codes of kecamatan that can be; whether each exists is another matter.

    Args:
        within: code of a province, kab/kota or kecamatan in which they lie; anywhere, Magelang more often, by default.

    Raises:
        StrategyError: STG-003 if it is no such code.

    >>> from hypothesis import find
    >>> find(regions(), lambda code: True).name(), find(regions("33.08"), lambda code: True).dotted
    ('Magelang Selatan', '33.08.01')
    """
    if within is None:
        anywhere = st.builds(_joined, st.sampled_from(sorted(PROVINCES)), _KAB_KOTA, _NUMBERS)
        return st.sampled_from(sorted(MAGELANG_KECAMATAN)).map(KodeWilayah) | anywhere
    code = KodeWilayah(within) if KodeWilayah.is_valid(within) else KodeWilayah("33")
    if not KodeWilayah.is_valid(within) or len(code) not in (*_SHORTER, _KECAMATAN):
        raise refusal("STG-003", where="region", value=within, wanted="33, 33.71, 33.71.01")
    parts = {2: (_KAB_KOTA, _NUMBERS), 4: (_NUMBERS,)}.get(len(code), ())
    return st.builds(_joined, st.just(str(code)), *parts)


def _joined(*parts: str) -> KodeWilayah:
    return KodeWilayah("".join(parts))


_NUMBERS: Final = st.integers(1, 30).map("{:02}".format)
_KAB_KOTA: Final = st.one_of(st.integers(1, 29), st.integers(71, 79)).map("{:02}".format)


def nomor_kk(
    *, on: date | None = None, region: str | None = None, serials: tuple[int, int] = INVENTED
) -> st.SearchStrategy[NomorKK]:
    """Return a strategy for numbers of family cards that belong to nobody, in the layout known from practice.

    Args:
        on: reference date: no card is issued after it; without it, until 2025.
        region: code of a province, kab/kota or kecamatan in which they lie; anywhere by default.
        serials: least and greatest serial, both inside, from 1 to 9999.

    Raises:
        StrategyError: STG-003 if an option cannot be.

    >>> from hypothesis import find
    >>> find(nomor_kk(region="33.71.01"), lambda nomor: True)
    NomorKK('337101******9000')
    """
    return niks(on=on, sex=JenisKelamin.LAKI_LAKI, region=region, born=_issued(on), serials=serials).map(NomorKK)


def _issued(on: date | None) -> st.SearchStrategy[date]:
    last = on or LAST_DAY
    return st.dates(min(_FIRST_CARD, last), last)


_FIRST_CARD: Final = date(2006, 12, 29)
"""UU 23/2006, which makes the family card a paper of the civil register, holds since then."""
