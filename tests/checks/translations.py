#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The catalogs of words hold every count that the code shows, finished, and nothing else: lupdate over app, ui and qml finds what each
catalog must hold. The English one has the plural forms only; the words themselves stand in the code. Mended by the command it names."""

import pathlib
import shutil
import sys
import tempfile
import xml.etree.ElementTree

from checklib import Finding, Fixture, Skip, output_of, run

FOLDER = "resources/i18n"
SOURCES = ["app", "ui", "qml"]
MEND = "lupdate -pluralonly -no-obsolete -locations none -source-language en -target-language en -I . app ui qml -ts "


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
    lupdate = tree.options.lupdate
    if not lupdate or not pathlib.Path(lupdate).exists():
        raise Skip("lupdate is not installed (package qt6-l10n-tools)")
    needed = wanted(tree, lupdate)
    found = []
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


CODE = "class Cards : public QObject {\n    Q_OBJECT\n    QString text(int n) { return tr(\"%n cards\", nullptr, n); }\n};\n"
EN = FOLDER + "/sevenrounds_en.ts"
FIXTURES = [
    Fixture("every count has its forms", {"ui/cards.cpp": CODE, EN: catalog(("%n cards", "%n card", "%n cards"))}),
    Fixture("a count is missing", {"ui/cards.cpp": CODE, EN: catalog()}, ["lacks \"%n cards\" of Cards"]),
    Fixture("a form is empty", {"ui/cards.cpp": CODE, EN: catalog(("%n cards", "", "%n cards"))}, ["has an empty form"]),
    Fixture("a count is gone", {"ui/cards.cpp": CODE, EN: catalog(("%n cards", "%n card", "%n cards"), ("%n decks", "%n deck", "%n decks"))},
            ["\"%n decks\" of Cards is asked for nowhere"]),
]


def add_arguments(parser):
    parser.add_argument("--lupdate", required=True, help="the program")


if __name__ == "__main__":
    sys.exit(run(check, FIXTURES, add_arguments))
