#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""whiteboard.py <whiteboardbench>: from a pointer's move to the frame that shows its piece of a stroke, on a page of 10,000 points beside
an empty one. What the full page adds was to stay within one frame, which is told; how much longer it takes than the empty page turns red."""
import sys

import figures

result = figures.run(sys.argv[1:2])
added = max(0.0, result["full_ms"] - result["empty_ms"])
figures.report("whiteboard", [
    figures.told("a stroke's piece, added by 10,000 points / one frame", [added], result["frame_ms"]),
    figures.row("a stroke's piece, full page / empty page", [result["full_ms"]], [result["empty_ms"]], [result["ratio"]], 1.5, 3.0)],
    [] if result["points"] >= 10000 else ["the page was not full"])
