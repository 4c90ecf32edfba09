"""An index of invented packages on 127.0.0.1, made to hurt resolvers and readers of locks.

`/simple` and `/other` are two indexes of one host; `/files` has what links name; `/git` has a repository.
"""

from __future__ import annotations

import base64
import hashlib
import html
import io
import os
import subprocess
import tarfile
import threading
import zipfile
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

PORT = 18765
HOST = f"http://127.0.0.1:{PORT}"

ANY = ["py3-none-any"]
LINUX = [
    f"cp{minor}-cp{minor}-manylinux_2_17_{machine}.manylinux2014_{machine}"
    for minor in ("311", "312", "313", "314")
    for machine in ("x86_64", "aarch64")
]


def release(version, requires=(), extras=None, python=">=3.8", tags=None, yanked=False, sdist=False):
    return {
        "version": version,
        "requires": list(requires),
        "extras": extras or {},
        "python": python,
        "tags": tags or ANY,
        "yanked": yanked,
        "sdist": sdist,
    }


SIMPLE = {
    # An extra of a dependency, a yanked release, a pre-release.
    "alpha": [
        release("1.0", ["beta[fast]>=1"]),
        release("1.1", ["beta>=1"], yanked=True),
        release("2.0a1", ["beta>=1"]),
    ],
    # An extra that asks for another extra of the same package, and a cycle back to alpha.
    "beta": [
        release(
            "1.0",
            ["gamma"],
            {"fast": ["delta"], "slow": ["beta[fast]", "epsilon"], "all": ["beta[slow,fast]"]},
        )
    ],
    "gamma": [release("1.0", ["alpha"])],
    # The newest needs a newer Python.
    "delta": [release("1.0"), release("2.0", python=">=3.12")],
    "epsilon": [
        release(
            "1.0",
            [
                "zeta; python_version < '3.13'",
                "eta; platform_machine == 'aarch64'",
                "theta; sys_platform == 'win32'",
                "iota; python_full_version >= '3.13.1' and platform_machine != 'arm64'",
                "kappa; implementation_name != 'cpython' or os_name == 'nt'",
            ],
        )
    ],
    "zeta": [release("1.0")],
    "eta": [release("1.0")],
    "theta": [release("1.0")],
    "iota": [release("1.0")],
    "kappa": [release("1.0")],
    "native": [release("1.0", tags=LINUX, sdist=True)],
    "only-pre": [release("1.0rc1"), release("1.0b2")],
    # Two versions by marker, each with its own dependency.
    "multi": [release("1.5", ["old-way"]), release("2.5", ["new-way[more]"])],
    "old-way": [release("1.0")],
    "new-way": [release("1.0", [], {"more": ["further>=0.1,!=0.3"]})],
    "further": [release("0.2"), release("0.3")],
    "cycle-a": [release("1.0", ["cycle-b[x]"], {"x": ["cycle-c"]})],
    "cycle-b": [release("1.0", [], {"x": ["cycle-a[x]"]})],
    "cycle-c": [release("1.0", ["cycle-a"])],
    "Mixed_Case.Name": [release("1.0.post1", ["Epoch_Al"])],
    "epoch-al": [release("2.0"), release("1!1.0")],
    "local-one": [release("1.0"), release("1.0+cpu.1")],
    # Extras that exclude each other.
    "engine": [release("1.0"), release("2.0")],
    # The same name is in both indexes, in another version.
    "shared": [release("1.0", ["zeta"])],
    "dev-tool": [release("3.1", ["zeta", "tomli-like; python_version < '3.12'"])],
    "tomli-like": [release("2.0")],
    "doc-tool": [release("7.0", ["dev-tool"])],
}

OTHER = {
    "shared": [release("1.5", ["inner-only"])],
    "inner-only": [release("0.9")],
    "shared-too": [release("4.0", ["shared"])],
}


def normalized(name):
    return name.replace("_", "-").replace(".", "-").lower()


def wheel(name, one, tag):
    stem = name.replace("-", "_").replace(".", "_").lower()
    info = f"{stem}-{one['version']}.dist-info"
    lines = [
        "Metadata-Version: 2.1",
        f"Name: {name}",
        f"Version: {one['version']}",
        f"Requires-Python: {one['python']}",
    ]
    lines += [f"Requires-Dist: {line}" for line in one["requires"]]
    for extra, requires in one["extras"].items():
        lines.append(f"Provides-Extra: {extra}")
        lines += [f'Requires-Dist: {line}; extra == "{extra}"' for line in requires]
    tags = "".join(f"Tag: {part}\n" for part in expanded(tag))
    files = {
        f"{stem}/__init__.py": f"version = '{one['version']}'\n",
        f"{info}/METADATA": "\n".join(lines) + "\n",
        f"{info}/WHEEL": f"Wheel-Version: 1.0\nGenerator: trap\nRoot-Is-Purelib: true\n{tags}",
    }
    record = "".join(
        f"{path},sha256={base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b'=').decode()},{len(text)}\n"
        for path, text in files.items()
    )
    files[f"{info}/RECORD"] = record + f"{info}/RECORD,,\n"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, text in files.items():
            archive.writestr(zipfile.ZipInfo(path, (2020, 1, 1, 0, 0, 0)), text)
    return f"{stem}-{one['version']}-{tag}.whl", out.getvalue(), "\n".join(lines) + "\n"


def expanded(tag):
    python, abi, platforms = tag.split("-")
    return [f"{python}-{abi}-{platform}" for platform in platforms.split(".")]


SETUP = """[build-system]
requires = ["setuptools"]
build-backend = "setuptools.build_meta"
[project]
name = "{name}"
version = "{version}"
requires-python = ">=3.8"
dependencies = {dependencies}
[tool.setuptools.packages.find]
where = ["src"]
"""


def source_tree(folder, name, version, dependencies=()):
    stem = name.replace("-", "_")
    (folder / "src" / stem).mkdir(parents=True, exist_ok=True)
    (folder / "src" / stem / "__init__.py").write_text(f"version = '{version}'\n")
    listed = "[" + ", ".join(f'"{one}"' for one in dependencies) + "]"
    (folder / "pyproject.toml").write_text(SETUP.format(name=name, version=version, dependencies=listed))


def sdist(name, one):
    stem = f"{name.replace('-', '_')}-{one['version']}"
    info = f"Metadata-Version: 2.2\nName: {name}\nVersion: {one['version']}\nRequires-Python: {one['python']}\n"
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz") as archive:
        for path, text in {
            f"{stem}/PKG-INFO": info,
            f"{stem}/pyproject.toml": SETUP.format(name=name, version=one["version"], dependencies="[]"),
        }.items():
            member = tarfile.TarInfo(path)
            member.size = len(text)
            archive.addfile(member, io.BytesIO(text.encode()))
    return f"{stem}.tar.gz", out.getvalue()


def write_index(root, index, packages):
    for name, releases in packages.items():
        folder = root / index / normalized(name)
        folder.mkdir(parents=True, exist_ok=True)
        links = []
        for one in releases:
            made = [wheel(name, one, tag) for tag in one["tags"]]
            made += [(*sdist(name, one), None)] if one["sdist"] else []
            for filename, data, metadata in made:
                place = root / "files" / index / filename
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(data)
                more = f' data-requires-python="{html.escape(one["python"])}"'
                if one["yanked"]:
                    more += ' data-yanked="broken"'
                if metadata:
                    place.with_name(f"{filename}.metadata").write_text(metadata)
                    digest = hashlib.sha256(metadata.encode()).hexdigest()
                    more += f' data-dist-info-metadata="sha256={digest}" data-core-metadata="sha256={digest}"'
                hashed = hashlib.sha256(data).hexdigest()
                links.append(
                    f'<a href="/files/{index}/{filename.replace("+", "%2B")}#sha256={hashed}"{more}>{filename}</a><br>'
                )
        (folder / "index.html").write_text("<!DOCTYPE html><html><body>" + "\n".join(links) + "</body></html>")


def write_repository(root):
    """A repository with a package at its root and another one in a folder, for `git clone` by plain HTTP."""
    tree = root / "tree"
    source_tree(tree, "from-git", "1.2", ["zeta"])
    source_tree(tree / "python" / "inner", "from-below", "0.4", ["eta ; platform_machine == 'aarch64'"])
    same = "2020-01-01T00:00:00+0000"
    environment = {
        **os.environ,
        **{
            f"GIT_{who}_{what}": value
            for who in ("AUTHOR", "COMMITTER")
            for what, value in {"NAME": "a", "EMAIL": "a@a.example", "DATE": same}.items()
        },
    }
    git = partial(subprocess.run, check=True, cwd=tree, env=environment, capture_output=True)
    git(["git", "init", "-q", "-b", "main"])
    git(["git", "add", "."])
    git(["git", "commit", "-qm", "one"])
    git(["git", "tag", "v1.2"])
    bare = root / "git" / "repo.git"
    bare.parent.mkdir(parents=True, exist_ok=True)
    git(["git", "clone", "-q", "--bare", str(tree), str(bare)])
    subprocess.run(["git", "update-server-info"], check=True, cwd=bare)
    return subprocess.run(
        ["git", "rev-parse", "HEAD"], check=True, cwd=bare, capture_output=True, text=True
    ).stdout.strip()


class Handler(SimpleHTTPRequestHandler):
    """Plain files, and Git's own server for what is below `/git`: the client of Poetry 1.8 reads no repository of files."""

    def log_message(self, *_):
        pass

    def do_GET(self):
        self.git() if self.path.startswith("/git/") else super().do_GET()

    def do_POST(self):
        self.git()

    def git(self):
        path, _, query = self.path.partition("?")
        variables = {
            "GIT_PROJECT_ROOT": self.directory,
            "GIT_HTTP_EXPORT_ALL": "1",
            "REQUEST_METHOD": self.command,
            "PATH_INFO": path,
            "QUERY_STRING": query,
            "CONTENT_TYPE": self.headers.get("Content-Type", ""),
            "HTTP_CONTENT_ENCODING": self.headers.get("Content-Encoding", ""),
            "GIT_PROTOCOL": self.headers.get("Git-Protocol", ""),
        }
        done = subprocess.run(
            ["git", "http-backend"],
            input=self.body(),
            capture_output=True,
            check=True,
            env={"PATH": os.environ["PATH"], **variables},
        )
        head, _, body = done.stdout.partition(b"\r\n\r\n")
        headers = [line.split(": ", 1) for line in head.decode().split("\r\n")]
        status = next((value for name, value in headers if name == "Status"), "200 OK")
        self.send_response(int(status.split()[0]))
        for name, value in headers:
            if name != "Status":
                self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def body(self):
        if self.headers.get("Transfer-Encoding") != "chunked":
            return self.rfile.read(int(self.headers.get("Content-Length", 0)))
        parts = []
        while size := int(self.rfile.readline(), 16):
            parts.append(self.rfile.read(size))
            self.rfile.readline()
        self.rfile.readline()
        return b"".join(parts)


def serve(root):
    """Writes and serves the world; the server ends with the process."""
    write_index(root, "simple", SIMPLE)
    write_index(root, "other", OTHER)
    commit = write_repository(root)
    server = ThreadingHTTPServer(("127.0.0.1", PORT), partial(Handler, directory=str(root)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return commit


if __name__ == "__main__":
    import sys
    import time

    print(serve(Path(sys.argv[1])), flush=True)
    time.sleep(100_000)
