# SPDX-License-Identifier: CC-BY-4.0
from bisect import bisect_left


def longest_chain(runs):
    # At equal cost the higher score comes first: an increasing sequence of scores then holds one run per cost at most.
    order = sorted(range(len(runs)), key=lambda i: (runs[i][0], -runs[i][1]))
    end_scores, end_runs = [], []          # [k]: the smallest score that ends a chain of k + 1 runs, and its run
    before = [None] * len(runs)
    for i in order:
        score = runs[i][1]
        k = bisect_left(end_scores, score)
        before[i] = end_runs[k - 1] if k else None
        if k == len(end_scores):
            end_scores.append(score)
            end_runs.append(i)
        else:
            end_scores[k], end_runs[k] = score, i
    chain = []
    i = end_runs[-1] if end_runs else None
    while i is not None:
        chain.append(i)
        i = before[i]
    return chain[::-1]
