#!/bin/sh
# A day with the program, in the window and on the command line, by a person whose home and whose folders
# for temporary, cached and configured things are empty before. They are empty after.
#
#   sh run.sh CEIBA WORK_FOLDER
set -u
for tool in xvfb-run xdotool; do
    command -v "$tool" >/dev/null 2>&1 || { echo "skipped: no $tool"; exit 77; }
done
program=$1
work=$2
rm -rf "$work"
mkdir -p "$work/home" "$work/temporary" "$work/stick" "$work/runtime"
chmod 700 "$work/runtime"
cp "$program" "$work/stick/ceiba"
cd "$work/stick" || exit 1

# xvfb-run and xdotool have a home of their own; only the program gets this one.
as_her() {
    env HOME="$work/home" TMPDIR="$work/temporary" XDG_RUNTIME_DIR="$work/runtime" LC_ALL=C.UTF-8 \
        XDG_CONFIG_HOME= XDG_CACHE_HOME= XDG_DATA_HOME= XDG_STATE_HOME= ./ceiba "$@"
}
xvfb-run -a -s '-screen 0 1366x768x24' sh -c '
    env HOME="$0/home" TMPDIR="$0/temporary" XDG_RUNTIME_DIR="$0/runtime" WAYLAND_DISPLAY= ./ceiba &
    for i in $(seq 100); do
        xdotool search --onlyvisible --name "^Ceiba$" >/dev/null 2>&1 && break
        sleep 0.2
    done
    found=$(xdotool search --onlyvisible --name "^Ceiba$" | head -n 1)
    [ -n "$found" ] || { echo "no window came"; exit 1; }
    sleep 1
    # She looks at the emergency cards and at a guide.
    xdotool key --window "$found" Tab Tab Return
    sleep 1
    xdotool key --window "$found" alt+F4
    kill -TERM $!
    wait $!
    true' "$work" || exit 1
word='volcan tejido camino lluvia maiz puente'
for command in 'create plan --preset 0' 'export plan --what plan --to plan.pdf' 'verify plan' \
    'wipe plan --destroy' 'demo --out demo'; do
    # shellcheck disable=SC2086 # the command is words
    printf '%s\n' "$word" | as_her $command >/dev/null 2>"$work/messages" \
        || { echo "$command:"; cat "$work/messages"; exit 1; }
done
left=$(cd "$work" && find home temporary runtime -mindepth 1)
[ -z "$left" ] || { echo "left behind: $left"; exit 1; }
beside=$(ls -A . | LC_ALL=C sort | tr '\n' ' ')
[ "$beside" = "ceiba demo plan.pdf " ] || { echo "beside the program: $beside"; exit 1; }
