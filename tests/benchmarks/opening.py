#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""opening.py <openingbench>: from the click to the first prompt with 100,000 attempts in the profile, against the same with 1,000. The target is
1.5 times, and 150 ms."""
import sys

import figures

MANY, FEW = 100_000, 1_000
TARGET_MS = 150

result = figures.run([sys.argv[1], str(MANY), str(FEW)], timeout=280)
print(f"{figures.median(result['many']):.1f} ms with {MANY} attempts; the target is {TARGET_MS} ms")
figures.report("opening", [
    figures.row(f"opening a round, {MANY:,} attempts / {FEW:,}", result["many"], result["few"],
                [many / few for many, few in zip(result["many"], result["few"])], 1.5, 2.0)])
