#!/usr/bin/env bash
# Installs the packages of build/packages in bare systems and tries them out there, where things are missing, too. As root, with a
# network for the systems themselves; the program is run without. Not part of packaging/test.sh.
#   packaging/linux/check.sh [deb | bundle | rpm]...
# The systems are made once, in SW_ROOTS (/var/tmp/shortwright-roots).
set -euo pipefail
source "$(dirname "$0")/common.sh"
need debootstrap debootstrap
need ip iproute2
[ "$(id -u)" -eq 0 ] || { echo "This makes systems of its own, which needs root: sudo packaging/linux/check.sh" >&2; exit 1; }
roots=${SW_ROOTS:-/var/tmp/shortwright-roots}
mirror=  # that of this Debian; elsewhere debootstrap's own
grep -q '^ID=debian' /etc/os-release && mirror=$(apt-get indextargets --format '$(SITE)' 'Identifier: Packages' | head -n 1)
failures=0

# fresh SUITE NAME: a bare system of that suite, as a folder of that name.
fresh() {
    mkdir -p "$roots"
    if [ ! -e "$roots/base-$1" ]; then
        debootstrap --variant=minbase "$1" "$roots/making" ${mirror:+"$mirror"} >/dev/null
        mv "$roots/making" "$roots/base-$1"
    fi
    rm -rf "${roots:?}/$2"
    cp -a "$roots/base-$1" "$roots/$2"
}

# inside NAME COMMAND…: as nobody, with no network but its own, no devices but the plain ones.
inside() {
    local system=$roots/$1
    shift
    env -i PATH=/usr/local/bin:/usr/bin:/bin HOME=/home/film "${variables[@]}" unshare --mount --net --pid --fork sh -c '
        /usr/sbin/ip link set lo up && mount -t proc proc "$0/proc" && exec /usr/sbin/chroot --userspec=65534:65534 "$0" "$@"' "$system" "$@"
}

# expect WHAT CODE COMMAND…: runs it, and says whether it ended with that code.
expect() {
    local what=$1 code=$2 status=0
    shift 2
    "$@" >"$roots/said" 2>&1 || status=$?
    if [ "$status" -eq "$code" ]; then
        echo "  ok      $what"
    else
        echo "  FAILED  $what (ended with $status):"
        sed 's/^/          /' "$roots/said"
        failures=$((failures + 1))
    fi
}

# try_out NAME PROGRAM DATA: everything that the installed program must stand.
try_out() {
    local system=$roots/$1 program=$2 data=$3
    install -d -o 65534 -g 65534 "$system/home/film" "$system/home/film/Ein Film 🎬"
    install -d -m 555 "$system/home/closed"
    variables=()
    touch "$roots/start"
    expect "self-test" 0 inside "$1" "$program" --self-test
    expect "all parts are there" 0 inside "$1" "$program" doctor
    variables=(HOME=/home/closed)
    expect "self-test with a read-only home" 0 inside "$1" "$program" --self-test
    mv "$system/tmp" "$system/tmp-away"
    expect "self-test without /tmp" 0 inside "$1" "$program" --self-test
    mv "$system/tmp-away" "$system/tmp"
    for locale in C POSIX de_DE.ISO-8859-1 ja_JP.eucJP; do
        variables=(LC_ALL="$locale")
        expect "self-test in the locale $locale" 0 inside "$1" "$program" --self-test
        expect "spaces and emoji in paths in the locale $locale" 0 inside "$1" "$program" unpack "$data/sample.shortz" \
            -o "/home/film/Ein Film 🎬/Mein Kürzel.short" --force
    done
    variables=()
    expect "a thumbnail" 0 inside "$1" "$program" thumbnail "/home/film/Ein Film 🎬/Mein Kürzel.short" -o "/home/film/🎬 klein.png"
    expect "without a display the editor says so" 1 inside "$1" "$program"
    grep -q "needs a display" "$roots/said" || { echo "  FAILED  its sentence: $(cat "$roots/said")"; failures=$((failures + 1)); }
    expect "a whole short" 0 inside "$1" "$program" make --topic "Why bees dance" -o "/home/film/Ein Film 🎬/bees.mp4" --seconds 15 --offline
    local strays
    strays=$(find "$system" -xdev -newer "$roots/start" -type f -not -path "$system/home/film/*" -not -path "$system/proc/*")
    [ -z "$strays" ] && echo "  ok      nothing was written outside the home" || { echo "  FAILED  written outside the home: $strays"; failures=$((failures + 1)); }
    local from
    from=$(date +%s%N)
    inside "$1" "$program" --version >/dev/null
    echo "  start: $((($(date +%s%N) - from) / 1000000)) ms until it has said its version"
}

check_deb() {
    local package
    package=$(ls "$packages"/shortwright_*.deb)
    echo "$(basename "$package") on Debian 12"
    fresh bookworm deb
    cp "$package" "$roots/deb/shortwright.deb"
    local apt=(chroot "$roots/deb" env DEBIAN_FRONTEND=noninteractive apt-get -y -qq --no-install-recommends)
    "${apt[@]}" update >/dev/null
    expect "installing" 0 "${apt[@]}" install ./shortwright.deb
    try_out deb shortwright /usr/share/shortwright
    expect "installing over itself" 0 "${apt[@]}" install --reinstall ./shortwright.deb
    expect "self-test after that" 0 inside deb shortwright --self-test
    expect "removal" 0 "${apt[@]}" purge shortwright
    expect "nothing of it is left" 1 test -e "$roots/deb/usr/bin/shortwright" -o -e "$roots/deb/usr/share/shortwright"
    expect "what the user has made is left" 0 test -e "$roots/deb/home/film/Ein Film 🎬/bees.mp4"
}

check_bundle() {
    local archive
    archive=$(ls "$packages"/shortwright-*-linux-*.tar.xz)
    for suite in bookworm trixie; do
        echo "$(basename "$archive") on Debian $suite"
        fresh "$suite" "bundle-$suite"
        mkdir "$roots/bundle-$suite/opt/Kurze Filme 🎬"
        tar -xf "$archive" -C "$roots/bundle-$suite/opt/Kurze Filme 🎬" --strip-components 1
        try_out "bundle-$suite" "/opt/Kurze Filme 🎬/shortwright" "/opt/Kurze Filme 🎬/share/shortwright"
        expect "another machine is told so" 1 inside "bundle-$suite" setarch i686 "/opt/Kurze Filme 🎬/shortwright" --version
        grep -q "this one is i686" "$roots/said" || { echo "  FAILED  its sentence: $(cat "$roots/said")"; failures=$((failures + 1)); }
    done
}

check_rpm() {
    local package
    package=$(ls "$packages"/shortwright-*.rpm)
    echo "$(basename "$package") in a root of its own"
    need rpm rpm
    fresh bookworm rpm
    mkdir -p "$roots/rpm/var/lib/rpm"
    # The root's own C library is known to no RPM: what the package requires of it is looked at below instead.
    expect "installing" 0 rpm --root "$roots/rpm" --nodeps --install "$package"
    expect "what was installed is what was packed" 0 rpm --root "$roots/rpm" --verify --nodeps shortwright
    echo "  it requires: $(rpm --query --requires --package "$package" | grep -v '^rpmlib' | tr '\n' ' ')"
    try_out rpm shortwright /opt/shortwright/share/shortwright
    expect "removal" 0 rpm --root "$roots/rpm" --erase shortwright
    expect "nothing of it is left" 1 test -e "$roots/rpm/usr/bin/shortwright" -o -e "$roots/rpm/opt/shortwright"
    expect "what the user has made is left" 0 test -e "$roots/rpm/home/film/Ein Film 🎬/bees.mp4"
}

kinds=("$@")
[ $# -gt 0 ] || kinds=(deb bundle rpm)
for kind in "${kinds[@]}"; do
    case $kind in
        deb | bundle | rpm) "check_$kind" ;;
        *) echo "There is no package \"$kind\": deb, bundle or rpm." >&2; exit 2 ;;
    esac
done
echo "$failures failed"
[ "$failures" -eq 0 ]
