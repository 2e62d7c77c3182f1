# make run serves the page; make test runs the whole suite. Both make .venv on first use.

PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip install --constraint constraints.txt
TO_RUN := .venv/installed-to-run
TO_TEST := .venv/installed-to-test
TO_COMPARE := .venv-peers/installed-to-compare

# PORT=8000 on the command line wins; PORT in the environment gives way to EXPORTQA_PORT.
ifeq ($(origin PORT),command line)
export EXPORTQA_PORT := $(PORT)
else ifdef PORT
export EXPORTQA_PORT ?= $(PORT)
endif

# The default embedding model is installed with the packages: nothing has to ask a model hub, unless others are set.
ifeq ($(EXPORTQA_EMBEDDING_MODEL)$(EXPORTQA_RERANKER_MODEL)$(shell grep -sE '^EXPORTQA_(EMBEDDING|RERANKER)_MODEL=.' .env),)
export HF_HUB_OFFLINE ?= 1
endif

.PHONY: help run test lint check eval bench readme clean

help:  ## List these targets.
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1\t\2/p' Makefile | expand -t 14

run: $(TO_RUN)  ## Serve chat and API on http://127.0.0.1:7860, or on PORT=8000.
	@exec $(BIN)/exportqa serve

# A small model that the tests train takes twice the work where torch's threads wait for each other.
test: $(TO_TEST)  ## Run the whole suite, or a part of it: ARGS="-k dates".
	@sh .ci/browser
	@# Two processes: many tests wait for a server or for a process that is killed. Torch's threads would wait for each other.
	OMP_NUM_THREADS=1 $(BIN)/python -m pytest --numprocesses 2 --dist worksteal $(ARGS)

lint: $(TO_TEST)  ## Check style, format and types.
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

check: lint test  ## Lint, then test.

eval: $(TO_RUN)  ## Score the golden questions over the bundled articles, in a library of their own.
	$(BIN)/exportqa eval tests/golden

bench: $(TO_TEST) $(TO_COMPARE)  ## Run each benchmark in benchmarks/; performance.py writes docs/performance.md.
	@status=0; for each in benchmarks/*.py; do echo "$$each"; $(BIN)/python "$$each" || status=1; done; exit $$status

readme: $(TO_TEST)  ## Write the generated parts of README.md anew.
	$(BIN)/python -m docs.regenerate

clean:  ## Remove the environment and everything else that was made here; the library stays.
	rm -rf .venv .venv-peers build dist *.egg-info .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(TO_RUN): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "Python 3.11 or newer is needed, and $(PYTHON) is not. Name one: make run PYTHON=python3.12" >&2; exit 1; }
	@test -x $(BIN)/pip || $(PYTHON) -m venv .venv || { \
	  echo "No virtual environment could be made. On Debian: apt install python3-venv" >&2; rm -rf .venv; exit 1; }
	$(PIP) --quiet --upgrade pip
	$(PIP) --editable .
	@touch $@

$(TO_TEST): $(TO_RUN)
	$(PIP) --editable '.[test]'
	@touch $@

$(TO_COMPARE): benchmarks/peers/requirements.txt
	@test -x .venv-peers/bin/pip || $(PYTHON) -m venv .venv-peers
	.venv-peers/bin/pip install --quiet --requirement $< && touch $@ || echo "The peers cannot be installed: left out." >&2
