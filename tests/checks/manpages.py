#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The manual pages name every command, option and exit code that the programs have, and none that they do not have."""

import re
import sys

from checklib import Finding, Fixture, run

CLI_HELP = "app/cli/main.cpp"
CLI_CODES = "app/cli/output.h"
CLI_PAGE = "packaging/man/sevenrounds-cli.1"
PROGRAM_OPTIONS = "qml/shell/shelloptions.cpp"
PROGRAM_PAGE = "packaging/man/sevenrounds.1"

COMMAND = re.compile(r'"  ([a-z]+ [a-z]+(?:\|[a-z]+)*)[ \[:\\]')
OPTION = re.compile(r'"(--[a-z-]+)"')
NAMED = re.compile(r"(?<![\w-])--[a-z][a-z-]*")
CODE = re.compile(r"^\s+\w+ = (\d+),", re.M)


def plain(page):
    """A page's text without its marks: what stands between requests and font changes."""
    text = re.sub(r"\\f[A-Z]", "", page).replace("\\-", "-").replace("\\&", "").replace('"', "")
    return re.sub(r"[ \t]+", " ", text)


def commands(source):
    """Nouns with their verbs, as "db check" and "db backup" of the help's "db check|backup"."""
    found = set()
    for match in COMMAND.finditer(source):
        noun, verbs = match.group(1).split(" ", 1)
        found |= {f"{noun} {verb}" for verb in verbs.split("|")}
    return found


def status_section(page):
    match = re.search(r"^\.SH EXIT STATUS$(.*?)^\.SH ", page, re.M | re.S)
    return match.group(1) if match else ""


def compare(what, page_path, wanted, told):
    found = [Finding(page_path, 0, f"does not name the {what} {name}") for name in sorted(wanted - told)]
    return found + [Finding(page_path, 0, f"names what is not there, the {what}: {name}") for name in sorted(told - wanted)]


def check(tree):
    paths = (CLI_HELP, CLI_CODES, CLI_PAGE, PROGRAM_OPTIONS, PROGRAM_PAGE)
    found = [Finding(path, 0, "is missing") for path in paths if not tree.has_file(path)]
    if found:
        return found
    page = plain(tree.text(CLI_PAGE))
    told = {" ".join(match.groups()) for match in re.finditer(r"^\.B[IR]? ([a-z]+) ([a-z]+)(?= |$)", page, re.M)}
    wanted = commands(tree.text(CLI_HELP))
    found += compare("command", CLI_PAGE, wanted, told)
    options = {"--version", "--help"}
    for path in tree.paths(".cpp", ".h", under="app/cli"):
        options |= set(OPTION.findall(tree.text(path)))
    found += compare("option", CLI_PAGE, options, set(NAMED.findall(page)))
    codes = set(CODE.findall(tree.text(CLI_CODES)))
    found += compare("exit code", CLI_PAGE, codes, set(re.findall(r"^\.B (\d+)$", status_section(page), re.M)))
    page = plain(tree.text(PROGRAM_PAGE))
    found += compare("option", PROGRAM_PAGE, set(OPTION.findall(tree.text(PROGRAM_OPTIONS))), set(NAMED.findall(page)))
    return found


SOURCES = {
    CLI_HELP: '= "Usage: x COMMAND\\n"\n"  db check|backup [--json]\\n"\n"  code judge PROBLEM\\n"\n"  --version, --help\\n";\n',
    CLI_CODES: "enum class ExitCode {\n    Good = 0,\n    Usage = 2,\n};\n",
    "app/cli/a.cpp": 'const QString kJson = QStringLiteral("--json");\n',
    PROGRAM_OPTIONS: 'if (name == QStringLiteral("--tour")) {\n',
    PROGRAM_PAGE: ".TP\n.BI \\-\\-tour \" DIR\"\n",
}
PAGE = (".TP\n.B db check\n.TP\n.B db backup\n.TP\n.BI \"code judge\" \" PROBLEM\"\n.TP\n.B \\-\\-json\n.TP\n.B \\-\\-version\n.TP\n"
        ".B \\-\\-help\n.SH EXIT STATUS\n.TP\n.B 0\n.TP\n.B 2\n.SH FILES\n")
FIXTURES = [
    Fixture("clean", {**SOURCES, CLI_PAGE: PAGE}),
    Fixture("forgotten", {**SOURCES, CLI_PAGE: PAGE.replace(".B db backup\n", "").replace(".B \\-\\-json\n", "").replace(".B 2\n", "")},
            ["does not name the command db backup", "does not name the option --json", "does not name the exit code 2"]),
    Fixture("gone", {**SOURCES, CLI_PAGE: PAGE.replace("db backup", "db mend").replace(".B 0", ".B 3"),
                     PROGRAM_PAGE: SOURCES[PROGRAM_PAGE] + ".B \\-\\-fast\n"},
            ["does not name the command db backup", "names what is not there, the command: db mend", "does not name the exit code 0",
             "names what is not there, the exit code: 3", "sevenrounds.1: names what is not there, the option: --fast"]),
    Fixture("missing", {key: text for key, text in SOURCES.items() if key != PROGRAM_PAGE},
            ["sevenrounds-cli.1: is missing", "sevenrounds.1: is missing"]),
]

if __name__ == "__main__":
    sys.exit(run(check, FIXTURES))
