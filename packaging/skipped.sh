# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# Which tests were not tried, and why: test.sh tells it at its end. Sourced, never run. Each takes the folder that keeps what was found.

# forget_skipped <folder>
forget_skipped() {
    : >"$1/skipped-tests.txt"
    : >"$1/skipped-functions.txt"
}

# note_skipped <report> <log> <folder>: whole tests that gave up by themselves stand in ctest's report. Functions of Qt tests, whose test passes
# nevertheless, stand only in its log: the report cuts what a passed test said.
note_skipped() {
    awk '/<testcase / { name = $0; sub(/.* name="/, "", name); sub(/".*/, "", name) }
        /<skipped message="SKIP_/ {
            getline; sub(/.*<system-out>/, ""); sub(/<[/]system-out>.*/, ""); print name ": " $0
        }' "$1" |
        sed 's/&lt;/</g; s/&gt;/>/g; s/&quot;/"/g; s/&apos;/'"'"'/g; s/&amp;/\&/g' >>"$3/skipped-tests.txt"
    sed -n 's/^SKIP   : //p' "$2" >>"$3/skipped-functions.txt"
}

# tell_skipped <folder>: says nothing where everything was tried. What was skipped in two runs is named once.
tell_skipped() {
    for list in "$1/skipped-tests.txt" "$1/skipped-functions.txt"; do
        sort -u -o "$list" "$list"
    done
    if [ -s "$1/skipped-tests.txt" ] || [ -s "$1/skipped-functions.txt" ]; then
        printf '== Not tried: %s tests, and %s functions of tests that ran\n' \
            "$(grep -c '' "$1/skipped-tests.txt")" "$(grep -c '' "$1/skipped-functions.txt")"
        sed 's/^/   /' "$1/skipped-tests.txt" "$1/skipped-functions.txt"
    fi
}
