"""Invokes the function of this container through the Runtime Interface Emulator, and prints its answer."""

import sys

# Beside this file may be what a function brings, also in the place of a module of the standard library.
sys.path.pop(0)

import json
import os
import time
import urllib.error
import urllib.request

SECONDS_TO_START = 30


def invoke(url, body, seconds):
    """Returns the function's answer; waits for the emulator to listen."""
    deadline = time.monotonic() + SECONDS_TO_START
    refused = 0
    while True:
        try:
            with urllib.request.urlopen(urllib.request.Request(url, data=body), timeout=seconds) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as error:
            # It listens, and could not start the function. Crashes under emulation come and go.
            refused += 1
            if refused > 1:
                return {"errorMessage": f"it could not be started (status {error.code})"}
        except (urllib.error.URLError, ConnectionError):
            if time.monotonic() > deadline:
                raise
        time.sleep(0.2)


def main():
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "modules.json")) as file:
        task = json.load(file)
    body = json.dumps({"modules": [item["module"] for item in task["modules"]]}).encode()
    answer = invoke(task["url"], body, task["seconds"] * 5)
    sys.stdout.write(task["mark"] + json.dumps(answer) + "\n")


if __name__ == "__main__":
    main()
