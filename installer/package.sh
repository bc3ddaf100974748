#!/bin/sh
# Builds everything that is handed out, for Linux and for Windows.
set -eu

usage() {
    cat <<'TEXT'
usage: sh installer/package.sh [--out DIR] [--key FILE] [--twice]

Installs what is missing (apt-get, with sudo when not root; it says what), builds both executables and
writes into build/packages:
  ceiba-VERSION-windows.zip          to carry on a stick: program, LEAME.txt, licences
  ceiba-VERSION-windows-setup.exe    installs for one user, without an administrator
  ceiba-VERSION-linux.tar.xz         to carry, for Linux
  ceiba_VERSION_amd64.deb            for Debian and what is made from it
  ceiba-VERSION-verificar.html       how to see that it is the right program, in three sentences with pictures
  ceiba-VERSION.spdx.json            what the program is made of, with sources and licences
  SHA256SUMS                         and, with a key, SHA256SUMS.minisig

  --out DIR    another folder
  --key FILE   signs SHA256SUMS with minisign. The key is made once, outside of this folder
               (minisign -G -s FILE -p ceiba.pub); its public half is handed out on another way.
  --twice      builds everything a second time, libraries too, in another folder, and ends with 5 if the
               two programs for Linux or the two for Windows are not the same byte by byte
  --help       this text

The same sources give the same bytes: times are those of the last commit, or SOURCE_DATE_EPOCH.
CEIBA_SOURCES=DIR  a folder with the files of installer/sources.lock, instead of a network
CEIBA_DEPS=DIR     where the third-party libraries are built (build/deps)
TEXT
}

root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/installer/common.sh"
out=$root/build/packages
key=
twice=no
while [ $# -gt 0 ]; do
    case $1 in
        --help | -h) usage; exit 0 ;;
        --out)
            [ $# -ge 2 ] || { usage >&2; exit 2; }
            out=$2
            shift 2
            ;;
        --key)
            [ $# -ge 2 ] || { usage >&2; exit 2; }
            key=$2
            shift 2
            ;;
        --twice) twice=yes; shift ;;
        *) echo "package.sh: unknown option: $1" >&2; usage >&2; exit 2 ;;
    esac
done
[ -z "$key" ] || [ -f "$key" ] || stop "package.sh: there is no key $key"

mkdir -p "$root/build"
packages="$BUILD_PACKAGES $WINDOWS_PACKAGES nsis zip dpkg"
[ -z "$key" ] || packages="$packages minisign"
# shellcheck disable=SC2086 # the list is words
install_missing $packages
sh "$root/installer/deps.sh" linux windows
build release-linux ceiba
build release-windows ceiba

# The same sources, copied to where nothing of this folder is in a path.
build_again() {
    again=$(mktemp -d)/otra/carpeta
    mkdir -p "$again"
    tar -C "$root" --exclude=./build --exclude=./.git -cf - . | tar -C "$again" -xf -
    (
        CEIBA_SOURCES=${CEIBA_SOURCES:-${CEIBA_DEPS:-$root/build/deps}/sources}
        export CEIBA_SOURCES
        unset CEIBA_DEPS CMAKE_C_COMPILER_LAUNCHER CMAKE_CXX_COMPILER_LAUNCHER
        root=$again
        mkdir "$root/build"
        sh "$root/installer/deps.sh" linux windows
        build release-linux ceiba
        build release-windows ceiba
    )
    different=no
    for program in release-linux/ceiba release-windows/ceiba.exe; do
        if cmp "$root/build/$program" "$again/build/$program"; then
            say "The same in two folders: $program, $(sha256sum <"$root/build/$program" | cut -c 1-16)"
        else
            different=yes
        fi
    done
    [ "$different" = no ] || { say "The other one is in $again." >&2; exit 5; }
    rm -rf "${again%/otra/carpeta}"
}
[ "$twice" = no ] || build_again

version=$(sed -n 's/^project(ceiba VERSION \([0-9.]*\).*/\1/p' "$root/CMakeLists.txt")
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -C "$root" log -1 --format=%ct 2>/dev/null || echo 1767225600)}
TZ=UTC
LC_ALL=C.UTF-8
export SOURCE_DATE_EPOCH TZ LC_ALL
here=$root/installer/package
deps=${CEIBA_DEPS:-$root/build/deps}
mkdir -p "$out"
out=$(cd "$out" && pwd)
rm -f "$out"/ceiba* "$out"/SHA256SUMS*
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
umask 022

# A text that Notepad of Windows 7 shows: with its line ends and a mark of UTF-8.
for_windows() { printf '\357\273\277'; sed 's/$/\r/' "$1"; }
number_of() { printf 'Número de control de este programa (%s):\n\n    %s\n' "$(basename "$1")" "$(sh "$here/number.sh" "$1")"; }
settle_times() { find "$1" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +; }

say "Putting the packages together"
sh "$here/licences.sh" "$deps" >"$work/LICENCIAS.txt"
windows=$work/windows/Ceiba
linux=$work/linux/Ceiba
mkdir -p "$windows" "$linux"
cp "$root/build/release-windows/ceiba.exe" "$windows/ceiba.exe"
cp "$root/build/release-linux/ceiba" "$linux/ceiba"
for text in "$here/LEAME.txt" "$work/LICENCIAS.txt"; do
    for_windows "$text" >"$windows/$(basename "$text")"
    cp "$text" "$linux/"
done
number_of "$windows/ceiba.exe" >"$work/number"
for_windows "$work/number" >"$windows/NUMERO.txt"
number_of "$linux/ceiba" >"$linux/NUMERO.txt"
chmod 755 "$linux/ceiba"
chmod 644 "$windows"/* "$linux"/*.txt
settle_times "$work"

(cd "$work/windows" && zip -q -X -9 "$out/ceiba-$version-windows.zip" Ceiba/ceiba.exe Ceiba/LEAME.txt \
    Ceiba/LICENCIAS.txt Ceiba/NUMERO.txt)
makensis -V1 -INPUTCHARSET UTF8 "-DVERSION=$version" "-DFILES=$windows" \
    "-DICON=$root/assets/icon/ceiba.ico" "-DOUT=$out/ceiba-$version-windows-setup.exe" "$here/ceiba.nsi"
tar -C "$work/linux" --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 --numeric-owner \
    -cJf "$out/ceiba-$version-linux.tar.xz" Ceiba

# What Linux desktops look for, and nothing that runs when it is installed.
deb=$work/deb
mkdir -p "$deb/DEBIAN" "$deb/usr/bin" "$deb/usr/share/applications" "$deb/usr/share/doc/ceiba" \
    "$deb/usr/share/icons/hicolor/64x64/apps"
cp "$linux/ceiba" "$deb/usr/bin/ceiba"
cp "$here/ceiba.desktop" "$deb/usr/share/applications/"
cp "$root/assets/icon/ceiba.png" "$deb/usr/share/icons/hicolor/64x64/apps/ceiba.png"
cp "$work/LICENCIAS.txt" "$deb/usr/share/doc/ceiba/copyright"
chmod 644 "$deb/usr/share/applications/ceiba.desktop" "$deb/usr/share/doc/ceiba/copyright" \
    "$deb/usr/share/icons/hicolor/64x64/apps/ceiba.png"
needs=$(objdump -T "$linux/ceiba" | sed -n 's/.*(\?GLIBC_\([0-9.]*\))\?.*/\1/p' | sort -V | tail -n 1)
cat >"$deb/DEBIAN/control" <<CONTROL
Package: ceiba
Version: $version
Architecture: amd64
Maintainer: Ceiba
Section: utils
Priority: optional
Installed-Size: $(du -sk --apparent-size "$deb/usr" | cut -f 1)
Depends: libc6 (>= $needs)
Recommends: libgl1, libx11-6
Description: risk assessment and security plan in one encrypted file
 For women human rights defenders in Guatemala. Works without a network.
CONTROL
(cd "$deb" && find usr -type f -exec md5sum {} + | sort -k 2 >DEBIAN/md5sums)
settle_times "$deb"
dpkg-deb --root-owner-group -Zxz --build "$deb" "$out/ceiba_${version}_amd64.deb" >/dev/null

cp "$here/verificar.html" "$out/ceiba-$version-verificar.html"
chmod 644 "$out/ceiba-$version-verificar.html"
sh "$here/sbom.sh" "$version" "$SOURCE_DATE_EPOCH" >"$out/ceiba-$version.spdx.json"
(cd "$out" && sha256sum ceiba* >SHA256SUMS)
if [ -n "$key" ]; then
    minisign -S -s "$key" -m "$out/SHA256SUMS" -t "ceiba $version"
else
    say "Not signed: no --key."
fi
say "In $out:"
(cd "$out" && ls -l)
