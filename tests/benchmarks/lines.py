#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""lines.py <linesbench>: what the line checker costs, against two million summands in the same program, which take about 1 ms.

So the targets read as milliseconds: 3 for the median line, 250 for the worst, 60 seconds for all derivations. The worst are bounds over two
integrals (D-27) and over points of a descent (D-156), both measured at 130; the limit allows for a machine that is busy.
"""
import sys

import figures

result = figures.run(sys.argv[1:2], timeout=1150)
floor = result["floor"]
print(f"{result['lines']} lines; the slowest is {result['worst_line']}\n{result['derivations']} derivations; the slowest is {result['slowest_id']}, "
      f"{result['slowest']:.1f} s")
figures.report("lines", [
    figures.row("a learner's line, median / two million summands", [result["median"]], [floor], [result["median"] / floor], 3.0),
    figures.row("a learner's line, worst / two million summands", [result["worst"]], [floor], [result["worst"] / floor], 250.0, 400.0),
    figures.row("verify all / two thousand million summands", [result["verify"]], [floor], [result["verify"] / floor], 60.0, 100.0, unit="s")])
