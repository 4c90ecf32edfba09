"""A package index for pip that keeps every package to one index, and every login to itself.

pip itself takes the newest release of all indexes, so that a stranger who puts the name of a private package on the
public index decides what is installed. And whatever pip knows, the code of the packages that it builds can read. So
pip is told addresses of this program alone, which runs in its own process and adds the logins to what it passes on.

The logins come in two halves that say nothing alone: a secret of the build, which stays readable, and a file, which
is removed before anything else runs. The name of this module is long because build backends run in the same
interpreter.

Arguments: COMMAND ARGUMENT... runs the command with such an index.
"""

import base64
import configparser
import ctypes
import html
import http.server
import json
import os
import re
import ssl
import subprocess
import sys
import tempfile
import threading
import urllib.error
import urllib.parse
import urllib.request

PUBLIC_INDEX = "https://pypi.org/simple"
SECONDS_TO_ANSWER = 60
LARGEST_PAGE = 256 * 1024 * 1024
PIECE = 256 * 1024
PR_SET_DUMPABLE = 4
# What stands for this program's own address in the lines of requirements.
PLACEHOLDER = "http://lambda-layer.invalid"
# Of a request for a file or a repository that is passed on.
PASSED_ON = ("Accept", "Accept-Encoding", "Content-Type", "Content-Encoding", "Git-Protocol", "Range", "User-Agent")
ANSWERED = ("Content-Type", "Content-Length", "Content-Encoding", "Content-Range", "Accept-Ranges", "ETag")
LINK = re.compile(rb"""(<a\s[^<>]{0,4000}?\bhref\s{0,9}=\s{0,9})("[^"<>]*"|'[^'<>]*'|[^\s"'<>]+)""", re.IGNORECASE)


def configure(folder, env):
    """Returns the environment for pip with such an index, or the same one when there is nothing to keep apart.

    folder: takes a file with what else pip is told, which holds no login
    """
    kept = {name: value for name, value in env.items() if not name.startswith("LAMBDA_LAYER_LOGINS")}
    if env.get("LAMBDA_LAYER_LOGINS") is None:
        return kept
    port = start(env["LAMBDA_LAYER_LOGINS"], env["LAMBDA_LAYER_LOGINS_KEY"], folder)
    here = ",".join(filter(None, [env.get("no_proxy") or env.get("NO_PROXY"), "127.0.0.1"]))
    return {
        **kept,
        "PIP_CONFIG_FILE": os.path.join(folder, "pip.conf"),
        "PIP_INDEX_URL": f"http://127.0.0.1:{port}/simple",
        "no_proxy": here,
        "NO_PROXY": here,
    }


def start(masked, key, folder):
    """Returns the port of a new process that answers until this one ends. Only that process ever holds a login."""
    told, tell = os.pipe()
    lives, life = os.pipe()
    sys.stdout.flush()
    if os.fork() == 0:
        try:
            os.close(told)
            os.close(life)
            hide_memory()
            load_all()
            settings = json.loads(joined(masked, key))
            os.unlink(masked)
            indexes = Indexes(settings)
            port = serve(indexes)
            write_rest(indexes, os.path.join(folder, "pip.conf"), port)
            os.write(tell, str(port).encode())
            os.close(tell)
            os.read(lives, 1)
        except BaseException as error:
            # Its text may hold an address.
            print(f"the index for pip did not start: {type(error).__name__}", file=sys.stderr, flush=True)
        finally:
            os._exit(0)
    os.close(tell)
    os.close(lives)
    with os.fdopen(told) as answer:
        port = answer.read()
    if not port or os.path.exists(masked):
        raise RuntimeError("the index for pip did not start")
    return int(port)


def hide_memory():
    """Keeps other processes of this user from reading this one, unless they may do so with every process."""
    if ctypes.CDLL(None, use_errno=True).prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "this process cannot be hidden from others")


def load_all():
    """Loads what this program requires later: a build could change the files of the standard library."""
    "a.invalid".encode("idna")
    ssl.create_default_context()
    html.unescape("&amp;")
    for codec in ("latin-1", "ascii", "utf-8"):
        b"a".decode(codec)


def joined(masked, key):
    with open(masked, "rb") as one, open(key, "rb") as other:
        return bytes(a ^ b for a, b in zip(one.read(), other.read())).decode()


def serve(indexes):
    """Returns the port where pages and files are answered, until this process ends."""
    handler = type("Handler", (Handler,), {"indexes": indexes})
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    indexes.address = f"http://127.0.0.1:{server.server_address[1]}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server.server_address[1]


def write_rest(indexes, path, port):
    """Writes what pip is told besides the index."""
    settings = configparser.RawConfigParser()
    if indexes.others:
        settings.read_dict({"global": indexes.others})
    if indexes.links:
        pages = [f"http://127.0.0.1:{port}/links/{at}/" for at in range(len(indexes.links))]
        settings.read_dict({"global": {**indexes.others, "find-links": "\n" + "\n".join(pages)}})
    with open(path, "w") as file:
        settings.write(file)


class Indexes:
    def __init__(self, settings):
        configuration = configparser.RawConfigParser()
        configuration.read_string(settings.get("pip") or "")
        given = dict(configuration.items("global")) if configuration.has_section("global") else {}
        self.indexes = given.pop("extra-index-url", "").split()
        self.indexes.append(given.pop("index-url", PUBLIC_INDEX).strip())
        self.links = given.pop("find-links", "").split()
        self.trusted = given.get("trusted-host", "").split()
        self.others = given
        own = configuration.get("lambda-layer", "assigned", fallback="").split()
        self.assigned = dict(line.split("=", 1) for line in own)
        self.machines = settings.get("machines") or {}
        self.files = list(settings.get("urls") or [])
        self.known = {}
        self.address = ""

    def page(self, name, accept):
        """Returns (status, content type, body) for the page of a project."""
        for index in [self.assigned[name]] if name in self.assigned else self.indexes:
            try:
                return self.fetch(index.rstrip("/") + f"/{name}/", accept)
            except urllib.error.HTTPError as error:
                # Only an index that does not have the project passes it on to the next one.
                if error.code != 404:
                    return error.code, "text/plain", b"the index refused"
            except OSError as error:
                return 502, "text/plain", type(error).__name__.encode()
        return 404, "text/plain", b"no index has it"

    def fetch(self, url, accept):
        with self.open(url, {"Accept": accept, "User-Agent": "pip"}) as answer:
            body = answer.read(LARGEST_PAGE)
            kind = answer.headers.get("Content-Type", "text/html")
            base = answer.geturl()
        return 200, kind, self.rewritten(kind, body, base, urllib.parse.urlsplit(url))

    def open(self, url, headers, data=None):
        """Opens an address with its login, which follows no redirect."""
        parts = urllib.parse.urlsplit(url)
        host = parts.netloc.rpartition("@")[2]
        request = urllib.request.Request(
            urllib.parse.urlunsplit((parts.scheme, host, parts.path, parts.query, "")), data=data, headers=headers
        )
        user, password = self.login(parts)
        if user or password:
            token = base64.b64encode(f"{user}:{password}".encode()).decode()
            request.add_unredirected_header("Authorization", f"Basic {token}")
        context = ssl.create_default_context()
        if host in self.trusted or parts.hostname in self.trusted:
            context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        opener = urllib.request.build_opener(urllib.request.HTTPSHandler(context=context))
        return opener.open(request, timeout=SECONDS_TO_ANSWER)

    def login(self, parts):
        """Returns (user, password) of the address itself, else of its machine, else two empty texts."""
        if parts.username or parts.password:
            return urllib.parse.unquote(parts.username or ""), urllib.parse.unquote(parts.password or "")
        found = self.machines.get(parts.hostname or "")
        return (found["username"], found["password"]) if found else ("", "")

    def rewritten(self, kind, body, base, index):
        """Returns a page whose links count from its own address, and lead here where a login belongs to them."""
        if "json" in kind:
            document = json.loads(body.decode())
            for file in document.get("files", []):
                file["url"] = self.link(urllib.parse.urljoin(base, file["url"]), index)
            return json.dumps(document).encode()

        def replace(match):
            href = html.unescape(match.group(2).strip(b"\"'").decode("utf-8", "replace"))
            whole = self.link(urllib.parse.urljoin(base, href), index)
            return match.group(1) + b'"' + html.escape(whole).encode() + b'"'

        based = re.search(rb"<base\s[^<>]{0,4000}?\bhref\s{0,9}=\s{0,9}[\"']?([^\"'\s<>]+)", body, re.IGNORECASE)
        if based:
            base = urllib.parse.urljoin(base, html.unescape(based.group(1).decode("utf-8", "replace")))
        return LINK.sub(replace, body)

    def link(self, url, index):
        """Returns the address that pip is told for a file of an index."""
        parts = urllib.parse.urlsplit(url)
        host = parts.netloc.rpartition("@")[2]
        same = (parts.scheme, host) == (index.scheme, index.netloc.rpartition("@")[2])
        if same and "@" in index.netloc:
            parts = parts._replace(netloc=index.netloc)
        user, password = self.login(parts)
        if not user and not password:
            return url
        whole = urllib.parse.urlunsplit(parts._replace(fragment=""))
        if whole not in self.known:
            self.known[whole] = len(self.files)
            self.files.append(whole)
        name = parts.path.rsplit("/", 1)[-1]
        fragment = f"#{parts.fragment}" if parts.fragment else ""
        return f"{self.address}/at/{self.known[whole]}/{name}{fragment}"

    def upstream(self, at, rest, query):
        """Returns the address behind one of ours; None when there is none.

        rest: the file's own name, and what pip or git ask for beside it: `six-1.0.whl.metadata`, `x.git/info/refs`
        """
        if not at.isdigit() or int(at) >= len(self.files):
            return None
        parts = urllib.parse.urlsplit(self.files[int(at)])
        name = parts.path.rsplit("/", 1)[-1]
        more = rest[len(name) :]
        if not rest.startswith(name) or (more and not re.fullmatch(r"\.metadata|(/[\w.-]+)+", more)) or ".." in more:
            return None
        return urllib.parse.urlunsplit(parts._replace(path=parts.path + more, query=query or parts.query))


class Handler(http.server.BaseHTTPRequestHandler):
    indexes = None

    def do_GET(self):
        parts = [one for one in self.path.split("?")[0].split("/") if one]
        accept = self.headers.get("Accept", "*/*")
        if len(parts) >= 3 and parts[0] == "at":
            return self.pass_on(parts)
        status, kind, body = 404, "text/plain", b"not here"
        if len(parts) == 2 and parts[0] == "simple":
            status, kind, body = self.indexes.page(urllib.parse.unquote(parts[1]), accept)
        elif len(parts) == 2 and parts[0] == "links" and parts[1].isdigit() and int(parts[1]) < len(self.indexes.links):
            try:
                status, kind, body = self.indexes.fetch(self.indexes.links[int(parts[1])], accept)
            except OSError as error:
                status, body = getattr(error, "code", 502), type(error).__name__.encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return self.wfile.write(body)

    def do_POST(self):
        """git asks for objects this way."""
        parts = [one for one in self.path.split("?")[0].split("/") if one]
        if len(parts) < 3 or parts[0] != "at":
            return self.send_error(404)
        if "chunked" in self.headers.get("Transfer-Encoding", ""):
            return self.pass_on(parts, self.chunks())
        return self.pass_on(parts, self.rfile.read(int(self.headers.get("Content-Length", "0"))))

    def chunks(self):
        pieces = []
        while True:
            size = int(self.rfile.readline(100).split(b";")[0], 16)
            pieces.append(self.rfile.read(size))
            self.rfile.readline(100)
            if size == 0:
                return b"".join(pieces)

    def pass_on(self, parts, data=None):
        query = urllib.parse.urlsplit(self.path).query
        url = self.indexes.upstream(parts[1], "/".join(parts[2:]), query)
        if url is None:
            return self.send_error(404)
        headers = {name: self.headers[name] for name in PASSED_ON if name in self.headers}
        try:
            answer = self.indexes.open(url, headers, data)
        except urllib.error.HTTPError as error:
            return self.send_error(error.code)
        except OSError as error:
            return self.send_error(502, type(error).__name__)
        with answer:
            self.send_response(answer.status)
            for name in ANSWERED:
                if name in answer.headers:
                    self.send_header(name, answer.headers[name])
            self.end_headers()
            for piece in iter(lambda: answer.read(PIECE), b""):
                self.wfile.write(piece)
        return None

    def log_message(self, *_):
        """Says nothing: the addresses may hold a password."""


def with_addresses(path, env):
    """Puts this program's address into a file of requirements."""
    if not os.path.exists(path) or "PIP_INDEX_URL" not in env:
        return
    with open(path) as file:
        text = file.read()
    address = env["PIP_INDEX_URL"].rsplit("/", 1)[0]
    with open(path, "w") as file:
        file.write(text.replace(PLACEHOLDER, address))


if __name__ == "__main__":
    sys.exit(subprocess.run(sys.argv[1:], env=configure(tempfile.mkdtemp(), dict(os.environ))).returncode)
