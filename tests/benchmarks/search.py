#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""search.py <searchbench>: what it takes from typed words to the rows of the palette with 20,000 texts of one's own beside the content, through SearchService, its
thread and back, against the bare query on the same texts through SQLite's own functions (figure 7 of the design). All words of a phrase, the beginning of a word
that stands in every text, and two letters, which are not ranked, measured alternately. A rare word takes SQLite less than two threads take to speak to each other,
so it is told against one frame."""
import sys

import figures

FRAME_MS = 1000 / 60

result = figures.run(sys.argv[1:2], timeout=280)
print(f"{result['texts']} texts of one's own and the content indexed in {result['filling']:.0f} ms")
figures.report("search", [
    figures.row(f"search, {name} / bare query", result[name + "_ours"], result[name + "_bare"],
                [a / b for a, b in zip(result[name + "_ours"], result[name + "_bare"])], 1.5, limit)
    for name, limit in (("words", 1.5), ("common", 1.5), ("letters", 2.0))] + [
    figures.told("search, a rare word / one frame", result["rare_ours"], round(FRAME_MS, 1))])
