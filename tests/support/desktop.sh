#!/usr/bin/env bash
# Runs a command on a desktop of its own: X server, window manager, session bus, accessibility bus, unlocked keyring.
#   tests/support/desktop.sh COMMAND [ARGUMENT ...]
# What it starts ends with it, whatever the command does.
set -euo pipefail
[ $# -gt 0 ] || { sed -n '2,4p' "$0"; exit 2; }
XDG_RUNTIME_DIR=$(mktemp -d)
home=$(mktemp -d)
chmod 700 "$XDG_RUNTIME_DIR"
trap 'rm -rf "$XDG_RUNTIME_DIR" "$home"' EXIT
export XDG_RUNTIME_DIR HOME=$home QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 NO_AT_BRIDGE=0
unset WAYLAND_DISPLAY XDG_CURRENT_DESKTOP
# shellcheck disable=SC2016 # expanded by the inner shell
xvfb-run -a -s "-screen 0 1440x900x24 -nolisten tcp" dbus-run-session -- bash -c '
    set -u
    pids=()
    openbox >/dev/null 2>&1 & pids+=($!)
    /usr/libexec/at-spi-bus-launcher --launch-immediately >/dev/null 2>&1 & pids+=($!)
    printf "\n" | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1 || true
    "$@" && code=0 || code=$?
    kill "${pids[@]}" 2>/dev/null
    pkill -s 0 gnome-keyring-d 2>/dev/null
    exit $code' bash "$@"
