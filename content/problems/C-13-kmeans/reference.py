# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def squared_distances(points, centers):
    # One matrix product instead of an (n, k, d) array. Rounding can push a zero below zero.
    cross = points @ centers.T
    cross *= -2.0
    cross += (points * points).sum(axis=1)[:, None]
    cross += (centers * centers).sum(axis=1)
    return np.maximum(cross, 0.0, out=cross)


def seed_centers(points, k, uniforms):
    n = len(points)
    chosen = [int(uniforms[0] * n)]
    nearest = np.full(n, np.inf)
    for u in uniforms[1:k]:
        # Differences, not the expanded form: a point on a center must weigh exactly zero.
        offset = points - points[chosen[-1]]
        nearest = np.minimum(nearest, np.einsum("ij,ij->i", offset, offset))
        mass = np.cumsum(nearest)
        if mass[-1] > 0:
            chosen.append(min(int(np.searchsorted(mass, u * mass[-1], side="right")), n - 1))
        else:
            chosen.append(int(u * n))
    return points[chosen]


def assign(points, centers):
    labels = squared_distances(points, centers).argmin(axis=1)
    offset = points - centers[labels]
    return labels, np.einsum("ij,ij->i", offset, offset)


def update(points, labels, distances, k):
    counts = np.bincount(labels, minlength=k)
    sums = np.stack([np.bincount(labels, weights=column, minlength=k) for column in points.T], axis=1)
    centers = sums / np.maximum(counts, 1)[:, None]
    empty = np.flatnonzero(counts == 0)
    if len(empty):
        farthest = np.argsort(-distances, kind="stable")[:len(empty)]
        centers[empty] = points[farthest]
    return centers


def kmeans(points, k, uniforms, max_iter):
    # Distances do not depend on the origin; at the mean the expanded square loses the fewest digits.
    origin = points.mean(axis=0)
    points = points - origin
    centers = seed_centers(points, k, uniforms)
    labels, distances = assign(points, centers)
    for _ in range(max_iter):
        centers = update(points, labels, distances, k)
        before = labels
        labels, distances = assign(points, centers)
        if np.array_equal(labels, before):
            break
    return centers + origin, labels, float(distances.sum())
