#!/bin/sh
# Starts Shortwright where it was unpacked, or says why this machine cannot run it.
here=$(dirname "$(readlink -f "$0")")
machine=$(uname -m)
if [ "$machine" != x86_64 ]; then
    echo "This is Shortwright for x86_64 machines, and this one is $machine. Build it from its sources, or take another package." >&2
    exit 1
fi
if [ ! -e /lib64/ld-linux-x86-64.so.2 ]; then
    echo "This Shortwright needs a Linux with glibc 2.36 or newer (Debian 12, Ubuntu 22.10, Fedora 37), and here is none." >&2
    exit 1
fi
exec "$here/bin/shortwright" "$@"
