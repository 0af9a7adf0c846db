# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def diverse_beam(start, trans, end, groups, width, penalty, max_len, alpha):
    """start (V,), trans (V, V) -> for each group a list of (tokens: list of int, log probability: float), best first."""
    raise NotImplementedError
