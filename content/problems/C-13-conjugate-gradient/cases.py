# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def compressed(matrix):
    rows, columns = np.nonzero(matrix)
    indptr = np.searchsorted(rows, np.arange(len(matrix) + 1))
    return indptr, columns, matrix[rows, columns]


def laplacian(side):
    """Five-point stencil on a square grid, Dirichlet boundary."""
    n = side * side
    i = np.arange(n)
    parts = [(i, i, np.full(n, 4.0))]
    for step, inside in ((1, i % side < side - 1), (-1, i % side > 0), (side, i < n - side), (-side, i >= side)):
        parts.append((i[inside], i[inside] + step, np.full(inside.sum(), -1.0)))
    rows, columns, data = (np.concatenate(part) for part in zip(*parts))
    order = np.lexsort((columns, rows))
    return np.searchsorted(rows[order], np.arange(n + 1)), columns[order], data[order]


def definite(draw, n, spread=0.0):
    root = draw.normal(size=(n, n))
    scale = 10.0 ** draw.uniform(-spread, spread, size=n)
    return scale[:, None] * (root @ root.T / n + 0.5 * np.eye(n)) * scale


def make(matrix=None, b=None, csr=None, grid=None, seed=0, n=0, spread=0.0, tol=1e-10, max_iter=1000, b_scale=1.0):
    draw = np.random.default_rng(seed)
    if csr is not None:
        parts = [np.array(csr[0]), np.array(csr[1]), np.array(csr[2], float)]
    elif grid:
        parts = list(laplacian(grid))
    else:
        parts = list(compressed(definite(draw, n, spread) if matrix is None else np.array(matrix, float)))
    size = len(parts[0]) - 1
    b = draw.normal(size=size) * b_scale if b is None else np.array(b, float)
    return parts + [b, tol, max_iter]


def check(args, result):
    import reference
    indptr, indices, data, b, tol, _ = args
    want, steps, status = reference.conjugate_gradient(*args)
    try:
        x, iterations, told = result
        x = np.asarray(x, float)
    except (TypeError, ValueError):
        return "three results are expected: x, iterations, status"
    if told != status:
        return f"status {told!r}, expected {status!r} (after {steps} iterations)"
    if x.shape != b.shape:
        return f"x has shape {x.shape}, expected {b.shape}"
    slack = max(2, steps // 10) if status == "converged" and steps else 0
    if abs(iterations - steps) > slack:
        return f"{iterations} iterations, expected {steps}" + (f" give or take {slack}" if slack else "")
    if status == "converged":
        rows = np.repeat(np.arange(len(b)), np.diff(indptr))
        residual = np.linalg.norm(b - np.bincount(rows, weights=data * x[indices], minlength=len(b)))
        if not residual <= 1.01 * tol * np.linalg.norm(b):
            return f"the true residual is {residual / np.linalg.norm(b):.3g} of |b|, more than tol = {tol:g}"
    elif not np.allclose(x, want, rtol=1e-5, atol=1e-8 * (1 + np.abs(want).max())):
        return f"x after {iterations} iterations is off by {np.abs(x - want).max():.3g}"
    return None


def small(rng):
    draw = np.random.default_rng(rng.getrandbits(64))
    n = int(draw.integers(1, 8))
    matrix = definite(draw, n, 1.0)
    return matrix, list(compressed(matrix)), draw.normal(size=n)


def ends_in_n_steps(rng):
    matrix, parts, b = small(rng)
    (x, iterations, status), = yield [[*parts, b, 1e-9, 200]]
    assert status == "converged", f"status {status!r} for a positive definite matrix"
    assert iterations <= len(b) + 3, f"{iterations} iterations for n = {len(b)}; conjugate directions need n, give or take rounding"
    residual = np.linalg.norm(matrix @ x - b) / np.linalg.norm(b)
    assert residual <= 1.1e-9, f"the true residual is {residual:.3g} of |b| at tol 1e-9"


def energy_falls(rng):
    matrix, parts, b = small(rng)
    results = yield [[*parts, b, 0.0, steps] for steps in range(len(b) + 1)]
    energy = [float(0.5 * x @ matrix @ x - b @ x) for x, _, _ in results]
    for step, (before, after) in enumerate(zip(energy, energy[1:]), 1):
        assert after <= before + 1e-9 * (1 + abs(before)), f"x'Ax/2 - b'x grows from {before:.6g} to {after:.6g} in iteration {step}"


def scaling(rng):
    matrix, parts, b = small(rng)
    scale = 10.0 ** np.array([rng.uniform(-2, 2) for _ in b])
    scaled = list(compressed(scale[:, None] * matrix * scale))
    steps = min(2, len(b))
    (x, _, _), (y, _, _) = yield [[*parts, b, 0.0, steps], [*scaled, scale * b, 0.0, steps]]
    gap = np.abs(scale * y - x).max() / (1e-12 + np.abs(x).max())
    assert gap < 1e-6, f"in other units (rows and columns scaled) the iterate after {steps} steps changes by {gap:.3g}"
