# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


class OnlineAttention:
    """Attention of (n, d) queries over keys that arrive in blocks; values have the given width."""

    def __init__(self, q, width):
        raise NotImplementedError

    def update(self, k, v, mask=None):
        """(b, d) keys, (b, width) values, (n, b) booleans."""
        raise NotImplementedError

    def result(self):
        """-> (n, width) output over all keys seen so far."""
        raise NotImplementedError

    def log_normalizer(self):
        """-> (n,) log of the sum of exponentiated scores."""
        raise NotImplementedError
