#!/bin/sh
# The installer installs and removes silently, for one user, and leaves a file of hers where it lies.
#
#   sh installer.sh SETUP.EXE WORK_FOLDER
set -u
setup=$1
[ -f "$setup" ] || { echo "skipped: no $setup (sh installer/package.sh)"; exit 77; }
here=$(cd "$(dirname "$0")" && pwd)
CEIBA_WINE=${CEIBA_WINE:-$(cd "$here/../.." && pwd)/build/wine}
export CEIBA_WINE
wine="sh $here/wine.sh"
mkdir -p "$2"
cp "$setup" "$2/setup.exe"
cd "$2" || exit 1
failed=0
fail() { echo "$1"; failed=1; }
folder() { ls -d "$CEIBA_WINE"/drive_c/users/*/AppData/Local/Programs/Ceiba 2>/dev/null | head -n 1; }
snapshot() {
    WINEPREFIX=$CEIBA_WINE wineserver -w
    (
        cd "$CEIBA_WINE" || exit 1
        sed 's/^\(\[.*\]\) [0-9]*$/\1/; /^#time=/d; /^$/d' user.reg
        find drive_c | grep -v /Temp/
    ) | LC_ALL=C sort
}
# Where Windows lists programs; every Windows has it.
$wine reg add 'HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall' /f >/dev/null
snapshot >before
$wine ./setup.exe /S || fail "installing ended with $?"
place=$(folder)
[ -n "$place" ] && [ -f "$place/ceiba.exe" ] || { echo "nothing was installed"; exit 1; }
$wine "$place/ceiba.exe" --version >/dev/null || fail "the installed program ended with $?"
$wine reg query 'HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Ceiba' >/dev/null || fail "not in the list of programs"
printf 'mine' >"$place/mi plan"
$wine "$place/quitar.exe" /S || fail "removing ended with $?"
WINEPREFIX=$CEIBA_WINE wineserver -w
[ ! -e "$place/ceiba.exe" ] || fail "the program is still there"
[ "$(cat "$place/mi plan")" = mine ] || fail "her file was touched"
rm -f "$place/mi plan"
rmdir "$place" || fail "more than her file was left: $(ls "$place")"
rmdir -p "$(dirname "$place")" 2>/dev/null
mkdir -p "$(dirname "$(dirname "$place")")"
snapshot >after
diff before after >difference || { echo "left behind:"; head -n 20 difference; failed=1; }
exit "$failed"
