# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def verify(target, draft, tokens, accept_uniforms, last_uniform):
    out = []
    for t, x in enumerate(tokens):
        if accept_uniforms[t] * draft[t, x] < target[t, x]:
            out.append(x)
        else:
            break
    last = target[len(out)]
    c = np.cumsum(last)
    return out + [int(np.searchsorted(c, last_uniform * c[-1], side="right"))], last
