#!/bin/sh
# The real window under wine: it opens a file with letters with accents and those of K'iche' typed on the
# keyboard, shows results, assessment and plan, and hides at one key. On both sizes of screens, or those in
# SCREENS. Pictures stay in WORK_FOLDER/window.
#
#   sh window.sh CEIBA.EXE WORK_FOLDER
set -u
here=$(cd "$(dirname "$0")" && pwd)
for tool in xvfb-run xdotool import setxkbmap; do
    command -v "$tool" >/dev/null 2>&1 || { echo "skipped: no $tool"; exit 77; }
done
work=$2/window
rm -rf "$work"
mkdir -p "$work/stick"
cp "$1" "$work/stick/ceiba.exe"
cd "$work/stick" || exit 1
LC_ALL=es_GT.UTF-8
export LC_ALL
# Letters that a Spanish keyboard has a key for, with a dead key, and with AltGr; the glottal
# stop of K'iche'.
word="volcan ñandú ¿que@ k'iche' camino"
printf '%s\n' "$word" | sh "$here/wine.sh" ./ceiba.exe create plan --preset 0 >/dev/null 2>&1 || exit 1
printf '%s\n' "$word" | sh "$here/wine.sh" ./ceiba.exe assess plan --case "$here/../../guides/demo/elena.json" \
    >/dev/null 2>&1 || exit 1
failed=0
for SCREEN in ${SCREENS:-1366x768 1024x600}; do
    export SCREEN
    mkdir "$work/$SCREEN"
    sh "$here/with_display.sh" sh "$here/window_steps.sh" "$here" "$work/$SCREEN" "$word" || failed=1
done
exit "$failed"
