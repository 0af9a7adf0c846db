# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def verify(target, draft, tokens, accept_uniforms, last_uniform):
    out, last = [], target[-1]
    for t, x in enumerate(tokens):
        if accept_uniforms[t] * draft[t, x] < target[t, x]:
            out.append(x)
        else:
            last = np.abs(target[t] - draft[t])
            last = last / last.sum()
            break
    c = np.cumsum(last)
    return out + [int(np.searchsorted(c, last_uniform * c[-1], side="right"))], last
