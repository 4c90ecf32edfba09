"""What Poetry itself would install for other machines: run by the Python that has Poetry. Prints JSON."""

import json
import sys
from pathlib import Path

from cleo.io.null_io import NullIO
from poetry.factory import Factory
from poetry.installation.executor import Executor
from poetry.installation.installer import Installer
from poetry.repositories.installed_repository import InstalledRepository
from poetry.puzzle.exceptions import SolverProblemError
from poetry.utils.env import MockEnv

targets = json.loads(sys.argv[2])
choices = json.loads(sys.argv[3])


class Recorder(Executor):
    def execute(self, operations):
        self.taken = [
            operation.package for operation in operations if operation.job_type == "install" and not operation.skipped
        ]
        return 0


def described(package):
    kinds = {"git": "vcs", "url": "archive", "file": "archive", "directory": "directory", "legacy": None, None: None}
    kind = kinds[package.source_type]
    return f"{package.name}=={package.version}" + (f" {kind}" if kind else "")


class Env(MockEnv):
    def get_marker_env(self):
        return {
            **super().get_marker_env(),
            "python_full_version": ".".join(map(str, self._version_info[:3])),
            "os_name": "posix",
            "implementation_name": "cpython",
            "platform_system": "Linux",
            "platform_python_implementation": "CPython",
        }


def installed(folder, full, machine, extras, groups):
    poetry = Factory().create_poetry(folder)
    env = Env(
        version_info=(*map(int, full.split(".")), "final", 0), platform="linux", platform_machine=machine, is_venv=True
    )
    recorder = Recorder(env, poetry.pool, poetry.config, NullIO())
    installer = Installer(
        NullIO(), env, poetry.package, poetry.locker, poetry.pool, poetry.config, InstalledRepository(), recorder
    )
    installer.only_groups(["main", *groups])
    installer.extras(extras)
    try:
        if installer.run() != 0:
            raise SystemExit("poetry failed")
    except SolverProblemError:
        # Poetry itself refuses its lock.
        return None
    return sorted(described(package) for package in recorder.taken)


folder = Path(sys.argv[1])
groups_of = {
    group.lower(): group
    for group in Factory().create_poetry(folder).package.dependency_group_names(include_optional=True)
}
print(
    json.dumps(
        [
            {
                name: installed(
                    folder, full, machine, choice["extras"], [groups_of.get(group, group) for group in choice["groups"]]
                )
                for name, (full, machine) in targets.items()
            }
            for choice in choices
        ]
    )
)
