#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""search.py <searchbench>: what it takes from typed words to hits among 20,000 texts, against the bare query on the same index through SQLite's own
functions. A rare word, all words of a phrase, and the beginning of a word that stands in nearly every text, measured alternately."""
import sys

import figures

result = figures.run(sys.argv[1:2], timeout=280)
print(f"{result['texts']} texts indexed in {result['filling']:.0f} ms")
figures.report("search", [
    figures.row(f"search, {name} / bare query", result[name + "_ours"], result[name + "_bare"],
                [a / b for a, b in zip(result[name + "_ours"], result[name + "_bare"])], 1.5, 3.0)
    for name in ("rare", "words", "common")])
