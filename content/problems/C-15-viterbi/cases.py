# SPDX-License-Identifier: CC-BY-4.0
import itertools

import numpy as np


def make(seed=None, steps=0, states=0, forbidden=0.0, start=None, move=None, see=None):
    if start is not None:
        numbers = [np.array(part, dtype=np.float64) for part in (start, move)]
        return numbers + [np.array(see, dtype=np.float64).reshape(len(see), len(start))]
    rng = np.random.default_rng(seed)
    start, move = np.log(rng.dirichlet(np.ones(states))), np.log(rng.dirichlet(np.ones(states), size=states))
    move[rng.random((states, states)) < forbidden] = -np.inf
    return [start, move, np.log(rng.random((steps, states)))]


def small(rng, lowest=2):
    # Whole numbers, so that sums are exact and ties are real.
    draw = np.random.default_rng(rng.getrandbits(64))
    states, steps = draw.integers(1, 4), draw.integers(lowest, 6)
    arrays = [-draw.integers(0, 4, size=shape).astype(float) for shape in ((states,), (states, states), (steps, states))]
    arrays[1][draw.random((states, states)) < 0.2] = -np.inf
    return arrays


def value(path, start, move, see):
    return start[path[0]] + sum(move[a, b] for a, b in zip(path, path[1:])) + sum(see[t, s] for t, s in enumerate(path))


def pair(results):
    answer, = results
    assert isinstance(answer, (tuple, list)) and len(answer) == 2, "expected (path, score)"
    return answer


def against_all_paths(rng):
    args = small(rng)
    path, score = pair((yield [args]))
    steps, states = args[2].shape
    # Read from the end, the first of the best ones is the one asked for.
    best = max(itertools.product(range(states), repeat=steps), key=lambda back: (value(back[::-1], *args), [-s for s in back]))[::-1]
    top = value(best, *args)
    assert score == top, f"the best score of a path is {top}, you say {score}"
    expected = list(best) if top > -np.inf else []
    assert list(path) == expected, f"of the paths with score {top} the one to return is {expected}, you return {list(path)}"


def score_of_path(rng):
    draw = np.random.default_rng(rng.getrandbits(64))
    args = make(seed=int(draw.integers(1 << 30)), steps=int(draw.integers(1, 30)), states=int(draw.integers(1, 6)))
    path, score = pair((yield [args]))
    assert len(path) == len(args[2]), f"{len(path)} states for {len(args[2])} observations"
    real = value(path, *args)
    assert abs(real - score) < 1e-8, f"the path scores {real:.6f}, you say {score:.6f}"
