#!/bin/sh
# Builds Ceiba's tests and runs them all, on a fresh Debian machine too. The last
# lines are those of ctest.
set -eu

usage() {
    cat <<'TEXT'
usage: sh installer/test.sh [--quick | --fuzz | --sanitize-all | --windows | --sticks]

Installs what is missing (apt-get, with sudo when not root; it says what), then builds and runs
  - the unit tests of what reads bytes from outside, under AddressSanitizer and
    UndefinedBehaviorSanitizer
  - the rest of the suite: the other unit tests, screens, journeys, command line, content,
    architecture, window, disks
  - the program for Windows under wine: unit tests, command line, window, files from and to Linux,
    what it loads and leaves, two users, too little for a window

  --quick   neither the sanitizers nor Windows
  --fuzz    the fuzzers of the parsers too, ten seconds each (installs Clang)
  --sanitize-all   every unit test under the sanitizers, before a release
  --windows   only Windows
  --sticks    only sticks with FAT32 and exFAT that are pulled out, in a machine of its own (installs
              QEMU and fetches a kernel; ten minutes)
  --help    this text

CEIBA_SOURCES=DIR  a folder with the files of installer/sources.lock, instead of a network
CEIBA_DEPS=DIR     where the third-party libraries are built (build/deps)
TEXT
}

only_windows=no
quick=no
fuzz=no
sticks=no
sanitize_all=OFF
for option in "$@"; do
    case $option in
        --help | -h) usage; exit 0 ;;
        --quick) quick=yes ;;
        --fuzz) fuzz=yes ;;
        --sanitize-all) sanitize_all=ON ;;
        --windows) only_windows=yes ;;
        --sticks) sticks=yes ;;
        *) echo "test.sh: unknown option: $option" >&2; usage >&2; exit 2 ;;
    esac
done

root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/installer/common.sh"

test_windows() {
    say "The program for Windows, under wine"
    sh tests/windows/wine.sh cmd /c exit
    ctest --preset dev-windows -j "$jobs" || failed=1
}

# Reading PDF and HTML back; a second reader of the vault; another program and the vectors for age; a
# display, a driver and hands for the test of the window; file systems for that of raw disks.
TEST_PACKAGES="poppler-utils libxml2-utils python3 python3-argon2 age xvfb xauth libgl1 libgl1-mesa-dri xdotool
    imagemagick strace e2fsprogs btrfs-progs ntfs-3g"
# A Windows, and the languages that it knows of the C library.
WINE_PACKAGES="wine wine64 locales"
# A machine with a stick.
STICK_PACKAGES="qemu-system-x86 seabios busybox-static cpio kmod dosfstools exfatprogs python3"
packages="$BUILD_PACKAGES $TEST_PACKAGES $WINDOWS_PACKAGES $WINE_PACKAGES"
systems="linux windows"
[ "$quick" = no ] || packages="$BUILD_PACKAGES $TEST_PACKAGES" systems=linux
[ "$fuzz" = no ] || packages="$packages clang libclang-rt-14-dev"
[ "$sticks" = no ] || packages="$BUILD_PACKAGES $STICK_PACKAGES" systems=linux

mkdir -p "$root/build"
# shellcheck disable=SC2086 # the lists are words
install_missing $packages
# shellcheck disable=SC2086
sh "$root/installer/deps.sh" $systems

cd "$root"
if [ "$sticks" = yes ]; then
    for program in ceiba stick_saves disk_life find_marks; do
        build dev "$program"
    done
    exec sh tests/sticks/run.sh build/dev
fi
sh "$root/installer/vectors.sh"
jobs=$(nproc)
failed=0
if [ "$only_windows" = yes ]; then
    # Files go from one system to the other.
    build dev ceiba
    build dev-windows
    test_windows
    [ "$failed" -eq 0 ] || stop "Some tests failed; see above."
    exit 0
fi

[ "$fuzz" = no ] || build fuzz fuzzers
# What has just been built runs there; once is enough.
configure_options="-DCEIBA_UNIT_TESTS=ON -DCEIBA_SANITIZE_ALL=$sanitize_all"
if [ "$quick" = no ]; then
    build asan unit_tests
    configure_options="-DCEIBA_UNIT_TESTS=OFF -DCEIBA_SANITIZE_ALL=$sanitize_all"
fi
build dev
if [ "$quick" = no ]; then
    configure_options=-DCEIBA_UNIT_TESTS=ON
    build dev-windows
fi

if [ "$fuzz" = yes ]; then
    ctest --preset fuzz -j "$jobs" || failed=1
fi
if [ "$quick" = no ]; then
    # What runs under wine mostly waits; that under the sanitizers never does.
    ctest --preset asan -j "$(((jobs + 1) / 2))" >build/asan.log 2>&1 &
    sanitized=$!
    test_windows
    wait "$sanitized" || failed=1
    say "Unit tests under the sanitizers, beside the last ones"
    cat build/asan.log
    rm -f build/asan.log
fi
say "The suite for Linux"
# The longest one but one mostly waits, for a window.
ctest --preset dev -j "$((jobs + 1))" || failed=1
[ "$failed" -eq 0 ] || stop "Some tests failed; see above."
