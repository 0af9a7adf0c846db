#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The manual pages name every command, option and exit code that the programs have, and none that they do not have; the window's page also what it
opens, the variables it reads and the places where it writes."""

import re
import sys

from checklib import Finding, Fixture, run

CLI_HELP = "app/cli/main.cpp"
CLI_CODES = "app/cli/output.h"
CLI_PAGE = "packaging/man/sevenrounds-cli.1"
PROGRAM_OPTIONS = "qml/shell/shelloptions.cpp"
PROGRAM_PAGE = "packaging/man/sevenrounds.1"
PLACES = "app/core/paths.cpp"
# Where services name the folders that are theirs.
MORE_PLACES = "app/services/appservices.cpp"

COMMAND = re.compile(r'"  ([a-z]+ [a-z]+(?:\|[a-z]+)*)[ \[:\\]')
OPTION = re.compile(r'"(--[a-z-]+)"')
NAMED = re.compile(r"(?<![\w-])--[a-z][a-z-]*")
ENDING = re.compile(r"(?<=[(\s])\.[a-z]+(?=[,)])")
VARIABLE = re.compile(r'absoluteFromEnvironment\("([A-Z_]+)"\)')
# "cache" is told of under XDG_CACHE_HOME.
IN_PROFILE = re.compile(r'(?:inside\(data, |data \+ QStringLiteral\()"/?([\w.]+)"')
PLACE = re.compile(r'QDir::homePath\(\) \+ QStringLiteral\("(/[\w./]+)"\)')
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


def section(page, name):
    match = re.search(rf"^\.SH {name}$(.*?)(?:^\.SH |\Z)", page, re.M | re.S)
    return match.group(1) if match else ""


def words(page):
    """A section as running text, the requests that only set a font left out."""
    return re.sub(r"\s+", " ", re.sub(r"^\.(?:[BIR]{1,2}|TP|PP|br)\b", "", page, flags=re.M))


def compare_files(page, source):
    """Whether files can be handed over, and of which kinds."""
    usage = re.search(r"Usage: sevenrounds [^\\\n]*", source)
    # The entry of the help goes on until the next option.
    entry = re.search(r'"  FILE (.*?)"  --', source, re.S)
    if not usage or "[FILE...]" not in usage.group(0) or not entry:
        return [Finding(PROGRAM_OPTIONS, 0, "does not say which files it opens")]
    found = []
    if "[FILE...]" not in words(section(page, "SYNOPSIS")).replace(" ", ""):
        found.append(Finding(PROGRAM_PAGE, 0, "does not name [FILE...] in its synopsis"))
    told = re.search(r"^\.I FILE$(.*?)^\.TP$", section(page, "OPTIONS"), re.M | re.S)
    return found + compare("kind of file", PROGRAM_PAGE, set(ENDING.findall(entry.group(1))), set(ENDING.findall(told.group(1) if told else "")))


def compare_places(page, places, more):
    """The variables that are read, and the folders and files that are written."""
    told = set(re.findall(r"^\.B ([A-Z_]+)$", section(page, "ENVIRONMENT"), re.M))
    found = compare("variable", PROGRAM_PAGE, set(VARIABLE.findall(places)), told)
    written = set(IN_PROFILE.findall(places)) | set(IN_PROFILE.findall(more))
    files = words(section(page, "FILES") + section(page, "ENVIRONMENT"))
    named = {name.rstrip("/.,;") for name in files.split()}
    found += [Finding(PROGRAM_PAGE, 0, f"does not name the place {name}") for name in sorted(written - named)]
    bases = [f"~{base}/sevenrounds" for base in PLACE.findall(places)]
    if "runtimeFolder()" in places:
        bases.append("$XDG_RUNTIME_DIR/sevenrounds")
    titles = re.findall(r"^\.TP\n\.I (\S+)$", section(page, "FILES"), re.M)
    return found + [Finding(PROGRAM_PAGE, 0, f"does not name the place {name}") for name in bases
                    if name not in [title.replace("\\(ti", "~") for title in titles]]


def compare(what, page_path, wanted, told):
    found = [Finding(page_path, 0, f"does not name the {what} {name}") for name in sorted(wanted - told)]
    return found + [Finding(page_path, 0, f"names what is not there, the {what}: {name}") for name in sorted(told - wanted)]


def check(tree):
    paths = (CLI_HELP, CLI_CODES, CLI_PAGE, PROGRAM_OPTIONS, PROGRAM_PAGE, PLACES, MORE_PLACES)
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
    found += compare("exit code", CLI_PAGE, codes, set(re.findall(r"^\.B (\d+)$", section(page, "EXIT STATUS"), re.M)))
    page = plain(tree.text(PROGRAM_PAGE))
    found += compare("option", PROGRAM_PAGE, set(OPTION.findall(tree.text(PROGRAM_OPTIONS))), set(NAMED.findall(page)))
    found += compare_files(page, tree.text(PROGRAM_OPTIONS))
    return found + compare_places(page, tree.text(PLACES), tree.text(MORE_PLACES))


SOURCES = {
    CLI_HELP: '= "Usage: x COMMAND\\n"\n"  db check|backup [--json]\\n"\n"  code judge PROBLEM\\n"\n"  --version, --help\\n";\n',
    CLI_CODES: "enum class ExitCode {\n    Good = 0,\n    Usage = 2,\n};\n",
    "app/cli/a.cpp": 'const QString kJson = QStringLiteral("--json");\n',
    PROGRAM_OPTIONS: 'if (name == QStringLiteral("--tour")) {\n"Usage: sevenrounds [options] [FILE...]\\n"\n"  FILE   to open: a (.pdf), b\\n"\n'
                     '"    (.bib, .json)\\n"\n"  --tour DIR\\n"\n',
    PROGRAM_PAGE: ".SH SYNOPSIS\n.RI [ FILE... ]\n.SH OPTIONS\n.TP\n.I FILE\na (.pdf), b (.bib, .json)\n.TP\n.BI \\-\\-tour \" DIR\"\n"
                  ".SH ENVIRONMENT\n.TP\n.B XDG_DATA_HOME\n.SH FILES\n.TP\n.I \\(ti/.local/share/sevenrounds\nIn it\n.I a.sqlite\nand\n"
                  ".IR packs/ .\n.TP\n.I $XDG_RUNTIME_DIR/sevenrounds\n",
    PLACES: 'runtimeFolder()\nabsoluteFromEnvironment("XDG_DATA_HOME");\ninside(data, "a.sqlite");\n'
            'QDir::homePath() + QStringLiteral("/.local/share");\n',
    MORE_PLACES: 'paths.data + QStringLiteral("/packs");\n',
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
    Fixture("files", {**SOURCES, CLI_PAGE: PAGE,
                      PROGRAM_PAGE: SOURCES[PROGRAM_PAGE].replace(".RI [ FILE... ]\n", "").replace("(.bib, .json)", "(.bib, .ics)")},
            ["does not name [FILE...]", "does not name the kind of file .json", "names what is not there, the kind of file: .ics"]),
    Fixture("places", {**SOURCES, CLI_PAGE: PAGE,
                       PLACES: SOURCES[PLACES] + 'absoluteFromEnvironment("XDG_CACHE_HOME");\nQDir::homePath() + QStringLiteral("/.cache");\n',
                       MORE_PLACES: SOURCES[MORE_PLACES] + 'paths.data + QStringLiteral("/cardmedia");\n'},
            ["does not name the variable XDG_CACHE_HOME", "does not name the place cardmedia", "does not name the place ~/.cache/sevenrounds"]),
    Fixture("missing", {key: text for key, text in SOURCES.items() if key != PROGRAM_PAGE},
            ["sevenrounds-cli.1: is missing", "sevenrounds.1: is missing"]),
]

if __name__ == "__main__":
    sys.exit(run(check, FIXTURES))
