# SPDX-License-Identifier: CC-BY-4.0
import random

WORDS = ["the", "a", "an", "red", "blue", "door", "answer:", "Answer", "U.S.", "state-of-the-art", "42", "3.5", "(the)", "it's", "Paris", "paris"]
SLICES = ["math", "history", "long", "short"]


def text(rng, most):
    return " ".join(rng.choice(WORDS) for _ in range(rng.randint(0, most)))


def example(rng):
    answers = [text(rng, 4) for _ in range(rng.randint(1, 3))]
    answer = rng.choice(answers) if rng.random() < 0.5 else text(rng, 4)
    prefix = rng.choice(["Answer: ", "answer:", "  ANSWER:  ", "\tAnswer: ", "The answer: ", "Result: "])
    lines = [text(rng, 6) for _ in range(rng.randint(0, 3))] + [prefix + answer]
    if rng.random() < 0.3:
        lines.append(rng.choice(["", "answer: ", text(rng, 3), "Answer: " + text(rng, 3)]))
    return {"output": "\n".join(lines), "answers": answers, "slices": rng.sample(SLICES, rng.randint(0, 2))}


def make(rows=None, seed=0, n=0):
    """rows: [output, answers, slices] each."""
    if rows is not None:
        return [[{"output": output, "answers": answers, "slices": slices} for output, answers, slices in rows]]
    rng = random.Random(seed)
    return [[example(rng) for _ in range(n)]]


def parts_add_up(rng):
    examples = [example(rng) for _ in range(rng.randint(2, 12))]
    cut = rng.randint(1, len(examples) - 1)
    (whole, _, slices), (first, _, _), (second, _, _) = yield [[examples], [examples[:cut]], [examples[cut:]]]
    for name in ("n", "parsed"):
        assert whole[name] == first[name] + second[name], f"{name} is {whole[name]}, its parts give {first[name]} and {second[name]}"
    for name in ("exact", "f1"):
        total = (first[name] * first["n"] + second[name] * second["n"]) / whole["n"]
        assert abs(whole[name] - total) < 1e-9, f"{name} is {whole[name]:.6g}, weighted by n its parts give {total:.6g}"
    assert whole["exact"] <= whole["f1"] + 1e-12, f"exact {whole['exact']:.6g} exceeds f1 {whole['f1']:.6g}"
    tagged = sum(len(one["slices"]) for one in examples)
    counted = sum(report["n"] for report in slices.values())
    assert counted == tagged, f"slices count {counted} examples, {tagged} are tagged"


def gold_is_right(rng):
    gold = text(rng, 4) or "yes"
    noise = rng.choice(["", "thinking\n", "Answer: wrong one\n"])
    shouted = gold.upper() + rng.choice(["", ".", " !"])
    (overall, _, _), = yield [[[{"output": noise + "Answer: " + shouted, "answers": ["something else", gold], "slices": []}]]]
    assert overall["exact"] == 1 and overall["f1"] == 1, f"gold {gold!r}, answered {shouted!r}: exact {overall['exact']}, f1 {overall['f1']:.4g}"


def swapping(rng):
    answer, gold = "x " + text(rng, 5), "x " + text(rng, 5)
    one = [{"output": "Answer: " + answer, "answers": [gold], "slices": []}]
    other = [{"output": "Answer: " + gold, "answers": [answer], "slices": []}]
    (a, _, _), (b, _, _) = yield [[one], [other]]
    assert abs(a["f1"] - b["f1"]) < 1e-12, f"f1 of {answer!r} against {gold!r} is {a['f1']:.6g} one way and {b['f1']:.6g} the other"
