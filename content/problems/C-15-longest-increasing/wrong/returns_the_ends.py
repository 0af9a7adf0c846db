# SPDX-License-Identifier: CC-BY-4.0
from bisect import bisect_left


def longest_chain(runs):
    ends, at = [], []
    for i in sorted(range(len(runs)), key=lambda i: (runs[i][0], -runs[i][1])):
        k = bisect_left(ends, runs[i][1])
        ends[k:k + 1], at[k:k + 1] = [runs[i][1]], [i]
    return at
