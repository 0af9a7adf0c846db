#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""katex.py <barekatex> <bench.html>: our formulas against bare KaTeX in the same engine."""
import sys

import figures

result = figures.run(sys.argv[1:3])["result"]
figures.report("katex", [
    {"what": "a formula, drawn / bare KaTeX", "unit": "ms", "value": round(result["ours"]["median"], 3),
     "floor": round(result["bare"]["median"], 3), "runs": 21, "ratio": round(result["ratio"]["median"], 3),
     "p90": round(result["ratio"]["p90"], 3), "target": 1.5, "limit": 1.8},
    {"what": "a formula, drawn before / drawn", "unit": "ms", "value": round(result["cached"]["median"], 3),
     "floor": round(result["ours"]["median"], 3), "runs": 21, "ratio": round(result["cachedRatio"]["median"], 3),
     "p90": round(result["cachedRatio"]["p90"], 3), "target": 0.1, "limit": 0.15},
])
