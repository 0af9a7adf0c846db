# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def kmeans(points, k, uniforms, max_iter):
    origin = points.mean(axis=0)
    points = points - origin
    n = len(points)
    chosen, nearest = [int(uniforms[0] * n)], np.full(n, np.inf)
    for u in uniforms[1:]:
        nearest = np.minimum(nearest, np.linalg.norm(points - points[chosen[-1]], axis=1))
        mass = np.cumsum(nearest)
        chosen.append(int(np.searchsorted(mass, u * mass[-1], side="right")) if mass[-1] > 0 else int(u * n))
    centers = points[chosen]

    def assign():
        distances = (points ** 2).sum(axis=1)[:, None] - 2 * points @ centers.T + (centers ** 2).sum(axis=1)
        labels = distances.argmin(axis=1)
        return labels, distances[np.arange(n), labels]

    labels, distances = assign()
    for _ in range(max_iter):
        counts = np.bincount(labels, minlength=k)
        sums = np.zeros_like(centers)
        np.add.at(sums, labels, points)
        centers = sums / np.maximum(counts, 1)[:, None]
        empty = np.flatnonzero(counts == 0)
        centers[empty] = points[np.argsort(-distances, kind="stable")[:len(empty)]]
        before = labels
        labels, distances = assign()
        if np.array_equal(before, labels):
            break
    return centers + origin, labels, float(((points - centers[labels]) ** 2).sum())
