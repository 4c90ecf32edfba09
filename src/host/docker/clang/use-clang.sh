# sh use-clang.sh CLANG [NAME...]: puts a clang that the processor runs itself in the place of an emulated image's gcc.
#
# It makes a folder `bin` beside itself. Who puts that in front of PATH gets clang by all names by which a build may call
# the compiler: the usual ones, and each NAME. Flags and variables of the build stay as they are. What the scripts in the
# folder do is in compiler.sh. In an image without gcc no folder is made.
# CLANG: the folder of clang.
set -eu
clang=$1
shift
here=$(cd "${0%/*}" && pwd)
machine=$(uname -m)

# find NAME: sets `own` to the path of a compiler, and `mode` to gcc or g++.
find() {
  case ${1##*-} in
    cc | gcc) mode=gcc ;;
    c++ | g++) mode=g++ ;;
    *) return 1 ;;
  esac
  own=$(command -v "$1")
}

names="gcc cc g++ c++"
for vendor in linux-gnu amazon-linux redhat-linux; do
  names="$names $machine-$vendor-gcc $machine-$vendor-g++"
done

# Where the image's gcc keeps its own files, which say where its C++ library is.
gcc=
for name in $names "$@"; do
  find "$name" && [ $mode = gcc ] || continue
  file=$("$own" -print-libgcc-file-name 2>/dev/null) && [ -f "$file" ] || continue
  gcc=${file%/*}
  break
done
[ -n "$gcc" ] || exit 0

# Debian's gcc has its linker name the libraries that are used alone; others name each that is given.
said=$("$own" -### -shared -o x.so /dev/null 2>&1) || :
said=${said##*/collect2 }
case "${said%% -o *} " in
  *' --as-needed '*) options=-Wl,--as-needed ;;
  *) options= ;;
esac

mkdir -p "$here/bin"
linker=$here/bin/lambda-layer-ld.lld
printf '#!/bin/sh\nexec "%s" ld.lld "$@"\n' "$clang/zig" >"$linker"
for name in $names "$@"; do
  case $name in */*) continue ;; esac
  find "$name" || continue
  printf '#!/bin/sh\nown="%s" mode=%s clang="%s" linker="%s" gcc="%s" triple=%s-linux-gnu options=%s here="%s"\n. "$here/compiler.sh"\n' \
    "$own" "$mode" "$clang" "$linker" "$gcc" "$machine" "$options" "$here" >"$here/bin/$name"
done
chmod 755 "$here"/bin/*
