#!/bin/sh
# SPDX-License-Identifier: MIT
# What checkpackage.sh does inside a fresh Debian, as its root: install, start, upgrade, downgrade, purge. The person's data must be the same after each.
set -eu
check=/opt/check
person=learner
home=/home/$person
profile=$home/.local/share/sevenrounds
database=$profile/sevenrounds.sqlite
# Fewer than this and pages are missing from the tour.
fewest_pictures=40

say() {
    printf '%s\n' "-- $*"
}

die() {
    printf '%s\n' "Failed: $*" >&2
    exit 1
}

as_person() {
    "$check/person.sh" "$@"
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

# opens <seconds> <command> ...: starts the program, waits until the command is true, ends it as a session would. Its words are in program.log.
opens() {
    seconds=$1
    shift
    "$check/person.sh" sevenrounds >"$check/program.log" 2>&1 &
    program=$!
    while ! "$@" >/dev/null 2>&1; do
        seconds=$((seconds - 1))
        [ "$seconds" -gt 0 ] || die "the program was not ready: $(cat "$check/program.log")"
        kill -0 "$program" 2>/dev/null || die "the program ended by itself: $(cat "$check/program.log")"
        sleep 1
    done
    kill -TERM "$program"
    wait "$program" || die "the program did not end well: $(cat "$check/program.log")"
}

is_good_profile() {
    as_person sevenrounds-cli db check
}

says_newer() {
    grep -q 'made by a newer version' "$check/program.log"
}

say "Install"
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
as_person sevenrounds-cli code verify C-15-viterbi --tier landlock || say "Landlock is not to be had in this kernel"

say "A profile"
install_package sqlite3
opens 60 is_good_profile
as_person sevenrounds-cli db backup
as_person mkdir -p "$profile/papers" "$profile/packs/own"
echo "a paper" | as_person tee "$profile/papers/own.pdf" >/dev/null
before=$(fingerprint)
printf '%s\n' "$before"

say "Upgrade"
dpkg-deb -R "$check/sevenrounds.deb" "$check/newer"
sed -i "s/^Version: .*/Version: $version+1/" "$check/newer/DEBIAN/control"
dpkg-deb --root-owner-group -b "$check/newer" "$check/newer.deb" >/dev/null
install_package "$check/newer.deb"
[ "$(installed_version)" = "$version+1" ] || die "the upgrade installed $(installed_version)"
[ "$(fingerprint)" = "$before" ] || die "the upgrade changed the profile"
opens 60 is_good_profile

say "Downgrade"
before=$(fingerprint)
install_package "$check/sevenrounds.deb"
[ "$(installed_version)" = "$version" ] || die "the downgrade installed $(installed_version)"
[ "$(fingerprint)" = "$before" ] || die "the downgrade changed the profile"
opens 60 is_good_profile

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
opens 60 says_newer
[ "$(fingerprint)" = "$before" ] || die "the newer profile was changed"
as_person sqlite3 "$database" "PRAGMA user_version=$was"
is_good_profile

say "Purge"
before=$(fingerprint)
apt-get purge -y -q sevenrounds >"$check/apt.log" 2>&1
[ "$(fingerprint)" = "$before" ] || die "the purge changed the profile"
left=$(find /usr /etc /var/lib -path '*sevenrounds*' ! -path '/var/lib/apt/*' 2>/dev/null || true)
[ -z "$left" ] || die "the purge left: $left"
say "Installed, started, upgraded, downgraded and purged; the profile is as it was"
