#!/usr/bin/env python3
"""Takes one protection after the other away and shows which test notices.

usage: mutate.py --check                   every entry still fits the source
       mutate.py --build DIR [--only TEXT] builds and runs; ends with 1 if one survives

Sources, tests and CMake files are copied into DIR/source first; nothing outside DIR changes.
"""

import argparse
import filecmp
import pathlib
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
LIST = HERE / "mutations.txt"
COPIED = ["CMakeLists.txt", "CMakePresets.json", "src", "assets", "guides", "locales", "tests",
          "installer"]
LONGEST_TEST_S = 600


class Mutation:
    def __init__(self, name, line):
        self.name, self.line = name, line
        self.file = self.tests = None
        self.old, self.new = [], []

    def apply(self, text):
        """The damaged source, or None if the place is not there exactly once."""
        old, new = "\n".join(self.old), "\n".join(self.new)
        if not self.new:
            old += "\n"
        return text.replace(old, new) if text.count(old) == 1 else None


def read_list():
    mutations = []
    for number, line in enumerate(LIST.read_text().splitlines(), 1):
        if line.startswith("[") and line.endswith("]"):
            mutations.append(Mutation(line[1:-1], number))
        elif line.startswith(("- ", "+ ")) or line in ("-", "+"):
            (mutations[-1].old if line[0] == "-" else mutations[-1].new).append(line[2:])
        elif line.startswith("file "):
            mutations[-1].file = line[5:]
        elif line.startswith("tests "):
            mutations[-1].tests = line[6:]
        elif line and not line.startswith("#"):
            sys.exit(f"{LIST.name}:{number}: neither entry nor remark: {line}")
    return mutations


def check(mutations):
    faults = 0
    for mutation in mutations:
        where = f"{LIST.name}:{mutation.line}"
        if not (mutation.file and mutation.tests and mutation.old):
            print(f"{where}: incomplete: {mutation.name}")
            faults += 1
        elif mutation.apply((ROOT / mutation.file).read_text()) is None:
            print(f"{where}: not there exactly once in {mutation.file}: {mutation.name}")
            faults += 1
    print(f"{len(mutations)} mutations, {faults} faults")
    return faults


def run(command, **options):
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                          errors="replace", **options)


def copy_sources(source):
    """Only what differs, and with the time of now: what was built of a mutation is built again."""
    for name in COPIED:
        here = ROOT / name
        for path in [here] if here.is_file() else here.rglob("*"):
            there = source / path.relative_to(ROOT)
            if path.is_dir() or (there.exists() and filecmp.cmp(path, there, shallow=False)):
                continue
            there.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, there)
            shutil.copymode(path, there)


def first_failure(output):
    """The name of the first Catch2 test that failed."""
    lines = output.splitlines()
    for at, line in enumerate(lines):
        if "FAILED" in line or "due to a fatal error" in line:
            for back in range(at, 1, -1):
                if lines[back].startswith("....") and lines[back - 1].strip() == "":
                    break
            names = [l for l in lines[:at] if l and l[0] not in " -.=/" and "is a Catch2" not in l
                     and "Randomness" not in l and "Run with" not in l and "Filters" not in l]
            return names[-1].strip() if names else "a test"
    return "the program ended badly"


class Bench:
    def __init__(self, folder):
        self.source = folder / "source"
        self.folder = folder / "build"
        self.source.mkdir(parents=True, exist_ok=True)
        copy_sources(self.source)
        self.configure()

    def configure(self):
        # What a mutation leaves over is not used by anybody: warnings must not stop the build.
        done = run(["cmake", "--preset", "dev", "-B", str(self.folder),
                    "-DCEIBA_WARNINGS_STOP=OFF"], cwd=self.source)
        if done.returncode != 0:
            sys.exit(done.stdout)

    def build(self, target):
        done = run(["cmake", "--build", str(self.folder), "--target", target])
        return done.returncode == 0, done.stdout

    def test(self, target):
        """The first test that fails, or None. The quick ones first: most faults end there."""
        program = str(self.folder / "tests" / target)
        for which in ("~[power]~[slow]", "[power],[slow]"):
            try:
                done = run([program, "--abort", "--allow-running-no-tests", which],
                           cwd=self.source, timeout=LONGEST_TEST_S)
            except subprocess.TimeoutExpired:
                return "it never ended"
            if done.returncode != 0:
                return first_failure(done.stdout)
        return None


def bench_all(mutations, folder):
    bench = Bench(folder)
    for target in sorted({mutation.tests for mutation in mutations}):
        built, output = bench.build(target)
        if not built:
            sys.exit(output)
        failed = bench.test(target)
        if failed:
            sys.exit(f"{target} fails before anything was changed: {failed}")
    survivors = 0
    for mutation in mutations:
        path = bench.source / mutation.file
        text = path.read_text()
        path.write_text(mutation.apply(text))
        try:
            built, output = bench.build(mutation.tests)
            if not built:
                print(output)
                noticed = None
                verdict = "DOES NOT BUILD"
            else:
                noticed = bench.test(mutation.tests)
                verdict = "noticed by" if noticed else "SURVIVES"
        finally:
            path.write_text(text)
        survivors += noticed is None
        print(f"{verdict:10} {noticed or '':60} <- {mutation.name}", flush=True)
    print(f"{len(mutations)} mutations, {survivors} not noticed")
    return survivors


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--build", type=pathlib.Path)
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    mutations = [m for m in read_list() if options.only in m.name or options.only == m.tests]
    if check(mutations):
        sys.exit(1)
    if options.build:
        sys.exit(1 if bench_all(mutations, options.build.resolve()) else 0)
    if not options.check:
        parser.error("--check or --build")


if __name__ == "__main__":
    main()
