// How the inputs that say what is built become values.

import { architectures } from '../lambda/architectures.ts'
import type { Architecture } from '../lambda/architectures.ts'
import {
  endedPythonRuntimes,
  findNodejsRuntime,
  findPythonRuntime,
  nodejsRuntimes,
  pythonRuntimes,
  runtimes,
  type Runtime,
} from '../lambda/runtimes.ts'
import type { Include } from '../plan/include.ts'
import { slimPresets, type SlimChoice } from '../plan/slim.ts'
import { nearest } from '../text/suggestion.ts'

export function parseRuntime(
  written: string,
): { value: Runtime; warning?: string } | { why: string; nearest?: string; nextStep?: string } {
  // A bare version is the Python runtime of that version.
  const name = /^3\.\d{1,2}$/.test(written) ? `python${written}` : written
  const found = findPythonRuntime(name) ?? findNodejsRuntime(name)
  if (!found) return refusalOfRuntime(written, name)
  const { endOfSupport } = found
  if (endOfSupport !== undefined) {
    const newer = `nodejs${newestNode}.x`
    return {
      value: found,
      warning: `${found.name}: AWS's support of this runtime ended on ${endOfSupport}. Use ${newer}.`,
    }
  }
  if (found.preview) {
    const warning = `${found.name} is a preview of AWS: it is not for production, and may change or disappear without notice.`
    return { value: found, warning }
  }
  if (found.known) return { value: found }
  return {
    value: found,
    warning: `${found.name} is newer than this version knows: it is taken to be like ${newestLike(found)?.name ?? 'the newest one'} (glibc ${found.glibc.join('.')}).`,
  }
}

function newestLike({ family }: Runtime): Runtime | undefined {
  return (family === 'python' ? pythonRuntimes : nodejsRuntimes).at(-1)
}

const newestNode = nodejsRuntimes.findLast(({ preview }) => !preview)?.node ?? ''

function refusalOfRuntime(written: string, name: string): { why: string; nearest?: string; nextStep?: string } {
  if (written === '3.1') {
    const nextStep = "Write '3.10' in quotes, or python3.10: without quotes, TOML and YAML read 3.10 as the number 3.1."
    return { why: 'is not a runtime of Lambda', nextStep }
  }
  if (/^nodejs(?:\d|1[0-8])(?:\.x)?$/.test(name)) {
    const nextStep = `Use nodejs${newestNode}.x.`
    return { why: 'has reached its end of life: Lambda no longer runs it', nextStep }
  }
  if (endedPythonRuntimes.includes(name)) {
    const oldest = pythonRuntimes[0]?.name ?? 'a newer runtime'
    const nextStep = `Use ${newestForProduction}. The oldest runtime that is left is ${oldest}.`
    return { why: 'has reached its end of life: Lambda no longer runs it', nextStep }
  }
  const near = nearest(
    name,
    runtimes.map((runtime) => runtime.name),
  )
  return { why: 'is not a Python or Node.js runtime of Lambda', ...(near === undefined ? {} : { nearest: near }) }
}

const newestForProduction = pythonRuntimes.findLast(({ preview }) => !preview)?.name ?? 'a newer runtime'

export function parseArchitecture(name: string): { value: Architecture } | { why: string; nearest?: string } {
  const found = architectures.find((one) => one === name)
  if (found) return { value: found }
  const alias = { amd64: 'x86_64', x64: 'x86_64', 'x86-64': 'x86_64', aarch64: 'arm64', armv8: 'arm64' }[
    name.toLowerCase()
  ]
  const near = alias ?? nearest(name, architectures)
  return { why: 'is not an architecture of Lambda', ...(near === undefined ? {} : { nearest: near }) }
}

export function parseInclude(item: string): { value: Include } | { why: string } {
  const [source = '', target, ...more] = item.split('=>').map((part) => part.trim())
  if (source === '' || target === '' || more.length > 0) return { why: 'is not of that form' }
  return { value: target === undefined ? { source } : { source, target } }
}

/** Of Python or npm, scope included. */
export function checkPackageName(name: string): { why: string } | undefined {
  return checkName(name.replace(/^@[A-Za-z0-9_.-]{1,100}\//, ''))
}

export function checkName(name: string): { why: string } | undefined {
  return /^[A-Za-z0-9](?:[\w.-]{0,198}[A-Za-z0-9])?$/.test(name) ? undefined : { why: 'cannot be a name' }
}

/** Variables that a build or Lambda sets by itself, or that make Python or the loader run something else. */
const ownVariables = /^(?:PATH|HOME|TMPDIR|TZ|LANG|SOURCE_DATE_EPOCH|PYTHON\w*|LD_\w+|LAMBDA_LAYER_\w+|AWS_LAMBDA_\w+)$/

export function checkVariable(name: string): { why: string } | undefined {
  if (!/^[A-Za-z_]\w{0,199}$/.test(name)) return { why: 'cannot be the name of a variable' }
  return ownVariables.test(name) ? { why: 'is set by the build itself' } : undefined
}

export function checkSystemPackage(name: string): { why: string } | undefined {
  // A name with a dash at its start would be an option of dnf.
  return /^[A-Za-z0-9][\w.+:*-]*$/.test(name) ? undefined : { why: 'is not a package name' }
}

const omittable = ['dev', 'optional', 'peer', 'none'] as const

export function checkOmit(word: string): { why: string; nearest?: string } | undefined {
  if (omittable.some((one) => one === word)) return undefined
  const near = nearest(word, omittable)
  return { why: 'is not a kind of dependency', ...(near === undefined ? {} : { nearest: near }) }
}

const slimChoices = [...slimPresets, 'all'] as const

export function parseSlim(word: string): { value: SlimChoice } | { why: string; nearest?: string; nextStep?: string } {
  const found = slimChoices.find((one) => one === word)
  if (found) return { value: found }
  const why = 'is not a preset'
  if (/^true$/i.test(word)) return { why, nextStep: 'Write `all`, or name presets.' }
  if (/^strip$/i.test(word)) {
    return { why, nextStep: 'Nothing is stripped: it breaks libraries of wheels. Take `all`, or other presets.' }
  }
  const near = nearest(word, slimChoices)
  return { why, ...(near === undefined ? {} : { nearest: near }) }
}
