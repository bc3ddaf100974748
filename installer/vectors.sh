#!/bin/sh
# Brings the public test vectors of the age format, which are not part of the project, into
# build/deps/vectors. Without npm nothing is brought, and the test that wants them is skipped.
# With CEIBA_SOURCES=DIR the tarball is taken from there, and no network is used.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
PACKAGE=cctv-age
VERSION=0.2.0
SHA256=3b795b89c8500746cdb23abf7176511683d31b5a50129676267aab2346bf161c
folder=${CEIBA_DEPS:-$root/build/deps}/vectors/$PACKAGE

is_right() { [ -f "$1" ] && [ "$(sha256sum "$1" | cut -d ' ' -f 1)" = "$SHA256" ]; }

is_right "$folder/index.js" && exit 0
mkdir -p "$folder"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
tarball=${CEIBA_SOURCES:-}/$PACKAGE-$VERSION.tgz
if [ -n "${CEIBA_SOURCES:-}" ] && [ -f "$tarball" ]; then
    cp "$tarball" "$work"
elif command -v npm >/dev/null 2>&1; then
    (cd "$work" && npm pack --silent "$PACKAGE@$VERSION" >/dev/null 2>&1) || true
fi
if [ -f "$work/$PACKAGE-$VERSION.tgz" ]; then
    tar -xzf "$work/$PACKAGE-$VERSION.tgz" -C "$work" package/index.js
    is_right "$work/package/index.js" || {
        echo "vectors: the package $PACKAGE is not the pinned one" >&2
        exit 1
    }
    mv "$work/package/index.js" "$folder/index.js"
else
    echo "The public vectors of age could not be brought here (npm); their test is skipped."
fi
