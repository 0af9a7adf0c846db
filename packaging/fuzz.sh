#!/bin/sh
# SPDX-License-Identifier: MIT
# Installs what is missing, builds the fuzz targets with clang, and runs each: sh packaging/fuzz.sh SECONDS [NAME ...]
#   SECONDS   for each target: 60 before a merge, 3600 for a night
#   NAME      only these targets; all are named in tests/fuzz/CMakeLists.txt
# What is found lies in build/fuzz/tests/fuzz/found; look at it again with: build/fuzz/bin/fuzzreplay NAME --file FILE
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
# shellcheck source=packaging/setup.sh
. "$root/packaging/setup.sh"

seconds=${1:-}
case $seconds in
'' | *[!0-9]*) die "how long is each target to run?" "sh packaging/fuzz.sh SECONDS [NAME ...], for example 60" ;;
esac
shift
pattern='^(fuzz|fuzzseeds)_'
if [ $# -gt 0 ]; then
    pattern="^(fuzz|fuzzseeds)_($(printf '%s\n' "$@" | paste -s -d '|' -))\$"
fi

prepare build run fuzz
compiler=clang++-14
command -v "$compiler" >/dev/null 2>&1 || compiler=clang++
say "Configure: preset fuzz, $compiler"
quiet_step configure-fuzz "if it names a package, see packaging/packages.txt; else remove $build/fuzz and try again" \
    as_user cmake --preset fuzz -DCMAKE_CXX_COMPILER="$compiler" -DSEVENROUNDS_FUZZ_SECONDS="$seconds"
say "Build: preset fuzz, $jobs at a time"
step build-fuzz "a compiler error shows above; start again: what is built stays" as_user cmake --build --preset fuzz

say "Fuzz: $seconds s each"
step fuzz "what was found lies in $build/fuzz/tests/fuzz/found, named after its target" \
    as_user ctest --test-dir "$build/fuzz" --output-on-failure --no-tests=error -R "$pattern"
