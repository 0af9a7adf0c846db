# SPDX-License-Identifier: MIT
"""What the benchmark scripts share: how a program is run, how figures are summed up, and the table that comes out.

A row of the table is a ratio of two things measured alternately in one run. `target` is what the design asks for, `limit` what turns the
gate red: the two differ only where the target is not met yet or a busy machine reaches it, and the table says so. A row about a time that has no
floor of its own is told and turns nothing red.
"""
import datetime
import json
import os
import pathlib
import platform
import subprocess
import sys
import time


def environment():
    """The platform and the backend are fixed, because software and GL differ by more than anything measured here."""
    fixed = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software", "LC_ALL": "C.UTF-8"}
    if os.geteuid() == 0:
        fixed["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
    # With a display at hand the offscreen platform loads the machine's OpenGL for us and not for a bare window.
    kept = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY")}
    return {**kept, **fixed}


def run(command, timeout=120):
    """The stamps that a program prints, as milliseconds since it was started, and the rest of its JSON line."""
    start = time.monotonic_ns()
    output = subprocess.run(command, env=environment(), check=True, capture_output=True, text=True, timeout=timeout).stdout
    line = json.loads(next(line for line in output.splitlines() if line.startswith("{")))
    return {key[:-3] + "_ms" if key.endswith("_ns") else key: (value - start) / 1e6 if key.endswith("_ns") else value
            for key, value in line.items()}


def median(values):
    return sorted(values)[len(values) // 2]


def row(what, value, floor, ratios, target, limit=None, unit="ms"):
    """`value` and `floor` are lists in `unit`, `ratios` their quotients pair by pair."""
    ratio = median(ratios)
    return {"what": what, "unit": unit, "value": round(median(value), 2), "floor": round(median(floor), 2), "runs": len(ratios),
            "ratio": round(ratio, 3), "p90": round(sorted(ratios)[int(len(ratios) * 0.9)], 3), "target": target,
            "limit": target if limit is None else limit}


def told(what, value, target, unit="ms"):
    """A time against what was asked for in `unit`; no machine is the one that it was asked for, so it turns nothing red."""
    return {**row(what, value, [target], [one / target for one in value], 1.0, unit=unit), "limit": None}


def machine():
    memory = next((line.split()[1] for line in open("/proc/meminfo", encoding="ascii") if line.startswith("MemTotal:")), "0")
    processor = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo", encoding="utf-8") if line.startswith("model name")), "unknown")
    return {"system": platform.platform(), "processor": processor, "processors": os.cpu_count(), "memory_gib": round(int(memory) / 2**20, 1),
            "load": round(os.getloadavg()[0], 2), "build": os.environ.get("SEVENROUNDS_BENCHMARK_BUILD", "unknown"),
            "date": datetime.date.today().isoformat()}


def verdict_of(one):
    if one["limit"] is None:
        return "told only"
    if one["ratio"] > one["limit"]:
        return "above the limit"
    return "target not met yet" if one["ratio"] > one["target"] else "met"


def table(parts):
    last = parts[max(parts, key=lambda name: parts[name]["machine"].get("date", ""))]["machine"]
    lines = [f"Build {last['build']}, {last['date']}; {last['processors']} of {last['processor']}, {last['memory_gib']} GiB, {last['system']}.", "",
             "| what | measured | floor | ratio | p90 | target | limit | |", "| --- | --- | --- | --- | --- | --- | --- | --- |"]
    for name in sorted(parts):
        part = parts[name]["machine"]
        # What was measured in another build or on another day says so.
        when = "" if (part.get("build"), part.get("date")) == (last["build"], last["date"]) else f" ({part.get('build')}, {part.get('date')})"
        for one in parts[name]["rows"]:
            lines.append(f"| {one['what']}{when} | {one['value']} {one['unit']} | {one['floor']} {one['unit']} | {one['ratio']} | {one['p90']} "
                         f"| {one['target']} | {'' if one['limit'] is None else one['limit']} | {verdict_of(one)} |")
    return "\n".join(lines) + "\n"


def report(name, rows, failures=()):
    """Adds the rows to benchmarks.json and benchmarks.md in SEVENROUNDS_BENCHMARK_DIR, prints them, and ends the program."""
    folder = pathlib.Path(os.environ.get("SEVENROUNDS_BENCHMARK_DIR", "."))
    kept = folder / "benchmarks.json"
    parts = json.loads(kept.read_text()) if kept.exists() else {}
    parts[name] = {"machine": machine(), "rows": rows}
    kept.write_text(json.dumps(parts, indent=1) + "\n")
    (folder / "benchmarks.md").write_text(table(parts))
    print(table({name: parts[name]}))
    wrong = [one["what"] for one in rows if one["limit"] is not None and one["ratio"] > one["limit"]] + list(failures)
    sys.exit(f"above the limit: {', '.join(wrong)}" if wrong else 0)
