#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""clang-tidy over C++ as .clang-tidy says. `--quick` looks at the pure modules only, so that the gate stays short; the label slow runs
the whole tree."""

import concurrent.futures
import json
import os
import pathlib
import re
import shlex
import sys
import tempfile

from checklib import Finding, Fixture, output_of, require_major, run, tool

OWN_FOLDER = pathlib.Path(__file__).resolve().parent
CONFIG = OWN_FOLDER.parents[1] / ".clang-tidy"
# The modules without input and output: most of the rules of the field, in files that are quick to read.
QUICK_FOLDERS = ("app/core", "app/readiness", "app/session", "app/talk")
COMPLAINT = re.compile(r"^(/.*?):(\d+):\d+: (?:warning|error): (.*)$")
UNITY_FOLDER = "/Unity/unity_"
UNITY_LINE = re.compile(r'^#include "(.*)"$', re.MULTILINE)
INCLUDE_LINE = re.compile(r'^#include [<"].*[>"]', re.MULTILINE)
COMPILER_ERROR = "[clang-diagnostic-error]"


def sources_of(compiled):
    """The files of ours behind a compiled one: itself, or those that a unity build put together in it."""
    if UNITY_FOLDER not in compiled:
        return [compiled]
    return UNITY_LINE.findall(pathlib.Path(compiled).read_text(encoding="utf-8"))


def compile_flags(tree):
    """path -> the flags that decide what the compiler sees, each as a tuple of its words. Without a build (fixtures) all are alike."""
    paths = [path for layer in ("app", "ui", "qml", "tests") for path in tree.paths(".cpp", under=layer)]
    if tree.options.quick:
        paths = [path for path in paths if path.startswith(tuple(folder + "/" for folder in QUICK_FOLDERS))]
    if not tree.build:
        return {path: [("-std=c++20",)] for path in paths}
    flags = {}
    for entry in json.loads((tree.build / "compile_commands.json").read_text(encoding="utf-8")):
        words = iter(shlex.split(entry["command"]))
        kept = []
        for word in words:
            if word == "-isystem":
                kept.append((word, next(words)))
            elif word.startswith(("-I", "-D", "-std=")):
                kept.append((word,))
        for source in sources_of(entry["file"]):
            flags[source] = kept
    return {path: flags[str(tree.absolute(path))] for path in paths if str(tree.absolute(path)) in flags}


def groups(flags):
    """Files that are looked at together. Nearly all the time goes into Qt's headers, so the files of a folder share one reading of
    them."""
    together = {}
    for path in flags:
        together.setdefault(os.path.dirname(path), []).append(path)
    return list(together.values())


def headers_of(tree, path):
    """A file's own #include lines, but for the code that moc made of it, so that they can be read before it. A header beside the file
    is named in full."""
    found = []
    for line in INCLUDE_LINE.findall(tree.text(path)):
        name = line.split('"')[1] if '"' in line else ""
        beside = tree.absolute(path).parent / name
        if not name.endswith(".moc"):
            found.append(f'#include "{beside}"' if name and beside.is_file() else line)
    return found


def unit_of(tree, paths):
    """What clang-tidy reads for some files. Tests have a main function each, and names that others of their folder have too: they come
    without the first, and each in a namespace of its own."""
    if not paths[0].startswith("tests/") or len(paths) == 1:
        return "".join(f'#include "{tree.absolute(path)}" // NOLINT\n' for path in paths)
    headers = dict.fromkeys(header for path in paths for header in headers_of(tree, path))
    mains = "".join(f"#undef {name}\n#define {name}(test)\n" for name in ("QTEST_MAIN", "QTEST_GUILESS_MAIN", "QTEST_APPLESS_MAIN"))
    apart = "".join(f'namespace file_{at} {{\n#include "{tree.absolute(path)}" // NOLINT\n}}\n' for at, path in enumerate(paths))
    return "\n".join(headers) + "\n" + mains + apart


def inspect(tree, paths, flags):
    """The complaints about some files as pairs of finding and whether it is a compiler error."""
    words = [word for flag in dict.fromkeys(flag for path in paths for flag in flags[path]) for word in flag]
    with tempfile.TemporaryDirectory(prefix="tidy-") as folder:
        unit = pathlib.Path(folder) / "unit.cpp"
        unit.write_text(unit_of(tree, paths), encoding="utf-8")
        text, status = output_of([
            tool("clang-tidy"), "--quiet", f"--config-file={CONFIG}", "--header-filter=/(app|ui|qml|tests)/.*[.](h|cpp)$", str(unit), "--",
            *words, "-w", "-include", str(OWN_FOLDER / "tidyshim.h")])
    found = []
    for line in text.splitlines():
        match = COMPLAINT.match(line)
        if match:
            place = os.path.relpath(os.path.realpath(match.group(1)), tree.root)
            found.append(Finding(place, int(match.group(2)), match.group(3)))
    if status != 0 and not found:
        found.append(Finding(paths[0], 0, f"clang-tidy failed {COMPILER_ERROR}: {text.strip()}"))
    return found


def inspect_group(tree, paths, flags):
    """Files of a folder may use the same name for a thing of their own; those that do not fit beside the others get a reading apart."""
    found = inspect(tree, paths, flags)
    broken = {finding.path for finding in found if COMPILER_ERROR in finding.text}
    if not broken or len(paths) == 1:
        return found
    apart = [path for path in paths if path in broken]
    if not apart or len(apart) == len(paths):
        return [finding for path in paths for finding in inspect(tree, [path], flags)]
    rest = [path for path in paths if path not in broken]
    return inspect_group(tree, rest, flags) + inspect_group(tree, apart, flags)


def check(tree):
    require_major("clang-tidy", 14)
    flags = compile_flags(tree)
    with concurrent.futures.ThreadPoolExecutor(max_workers=os.cpu_count() or 1) as pool:
        results = pool.map(lambda paths: inspect_group(tree, paths, flags), groups(flags))
    # A header's complaint comes once for every group that includes it.
    found = sorted({finding for result in results for finding in result}, key=lambda finding: (finding.path, finding.line, finding.text))
    tree.note(f"{len(flags)} files")
    if tree.build and not flags:
        found.append(Finding("compile_commands.json", 0, "names none of the files to look at"))
    return found


TWICE = "int twice(int value)\n{\n    if (value > 1) {\n        return 2 * value;\n    }\n    return value;\n}\n"
HIDDEN = "namespace {\nint hidden()\n{\n    return 1;\n}\n} // namespace\n\nint NAME()\n{\n    return hidden();\n}\n"
FIXTURES = [
    Fixture("clean", {"app/core/a.cpp": TWICE, "app/core/b.cpp": HIDDEN.replace("NAME", "other")}),
    Fixture("same hidden name", {"app/core/a.cpp": HIDDEN.replace("NAME", "one"), "app/core/b.cpp": HIDDEN.replace("NAME", "Two")},
            ["b.cpp:8: invalid case style for function 'Two'"]),
    Fixture("braces and names", {
        "app/core/a.cpp": TWICE.replace("twice", "Twice").replace(" {\n        return 2 * value;\n    }", "\n        return 2;"),
    }, ["a.cpp:1: invalid case style for function", "a.cpp:3: statement should be inside braces"]),
    Fixture("uninitialized", {"app/core/a.cpp": "int f()\n{\n    int value;\n    return 1;\n}\n"},
            ["a.cpp:3: variable 'value' is not initialized"]),
    Fixture("does not compile", {"app/core/a.cpp": "int f() { return nothing; }\n"}, ["a.cpp:1: use of undeclared identifier"]),
]


def add_arguments(parser):
    parser.add_argument("--quick", action="store_true", help="the pure modules only")


if __name__ == "__main__":
    sys.exit(run(check, FIXTURES, add_arguments))
