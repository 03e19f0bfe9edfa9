#!/usr/bin/env bash
# Installs the Debian packages that building and running Shortwright needs, and with --tests those that only its tests use.
# Does nothing when they are all there.
set -euo pipefail

packages=(
    # tools
    g++ cmake ninja-build ccache mold pkg-config nodejs
    # Qt: core, fonts and pictures, sound output, translations, tests
    qt6-base-dev libqt6opengl6-dev qt6-multimedia-dev qt6-tools-dev qt6-l10n-tools libqt6svg6
    # the gateway: HTTP server (whose CMake files ask for the web sockets), random numbers and comparison of secrets
    qt6-httpserver-dev qt6-websockets-dev libsodium-dev
    # jobs and accounts: Qt's driver for SQLite, and the one for PostgreSQL, which only a database.url of such a server needs
    libqt6sql6-sqlite libqt6sql6-psql
    # remote providers: HTTP, and keys in the desktop's keychain
    libcurl4-openssl-dev qtkeychain-qt6-dev
    # film and sound
    libavcodec-dev libavformat-dev libavutil-dev libswscale-dev libswresample-dev libebur128-dev libwebp-dev
    # voice
    libhtsengine-dev flite1-dev festvox-us-slt-hts libespeak-ng-dev espeak-ng-data
    # music
    libfluidsynth-dev fluidr3mono-gm-soundfont
    # pictures
    librsvg2-dev libcairo2-dev libjpeg-dev libpng-dev
    # language
    libicu-dev libstemmer-dev wordnet-base libmecab-dev mecab-ipadic-utf8
    # plain libraries
    nlohmann-json3-dev libexpected-dev libssl-dev libzip-dev libfontconfig-dev
    # tests: other locales
    locales
    # fonts
    fonts-inter fonts-bebas-neue fonts-dejavu-core fonts-noto-core fonts-noto-cjk fonts-noto-color-emoji
)
if [ "${1:-}" = --tests ]; then
    # clients of the gateway: a browser for its documentation, Prometheus' parser, the examples for users
    packages+=(chromium python3-prometheus-client curl)
    # a PostgreSQL server, which each test starts for itself
    packages+=(postgresql)
fi
command -v npm >/dev/null || packages+=(npm)
command -v node >/dev/null && packages=("${packages[@]/nodejs/}")

missing=()
for package in "${packages[@]}"; do
    [ -z "$package" ] && continue
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
done
if [ ${#missing[@]} -eq 0 ]; then
    echo "All Debian packages are there."
    exit 0
fi
echo "Installing ${#missing[@]} Debian packages: ${missing[*]}"
as_root=()
[ "$(id -u)" -eq 0 ] || as_root=(sudo)
"${as_root[@]}" apt-get update -qq
install=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends)
if [[ " ${missing[*]} " == *" postgresql "* ]] && ! [ -e /etc/postgresql-common/createcluster.conf ]; then
    # Debian would make a database of its own and start its server.
    "${install[@]}" postgresql-common >/dev/null
    "${as_root[@]}" sed -i 's/^#\?create_main_cluster *=.*/create_main_cluster = false/' /etc/postgresql-common/createcluster.conf
fi
"${install[@]}" "${missing[@]}" >/dev/null
