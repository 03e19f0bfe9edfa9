# Read by check.sh: what a desktop makes of the package: file types, the program that opens them, thumbnails, the window's icon and class.

check_desktop() {
    local under_x='xvfb-run -a "$@"; exit'  # an X server does not tell a first process that it is ready
    local system=$roots/desktop file="/home/film/Ein Film 🎬/Mein Kürzel.short" kind program
    echo "$(basename "$(debian_package)") in a desktop's eyes"
    fresh bookworm desktop
    cp "$(debian_package)" "$system/shortwright.deb"
    expect "installing" 0 install_in desktop /shortwright.deb shared-mime-info desktop-file-utils xdg-utils libglib2.0-bin libgtk-3-bin \
        xvfb xauth x11-utils tumbler dbus qt6-wayland weston
    expect "a project" 0 inside desktop shortwright unpack /usr/share/shortwright/sample.shortz -o "$file"
    variables=(LC_ALL=C.UTF-8)
    for kind in project bundle; do
        expect "who opens a $kind" 0 inside desktop xdg-mime query default "application/x-shortwright-$kind"
        says org.shortwright.Shortwright.desktop
        expect "GNOME's answer" 0 inside desktop gio mime "application/x-shortwright-$kind"
        says "Default application for “application/x-shortwright-$kind”: org.shortwright.Shortwright.desktop"
    done
    expect "the type of a project" 0 inside desktop gio info -a standard::content-type "$file"
    says "standard::content-type: application/x-shortwright-project"
    expect "the type of a bundle" 0 inside desktop gio info -a standard::content-type /usr/share/shortwright/sample.shortz
    says "standard::content-type: application/x-shortwright-bundle"

    cat >"$system/thumbnail" <<'SCRIPT'
set -e
uri=$(gio info "$1" | sed -n 's/^uri: //p')
name=org.freedesktop.thumbnails.Thumbnailer1
gdbus call --session --dest $name --object-path /org/freedesktop/thumbnails/Thumbnailer1 --method $name.Queue \
    "['$uri']" "['$2']" normal default "uint32 0"
for i in $(seq 900); do  # it is made when the machine has nothing else to do
    [ -e "$HOME/.cache/thumbnails/normal/$(printf %s "$uri" | md5sum | cut -c 1-32).png" ] && exit 0
    sleep 0.2
done
find "$HOME/.cache/thumbnails"
exit 1
SCRIPT
    expect "a thumbnail by way of D-Bus" 0 inside desktop dbus-run-session sh /thumbnail "$file" application/x-shortwright-project

    cat >"$system/window" <<'SCRIPT'
until xdpyinfo >/dev/null 2>&1; do sleep 0.2; done
"$@" &
for i in $(seq 900); do
    window=$(xwininfo -root -tree | sed -n 's/^ *\(0x[0-9a-f]*\) .*("shortwright" "shortwright").*/\1/p' | head -n 1)
    [ -n "$window" ] && break
    sleep 0.2
done
sleep 5
xprop -id "$window" WM_CLASS WM_NAME _NET_WM_ICON | cut -c 1-200
SCRIPT
    variables=(QT_QPA_PLATFORM=xcb LC_ALL=C.UTF-8)
    expect "a window" 0 inside desktop sh -c "$under_x" x dbus-run-session sh /window gtk-launch org.shortwright.Shortwright.desktop "$file"
    says 'WM_CLASS(STRING) = "shortwright", "shortwright"'
    says '_NET_WM_ICON(CARDINAL)'
    says 'Loudest Sound'  # the sample's title

    cat >"$system/wayland" <<'SCRIPT'
export XDG_RUNTIME_DIR=$HOME/run WAYLAND_DISPLAY=trial
mkdir -p -m 700 "$XDG_RUNTIME_DIR"
weston --backend=headless-backend.so --socket=trial --idle-time=0 >/dev/null 2>&1 &
until [ -e "$XDG_RUNTIME_DIR/trial" ]; do sleep 0.2; done
WAYLAND_DEBUG=1 timeout 20 "$@" 2>&1 | grep -o 'xdg_toplevel.*set_app_id.*\|wl_surface.*attach(wl_buffer' | sort -u
SCRIPT
    mkdir "$system/opt/bundle"
    tar -xf "$(bundle_archive)" -C "$system/opt/bundle" --strip-components 1
    variables=(LC_ALL=C.UTF-8)
    for program in shortwright /opt/bundle/shortwright; do
        expect "a window under Wayland, of $program" 0 inside desktop sh /wayland "$program"
        says 'set_app_id("org.shortwright.Shortwright")'
        says 'attach(wl_buffer'
    done
    variables=(QT_QPA_PLATFORM=xcb LC_ALL=C.UTF-8)
    expect "the bundle's window" 0 inside desktop sh -c "$under_x" x sh /window /opt/bundle/shortwright
    says 'WM_CLASS(STRING) = "shortwright", "shortwright"'
    says '_NET_WM_ICON(CARDINAL)'
    variables=()
}
