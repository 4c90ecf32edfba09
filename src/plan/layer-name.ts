import type { Target } from './target.ts'

const placeholders = {
  runtime: ({ runtime }: Target) => runtime.name.replaceAll('.', ''),
  architecture: ({ architecture }: Target) => architecture,
} as const

/** What `LayerName` accepts: https://docs.aws.amazon.com/lambda/latest/api/API_PublishLayerVersion.html */
const layerName = /^[A-Za-z0-9_-]{1,140}$/

/** A layer's name for one target: `deps-{runtime}-{architecture}` → `deps-python313-arm64`. */
export function expandLayerName(template: string, target: Target): string {
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
  if (template.startsWith('arn:')) return { why: 'is an ARN: give the name alone' }
  const strange = /[^A-Za-z0-9_-]/u.exec(plain)?.[0]
  if (strange !== undefined) return { why: `has ${JSON.stringify(strange)} in it` }
  const longest = expandedLength(template)
  if (longest > 140) return { why: `is ${longest} characters long when its placeholders are filled in` }
  return undefined
}

function expandedLength(template: string): number {
  return template.replaceAll('{runtime}', 'python3xx').replaceAll('{architecture}', 'x86_64').length
}

export function isLayerName(name: string): boolean {
  return layerName.test(name)
}
