#!/bin/sh
# Fails when the program for Windows imports anything but the functions of imports_windows.txt, which
# Windows 7 has, from libraries that Windows takes from its own folder alone (KnownDLLs): another,
# as version.dll, would be loaded from beside the program, where anybody can put one. Also
# fails when what the program says of itself (subsystem, protections) is not so.
#
#   sh imports_windows.sh PROGRAM OBJDUMP LIST
set -eu
program=$1
objdump=$2
list=$3
headers=$("$objdump" -p "$program")
found=$(printf '%s\n' "$headers" | awk '
    /DLL Name:/ { library = tolower($3); next }
    library != "" && /^\t[0-9a-f]+\t *[0-9]+ / { print library, $3 }
    library != "" && /^\t[0-9a-f]+  *[0-9]+  / { print library, $3 }
    /^$/ { library = "" }' | LC_ALL=C sort -u)
[ -n "$found" ] || { echo "$program imports nothing at all: not looked at"; exit 1; }
if [ "${CEIBA_WRITE_IMPORTS:-}" = yes ]; then
    { sed -n '/^#/p' "$list"; printf '%s\n' "$found"; } >"$list.new"
    mv "$list.new" "$list"
fi
failed=0
unknown=$(printf '%s\n' "$found" | grep -vxF -f "$list" || true)
[ -z "$unknown" ] || { echo "not in $(basename "$list"):"; echo "$unknown"; failed=1; }
libraries=$(printf '%s\n' "$found" | cut -d ' ' -f 1 | sort -u)
for library in $libraries; do
    case $library in
        advapi32.dll | gdi32.dll | imm32.dll | kernel32.dll | msvcrt.dll | ole32.dll | shell32.dll | user32.dll) ;;
        *) echo "$library is looked for beside the program first"; failed=1 ;;
    esac
done
forbidden=$(printf '%s\n' "$found" | grep -iE ' (CreateProcess|WinExec|ShellExecute|WSA|socket|connect|Internet|WinHttp|URLDownload|_w?system|_w?popen|_w?spawn|_w?exec)' || true)
[ -z "$forbidden" ] || { echo "could start a program or reach a network:"; echo "$forbidden"; failed=1; }
for wanted in 'Subsystem.*Windows GUI' 'DYNAMIC_BASE' 'NX_COMPAT' 'HIGH_ENTROPY_VA'; do
    printf '%s\n' "$headers" | grep -q "$wanted" || { echo "the program lacks: $wanted"; failed=1; }
done
exit "$failed"
