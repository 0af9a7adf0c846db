#!/bin/sh
# SPDX-License-Identifier: MIT
# Installs what is missing, builds, and runs the tests: sh packaging/test.sh [--slow] [arguments of ctest]
#   (nothing)     every test but those labeled slow, and the benchmarks
#   --slow        the slow ones too
#   -R storage    any argument of ctest: only what it selects, without the benchmarks
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
# shellcheck source=packaging/setup.sh
. "$root/packaging/setup.sh"
# shellcheck source=packaging/skipped.sh
. "$root/packaging/skipped.sh"

slow=no
if [ "${1:-}" = --slow ]; then
    slow=yes
    shift
fi

# Tests get a home of their own: no test may read or change the profile of the person who runs it. A private session bus and
# X server make the window, drag and accessibility tests independent of the desktop around them.
run_ctest() {
    as_user env XDG_CONFIG_HOME="$home/config" XDG_CACHE_HOME="$home/cache" XDG_DATA_HOME="$home/data" XDG_STATE_HOME="$home/state" \
        WAYLAND_DISPLAY='' \
        dbus-run-session -- xvfb-run -a -s '-screen 0 1440x900x24 -nolisten tcp' \
        ctest --test-dir "$build/dev" --output-on-failure "$@"
}

# count <status> <file>: ctest's own report knows run, fail, notrun and disabled.
count() {
    grep -c "^[[:space:]]*<testcase .*status=\"$1\"" "$2" || true
}

# summarize <exit of ctest> <file>: adds to the totals. A test that could not even start counts as failed.
summarize() {
    [ -s "$2" ] || die "ctest left no report (exit $1)" "see what it said above"
    part_failed=$(count fail "$2")
    part_skipped=$(grep -c '<skipped message="SKIP_' "$2" || true)
    part_failed=$((part_failed + $(count notrun "$2") - part_skipped))
    if [ "$1" -ne 0 ] && [ "$part_failed" -eq 0 ]; then
        part_failed=1
    fi
    passed=$((passed + $(count run "$2")))
    failed=$((failed + part_failed))
}

# run_part <name> <arguments of ctest>
run_part() {
    report=$logs/$1.xml
    shift
    rm -f "$report"
    status=0
    run_ctest --output-junit "$report" --no-tests=error "$@" </dev/null || status=$?
    summarize "$status" "$report"
    note_skipped "$report" "$build/dev/Testing/Temporary/LastTest.log" "$logs"
}

prepare build run test
build_preset dev

home=$build/dev/test-home
as_user mkdir -p "$home/config" "$home/cache" "$home/data" "$home/state"
passed=0
failed=0
forget_skipped "$logs"
if [ "$slow" = yes ]; then
    left_out=benchmark
else
    left_out='slow|benchmark'
fi

say "Tests"
if [ $# -gt 0 ]; then
    [ "$slow" = yes ] || set -- "$@" -LE "$left_out"
    run_part tests "$@"
else
    # One more at a time than there are processors: many a test waits for something.
    run_part tests "-j$(($(nproc) + 1))" -LE "$left_out"
    # One at a time: they measure.
    say "Benchmarks"
    as_user rm -f "$build/dev/benchmarks.json"
    run_part benchmarks -L benchmark
    as_user cat "$build/dev/benchmarks.md"
fi

tell_skipped "$logs"
if [ "$failed" -ne 0 ]; then
    printf '\n%s\n' "What to do: run a failed test alone, with all it says: sh packaging/test.sh -R <its name> -V"
fi
printf '\n%s passed, %s failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
