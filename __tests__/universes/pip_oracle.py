"""Answers what pip would install: one request a line of JSON on stdin, one answer a line on stdout.

pip is loaded once, answers the first request once for practice, and is forked for each request: what it loads and
compiles on its way is there for all. It evaluates markers for the machine that it runs on
(https://github.com/pypa/pip/issues/11664), so the environment of the target is put in its place; and it spells out
older platforms by itself, so the list of platforms is taken as it is given.
"""

import gc
import json
import os
import sys

import pip._vendor.packaging.markers as markers
from pip._internal.cli.main import main
from pip._internal.utils import compatibility_tags


def run(request: dict, report: str) -> int:
    """Has pip answer a request; nothing of it may be kept, but for what it has loaded."""
    environment = dict(markers.default_environment(), **request["environment"])
    markers.default_environment = lambda: dict(environment)
    compatibility_tags._expand_allowed_platforms = lambda platforms: platforms
    return main([*request["arguments"], "--report", report]) or 0


def answer(request: dict) -> dict:
    report = os.path.join(request["folder"], "report.json")
    child = os.fork()
    if child == 0:
        log = os.open(os.path.join(request["folder"], "log.txt"), os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(log, 1)
        os.dup2(log, 2)
        gc.disable()
        os._exit(run(request, report))
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if status != 0:
        with open(os.path.join(request["folder"], "log.txt"), encoding="utf-8", errors="replace") as log:
            return {"error": log.read()[-3000:] or f"exit code {status}"}
    with open(report, encoding="utf-8") as file:
        return {"files": [one["download_info"]["url"].rsplit("/", 1)[1] for one in json.load(file)["install"]]}


def practise(request: dict) -> None:
    """Loads everything that a request needs."""
    kept = [os.dup(stream) for stream in (1, 2)]
    null = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(null, stream)
    run(request, os.path.join(request["folder"], "report.json"))
    for stream, before in zip((1, 2), kept):
        os.dup2(before, stream)
    gc.freeze()


def serve() -> None:
    for number, line in enumerate(sys.stdin):
        request = json.loads(line)
        if number == 0:
            practise(request)
        print(json.dumps(answer(request)), flush=True)


if __name__ == "__main__":
    serve()
