"""Published measures of functioning and self-care, one file each: codes and arithmetic, never the wording of a question.

Each has `score` for one person, `score_frame` for a table, and a `REFERENCE` to its published definition with the grade of
our knowledge. What is done about missing answers is always named: no instrument has a silent rule.

>>> from kesos import instruments
>>> instruments.wg_ss.score(vis_ss=3, missing="kleene").disability3
<Verdict.YES: 'YES'>
"""
