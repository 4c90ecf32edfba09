"""Imports a layer's modules in the runtime image, with the search path that Lambda's bootstrap makes.

Each module is imported in a fork of an interpreter that has imported nothing of the layer. Reads `modules.json`
beside this file. Prints one line for each module: the task's mark, then JSON. What is imported may print other lines.
"""

import json
import os
import platform
import re
import select
import signal
import site
import sys
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


def import_in_child(module, write, as_on_lambda):
    """Imports a module, writes how that went and what it cost, and ends this process."""
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
    """Returns how the import of a module went in a fork of this process."""
    started = time.monotonic()
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read)
        import_in_child(module, write, as_on_lambda)
    os.close(write)
    data, late = b"", False
    while True:
        left = started + seconds - time.monotonic()
        if not select.select([read], [], [], max(left, 0))[0]:
            late = True
            os.kill(child, signal.SIGKILL)
            break
        piece = os.read(read, 65536)
        if not piece:
            break
        data += piece
    os.close(read)
    status = os.waitpid(child, 0)[1]
    if late:
        return {"ok": False, "kind": "timeout", "message": f"the import did not end within {seconds} s"}
    if data:
        return json.loads(data)
    if os.WIFSIGNALED(status):
        number = os.WTERMSIG(status)
        return {"ok": False, "kind": "signal", "message": f"signal {number} ended the interpreter", "signal": number}
    return {"ok": False, "kind": "exit", "message": "the interpreter ended"}


def crashed(answer):
    return answer.get("signal") in (signal.SIGILL, signal.SIGSEGV)


def main():
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "modules.json")) as file:
        task = json.load(file)

    def say(**answer):
        sys.stdout.write(task["mark"] + json.dumps(answer) + "\n")
        sys.stdout.flush()

    version = "{}.{}".format(*sys.version_info[:2])
    extend_search_path(task["searchPath"])
    say(python=version, machine=platform.machine())
    costs = []
    for item in task["modules"]:
        started = time.monotonic()
        answer = import_module(item["module"], task["seconds"])
        if task["emulated"] and crashed(answer):
            # Crashes under emulation come and go.
            answer = import_module(item["module"], task["seconds"])
        missing = (answer.get("missing") or "").split(".")[0].lower()
        if missing and missing in optional_names(item["package"]):
            answer["optional"] = True
        milliseconds = round((time.monotonic() - started) * 1000)
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
