import { artifactKinds } from '../lambda/artifacts.ts'
import { architectures } from '../lambda/architectures.ts'
import type { Architecture } from '../lambda/architectures.ts'
import { checkDescription } from '../plan/description.ts'
import { checkHandler } from '../plan/handlers.ts'
import { parseFunctionSelector } from '../plan/functions.ts'
import type { FunctionSelector } from '../plan/functions.ts'
import { parseIgnoreRule, type IgnoreRule } from '../plan/ignore.ts'
import type { Include } from '../plan/include.ts'
import { checkNameTemplate } from '../plan/layer-name.ts'
import { runtimes, type Runtime } from '../lambda/runtimes.ts'
import {
  checkName,
  checkPackageName,
  checkOmit,
  checkSystemPackage,
  checkVariable,
  parseArchitecture,
  parseInclude,
  parseRuntime,
} from './building-kinds.ts'
import {
  flag,
  list,
  listOf,
  oneOf,
  optionalDuration,
  optionalMoment,
  optionalGrowth,
  optionalSize,
  optionalOf,
  optionalOneOf,
  optionalText,
  optionalWholeNumber,
  splitLines,
  splitList,
  splitRequirements,
  text,
} from './kinds.ts'
import type { Kind } from './kinds.ts'
import {
  checkAlias,
  checkBucket,
  checkKey,
  checkParameter,
  checkPrefix,
  parseObjectTag,
  parseSigningProfile,
  regions,
  rollout,
  sharing,
} from './publishing-kinds.ts'
import type { ObjectTag, SigningProfile } from './publishing-kinds.ts'
import { checkBaseImage, checkRepository, checkTag, checkUser, parsePair } from './image-kinds.ts'
import { reportKinds } from './report-kinds.ts'

/** One input of the action, which is one option of the command. */
export interface Field<T> {
  readonly kind: Kind<T>
  /** What counts when it is left out, as a user would write it. Empty: nothing. */
  readonly default: string
  /** What the runner fills in when it is left out of a workflow. */
  readonly actionDefault?: string
  /** Full sentences, in Markdown. The first says what it is. */
  readonly description: string
}

const field = <T>(kind: Kind<T>, fallback: string, description: string): Field<T> => ({
  kind,
  default: fallback,
  description,
})

/** Every input, in the order in which they are shown. The only place that knows names, parsers, defaults and descriptions. */
export const fields = {
  artifact: field(
    oneOf(artifactKinds),
    'layer',
    'What the packages are put into. `layer`: the zip of a layer. `function`: the zip of a function, with the packages and your own `code` at its top. `image`: a container image for Lambda. All three take the same inputs for packages; a layer and a function may have 250 MB unzipped together, an image 10 GB.',
  ),
  requirements: field(
    list('paths of lock files, requirements files, a pyproject.toml, or a folder of a project'),
    '',
    'What the artifact is made of. A lock is obeyed exactly and nothing is resolved: `uv.lock`, `pylock.toml` (or `pylock.*.toml`), `poetry.lock`, `pdm.lock`, `Pipfile.lock`. Requirements files are in the format of pip, with nested `-r` and `-c`, hashes, markers and index options. `pyproject.toml` is read with PEP 621, PEP 735 and the tables of Poetry. For Node.js: `package-lock.json`, `npm-shrinkwrap.json`, `pnpm-lock.yaml`, or a `package.json`. When neither this nor `packages` is given, the working directory is looked at in this order: `pylock.toml`, `uv.lock`, `poetry.lock`, `pdm.lock`, `Pipfile.lock`, `requirements.txt`, `pyproject.toml`. Two that disagree are an error.',
  ),
  packages: field(
    list('requirements as in a requirements file, e.g. `requests>=2.31,<3`', undefined, splitRequirements),
    '',
    'Requirements given directly, in addition to those of the files.',
  ),
  constraints: field(
    list('paths of constraints files'),
    '',
    'Constraints files: they limit the versions of what is installed, and install nothing themselves.',
  ),
  extras: field(
    list('names of extras of the project', checkName),
    '',
    'Extras of the project whose dependencies are taken, too. For a lock, `pyproject.toml` or a folder.',
  ),
  groups: field(
    list('names of dependency groups of the project', checkName),
    '',
    "Dependency groups of the project that are taken, too. By default only the project's own dependencies are.",
  ),
  project: field(
    flag,
    'true',
    "Whether the project's own code is built and taken, where the project is a package. `false` takes its dependencies alone.",
  ),
  'exclude-newer': field(
    optionalMoment,
    '',
    'Only files that were uploaded before this moment are considered when versions are chosen, e.g. `2026-11-01`, or `7 days` ago. A lock is obeyed as it is. The index must say when files were uploaded, as PyPI does.',
  ),
  omit: field(
    list('dev, optional, peer, none', checkOmit),
    'dev',
    'Which dependencies of a Node.js project are left out: `dev` by default; `none` for nothing. Those of packages are not meant: an optional dependency of a package is taken where it is for the target.',
  ),
  'minimum-age': field(
    optionalDuration,
    '',
    'How long ago a package’s file must have been uploaded, e.g. `3 days`. A younger file is refused, since most malicious releases are found and removed within days. The time of the upload comes from the lock file or the index; where neither says it, the file is refused too.',
  ),
  'minimum-age-except': field(
    list('names of packages', checkPackageName),
    '',
    'Packages that `minimum-age` does not hold for, e.g. your own, or one whose fix you need now.',
  ),
  'layers-file': field(
    optionalText('the path of a TOML file'),
    '',
    'A file that declares many layers: a table `[layer.NAME]` for each, with any of these inputs, and `[defaults]` for all. Without it, `lambda-layers.toml` in the working directory is taken, when no input says what goes in. Inputs that are given beside it count more than the file. See docs/many-layers.md.',
  ),
  only: field(
    list('names of layers of the file, with `*` for any letters'),
    '',
    'Which layers of the file are done. Without it, all of them.',
  ),
  'changed-since': field(
    optionalText('a commit, a branch or a tag of git'),
    '',
    'Does only those layers of the file whose inputs or files changed since that commit. In a workflow, `actions/checkout` must fetch it: `fetch-depth: 0`.',
  ),
  'max-size': field(optionalSize, '', 'The most that a layer may unpack to. A larger one ends the run, in a plan too.'),
  'max-growth': field(
    optionalGrowth,
    '',
    'By how much the unzipped size of a layer may grow: against the published version in `plan` and `publish`, against the zip that is in its place in `build`.',
  ),
  'allow-licences': field(
    list('SPDX identifiers, with `*` for any letters, e.g. `MIT, Apache-2.0, BSD-*`'),
    '',
    'The licences that packages may have. One with another licence, or with none, ends the run. Of `A OR B` one must be named, of `A AND B` both. `ignore: licence-not-allowed NAME: reason` accepts a package.',
  ),
  runtimes: field(
    listOf<Runtime>(runtimes.map((runtime) => runtime.name).join(', '), parseRuntime),
    'python3.13',
    'The Lambda runtimes to build for. Several Python runtimes whose layer names are the same share one layer, each in its own `python/lib/python3.X/site-packages`; those of Node.js share `nodejs/node_modules`.',
  ),
  architectures: field(
    listOf<Architecture>(architectures.join(', '), parseArchitecture),
    'x86_64',
    'The instruction sets to build for. No emulation is needed for what has wheels.',
  ),
  'layer-name': field(
    text(
      '1 to 140 letters, digits, `-` and `_`, with `{runtime}` and `{architecture}` as placeholders',
      checkNameTemplate,
    ),
    'dependencies-{runtime}-{architecture}',
    'The name of the artifact (layer, function zip or image), and of the files that are written for it. `{runtime}` becomes e.g. `python313`, `{architecture}` becomes `arm64` or `x86_64`. Targets whose names come out the same are one layer; a function or an image is for one target only.',
  ),
  code: field(
    listOf<Include>('`path`, or `path => target`', parseInclude, splitList),
    '',
    'Your own code for a function or an image: files, folders or globs below the working directory. The content of a folder goes to the top, beside the packages; with a target, below that path. Left out, and said: virtualenvs, `.git`, tests, caches, and what may hold secrets. A path that is named itself is taken.',
  ),
  handler: field(
    optionalText('a handler, e.g. `app.handler`', checkHandler),
    '',
    'The handler of a function: module, dot, name. The run fails when `code` and packages have no such module, or the module does not define that name.',
  ),
  handlers: field(
    list('handlers, e.g. `app.handler, jobs/nightly.run`', checkHandler),
    '',
    'Handlers of several functions that use the same zip or image, each checked like `handler`. An image starts with the first one.',
  ),
  include: field(
    listOf<Include>('`source => target`, or `source` alone', parseInclude, splitList),
    '',
    'Own files, directories or globs to put into the layer. The target is a path in the artifact (in a layer `python/` is what Python imports from, `bin/` is on PATH, `lib/` on LD_LIBRARY_PATH); without one, the source goes beside the packages by its own name: under `python/` in a layer, to the top of a function.',
  ),
  exclude: field(
    list('glob patterns of paths in the layer, e.g. `python/**/tests/**`'),
    '',
    'What to leave out, besides `__pycache__`. Nothing else is left out: packages import files that look unnecessary.',
  ),
  bytecode: field(
    oneOf(['false', 'true', 'auto', 'only']),
    'false',
    'Whether bytecode is added, so that Python does not compile every module at each cold start: imports are two to three times as quick. `true`: beside the sources, in `__pycache__`. `auto`: where the limit allows it, and a Python of the version is found. `only`: in the place of the sources, which saves room; tracebacks then show no lines, and what reads its own source or finds modules by `*.py` breaks. It is compiled by a Python of the runtime’s version, of this machine or brought by uv; nothing of the packages is run.',
  ),
  build: field(
    oneOf(['auto', 'wheels', 'container']),
    'auto',
    'How packages without a wheel are built. `auto`: everything that has a fitting wheel is downloaded, and only the rest is compiled, in the SAM build image; pure Python is built without a container. `wheels`: nothing is compiled; a package without a fitting wheel ends the run. `container`: pip resolves and builds all of it inside the SAM build image, as one does by hand.',
  ),
  image: field(
    optionalText('the name of an image, with `{runtime}`, `{python}` and `{architecture}` as placeholders'),
    '',
    'An image to compile in, in place of the SAM build image of the runtime. It needs the runtime’s Python as `/var/lang/bin/python3.X` or on PATH, and a compiler.',
  ),
  builder: field(
    optionalText('the name of a buildx builder'),
    '',
    'The buildx builder to compile with, as `docker buildx ls` lists it. Without one, the current builder.',
  ),
  'system-packages': field(
    list('names of packages', checkSystemPackage),
    '',
    'Packages of the build image’s package manager (dnf on Amazon Linux 2023, yum on Amazon Linux 2) to install before compiling. Shared libraries that a compiled extension needs and Lambda lacks come along in the layer’s `lib/`.',
  ),
  'before-build': field(
    optionalText('a shell script, or the path of one'),
    '',
    'A script that runs in the build image before compiling, by `sh -eu`, as root and with the network: it can install what no package has, e.g. a Rust toolchain.',
  ),
  'build-constraints': field(
    list('paths of constraints files'),
    '',
    'Constraints files for what builds require, e.g. with the line `Cython<3`. Without them `UV_BUILD_CONSTRAINT` or `PIP_BUILD_CONSTRAINT` is heeded. What a release requires for its build is chosen among the uploads of its own time anyway, where the index tells them.',
  ),
  'build-env': field(
    list('names of environment variables', checkVariable),
    '',
    'Variables that builds of packages get, by their names: no other variable of this machine reaches them. Their values are part of what a compiled wheel is kept under.',
  ),
  'verify-env': field(
    list('names of environment variables', checkVariable),
    '',
    'Variables that `verify: import` gives to the modules that it imports, by their names.',
  ),
  'build-isolation': field(
    oneOf(['auto', 'none']),
    'auto',
    'How code of packages is kept from this machine when it must run on it: to build pure Python, or to know what a source distribution requires. `auto`: it runs in Linux namespaces of its own, without network, and sees neither files, processes nor variables of this machine; where the machine cannot do that (macOS, Windows, some containers), it runs in the SAM build image or not at all. `none`: it runs as this user, with the files and the network of this machine. `publish: plan` and `build: wheels` run no code of packages.',
  ),
  'build-timeout': field(
    optionalWholeNumber(1, 360),
    '30',
    'After how many minutes the compiling of one package is stopped.',
  ),
  verify: field(
    oneOf(['static', 'import']),
    'static',
    'How a finished layer is verified. `static`: every ELF file, the sizes and the contents are looked at. `import`: in addition every top-level module is imported in the Lambda runtime image, which needs Docker, and an emulator for a foreign architecture.',
  ),
  'allow-missing': field(
    list('names of shared libraries, e.g. `libodbc.so.2`, with `*` for any letters'),
    '',
    'Shared libraries that another layer of the function brings. Without that, a library that an extension module needs, and that is neither in the layer nor in the runtime, ends the run.',
  ),
  'fail-on': field(
    oneOf(['error', 'warning']),
    'error',
    'Which findings end the run. `error`: those that are certain. `warning`: in addition those that may be wrong.',
  ),
  ignore: field(
    listOf<IgnoreRule>('`code package: reason`, with `*` for any package', parseIgnoreRule, splitLines),
    '',
    'Findings to accept, one per line, each with a reason: `missing-library pyodbc: the layer odbc brings it`. They become notes, which say the reason.',
  ),
  'exclude-imports': field(
    list('names of modules, e.g. `matplotlib.backends`, with `*` for any letters'),
    '',
    'Modules that `verify: import` does not import: those that need what only the function has.',
  ),
  'working-directory': field(text('the path of a directory'), '.', 'Where relative paths start.'),
  'output-directory': field(
    text('the path of a directory, which is made when it does not exist'),
    'layers',
    'Where the zips are written, each as `<layer-name>.zip`.',
  ),
  reports: field(
    reportKinds,
    'html, sbom, snippets',
    'What to write beside each zip: `html`, a page to look at (`<layer-name>.report.html`); `sbom`, a CycloneDX bill of materials (`<layer-name>.cdx.json`); `snippets`, once the layer is published, a folder of ready text for those who use it (`<layer-name>.snippets`): for SAM, CloudFormation, the CDK, Terraform, Serverless and the AWS CLI, and a JSON map of regions to ARNs.',
  ),
  comment: field(
    flag,
    'false',
    'Whether the action posts what a pull request would change as a comment, and keeps that one comment up to date. It is found again by the name of the layer, so other jobs and other bots have comments of their own. Requires `pull-requests: write`. A pull request from a fork has no such right: the job summary has the same text.',
  ),
  'github-token': {
    ...field(
      optionalText('a token'),
      '',
      'The token that the comment is posted with, and that published advisories for the packages are read with. Left out, the token of the job.',
    ),
    actionDefault: '${{ github.token }}',
  },
  cache: field(
    flag,
    'true',
    'Whether to keep wheels and what was learned about them between runs: on disk, and on a runner in the cache of GitHub Actions. `false` starts from nothing and keeps nothing.',
  ),
  description: field(
    text('at most 256 characters, with placeholders', checkDescription),
    'Dependencies for {runtimes} on {architectures}',
    'What the layer version says of itself. Placeholders: `{name}`, `{runtimes}`, `{architectures}`, `{packages}`, `{git-sha}`, `{git-ref}`, `{git-repository}`. A fingerprint of everything that decides the content is appended, so that the next run sees whether anything changed. A changed description alone creates no new version.',
  ),
  'license-info': field(
    optionalText('at most 512 characters', (item) =>
      item.length > 512 ? { why: `has ${item.length} characters` } : undefined,
    ),
    '',
    'The licence of the layer: an SPDX identifier, a URL, or its text.',
  ),
  publish: field(
    oneOf(['if-changed', 'always', 'never', 'plan']),
    'if-changed',
    'Whether to publish. `if-changed` publishes where no version has this content, and completes what exists: missing grants, functions, the parameter. `plan` reads everything, writes nothing, and says what would happen. In a workflow that names no region, and nothing else about publishing, the layer is only built.',
  ),
  regions: field(
    regions,
    '',
    'Where to publish. `all` is every region of the partition that is enabled in the account. Without it, the region of the environment (`AWS_REGION`).',
  ),
  rollout: field(
    rollout,
    '',
    'In which order regions are published: waves, separated by `then`, e.g. `eu-west-1, then all`. A wave begins when the one before has ended. Without it, all regions are published side by side.',
  ),
  'stop-on-failure': field(
    flag,
    'false',
    'Whether a region that fails keeps the later waves from beginning. Without `rollout`, each region is then a wave of its own. The next run goes on with what is missing.',
  ),
  's3-bucket': field(
    optionalText('a bucket’s name, with `{region}` where each region has its own', checkBucket),
    '',
    'The bucket that Lambda takes the zip from, in the region of the layer. Needed for zips of more than 50 MB; without it, the zip is sent to Lambda directly. With several regions, the zip is sent once, and copied from bucket to bucket.',
  ),
  's3-bucket-owner': field(
    optionalText('an account id of 12 digits', (item) =>
      /^\d{12}$/.test(item) ? undefined : { why: 'is not an account id' },
    ),
    '',
    'The account that the bucket belongs to. Without it, the account of the credentials: S3 refuses a bucket of the same name that belongs to somebody else.',
  ),
  's3-prefix': field(
    text('a key’s beginning', checkPrefix),
    'lambda-layers',
    'What the keys in the bucket begin with; the name of the layer and the hash of the zip follow.',
  ),
  's3-storage': field(
    oneOf(['copy', 'reference']),
    'copy',
    'Where the zip of a version stays. `copy`: Lambda keeps a copy, which counts against the code storage of the account (300 GB a region). `reference`: Lambda reads the object in the bucket for as long as the version is used. That requires a bucket that keeps versions, and a bucket policy, which `lambda-layer policy bucket` prints. Objects that were referred to are never deleted.',
  ),
  's3-encryption': field(
    oneOf(['default', 'AES256', 'aws:kms', 'aws:kms:dsse']),
    'default',
    'How S3 encrypts the zip in the bucket. `default`: as the bucket says. With `kms-key`, `aws:kms` is used.',
  ),
  'kms-key': field(
    optionalText(
      'the ARN, the id or the alias (`alias/…`) of a key, with `{region}` where each region has its own',
      checkKey,
    ),
    '',
    'The KMS key that S3 encrypts the zip in the bucket with. Lambda reads the zip with the rights of the caller: `lambda-layer policy publisher` names the rights on the key.',
  ),
  's3-tags': field(
    listOf<ObjectTag>('`key=value`, at most 10', parseObjectTag),
    '',
    'Tags of the object in the bucket, e.g. for cost allocation or for a lifecycle rule.',
  ),
  'signing-profile': field(
    optionalOf<SigningProfile>('the name of a signing profile of AWS Signer, or its ARN', parseSigningProfile),
    '',
    'Signs each zip with AWS Signer, and publishes the signed one: functions whose code signing configuration enforces signatures take no other layer. Signer works in one region, so a profile of this name must exist in each. Requires `s3-bucket`, and that the bucket keeps versions. Whether anything changed is decided by what was built, since every signature has another hash.',
  ),
  'share-with': field(
    sharing,
    '',
    'Who may use the layer: account ids, organization ids (`o-…`), or `public` for everybody. Missing grants are added. Grants that an earlier run made and that are no longer named are revoked; grants of others stay. `none` revokes all of ours. When left out, the grants of the previous version are repeated, but never public ones.',
  ),
  'share-versions': field(
    oneOf(['newest', 'all']),
    'newest',
    'Which versions are shared as `share-with` says: the one of this run, or all that there are.',
  ),
  'update-functions': field(
    listOf<FunctionSelector>('names or ARNs of functions, or `tag:key=value`', parseFunctionSelector),
    '',
    'Functions that are to use the version, or the code of a function. Of a layer, only this layer’s version is swapped; their other layers, and the order, stay. A function whose update fails gets its previous layers, or its previous code, back.',
  ),
  'publish-function-version': field(
    flag,
    'false',
    'Whether to publish a version of each function that was updated. Published versions never change.',
  ),
  alias: field(
    optionalText('the name of an alias', checkAlias),
    '',
    'An alias of the functions in `update-functions` that moves to a new version of each: a version is published then, as with `publish-function-version`. All functions are changed, or none: when one fails, all have the layers or the code, and the aliases, that they had before. A function without this alias gets a layer only, and a warning names it; with `artifact: function`, the alias is made.',
  ),
  'smoke-event': field(
    optionalText('JSON, or the path of a file with JSON'),
    '',
    'An event that the new code of each function is called with, before the alias moves. When one of them answers with an error, everything is taken back: aliases, versions and code. With `artifact: function`.',
  ),
  event: field(
    text('JSON, or the path of a file with JSON'),
    '{}',
    'With the command `invoke`: the event that each handler is called with.',
  ),
  'canary-share': field(
    optionalWholeNumber(1, 99),
    '',
    'How many percent of the calls of `alias` go to the new version at first. The rest follows after `canary-minutes`.',
  ),
  'canary-minutes': field(optionalWholeNumber(1, 1_440), '5', 'For how many minutes `canary-share` holds.'),
  'canary-alarm': field(
    optionalText('the name of an alarm', (item) => (item.length > 255 ? { why: 'is too long' } : undefined)),
    '',
    'An alarm of CloudWatch, in each region, that is watched during `canary-minutes`. When it goes off, all functions of the region have the layers and the aliases that they had before, and the run fails.',
  ),
  'keep-versions': field(
    optionalWholeNumber(1, 100_000),
    '',
    'How many versions of the layer stay; older ones are deleted, and their zips below `s3-prefix`, unless a function of the account still uses them. When left out, all stay.',
  ),
  'ssm-parameter': field(
    list('names of parameters, e.g. `/layers/{name}/{architecture}/arn`', checkParameter),
    '',
    'Parameters of Systems Manager that hold the ARN of the version, in each region. `{name}`, `{region}`, `{architecture}`, `{runtime}` and `{version}` are filled in. With several architectures or runtimes, each has its own. A name with `{version}` keeps that version, and is deleted with it.',
  ),
  'base-image': field(
    optionalText(
      'the name of an image, with `{runtime}`, `{python}` and `{architecture}` as placeholders',
      checkBaseImage,
    ),
    '',
    'The image that `artifact: image` is built on. Without it, AWS’s runtime image of the runtime and architecture. Its layers are never unpacked, and are downloaded only where the repository lacks them. It must have the runtime’s Python and glibc. One without Lambda’s runtime client needs `awslambdaric` among the packages: its entrypoint is then set.',
  ),
  'image-environment': field(
    listOf<readonly [name: string, value: string]>('`NAME=value`', parsePair, splitLines),
    '',
    'Variables of an image, beside those of its base. Never put a secret here: everybody who can pull the image can read it.',
  ),
  'image-labels': field(
    listOf<readonly [name: string, value: string]>('`name=value`', parsePair, splitLines),
    '',
    'Labels of an image, beside those that name its base.',
  ),
  'image-user': field(
    optionalText('a user, or `user:group`', checkUser),
    '',
    'The user that an image runs as. Lambda replaces it by one of its own.',
  ),
  output: field(
    optionalOneOf(['oci', 'docker']),
    '',
    'How an image is written to `output-directory`, as a whole, with its base. `oci`: a folder with an OCI layout (`<layer-name>.oci`). `docker`: a tar for `docker load` (`<layer-name>.docker.tar`). `build` writes `oci` unless told otherwise; `publish` writes neither.',
  ),
  repository: field(
    optionalText(
      'the name of a repository of ECR, or `registry/name`, with `{name}`, `{runtime}` and `{architecture}` as placeholders',
      checkRepository,
    ),
    '',
    'Where an image is pushed to. A name without a registry is a repository of ECR in each of the regions, in the account of the credentials; ECR’s logins are fetched and kept in memory. With a registry, e.g. `ghcr.io/org/name`, the logins of Docker’s configuration are used.',
  ),
  'create-repository': field(
    flag,
    'false',
    'Whether a repository of ECR that is missing is created: with immutable tags, scanning on push and encryption.',
  ),
  'image-tags': field(
    list('tags, with `{name}`, `{runtime}`, `{python}`, `{architecture}` and `{hash}` as placeholders', checkTag),
    '{name}-{hash}',
    'The tags of an image. `{hash}` is the beginning of its digest, so that the tag of the same content is the same, and another content gets another tag: repositories with immutable tags need it. Images of two architectures must get different tags: Lambda takes no list of several.',
  ),
  dockerfile: field(
    optionalText('the path of a Dockerfile'),
    '',
    'A Dockerfile of your own that the image is built from by buildx, for those who need `RUN`. The packages are its build context named `packages`: `COPY --from=packages / /`. Needs Docker, and an emulator for a foreign architecture.',
  ),
  'align-version': field(
    optionalWholeNumber(1, 1_000_000),
    '',
    'The number that the version is to have in every region. A region that lags behind gets fillers with the same content, each deleted right away, until the next version has that number. A region that is beyond it is refused, since numbers are never used again.',
  ),
  zip: field(
    optionalText('the path of a zip, or the ARN of a layer version'),
    '',
    'A layer zip that was built before, to be published unchanged (with `publish`). `layer-name`, `runtimes` and `architectures` say what it is. The ARN of a layer version copies that version to other regions or to another account, with its name, runtimes, architectures, licence and description, where no other ones are given.',
  ),
  'source-profile': field(
    optionalText('the name of a profile of the AWS configuration'),
    '',
    'The profile whose credentials read the source: the version that `zip` names, or the region that `balance` compares with. For a source in another account or partition. Without it, the same credentials as for everything else.',
  ),
} as const satisfies Record<string, Field<unknown>>
