#!/bin/sh
# The first process of the machine with the stick (machine.py starts it): mounts what is plugged in as
# desktops do, works on it, and says on the serial line what happens. The kernel's line names the file
# system and the work.
PATH=/bin
export PATH
mount -t proc proc /proc
mount -t sysfs sys /sys
mount -t devtmpfs dev /dev
for word in $(cat /proc/cmdline); do
    case $word in stick_system=*) system=${word#*=} ;; stick_work=*) work=${word#*=} ;; esac
done
while read -r module; do
    insmod "$module" 2>/dev/null
done </modules
case $system in
    vfat) options=utf8=1,shortname=mixed,flush,dmask=0077,fmask=0177 ;;
    exfat) options=iocharset=utf8,dmask=0077,fmask=0177 ;;
esac

# plug: waits for a stick and mounts it.
plug() {
    device=
    until [ -b "$device" ]; do
        sleep 0.1
        for device in /dev/sd*; do :; done
    done
    until mount -t "$system" -o "$options" "$device" /stick 2>/dev/null; do
        echo "mounts not"
        sleep 1
    done
}

plug
case $work in
    saves)
        round=0
        while :; do
            round=$((round + 1))
            # A new file now and then, so that its making is interrupted too.
            if [ $((round % 4)) -eq 0 ] && rm "/stick/mi plan" 2>/dev/null; then
                sync
                echo "removed"
            fi
            stick_saves "/stick/mi plan"
            umount /stick 2>/dev/null || umount -l /stick
            while [ -b "$device" ]; do sleep 0.1; done
            echo "ended"
            plug
        done
        ;;
    rules) CEIBA_HERE=/stick sh /source/tests/cli/run_script.sh /bin/ceiba /source /rules.script ;;
    live) disk_life /stick/plan | sed 's/^/mark /' ;;
    wipe | quietly) disk_life /stick/plan "$work" ;;
esac
echo "left $?"
umount /stick
sync
poweroff -f
