# Everything that people, the hook and CI run. Needs Python 3.11 or later, make and a package index.
# PYTHON=… on the command line decides; else the first that is new enough and runs (a shim may stand there and not run).
PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
VENV := .venv
BIN := $(VENV)/bin
PEERS := .venv-peers
COMPILED := .venv-compiled
STAMP := $(VENV)/.installed
BUILT := $(COMPILED)/.built
SOURCES := provtrace tests bench scripts

.PHONY: trace test lint types gold check compiled bench clean
.DEFAULT_GOAL := trace

trace: $(STAMP)  ## trace the five articles of seeds/
	@$(BIN)/provtrace trace seeds/

test: $(STAMP)  ## all tests but the gold gate
	@$(BIN)/python -m pytest -q -m "not gold"

lint: $(STAMP)
	@$(BIN)/ruff check $(SOURCES)
	@$(BIN)/ruff format --check $(SOURCES)

types: $(STAMP)
	@$(BIN)/mypy

gold: $(STAMP)  ## the gold gate: needs ../shared, says so where it is absent
	@$(BIN)/python -m pytest -q -m gold tests/test_gold.py tests/test_thresholds.py

check: lint types test gold

compiled: $(BUILT)  ## a wheel whose hot modules are machine code, in build/compiled and installed in a venv of its own

# spaCy and ripgrep stand beside in the bench: in a venv of their own, for spaCy asks for other versions of typer.
bench: $(STAMP)
	@$(MAKE) --no-print-directory compiled || echo "not compiled (mypyc needs a C compiler): the bench runs plain Python"
	@test -d $(PEERS) || $(PYTHON) -m venv $(PEERS)
	@for peer in "spacy>=3.8" ripgrep; do \
		$(PEERS)/bin/python -m pip install -qq --disable-pip-version-check --only-binary :all: "$$peer" 2>/dev/null || \
		echo "no $$peer to be had: it is left out of the bench"; done
	@$(BIN)/python bench/bench.py
	@$(BIN)/python bench/stories.py

clean:
	rm -rf $(VENV) $(PEERS) $(COMPILED) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find provtrace tests bench scripts -name __pycache__ -type d -prune -exec rm -rf {} +

# A venv whose Python is gone is made anew.
$(STAMP): pyproject.toml
	@test -n "$(PYTHON)" || { echo "provtrace needs Python 3.11 or later: make PYTHON=…" >&2; exit 1; }
	@$(BIN)/python -c "" 2>/dev/null || $(PYTHON) -m venv --clear $(VENV)
	@echo "installing provtrace and its tools into $(VENV) …"
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --editable '.[dev]'
	@touch $@

# From the sdist, so that no machine code is left beside the sources.
$(BUILT): pyproject.toml $(shell find provtrace -name '*.py' -o -name '*.toml') | $(STAMP)
	@echo "compiling provtrace into $(COMPILED) …"
	@rm -rf build/compiled && mkdir -p build && $(PYTHON) -m venv --clear $(COMPILED)
	@HATCH_BUILD_HOOK_ENABLE_MYPYC=1 $(BIN)/python -m build --outdir build/compiled . >build/compiled.log 2>&1 || \
		{ tail -20 build/compiled.log; exit 1; }
	@$(COMPILED)/bin/python -m pip install -qq --disable-pip-version-check build/compiled/*.whl
	@touch $@
