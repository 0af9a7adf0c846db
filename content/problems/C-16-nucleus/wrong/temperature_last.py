# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def sample(logits, uniforms, temperature=1.0, top_k=0, top_p=1.0):
    answers = []
    for row, u in zip(logits, uniforms):
        order = np.argsort(-row, kind="stable")
        if row[order[0]] == -np.inf:
            answers.append(-1)
            continue
        if temperature == 0:
            answers.append(order[0])
            continue
        p = np.exp(row[order] - row[order[0]])
        if top_k:
            p = p[:top_k]
        p /= p.sum()
        if top_p < 1:
            p = p[:1 + int(np.sum(np.cumsum(p) < top_p - 1e-9))]
        c = np.cumsum(p ** (1 / temperature))
        answers.append(order[min(int(np.searchsorted(c, u * c[-1], side="right")), len(p) - 1)])
    return np.array(answers, dtype=np.int64)
