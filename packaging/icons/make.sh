#!/usr/bin/env bash
# Draws the icons of all sizes and systems from the three SVG files. For who changes these: the results are kept in the repository.
# Needs librsvg2-bin, icoutils and icnsutils.
set -euo pipefail
cd "$(dirname "$0")"

for size in 16 22 24 32 48 64 128 256 512; do
    drawing=shortwright.svg
    [ "$size" -le 32 ] && drawing=shortwright-small.svg
    mkdir -p "$size"
    rsvg-convert --width "$size" --height "$size" "$drawing" --output "$size/shortwright.png"
    rsvg-convert --width "$size" --height "$size" project.svg --output "$size/application-x-shortwright.png"
done
rsvg-convert --width 1024 --height 1024 shortwright.svg --output 1024.png
icotool --create --output=shortwright.ico {16,24,32,48,64,128}/shortwright.png --raw=256/shortwright.png
icotool --create --output=project.ico {16,24,32,48,64,128}/application-x-shortwright.png --raw=256/application-x-shortwright.png
png2icns shortwright.icns {16,32,48,128,256,512}/shortwright.png 1024.png >/dev/null
png2icns project.icns {16,32,48,128,256,512}/application-x-shortwright.png >/dev/null
rm 1024.png
