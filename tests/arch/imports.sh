#!/bin/sh
# Fails when a program imports a function that opens a socket, asks for a name
# or starts another program. What the drivers load at run time is not its own.
set -eu
imports=$(nm -D --undefined-only "$1" | sed 's/.* U //; s/@.*//' | sort -u)
[ -n "$imports" ] || { echo "$1 imports nothing at all: not looked at"; exit 1; }
forbidden=$(printf '%s\n' "$imports" | grep -xE \
    'socket|socketpair|connect|bind|listen|accept4?|(get|free)addrinfo|gethostby.*|getnameinfo|res_.*|send(to|msg|mmsg)?|recv(from|msg|mmsg)?|v?fork|exec[lv].*|fexecve|posix_spawnp?|system|popen|wordexp' \
    || true)
[ -z "$forbidden" ] || { echo "$1 imports:" $forbidden; exit 1; }
