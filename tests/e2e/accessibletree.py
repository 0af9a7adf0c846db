#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""F61: every screen as a screen reader finds it, over AT-SPI, and a round by the keyboard alone, up to its debrief.

accessibletree.py PROGRAM: starts the program on a profile of its own, goes from page to page by keys and through the views of each, opens each
sheet that a key opens, and reads the tree that the accessibility bus offers; then once more where the profile cannot be opened, once as after crashes,
and once where a round was cut off. Complains of a control without a name, of a page that offers nothing or does not come under its heading, and of a round
that keys do not bring to its end. Run it in a session bus and an X server of its own; exit 77 where the bus or xdotool is not there.
"""
import contextlib
import os
import pathlib
import re
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
# What says in which place one is: a page's title, the name of a page without one, or of a question above it.
TITLES = {Atspi.Role.HEADING, Atspi.Role.PANEL, Atspi.Role.DIALOG}
# The palette's list stands nowhere else; its field is called as the rail's button is.
PALETTE = "What can be started, and texts"
TODAY = r"No interview day yet|\d+ days to the interview"
# By the palette, as a person would find them: what is typed, and the heading of the page that comes, as a pattern. Where there is none, the heading is
# what the palette's row says behind its colon.
PAGES = [("Mock rounds", "Mock rounds"), ("Question bank", "Question bank"), ("Derivations", "Derivations"), ("Free board", "Untitled derivation"),
         ("Coding", "Coding"), ("Talks", "Rehearse a talk"), ("Stories", "Stories"), ("Review", "Review"), ("Cards", "Cards"),
         ("Self-test", "Ten things you should be able to do"), ("Plan", r"Which plan\?"), ("Real interviews", "Real interviews"),
         ("Portfolio", "Portfolio"), ("Readiness", r"Would the committee say yes\?"), ("Guide", "Briefings|Process and waits"), ("Settings", "Settings"),
         ("Today", TODAY), ("Open the mock loop", "A mock loop"), ("Take a paper apart", "Papers to take apart"),
         ("Write a new story", "Untitled story"), ("Derive:", None), ("Recall:", None), ("Blank page:", None), ("Solve:", None),
         ("The two-page sheet", "Real interviews"), ("Where the process stands", "Real interviews"), ("Say it:", None), ("Review cards", "Cards"),
         ("Placement quiz:", None)]
# More than any page has.
MOST_VIEWS = 12
MOST_SECTIONS = 30
MOST_STOPS = 60
MOST_READS = 4


class Failed(Exception):
    pass


def wait(what, holds, patience=PATIENCE):
    end = time.monotonic() + patience
    while time.monotonic() < end:
        try:
            found = holds()
        except GLib.Error:
            found = None  # It went away while it was read.
        if found:
            return found
        time.sleep(0.1)
    raise Failed(f"in {patience} s there was no {what}")


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


def steadily(read):
    """What `read` returns; once more where something went away meanwhile, or a busy program did not answer in time."""
    for _ in range(MOST_READS - 1):
        try:
            return read()
        except GLib.Error:
            time.sleep(0.5)
    return read()


def names(root):
    return steadily(lambda: [(one.get_role(), one.get_name()) for one in shown(root)])


def at_rest(root, before, patience=PATIENCE):
    """What is shown once it has changed, and stays twice the same."""
    last = [None]

    def same():
        now = names(root)
        rests = now == last[0] and now != before
        last[0] = now
        time.sleep(0.3)
        return now if rests else None
    return wait("page at rest", same, patience)


def nameless(where, root):
    def read():
        complaints = []
        for one in shown(root):
            if one.get_role() in OPERATED and not (one.get_name() or "").strip():
                above = one.get_parent()
                complaints.append(f"{where}: {one.get_role_name()} without a name, in \"{above.get_name() if above else ''}\"")
        return complaints
    return steadily(read)


def has(root, text):
    return any(text in (name or "") for _, name in names(root))


def settled(root, before):
    """What is shown once it stays twice the same; the same as before where nothing changed for a while."""
    try:
        return at_rest(root, before, 6)
    except Failed:
        return names(root)


def titled(root, pattern):
    return any(role in TITLES and re.fullmatch(pattern, name or "") for role, name in names(root))


def has_palette(root):
    return has(root, PALETTE)


def open_palette(root):
    press("ctrl+k")
    wait("palette", lambda: has_palette(root))


def first_row(root, typed):
    """The topmost row of the palette where it begins with what was typed."""
    found = shown(root)
    begin = next((i for i, one in enumerate(found) if one.get_name() == PALETTE), len(found))
    rows = [one for one in found[begin:] if one.get_role() == Atspi.Role.PUSH_BUTTON]
    # A list that uses its rows again does not keep them in their order.
    rows.sort(key=lambda one: one.get_component_iface().get_extents(Atspi.CoordType.WINDOW).y)
    return rows[0].get_name() if rows and rows[0].get_name().startswith(typed) else None


def go(root, page, now, title=None):
    """To a page by the palette; what is shown then. Fails where the palette finds nothing by that name, or the page does not come under its title."""
    open_palette(root)
    write(page)
    row = wait(f"row of the palette for \"{page}\"", lambda: first_row(root, page))
    press("Return")
    wait(f"end of the palette after \"{page}\"", lambda: not has_palette(root))
    wanted = title or re.escape(row.split(": ", 1)[-1])
    wait(f"page with the heading \"{wanted}\"", lambda: titled(root, wanted))
    return at_rest(root, now)


def activate(one):
    action = one.get_action_iface()
    return action is not None and action.get_n_actions() > 0 and action.do_action(0)


def views_of(root):
    return [one for one in shown(root) if one.get_role() == Atspi.Role.PAGE_TAB]


def walk_views(root, page, now):
    """The views of the page that is shown, one after the other; how many there are, and what is wrong with them."""
    complaints = []
    count = min(len(views_of(root)), MOST_VIEWS)
    for i in range(count):
        views = views_of(root)
        if i >= len(views):
            complaints.append(f"{page}: view {i + 1} of {count} went away")
            break
        name = views[i].get_name()
        activate(views[i])
        now = settled(root, now)
        complaints += nameless(f"{page}, {name}", root)
    return complaints, count


def walk_pages(root):
    complaints, counts = [], {}
    now = names(root)
    for page, title in PAGES:
        now = go(root, page, now, title)
        operated = [name for role, name in now if role in OPERATED]
        # The rail alone has more than ten.
        if len(operated) < 12:
            complaints.append(f"{page}: only {len(operated)} controls")
        complaints += nameless(page, root)
        found, views = walk_views(root, page, now)
        complaints += found
        counts[page] = f"{len(operated)} controls, {views} views"
        press("Escape")
        now = names(root)
    return complaints, counts


def walk_guide(root):
    """Each part of each section, by its keys."""
    complaints, seen = [], 0
    press("ctrl+0")
    now = settled(root, names(root))
    for section in range(MOST_SECTIONS):
        begun = now
        for _ in range(MOST_VIEWS):
            seen += 1
            complaints += nameless(f"Guide, section {section + 1}", root)
            press("ctrl+shift+Next")
            after = settled(root, now)
            if after == now:
                break
            now = after
        press("ctrl+Next")
        after = settled(root, now)
        if after in (now, begun):
            break
        now = after
    if seen < 10:
        complaints.append(f"Guide: only {seen} parts were seen")
    return complaints, seen


def open_prompt(root):
    """The first question of the bank, as somebody finds it who listens to the list."""
    now = go(root, "Question bank", names(root), "Question bank")
    # The rows of a round stand below its title, and behind them comes nothing else.
    found = shown(root)
    titles = [i for i, one in enumerate(found) if one.get_role() == Atspi.Role.HEADING]
    for one in found[titles[-1]:] if titles else []:
        if one.get_role() == Atspi.Role.PUSH_BUTTON and activate(one):
            at_rest(root, now)
            return nameless("Prompt", root)
    return ["Question bank: no row can be opened"]


def tab_to(root, name):
    """The keyboard's way to a control; false where it does not come by."""
    for _ in range(MOST_STOPS):
        if steadily(lambda: any(one.get_state_set().contains(Atspi.StateType.FOCUSED) and one.get_name() == name for one in shown(root))):
            return True
        press("Tab")
        time.sleep(0.1)
    return False


def sheet_by_keys(root, where, title, *keys):
    """A sheet that lies above the page: opened by a key, read, and left by Escape."""
    press(*keys)
    wait(f"sheet \"{title}\" on {where}", lambda: titled(root, title))
    complaints = nameless(f"{where}, {title}", root)
    press("Escape")
    wait(f"end of the sheet \"{title}\" on {where}", lambda: not titled(root, title))
    return complaints


def walk_sheets(root):
    """The palette, the keys, and the interviewer's sheet, which is a page of its own."""
    now = go(root, "Mock rounds", names(root), "Mock rounds")
    complaints = sheet_by_keys(root, "Mock rounds", "Keys", "F1")
    open_palette(root)
    complaints += nameless("Palette", root)
    press("Escape")
    wait("end of the palette", lambda: not has_palette(root))
    if not tab_to(root, "Interviewer's sheet"):
        return complaints + ["Mock rounds: Tab does not come to the interviewer's sheet"]
    press("Return")
    wait("interviewer's sheet", lambda: titled(root, "Interviewer's sheet") and not titled(root, "Mock rounds"))
    at_rest(root, now)
    return complaints + nameless("Interviewer's sheet", root)


def telling_by_keys(root):
    """A story with a sentence in it, told from its beginning to its end."""
    go(root, "Write a new story", names(root), "Untitled story")
    if not tab_to(root, "Action"):
        return ["Story: Tab does not come to what was done"]
    write("I rewrote the loader and measured it every night")
    wait("end of typing", lambda: any("every night" in text for text in texts(root)))
    time.sleep(1)  # What is typed is counted a moment later.
    press("ctrl+t")
    wait("telling", lambda: has(root, "Edit the story"))
    complaints = nameless("Telling", root)
    press("ctrl+Return")
    time.sleep(1)
    complaints += nameless("Telling, begun", root)
    press("ctrl+e")
    time.sleep(1)
    return complaints + nameless("Telling, ended", root)


def talk_by_keys(root):
    """A talk from its start to its rating. Nothing but keys."""
    before = names(root)
    open_palette(root)
    write("Rehearse:")
    wait("row of the palette for a talk", lambda: first_row(root, "Rehearse:"))
    press("Return")
    wait("end of the palette after a talk", lambda: not has_palette(root))
    at_rest(root, before)
    complaints = nameless("Talk", root)
    complaints += sheet_by_keys(root, "Talk", r"Record your talks\?", "ctrl+shift+r")
    press("ctrl+e")
    wait("question whether the talk is to end", lambda: titled(root, r"End the talk here\?"))
    complaints += nameless("Talk, asked to end", root)
    press("Return")
    wait("rating of the talk", lambda: titled(root, "Where the time went, and what they asked"))
    return complaints + nameless("TalkRating", root)


def begin_round(root, key, title):
    """A short round from the page of this key, with an answer in it."""
    press(key)
    wait(f"page with the heading \"{title}\"", lambda: titled(root, title))
    press("s")
    wait("round", lambda: has(root, "End") and not titled(root, title))
    complaints = nameless("Round", root)
    answer = "the second moment keeps the scale of each weight"
    write(answer)
    wait("answer as it was typed", lambda: answer in texts(root))
    return complaints


def mock_by_keys(root):
    """A short round from its page to its debrief. Nothing but keys."""
    complaints = begin_round(root, "ctrl+2", "Mock rounds")
    complaints += sheet_by_keys(root, "Round", r"Record your rounds\?", "ctrl+shift+r")
    press("ctrl+e")
    wait("question whether the round is to end", lambda: titled(root, r"End the round here\?"))
    complaints += nameless("Round, asked to end", root)
    press("Return")
    wait("debrief", lambda: titled(root, "What you said, and what they listened for"))
    return complaints + nameless("Debrief", root)


def texts(root):
    """What stands in the fields."""
    fields = [one.get_text_iface() for one in shown(root) if one.get_role() in (Atspi.Role.TEXT, Atspi.Role.ENTRY)]
    return [Atspi.Text.get_text(field, 0, -1) for field in fields if field is not None]


@contextlib.contextmanager
def running(program, folder):
    """The program on the profile in a folder: its tree, its window in front."""
    environment = {**os.environ, "SEVENROUNDS_DATA_DIR": folder, "QT_QPA_PLATFORM": "xcb", "QT_QUICK_BACKEND": "software",
                   "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "LC_ALL": "C.UTF-8"}
    process = subprocess.Popen([program], env=environment)
    try:
        root = wait("program on the accessibility bus", lambda: program_of(process))
        window = wait("window", lambda: subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--name", "^Seven Rounds$"], capture_output=True, text=True, check=False).stdout.split())[0]
        subprocess.run(["xdotool", "windowfocus", "--sync", window], check=True)
        yield root
    finally:
        process.terminate()
        process.wait(30)


def walk_all(program):
    with tempfile.TemporaryDirectory() as folder, running(program, folder) as root:
        wait("welcome page", lambda: has(root, "Interview day"))
        complaints = nameless("Welcome", root)
        press("ctrl+Return")
        wait("today", lambda: titled(root, TODAY))
        found, counts = walk_pages(root)
        complaints += found
        found, parts = walk_guide(root)
        complaints += found
        complaints += open_prompt(root)
        complaints += walk_sheets(root)
        complaints += telling_by_keys(root)
        complaints += talk_by_keys(root)
        complaints += mock_by_keys(root)
    for page, count in counts.items():
        print(f"{page}: {count}")
    print(f"Guide: {parts} parts")
    return complaints


def walk_recovery(program):
    """A profile that was there, and whose database is none any more."""
    with tempfile.TemporaryDirectory() as folder:
        for name in ("profile", "sevenrounds.sqlite"):
            (pathlib.Path(folder) / name).write_text("no database\n", encoding="ascii")
        with running(program, folder) as root:
            wait("recovery page", lambda: has(root, "What happened"))
            return nameless("Recovery", root)


def walk_safe_start(program):
    """As after three starts of the last minutes that never ended."""
    with tempfile.TemporaryDirectory() as folder:
        now = int(time.time() * 1000)
        (pathlib.Path(folder) / "starts").write_text("".join(f"{now - 1000 * i}\n" for i in (3, 2, 1)), encoding="ascii")
        with running(program, folder) as root:
            wait("word of the safe start", lambda: has(root, "Start normally"))
            return nameless("Safe start", root)


def walk_unfinished(program):
    """A round that was cut off, and the question before it is let go."""
    with tempfile.TemporaryDirectory() as folder:
        with running(program, folder) as root:
            wait("welcome page", lambda: has(root, "Interview day"))
            press("ctrl+Return")
            wait("today", lambda: titled(root, TODAY))
            complaints = begin_round(root, "ctrl+1", TODAY)
        with running(program, folder) as root:
            wait("word of the round that was cut off", lambda: has(root, "Let it go…"))
            complaints += nameless("Today, with a round that was cut off", root)
            if not tab_to(root, "Let it go…"):
                return complaints + ["Today: Tab does not come to letting a round go"]
            return complaints + sheet_by_keys(root, "Today", r"Let it go\?", "Return")


def main():
    program = sys.argv[1]
    if subprocess.run(["which", "xdotool"], capture_output=True, check=False).returncode != 0:
        sys.exit(77)
    complaints = []
    for walk in (walk_recovery, walk_safe_start, walk_unfinished, walk_all):
        try:
            complaints += walk(program)
        except Failed as failure:
            complaints.append(f"{walk.__name__}: {failure}")
    print("\n".join(complaints))
    sys.exit(1 if complaints else 0)


main()
