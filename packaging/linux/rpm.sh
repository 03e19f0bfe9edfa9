#!/usr/bin/env bash
# Makes build/packages/shortwright-VERSION-1.MACHINE.rpm of the bundle: all in /opt/shortwright, and in /usr what a desktop looks for.
set -euo pipefail
source "$(dirname "$0")/common.sh"
need rpmbuild rpm
bundle=$root/build/bundle/shortwright-$version-linux-$(uname -m)
[ -x "$bundle/bin/shortwright" ] || packaging/linux/bundle.sh

tree=$root/build/bundle/rpm
rm -rf "$tree"
mkdir -p "$tree/opt" "$tree/usr/bin" "$tree/usr/share" "$tree/usr/lib/systemd/system"
cp -al "$bundle" "$tree/opt/shortwright"
ln -s ../../opt/shortwright/bin/shortwright "$tree/usr/bin/shortwright"
for folder in applications metainfo mime thumbnailers icons man bash-completion zsh fish; do
    mv "$tree/opt/shortwright/share/$folder" "$tree/usr/share/$folder"
done
install -m 644 packaging/linux/shortwright-gateway.service "$tree/usr/lib/systemd/system/"

mkdir -p "$packages"
rm -f "$packages"/shortwright-*.rpm
cpack -G RPM --config "$build/CPackConfig.cmake"
check_size "$(ls "$packages"/shortwright-*.rpm)" 220
