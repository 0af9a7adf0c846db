# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def plan(grid, slip, budget):
    """grid: R strings of length C -> chance (budget + 1, R, C) float64, policy (budget + 1, R, C) int."""
    raise NotImplementedError
