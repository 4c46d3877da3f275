"""The 23 types of a person in DuckDB beside the same types written by hand in SQL, each with and without a look."""

from datetime import date
from functools import partial

import duckdb
import pyarrow as pa

from benchmarks import hand_sql
from benchmarks.measure import Section, best, same
from benchmarks.people import people
from kesos import Undeclared, ppks

ON = date(2026, 11, 24)
DECLARED = "list_has_all([{values}], {column})"
STRANGE = "len(list_filter({column}, lambda one: one IS NULL OR one NOT IN ({values}))) > 0"


def measure(rows: int) -> Section:
    """Compare every verdict, then time; all read a table of DuckDB and give an Arrow table of verdicts."""
    con = duckdb.connect()
    con.register("invented", people(rows).to_arrow())
    con.execute("CREATE TABLE people AS FROM invented")
    con.unregister("invented")
    columns = ", ".join(f'"{code}"' for code in hand_sql.TYPES)
    written = ", ".join(f'{sql} AS "{code}"' for code, sql in hand_sql.TYPES.items())
    looked_at = ", ".join(f"{sql} AS {name}" for name, sql in hand_sql.looked_at(DECLARED).items())
    counts = ", ".join(hand_sql.strange(STRANGE).values())

    def by_hand() -> pa.Table:
        return con.sql(f"SELECT {written} FROM people").to_arrow_table()  # noqa: S608  the types are a table of ours

    def by_hand_look() -> pa.Table:
        hand_sql.refuse(con.sql(f"SELECT {counts} FROM people").fetchall()[0])  # noqa: S608  likewise
        return by_hand()

    def by_hand_checked() -> pa.Table:
        return con.sql(f"SELECT {written} FROM (SELECT * REPLACE ({looked_at}) FROM people)").to_arrow_table()  # noqa: S608  likewise

    def by_kesos(undeclared: Undeclared) -> pa.Table:
        found = ppks.classify_frame(con.table("people"), on=ON, undeclared=undeclared)
        return found.select(columns).to_arrow_table()

    contestants = {"by_hand_sql": by_hand, "by_hand_sql_look": by_hand_look, "by_hand_sql_checked": by_hand_checked}
    contestants |= {name: partial(by_kesos, undeclared) for name, undeclared in hand_sql.CHOICES.items()}
    right = by_hand()
    for name, work in contestants.items():
        told = work()
        for code in hand_sql.TYPES:
            same(right.column(code), told.column(code), f"{name} on DuckDB, {code}")
    times = best(contestants, turns=5)
    return hand_sql.section("duckdb", "duckdb", times, rows)
