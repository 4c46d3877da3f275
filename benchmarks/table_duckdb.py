"""The 23 types of a person in DuckDB beside the same types written by hand in SQL."""

from datetime import date

import duckdb
import pyarrow as pa

from benchmarks import hand_sql
from benchmarks.measure import Entry, Figure, Section, best, same
from benchmarks.people import people
from kesos import ppks

ON = date(2026, 11, 24)
DECLARED = "list_has_all([{values}], {column})"


def measure(rows: int) -> Section:
    """Compare every verdict, then time; both read a table of DuckDB and give an Arrow table of verdicts."""
    con = duckdb.connect()
    con.register("invented", people(rows).to_arrow())
    con.execute("CREATE TABLE people AS FROM invented")
    con.unregister("invented")
    columns = ", ".join(f'"{code}"' for code in hand_sql.TYPES)
    written = ", ".join(f'{sql} AS "{code}"' for code, sql in hand_sql.TYPES.items())
    looked_at = ", ".join(f"{sql} AS {name}" for name, sql in hand_sql.looked_at(DECLARED).items())

    def by_hand() -> pa.Table:
        return con.sql(f"SELECT {written} FROM people").to_arrow_table()  # noqa: S608  the types are a table of ours

    def by_hand_checked() -> pa.Table:
        return con.sql(f"SELECT {written} FROM (SELECT * REPLACE ({looked_at}) FROM people)").to_arrow_table()  # noqa: S608  likewise

    def by_kesos() -> pa.Table:
        return ppks.classify_frame(con.table("people"), on=ON).select(columns).to_arrow_table()

    contestants = {"by_hand_sql": by_hand, "by_hand_sql_checked": by_hand_checked, "kesos": by_kesos}
    right = by_hand()
    for name, work in contestants.items():
        told = work()
        for code in hand_sql.TYPES:
            same(right.column(code), told.column(code), f"{name} on DuckDB, {code}")
    times = best(contestants, turns=5)
    return Section(
        "table_duckdb",
        "ms",
        (
            Entry("by_hand_sql", times["by_hand_sql"], "duckdb"),
            Entry("by_hand_sql_checked", times["by_hand_sql_checked"], "duckdb"),
            Entry("kesos", times["kesos"], "kesos", ours=True),
        ),
        (Figure("duckdb_rate", times["by_hand_sql"] / times["kesos"], 0.85, at_most=False),),
        rows=rows,
    )
