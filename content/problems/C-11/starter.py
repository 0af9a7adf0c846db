# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def descend(x, y, w, peak, floor, warmup, total, momentum, decay):
    """x (n, d), y (n,), w (d,) -> w (d,), losses (total + 1,), rates (total,)."""
    raise NotImplementedError
