#!/bin/sh
# Two people with their own names on one machine: what one of them keeps in a place that both can reach is
# closed to the other, who is told so and can neither open, change, copy nor destroy it.
#
#   sh users.sh CEIBA.EXE WORK_FOLDER
set -u
here=$(cd "$(dirname "$0")" && pwd)
[ "$(id -u)" -eq 0 ] || { echo "skipped: only the administrator can be two people"; exit 77; }
command -v setpriv >/dev/null 2>&1 || { echo "skipped: no setpriv"; exit 77; }
# Not below the project, where others may not look.
work=$(mktemp -d)
trap 'as 65533 wineserver -k; as 65534 wineserver -k; rm -rf "$work"' EXIT
chmod 755 "$work"
mkdir -m 1777 "$work/shared"
cp "$1" "$work/ceiba.exe"
cp "$here/wine.sh" "$work/wine.sh"
cp "$here/../../guides/demo/elena.json" "$work/case.json"
chmod 755 "$work/ceiba.exe"
chmod 644 "$work/wine.sh" "$work/case.json"
LC_ALL=es_GT.UTF-8
export LC_ALL
failed=0
fail() { echo "$1"; cat "$work/messages"; failed=1; }
# as USER COMMAND...: with a home and a Windows of its own.
as() {
    user=$1
    shift
    home=$work/$user
    [ -d "$home" ] || { mkdir -m 700 "$home" && chown "$user:$user" "$home"; }
    (cd "$home" && umask 022 && setpriv --reuid "$user" --regid "$user" --clear-groups \
        env HOME="$home" CEIBA_WINE="$home/wine" WINEPREFIX="$home/wine" "$@")
}
word='volcan tejido camino lluvia maiz puente'
# ceiba USER ARGUMENTS...: its exit code; it says in the file messages.
ceiba() {
    user=$1
    shift
    printf '%s\n' "$word" | as "$user" sh "$work/wine.sh" "$work/ceiba.exe" "$@" >"$work/out" 2>"$work/messages"
}
first=65533
second=65534
plan=$work/shared/plan
ceiba $first create "Z:$plan" --preset 0 || fail "the first one could not make her plan: $?"
ceiba $first assess "Z:$plan" --case "Z:$work/case.json" || fail "the first one could not answer: $?"
before=$(sha256sum "$plan")

for words in "verify Z:$plan" "assess Z:$plan --case Z:$work/case.json" "wipe Z:$plan --destroy"; do
    # shellcheck disable=SC2086 # a command is words
    ceiba $second $words
    status=$?
    [ $status -eq 4 ] || fail "the second one: $words ended with $status"
    grep -q 'permiso' "$work/messages" || fail "the second one is not told why: $words"
done
[ "$(sha256sum "$plan")" = "$before" ] || fail "the plan of the first one was changed"
ceiba $first verify "Z:$plan" || fail "the plan of the first one does not open any more: $?"

# Both work side by side in the same place, and what the second one makes is as closed.
ceiba $second create "Z:$work/shared/otro" --preset 0 || fail "the second one could not make hers: $?"
ceiba $first verify "Z:$work/shared/otro"
[ $? -eq 4 ] || fail "the plan of the second one is open to the first"
ceiba $second wipe "Z:$work/shared/otro" --destroy || fail "the second one could not destroy hers: $?"
[ ! -e "$work/shared/otro" ] || fail "it is still there"
exit "$failed"
