#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# Installs what Bulkhead is built, run and tested with, from the packages of the distribution.
# Works as root or through sudo. When everything is there already it says so and changes nothing.
#
# Debian 12 has no KDE Frameworks 6. There, and only there, Qt and the syntax highlighter come from
# Debian 13: a second apt source with a pin of 100, so nothing else moves to Debian 13 by itself.
set -euo pipefail

readonly minimum_qt=6.6
readonly source_file=/etc/apt/sources.list.d/bulkhead-trixie.sources
readonly pin_file=/etc/apt/preferences.d/bulkhead-trixie

# Tools that any release has, and libraries that must be new.
readonly apt_tools=(g++ cmake ninja-build ccache git pkg-config python3 xvfb xauth fonts-noto-core fonts-hack)
readonly apt_libraries=(qt6-base-dev qt6-svg-dev qt6-svg-plugins qt6-wayland qt6-l10n-tools qt6-translations-l10n
    libkf6syntaxhighlighting-dev
    libkf6syntaxhighlighting-tools libyaml-cpp-dev libgraphviz-dev graphviz)
readonly dnf_packages=(gcc-c++ libasan libubsan cmake ninja-build ccache git pkgconf-pkg-config python3
    qt6-qtbase-devel qt6-qtsvg-devel qt6-qtwayland qt6-linguist qt6-qttranslations kf6-syntax-highlighting-devel yaml-cpp-devel
    graphviz graphviz-devel xorg-x11-server-Xvfb xorg-x11-xauth
    google-noto-sans-fonts dejavu-sans-mono-fonts)
readonly pacman_packages=(gcc cmake ninja ccache git pkgconf python qt6-base qt6-svg qt6-wayland qt6-tools qt6-translations
    syntax-highlighting yaml-cpp graphviz xorg-server-xvfb xorg-xauth noto-fonts ttf-hack)

say() { printf 'install-deps: %s\n' "$*"; }

# Stops with a reason and the list of what is needed.
give_up() {
    {
        say "$1"
        say "Bulkhead needs a C++20 compiler, CMake 3.25, Ninja, git, Qt $minimum_qt or newer (base, svg and the tools of translators),"
        say "KDE Frameworks 6 KSyntaxHighlighting, yaml-cpp, Graphviz and, for the tests, Xvfb with xauth."
        say "Names on Debian 13 and Ubuntu 25.04 or newer: ${apt_tools[*]} ${apt_libraries[*]}"
        say "Names on Fedora: ${dnf_packages[*]}"
        say "Names on Arch Linux: ${pacman_packages[*]}"
    } >&2
    exit 1
}

as_root() {
    if ((EUID == 0)); then
        "$@"
    else
        sudo -- "$@"
    fi
}

# Only called when something is missing.
require_root() {
    ((EUID == 0)) && return
    if ! command -v sudo >/dev/null || ! sudo true; then
        give_up "packages are missing, and this is neither root nor does sudo work: ${missing[*]}"
    fi
}

# --- apt: Debian, Ubuntu and relatives ---------------------------------------------------------------

apt_get() { as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=600 "$@"; }

# The version of an installed package, or nothing.
apt_installed() { dpkg-query -W -f='${db:Status-Abbrev}${Version}' "$1" 2>/dev/null | sed -n 's/^.i //p' || true; }

apt_candidate() { LC_ALL=C apt-cache policy "$1" | sed -n 's/^  Candidate: //p' | grep -vx '(none)' || true; }

new_enough() { [[ -n $1 ]] && dpkg --compare-versions "$1" ge "$minimum_qt"; }

# Sets `missing` to the packages, of those given, that are absent or too old.
apt_find_missing() {
    missing=()
    local package version
    for package in "$@"; do
        version=$(apt_installed "$package")
        if [[ -z $version ]] || { [[ $package == qt6-* ]] && ! new_enough "$version"; }; then
            missing+=("$package")
        fi
    done
}

apt_offers_all() {
    new_enough "$(apt_candidate qt6-base-dev)" && [[ -n $(apt_candidate libkf6syntaxhighlighting-dev) ]]
}

# Debian's own bookworm sources as apt sees them: codename, address, where it is written.
bookworm_sources() {
    # The parentheses are apt's, not the shell's.
    # shellcheck disable=SC2016
    apt-get indextargets --format '$(CODENAME) $(REPO_URI) $(SOURCESENTRY)' \
        'Created-By: Packages' 'Origin: Debian' 'Component: main' |
        grep -E '^bookworm(-updates|-security)? ' | sort -u || true
}

# The keyring named by a source, which apt gives as FILE:NUMBER; nothing if it names none.
keyring_of() {
    local file=${1%:*} number=${1##*:}
    case $file in
        *.sources) sed -n 's/^Signed-By:[[:space:]]*\(\/[^[:space:]]*\).*/\1/ip' "$file" | head -n 1 ;;
        *) sed -n "${number}s/.*signed-by=\(\/[^],[:space:]]*\).*/\1/ip" "$file" ;;
    esac
}

# Adds Debian 13 from the mirror that the machine uses for Debian 12.
apt_add_trixie() {
    local sources codename uri entry keyring text=''
    sources=$(bookworm_sources)
    [[ -n $sources ]] || give_up "this release has no Qt $minimum_qt with KDE Frameworks 6, and it is not Debian 12"

    while read -r codename uri entry; do
        keyring=$(keyring_of "$entry")
        text+="Types: deb"$'\n'"URIs: $uri"$'\n'"Suites: ${codename/bookworm/trixie}"$'\n'"Components: main"$'\n'
        text+="${keyring:+Signed-By: $keyring$'\n'}"$'\n'
    done <<<"$sources"

    say "Debian 12: adding Debian 13 as a second source with a pin of 100"
    printf 'Package: *\nPin: release n=trixie*\nPin-Priority: 100\n' | as_root tee "$pin_file" >/dev/null
    printf '%s' "$text" | as_root tee "$source_file" >/dev/null
    say "wrote $pin_file and $source_file"
    # Only the new source; the others were read a moment ago.
    apt_get update -q -o Dir::Etc::sourcelist="$source_file" -o Dir::Etc::sourceparts=- -o APT::Get::List-Cleanup=0
}

apt_install() {
    say "installing: ${missing[*]}"
    apt_get install -q -y --no-install-recommends -o Dpkg::Options::=--force-confdef \
        -o Dpkg::Options::=--force-confold "$@" "${missing[@]}"
}

install_with_apt() {
    apt_find_missing "${apt_tools[@]}" "${apt_libraries[@]}"
    ((${#missing[@]})) || return 0
    require_root

    say "reading the package lists"
    apt_get update -q
    if [[ ! -e $source_file ]] && apt_offers_all; then
        apt_install
        return
    fi

    [[ -e $source_file ]] || apt_add_trixie
    apt_find_missing "${apt_tools[@]}"
    ((${#missing[@]} == 0)) || apt_install
    apt_find_missing "${apt_libraries[@]}"
    ((${#missing[@]} == 0)) || apt_install -t trixie
}

# --- dnf and pacman ----------------------------------------------------------------------------------

install_with_dnf() {
    local package
    missing=()
    for package in "${dnf_packages[@]}"; do
        rpm -q --quiet --whatprovides "$package" || missing+=("$package")
    done
    ((${#missing[@]})) || return 0
    require_root
    say "installing: ${missing[*]}"
    as_root dnf install -y --setopt=install_weak_deps=False "${missing[@]}"
}

install_with_pacman() {
    # -T prints what is not satisfied and then fails.
    mapfile -t missing < <(pacman -T "${pacman_packages[@]}" || true)
    ((${#missing[@]})) || return 0
    require_root
    say "installing: ${missing[*]}"
    as_root pacman -S --needed --noconfirm "${missing[@]}" ||
        give_up "pacman failed; if its lists are old, run pacman -Syu first"
}

# With --tests: what single tests need and are skipped without, so nothing here may fail.
install_for_tests() {
    install_browser
    install_validator
}

# The validator of JSON schemas that the SARIF report is tested with.
install_validator() {
    python3 -c 'import jsonschema' 2>/dev/null && return
    say "installing a validator of JSON schemas for the tests: jsonschema"
    if command -v apt-get >/dev/null; then
        apt_get install -q -y --no-install-recommends python3-jsonschema
    elif command -v dnf >/dev/null; then
        as_root dnf install -y --setopt=install_weak_deps=False python3-jsonschema
    else
        as_root pacman -S --needed --noconfirm python-jsonschema
    fi || say "no jsonschema: the test of the SARIF report with a schema will be skipped"
}

# The browser that the HTML report is tested in.
install_browser() {
    local name
    for name in chromium chromium-browser google-chrome; do
        command -v "$name" >/dev/null && return
    done
    say "installing a browser for the tests: chromium"
    if command -v apt-get >/dev/null; then
        apt_get install -q -y --no-install-recommends chromium
    elif command -v dnf >/dev/null; then
        as_root dnf install -y --setopt=install_weak_deps=False chromium
    else
        as_root pacman -S --needed --noconfirm chromium
    fi || say "no chromium: the test of the report in a browser will be skipped"
}

# -----------------------------------------------------------------------------------------------------

missing=()
if command -v apt-get >/dev/null && command -v dpkg-query >/dev/null; then
    install_with_apt
elif command -v dnf >/dev/null; then
    install_with_dnf
elif command -v pacman >/dev/null; then
    install_with_pacman
else
    give_up "no apt, dnf or pacman on this system"
fi
[[ ${1:-} != --tests ]] || install_for_tests
say "everything is installed"
