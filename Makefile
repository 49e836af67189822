# `make` alone lists what there is. Every target sets up what it needs by itself.

PYTHON ?= python3
BIN := .venv/bin
HEADLESS := QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8
SCREEN := LC_ALL=C.UTF-8 QT_QPA_PLATFORM=xcb xvfb-run -a -s "-screen 0 1600x1200x24"
COVERED := domain store workspace

.DEFAULT_GOAL := help
.PHONY: help setup run test check screens bench package words lock clean

help:  ## list what there is
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' Makefile | expand -t 18

setup:  ## set up what is missing: system libraries, .venv, packages
	@$(PYTHON) packaging/setup.py

run: setup  ## open the window (ARGS="--home DIR" and others are passed on)
	@$(PYTHON) packaging/display.py
	@$(BIN)/partner-planner $(ARGS)

check: setup  ## style, types and the stairs, without the tests
	$(BIN)/ruff check --quiet --output-format concise
	$(BIN)/ruff format --quiet --check
	$(BIN)/mypy --strict
	$(BIN)/lint-imports --no-logo

test: check  ## every check and every test
	@mkdir -p build
	$(HEADLESS) $(BIN)/coverage run -m pytest
	@for room in $(COVERED); do echo "Coverage of $$room"; \
	  $(BIN)/coverage report --include="partner_planner/$$room/*" --fail-under=95 || exit 1; done

screens: setup  ## every tab and dialog as a picture, into build/screens
	$(HEADLESS) $(BIN)/python -m tests.screens build/screens

bench: setup  ## the benchmarks as a table, and build/bench.json
	$(SCREEN) $(BIN)/python -m tests.bench build/bench.json

package: setup  ## the wheel, into dist
	$(BIN)/python -m build --wheel --no-isolation --outdir dist

words: setup  ## the template for translators, and the compiled catalogs
	$(BIN)/python packaging/words.py

lock: setup  ## renew packaging/lock.txt from pyproject.toml
	$(BIN)/python packaging/lock.py

clean:  ## remove what was built; .venv and the plans of users stay
	rm -rf build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
