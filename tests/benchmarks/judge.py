#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""judge.py <judgebench> <sevenrounds-cli> <n>: what the sandbox costs against a bare interpreter with the same runner, and how long every n-th problem of the
bank takes to verify.

A judgment of the shortest program starts two interpreters side by side, so that on a machine with one free core it takes the time of two. The bank is
measured in seconds a problem, of which its writers have eight of processor time.
"""
import json
import subprocess
import sys
import time

import figures


def ask(cli, *words):
    answer = subprocess.run([cli, *words, "--json"], env=figures.environment(), capture_output=True, text=True, timeout=3000)
    return json.loads(answer.stdout)


def verify(cli, step):
    chosen = ["--all"] if step == 1 else [one["id"] for one in ask(cli, "content", "list", "--kind", "problem")[::step]]
    begun = time.monotonic()
    problems = ask(cli, "code", "verify", *chosen)["problems"]
    seconds = time.monotonic() - begun
    return seconds, len(problems), [one["id"] for one in problems if not one["ok"]]


result = figures.run(sys.argv[1:2], timeout=600)
bare, verdict = result["bare"], sorted(result["verdict"])
worst = verdict[int(len(verdict) * 0.95)] - figures.median(bare)
step = int(sys.argv[3])
seconds, count, faulty = verify(sys.argv[2], step)
print(f"{count} problems verified in {seconds:.1f} s; a verdict takes {figures.median(verdict):.0f} ms")
figures.report("judge", [
    figures.row("an interpreter behind the first tier / bare", result["sandboxed"], bare, [a / b for a, b in zip(result["sandboxed"], bare)], 1.5, 3.0),
    figures.row("an interpreter behind Landlock / bare", result["landlock"], bare, [a / b for a, b in zip(result["landlock"], bare)], 1.5, 3.0),
    figures.told("shortest program to verdict, p95 less a bare start", [worst], 60.0),
    figures.told("the whole bank, a problem" if step == 1 else f"one in {step} of the bank, a problem", [seconds / count], 8.0, unit="s")], faulty)
