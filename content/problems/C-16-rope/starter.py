# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def rotate(x, positions, base=10000.0, layout="interleaved"):
    """(..., n, d), (n,) -> an array of the same shape and dtype."""
    raise NotImplementedError
