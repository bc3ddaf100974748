#!/bin/sh
# Called by window.sh on a display of its own, in the folder with ceiba.exe and the file "plan".
#
#   sh window_steps.sh FOLDER_OF_TESTS WORK_FOLDER PASSPHRASE
set -u
# Where to click on a screen of this size.
case $SCREEN in
    1024x600) open='240 300' risks='576 422' assessment='52 136' plan='52 195' ;;
    *) open='448 395' risks='816 415' assessment='90 148' plan='90 200' ;;
esac
here=$1
work=$2
word=$3
failed=0
fail() { echo "$1"; failed=1; }
picture() { import -window root "$work/$1.png"; }
# Somebody can read something: more colours than an empty window has.
shows_something() {
    picture "$1"
    colours=$(identify -format %k "$work/$1.png")
    [ "$colours" -gt 60 ] || fail "the picture $1 has only $colours colours"
}
# The page changed, not only a hint under the mouse.
differ() {
    changed=$(compare -metric AE "$work/$1.png" "$work/$2.png" null: 2>&1)
    [ "${changed%%[!0-9]*}" -gt 10000 ] 2>/dev/null || fail "the pictures $1 and $2 differ in $changed points"
}
verify() { printf '%s\n' "$word" | sh "$here/wine.sh" ./ceiba.exe verify plan >"$work/said" 2>&1; }
# wait_for SECONDS COMMAND...
wait_for() {
    most=$1
    shift
    for i in $(seq "$most"); do
        "$@" && return 0
        sleep 1
    done
    return 1
}
has_window() { xdotool search --onlyvisible --name '^Ceiba$' >/dev/null 2>&1; }
type_text() { LC_ALL=C.UTF-8 xdotool type --delay 120 "$1"; }
# As slowly as a person: wine looks at the keys that are down when the window gets to the letter.
press() { sleep 1; xdotool key "$1"; sleep 1; }
held() { xdotool keydown "$1"; press "$2"; xdotool keyup "$1"; sleep 1; }
# shellcheck disable=SC2086 # a place is two words
click() { xdotool mousemove --window "$window" $1 click 1; }
is_held() { ! verify && grep -q 'abierto' "$work/said"; }
# While a wrong passphrase is tried the file is held too, for a moment.
stays_held() { is_held && sleep 4 && is_held; }

setxkbmap es
setxkbmap -query | grep -q 'layout: *es' || fail "the display has no Spanish keyboard"
sh "$here/wine.sh" ./ceiba.exe &
program=$!
wait_for 60 has_window || { echo "no window came"; exit 1; }
window=$(xdotool search --onlyvisible --name '^Ceiba$' | head -n 1)
sleep 3
shows_something start
# "Abrir mi plan": the file beside the program is offered.
click "$open"
sleep 2
type_text 'volcan ñand'
press dead_acute
press u
type_text ' '
held Shift_L 21
type_text 'que'
held ISO_Level3_Shift 11
type_text " k'iche' camino"
sleep 2
shows_something unlock
xdotool key Return
wait_for 30 stays_held || fail "the file is not open in the window: $(cat "$work/said")"
sleep 2
shows_something home
# "Ver todos": her risks.
click "$risks"
sleep 2
shows_something results
click "$assessment"
sleep 2
shows_something assessment
click "$plan"
sleep 2
shows_something plan
differ home results
differ results assessment
differ assessment plan
# One key hides it, locks it and lets go of the file.
xdotool key Escape
sleep 1
shows_something locked
wait_for 10 verify || fail "after hiding the file is not free: $(cat "$work/said")"
differ plan locked
xdotool key alt+F4
wait_for 15 sh -c "! kill -0 $program 2>/dev/null" || fail "closing the window did not end the program"
exit "$failed"
