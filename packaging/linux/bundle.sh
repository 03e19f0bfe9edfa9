#!/usr/bin/env bash
# Makes build/packages/shortwright-VERSION-linux-MACHINE.tar.xz: the program with all that it needs but the C and C++ libraries.
# It runs from any folder, on the system that it was built on (Debian 12, glibc 2.36) and on newer ones.
set -euo pipefail
source "$(dirname "$0")/common.sh"
need patchelf patchelf
build_program

name=shortwright-$version-linux-$(uname -m)
stage=$root/build/bundle/$name
brought=$root/build/bundle/brought.tsv  # path in the bundle, tab, the file that it is a copy of
origins=$root/build/bundle/origins.tsv  # path in the bundle, tab, the Debian package that it comes from
rm -rf "$root/build/bundle"
mkdir -p "$stage"
cmake --install "$build" --prefix "$stage" --strip >/dev/null
rm -r "$stage/lib/systemd"
: >"$brought"

# bring FILE PLACE: copies a file of a Debian package to a place in the bundle, and remembers where it was.
bring() {
    install -D -m 644 "$1" "$stage/$2"
    printf '%s\t%s\n' "$2" "$(readlink -f "$1")" >>"$brought"
}

# bring_folder FOLDER PLACE
bring_folder() {
    local file
    while IFS= read -r file; do
        bring "$file" "$2/${file#"$1"/}"
    done < <(find -L "$1" -type f | sort)
}

# Names the package of each file that was brought; fails when one is of none.
name_origins() {
    awk -F '\t' '
        FILENAME != ARGV[ARGC - 1] { if (FNR == 1) { package = FILENAME; sub(".*/", "", package); sub("(:[^:]*)?[.]list$", "", package) }
                                     owner[$0] = package; next }
        { file = $2; usr = file; sub("^/usr", "", usr)
          of = file in owner ? owner[file] : usr in owner ? owner[usr] : file ~ "^/var/lib/mecab/dic/ipadic-utf8/" ? "mecab-ipadic" : ""
          if (of == "") { print file " is of no Debian package." >"/dev/stderr"; failed = 1 } else print $1 "\t" of }
        END { exit failed }' /var/lib/dpkg/info/*.list "$brought"
}

# What Qt opens by name. Without OpenGL: the window is painted without it, and drivers have needs of their own.
qt=$(qtpaths6 --query QT_INSTALL_PLUGINS 2>/dev/null || qmake6 -query QT_INSTALL_PLUGINS)
[ -e "$qt/platforms/libqwayland-generic.so" ] || { echo "This needs Qt's plug-in for Wayland. Install it: apt install qt6-wayland" >&2; exit 1; }
for plugin in platforms/libqxcb platforms/libqwayland-generic platforms/libqoffscreen wayland-shell-integration/libxdg-shell \
    wayland-decoration-client/libbradient imageformats/libqsvg imageformats/libqjpeg imageformats/libqgif imageformats/libqico \
    iconengines/libqsvgicon multimedia/libffmpegmediaplugin sqldrivers/libqsqlite sqldrivers/libqsqlpsql tls/libqopensslbackend \
    platforminputcontexts/libcomposeplatforminputcontextplugin platforminputcontexts/libibusplatforminputcontextplugin; do
    bring "$qt/$plugin.so" "lib/qt6/plugins/$plugin.so"
done
printf '[Paths]\nPrefix = ..\nPlugins = lib/qt6/plugins\n' >"$stage/bin/qt.conf"

# Libraries, all that are needed by what is there, but those of which every system has its own, or a newer one.
system='^(ld-linux.*|lib(c|m|dl|rt|pthread|resolv|util|nsl|anl|mvec|stdc\+\+|gcc_s))\.so'
espeak=$(ldconfig -p | sed -n 's/.*libespeak-ng\.so\.1 .*=> //p' | head -n 1)
bring "$espeak" lib/libespeak-ng.so.1
while IFS= read -r library; do
    file=$(basename "$library")
    [[ $file =~ $system ]] || [ -e "$stage/lib/$file" ] || bring "$library" "lib/$file"
done < <(find "$stage/bin/shortwright" "$stage/lib" -type f \( -name '*.so*' -o -name shortwright \) -exec ldd {} + |
    sed -n 's/.* => \(\/[^ ]*\) .*/\1/p' | sort -u)
find "$stage/lib" -name '*.so*' -type f | while IFS= read -r file; do
    patchelf --set-rpath "\$ORIGIN/$(realpath --relative-to="$(dirname "$file")" "$stage/lib")" "$file"
done
patchelf --set-rpath "\$ORIGIN/../lib" "$stage/bin/shortwright"

# Data of other packages, where app/data_places.h looks for them.
bring_folder /usr/share/wordnet share/wordnet
bring /usr/share/sounds/sf3/FluidR3Mono_GM.sf3 share/sounds/sf3/FluidR3Mono_GM.sf3
bring_folder /usr/share/festival/voices/us/cmu_us_slt_arctic_hts/hts share/festival/voices/us/cmu_us_slt_arctic_hts/hts
bring_folder "$(dirname "$espeak")/espeak-ng-data" share/espeak-ng-data
bring_folder /var/lib/mecab/dic/ipadic-utf8 share/mecab/dic/ipadic-utf8  # made when its package is installed
mkdir -p "$stage/etc/fonts"
printf 'dicdir = $(rcpath)/../share/mecab/dic/ipadic-utf8\n' >"$stage/etc/mecabrc"
while IFS= read -r font; do
    bring "$font" "share/fonts/$(basename "$font")"
done < <(dpkg -L fonts-inter fonts-bebas-neue fonts-dejavu-core fonts-noto-core fonts-noto-cjk fonts-noto-color-emoji |
    grep -E '\.(ttf|otf|ttc)$' | sort)
bring_folder /etc/fonts/conf.d etc/fonts/conf.d
cp packaging/linux/bundle_fonts.conf "$stage/etc/fonts/fonts.conf"

# Licences of all that was brought, by package.
name_origins >"$origins"
mkdir -p "$stage/share/doc/packages"
cut -f2 "$origins" | sort -u | while IFS= read -r package; do
    cp -L "/usr/share/doc/$package/copyright" "$stage/share/doc/packages/$package.txt"
done
mkdir -p "$stage/share/doc/common-licenses"
cp -L /usr/share/common-licenses/* "$stage/share/doc/common-licenses/"
install -m 755 packaging/linux/bundle_start.sh "$stage/shortwright"
node packaging/sbom.mjs "$stage" "$version" "$origins" >"$stage/share/doc/shortwright/sbom.spdx.json"

archive=$packages/$name.tar.xz
mkdir -p "$packages"
find "$stage" -type d -exec chmod 755 {} +
tar --create --sort=name --format=gnu --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" -C "$(dirname "$stage")" "$name" |
    xz -T2 -6 >"$archive"  # the bytes depend on how threads are used: always two
cp "$stage/share/doc/shortwright/sbom.spdx.json" "$packages/$name.spdx.json"
(cd "$packages" && sha256sum "$name.tar.xz" >"$name.tar.xz.sha256")
check_size "$archive" 220
