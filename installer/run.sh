#!/bin/sh
# Builds Ceiba and starts it. Does on a fresh Debian machine all that is needed;
# a second call does no work that is already done.
set -eu

usage() {
    cat <<'TEXT'
usage: sh installer/run.sh [--out DIR] [--no-window] [-- ARGUMENTS]

Installs what is missing (apt-get, with sudo when not root; it says what), builds
build/release-linux/ceiba and starts it: in a window when there is a display, and
otherwise as "ceiba demo", which answers a fictional case, makes its plan and saves it.

  --out DIR      where the demo writes demo.vault and plan.pdf (build/demo)
  --no-window    the demo even when there is a display
  -- ARGUMENTS   starts "ceiba ARGUMENTS" instead
  --help         this text

CEIBA_SOURCES=DIR  a folder with the files of installer/sources.lock, instead of a network
CEIBA_DEPS=DIR     where the third-party libraries are built (build/deps)
TEXT
}

out=
window=yes
while [ $# -gt 0 ]; do
    case $1 in
        --help | -h) usage; exit 0 ;;
        --out)
            [ $# -ge 2 ] || { usage >&2; exit 2; }
            out=$2
            shift 2
            ;;
        --no-window) window=no; shift ;;
        --) break ;;
        *) echo "run.sh: unknown option: $1" >&2; usage >&2; exit 2 ;;
    esac
done

root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/installer/common.sh"
[ -n "$out" ] || out="$root/build/demo"
[ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || window=no

mkdir -p "$root/build"
packages=$BUILD_PACKAGES
[ "$window" = no ] || packages="$packages libgl1 libgl1-mesa-dri"
# shellcheck disable=SC2086 # the list is words
install_missing $packages
sh "$root/installer/deps.sh"
build release-linux ceiba

program="$root/build/release-linux/ceiba"
if [ "${1:-}" = -- ]; then
    shift
    exec "$program" "$@"
elif [ "$window" = yes ]; then
    exec "$program"
else
    mkdir -p "$out"
    # Of a run before this one; the case is invented.
    rm -f "$root/build/demo/demo.vault" "$root/build/demo/plan.pdf"
    exec "$program" demo --out "$out"
fi
