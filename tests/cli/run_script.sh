#!/bin/sh
# Runs one script of the command line against the built program:
#
#   sh run_script.sh PROGRAM SOURCE_FOLDER NAME.script
#
# A script is read line by line. README.md says what its lines mean. CEIBA_HERE=FOLDER: where its commands
# run, instead of an empty folder of its own.
set -u

program=$1
source=$2
script=$3

# To an administrator no file is closed.
if grep -qx without-rights "$script" && [ "$(id -u)" -eq 0 ] && [ -z "${CEIBA_WITHOUT_RIGHTS:-}" ]; then
    setpriv --bounding-set=-all true || { echo "skipped: an administrator here keeps all rights"; exit 77; }
    CEIBA_WITHOUT_RIGHTS=yes exec setpriv --bounding-set=-all sh "$0" "$@"
fi

work=$(mktemp -d) || exit 1
trap 'chmod -R u+rwx "$work"; rm -rf "$work"' EXIT
mkdir "$work/here" "$work/bin" "$work/home"
ln -s "$program" "$work/bin/ceiba"

PATH=$work/bin:$PATH
HOME=$work/home
CEIBA_SOURCE=$source
SCRIPTS=$source/tests/cli
unset LANGUAGE LANG LC_MESSAGES DISPLAY WAYLAND_DISPLAY
LC_ALL=es_GT.UTF-8
export PATH HOME CEIBA_SOURCE SCRIPTS LC_ALL
cd "${CEIBA_HERE:-$work/here}" || exit 1
: > ../input

number=0
failures=0
commands=0
command=
at=0
status=0
wanted=0
asked=no
# The system of the program; CEIBA_SYSTEM is windows under wine.
here=yes

fail() {
    failures=$((failures + 1))
    echo "$(basename "$script"):$number: $1"
    echo "    command (line $at): $command"
    echo "    exit code $status, standard error:"
    sed 's/^/        /' ../messages | head -n 20
    echo "    standard output:"
    sed 's/^/        /' ../results | head -n 20
}

# A command whose exit code was not stated has to end with 0.
settle() {
    if [ -n "$command" ] && [ "$asked" = no ] && [ "$status" -ne 0 ]; then
        fail "exit code $status, expected 0"
    fi
    if [ -n "$command" ] && [ "$status" -ge 128 ]; then
        fail "the program crashed"
    fi
    command=
}

while IFS= read -r line || [ -n "$line" ]; do
    number=$((number + 1))
    word=${line%% *}
    rest=${line#"$word"}
    rest=${rest# }
    case $word in
    '' | '#'* | on) ;;
    *) [ "$here" = yes ] || continue ;;
    esac
    case $word in
    '' | '#'* | without-rights) ;;
    on)
        settle
        here=no
        case $rest in
        all | "${CEIBA_SYSTEM:-linux}") here=yes ;;
        esac
        ;;
    '>')
        printf '%s\n' "$rest" >> ../input
        ;;
    '$')
        settle
        command=$rest
        commands=$((commands + 1))
        at=$number
        asked=no
        sh -c "$rest" < ../input > ../results 2> ../messages
        status=$?
        : > ../input
        ;;
    exit)
        asked=yes
        wanted=$rest
        [ "$status" -eq "$wanted" ] || fail "exit code $status, expected $wanted"
        ;;
    out)
        grep -qF -e "$rest" ../results || fail "standard output lacks: $rest"
        ;;
    err)
        grep -qF -e "$rest" ../messages || fail "standard error lacks: $rest"
        ;;
    no-out)
        if [ -z "$rest" ]; then
            [ ! -s ../results ] || fail "standard output is not empty"
        else
            ! grep -qF -e "$rest" ../results || fail "standard output has: $rest"
        fi
        ;;
    no-err)
        if [ -z "$rest" ]; then
            [ ! -s ../messages ] || fail "standard error is not empty"
        else
            ! grep -qF -e "$rest" ../messages || fail "standard error has: $rest"
        fi
        ;;
    skip-unless)
        # skip-unless REASON: COMMAND
        settle
        if ! sh -c "${rest#*: }" > /dev/null 2>&1; then
            echo "the rest is skipped: ${rest%%: *}"
            break
        fi
        ;;
    *)
        echo "$(basename "$script"):$number: not a line of a script: $line"
        failures=$((failures + 1))
        ;;
    esac
done < "$script"
settle

[ "$failures" -eq 0 ] || { echo "$failures failed"; exit 1; }
[ "$commands" -gt 0 ] || { echo "skipped: nothing of it could be run here"; exit 77; }
