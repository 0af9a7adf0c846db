# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def lora_step(base, a, b, scale, micro, lr, smoothing, pad=0):
    """base (d, V), a (d, r), b (r, V), micro: list of (x (n, d), targets (n,)) -> {"a", "b", "loss", "accuracy", "tokens"}."""
    raise NotImplementedError
