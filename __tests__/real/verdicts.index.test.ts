// Verdicts on real packages, each checked by hand: no wrong error, and none that is missing. Notes are left out.

import { expect, it } from 'vitest'
import { parseConfig } from '../../src/config/config.ts'
import type { Architecture } from '../../src/lambda/architectures.ts'
import { reportDocument } from '../../src/report/document.ts'
import { run } from '../../src/run/run.ts'
import { makeContext } from '../support/contexts.ts'
import { describeWithIndex } from '../support/real-index.ts'
import { pathWithUv } from '../support/uv.ts'

interface Sample {
  readonly packages: string
  /** `error code package`, `warning code package`. */
  readonly verdicts: readonly string[]
  /** Why that is right. */
  readonly why: string
  readonly runtime?: string
  readonly architecture?: Architecture
  readonly verb?: 'plan'
  readonly allowMissing?: string
}

const samples: readonly Sample[] = [
  { packages: 'requests', verdicts: [], why: 'pure, whole' },
  { packages: 'boto3', verdicts: [], why: 'the SDK, whole' },
  {
    packages: 'botocore==1.29.0',
    verdicts: ['warning runtime-sdk-partial botocore'],
    why: 'the runtime’s boto3 fails with it',
  },
  { packages: 's3transfer', verdicts: ['warning runtime-sdk-partial botocore'], why: 'half of the SDK' },
  {
    packages: 'awscli==1.38.0',
    verdicts: ['warning runtime-sdk-partial botocore'],
    why: 'it brings an old botocore, and no boto3',
  },
  {
    packages: 'asyncio==3.4.3',
    verdicts: ['error stdlib-shadowed asyncio'],
    why: '`async` is a keyword since: a SyntaxError',
  },
  { packages: 'pathlib==1.0.1', verdicts: ['error stdlib-shadowed pathlib'], why: 'it lacks half of today’s Path' },
  {
    packages: 'dataclasses==0.8',
    verdicts: ['error stdlib-shadowed dataclasses', 'warning requires-python dataclasses'],
    why: 'for Python 3.6 alone',
  },
  { packages: 'enum34==1.1.10', verdicts: ['error stdlib-shadowed enum34'], why: '`re` fails without enum.Flag' },
  { packages: 'futures==3.1.1', verdicts: [], why: 'its wheel for Python 3 holds no module' },
  { packages: 'configparser', verdicts: [], why: 'only backports.configparser, since version 5.3' },
  { packages: 'importlib-metadata', verdicts: [], why: 'another name than the standard module' },
  {
    packages: 'lightgbm==4.7.0',
    verdicts: ['error missing-library lightgbm'],
    why: 'its own library needs libgomp, which Lambda lacks',
  },
  { packages: 'lightgbm==4.7.0', verdicts: [], why: 'another layer brings it', allowMissing: 'libgomp.so.1' },
  { packages: 'pyodbc==5.5.0', verdicts: ['error missing-library pyodbc'], why: 'unixODBC is not in the wheel' },
  { packages: 'opencv-python-headless', verdicts: [], why: 'all libraries are in the wheel' },
  {
    packages: 'psycopg2-binary',
    verdicts: [],
    why: 'an older release fits',
    runtime: 'python3.11',
    architecture: 'arm64',
  },
  { packages: 'python-magic', verdicts: [], why: 'Amazon Linux 2023 of Lambda has libmagic' },
  {
    packages: 'python-magic',
    verdicts: ['warning missing-library python-magic'],
    why: 'Amazon Linux 2 of Lambda has no libmagic',
    runtime: 'python3.11',
  },
  { packages: 'soundfile', verdicts: [], why: 'its wheel brings libsndfile', architecture: 'arm64' },
  { packages: 'weasyprint', verdicts: ['warning missing-library weasyprint'], why: 'pango is loaded by name' },
  {
    packages: 'debugpy==1.8.22',
    verdicts: ['warning foreign-library debugpy', 'warning wrong-machine debugpy'],
    why: 'a wheel for any platform with files of others, which nothing loads',
    runtime: 'python3.13',
    architecture: 'arm64',
  },
  { packages: 'wasmtime==24.0.0', verdicts: [], why: 'the wheel for the platform is taken', architecture: 'arm64' },
  { packages: 'ninja', verdicts: [], why: 'a program that is linked to glibc alone' },
  { packages: 'PyJWT==2.15.1 jwt==1.4.0', verdicts: ['warning path-collision pyjwt'], why: 'both bring jwt/' },
  {
    packages: 'razorpay==1.4.1',
    verdicts: ['warning module-removed razorpay'],
    why: 'it imports pkg_resources, which is not there',
  },
  {
    packages: 'setuptools<81 razorpay==1.4.1',
    verdicts: ['warning startup-code setuptools'],
    why: 'pkg_resources is there; its .pth runs at every start',
  },
  { packages: 'coverage==7.17.5', verdicts: ['warning startup-code coverage'], why: 'a .pth file with code' },
  { packages: 'torch', verdicts: ['error layer-too-large torch'], why: 'CUDA: 5 GB', verb: 'plan' },
  {
    packages: 'mysql-connector-python==26.10.0',
    verdicts: ['warning missing-library mysql-connector-python'],
    why: 'only a plugin for keys of hardware needs libudev',
  },
  { packages: 'pywin32-ctypes', verdicts: [], why: 'pure Python, also elsewhere' },
  { packages: 'opentelemetry-sdk', verdicts: [], why: 'entry points, and the metadata that it reads' },
  { packages: 'protobuf google-api-core google-cloud-core', verdicts: [], why: 'one namespace, several packages' },
]

await describeWithIndex('the verdict on', () => {
  it('33 real inputs', async () => {
    await using shared = await makeContext()
    const path = await pathWithUv()
    const found: Sample[] = []
    for (const one of samples) {
      await using context = await makeContext({ env: { PATH: path }, stores: shared.stores })
      found.push({ ...one, verdicts: await verdictsOn(one, context) })
    }
    expect(found).toEqual(samples)
  }, 400_000)
})

async function verdictsOn(sample: Sample, context: Parameters<typeof run>[2]): Promise<readonly string[]> {
  const { packages, runtime = 'python3.12', architecture = 'x86_64', verb = 'build', allowMissing } = sample
  const given = {
    packages: packages.split(' '),
    runtimes: [runtime],
    architectures: [architecture],
    'output-directory': ['out'],
    ...(verb === 'plan' ? { publish: ['never'] } : {}),
    ...(allowMissing === undefined ? {} : { 'allow-missing': [allowMissing] }),
  }
  const { config, problems } = parseConfig(given)
  if (!config) throw new Error(JSON.stringify(problems))
  const { report } = await run({ verb, config, given }, [], context)
  const { layers, errors } = reportDocument(report)
  const warnings = layers
    .flatMap(({ findings = [] }) => findings)
    .filter(({ severity }) => severity === 'warning')
    .map(({ code, package: name }) => `warning ${code} ${name}`)
  return [...new Set([...errors.map(({ code, package: name }) => `error ${code} ${name}`), ...warnings])]
}
