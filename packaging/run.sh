#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# Installs what is needed, builds Bulkhead and opens it.
#
#   packaging/run.sh [FILE|FOLDER]
#
# Without an argument it opens a sample with a failing cluster. Without a display it prints the
# findings and writes the report instead.
set -euo pipefail

usage='usage: packaging/run.sh [FILE|FOLDER]'
case ${1:-} in
    -h | --help) echo "$usage"; exit 0 ;;
    -*) echo "$usage" >&2; exit 2 ;;
esac
(($# <= 1)) || { echo "$usage" >&2; exit 2; }

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
path=${1:-$root/resources/samples/cluster.bicep}
[[ -e $path ]] || { echo "run: there is no file or folder '$path'" >&2; exit 2; }
path=$(realpath -- "$path")

cd "$root"
bash packaging/install-deps.sh
cmake --preset release
cmake --build --preset release --target bulkhead bulkhead-cli

if [[ ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]]; then
    exec build/release/bin/bulkhead "$path"
fi

report=$root/build/release/bulkhead-report.html
echo
echo "run: no display (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window; the findings of $path:"
echo
# 1 says that a cluster fails: an answer, not an error of this script.
status=0
build/release/bin/bulkhead-cli check "$path" || status=$?
((status <= 1)) || exit "$status"

status=0
build/release/bin/bulkhead-cli report "$path" --output "$report" || status=$?
((status <= 1)) || exit "$status"
echo
echo "run: the report is $report"
