"""A sheet of people, families or communities in; verdicts, rejected rows and open questions out."""

from kesos.edges.classify.job import Job, Summary, run

__all__ = ["Job", "Summary", "run"]
