# Read by check.sh: the gateway as a service of a systemd that runs as the first process of namespaces and a cgroup of its own.

# boot NAME: starts systemd in a system; `booted` is its process then.
boot() {
    local system=$roots/$1
    cgroup=$(findmnt -n -t cgroup2 -o TARGET | head -n 1)/shortwright-check
    mkdir -p "$cgroup"
    cat >"$roots/boot" <<'SCRIPT'
set -e
echo $$ >"$2/cgroup.procs"
exec unshare --mount --pid --uts --ipc --net --cgroup --fork --kill-child sh -ec '
    mount --bind "$0" "$0"
    mount -t proc proc "$0/proc"
    mount -t tmpfs tmpfs "$0/sys"
    mkdir -p "$0/sys/fs/cgroup"
    mount -t cgroup2 cgroup2 "$0/sys/fs/cgroup"
    mount -t tmpfs tmpfs "$0/run"
    mount -t tmpfs tmpfs "$0/dev"
    for device in null zero full random urandom tty; do cp -a "/dev/$device" "$0/dev/"; done
    mkdir "$0/dev/shm" "$0/dev/pts"
    mount -t tmpfs tmpfs "$0/dev/shm"
    mount -t devpts -o newinstance,ptmxmode=0666 devpts "$0/dev/pts"
    ln -s pts/ptmx "$0/dev/ptmx"
    touch "$0/dev/console"
    ip link set lo up
    cd "$0"
    mkdir -p .old
    pivot_root . .old
    umount -l .old
    exec env -i container=check PATH=/usr/sbin:/usr/bin:/sbin:/bin /lib/systemd/systemd --system --log-target=journal' "$1"
SCRIPT
    sh "$roots/boot" "$system" "$cgroup" >"$roots/said" 2>&1 &
    starter=$!
    booted=
    local i
    for ((i = 0; i < 300; i++)); do
        booted=$(pgrep -P "$starter" || true)
        [ -z "$booted" ] || case $(there systemctl is-system-running 2>/dev/null || true) in running | degraded) return ;; esac
        sleep 0.2
    done
    failed "systemd starts"
    return 1
}

# there COMMAND…: as root, within the booted system.
there() {
    nsenter --target "$booted" --mount --pid --uts --ipc --net --cgroup env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin "$@"
}

# asked PATH CURL'S OPTIONS…: this machine's curl, in that system's network.
asked() {
    nsenter --target "$booted" --net curl --silent --show-error --fail --retry 40 --retry-delay 1 --retry-connrefused "$@"
}

shut_down() {
    kill -KILL "$booted" "$starter" 2>/dev/null || true
    wait "$starter" 2>/dev/null || true
    local i
    for ((i = 0; i < 50; i++)); do  # until its last process is gone
        find "$cgroup" -depth -type d -exec rmdir {} + 2>/dev/null && return
        sleep 0.1
    done
}

check_service() {
    echo "$(basename "$(debian_package)") as a service of systemd on Debian 12"
    fresh bookworm service
    cp "$(debian_package)" "$roots/service/shortwright.deb"
    expect "installing" 0 install_in service /shortwright.deb systemd dbus
    boot service || return 0
    trap shut_down EXIT
    expect "it is not started by itself" 3 there systemctl is-active shortwright-gateway
    expect "systemctl start" 0 there systemctl start shortwright-gateway
    expect "it answers" 0 asked http://127.0.0.1:3000/health
    says "is healthy"
    expect "it is a user that exists only now" 0 there sh -c 'id=$(stat -c %u "/proc/$(systemctl show -P MainPID shortwright-gateway)")
        [ "$id" -ge 61184 ] && [ "$id" -le 65519 ]'
    expect "it cannot write to the system" 1 there sh -c 'nsenter --target "$(systemctl show -P MainPID shortwright-gateway)" --mount touch /usr/mark'
    says "Read-only file system"
    expect "its token is there" 0 there cat /var/lib/shortwright/access-token
    local token
    token=$(cat "$roots/said")
    expect "the token opens it" 0 asked -H "Authorization: Bearer $token" http://127.0.0.1:3000/api/docs
    expect "it makes a short" 0 nsenter --target "$booted" --net env SHORTWRIGHT_TOKEN="$token" sh resources/examples/http/curl.sh "$roots/short.mp4"
    there mkdir -p /etc/shortwright
    there sh -c 'echo "{\"port\": 3100}" >/etc/shortwright/settings.json'
    expect "restarting" 0 there systemctl restart shortwright-gateway
    expect "the settings of /etc/shortwright count" 0 asked http://127.0.0.1:3100/health
    expect "killing it" 0 there systemctl kill --signal=KILL shortwright-gateway
    expect "it is started again" 0 asked http://127.0.0.1:3100/health
    expect "systemctl stop" 0 there systemctl stop shortwright-gateway
    expect "it ended well" 0 there systemctl show -P Result shortwright-gateway
    says success
    expect "its data are kept" 0 test -e "$roots/service/var/lib/private/shortwright/access-token"
    shut_down
    trap - EXIT
}
