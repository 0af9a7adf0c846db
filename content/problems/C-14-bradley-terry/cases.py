# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def connected(draw, n, games, spread, share):
    """Random results whose arrows hold a cycle through all players."""
    theta = draw.normal(size=n) * spread
    chance = 1 / (1 + np.exp(theta[None, :] - theta[:, None]))
    met = np.triu(draw.random((n, n)) < share, 1)
    played = np.where(met, draw.integers(1, games + 1, size=(n, n)), 0)
    first = draw.binomial(played, chance)
    wins = first + (played - first).T
    order = draw.permutation(n)
    wins[order, np.roll(order, 1)] += 1
    return wins.astype(float)


def make(wins=None, seed=0, n=0, games=10, spread=1.0, share=1.0, chain=0, halves=False, diagonal=0.0):
    draw = np.random.default_rng(seed)
    if wins is not None:
        wins = np.array(wins, float).reshape(len(wins), len(wins))
    elif chain:
        wins = np.zeros((chain, chain))
        i = np.arange(chain - 1)
        wins[i, i + 1] = draw.integers(1, 6, size=chain - 1)
        wins[i + 1, i] = draw.integers(1, 6, size=chain - 1)
    else:
        wins = connected(draw, n, games, spread, share)
    if halves:
        half = len(wins) // 2
        wins[half:, :half] = 0.0
    return [wins + diagonal * np.eye(len(wins))]


def small(rng):
    draw = np.random.default_rng(rng.getrandbits(64))
    return connected(draw, int(draw.integers(2, 8)), 6, 1.0, 0.6)


def expected_wins(rng):
    wins = small(rng)
    theta, = yield [[wins]]
    assert theta is not None, "None, although everybody is linked to everybody by wins"
    chance = 1 / (1 + np.exp(theta[None, :] - theta[:, None]))
    games = wins + wins.T
    np.fill_diagonal(games, 0.0)
    np.fill_diagonal(wins, 0.0)
    gap = np.abs((games * chance).sum(axis=1) - wins.sum(axis=1))
    i = int(gap.argmax())
    assert gap[i] < 1e-5, f"player {i} won {wins[i].sum():g} games, the ratings expect {(games * chance)[i].sum():.6g}"
    assert abs(theta.mean()) < 1e-9, f"the mean rating is {theta.mean():.3g}"


def reversal(rng):
    wins = small(rng)
    theta, other, scaled = yield [[wins], [np.ascontiguousarray(wins.T)], [7.0 * wins]]
    off = np.abs(theta + other).max()
    assert off < 1e-5, f"with wins and losses exchanged the ratings should change sign; off by {off:.3g}"
    off = np.abs(theta - scaled).max()
    assert off < 1e-5, f"seven times the same results change a rating by {off:.3g}"


def refusal(rng):
    draw = np.random.default_rng(rng.getrandbits(64))
    n = int(draw.integers(2, 7))
    wins = (draw.random((n, n)) < 0.4) * draw.integers(1, 5, size=(n, n)).astype(float)
    np.fill_diagonal(wins, 0.0)
    reach = (wins > 0) | np.eye(n, dtype=bool)
    for _ in range(n):
        reach = (reach.astype(int) @ reach.astype(int)) > 0
    theta, = yield [[wins]]
    if reach.all():
        assert theta is not None, f"None, but the maximum exists for {wins.astype(int).tolist()}"
    else:
        assert theta is None, f"ratings up to {np.abs(theta).max():.3g}, but no maximum exists for {wins.astype(int).tolist()}"
