#!/bin/sh
# Brings the pinned sources of sources.lock into a folder and checks every one
# against its SHA-256. What is already there and right is not fetched again.
#
#   sh installer/fetch.sh FOLDER
#
# The tarballs come as Debian source packages through apt. The address is taken
# from the machine's own Debian sources; nothing here names a server. With
# CEIBA_SOURCES=DIR they are copied from DIR instead, and no network is used.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
lock="$here/sources.lock"
[ $# -eq 1 ] || { echo "usage: sh installer/fetch.sh FOLDER" >&2; exit 2; }
mkdir -p "$1"
folder=$(cd "$1" && pwd)

is_right() { # SHA256 FILE
    [ -f "$2" ] && [ "$(sha256sum "$2" | cut -d ' ' -f 1)" = "$1" ]
}

# Each line of the lock: SHA256 FILE KIND PACKAGE
entries() { grep -v '^[[:space:]]*\(#\|$\)' "$lock"; }

missing=$(entries | while read -r sum file kind package; do
    is_right "$sum" "$folder/$file" || echo "$kind $package"
done)
[ -n "$missing" ] || exit 0

if [ -n "${CEIBA_SOURCES:-}" ]; then
    entries | while read -r sum file kind package; do
        is_right "$sum" "$folder/$file" && continue
        is_right "$sum" "$CEIBA_SOURCES/$file" || {
            echo "fetch: $CEIBA_SOURCES/$file is missing or is not the pinned file" >&2
            exit 1
        }
        cp "$CEIBA_SOURCES/$file" "$folder/$file"
    done
    exit 0
fi

command -v apt-get >/dev/null 2>&1 || {
    echo "fetch: there is no apt-get here. Put the files of installer/sources.lock into a folder" >&2
    echo "       and name it: CEIBA_SOURCES=DIR" >&2
    exit 1
}

# The machine's own Debian archive: an index labelled Debian that is not the
# security or updates suite. Needs one apt-get update to have run.
codename=$(. /etc/os-release && echo "${VERSION_CODENAME:-}")
archive=$(apt-get indextargets --format '$(LABEL) $(RELEASE) $(REPO_URI)' 'Created-By: Packages' \
    | awk -v suite="$codename" '$1 == "Debian" && $2 == suite { print $3; exit }')
# Without lists there is no label; the suite alone has to do.
[ -n "$archive" ] || archive=$(apt-get indextargets --format '$(RELEASE) $(COMPONENT) $(REPO_URI)' \
    'Created-By: Packages' | awk -v suite="$codename" '$1 == suite && $2 == "main" { print $3; exit }')
[ -n "$archive" ] || {
    echo "fetch: this machine's apt knows no Debian archive (run apt-get update first)." >&2
    echo "       Or put the files of installer/sources.lock into a folder: CEIBA_SOURCES=DIR" >&2
    exit 1
}

# A private apt: its lists and cache are in the folder, and the machine's own
# are neither read nor changed.
apt="$folder/apt"
rm -rf "$apt"
mkdir -p "$apt/parts" "$apt/preferences" "$apt/lists/partial" "$apt/cache/archives/partial"
keys=/usr/share/keyrings/debian-archive-keyring.gpg
cat >"$apt/parts/pinned.list" <<LIST
deb-src [signed-by=$keys] $archive trixie main
deb [signed-by=$keys] $archive bookworm main
LIST
cat >"$apt/apt.conf" <<CONF
Dir::Etc::SourceList "/dev/null";
Dir::Etc::SourceParts "$apt/parts";
Dir::Etc::Preferences "/dev/null";
Dir::Etc::PreferencesParts "$apt/preferences";
Dir::State::Lists "$apt/lists";
Dir::Cache "$apt/cache";
APT::Sandbox::User "root";
APT::Architecture "amd64";
APT::Architectures { "amd64"; };
Acquire::Languages "none";
Acquire::IndexTargets::deb::Contents-deb::DefaultEnabled "false";
CONF
private_apt() { APT_CONFIG="$apt/apt.conf" apt-get -q -q "$@"; }

echo "fetch: reading the index of the pinned suites"
private_apt update

cd "$folder"
sources=$(echo "$missing" | awk '$1 == "source" { print $2 }' | sort -u)
binaries=$(echo "$missing" | awk '$1 == "binary" { print $2 }' | sort -u)
if [ -n "$sources" ]; then
    echo "fetch: sources of" $sources
    # shellcheck disable=SC2086 # the list is words
    private_apt source --download-only --tar-only $sources
fi
if [ -n "$binaries" ]; then
    echo "fetch: headers of" $binaries
    # shellcheck disable=SC2086
    private_apt download $binaries
fi
rm -rf "$apt"

entries | while read -r sum file kind package; do
    is_right "$sum" "$folder/$file" || {
        echo "fetch: $file ($package) is not the pinned file; it was removed" >&2
        rm -f "$folder/$file"
        exit 1
    }
done
