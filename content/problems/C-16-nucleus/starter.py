# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def sample(logits, uniforms, temperature=1.0, top_k=0, top_p=1.0):
    """(n, V) logits, (n,) uniforms -> (n,) int64 tokens, -1 for a row without any."""
    raise NotImplementedError
