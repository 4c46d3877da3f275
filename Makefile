# A fresh machine needs Python 3.11 or newer and make. `make` alone lists what there is.

PYTHON ?= python3
BIN := .venv/bin
# Where law and people's data are read and judged: these floors carry the coverage gate.
GATED := src/kesos/engine/*,src/kesos/evaluators/*,src/kesos/fakta/*
# Where English is written; the tables of the law are Indonesian.
ENGLISH := README.md CHANGELOG.md CONTRIBUTING.md SECURITY.md docs src/kesos/engine src/kesos/evaluators src/kesos/messages/en.toml

headline = @printf '\n== %s\n' '$(1)'

.DEFAULT_GOAL := help
.NOTPARALLEL:
.DELETE_ON_ERROR:
.PHONY: help demo test test-spark test-sql test-scale lint types docs bench bench-long mutants constraints clean \
	ruff mypy basedpyright verifytypes imports dependencies pytest coverage spelling

help: ## list the targets
	@sed -n 's/^\([a-z][a-z-]*\):[^#]*## \(.*\)$$/\1|\2/p' Makefile | while IFS='|' read -r name what; do \
		printf '  make %-13s %s\n' "$$name" "$$what"; done

demo: .venv/.ready ## one person, and an invented town by PPKS, verval, Sembako and SPM: what kesos does
	@$(BIN)/python examples/demo.py

test: ruff mypy basedpyright verifytypes imports dependencies pytest coverage docs ## every gate, as CI runs it; stops at the first failure
	$(call headline,all gates passed)

lint: ruff imports dependencies spelling ## style, floors, dependencies, spelling

types: mypy basedpyright verifytypes ## two type checkers, and the share of the public API that has types

ruff: .venv/.ready
	$(call headline,ruff: style and format)
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check

mypy: .venv/.ready
	$(call headline,mypy: strict)
	@$(BIN)/mypy --strict

basedpyright: .venv/.ready
	$(call headline,basedpyright: strict)
	@$(BIN)/basedpyright
	@$(BIN)/basedpyright -p tests/typing

verifytypes: .venv/.ready
	$(call headline,verifytypes: every public name has a full type)
	@PATH="$$PWD/$(BIN):$$PATH" basedpyright --ignoreexternal --verifytypes kesos # it asks the first python on PATH

imports: .venv/.ready
	$(call headline,import-linter: the floors of the house)
	@$(BIN)/lint-imports --no-logo --cache-dir .cache/import-linter

dependencies: .venv/.ready
	$(call headline,deptry: what is imported is declared)
	@$(BIN)/deptry src

spelling: .venv/.ready
	$(call headline,codespell: English spelling)
	@$(BIN)/codespell $(ENGLISH)

pytest: .venv/.ready ## tests and every documented example, in random order
	$(call headline,pytest: tests and examples)
	@mkdir -p .cache # DuckDB tells of its own leaks when Python ends; standard error is shown where it matters
	@$(BIN)/pytest -n 2 --dist loadfile --cov --cov-report= --cov-fail-under=0 2>.cache/pytest.err \
		|| { grep -vE 'nanobind|leaked|skipped remainder' .cache/pytest.err >&2; exit 1; }

coverage: .venv/.ready
	$(call headline,coverage: branches of the gated floors)
	@$(BIN)/coverage report --include='$(GATED)'
	@printf 'all of kesos: %s %%\n' "$$($(BIN)/coverage report --format=total --fail-under=0)"

docs: .venv/.ready ## the site in both languages, in strict mode: a dead link or anchor fails
	$(call headline,docs: pages written from the rules)
	@$(BIN)/python scripts/build_docs.py
	$(call headline,docs: strict build)
	@$(BIN)/zensical build --strict --clean --config-file mkdocs.yml
	@$(BIN)/zensical build --strict --clean --config-file mkdocs.en.yml
	@cp docs/root.html site/index.html
	$(call headline,lychee: every link of the site)
	@$(BIN)/lychee --offline --quiet --no-progress --root-dir site --index-files index.html --include-fragments=full \
		--exclude-path 404.html 'site/**/*.html'

# Spark takes part where there is Java. A quick look (ROWS=10000) leaves the record of the last whole run as it is.
JAVA := $(shell command -v java 2>/dev/null)
BENCH = .venv-bench/bin/python -m benchmarks $(if $(ROWS),--rows $(ROWS),--publish) \
	$(if $(JAVA),--spark $(CURDIR)/.venv-spark/bin/python)

bench: .venv-bench/.ready $(if $(JAVA),.venv-spark/.ready) ## speed beside other libraries; writes its page anew, ROWS=10000 only looks
	$(call headline,benchmarks)
	@$(BENCH)

bench-long: .venv-bench/.ready $(if $(JAVA),.venv-spark/.ready) ## the same, with the search for duplicates
	$(call headline,benchmarks)
	@$(BENCH) --long

mutants: .venv-mutants/.ready ## mutation tests, long; MUTANTS='kesos.engine.verdict.*' narrows it
	$(call headline,mutmut: does a test notice each change?)
	@rm -rf mutants # or mutmut keeps verdicts of older tests
	@.venv-mutants/bin/mutmut run $(MUTANTS)
	@.venv-mutants/bin/mutmut results | grep -v 'not checked' || echo 'every mutant was noticed'

test-spark: .venv-spark/.ready ## every subject and the SQL export on the real Spark, and a plan without Python; needs Java
	$(call headline,pytest: the real Spark)
	@.venv-spark/bin/python -m pytest -q -p no:cacheprovider -c /dev/null --rootdir . --confcutdir tests/spark tests/spark

test-sql: .venv/.ready ## the SQL export on a real PostgreSQL and MariaDB, started beside the tests and stopped after them
	$(call headline,pytest: exports on PostgreSQL and MariaDB)
	@scripts/sql_servers.sh $(BIN)/pytest -q -p no:cacheprovider tests/exports/test_sql.py tests/exports/test_traps.py

test-scale: .venv/.ready ## every rule on 100,000 random records of each kind, record beside table; KESOS_SCALE=5000 for fewer
	$(call headline,pytest: record and table at scale)
	@$(BIN)/pytest -q -p no:randomly -p no:cacheprovider tests/scale

constraints: .venv/.ready ## renew constraints.txt after a change of dependencies
	@$(BIN)/uv pip compile -q --upgrade --universal --all-extras --group dev --group bench --group mutation --group spark \
		--no-emit-index-url --no-annotate --no-header pyproject.toml -o constraints.txt

clean: ## remove everything that was built, the environments too
	rm -rf .venv .venv-mutants .venv-spark .venv-bench mutants site dist build htmlcov .coverage .coverage.* .cache
	rm -rf .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# $(1): directory of a new environment; $(2): what uv installs into it.
define environment
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "kesos needs Python 3.11 or newer; '$(PYTHON)' is $$($(PYTHON) --version 2>&1)." \
			"Name a newer one: make PYTHON=python3.12 ..." >&2; exit 1; }
	@echo "building $(1)"
	@$(PYTHON) -m venv $(1)
	@$(1)/bin/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt uv
	@$(1)/bin/uv pip install --quiet --python $(1)/bin/python --constraint constraints.txt $(2)
	@touch $(1)/.ready
endef

.venv/.ready: pyproject.toml constraints.txt
	$(call environment,.venv,--editable '.[cli$(comma)wilayah$(comma)duckdb$(comma)pandas$(comma)sql$(comma)cel]' --group dev)

# Its own environment: nobody who works on kesos needs its rivals.
.venv-bench/.ready: pyproject.toml constraints.txt
	$(call environment,.venv-bench,--editable . --group bench)

# Its own environment: among many pytest plugins every mutant timed out.
.venv-mutants/.ready: pyproject.toml constraints.txt
	$(call environment,.venv-mutants,--editable . --group mutation)

.venv-spark/.ready: pyproject.toml constraints.txt
	$(call environment,.venv-spark,--editable '.[sql]' --group spark)

comma := ,
