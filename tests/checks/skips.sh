#!/bin/sh
# SPDX-License-Identifier: MIT
# What packaging/skipped.sh finds in a run of ctest: sh skips.sh <root of the checkout> <ctest>
set -eu
root=$1
ctest=$2
# shellcheck source=packaging/skipped.sh
. "$root/packaging/skipped.sh"

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >says-much.sh <<'END'
echo 'PASS   : TestMuch::initTestCase()'
i=0
while [ "$i" -lt 500 ]; do
    echo "PASS   : TestMuch::works($i)"
    i=$((i + 1))
done
echo 'SKIP   : TestMuch::needsRoot(row) Only <root> & "nobody" else'
echo '   Loc: [tst_much.cpp(104)]'
END
cat >CTestTestfile.cmake <<'END'
add_test(tst_much sh says-much.sh)
add_test(tst_good true)
add_test(check_tool sh -c "echo 'the tool is another & older'; exit 77")
set_tests_properties(check_tool PROPERTIES SKIP_RETURN_CODE 77)
add_test(tst_bad sh -c "echo 'FAIL!  : TestBad::fails()'; exit 1")
END
"$ctest" --output-junit "$folder/report.xml" >ctest.txt 2>&1 || true

# said: what is told after the same run was noted twice.
said() {
    forget_skipped "$folder"
    note_skipped "$folder/report.xml" "$folder/Testing/Temporary/LastTest.log" "$folder"
    note_skipped "$folder/report.xml" "$folder/Testing/Temporary/LastTest.log" "$folder"
    tell_skipped "$folder"
}
expected='== Not tried: 1 tests, and 1 functions of tests that ran
   check_tool: the tool is another & older
   TestMuch::needsRoot(row) Only <root> & "nobody" else'
if [ "$(said)" != "$expected" ]; then
    said
    exit 1
fi
"$ctest" -R tst_good --output-junit "$folder/report.xml" >ctest.txt 2>&1
[ -z "$(said)" ]
