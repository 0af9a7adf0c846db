# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def bins_of_width(confidence, bins):
    edges = np.arange(1, bins) / bins
    return np.searchsorted(edges, confidence, side="left")


def bins_of_mass(confidence, bins):
    n = len(confidence)
    rank = np.empty(n, int)
    rank[np.argsort(confidence, kind="stable")] = np.arange(n)
    return np.searchsorted(np.arange(1, bins) * n // bins, rank, side="right")


def calibration(confidence, correct, bins, scheme):
    table = np.full((bins, 3), np.nan)
    table[:, 0] = 0
    if len(confidence) == 0:
        return float("nan"), float("nan"), table
    which = (bins_of_width if scheme == "width" else bins_of_mass)(confidence, bins)
    counts = np.bincount(which, minlength=bins)
    filled = counts > 0
    table[:, 0] = counts
    table[filled, 1] = np.bincount(which, weights=confidence, minlength=bins)[filled] / counts[filled]
    table[filled, 2] = np.bincount(which, weights=correct, minlength=bins)[filled] / counts[filled]
    gaps = np.abs(table[filled, 2] - table[filled, 1])
    return float(counts[filled] @ gaps / len(confidence)), float(gaps.max()), table
