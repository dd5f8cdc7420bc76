# make audit          audit the sample chapters against the sample web, write Reports/
# make audit DOC=…    audit your own document against the live web
# make test           build, and run all tests
# See README.md for the rest.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

BUILD ?= .build
PREFIX ?= /usr/local
IBID := $(BUILD)/release/ibid
# The linker's warning about mktemp is Foundation's own affair.
RELEASE := swift build -c release --product ibid --static-swift-stdlib --scratch-path $(BUILD)
SWIFT_FILES := Sources Tests Package.swift

.PHONY: help audit reports pictures test lint format setup setup-tests release install install-files uninstall \
  deb clean accuracy bench \
  soak fuzz sanitize sanitize-address sanitize-thread

help:
	@sed -n 's/^# \{0,1\}//p' Makefile | head -n 4

setup:
	@.ci/setup

setup-tests:
	@.ci/setup --tests

release: setup
	@echo "building ibid (release)"
	@$(RELEASE) --quiet 2>&1 | sed "/warning: the use of .mktemp. is dangerous/d"

ifdef DOC
# Status 1 means that the audit found something, which is its purpose and no failure of make.
audit: release
	@$(IBID) audit $(DOC) || [ $$? -eq 1 ]
else
audit: reports
	@echo
	@echo "That was the sample web. Audit your own document against the live one:  make audit DOC=my.txt"
endif

# What the samples and the README show is what the program prints today.
reports: release
	@Fixtures/web/audit $(IBID) Reports
	@.ci/readme $(IBID)

# The pictures of the HTML report that the README shows; needs chromium.
pictures:
	@.ci/pictures Reports/pictures

# A dozen tests at once: where all begin together, their servers wait for a core longer than clients wait for them.
test: setup-tests
	@swift build --build-tests --scratch-path $(BUILD)
	@SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH=12 swift test --skip-build --disable-xctest --scratch-path $(BUILD)

# Needs the labelled citations and the saved pages (IBID_CORPORA, else ../shared/corpora).
accuracy: setup-tests
	@swift build --build-tests --scratch-path $(BUILD)
	@IBID_ACCURACY_REPORT=$(CURDIR)/Reports/accuracy.md IBID_PAGE_ACCURACY_REPORT=$(CURDIR)/Reports/accuracy-pages.md \
	  swift test --skip-build --disable-xctest --scratch-path $(BUILD) --filter AccuracyTests

PEERS := $(BUILD)/peers

# Needs a quiet machine, and about half an hour of it. LOADS names those to measure; without it, all. RUNS says how often.
bench: release
	@.ci/setup --bench
	@swift build -c release --product Benchmarks --static-swift-stdlib --scratch-path $(BUILD) --quiet
	@Fixtures/benchmarks/bench --ibid $(IBID) --hot-paths $(BUILD)/release/Benchmarks --peers $(PEERS) $(addprefix --runs ,$(RUNS)) $(LOADS)

# 100,000 addresses at servers that misbehave at random; says how many of which status, descriptors and memory.
soak: setup-tests
	@swift build --build-tests --scratch-path $(BUILD)
	@IBID_SOAK=$(or $(N),100000) swift test --skip-build --disable-xctest --scratch-path $(BUILD) --filter SoakTests

# The tests of what reads foreign bytes or runs on several threads, under AddressSanitizer and ThreadSanitizer.
sanitize: sanitize-address sanitize-thread
sanitize-address: SANITIZED := FetchingTests|ResponseCachingTests|RobustnessTests|PagesTests|WebAddressesTests|ManuscriptReadersTests
sanitize-thread: SANITIZED := FetchingTests|ResponseCachingTests|RobustnessTests
sanitize-address sanitize-thread: sanitize-%: setup-tests
	@swift build --build-tests --sanitize=$* --scratch-path $(BUILD)-$*
	@ASAN_OPTIONS=detect_leaks=0 TSAN_OPTIONS=suppressions=$(CURDIR)/.ci/thread-suppressions \
	  SWIFT_BACKTRACE=enable=no swift test --skip-build --disable-xctest --sanitize=$* \
	  --scratch-path $(BUILD)-$* --filter '$(SANITIZED)'

# libFuzzer with AddressSanitizer, FUZZ_SECONDS each, over: notes and their citations, formats of manuscripts, pages.
# What it finds stands in $(BUILD)-fuzz; what it learned there is where the next run begins.
FUZZ_SECONDS ?= 600
FUZZED ?= text markdown html latex page
fuzz: setup
	@IBID_FUZZ=build swift build -c release --product Fuzzing --scratch-path $(BUILD)-fuzz -Xswiftc -use-ld=lld
	@for subject in $(FUZZED); do .ci/fuzz $(BUILD)-fuzz $$subject $(FUZZ_SECONDS) || exit 1; done

lint:
	@swift format lint --strict --parallel --recursive $(SWIFT_FILES)

format:
	@swift format --in-place --parallel --recursive $(SWIFT_FILES)

SHARE := $(DESTDIR)$(PREFIX)/share
COMPLETIONS := bash:bash-completion/completions/ibid zsh:zsh/site-functions/_ibid fish:fish/vendor_completions.d/ibid.fish

install: release
	@$(MAKE) --silent install-files
	@echo "installed $(DESTDIR)$(PREFIX)/bin/ibid, with a manual page and completions for bash, zsh and fish"

# What make install and make deb put in place, from a program that is built.
install-files:
	@install -D -m 755 $(IBID) $(DESTDIR)$(PREFIX)/bin/ibid
	@for pair in $(COMPLETIONS); do \
	  mkdir -p "$$(dirname "$(SHARE)/$${pair#*:}")"; \
	  $(IBID) --generate-completion-script $${pair%%:*} | sed '1{/^#!/d}' >"$(SHARE)/$${pair#*:}"; \
	done
	@mkdir -p "$(SHARE)/man/man1"
	@.ci/man $(IBID) | gzip -9n >"$(SHARE)/man/man1/ibid.1.gz"

# A Debian package of the program, in .build.
deb: release
	@.ci/deb $(IBID) $(BUILD)

uninstall:
	@rm -f $(DESTDIR)$(PREFIX)/bin/ibid $(SHARE)/man/man1/ibid.1.gz $(foreach pair,$(COMPLETIONS),$(SHARE)/$(lastword $(subst :, ,$(pair))))

clean:
	@rm -rf $(BUILD)
