# Shared by run.sh and test.sh; they source it with `root` set to the project.

say() { printf '%s\n' "$*"; }
stop() { printf '%s\n' "$*" >&2; exit 1; }

# What building needs: compiler and build tools; autoconf for libsodium and tcl
# for SQLite, which come as plain sources; headers of the two display systems.
BUILD_PACKAGES="g++ make cmake ninja-build xz-utils autoconf automake libtool tcl pkg-config
    libx11-dev libxrandr-dev libxinerama-dev libxcursor-dev libxi-dev
    libwayland-dev libxkbcommon-dev libgl-dev"

# The compiler for Windows.
WINDOWS_PACKAGES="g++-mingw-w64-x86-64-posix"

is_installed() {
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# install_missing PACKAGE...: asks apt for what is not there, and says so first.
install_missing() {
    if ! command -v apt-get >/dev/null 2>&1; then
        say "This system has no apt-get. These Debian packages, or what they are called here,"
        say "must be installed already: $*"
        return
    fi
    missing=
    for package in "$@"; do
        is_installed "$package" || missing="$missing $package"
    done
    [ -n "$missing" ] || return 0

    say "Installing with apt-get:$missing"
    as_root=
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null 2>&1 \
            || stop "Not root, and there is no sudo. As root: apt-get install$missing"
        as_root=sudo
    fi
    $as_root apt-get -q -q update || stop "apt-get update failed; is there a network?"
    # shellcheck disable=SC2086 # the list is words
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -q install -y \
        --no-install-recommends $missing >/dev/null || stop "apt-get could not install:$missing"
}

# build PRESET [TARGET]: configures if that was not done or there are $configure_options, then builds
# what changed.
configure_options=
build() {
    say "Building $1"
    (
        cd "$root"
        new=
        [ -f "build/$1/build.ninja" ] || new=-DCEIBA_PRECOMPILE=ON
        if [ -n "$new$configure_options" ]; then
            # shellcheck disable=SC2086 # options are words
            cmake --preset "$1" $new $configure_options >"build/$1.log" 2>&1 || { cat "build/$1.log" >&2; exit 1; }
            rm -f "build/$1.log"
        fi
        cmake --build --preset "$1" ${2:+--target "$2"}
    )
}
