#!/bin/sh
# SPDX-License-Identifier: MIT
# Installs what is missing, builds what people get and what measures it, and runs every benchmark: sh packaging/bench.sh [-R katex]
# The page of figures comes to lie in build/bench/benchmarks.md. It takes half an hour; nothing else should run meanwhile.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
# shellcheck source=packaging/setup.sh
. "$root/packaging/setup.sh"

prepare build run test
build_preset bench

# A profile of the person who runs it is neither read nor changed: each benchmark makes its own.
say "Benchmarks: one after the other"
# A whole run is one page; of a part the other rows stay, with their day.
[ $# -gt 0 ] || as_user rm -f "$build/bench/benchmarks.json"
step bench "a line above says which ratio is above its limit; on a machine that did something else, try again" \
    as_user ctest --test-dir "$build/bench" --output-on-failure --no-tests=error -L benchmark "$@"
cat "$build/bench/benchmarks.md"
say "The page is $build/bench/benchmarks.md"
