#!/usr/bin/env bash
# validate.sh CHECK FOLDER: has a file of packaging/ read by the checker of its format. FOLDER holds what was made when building.
# Ends with 77, and a sentence, where the checker is not installed.
set -euo pipefail
made=$2
cd "$(dirname "$0")/../../packaging"

need() {
    command -v "$1" >/dev/null && return
    echo "Not checked: $1 is not here. Install it: apt install $2"
    exit 77
}

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export HOME=$folder

case $1 in
    desktop)
        need desktop-file-validate desktop-file-utils
        said=$(desktop-file-validate desktop/*.desktop 2>&1)
        [ -z "$said" ] || { echo "$said"; exit 1; }
        ;;
    metainfo)
        need appstreamcli appstream
        appstreamcli validate --no-net --explain "$made"/*.metainfo.xml
        ;;
    mime)
        need update-mime-database shared-mime-info
        mkdir -p "$folder/mime/packages"
        cp desktop/shortwright.xml "$folder/mime/packages/"
        XDG_DATA_DIRS=$folder update-mime-database "$folder/mime" 2>&1 | tee "$folder/said"
        [ ! -s "$folder/said" ]
        grep -q '^application/x-shortwright-project:\*.short$' "$folder/mime/globs"
        grep -q '^application/x-shortwright-bundle:\*.shortz$' "$folder/mime/globs"
        for type in $(sed -n 's/^MimeType=//p' desktop/*.desktop | tr ';' ' '); do
            grep -q "^$type:" "$folder/mime/globs" && grep -q "$type;" desktop/shortwright.thumbnailer
        done
        ;;
    manual)
        need mandoc mandoc
        said=$(mandoc -T lint -W warning "$made/shortwright.1" | grep -v 'missing date' || true)
        [ -z "$said" ] || { echo "$said"; exit 1; }
        ;;
    bash | zsh | fish)
        need "$1" "$1"
        case $1 in
            bash) file=shortwright.bash ;;
            zsh) file=_shortwright ;;
            fish) file=shortwright.fish ;;
        esac
        "$1" -n "$made/$file"
        ;;
    service)
        need systemd-analyze systemd
        # Where Shortwright is not installed, its program and manual page cannot be found.
        said=$(systemd-analyze verify linux/shortwright-gateway.service 2>&1 |
            grep -F shortwright-gateway | grep -v 'is not executable\|man shortwright' || true)
        [ -z "$said" ] || { echo "$said"; exit 1; }
        ;;
    plist)
        need python3 python3
        python3 - macos/Info.plist.in macos/entitlements.plist <<'PYTHON'
import plistlib, sys
info, entitlements = (plistlib.load(open(name, "rb")) for name in sys.argv[1:])
endings = {ending for kind in info["CFBundleDocumentTypes"] for ending in kind["CFBundleTypeExtensions"]}
assert endings == {"short", "shortz"}, endings
exported = {kind["UTTypeIdentifier"] for kind in info["UTExportedTypeDeclarations"]}
assert exported == {use for kind in info["CFBundleDocumentTypes"] for use in kind["LSItemContentTypes"]}, exported
assert info["CFBundleExecutable"] == "shortwright" and "NSMicrophoneUsageDescription" in info
assert all(value is True for value in entitlements.values()), entitlements
PYTHON
        ;;
    appx)
        need python3 python3
        python3 - windows/AppxManifest.xml.in <<'PYTHON'
import re, sys, xml.etree.ElementTree as tree
manifest = tree.fromstring(open(sys.argv[1]).read().replace("@PROJECT_VERSION@", "1.2.3"))
of = {"f": "http://schemas.microsoft.com/appx/manifest/foundation/windows10", "uap": "http://schemas.microsoft.com/appx/manifest/uap/windows10"}
assert re.fullmatch(r"\d+\.\d+\.\d+\.0", manifest.find("f:Identity", of).get("Version"))  # the last part is the store's
assert {kind.text for kind in manifest.iterfind(".//uap:FileType", of)} == {".short", ".shortz"}
assert manifest.find(".//f:Application", of).get("Executable") == "bin\\shortwright.exe"
PYTHON
        ;;
    nsis)
        need makensis nsis
        windows/check_installer.sh "$folder" "$made"
        ;;
    start)
        # The bundle's start script, on machines that are pretended.
        [ -e /lib64/ld-linux-x86-64.so.2 ] || { echo "Not checked: this is no x86-64 with glibc."; exit 77; }
        mkdir "$folder/bin" "$folder/fake"
        cp linux/bundle_start.sh "$folder/shortwright"
        printf '#!/bin/sh\necho started "$@"\n' >"$folder/bin/shortwright"
        chmod +x "$folder/shortwright" "$folder/bin/shortwright"
        # starts MACHINE GLIBC TEXT: with these, it says so.
        starts() {
            printf '#!/bin/sh\necho %s\n' "$1" >"$folder/fake/uname"
            printf '#!/bin/sh\necho "%s"\n' "$2" >"$folder/fake/getconf"
            chmod +x "$folder/fake/uname" "$folder/fake/getconf"
            PATH=$folder/fake:$PATH "$folder/shortwright" "a b" >"$folder/said" 2>&1 || true
            grep -qF "$3" "$folder/said" || { echo "on $1 with $2: $(cat "$folder/said")"; exit 1; }
        }
        for glibc in 2.36 2.40 2.100 3.0; do starts x86_64 "glibc $glibc" "started a b"; done
        for glibc in 2.5 2.17 2.31 2.35; do starts x86_64 "glibc $glibc" "and here is glibc $glibc."; done
        starts x86_64 "" "started a b"
        starts aarch64 "glibc 2.36" "this one is aarch64"
        ;;
    scripts)
        for script in linux/*.sh windows/*.sh macos/*.sh icons/*.sh container/*.sh; do
            [ ! -e "$script" ] || bash -n "$script"
        done
        node --check sbom.mjs
        ;;
    paths)
        # A program that knows the folder that it was built in is another one when it is built elsewhere.
        need readelf binutils
        program=$made/../bin/shortwright
        if readelf --sections --wide "$program" | grep -q '[.]debug_info'; then
            echo "Not checked: this program is for debugging, and names its sources."
            exit 77
        fi
        if strings -a "$program" | grep -F "$(cd .. && pwd)/"; then exit 1; fi
        ;;
    sbom)
        mkdir -p "$folder/tree/bin"
        echo program >"$folder/tree/bin/shortwright"
        export SOURCE_DATE_EPOCH=1700000000
        node sbom.mjs "$folder/tree" 1.2.3 >"$folder/one.json" || { command -v dpkg-query >/dev/null || exit 77; exit 1; }
        node sbom.mjs "$folder/tree" 1.2.3 >"$folder/two.json"
        cmp "$folder/one.json" "$folder/two.json"
        node - "$folder/one.json" <<'SCRIPT'
const sbom = JSON.parse(require('fs').readFileSync(process.argv[2], 'utf8'));
const assert = require('assert');
assert.equal(sbom.spdxVersion, 'SPDX-2.3');
assert.equal(sbom.creationInfo.created, '2023-11-14T22:13:20Z');
const ids = ['SPDXRef-DOCUMENT', ...sbom.packages.map((p) => p.SPDXID), ...sbom.files.map((f) => f.SPDXID)];
assert.equal(new Set(ids).size, ids.length, 'ids are used twice');
for (const id of ids) assert.match(id, /^SPDXRef-[A-Za-z0-9.-]+$/);
for (const r of sbom.relationships) assert.ok(ids.includes(r.spdxElementId) && ids.includes(r.relatedSpdxElement), JSON.stringify(r));
const sha256 = sbom.files[0].checksums.find((c) => c.algorithm === 'SHA256').checksumValue;
assert.equal(sha256, require('crypto').createHash('sha256').update('program\n').digest('hex'));
assert.ok(sbom.packages.some((p) => p.name === '@iconify-json/lucide' && p.licenseDeclared === 'ISC'));
SCRIPT
        ;;
    *)
        echo "There is no check \"$1\"." >&2
        exit 2
        ;;
esac
