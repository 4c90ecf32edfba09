# Runs a program until it ends or its lifeline does: the lifeline is a pipe from the process that started this one, and
# it ends with that process, also on SIGKILL. Then the whole process group is killed. The group must be our own.
#
#   guard.sh 3 PROGRAM ARGUMENT...      the lifeline is descriptor 3
#   guard.sh FILE PROGRAM ARGUMENT...   the lifeline is stdin; the program reads FILE instead, and the first line on
#                                       stderr is the id of the process group
if [ "$1" != 3 ]; then
  exec 3<&0 <"$1"
  echo $$ >&2
fi
shift
# Signals are for the program. A trap, unlike an ignored signal, is not inherited by it.
trap : HUP INT TERM
# What the shell itself says (`Killed`) is not part of the program's output.
exec 4>&2 2>/dev/null
{
  trap '' HUP INT TERM
  read -r _
  kill -KILL 0
} <&3 >/dev/null 4>&- &
watch=$!
( exec "$@" 2>&4 3<&- 4>&- )
status=$?
kill -KILL $watch
exit $status
