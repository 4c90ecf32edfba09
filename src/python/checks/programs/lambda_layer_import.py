"""Imports a layer's modules in the runtime image, with the search path that Lambda's bootstrap makes.

Each module is imported in a fork of an interpreter that has imported nothing of the layer. Reads `modules.json`
beside this file. Prints one line for each module: the task's mark, then JSON. What is imported may print other lines.
"""

import sys

# Beside this file may be what a function brings, also in the place of a module of the standard library.
sys.path.pop(0)

import contextlib
import importlib
import json
import os
import platform
import re
import select
import signal
import site
import time
from importlib import metadata


def extend_search_path(given):
    """Lets Python search as Lambda's bootstrap does: the function, the layers, the standard library, the runtime."""
    layers = [folder for folder in given["layers"] if os.path.isdir(folder)]
    for folder in layers:
        site.addsitedir(folder)
    sys.path[:0] = [given["task"], *layers]
    if given["runtime"] not in sys.path:
        sys.path.append(given["runtime"])


# Modules of the standard library that many packages import.
COMMON = (
    "asyncio ctypes dataclasses decimal email.message fractions hashlib http.client importlib.metadata inspect json "
    "ipaddress locale logging mimetypes pickle platform secrets socket ssl string subprocess tempfile textwrap "
    "traceback typing unittest urllib.request uuid"
)


def import_common(folders):
    """Imports them once for all forks. Not where something takes the place of a module of the standard library."""
    own = {name.partition(".")[0] for folder in folders if os.path.isdir(folder) for name in os.listdir(folder)}
    if own.isdisjoint(getattr(sys, "stdlib_module_names", own)):
        for module in COMMON.split():
            with contextlib.suppress(ImportError):
                importlib.import_module(module)


def names_in(requirements):
    matches = (re.match(r"[A-Za-z0-9._-]+", line.strip()) for line in requirements)
    return {re.sub(r"[-.]", "_", match.group().lower()) for match in matches if match}


def optional_names(distribution):
    """Returns top-level names that a distribution needs only with one of its extras."""
    try:
        requires = metadata.requires(distribution) or []
    except metadata.PackageNotFoundError:
        return set()
    extra = [line for line in requires if re.search(r"\bextra\s*==", line)]
    return names_in(extra) - names_in([line for line in requires if line not in extra])


def resident_bytes():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


class Import:
    """The import of a module in a fork of this process."""

    def __init__(self, module, seconds, as_on_lambda=False):
        self.module, self.seconds, self.data, self.late = module, seconds, b"", False
        self.end = time.monotonic() + seconds
        self.started = time.monotonic()
        self.read, write = os.pipe()
        self.child = os.fork()
        if self.child == 0:
            os.close(self.read)
            import_in_child(module, write, as_on_lambda)
        os.close(write)

    def fileno(self):
        return self.read

    def has_ended(self):
        """Reads what there is to read. Ends the child when its time is over."""
        if time.monotonic() > self.end:
            self.late = True
            os.kill(self.child, signal.SIGKILL)
            return True
        if not select.select([self.read], [], [], 0)[0]:
            return False
        piece = os.read(self.read, 65536)
        self.data += piece
        return not piece

    def answer(self):
        """Returns how it went. Called once, when it has ended."""
        os.close(self.read)
        status = os.waitpid(self.child, 0)[1]
        self.milliseconds = round((time.monotonic() - self.started) * 1000)
        if self.late:
            return {"ok": False, "kind": "timeout", "message": f"the import did not end within {self.seconds} s"}
        if self.data:
            return json.loads(self.data)
        if os.WIFSIGNALED(status):
            number = os.WTERMSIG(status)
            message = f"signal {number} ended the interpreter"
            return {"ok": False, "kind": "signal", "message": message, "signal": number}
        return {"ok": False, "kind": "exit", "message": "the interpreter ended"}


def import_in_child(module, write, as_on_lambda):
    """Imports a module, writes how that went and what it cost, and ends this process."""
    os.dup2(2, 1)  # What a module prints must not end up within a line of ours.
    if as_on_lambda:
        # Lambda finds no bytecode but the artifact's own, and can keep none.
        sys.pycache_prefix = None
        sys.dont_write_bytecode = True
    try:
        memory, started = resident_bytes(), time.perf_counter()
        __import__(module)
        took = time.perf_counter() - started
        answer = {"ok": True, "took": round(took * 1000, 1), "memory": max(resident_bytes() - memory, 0)}
    except BaseException as error:
        missing = error.name if isinstance(error, ModuleNotFoundError) else None
        answer = {"ok": False, "kind": type(error).__name__, "message": str(error)[:2000], "missing": missing}
    try:
        os.write(write, json.dumps(answer).encode()[:60000])
    finally:
        os._exit(0)


def import_module(module, seconds, as_on_lambda=False):
    """Returns how the import of a module went, with nothing beside it."""
    return next(import_each([module], seconds, 1, as_on_lambda))[0]


def import_each(modules, seconds, at_once, as_on_lambda=False):
    """Imports so many modules at once; yields for each, in their order, how it went and its milliseconds."""
    waiting, running, done = list(enumerate(modules)), {}, {}
    for at in range(len(modules)):
        while at not in done:
            while waiting and len(running) < at_once:
                index, module = waiting.pop(0)
                running[index] = Import(module, seconds, as_on_lambda)
            next_end = min(one.end for one in running.values())
            select.select(list(running.values()), [], [], max(next_end - time.monotonic(), 0) + 0.01)
            for index in [index for index, one in running.items() if one.has_ended()]:
                ended = running.pop(index)
                done[index] = ended.answer(), ended.milliseconds
        yield done.pop(at)


def crashed(answer):
    """Whether a signal ended it: the emulator's own failing, or too little memory for several modules at once."""
    return answer.get("signal") in (signal.SIGILL, signal.SIGSEGV, signal.SIGKILL)


def main():
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "modules.json")) as file:
        task = json.load(file)

    def say(**answer):
        sys.stdout.write(task["mark"] + json.dumps(answer) + "\n")
        sys.stdout.flush()

    version = "{}.{}".format(*sys.version_info[:2])
    extend_search_path(task["searchPath"])
    if task["emulated"]:
        # An emulator takes half a second for them.
        import_common([task["searchPath"]["task"], *task["searchPath"]["layers"]])
    say(python=version, machine=platform.machine())
    costs = []
    at_once = min(task["atOnce"], os.cpu_count() or 1)
    names = [item["module"] for item in task["modules"]]
    for item, (answer, milliseconds) in zip(task["modules"], import_each(names, task["seconds"], at_once)):
        if task["emulated"] and crashed(answer):
            # Crashes under emulation come and go.
            answer = import_module(item["module"], task["seconds"])
        missing = (answer.get("missing") or "").split(".")[0].lower()
        if missing and missing in optional_names(item["package"]):
            answer["optional"] = True
        say(module=item["module"], package=item["package"], milliseconds=milliseconds, **answer)
        if answer["ok"]:
            costs.append((answer["took"], item["module"]))
    for _, module in sorted(costs, reverse=True)[: task["measured"]]:
        # The files were read before, and what was compiled is at hand: twice, the second way as on Lambda.
        quick = import_module(module, task["seconds"])
        slow = import_module(module, task["seconds"], as_on_lambda=True)
        if quick["ok"] and slow["ok"]:
            say(cost=module, quick=quick["took"], took=slow["took"], memory=slow["memory"])


if __name__ == "__main__":
    main()
