#!/usr/bin/env python3
"""Makes words/es.txt: 7776 Spanish words for generated passphrases.

Needs the Debian packages wspanish (which words exist) and onboard-data (how often they
are used). Usage, in this folder: python3 make_word_list.py > words/es.txt

Every word has 4 to 8 letters a to z, so that any keyboard can type it, and is in use, so
that it can be remembered. words/left_out_es.txt names the words that are left out: those
that insult or frighten; words for sex, sickness, weapons, war, police and prison. Of two
words that differ only in a final s, the plural is left out.
"""
import re
import sys
import unicodedata

DICTIONARY = "/usr/share/dict/spanish"
FREQUENCIES = "/usr/share/onboard/models/es_ES.lm"
LEFT_OUT = "words/left_out_es.txt"
COUNT = 7776
SHAPE = re.compile("[a-z]{4,8}")


def lines(path):
    return [line.strip() for line in open(path, encoding="utf-8")]


def other_forms(word):
    """Plural and gerund: forms the dictionary does not list."""
    if len(word) > 3 and word.endswith("ar"):
        yield word[:-2] + "ando"
    if len(word) > 3 and word.endswith(("er", "ir")):
        yield word[:-2] + "iendo"
    if word[-1] in "aeiou":
        yield word + "s"
    elif word[-1] == "z":
        yield word[:-1] + "ces"
    else:
        yield "".join(c for c in unicodedata.normalize("NFD", word) if c != "\u0301") + "es"


def read_frequencies():
    frequencies = {}
    inside = False
    for line in lines(FREQUENCIES):
        if line == "\\1-grams:":
            inside = True
        elif line.startswith("\\2-grams"):
            break
        elif inside and line:
            number, word = line.split(" ", 1)
            frequencies[word] = frequencies.get(word, 0) + int(number)
    return frequencies


def main():
    left_out = set(lines(LEFT_OUT))
    dictionary = {word for word in lines(DICTIONARY) if word.islower() and len(word) > 1}
    frequencies = read_frequencies()
    form_of = {form: word for word in sorted(dictionary) for form in other_forms(word)}

    usable = [w for w in frequencies if SHAPE.fullmatch(w) and w not in left_out]
    words = {w for w in usable if w in dictionary}
    words -= {w for w in words if w.endswith("s") and w[:-1] in words}
    by_use = lambda some: sorted(some, key=lambda w: (-frequencies[w], w))
    # Forms of words that cannot be in the list themselves come before the others: camiones.
    forms = [w for w in usable if w not in words and w in form_of]
    new = by_use(w for w in forms if form_of[w] not in words)
    close = by_use(w for w in forms if form_of[w] in words and not w.endswith("s"))
    more = by_use(w for w in forms if form_of[w] in words and w.endswith("es"))
    ranked = by_use(words) + new + close + more
    print(len(words), len(new), len(close), len(more), file=sys.stderr)
    if len(ranked) < COUNT:
        sys.exit("not enough words: %d" % len(ranked))
    print("\n".join(sorted(ranked[:COUNT])))


if __name__ == "__main__":
    main()
