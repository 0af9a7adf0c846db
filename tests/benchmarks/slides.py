#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""slides.py <slidesbench>: a deck of 60 slides and 40 MB. The next slide, drawn ahead, is to be there about as soon as its page is drawn bare, and within two frames, which is told.
One that was not drawn is to be there within 150 ms, which is told, and takes its page's own time and little more, which turns red. The page with the report of such a
talk was to stand within a second, which is told; that it does not grow without end is seen beside a bare page."""
import sys

import figures

TWO_FRAMES = 33.4
COLD = 150.0
SECOND = 1000.0

result = figures.run(sys.argv[1:2], timeout=280)
failures = [] if result["whole"] else ["a slide or the report never came"]
if result["bytes"] < 40_000_000:
    failures.append("the deck was smaller than 40 MB")
figures.report("slides", [
    figures.told("next slide, drawn ahead / two frames", result["ahead"], TWO_FRAMES),
    figures.row("next slide, drawn ahead / a page drawn bare", result["ahead"], result["bare"],
                [one / other for one, other in zip(result["ahead"], result["bare"])], 1.5, 4.0),
    figures.told("a slide that was not drawn / 150 ms", result["cold"], COLD),
    figures.row("a slide that was not drawn / its page drawn bare", result["cold"], result["bare"],
                [one / other for one, other in zip(result["cold"], result["bare"])], 2.0, 4.0),
    figures.told("the page with the report of 60 slides and ten runs before it / a second", [result["report_ms"]], SECOND),
    figures.row("the page with that report / a page drawn bare", [result["report_ms"]], result["bare"],
                [result["report_ms"] / figures.median(result["bare"])], 100.0, 250.0)],
    failures)
