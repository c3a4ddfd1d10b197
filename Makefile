# Everything a newcomer types. Each target does its own set-up; Python 3.11 or newer is enough.
.DEFAULT_GOAL := help
SHELL := /bin/sh

PORT ?= 8501
VENV := .venv
AUDIT := .venv-audit
PY := $(VENV)/bin/python
INSTALLS = $(PY)
# PYTHON may be set; otherwise the first of these that is new enough.
PYTHONS := $(PYTHON) python3 python3.14 python3.13 python3.12 python3.11 python
CODE := analysis benchmarks commands content deploy models pages tests web manage.py site_map.py streamlit_app.py

.PHONY: help run test quick journeys lint check format pictures guide permissions bench sbom audit requirements set-up-tests clean

help: ## Show this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  \1|/' \
	 | awk -F'|' '{ printf "%-16s %s\n", $$1, $$2 }'

run: $(VENV)/.ready ## Open the platform on http://localhost:8501 (PORT and DANSTAFELS_DATA move it)
	@PORT=$(PORT) $(PY) manage.py serve

test: set-up-tests ## Run every test: both databases and a real browser
	$(PY) -m pytest --numprocesses 2 --dist loadfile

quick: $(VENV)/.ready-for-tests ## Run the tests without a browser (storage on SQLite alone)
	$(PY) -m pytest tests/unit tests/storage tests/pages --databases sqlite

journeys: set-up-tests ## Run the journeys in a browser; pictures go to tests/artifacts
	$(PY) -m pytest tests/journeys

lint: $(VENV)/.ready-for-tests ## Look for slips: layout, lint, types, direction of imports
	$(VENV)/bin/ruff format --check $(CODE)
	$(VENV)/bin/ruff check $(CODE)
	$(VENV)/bin/mypy models analysis content
	$(VENV)/bin/lint-imports

check: lint quick ## Lint and the quick tests: what to run before a commit

format: $(VENV)/.ready-for-tests ## Put the code in its layout
	$(VENV)/bin/ruff format $(CODE)
	$(VENV)/bin/ruff check --fix $(CODE)

pictures: set-up-tests ## Take the pictures in docs/pictures anew
	$(PY) -m tests.pictures

guide: set-up-tests ## Walk through content/guide.yaml in a browser, and print the guide in docs/
	$(PY) -m tests.guide

permissions: $(VENV)/.ready-for-tests ## Try out who may do what, and write docs/permissions.md
	$(PY) -m tests.permissions

bench: $(VENV)/.ready-for-tests ## Measure: redaction, opinion groups, what stands out, a whole table, survey beside the stock survey, memory
	$(PY) -m benchmarks.redaction --speed
	$(PY) -m benchmarks.opinion_groups
	$(PY) -m benchmarks.standing_out
	$(PY) -m benchmarks.live_table
	$(PY) -m benchmarks.survey_cpu
	$(PY) -m benchmarks.memory
	$(PY) -m benchmarks.themes

sbom: $(AUDIT)/.ready ## Write sbom.json: every package the platform runs on (CycloneDX)
	$(AUDIT)/bin/cyclonedx-py requirements requirements.txt --output-reproducible -o sbom.json
	@echo "Written: sbom.json"

audit: $(AUDIT)/.ready ## Ask whether a package is known to be unsafe
	@$(AUDIT)/bin/pip-audit --requirement requirements.txt --require-hashes --disable-pip --strict || { \
	  echo "Either a package above is known to be unsafe, or the database of known faults could not be"; \
	  echo "reached: then nothing was checked. Run this again where there is a connection."; exit 1; }

requirements: ## Pin anew what is required (needs pip-tools)
	pip-compile $(PINNED) -o requirements.txt requirements.in
	pip-compile $(PINNED) --allow-unsafe -o requirements-dev.txt requirements-dev.in
	pip-compile $(PINNED) --allow-unsafe -o requirements-audit.txt requirements-audit.in

clean: ## Remove the virtual environments; what was written in data/ stays
	rm -rf $(VENV) $(AUDIT)

PINNED := --upgrade --generate-hashes --strip-extras \
          --no-emit-index-url --no-emit-trusted-host --no-emit-find-links

set-up-tests: $(VENV)/.ready-for-tests
	@$(PY) -m tests.set_up

$(VENV)/.ready: requirements.txt | $(PY)
	@echo "Installing what the platform needs..."
	@$(call install,-r requirements.txt)
	@touch $@

$(VENV)/.ready-for-tests: requirements.txt requirements-dev.txt | $(PY)
	@echo "Installing what the platform and its tests need..."
	@$(call install,-r requirements.txt -r requirements-dev.txt)
	@touch $(VENV)/.ready $@

# Apart, so that what only looks at packages is never among what runs.
$(AUDIT)/.ready: INSTALLS := $(AUDIT)/bin/python
$(AUDIT)/.ready: requirements-audit.txt | $(PY)
	@echo "Installing what looks at the packages..."
	@$(PY) -m venv $(AUDIT)
	@$(call install,-r requirements-audit.txt)
	@touch $@

$(PY):
	@for python in $(PYTHONS); do \
	  if "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
	    "$$python" -m venv $(VENV) && exit 0; \
	    rm -rf $(VENV); \
	    echo "Python could not make a virtual environment. On Debian or Ubuntu this helps:"; \
	    echo "  apt-get install python3-venv"; exit 1; \
	  fi; \
	done; \
	echo "Python 3.11 or newer is needed and was not found. Install it, or say where it is:"; \
	echo "  make run PYTHON=/where/it/is/python3"; exit 1

# The files name every package, so pip need not look for more; and Python compiles what it uses.
define install
$(INSTALLS) -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps --no-compile $(1) || { \
  echo "Installing failed: see above. Most often there is no connection to the package index."; \
  echo "Nothing is broken: run the same command again when there is one."; exit 1; }
endef
