#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""commit.py <commitbench> <folder>: an event committed through the repository against 4 KiB written and synced on the same disk.

The target of 1.6 belongs to a write-ahead log, which is given up for safety (ARCHITECTURE.md, data); a rollback journal at FULL was
measured at 4.6 when the format was chosen.
"""
import sys
import tempfile

import figures

with tempfile.TemporaryDirectory(dir=sys.argv[2]) as folder:
    result = figures.run([sys.argv[1], folder])
figures.report("commit", [figures.row(
    "a commit / 4 KiB synced", result["commits"], result["floors"], [a / b for a, b in zip(result["commits"], result["floors"])], 6.0, 14.0)])
