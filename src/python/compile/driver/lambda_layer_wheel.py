"""Examines a built wheel: its ELF files, and the shared libraries of the image that must come along with it.

The name of this module is long because it shares the interpreter with build backends.
"""

import glob
import os
import re
import shutil
import struct
import subprocess
import sys
import zipfile

ELF_64_LITTLE_ENDIAN = b"\x7fELF\x02\x01"
# Kinds of program headers, and tags of the dynamic section: https://gabi.xinuos.com/elf/08-dynamic.html
PT_LOAD, PT_DYNAMIC = 1, 2
DT_NEEDED, DT_STRTAB, DT_RPATH, DT_RUNPATH = 1, 5, 15, 29

# Modules of the interpreter that Lambda's runtime images may lack, because their libraries are optional.
OPTIONAL_MODULES = r"(readline|_tkinter|_curses|_curses_panel|_dbm|_gdbm|nis)\."


def examine(wheel, task, library_folder):
    """Returns what the wheel holds, and copies the libraries it requires into a folder."""
    with zipfile.ZipFile(wheel) as archive:
        own, elf_files, machines, required = read_elf_files(archive)
    libraries, missing = [], []
    if task["collectLibraries"]:
        libraries, missing = collect(required, own | set(task["runtimeLibraries"]), library_folder)
    return {
        "file": os.path.basename(wheel),
        "elfFiles": elf_files,
        "machines": sorted(machines),
        "libraries": libraries,
        "missing": missing,
    }


def read_elf_files(archive):
    own, elf_files, machines, required = set(), 0, set(), {}
    for entry in archive.infolist():
        if entry.is_dir():
            continue
        own.add(os.path.basename(entry.filename))
        with archive.open(entry) as file:
            if file.read(4) != ELF_64_LITTLE_ENDIAN[:4]:
                continue
        elf_files += 1
        facts = read_elf(archive.read(entry))
        if facts:
            machine, needed, paths = facts
            machines.add(machine)
            for name in needed:
                required.setdefault(name, (entry.filename, paths))
    return own, elf_files, machines, required


def read_elf(data):
    """Returns (machine, needed libraries, search paths) of a 64-bit little-endian ELF file, else None."""
    if data[:6] != ELF_64_LITTLE_ENDIAN:
        return None
    machine, offset = struct.unpack_from("<H", data, 18)[0], struct.unpack_from("<Q", data, 32)[0]
    size, count = struct.unpack_from("<HH", data, 54)
    loads, dynamic = [], None
    for index in range(count):
        kind, _, at, address, _, length = struct.unpack_from("<IIQQQQ", data, offset + index * size)
        if kind == PT_LOAD:
            loads.append((address, at, length))
        elif kind == PT_DYNAMIC:
            dynamic = (at, length)
    if dynamic is None:
        return machine, [], []

    def position(address):
        return next((at + address - start for start, at, length in loads if start <= address < start + length), None)

    entries = [struct.unpack_from("<qQ", data, at) for at in range(dynamic[0], dynamic[0] + dynamic[1] - 15, 16)]
    table = next((position(value) for tag, value in entries if tag == DT_STRTAB), None)
    if table is None:
        return machine, [], []

    def text(value):
        start = table + value
        return data[start : data.index(b"\0", start)].decode(errors="replace")

    needed = [text(value) for tag, value in entries if tag == DT_NEEDED]
    paths = [path for tag, value in entries if tag in (DT_RPATH, DT_RUNPATH) for path in text(value).split(":")]
    return machine, needed, paths


def collect(required, present, library_folder):
    """Copies the libraries that are neither present nor sure to be in the runtime, with those that they require.

    required: library name -> (file that requires it, search paths)
    """
    pending = [name for name in required if name not in present]
    if not pending:
        return [], []
    present = present | libraries_of_interpreter()
    pending = [name for name in pending if name not in present]
    required = dict(required)
    libraries, missing, seen = [], [], set()
    while pending:
        name = pending.pop(0)
        if name in seen or "/" in name:
            continue
        seen.add(name)
        needed_by, paths = required[name]
        path, facts = find_library(name, paths)
        if path is None:
            missing.append({"name": name, "neededBy": needed_by})
            continue
        os.makedirs(library_folder, exist_ok=True)
        shutil.copyfile(path, os.path.join(library_folder, name))
        package, version, licence = owner(path)
        libraries.append(
            {
                "name": name,
                "path": os.path.realpath(path),
                "neededBy": needed_by,
                "package": package,
                "version": version,
                "license": licence,
            }
        )
        for more in facts[1]:
            if more not in present:
                required.setdefault(more, (name, facts[2]))
                pending.append(more)
    return libraries, missing


def find_library(name, paths):
    """Returns the path of a library and what read_elf() says of it; (None, None) when there is no such ELF file."""
    folders = [path for path in paths if path.startswith("/")] + library_folders()
    path = next((one for one in (os.path.join(folder, name) for folder in folders) if os.path.isfile(one)), None)
    if path is None:
        return None, None
    with open(path, "rb") as file:
        facts = read_elf(file.read())
    return (None, None) if facts is None else (path, facts)


def library_folders():
    """Returns the folders in which the image's loader searches."""
    found = [*filter(None, os.environ.get("LD_LIBRARY_PATH", "").split(":")), *configured_folders("/etc/ld.so.conf")]
    found += ["/lib64", "/usr/lib64", "/lib", "/usr/lib", "/usr/local/lib64", "/usr/local/lib"]
    return found + sorted(glob.glob("/usr/lib/*-linux-gnu") + glob.glob("/lib/*-linux-gnu"))


def configured_folders(path):
    try:
        with open(path) as file:
            lines = file.read().splitlines()
    except OSError:
        return []
    found = []
    for line in lines:
        text = line.split("#")[0].strip()
        if text.startswith("include "):
            pattern = os.path.join(os.path.dirname(path), text[len("include ") :].strip())
            for included in sorted(glob.glob(pattern)):
                found += configured_folders(included)
        elif text:
            found.append(text)
    return found


def libraries_of_interpreter():
    """Returns libraries that the runtime has for sure: it has the same interpreter, whose own modules need them."""
    names = set()
    for path in glob.glob(os.path.join(sys.base_prefix, "lib", "python*", "lib-dynload", "*.so")):
        if re.match(OPTIONAL_MODULES, os.path.basename(path)):
            continue
        with open(path, "rb") as file:
            facts = read_elf(file.read())
        names.update(facts[1] if facts else [])
    return names


def owner(path):
    """Returns [package, version, licence] of a file of the image, as its package manager knows them, else None each."""
    real = os.path.realpath(path)
    rpm = ["rpm", "-qf", "--queryformat", "%{NAME}\\t%{VERSION}-%{RELEASE}\\t%{LICENSE}\\n", real]
    env = {**os.environ, "LD_LIBRARY_PATH": ""}
    for command in (rpm, ["dpkg-query", "-S", real]):
        try:
            answer = subprocess.run(command, capture_output=True, text=True, env=env, check=False)
        except OSError:
            continue
        if answer.returncode == 0 and answer.stdout.strip():
            fields = answer.stdout.splitlines()[0].split("\t")
            return fields if len(fields) == 3 else [fields[0].split(":")[0], None, None]
    return [None, None, None]
