#!/bin/sh
# Writes the licences of everything that is built into the program, for LICENCIAS.txt.
#
#   sh installer/package/licences.sh DEPS_FOLDER
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
deps=$1
tab=$(printf '\t')
line=----------------------------------------------------------------------
echo "Ceiba: GPL-3.0-or-later. Su código: el mismo lugar de donde viene este programa."
echo "En parte se basa en el trabajo del Independent JPEG Group."
grep -v '^#' "$here/third_party.tsv" | while IFS=$tab read -r name version licence words source; do
    printf '\n%s\n%s %s (%s)\n%s\n\n' "$line" "$name" "$version" "$licence" "$line"
    case $words in
        src/*) file=$deps/$words ;;
        assets/*) file=$root/$words ;;
        deb:*)
            dpkg-deb --fsys-tarfile "$deps/sources/$source" | tar -x -O "./${words#deb:}"
            continue
            ;;
        *) file=$words ;;
    esac
    [ -f "$file" ] || { echo "licences: $file of $name is missing" >&2; exit 1; }
    case $words in
        src/libharu/README) sed -n '/opyright/,$p' "$file" ;;
        src/qrencode/COPYING) cat "$file" ;;
        *) cat "$file" ;;
    esac
done
printf '\n%s\nGPL-3.0\n%s\n\n' "$line" "$line"
cat "$root/LICENSE"
