#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""F61: every screen as a screen reader finds it, over AT-SPI, and a round by the keyboard alone, up to its debrief.

accessibletree.py PROGRAM: starts the program on a profile of its own, goes from page to page by keys, and reads the tree that the accessibility
bus offers. Complains of a control without a name, of a page that offers nothing, and of a round that keys do not bring to its end. Run it in a
session bus and an X server of its own; exit 77 where the bus or xdotool is not there.
"""
import os
import subprocess
import sys
import tempfile
import time

try:
    import gi
    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi, GLib
except (ImportError, ValueError):
    sys.exit(77)

PATIENCE = 60
# What a person operates, and so has to be told by its name.
OPERATED = {Atspi.Role.PUSH_BUTTON, Atspi.Role.TOGGLE_BUTTON, Atspi.Role.CHECK_BOX, Atspi.Role.RADIO_BUTTON, Atspi.Role.ENTRY,
            Atspi.Role.SLIDER, Atspi.Role.SPIN_BUTTON, Atspi.Role.LINK, Atspi.Role.COMBO_BOX, Atspi.Role.PAGE_TAB, Atspi.Role.TEXT}
MOST = 6000
# By the palette, as a person would find them: what is typed, and a word that the page then shows.
PAGES = ["Mock rounds", "Question bank", "Derivations", "Free board", "Coding", "Talks", "Stories", "Review", "Cards", "Self-test", "Plan",
         "Real interviews", "Readiness", "Guide", "Settings", "Today", "Open the mock loop", "Take a paper apart", "Write a new story",
         "Derive", "Solve", "The two-page sheet", "Say it", "Rehearse"]


class Failed(Exception):
    pass


def wait(what, holds):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            found = holds()
        except GLib.Error:
            found = None  # It went away while it was read.
        if found:
            return found
        time.sleep(0.1)
    raise Failed(f"in {PATIENCE} s there was no {what}")


def press(*keys):
    subprocess.run(["xdotool", "key", "--clearmodifiers", *keys], check=True)


def write(text):
    subprocess.run(["xdotool", "type", "--delay", "5", text], check=True)


def shown(root):
    """The controls and texts on the screen below `root`, in their order."""
    found, left = [], [root]
    while left and len(found) < MOST:
        one = left.pop(0)
        states = one.get_state_set()
        if one is not root and not states.contains(Atspi.StateType.VISIBLE):
            continue
        found.append(one)
        left = [child for child in (one.get_child_at_index(i) for i in range(one.get_child_count())) if child is not None] + left
    return found


def program_of(process):
    desktop = Atspi.get_desktop(0)
    for i in range(desktop.get_child_count()):
        one = desktop.get_child_at_index(i)
        if one is not None and one.get_process_id() == process.pid:
            return one
    return None


def names(root):
    return [(one.get_role(), one.get_name()) for one in shown(root)]


def at_rest(root, before):
    """What is shown once it has changed, and stays twice the same."""
    last = [None]

    def same():
        now = names(root)
        rests = now == last[0] and now != before
        last[0] = now
        time.sleep(0.3)
        return now if rests else None
    return wait("page at rest", same)


def nameless(where, root):
    complaints = []
    for one in shown(root):
        if one.get_role() in OPERATED and not (one.get_name() or "").strip():
            above = one.get_parent()
            complaints.append(f"{where}: {one.get_role_name()} without a name, in \"{above.get_name() if above else ''}\"")
    return complaints


def has(root, text):
    return any(text in (name or "") for _, name in names(root))


def walk_pages(root):
    complaints, counts = [], {}
    now = names(root)
    for page in PAGES:
        press("ctrl+k")
        wait("palette", lambda: has(root, "Search") or names(root) != now)
        write(page)
        time.sleep(0.3)
        press("Return")
        now = at_rest(root, now)
        operated = [name for role, name in now if role in OPERATED]
        counts[page] = len(operated)
        # The rail alone has more than ten.
        if len(operated) < 12:
            complaints.append(f"{page}: only {len(operated)} controls")
        complaints += nameless(page, root)
        press("Escape")
    return complaints, counts


def mock_by_keys(root):
    """A short round from Today to its debrief. Nothing but keys."""
    press("ctrl+1")
    time.sleep(1)
    press("s")
    wait("round", lambda: has(root, "End"))
    write("the second moment keeps the scale of each weight")
    press("ctrl+e")
    time.sleep(1)
    press("Return")
    wait("debrief", lambda: has(root, "hire") or has(root, "Rate") or has(root, "rating"))
    return nameless("Debrief", root)


def main():
    program = sys.argv[1]
    if subprocess.run(["which", "xdotool"], capture_output=True, check=False).returncode != 0:
        sys.exit(77)
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "SEVENROUNDS_DATA_DIR": folder, "QT_QPA_PLATFORM": "xcb", "QT_QUICK_BACKEND": "software",
                       "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "LC_ALL": "C.UTF-8"}
        process = subprocess.Popen([program], env=environment)
        try:
            root = wait("program on the accessibility bus", lambda: program_of(process))
            window = wait("window", lambda: subprocess.run(
                ["xdotool", "search", "--onlyvisible", "--name", "^Seven Rounds$"], capture_output=True, text=True, check=False).stdout.split())[0]
            subprocess.run(["xdotool", "windowfocus", "--sync", window], check=True)
            wait("welcome page", lambda: has(root, "Interview day"))
            complaints = nameless("Welcome", root)
            press("ctrl+Return")
            wait("today", lambda: not has(root, "Interview day") or has(root, "Today"))
            found, counts = walk_pages(root)
            complaints += found
            complaints += mock_by_keys(root)
            for page, count in counts.items():
                print(f"{page}: {count} controls")
        except Failed as failure:
            complaints = [str(failure)]
        finally:
            process.terminate()
            process.wait(30)
    print("\n".join(complaints))
    sys.exit(1 if complaints else 0)


main()
