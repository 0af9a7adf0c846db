# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def loss_and_gradient(w, b, x, y, l2):
    """w (d,), b float, x (n, d), y (n,) in [0, 1], l2 >= 0 -> loss as a float, grad_w (d,), grad_b as a float."""
    raise NotImplementedError
