# SPDX-License-Identifier: CC-BY-4.0
from itertools import groupby
from math import log2, nan


def value(gain):
    return 2.0 ** gain - 1.0 if gain else 0.0


def tie_groups(scores, gains):
    """Lists of gains of equally scored documents, best score first."""
    order = sorted(range(len(scores)), key=lambda i: -scores[i])
    return [[gains[i] for i in group] for _, group in groupby(order, key=lambda i: scores[i])]


def expected_reciprocal_rank(start, size, relevant, k):
    """Of the first relevant document in a group on ranks start + 1 ... start + size, in random order."""
    total, none_yet = 0.0, 1.0
    for j in range(min(size - relevant + 1, k - start)):
        hit = relevant / (size - j)
        total += none_yet * hit / (start + j + 1)
        none_yet *= 1.0 - hit
    return total


def one_query(scores, gains, k):
    """DCG, reciprocal rank and coverage, each in expectation."""
    dcg, reciprocal, judged, start, found = 0.0, 0.0, 0.0, 0, False
    for group in tie_groups(scores, gains):
        if start >= k:
            break
        size = len(group)
        inside = min(size, k - start)
        discounts = sum(1.0 / log2(start + j + 2) for j in range(inside))
        dcg += sum(map(value, group)) / size * discounts
        judged += sum(gain is not None for gain in group) / size * inside
        relevant = sum(bool(gain) for gain in group)
        if relevant and not found:
            reciprocal, found = expected_reciprocal_rank(start, size, relevant, k), True
        start += size
    depth = min(k, len(scores))
    return dcg, reciprocal, judged / depth if depth else 1.0


def evaluate(queries, k):
    sums, counted = [0.0, 0.0, 0.0], 0
    for scores, gains, judged in queries:
        best = sorted(judged, reverse=True)[:k]
        ideal = sum(value(gain) / log2(rank + 2) for rank, gain in enumerate(best))
        dcg, reciprocal, coverage = one_query(scores, gains, k)
        sums = [total + part for total, part in zip(sums, (dcg / ideal if ideal else 0.0, reciprocal, coverage))]
        counted += 1
    if not counted:
        return nan, nan, nan, 0
    return (*(total / counted for total in sums), counted)
