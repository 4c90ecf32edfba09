"""Puts a clang that the processor runs itself in the place of an emulated image's gcc.

The names by which a build may call the compiler are looked up by PATH, so a folder in front of it holds a short script
for each: flags and variables of the build stay as they are. What the scripts do is in compiler.sh.
"""

import os
import platform
import shlex
import shutil
import subprocess
import sysconfig

# Programs of a compiler, with the mode in which clang takes their place.
NAMES = {"cc": "gcc", "gcc": "gcc", "c++": "g++", "g++": "g++"}


def use_clang(clang, here, calls):
    """Makes the folder, and puts it in front of PATH. Without a gcc in the image nothing is done.

    clang: folder of clang; here: folder of compiler.sh; calls: the file that the scripts write into.
    """
    own = {name: path for name, path in ((name, shutil.which(name)) for name in names()) if path}
    gcc = own.get("gcc") or next((path for name, path in own.items() if mode_of(name) == "gcc"), None)
    files = gcc and folder_of_gcc(gcc)
    if not files:
        return
    folder = os.path.join(here, "bin")
    os.makedirs(folder, exist_ok=True)
    for name, path in own.items():
        settings = f"own={shlex.quote(path)} mode={mode_of(name)}"
        write_script(os.path.join(folder, name), f"{settings}\n. {shlex.quote(os.path.join(here, 'compiler.sh'))}\n")
    linker = os.path.join(folder, "lambda-layer-ld.lld")
    write_script(linker, f'exec {shlex.quote(os.path.join(clang, "zig"))} ld.lld "$@"\n')
    os.environ.update(
        PATH=f"{folder}:{os.environ.get('PATH', os.defpath)}",
        LAMBDA_LAYER_CLANG=clang,
        LAMBDA_LAYER_LINKER=linker,
        LAMBDA_LAYER_GCC=files,
        LAMBDA_LAYER_TRIPLE=f"{platform.machine()}-linux-gnu",
        LAMBDA_LAYER_CALLS=calls,
    )


def names():
    """Returns the names of compilers that a build may call."""
    machine = platform.machine()
    triples = {f"{machine}-linux-gnu", f"{machine}-amazon-linux", f"{machine}-redhat-linux"}
    found = {*NAMES, *(f"{triple}-{name}" for triple in triples for name in ("gcc", "g++"))}
    for variable in ("CC", "CXX"):
        words = shlex.split(sysconfig.get_config_var(variable) or "")
        if words and "/" not in words[0] and mode_of(words[0]):
            found.add(words[0])
    return found


def mode_of(name):
    """Returns gcc or g++; None for what is another program."""
    return NAMES.get(name.rpartition("-")[2])


def folder_of_gcc(gcc):
    """Returns where a gcc keeps its own files, which say where its C++ library is; None for another compiler."""
    try:
        answer = subprocess.run([gcc, "-print-libgcc-file-name"], capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    path = answer.stdout.strip()
    return os.path.dirname(path) if os.path.isfile(path) else None


def write_script(path, text):
    with open(path, "w") as file:
        file.write(f"#!/bin/sh\n{text}")
    os.chmod(path, 0o755)
