#!/bin/sh
# A laptop whose graphics are not enough, here one without OpenGL at all: no window, but a sentence that says
# so and that the command line still works, and it does. The same without a display.
#
#   sh graphics.sh CEIBA.EXE WORK_FOLDER
set -u
here=$(cd "$(dirname "$0")" && pwd)
command -v xvfb-run >/dev/null 2>&1 || { echo "skipped: no xvfb-run"; exit 77; }
work=$2/graphics
rm -rf "$work"
mkdir -p "$work"
LC_ALL=es_GT.UTF-8
export LC_ALL
failed=0

# told NAME CODE: what the start without a window said.
told() {
    [ "$2" -eq 4 ] || { echo "$1: exit code $2 and not 4"; failed=1; }
    for words in 'no se puede abrir una ventana' 'Las órdenes sin ventana sí funcionan'; do
        grep -qF "$words" "$work/messages" || { echo "$1: it does not say: $words"; cat "$work/messages"; failed=1; }
    done
}

without_opengl() { CEIBA_WINE_OVERRIDES='opengl32=' sh "$here/with_display.sh" sh "$here/wine.sh" "$@"; }

without_opengl "$1" >/dev/null 2>"$work/messages"
told "without OpenGL" $?
without_opengl "$1" score "$here/../../guides/demo/elena.json" >"$work/out" 2>&1 || {
    echo "without OpenGL the command line ended with $?"
    cat "$work/out"
    failed=1
}
(unset DISPLAY; sh "$here/wine.sh" "$1") >/dev/null 2>"$work/messages"
told "without a display" $?
exit "$failed"
