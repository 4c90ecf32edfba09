import { flag } from '../kinds.ts'
import { optionalDuration, optionalMoment } from '../amount-kinds.ts'
import { list, splitRequirements } from '../list-kinds.ts'
import { checkName, checkPackageName, checkOmit } from '../building-kinds.ts'
import type { Field } from './field.ts'

export const sourceFields = {
  requirements: {
    kind: list('paths of lock files, requirements files, a pyproject.toml, or a folder of a project'),
    default: '',
    brief: 'lock file, requirements file, pyproject.toml, folder',
    description:
      'What the artifact is made of. A lock is obeyed exactly and nothing is resolved: `uv.lock`, `pylock.toml` (or `pylock.*.toml`), `poetry.lock`, `pdm.lock`, `Pipfile.lock`. Requirements files are in the format of pip, with nested `-r` and `-c`, hashes, markers and index options. `pyproject.toml` is read with PEP 621, PEP 735 and the tables of Poetry. For Node.js: `package-lock.json`, `npm-shrinkwrap.json`, `pnpm-lock.yaml`, or a `package.json`. When neither this nor `packages` is given, the working directory is looked at in this order: `pylock.toml`, `uv.lock`, `poetry.lock`, `pdm.lock`, `Pipfile.lock`, `requirements.txt`, `pyproject.toml`. Two that disagree are an error.',
  },
  packages: {
    kind: list('requirements as in a requirements file, e.g. `requests>=2.31,<3`', undefined, splitRequirements),
    default: '',
    brief: "requirements given directly, e.g. 'requests>=2.31'",
    description: 'Requirements given directly, in addition to those of the files.',
  },
  constraints: {
    kind: list('paths of constraints files'),
    default: '',
    brief: 'files that limit versions and install nothing',
    description: 'Constraints files: they limit the versions of what is installed, and install nothing themselves.',
  },
  extras: {
    kind: list('names of extras of the project', checkName),
    default: '',
    brief: 'extras of the project to take, too',
    description: 'Extras of the project whose dependencies are taken, too. For a lock, `pyproject.toml` or a folder.',
  },
  groups: {
    kind: list('names of dependency groups of the project', checkName),
    default: '',
    brief: 'dependency groups of the project to take, too',
    description:
      "Dependency groups of the project that are taken, too. By default only the project's own dependencies are.",
  },
  project: {
    kind: flag,
    default: 'true',
    brief: "take the project's own code (default: true)",
    description:
      "Whether the project's own code is built and taken, where the project is a package. `false` takes its dependencies alone.",
  },
  'exclude-newer': {
    kind: optionalMoment,
    default: '',
    brief: 'choose among files uploaded before, e.g. 7 days',
    description:
      'Only files that were uploaded before this moment are considered when versions are chosen, e.g. `2026-11-01`, or `7 days` ago. A lock is obeyed as it is. The index must say when files were uploaded, as PyPI does.',
  },
  omit: {
    kind: list('dev, optional, peer, none', checkOmit),
    default: 'dev',
    brief: 'Node.js: kinds of dependencies to leave out',
    description:
      'Which dependencies of a Node.js project are left out: `dev` by default; `none` for nothing. Those of packages are not meant: an optional dependency of a package is taken where it is for the target.',
  },
  'minimum-age': {
    kind: optionalDuration,
    default: '',
    brief: 'refuse files that were uploaded recently',
    description:
      'How long ago a package’s file must have been uploaded, e.g. `3 days`. A younger file is refused, since most malicious releases are found and removed within days. The time of the upload comes from the lock file or the index; where neither says it, the file is refused too.',
  },
  'minimum-age-except': {
    kind: list('names of packages', checkPackageName),
    default: '',
    brief: 'packages that minimum-age does not hold for',
    description: 'Packages that `minimum-age` does not hold for, e.g. your own, or one whose fix you need now.',
  },
} as const satisfies Record<string, Field<unknown>>
