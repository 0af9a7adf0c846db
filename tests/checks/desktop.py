#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The desktop file, the metainfo and the icon are valid and carry the same id, what a session bus starts is what answers there, and the kinds of files
that a desktop hands over are the same in each of them."""

import re
import sys
import xml.etree.ElementTree

from checklib import Finding, Fixture, output_of, run, tool

ID = "org.sevenrounds.SevenRounds"
DESKTOP = f"packaging/{ID}.desktop"
METAINFO = f"packaging/{ID}.metainfo.xml"
ICON = f"packaging/icons/{ID}.svg"
# Kinds of files that the desktop's own list lacks.
MIME = f"packaging/{ID}.mime.xml"
OPENS = "ui/shell/handedfile.cpp"
SERVICE = f"packaging/{ID}.service.in"
# The object that is asked to activate and to open.
ANSWERS = "qml/shell/singleinstance.cpp"
# Complaints of appstreamcli that stay, and why.
ACCEPTED = {
    "url-homepage-missing": "there is no web site, and an address that leads nowhere would be worse",
}
GLOB = re.compile(r'<glob pattern="\*\.([\w]+)"/>')
KIND = re.compile(r'<mime-type type="([^"]+)"')
PROVIDED = re.compile(r"<mediatype>([^<]+)</mediatype>")
COMPLAINT = re.compile(r"^([EW]): [^:]*:[^:]*: (\S+)")


def check_kinds(tree):
    """The kinds of files in the desktop file, in the metainfo and in our part of the desktop's list, and whether the program opens the latter."""
    line = re.search(r"^MimeType=(.*)$", tree.text(DESKTOP), re.M)
    handed = {kind for kind in line.group(1).split(";") if kind} if line else set()
    provided = set(PROVIDED.findall(tree.text(METAINFO)))
    found = [Finding(METAINFO, 0, f"does not provide {kind}, which the desktop file names") for kind in sorted(handed - provided)]
    found += [Finding(DESKTOP, 0, f"does not name {kind}, which the metainfo provides") for kind in sorted(provided - handed)]
    found += [Finding(DESKTOP, 0, f"does not name {kind}, which {MIME} describes")
              for kind in sorted(set(KIND.findall(tree.text(MIME))) - handed)]
    found += [Finding(MIME, 0, f"describes .{ending}, which nothing opens")
              for ending in GLOB.findall(tree.text(MIME)) if f'"{ending}"' not in tree.text(OPENS)]
    return found


def check(tree):
    missing = [Finding(path, 0, "is missing") for path in (DESKTOP, METAINFO, ICON, SERVICE, ANSWERS, MIME, OPENS) if not tree.has_file(path)]
    if missing:
        return missing
    found = check_kinds(tree)
    text, status = output_of([tool("desktop-file-validate"), DESKTOP], cwd=tree.root)
    if status != 0 or text.strip():
        found.append(Finding(DESKTOP, 0, text.strip()))
    for key in (f"Icon={ID}", "Exec=sevenrounds %F", "DBusActivatable=true"):
        if key not in tree.text(DESKTOP).splitlines():
            found.append(Finding(DESKTOP, 0, f"lacks {key}"))
    for key in ("[D-BUS Service]", f"Name={ID}", "Exec=@bin@/sevenrounds"):
        if key not in tree.text(SERVICE).splitlines():
            found.append(Finding(SERVICE, 0, f"lacks {key}"))
    # The path follows from the name, and the interface is that of the desktop entry specification.
    for name in (ID, "/" + ID.replace(".", "/"), "org.freedesktop.Application"):
        if f'"{name}"' not in tree.text(ANSWERS):
            found.append(Finding(ANSWERS, 0, f"does not answer as {name}"))
    text, status = output_of([tool("appstreamcli"), "validate", "--no-net", "--no-color", METAINFO], cwd=tree.root)
    complaints = [match for match in map(COMPLAINT.match, text.splitlines()) if match]
    found += [Finding(METAINFO, 0, match.group(0)) for match in complaints if match.group(2) not in ACCEPTED]
    if status != 0 and not complaints:
        found.append(Finding(METAINFO, 0, text.strip()))
    if f"<id>{ID}</id>" not in tree.text(METAINFO):
        found.append(Finding(METAINFO, 0, f"its id is not {ID}"))
    try:
        xml.etree.ElementTree.fromstring(tree.text(ICON))
    except xml.etree.ElementTree.ParseError as error:
        found.append(Finding(ICON, 0, f"cannot be read: {error}"))
    return found


GOOD_DESKTOP = f"[Desktop Entry]\nType=Application\nName=Seven Rounds\nExec=sevenrounds %F\nIcon={ID}\nDBusActivatable=true\nCategories=Education;\n" \
    "MimeType=application/pdf;application/x-apkg;\n"
GOOD_MIME = '<mime-info><mime-type type="application/x-apkg"><glob pattern="*.apkg"/></mime-type></mime-info>'
GOOD_OPENS = 'Ending { "apkg", Kind::Cards }'
GOOD_SERVICE = f"[D-BUS Service]\nName={ID}\nExec=@bin@/sevenrounds\n"
GOOD_ANSWERS = f'"{ID}"\n"/org/sevenrounds/SevenRounds"\n"org.freedesktop.Application"\n'
GOOD_METAINFO = f"""<?xml version="1.0" encoding="UTF-8"?>
<component type="desktop-application">
  <id>{ID}</id>
  <metadata_license>MIT</metadata_license>
  <project_license>MIT</project_license>
  <name>Seven Rounds</name>
  <summary>Prepare for an interview loop</summary>
  <developer_name>Us</developer_name>
  <description><p>It takes you through the seven conversations of a hiring loop, one after the other, on your own machine.</p></description>
  <launchable type="desktop-id">{ID}.desktop</launchable>
  <provides><mediatype>application/pdf</mediatype><mediatype>application/x-apkg</mediatype></provides>
  <content_rating type="oars-1.1"/>
  <releases><release version="0.1.0" date="2026-01-01"/></releases>
</component>
"""
GOOD_ICON = '<svg xmlns="http://www.w3.org/2000/svg"/>'
GOOD = {DESKTOP: GOOD_DESKTOP, METAINFO: GOOD_METAINFO, ICON: GOOD_ICON, SERVICE: GOOD_SERVICE, ANSWERS: GOOD_ANSWERS, MIME: GOOD_MIME, OPENS: GOOD_OPENS}
FIXTURES = [
    Fixture("clean", GOOD),
    Fixture("desktop", {**GOOD, DESKTOP: GOOD_DESKTOP.replace("Type=Application\n", "").replace(f"Icon={ID}", "Icon=other")},
            ["required key \"Type\"", "lacks Icon="]),
    Fixture("metainfo", {**GOOD, METAINFO: GOOD_METAINFO.replace("<summary>Prepare for an interview loop</summary>", ""), ICON: "<svg"},
            ["metainfo.xml: E:", "cannot be read"]),
    Fixture("bus", {**GOOD, SERVICE: GOOD_SERVICE.replace("@bin@/", ""), DESKTOP: GOOD_DESKTOP.replace("DBusActivatable=true\n", ""),
                    ANSWERS: GOOD_ANSWERS.replace("/org/sevenrounds", "/org/other")},
            ["lacks Exec=@bin@/sevenrounds", "lacks DBusActivatable=true", "does not answer as /org/sevenrounds/SevenRounds"]),
    Fixture("kinds", {**GOOD, DESKTOP: GOOD_DESKTOP.replace("application/pdf", "text/csv"), MIME: GOOD_MIME.replace("apkg", "colpkg")},
            ["does not provide text/csv", "does not name application/pdf, which the metainfo", "does not name application/x-colpkg, which packaging",
             "describes .colpkg, which nothing opens"]),
    Fixture("missing", {DESKTOP: GOOD_DESKTOP, SERVICE: GOOD_SERVICE, ANSWERS: GOOD_ANSWERS, MIME: GOOD_MIME, OPENS: GOOD_OPENS},
            ["metainfo.xml: is missing", ".svg: is missing"]),
]

if __name__ == "__main__":
    sys.exit(run(check, FIXTURES))
