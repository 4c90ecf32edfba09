// The Python programs that run a build, in the image and on this machine alike. They are text, since they travel:
// nothing of ours is installed where they run.

/**
 * Imported by every Python of the build (`PYTHONPATH`): takes what the image happens to have in its site-packages out of
 * sight, as PEP 517 wants it, and puts the build requirements there with their `.pth` files.
 */
export const siteSource = String.raw`
import os, site, sys

requirements = os.environ.get("LAMBDA_LAYER_REQUIREMENTS")
if requirements:
    ours = os.path.dirname(os.path.abspath(__file__))
    sys.path[:] = [p for p in sys.path if os.path.basename(p) not in ("site-packages", "dist-packages") and p != requirements]
    site.addsitedir(requirements)
    if ours in sys.path:
        sys.path.remove(ours)
`

/**
 * Reads `task.json`, runs the hooks of the build backend, looks at the wheel that came out, and writes `result.json`
 * into the output folder. It exits with 0 whenever it could write that file: a failed build is a result too.
 *
 * The backend is imported once and each hook runs in a fork of that process, since a backend may not expect to be called
 * twice, and starting an interpreter anew costs seconds under emulation.
 */
export const driverSource = String.raw`
import glob, importlib, json, os, platform, re, shutil, struct, subprocess, sys, traceback, zipfile

here = os.path.dirname(os.path.abspath(__file__))
with open(os.path.join(here, "task.json")) as file:
    task = json.load(file)
out = task["output"]
os.makedirs(out, exist_ok=True)
log = open(os.path.join(out, "build.log"), "ab", buffering=0)


def finish(status, **more):
    with open(os.path.join(out, "result.json"), "w") as file:
        json.dump({"status": status, **more}, file)
    sys.stdout.flush()
    os._exit(0)


def forked(work, name):
    """What work() returned, from a fork of this process; its output goes to the log and to ours."""
    answer = os.path.join(here if os.access(here, os.W_OK) else "/tmp", "." + name + ".json")
    read, write = os.pipe()
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        code = 1
        try:
            os.close(read)
            os.dup2(write, 1)
            os.dup2(write, 2)
            value = work()
            with open(answer, "w") as file:
                json.dump(value, file)
            code = 0
        except SystemExit as error:
            # Scripts of old end with sys.exit() and mean success or a message.
            if isinstance(error.code, str):
                print(error.code, file=sys.stderr)
            traceback.print_exc()
        except BaseException:
            traceback.print_exc()
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(code)
    os.close(write)
    with os.fdopen(read, "rb", buffering=0) as output:
        while True:
            piece = output.read(65536)
            if not piece:
                break
            log.write(piece)
            sys.stdout.buffer.write(piece)
            sys.stdout.buffer.flush()
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        finish("crashed", signal=os.WTERMSIG(status), stage=name)
    if os.WEXITSTATUS(status) != 0 or not os.path.exists(answer):
        finish("failed", stage=name)
    with open(answer) as file:
        value = json.load(file)
    os.unlink(answer)
    return value


def unmet(requirements):
    """Those that the build's environment does not have; in doubt a requirement counts as unmet."""
    from importlib import metadata

    missing = []
    for requirement in requirements:
        text = requirement.strip()
        if text in task["requires"]:
            continue
        match = re.fullmatch(r"([A-Za-z0-9._-]+)", text)
        try:
            if match and metadata.version(match.group(1)):
                continue
        except metadata.PackageNotFoundError:
            pass
        missing.append(text)
    return missing


def run_hooks():
    source = task["source"]
    os.chdir(source)
    sys.path[:] = [p for p in sys.path if p not in ("", here)]
    for path in reversed(task["backendPath"]):
        sys.path.insert(0, os.path.normpath(os.path.join(source, path)))
    module, _, attributes = task["backend"].partition(":")

    def load():
        backend = importlib.import_module(module)
        for attribute in filter(None, attributes.split(".")):
            backend = getattr(backend, attribute)
        return backend

    try:
        backend = load()
    except BaseException:
        log.write(traceback.format_exc().encode())
        traceback.print_exc()
        finish("failed", stage="import")

    if hasattr(backend, "get_requires_for_build_wheel"):
        more = unmet(forked(lambda: list(backend.get_requires_for_build_wheel({})), "requires"))
        if more:
            finish("requires", requires=more)
    wheels = os.path.join(out, "wheels")
    os.makedirs(wheels, exist_ok=True)
    name = forked(lambda: backend.build_wheel(wheels, {}), "wheel")
    return os.path.join(wheels, os.path.basename(str(name)))


def run_pip():
    """What needs pip itself: it resolves and builds with the network."""
    wheels = os.path.join(out, "wheels")
    os.makedirs(wheels, exist_ok=True)
    env = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "LAMBDA_LAYER_REQUIREMENTS")}
    command = [sys.executable, "-m", "pip", "wheel", "--disable-pip-version-check", "--no-cache-dir", "--progress-bar=off", "-w", wheels, *task["pip"]]
    forked(lambda: subprocess.run(command, cwd=task["source"], env=env, check=True).returncode, "pip")
    return sorted(glob.glob(os.path.join(wheels, "*.whl")))


def elf(data):
    """(machine, needed, rpath) of a 64-bit little-endian ELF file, else None. https://gabi.xinuos.com/elf/08-dynamic.html"""
    if data[:6] != b"\x7fELF\x02\x01":
        return None
    machine, offset = struct.unpack_from("<H", data, 18)[0], struct.unpack_from("<Q", data, 32)[0]
    size, count = struct.unpack_from("<HH", data, 54)
    loads, dynamic = [], None
    for index in range(count):
        kind, _, at, address, _, length = struct.unpack_from("<IIQQQQ", data, offset + index * size)
        if kind == 1:
            loads.append((address, at, length))
        elif kind == 2:
            dynamic = (at, length)
    if dynamic is None:
        return machine, [], []

    def place(address):
        return next((at + address - start for start, at, length in loads if start <= address < start + length), None)

    entries = [struct.unpack_from("<qQ", data, at) for at in range(dynamic[0], dynamic[0] + dynamic[1] - 15, 16)]
    table = next((place(value) for tag, value in entries if tag == 5), None)
    if table is None:
        return machine, [], []

    def text(value):
        start = table + value
        return data[start : data.index(b"\0", start)].decode(errors="replace")

    needed = [text(value) for tag, value in entries if tag == 1]
    paths = [path for tag, value in entries if tag in (15, 29) for path in text(value).split(":")]
    return machine, needed, paths


def library_directories():
    """Where the image's loader looks."""
    found = []

    def configuration(path):
        try:
            with open(path) as file:
                lines = file.read().splitlines()
        except OSError:
            return
        for line in lines:
            line = line.split("#")[0].strip()
            if line.startswith("include "):
                for included in sorted(glob.glob(os.path.join(os.path.dirname(path), line[8:].strip()))):
                    configuration(included)
            elif line:
                found.append(line)

    found += filter(None, os.environ.get("LD_LIBRARY_PATH", "").split(":"))
    configuration("/etc/ld.so.conf")
    found += ["/lib64", "/usr/lib64", "/lib", "/usr/lib", "/usr/local/lib64", "/usr/local/lib"]
    return found + sorted(glob.glob("/usr/lib/*-linux-gnu") + glob.glob("/lib/*-linux-gnu"))


def of_runtime():
    """Names that the runtime is sure to have: it has the same interpreter, so what the interpreter's own modules need is there."""
    names = set()
    for path in glob.glob(os.path.join(sys.base_prefix, "lib", "python*", "lib-dynload", "*.so")):
        if re.match(r"(readline|_tkinter|_curses|_curses_panel|_dbm|_gdbm|nis)\.", os.path.basename(path)):
            continue
        with open(path, "rb") as file:
            facts = elf(file.read())
        names.update(facts[1] if facts else [])
    return names


def owner(path):
    """(package, version, licence) that a file of the image belongs to, where its package manager knows."""
    real = os.path.realpath(path)
    for command in (
        ["rpm", "-qf", "--queryformat", "%{NAME}\t%{VERSION}-%{RELEASE}\t%{LICENSE}\n", real],
        ["dpkg-query", "-S", real],
    ):
        try:
            answer = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "LD_LIBRARY_PATH": ""})
        except OSError:
            continue
        if answer.returncode == 0 and answer.stdout.strip():
            fields = answer.stdout.splitlines()[0].split("\t")
            return fields if len(fields) == 3 else [fields[0].split(":")[0], None, None]
    return [None, None, None]


def look_at(wheel):
    """The ELF files in a wheel, and the shared libraries of the image that must come along."""
    always = re.compile(task["runtimeLibraries"])
    wanted, own, files, machines = {}, set(), [], set()
    with zipfile.ZipFile(wheel) as archive:
        for entry in archive.infolist():
            if entry.is_dir():
                continue
            own.add(os.path.basename(entry.filename))
            with archive.open(entry) as file:
                if file.read(4) != b"\x7fELF":
                    continue
            facts = elf(archive.read(entry))
            files.append(entry.filename)
            if facts:
                machines.add(facts[0])
                for name in facts[1]:
                    wanted.setdefault(name, (entry.filename, facts[2]))
    if not task["collectLibraries"]:
        return files, sorted(machines), [], []
    pending = [name for name in wanted if name not in own and not always.fullmatch(name)]
    if pending:
        runtime = of_runtime()
        pending = [name for name in pending if name not in runtime]
    libraries, missing, seen = [], [], set()
    while pending:
        name = pending.pop(0)
        if name in seen or "/" in name:
            continue
        seen.add(name)
        needed_by, paths = wanted[name]
        places = [p for p in paths if p.startswith("/")] + library_directories()
        path = next((p for p in (os.path.join(place, name) for place in places) if os.path.isfile(p)), None)
        if path is None:
            missing.append({"name": name, "neededBy": needed_by})
            continue
        with open(path, "rb") as file:
            data = file.read()
        facts = elf(data)
        if facts is None:
            missing.append({"name": name, "neededBy": needed_by})
            continue
        os.makedirs(os.path.join(out, "lib"), exist_ok=True)
        shutil.copyfile(path, os.path.join(out, "lib", name))
        package, version, licence = owner(path)
        libraries.append({"name": name, "path": os.path.realpath(path), "neededBy": needed_by, "package": package, "version": version, "license": licence})
        for more in facts[1]:
            if more not in own and more not in runtime and not always.fullmatch(more):
                wanted.setdefault(more, (name, facts[2]))
                pending.append(more)
    return files, sorted(machines), libraries, missing


def main():
    python, machine = "%d.%d" % sys.version_info[:2], platform.machine()
    if task["python"] not in (None, python) or task["machine"] not in (None, machine):
        finish("wrong-image", python=python, machine=machine)
    # The interpreter's own flags with no debug data: that would hold paths, and a layer has no use for it.
    # CFLAGS replaces setuptools' flags, so they are given whole; other backends choose theirs and add these.
    import sysconfig

    whole = sysconfig.get_config_var("CFLAGS") or "-O2 -DNDEBUG -fwrapv"
    os.environ["CFLAGS"] = (whole + " -g0") if task["wholeFlags"] else "-g0"
    os.environ["CXXFLAGS"] = os.environ["CFLAGS"]
    built = run_pip() if task["pip"] is not None else [run_hooks()]
    wheels = []
    for wheel in built:
        try:
            files, machines, libraries, missing = look_at(wheel)
        except (OSError, zipfile.BadZipFile, struct.error, ValueError) as error:
            log.write(("%s is damaged: %s\n" % (os.path.basename(wheel), error)).encode())
            finish("failed", stage="inspect")
        wheels.append({"file": os.path.basename(wheel), "elfFiles": len(files), "machines": machines, "libraries": libraries, "missing": missing})
    glibc = platform.libc_ver()[1]
    finish("built", wheels=wheels, python=platform.python_version(), machine=machine, glibc=glibc)


main()
`
