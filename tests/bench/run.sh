#!/bin/sh
# Measures the figures of product.md 6 that exist by now and prints one table, with the
# peer of the same run on the same machine.
set -eu

usage() {
    cat <<'TEXT'
usage: sh tests/bench/run.sh [--folder DIR] [--no-window] [--seconds N]

Builds build/bench (the release, with the programs that measure) and prints a table: the
figure, Ceiba, the peer, the ratio, the target, and whether it is met.

  --folder DIR   where files are written; it has to be on the disk that is meant (build/bench)
  --no-window    only what needs no display
  --seconds N    how long the idle window is watched (60)
  --help         this text

The window is measured on a display of its own (xvfb-run). The peer is Debian's KeePassXC.
A busy machine measures the others: run it alone.
TEXT
}

window=yes
folder=
seconds=60
while [ $# -gt 0 ]; do
    case $1 in
        --help | -h) usage; exit 0 ;;
        --folder) folder=$2; shift 2 ;;
        --no-window) window=no; shift ;;
        --seconds) seconds=$2; shift 2 ;;
        *) echo "run.sh: unknown option: $1" >&2; usage >&2; exit 2 ;;
    esac
done

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
. "$root/installer/common.sh"
built=$root/build/bench

# shellcheck disable=SC2086 # the list is words
install_missing $BUILD_PACKAGES
[ "$window" = no ] || install_missing xvfb xauth xdotool libgl1 libgl1-mesa-dri keepassxc
sh "$root/installer/deps.sh"
cd "$root"
[ -f "$built/build.ninja" ] || cmake --preset release-linux -B "$built" -DCEIBA_TESTS=ON >"$root/build/bench.log"
cmake --build "$built" --target ceiba bench_programs

work=$(mktemp -d "${folder:-$built}/measuring.XXXXXX")
trap 'rm -rf "$work"' EXIT
figures=$work/figures
: >"$figures"

say "Without a window"
"$built/tests/bench/bench_core" "$work" | tee -a "$figures"
# Catch2 says a line of its own before them.
"$built/tests/bench_lists" | grep "$(printf '\t')" | tee -a "$figures"
printf 'size\t%s\tMB\n' "$(stat -c %s "$built/ceiba" | awk '{ printf "%.2f", $1 / 1e6 }')" | tee -a "$figures"

if [ "$window" = yes ]; then
    say "The window"
    BUILT=$built WORK=$work SECONDS_IDLE=$seconds \
        xvfb-run -a -s "-screen 0 1366x768x24" sh "$here/window.sh" | tee -a "$figures"
fi

say ""
awk -F '\t' -f "$here/table.awk" "$figures"
