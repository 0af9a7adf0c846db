# SPDX-License-Identifier: CC-BY-4.0
from bisect import bisect_left


def longest_chain(runs):
    ends, at, before = [], [], {}
    for i in sorted(range(len(runs)), key=lambda i: tuple(runs[i])):
        k = bisect_left(ends, runs[i][1])
        before[i] = at[k - 1] if k else None
        ends[k:k + 1], at[k:k + 1] = [runs[i][1]], [i]
    chain, i = [], at[-1] if at else None
    while i is not None:
        chain.append(i)
        i = before[i]
    return chain[::-1]
