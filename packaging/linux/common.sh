# Read by the scripts of this folder: builds what is packed, and says where it lies. SW_BUILD names another build folder that is
# finished (a test's).
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
root=$PWD
build=${SW_BUILD:-build/release}
packages=$root/build/packages
version=$(sed -n 's/^project(shortwright VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)
# Times in packages are that of the last change, so that the same sources give the same bytes.
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || stat -c %Y CMakeLists.txt)}
export LC_ALL=C.UTF-8 TZ=UTC
umask 022

need() {
    command -v "$1" >/dev/null && return
    echo "This needs $1. Install it: apt install $2" >&2
    exit 1
}

build_program() {
    [ -n "${SW_BUILD:-}" ] && return
    cmake --preset release >/dev/null
    cmake --build --preset release --target shortwright sw_art sw_translations sw_sample sw_reference
}

# Says how large a package is, and fails when that is more than it may be (in MB).
check_size() {
    local bytes
    bytes=$(stat -c %s "$1")
    echo "$1: $((bytes / 1000000)).$((bytes % 1000000 / 100000)) MB"
    [ "$bytes" -le "$(($2 * 1000000))" ] || { echo "It is larger than $2 MB." >&2; return 1; }
}
