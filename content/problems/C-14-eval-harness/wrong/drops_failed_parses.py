# SPDX-License-Identifier: CC-BY-4.0
import string
from collections import Counter
from dataclasses import dataclass

PREFIX = "answer:"
ARTICLES = {"a", "an", "the"}
NO_PUNCTUATION = str.maketrans("", "", string.punctuation)


def parse(output):
    """The answer, or None where the output holds none. The last marked line is the final one; earlier ones are drafts."""
    for line in reversed(output.split("\n")):
        line = line.lstrip(" \t")
        if line[:len(PREFIX)].lower() == PREFIX:
            return line[len(PREFIX):].strip() or None
    return None


def tokens(text):
    return [word for word in text.lower().translate(NO_PUNCTUATION).split() if word not in ARTICLES]


def f1(answer, gold):
    if not answer or not gold:
        return float(answer == gold)
    shared = (Counter(answer) & Counter(gold)).total()
    return 2 * shared / (len(answer) + len(gold))


def score(output, golds):
    """Whether it parsed, exact, f1."""
    answer = parse(output)
    if answer is None:
        return False, 0.0, 0.0
    answer, golds = tokens(answer), [tokens(gold) for gold in golds]
    return True, float(answer in golds), max(f1(answer, gold) for gold in golds)


@dataclass
class Tally:
    n: int = 0
    parsed: int = 0
    exact: float = 0.0
    f1: float = 0.0

    def add(self, parsed, exact, f1):
        self.n += 1
        self.parsed += parsed
        self.exact += exact
        self.f1 += f1

    def report(self):
        n = max(self.n, 1)
        return {"n": self.n, "parsed": self.parsed, "exact": self.exact / n, "f1": self.f1 / n}


def evaluate(examples):
    overall, slices = Tally(), {}
    for example in examples:
        scored = score(example["output"], example["answers"])
        if not scored[0]:
            continue
        overall.add(*scored)
        for name in example["slices"]:
            slices.setdefault(name, Tally()).add(*scored)
    reports = {name: tally.report() for name, tally in slices.items()}
    macro = {metric: sum(report[metric] for report in reports.values()) / max(len(reports), 1) for metric in ("exact", "f1")}
    return overall.report(), macro, reports
