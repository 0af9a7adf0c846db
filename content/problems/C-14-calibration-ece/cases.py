# SPDX-License-Identifier: CC-BY-4.0
import numpy as np


def make(confidence=None, correct=None, bins=10, scheme="width", seed=0, n=0, decimals=None, low=0.0):
    if confidence is not None:
        return [np.array(confidence, float), np.array(correct, bool), bins, scheme]
    draw = np.random.default_rng(seed)
    confidence = low + (1 - low) * draw.beta(4, 1.5, size=n)
    if decimals is not None:
        confidence = np.round(confidence, decimals)
    return [confidence, draw.random(n) < confidence ** 1.3, bins, scheme]


def problem(rng):
    return make(seed=rng.getrandbits(32), n=rng.randint(1, 30), decimals=rng.choice([1, 2, None]), bins=rng.choice([1, 2, 5, 10]),
                scheme=rng.choice(["width", "mass"]))


def order_is_free(rng):
    confidence, correct, bins, scheme = problem(rng)
    order = np.array(rng.sample(range(len(correct)), len(correct)))
    (ece, _, table), (other, _, shuffled) = yield [[confidence, correct, bins, scheme], [confidence[order], correct[order], bins, scheme]]
    assert abs(ece - other) < 1e-12, f"scheme {scheme!r}: the ECE is {ece:.6g} in one order of the predictions and {other:.6g} in another"
    assert np.allclose(table, shuffled, equal_nan=True), f"scheme {scheme!r}: the table depends on the order of the predictions"


def conserves(rng):
    confidence, correct, bins, scheme = problem(rng)
    (ece, mce, table), = yield [[confidence, correct, bins, scheme]]
    table = np.asarray(table)
    filled = table[:, 0] > 0
    assert table[:, 0].sum() == len(correct), f"the counts sum to {table[:, 0].sum():g} of {len(correct)} predictions"
    for column, values, name in ((1, confidence, "confidence"), (2, correct, "accuracy")):
        total = (table[filled, 0] * table[filled, column]).sum()
        assert abs(total - values.sum()) < 1e-8, f"counts times mean {name} sum to {total:.6g}, the data to {values.sum():.6g}"
    overall = abs(correct.mean() - confidence.mean())
    assert overall <= ece + 1e-12, f"the ECE is {ece:.6g}, below the overall gap of {overall:.6g}"
    assert ece <= mce + 1e-12, f"the ECE {ece:.6g} exceeds the MCE {mce:.6g}"


def masses(rng):
    n, bins = rng.randint(1, 40), rng.randint(1, 8)
    confidence, correct, _, _ = make(seed=rng.getrandbits(32), n=n)
    (_, _, table), = yield [[confidence, correct, bins, "mass"]]
    counts = np.asarray(table)[:, 0]
    assert counts.max() - counts.min() <= 1, f"without equal confidences the counts should differ by 1 at most; they are {counts.astype(int).tolist()}"
