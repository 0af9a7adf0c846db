#!/bin/sh
# SPDX-License-Identifier: MIT
# Installs what is missing, builds, and makes the Debian package: sh packaging/package.sh
# Ends with the package in build/package, after lintian, desktop-file-validate and appstreamcli had nothing to say.
# packaging/checkpackage.sh then tries it on a fresh machine.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
# shellcheck source=packaging/setup.sh
. "$root/packaging/setup.sh"

prepare build run package
build_preset release
made=$build/package
as_user rm -rf "$made"
as_user mkdir -p "$made"

say "Package"
step package "read what CPack says above; which packages it needs is in packaging/packages.txt, group package" \
    as_user cpack --config "$build/release/CPackConfig.cmake" -G DEB -B "$made"
as_user rm -rf "$made/_CPack_Packages"
set -- "$made"/*.deb
package=$1
if [ $# -ne 1 ] || ! [ -f "$package" ]; then
    die "CPack left no package in $made" "see $logs/package.log"
fi

say "What lintian says"
step lintian "each tag is explained by: lintian --info $package" \
    as_user lintian --fail-on error,warning --tag-display-limit 0 "$package"

say "What is in it"
quiet_step unpack "see $logs/unpack.log" as_user dpkg-deb -x "$package" "$made/content"
share=$made/content/usr/share
id=org.sevenrounds.SevenRounds
step desktop-file "correct packaging/$id.desktop" as_user desktop-file-validate "$share/applications/$id.desktop"
step metainfo "correct packaging/$id.metainfo.xml" as_user appstreamcli validate --no-net --no-color "$share/metainfo/$id.metainfo.xml"
for file in "icons/hicolor/scalable/apps/$id.svg" "icons/hicolor/256x256/apps/$id.png" "mime/packages/$id.xml" man/man1/sevenrounds.1.gz man/man1/sevenrounds-cli.1.gz \
    doc/sevenrounds/copyright doc/sevenrounds/changelog.Debian.gz; do
    [ -s "$share/$file" ] || die "the package lacks usr/share/$file" "see the install rules in packaging/CMakeLists.txt"
done
# Nobody starts these by hand, so that nobody would miss them: the sandbox without bubblewrap, and the reader of PDFs.
for helper in sevenrounds-confine sevenrounds-pdf; do
    [ -x "$made/content/usr/libexec/sevenrounds/$helper" ] \
        || die "the package lacks usr/libexec/sevenrounds/$helper" "see the install rules in packaging/CMakeLists.txt"
done
grep -q '^Exec=/usr/bin/sevenrounds$' "$share/dbus-1/services/$id.service" \
    || die "a session bus cannot start the package's program" "see packaging/$id.service.in"
as_user rm -rf "$made/content"

if [ "$source_dir" != "$root" ]; then
    rm -rf "$root/build/package"
    cp -R "$made" "$root/build/package"
fi
say "$root/build/package/$(basename "$package")"
