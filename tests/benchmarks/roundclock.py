#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""roundclock.py <roundclockbench>: how late a round's clock changes its second, against one frame. The target is 50 ms, three frames. Where the
window is held up once a second, no second is later than what held it up, and a frame."""
import sys

import figures

result = figures.run(sys.argv[1:2])
late, frame, stall = result["late"], result["frame"], result["stall"]
figures.report("roundclock", [
    figures.row("the clock's second, late / one frame", late, [frame], [one / frame for one in late], 3.0),
    figures.row("the latest second / what held up the window", [max(late)], [stall + frame], [max(late) / (stall + frame)], 1.0, 1.5)])
