#!/usr/bin/env bash
# Sets everything up, builds Shortwright and runs every test. Ends with "N passed, N failed".
set -uo pipefail
cd "$(dirname "$0")/.."

packaging/setup.sh --tests || exit 1
extra=()
[ "${CI:-}" = true ] && extra=(-DSW_WERROR=ON)
cmake --preset release "${extra[@]}" >/dev/null || exit 1
cmake --build --preset release || exit 1
report=build/release/tests.xml
ctest --preset release --output-on-failure --parallel 2 --output-junit "$PWD/$report"
status=$?
total=$(grep -o '<testcase ' "$report" | wc -l)
failed=$(sed -n 's/.*<testsuite[^>]* failures="\([0-9]*\)".*/\1/p;s/^\tfailures="\([0-9]*\)".*/\1/p' "$report" | head -n 1)
echo "$((total - ${failed:-0})) passed, ${failed:-0} failed"
exit $status
