#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""roundclock.py <roundclockbench>: how late a round's clock changes its second, against one frame. The target is 50 ms, three frames."""
import sys

import figures

result = figures.run(sys.argv[1:2])
figures.report("roundclock", [
    figures.row("the clock's second, late / one frame", [result["late_ms"]], [result["frame_ms"]], [result["late"]], 3.0)])
