// npm run bench:hooks: what the wrapper in front of build hooks, and the jail, cost while uv resolves. Every way in turns,
// on an index of this machine, each with an empty cache. npm run bench:hooks -- 9: nine rounds.
import { readInputs } from '../src/python/requirements/read-inputs.ts'
import { resolve } from '../src/python/resolve/resolve.ts'
import type { ForeignCode } from '../src/python/uv/foreign-code.ts'
import { makeContext } from '../__tests__/support/contexts.ts'
import { startIndex, type IndexFile } from '../__tests__/support/index.ts'
import { targetOf } from '../__tests__/support/locks.ts'
import { makeSdist, sdistFilename } from '../__tests__/support/sdists.ts'
import { pathWithUv } from '../__tests__/support/uv.ts'
import { makeWheel, wheelFilename } from '../__tests__/support/wheels.ts'
import { median } from './measure.ts'

const rounds = Number(process.argv[2] ?? 5)
const sources = 8

const backend = (name: string): string => `
import os
def get_requires_for_build_wheel(config_settings=None):
    return []
def prepare_metadata_for_build_wheel(folder, config_settings=None):
    info = "${name}-1.0.dist-info"
    os.makedirs(os.path.join(folder, info))
    with open(os.path.join(folder, info, "METADATA"), "w") as file:
        file.write("Metadata-Version: 2.1\\nName: ${name}\\nVersion: 1.0\\n")
    return info
`
const project = '[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["."]\n'
const names = Array.from({ length: sources }, (_, at) => `asked${at}`)
const files: readonly IndexFile[] = [
  ...names.map((name) => {
    const spec = { name, files: { 'pyproject.toml': project, 'backend.py': backend(name) } }
    return { filename: sdistFilename(spec), content: makeSdist(spec) }
  }),
  ...names.map((name) => ({
    filename: wheelFilename({ name: `wheel-${name}` }),
    content: makeWheel({ name: `wheel-${name}` }),
  })),
]

const ways = {
  'wheels alone, no wrapper': ['run', 'wheel-'],
  'wheels alone, wrapper': ['isolate', 'wheel-'],
  [`${sources} sources, no wrapper: their code runs as this user`]: ['run', ''],
  [`${sources} sources, wrapper and jail`]: ['isolate', ''],
} as const satisfies Readonly<Record<string, readonly [ForeignCode, string]>>

await using index = await startIndex(files)
const path = await pathWithUv()
const times = new Map<string, number[]>(Object.keys(ways).map((way) => [way, []]))
for (let round = 0; round < rounds; round += 1) {
  for (const [way, [foreignCode, prefix]] of Object.entries(ways)) {
    await using context = await makeContext({ env: { PATH: path, UV_DEFAULT_INDEX: index.url } })
    const packages = names.map((name) => `${prefix}${name}`)
    const inputs = await readInputs({ requirements: [], packages, constraints: [] }, context)
    const startedMs = performance.now()
    const [lock] = await resolve(inputs, [targetOf('python3.13', 'x86_64')], { cache: true, foreignCode }, context)
    times.get(way)?.push(performance.now() - startedMs)
    if (lock?.packages.length !== sources) throw new Error(`${way}: not everything was resolved`)
  }
}
for (const [way, all] of times) console.log(`${(median(all) / 1000).toFixed(2)} s  ${way}`)
