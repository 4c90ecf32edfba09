"""Builds one source tree into a wheel, or asks it for its metadata: in the build image, and on this machine.

Reads `task.json` beside this file, runs the hooks of the build backend (https://peps.python.org/pep-0517/), examines
the wheel, and writes `result.json` into the output folder. It exits with 0 whenever it could write that file: a failed
build is a result too.

The backend is imported once, and each hook runs in a fork of that process: a backend may not expect to be called twice,
and a new interpreter takes seconds under emulation.
"""

import glob
import importlib
import json
import os
import platform
import re
import select
import shlex
import shutil
import signal
import struct
import subprocess
import sys
import sysconfig
import tempfile
import time
import traceback
import zipfile

from lambda_layer_wheel import examine

here = os.path.dirname(os.path.abspath(__file__))

# How much is read of a pipe after the hook that wrote into it has ended.
LONGEST_REST = 1024 * 1024

# Written by compiler.sh: one word for each call of a compiler, who did it.
CALLS = os.path.join(here, "compiler-calls")


class Build:
    def __init__(self, task):
        self.task = task
        self.output = task["output"]
        self.wheels = os.path.join(self.output, "wheels")
        os.makedirs(self.wheels, exist_ok=True)
        self.end = time.monotonic() + task["limitSeconds"]
        self.log = open(os.path.join(self.output, "build.log"), "ab", buffering=0)  # noqa: SIM115 (open until the end)

    def finish(self, status, **more):
        if os.path.exists(CALLS):
            shutil.copyfile(CALLS, os.path.join(self.output, "compiler-calls"))
        with open(os.path.join(self.output, "result.json"), "w") as file:
            json.dump({"status": status, **more}, file)
        sys.stdout.flush()
        os._exit(0)

    def forked(self, work, name):
        """Returns what work() returned, from a fork of this process. Its output goes to the log and to our output."""
        answer = os.path.join(here if os.access(here, os.W_OK) else "/tmp", f".{name}.json")
        read, write = os.pipe()
        sys.stdout.flush()
        child = os.fork()
        if child == 0:
            os.close(read)
            os.setsid()
            os.dup2(write, 1)
            os.dup2(write, 2)
            run_child(work, answer)
        os.close(write)
        status = self.relay(read, child)
        os.close(read)
        if os.WIFSIGNALED(status):
            self.finish("crashed", signal=os.WTERMSIG(status), stage=name)
        if os.WEXITSTATUS(status) != 0 or not os.path.exists(answer):
            self.finish("failed", stage=name)
        with open(answer) as file:
            value = json.load(file)
        os.unlink(answer)
        return value

    def relay(self, read, child):
        """Copies the output of a child until it ends; returns its status.

        A process that the child leaves behind may keep the pipe open, and write into it for ever.
        """
        status, left = None, LONGEST_REST
        while True:
            if time.monotonic() > self.end:
                os.killpg(child, signal.SIGKILL)
                self.finish("failed", stage="limit")
            if select.select([read], [], [], 0.05 if status is None else 0)[0]:
                piece = os.read(read, 65536)
                if not piece:
                    return os.waitpid(child, 0)[1] if status is None else status
                self.log.write(piece)
                sys.stdout.buffer.write(piece)
                sys.stdout.buffer.flush()
                left -= 0 if status is None else len(piece)
            elif status is not None:
                return status
            if left < 0:
                return status
            if status is None:
                pid, found = os.waitpid(child, os.WNOHANG)
                status = found if pid else None

    def ready_backend(self):
        """Returns the build backend. Ends with the requirements that it names, when they are not here."""
        backend = self.import_backend()
        if hasattr(backend, "get_requires_for_build_wheel"):
            named = self.forked(lambda: list(backend.get_requires_for_build_wheel({})), "requires")
            missing = unmet(named, self.task["requires"])
            if missing:
                self.finish("requires", requires=missing)
        return backend

    def run_hooks(self):
        """Runs the hooks of the build backend; returns the paths of the wheels."""
        backend = self.ready_backend()
        name = self.forked(lambda: backend.build_wheel(self.wheels, {}), "wheel")
        return [os.path.join(self.wheels, os.path.basename(str(name)))]

    def run_metadata(self):
        """Returns the path of the METADATA that the wheel would have. Without a hook for it, the wheel is built."""
        folder = os.path.join(self.output, "metadata")
        os.makedirs(folder)
        if self.task["pip"] is None:
            backend = self.ready_backend()
            if hasattr(backend, "prepare_metadata_for_build_wheel"):
                name = self.forked(lambda: backend.prepare_metadata_for_build_wheel(folder, {}), "metadata")
                return os.path.join(folder, os.path.basename(str(name)), "METADATA")
        wheels = self.run_hooks() if self.task["pip"] is None else self.run_pip()
        with zipfile.ZipFile(wheels[0]) as archive:
            name = next(one for one in archive.namelist() if re.fullmatch(r"[^/]+\.dist-info/METADATA", one))
            return archive.extract(name, folder)

    def import_backend(self):
        source = self.task["source"]
        os.chdir(source)
        sys.path[:] = [path for path in sys.path if path not in ("", here)]
        for path in reversed(self.task["backendPath"]):
            sys.path.insert(0, os.path.normpath(os.path.join(source, path)))
        module, _, attributes = self.task["backend"].partition(":")
        try:
            backend = importlib.import_module(module)
            for attribute in filter(None, attributes.split(".")):
                backend = getattr(backend, attribute)
        except BaseException:
            self.log.write(traceback.format_exc().encode())
            traceback.print_exc()
            self.finish("failed", stage="import")
        return backend

    def run_pip(self):
        """Lets pip resolve and build with the network; returns the paths of the wheels."""
        # Its servers and clients of HTTP take a second to import under emulation.
        import lambda_layer_index

        ours = ("PYTHONPATH", "LAMBDA_LAYER_REQUIREMENTS")
        env = {name: value for name, value in os.environ.items() if name not in ours}
        env.update(build_constraints())
        env = lambda_layer_index.configure(tempfile.mkdtemp(), env)
        for name in ("requirements.txt", "constraints.txt"):
            lambda_layer_index.with_addresses(os.path.join(self.task["source"], name), env)
        options = [
            "--disable-pip-version-check",
            "--no-input",
            "--no-cache-dir",
            "--progress-bar=off",
            "-w",
            self.wheels,
        ]
        command = [sys.executable, "-m", "pip", "wheel", *options, *self.task["pip"]]
        self.forked(lambda: subprocess.run(command, cwd=self.task["source"], env=env, check=True).returncode, "pip")
        return sorted(glob.glob(os.path.join(self.wheels, "*.whl")))

    def examine_all(self, wheels):
        found = []
        for wheel in wheels:
            try:
                found.append(examine(wheel, self.task, os.path.join(self.output, "lib")))
            except (OSError, zipfile.BadZipFile, struct.error, ValueError) as error:
                self.log.write(f"{os.path.basename(wheel)} is damaged: {error}\n".encode())
                self.finish("failed", stage="inspect")
        return found

    def run(self):
        python, machine = "{}.{}".format(*sys.version_info[:2]), platform.machine()
        if self.task["python"] not in (None, python) or self.task["machine"] not in (None, machine):
            self.finish("wrong-image", python=python, machine=machine)
        if self.task["machine"] is not None:
            print(f"lambda-layer: {libc()}", flush=True)
        set_compiler_flags(self.task["wholeFlags"])
        clang = os.environ.pop("LAMBDA_LAYER_CLANG", None)
        if clang:
            use_clang(clang)
        if self.task["goal"] == "metadata":
            try:
                path = self.run_metadata()
            except (OSError, zipfile.BadZipFile, StopIteration, IndexError):
                traceback.print_exc()
                self.finish("failed", stage="metadata")
            self.finish("metadata", distInfo=os.path.basename(os.path.dirname(path)))
        wheels = self.run_hooks() if self.task["pip"] is None else self.run_pip()
        found = self.examine_all(wheels)
        self.finish("built", wheels=found, python=platform.python_version(), machine=machine)


def libc():
    """Returns the C library of the image, as in `glibc 2.34`."""
    try:
        return os.confstr("CS_GNU_LIBC_VERSION") or "no glibc"
    except (ValueError, OSError):
        return "no glibc"


def run_child(work, answer):
    """Writes what work() returned to a file, and ends this process. Exit code 1 means that it failed."""
    code = 1
    try:
        value = work()
        with open(answer, "w") as file:
            json.dump(value, file)
        code = 0
    except SystemExit as error:
        # Old scripts end with sys.exit(), with a message or without.
        if isinstance(error.code, str):
            print(error.code, file=sys.stderr)
        traceback.print_exc()
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def build_constraints():
    """Returns the variables that tell pip the user's limits for build requirements."""
    path = os.path.join(here, "build-constraints.txt")
    if not os.path.exists(path):
        return {}
    from importlib import metadata

    version = tuple(int(part) for part in re.findall(r"\d+", metadata.version("pip"))[:2])
    # Before 25.3, what limits all packages of pip's own run limited those of its builds too.
    return {"PIP_BUILD_CONSTRAINT": path} if version >= (25, 3) else {"PIP_CONSTRAINT": path}


def use_clang(clang):
    """Puts a clang that the processor runs itself in the place of the image's gcc, by PATH."""
    commands = [shlex.split(sysconfig.get_config_var(variable) or "") for variable in ("CC", "CXX")]
    script = os.path.join(here, "use-clang.sh")
    subprocess.run(["/bin/sh", script, clang, *(words[0] for words in commands if words)], check=False)
    folder = os.path.join(here, "bin")
    if os.path.isdir(folder):
        os.environ["PATH"] = f"{folder}:{os.environ.get('PATH', os.defpath)}"


def read_environment():
    """Sets the variables that the user gives to builds, but for those that lead to programs of this machine."""
    path = os.environ.pop("LAMBDA_LAYER_ENVIRONMENT", None)
    if path:
        with open(path) as file:
            given = json.load(file)
        os.environ.update({name: value for name, value in given.items() if name not in ("PATH", "PYTHONPATH", "HOME")})


def unmet(requirements, known):
    """Returns the requirements that the build's environment lacks. In doubt a requirement counts as missing."""
    from importlib import metadata  # Slow to import under emulation, and seldom needed.

    missing = []
    for requirement in requirements:
        text = requirement.strip()
        if text in known:
            continue
        match = re.fullmatch(r"[A-Za-z0-9._-]+", text)
        try:
            if match and metadata.version(text):
                continue
        except metadata.PackageNotFoundError:
            pass
        missing.append(text)
    return missing


def set_compiler_flags(whole):
    """Sets the interpreter's own flags without debug data, which would hold paths and is of no use in a layer.

    CFLAGS replaces the flags of setuptools, so they are given whole. Other backends choose their own and add these.
    What the user or the image sets comes last, where it wins.
    """
    flags = sysconfig.get_config_var("CFLAGS") or "-O2 -DNDEBUG -fwrapv"
    ours = f"{flags} -g0" if whole else "-g0"
    for name in ("CFLAGS", "CXXFLAGS"):
        os.environ[name] = f"{ours} {os.environ.get(name, '')}".rstrip()


if __name__ == "__main__":
    with open(os.path.join(here, "task.json")) as file:
        task = json.load(file)
    read_environment()
    Build(task).run()
