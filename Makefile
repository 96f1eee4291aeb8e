# Everything runs in .venv, which the first target asked for sets up: `make demo`, `make test`, `make bench`.
# Another interpreter: PYTHON=python3.12 make test

PYTHON ?= python3
BIN := .venv/bin
CODE := numcheck tests benchmarks tools
REPORTS := json $(if $(wildcard numcheck/report/html.py),html)

.DEFAULT_GOAL := help
.PHONY: help setup demo test lint types contracts tests format docs bench wheel clean
MAKEFLAGS += --no-print-directory
.NOTPARALLEL: # the steps share .venv, and the last line of pytest is the last line

help:
	@echo "make demo    check the sample drafts in seeds/ and write a report"
	@echo "make test    lint, types, import contracts, all tests"
	@echo "make bench   speed beside other tools"
	@echo "make docs    the rule pages in docs/rules/, the site in build/site/"
	@echo "make wheel   the wheel, in dist/"
	@echo "make lint | types | contracts | tests | format | clean"

setup:
	@command -v $(PYTHON) >/dev/null || { echo "set-up: $(PYTHON) not found; install Python 3.11 or newer" >&2; exit 2; }
	@$(PYTHON) tools/setup_env.py dev

# Status 1 of a check means findings, and the drafts hold some. The report is there if the check ran to its end.
demo: setup
	@mkdir -p build && rm -f build/report.*
	@$(BIN)/numcheck check seeds $(foreach format,$(REPORTS),--output $(format):build/report.$(format)) || [ $$? -eq 1 ]
	@test -s build/report.json || { echo "demo: the check wrote no report" >&2; exit 2; }
	@echo
	@echo "Report: $(CURDIR)/build/report.$(lastword $(REPORTS))"

test: lint types contracts tests

lint: setup
	@$(BIN)/ruff check $(CODE)
	@$(BIN)/ruff format --check $(CODE)

types: setup
	@$(BIN)/mypy

contracts: setup
	@$(BIN)/lint-imports

tests: setup
	@$(BIN)/pytest

# The built-in packs are compiled for the Python that builds; under another one the first check compiles them.
wheel: setup
	@rm -rf build/cache numcheck/_compiled
	@XDG_CACHE_HOME=$(CURDIR)/build/cache $(BIN)/python -c "import numcheck; numcheck.check_text('')"
	@mv build/cache/numcheck numcheck/_compiled
	@$(BIN)/python -m hatchling build --target wheel; status=$$?; rm -rf numcheck/_compiled; exit $$status

format: setup
	@$(BIN)/ruff check --fix --select I $(CODE)
	@$(BIN)/ruff format $(CODE)

docs: setup
	@$(BIN)/python -m tools.make_docs
	@$(BIN)/mkdocs build --quiet --strict
	@echo "Site: $(CURDIR)/build/site/index.html"

bench: setup
	@$(PYTHON) tools/setup_env.py dev bench || echo "bench: going on without proselint"
	@$(BIN)/python -m compileall -q numcheck
	@$(BIN)/python benchmarks/bench.py

clean:
	rm -rf .venv build dist numcheck/_compiled .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find numcheck tests benchmarks tools -name __pycache__ -type d -prune -exec rm -rf {} +
