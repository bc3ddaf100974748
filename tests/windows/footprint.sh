#!/bin/sh
# What the program leaves in Windows: registry, profile and every other file of the drive before and after
# a day with it (window, file made, printed, verified, destroyed) are the same.
#
#   sh footprint.sh CEIBA.EXE WORK_FOLDER
set -u
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
work=$2/footprint
for tool in xvfb-run xdotool wineserver; do
    command -v "$tool" >/dev/null 2>&1 || { echo "skipped: no $tool"; exit 77; }
done
CEIBA_WINE=${CEIBA_WINE:-$root/build/wine}
export CEIBA_WINE
rm -rf "$work"
mkdir -p "$work/stick"
cp "$1" "$work/stick/ceiba.exe"
cd "$work/stick" || exit 1
wine="sh $here/wine.sh"

# The registry as text without the times that wine writes beside each key, and every file with its
# checksum. Wine notes the start of its screen driver, and the code page it last chose letters for.
snapshot() {
    WINEPREFIX=$CEIBA_WINE wineserver -w
    (
        cd "$CEIBA_WINE" || exit 1
        for hive in system.reg user.reg userdef.reg; do
            sed "s/^\(\[.*\]\) [0-9]*\$/\1/; /^#time=/d; /^\"DriverDateData\"=/d; /^\"Codepages\"=/d
                /^\"[A-Z]*\.FON\"=/d; s/^/$hive: /" "$hive"
        done
        find drive_c -type f -exec sha256sum {} +
        find drive_c -type d
    ) | LC_ALL=C sort
}
# A day with `$1`: the window, then the command line.
day() {
    sh "$here/with_display.sh" sh -c '
        $0 "$1" &
        for i in $(seq 60); do
            xdotool search --onlyvisible --name "$2" >/dev/null 2>&1 && break
            sleep 1
        done
        sleep 3
        xdotool key alt+F4
        wait' "$wine" "$1" "$2"
}
# Once before: what wine writes when a window comes for the first time is not ours.
day notepad Notepad >/dev/null 2>&1
snapshot >"$work/before"
day ./ceiba.exe '^Ceiba$'
word='volcan tejido camino lluvia maiz puente'
for command in 'create plan --preset 0' 'export plan --what plan --to plan.pdf' 'verify plan' \
    'wipe plan --destroy' 'demo --out demo'; do
    # shellcheck disable=SC2086 # the command is words
    printf '%s\n' "$word" | $wine ./ceiba.exe $command >/dev/null 2>"$work/messages" \
        || { echo "$command:"; cat "$work/messages"; exit 1; }
done
snapshot >"$work/after"
if ! diff "$work/before" "$work/after" >"$work/difference"; then
    echo "left behind:"
    head -n 20 "$work/difference"
    exit 1
fi
# Beside the program only what was asked for.
left=$(ls -A "$work/stick" | LC_ALL=C sort | tr '\n' ' ')
[ "$left" = "ceiba.exe demo plan.pdf " ] || { echo "beside the program: $left"; exit 1; }
