# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def make(seed=None, drafts=0, vocabulary=0, target=None, draft=None, tokens=None, accept=None, last=0.5):
    if target is None:
        rng = np.random.default_rng(seed)
        logits = rng.normal(size=(drafts + 1, vocabulary)) * 2
        target, draft = softmax(logits), softmax(logits[:-1] + 0.3 * rng.normal(size=(drafts, vocabulary)))
        tokens = [int(rng.choice(vocabulary, p=row)) for row in draft]
        accept, last = rng.random(drafts) * 0.9, float(rng.random())
    target = np.array(target, dtype=np.float64)
    draft = np.array(draft, dtype=np.float64).reshape(len(target) - 1, target.shape[1])
    return [target, draft, tokens, np.array(accept, dtype=np.float64), last]


def softmax(logits):
    weights = np.exp(logits - logits.max(axis=1, keepdims=True))
    return weights / weights.sum(axis=1, keepdims=True)


def small(rng):
    draw = np.random.default_rng(rng.getrandbits(64))
    vocabulary = int(draw.integers(2, 6))
    target = draw.dirichlet(np.ones(vocabulary), size=2)
    return target, draw.dirichlet(np.ones(vocabulary), size=1)


def keeps_the_target(rng):
    """Adds up exactly: every draft, accepted or refused at its probability, and the residual that you return."""
    target, draft = small(rng)
    p, q = target[0], draft[0]
    below_one = 1 - 2.0 ** -53
    outcomes = yield [[target, draft, [x], np.array([below_one]), 0.5] for x in range(len(p))]
    assert all(isinstance(answer, (tuple, list)) and len(answer) == 2 for answer in outcomes), "expected (tokens, last)"
    out = np.minimum(p, q)
    for x, (tokens, last) in enumerate(outcomes):
        if q[x] > p[x]:
            assert len(tokens) == 1, f"p = {p[x]:.4f}, q = {q[x]:.4f}, u next to one: refused is right, you emit {len(tokens)} tokens"
            out = out + (q[x] - p[x]) * last
    worst = int(np.abs(out - p).argmax())
    assert abs(out[worst] - p[worst]) < 1e-9, f"token {worst} comes out with probability {out[worst]:.4f}, the target says {p[worst]:.4f}"


def acceptance_rate(rng):
    target, draft = small(rng)
    p, q = target[0], draft[0]
    fine = 40
    grid = [(x, (i + 0.5) / fine) for x in range(len(p)) for i in range(fine)]
    results = yield [[target, draft, [x], np.array([u]), 0.5] for x, u in grid]
    rate = sum(q[x] / fine for (x, _), (tokens, _) in zip(grid, results) if len(tokens) == 2)
    right = 1 - np.abs(p - q).sum() / 2
    assert abs(rate - right) <= 0.5 / fine + 1e-9, f"drafts are accepted with probability {rate:.3f}, {right:.3f} is right"
