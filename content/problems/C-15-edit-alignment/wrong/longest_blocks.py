# SPDX-License-Identifier: CC-BY-4.0
from difflib import SequenceMatcher


def align(gold, heard, substitute=1, insert=1, delete=1):
    pairs, cost = [], 0
    for tag, a, b, c, d in SequenceMatcher(None, gold, heard, autojunk=False).get_opcodes():
        both = min(b - a, d - c)
        if tag == "replace" and substitute > insert + delete:
            both = 0
        pairs += [(a + k, c + k) for k in range(both)]
        pairs += [(k, None) for k in range(a + both, b)] + [(None, k) for k in range(c + both, d)]
        cost += (tag == "replace") * both * substitute + (b - a - both) * delete + (d - c - both) * insert
    return cost, pairs
