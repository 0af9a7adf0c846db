#!/bin/sh
# SPDX-License-Identifier: MIT
# Tries the Debian package on a fresh machine: sh packaging/checkpackage.sh [SUITE [PACKAGE]]
#   SUITE     bookworm (the default) or trixie; the package must have been built on the same
#   PACKAGE   default: the one in build/package
# Needs root, a network for apt, and 3 GB below FRESH_ROOT (default: /var/tmp). What is done inside is checkpackage-steps.sh.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
# shellcheck source=packaging/setup.sh
. "$root/packaging/setup.sh"

suite=${1:-bookworm}
package=${2:-}
is_root || die "a fresh machine is made by root alone" "start this with sudo"
detect_release
logs=$root/build/logs
mkdir -p "$logs"
install_packages check-package
if [ -z "$package" ]; then
    package=$(find "$root/build/package" -maxdepth 1 -name '*.deb' 2>/dev/null | head -n 1)
fi
[ -f "$package" ] || die "there is no package to try" "make it first: sh packaging/package.sh"

machine=$(mktemp -d "${FRESH_ROOT:-/var/tmp}/sevenrounds-$suite-XXXXXX")
leave() {
    # The second three are those of a debootstrap that was ended.
    for place in proc sys dev debian/proc debian/sys debian/dev; do
        if mountpoint -q "$machine/$place"; then
            umount -R -l "$machine/$place"
        fi
    done
    # Whatever is still mounted is not ours to remove.
    rm -rf --one-file-system "$machine"
}
trap leave EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

say "A fresh $suite"
quiet_step debootstrap "check the network and the name of the suite" debootstrap --variant=minbase "$suite" "$machine/debian"
# The machine's own root is one level down, so that nothing of it can be mistaken for ours.
mv "$machine/debian"/* "$machine"
rmdir "$machine/debian"
cp /etc/resolv.conf /etc/hosts "$machine/etc/"
mkdir -p "$machine/opt/check"
cp "$package" "$machine/opt/check/sevenrounds.deb"
install -m 755 "$root/packaging/checkpackage-steps.sh" "$machine/opt/check/steps.sh"
install -m 755 "$root/packaging/checkpackage-person.sh" "$machine/opt/check/person.sh"
install -m 644 "$root/tests/fixtures/storage/profile-v1.sql" "$machine/opt/check/profile-v1.sql"
mount -t proc proc "$machine/proc"
mount --rbind /dev "$machine/dev"
mount --make-rslave "$machine/dev"
mount -t sysfs sys "$machine/sys"

# pivot_root and not chroot: inside a chroot user namespaces, and so the sandboxes, are refused.
# shellcheck disable=SC2016 # expanded by the inner shell
inside() {
    unshare -m --propagation private sh -c '
        mount --rbind "$0" "$0"
        cd "$0"
        mkdir -p .old
        pivot_root . .old
        cd /
        umount -l /.old
        exec env -i HOME=/root PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin TERM=dumb LC_ALL=C.UTF-8 \
            http_proxy="${http_proxy:-}" https_proxy="${https_proxy:-}" no_proxy="${no_proxy:-}" \
            DEBIAN_FRONTEND=noninteractive "$@"' "$machine" "$@" </dev/null
}
step "package-$suite" "everything that was said is above; each step names itself" inside sh /opt/check/steps.sh
say "The package holds on $suite"
