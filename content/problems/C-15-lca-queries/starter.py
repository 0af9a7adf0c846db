# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def lowest_common(parents, left, right):
    """(n,) parents with -1 for roots, (q,), (q,) nodes -> (q,) int64 ancestors, -1 across trees."""
    raise NotImplementedError
