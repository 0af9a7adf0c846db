#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Every file says its license: a line `SPDX-License-Identifier` near its top or, where the format has no comments, in a file of the
same name with `.license` appended. Code is MIT, content is CC-BY-4.0, and LICENSES holds the text of each license in use."""

import pathlib
import re
import sys

from checklib import Finding, Fixture, run

SPDX = re.compile(r"SPDX-License-Identifier: ([\w.+-]+(?: (?:AND|OR) [\w.+-]+)*)")
# Within these lines: after a script's first line, an XML declaration, or the fence of YAML front matter.
TOP_LINES = 3

# Files that need none: license texts themselves, documents about the code, and what a tool writes or reads without comments.
EXEMPT = re.compile(r"^(LICENSE|LICENSES/.*|\.gitignore|\.gitattributes|CMakePresets\.json|.*\.license|(?!content/).*\.md"
                    r"|resources/web/(package|package-lock)\.json|resources/web/\.npmrc)$")
# Test data is kept as it was made; a README beside or above it says where it came from and its license.
FIXTURE_FOLDER = "tests/fixtures"
STATEMENT = re.compile(r"content/problems/.+/statement\.md$")
# path prefix -> licenses that may stand there; the first that fits decides.
PLACES = [
    ("content/", {"CC-BY-4.0", "MIT"}),
    ("resources/fonts/", {"OFL-1.1"}),
    ("tests/fixtures/", {"MIT", "CC-BY-4.0"}),
    ("", {"MIT"}),
]


def stated(tree, path):
    """The license expression of a file, or None."""
    if tree.has_file(path + ".license"):
        match = SPDX.search(tree.text(path + ".license"))
        return match.group(1) if match else None
    if not tree.is_text(path):
        return None
    if STATEMENT.match(path):
        # It is shown as it stands; the problem.yaml beside it speaks for its folder.
        return stated(tree, path.rsplit("/", 1)[0] + "/problem.yaml")
    for line in tree.text(path).splitlines()[:TOP_LINES]:
        match = SPDX.search(line)
        if match:
            return match.group(1)
    return None


def covered(tree, path):
    folders = [parent.as_posix() for parent in pathlib.PurePosixPath(path).parents]
    return FIXTURE_FOLDER in folders and any(
        tree.has_file(f"{folder}/README.md") for folder in folders[:folders.index(FIXTURE_FOLDER) + 1])


def check(tree):
    found = []
    used = set()
    for path in tree.paths():
        if EXEMPT.match(path):
            continue
        expression = stated(tree, path)
        if expression is None:
            if not covered(tree, path):
                found.append(Finding(path, 0, "says no license (SPDX-License-Identifier in its first lines)"))
            continue
        names = set(re.split(r" (?:AND|OR) ", expression))
        used |= names
        allowed = next(licenses for prefix, licenses in PLACES if path.startswith(prefix))
        if not names <= allowed:
            found.append(Finding(path, 0, f"is under {expression}; here it is {' or '.join(sorted(allowed))}"))
    present = {path.split("/")[1].removesuffix(".txt") for path in tree.paths(".txt", under="LICENSES")}
    found += [Finding(f"LICENSES/{name}.txt", 0, "is missing, but files are under it") for name in sorted(used - present)]
    found += [Finding(f"LICENSES/{name}.txt", 0, "is the text of a license that nothing is under") for name in sorted(present - used)]
    if not tree.has_file("LICENSE"):
        found.append(Finding("LICENSE", 0, "is missing"))
    return found


TEXTS = {"LICENSE": "MIT", "LICENSES/MIT.txt": "MIT"}
FIXTURES = [
    Fixture("clean", {
        **TEXTS,
        "LICENSES/CC-BY-4.0.txt": "",
        "app/core/a.h": "// SPDX-License-Identifier: MIT\n",
        "packaging/run.sh": "#!/bin/sh\n# SPDX-License-Identifier: MIT\n",
        "content/a.md": "---\n# SPDX-License-Identifier: CC-BY-4.0\nid: a\n---\n",
        "content/problems/A-1/problem.yaml": "# SPDX-License-Identifier: CC-BY-4.0\nid: A-1\n",
        "content/problems/A-1/statement.md": "Return one.\n",
        "resources/icons/a.png": b"\x89PNG\0",
        "resources/icons/a.png.license": "SPDX-License-Identifier: MIT\n",
        "CMakePresets.json": "{}",
        "tests/fixtures/packs/README.md": "<!-- SPDX-License-Identifier: MIT -->\n",
        "tests/fixtures/packs/torn/broken.md": "no license\n",
    }),
    Fixture("a silent problem", {**TEXTS, "app/a.h": "// SPDX-License-Identifier: MIT\n", "content/problems/A-1/problem.yaml": "id: A-1\n",
                                 "content/problems/A-1/statement.md": "Return one.\n"},
            ["A-1/problem.yaml: says no license", "A-1/statement.md: says no license"]),
    Fixture("silent", {**TEXTS, "app/a.h": "// SPDX-License-Identifier: MIT\n", "app/b.h": "#pragma once\n", "a.png": b"\0"},
            ["app/b.h: says no license", "a.png: says no license"]),
    Fixture("buried", {**TEXTS, "app/a.h": "// SPDX-License-Identifier: MIT\n", "app/b.h": "\n\n\n// SPDX-License-Identifier: MIT\n"},
            ["app/b.h: says no license"]),
    Fixture("wrong place", {
        **TEXTS,
        "app/a.h": "// SPDX-License-Identifier: MIT\n",
        "app/b.h": "// SPDX-License-Identifier: GPL-3.0-only\n",
    }, ["app/b.h: is under GPL-3.0-only", "LICENSES/GPL-3.0-only.txt: is missing"]),
    Fixture("texts", {"LICENSES/MIT.txt": ""}, ["LICENSES/MIT.txt: is the text of a license that nothing", "LICENSE: is missing"]),
]

if __name__ == "__main__":
    sys.exit(run(check, FIXTURES))
