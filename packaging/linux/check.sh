#!/usr/bin/env bash
# Installs the packages of build/packages in bare systems and tries them out there, where things are missing, too. As root, with a
# network for the systems themselves; the program is run without. Not part of packaging/test.sh.
#   packaging/linux/check.sh [deb | bundle | rpm | desktop | service]...
# The systems are made once, in SW_ROOTS (/var/tmp/shortwright-roots).
set -euo pipefail
source "$(dirname "$0")/common.sh"
need debootstrap debootstrap
need ip iproute2
need openssl openssl
need curl curl
[ "$(id -u)" -eq 0 ] || { echo "This makes systems of its own, which needs root: sudo packaging/linux/check.sh" >&2; exit 1; }
source packaging/linux/check_system.sh
source packaging/linux/check_trials.sh
source packaging/linux/check_desktop.sh
source packaging/linux/check_service.sh

debian_package() {
    ls "$packages"/shortwright_*.deb
}

bundle_archive() {
    ls "$packages"/shortwright-*-linux-*.tar.xz
}

# changed_deb FIELD VALUE FILE: writes the package with another version or architecture, and with a file that it does not have.
changed_deb() {
    rm -rf "$roots/changed"
    dpkg-deb --raw-extract "$(debian_package)" "$roots/changed"
    sed -i "s/^$1: .*/$1: $2/" "$roots/changed/DEBIAN/control"
    touch "$roots/changed/usr/share/shortwright/of-the-version-before"
    dpkg-deb --root-owner-group -Zgzip -z1 --build "$roots/changed" "$3" >/dev/null
    rm -rf "$roots/changed"
}

check_deb() {
    echo "$(basename "$(debian_package)") on Debian 12"
    fresh bookworm deb
    cp "$(debian_package)" "$roots/deb/shortwright.deb"
    changed_deb Version 0.0.9-1 "$roots/deb/older.deb"
    changed_deb Architecture arm64 "$roots/deb/other.deb"
    expect "installing version 0.0.9" 0 install_in deb /older.deb
    work deb shortwright /usr/share/shortwright
    expect "upgrading" 0 install_in deb /shortwright.deb
    expect "it is the present version" 0 chroot "$roots/deb" dpkg-query -W -f '${Version}' shortwright
    says "$version-1"
    expect "what only the version before had is gone" 1 test -e "$roots/deb/usr/share/shortwright/of-the-version-before"
    work_is_there deb "after the upgrade"
    work_goes_on deb shortwright
    try_out deb shortwright /usr/share/shortwright
    try_authorities deb shortwright
    expect "PostgreSQL without Qt's driver for it" 3 inside deb env SHORTWRIGHT_DATABASE_URL=postgresql://h/n shortwright serve
    says libqt6sql6-psql
    expect "installing what is recommended for PostgreSQL" 0 install_in deb libqt6sql6-psql
    try_database deb shortwright
    expect "installing over itself" 0 install_in deb --reinstall /shortwright.deb
    expect "self-test after that" 0 inside deb shortwright --self-test
    note_work deb
    expect "removal" 0 chroot "$roots/deb" apt-get -y -qq remove shortwright
    work_is_there deb "after the removal"
    expect "installing once more" 0 install_in deb /shortwright.deb
    expect "purging" 0 chroot "$roots/deb" apt-get -y -qq purge shortwright
    work_is_there deb "after the purging"
    expect "nothing of it is left" 1 test -e "$roots/deb/usr/bin/shortwright" -o -e "$roots/deb/usr/share/shortwright"
    expect "dpkg refuses a package of another architecture" 1 chroot "$roots/deb" dpkg --install /other.deb
    says "package architecture (arm64) does not match system (amd64)"
}

check_bundle() {
    local archive suite
    archive=$(bundle_archive)
    for suite in bookworm trixie; do
        echo "$(basename "$archive") on Debian $suite"
        unpack_bundle "$suite" "$archive"
        local program="/opt/Kurze Filme 🎬/shortwright"
        try_out "bundle-$suite" "$program" "/opt/Kurze Filme 🎬/share/shortwright"
        try_authorities "bundle-$suite" "$program"
        try_database "bundle-$suite" "$program"
        expect "another machine is told so" 1 inside "bundle-$suite" setarch i686 "$program" --version
        says "this one is i686"
    done
    echo "$(basename "$archive") on Debian bullseye, which is too old"
    unpack_bundle bullseye "$archive"
    expect "an old glibc is told so" 1 inside bundle-bullseye "/opt/Kurze Filme 🎬/shortwright" --version
    says "and here is glibc 2.31"
}

unpack_bundle() {
    fresh "$1" "bundle-$1"
    mkdir "$roots/bundle-$1/opt/Kurze Filme 🎬"
    tar -xf "$2" -C "$roots/bundle-$1/opt/Kurze Filme 🎬" --strip-components 1
}

# older_rpm PACKAGE FILE: writes the package as version 0.0.9, with a file that it does not have.
older_rpm() {
    local tree=$roots/older-rpm
    rm -rf "$tree"
    mkdir -p "$tree/files" "$tree/made"
    rpm2archive -n - <"$1" | tar -x -C "$tree/files"
    touch "$tree/files/opt/shortwright/of-the-version-before"
    {
        printf '%s\n' "Name: shortwright" "Version: 0.0.9" "Release: 1" "Summary: before" "License: GPL-3.0-or-later" "AutoReqProv: no" \
            "%description" "before" "%install" "mkdir -p %{buildroot}" "cp -al $tree/files/. %{buildroot}" "%files" /opt/shortwright
        (cd "$tree/files" && find usr -not -type d -printf '/%p\n')
    } >"$tree/shortwright.spec"
    rpmbuild --quiet -bb --define "_topdir $tree/made" --define "_binary_payload w.ufdio" --define "__os_install_post %{nil}" \
        --define "_build_id_links none" "$tree/shortwright.spec" 2>"$roots/said"
    mv "$tree"/made/RPMS/*/*.rpm "$2"
    rm -rf "$tree"
}

check_rpm() {
    local package
    package=$(ls "$packages"/shortwright-*.rpm)
    echo "$(basename "$package") in a root of its own"
    need rpmbuild rpm
    fresh bookworm rpm
    older_rpm "$package" "$roots/older.rpm"
    mkdir -p "$roots/rpm/var/lib/rpm"
    # The root's own C library is known to no RPM: what the package requires of it is looked at below instead.
    local rpm=(rpm --root "$roots/rpm" --nodeps)
    expect "installing version 0.0.9" 0 "${rpm[@]}" --install "$roots/older.rpm"
    work rpm shortwright /opt/shortwright/share/shortwright
    expect "upgrading" 0 "${rpm[@]}" --upgrade "$package"
    expect "it is the present version" 0 rpm --root "$roots/rpm" --query shortwright
    says "shortwright-$version-1"
    expect "what only the version before had is gone" 1 test -e "$roots/rpm/opt/shortwright/of-the-version-before"
    work_is_there rpm "after the upgrade"
    work_goes_on rpm shortwright
    expect "what was installed is what was packed" 0 rpm --root "$roots/rpm" --verify --nodeps shortwright
    echo "  it requires: $(rpm --query --requires --package "$package" | grep -v '^rpmlib' | tr '\n' ' ')"
    try_out rpm shortwright /opt/shortwright/share/shortwright
    try_authorities rpm shortwright
    try_database rpm shortwright
    note_work rpm
    expect "removal" 0 rpm --root "$roots/rpm" --erase shortwright
    work_is_there rpm "after the removal"
    expect "nothing of it is left" 1 test -e "$roots/rpm/usr/bin/shortwright" -o -e "$roots/rpm/opt/shortwright"
    expect "rpm refuses a package of another architecture" 1 setarch i686 rpm --root "$roots/rpm" --nodeps --install "$package"
    says "is intended for a different architecture"
}

kinds=("$@")
[ $# -gt 0 ] || kinds=(deb bundle rpm desktop service)
for kind in "${kinds[@]}"; do
    case $kind in
        deb | bundle | rpm | desktop | service) "check_$kind" ;;
        *) echo "There is no check \"$kind\": deb, bundle, rpm, desktop or service." >&2; exit 2 ;;
    esac
done
echo "$failures failed"
[ "$failures" -eq 0 ]
