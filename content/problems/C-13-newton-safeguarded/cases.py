# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def make(scores=None, perplexity=2.0, seed=0, n=0, v=0, scale=1.0, scales=None, offset=0.0, outlier=0.0):
    if scores is not None:
        return [np.array(scores, float), perplexity]
    draw = np.random.default_rng(seed)
    scores = draw.normal(size=(n, v)) * scale
    scores[:, 0] += outlier
    if scales:
        scores *= 10.0 ** np.linspace(*scales, n)[:, None]
    return [scores + offset, perplexity]


def reached(z, beta):
    """Perplexity at beta, in extended precision."""
    z = np.asarray(z, np.longdouble)
    z = (z - z.max()) * np.longdouble(beta)
    weights = np.exp(z)
    p = weights / weights.sum()
    return float(np.exp(np.log(weights.sum()) - (p * z).sum()))


def check(args, result):
    scores, perplexity = args
    beta = np.asarray(result, float)
    if beta.shape != (len(scores),):
        return f"shape {beta.shape}, expected {(len(scores),)}"
    for i, (z, value) in enumerate(zip(scores, beta)):
        if perplexity == len(z):
            want = 0.0
        elif perplexity <= (z == z.max()).sum():
            want = np.inf
        else:
            want = None
        if want is not None:
            if value != want:
                return f"row {i}: beta is {value:g}, expected {want:g}"
            continue
        if not (np.isfinite(value) and value > 0):
            return f"row {i}: beta is {value:g}, expected a positive number"
        got = reached(z, value)
        if not abs(got - perplexity) <= 1e-9 * perplexity:
            return f"row {i}: beta {value:.8g} gives a perplexity of {got:.10g}, {perplexity:g} was asked"
    return None


def problem(rng):
    draw = np.random.default_rng(rng.getrandbits(64))
    v = int(draw.integers(2, 12))
    scores = draw.normal(size=(4, v)) * 10.0 ** draw.uniform(-6, 6, size=(4, 1))
    return scores, 1 + (v - 1) * float(draw.uniform(0.01, 0.99))


def hits(rng):
    scores, perplexity = problem(rng)
    beta, = yield [[scores, perplexity]]
    says = check([scores, perplexity], beta)
    assert says is None, says


def scaling(rng):
    scores, perplexity = problem(rng)
    factor = 10.0 ** rng.uniform(-4, 4)
    beta, other = yield [[scores, perplexity], [scores * factor, perplexity]]
    off = np.abs(other * factor / beta - 1).max()
    assert off < 1e-5, f"scores times {factor:.3g} should divide beta by it; off by {off:.3g}"


def falls(rng):
    scores, perplexity = problem(rng)
    lower = 1 + (perplexity - 1) * rng.uniform(0.3, 0.9)
    beta, sharper = yield [[scores, perplexity], [scores, lower]]
    assert (np.asarray(sharper) > np.asarray(beta)).all(), f"a perplexity of {lower:.4g} needs a larger beta than {perplexity:.4g}"
