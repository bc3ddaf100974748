#!/bin/sh
# What a vault leaves on raw disks: README.md. usage: run.sh FOLDER-OF-PROGRAMS [FILE-SYSTEM]
set -eu

programs=$(cd "$1" && pwd)
only=${2:-}
[ "$(id -u)" -eq 0 ] || { echo "skipped: only the administrator can mount"; exit 77; }

work=$(mktemp -d)
mounted=
tidy() {
    [ -z "$mounted" ] || umount "$mounted" 2>/dev/null || true
    rm -rf "$work"
}
trap tidy EXIT
trap 'exit 1' HUP INT TERM

faults=0
tried=0

# found KIND: what find_marks said of it
found() { awk -v kind="$1" '$1 == kind { print $2 }' "$work/found"; }

look() {
    umount "$mounted"; mounted=
    "$programs/find_marks" "$work/image" "$work/marks" > "$work/found"
}

# judge NAME WHEN KIND LIGHT: one line of the table; more than allowed is a fault.
judge() {
    hits=$(found "$3")
    verdict=ok
    if [ "$hits" -gt 0 ]; then
        verdict="may stay (yellow light)"
        [ "$4" = yellow ] || { verdict=FAULT; faults=$((faults + 1)); }
    fi
    printf '%-22s %-34s %3d  %s\n' "$1" "$2" "$hits" "$verdict"
}

# make NAME SIZE-MB MOUNT-OPTIONS MKFS...: false if it cannot be had here.
make() {
    name=$1 size=$2 options=$3
    shift 3
    rm -f "$work/image"
    truncate -s "${size}M" "$work/image"
    "$@" "$work/image" >/dev/null 2>&1 || return 1
    mkdir -p "$work/disk"
    attach "$options" || return 1
}

attach() {
    case $1 in
        ntfs-3g) ntfs-3g "$work/image" "$work/disk" >/dev/null 2>&1 || return 1 ;;
        *) mount -o "loop,$1" "$work/image" "$work/disk" 2>/dev/null || return 1 ;;
    esac
    mounted=$work/disk
}

# one NAME LIGHT SIZE-MB MOUNT-OPTIONS MKFS...
one() {
    name=$1 light=$2 size=$3 options=$4
    shift 4
    [ -z "$only" ] || [ "$only" = "$name" ] || return 0
    for ending in wipe quietly; do
        if ! command -v "$1" >/dev/null 2>&1 || ! make "$name" "$size" "$options" "$@"; then
            printf '%-22s skipped: it cannot be made or mounted here\n' "$name"
            return 0
        fi
        tried=$((tried + 1))
        "$programs/disk_life" "$work/disk/plan" > "$work/marks"
        look
        [ "$ending" = quietly ] || judge "$name" "lived: text, keys, passphrases" never green
        [ "$ending" = quietly ] || judge "$name" "lived: old key blocks" old "$light"
        # The search has to be able to find: what is in the file now is found.
        [ "$(found last)" -gt 0 ] || { echo "FAULT: the search finds nothing"; faults=$((faults + 1)); }
        attach "$options"
        "$programs/disk_life" "$work/disk/plan" "$ending"
        look
        judge "$name" "destroyed ($ending): text, keys" never green
        judge "$name" "destroyed ($ending): key blocks" last "$light"
    done
}

printf '%-22s %-34s %s\n' "file system" "what was searched for" "found"
one ext4 green 96 defaults mkfs.ext4 -q -F
one "ext4, data=journal" yellow 96 data=journal mkfs.ext4 -q -F
one "ext4, discard" green 96 discard mkfs.ext4 -q -F
one btrfs yellow 128 defaults mkfs.btrfs -q -f
one xfs green 320 defaults mkfs.xfs -q -f
one ntfs yellow 96 ntfs-3g mkfs.ntfs -q -F -f
[ "$tried" -gt 0 ] || { echo "skipped: no file system can be mounted here"; exit 77; }
[ "$faults" -eq 0 ] || { echo "$faults faults" >&2; exit 1; }
