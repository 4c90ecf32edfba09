"""Imports every top-level module of a folder of packages, one after the other, and tells what came of each as JSON.

Arguments: FOLDER [first]: `first` puts the folder before the standard library, as Lambda does with a layer.
"""

import json
import os
import pkgutil
import sys


def is_namespace(folder: str) -> bool:
    """Whether modules are somewhere below a folder; `share` and the like hold none."""
    return any(name.endswith((".py", ".so")) for _, _, names in os.walk(folder) for name in names)


def main() -> None:
    folder = sys.argv[1]
    if sys.argv[2:] == ["first"]:
        sys.path.insert(0, folder)
    told = os.dup(1)
    # What modules print is not ours.
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, 1)
    os.dup2(null, 2)
    names = {one.name for one in pkgutil.iter_modules([folder])}
    names.update(one for one in os.listdir(folder) if one.isidentifier() and is_namespace(os.path.join(folder, one)))
    results = {}
    for name in sorted(names - {"pip", "bin", "__pycache__"}):
        try:
            __import__(name)
            results[name] = "imported"
        except BaseException as error:  # noqa: BLE001 -- a module may even exit
            results[name] = type(error).__name__
    os.write(told, json.dumps(results).encode())
    os._exit(0)


if __name__ == "__main__":
    main()
