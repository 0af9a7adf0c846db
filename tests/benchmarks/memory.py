#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""memory.py <memorybench>: what somebody waits for after five years of practice, 100,000 attempts and 200,000 reviews.

The design's figures 5, 6, 10 and 11: what Today reads against a scan of the log, the rounds that wait for a rating among 100,000 against those among the newest 1,000
of them, the replay of all reviews against one scan of their table, and readiness from 5,000 pieces of evidence against a million exponentials; what is recalled of 5,000 cards on top of it, likewise. The frame in which
both were to be done is told beside. The limits are
the targets, met in the debug build that the gate makes and on a machine that is busy; only the replay has room above its own.
"""
import sys

import figures

ATTEMPTS, FEW, REVIEWS = 100_000, 1_000, 200_000
FRAME_MS = 1000 / 60

result = figures.run([sys.argv[1], str(ATTEMPTS), str(FEW), str(REVIEWS)], timeout=880)


def row(what, value, floor, target, limit):
    return figures.row(what, result[value], result[floor], [one / other for one, other in zip(result[value], result[floor])], target, limit)


FRAME = round(FRAME_MS, 1)
figures.report("memory", [
    row(f"Today's activity, {ATTEMPTS:,} attempts / a scan of their log", "dashboard", "log", 0.1, 0.1),
    row(f"rounds that wait for a rating, {ATTEMPTS:,} attempts / {FEW:,}", "many", "few", 1.5, 1.5),
    row(f"replay of {REVIEWS:,} reviews / a scan of their table", "replay", "table", 2.0, 2.5),
    row("readiness of 5,000 pieces of evidence / a million exponentials", "readiness", "terms", 1.0, 1.0),
    figures.told("readiness of 5,000 pieces of evidence / one frame", result["readiness"], FRAME),
    row("what is recalled of 5,000 cards, on evidence that stands / a million exponentials", "recall", "terms", 0.5, 0.5),
    figures.told("what is recalled of 5,000 cards, on evidence that stands / half a frame", result["recall"], FRAME / 2)])
