#!/bin/sh
# A file made on Linux opens on Windows and the other way round, with what was written on both, under a
# name with accents in a folder with spaces. The exit codes are the same on both.
#
#   sh interchange.sh CEIBA.EXE WORK_FOLDER        CEIBA_LINUX names the program for Linux
set -u
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
linux=${CEIBA_LINUX:-}
for built in "$root/build/dev/ceiba" "$root/build/release-linux/ceiba"; do
    [ -n "$linux" ] || { [ -x "$built" ] && linux=$built; }
done
[ -n "$linux" ] || { echo "skipped: no program for Linux is built"; exit 77; }
windows="sh $here/wine.sh $1"
work="$2/interchange"
rm -rf "$work"
mkdir -p "$work/María Ñandú/Escritorio"
cd "$work/María Ñandú/Escritorio" || exit 1
word="volcan tejido camino lluvia ¿k'iche'? ñandú"
failed=0
# run CODE PROGRAM ARGUMENTS...
run() {
    wanted=$1
    shift
    printf '%s\n' "$word" | "$@" >out 2>messages
    code=$?
    [ "$code" -eq "$wanted" ] || {
        echo "exit code $code and not $wanted: $*"
        cat out messages
        failed=1
    }
}
generation() { sed -n 's/.*generación //p; s/.*generation //p' out | head -n 1; }
LC_ALL=es_GT.UTF-8
export LC_ALL
run 0 "$linux" create "mi plan" --preset 0
run 0 $windows verify "mi plan"
grep -q '^ok' out || { echo "Windows does not say ok:"; cat out; failed=1; }
run 0 $windows assess "mi plan" --case "$root/guides/demo/elena.json"
run 0 "$linux" verify "mi plan"
run 0 "$linux" export "mi plan" --what plan --to linux.html --allow-paper
run 0 $windows export "mi plan" --what plan --to windows.html --allow-paper
cmp linux.html windows.html || failed=1
run 0 $windows create "otra ñ" --preset 0
run 0 "$linux" verify "otra ñ"
run 0 "$linux" assess "otra ñ" --case "$root/guides/demo/elena.json"
run 0 $windows verify "otra ñ"
right=$word
word='otra clave que no es la suya'
run 3 $windows verify "otra ñ"
word=$right
run 2 $windows unknown
run 4 $windows create "otra ñ" --preset 0
run 4 $windows verify nothing
run 0 $windows score "$root/guides/demo/elena.json"
cp out windows.score
run 0 "$linux" score "$root/guides/demo/elena.json"
cmp out windows.score || failed=1
run 0 $windows wipe "otra ñ" --destroy
[ ! -e "otra ñ" ] || { echo "the destroyed file is still there"; failed=1; }
run 0 $windows verify "mi plan"
# The whole way by the names Windows gives.
drive=${CEIBA_WINE:-$root/build/wine}/drive_c
cp "mi plan" "$drive/"
run 0 $windows verify 'C:\mi plan'
run 0 $windows verify 'C:/mi plan'
rm -f "$drive/mi plan"
exit "$failed"
