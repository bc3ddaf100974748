#!/bin/sh
# Sticks with FAT32 and exFAT, and pulled ones, in a machine of its own: README.md.
#
#   sh run.sh FOLDER-OF-THE-BUILD [PULLS]        STICKS="vfat" or WORKS="rules lives saves" for less
set -eu
build=$(cd "$1" && pwd)
pulls=${2:-40}
here=$(cd "$(dirname "$0")" && pwd)
source=$(cd "$here/../.." && pwd)
for tool in qemu-system-x86_64 busybox cpio mkfs.vfat mkfs.exfat depmod modprobe python3 apt-get; do
    command -v "$tool" >/dev/null 2>&1 || { echo "skipped: no $tool"; exit 77; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM

# A kernel that knows sticks, whatever runs here; only unpacked.
kernel_package=$(apt-cache depends linux-image-amd64 | sed -n 's/.*Depends: \(linux-image-[^ ]*\)$/\1/p' | head -n 1)
mkdir "$work/kernel"
chmod 755 "$work" "$work/kernel"
(cd "$work/kernel" && apt-get -q -q download "$kernel_package" >/dev/null 2>&1 && dpkg -x ./*.deb .) \
    || { echo "skipped: no kernel could be had"; exit 77; }
version=$(ls "$work/kernel/lib/modules")
kernel=$work/kernel/boot/vmlinuz-$version
depmod -b "$work/kernel" "$version"

# The machine: busybox, the kernel's parts, the program, and what is run of the project.
root=$work/root
mkdir -p "$root/bin" "$root/proc" "$root/sys" "$root/dev" "$root/stick" "$root/tmp" "$root/modules.d" \
    "$root/source/tests" "$root/source/guides"
cp "$(command -v busybox)" "$root/bin/busybox"
for name in $(busybox --list); do
    [ "$name" = busybox ] || ln -s busybox "$root/bin/$name"
done
for module in xhci-pci usb-storage sd_mod vfat exfat nls_cp437 nls_utf8 nls_ascii; do
    modprobe -d "$work/kernel" -S "$version" --show-depends "$module"
done | awk '$1 == "insmod" && !seen[$2]++ { print $2 }' | while read -r file; do
    cp "$file" "$root/modules.d/"
    echo "/modules.d/$(basename "$file")" >>"$root/modules"
done
for program in "$build/ceiba" "$build/tests/stick_saves" "$build/tests/disk_life"; do
    cp "$program" "$root/bin/"
    ldd "$program" | grep -o '/[^ ]*' | while read -r library; do
        mkdir -p "$root$(dirname "$library")"
        cp -L "$library" "$root$library"
    done
done
cp -r "$source/guides/demo" "$root/source/guides/"
cp -r "$source/tests/cli" "$root/source/tests/"
cp "$here/rules.script" "$root/rules.script"
cp "$here/guest.sh" "$root/init"
chmod 755 "$root/init"
(cd "$root" && find . | cpio -o -H newc 2>/dev/null | gzip -1) >"$work/initrd"

does() { case " ${WORKS:-rules lives saves} " in *" $1 "*) ;; *) return 1 ;; esac; }
faults=0
machine() { # SYSTEM WORK [PULLS]
    echo "$1: $2"
    python3 -B "$here/machine.py" "$kernel" "$work/initrd" "$work/stick.img" "$@" || {
        echo "FAULT: $1: $2"
        faults=$((faults + 1))
    }
}

# new SYSTEM: an empty stick.
new() {
    rm -f "$work/stick.img"
    truncate -s 64M "$work/stick.img"
    case $1 in
        vfat) mkfs.vfat -F 32 "$work/stick.img" >/dev/null ;;
        exfat) mkfs.exfat "$work/stick.img" >/dev/null ;;
    esac
}

# none KIND: nothing of this kind may be on the raw stick.
none() {
    count=$("$build/tests/find_marks" "$work/stick.img" "$work/marks" | awk -v kind="$1" '$1 == kind { print $2 }')
    echo "   on the raw stick, $2, of kind '$1': $count"
    [ "$count" -eq 0 ] || faults=$((faults + 1))
}

for system in ${STICKS:-vfat exfat}; do
    if does rules; then
        new "$system"
        machine "$system" rules
    fi
    for ending in wipe quietly; do
        does lives || break
        new "$system"
        machine "$system" live >"$work/said"
        grep -v ' mark ' "$work/said"
        sed -n 's/^ *mark //p' "$work/said" >"$work/marks"
        [ "$("$build/tests/find_marks" "$work/stick.img" "$work/marks" | awk '$1 == "last" { print $2 }')" -gt 0 ] || {
            echo "FAULT: the search finds nothing"
            faults=$((faults + 1))
        }
        none never "lived"
        machine "$system" "$ending"
        none never "destroyed ($ending)"
        none last "destroyed ($ending)"
    done
    if does saves; then
        new "$system"
        machine "$system" saves "$pulls"
    fi
done
[ "$faults" -eq 0 ] || { echo "$faults faults" >&2; exit 1; }
