#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Arrows between folders run one way (ARCHITECTURE.md). Reads #include, import and link lines, because the linker alone does not
notice: <QtGui/QColor> compiles in a target that links only Qt Core."""

import re
import sys

from checklib import Finding, Fixture, run

# The folders of app in the order of the arrows: each may use those of the rows above it and itself.
APP_ORDER = [
    {"core"},
    {"domain"},
    {"readiness", "session", "talk", "story", "scheduling", "planning", "paper", "derivation", "markdown", "whiteboard"},
    {"board", "packet", "guide", "portfolio", "simulation", "cardfile"},
    {"content", "storage", "judge", "recording"},
    {"exchange", "search"},
    {"services"},
    {"cli"},
]
APP_RANK = {folder: rank for rank, row in enumerate(APP_ORDER) for folder in row}

# What ui may take from app: values, clocks, use cases, and the content library that the services hand out, which never changes. The
# database, files and processes stay behind the services.
UI_MAY_USE = {folder for row in APP_ORDER[:4] for folder in row} | {"content", "services"}

# Inside qml: a folder may import those of a lower rank and itself. Every folder not named here is a feature; features never import
# each other.
QML_RANK = {"theme": 0, "controls": 1, "mathengine": 2, "audioengine": 2, "pdfengine": 2, "math": 3, "charts": 3, "whiteboard": 3, "sound": 4,
            "shell": 6}
FEATURE_RANK = 5
# The plugin that alone links WebEngine, and main.cpp, which has to prepare Qt for it.
KNOWS_WEBENGINE = ("mathengine", "shell")
# The plugin that alone links the sound system. It fills the interfaces of app/recording, so it may see those.
KNOWS_AUDIO = "audioengine"
AUDIO = re.compile(r"^(pulse/|QtMultimedia|QtTextToSpeech|Qt6?TextToSpeech|Q(Audio\w*|MediaDevices|TextToSpeech|Voice)$)")

# The program that alone links Qt Pdf.
KNOWS_PDF = "pdfengine"
PDF = re.compile(r"^(QtPdf|QPdf(?!Writer))")

APP_FORBIDDEN_QT = re.compile(r"^(Qt(Gui|Qml|Quick|Widgets|WebEngine|WebChannel|DBus|Network|Svg|Multimedia|TextToSpeech|Pdf|Test)"
                              r"|Q(Gui|Qml|Quick|JS|Widget|WebEngine|WebChannel|DBus|Network|SG))")
UI_FORBIDDEN_QT = re.compile(r"^(Qt(Quick|Widgets|WebEngine|Multimedia|TextToSpeech|Test)|Q(Quick|SG|Widget|WebEngine))")
WEBENGINE = re.compile(r"^(QtWebEngine|QWebEngine)")
APP_MAY_LINK = {"Core"}

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
IMPORT = re.compile(r'^\s*import\s+("[^"]*"|[A-Za-z][\w.]*)')
QT_LINK = re.compile(r"\bQt6::(\w+)")
MODULE = re.compile(r"\b(?:sevenrounds|qt_add)_qml_module\(\s*\w+\s+URI\s+([\w.]+)")


def includes(tree, path):
    for number, line in tree.lines(path):
        match = INCLUDE.match(line)
        if match:
            yield number, match.group(1) == "<", match.group(2)


def first_folder(target):
    """The folder that an include names: "core" of core/clock.h and of app/core/clock.h, "ui" of ui/format/durationtext.h."""
    parts = target.split("/")
    if parts[0] == "app" and len(parts) > 2:
        del parts[0]
    return parts[0] if len(parts) > 1 else ""


def folder_of(path, layer):
    parts = path.split("/")
    return parts[1] if parts[0] == layer and len(parts) > 2 else ""


def check_tests_unseen(tree, path, number, target):
    """Production code includes nothing that lives in tests."""
    folder = first_folder(target)
    produced = folder in ("ui", "qml") or any(tree.has_folder(f"{layer}/{folder}") for layer in ("app", "ui", "qml"))
    if folder == "tests" or (folder and not produced and tree.has_folder(f"tests/{folder}")):
        return [Finding(path, number, f"includes {target} from tests; nothing sees tests")]
    return []


def check_app(tree):
    found = []
    for folder in sorted({folder_of(p, "app") for p in tree.paths(".h", ".cpp", under="app")} - {""}):
        if folder not in APP_RANK:
            found.append(Finding(f"app/{folder}", 0, "has no place in the order of tests/checks/layers.py"))
    for path in tree.paths(".h", ".cpp", under="app"):
        own = folder_of(path, "app")
        for number, angled, target in includes(tree, path):
            if angled:
                if APP_FORBIDDEN_QT.match(target):
                    found.append(Finding(path, number, f"includes <{target}>; app knows Qt Core only"))
                continue
            found += check_tests_unseen(tree, path, number, target)
            other = first_folder(target)
            if other in APP_RANK and own in APP_RANK:
                if APP_RANK[other] >= APP_RANK[own] and other != own:
                    found.append(Finding(path, number, f"app/{own} includes {target}; that arrow runs back"))
            elif other in ("ui", "qml") or (other and tree.has_folder(f"ui/{other}")):
                found.append(Finding(path, number, f"includes {target}; app knows no screen"))
    for path in tree.paths("CMakeLists.txt", under="app"):
        for number, line in tree.lines(path):
            for module in QT_LINK.findall(line.split("#")[0]):
                if module not in APP_MAY_LINK:
                    found.append(Finding(path, number, f"links Qt6::{module}; app knows Qt Core only"))
    return found


def check_ui(tree):
    found = []
    for path in tree.paths(".h", ".cpp", under="ui"):
        for number, angled, target in includes(tree, path):
            if angled:
                if UI_FORBIDDEN_QT.match(target):
                    found.append(Finding(path, number, f"includes <{target}>; ui knows no Qt Quick"))
                if target == "sqlite3.h":
                    found.append(Finding(path, number, "includes <sqlite3.h>; ui opens no database"))
                continue
            found += check_tests_unseen(tree, path, number, target)
            other = first_folder(target)
            if other in APP_RANK and other not in UI_MAY_USE and not tree.has_file(f"ui/{target}"):
                found.append(Finding(path, number, f"includes {target}; ui reaches app/{other} through the services only"))
    return found


def qml_rank(folder):
    return QML_RANK.get(folder, FEATURE_RANK)


def check_qml(tree):
    found = []
    modules = {}
    for path in tree.paths("CMakeLists.txt", under="qml"):
        for uri in MODULE.findall(tree.text(path)):
            modules[uri] = folder_of(path, "qml")
    for path in tree.paths(".qml", under="qml"):
        own = folder_of(path, "qml")
        for number, line in tree.lines(path):
            match = IMPORT.match(line)
            if not match:
                continue
            target = match.group(1)
            if target.startswith('"'):
                found.append(Finding(path, number, f"imports {target} by path; modules are imported by name"))
                continue
            if target.startswith("QtWebEngine") and own not in KNOWS_WEBENGINE:
                found.append(Finding(path, number, f"imports {target}; only qml/mathengine knows WebEngine"))
            if target not in modules:
                continue
            other = modules[target]
            if other != own and qml_rank(other) >= qml_rank(own):
                what = "features never import each other" if qml_rank(own) == FEATURE_RANK else "that arrow runs back"
                found.append(Finding(path, number, f"qml/{own} imports {target}; {what}"))
    for path in tree.paths(".h", ".cpp", under="qml"):
        own = folder_of(path, "qml")
        for number, angled, target in includes(tree, path):
            if angled:
                if WEBENGINE.match(target) and own not in KNOWS_WEBENGINE:
                    found.append(Finding(path, number, f"includes <{target}>; only qml/mathengine knows WebEngine"))
                if PDF.match(target) and own != KNOWS_PDF:
                    found.append(Finding(path, number, f"includes <{target}>; only qml/pdfengine knows Qt Pdf"))
                if AUDIO.match(target) and own != KNOWS_AUDIO:
                    found.append(Finding(path, number, f"includes <{target}>; only qml/audioengine knows sound devices"))
                continue
            found += check_tests_unseen(tree, path, number, target)
            other = first_folder(target)
            if own == KNOWS_AUDIO and other == "recording":
                continue
            if other in APP_RANK and own != "shell" and other != "core":
                found.append(Finding(path, number, f"includes {target}; only qml/shell knows all three layers"))
    return found


def check(tree):
    return check_app(tree) + check_ui(tree) + check_qml(tree)


def module(folder, uri):
    return f"sevenrounds_qml_module({folder}\n    URI {uri}\n    QML_FILES A.qml)\n"


FIXTURES = [
    Fixture("clean", {
        "app/core/clock.h": "#include <QDate>\n#include <chrono>\n",
        "app/session/reducer.cpp": '#include "session/reducer.h"\n#include "domain/round.h"\n#include "core/clock.h"\n',
        "app/services/s.cpp": '#include "storage/database.h"\n',
        "app/services/CMakeLists.txt": "sevenrounds_library(services LINKS Qt6::Core)\n",
        "ui/round/roundviewmodel.h": '#include "services/s.h"\n#include <QtQml/qqmlregistration.h>\n#include "ui/context/problem.h"\n',
        "tests/ui/tst_round.cpp": "",
        "qml/theme/CMakeLists.txt": module("theme", "SevenRounds.Theme"),
        "qml/today/CMakeLists.txt": module("today", "SevenRounds.Today"),
        "qml/today/A.qml": "import QtQuick\nimport SevenRounds.Theme\n",
        "qml/shell/main.cpp": '#include <QtWebEngineQuick>\n#include "services/s.h"\n',
        "tests/app/tst_s.cpp": '#include "services/s.h"\n#include "support/x.h"\n',
        "tests/support/x.h": "",
    }),
    Fixture("app arrows", {
        "app/core/clock.cpp": '#include "domain/round.h"\n',
        "app/session/a.cpp": '#include "talk/b.h"\n',
        "app/domain/a.cpp": '#include "app/storage/database.h"\n',
        "app/magic/a.cpp": "",
    }, ["app/core/clock.cpp:1: app/core includes domain/round.h", "app/session/a.cpp:1: app/session includes talk/b.h",
        "app/domain/a.cpp:1: app/domain includes app/storage/database.h", "app/magic: has no place"]),
    Fixture("app and Qt", {
        "app/core/a.h": "#include <QtGui/QColor>\n",
        "app/services/a.h": "# include <QQmlEngine>\n",
        "app/services/CMakeLists.txt": "sevenrounds_library(services LINKS Qt6::Gui)\n",
    }, ["app/core/a.h:1: includes <QtGui/QColor>", "app/services/a.h:1: includes <QQmlEngine>", "links Qt6::Gui"]),
    Fixture("app and the layers above", {
        "app/core/a.cpp": '#include "round/roundviewmodel.h"\n#include "support/fake.h"\n#include "ui/round/roundviewmodel.h"\n',
        "ui/round/roundviewmodel.h": "",
        "tests/support/fake.h": "",
    }, ["a.cpp:1: includes round/roundviewmodel.h; app knows no", "a.cpp:2: includes support/fake.h from tests", "a.cpp:3"]),
    Fixture("ui", {
        "ui/a.h": '#include <QQuickItem>\n#include "storage/database.h"\n#include <sqlite3.h>\n#include <QtQuick/QSGNode>\n',
    }, ["ui/a.h:1", "ui/a.h:2", "ui/a.h:3", "ui/a.h:4"]),
    Fixture("qml", {
        "qml/theme/CMakeLists.txt": module("theme", "SevenRounds.Theme"),
        "qml/controls/CMakeLists.txt": module("controls", "SevenRounds.Controls"),
        "qml/today/CMakeLists.txt": module("today", "SevenRounds.Today"),
        "qml/round/CMakeLists.txt": module("round", "SevenRounds.Round"),
        "qml/theme/A.qml": "import SevenRounds.Controls\n",
        "qml/today/A.qml": "import SevenRounds.Controls\nimport SevenRounds.Round\nimport QtWebEngine\n",
        "qml/round/A.qml": 'import "../today"\n',
        "qml/round/a.cpp": '#include "services/s.h"\n#include <QWebEngineProfile>\n#include <QAudioSource>\n#include <QPdfDocument>\n'
                          "#include <pulse/pulseaudio.h>\n",
        "qml/audioengine/a.cpp": '#include "recording/audioengine.h"\n#include "services/s.h"\n#include <QAudioSource>\n',
    }, ["qml/theme imports SevenRounds.Controls", "qml/today imports SevenRounds.Round; features", "imports QtWebEngine",
        'imports "../today" by path', "qml/round/a.cpp:1: includes services/s.h", "includes <QWebEngineProfile>",
        "qml/round/a.cpp:3: includes <QAudioSource>", "qml/round/a.cpp:4: includes <QPdfDocument>",
        "qml/round/a.cpp:5: includes <pulse/pulseaudio.h>",
        "qml/audioengine/a.cpp:2: includes services/s.h"]),
]

if __name__ == "__main__":
    sys.exit(run(check, FIXTURES))
