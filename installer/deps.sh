#!/bin/sh
# Fetches and builds the third-party libraries, once, for every preset.
#
#   sh installer/deps.sh [linux] [windows]      linux when none is named
#
# They go to build/deps, or to the folder CEIBA_DEPS names:
#   sources/   the pinned tarballs          headers/   header-only libraries
#   src/       what is in them              linux/, windows/   static libraries and their headers
# A second call sees that nothing changed and ends at once.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
deps=${CEIBA_DEPS:-$root/build/deps}
[ $# -gt 0 ] || set -- linux
for system in "$@"; do
    case $system in
        linux | windows) ;;
        *) echo "usage: sh installer/deps.sh [linux] [windows]" >&2; exit 2 ;;
    esac
done
mkdir -p "$deps"
deps=$(cd "$deps" && pwd)

# What decides whether the libraries are the right ones.
recipe() { cat "$@" | sha256sum | cut -d ' ' -f 1; }
unpacking=$(recipe "$root/installer/sources.lock" "$root/installer/deps.sh")
recipe_for() { # SYSTEM
    if [ "$1" = windows ]; then
        set -- "$root/src/cmake/mingw.cmake"
    else
        set --
    fi
    recipe "$root/installer/sources.lock" "$root/installer/deps.sh" \
        "$root/installer/third_party/CMakeLists.txt" "$@"
}
is_done() { # NAME RECIPE
    [ "$(cat "$deps/$1.done" 2>/dev/null || true)" = "$2" ]
}

unpack() {
    sh "$root/installer/fetch.sh" "$deps/sources"
    echo "deps: unpacking"
    rm -rf "$deps/src" "$deps/headers" "$deps/unpacked.done" "$deps/unpack"
    mkdir -p "$deps/src" "$deps/headers" "$deps/unpack"
    for tarball in "$deps"/sources/*.orig.tar.*; do
        name=$(basename "$tarball")
        name=${name%%_*}
        [ "$name" = glfw3 ] && name=glfw
        mkdir "$deps/src/$name"
        tar -x -f "$tarball" -C "$deps/src/$name" --strip-components 1
    done
    for package in "$deps"/sources/*.deb; do
        dpkg -x "$package" "$deps/unpack"
    done
    for name in cereal nlohmann tl toml++; do
        mkdir "$deps/headers/$name"
        mv "$deps/unpack/usr/include/$name" "$deps/headers/$name/"
    done
    rm -rf "$deps/unpack"
    # Here, because every system configures it from the same sources.
    autoreconf --install --force "$deps/src/libsodium" >"$deps/unpack.log" 2>&1 || {
        tail -n 40 "$deps/unpack.log" >&2
        echo "deps: failed; all of it is in $deps/unpack.log" >&2
        exit 1
    }
    rm -f "$deps/unpack.log"
    echo "$unpacking" >"$deps/unpacked.done"
}

# build SYSTEM: its libraries, anew.
build() {
    rm -rf "${deps:?}/$1" "$deps/$1.done"
    toolchain=
    [ "$1" = linux ] || toolchain=-DCMAKE_TOOLCHAIN_FILE=$root/src/cmake/mingw.cmake

    echo "deps: building libsodium, SQLite, GLFW, libharu, zlib, libjpeg-turbo, libspng, qrencode, md4c, Catch2 for $1"
    work="$deps/work-$1"
    rm -rf "$work"
    log="$deps/deps-$1.log"
    if ! { cmake -S "$root/installer/third_party" -B "$work" -G Ninja -DSRC="$deps/src" \
            ${toolchain:+"$toolchain"} -DCMAKE_INSTALL_PREFIX="$deps/$1" \
            && cmake --build "$work"; } >"$log" 2>&1; then
        tail -n 40 "$log" >&2
        echo "deps: failed; all of it is in $log" >&2
        return 1
    fi
    rm -rf "$work" "$log"
    recipe_for "$1" >"$deps/$1.done"
}

is_done unpacked "$unpacking" || unpack
# Side by side: much of it is asking the compiler one question at a time.
running=
for system in "$@"; do
    is_done "$system" "$(recipe_for "$system")" && continue
    build "$system" &
    running="$running $!"
done
failed=0
for process in $running; do
    wait "$process" || failed=1
done
exit "$failed"
