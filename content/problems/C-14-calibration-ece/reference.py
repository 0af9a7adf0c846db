# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def bins_of_width(confidence, bins):
    # searchsorted compares with the edges themselves; floor(confidence * bins) rounds, and closes bins on the left.
    edges = np.arange(1, bins) / bins
    return np.searchsorted(edges, confidence, side="left")


def bins_of_mass(confidence, bins):
    ordered = np.sort(confidence)
    n = len(ordered)
    starts = np.arange(1, bins) * n // bins
    # The value that would be cut: its whole run goes to the bin on the left. A start at 0 cuts nothing.
    before = ordered[np.maximum(starts - 1, 0)]
    moved = np.where((starts > 0) & (ordered[starts] == before), np.searchsorted(ordered, before, side="right"), starts)
    # A prediction's bin is the number of starts at or before its run; runs are whole, so any of its positions serves.
    first = np.searchsorted(ordered, confidence, side="left")
    return np.searchsorted(moved, first, side="right")


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
