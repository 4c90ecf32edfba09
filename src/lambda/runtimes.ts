// The runtimes of Lambda: https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html
// What belongs to their operating system is in operating-systems.ts.

import { type GlibcVersion, type OperatingSystemName, operatingSystems } from './operating-systems.ts'

interface RuntimeFacts {
  /** As Lambda names it, e.g. `python3.13`, `nodejs24.x`. */
  readonly name: string
  readonly os: OperatingSystemName
  readonly glibc: GlibcVersion
  /** True while AWS offers it for feedback only: it may change or disappear. */
  readonly preview: boolean
  /** The last day of AWS's support, as YYYY-MM-DD; absent while it is supported, and where it is that of the operating system. */
  readonly endOfSupport?: string
  /** False for a runtime newer than this table: it is treated like the newest one in the table, with a warning. */
  readonly known: boolean
}

export interface PythonRuntime extends RuntimeFacts {
  readonly family: 'python'
  /** `3.13` */
  readonly python: string
  /** The patch version that Lambda runs, which decides `python_full_version` markers. */
  readonly pythonFull: string
}

export interface NodejsRuntime extends RuntimeFacts {
  readonly family: 'nodejs'
  /** `24` */
  readonly node: string
}

export type Runtime = PythonRuntime | NodejsRuntime

type Stage = 'general' | 'preview'

/**
 * The newest patches seen in functions' own calls (`lang/python#3.12.13 … exec-env/AWS_Lambda_python3.12` in the user
 * agents of CloudTrail records and logs that people published in 2026); those below 3.12 are of late 2025. Lambda
 * patches its runtimes without a notice, so a marker on `python_full_version` may see an older patch here. The patch of a
 * preview is not known. https://github.com/aws/aws-lambda-python-runtime-interface-client/issues/216
 */
const pythonTable: readonly (readonly [pythonFull: string, os: OperatingSystemName, stage: Stage])[] = [
  ['3.9.25', 'al2', 'general'],
  ['3.10.19', 'al2', 'general'],
  ['3.11.14', 'al2', 'general'],
  ['3.12.13', 'al2023', 'general'],
  ['3.13.14', 'al2023', 'general'],
  ['3.14.3', 'al2023', 'general'],
  ['3.15.0', 'al2023', 'preview'],
]

/** https://github.com/aws/aws-lambda-nodejs-runtime-interface-client/issues/198 is the preview. */
const nodejsTable: readonly (readonly [node: string, os: OperatingSystemName, stage: Stage, endOfSupport?: string])[] =
  [
    ['20', 'al2023', 'general', '2026-04-30'],
    ['22', 'al2023', 'general'],
    ['24', 'al2023', 'general'],
    ['26', 'al2023', 'preview'],
  ]

function pythonRuntime(pythonFull: string, os: OperatingSystemName, facts: Pick<RuntimeFacts, 'preview' | 'known'>) {
  const python = pythonFull.split('.').slice(0, 2).join('.')
  const { glibc } = operatingSystems[os]
  return { family: 'python', name: `python${python}`, python, pythonFull, os, glibc, ...facts } satisfies PythonRuntime
}

export const pythonRuntimes: readonly PythonRuntime[] = pythonTable.map(([pythonFull, os, stage]) =>
  pythonRuntime(pythonFull, os, { preview: stage === 'preview', known: true }),
)

function nodejsRuntime(
  node: string,
  os: OperatingSystemName,
  facts: Pick<RuntimeFacts, 'preview' | 'known' | 'endOfSupport'>,
): NodejsRuntime {
  return { family: 'nodejs', name: `nodejs${node}.x`, node, os, glibc: operatingSystems[os].glibc, ...facts }
}

export const nodejsRuntimes: readonly NodejsRuntime[] = nodejsTable.map(([node, os, stage, endOfSupport]) =>
  nodejsRuntime(node, os, {
    preview: stage === 'preview',
    known: true,
    ...(endOfSupport === undefined ? {} : { endOfSupport }),
  }),
)

export const runtimes: readonly Runtime[] = [...pythonRuntimes, ...nodejsRuntimes]

/** Runtimes that AWS has ended: https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html#runtimes-deprecated */
export const endedPythonRuntimes: readonly string[] = ['python2.7', 'python3.6', 'python3.7', 'python3.8']

/** The Python runtime of a name; the one after the newest is derived from the newest row. Undefined for any other name. */
export function findPythonRuntime(name: string): PythonRuntime | undefined {
  const known = pythonRuntimes.find((candidate) => candidate.name === name)
  if (known) return known
  const minor = /^python3\.([1-9]\d?)$/.exec(name)?.[1]
  const newest = pythonRuntimes.at(-1)
  if (minor === undefined || newest === undefined) return undefined
  if (Number(minor) !== Number(newest.python.split('.')[1]) + 1) return undefined
  return pythonRuntime(`3.${minor}.0`, newest.os, { preview: false, known: false })
}

/** The Node.js runtime of a name, with or without `.x`; the one after the newest is derived from the newest row. */
export function findNodejsRuntime(name: string): NodejsRuntime | undefined {
  const node = /^nodejs([1-9]\d)(?:\.x)?$/.exec(name)?.[1]
  const known = nodejsRuntimes.find((candidate) => candidate.node === node)
  const newest = nodejsRuntimes.at(-1)
  if (known || node === undefined || newest === undefined) return known
  // AWS offers the even versions, which are the ones with long-term support.
  return Number(node) === Number(newest.node) + 2
    ? nodejsRuntime(node, newest.os, { preview: false, known: false })
    : undefined
}
