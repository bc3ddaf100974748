"""Lets the program and reader.py read each other's files: interchange.py PROGRAM FOLDER.

PROGRAM is tests/support/vault_interchange. Ends with 77 when python3-argon2 is missing.
"""
import os
import subprocess
import sys

try:
    import argon2  # noqa: F401
except ImportError:
    print("python3-argon2 is not installed")
    sys.exit(77)

import reader

TYPED = "mai\u0301z k\u2019iche\u2019 2024 y otra palabra"


def run(program, *arguments):
    return subprocess.run([program, *arguments], input=TYPED.encode(), capture_output=True, check=True).stdout.decode().replace("\r\n", "\n")


def summary(opened):
    lines = ["generation %d" % opened["generation"], "schema %d" % opened["schema"]]
    for kind, flags, content in opened["sections"]:
        lines.append("section %d %d %d %s" % (kind, flags, len(content), reader.h(32, b"", "interchange", content).hex()))
    return "\n".join(lines) + "\n"


def main():
    program, folder = sys.argv[1:]
    ours, theirs = os.path.join(folder, "ours.vault"), os.path.join(folder, "theirs.vault")
    for path in (ours, theirs):
        if os.path.exists(path):
            os.remove(path)
    key_file = b"archivo llave"

    said = run(program, "create", ours)
    opened = reader.read_vault(open(ours, "rb").read(), TYPED)
    assert opened["slots"] == 2 and opened["other_block"] and opened["type"] == 1, opened
    assert summary(opened) == said, (summary(opened), said)

    sections = [(1, 0, bytes(i % 251 for i in range(70000))), (2, 0, b""), (77, 2, b"futuro")]
    with open(theirs, "wb") as file:
        file.write(reader.make_vault(os.urandom, TYPED, sections, 1700000001, schema=3))
    said = run(program, "read", theirs)
    assert summary(reader.read_vault(open(theirs, "rb").read(), TYPED)) == said, said

    with open(theirs, "wb") as file:
        file.write(reader.make_vault(os.urandom, TYPED, sections, 1700000001, key_file=key_file))
    with open(os.path.join(folder, "key"), "wb") as file:
        file.write(key_file)
    said = run(program, "read", theirs, os.path.join(folder, "key"))
    assert said.startswith("generation 2\n"), said

    # And what the program saved over it.
    said = run(program, "save", theirs, os.path.join(folder, "key"))
    opened = reader.read_vault(open(theirs, "rb").read(), TYPED, key_file)
    assert summary(opened) == said and opened["generation"] == 3, said
    print("both read each other's files")


main()
