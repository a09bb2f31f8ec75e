# Needletail. `make` alone lists what there is.
#
# One build configuration serves demo, tests, bench and release, so that nothing is compiled twice:
# optimised, with internal declarations open to the tests.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: help demo test test-core core-tests core-checks core-checks-and-product test-product \
	build-product test-page test-fix-cost test-acceptance test-fuzz bench bench-fix \
	bench-routing fuzz soak lint format release clean setup setup-test decide-version

SWIFT_FLAGS := -c release -Xswiftc -enable-testing
STEP := scripts/step
FORMATTED = $(wildcard Package.swift Core/Package.swift Sources Tests Core/Sources Core/Tests)

# make demo: HEADLESS=1 ends by itself, SECONDS=20 after that long, PORT=8080 serves the page there.
# (Make does not inherit bash's own SECONDS: it is not exported.)
HEADLESS ?=
SECONDS ?=
PORT ?=
DEMO_ARGUMENTS = $(if $(filter-out 0 no off,$(HEADLESS)),--headless) \
	$(if $(SECONDS),--seconds $(SECONDS)) $(if $(PORT),--port $(PORT))

help: ## list the targets
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | \
		awk -F'\t' '{ printf "  make %-13s %s\n", $$1, $$2 }'

demo: setup decide-version ## build and show an order's whole life (HEADLESS=1 SECONDS=n PORT=n)
	@$(STEP) build-demo swift build $(SWIFT_FLAGS) --product needletail
	@.build/release/needletail demo $(DEMO_ARGUMENTS)

test: setup-test decide-version ## run every test: the core, the product, the page
	@$(MAKE) --no-print-directory core-tests core-checks-and-product test-product test-page \
		test-fix-cost test-acceptance test-fuzz \
		TIDY_DONE=$(filter lint,$(MAKECMDGOALS))

test-core: core-tests core-checks

core-tests:
	@$(STEP) build-core swift build --package-path Core --build-tests $(SWIFT_FLAGS)
	@$(STEP) test-core swift test --package-path Core -c release --skip-build \
		$(if $(TIDY_DONE),--skip TidyTests)

core-checks:
	@$(MAKE) --no-print-directory model-check-small model-check-busted
	@$(STEP) gate-core scripts/gate-core

# The product's build leaves a core idle most of the time; nothing of the core's checks is timed.
core-checks-and-product:
	@$(MAKE) --no-print-directory -j2 core-checks build-product

model-check-%:
	@$(STEP) $@ Core/.build/release/model-check $* $(STATES)

build-product:
	@$(STEP) build-product swift build --build-tests $(SWIFT_FLAGS)

test-product: build-product
	@$(STEP) test-product swift test -c release --skip-build \
		--skip FIXGatewayTests --skip SystemTests
	@$(STEP) test-gateway swift test -c release --skip-build --filter FIXGatewayTests
	@$(STEP) test-system swift test -c release --skip-build --filter SystemTests --skip QuickFIX
	@$(STEP) test-quickfix swift test -c release --skip-build --filter QuickFIX

# The definitions are not ours to publish: they lie beside the repository, or the step is skipped.
test-acceptance:
	@if [ -d ../shared/data/fix-acceptance ]; then $(STEP) acceptance scripts/acceptance; \
		else $(STEP) --skip acceptance "no acceptance definitions in ../shared"; fi

test-page:
	@$(STEP) test-page scripts/test-page

test-fix-cost:
	@$(STEP) gate-fix scripts/gate-fix

test-fuzz:
	@$(STEP) build-fuzz scripts/fuzz build
	@$(STEP) fuzz scripts/fuzz run 30

fuzz: setup-test test-fuzz ## fuzz codec, session and dictionary loading, 30 s each

bench-fix: setup-test ## what the FIX codec costs, and QuickFIX beside it
	@$(STEP) build-fix-bench swift build $(SWIFT_FLAGS) --product fix-bench
	@scripts/bench-fix

bench: setup decide-version ## measure throughput and latency (LOAD=DIR of the load generator, PICTURE=FILE)
	@$(STEP) build-release swift build $(SWIFT_FLAGS) --product needletail
	@LOAD='$(LOAD)' PICTURE='$(PICTURE)' scripts/bench

# Recorded days lie beside the repository; without them only the decision is measured.
bench-routing: ## what routing and strategies are worth on recorded days (PICTURE=FILE)
	@$(STEP) build-routing-bench swift build --package-path Core $(SWIFT_FLAGS) --product routing-bench
	@mkdir -p .build/routing
	@Core/.build/release/routing-bench decide
	@Core/.build/release/routing-bench route .build/routing $(or $(PICTURE),.build/routing/routing.svg)
	@if [ -d ../shared/data/us-equity-quotes-12-venues ]; then scripts/check-routes .build/routing; \
		else $(STEP) --skip check-routes "no recorded day in ../shared"; fi
	@Core/.build/release/routing-bench track

soak: setup-test decide-version ## hundreds of kills, a million resends, 100,000 orders judged, long fuzzing
	@$(STEP) build-fuzz scripts/fuzz build
	@$(STEP) fuzz scripts/fuzz run 600
	@$(STEP) build-product swift build --build-tests $(SWIFT_FLAGS)
	@$(STEP) build-core swift build --package-path Core --build-tests $(SWIFT_FLAGS)
	@$(STEP) seeded-bugs scripts/seeded-bugs
	@$(STEP) mutants scripts/mutants
	@$(MAKE) --no-print-directory -j2 STATES=3000000 \
		$(addprefix model-check-,posted busted swept reports immediate)
	@NEEDLETAIL_SOAK=1 $(STEP) soak-journal swift test --package-path Core -c release --skip-build \
		--filter OMSJournalTests
	@NEEDLETAIL_SOAK=1 $(STEP) soak-risk swift test --package-path Core -c release --skip-build \
		--filter ExposureTwinTests
	@NEEDLETAIL_SOAK=1 $(STEP) soak swift test -c release --skip-build --filter 'Crash|LongResend|Simulation'

lint: ## check the format of every file, and the tidy rules
	@$(STEP) format swift format lint --strict --parallel --recursive $(FORMATTED)
	@$(STEP) build-tidy swift build --package-path Core --build-tests $(SWIFT_FLAGS)
	@$(STEP) tidy swift test --package-path Core -c release --skip-build --filter TidyTests

format: ## format every Swift file in place
	@swift format --in-place --parallel --recursive $(FORMATTED)

release: setup decide-version ## build every executable into .build/release
	@$(STEP) build-release swift build $(SWIFT_FLAGS)

clean: ## remove everything that was built
	@rm -rf .build Core/.build

setup:
	@scripts/setup

setup-test:
	@scripts/setup test

decide-version:
	@scripts/decide-version
