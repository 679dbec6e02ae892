# What developers type daily. The two commands of the README are script/demo and script/test.

prefix ?= /usr/local
release = swift build -c release --static-swift-stdlib

.PHONY: build test torture format lint install

build:
	$(release) --product schedctl
	$(release) --product schedctl-render

test:
	script/test

# Every attack of docs/reliability.md in its long form: hours. FUZZ_SEED=N tries others.
rounds ?= 20000
torture:
	swift build --build-tests
	FUZZ_ROUNDS=$(rounds) FUZZ_SEED=$${FUZZ_SEED:-0} swift test --skip-build \
	  --filter 'Torture|Damaged|Hostile|Random|Fuzz|Range|Extreme'

format:
	swift format --in-place --recursive Sources Tests Package.swift

lint:
	swift format lint --strict --recursive Sources Tests Package.swift
	script/lint-numbers
	script/house > /dev/null

install: build
	install -D -t "$(DESTDIR)$(prefix)/bin" \
	  "$$($(release) --show-bin-path)/schedctl" "$$($(release) --show-bin-path)/schedctl-render"
