# Read by check.sh: what every package is tried out with. All take the NAME of a system of check_system.sh and the PROGRAM in it.

# try_out NAME PROGRAM DATA: everything that the installed program must stand.
try_out() {
    local system=$roots/$1 program=$2 data=$3
    touch "$roots/start"
    expect "self-test" 0 inside "$1" "$program" --self-test
    expect "all parts are there" 0 inside "$1" "$program" doctor
    variables=(HOME=/home/closed)
    expect "self-test with a read-only home" 0 inside "$1" "$program" --self-test
    mv "$system/tmp" "$system/tmp-away"
    expect "self-test without /tmp" 0 inside "$1" "$program" --self-test
    mv "$system/tmp-away" "$system/tmp"
    for locale in C POSIX de_DE.ISO-8859-1 ja_JP.eucJP; do
        variables=(LC_ALL="$locale")
        expect "self-test in the locale $locale" 0 inside "$1" "$program" --self-test
        expect "spaces and emoji in paths in the locale $locale" 0 inside "$1" "$program" unpack "$data/sample.shortz" \
            -o "/home/film/Ein Film 🎬/Mein Kürzel.short" --force
    done
    variables=()
    expect "a thumbnail" 0 inside "$1" "$program" thumbnail "/home/film/Ein Film 🎬/Mein Kürzel.short" -o "/home/film/🎬 klein.png"
    expect "without a display the editor says so" 1 inside "$1" "$program"
    says "needs a display"
    expect "a whole short" 0 inside "$1" "$program" make --topic "Why bees dance" -o "/home/film/Ein Film 🎬/bees.mp4" --seconds 15 --offline
    local strays
    strays=$(find "$system" -xdev -newer "$roots/start" -type f -not -path "$system/home/film/*" -not -path "$system/proc/*")
    [ -z "$strays" ] && echo "  ok      nothing was written outside the home" || { echo "$strays" >"$roots/said"; failed "written outside the home"; }
    local from
    from=$(date +%s%N)
    inside "$1" "$program" --version >/dev/null
    echo "  start: $((($(date +%s%N) - from) / 1000000)) ms until it has said its version"
}

# try_authorities NAME PROGRAM: a provider over TLS, with the list of trusted authorities where different systems have it.
try_authorities() {
    local system=$roots/$1 program=$2 folder=$roots/authority place
    rm -rf "$folder"
    mkdir -p "$folder/v1" "$system/home/film/.config/shortwright"
    openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost \
        -keyout "$folder/key.pem" -out "$folder/list.pem" 2>/dev/null
    printf 'HTTP/1.0 200 OK\r\nContent-Type: application/json\r\n\r\n{"data":[{"id":"one"}]}' >"$folder/v1/models"
    cat >"$folder/serve" <<SCRIPT
#!/bin/sh
cd "$folder" || exit
openssl s_server -accept 8443 -cert list.pem -key key.pem -HTTP &
until openssl s_client -connect localhost:8443 </dev/null; do sleep 0.1; done
SCRIPT
    chmod 755 "$folder/serve"
    echo '{"providers": {"llm": [{"name": "far", "protocol": "openai", "model": "one", "baseUrl": "https://localhost:8443/v1"}]}}' \
        >"$system/home/film/far.json"
    beside=$folder/serve
    local ask=(inside "$1" "$program" providers --check --config /home/film/far.json)
    mv "$system/etc/ssl" "$system/etc/ssl-away" 2>/dev/null || true
    expect "without any list of authorities it says so" 4 "${ask[@]}"
    says "Install your system's ca-certificates"
    for place in /etc/ssl/certs/ca-certificates.crt /etc/pki/tls/certs/ca-bundle.crt /etc/ssl/ca-bundle.pem /etc/ssl/cert.pem; do
        install -D -m 644 "$folder/list.pem" "$system$place"
        expect "a provider over TLS, with the authorities in $place" 0 "${ask[@]}"
        rm "$system$place"
    done
    cp "$folder/list.pem" "$system/home/film/mine.pem"
    variables=(SSL_CERT_FILE=/home/film/mine.pem)
    expect "a provider over TLS, with the authorities in SSL_CERT_FILE" 0 "${ask[@]}"
    variables=()
    beside=
    rm -rf "$system/etc/pki" "$system/etc/ssl"
    mv "$system/etc/ssl-away" "$system/etc/ssl" 2>/dev/null || true
}

# try_database NAME PROGRAM: the gateway over a PostgreSQL of this machine, which is made for it, and over one that is not there.
try_database() {
    local system=$roots/$1 program=$2 folder=$roots/postgres tools
    tools=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | tail -n 1)
    [ -n "$tools" ] || { echo "This needs a PostgreSQL server. Install it: apt install postgresql" >&2; exit 1; }
    local as_nobody=(setpriv --reuid=65534 --regid=65534 --clear-groups)
    rm -rf "$folder"
    install -d -o 65534 -g 65534 "$folder" "$system/home/film/pg"
    "${as_nobody[@]}" "$tools/initdb" -D "$folder/data" -U film --auth=trust --no-sync >/dev/null
    "${as_nobody[@]}" "$tools/pg_ctl" -D "$folder/data" -w -l "$folder/log" -o "-k $system/home/film/pg -c listen_addresses=" start >/dev/null
    # Waits for the gateway, and ends it.
    cat >"$folder/look" <<SCRIPT
#!/bin/sh
{
    until curl -fs http://127.0.0.1:3000/health -o "$folder/health"; do sleep 0.2; done
    kill -TERM 1
} &
SCRIPT
    chmod 755 "$folder/look"
    local serve=(inside "$1" timeout --foreground 60 "$program" serve --config /home/film/no.json)
    echo '{}' >"$system/home/film/no.json"
    variables=("SHORTWRIGHT_DATABASE_URL=postgresql://film@/postgres?host=/home/film/pg")
    beside=$folder/look
    expect "the gateway over PostgreSQL" 0 "${serve[@]}"
    grep -q "is healthy" "$folder/health" || { cp "$folder/health" "$roots/said"; failed "its /health"; }
    beside=
    psql -h "$system/home/film/pg" -U film -d postgres -Atc "SELECT count(*) FROM schema_versions" >"$roots/said" 2>&1 || failed "its tables"
    variables=("SHORTWRIGHT_DATABASE_URL=postgresql://film@/nothing?host=/home/film/pg")
    expect "over a database that is not there" 3 "${serve[@]}"
    says "make it with createdb"
    "${as_nobody[@]}" "$tools/pg_ctl" -D "$folder/data" -w -m fast stop >/dev/null
    variables=("SHORTWRIGHT_DATABASE_URL=postgresql://film@/postgres?host=/home/film/pg")
    expect "over a PostgreSQL that does not run" 3 "${serve[@]}"
    says "look whether it runs"
    variables=()
    rm -r "$system/home/film/pg"
}

# note_work NAME: remembers the digests of all that lies in the home.
note_work() {
    (cd "$roots/$1/home/film" && find . -type f -exec sha256sum {} +) >"$roots/work"
}

# work NAME PROGRAM DATA: a user makes a project, settings and an account.
work() {
    local system=$roots/$1 program=$2
    mkdir -p "$system/home/film/.config/shortwright"
    echo '{"budget": {"monthly": 7}}' >"$system/home/film/.config/shortwright/settings.json"
    chown -R 65534:65534 "$system/home/film"
    expect "a project" 0 inside "$1" "$program" unpack "$3/sample.shortz" -o "/home/film/Ein Film 🎬/Alt.short"
    expect "an account" 0 inside "$1" sh -c "echo 'a long pass phrase' | '$program' user add ann@example.org --role admin"
    note_work "$1"
}

# work_is_there NAME WHEN: what note_work has seen is as it was.
work_is_there() {
    (cd "$roots/$1/home/film" && sha256sum --check --quiet "$roots/work") >"$roots/said" 2>&1 || { failed "what the user has made is as it was $2"; return; }
    echo "  ok      what the user has made is as it was $2"
}

# work_goes_on NAME PROGRAM: what was made can be worked on; changes it.
work_goes_on() {
    expect "the project opens" 0 inside "$1" "$2" inspect "/home/film/Ein Film 🎬/Alt.short"
    expect "and makes a film" 0 inside "$1" "$2" export "/home/film/Ein Film 🎬/Alt.short" -o "/home/film/Ein Film 🎬/alt.png"
    expect "the settings count" 0 inside "$1" "$2" spend
    says "7"
    expect "the account is known" 0 inside "$1" "$2" user list
    says "ann@example.org"
}
