#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What the Debian package says is true: it depends on each QML module that is imported, its version is the project's, its copyright file
names each web package that is bundled, and the icon that the build draws has its size."""

import json
import re
import struct
import sys

from checklib import Finding, Fixture, run

PACKAGES = "packaging/packages.txt"
PROJECT = "CMakeLists.txt"
CHANGELOG = "packaging/debian/changelog"
METAINFO = "packaging/org.sevenrounds.SevenRounds.metainfo.xml"
DESCRIPTION = "packaging/debian/description.txt"
COPYRIGHT = "packaging/debian/copyright.in"
LOCK = "resources/web/package-lock.json"
PNG = "packaging/org.sevenrounds.SevenRounds.png"
SIDE = 256
WIDEST = 79
IMPORT = re.compile(r"^import (Qt[\w.]*)", re.M)
ENTRY = re.compile(r"sevenrounds \(([\d.]+)-\d+\) ")


def depended_on(tree):
    """The packages on which cmake/DebianPackage.cmake lets ours depend, on any release."""
    group = ""
    found = set()
    for line in tree.text(PACKAGES).splitlines():
        words = line.split("#")[0].split()
        if not words:
            continue
        if words[0].startswith("["):
            group = words[0].strip("[]")
        elif not any(word.startswith("package=") for word in words[1:]) and (
                group == "run" or (group == "build" and words[0].startswith("qml6-module-"))):
            found.add(words[0])
    return found


def check_imports(tree):
    depends = depended_on(tree)
    found = []
    for path in tree.paths(".qml", under="qml"):
        for module in IMPORT.findall(tree.text(path)):
            package = "qml6-module-" + module.lower().replace(".", "-")
            if package not in depends:
                found.append(Finding(path, 0, f"imports {module}, but the package does not depend on {package}"))
    return found


def check_versions(tree):
    project = re.search(r"VERSION (\d+\.\d+\.\d+)", tree.text(PROJECT))
    version = project.group(1) if project else "none"
    entry = ENTRY.match(tree.text(CHANGELOG))
    found = []
    if not entry or entry.group(1) != version:
        found.append(Finding(CHANGELOG, 1, f"its newest entry is not of version {version}"))
    release = re.search(r'<release version="([\d.]+)"', tree.text(METAINFO))
    if not release or release.group(1) != version:
        found.append(Finding(METAINFO, 0, f"its newest release is not {version}"))
    return found


def check_copyright(tree):
    text = tree.text(COPYRIGHT)
    found = []
    packages = json.loads(tree.text(LOCK))["packages"]
    bundled = {path for path, package in packages.items() if path and not package.get("dev")}
    named = {path.rstrip("/*") for path in re.findall(r"resources/web/(node_modules/\S+)", text)}
    for path in sorted(bundled):
        if path not in named:
            found.append(Finding(COPYRIGHT, 0, f"does not name {path}"))
    for path in sorted(named):
        if not any(path == other or path.startswith(other + "/") for other in bundled):
            found.append(Finding(COPYRIGHT, 0, f"names what is not bundled: {path}"))
    stated = set(re.findall(r"^License: (\S+)$", text, re.M))
    written = {name for name in stated if re.search(rf"^License: {re.escape(name)}\n[ @]", text, re.M)}
    found += [Finding(COPYRIGHT, 0, f"has no text of {name}") for name in sorted(stated - written)]
    return found


def check_icon(tree):
    if not tree.build:
        return []
    path = tree.build / PNG
    if not path.is_file():
        return [Finding(PNG, 0, "was not drawn by the build")]
    head = path.read_bytes()[:24]
    if head[:8] != b"\x89PNG\r\n\x1a\n" or struct.unpack(">II", head[16:24]) != (SIDE, SIDE):
        return [Finding(PNG, 0, f"is no PNG of {SIDE} by {SIDE}")]
    return []


def check(tree):
    paths = (PACKAGES, PROJECT, CHANGELOG, METAINFO, DESCRIPTION, COPYRIGHT, LOCK)
    found = [Finding(path, 0, "is missing") for path in paths if not tree.has_file(path)]
    if found:
        return found
    found += [Finding(DESCRIPTION, number, f"is longer than {WIDEST} letters")
              for number, line in tree.lines(DESCRIPTION) if len(line) > WIDEST]
    return found + check_imports(tree) + check_versions(tree) + check_copyright(tree) + check_icon(tree)


GOOD = {
    PACKAGES: "[build]\nqml6-module-qtquick\nqml6-module-qttest package=no\n[run]\nqt6-qpa-plugins # x\nbubblewrap package=recommends\n",
    PROJECT: "project(SevenRounds\n    VERSION 1.2.3\n",
    CHANGELOG: "sevenrounds (1.2.3-1) unstable; urgency=medium\n",
    METAINFO: '<release version="1.2.3" date="2026-01-01"/>',
    DESCRIPTION: "Short.\n",
    COPYRIGHT: "Files: resources/web/node_modules/a/*\nLicense: MIT\n\nLicense: MIT\n Do what you want.\n",
    LOCK: json.dumps({"packages": {"": {}, "node_modules/a": {}, "node_modules/b": {"dev": True}}}),
    "qml/shell/A.qml": "import QtQuick\nimport SevenRounds.Theme\n",
}
FIXTURES = [
    Fixture("clean", GOOD),
    Fixture("imports", {**GOOD, "qml/shell/B.qml": "import QtTest\n", "qml/shell/C.qml": "import QtQuick.Shapes as S\n"},
            ["B.qml: imports QtTest", "C.qml: imports QtQuick.Shapes, but the package does not depend on qml6-module-qtquick-shapes"]),
    Fixture("versions", {**GOOD, PROJECT: "project(SevenRounds VERSION 1.3.0)\n", DESCRIPTION: "x" * 80},
            ["changelog:1: its newest", "metainfo.xml: its newest", "description.txt:1: is longer"]),
    Fixture("copyright", {**GOOD, COPYRIGHT: "Files: resources/web/node_modules/b/*\nLicense: OFL-1.1\n"},
            ["does not name node_modules/a", "names what is not bundled: node_modules/b", "has no text of OFL-1.1"]),
    Fixture("missing", {key: text for key, text in GOOD.items() if key != COPYRIGHT}, ["copyright.in: is missing"]),
]

if __name__ == "__main__":
    sys.exit(run(check, FIXTURES))
