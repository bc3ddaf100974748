#!/bin/sh
# Runs a command on a display of its own, with a Windows that begins there: one that began elsewhere shows
# its windows elsewhere.
#
#   sh with_display.sh COMMAND ARGUMENTS        SCREEN=1024x600 for another size than 1366x768
here=$(cd "$(dirname "$0")" && pwd)
WINEPREFIX=${CEIBA_WINE:-$(cd "$here/../.." && pwd)/build/wine}
export WINEPREFIX
end_windows() { { wineserver -k && wineserver -w; } >/dev/null 2>&1; }
end_windows
# A display that nobody uses for a moment would forget its keyboard.
xvfb-run -a -s "-screen 0 ${SCREEN:-1366x768}x24 -noreset" "$@"
code=$?
# It must not outlive its display: whoever starts next would be in a Windows that is just falling over.
end_windows
exit "$code"
