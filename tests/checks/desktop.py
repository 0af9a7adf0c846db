#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The desktop file, the metainfo and the icon are valid and carry the same id."""

import re
import sys
import xml.etree.ElementTree

from checklib import Finding, Fixture, output_of, run, tool

ID = "org.sevenrounds.SevenRounds"
DESKTOP = f"packaging/{ID}.desktop"
METAINFO = f"packaging/{ID}.metainfo.xml"
ICON = f"packaging/icons/{ID}.svg"
# Complaints of appstreamcli that stay, and why.
ACCEPTED = {
    "url-homepage-missing": "there is no web site, and an address that leads nowhere would be worse",
}
COMPLAINT = re.compile(r"^([EW]): [^:]*:[^:]*: (\S+)")


def check(tree):
    missing = [Finding(path, 0, "is missing") for path in (DESKTOP, METAINFO, ICON) if not tree.has_file(path)]
    if missing:
        return missing
    found = []
    text, status = output_of([tool("desktop-file-validate"), DESKTOP], cwd=tree.root)
    if status != 0 or text.strip():
        found.append(Finding(DESKTOP, 0, text.strip()))
    for key in (f"Icon={ID}", "Exec=sevenrounds %F"):
        if key not in tree.text(DESKTOP).splitlines():
            found.append(Finding(DESKTOP, 0, f"lacks {key}"))
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


GOOD_DESKTOP = f"[Desktop Entry]\nType=Application\nName=Seven Rounds\nExec=sevenrounds %F\nIcon={ID}\nCategories=Education;\n"
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
  <content_rating type="oars-1.1"/>
  <releases><release version="0.1.0" date="2026-01-01"/></releases>
</component>
"""
GOOD_ICON = '<svg xmlns="http://www.w3.org/2000/svg"/>'
FIXTURES = [
    Fixture("clean", {DESKTOP: GOOD_DESKTOP, METAINFO: GOOD_METAINFO, ICON: GOOD_ICON}),
    Fixture("desktop", {DESKTOP: GOOD_DESKTOP.replace("Type=Application\n", "").replace(f"Icon={ID}", "Icon=other"),
                        METAINFO: GOOD_METAINFO, ICON: GOOD_ICON}, ["required key \"Type\"", "lacks Icon="]),
    Fixture("metainfo", {DESKTOP: GOOD_DESKTOP, METAINFO: GOOD_METAINFO.replace("<summary>Prepare for an interview loop</summary>", ""),
                         ICON: "<svg"}, ["metainfo.xml: E:", "cannot be read"]),
    Fixture("missing", {DESKTOP: GOOD_DESKTOP}, ["metainfo.xml: is missing", ".svg: is missing"]),
]

if __name__ == "__main__":
    sys.exit(run(check, FIXTURES))
