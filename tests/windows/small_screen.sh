#!/bin/sh
# On the smallest screen (1024x600) the window fits between the bars of Windows, its last row in sight: a least
# size above what is left would push it below the edge, because Windows holds a maximised window to it too.
#
#   sh small_screen.sh CEIBA.EXE WORK_FOLDER
set -u
here=$(cd "$(dirname "$0")" && pwd)
if [ "${3:-}" != steps ]; then
    for tool in xvfb-run xdotool import; do
        command -v "$tool" >/dev/null 2>&1 || { echo "skipped: no $tool"; exit 77; }
    done
    rm -rf "$2/small_screen"
    mkdir -p "$2/small_screen"
    SCREEN=1024x600 LC_ALL=es_GT.UTF-8
    export SCREEN LC_ALL
    exec sh "$here/with_display.sh" sh "$0" "$1" "$2/small_screen" steps
fi
failed=0
# A desktop of Windows, so that the window has its bar.
sh "$here/wine.sh" explorer /desktop=small,1024x600 "$1" >/dev/null 2>&1 &
for i in $(seq 60); do
    window=$(xdotool search --onlyvisible --name '^Ceiba$' 2>/dev/null | head -n 1)
    [ -n "$window" ] && break
    sleep 1
done
[ -n "$window" ] || { echo "no window came"; exit 1; }
sleep 3
import -window root "$2/start.png"
eval "$(xdotool getwindowgeometry --shell "$window")"
# Maximised, its frame of some pixels lies outside of the screen.
frame=10
[ "$((Y + HEIGHT))" -le "$((600 + frame))" ] || { echo "it ends at $((Y + HEIGHT)) of 600"; failed=1; }
[ "$((X + WIDTH))" -le "$((1024 + frame))" ] || { echo "it ends at $((X + WIDTH)) of 1024"; failed=1; }
xdotool key alt+F4
sleep 2
exit "$failed"
