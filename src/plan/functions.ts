import { parseLambdaArn } from '../lambda/arns.ts'
import type { LambdaArn } from '../lambda/arns.ts'

/** The functions that are to use the layer. */
export type FunctionSelector =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'arn'; readonly arn: Extract<LambdaArn, { kind: 'function' }> }
  | { readonly kind: 'tag'; readonly key: string; readonly value: string }

/** Reads one item of `update-functions`: a name, an ARN, or `tag:key=value`. */
export function parseFunctionSelector(
  text: string,
): { readonly value: FunctionSelector } | { readonly why: string; readonly nearest?: string } {
  const tag = /^tag:([^=]{1,128})=(.{0,256})$/u.exec(text)
  if (tag) return { value: { kind: 'tag', key: tag[1] ?? '', value: tag[2] ?? '' } }
  if (text.startsWith('tag:')) return { why: 'is not of the form `tag:key=value`' }
  if (text.startsWith('arn:')) {
    const arn = parseLambdaArn(text)
    if (arn?.kind === 'function') return { value: { kind: 'arn', arn } }
    if (arn) return { why: `is the ARN of a ${arn.kind.replace('-', ' ')}, and a function is expected` }
    return { why: 'is not the ARN of a function, or its region is not in its partition' }
  }
  if (/^[A-Za-z0-9_-]{1,64}$/.test(text)) return { value: { kind: 'name', name: text } }
  if (/^[A-Za-z0-9_-]{1,64}:[A-Za-z0-9$_-]+$/.test(text)) {
    return {
      why: 'names a version or an alias, and the layers of those never change',
      nearest: text.slice(0, text.indexOf(':')),
    }
  }
  return { why: 'is not the name of a function' }
}
