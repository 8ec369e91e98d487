# Every target prepares what it needs by itself: virtual environment, locked packages, system libraries.
# Variables: PYTHON=python3.12 (interpreter of .venv), ARGS="…" (options handed to cites or pytest),
# UPGRADE=1 (make lock: newest versions instead of the locked ones).

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules
export PYTHON

# Markers of a finished set-up. tools/setup.sh compares contents, so a newer date alone reinstalls nothing.
READY_BUILD := .venv/.ready-build
READY_TEST := .venv/.ready-test
READY_FULL := .venv/.ready-full

# A virtual environment does not survive a move of its folder: set-up then makes it anew.
ifeq ($(shell grep -sF "$(CURDIR)/.venv" .venv/pyvenv.cfg),)
.PHONY: $(READY_BUILD) $(READY_TEST)
endif

.PHONY: help build test test-full test-stale serve pictures audit performance robustness reference editor lock clean distclean

help: ## Affiche cette aide
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/\1|\2/p' Makefile | while IFS='|' read -r name text; do printf '  make %-11s  %s\n' "$$name" "$$text"; done

build: $(READY_BUILD) ## Prépare le projet, puis publie le livre, le site et les données dans output/
	.venv/bin/cites publier $(ARGS)

test: $(READY_TEST) ## Prépare le projet, puis vérifie le code et lance les tests rapides
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/pytest -n auto $(ARGS)

test-full: test $(READY_FULL) ## Lance aussi les tests du PDF et du site : PDF/UA, HTML, axe, navigateur
	.venv/bin/pytest -m full -n auto $(ARGS)

test-stale: $(READY_FULL) ## Modifie au hasard deux cents fois le petit projet, dix fois le vrai : rien ne doit dater (une heure)
	STALE_CHUNKS=20 STALE_SEQUENCES=10 .venv/bin/pytest -m full -n auto tests/stale $(ARGS)

serve: build ## Publie, puis ouvre le site sur http://localhost:8000 (Ctrl-C pour arrêter)
	.venv/bin/python tools/local_server.py output/site 8000

pictures: $(READY_FULL) ## Refait les images du README et du guide
	.venv/bin/python -m tools.take_pictures $(ARGS)

audit: build $(READY_FULL) ## Relit les pages avec des outils automatiques, pour la page Accessibilité
	.venv/bin/python tools/audit.py

performance: $(READY_BUILD) ## Mesure les constructions, à côté de Hugo, et récrit docs/performance.md (une heure ou deux)
	.venv/bin/python -m benchmarks.site_builds --date $$(date +%F) $(ARGS)

robustness: $(READY_BUILD) ## Abîme dix mille fois les vrais fichiers et récrit docs/robustesse.md (une demi-heure)
	.venv/bin/python -m tests.fuzzing --write $(ARGS)

reference: $(READY_BUILD) ## Récrit la référence des rédacteurs et les schémas, d’après le modèle
	.venv/bin/python tools/make_reference.py

editor: ## Refait l’éditeur de texte de l’atelier, d’après ses paquets verrouillés
	cd tools/editor && npm ci --silent && node build.mjs

# uv comes from its own lock, apart from .venv: nothing else uses it. npm writes the locks of the browser tests and of the editor.
lock: $(READY_BUILD) ## Recalcule les versions et les empreintes des paquets (UPGRADE=1 : les plus récentes)
	.venv/bin/python -m pip install --quiet --require-hashes --upgrade --target .cache/lock -r requirements/lock.txt
	$(UV_COMPILE) --output-file requirements/build.txt pyproject.toml --group install
	$(UV_COMPILE) --output-file requirements/test.txt pyproject.toml --group install --group test -c requirements/build.txt
	$(UV_COMPILE) --output-file requirements/lock.txt --group lock
	$(UV_COMPILE) --output-file requirements/bench.txt --group bench
	cd tests/browser && npm $(if $(UPGRADE),update,install) --package-lock-only --silent
	cd tools/editor && npm $(if $(UPGRADE),update,install) --package-lock-only --silent

UV_COMPILE = .cache/lock/bin/uv --quiet --no-config pip compile --universal --python-version 3.11 --only-binary :all: \
	--generate-hashes --annotation-style line --custom-compile-command "make lock" --no-emit-index-url \
	$(if $(UPGRADE),--upgrade)

clean: ## Efface ce que le projet produit, et les caches
	rm -rf output .output.publications .cache .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -not -path './.venv/*' -prune -exec rm -rf {} +

distclean: clean ## Efface aussi l’environnement Python et les outils de test installés
	rm -rf .venv *.egg-info build tests/browser/node_modules tools/editor/node_modules

$(READY_BUILD): requirements/build.txt pyproject.toml tools/setup.sh tools/system.sh
	@tools/setup.sh build

$(READY_TEST): requirements/test.txt pyproject.toml tools/setup.sh tools/system.sh
	@tools/setup.sh test

$(READY_FULL): tests/browser/package-lock.json tools/setup-tests.sh tools/system.sh | $(READY_TEST)
	@tools/setup-tests.sh
