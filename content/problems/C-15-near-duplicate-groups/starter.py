# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def keepers(quality, pairs, similarity, threshold):
    """(n,), (m, 2), (m,), a float -> (n,) int64, the keeper of each document's group."""
    raise NotImplementedError
