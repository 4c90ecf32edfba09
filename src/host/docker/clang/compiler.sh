# Takes the place of gcc in an emulated image: a clang that the processor runs itself does the work, with the image's own
# headers and libraries. What clang refuses, and what it would do otherwise than gcc, is done by the image's own gcc.
#
# The scripts that use-clang.sh makes set these and read this file: `own` (the image's compiler), `mode` (gcc or g++),
# `clang` (folder of clang), `linker` (its linker), `gcc` (folder of gcc's own files), `triple` (the target), `options` (what
# the image's gcc does by itself), `here` (a folder that can be written).

# One word for each call: who did it.
calls="$here/compiler-calls"
use_own() {
  echo own >>"$calls"
  exec "$own" "$@"
}

# Search paths that clang leaves alone when it compiles for another processor than its own.
[ -z "${LIBRARY_PATH:-}${COMPILER_PATH:-}${GCC_EXEC_PREFIX:-}" ] || use_own "$@"

reads=
for argument; do
  case $argument in
    # Written by CMake once it has seen that the compiler is clang: gcc does not know it.
    -flto=thin) ;;
    # Options in a file, which may be any of those below. Libraries of its own (OpenMP, profiles, sanitizers); objects that cannot be mixed (LTO); gcc's own plugins and specs;
    # the processor that clang runs on, and not the target's; Fortran.
    @* | -fopenmp* | -fopenacc* | -fgnu-tm | -flto* | -fprofile* | -fsanitize* | -ftest-coverage | --coverage | -fplugin* | \
      -specs* | --specs* | -m*=native | *.f | *.F | *.f[0-9][0-9] | *.F[0-9][0-9] | -xf[0-9]*) use_own "$@" ;;
    -) reads=yes ;;
  esac
done

# What the call prints is kept until it is known whose it is. The number of this process makes the names.
said="$here/.said-$$"
[ -z "$reads" ] || cat >"$said.in"
from_start() { [ -z "$reads" ] || exec <"$said.in"; }

from_start
if "$clang/zig" clang "--driver-mode=$mode" "--target=$triple" -resource-dir "$clang/lib" "--gcc-install-dir=$gcc" \
  "--ld-path=$linker" -Qunused-arguments $options "$@" >"$said.out" 2>"$said.err"; then
  echo clang >>"$calls"
  [ ! -s "$said.out" ] || cat "$said.out"
  [ ! -s "$said.err" ] || cat "$said.err" >&2
  exit 0
fi
from_start
use_own "$@"
