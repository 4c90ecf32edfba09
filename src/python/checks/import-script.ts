// The program that imports a layer's modules where they will run. It travels as text into the runtime image.

/** Before each line of its answer, since what is imported may print too. */
export const answerMark = 'lambda-layer-import '

/**
 * Imports each module in a fork of an interpreter that has imported nothing of the layer, with the search path that
 * Lambda's bootstrap makes.
 */
export const importScript = String.raw`
import json, os, platform, re, select, signal, site, sys, time

with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "modules.json")) as file:
    task = json.load(file)
version = "%d.%d" % sys.version_info[:2]
layers = [d for d in ("/opt/python/lib/python%s/site-packages" % version, "/opt/python") if os.path.isdir(d)]
for directory in layers:
    site.addsitedir(directory)
sys.path[:0] = ["/var/task", *layers]
if "/var/runtime" not in sys.path:
    sys.path.append("/var/runtime")


def say(**answer):
    sys.stdout.write("${answerMark}" + json.dumps(answer) + "\n")
    sys.stdout.flush()


def optional(distribution):
    """Top-level names that the distribution only needs with one of its extras."""
    from importlib import metadata

    try:
        requires = metadata.requires(distribution) or []
    except metadata.PackageNotFoundError:
        return set()
    names = lambda lines: {re.match(r"[A-Za-z0-9._-]+", line.strip()).group().lower().replace("-", "_").replace(".", "_") for line in lines}
    extra = [line for line in requires if re.search(r"\bextra\s*==", line)]
    return names(extra) - names([line for line in requires if line not in extra])


def attempt(module, write):
    try:
        __import__(module)
        answer = {"ok": True}
    except BaseException as error:
        missing = error.name if isinstance(error, ModuleNotFoundError) else None
        answer = {"ok": False, "kind": type(error).__name__, "message": str(error)[:2000], "missing": missing}
    try:
        os.write(write, json.dumps(answer).encode()[:60000])
    finally:
        os._exit(0)


say(python=version, machine=platform.machine())
for item in task["modules"]:
    module = item["module"]
    for last in (False, True):
        started = time.monotonic()
        read, write = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(read)
            attempt(module, write)
        os.close(write)
        data, late = b"", False
        while True:
            left = started + task["seconds"] - time.monotonic()
            ready = select.select([read], [], [], max(left, 0))[0]
            if not ready:
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
            answer = {"ok": False, "kind": "timeout", "message": "the import did not end within %d s" % task["seconds"]}
        elif not data:
            code = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
            if code in (4, 11) and task["emulated"] and not last:
                continue  # Crashes under emulation come and go.
            answer = {"ok": False, "kind": "signal" if code else "exit", "message": "the interpreter was ended by signal %d" % code if code else "the interpreter ended", "signal": code}
        else:
            answer = json.loads(data)
        break
    missing = (answer.get("missing") or "").split(".")[0]
    if missing and missing.lower() in optional(item["package"]):
        answer["optional"] = True
    say(module=module, package=item["package"], milliseconds=round((time.monotonic() - started) * 1000), **answer)
`

/** A function that imports the modules as Lambda's own runtime client runs it. */
export const handlerSource = String.raw`
import importlib


def handler(event, context):
    failed = {}
    for module in event["modules"]:
        try:
            importlib.import_module(module)
        except BaseException as error:
            failed[module] = "%s: %s" % (type(error).__name__, str(error)[:500])
    return {"imported": len(event["modules"]) - len(failed), "failed": failed}
`

/** Invokes the function through the Runtime Interface Emulator of the same container, and prints its answer. */
export const invokeScript = String.raw`
import json, sys, time, urllib.error, urllib.request

with open("/var/task/modules.json") as file:
    event = json.load(file)
body = json.dumps({"modules": [item["module"] for item in event["modules"]]}).encode()
deadline = time.monotonic() + 30
while True:
    try:
        request = urllib.request.Request("http://127.0.0.1:8080/2015-03-31/functions/function/invocations", data=body)
        with urllib.request.urlopen(request, timeout=event["seconds"] * 5) as answer:
            sys.stdout.write("${answerMark}" + json.dumps(json.load(answer)) + "\n")
        break
    except (urllib.error.URLError, ConnectionError):
        if time.monotonic() > deadline:
            raise
        time.sleep(0.2)
`
