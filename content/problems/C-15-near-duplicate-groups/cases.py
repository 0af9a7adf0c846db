# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def make(seed=None, n=0, m=0, chain=False, quality=None, pairs=None, similarity=None, threshold=0.8):
    if quality is not None:
        shaped = np.array(pairs, dtype=np.int64).reshape(len(pairs), 2)
        return [np.array(quality, dtype=np.float64), shaped, np.array(similarity, dtype=np.float64), threshold]
    rng = np.random.default_rng(seed)
    if chain:
        # Two chains in an order that makes a path of unions, whichever side becomes the parent.
        half = n // 2
        pairs = np.stack([np.arange(n - 1) + 1, np.arange(n - 1)], axis=1)
        pairs[half:] = pairs[half:, ::-1]
        pairs = np.delete(pairs, half - 1, axis=0)
        similarity = np.ones(n - 2)
    else:
        pairs = rng.integers(0, n, size=(m, 2))
        similarity = rng.random(m)
    return [rng.integers(0, 50, size=n) / 50, pairs, similarity, 0.5]


def small(rng):
    draw = np.random.default_rng(rng.getrandbits(64))
    n, m = int(draw.integers(1, 9)), int(draw.integers(0, 10))
    return [draw.integers(0, 3, size=n).astype(float), draw.integers(0, n, size=(m, 2)), draw.integers(0, 5, size=m) / 4, 0.5]


def any_order(rng):
    quality, pairs, similarity, threshold = small(rng)
    order = list(range(len(pairs)))
    rng.shuffle(order)
    one, other = yield [[quality, pairs, similarity, threshold], [quality, pairs[order][:, ::-1], similarity[order], threshold]]
    assert np.array_equal(one, other), f"{list(map(int, one))}, and {list(map(int, other))} with the pairs shuffled and turned around"


def against_search(rng):
    quality, pairs, similarity, threshold = small(rng)
    result, = yield [[quality, pairs, similarity, threshold]]
    n = len(quality)
    near = np.eye(n, dtype=int)
    for (a, b), s in zip(pairs, similarity):
        if s >= threshold:
            near[a, b] = near[b, a] = 1
    reach = np.linalg.matrix_power(near, n) > 0
    for document in range(n):
        members = np.flatnonzero(reach[document])
        keeper = min(members, key=lambda i: (-quality[i], i))
        assert result[document] == keeper, f"document {document} is in group {members.tolist()}, its keeper is {keeper}, you say {int(result[document])}"
