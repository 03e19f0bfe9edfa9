#!/usr/bin/env bash
# Sets everything up, builds Shortwright, and makes demo.mp4 from an example article.
set -euo pipefail
cd "$(dirname "$0")/.."

echo "1/3 Packages"
packaging/setup.sh
echo "2/3 Build (the first time takes some minutes)"
cmake --preset release >/dev/null
cmake --build --preset release
echo "3/3 A short from resources/examples/krakatoa.txt"
build/release/bin/shortwright make resources/examples/krakatoa.txt -o demo.mp4 --seconds 45 --offline --force
