// The interpreter of this machine that builds pure Python.

import { dirname, join } from 'node:path'
import type { Context } from '../../host/context.ts'
import { childEnvironment } from '../../host/environment.ts'
import type { Placed } from '../../host/jail/jail.ts'
import { interpreterMounts } from '../uv/interpreter.ts'
import type { RunUv } from './requirements.ts'

export interface HostPython {
  /** The real program: of a virtual environment, the one that it was made from. */
  readonly path: string
  /** What a jail must see so that it runs there. */
  readonly mounts: readonly Placed[]
}

const question =
  'import json, os, sys; real = os.path.realpath(getattr(sys, "_base_executable", None) or sys.executable); print(json.dumps([real, sys.base_prefix, sys.base_exec_prefix]))'

/** An interpreter of a version, else any: a pure wheel is seldom another one for it. Undefined when this machine has none. */
export async function findHostPython(
  version: string,
  uv: RunUv,
  context: Pick<Context, 'env' | 'signal' | 'runProcess'>,
): Promise<HostPython | undefined> {
  for (const asked of [[version], []]) {
    const found = await uv(['python', 'find', '--no-project', '--no-config', ...asked])
    const path = found.stdout.trim()
    if (found.exitCode !== 0 || path === '') continue
    // Isolated and without site-packages: only the interpreter's own code runs.
    const answer = await context.runProcess(path, ['-I', '-S', '-c', question], {
      env: childEnvironment(context.env),
      signal: context.signal,
      timeoutMs: 30_000,
    })
    const facts = answer.exitCode === 0 ? factsOf(answer.stdout) : undefined
    if (facts) return { path: facts.program, mounts: await interpreterMounts(facts.prefixes) }
  }
  return undefined
}

function factsOf(answer: string): { readonly program: string; readonly prefixes: readonly string[] } | undefined {
  try {
    const [program, ...prefixes] = JSON.parse(answer) as readonly unknown[]
    const texts = prefixes.filter((one) => typeof one === 'string')
    if (typeof program !== 'string' || texts.length !== prefixes.length) return undefined
    return { program, prefixes: [...texts, dirname(dirname(join(program)))] }
  } catch {
    return undefined
  }
}
