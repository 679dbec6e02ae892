# What developers type daily. The two commands of the README are script/demo and script/test.

PREFIX ?= /usr/local
DESTDIR ?=
share = $(DESTDIR)$(PREFIX)/share
# Nothing is loaded from where the programs lie.
release = swift build -c release --static-swift-stdlib --disable-local-rpath

.PHONY: build test torture format lint install uninstall deb

build:
	$(release) --product schedctl
	$(release) --product schedctl-render

test:
	script/test

# Every attack of docs/reliability.md in its long form: hours. FUZZ_SEED=N tries others.
rounds ?= 20000
torture:
	swift build --build-tests
	FUZZ_ROUNDS=$(rounds) FUZZ_SEED=$${FUZZ_SEED:-0} QUEUE_ROUNDS=200 KILL_ROUNDS=250 CHANGE_LINES=1000 \
	  WORKBOOK_ROUNDS=3000 TEXT_ROUNDS=3000 swift test --skip-build \
	  --filter 'Torture|Damaged|Hostile|Random|Fuzz|Range|Extreme|RoundTrip|PlanText'

format:
	swift format --in-place --recursive Sources Tests Package.swift

lint:
	swift format lint --strict --recursive Sources Tests Package.swift
	script/lint-numbers
	script/house > /dev/null

# The programs, completions for three shells, and the pages of the manual in both languages; where
# $(programs) is set, those of that folder instead of a new build.
install: $(if $(programs),,build)
	script/install "$(DESTDIR)$(PREFIX)" "$(or $(programs),$$($(release) --show-bin-path))"

# Removes what install put there; folders stay.
uninstall:
	rm -f "$(DESTDIR)$(PREFIX)"/bin/schedctl "$(DESTDIR)$(PREFIX)"/bin/schedctl-render \
	  "$(share)"/bash-completion/completions/schedctl "$(share)"/zsh/vendor-completions/_schedctl \
	  "$(share)"/fish/vendor_completions.d/schedctl.fish \
	  "$(share)"/man/man1/schedctl.1.gz "$(share)"/man/man1/schedctl-*.1.gz \
	  "$(share)"/man/zh_CN/man1/schedctl.1.gz "$(share)"/man/zh_CN/man1/schedctl-*.1.gz

# A package for Debian, in the current folder.
deb: $(if $(programs),,build)
	script/package-deb "$(or $(programs),$$($(release) --show-bin-path))"
