#!/usr/bin/env bash
# check_installer.sh FOLDER MADE: has CPack write the installer's NSIS script as for Windows, over a staged tree with an empty program,
# and makensis compile it. MADE is the folder packaging of a build. The installer is left in FOLDER; it does not install anything
# that runs.
set -euo pipefail
folder=$(realpath "$1")
config=$(realpath "$2/../CPackConfig.cmake")
tree=$folder/tree
mkdir -p "$tree/bin" "$tree/share/shortwright"
: >"$tree/bin/shortwright.exe"
cp "$(dirname "$0")/../icons/project.ico" "$tree/share/shortwright/"
cd "$folder"
cpack -G NSIS --config "$config" -B "$folder" -D "CPACK_INSTALL_CMAKE_PROJECTS=" -D "CPACK_INSTALLED_DIRECTORIES=$tree;/" \
    -D CPACK_PRE_BUILD_SCRIPTS= -D CPACK_STRIP_FILES=OFF -D CPACK_NSIS_EXECUTABLE=makensis
script=$(find "$folder/_CPack_Packages" -name project.nsi)
for wanted in 'Classes\\.short"' 'Classes\\.shortz"' 'Shortwright.Project' 'SHChangeNotify'; do
    grep -q "$wanted" "$script" || { echo "$wanted is not in the installer's script." >&2; exit 1; }
done
ls "$folder"/shortwright-*.exe
