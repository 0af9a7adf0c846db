# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def ratings(wins):
    """wins (n, n): wins[i, j] times i beat j -> theta (n,) with mean 0, or None where no unique maximum exists."""
    raise NotImplementedError
