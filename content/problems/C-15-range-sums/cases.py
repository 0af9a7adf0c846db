# SPDX-License-Identifier: CC-BY-4.0
import random


def make(seed, n, calls, bits=0):
    rng = random.Random(seed)
    unit = 1 << bits
    script = []
    for _ in range(calls):
        left, right = sorted((rng.randint(0, n), rng.randint(0, n)))
        name = rng.choice(("add", "assign", "total", "total"))
        script.append([name, left, right] if name == "total" else [name, left, right, unit * rng.randint(-20, 20)])
    return [[[unit * rng.randint(-9, 9) for _ in range(n)]], script]


def against_a_list(rng):
    script = make(rng.randrange(10 ** 6), rng.randint(0, 12), 25)
    answers, = yield [script]
    values = script[0][0][:]
    for step, ((name, left, right, *amount), got) in enumerate(zip(script[1], answers)):
        if name == "total":
            right_sum = sum(values[left:right])
            assert got == right_sum, f"call {step}: values are {values}, total({left}, {right}) is {right_sum}, you say {got}"
        else:
            assert got is None, f"call {step}: {name} returned {got}"
            for i in range(left, right):
                values[i] = amount[0] + (values[i] if name == "add" else 0)
