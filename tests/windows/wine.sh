#!/bin/sh
# Runs a program for Windows under wine, in a Windows of its own that lies in build/wine, or where CEIBA_WINE
# says, and is made at the first call (ten seconds to a minute). Says nothing itself: output and exit code are those of the program.
# Only where wine itself fails it says so, on standard error: it ends with 1 then, as a program may.
#
#   tests/windows/wine.sh PROGRAM ARGUMENTS
WINEPREFIX=${CEIBA_WINE:-$(cd "$(dirname "$0")/../.." && pwd)/build/wine}
WINEDEBUG=${WINEDEBUG:--all,err+all}
WINEARCH=win64
# Nothing of wine's own that would ask to be fetched, and no entries in menus. More from a test.
WINEDLLOVERRIDES="mscoree=;mshtml=;winemenubuilder.exe=${CEIBA_WINE_OVERRIDES:+;$CEIBA_WINE_OVERRIDES}"
export WINEPREFIX WINEDEBUG WINEARCH WINEDLLOVERRIDES
# The language of Windows is that of LC_ALL, if the system knows it.
[ -d "$WINEPREFIX/locales" ] && LOCPATH=$WINEPREFIX/locales && export LOCPATH
# Since Linux 5.18 the heap of a program lies anywhere in a gigabyte, and wine 8.0 needs one place of it: about
# once in some thousand starts it would find it taken and end. Where the system lets us, the heap has its fixed place.
fixed='setarch -R'
$fixed true 2>/dev/null || fixed=
if ! [ -f "$WINEPREFIX/ready" ]; then
    mkdir -p "$WINEPREFIX"
    (
        unset DISPLAY
        flock 9
        [ -f "$WINEPREFIX/ready" ] || {
            $fixed wineboot -i
            mkdir -p "$WINEPREFIX/locales"
            for locale in es_GT en_US; do
                localedef -i "$locale" -f UTF-8 "$WINEPREFIX/locales/$locale.UTF-8"
            done
            wineserver -w
            touch "$WINEPREFIX/ready"
        } >/dev/null 2>&1
    ) 9>"$WINEPREFIX/lock"
    LOCPATH=$WINEPREFIX/locales
    export LOCPATH
fi
# Its server stays for some seconds after the last program. Started by a program it would hold that one's
# output open for so long, and whoever reads it waiting, and would live under limits that a test sets for
# the program alone.
(
    # One after the other: two that begin together would both go on before there is a server.
    flock 9
    if wineserver -p10 </dev/null >/dev/null 2>&1 9>&-; then
        $fixed wine cmd /c exit </dev/null >/dev/null 2>&1 9>&-
    fi
) 9>"$WINEPREFIX/lock"
exec $fixed wine "$@"
