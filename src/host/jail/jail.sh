# The first process of a jail: it makes the file system that the command sees, gives up what it may do, runs the
# command, and writes a tar archive of /out to stdout. What the command prints goes to stderr.
#
#   jail.sh ROOT USER SIZE_MB [--mount FOLDER INSIDE | --copy FOLDER INSIDE]... -- COMMAND ARGUMENT...
#
# ROOT is an empty folder. USER is the number of a user that nobody is, or `nested` for one more user namespace.
# INSIDE begins without a slash. Mounts cannot be written to; copies are for folders below `build`.
set -eu
PATH=/usr/sbin:/usr/bin:/sbin:/bin
root=$1 user=$2 size=$3
shift 3
mount -t tmpfs -o mode=755,nosuid,nodev,size=2m jail "$root"
cd "$root"
mkdir proc dev tmp out build home etc old dev/shm work
mount -t tmpfs -o "mode=755,nosuid,nodev,size=${size}m,nr_inodes=200000" work work
mkdir -p work/tmp work/out work/build work/home work/dev/shm
for folder in tmp out build home dev/shm; do mount --bind "work/$folder" "$folder"; done
# Before anything is mounted below them.
give() { if [ "$user" != nested ]; then chown -R "$user:$user" "$@"; fi; }
give tmp out build home
chmod 1777 tmp dev/shm

expose() {
  case $2 in */*) mkdir -p "./${2%/*}" ;; esac
  if [ -d "$1" ]; then mkdir -p "./$2"; else : >"./$2"; fi
  mount -o bind,ro,nosuid,nodev "$1" "./$2"
}
for folder in usr bin sbin lib lib32 lib64 libx32; do
  if [ -L "/$folder" ]; then
    ln -s "usr/$folder" "./$folder"
  elif [ -d "/$folder" ]; then
    expose "/$folder" "$folder"
  fi
done
for file in ld.so.cache alternatives os-release; do
  if [ -e "/etc/$file" ]; then expose "/etc/$file" "etc/$file"; fi
done
printf 'root:x:0:0::/:/bin/false\nbuild:x:1000:1000::/home:/bin/sh\n' >etc/passwd
printf 'build:x:1000:\n' >etc/group
while [ "$1" != -- ]; do
  case $1 in
    --mount) expose "$2" "$3" ;;
    --copy)
      mkdir -p "./$3"
      cp -R --preserve=mode,timestamps --no-dereference "$2/." "./$3/"
      give "./$3"
      ;;
    *) exit 125 ;;
  esac
  shift 3
done
shift
for node in null zero full random urandom; do
  : >dev/$node
  mount --bind /dev/$node dev/$node
done
ln -s /proc/self/fd dev/fd
mount -t proc -o nosuid,nodev,noexec proc proc
# Root may change the whole machine there, also root that is nobody in its namespaces: core_pattern names a program.
for place in acpi bus fs irq scsi sys sysrq-trigger; do
  if [ -e "proc/$place" ]; then mount -o bind,ro,nosuid,nodev,noexec "proc/$place" "proc/$place"; fi
done
mount -o bind,rw,nosuid,nodev,noexec proc/sys/user proc/sys/user
pivot_root . old
cd /
umount -l /old
umount /work
rmdir /old /work
mount -o remount,bind,ro,nosuid,nodev /

# Whoever may make user namespaces has all rights in them: one more of them must be impossible for the command.
if [ "$user" = nested ]; then
  echo 1 >/proc/sys/user/max_user_namespaces || echo 'jail: nested user namespaces stay possible' >&2
  become='unshare --user --map-user=1000 --map-group=1000 --'
else
  become="setpriv --reuid=$user --regid=$user --clear-groups --inh-caps=-all --bounding-set=-all --"
  if $become unshare --user --map-root-user true 2>/dev/null; then
    become="setpriv --reuid=$user --regid=$user --clear-groups -- unshare --user --map-root-user -- sh -c 'echo 1 >/proc/sys/user/max_user_namespaces; exec unshare --user --map-user=1000 --map-group=1000 -- \"\$@\"' sh"
  fi
fi
echo 1000 >/proc/self/oom_score_adj
set +e
eval "limited() { setpriv --no-new-privs $become prlimit --core=0 --nofile=1024 --nproc=200 --fsize=536870912 --as=4294967296 -- \"\$@\"; }"
limited "$@" </dev/null >&2 &
wait $!
status=$?
kill -KILL -1 2>/dev/null
tar -C /out -cf - .
exit $status
