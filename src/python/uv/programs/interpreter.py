"""Stands in for the Python that uv was told to use, so that uv runs no code of a package by itself.

uv first asks an interpreter what it is, and makes virtual environments from the path in the answer: the answer names
this program. Each hook of a build backend then comes here too, since the `python` of such an environment is a link to
this program. What becomes of a hook, the process at the socket decides.

Arguments: SOCKET REAL_PYTHON OWN_PATH CALLED_AS ARGUMENT...
"""

import json
import os
import socket
import subprocess
import sys


def ask(path, request):
    """Returns the answer to a request, or None when there was none."""
    connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    connection.connect(path)
    connection.sendall(json.dumps(request).encode() + b"\n")
    pieces = []
    while True:
        piece = connection.recv(65536)
        if not piece:
            break
        pieces.append(piece)
    text = b"".join(pieces)
    return json.loads(text.decode()) if text else None


def describe(path, real, own, arguments):
    """Lets the real interpreter say what it is, and names this program in its place."""
    result = subprocess.run([real, *arguments], stdout=subprocess.PIPE)
    output = result.stdout
    try:
        facts = json.loads(output.decode())
    except ValueError:
        facts = {}
    if result.returncode == 0 and facts.get("result") == "success":
        ask(path, {"kind": "described", "python": real, "facts": facts})
        facts["sys_executable"] = own
        facts["sys_base_executable"] = own
        output = json.dumps(facts).encode()
    sys.stdout.buffer.write(output)
    return result.returncode


def main():
    path, real, own, called_as = sys.argv[1:5]
    arguments = sys.argv[5:]
    if called_as == own:
        return describe(path, real, own, arguments)
    request = {
        "kind": "hook",
        "python": called_as,
        "folder": os.getcwd(),
        "arguments": arguments,
    }
    answer = ask(path, request)
    if answer is None:
        return 77
    sys.stderr.write(answer["log"])
    return answer["exitCode"]


if __name__ == "__main__":
    sys.exit(main())
