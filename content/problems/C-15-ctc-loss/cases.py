# SPDX-License-Identifier: CC-BY-4.0
import itertools
from collections import defaultdict

import numpy as np


def make(seed=None, frames=0, classes=0, length=0, probs=None, target=None, labels=0, blank=0):
    if probs is not None:
        with np.errstate(divide="ignore"):
            return [np.log(np.array(probs, dtype=np.float64).reshape(len(probs), labels or len(probs[0]))), target, blank]
    rng = np.random.default_rng(seed)
    logits = rng.normal(size=(frames, classes)) * 2
    log_probs = logits - np.log(np.exp(logits).sum(axis=1, keepdims=True))
    return [log_probs, rng.integers(1, classes, size=length).tolist(), 0]


def merged(path, blank):
    return tuple(label for label, _ in itertools.groupby(path) if label != blank)


def small(rng):
    draw = np.random.default_rng(rng.getrandbits(64))
    frames, classes = int(draw.integers(1, 5)), int(draw.integers(2, 4))
    return draw.dirichlet(np.ones(classes), size=frames), int(draw.integers(classes))


def sums(probs, blank):
    """The probability of every label sequence, by listing all paths."""
    by_target = defaultdict(float)
    for path in itertools.product(range(probs.shape[1]), repeat=len(probs)):
        by_target[merged(path, blank)] += np.prod([probs[t, c] for t, c in enumerate(path)])
    return by_target


def all_targets(rng):
    probs, blank = small(rng)
    labels = [c for c in range(probs.shape[1]) if c != blank]
    targets = [list(t) for n in range(len(probs) + 1) for t in itertools.product(labels, repeat=n)]
    losses = yield [[np.log(probs), target, blank] for target in targets]
    total = sum(np.exp(-loss) for loss in losses)
    assert abs(total - 1) < 1e-8, f"the probabilities of all {len(targets)} targets add up to {total:.6f}"


def all_paths(rng):
    probs, blank = small(rng)
    expected = sums(probs, blank)
    target = rng.choice(sorted(expected))
    loss, = yield [[np.log(probs), list(target), blank]]
    got = np.exp(-loss)
    assert abs(got - expected[target]) < 1e-9, f"target {list(target)}: its paths add up to {expected[target]:.6f}, you say {got:.6f}"
