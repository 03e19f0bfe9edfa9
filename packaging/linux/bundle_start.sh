#!/bin/sh
# Starts Shortwright where it was unpacked, or says why this machine cannot run it.
here=$(dirname "$(readlink -f "$0")")
machine=$(uname -m)
if [ "$machine" != x86_64 ]; then
    echo "This is Shortwright for x86_64 machines, and this one is $machine. Build it from its sources, or take another package." >&2
    exit 1
fi
here_is() {
    echo "This Shortwright needs a Linux with glibc 2.36 or newer (Debian 12, Ubuntu 22.10, Fedora 37), and here is $1." >&2
    echo "Take a newer system, or build Shortwright from its sources." >&2
    exit 1
}
[ -e /lib64/ld-linux-x86-64.so.2 ] || here_is none
glibc=$(getconf GNU_LIBC_VERSION 2>/dev/null)  # "glibc 2.36"
case $glibc in
    "glibc 2."[0-9] | "glibc 2."[12][0-9] | "glibc 2.3"[0-5]) here_is "$glibc" ;;
esac
exec "$here/bin/shortwright" "$@"
