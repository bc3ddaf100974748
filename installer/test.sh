#!/bin/sh
# Builds Ceiba's tests and runs them all, on a fresh Debian machine too. The last
# lines are those of ctest.
set -eu

usage() {
    cat <<'TEXT'
usage: sh installer/test.sh [--quick | --fuzz | --sanitize-all | --windows]

Installs what is missing (apt-get, with sudo when not root; it says what), then builds and runs
  - the unit tests of what reads bytes from outside, under AddressSanitizer and
    UndefinedBehaviorSanitizer
  - the rest of the suite: the other unit tests, screens, journeys, command line, content,
    architecture, window, disks

  --quick   all of it without the sanitizers
  --fuzz    the fuzzers of the parsers too, ten seconds each (installs Clang)
  --sanitize-all   every unit test under the sanitizers, before a release
  --windows   only the program for Windows: builds it, and runs its unit tests, the scripts of the
              command line and the window under wine (installs MinGW-w64 and wine)
  --help    this text

CEIBA_SOURCES=DIR  a folder with the files of installer/sources.lock, instead of a network
CEIBA_DEPS=DIR     where the third-party libraries are built (build/deps)
TEXT
}

sanitizers=yes
fuzz=no
sanitize_all=OFF
windows=no
for option in "$@"; do
    case $option in
        --help | -h) usage; exit 0 ;;
        --quick) sanitizers=no ;;
        --fuzz) fuzz=yes ;;
        --sanitize-all) sanitize_all=ON ;;
        --windows) windows=yes ;;
        *) echo "test.sh: unknown option: $option" >&2; usage >&2; exit 2 ;;
    esac
done

root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/installer/common.sh"

# Reading a PDF back; a second reader of the vault; another program and the vectors for age; a
# display, a driver and hands for the test of the window; file systems for that of raw disks.
TEST_PACKAGES="poppler-utils python3 python3-argon2 age xvfb xauth libgl1 libgl1-mesa-dri xdotool
    imagemagick strace e2fsprogs btrfs-progs ntfs-3g"
packages="$BUILD_PACKAGES $TEST_PACKAGES"
[ "$fuzz" = no ] || packages="$packages clang libclang-rt-14-dev"

mkdir -p "$root/build"
if [ "$windows" = yes ]; then
    # Also the program for Linux: files go from one to the other. The languages of wine are those that
    # the C library knows.
    # shellcheck disable=SC2086 # the list is words
    install_missing $BUILD_PACKAGES $WINDOWS_PACKAGES wine wine64 locales python3 python3-argon2 xvfb xauth \
        libgl1 libgl1-mesa-dri xdotool imagemagick
    sh "$root/installer/deps.sh" linux windows
    sh "$root/installer/vectors.sh"
    cd "$root"
    build dev ceiba
    build dev-windows
    sh tests/windows/wine.sh cmd /c exit
    ctest --preset dev-windows -j "$(nproc)" || stop "Some tests failed; see above."
    exit 0
fi
# shellcheck disable=SC2086 # the list is words
install_missing $packages
sh "$root/installer/deps.sh"
sh "$root/installer/vectors.sh"

cd "$root"
jobs=$(nproc)
failed=0
[ "$fuzz" = no ] || build fuzz fuzzers
if [ "$sanitizers" = yes ]; then
    configure_options=-DCEIBA_SANITIZE_ALL=$sanitize_all
    build asan unit_tests
    # What has just been built runs there; once is enough.
    configure_options="-DCEIBA_UNIT_TESTS=OFF -DCEIBA_SANITIZE_ALL=$sanitize_all"
fi
build dev

if [ "$fuzz" = yes ]; then
    ctest --preset fuzz -j "$jobs" || failed=1
fi
if [ "$sanitizers" = yes ]; then
    say "Unit tests under the sanitizers"
    ctest --preset asan -j "$jobs" || failed=1
fi
[ "$sanitizers" = yes ] && say "The rest of the suite" || say "The whole suite"
ctest --preset dev -j "$jobs" || failed=1
[ "$failed" -eq 0 ] || stop "Some tests failed; see above."
