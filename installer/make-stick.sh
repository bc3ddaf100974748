#!/bin/sh
# Prepares a USB stick to be handed out.
set -eu

usage() {
    cat <<'TEXT'
usage: sh installer/make-stick.sh TARGET [--directory FILE]

TARGET is a folder of the stick. The program for Windows and for Linux, LEAME.txt and the licences are
copied into TARGET/Ceiba, flushed, read back from the stick and compared. At the end the check numbers
are printed: they are equal on all sticks with the same files, also when the program itself has
prepared them ("Preparar memoria USB"). Needs what installer/package.sh made.

  --directory FILE   a newer directory of contacts (directory.toml), which is checked first
  --packages DIR     where the packages are (build/packages)

Nothing else on the stick is touched; an older Ceiba on it is replaced.
Ends with 0; 2 wrong usage; 4 not written or not the same when read back.
TEXT
}

root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/installer/common.sh"
target=
directory=
packages=$root/build/packages
while [ $# -gt 0 ]; do
    case $1 in
        --help | -h) usage; exit 0 ;;
        --directory | --packages)
            [ $# -ge 2 ] || { usage >&2; exit 2; }
            [ "$1" = --directory ] && directory=$2 || packages=$2
            shift 2
            ;;
        -*) echo "make-stick.sh: unknown option: $1" >&2; usage >&2; exit 2 ;;
        *)
            [ -z "$target" ] || { usage >&2; exit 2; }
            target=$1
            shift
            ;;
    esac
done
[ -n "$target" ] || { usage >&2; exit 2; }
failed() { printf '%s\n' "$*" >&2; exit 4; }
[ -d "$target" ] || failed "There is no folder $target."
set -- "$packages"/ceiba-*-windows.zip
[ -f "$1" ] || failed "There are no packages in $packages. First: sh installer/package.sh"
windows=$1
set -- "$packages"/ceiba-*-linux.tar.xz
linux=$1

[ -n "$directory" ] || [ ! -e "$target/Ceiba/directory.toml" ] \
    || failed "$target/Ceiba has a directory.toml of an earlier time, which no number counts. Delete it, or give a list with --directory."

install_missing unzip xz-utils
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unzip -q "$windows" -d "$work"
cp "$work/Ceiba/NUMERO.txt" "$work/numbers"
tar -xJf "$linux" -C "$work" Ceiba/ceiba
if [ -n "$directory" ]; then
    # A copy: what is checked is what goes on the stick.
    cp "$directory" "$work/directory.toml"
    (cd "$work" && Ceiba/ceiba check-content directory.toml) || failed "$directory has faults. Nothing was written."
    cp "$work/directory.toml" "$work/Ceiba/directory.toml"
fi
{
    printf '\357\273\277Números de control\r\n\r\n'
    printf '    %s   todo junto\r\n' "$(sh "$root/installer/package/number.sh" --all "$work/Ceiba")"
    for file in ceiba.exe ceiba; do
        printf '    %s   %s\r\n' "$(sh "$root/installer/package/number.sh" "$work/Ceiba/$file")" "$file"
    done
} >"$work/Ceiba/NUMERO.txt"

(cd "$work/Ceiba" && find . -type d) | while read -r folder; do
    mkdir -p "$target/Ceiba/$folder" || exit 1
done || failed "The stick cannot be written."
(cd "$work/Ceiba" && find . -type f | sort) >"$work/files"
while read -r file; do
    cp "$work/Ceiba/$file" "$target/Ceiba/$file" || failed "$file could not be written. The stick is not ready."
    sync "$target/Ceiba/$file" || failed "$file could not be written. The stick is not ready."
done <"$work/files"
# Read from the stick and not from memory, where the system lets us.
while read -r file; do
    dd if="$target/Ceiba/$file" of="$work/read" iflag=direct bs=1M 2>/dev/null \
        || cat "$target/Ceiba/$file" >"$work/read" || failed "$file cannot be read back. The stick is not ready."
    cmp -s "$work/Ceiba/$file" "$work/read" || failed "$file is not the same when read back. The stick is not ready."
done <"$work/files"
say "Ready: $target/Ceiba, read back and equal. Check numbers:"
sed 's/\r//; 1,2d' "$target/Ceiba/NUMERO.txt"
