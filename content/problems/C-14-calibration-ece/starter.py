# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def calibration(confidence, correct, bins, scheme):
    """confidence (N,) in [0, 1], correct (N,) of bool, scheme "width" | "mass" -> ece, mce, table (bins, 3)."""
    raise NotImplementedError
