# SPDX-License-Identifier: CC-BY-4.0
import itertools
import random

EXAMPLES = {                                               # calls, gold, cost of an extra call
    "one_of_two": [
        [{"tool": "search", "args": {"query": "sea ice", "limit": 20}}, {"tool": "read", "args": {"id": 7}}],
        [{"tool": "search", "args": {"query": {"equals": "sea ice"}, "limit": {"near": 10, "within": 5}}}, {"tool": "read", "args": {"id": {"equals": 7}}}],
        0.1,
    ],
    "second_try": [
        [{"tool": "search", "args": {"query": "ice"}}, {"tool": "search", "args": {"query": "sea ice"}}],
        [{"tool": "search", "args": {"query": {"equals": "sea ice"}}}],
        0.1,
    ],
    "wrong_order": [
        [{"tool": "write", "args": {}}, {"tool": "read", "args": {}}],
        [{"tool": "read", "args": {}}, {"tool": "write", "args": {}}],
        0.25,
    ],
    "optional_made": [
        [{"tool": "ls", "args": {}}, {"tool": "read", "args": {}}],
        [{"tool": "ls", "args": {}, "optional": True}, {"tool": "read", "args": {}}],
        0.5,
    ],
    "optional_left_out": [
        [{"tool": "read", "args": {}}],
        [{"tool": "ls", "args": {}, "optional": True}, {"tool": "read", "args": {}}],
        0.5,
    ],
    "optional_wrong": [
        [{"tool": "ls", "args": {"path": "/"}}, {"tool": "read", "args": {}}],
        [{"tool": "ls", "args": {"path": {"equals": "/tmp"}}, "optional": True}, {"tool": "read", "args": {}}],
        0.5,
    ],
    "true_is_not_one": [
        [{"tool": "delete", "args": {"force": True, "depth": 1, "rate": 1}}],
        [{"tool": "delete", "args": {"force": {"equals": 1}, "depth": {"equals": True}, "rate": {"equals": 1.0}}}],
        0.1,
    ],
    "true_is_not_near": [
        [{"tool": "set", "args": {"a": True, "b": 1, "c": "1"}}],
        [{"tool": "set", "args": {"a": {"near": 1, "within": 0.5}, "b": {"one_of": [True, 2]}, "c": {"near": 1, "within": 1}}}],
        0.1,
    ],
    "nested": [
        [{"tool": "post", "args": {"body": {"ids": [1, 2], "dry": True}, "tags": ["a", "b"]}}],
        [{"tool": "post", "args": {"body": {"equals": {"dry": True, "ids": [1.0, 2]}}, "tags": {"equals": ["b", "a"]}}}],
        0.1,
    ],
    "whole_text": [
        [{"tool": "read", "args": {"path": "/etc/passwd.txt.bak", "mode": "r"}}],
        [{"tool": "read", "args": {"path": {"matches": "/etc/\\w+\\.txt"}, "mode": {"matches": "r|w"}}}],
        0.1,
    ],
    "not_named": [
        [{"tool": "read", "args": {"path": "a", "encoding": "utf-8"}}],
        [{"tool": "read", "args": {"path": {"any": True}}}],
        0.1,
    ],
    "no_calls": [
        [],
        [{"tool": "read", "args": {}}],
        0.1,
    ],
    "nothing_required": [
        [{"tool": "read", "args": {}}, {"tool": "read", "args": {}}, {"tool": "read", "args": {}}],
        [{"tool": "read", "args": {}, "optional": True}],
        0.2,
    ],
    "down_to_zero": [
        [{"tool": "a", "args": {}}, {"tool": "b", "args": {}}, {"tool": "b", "args": {}}, {"tool": "b", "args": {}}],
        [{"tool": "a", "args": {}}],
        0.5,
    ],
}


def call(rng, tools):
    names = rng.sample(["a", "b", "c"], rng.randint(0, 2))
    return {"tool": rng.choice(tools), "args": {name: rng.choice([True, 0, 1, 1.0, "x", "xy", [1], None]) for name in names}}


def assertion(rng):
    return rng.choice([{"equals": 1}, {"equals": True}, {"near": 0.5, "within": 0.5}, {"one_of": ["x", 1.0]}, {"matches": "x+"}, {"any": True}, {"equals": [1.0]}])


def step(rng, tools):
    names = rng.sample(["a", "b", "c"], rng.randint(0, 2))
    return {"tool": rng.choice(tools), "args": {name: assertion(rng) for name in names}, "optional": rng.random() < 0.3}


def make(example=None, seed=0, calls=0, steps=0):
    if example:
        return EXAMPLES[example]
    rng = random.Random(seed)
    tools = ["search", "read", "write", "run"]
    return [[call(rng, tools) for _ in range(calls)], [step(rng, tools) for _ in range(steps)], 0.05]


def value_of(calls, gold, extra, pairs):
    """-> (value, None) or (None, what is wrong with the pairs)."""
    import reference
    value, before = 0.0, (-1, -1)
    for i, j in pairs:
        if not (0 <= i < len(calls) and 0 <= j < len(gold)):
            return None, f"the pair ({i}, {j}) is out of range"
        if i <= before[0] or j <= before[1]:
            return None, f"the pair ({i}, {j}) after {before} breaks the order"
        earned = reference.credit(calls[i], gold[j])
        if earned is None:
            return None, f"call {i} cannot be paired with step {j}"
        value, before = value + earned, (i, j)
    return value - extra * (len(calls) - len(pairs)), None


def check(args, result):
    import reference
    calls, gold, extra = args
    if not isinstance(result, dict) or set(result) != {"score", "pairs"}:
        return 'a dictionary with "score" and "pairs" is expected'
    best, _ = reference.align(calls, gold, extra)
    value, wrong = value_of(calls, gold, extra, [tuple(pair) for pair in result["pairs"]])
    if wrong:
        return wrong
    if abs(value - best) > 1e-9:
        return f"the pairs {result['pairs']} have the value {value:.4f}; {best:.4f} can be reached"
    want = reference.score(calls, gold, extra)["score"]
    if not abs(result["score"] - want) <= 1e-9:
        return f"the score is {want:.6f}, returned {result['score']:.6f}"
    return None


def against_all(rng):
    tools = ["r", "w"]
    calls = [call(rng, tools) for _ in range(rng.randint(0, 4))]
    gold = [step(rng, tools) for _ in range(rng.randint(0, 4))]
    extra = rng.choice([0.0, 0.1, 0.4])
    got, = yield [[calls, gold, extra]]
    best = float("-inf")
    for size in range(min(len(calls), len(gold)) + 1):
        for some in itertools.combinations(range(len(calls)), size):
            for others in itertools.combinations(range(len(gold)), size):
                value, wrong = value_of(calls, gold, extra, list(zip(some, others)))
                if not wrong:
                    best = max(best, value)
    required = sum(not s["optional"] for s in gold)
    want = min(1.0, max(0.0, best / required if required else 1.0 + best))
    assert abs(got["score"] - want) < 1e-9, f"the best alignment scores {want:.4f}, returned {got['score']:.4f} for calls {calls}, gold {gold}, extra {extra}"


def gold_run(rng):
    calls = [call(rng, ["r", "w", "x"]) for _ in range(rng.randint(0, 6))]
    gold = [{"tool": c["tool"], "args": {name: {"equals": v} for name, v in c["args"].items()}, "optional": rng.random() < 0.3} for c in calls]
    got, = yield [[calls, gold, 0.3]]
    assert abs(got["score"] - 1) < 1e-9, f"a run that repeats its gold scores {got['score']:.4f}: {calls}"
