"""The search with splink on DuckDB, for tables of a city or a province: the same model, the same weights."""

from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import Any

from kesos.edges.dedupe.keys import KEYS, Keys
from kesos.edges.dedupe.model import Comparison
from kesos.edges.dedupe.small import Found
from kesos.edges.dedupe.weights import BEDA, Weights

_ID = "baris"


def search(  # noqa: PLR0917  what the small search takes, and the memory
    model: Sequence[Comparison],
    keys: Keys,
    weights: Weights,
    blocks: Sequence[tuple[str, ...]],
    least: float,
    memory: str,
) -> Iterator[Found]:
    """Yield the pairs whose weight reaches ``least``.

    Args:
        model: what is compared.
        keys: the keys of every row.
        weights: the weights.
        blocks: which rows are compared.
        least: the weight that a pair needs.
        memory: what DuckDB may use, such as ``"2GB"``; the rest goes to a temporary file.
    """
    duckdb, splink, pa = (import_module(name) for name in ("duckdb", "splink", "pyarrow"))
    connection = duckdb.connect(":memory:", config={"memory_limit": memory, "preserve_insertion_order": "false"})
    table = pa.table(
        {_ID: pa.array(range(len(keys["nama"]))), **{key: pa.array(keys[key], pa.string()) for key in KEYS}}
    )
    db = splink.DuckDBAPI(connection)
    linker = splink.Linker(db.register(table), _settings(splink, model, weights, blocks), log_level="ERROR")
    found = linker.inference.predict(threshold_match_weight=least, warning_mode="never")
    names = {field.name: _names(field) for field in model}
    for row in found.as_record_list():
        one, two = row[f"{_ID}_l"], row[f"{_ID}_r"]
        levels = {
            name: level for name, named in names.items() if (level := named.get(row[f"gamma_{name}"])) is not None
        }
        weight = weights.start + sum(weights.of(name, level) for name, level in levels.items())
        yield min(one, two), max(one, two), weight, levels
    connection.close()


def _names(field: Comparison) -> dict[int, str]:
    """Return the names of the levels by the number that splink gives them: the best is the greatest, 0 is none."""
    return {0: BEDA} | {len(field.levels) - at: level.name for at, level in enumerate(field.levels)}


def _settings(splink: Any, model: Sequence[Comparison], weights: Weights, blocks: Sequence[tuple[str, ...]]) -> Any:
    return splink.SettingsCreator(
        link_type="dedupe_only",
        unique_id_column_name=_ID,
        probability_two_random_records_match=weights.prior,
        comparisons=[_comparison(field, weights) for field in model],
        blocking_rules_to_generate_predictions=[splink.block_on(*block) for block in blocks],
        retain_matching_columns=True,
        retain_intermediate_calculation_columns=False,
    )


def _comparison(field: Comparison, weights: Weights) -> dict[str, Any]:
    first = field.columns[0]
    missing = {
        "sql_condition": f"{first}_l is null or {first}_r is null",
        "label_for_charts": "kosong",
        "is_null_level": True,
    }
    levels = [_level(field.name, level.name, level.sql, weights) for level in field.levels]
    return {
        "output_column_name": field.name,
        "comparison_levels": [missing, *levels, _level(field.name, BEDA, "ELSE", weights)],
    }


def _level(field: str, name: str, sql: str, weights: Weights) -> dict[str, Any]:
    return {
        "sql_condition": sql,
        "label_for_charts": name,
        "m_probability": weights.m[field, name],
        "u_probability": weights.u[field, name],
    }
