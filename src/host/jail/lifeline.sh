# Runs "$@" with a stdin that ends when this process group is killed: its other end is held by a program of the group.
{
  sleep 2147483 &
  echo $!
  wait $!
} 2>/dev/null | {
  read -r sleeper
  "$@"
  status=$?
  kill "$sleeper"
  exit $status
}
