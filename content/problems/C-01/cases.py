# SPDX-License-Identifier: CC-BY-4.0
import random


def make(kind, phrase, n, chunk, seed=0, count=1):
    rng = random.Random(seed)
    if kind == "chain":
        phrases, text = ["a" * phrase + "b"], "a" * n
    elif kind == "nested":
        phrases, text = ["a" * length for length in range(1, phrase + 1)], "a" * n
    else:
        phrases = ["".join(rng.choices("abcd", k=phrase)) for _ in range(count)]
        text = "".join(rng.choice(phrases)[:rng.randint(phrase // 2, phrase)] for _ in range(2 * n // phrase + 1))[:n]
    return [[phrases], [["feed", text[i:i + chunk]] for i in range(0, n, chunk)]]


def draw(rng):
    letters = "ab" if rng.random() < 0.7 else "abc"
    phrases = ["".join(rng.choices(letters, k=rng.randint(0, 4))) for _ in range(rng.randint(0, 6))]
    return phrases, "".join(rng.choices(letters, k=rng.randint(0, 24)))


def cut(rng, text):
    places = sorted(rng.randint(0, len(text)) for _ in range(rng.randint(0, 4)))
    return [text[a:b] for a, b in zip([0] + places, places + [len(text)])]


def against_naive(rng):
    phrases, text = draw(rng)
    chunks = cut(rng, text)
    answers, = yield [[[phrases], [["feed", chunk] for chunk in chunks]]]
    want = []
    for end in range(1, len(text) + 1):
        here = [(end - len(p), i) for i, p in enumerate(phrases) if p and end >= len(p) and text[end - len(p):end] == p]
        want += sorted(here)                       # longest first is smallest start first
    got = [tuple(hit) for hits in answers for hit in hits]
    assert got == want, f"phrases {phrases}, chunks {chunks}: {got} where {want} occur"


def cutting(rng):
    phrases, text = draw(rng)
    chunks = cut(rng, text)
    whole, parts = yield [[[phrases], [["feed", text]]], [[phrases], [["feed", chunk] for chunk in chunks]]]
    end = 0
    for chunk, hits in zip(chunks, parts):
        begin, end = end, end + len(chunk)
        mine = [tuple(hit) for hit in whole[0] if begin < hit[0] + len(phrases[hit[1]]) <= end]
        assert [tuple(hit) for hit in hits] == mine, f"phrases {phrases}, chunk from {begin} to {end}: {hits}, fed at once {mine}"
