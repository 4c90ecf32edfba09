// `init`: a workflow and the template of its role, for what is found in the folder. Nothing is ever overwritten.
import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { ConfigurationError } from '../errors.ts'
import { regionVariable } from '../host/aws/variables.ts'
import { writeFileAtomically } from '../host/files.ts'
import { repositoryAt } from '../host/git/revision.ts'
import { layerNameOf, repositoryOf, starterRole, starterWorkflow } from '../plan/starter.ts'
import type { Starter } from '../plan/starter.ts'
import type { Run } from './request.ts'

const candidates = [
  'pylock.toml',
  'uv.lock',
  'poetry.lock',
  'pdm.lock',
  'Pipfile.lock',
  'requirements.txt',
  'pyproject.toml',
  'package-lock.json',
  'npm-shrinkwrap.json',
  'pnpm-lock.yaml',
] as const

/** @throws {ConfigurationError} `no-requirements` when the folder has nothing that a layer could be made of. */
export async function init(run: Run): Promise<void> {
  const { context, announce } = run
  const sources = candidates.filter((name) => existsSync(join(context.directory, name)))
  if (sources.length === 0) {
    throw new ConfigurationError({
      code: 'no-requirements',
      message: `Nothing in ${basename(context.directory)} says what a layer is made of. Looked for ${candidates.join(', ')}.`,
      nextStep: 'Write a requirements.txt first, or run lambda-layer init in the folder of the project.',
    })
  }
  const starter = await starterFor(sources, run)
  const files = {
    '.github/workflows/layer.yml': starterWorkflow(starter),
    'lambda-layer-role.yaml': starterRole(starter),
  }
  const written: string[] = []
  const kept: string[] = []
  for (const [name, text] of Object.entries(files)) {
    const path = join(context.directory, name)
    if (existsSync(path)) kept.push(name)
    else {
      await writeFileAtomically(path, text, context.stores.temporary)
      written.push(name)
    }
  }
  const lines = [
    `Found ${sources.join(', ')}.`,
    ...written.map((name) => `Wrote ${name}`),
    ...kept.map((name) => `Left ${name} as it is: it exists.`),
    ...(written.includes('lambda-layer-role.yaml')
      ? ['', 'Next: deploy lambda-layer-role.yaml with the two commands at its top, commit the workflow, and push.']
      : []),
  ]
  announce({ kind: 'answered', answer: { lines, data: { written, kept, layerName: starter.layerName } } })
}

async function starterFor(sources: readonly string[], { config, given, context }: Run): Promise<Starter> {
  const { url, branch } = await repositoryAt(context)
  const [runtime] = config.runtimes
  const [architecture] = config.architectures
  const region = config.regions === 'all' ? undefined : config.regions[0]?.name
  return {
    sources,
    layerName: given['layer-name'] ? layerNameOf(config.layerName) : layerNameOf(basename(context.directory)),
    runtime: runtime?.name ?? 'python3.13',
    architecture: architecture ?? 'x86_64',
    region: region ?? regionVariable(context.env) ?? 'us-east-1',
    repository: repositoryOf(url ?? '') ?? 'owner/repository',
    branch: branch ?? 'main',
  }
}
