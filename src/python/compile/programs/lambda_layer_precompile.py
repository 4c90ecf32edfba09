"""Compiles sources of another machine to bytecode, which is the same for every machine: what a build imports under
emulation is compiled here, in a tenth of the time. Nothing of the sources is run.

Reads one JSON document from stdin:
    {"sources": path of a tar archive or of a folder, "inside": where they are when the bytecode is used,
     "to": folder to write into, "skip": names of folders that are left out, "processes": how many work at once}
Writes unchecked hash-based pycs (https://peps.python.org/pep-0552/) in the layout of PYTHONPYCACHEPREFIX.
"""

import contextlib
import importlib.util
import json
import marshal
import os
import sys
import tarfile
import warnings

# A source that is larger is data, and takes long.
MOST_BYTES = 4 * 1024 * 1024
MOST_MEMORY = 3 * 1024**3
# flags of PEP 552: hash-based, and not to be checked.
UNCHECKED = (1).to_bytes(4, "little")
EXTENSION_MODULES = (".so", ".pyd")


def sources_of(path, skip):
    """Yields (path below the top, bytes) of each source."""
    if os.path.isfile(path):
        with tarfile.open(path) as archive:
            for member in archive:
                if member.isfile() and member.size <= MOST_BYTES:
                    yield os.path.normpath(member.name), archive.extractfile(member).read()
        return
    for folder, folders, names in os.walk(path):
        folders[:] = [name for name in folders if name not in skip]
        # Python prefers an extension module to the source of the same name.
        compiled = {name.partition(".")[0] for name in names if name.endswith(EXTENSION_MODULES)}
        for name in names:
            source = os.path.join(folder, name)
            if not name.endswith(".py") or name[:-3] in compiled or os.path.islink(source):
                continue
            if os.path.getsize(source) <= MOST_BYTES:
                with open(source, "rb") as file:
                    yield os.path.relpath(source, path), file.read()


def compile_one(name, data, inside, to):
    code = compile(data, f"{inside}/{name}", "exec", dont_inherit=True, optimize=0)
    pyc = importlib.util.MAGIC_NUMBER + UNCHECKED + importlib.util.source_hash(data) + marshal.dumps(code)
    path = os.path.join(to, f"{name[:-3]}.{sys.implementation.cache_tag}.pyc")
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(pyc)


def compile_share(task, share):
    """Compiles every so-manyth source."""
    for index, (name, data) in enumerate(sources_of(task["sources"], set(task["skip"]))):
        if index % task["processes"] != share or name.startswith((".", "/")):
            continue
        # A sample of bad code, or for another Python: it is compiled if somebody imports it.
        with contextlib.suppress(SyntaxError, ValueError, RecursionError, MemoryError, OverflowError):
            compile_one(name, data, task["inside"], task["to"])


def limit_memory():
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    except (ImportError, ValueError, OSError):
        pass  # A lower limit may hold already.


def main():
    warnings.simplefilter("ignore")
    limit_memory()
    task = json.load(sys.stdin)
    children = []
    for share in range(task["processes"]):
        child = os.fork()
        if child == 0:
            code = 1
            try:
                compile_share(task, share)
                code = 0
            finally:
                os._exit(code)
        children.append(child)
    sys.exit(max(os.waitpid(child, 0)[1] != 0 for child in children))


if __name__ == "__main__":
    main()
