import { parseLambdaArn } from '../lambda/arns.ts'
import type { Runtime } from '../lambda/runtimes.ts'
import type { Target } from '../lambda/target.ts'

const placeholders = {
  runtime: ({ runtime }: Target<Runtime>) => runtime.name.replaceAll('.', ''),
  architecture: ({ architecture }: Target<Runtime>) => architecture,
} as const

/** A layer's name for one target: `deps-{runtime}-{architecture}` → `deps-python313-arm64`. */
export function expandLayerName(template: string, target: Target<Runtime>): string {
  return template.replace(/\{([^{}]*)\}/g, (whole, name: string) =>
    name in placeholders ? placeholders[name as keyof typeof placeholders](target) : whole,
  )
}

/** Why a template cannot become a layer's name; undefined when it can. */
export function checkNameTemplate(template: string): { why: string; nearest?: string } | undefined {
  if (template === '') return { why: 'is empty' }
  const unknown = [...template.matchAll(/\{([^{}]*)\}/g)]
    .map((match) => match[1] ?? '')
    .find((name) => !(name in placeholders))
  if (unknown !== undefined) return { why: `has the placeholder {${unknown}}, which is unknown` }
  const plain = template.replace(/\{[^{}]*\}/g, '')
  if (template.startsWith('arn:')) return whyNoArn(template)
  const strange = /[^A-Za-z0-9_-]/u.exec(plain)?.[0]
  if (strange !== undefined) return { why: `has ${JSON.stringify(strange)} in it` }
  const longest = expandedLength(template)
  if (longest > 140) return { why: `is ${longest} characters long when its placeholders are filled in` }
  return undefined
}

/** Region and account are given by where the layer is published: an ARN could only contradict them. */
function whyNoArn(text: string): { why: string; nearest?: string } {
  const arn = parseLambdaArn(text)
  if (arn?.kind === 'layer-version') {
    return { why: 'is the ARN of one version of a layer, and the name of a layer is expected', nearest: arn.name }
  }
  if (arn?.kind !== 'layer') return { why: 'is an ARN, and none of a layer: give the name alone' }
  const { id } = arn.region.partition
  return { why: `is an ARN (partition ${id}, region ${arn.region.name}): give the name alone`, nearest: arn.name }
}

function expandedLength(template: string): number {
  return template.replaceAll('{runtime}', 'python3xx').replaceAll('{architecture}', 'x86_64').length
}
