"""What PDM itself would install for other machines: run by the Python that has PDM. Prints JSON."""

import json
import sys

from dep_logic.tags import EnvSpec
from pdm.cli.actions import resolve_candidates_from_lockfile
from pdm.core import Core

targets = json.loads(sys.argv[2])
choices = json.loads(sys.argv[3])


def described(candidate):
    requirement = candidate.req
    kind = "vcs" if requirement.is_vcs else None
    if requirement.is_file_or_url:
        kind = "directory" if requirement.is_local_dir else "archive"
    return f"{candidate.name.lower()}=={candidate.version}" + (f" {kind}" if kind else "")


def installed(full, machine, extras, groups):
    project = Core().create_project(sys.argv[1])
    project.project_config["python.use_venv"] = False
    minor = full.rsplit(".", 1)[0]
    spec = EnvSpec.from_spec(f"=={full}", f"manylinux_2_34_{machine}", "cpython")
    del minor
    chosen = ["default", *extras, *groups]
    names = {name.lower().replace("_", "-"): name for name in project.iter_groups()}
    chosen = [names.get(one, one) for one in chosen]
    requirements = [one for group in chosen for one in project.get_dependencies(group)]
    found = resolve_candidates_from_lockfile(project, requirements, groups=chosen, env_spec=spec)
    return sorted({described(one) for key, one in found.items()})


print(
    json.dumps(
        [
            {
                name: installed(full, machine, choice["extras"], choice["groups"])
                for name, (full, machine) in targets.items()
            }
            for choice in choices
        ]
    )
)
