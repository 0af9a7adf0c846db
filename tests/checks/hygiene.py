#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What keeps the tree tidy: no loose ends, no path or host of one machine, no overlong or oddly named file, no folder that
ARCHITECTURE.md does not name."""

import pathlib
import re
import sys

from checklib import Finding, Fixture, run

LONGEST_CPP = 600
# Decks that other programs wrote are committed, so that no test installs those programs; a clone should not pay for that.
DECKS = "tests/fixtures/decks"
MOST_DECK_BYTES = 3 * 1024 * 1024
# How many TODO and FIXME lines with an issue number there are. It may sink, never rise.
MOST_TODOS = 0

CODE = (".cpp", ".h", ".qml", ".py", ".sh", ".sql", ".mjs", ".ts", ".css", ".html", ".cmake", "CMakeLists.txt")
# The scripts that look for these words have to name them.
OWN_FOLDER = "tests/checks/"
LOOSE_END = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")
NUMBERED = re.compile(r"\b(TODO|FIXME)\b.*#\d+")
# A folder that only one machine has. What a program may find on any system (/usr, /etc, /tmp, /run, /proc) is not one.
MACHINE_PATH = re.compile(r"(?<![\w.$}~)])/(home|root|work|Users|mnt|media)/[A-Za-z0-9_.-]")
REGISTRY = re.compile(r"\b(registry\.(npmjs\.org|yarnpkg\.com)|pypi\.org|files\.pythonhosted\.org|registry=|index-url\s*=)")
RESOLVED = re.compile(r'"resolved"\s*:\s*"(https?|git)')
# The product has no tie to a company, so neither its name, its files nor its icons may suggest one.
MARKS = re.compile(r"google|deepmind|openai|anthropic|nvidia|microsoft|gemini|chatgpt|claude", re.I)
MARK_FREE_TEXTS = ("packaging/", "resources/icons/")


def check_loose_ends(tree):
    found = []
    numbered = []
    for path in tree.paths(*CODE):
        if path.startswith(OWN_FOLDER):
            continue
        for number, line in tree.lines(path):
            if not LOOSE_END.search(line):
                continue
            if NUMBERED.search(line):
                numbered.append((path, number))
            else:
                found.append(Finding(path, number, "loose end without an issue number"))
    if len(numbered) > MOST_TODOS:
        found += [Finding(path, number, f"one of {len(numbered)} TODO lines; at most {MOST_TODOS} may stay") for path, number in numbered]
    return found


def check_machine(tree):
    found = []
    for path in tree.paths():
        if path.startswith(OWN_FOLDER) or not tree.is_text(path):
            continue
        for number, line in tree.lines(path):
            if MACHINE_PATH.search(line):
                found.append(Finding(path, number, "holds a path of one machine"))
            if RESOLVED.search(line) or REGISTRY.search(line):
                found.append(Finding(path, number, "names the host of a registry"))
    return found


def check_sizes(tree):
    found = []
    for path in tree.paths(".cpp", ".h"):
        length = len(tree.lines(path))
        if length >= LONGEST_CPP:
            found.append(Finding(path, 0, f"{length} lines, {LONGEST_CPP} or more; it is two files"))
    return found


def check_decks(tree):
    size = sum(tree.absolute(path).stat().st_size for path in tree.paths(under=DECKS))
    return [Finding(DECKS, 0, f"{size} bytes, more than {MOST_DECK_BYTES}")] if size > MOST_DECK_BYTES else []


def check_names(tree):
    found = []
    headers = {}
    for path in tree.paths(".h"):
        headers.setdefault(pathlib.PurePosixPath(path).name, []).append(path)
    for name, paths in headers.items():
        if len(paths) > 1:
            # Qt 6.4's generated registration includes headers by bare name.
            found.append(Finding(paths[1], 0, f"a header named {name} stands in {paths[0]} already"))
    for path in tree.paths(".cpp", ".h"):
        name = pathlib.PurePosixPath(path).name
        if not re.fullmatch(r"(tst_|bench_)?[a-z0-9]+\.(cpp|h)", name):
            found.append(Finding(path, 0, "C++ files are lower case, run together, named after their type"))
    for path in tree.paths(".qml", under="qml"):
        if not re.fullmatch(r"[A-Z][A-Za-z0-9]*\.qml", pathlib.PurePosixPath(path).name):
            found.append(Finding(path, 0, "QML files are named in Pascal case"))
    for path in tree.paths():
        if MARKS.search(pathlib.PurePosixPath(path).name):
            found.append(Finding(path, 0, "is named after a company or its product"))
        if path.startswith(MARK_FREE_TEXTS) and tree.is_text(path):
            found += [Finding(path, number, "names a company or its product") for number, line in tree.lines(path) if MARKS.search(line)]
    return found


def check_map(tree):
    """ARCHITECTURE.md names every folder of the two upper levels, as `app/core` or, in its list, as the folder's own name."""
    if not tree.has_file("ARCHITECTURE.md"):
        return [Finding("ARCHITECTURE.md", 0, "is missing")]
    text = tree.text("ARCHITECTURE.md")
    found = []
    for folder in tree.folders():
        parts = folder.split("/")
        if parts[0].startswith(".") or parts[0] == "LICENSES":
            # Their names are conventions outside this project.
            continue
        if len(parts) > 2 or (len(parts) == 2 and parts[0] in ("content", "resources", "tests", "packaging")):
            # Below these the names say what they hold; their own README or the folder above explains them.
            continue
        if not re.search(rf"(?<![\w./-]){re.escape(folder)}(?![\w-])", text):
            found.append(Finding(folder, 0, "is a folder that ARCHITECTURE.md does not name"))
    return found


def check(tree):
    return check_loose_ends(tree) + check_machine(tree) + check_sizes(tree) + check_decks(tree) + check_names(tree) + check_map(tree)


MAP = "app/core app/domain qml/theme tests packaging resources content"
FIXTURES = [
    Fixture("clean", {
        "ARCHITECTURE.md": MAP + " app qml",
        "app/core/clock.h": "// Time zones live in /usr/share/zoneinfo, a home is ~/.local.\n",
        "qml/theme/Theme.qml": "",
        "tests/app/tst_clock.cpp": "",
        "resources/web/package-lock.json": '{"packages": {"a": {"integrity": "sha512-x"}}}',
        "resources/icons/a.png": b"\x89PNG\0/home/a",
    }),
    Fixture("loose ends", {
        "ARCHITECTURE.md": MAP + " app",
        "app/core/a.cpp": "// TODO later\n// FIXME: #12 the other case\n",
    }, ["a.cpp:1: loose end", "a.cpp:2: one of 1"]),
    Fixture("machine", {
        "ARCHITECTURE.md": MAP,
        "resources/web/package-lock.json": '"resolved": "https://registry.npmjs.org/katex"\n',
        "resources/web/.npmrc": "registry=https://mirror.example\n",
        "packaging/run.sh": "cd /home/somebody/rounds\n",
    }, ["package-lock.json:1", ".npmrc:1", "run.sh:1: holds a path"]),
    Fixture("sizes", {"ARCHITECTURE.md": MAP + " app", "app/core/a.cpp": "\n" * 600}, ["600 lines"]),
    Fixture("decks that are small enough", {"ARCHITECTURE.md": MAP, "tests/fixtures/decks/a.pdf": b"%PDF" + bytes(3 * 1024 * 1024 - 4)}),
    Fixture("decks", {
        "ARCHITECTURE.md": MAP,
        "tests/fixtures/decks/a.pdf": b"%PDF" + bytes(2 * 1024 * 1024),
        "tests/fixtures/decks/b.pdf": b"%PDF" + bytes(1024 * 1024),
        "tests/fixtures/papers/c.pdf": bytes(1024),
    }, ["tests/fixtures/decks: 3145736 bytes"]),
    Fixture("names", {
        "ARCHITECTURE.md": MAP + " app qml",
        "app/core/clock.h": "",
        "app/domain/clock.h": "",
        "app/core/BigClock.cpp": "",
        "qml/theme/theme_page.qml": "",
        "resources/icons/openai.svg": "",
        "packaging/a.desktop": "Comment=for DeepMind\n",
    }, ["app/domain/clock.h: a header named", "BigClock.cpp", "theme_page.qml", "openai.svg: is named", "a.desktop:1: names a company"]),
    Fixture("map", {"ARCHITECTURE.md": "app app/core", "app/core/a.h": "", "app/magic/b.h": ""}, ["app/magic: is a folder"]),
    Fixture("no map", {"README.md": ""}, ["ARCHITECTURE.md: is missing"]),
]

if __name__ == "__main__":
    sys.exit(run(check, FIXTURES))
