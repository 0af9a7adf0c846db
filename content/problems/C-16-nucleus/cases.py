# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def make(seed=None, n=0, vocabulary=0, logits=None, uniforms=None, temperature=1.0, top_k=0, top_p=1.0):
    if logits is None:
        rng = np.random.default_rng(seed)
        logits, uniforms = rng.normal(size=(n, vocabulary)) * 3, rng.random(n)
    return [np.array(logits, dtype=np.float64), np.array(uniforms, dtype=np.float64), temperature, top_k, top_p]


def small(rng):
    draw = np.random.default_rng(rng.getrandbits(64))
    logits = draw.integers(-3, 4, size=int(draw.integers(2, 9))) / 2
    return draw, logits, float(draw.choice([0.5, 1.0, 2.0])), int(draw.integers(0, 6)), float(draw.choice([0.31, 0.62, 0.87, 1.0]))


def filtered(logits, temperature, top_k, top_p):
    p = np.exp(logits / temperature)
    order = sorted(range(len(p)), key=lambda i: (-p[i], i))[:top_k or len(p)]
    p /= sum(p[i] for i in order)
    kept, mass = [], 0.0
    for i in order:
        if kept and top_p < 1 and mass >= top_p - 1e-9:
            break
        kept.append(i)
        mass += p[i]
    return np.array([p[i] / mass if i in kept else 0.0 for i in range(len(p))])


def even_grid(rng):
    _, logits, temperature, top_k, top_p = small(rng)
    fine = 400
    uniforms = (np.arange(fine) + 0.5) / fine
    tokens, = yield [[np.tile(logits, (fine, 1)), uniforms, temperature, top_k, top_p]]
    counts, right = np.bincount(tokens, minlength=len(logits)), filtered(logits, temperature, top_k, top_p) * fine
    worst = int(np.abs(counts - right).argmax())
    settings = f"logits {logits.tolist()}, T {temperature}, k {top_k}, p {top_p}"
    says = f"{settings}: token {worst} is drawn {counts[worst]} times of {fine}, {right[worst]:.1f} is right"
    assert abs(counts[worst] - right[worst]) <= 1.5, says


def renamed(rng):
    draw, _, temperature, top_k, top_p = small(rng)
    logits, uniforms = draw.normal(size=(3, 12)), draw.random(3)
    name = draw.permutation(12)
    moved = np.empty_like(logits)
    moved[:, name] = logits
    one, other = yield [[logits, uniforms, temperature, top_k, top_p], [moved, uniforms, temperature, top_k, top_p]]
    assert np.array_equal(name[one], other), f"tokens {name[one].tolist()} expected after renaming, you say {other.tolist()}"
