# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# What run.sh and test.sh share: packages, the ordinary user, the build, and words for when a step fails. Sourced, never run.
# The sourcing script sets `root`, the folder of the checkout, and calls `prepare <group> ...` with groups of packages.txt.

umask 022
: "${root:?is set by the script that sources this one}"
# Where the build happens: the checkout, or a copy of it where the ordinary user cannot read the checkout.
source_dir=$root
# The user that builds and runs when we were started as root; empty when we already are an ordinary user.
account=
account_home=
runtime_dir=

say() {
    printf '%s\n' "== $*"
}

# die <what happened> [<what to do>]
die() {
    printf '\n%s\n' "Failed: $1" >&2
    [ $# -lt 2 ] || printf '%s\n' "What to do: $2" >&2
    exit 1
}

is_root() {
    [ "$(id -u)" -eq 0 ]
}

as_root() {
    if is_root; then
        "$@"
    else
        sudo "$@"
    fi
}

# Runs a command as the ordinary user. The environment goes along, so that proxies and certificates keep working.
as_user() {
    if [ -z "$account" ]; then
        "$@"
    else
        setpriv --reuid="$account" --regid="$(id -g "$account")" --init-groups -- \
            env HOME="$account_home" USER="$account" LOGNAME="$account" SHELL=/bin/sh "$@"
    fi
}

# step <name> <what to do when it fails> <command> ...
# Shows what the command says and keeps it in build/logs/<name>.log.
step() {
    step_name=$1
    step_advice=$2
    shift 2
    step_log=$logs/$step_name.log
    rm -f "$step_log" "$step_log.status"
    { "$@" 2>&1 && echo 0 >"$step_log.status" || echo $? >"$step_log.status"; } </dev/null | tee "$step_log"
    step_status=$(cat "$step_log.status")
    rm -f "$step_log.status"
    [ "$step_status" -eq 0 ] || die "step \"$step_name\" (exit $step_status), all it said is in $step_log" "$step_advice"
}

# The same, but what the command says is shown only when it fails.
quiet_step() {
    step_name=$1
    step_advice=$2
    shift 2
    step_log=$logs/$step_name.log
    rm -f "$step_log"
    step_status=0
    "$@" >"$step_log" 2>&1 </dev/null || step_status=$?
    if [ "$step_status" -ne 0 ]; then
        tail -n 30 "$step_log"
        die "step \"$step_name\" (exit $step_status), all it said is in $step_log" "$step_advice"
    fi
}

# Sets debian_release to 12 or 13; says what to do on any other system.
detect_release() {
    system_id=unknown
    system_name='an unknown system'
    if [ -r /etc/os-release ]; then
        system_id=$(. /etc/os-release && printf '%s' "${ID:-unknown}")
        system_name=$(. /etc/os-release && printf '%s' "${PRETTY_NAME:-$ID}")
        # Testing and unstable name no number and are treated like the newest release known here.
        debian_release=$(. /etc/os-release && printf '%s' "${VERSION_ID:-13}")
    fi
    [ "${SEVENROUNDS_SKIP_INSTALL:-}" != 1 ] || return 0
    [ "$system_id" = debian ] || die "packages can be installed on Debian 12 and 13 only; this is $system_name" \
        "install what packaging/packages.txt names under your system's names, then start again with SEVENROUNDS_SKIP_INSTALL=1"
    case $debian_release in
    12 | 13) ;;
    *) die "this is $system_name; Qt 6.4 and the other libraries come with Debian 12 and 13" \
        "use Debian 12 or newer, or install what packaging/packages.txt names and start again with SEVENROUNDS_SKIP_INSTALL=1" ;;
    esac
}

# True where a program is installed for everybody: one in root's home is out of the ordinary user's reach.
has_system_program() {
    case $(command -v "$1" 2>/dev/null) in
    /usr/* | /opt/* | /bin/*) return 0 ;;
    esac
    return 1
}

# wanted_packages <group> ...: the names of these groups for this release, without those that another program replaces.
wanted_packages() {
    awk -v groups=" $* " -v release="$debian_release" '
        { sub(/#.*/, "") }
        /^\[/ { gsub(/[][ \t]/, ""); wanted = index(groups, " " $0 " ") > 0; next }
        NF == 0 || !wanted { next }
        {
            only = ""; program = "-"
            for (i = 2; i <= NF; i++) {
                if ($i ~ /^on=/) only = substr($i, 4)
                if ($i ~ /^unless=/) program = substr($i, 8)
            }
            if (only == "" || only == release) print $1, program
        }' "$root/packaging/packages.txt" |
        while read -r package replacement; do
            if [ "$replacement" = - ] || ! has_system_program "$replacement"; then
                printf '%s\n' "$package"
            fi
        done
}

# missing_packages <group> ...: those of them that are not installed. Asks the local database only, so it needs no network.
missing_packages() {
    wanted_list=$(wanted_packages "$@")
    dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' |
        awk -v wanted="$wanted_list" '
            $1 == "ii" { have[$2] = 1 }
            END { n = split(wanted, names, "\n"); for (i = 1; i <= n; i++) if (!(names[i] in have)) print names[i] }'
}

apt_get() {
    as_root env DEBIAN_FRONTEND=noninteractive NEEDRESTART_MODE=a \
        http_proxy="${http_proxy:-}" https_proxy="${https_proxy:-}" no_proxy="${no_proxy:-}" \
        apt-get -y -o Acquire::Retries=3 -o DPkg::Lock::Timeout=600 "$@"
}

# A mirror that is just being updated answers with files that do not fit together; a second try a little later gets over it.
install_with_retries() {
    for pause in 5 20 0; do
        # One unreachable source among several does not matter as long as the packages are found.
        apt_get update || echo "apt-get update failed; trying with the lists that are there"
        if apt_get install --no-install-recommends "$@"; then
            return 0
        fi
        sleep "$pause"
    done
    return 1
}

install_packages() {
    [ "${SEVENROUNDS_SKIP_INSTALL:-}" != 1 ] || return 0
    missing=$(missing_packages "$@" | tr '\n' ' ')
    missing=${missing% }
    if [ -z "$missing" ]; then
        say "Packages: all there"
        return 0
    fi
    command_line="apt-get update && apt-get install --no-install-recommends $missing"
    if ! is_root && ! command -v sudo >/dev/null 2>&1; then
        die "packages are missing and there is no sudo to install them with" "as root, run: $command_line"
    fi
    say "Packages: installing $missing"
    # shellcheck disable=SC2086 # one word a package
    quiet_step packages "check the network and the disk's free space (2 GB), then try by hand: $command_line" \
        install_with_retries $missing
}

# WebEngine refuses to run as root, and its sandbox stays on: root installs, an ordinary user does the rest.
choose_account() {
    is_root || return 0
    if [ -n "${SUDO_USER:-}" ] && [ "$SUDO_USER" != root ] && id -u "$SUDO_USER" >/dev/null 2>&1; then
        account=$SUDO_USER
    else
        account=sevenrounds
        if ! id -u "$account" >/dev/null 2>&1; then
            say "User: creating \"$account\", because the web engine does not run as root"
            useradd --system --user-group --create-home --home-dir /var/lib/sevenrounds --shell /usr/sbin/nologin "$account" ||
                die "the user \"$account\" could not be created" \
                    "create an ordinary user yourself and start this script as that user, or with sudo from that user"
        fi
    fi
    account_home=$(getent passwd "$account" | cut -d: -f6)
    # These would send the user's programs to root's folders.
    keep_npm_settings
    unset XDG_CONFIG_HOME XDG_CACHE_HOME XDG_DATA_HOME XDG_STATE_HOME CCACHE_DIR \
        npm_config_cache NPM_CONFIG_CACHE npm_config_userconfig NPM_CONFIG_USERCONFIG npm_config_prefix NPM_CONFIG_PREFIX
    PATH=$(printf '%s' "$PATH" | tr ':' '\n' | grep -v "^$HOME\(/\|\$\)" | paste -s -d : -)
    [ -z "${TMPDIR:-}" ] || as_user test -w "$TMPDIR" || unset TMPDIR
}

# Root's npm may know a mirror or a certificate that the new user must know too. Nothing else of that file is passed on.
keep_npm_settings() {
    npmrc=${npm_config_userconfig:-$HOME/.npmrc}
    [ -r "$npmrc" ] || return 0
    value=$(sed -n 's/^registry *= *//p' "$npmrc" | tail -n 1)
    if [ -n "$value" ] && [ -z "${npm_config_registry:-}${NPM_CONFIG_REGISTRY:-}" ]; then
        export npm_config_registry="$value"
    fi
    value=$(sed -n 's/^cafile *= *//p' "$npmrc" | tail -n 1)
    if [ -n "$value" ] && [ -z "${npm_config_cafile:-}${NPM_CONFIG_CAFILE:-}" ] && as_user test -r "$value"; then
        export npm_config_cafile="$value"
    fi
}

# A checkout below a folder of root alone (0700) or made under a strict umask is closed to the ordinary user: work on a copy.
choose_source() {
    [ -n "$account" ] || return 0
    # shellcheck disable=SC2016 # expanded by the inner shell
    if as_user sh -c 'cd "$1" && test -z "$(find . -name .git -prune -o -path ./build -prune -o ! -readable -print -quit 2>&1)"' \
        sh "$root" 2>/dev/null; then
        return 0
    fi
    source_dir=$account_home/checkout-$(printf '%s' "$root" | cksum | cut -d' ' -f1)
    say "Source: \"$account\" cannot read $root, working on a copy in $source_dir"
    as_user mkdir -p "$source_dir"
    find "$source_dir" -mindepth 1 -maxdepth 1 ! -name build -exec rm -rf {} +
    tar -C "$root" --exclude=./build --exclude=./.git -cf - . | as_user tar -C "$source_dir" -xf -
}

# build/ belongs to the ordinary user, whoever owns the sources.
make_build_folder() {
    owner=${account:-$(id -un)}
    if [ -d "$build" ] && [ "$(stat -c %U "$build")" = "$owner" ] && [ -w "$build" ]; then
        mkdir -p "$logs"
    elif is_root; then
        mkdir -p "$logs"
        chown -R "$account:" "$build"
    elif ! mkdir -p "$logs" 2>/dev/null || ! [ -w "$build" ] || ! [ -w "$logs" ]; then
        command -v sudo >/dev/null 2>&1 || die "$build cannot be written by $owner" \
            "as root, run: mkdir -p $logs && chown -R $owner: $build"
        sudo mkdir -p "$logs"
        sudo chown -R "$owner:" "$build"
    fi
}

# A private folder for sockets, as a login session would have it.
make_runtime_folder() {
    uid=$(id -u "${account:-$(id -un)}")
    if [ -z "$account" ] && [ -n "${XDG_RUNTIME_DIR:-}" ] && [ -w "$XDG_RUNTIME_DIR" ]; then
        return 0
    fi
    if [ -d "/run/user/$uid" ] && [ "$(stat -c %u "/run/user/$uid")" = "$uid" ]; then
        XDG_RUNTIME_DIR=/run/user/$uid
        if [ -S "$XDG_RUNTIME_DIR/bus" ]; then
            export DBUS_SESSION_BUS_ADDRESS="unix:path=$XDG_RUNTIME_DIR/bus"
        fi
    else
        runtime_dir=$(as_user mktemp -d /tmp/sevenrounds-XXXXXX)
        trap 'rm -rf "$runtime_dir"' EXIT
        trap 'exit 130' INT
        trap 'exit 143' TERM
        XDG_RUNTIME_DIR=$runtime_dir
        unset DBUS_SESSION_BUS_ADDRESS
    fi
    export XDG_RUNTIME_DIR
}

# As many compilers as there are processors, but not more than memory carries: the largest files take about 1.5 GB each.
choose_jobs() {
    jobs=$(nproc)
    memory=$(awk '/^MemAvailable:/ { print int($2 / 1024) }' /proc/meminfo)
    limit=$(cat /sys/fs/cgroup/memory.max 2>/dev/null || echo max)
    case $limit in
    '' | *[!0-9]*) ;;
    *) [ $((limit / 1048576)) -ge "$memory" ] || memory=$((limit / 1048576)) ;;
    esac
    most=$((memory / 1500))
    [ "$most" -ge 1 ] || most=1
    [ "$jobs" -le "$most" ] || jobs=$most
    export CMAKE_BUILD_PARALLEL_LEVEL="$jobs"
}

check_node() {
    as_user node -e 'process.exit(parseInt(process.versions.node, 10) >= 18 ? 0 : 1)' 2>/dev/null ||
        die "Node.js 18 or newer is needed to bundle the pages that show mathematics" \
            "remove the older Node.js that comes first in PATH ($(command -v node || echo none)); Debian's own will be installed"
}

# prepare <group> ...: everything up to the first compiler call.
prepare() {
    detect_release
    choose_account
    build=$root/build
    logs=$build/logs
    make_build_folder
    install_packages "$@"
    choose_source
    if [ "$source_dir" != "$root" ]; then
        build=$source_dir/build
        logs=$build/logs
        make_build_folder
    fi
    make_runtime_folder
    choose_jobs
    check_node
    # A bare machine has no language set; Qt then warns and reads file names wrong.
    [ "$(locale charmap 2>/dev/null)" = UTF-8 ] || export LC_ALL=C.UTF-8
    cd "$source_dir" || die "$source_dir cannot be entered" "check its permissions"
}

# build_preset <preset>
build_preset() {
    preset=$1
    # Used where it is there, and not installed: a first build gains nothing and pays for reading large precompiled headers.
    if command -v ccache >/dev/null 2>&1; then
        # Two checkouts of the same text share their object files.
        export CMAKE_CXX_COMPILER_LAUNCHER=ccache CCACHE_BASEDIR="$source_dir" CCACHE_NOHASHDIR=1
        # Without it ccache keeps nothing that uses headers which were parsed before.
        export CCACHE_SLOPPINESS=pch_defines,time_macros
    fi
    say "Configure: preset $preset"
    quiet_step "configure-$preset" "if it names a package, see packaging/packages.txt; else remove $build/$preset and try again" \
        as_user cmake --preset "$preset"
    say "Build: preset $preset, $jobs at a time"
    step "build-$preset" \
        "a compiler error shows above; for a download error check the network (npm), then start again: what is built stays" \
        as_user cmake --build --preset "$preset"
}
