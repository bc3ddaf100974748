#!/bin/sh
# Prints the check number of a file, or of all that is handed out in a folder: the same on every stick
# with the same files. The program shows the same after "Preparar memoria USB".
#
#   sh installer/package/number.sh FILE
#   sh installer/package/number.sh --all FOLDER
#
# Twelve digits: the first 48 bits of its BLAKE2b-256 as a number, without what is above 10^12. Of a
# folder it is the number of the list that b2sum prints of these files, as far as they are there.
set -eu
if [ "$1" = --all ]; then
    cd "$2"
    set --
    for name in LEAME.txt LICENCIAS.txt ceiba ceiba.exe directory.toml; do
        [ ! -f "$name" ] || set -- "$@" "$name"
    done
    digest=$(b2sum -l 256 "$@" | b2sum -l 256 | cut -c 1-12)
else
    digest=$(b2sum -l 256 <"$1" | cut -c 1-12)
fi
number=$(printf '%012d' $((0x$digest % 1000000000000)))
printf '%s\n' "$number" | sed 's/\(....\)\(....\)\(....\)/\1-\2-\3/'
