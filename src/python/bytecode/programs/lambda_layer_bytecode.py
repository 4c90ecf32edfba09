"""Compiles sources to bytecode that Python loads without looking at the source: unchecked hash-based pycs.

https://docs.python.org/3/reference/import.html#pyc-invalidation
https://peps.python.org/pep-0552/

Reads one JSON document from stdin:
    {"archive": path of a zip or null, "to": path of the zip to write,
     "files": [[source, the path that tracebacks show, path in the zip], ...]}
Each source is an entry of the archive, or a path. Writes the zip, stored, in the order of "files", and prints one JSON
document: {"left": [[source, why], ...]}. Nothing of the sources is run.
"""

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


def compile_one(data, shown):
    """Returns the bytes of the pyc."""
    code = compile(data, shown, "exec", dont_inherit=True, optimize=0)
    return importlib.util.MAGIC_NUMBER + UNCHECKED + importlib.util.source_hash(data) + marshal.dumps(code)


def run(task):
    left = []
    archive = zipfile.ZipFile(task["archive"]) if task["archive"] else None
    with zipfile.ZipFile(task["to"], "w", zipfile.ZIP_STORED) as out:
        for source, shown, name in task["files"]:
            try:
                data = read(archive, source)
                out.writestr(zipfile.ZipInfo(name), compile_one(data, shown))
            except (SyntaxError, ValueError, RecursionError, MemoryError, OverflowError) as error:
                left.append([source, f"{type(error).__name__}: {str(error)[:200]}"])
    return {"left": left}


def read(archive, source):
    if archive is None:
        with open(source, "rb") as file:
            data = file.read(MOST_BYTES + 1)
    else:
        with archive.open(source) as file:
            data = file.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise ValueError("it is larger than 16 MB")
    return data


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
