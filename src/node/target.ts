import type { Architecture } from '../lambda/architectures.ts'
import type { NodejsRuntime } from '../lambda/runtimes.ts'
import type { Target } from '../lambda/target.ts'

export type NodeTarget = Target<NodejsRuntime>

/** `process.arch` on Lambda. */
export const nodeCpu: Readonly<Record<Architecture, string>> = { x86_64: 'x64', arm64: 'arm64' }
