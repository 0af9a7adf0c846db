# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def make(seed=None, n=0, q=0, power=1, weights=None, uniforms=None):
    if weights is None:
        rng = np.random.default_rng(seed)
        weights, uniforms = rng.random(n) ** power, rng.random(q)
    return [[np.array(weights, dtype=np.float64)], [["tables"], ["draw", np.array(uniforms, dtype=np.float64)]]]


def probabilities(share, partner):
    n = len(share)
    return (share + np.bincount(partner, weights=1 - share, minlength=n)) / n


def check(args, result):
    (weights,), ((_,), (_, uniforms)) = args
    n = len(weights)
    try:
        (share, partner), drawn = result
        share, partner, drawn = np.asarray(share, dtype=float), np.asarray(partner), np.asarray(drawn)
    except (TypeError, ValueError):
        return "tables() is a pair of arrays and draw() an array"
    if share.shape != (n,) or partner.shape != (n,) or drawn.shape != uniforms.shape:
        return f"shapes {share.shape}, {partner.shape}, {drawn.shape} for {(n,)}, {(n,)}, {uniforms.shape}"
    if not (np.all(share >= 0) and np.all(share <= 1)):
        return "a share is outside [0, 1]"
    if partner.dtype.kind not in "iu" or np.any(partner < 0) or np.any(partner >= n):
        return "a partner is no item"
    got, right = probabilities(share, partner), weights / weights.sum()
    worst = int(np.abs(got - right).argmax())
    if not abs(got[worst] - right[worst]) <= 1e-9:
        return f"item {worst} has probability {right[worst]:.6f}, your tables give it {got[worst]:.6f}"
    place = uniforms * n
    column = np.floor(place).astype(int)
    expected = np.where(place - column < share[column], column, partner[column])
    wrong = np.flatnonzero((drawn != expected) & (np.abs(place - column - share[column]) > 1e-12))
    if len(wrong):
        i = wrong[0]
        where = f"column {column[i]}, fraction {place[i] - column[i]:.4f}, share {share[column[i]]:.4f}"
        return f"u = {uniforms[i]:.4f} is {where}: item {expected[i]}, you draw {drawn[i]}"
    idle = drawn[weights[drawn] == 0] if len(drawn) else drawn
    return f"item {idle[0]} of weight zero was drawn" if len(idle) else None


def even_grid(rng):
    draw = np.random.default_rng(rng.getrandbits(64))
    n, fine = int(draw.integers(1, 9)), 500
    weights = draw.integers(0, 6, size=n).astype(float)
    weights[int(draw.integers(n))] += 1
    uniforms = (np.arange(n * fine) + 0.5) / (n * fine)
    (_, drawn), = yield [[[weights], [["tables"], ["draw", uniforms]]]]
    counts, right = np.bincount(drawn, minlength=n), weights / weights.sum() * n * fine
    worst = int(np.abs(counts - right).argmax())
    says = f"weights {weights.tolist()}: item {worst} is drawn {counts[worst]} times of {n * fine}, its share is {right[worst]:.1f}"
    assert abs(counts[worst] - right[worst]) <= n + 1, says


def scaled(rng):
    draw = np.random.default_rng(rng.getrandbits(64))
    weights = draw.random(int(draw.integers(1, 20)))
    calls = [["tables"], ["draw", np.array([0.5])]]
    one, other = yield [[[weights], calls], [[weights * 1e5], calls]]
    gap = np.abs(probabilities(*one[0]) - probabilities(*other[0])).max()
    assert gap < 1e-9, f"probabilities differ by {gap:.3g} when the weights are multiplied"
