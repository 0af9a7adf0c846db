# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


class Alias:
    """Draws items with probability proportional to (n,) weights."""

    def __init__(self, weights):
        raise NotImplementedError

    def tables(self):
        """-> (n,) share in [0, 1], (n,) partner."""
        raise NotImplementedError

    def draw(self, uniforms):
        """(q,) uniforms in [0, 1) -> (q,) int64 items."""
        raise NotImplementedError
