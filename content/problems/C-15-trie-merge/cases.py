# SPDX-License-Identifier: CC-BY-4.0
import random


def make(seed, n, calls, vocabulary, length):
    rng = random.Random(seed)
    phrases = [[rng.randint(1, vocabulary) for _ in range(rng.randint(1, length))] for _ in range(n)]
    script = []
    for _ in range(calls):
        phrase = rng.choice(phrases)
        what = rng.random()
        if what < 0.4:
            script.append(["allowed", phrase[:rng.randint(0, len(phrase))]])
        elif what < 0.6:
            script.append(["count", phrase[:rng.randint(0, len(phrase))]])
        elif what < 0.8:
            script.append(["remove", phrase])
        else:
            script.append(["merge", [phrase, [rng.randint(1, vocabulary) for _ in range(rng.randint(1, length))]]])
    return [[0, phrases], script]


def expected(script):
    """The same answers from a set of tuples, looking at every phrase for every call."""
    (end, phrases), calls = script
    held = {tuple(phrase) for phrase in phrases}
    answers = []
    for name, argument in calls:
        if name == "merge":
            new = {tuple(phrase) for phrase in argument} - held
            held |= new
            answers.append(len(new))
            continue
        key = tuple(argument)
        below = [phrase for phrase in held if phrase[:len(key)] == key]
        if name == "allowed":
            answers.append(sorted({phrase[len(key)] if len(phrase) > len(key) else end for phrase in below}))
        elif name == "count":
            answers.append(len(below))
        else:
            answers.append(key in held)
            held.discard(key)
    return answers


def against_a_set(rng):
    script = make(rng.randrange(10 ** 6), rng.randint(1, 8), 30, 3, 4)
    answers, = yield [script]
    for call, got, right in zip(script[1], answers, expected(script)):
        assert got == right, f"phrases {script[0][1]}, later {call[0]}({call[1]}): {right} is right, you say {got}"


def any_order(rng):
    (end, phrases), calls = make(rng.randrange(10 ** 6), 12, 20, 3, 4)
    shuffled = phrases[:]
    rng.shuffle(shuffled)
    one, other = yield [[[end, phrases], calls], [[end, []], [["merge", shuffled]] + calls]]
    assert one == other[1:], f"{one}, and {other[1:]} with the phrases merged in another order"
