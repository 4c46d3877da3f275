"""Benchmarks: kesos beside other libraries and beside code written by hand, in one run. ``make bench``."""
