"""Sheets of offices: read as they are, every row and column accounted for, and written so that nothing is executed.

`raw` reads cells, `header` finds the header, `body` divides the rows, `cells`, `dates` and `convert` turn cells into
values, `write`, `frames_out` and `workbook_out` write files whole or not at all. What a column means is no matter of
these modules: they are given the headings that are known.
"""
