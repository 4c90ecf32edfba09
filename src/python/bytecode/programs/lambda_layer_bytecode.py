"""Compiles sources to bytecode that Python loads without looking at the source: unchecked hash-based pycs.

https://docs.python.org/3/reference/import.html#pyc-invalidation
https://peps.python.org/pep-0552/

Reads one JSON document from stdin:
    {"archives": [path of a zip, ...], "to": path of the zip to write,
     "files": [[number of the archive or null, source, the path that tracebacks show, path in the zip], ...],
     "modules": {name: [number of the file, whether it is a package], ...}, "roots": [name of a module, ...]}
Each source is an entry of its archive, or a path. Writes the zip, in the order of "files", and prints one JSON
document: {"left": [[source, why], ...]}. With "roots", only what they import is written, as far as their sources say
so outside of functions; the zip is compressed then. Nothing of the sources is run.
"""

import dis
import importlib.util
import json
import marshal
import sys
import warnings
import zipfile

# A source that is larger is data, and takes long.
MOST_BYTES = 16 * 1024 * 1024
MOST_MEMORY = 3 * 1024**3
# flags of PEP 552: hash-based, and not to be checked.
UNCHECKED = (1).to_bytes(4, "little")

IMPORT_NAME = dis.opmap["IMPORT_NAME"]
EXTENDED_ARG = dis.opmap["EXTENDED_ARG"]
LOAD_CONST = dis.opmap["LOAD_CONST"]


class Sources:
    """The sources of a task."""

    def __init__(self, task):
        self.archives = [zipfile.ZipFile(path) for path in task["archives"]]
        self.files = task["files"]
        self.left = []

    def compile(self, number):
        """Returns the code of a file and the hash of its source; None when it cannot be compiled."""
        archive, source, shown, _ = self.files[number]
        try:
            data = self.read(archive, source)
            code = compile(data, shown, "exec", dont_inherit=True, optimize=0)
            return code, importlib.util.source_hash(data)
        except (SyntaxError, ValueError, RecursionError, MemoryError, OverflowError) as error:
            self.left.append([source, f"{type(error).__name__}: {str(error)[:200]}"])
            return None

    def read(self, archive, source):
        with open(source, "rb") if archive is None else self.archives[archive].open(source) as file:
            data = file.read(MOST_BYTES + 1)
        if len(data) > MOST_BYTES:
            raise ValueError("it is larger than 16 MB")
        return data


def pyc(code, source_hash):
    return importlib.util.MAGIC_NUMBER + UNCHECKED + source_hash + marshal.dumps(code)


def instruction(raw, at):
    """Returns operation and argument of the instruction at an index, and the index before it."""
    operation, argument, shift = raw[2 * at], raw[2 * at + 1], 8
    at -= 1
    while at >= 0 and raw[2 * at] == EXTENDED_ARG:
        argument |= raw[2 * at + 1] << shift
        at, shift = at - 1, shift + 8
    return operation, argument, at


def imports_of(code):
    """Yields level, name and names after `from` of each import that runs with the module itself."""
    raw = code.co_code
    operations = raw[::2]
    at = operations.find(IMPORT_NAME)
    while at >= 2:
        _, name, before = instruction(raw, at)
        operation, names, before = instruction(raw, before)
        names = code.co_consts[names] if operation == LOAD_CONST else None
        # Newer ones load a small number without a constant.
        operation, level, _ = instruction(raw, before)
        level = code.co_consts[level] if operation == LOAD_CONST else level
        yield level, code.co_names[name], names or ()
        at = operations.find(IMPORT_NAME, at + 1)


def names_imported(module, is_package, code):
    for level, name, names in imports_of(code):
        package = module.split(".")
        package = package[: len(package) - level + is_package] if level else []
        whole = ".".join([*package, *([name] if name else [])])
        yield whole
        yield from (f"{whole}.{one}" for one in names)


def reachable(sources, modules, roots):
    """Yields the number of each file that the roots import, its code and the hash of its source."""
    seen, waiting = set(), []

    def reach(name):
        parts = name.split(".")
        for end in range(1, len(parts) + 1):
            parent = ".".join(parts[:end])
            if parent in modules and parent not in seen:
                seen.add(parent)
                waiting.append(parent)

    for root in roots:
        reach(root)
    while waiting:
        module = waiting.pop()
        number, is_package = modules[module]
        compiled = sources.compile(number)
        if compiled:
            yield (number, *compiled)
            for name in names_imported(module, is_package, compiled[0]):
                reach(name)


def run(task):
    sources = Sources(task)
    method = zipfile.ZIP_STORED if task["roots"] is None else zipfile.ZIP_DEFLATED
    with zipfile.ZipFile(task["to"], "w", method, compresslevel=1) as out:
        if task["roots"] is None:
            numbers = range(len(sources.files))
            compiled = ((number, *code) for number in numbers for code in [sources.compile(number)] if code)
        else:
            compiled = reachable(sources, task["modules"], task["roots"])
        for number, code, source_hash in compiled:
            entry = zipfile.ZipInfo(sources.files[number][3])
            entry.external_attr = 0o644 << 16
            out.writestr(entry, pyc(code, source_hash), method, 1)
    return {"left": sources.left}


def limit_memory():
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    except (ImportError, ValueError, OSError):
        pass  # Windows has none, and a lower limit may hold already.


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    limit_memory()
    print(json.dumps(run(json.load(sys.stdin))))
