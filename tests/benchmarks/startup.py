#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Start-up and memory: the program against a bare window, and its first formula against a bare page with KaTeX, run alternately.

The program is run as `sevenrounds --benchmark-startup`. It opens a page with a formula, another page, and the first one again, and
prints one JSON line like those of the bare programs: first_frame_ns, first_formula_ns, warm_wanted_ns (the page was asked for again),
warm_formula_ns (its formula is on the screen), mapped_before_first_frame (whether the web engine was), and the memory of all its
processes at the first frame and after the first formula, first_frame_pss_mib and formula_pss_mib. Its profile is a temporary folder.
Cold is a start whose files are out of the page cache (pagecache.py); where they cannot be brought out of it there is no row about it.
"""
import argparse
import os
import tempfile

import figures
import pagecache


def cold_frames(window, app, pairs):
    """First frames of the bare window and of the program, each with its files out of the page cache, and why there are none where there are none."""
    environment = figures.environment()
    files = pagecache.mapped_files([window], environment) | pagecache.mapped_files([app, "--benchmark-startup"], environment)
    # What is read and not mapped: the modules of QML beside their libraries, and the content.
    folders = {os.path.dirname(path) for path in files if "/qml/" in path} | {os.environ.get("SEVENROUNDS_CONTENT_DIR", "")}
    files |= {path for folder in folders if folder for path in pagecache.files_below(folder)}
    frames, floors = [], []
    for _ in range(pairs):
        for kept, command in ((floors, [window]), (frames, [app, "--benchmark-startup"])):
            pagecache.drop(files)
            before = pagecache.bytes_read()
            kept.append(figures.run(command)["first_frame_ms"])
            fetched = pagecache.bytes_read() - before
            if fetched < pagecache.LEAST_READ:
                return [], [], f"{os.path.basename(command[0])} fetched {fetched / pagecache.MIB:.1f} MiB from the disk, so it was not cold"
    return frames, floors, ""


def main():
    parser = argparse.ArgumentParser()
    for name in ("window", "katex", "page", "app"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--content", required=True)
    parser.add_argument("--pairs", type=int, default=15)
    parser.add_argument("--cold-pairs", type=int, default=7)
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
        os.environ["SEVENROUNDS_CONTENT_DIR"] = options.content
        cold, cold_floors, why = cold_frames(options.window, options.app, options.cold_pairs)

    def of(runs, key):
        return [one[key] for one in runs]

    def quotients(values, floors):
        return [value / floor for value, floor in zip(values, floors)]

    frames, floors = of(apps, "first_frame_ms"), of(windows, "first_frame_ms")
    formulas, bare = of(apps, "first_formula_ms"), of(pages, "first_formula_ms")
    warm = [one["warm_formula_ms"] - one["warm_wanted_ms"] for one in apps]
    memory = of(windows, "first_frame_pss_mib")
    before, after = of(apps, "first_frame_pss_mib"), of(apps, "formula_pss_mib")
    cold_rows = [figures.row("first frame, cold / bare window, cold", cold, cold_floors, quotients(cold, cold_floors), 2.0, 3.2)] if cold else []
    if why:
        print(f"cold starts are left out: {why}")
    figures.report("startup", cold_rows + [
        figures.row("first frame, warm / bare window, warm", frames, floors, quotients(frames, floors), 3.0, 5.0),
        figures.row("first formula / bare page with KaTeX", formulas, bare, quotients(formulas, bare), 1.3, 3.0),
        # A view whose frames do not come is believed after 100 ms: on a fast machine that is half of the floor.
        figures.row("formula once warmed / bare page with KaTeX", warm, bare, quotients(warm, bare), 0.3, 0.7),
        figures.row("memory at the first frame / bare window", before, memory, quotients(before, memory), 3.0, 4.0, "MiB"),
        figures.row("memory after the first formula / bare window", after, memory, quotients(after, memory), 8.0, 12.0, "MiB"),
    ], ["web engine mapped before the first frame"] if any(of(apps, "mapped_before_first_frame")) else [])


main()
