#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Start-up and memory: the program against a bare window, and its first formula against a bare page with KaTeX, run alternately.

The program is run as `sevenrounds --benchmark-startup`. It opens a page with a formula, another page, and the first one again, and
prints one JSON line like those of the bare programs: first_frame_ns, first_formula_ns, warm_wanted_ns (the page was asked for again),
warm_formula_ns (its formula is on the screen), mapped_before_first_frame (whether the web engine was), and the memory of all its
processes at the first frame and after the first formula, first_frame_pss_mib and formula_pss_mib. Its profile is a temporary folder.
"""
import argparse
import os
import tempfile

import figures


def main():
    parser = argparse.ArgumentParser()
    for name in ("window", "katex", "page", "app"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--pairs", type=int, default=15)
    options = parser.parse_args()

    windows, apps, pages = [], [], []
    with tempfile.TemporaryDirectory() as folder:
        os.environ["SEVENROUNDS_DATA_DIR"] = folder
        # One run each that does not count: the files come into the page cache, and the profile is made.
        for pair in range(options.pairs + 1):
            runs = (figures.run([options.window]), figures.run([options.app, "--benchmark-startup"]),
                    figures.run([options.katex, options.page]))
            if pair > 0:
                for kept, one in zip((windows, apps, pages), runs):
                    kept.append(one)

    def of(runs, key):
        return [one[key] for one in runs]

    def quotients(values, floors):
        return [value / floor for value, floor in zip(values, floors)]

    frames, floors = of(apps, "first_frame_ms"), of(windows, "first_frame_ms")
    formulas, bare = of(apps, "first_formula_ms"), of(pages, "first_formula_ms")
    warm = [one["warm_formula_ms"] - one["warm_wanted_ms"] for one in apps]
    memory = of(windows, "first_frame_pss_mib")
    before, after = of(apps, "first_frame_pss_mib"), of(apps, "formula_pss_mib")
    figures.report("startup", [
        figures.row("first frame, warm / bare window, warm", frames, floors, quotients(frames, floors), 3.0, 6.0),
        figures.row("first formula / bare page with KaTeX", formulas, bare, quotients(formulas, bare), 1.3, 4.0),
        # A view whose frames do not come is believed after 100 ms: on a fast machine that is half of the floor.
        figures.row("formula once warmed / bare page with KaTeX", warm, bare, quotients(warm, bare), 0.3, 0.9),
        figures.row("memory at the first frame / bare window", before, memory, quotients(before, memory), 3.0, 4.0, "MiB"),
        figures.row("memory after the first formula / bare window", after, memory, quotients(after, memory), 8.0, 12.0, "MiB"),
    ], ["web engine mapped before the first frame"] if any(of(apps, "mapped_before_first_frame")) else [])


main()
