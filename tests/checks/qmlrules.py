#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The rules for QML that qmllint 6.4 does not know (ARCHITECTURE.md, rules for QML): no `var`, colors and numbers from Theme alone,
short files and handlers, translated texts, own names that no Qt type has."""

import pathlib
import re
import sys

from checklib import Finding, Fixture, run

LONGEST_FILE = 250
LISTED_FILE = 160
LONGEST_SCRIPT = 5
# Objects inside objects, the root counted as one.
DEEPEST_OBJECT = 6

# Numbers that carry no measure: nothing, all, opposite, half, twice.
ALLOWED_NUMBERS = {0.0, 0.5, 1.0, 2.0}
# Single lines that may hold another number: (file, the line's text) -> why. Prefer a token of Theme.
ALLOWED_LINES = {
    ("qml/controls/SmoothShape.qml", "layer.samples: 4"): "samples a pixel, not a size",
    ("qml/charts/RingCenter.qml", "readonly property bool isWord: root.figure.length > 5"): "the length of \"100 %\"",
    ("qml/shell/PaletteSheet.qml", "y: Math.round(parent.height / 8)"): "a place in the window, used once",
    ("qml/shell/Main.qml", "width: 1440"): "the window at its first start, used once",
    ("qml/shell/Main.qml", "height: 900"): "the window at its first start, used once",
    ("qml/shell/Main.qml", "minimumWidth: 720"): "the least window, used once",
    ("qml/shell/Main.qml", "minimumHeight: 480"): "the least window, used once",
}
# How many columns a grid has and where an item stands in it is structure, not measure.
GRID = re.compile(r"^\s*(columns|rows|Layout\.(column|row|columnSpan|rowSpan))\s*:")
# Drawing needs numbers that are no tokens (the degrees of a turn, the grid of an icon). Here they may stand as named constants:
#   readonly property int fullTurn: 360
NAMED_CONSTANT_FOLDERS = ("qml/controls/", "qml/math/", "qml/charts/")
NAMED_CONSTANT = re.compile(r"^\s*readonly property (int|real) \w+: -?[\d.]+\s*$")

# Parts that stand once in the window may build on Qt's unstyled base; everything styled is ours.
UNSTYLED_FOLDERS = ("qml/math/", "qml/charts/", "qml/shell/")

VISIBLE_TEXT = re.compile(r"^\s*(?:(?:readonly |required )?property string )?"
                          r"(text|title|subtitle|label|placeholderText|description|hint|caption|headline|emptyText|toolTip"
                          r"|Accessible\.name|Accessible\.description)\s*:")

TOKENS = re.compile(r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'|`(?:\\.|[^`\\])*`', re.S)
COLOR_TEXT = re.compile(r"^#([0-9A-Fa-f]{3,4}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})$")
COLOR_CALL = re.compile(r"\bQt\.(rgba|hsla|hsva|color)\(")
COLOR_NAME = re.compile(r"\b(color|\w+Color|border\.color)\s*:\s*$")
NUMBER = re.compile(r"(?<![\w.$])(\d+(?:\.\d+)?|\.\d+)(?![\w.])")
OBJECT_START = re.compile(r"((?:^|[\s:\[.])[A-Z]\w*|\bon\s+[a-z]\w*(\.\w+)*)\s*$")
# Lines of a script that say nothing by themselves.
CLOSING_LINE = re.compile(r"^[\s{}();,]*(else)?[\s{}();,]*$")
FUNCTION = re.compile(r"\bfunction\s+(\w+)\s*\(([^)]*)\)\s*(:\s*[\w<>.]+)?")


class Source:
    """One QML file with comments and the insides of strings blanked out; offsets stay those of the file."""

    def __init__(self, text):
        self.text = text
        self.strings = []
        self.code = TOKENS.sub(self._blank, text)

    def _blank(self, match):
        token = match.group(0)
        if token.startswith("/"):
            return re.sub(r"[^\n]", " ", token)
        self.strings.append((match.start(), token))
        return token[0] + re.sub(r"[^\n]", " ", token[1:-1]) + token[-1]

    def line_at(self, offset):
        return self.text.count("\n", 0, offset) + 1

    def code_lines(self):
        return list(enumerate(self.code.split("\n"), start=1))

    def line_start(self, offset):
        return self.text.rfind("\n", 0, offset) + 1


def qt_type_names(tree):
    """The QML types of Qt as installed, from the type descriptions beside its modules."""
    folder = getattr(tree.options, "qt_qml", None)
    names = set()
    if not folder:
        return names
    for module in ("QtQml", "QtQuick", "QtQuick/Controls", "QtQuick/Controls/Basic", "QtQuick/Layouts", "QtQuick/Shapes",
                   "QtQuick/Templates", "QtQuick/Window", "QtQml/Models", "QtWebEngine", "QtWebChannel"):
        for description in (pathlib.Path(folder) / module).glob("*.qmltypes"):
            names.update(re.findall(r'"Qt[\w.]*/(\w+) [\d.]+"', description.read_text(encoding="utf-8")))
        names.update(path.stem for path in (pathlib.Path(folder) / module).glob("*.qml"))
    return names


def check_types(path, source):
    found = []
    for number, line in source.code_lines():
        if re.search(r"\bproperty\s+(var|list<var>)\b|:\s*var\b", line):
            found.append(Finding(path, number, "uses the type var; name the type"))
        if re.search(r"\bproperty\s+alias\b", line) and not re.search(r"\bdefault\s+property\s+alias\b", line):
            found.append(Finding(path, number, "property alias reaches inside; pass a value down and a signal up"))
        if "parent.parent" in line:
            found.append(Finding(path, number, "parent.parent; children get their data by property"))
        if re.search(r"(?<![\w.])model\.[a-z]\w*", line):
            found.append(Finding(path, number, "reads a role through `model.`; delegates take roles as required properties"))
        if "section.delegate" in line:
            found.append(Finding(path, number, "has a section's delegate, which Qt 6.4 never makes where components are bound; a heading is a role"))
    if re.search(r"\bmodelData\b", source.code) and not re.search(r"required property [\w<>.]+ modelData\b", source.code):
        found.append(Finding(path, 0, "reads modelData without a required property of that name"))
    for match in FUNCTION.finditer(source.code):
        name, parameters, returned = match.groups()
        if re.match(r"on[A-Z]", name):
            # The handlers of a Connections object; their parameters have the signal's types.
            continue
        untyped = [p.strip() for p in parameters.split(",") if p.strip() and ":" not in p]
        if untyped or not returned:
            found.append(Finding(path, source.line_at(match.start()), f"function {name} lacks a parameter's or its return type"))
    return found


def check_tokens(path, source):
    if path.startswith("qml/theme/"):
        return []
    found = []
    for offset, token in source.strings:
        content = token[1:-1]
        before = source.code[source.line_start(offset):offset]
        if COLOR_TEXT.match(content) or (COLOR_NAME.search(before) and content.isalpha()):
            found.append(Finding(path, source.line_at(offset), f"color {token}; colors come from Theme"))
    lines = source.text.split("\n")
    for number, line in source.code_lines():
        if COLOR_CALL.search(line):
            found.append(Finding(path, number, "makes a color; colors come from Theme"))
        if line.lstrip().startswith("import "):
            continue
        if GRID.match(line):
            continue
        if path.startswith(NAMED_CONSTANT_FOLDERS) and NAMED_CONSTANT.match(line):
            continue
        if (path, lines[number - 1].strip()) in ALLOWED_LINES:
            continue
        for literal in NUMBER.findall(line):
            if float(literal) not in ALLOWED_NUMBERS:
                found.append(Finding(path, number,
                                     f"number {literal}; sizes and durations come from Theme, the rest from the view-model"))
    present = {line.strip() for line in lines}
    for allowed_path, line in ALLOWED_LINES:
        if allowed_path == path and line not in present:
            found.append(Finding(path, 0, f"no longer holds the line that tests/checks/qmlrules.py allows: {line}"))
    return found


def check_texts(path, source):
    found = []
    for offset, token in source.strings:
        line_start = source.line_start(offset)
        before = source.code[line_start:offset].rstrip()
        words = re.sub(r"\$\{[^}]*\}", "", token[1:-1])
        if VISIBLE_TEXT.match(source.code[line_start:offset]) and before[-1:] in (":", "?", "+") and re.search(r"[A-Za-z]{2}", words):
            found.append(Finding(path, source.line_at(offset), f"visible text {token} is not translated; use qsTr"))
    for match in re.finditer(r"qsTr\([^()]*\)\s*\+|\+\s*qsTr\(", source.code):
        found.append(Finding(path, source.line_at(match.start()), "joins translated parts with +; use one text with %1"))
    return found


def check_blocks(path, source):
    """Depth of objects, length of scripts, the root's id."""
    found = []
    stack = []
    for match in re.finditer(r"[{}]", source.code):
        if match.group() == "}":
            if stack:
                kind, start = stack.pop()
                if kind == "script" and not any(k == "script" for k, _ in stack):
                    body = source.code[start + 1:match.start()].split("\n")
                    size = sum(1 for line in body if not CLOSING_LINE.match(line))
                    if size > LONGEST_SCRIPT:
                        found.append(Finding(path, source.line_at(start),
                                             f"script of {size} lines, more than {LONGEST_SCRIPT}; it belongs in the view-model"))
            continue
        before = source.code[max(0, match.start() - 200):match.start()]
        inside_script = any(kind == "script" for kind, _ in stack)
        if re.search(r"\benum\s+\w+\s*$", before):
            kind = "enum"
        elif not inside_script and OBJECT_START.search(before):
            kind = "object"
        elif re.search(r"[(\[,=?]\s*$", before):
            kind = "literal"
        elif not inside_script and re.search(r"(^|[\n;])\s*[a-z]\w*\s*$", before):
            kind = "group"
        else:
            kind = "script"
        stack.append((kind, match.start()))
        depth = sum(1 for k, _ in stack if k == "object")
        if kind == "object" and depth == DEEPEST_OBJECT + 1:
            found.append(Finding(path, source.line_at(match.start()), f"objects nested deeper than {DEEPEST_OBJECT}; make a part a file"))
    root_id = re.search(r"^    id:\s*(\w+)", source.code, re.M)
    if root_id and root_id.group(1) != "root":
        found.append(Finding(path, source.line_at(root_id.start()), f"the root's id is {root_id.group(1)}; it is always root"))
    return found


def check_imports(path, source):
    found = []
    for number, line in source.code_lines():
        match = re.match(r"\s*import\s+([\w.]+)", line)
        if not match:
            continue
        target = match.group(1)
        if target.startswith("Qt.labs"):
            found.append(Finding(path, number, f"imports {target}, which Qt does not keep stable"))
        bare = target.startswith("QtQuick.Templates") and path.startswith(UNSTYLED_FOLDERS)
        if target.startswith(("QtQuick.Controls", "QtQuick.Templates")) and not bare and not path.startswith("qml/controls/"):
            found.append(Finding(path, number, f"imports {target}; pages use our controls"))
        if target == "QtQuick.Controls":
            found.append(Finding(path, number, "imports QtQuick.Controls, whose look depends on the machine; name the Basic style"))
        if re.match(r"\s*import\s+[\w.]+\s+\d", line):
            found.append(Finding(path, number, "imports a version; imports carry none"))
    needs_bound = re.search(r"\bdelegate\s*:|\bComponent\s*\{|\bcomponent\s+\w+\s*:", source.code)
    if needs_bound and not re.search(r"^pragma ComponentBehavior: Bound$", source.code, re.M):
        found.append(Finding(path, 0, "has a delegate or an inline component, but no `pragma ComponentBehavior: Bound`"))
    return found


def check(tree):
    found = []
    qt_names = qt_type_names(tree)
    if tree.options and getattr(tree.options, "qt_qml", None) and "Rectangle" not in qt_names:
        found.append(Finding(tree.options.qt_qml, 0, "holds no type descriptions of Qt; names cannot be compared"))
    for path in tree.paths(".js", ".mjs", under="qml"):
        found.append(Finding(path, 0, "is a script; logic lives in C++"))
    for path in tree.paths(".qml", under="qml"):
        source = Source(tree.text(path))
        length = source.text.count("\n")
        if length > LONGEST_FILE:
            found.append(Finding(path, 0, f"{length} lines, more than {LONGEST_FILE}; it is two files"))
        elif length > LISTED_FILE:
            tree.note(f"{path}: {length} lines, perhaps two files")
        if pathlib.PurePosixPath(path).stem in qt_names:
            found.append(Finding(path, 0, "has the name of a Qt type, to which it would silently lose"))
        for part in (check_types, check_tokens, check_texts, check_blocks, check_imports):
            found += part(path, source)
    return found


def item(body, head="import QtQuick\n\n"):
    return f"// SPDX-License-Identifier: MIT\n{head}Item {{\n    id: root\n\n{body}\n}}\n"


FIXTURES = [
    Fixture("clean", {
        "qml/theme/Theme.qml": 'pragma Singleton\nimport QtQuick\nQtObject {\n    readonly property color ink: "#123456"\n'
                               "    readonly property int space: 12\n}\n",
        "qml/controls/Ring.qml": item("    readonly property int fullTurn: 360\n    // 42 is fine here, and var too\n"
                                      "    x: root.width / 2 - 1"),
        "qml/controls/Box.qml": item("", "import QtQuick.Templates as T\n\n"),
        "qml/today/TodayPage.qml": item(
            "    required property string modelData\n"
            '    text: qsTr("Start: %1").arg(root.modelData)\n'
            "    function turn(index: int): real {\n        return index * 0.5;\n    }\n"
            "    onClicked: event => {\n        a();\n        b();\n        c();\n        d();\n        e();\n    }\n"
            "    columns: 3\n    json: JSON.stringify({\n" + "        a: 1,\n" * 9 + "    })\n"
            "    color: Theme.ink\n    glyph: \"·\"\n    Text {\n        id: label\n"
            "        text: root.isShort ? \"–\" : root.title\n    }"),
    }),
    Fixture("types", {
        "qml/today/A.qml": item(
            "    property var rows\n    property alias title: label.text\n    default property alias data: inner.data\n"
            "    x: parent.parent.width\n    y: model.score\n    z: modelData\n    function f(a) {\n    }\n"
            "    section.delegate: Head {\n    }"),
    }, ["A.qml:7: uses the type var", "A.qml:8: property alias", "A.qml:10: parent.parent", "A.qml:11: reads a role",
        "reads modelData without", "A.qml:13: function f lacks", "A.qml:15: has a section's delegate",
        "no `pragma"]),
    Fixture("tokens", {
        "qml/today/A.qml": item('    color: "#2F5BEA"\n    border.color: "red"\n    width: 37\n    opacity: 0.25\n'
                                "    tint: Qt.rgba(0, 0, 0, 1)\n    readonly property int wide: 320"),
    }, ["A.qml:7: color", "A.qml:8: color", "number 37", "number 0.25", "makes a color", "number 320"]),
    Fixture("texts", {
        "qml/today/A.qml": item('    text: "Start"\n    title: root.a ? "Yes" : ""\n    label: qsTr("a") + qsTr("b")\n'
                                "    Accessible.name: `Round ${root.number}`"),
    }, ['"Start" is not', '"Yes" is not', "joins translated parts", "`Round ${root.number}` is not"]),
    Fixture("blocks", {
        "qml/today/A.qml": item("    function f(): void {\n" + "        a();\n" * 6 + "    }\n"
                                "    A { B { C { D { E { F { } } } } } }").replace("id: root", "id: page"),
    }, ["script of 6 lines", "nested deeper", "the root's id is page"]),
    Fixture("imports", {
        "qml/today/A.qml": item("    delegate: Text {\n    }",
                                "import QtQuick.Controls.Basic\nimport Qt.labs.platform\nimport QtQuick 2.15\n\n"),
        "qml/controls/B.qml": item("", "import QtQuick.Controls\n\n"),
        "qml/controls/SmoothShape.qml": item(""),
        "qml/today/helper.js": "",
    }, ["A.qml:2: imports QtQuick.Controls.Basic", "imports Qt.labs.platform", "imports a version", "no `pragma", "B.qml:2",
        "SmoothShape.qml: no longer holds",
        "helper.js: is a script"]),
    Fixture("length", {"qml/today/A.qml": item("\n" * 260), "qml/today/B.qml": item("\n" * 200)}, ["A.qml: 268 lines"]),
    Fixture("name", {"qml/today/Rectangle.qml": item("")}, ["has the name of a Qt type"]),
]


def add_arguments(parser):
    parser.add_argument("--qt-qml", required=True, help="the folder of Qt's own QML modules")


if __name__ == "__main__":
    sys.exit(run(check, FIXTURES, add_arguments))
