#!/bin/sh
# Measures the window from outside, on the display of DISPLAY; started by run.sh. Prints
# "name value unit" lines. What can not be measured here is left out and the table says so.
set -u

tools=$BUILT/tests/bench
mkdir -p "$WORK/home"
HOME=$WORK/home
LC_ALL=es_GT.UTF-8
export HOME LC_ALL

cat >"$WORK/keepassxc.ini" <<'TEXT'
[General]
UpdateCheckMessageShown=true
[GUI]
CheckForUpdates=false
TEXT
peer="keepassxc --config $WORK/keepassxc.ini --localconfig $WORK/keepassxc-local.ini"

# The middle of the numbers on standard input.
median() { sort -n | awk '{ all[NR] = $1 } END { if (NR) print all[int((NR + 1) / 2)] }'; }

# first_picture NAME COMMAND...: the first run warms the disk and does not count.
first_picture() {
    name=$1
    shift
    "$tools/first_frame" 11 "$@" >"$WORK/runs" || return 0
    printf '%s\t%s\tms\n' "$name" "$(sed 1d "$WORK/runs" | median)"
}

# memory NAME PID: what the process alone costs (Pss).
memory() {
    kilobytes=$(awk '/^Pss:/ { print $2 }' "/proc/$2/smaps_rollup" 2>/dev/null)
    [ -z "$kilobytes" ] || printf '%s\t%s\tMB\n' "$1" "$(awk "BEGIN { printf \"%.1f\", $kilobytes / 1024 }")"
}

switches() { cat /proc/"$1"/task/*/status 2>/dev/null | awk '/^voluntary_ctxt_switches/ { sum += $2 } END { print sum + 0 }'; }
ticks() { awk '{ sub(/.*\) /, ""); print $12 + $13 }' "/proc/$1/stat" 2>/dev/null; }
frames() { od -An -tu8 "$WORK/frames" 2>/dev/null | tr -d ' '; }

# idle SUFFIX PID: wake-ups and processor of all its threads over SECONDS_IDLE.
idle() {
    switches_before=$(switches "$2")
    ticks_before=$(ticks "$2")
    sleep "$SECONDS_IDLE"
    awk -v s="$(($(switches "$2") - switches_before))" -v t="$(($(ticks "$2") - ticks_before))" \
        -v n="$SECONDS_IDLE" -v hz="$(getconf CLK_TCK)" -v end="$1" 'BEGIN {
            printf "idle_wakeups%s\t%.2f\t/s\nidle_cpu%s\t%.3f\t%%\n", end, s / n, end, 100 * t / hz / n }'
}

# opened COMMAND...: starts it, waits until its picture stands still, gives its process in $opened.
opened() {
    "$@" >/dev/null 2>&1 &
    opened=$!
    sleep 4
    kill -0 "$opened" 2>/dev/null
}
closed() { kill "$opened" 2>/dev/null; wait "$opened" 2>/dev/null; }

first_picture start "$BUILT/ceiba"
first_picture start_empty_window "$tools/empty_window"
# shellcheck disable=SC2086 # the command is words
first_picture start_keepassxc $peer

if opened "$tools/empty_window"; then
    memory memory_empty_window "$opened"
    closed
fi

if opened env LD_PRELOAD="$tools/libcount_frames.so" BENCH_FRAMES="$WORK/frames" "$BUILT/ceiba"; then
    drawn=$(frames)
    idle "" "$opened"
    # Without a picture at all the counter did not work, and says nothing.
    [ "${drawn:-0}" -eq 0 ] || printf 'idle_frames\t%s\tpictures\n' "$(($(frames) - drawn))"
    memory memory_start "$opened"
    closed
fi
# shellcheck disable=SC2086
if opened $peer; then
    idle _keepassxc "$opened"
    memory memory_start_keepassxc "$opened"
    closed
fi

# The same with something open: the invented case, opened by keyboard. The file lies beside
# the program, so the keyboard is on "open my plan" when the window comes; Tab and back shows it.
stick=$WORK/stick
mkdir "$stick"
ln "$BUILT/ceiba" "$stick/ceiba" 2>/dev/null || cp "$BUILT/ceiba" "$stick/ceiba"
passphrase=$("$stick/ceiba" demo --out "$WORK/demo" 2>/dev/null | sed -n 's/^clave de la demostración: //p')
mv "$WORK/demo/demo.vault" "$stick/cuaderno.vault"
has_vault_open() { ls -l "/proc/$1/fd" 2>/dev/null | grep -q cuaderno.vault; }
if [ -n "$passphrase" ] && opened "$stick/ceiba"; then
    xdotool key Tab sleep 1 key --delay 60 shift+Tab sleep 1 key space sleep 1 type --delay 20 "$passphrase"
    xdotool key Return
    # The derivation takes its second or two with the file open already.
    sleep 6
    if has_vault_open "$opened"; then
        memory memory_open "$opened"
        idle _open "$opened"
    else
        echo "window.sh: the vault did not open" >&2
    fi
    closed
fi

printf 'una clave de prueba\nuna clave de prueba\n' | keepassxc-cli db-create --set-password "$WORK/peer.kdbx" >/dev/null 2>&1
if [ -f "$WORK/peer.kdbx" ]; then
    printf 'una clave de prueba\n' >"$WORK/peer.txt"
    # shellcheck disable=SC2086
    $peer --pw-stdin "$WORK/peer.kdbx" <"$WORK/peer.txt" >/dev/null 2>&1 &
    opened=$!
    sleep 6
    memory memory_open_keepassxc "$opened"
    closed
fi
