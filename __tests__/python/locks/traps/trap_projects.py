"""Projects for each tool, made to hurt. A project is its files; `@HOST@` is filled in by make_traps.py."""

SYSTEM = '[build-system]\nrequires = ["setuptools"]\nbuild-backend = "setuptools.build_meta"\n'

MAIN = """"alpha",
    "native",
    "only-pre>=1.0b1",
    "Mixed_Case.Name",
    "epsilon ; python_version >= '3.12'",
    "multi<2 ; python_version < '3.13'",
    "multi>=2 ; python_version >= '3.13'",
    "cycle-a[x]",
    "beta[slow] ; platform_machine == 'aarch64'",
    "further ; sys_platform == 'win32'","""

STANDARD = f"""[project]
name = "app"
version = "0.1"
requires-python = ">=3.11,<3.15"
dependencies = [
    {MAIN}
]
[project.optional-dependencies]
Docs_All = ["doc-tool"]
gpu = ["local-one==1.0+cpu.1", "new-way[more] ; python_version < '3.14'"]
"""

GROUPS = """[dependency-groups]
dev = ["dev-tool", {include-group = "Lint"}]
Lint = ["kappa", "beta[all] ; python_version >= '3.13'"]
"""

POETRY_SOURCE = """
[[tool.poetry.source]]
name = "simple"
url = "@HOST@/simple"
priority = "primary"
"""
OLD_POETRY_SOURCE = POETRY_SOURCE
POETRY_OTHER = """
[[tool.poetry.source]]
name = "other"
url = "@HOST@/other/"
priority = "explicit"
"""

POETRY_OLD_MAIN = """[tool.poetry]
name = "App_Old"
version = "0.1"
description = ""
authors = []
packages = [{ include = "app_old", from = "src" }]
[tool.poetry.dependencies]
python = ">=3.11,<3.15"
alpha = "*"
native = "^1"
only-pre = { version = "^1.0b1", allow-prereleases = true }
"Mixed_Case.Name" = "~1.0"
epsilon = { version = "1.*", python = ">=3.12" }
multi = [
    { version = "<2", python = "<3.13" },
    { version = ">=2", python = "^3.13" },
]
cycle-a = { version = ">=1,<2 || >5", extras = ["x"] }
beta = { version = "*", extras = ["slow"], markers = "platform_machine == 'aarch64'" }
further = { version = "!=0.3", platform = "win32" }
doc-tool = { version = "*", optional = true }
local-one = { version = "1.0+cpu.1", optional = true }
new-way = { version = "*", extras = ["more"], optional = true, markers = "python_version < '3.14'" }
[tool.poetry.extras]
Docs_All = ["doc-tool"]
gpu = ["local-one", "new-way"]
[tool.poetry.group.dev.dependencies]
dev-tool = "^3"
[tool.poetry.group.Lint]
optional = true
[tool.poetry.group.Lint.dependencies]
kappa = "*"
beta = { version = "*", extras = ["all"], python = ">=3.13" }
[build-system]
requires = ["poetry-core"]
build-backend = "poetry.core.masonry.api"
"""

POETRY_OLD_SOURCES = """[tool.poetry]
package-mode = false
[tool.poetry.dependencies]
python = ">=3.11,<3.15"
shared = [
    { version = "*", source = "other", markers = "platform_machine == 'x86_64'" },
    { version = "*", source = "simple", markers = "platform_machine != 'x86_64'" },
]
inner-only = { version = "*", source = "other" }
from-git = { git = "@HOST@/git/repo.git", tag = "v1.2" }
from-below = { git = "@HOST@/git/repo.git", subdirectory = "python/inner" }
theta = { url = "@HOST@/files/simple/theta-1.0-py3-none-any.whl" }
iota = { file = "wheels/iota-1.0-py3-none-any.whl" }
lib-one = { path = "libs/one", develop = true }
lib-two = { path = "libs/two", markers = "python_version >= '3.13'" }
"""

COMMON_CHOICES = [
    {"extras": [], "groups": []},
    {"extras": ["docs-all"], "groups": []},
    {"extras": ["gpu", "docs-all"], "groups": ["dev"]},
    {"extras": [], "groups": ["lint"]},
]
NONE = [{"extras": [], "groups": []}]

PDM_SOURCES = """
[[tool.pdm.source]]
name = "pypi"
url = "@HOST@/simple"
verify_ssl = false
"""
PDM_OTHER = """
[[tool.pdm.source]]
name = "other"
url = "@HOST@/other"
verify_ssl = false
include_packages = ["shared", "inner-only"]
[tool.pdm.resolution]
respect-source-order = true
"""

DIRECT = """    "from-git @ git+@HOST@/git/repo.git@v1.2",
    "from-below @ git+@HOST@/git/repo.git#subdirectory=python/inner",
    "theta @ @HOST@/files/simple/theta-1.0-py3-none-any.whl",
"""

UV_INDEXES = """
[[tool.uv.index]]
name = "simple"
url = "@HOST@/simple"
default = true
"""
UV_OTHER = """
[[tool.uv.index]]
name = "other"
url = "@HOST@/other"
explicit = true
"""

PIPFILE = """[[source]]
name = "simple"
url = "@HOST@/simple"
verify_ssl = false
[[source]]
name = "other"
url = "@HOST@/other"
verify_ssl = false
[packages]
alpha = "*"
native = "==1.0"
only-pre = ">=1.0b1"
"Mixed_Case.Name" = "*"
epsilon = { version = "*", markers = "python_version >= '3.11'" }
multi = "<2"
cycle-a = { version = "*", extras = ["x"] }
beta = { version = "*", extras = ["slow"] }
further = { version = "*", sys_platform = "== 'win32'" }
eta = { version = "*", platform_machine = "== 'aarch64'" }
shared = { version = "*", index = "other" }
inner-only = { version = "*", index = "other" }
theta = { file = "@HOST@/files/simple/theta-1.0-py3-none-any.whl" }
iota = { file = "./wheels/iota-1.0-py3-none-any.whl" }
lib-one = { path = "./libs/one", editable = true }
from-git = { git = "@HOST@/git/repo.git", ref = "v1.2" }
from-below = { git = "@HOST@/git/repo.git", ref = "main", subdirectory = "python/inner" }
[dev-packages]
dev-tool = "*"
[docs]
doc-tool = "*"
"""

PROJECTS = {
    "poetry-1.8": {
        "extras-groups": {"pyproject.toml": POETRY_OLD_MAIN + OLD_POETRY_SOURCE, "choices": COMMON_CHOICES},
        "sources": {
            "pyproject.toml": POETRY_OLD_SOURCES + OLD_POETRY_SOURCE + POETRY_OTHER,
            "choices": NONE,
        },
    },
    "poetry-2.5": {
        "extras-groups": {
            "pyproject.toml": STANDARD
            + GROUPS
            + SYSTEM
            + '[tool.poetry.group.ops]\noptional = true\ninclude-groups = ["dev"]\n[tool.poetry.group.ops.dependencies]\nkappa = "*"\n'
            + POETRY_SOURCE,
            "choices": [*COMMON_CHOICES, {"extras": [], "groups": ["ops"]}],
        },
        "old-tables": {"pyproject.toml": POETRY_OLD_MAIN + OLD_POETRY_SOURCE, "choices": COMMON_CHOICES},
        "sources": {"pyproject.toml": POETRY_OLD_SOURCES + OLD_POETRY_SOURCE + POETRY_OTHER, "choices": NONE},
        "enriched": {
            "pyproject.toml": """[project]
name = "app"
version = "1"
requires-python = ">=3.11,<3.15"
dependencies = ["shared", "inner-only", "multi>=1 ; python_version < '3.13'", "multi>=2 ; python_version >= '3.13'", "lib-one"]
[project.optional-dependencies]
all = ["epsilon", "delta"]
some = ["eta"]
[tool.poetry.dependencies]
shared = { source = "other" }
inner-only = { source = "other" }
lib-one = { path = "libs/one", develop = true }
"""
            + POETRY_SOURCE
            + POETRY_OTHER,
            "choices": [*NONE, {"extras": ["some"], "groups": []}, {"extras": ["all"], "groups": []}],
        },
    },
    "pdm": {
        name: {
            # PDM locks one version of a package.
            "pyproject.toml": STANDARD.replace("multi<2 ;", "multi ;").replace("multi>=2 ;", "multi ;")
            + GROUPS
            + PDM_SOURCES,
            "choices": COMMON_CHOICES,
            "strategy": strategy,
        }
        for name, strategy in {
            "inherit": [],
            "walk": ["no_inherit_metadata"],
            "urls": ["static_urls"],
        }.items()
    }
    | {
        "sources": {
            "pyproject.toml": '[project]\nname = "app"\nversion = "1"\nrequires-python = ">=3.11,<3.15"\ndependencies = [\n'
            '    "shared",\n    "inner-only",\n'
            + DIRECT
            + '    "iota @ file:///${PROJECT_ROOT}/wheels/iota-1.0-py3-none-any.whl",\n'
            + "    \"lib-two @ file:///${PROJECT_ROOT}/libs/two ; python_version >= '3.13'\",\n]\n"
            + '[tool.pdm.dev-dependencies]\ndev = ["-e file:///${PROJECT_ROOT}/libs/one#egg=lib-one", "dev-tool"]\n'
            + PDM_SOURCES
            + PDM_OTHER,
            "choices": [*NONE, {"extras": [], "groups": ["dev"]}],
        }
    },
    "pipenv": {
        "all": {
            "Pipfile": PIPFILE,
            "choices": [*NONE, {"extras": [], "groups": ["develop"]}, {"extras": [], "groups": ["docs"]}],
        }
    },
}
UV_PROJECTS = {
    "extras-groups": {"pyproject.toml": STANDARD + GROUPS + UV_INDEXES, "choices": COMMON_CHOICES},
    "sources": {
        "pyproject.toml": """[project]
name = "app"
version = "1"
requires-python = ">=3.11"
dependencies = ["shared", "inner-only", "from-git", "from-below", "theta", "iota", "lib-one", "lib-two ; python_version >= '3.13'", "member[x]"]
[tool.uv.sources]
shared = [
    { index = "other", marker = "platform_machine == 'x86_64'" },
    { index = "simple", marker = "platform_machine != 'x86_64'" },
]
inner-only = { index = "other" }
from-git = { git = "@HOST@/git/repo.git", tag = "v1.2" }
from-below = { git = "@HOST@/git/repo.git", subdirectory = "python/inner" }
theta = { url = "@HOST@/files/simple/theta-1.0-py3-none-any.whl" }
iota = { path = "wheels/iota-1.0-py3-none-any.whl" }
lib-one = { path = "libs/one", editable = true }
lib-two = { path = "libs/two" }
member = { workspace = true }
[tool.uv.workspace]
members = ["members/*"]
"""
        + UV_INDEXES
        + UV_OTHER,
        "members/member/pyproject.toml": '[project]\nname = "member"\nversion = "3"\nrequires-python = ">=3.11"\ndependencies = ["gamma"]\n[project.optional-dependencies]\nx = ["eta ; python_version < \'3.14\'"]\n'
        + SYSTEM,
        "choices": NONE,
    },
    "forks": {
        "pyproject.toml": """[project]
name = "app"
version = "1"
requires-python = ">=3.11"
dependencies = ["delta", "multi>=2 ; python_version >= '3.13'", "multi<2 ; python_version < '3.13'", "epsilon"]
[project.optional-dependencies]
old = ["engine==1.0"]
new = ["engine==2.0", "new-way[more]"]
both = ["app[docs]", "zeta"]
docs = ["doc-tool"]
[tool.uv]
conflicts = [[{ extra = "old" }, { extra = "new" }]]
environments = ["sys_platform == 'linux'"]
override-dependencies = ["tomli-like==2.0 ; python_version < '3.14'"]
"""
        + UV_INDEXES,
        "choices": [
            *NONE,
            {"extras": ["old"], "groups": []},
            {"extras": ["new"], "groups": []},
            {"extras": ["both", "new"], "groups": []},
        ],
    },
}
for _tool in ("uv-0.4", "uv-0.5", "uv-0.6", "uv-0.9", "uv-0.13"):
    # uv 0.4 asks the public index for what only an extra of the project requires.
    PROJECTS[_tool] = {name: one for name, one in UV_PROJECTS.items() if (_tool, name) != ("uv-0.4", "forks")}
