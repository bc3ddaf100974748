#!/bin/sh
# Libraries that lie beside the program under the names of those of Windows are not loaded: not by its
# imports, not by GLFW, not by the graphics driver.
#
#   sh planted.sh CEIBA.EXE WORK_FOLDER
set -u
program=$1
work=$2/planted
here=$(cd "$(dirname "$0")" && pwd)
for tool in xvfb-run xdotool x86_64-w64-mingw32-gcc-posix; do
    command -v "$tool" >/dev/null 2>&1 || { echo "skipped: no $tool"; exit 77; }
done
rm -rf "$work"
mkdir -p "$work"
cp "$program" "$work/ceiba.exe"
cat >"$work/planted.c" <<'C'
#include <windows.h>
#include <string.h>
/* Leaves a file with the library's name and an ending. */
BOOL WINAPI DllMain(HINSTANCE self, DWORD why, void* reserved)
{
    char name[MAX_PATH + 8];
    (void)reserved;
    if (why == DLL_PROCESS_ATTACH && GetModuleFileNameA(self, name, MAX_PATH) != 0) {
        strcat(name, ".seen");
        CloseHandle(CreateFileA(name, GENERIC_WRITE, 0, 0, CREATE_ALWAYS, 0, 0));
    }
    return TRUE;
}
C
cat >"$work/loader.c" <<'C'
#include <windows.h>
int main(int count, char** names)
{
    int i;
    for (i = 1; i < count; ++i)
        LoadLibraryA(names[i]);
    return 0;
}
C
x86_64-w64-mingw32-gcc-posix -shared -o "$work/planted.dll" "$work/planted.c" || exit 1
x86_64-w64-mingw32-gcc-posix -o "$work/loader.exe" "$work/loader.c" || exit 1
# What GLFW, a driver and the program itself look up, and what shell32 brings with it. Not version.dll: the
# user32 of wine brings that before the program begins, which the one of Windows does not. That the program
# does not import it is in imports_windows.sh; that it is then taken from the system in unit_platform.
names='opengl32.dll dwmapi.dll xinput1_4.dll xinput9_1_0.dll wtsapi32.dll dinput8.dll shcore.dll winmm.dll'
for name in $names; do
    cp "$work/planted.dll" "$work/$name"
done
rm "$work/planted.dll"
# Without this wine takes a library of its own in place of any of that name, wherever it lies.
CEIBA_WINE_OVERRIDES=$(printf '%s' "$names" | sed 's/\.dll//g; s/ /,/g')=n,b
export CEIBA_WINE_OVERRIDES
marks() { (cd "$work" && ls -- *.seen 2>/dev/null | tr '\n' ' '); }

cd "$work" || exit 1
# A program that does not protect itself loads them: the test looks at the right thing.
# shellcheck disable=SC2086 # the list is words
sh "$here/wine.sh" ./loader.exe opengl32.dll dwmapi.dll
case $(marks) in
    *opengl32.dll.seen*) ;;
    *) echo "the planted libraries do not work here: $(marks)"; exit 1 ;;
esac
rm -f -- *.seen

sh "$here/with_display.sh" sh -c '
    sh "$0/wine.sh" ./ceiba.exe &
    for i in $(seq 60); do
        xdotool search --onlyvisible --name "^Ceiba$" >/dev/null 2>&1 && break
        sleep 1
    done
    sleep 2
    found=$(xdotool search --onlyvisible --name "^Ceiba$" | head -n 1)
    [ -n "$found" ] || { echo "no window came"; exit 1; }
    xdotool key alt+F4
    wait' "$here" || exit 1
sh "$here/wine.sh" ./ceiba.exe --version >/dev/null || { echo "--version ended with $?"; exit 1; }
[ -z "$(marks)" ] || { echo "loaded from beside the program: $(marks)"; exit 1; }
