# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def assign(cost):
    """(n, m) costs, infinity where forbidden -> (least total, n different columns) or None."""
    raise NotImplementedError
