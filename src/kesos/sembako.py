"""Program Sembako (BPNT) and its neighbours PKH, PBI-JK and BLT: dated amounts, cited rules, statuses, goods, issues.

Money is whole rupiah by month of allocation. The rules are asked of a family, a person or an e-warong; no list of them is
known whole, so a list refuses or leaves open, and never grants. What one source alone says warns and does not decide,
unless the caller sets it otherwise; what is our own proposal never decides.

>>> from datetime import date
>>> index(date(2020, 2, 1)), total(2020)
(150000, 2300000)
>>> family = Keluarga(terdaftar_di_dtsen=True, desil=7)
>>> found = check(family, on=date(2026, 2, 1))
>>> found.of("SEMBAKO").verdict, [reason.code for reason in found.reasons_for("SEMBAKO")]
(<Verdict.NO: 'NO'>, ['SBK-122'])
"""

from typing import Final

from kesos._sembako.aturan import Jenis, Kelayakan, Ketentuan, Setelan
from kesos._sembako.barang import Izin, Pembelian, commodities, commodity, find_goods
from kesos._sembako.barang_daftar import GOODS, GOODS_RULES, SIX_T, AturanBarang, Barang, Tepat
from kesos._sembako.daftar import (
    CHANNELS,
    DATA_BASIS,
    DATA_LISTS,
    INDEX,
    QUOTA,
    TOPUPS,
    Indeks,
    Kuota,
    Saluran,
    Tambahan,
)
from kesos._sembako.desil import DECILES, PLANS, decile_limit, within_decile
from kesos._sembako.jenis import Berkala, Entri, SembakoError
from kesos._sembako.kpm import (
    EXIT_REASONS,
    KPM_ITEMS,
    REPLACEMENT_GROUNDS,
    REPLACEMENT_ROUTE,
    AlasanKeluar,
    ButirKpm,
    Langkah,
    check_kpm,
    missing_items,
)
from kesos._sembako.masalah import IssueLog, Kejadian, Usulan, count_frame, issue, propose
from kesos._sembako.masalah_daftar import ISSUES, SHORTAGE_CAUSES, SUPPLY_SOURCES, Masalah
from kesos._sembako.nilai import Hak, channels, data_basis, entitlement, index, later, quota, topup, total
from kesos._sembako.peran import ROLES, Peran
from kesos._sembako.periksa import Alasan, Pemeriksaan, check, check_frame, ruleset
from kesos._sembako.perorangan import UMUR_LANSIA_PKH, UMUR_LANSIA_PRAKTIK, UMUR_PENGURUS
from kesos._sembako.rekonsiliasi import (
    Identitas,
    cards_identity,
    money_identity,
    paid_identity,
    recipients_identity,
)
from kesos._sembako.salur import (
    PIPELINE,
    POS_DAYS,
    STATUSES,
    UNUSED_FUNDS,
    Kelas,
    StatusSiks,
    next_stage,
    siks_status,
)
from kesos._sembako.temuan import CONFLICTS, FINDINGS, NOT_ESTABLISHED, PENALTIES, Pertentangan, Temuan, Terbuka
from kesos._sembako.tetangga import (
    ATENSI_CLUSTERS,
    ATENSI_COMPONENTS,
    BLT,
    BLT_DD_CONDITIONS,
    PBI_JK,
    PKH_DUTIES,
    PKH_INDEX,
    PKH_LIMITS,
    PKH_MOST_COMPONENTS,
    PKH_NOTES,
    PKH_REPLACED,
    PKH_RIGHTS,
    PKH_STAGES,
    Blt,
    IndeksPkh,
    blt,
    pkh_amount,
    pkh_components,
    pkh_index,
    pkh_stage,
)
from kesos._sembako.warung import MAKS_KPM
from kesos.engine.rule import Rule
from kesos.fakta.batas_desil import BatasDesil, PernyataanDesil
from kesos.fakta.e_warong import EWarong
from kesos.fakta.keluarga import Keluarga
from kesos.fakta.kpm import KPM
from kesos.fakta.perorangan import Perorangan

__all__ = [
    "ATENSI_CLUSTERS",
    "ATENSI_COMPONENTS",
    "BLT",
    "BLT_DD_CONDITIONS",
    "CHANNELS",
    "CONFLICTS",
    "DATA_BASIS",
    "DATA_LISTS",
    "DECILES",
    "EARLIER",
    "EXIT_REASONS",
    "FINDINGS",
    "GOODS",
    "GOODS_RULES",
    "INDEX",
    "ISSUES",
    "KPM",
    "KPM_ITEMS",
    "MAKS_KPM",
    "NOT_ESTABLISHED",
    "PBI_JK",
    "PENALTIES",
    "PIPELINE",
    "PKH_DUTIES",
    "PKH_INDEX",
    "PKH_LIMITS",
    "PKH_MOST_COMPONENTS",
    "PKH_NOTES",
    "PKH_REPLACED",
    "PKH_RIGHTS",
    "PKH_STAGES",
    "PLANS",
    "POS_DAYS",
    "QUOTA",
    "REPLACEMENT_GROUNDS",
    "REPLACEMENT_ROUTE",
    "ROLES",
    "RULES",
    "SHORTAGE_CAUSES",
    "SIX_T",
    "STATUSES",
    "SUPPLY_SOURCES",
    "TOPUPS",
    "UMUR_LANSIA_PKH",
    "UMUR_LANSIA_PRAKTIK",
    "UMUR_PENGURUS",
    "UNUSED_FUNDS",
    "Alasan",
    "AlasanKeluar",
    "AturanBarang",
    "Barang",
    "BatasDesil",
    "Berkala",
    "Blt",
    "ButirKpm",
    "EWarong",
    "Entri",
    "Hak",
    "Identitas",
    "Indeks",
    "IndeksPkh",
    "IssueLog",
    "Izin",
    "Jenis",
    "Kejadian",
    "Kelas",
    "Kelayakan",
    "Keluarga",
    "Ketentuan",
    "Kuota",
    "Langkah",
    "Masalah",
    "Pembelian",
    "Pemeriksaan",
    "Peran",
    "PernyataanDesil",
    "Perorangan",
    "Pertentangan",
    "Saluran",
    "SembakoError",
    "Setelan",
    "StatusSiks",
    "Tambahan",
    "Temuan",
    "Tepat",
    "Terbuka",
    "Usulan",
    "blt",
    "cards_identity",
    "channels",
    "check",
    "check_frame",
    "check_kpm",
    "commodities",
    "commodity",
    "count_frame",
    "data_basis",
    "decile_limit",
    "entitlement",
    "find_goods",
    "index",
    "issue",
    "later",
    "missing_items",
    "money_identity",
    "next_stage",
    "paid_identity",
    "pkh_amount",
    "pkh_components",
    "pkh_index",
    "pkh_stage",
    "propose",
    "quota",
    "recipients_identity",
    "ruleset",
    "siks_status",
    "topup",
    "total",
    "within_decile",
]

RULES: Final[tuple[Rule, ...]] = tuple(ruleset())
"""All rules with the built-in numbers: six lists (SBK-001 to SBK-006), then single requirements by code."""

EARLIER: Final[tuple[Rule, ...]] = ruleset().earlier
"""Earlier versions of some of them, in order of time: before a source showed them, or on other data."""
