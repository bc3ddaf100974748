#!/usr/bin/env python3
"""A machine of its own with a USB stick: README.md.

    machine.py KERNEL INITRD IMAGE SYSTEM WORK [ROUNDS]

Prints what the machine says. For the work "saves" the stick is pulled ROUNDS times, each time after
another while, plugged in again, and what it holds is compared with what had been said to be saved.
Ends with 0 if all is well.
"""
import json
import os
import random
import socket
import subprocess
import sys
import tempfile
import threading
import time

WAIT = 120  # seconds, for anything that the machine has to say
LONGEST = 6.0  # seconds until a pull, after the first word of a round


class Machine:
    def __init__(self, kernel, initrd, image, system, work, folder):
        self.control_path = os.path.join(folder, "control")
        self.process = subprocess.Popen(
            ["qemu-system-x86_64", "-accel", "tcg", "-M", "q35", "-m", "512", "-nodefaults",
             "-display", "none", "-no-reboot", "-serial", "stdio",
             "-qmp", "unix:" + self.control_path + ",server=on,wait=off",
             "-kernel", kernel, "-initrd", initrd,
             "-append", f"console=ttyS0 quiet panic=-1 stick_system={system} stick_work={work}",
             "-device", "qemu-xhci,id=usb",
             "-object", "throttle-group,id=slow,x-bps-write=6000000",
             "-blockdev", f"driver=file,node-name=file,filename={image}",
             "-blockdev", "driver=throttle,node-name=stick,throttle-group=slow,file=file"],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.lines = []
        self.news = threading.Condition()
        threading.Thread(target=self.listen, daemon=True).start()
        self.control = None

    def listen(self):
        for line in self.process.stdout:
            line = line.decode(errors="replace").strip()
            print("  ", line, flush=True)
            with self.news:
                self.lines.append(line)
                self.news.notify_all()
        with self.news:
            self.lines.append("gone")
            self.news.notify_all()

    def wait_for(self, *beginnings, seconds=WAIT):
        """Waits until a line begins so, takes all lines up to it and returns them."""
        deadline = time.monotonic() + seconds
        taken = []
        with self.news:
            while True:
                while self.lines:
                    line = self.lines.pop(0)
                    taken.append(line)
                    if line.startswith(beginnings):
                        return taken
                    if line == "gone":
                        raise RuntimeError("the machine ended")
                left = deadline - time.monotonic()
                if left <= 0:
                    raise RuntimeError("the machine says nothing of " + ", ".join(beginnings))
                self.news.wait(left)

    def command(self, name, until=None, **arguments):
        if self.control is None:
            sock = socket.socket(socket.AF_UNIX)
            while True:
                try:
                    sock.connect(self.control_path)
                    break
                except OSError:
                    time.sleep(0.05)
            self.control = sock.makefile("rw")
            json.loads(self.control.readline())
            self.command("qmp_capabilities")
        json.dump({"execute": name, "arguments": arguments}, self.control)
        self.control.flush()
        wanted = until or "return"
        while True:
            answer = json.loads(self.control.readline())
            if "error" in answer:
                raise RuntimeError(name + ": " + answer["error"]["desc"])
            if wanted in answer or answer.get("event") == wanted:
                return

    def plug(self):
        self.command("device_add", driver="usb-storage", id="stick0", bus="usb.0", drive="stick")

    def pull(self):
        self.command("device_del", until="DEVICE_DELETED", id="stick0")


def number(line):
    return int(line.split()[1].rstrip(":"))


def judge(lines, said, maybe):
    """What the stick holds, against what was said. Returns a fault or nothing."""
    for line in lines:
        if line.startswith("fault"):
            return line
        if line.startswith("holds"):
            held = number(line)
            if said is None:
                return None if maybe else "holds what was never made"
            return None if said <= held <= said + 1 else f"{line}, after 'saved {said}'"
        if line.startswith("opens not"):
            # Only what was not made yet when the stick was pulled.
            return None if said is None else f"{line}, after 'saved {said}'"
    return None


def pull_and_look(machine, rounds):
    """Whatever moment the stick is pulled: what was said to be saved is there, or what came next."""
    random.seed(20261123)
    faults = 0
    said = None
    maybe = False
    pulled_in = {}
    machine.plug()
    for turn in range(rounds):
        lines = machine.wait_for("holds", "opens not", "fault")
        if "removed" in lines:
            said, maybe = None, False
        fault = judge(lines, said, maybe)
        if fault:
            faults += 1
            print("FAULT:", fault, flush=True)
        for line in lines:
            if line.startswith("holds"):
                said = number(line)
        time.sleep(random.uniform(0.0, LONGEST))
        machine.pull()
        maybe = said is None
        last = "nothing"
        for line in machine.wait_for("ended"):
            if line.startswith(("saved", "made")):
                said = number(line) if line.startswith("saved") else 0
            if line.startswith(("saves not", "makes not", "fault")):
                last = " ".join(line.split()[:2])
            if line.startswith("fault"):
                faults += 1
        pulled_in[last] = pulled_in.get(last, 0) + 1
        print(f"-- {turn + 1} of {rounds}: pulled, then '{last}', said to be saved: {said}", flush=True)
        machine.plug()
    print("pulled in the middle of:", ", ".join(f"{k} {v}" for k, v in sorted(pulled_in.items())))
    print(f"{rounds} pulls, {faults} faults")
    return faults


def main():
    kernel, initrd, image, system, work = sys.argv[1:6]
    with tempfile.TemporaryDirectory() as folder:
        machine = Machine(kernel, initrd, image, system, work, folder)
        try:
            if work == "saves":
                return 1 if pull_and_look(machine, int(sys.argv[6])) else 0
            machine.plug()
            lines = machine.wait_for("left", seconds=600)
            machine.process.wait(timeout=WAIT)
            return 0 if lines[-1] == "left 0" and not any("FAULT" in l for l in lines) else 1
        finally:
            if machine.process.poll() is None:
                machine.process.kill()
            machine.process.wait()


if __name__ == "__main__":
    sys.exit(main())
