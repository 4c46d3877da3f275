"""Four identities of a reconciliation, in whole numbers. They are our own proposal: no official formula was found.

The categories are those of the audits of BPK; that they add up is our reading. An identity that does not hold asks a
question and refuses nothing.
"""

from attrs import frozen

from kesos._sembako.jenis import failure
from kesos.engine.citation import UNVERIFIED, Evidence
from kesos.messages import Lang, text


@frozen(kw_only=True)
class Identitas:
    """One identity of a reconciliation, with its two sides.

    All four are our own proposal and no official formula: nothing may be refused because one does not hold.

    Args:
        name: its name.
        left: the number on the left.
        right: the sum on the right.
        evidence: always UNVERIFIED.
    """

    name: str
    left: int
    right: int
    evidence: Evidence = UNVERIFIED

    @property
    def difference(self) -> int:
        """What is left unexplained: left minus right."""
        return self.left - self.right

    @property
    def holds(self) -> bool:
        """Whether both sides are equal."""
        return self.difference == 0

    def words(self, lang: Lang = "id") -> str:
        """Return the identity as a formula in words, marked as ours."""
        return text(f"sembako.identitas.{self.name}", lang)


def _identity(name: str, left: int, *parts: int) -> Identitas:
    for value in (left, *parts):
        if type(value) is not int or value < 0:  # a truth value or a rounded float is no count
            raise failure("SBK-906", name, f"{name}(...)", value=value)
    return Identitas(name=name, left=left, right=sum(parts))


def recipients_identity(kpm_sk: int, berhasil_salur: int, gagal_salur: int) -> Identitas:
    """Return: families in the decision = paid + failed. Numbers of families.

    Raises:
        SembakoError: SBK-906 for what is no whole number of 0 or more.

    >>> found = recipients_identity(1000, 950, 40)
    >>> found.holds, found.difference
    (False, 10)
    """
    return _identity("kpm_sk", kpm_sk, berhasil_salur, gagal_salur)


def paid_identity(berhasil_salur: int, kks_terdistribusi: int, kks_tidak_terdistribusi: int) -> Identitas:
    """Return: paid = cards handed out + cards not handed out. Numbers of families.

    Raises:
        SembakoError: SBK-906 for what is no whole number of 0 or more.

    >>> paid_identity(950, 940, 10).holds
    True
    """
    return _identity("berhasil_salur", berhasil_salur, kks_terdistribusi, kks_tidak_terdistribusi)


def cards_identity(kks_terdistribusi: int, transaksi: int, tidak_transaksi: int) -> Identitas:
    """Return: cards handed out = families with a transaction + families without. Numbers of families.

    Raises:
        SembakoError: SBK-906 for what is no whole number of 0 or more.

    >>> cards_identity(940, 930, 10).holds
    True
    """
    return _identity("kks_terdistribusi", kks_terdistribusi, transaksi, tidak_transaksi)


def money_identity(
    nilai_sp2d: int,
    *,
    transaksi: int,
    saldo_tersisa: int,
    dibekukan: int,
    disetor_rpl: int,
    disetor_kas_negara: int,
) -> Identitas:
    """Return: value of the SP2D = spent + left + frozen + moved to the RPL + returned to the treasury, in rupiah.

    Count each rupiah where it lies on the day of the reconciliation: what was frozen and then moved counts as moved.

    Raises:
        SembakoError: SBK-906 for what is no whole number of 0 or more.

    >>> money_identity(
    ...     200_000, transaksi=150_000, saldo_tersisa=30_000, dibekukan=0, disetor_rpl=0, disetor_kas_negara=0
    ... ).difference
    20000
    """
    return _identity("nilai_sp2d", nilai_sp2d, transaksi, saldo_tersisa, dibekukan, disetor_rpl, disetor_kas_negara)
