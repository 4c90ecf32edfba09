"""Locks the projects of trap_projects.py with the real tools, and asks each what it would install.

    python3 make_traps.py TOOLS OUT [TOOL/PROJECT ...]

TOOLS has a virtual environment for each tool: poetry18 (poetry==1.8.5), poetry2 (poetry==2.5.1), pdm
(pdm[locked]==2.25.9), pipenv (pipenv==2026.10.3), pip (pip==26.3), uv4, uv5, uv6, uv9, uv13 (uv==0.4.30, 0.5.9,
0.6.17, 0.9.5, 0.13.9). pipenv builds what comes from git: TRAP_FIND_LINKS is a folder with wheels of setuptools, wheel and
poetry-core. With SERVED set, `trap_index.py FOLDER` serves already. Every project becomes a folder in OUT: its files,
its lock, and expected.json with what the tool itself would install for each target and choice.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import trap_index
from trap_projects import PROJECTS

PYTHONS = {"3.11": "3.11.14", "3.12": "3.12.13", "3.13": "3.13.14", "3.14": "3.14.3"}
MACHINES = {"x86_64": "x86_64", "arm64": "aarch64"}
TARGETS = {
    f"python{short} {name}": [full, machine] for short, full in PYTHONS.items() for name, machine in MACHINES.items()
}
VENVS = {
    "poetry-1.8": "poetry18",
    "poetry-2.5": "poetry2",
    "uv-0.4": "uv4",
    "uv-0.5": "uv5",
    "uv-0.6": "uv6",
    "uv-0.9": "uv9",
    "uv-0.13": "uv13",
}
HERE = Path(__file__).parent
LEFT_BEHIND = shutil.ignore_patterns("wheels", "libs", "members", ".python-version", "home")


def one_line_each(choices):
    """JSON with a line for each target."""
    parts = []
    for one in choices:
        targets = ",\n".join(f"    {json.dumps(name)}: {json.dumps(all)}" for name, all in one["targets"].items())
        chosen = ", ".join(f"{json.dumps(key)}: {json.dumps(one[key])}" for key in ("extras", "groups"))
        parts.append(f'  {{ {chosen}, "targets": {{\n{targets}\n  }} }}')
    return "[\n" + ",\n".join(parts) + "\n]\n"


def write_project(folder, files):
    for path, text in files.items():
        if "." not in path and path != "Pipfile":
            continue
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text.replace("@HOST@", trap_index.HOST))
    everything = "".join(text for text in files.values() if isinstance(text, str))
    for name, version, requires in (("one", "0.1", ["gamma"]), ("two", "0.2", ["eta"])):
        if f"lib-{name}" in everything:
            trap_index.source_tree(folder / "libs" / name, f"lib-{name}", version, requires)
    if "member" in everything:
        (folder / "members/member/src/member").mkdir(parents=True)
        (folder / "members/member/src/member/__init__.py").write_text("")
    if "wheels/iota" in everything:
        filename, data, _ = trap_index.wheel("iota", trap_index.release("1.0"), "py3-none-any")
        (folder / "wheels").mkdir()
        (folder / "wheels" / filename).write_bytes(data)


def call(command, folder, **more):
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(folder.parent / "home"),
        "LANG": "C.UTF-8",
        "NO_PROXY": "*",
        "PIPENV_VENV_IN_PROJECT": "1",
        "PIPENV_NOSPIN": "1",
        "PDM_CHECK_UPDATE": "0",
        "POETRY_EXPERIMENTAL_SYSTEM_GIT_CLIENT": "true",
        "POETRY_SYSTEM_GIT_CLIENT": "true",
        "POETRY_VIRTUALENVS_CREATE": "false",
        "UV_PYTHON_DOWNLOADS": "never",
        "GIT_TERMINAL_PROMPT": "0",
        "PIP_FIND_LINKS": os.environ.get("TRAP_FIND_LINKS", ""),
        **more,
    }
    done = subprocess.run(
        [str(one) for one in command], cwd=folder, env=environment, capture_output=True, text=True, timeout=400
    )
    if done.returncode != 0:
        raise SystemExit(f"{' '.join(map(str, command))}\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}")
    return done.stdout


def markers_of(full, machine):
    return {
        "python_version": full.rsplit(".", 1)[0],
        "python_full_version": full,
        "implementation_version": full,
        "os_name": "posix",
        "sys_platform": "linux",
        "platform_system": "Linux",
        "platform_machine": machine,
        "platform_python_implementation": "CPython",
        "implementation_name": "cpython",
        "platform_release": "",
        "platform_version": "",
        "extra": "",
    }


def from_requirements(text, full, machine, python):
    """Names and versions of requirements whose markers hold, by the packaging library."""
    program = """
import json, re, sys
from packaging.requirements import Requirement
text, environment = json.load(sys.stdin)
taken = set()
for line in re.sub(r"\\\\\\n", " ", text).splitlines():
    line = re.sub(r"\\s--hash.*|^#.*|\\s+#.*", "", line).strip()
    if not line or line.startswith(("-i", "--")): continue
    line = re.sub(r"^-e\\s+", "", line)
    path, _, marker = line.partition(" ; ")
    local = re.match(r"^(file://|https?://|\\.|/)", path)
    if local:
        one = Requirement("x ; " + marker) if marker else None
        if one is None or one.marker.evaluate(environment): taken.add("path " + path)
        continue
    one = Requirement(line)
    if one.marker and not one.marker.evaluate(environment): continue
    name = re.sub(r"[-_.]+", "-", one.name).lower()
    # pipenv did not lock it: its marker did not hold on the machine that locked.
    if not one.url and not str(one.specifier): continue
    kind = "vcs" if one.url and one.url.startswith("git+") else "archive" if one.url else None
    taken.add(f"{name}{one.specifier}" + (f" {kind}" if kind else ""))
print(json.dumps(sorted(taken)))
"""
    done = subprocess.run(
        [python, "-c", program],
        input=json.dumps([text, markers_of(full, machine)]),
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(done.stdout)


def shown(text):
    """`name==version`, or `name kind` for what comes from no index."""
    if text.startswith("path "):
        last = Path(text.removeprefix("path ").partition("#")[0]).name
        if last.endswith(".whl"):
            return f"{last.partition('-')[0]} archive"
        return f"{'lib-' + last if last in ('one', 'two') else last} directory"
    name, _, kind = text.partition(" ")
    return f"{name.partition('==')[0]} {kind}" if kind else name


def lock_and_ask(tool, tools, folder, project):
    choices = project["choices"]
    venv = tools / VENVS.get(tool, tool)
    python = venv / "bin" / "python"
    asked = [folder, json.dumps(TARGETS), json.dumps(choices)]
    if tool.startswith("poetry"):
        call([venv / "bin/poetry", "lock", "-n", "-q"], folder)
        return json.loads(call([python, HERE / "oracle_poetry.py", *asked], folder))
    if tool == "pdm":
        call([venv / "bin/pdm", "config", "--local", "python.use_venv", "false"], folder)
        call([venv / "bin/pdm", "use", "-q", "-f", python], folder)
        strategies = [part for one in project.get("strategy", []) for part in ("-S", one)]
        call([venv / "bin/pdm", "lock", "-q", "-G", ":all", *strategies], folder)
        found = json.loads(call([python, HERE / "oracle_pdm.py", *asked], folder))
        for left in (".pdm-python", "pdm.toml"):
            (folder / left).unlink(missing_ok=True)
        return found
    if tool == "pipenv":
        call([venv / "bin/pipenv", "lock", "-q", "--categories", "packages,dev-packages,docs"], folder)
        texts = []
        for choice in choices:
            categories = ["packages", *[{"develop": "dev-packages"}.get(one, one) for one in choice["groups"]]]
            texts.append(call([venv / "bin/pipenv", "requirements", "--categories", ",".join(categories)], folder))
        shutil.rmtree(folder / ".venv", ignore_errors=True)
        machine = os.uname().machine
        targets = {name: one for name, one in TARGETS.items() if one == [PYTHONS["3.11"], machine]}
        return [
            {name: from_requirements(text, *one, tools / "pip/bin/python") for name, one in targets.items()}
            for text in texts
        ]
    uv = venv / "bin/uv"
    call([uv, "lock", "-q", "--no-cache", "-p", python], folder)
    # The newest one reads the locks of all: the export of older ones leaves out parts of markers.
    uv = tools / VENVS["uv-0.13"] / "bin/uv"
    found = []
    for choice in choices:
        chosen = [part for one in choice["extras"] for part in ("--extra", one)]
        chosen += [part for one in choice["groups"] for part in ("--group", one)]
        default = ["--no-dev"] if "dev" not in choice["groups"] else []
        text = call([uv, "export", "-q", "--frozen", "--no-hashes", "--no-emit-project", *default, *chosen], folder)
        found.append({name: from_requirements(text, *one, tools / "pip/bin/python") for name, one in TARGETS.items()})
    return found


def main():
    tools, out, *only = sys.argv[1:]
    with tempfile.TemporaryDirectory() as temporary:
        "SERVED" in os.environ or trap_index.serve(Path(temporary) / "world")
        for tool, projects in PROJECTS.items():
            for name, project in projects.items():
                if only and f"{tool}/{name}" not in only and tool not in only:
                    continue
                folder = Path(temporary) / tool / name
                folder.mkdir(parents=True)
                write_project(folder, project)
                try:
                    found = lock_and_ask(tool, Path(tools).resolve(), folder, project)
                except (SystemExit, subprocess.SubprocessError) as error:
                    print(f"FAILED {tool}/{name}\n{error}\n{getattr(error, 'stderr', '')}")
                    continue
                expected = [
                    {**choice, "targets": {name: all and sorted(map(shown, all)) for name, all in one.items()}}
                    for choice, one in zip(project["choices"], found)
                ]
                (folder / "expected.json").write_text(one_line_each(expected))
                place = Path(out) / f"{tool}-{name}"
                shutil.rmtree(place, ignore_errors=True)
                shutil.copytree(folder, place, ignore=LEFT_BEHIND)
                print(
                    f"{tool}/{name}: {[len(next(iter(one['targets'].values())) or []) for one in expected]}", flush=True
                )


main()
