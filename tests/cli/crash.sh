#!/bin/sh
# Starts a program that waits for its input, from the pipe "never", and takes its memory away; ends with its
# exit code.
#
#   sh crash.sh PROGRAM ARGUMENTS
exec 3<>never
"$@" <&3 3<&- &
program=$!
# By then it waits for the passphrase.
sleep 3
kill -SEGV "$program"
wait "$program"
