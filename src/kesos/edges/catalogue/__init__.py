"""The catalogue: one page of Markdown for every code of kesos, as ``kesos rule CODE`` prints it and the site shows it.

A page is written from the rule itself, so it cannot say anything else than what is evaluated.
"""
