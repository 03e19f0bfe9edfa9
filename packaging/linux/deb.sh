#!/usr/bin/env bash
# Makes build/packages/shortwright_VERSION-1_ARCHITECTURE.deb with a list of what is in it (SPDX), and looks through it with lintian.
set -euo pipefail
source "$(dirname "$0")/common.sh"
need dpkg-shlibdeps dpkg-dev
need lintian lintian
build_program
rm -f "$packages"/shortwright_*.deb
cpack -G DEB --config "$build/CPackConfig.cmake"
package=$(ls "$packages"/shortwright_*.deb)
contents=$(mktemp -d)
trap 'rm -rf "$contents"' EXIT
dpkg-deb --extract "$package" "$contents"
node packaging/sbom.mjs "$contents" "$version" >"${package%.deb}.spdx.json"
check_size "$package" 60
lintian --fail-on error "$package"
