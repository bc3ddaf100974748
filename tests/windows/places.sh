#!/bin/sh
# Places that only Windows has: a stick whose letter changes, and a program that was started from inside
# the ZIP it came in.
#
#   sh places.sh CEIBA.EXE WORK_FOLDER
set -u
here=$(cd "$(dirname "$0")" && pwd)
for tool in xvfb-run xdotool; do
    command -v "$tool" >/dev/null 2>&1 || { echo "skipped: no $tool"; exit 77; }
done
CEIBA_WINE=${CEIBA_WINE:-$(cd "$here/../.." && pwd)/build/wine}
LC_ALL=es_GT.UTF-8
export CEIBA_WINE LC_ALL
wine="sh $here/wine.sh"
work=$2/places
rm -rf "$work"
mkdir -p "$work/stick"
cd "$work" || exit 1
failed=0
fail() { echo "$1"; cat messages; failed=1; }
word='volcan tejido camino lluvia maiz puente'
run() { printf '%s\n' "$word" | $wine "$@" >out 2>messages; }
$wine cmd /c exit

# The same stick, first with one letter and then with another.
letters=$CEIBA_WINE/dosdevices
temp=$(find "$CEIBA_WINE/drive_c/users" -maxdepth 4 -type d -name Temp | head -n 1)
tidy() {
    rm -f "$letters/p:" "$letters/q:"
    rm -rf "$temp/Temp1_ceiba.zip"
}
trap tidy EXIT
ln -sfn "$work/stick" "$letters/p:"
run "$1" create 'P:\mi plan' --preset 0 || fail "not made on the stick: $?"
rm -f "$letters/p:"
ln -sfn "$work/stick" "$letters/q:"
run "$1" verify 'P:\mi plan'
[ $? -eq 4 ] || fail "under the old letter it is not missing"
grep -q 'No hay ningún archivo en ese lugar' messages || fail "it is not said that nothing is there"
run "$1" verify 'Q:\mi plan' || fail "under the new letter it does not open: $?"

# Windows unpacks what is opened in a ZIP into the folder for temporary files.
[ -n "$temp" ] || { echo "this Windows has no folder for temporary files"; exit 1; }
mkdir -p "$temp/Temp1_ceiba.zip/Ceiba"
cp "$1" "$temp/Temp1_ceiba.zip/Ceiba/ceiba.exe"
cp "$work/stick/mi plan" "$temp/Temp1_ceiba.zip/Ceiba/"
window() {
    sh "$here/with_display.sh" sh -c '
        "$@" &
        program=$!
        for i in $(seq 60); do
            xdotool search --onlyvisible --name "^Ceiba$" >/dev/null 2>&1 && break
            kill -0 $program 2>/dev/null || exit 1
            sleep 1
        done
        sleep 2
        xdotool key alt+F4
        wait $program' sh "$@" 2>messages
}
window sh "$here/wine.sh" "$temp/Temp1_ceiba.zip/Ceiba/ceiba.exe" || fail "no window came"
grep -q 'archivo comprimido' messages || fail "it is not said that it was started from inside the ZIP"
# Elsewhere nothing is said.
cp "$1" "$work/stick/ceiba.exe"
window sh "$here/wine.sh" "$work/stick/ceiba.exe" || fail "no window came"
! grep -q 'archivo comprimido' messages || fail "it is said in an ordinary folder too"
exit "$failed"
