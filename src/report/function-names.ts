// What functions are called in ready text, in the spelling of each tool: one function for each handler.

export interface NamedFunction {
  /** Logical ids of CloudFormation are letters and digits, and begin with a letter. */
  readonly pascal: string
  /** Names of Terraform begin with a letter or `_`. */
  readonly snake: string
  readonly kebab: string
  readonly handler: string | undefined
}

/** Without a handler, one function. One alone has the name of the artifact. */
export function namedFunctions(name: string, handlers: readonly string[]): readonly NamedFunction[] {
  const named = handlers.length === 0 ? [undefined] : handlers
  return named.map((handler) => {
    const words = `${handlers.length < 2 ? name : (handler ?? '')} function`
      .split(/[^A-Za-z0-9]+/)
      .filter((one) => one !== '')
    const pascal = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
    const lower = words.map((word) => word.toLowerCase())
    const isNamed = /^[A-Za-z]/.test(pascal)
    return {
      pascal: isNamed ? pascal : `The${pascal}`,
      snake: `${isNamed ? '' : 'the_'}${lower.join('_')}`,
      kebab: lower.slice(0, -1).join('-'),
      handler,
    }
  })
}

/** Regions with what each has, as a mapping of CloudFormation. */
export function cloudFormationMapping(
  id: string,
  regions: readonly (readonly [region: string, values: Readonly<Record<string, string>>])[],
): readonly string[] {
  const rows = regions.flatMap(([region, values]) => [
    `    ${region}:`,
    ...Object.entries(values).map(([key, value]) => `      ${key}: ${value}`),
  ])
  return ['Mappings:', `  ${id}:`, ...rows]
}

/** The head of a template of SAM. */
export const samHead = ["AWSTemplateFormatVersion: '2010-09-09'", 'Transform: AWS::Serverless-2016-10-31'] as const

/** The variable that the functions of Terraform take their role from. */
export const terraformRole = ['variable "role_arn" {', '  type = string', '}', ''] as const

/** Assignments of Terraform, aligned as `terraform fmt` does. */
export function terraformAssignments(pairs: readonly (readonly [name: string, value: string])[]): readonly string[] {
  const width = Math.max(...pairs.map(([name]) => name.length))
  return pairs.map(([name, value]) => `  ${name.padEnd(width)} = ${value}`)
}
