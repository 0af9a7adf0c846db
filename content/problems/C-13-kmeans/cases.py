# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def make(points=None, uniforms=None, k=None, max_iter=10, seed=0, n=0, d=0, spread=1.0, far=0.0):
    draw = np.random.default_rng(seed)
    if points is not None:
        points = np.array(points, float)
    else:
        means = draw.normal(size=(k, d)) * spread
        points = means[draw.integers(k, size=n)] + draw.normal(size=(n, d)) + far
    uniforms = draw.random(k) if uniforms is None else np.array(uniforms, float)
    return [points, k, uniforms, max_iter]


def small(rng):
    draw = np.random.default_rng(rng.getrandbits(64))
    n, d = int(draw.integers(2, 30)), int(draw.integers(1, 4))
    k = int(draw.integers(1, min(n, 6) + 1))
    return draw.normal(size=(n, d)) * 3, k, draw.random(k)


def inertia_falls(rng):
    points, k, uniforms = small(rng)
    results = yield [[points, k, uniforms, steps] for steps in range(6)]
    inertia = [float(result[2]) for result in results]
    for step, (before, after) in enumerate(zip(inertia, inertia[1:]), 1):
        assert after <= before + 1e-9 * (1 + before), f"inertia grows from {before:.6g} to {after:.6g} in update {step}"


def ends_at_means(rng):
    points, k, uniforms = small(rng)
    (centers, labels, inertia), = yield [[points, k, uniforms, 500]]
    for j in range(k):
        own = points[labels == j]
        if len(own):
            gap = np.abs(centers[j] - own.mean(axis=0)).max()
            assert gap < 1e-8, f"center {j} is {gap:.3g} away from the mean of its {len(own)} points"
    distances = ((points[:, None] - centers) ** 2).sum(axis=2)
    excess = (distances[np.arange(len(points)), labels] - distances.min(axis=1)).max()
    assert excess < 1e-8, f"a label's center is farther than another one, by {excess:.3g} squared"
    total = distances.min(axis=1).sum()
    assert abs(inertia - total) <= 1e-8 * (1 + total), f"inertia {inertia:.8g}, the distances sum to {total:.8g}"


def moves_along(rng):
    points, k, uniforms = small(rng)
    shift = np.array([rng.uniform(-50, 50) for _ in range(points.shape[1])])
    (centers, labels, _), (moved, same, _) = yield [[points, k, uniforms, 20], [points + shift, k, uniforms, 20]]
    assert np.array_equal(labels, same), f"a shift of all points changes {int((labels != same).sum())} labels"
    gap = np.abs(moved - shift - centers).max()
    assert gap < 1e-8, f"after a shift of all points the centers are off by {gap:.3g}"
