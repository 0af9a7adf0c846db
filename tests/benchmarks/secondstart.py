#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""secondstart.py <sevenrounds> <barebus>: a second start beside a first one (fault F18), against a bare program that asks the session bus one question.

Both run alternately on a bus of the benchmark's own, from being started to being gone; the first program shows its window all the while.
"""
import contextlib
import pathlib
import subprocess
import sys
import tempfile
import time

import figures

PAIRS = 15
PATIENCE = 60


@contextlib.contextmanager
def running(command, environment, **more):
    process = subprocess.Popen(command, env=environment, **more)
    try:
        yield process
    finally:
        process.terminate()
        process.wait(PATIENCE)


def wait_for(condition, what):
    end = time.monotonic() + PATIENCE
    while not condition():
        if time.monotonic() > end:
            sys.exit(f"{what} did not come")
        time.sleep(0.05)


def took_ms(command, environment):
    start = time.monotonic_ns()
    subprocess.run(command, env=environment, check=True, capture_output=True, timeout=PATIENCE)
    return (time.monotonic_ns() - start) / 1e6


def main():
    app, bare = sys.argv[1:3]
    daemon = ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"]
    with tempfile.TemporaryDirectory() as folder, running(daemon, None, stdout=subprocess.PIPE, text=True) as bus:
        environment = {**figures.environment(), "SEVENROUNDS_DATA_DIR": folder, "DBUS_SESSION_BUS_ADDRESS": bus.stdout.readline().strip()}
        with running([app], environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as first:
            lock = pathlib.Path(folder, "sevenrounds.lock")
            wait_for(lambda: lock.exists() and lock.read_text().split()[:1] == [str(first.pid)], "the first program's profile")
            # It is still busy with its first page for a moment.
            time.sleep(3)
            seconds, floors = [], []
            # The first pair does not count: the files come into the page cache.
            for pair in range(PAIRS + 1):
                one, floor = took_ms([app], environment), took_ms([bare], environment)
                if pair > 0:
                    seconds.append(one)
                    floors.append(floor)
            failures = [] if first.poll() is None else ["the first program is gone"]
    figures.report("secondstart", [
        figures.row("second start, till it is gone / bare program that asks the bus", seconds, floors,
                    [one / floor for one, floor in zip(seconds, floors)], 2.0, 4.0),
        figures.told("second start, till it is gone", seconds, 1000.0)], failures)


main()
