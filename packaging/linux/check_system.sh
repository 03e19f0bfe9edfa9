# Read by check.sh: bare systems as folders, and what is run inside of them.
roots=${SW_ROOTS:-/var/tmp/shortwright-roots}
mirror=  # that of this Debian; elsewhere debootstrap's own
grep -q '^ID=debian' /etc/os-release && mirror=$(apt-get indextargets --format '$(SITE)' 'Identifier: Packages' | head -n 1)
failures=0
variables=()  # of the environment of what runs inside
beside=       # a program of this machine that is run before, in the same network; what it starts runs as long as what runs inside

# fresh SUITE NAME: a bare system of that suite, as a folder of that name.
fresh() {
    mkdir -p "$roots"
    if [ ! -e "$roots/base-$1" ]; then
        debootstrap --variant=minbase "$1" "$roots/making" ${mirror:+"$mirror"} >/dev/null
        mv "$roots/making" "$roots/base-$1"
    fi
    rm -rf "${roots:?}/$2"
    mkdir "$roots/$2"
    cp -a "$roots/base-$1/." "$roots/$2/"
    echo force-unsafe-io >"$roots/$2/etc/dpkg/dpkg.cfg.d/unsafe-io"
    cp -a "$roots/archives-$1/." "$roots/$2/var/cache/apt/archives/" 2>/dev/null || true
    install -d -o 65534 -g 65534 "$roots/$2/home/film" "$roots/$2/home/film/Ein Film 🎬"
    install -d -m 555 "$roots/$2/home/closed"
}

# install_in NAME PACKAGE…: with what they depend on, and no more. What was fetched is kept for the next system of that suite.
install_in() {
    local name=$1 suite
    shift
    suite=$(sed -n 's/^VERSION_CODENAME=//p' "$roots/$name/etc/os-release")
    chroot "$roots/$name" sh -c 'export DEBIAN_FRONTEND=noninteractive
        [ -n "$(ls /var/lib/apt/lists/*Packages* 2>/dev/null)" ] || apt-get -qq update
        apt-get -y -qq --no-install-recommends install "$@"' install "$@" || return
    mkdir -p "$roots/archives-$suite"
    find "$roots/$name/var/cache/apt/archives" -maxdepth 1 -name '*.deb' -exec mv -t "$roots/archives-$suite" {} +
}

# inside NAME COMMAND…: as nobody, with no network but its own, no devices but the plain ones.
inside() {
    local system=$roots/$1
    shift
    env -i PATH=/usr/local/bin:/usr/bin:/bin HOME=/home/film "${variables[@]}" unshare --mount --net --pid --fork --kill-child sh -c '
        /usr/sbin/ip link set lo up && mount -t proc proc "$0/proc" || exit
        beside=$1 && shift
        [ -z "$beside" ] || "$beside" >/dev/null 2>&1 || exit
        exec /usr/sbin/chroot --userspec=65534:65534 "$0" "$@"' "$system" "$beside" "$@"
}

# failed WHAT: shows what was said last.
failed() {
    echo "  FAILED  $1:"
    sed 's/^/          /' "$roots/said"
    failures=$((failures + 1))
}

# expect WHAT CODE COMMAND…: runs it, and says whether it ended with that code.
expect() {
    local what=$1 code=$2 status=0
    shift 2
    "$@" >"$roots/said" 2>&1 || status=$?
    if [ "$status" -eq "$code" ]; then echo "  ok      $what"; else failed "$what (ended with $status)"; fi
}

# says TEXT: whether the last command said so.
says() {
    grep -qF -- "$1" "$roots/said" || failed "it should say \"$1\""
}
