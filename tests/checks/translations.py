#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The catalogs of words hold every count that the code shows, finished, and nothing else: lupdate over app, ui and qml finds what each
catalog must hold. The English one has the plural forms only; the words themselves stand in the code. Mended by the command it names.
A count before the things that it counts has its plural form, and its figures are those of the locale: "%Ln cards", not "%L1 cards" or "%n cards"."""

import pathlib
import re
import shutil
import sys
import tempfile
import xml.etree.ElementTree

from checklib import Finding, Fixture, Skip, output_of, run

FOLDER = "resources/i18n"
SOURCES = ["app", "ui", "qml"]
MEND = "lupdate -pluralonly -no-obsolete -locations none -source-language en -target-language en -I . app ui qml -ts "

# What is read of a line of code: comments go, and so do the breaks of a text that stands on several lines.
COMMENT = re.compile(r"^\s*//.*$", re.MULTILINE)
TEXT = re.compile(r'"(?:[^"\\\n]|\\.)*"(?:\s*"(?:[^"\\\n]|\\.)*")*')
BREAK = re.compile(r'"\s*"')
PLAIN_COUNT = re.compile(r"%n")
# A number that arg() words, and what it counts, perhaps with a word between them.
COUNTED = re.compile(r"%L\d (?:(?!of )([a-z]+) )?([a-z]+s)\b")
# They end like a plural and count nothing.
NO_PLURALS = {"as", "does", "has", "is", "its", "less", "lies", "plus", "stands", "takes", "this", "was", "yes"}
# What is worded before it comes to arg() may be a decimal number or a list ("0.5 points", "10, 5 and 1 minutes"): of these things it never is.
THINGS = ("answers|bands|cards|days|facts|hints|letters|lines|papers|pauses|problems|prompts|questions|reviews|rounds|sections|slides|statements"
          "|stories|tasks|weeks|words")
WORDED = re.compile(rf"%\d (?:[a-z]+ )?(?:{THINGS})\b")


def plural_faults(text):
    """(line, what is wrong) of each text in a source."""
    code = COMMENT.sub(lambda match: "", text)
    for match in TEXT.finditer(code):
        words = BREAK.sub("", match.group())
        line = code.count("\n", 0, match.start()) + 1
        if PLAIN_COUNT.search(words):
            yield line, f"{words}: a count stands in the figures of the locale, %Ln"
        counted = [found for found in COUNTED.finditer(words) if not NO_PLURALS & {found.group(1), found.group(2)}]
        if counted or WORDED.search(words):
            yield line, f"{words}: a count before what it counts needs its plural form, %Ln"


def messages(text):
    """(context, source) -> whether every form of it is there."""
    found = {}
    for context in xml.etree.ElementTree.fromstring(text).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [form.text or "" for form in translation.iter("numerusform")]
            found[context.findtext("name"), message.findtext("source")] = (
                translation.get("type") is None and bool(forms) and all(form.strip() for form in forms))
    return found


def wanted(tree, lupdate):
    """What the code asks for, found by lupdate over a copy of the sources without the tests and what was generated."""
    with tempfile.TemporaryDirectory() as folder:
        for path in (path for name in SOURCES for path in tree.paths(".cpp", ".h", ".qml", under=name)):
            target = pathlib.Path(folder, path)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(tree.absolute(path), target)
        there = [name for name in SOURCES if pathlib.Path(folder, name).is_dir()]
        output_of([lupdate, "-silent", "-pluralonly", "-no-obsolete", "-locations", "none", "-source-language", "en",
                   "-target-language", "en", "-I", ".", *there, "-ts", "found.ts"], cwd=folder)
        return messages(pathlib.Path(folder, "found.ts").read_text(encoding="utf-8"))


def check(tree):
    found = [Finding(path, line, fault) for folder in ("ui", "qml") for path in tree.paths(".cpp", ".h", ".qml", under=folder)
             for line, fault in plural_faults(tree.text(path))]
    lupdate = tree.options.lupdate
    if not lupdate or not pathlib.Path(lupdate).exists():
        raise Skip("lupdate is not installed (package qt6-l10n-tools)")
    needed = wanted(tree, lupdate)
    for path in tree.paths(".ts", under=FOLDER):
        held = messages(tree.text(path))
        for context, source in sorted(needed.keys() - held.keys()):
            found.append(Finding(path, 0, f"lacks \"{source}\" of {context}; run {MEND}{path} and fill it in"))
        for context, source in sorted(held.keys() - needed.keys()):
            found.append(Finding(path, 0, f"\"{source}\" of {context} is asked for nowhere"))
        found.extend(Finding(path, 0, f"\"{source}\" of {context} has an empty form")
                     for (context, source), is_finished in sorted(held.items()) if not is_finished)
    return found


def catalog(*rows):
    body = "".join(f"<message numerus=\"yes\"><source>{source}</source><translation>"
                   + "".join(f"<numerusform>{form}</numerusform>" for form in forms) + "</translation></message>"
                   for source, *forms in rows)
    return f"<?xml version=\"1.0\"?><TS version=\"2.1\" language=\"en\"><context><name>Cards</name>{body}</context></TS>"


def said(text):
    return f"QString text(int n) {{ return say({text}).arg(n); }}\n"


CODE = "class Cards : public QObject {\n    Q_OBJECT\n    QString text(int n) { return tr(\"%Ln cards\", nullptr, n); }\n};\n"
EN = FOLDER + "/sevenrounds_en.ts"
FIXTURES = [
    Fixture("every count has its forms", {"ui/cards.cpp": CODE, EN: catalog(("%Ln cards", "%Ln card", "%Ln cards"))}),
    Fixture("a count is missing", {"ui/cards.cpp": CODE, EN: catalog()}, ["lacks \"%Ln cards\" of Cards"]),
    Fixture("a form is empty", {"ui/cards.cpp": CODE, EN: catalog(("%Ln cards", "", "%Ln cards"))}, ["has an empty form"]),
    Fixture("a count is gone", {"ui/cards.cpp": CODE, EN: catalog(("%Ln cards", "%Ln card", "%Ln cards"), ("%Ln decks", "%Ln deck", "%Ln decks"))},
            ["\"%Ln decks\" of Cards is asked for nowhere"]),
    Fixture("a count has no plural form", {"ui/a.cpp": said('"%L1 of %L2 points"'), "ui/b.cpp": said('"%L1 new "\n    "cards"'),
                                          "ui/c.cpp": said('"%1 cards"'), "qml/D.qml": 'Item { text: qsTr("%L1 decks").arg(n) }\n', EN: catalog()},
            ["ui/a.cpp:1: \"%L1 of %L2 points\": a count", "ui/b.cpp:1: \"%L1 new cards\": a count", "ui/c.cpp:1: \"%1 cards\": a count",
             "qml/D.qml:1: \"%L1 decks\": a count"]),
    Fixture("a count is in the figures of nobody", {"ui/a.cpp": said('"%n"'), EN: catalog()}, ["ui/a.cpp:1: \"%n\": a count stands"]),
    Fixture("what looks like a count and is none",
            {"ui/a.cpp": "// \"%n cards\" in a comment\n" + said('"Slide %L1 of %L2, %1 levels, line %L1 has minutes, %L1 is below, %L1 of 7 rounds"'),
             EN: catalog()}),
]


def add_arguments(parser):
    parser.add_argument("--lupdate", required=True, help="the program")


if __name__ == "__main__":
    sys.exit(run(check, FIXTURES, add_arguments))
