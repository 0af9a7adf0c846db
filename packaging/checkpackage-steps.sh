#!/bin/sh
# SPDX-License-Identifier: MIT
# What checkpackage.sh does inside a fresh Debian, as its root: install, start, upgrade, downgrade, remove, purge. The person's data must be the same
# after each: the files' hashes across what apt does, the database's rows across each start. The data are a profile that the first schema left behind, and
# a round that is typed here, on a display.
set -eu
check=/opt/check
person=learner
home=/home/$person
profile=$home/.local/share/sevenrounds
database=$profile/sevenrounds.sqlite
id=org.sevenrounds.SevenRounds
# Fewer than this and pages are missing from the tour.
fewest_pictures=40
# A number that no X server outside takes: what it listens on is not all below our root.
display=:4177
bus=unix:path=$home/session-bus
program=
server=
daemon=

say() {
    printf '%s\n' "-- $*"
}

die() {
    printf '%s\n' "Failed: $*" >&2
    exit 1
}

# The process that a lock names in its first line; false where there is none.
holder() {
    head -n 1 "$profile/sevenrounds.lock" 2>/dev/null | grep -E '^[0-9]+$'
}

# The machine shares its processes with the one outside, where nothing of ours may stay.
leave() {
    # One that the bus has started is nobody's child.
    started=$(holder || true)
    if [ -n "$started" ] && [ "$(readlink "/proc/$started/exe")" != /usr/bin/sevenrounds ]; then
        started=
    fi
    for process in $program $started $daemon $server; do
        kill -KILL "$process" 2>/dev/null || true
    done
}
trap leave EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

as_person() {
    "$check/person.sh" "$@"
}

# As the person too, with a window on the display.
on_display() {
    "$check/person.sh" env -u QT_QPA_PLATFORM DISPLAY="$display" "$@"
}

install_package() {
    apt-get install -y -q --no-install-recommends --allow-downgrades "$@" >"$check/apt.log" 2>&1 || {
        tail -n 30 "$check/apt.log"
        die "apt could not install $*"
    }
}

installed_version() {
    dpkg-query -W -f '${Version}' sevenrounds
}

# Every file of the profile with its hash; the lock only says who used it last.
fingerprint() {
    (cd "$profile" && find . -type f ! -name sevenrounds.lock -exec sha256sum {} + | LC_ALL=C sort -k 2)
}

# Every row of every table, one a line.
rows() {
    as_person sqlite3 -readonly "$database" .dump | grep '^INSERT INTO ' | LC_ALL=C sort
}

# rows_kept <file> <what happened>: each row of the file is still there as it was. A start may add some, and an upgrade whole tables.
rows_kept() {
    rows >"$check/rows.now"
    lost=$(LC_ALL=C comm -23 "$1" "$check/rows.now")
    [ -z "$lost" ] || die "$2 changed rows: $lost"
    say "$(wc -l <"$1") rows before, $(wc -l <"$check/rows.now") after: $2"
}

# wait_for <seconds> <what> <command> ...: until the command is true; the program must live on meanwhile.
wait_for() {
    left=$1
    what=$2
    shift 2
    while ! "$@" >/dev/null 2>&1; do
        left=$((left - 1))
        [ "$left" -gt 0 ] || die "there was no $what: $(cat "$check/program.log")"
        if [ -n "$program" ]; then
            kill -0 "$program" 2>/dev/null || die "the program ended by itself: $(cat "$check/program.log")"
        fi
        sleep 1
    done
}

# The lock is taken for a moment before the profile is looked at, so the database must be open too.
has_profile() {
    [ "$(holder)" = "$program" ] && [ -n "$(find "/proc/$program/fd" -lname "$database" -print -quit 2>/dev/null)" ]
}

has_profile_still() {
    has_profile && sleep 2 && has_profile
}

not_refused() {
    if grep -E 'cannot be opened|opening the profile|newer' "$check/program.log"; then
        die "the profile was not opened"
    fi
}

# To be asked once the program has ended: the look at the file takes no lock.
opened_well() {
    not_refused
    as_person sevenrounds-cli db check --json >"$check/db.log" || die "the profile is no good one: $(cat "$check/db.log")"
    python3 -c '
import json, sys
said = json.load(open(sys.argv[1], encoding="utf-8"))
sys.exit(said["version"] != said["supported_version"])' "$check/db.log" || die "the schema was not upgraded: $(cat "$check/db.log")"
}

# starts [env ...]: the program, as the person, with what it says in program.log. No function stands before it: each command replaces itself by the
# next, so that $program is the program's own number.
starts() {
    "$check/person.sh" "$@" sevenrounds >"$check/program.log" 2>&1 &
    program=$!
}

# ends: as a session ends it.
ends() {
    kill -TERM "$program"
    wait "$program" || die "the program did not end well: $(cat "$check/program.log")"
    program=
}

# opens <what it follows>: starts the program, waits until it has the profile open, ends it, and compares the rows.
opens() {
    rows >"$check/rows.before"
    starts
    wait_for 60 "profile that is open" has_profile_still
    not_refused
    ends
    opened_well
    rows_kept "$check/rows.before" "a start after $1"
}

says_newer() {
    grep -q 'made by a newer version' "$check/program.log"
}

says() {
    as_person sqlite3 -readonly "$database" "$1"
}

is_welcomed() {
    press ctrl+Return
    [ "$(says "SELECT count(*) FROM setting WHERE key = 'welcomed'")" = 1 ]
}

press() {
    on_display xdotool key --clearmodifiers "$@"
}

round_stands() {
    press ctrl+2
    sleep 1
    press s
    sleep 1
    [ "$(says 'SELECT count(*) FROM practice')" -gt "$practices" ]
}

answer_stands() {
    [ "$(says "SELECT count(*) FROM draft WHERE body LIKE '%$answer%'")" -ge 1 ]
}

say "Install"
# What apt brings starts no services.
printf '#!/bin/sh\nexit 101\n' >/usr/sbin/policy-rc.d
chmod 755 /usr/sbin/policy-rc.d
apt-get update -q >/dev/null
install_package "$check/sevenrounds.deb"
version=$(installed_version)
useradd --create-home "$person"
install -d -m 700 -o "$person" -g "$person" "$home/run"
say "version $version; what apt brought with it: $(dpkg-query -W -f '${Package}\n' | wc -l) packages"

say "sevenrounds-cli"
as_person sevenrounds-cli --version
as_person sevenrounds-cli content check

say "Tour"
as_person sevenrounds --tour "$home/tour" >"$check/tour.log" 2>&1 || {
    cat "$check/tour.log"
    die "the tour failed"
}
tail -n 1 "$check/tour.log"
if grep -E 'is not installed|cannot load|Cannot load|no sound' "$check/tour.log"; then
    die "something that is loaded by name is missing"
fi
pictures=$(find "$home/tour" -name '*.png' -size +4k | wc -l)
[ "$pictures" -ge "$fewest_pictures" ] || die "$pictures pictures, not $fewest_pictures"

say "Judge, with what is recommended"
install_package bubblewrap python3-numpy
as_person sevenrounds-cli code verify C-15-viterbi --tier bubblewrap
# The kernel itself is asked: the call has this number on every machine that Debian runs on.
landlock=$(python3 -c '
import ctypes
library = ctypes.CDLL(None, use_errno=True)
print(max(0, library.syscall(444, None, 0, 1)))')
if [ "$landlock" -gt 0 ]; then
    as_person sevenrounds-cli code verify C-15-viterbi --tier landlock
else
    if as_person sevenrounds-cli code verify C-15-viterbi --tier landlock 2>"$check/landlock.log"; then
        die "Landlock is said to hold in a kernel that has none"
    fi
    grep -qE 'sevenrounds-confine: Landlock: (Function not implemented|Operation not supported)$' "$check/landlock.log" \
        || die "not refused for the kernel's reason: $(cat "$check/landlock.log")"
    say "this kernel has no Landlock, and that was said: $(cat "$check/landlock.log")"
fi

say "A profile of the first schema"
install_package sqlite3
as_person mkdir -p "$profile"
as_person sqlite3 "$database" <"$check/profile-v1.sql"
[ "$(rows | wc -l)" -ge 40 ] || die "the profile has no rows"
opens "the first schema"
find "$profile/backups" -name '*-before-migration*.sqlite' | grep -q . || die "no backup was made before the upgrade"

say "A round, on a display"
install_package xvfb xdotool
# Only root may make it, and the server is the person's.
install -d -m 1777 /tmp/.X11-unix
"$check/person.sh" Xvfb "$display" -screen 0 1440x900x24 -nolisten tcp -nolisten local >"$check/display.log" 2>&1 &
server=$!
wait_for 30 "display" test -S "/tmp/.X11-unix/X${display#:}"
rows >"$check/rows.before"
starts env -u QT_QPA_PLATFORM DISPLAY="$display"
wait_for 60 "window" on_display xdotool search --onlyvisible --name '^Seven Rounds$'
on_display xdotool search --onlyvisible --name '^Seven Rounds$' windowfocus --sync
wait_for 60 "profile that is open" has_profile_still
not_refused
wait_for 30 "end of the welcome" is_welcomed
practices=$(says 'SELECT count(*) FROM practice')
wait_for 30 "round" round_stands
answer='the second moment keeps the scale of each weight'
on_display xdotool type --delay 20 "$answer"
wait_for 30 "answer in the database" answer_stands
ends
opened_well
rows_kept "$check/rows.before" "a round"
opens "the round"

say "Over the session bus"
install_package dbus libglib2.0-bin
rows >"$check/rows.before"
"$check/person.sh" env -u QT_QPA_PLATFORM DISPLAY="$display" dbus-daemon --session --nofork --nopidfile --address="$bus" >"$check/program.log" 2>&1 &
daemon=$!
wait_for 30 "session bus" test -S "${bus#unix:path=}"
as_person env DBUS_SESSION_BUS_ADDRESS="$bus" gdbus call --session --timeout 60 --dest "$id" --object-path "/$(echo "$id" | tr . /)" \
    --method org.freedesktop.Application.Activate '@a{sv} {}' || die "the bus did not start it: $(cat "$check/program.log")"
wait_for 60 "profile that is held" holder
program=$(holder)
[ "$(readlink -f "/proc/$program/exe")" = /usr/bin/sevenrounds ] || die "process $program is not the package's program"
wait_for 60 "profile that is open" has_profile_still
wait_for 60 "window" on_display xdotool search --onlyvisible --name '^Seven Rounds$'
not_refused
kill -TERM "$program"
left=60
while kill -0 "$program" 2>/dev/null; do
    left=$((left - 1))
    [ "$left" -gt 0 ] || die "the program did not end: $(cat "$check/program.log")"
    sleep 1
done
program=
kill -TERM "$daemon"
wait "$daemon" || true
daemon=
kill -TERM "$server"
wait "$server" || true
server=
opened_well
rows_kept "$check/rows.before" "a start by the bus"

say "What else lies in a profile"
as_person sevenrounds-cli db backup
as_person mkdir -p "$profile/papers" "$profile/packs/own"
echo "a paper" | as_person tee "$profile/papers/own.pdf" >/dev/null
before=$(fingerprint)
printf '%s\n' "$before"

# Only its number is newer; a start that upgrades the schema was above.
say "Upgrade, to the same program with a newer number"
dpkg-deb -R "$check/sevenrounds.deb" "$check/newer"
sed -i "s/^Version: .*/Version: $version+1/" "$check/newer/DEBIAN/control"
dpkg-deb --root-owner-group -b "$check/newer" "$check/newer.deb" >/dev/null
install_package "$check/newer.deb"
[ "$(installed_version)" = "$version+1" ] || die "the upgrade installed $(installed_version)"
[ "$(fingerprint)" = "$before" ] || die "the upgrade changed the profile"
opens "the upgrade"

say "Downgrade"
before=$(fingerprint)
install_package "$check/sevenrounds.deb"
[ "$(installed_version)" = "$version" ] || die "the downgrade installed $(installed_version)"
[ "$(fingerprint)" = "$before" ] || die "the downgrade changed the profile"
opens "the downgrade"

say "A profile of a newer schema, after a downgrade"
was=$(as_person sqlite3 "$database" 'PRAGMA user_version')
as_person sqlite3 "$database" 'PRAGMA user_version=9999'
before=$(fingerprint)
if as_person sevenrounds-cli db check >"$check/db.log" 2>&1; then
    die "the newer profile was taken for a good one"
fi
grep -q 'it was made by a newer version' "$check/db.log" || die "no word of the newer version: $(cat "$check/db.log")"
if as_person sevenrounds-cli db backup >"$check/db.log" 2>&1; then
    die "the newer profile was opened"
fi
grep -q 'cannot be opened: newer' "$check/db.log" || die "not refused as newer: $(cat "$check/db.log")"
starts
wait_for 60 "word of the newer version" says_newer
ends
[ "$(fingerprint)" = "$before" ] || die "the newer profile was changed"
as_person sqlite3 "$database" "PRAGMA user_version=$was"
opens "a newer schema that was taken back"

say "Remove"
before=$(fingerprint)
rows >"$check/rows.removed"
apt-get remove -y -q sevenrounds >"$check/apt.log" 2>&1
[ ! -e /usr/bin/sevenrounds ] || die "the removal left the program"
[ "$(fingerprint)" = "$before" ] || die "the removal changed the profile"

say "Purge"
apt-get purge -y -q sevenrounds >"$check/apt.log" 2>&1
[ "$(fingerprint)" = "$before" ] || die "the purge changed the profile"
stays=$(find /usr /etc /var/lib -path '*sevenrounds*' ! -path '/var/lib/apt/*' 2>/dev/null || true)
[ -z "$stays" ] || die "the purge left: $stays"

say "Installed once more"
install_package "$check/sevenrounds.deb"
[ "$(fingerprint)" = "$before" ] || die "the installation changed the profile"
opens "a purge and an installation"
rows_kept "$check/rows.removed" "removed, purged and installed once more"
say "Installed, started without and with a display and by the bus, upgraded (schema 1, then the same program with a newer number), downgraded, removed and purged"
say "Every file was the same after each step of apt, and every row after each start"
