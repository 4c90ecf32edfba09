// Every function that reads what others wrote, with good inputs to start from.
import { gunzipSync } from 'node:zlib'
import { splitList, splitRequirements } from '../../src/config/list-kinds.ts'
import { ElfCollector } from '../../src/formats/elf-collector.ts'
import { readElf } from '../../src/formats/elf.ts'
import { OciRefusal, parseImageConfig, parseManifest } from '../../src/formats/oci.ts'
import { readTar, TarError } from '../../src/formats/tar.ts'
import { readCentralDirectory } from '../../src/formats/zip/central-directory.ts'
import { readEntry } from '../../src/formats/zip/entry-data.ts'
import { bufferSource } from '../../src/formats/zip/source.ts'
import { Failure } from '../../src/errors.ts'
import { dockerProblem } from '../../src/host/docker/problems.ts'
import { parseNetrc } from '../../src/host/http/credentials.ts'
import { parseChallenge } from '../../src/host/registry/authorization.ts'
import { parseReference } from '../../src/host/registry/reference.ts'
import { readInventory } from '../../src/inspect/read-inventory.ts'
import { parseLambdaArn } from '../../src/lambda/arns.ts'
import { parseFunctionSelector } from '../../src/plan/functions.ts'
import { parseGrant } from '../../src/plan/grants.ts'
import { parsePolicy } from '../../src/publish/layer/sharing.ts'
import { distributionFinder } from '../../src/python/checks/distributions.ts'
import { startupFile } from '../../src/python/checks/startup.ts'
import { adviceFor } from '../../src/python/compile/advice.ts'
import { boundedLines } from '../../src/text/bounded-lines.ts'
import { parseBuildSystem } from '../../src/python/compile/build-system.ts'
import { parsePipConfiguration } from '../../src/python/indexes/pip-settings.ts'
import { indexSettings } from '../../src/python/indexes/settings.ts'
import { parseIndexPage } from '../../src/python/indexes/simple-index.ts'
import { readLock } from '../../src/python/locks/read-lock.ts'
import { parseMarker } from '../../src/python/markers/marker.ts'
import { readPyproject } from '../../src/python/projects/pyproject.ts'
import { decodeText } from '../../src/python/requirements/requirement-text.ts'
import { parseLine } from '../../src/python/requirements/line.ts'
import { logicalLines } from '../../src/python/requirements/logical-lines.ts'
import { parseRequirement } from '../../src/python/requirements/requirement.ts'
import { parseAnnotations } from '../../src/python/resolve/requirers.ts'
import { explainUvFailure } from '../../src/python/uv/failure.ts'
import { parsePoetryConstraint } from '../../src/python/versions/poetry-constraint.ts'
import { parseSpecifiers } from '../../src/python/versions/specifiers.ts'
import { parseVersion } from '../../src/python/versions/version.ts'
import { parseSdistFilename, parseWheelFilename } from '../../src/python/wheels/filename.ts'
import { parseMetadata, parseScripts, parseWheelFile } from '../../src/python/wheels/metadata.ts'
import { parseRecord } from '../../src/python/wheels/record.ts'
import { linesOf, oneLine, shorten } from '../../src/text/neutralize.ts'
import { byText } from '../../src/text/order.ts'
import { redact, secretsInUrls } from '../../src/text/redact.ts'
import { isoTime, parseDuration } from '../../src/text/time.ts'
import { fitWidth, textWidth } from '../../src/text/width.ts'
import { makeElf } from '../support/elf.ts'
import { targetOf } from '../support/locks.ts'
import { makeSdist } from '../support/sdists.ts'
import { makeWheel } from '../support/wheels.ts'

export interface Reader {
  readonly seeds: readonly Buffer[]
  read(bytes: Buffer): unknown
}

/** What a reader may throw: it names what is wrong. Anything else is a fault of ours. */
export function isRefusal(error: unknown): boolean {
  return error instanceof Failure || error instanceof TarError || error instanceof OciRefusal
}

const text = (read: (text: string) => unknown, ...seeds: readonly string[]): Reader => ({
  seeds: seeds.map((one) => Buffer.from(one)),
  read: (bytes) => read(bytes.toString('utf8')),
})
const signal = new AbortController().signal
const target = targetOf('python3.13', 'arm64')
const options = {
  extraIndexUrls: [],
  findLinks: [],
  noIndex: false,
  trustedHosts: [],
  preReleases: false,
  noBinary: [],
  onlyBinary: [],
  requireHashes: false,
  allReleases: [],
  onlyFinal: [],
  noRequireHashes: false,
}
const asked = {
  inputs: { requirements: [], constraints: [], files: [], options },
  target,
  settings: indexSettings(options, {}, '/work', () => false),
  env: {},
}
const wheel = makeWheel({
  name: 'demo',
  files: { 'demo/__init__.py': 'x = 1\n', 'demo/a.so': makeElf({ needed: ['libc.so.6'] }) },
})
const hash = 'ab'.repeat(32)
const lockFile = (format: Parameters<typeof readLock>[0], ...seeds: readonly string[]): Reader =>
  text((one) => readLock(format, { text: one, file: 'lock', directory: '/work' }, {}), ...seeds)

export const readers: Readonly<Record<string, Reader>> = {
  zip: {
    seeds: [wheel],
    async read(bytes) {
      const source = bufferSource(bytes)
      for (const entry of await readCentralDirectory(source, 'a.zip')) await readEntry(source, entry, 1 << 20, 'a.zip')
    },
  },
  inventory: {
    seeds: [wheel],
    read: (bytes) => readInventory(bufferSource(bytes), distributionFinder, { name: 'a.zip', signal }),
  },
  tar: {
    seeds: [gunzipSync(makeSdist({ name: 'demo', files: { 'setup.py': 'x', 'src/demo/__init__.py': '' } }))],
    read: (bytes) => [...readTar(bytes)],
  },
  elf: {
    seeds: [makeElf({ needed: ['libc.so.6'], soname: 'liba.so' }), makeElf({ machine: 183 })],
    read(bytes) {
      readElf(bytes)
      const collector = new ElfCollector(bytes.length)
      for (let pass = 0; pass < 5; pass += 1) {
        for (let at = 0; at < bytes.length; at += 4_096) collector.push(bytes.subarray(at, at + 4_096))
        if (collector.result().kind === 'done') return
      }
      throw new Error('The collector asks again and again')
    },
  },
  metadata: text(
    parseMetadata,
    'Metadata-Version: 2.4\nName: demo\nVersion: 1.0\nRequires-Dist: six>=1; extra == "a"\nLicense: MIT\n\nHello\n',
    'Name: a\nClassifier: License :: OSI Approved :: MIT License\nSummary: x\n  y\nRequires-Python: >=3.9\n',
  ),
  'wheel file': text(
    parseWheelFile,
    'Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\nTag: cp313-abi3-any\n',
  ),
  'entry points': text(
    parseScripts,
    '[console_scripts]\ndemo = demo.cli:main [extra]\n[gui_scripts]\nx=y\n[other]\na=b\n',
  ),
  record: text((one) => parseRecord(one, 'demo'), 'demo/a.py,sha256=abc,3\n"a ""b"", c",,\nRECORD,,\n'),
  'wheel names': text(
    parseWheelFilename,
    'demo-1.0-1build-cp313.py3-abi3-manylinux_2_17_x86_64.manylinux2014_x86_64.whl',
  ),
  'sdist names': text((one) => parseSdistFilename(one, 'demo-a'), 'demo-a-1.0.tar.gz', 'demo_a-1.0-2.zip'),
  requirements: {
    seeds: [
      `# a\n-r other.txt\n--index-url https://u:p@h/simple\nsix==1.17.0 ; python_version < "3" \\\n --hash=sha256:${hash}\n`,
      'a[b,c] @ https://h/a.zip#sha256=00\n./local\n-e git+https://h/x.git@main#egg=x\nnumpy>=1,<2,!=1.5.*\n',
    ].map((one) => Buffer.from(one)),
    read(bytes) {
      const decoded = decodeText(bytes)
      if (!('text' in decoded)) return
      for (const line of logicalLines(decoded.text)) parseLine(line.text)
    },
  },
  requirement: text(
    parseRequirement,
    'requests[socks,security]>=2.0,<3 ; python_version >= "3.9" and (sys_platform == "linux" or extra == "a")',
    'a @ file:///x/y.whl',
  ),
  marker: text(
    parseMarker,
    'python_version >= "3.9" and (os_name == \'posix\' or "x" not in extras)',
    '((("a"=="b")))',
  ),
  specifiers: text(parseSpecifiers, '>=1.0,<2,!=1.5.*,~=1.2,===x', '==1!2.0rc1.post2.dev3+local.1'),
  version: text(parseVersion, '1!2.0.1rc1.post2.dev3+ubuntu.1', 'v1.0-alpha_3'),
  'poetry constraint': text(parsePoetryConstraint, '^1.2 || ~2.3,>=2.3.1 | *', '>=1,<2 || 3.*'),
  'index page': text(
    (one) => parseIndexPage('text/html', one, 'https://h/simple/demo/'),
    `<!DOCTYPE html><html><body><!-- x --><a href="../a-1.0.tar.gz#sha256=${hash}" data-requires-python="&gt;=3.9" data-yanked>a</a></body></html>`,
    '<base href="/x/"><A HREF=\'b.whl\'>b</A><script><a href="c"></script>',
  ),
  'index page, JSON': text(
    (one) => parseIndexPage('application/vnd.pypi.simple.v1+json', one, 'https://h/simple/demo/'),
    `{"files":[{"filename":"a-1.0.tar.gz","url":"a","hashes":{"sha256":"${hash}"},"yanked":false,"upload-time":"2026-01-01T00:00:00Z","requires-python":">=3"}]}`,
  ),
  'uv.lock': lockFile(
    'uv',
    `version = 1\nrevision = 3\nrequires-python = ">=3.11"\n\n[[package]]\nname = "app"\nversion = "0"\nsource = { virtual = "." }\ndependencies = [{ name = "six", marker = "os_name == 'posix'" }]\n\n[[package]]\nname = "six"\nversion = "1.17.0"\nsource = { registry = "https://h/simple" }\nwheels = [{ url = "https://h/six-1.17.0-py2.py3-none-any.whl", hash = "sha256:${hash}", size = 3, upload-time = "2026-01-01T00:00:00Z" }]\n`,
  ),
  'pylock.toml': lockFile(
    'pylock',
    `lock-version = "1.0"\ncreated-by = "uv"\n[[packages]]\nname = "six"\nversion = "1.17.0"\nindex = "https://h/simple"\nwheels = [{ url = "https://h/six-1.17.0-py3-none-any.whl", size = 1, upload-time = 2026-01-01T00:00:00Z, hashes = { sha256 = "${hash}" } }]\n`,
  ),
  'poetry.lock': lockFile(
    'poetry',
    `[[package]]\nname = "six"\nversion = "1.17.0"\noptional = false\npython-versions = "*"\ngroups = ["main"]\nfiles = [{ file = "six-1.17.0-py3-none-any.whl", hash = "sha256:${hash}" }]\n\n[metadata]\nlock-version = "2.1"\npython-versions = ">=3.9"\ncontent-hash = "x"\n`,
  ),
  'pdm.lock': lockFile(
    'pdm',
    `[metadata]\ngroups = ["default"]\nstrategy = ["inherit_metadata"]\nlock_version = "4.5.0"\n[[metadata.targets]]\nrequires_python = ">=3.9"\n\n[[package]]\nname = "six"\nversion = "1.17.0"\ngroups = ["default"]\nfiles = [{ file = "six-1.17.0-py3-none-any.whl", hash = "sha256:${hash}" }]\n`,
  ),
  'Pipfile.lock': lockFile(
    'pipfile',
    `{"_meta":{"pipfile-spec":6,"requires":{"python_version":"3.13"},"sources":[{"name":"pypi","url":"https://h/simple","verify_ssl":true}]},"default":{"six":{"hashes":["sha256:${hash}"],"index":"pypi","markers":"python_version >= '2'","version":"==1.17.0"}},"develop":{}}`,
  ),
  'pyproject.toml': text(
    (one) => readPyproject({ text: one, file: 'pyproject.toml', directory: '/work' }),
    '[project]\nname = "app"\nversion = "1"\ndependencies = ["six>=1; os_name == \'posix\'"]\n[dependency-groups]\ndev = ["a", { include-group = "b" }]\nb = []\n[tool.uv.sources]\nsix = { path = "../six" }\n',
    '[tool.poetry]\nname = "a"\n[tool.poetry.dependencies]\npython = "^3.9"\nsix = [{ version = "^1", python = "<3" }]\n',
  ),
  'build system': text(
    (one) => parseBuildSystem(one, 'demo'),
    '[build-system]\nrequires = ["setuptools>=61", "wheel"]\nbuild-backend = "setuptools.build_meta"\nbackend-path = ["."]\n',
  ),
  'pip.conf': text(
    parsePipConfiguration,
    '[global]\nindex-url = https://u:p@h/simple\nextra-index-url =\n  https://a\n  https://b\n; x\n',
  ),
  netrc: text(parseNetrc, 'machine h login u password "p q"\nmacdef x\n y\n\ndefault login a password b\n# c\n'),
  'uv’s words': text(
    (one) => explainUvFailure(one, asked),
    '  × No solution found when resolving dependencies:\n  ╰─▶ Because six was not found in the package registry and you require six, we can conclude that your requirements\n      are unsatisfiable.\n\n      hint: x',
    'error: Failed to fetch: `https://h/simple/six/`\n  Caused by: HTTP status client error (401 Unauthorized) for url (https://h/simple/six/)\n',
    '  × Failed to build `demo==1.0`\n  ├─▶ The build backend returned an error\n  ╰─▶ Call to `setuptools.build_meta.build_wheel` failed (exit status: 1)\n      [stderr]\n      Traceback\n',
  ),
  'uv’s annotations': text(
    parseAnnotations,
    'six==1.17.0\n    # via\n    #   -r a.txt (line 1)\n    #   demo\nx==1\n    # via six\n',
  ),
  'build log': text(
    (one) => adviceFor(boundedLines(one), target),
    'fatal error: mysql.h: No such file or directory\nerror: command gcc failed\n',
  ),
  'docker’s words': text(
    (one) => dockerProblem('build', one),
    'ERROR: failed to solve: x: not found\nCannot connect to the Docker daemon at unix:///x\n',
  ),
  policy: text(
    parsePolicy,
    '{"Version":"2012-10-17","Id":"default","Statement":[{"Sid":"a","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"lambda:GetLayerVersion","Resource":"arn:x","Condition":{"StringEquals":{"aws:PrincipalOrgID":"o-abcdefghij"}}}]}',
  ),
  'image manifest': {
    seeds: [
      Buffer.from(
        `{"schemaVersion":2,"mediaType":"application/vnd.oci.image.manifest.v1+json","config":{"mediaType":"application/vnd.oci.image.config.v1+json","digest":"sha256:${hash}","size":3},"layers":[{"mediaType":"application/vnd.oci.image.layer.v1.tar+gzip","digest":"sha256:${hash}","size":5}]}`,
      ),
    ],
    read: (bytes) => parseManifest(bytes),
  },
  'image configuration': {
    seeds: [
      Buffer.from(
        `{"os":"linux","architecture":"arm64","config":{"Env":["A=b"]},"rootfs":{"type":"layers","diff_ids":["sha256:${hash}"]},"history":[]}`,
      ),
    ],
    read: parseImageConfig,
  },
  'registry challenge': text(parseChallenge, 'Bearer realm="https://h/token",service="s",scope="repository:a:pull"'),
  'image reference': text(parseReference, 'localhost:5000/a/b:tag@sha256:' + hash),
  arn: text(
    parseLambdaArn,
    'arn:aws:lambda:eu-west-1:111122223333:layer:a:3',
    'arn:aws:lambda:eu-west-1:111122223333:function:a:b',
  ),
  grant: text(parseGrant, 'o-abcdefghij', 'arn:aws:iam::111122223333:root'),
  'function selector': text(parseFunctionSelector, 'tag:a=b', 'arn:aws:lambda:eu-west-1:111122223333:function:a'),
  list: text(splitList, 'a, b\n{c,d}, "e,f" [g', "x'y"),
  'list of requirements': text(splitRequirements, 'a>=1,<2,b[c,d]; x in "a,b"\nc'),
  'startup file': text((one) => startupFile({ path: 'a.pth' }, 'pth', one), 'import a\n\u2028x\n#\n'),
  times: text((one) => [isoTime(one), parseDuration(one)], '2026-01-01T00:00:00.123Z', '3 days'),
  'foreign text': text(
    (one) => [
      oneLine(shorten(one, 200)),
      oneLine(one),
      linesOf(one),
      redact(one),
      secretsInUrls(one),
      textWidth(one),
      fitWidth(one, 40),
    ],
    'https://user:secret@host/a https://token@h?x=y \u001b[31m\u202e',
  ),
  order: text((one) => one.split(/\s/).toSorted(byText((item) => item)), 'a10 a9 B'),
}
