# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def make(text=None, pattern=None, kind="given", n=0, m=0, seed=0):
    if kind == "repeats":
        text, pattern = np.full(n, 7), np.full(m, 7)
        pattern[-1] = 8
        text[n // 2] = 8                           # one true match
    elif kind == "random":
        rng = np.random.default_rng(seed)
        text = rng.integers(0, 50000, n)
        pattern = text[n // 3:n // 3 + m]
    elif kind == "thue-morse":
        bits = np.array([0])
        while len(bits) < n:
            bits = np.concatenate([bits, 1 - bits])
        text, pattern = np.concatenate([[9], 1 - bits, [9]]), bits
    return [np.array(text, dtype=np.int64), np.array(pattern, dtype=np.int64)]


def against_slices(rng):
    calls = []
    for _ in range(4):
        text = [rng.randint(0, 1) for _ in range(rng.randint(0, 30))]
        pattern = [rng.randint(0, 1) for _ in range(rng.randint(1, 5))]
        calls.append(make(text, pattern))
    answers = yield calls
    for (text, pattern), got in zip(calls, answers):
        text, pattern = text.tolist(), pattern.tolist()
        want = [i for i in range(len(text) - len(pattern) + 1) if text[i:i + len(pattern)] == pattern]
        assert list(got) == want, f"text {text}, pattern {pattern}: {got}, slices find {want}"
