"""Answers what pip would install: one request a line of JSON on stdin, one answer a line on stdout.

pip is loaded once and forked for each request. It evaluates markers for the machine that it runs on
(https://github.com/pypa/pip/issues/11664), so the environment of the target is put in its place; and it spells out
older platforms by itself, so the list of platforms is taken as it is given.
"""

import json
import os
import sys

import pip._vendor.packaging.markers as markers

# Loaded before the first fork, so that no request has to.
import pip._internal.commands.install
import pip._internal.resolution.resolvelib.resolver
import pip._vendor.cachecontrol
import pip._vendor.requests  # noqa: F401
from pip._internal.cli.main import main
from pip._internal.utils import compatibility_tags


def answer(request: dict) -> dict:
    report = os.path.join(request["folder"], "report.json")
    child = os.fork()
    if child == 0:
        log = os.open(os.path.join(request["folder"], "log.txt"), os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(log, 1)
        os.dup2(log, 2)
        environment = dict(markers.default_environment(), **request["environment"])
        markers.default_environment = lambda: dict(environment)
        compatibility_tags._expand_allowed_platforms = lambda platforms: platforms
        os._exit(main([*request["arguments"], "--report", report]) or 0)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if status != 0:
        with open(os.path.join(request["folder"], "log.txt"), encoding="utf-8", errors="replace") as log:
            return {"error": log.read()[-3000:] or f"exit code {status}"}
    with open(report, encoding="utf-8") as file:
        return {"files": [one["download_info"]["url"].rsplit("/", 1)[1] for one in json.load(file)["install"]]}


def serve() -> None:
    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line))), flush=True)


if __name__ == "__main__":
    serve()
