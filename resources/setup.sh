# Sourced by app/run and tests/run: what a bare Debian or Ubuntu lacks is installed; what is there is passed over in silence.

# portside_packages FILE...: installs the packages listed there, one a line, that are missing.
portside_packages() {
    local package missing=() asRoot=()
    for package in $(cat "$@"); do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q '^install ok installed' || missing+=("$package")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    if ! command -v apt-get >/dev/null; then
        echo "Portside needs these Debian packages, or their like: ${missing[*]}" >&2
        return 1
    fi
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null || { echo "Run this first, as root: apt-get install ${missing[*]}" >&2; return 1; }
        asRoot=(sudo)
    fi
    echo "Installing ${#missing[@]} packages: ${missing[*]}"
    local log
    log=$(mktemp)
    if ! { "${asRoot[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update &&
        "${asRoot[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"; } \
        >"$log" 2>&1; then
        cat "$log" >&2
        echo "The packages could not be installed." >&2
        return 1
    fi
    rm -f "$log"
}

# portside_build PRESET: configures and builds, printing only when something goes wrong or takes its time.
portside_build() {
    local log
    log=$(mktemp)
    echo "Building ($1)"
    if ! cmake --preset "$1" >"$log" 2>&1; then
        cat "$log" >&2
        return 1
    fi
    rm -f "$log"
    cmake --build --preset "$1"
}
