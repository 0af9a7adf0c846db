# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def split(key, count):
    """key (2,) uint32 -> (count, 2) uint32: new keys. Use each key once."""
    return np.random.default_rng([0, int(key[0]), int(key[1])]).integers(0, 2**32, size=(count, 2), dtype=np.uint32)


def uniform(key, shape):
    """key (2,) uint32 -> numbers in [0, 1)."""
    return np.random.default_rng([1, int(key[0]), int(key[1])]).random(shape)


def tree_map(function, *trees):
    return {name: function(*(tree[name] for tree in trees)) for name in trees[0]}


def loss_and_gradients(params, x, y, mask):
    """mask (batch, h): zero where a unit is dropped, 1 / (1 - p) where it is kept."""
    activation = np.tanh(x @ params["w1"] + params["b1"])
    hidden = activation * mask
    error = hidden @ params["w2"] + params["b2"] - y
    slope = error / len(y)                                 # of the loss in the prediction
    back = np.outer(slope, params["w2"]) * mask * (1 - activation**2)
    gradients = {"w1": x.T @ back, "b1": back.sum(axis=0), "w2": hidden.T @ slope, "b2": slope.sum(keepdims=True)}
    return error @ error / (2 * len(y)), gradients


def step(state, xs, ys, config):
    key, k_batch, k_drop = split(state["key"], 3)
    rows = np.floor(uniform(k_batch, (config["batch"],)) * len(xs)).astype(int)
    keep = 1 - config["dropout"]
    mask = (uniform(k_drop, (config["batch"], len(state["params"]["b1"]))) >= config["dropout"]) / keep
    loss, gradients = loss_and_gradients(state["params"], xs[rows], ys[rows], mask)
    velocity = tree_map(lambda v, g: config["momentum"] * v + g, state["velocity"], gradients)
    for name, v in velocity.items():
        state["params"][name] -= config["lr"] * v
    return {"params": state["params"], "velocity": velocity, "key": key}, loss


def train(state, xs, ys, steps, config):
    losses, history = [], []
    for _ in range(steps):                                 # the contract of scan: carry on, collect outputs
        state, loss = step(state, xs, ys, config)
        losses.append(loss)
        history.append(state["params"])
    # With no steps the stacked arrays still have their shapes.
    stacked = tree_map(lambda p, *entries: np.array(entries).reshape(steps, *p.shape), state["params"], *history)
    return state, {"loss": np.array(losses, dtype=float), "params": stacked}
