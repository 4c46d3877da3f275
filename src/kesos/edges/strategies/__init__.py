"""Hypothesis strategies for tests of programs that use kesos: identity numbers, records, and cases for a rule.

Cases are built from the tree of the rule, so nothing is drawn in vain. Importing this package registers the strategies
for `hypothesis.strategies.from_type`; installed, kesos does so whenever Hypothesis is imported.

>>> from hypothesis import find
>>> from kesos import ppks
>>> find(cases_for("PPKS-08"), lambda case: True).usia
60
"""

from kesos.edges.strategies.cases import NearMiss, cases_for, near_misses
from kesos.edges.strategies.hook import register
from kesos.edges.strategies.identity import niks, nomor_kk, regions
from kesos.edges.strategies.parties import communities, families, organisations, people, records
from kesos.edges.strategies.refusal import StrategyError

__all__ = [
    "NearMiss",
    "StrategyError",
    "cases_for",
    "communities",
    "families",
    "near_misses",
    "niks",
    "nomor_kk",
    "organisations",
    "people",
    "records",
    "regions",
    "register",
]

register()
