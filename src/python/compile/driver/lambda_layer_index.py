"""A package index for pip that keeps every package to one index: the first that has it.

pip itself takes the newest release of all indexes, so that a stranger who puts the name of a private package on the
public index decides what is installed. The name of this module is long because it shares the interpreter with build
backends.
"""

import base64
import configparser
import http.server
import json
import netrc
import os
import ssl
import threading
import urllib.error
import urllib.parse
import urllib.request

PUBLIC_INDEX = "https://pypi.org/simple"
SECONDS_TO_ANSWER = 60
LARGEST_PAGE = 256 * 1024 * 1024


def configure(folder, env):
    """Returns the environment for pip with such an index, or the same one when there is nothing to keep apart.

    folder: takes a file with what else pip is told, which may hold a password
    """
    path = env.get("PIP_CONFIG_FILE")
    if not path:
        return env
    settings = configparser.RawConfigParser()
    settings.read(path)
    indexes = [one for one in settings.get("global", "extra-index-url", fallback="").split() if one]
    own = dict(line.split("=", 1) for line in settings.get("lambda-layer", "assigned", fallback="").split())
    if not indexes and not own:
        return env
    indexes.append(settings.get("global", "index-url", fallback=PUBLIC_INDEX).strip())
    trusted = settings.get("global", "trusted-host", fallback="").split()
    port = serve(Indexes(indexes, own, trusted))
    for option in ("index-url", "extra-index-url"):
        settings.remove_option("global", option)
    rest = os.path.join(folder, "pip.conf")
    with open(os.open(rest, os.O_WRONLY | os.O_CREAT, 0o600), "w") as file:
        settings.write(file)
    here = ",".join(filter(None, [env.get("no_proxy") or env.get("NO_PROXY"), "127.0.0.1"]))
    address = f"http://127.0.0.1:{port}/simple"
    return {**env, "PIP_CONFIG_FILE": rest, "PIP_INDEX_URL": address, "no_proxy": here, "NO_PROXY": here}


def serve(indexes):
    """Returns the port where pages are answered, until this process ends."""
    handler = type("Handler", (Handler,), {"indexes": indexes})
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server.server_address[1]


class Indexes:
    def __init__(self, indexes, assigned, trusted):
        self.indexes = indexes
        self.assigned = assigned
        self.trusted = trusted

    def page(self, name, accept):
        """Returns (status, content type, body) for the page of a project."""
        for index in [self.assigned[name]] if name in self.assigned else self.indexes:
            try:
                return self.fetch(index, name, accept)
            except urllib.error.HTTPError as error:
                # Only an index that does not have the project passes it on to the next one.
                if error.code != 404:
                    return error.code, "text/plain", b"the index refused"
            except OSError as error:
                return 502, "text/plain", str(error).encode()
        return 404, "text/plain", b"no index has it"

    def fetch(self, index, name, accept):
        parts = urllib.parse.urlsplit(index)
        host = parts.netloc.rpartition("@")[2]
        user, password = credentials(parts)
        plain = urllib.parse.urlunsplit((parts.scheme, host, parts.path.rstrip("/") + f"/{name}/", "", ""))
        request = urllib.request.Request(plain, headers={"Accept": accept, "User-Agent": "pip"})
        if user:
            token = base64.b64encode(f"{user}:{password}".encode()).decode()
            request.add_unredirected_header("Authorization", f"Basic {token}")
        context = ssl.create_default_context()
        if host in self.trusted or parts.hostname in self.trusted:
            context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        opener = urllib.request.build_opener(urllib.request.HTTPSHandler(context=context))
        with opener.open(request, timeout=SECONDS_TO_ANSWER) as answer:
            body = answer.read(LARGEST_PAGE)
            kind = answer.headers.get("Content-Type", "text/html")
            base = urllib.parse.urlsplit(answer.geturl())
        # pip knows this page by our address: links are made whole, and files of the same index get its login.
        if user and base.netloc == host:
            login = f"{urllib.parse.quote(user, safe='')}:{urllib.parse.quote(password, safe='')}@"
            base = base._replace(netloc=login + host)
        return 200, kind, whole_links(kind, body, urllib.parse.urlunsplit(base))


def whole_links(kind, body, base):
    """Returns a page whose relative links count from another address."""
    if "json" in kind:
        document = json.loads(body.decode())
        for file in document.get("files", []):
            file["url"] = urllib.parse.urljoin(base, file["url"])
        return json.dumps(document).encode()
    tag = '<base href="{}">'.format(base.replace("&", "&amp;").replace('"', "&quot;"))
    return body if b"<base" in body.lower() else tag.encode() + body


def credentials(parts):
    """Returns (user, password) of the address itself, else of netrc, else two empty texts."""
    if parts.username:
        return urllib.parse.unquote(parts.username), urllib.parse.unquote(parts.password or "")
    try:
        found = netrc.netrc(os.environ.get("NETRC")).authenticators(parts.hostname or "")
    except (OSError, netrc.NetrcParseError):
        return "", ""
    return (found[0] or "", found[2] or "") if found else ("", "")


class Handler(http.server.BaseHTTPRequestHandler):
    indexes = None

    def do_GET(self):
        parts = [one for one in self.path.split("?")[0].split("/") if one]
        status, kind, body = 404, "text/plain", b"not here"
        if len(parts) == 2 and parts[0] == "simple":
            status, kind, body = self.indexes.page(urllib.parse.unquote(parts[1]), self.headers.get("Accept", "*/*"))
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        """Says nothing: the addresses may hold a password."""
