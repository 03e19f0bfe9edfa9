#!/usr/bin/env bash
# Makes build/packages/shortwright-VERSION-Darwin.dmg on macOS. The libraries are those of Homebrew; Qt's deployment script, which the
# install rules run, copies them into the application. Signing: see sign.cmake and notarize.cmake.
set -euo pipefail
cd "$(dirname "$0")/../.."
[ "$(uname -s)" = Darwin ] || { echo "Packages for macOS are made on macOS." >&2; exit 1; }
brew install cmake ninja ccache pkg-config node qt qtkeychain ffmpeg libsodium curl openssl@3 libebur128 espeak-ng mecab mecab-ipadic \
    fluid-synth librsvg cairo jpeg libpng icu4c libzip fontconfig nlohmann-json tl-expected snowball
# hts_engine and flite are in no formula: build them from their sources into /usr/local first.
# An empty identity means none.
[ -n "${SHORTWRIGHT_SIGN_IDENTITY:-}" ] || unset SHORTWRIGHT_SIGN_IDENTITY
[ -n "${SHORTWRIGHT_NOTARY_PROFILE:-}" ] || unset SHORTWRIGHT_NOTARY_PROFILE
cmake --preset release -DCMAKE_PREFIX_PATH="$(brew --prefix qt);$(brew --prefix icu4c);$(brew --prefix openssl@3);$(brew --prefix curl)"
cmake --build --preset release --target shortwright sw_art sw_translations sw_sample
cpack -G DragNDrop --config build/release/CPackConfig.cmake
build/release/bin/shortwright.app/Contents/MacOS/shortwright --self-test
