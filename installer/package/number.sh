#!/bin/sh
# Prints the check number of a file: the same on every stick with the same program.
#
#   sh installer/package/number.sh FILE
#
# Twelve digits: the first 48 bits of its BLAKE2b-256 as a number, without what is above 10^12.
set -eu
digest=$(b2sum -l 256 <"$1" | cut -c 1-12)
number=$(printf '%012d' $((0x$digest % 1000000000000)))
printf '%s\n' "$number" | sed 's/\(....\)\(....\)\(....\)/\1-\2-\3/'
