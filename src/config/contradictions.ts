// Inputs that contradict each other, or that have no effect together: refused before anything is done.
import type { Problem } from '../errors.ts'
import type { FieldName, NameInput, RawInputs } from './raw-inputs.ts'

interface Rule {
  /** The input that has no effect. */
  readonly input: FieldName
  /** Why, given how inputs are named. Undefined when all is well. */
  readonly why: (given: Given, name: NameInput) => { readonly message: string; readonly nextStep: string } | undefined
}
/** What the user wrote for an input; an empty text for nothing. */
type Given = (name: FieldName) => string

const withoutCompiling = (input: FieldName): Rule => ({
  input,
  why: (given, name) =>
    given('build') === 'wheels'
      ? {
          message: `${name(input)} has no effect with ${value(name, 'build', 'wheels')}, which compiles nothing.`,
          nextStep: `Leave out ${name(input)}, or use ${value(name, 'build', 'auto')}.`,
        }
      : undefined,
})

const requires = (input: FieldName, other: FieldName): Rule => ({
  input,
  why: (given, name) =>
    given(other) === ''
      ? {
          message: `${name(input)} has no effect without ${name(other)}.`,
          nextStep: `Set ${name(other)}, or leave out ${name(input)}.`,
        }
      : undefined,
})

const rules: readonly Rule[] = [
  withoutCompiling('image'),
  withoutCompiling('compiler'),
  withoutCompiling('builder'),
  withoutCompiling('system-packages'),
  withoutCompiling('before-build'),
  withoutCompiling('build-constraints'),
  withoutCompiling('build-env'),
  {
    input: 'verify-env',
    why: (given, name) =>
      given('verify') === 'static'
        ? {
            message: `${name('verify-env')} has no effect with ${value(name, 'verify', 'static')}, which imports nothing.`,
            nextStep: `Leave out ${name('verify-env')}, or use ${value(name, 'verify', 'import')}.`,
          }
        : undefined,
  },
  {
    input: 'exclude-imports',
    why: (given, name) =>
      given('verify') === 'static'
        ? {
            message: `${name('exclude-imports')} has no effect with ${value(name, 'verify', 'static')}, which imports nothing.`,
            nextStep: `Leave out ${name('exclude-imports')}, or use ${value(name, 'verify', 'import')}.`,
          }
        : undefined,
  },
  {
    input: 'exclude-newer',
    why: (given, name) =>
      given('build') === 'container'
        ? {
            message: `${name('exclude-newer')} has no effect with ${value(name, 'build', 'container')}, where pip chooses versions inside the image.`,
            nextStep: `Use ${value(name, 'build', 'auto')}, which compiles in the same image only what has no wheel.`,
          }
        : undefined,
  },
  {
    input: 'exclude-sdk',
    why: (given, name) =>
      given('build') === 'container' && given('exclude-sdk').toLowerCase() === 'true'
        ? {
            message: `${name('exclude-sdk')} has no effect with ${value(name, 'build', 'container')}, where pip installs all of it inside the image.`,
            nextStep: `Use ${value(name, 'build', 'auto')}, which compiles in the same image only what has no wheel.`,
          }
        : undefined,
  },
  requires('minimum-age-except', 'minimum-age'),
  requires('s3-bucket-owner', 's3-bucket'),
  requires('s3-storage', 's3-bucket'),
  requires('s3-encryption', 's3-bucket'),
  requires('kms-key', 's3-bucket'),
  requires('s3-tags', 's3-bucket'),
  requires('signing-profile', 's3-bucket'),
  requires('alias', 'update-functions'),
  requires('canary-share', 'alias'),
  requires('canary-minutes', 'canary-share'),
  requires('canary-alarm', 'canary-share'),
]

export function contradictionsOf(raw: RawInputs, nameInput: NameInput): readonly Problem[] {
  const given: Given = (name) =>
    (raw[name] ?? [])
      .map((text) => text.trim())
      .join('\n')
      .trim()
  return rules.flatMap(({ input, why }) => {
    const found = given(input) === '' ? undefined : why(given, nameInput)
    return found ? [{ code: 'contradicting-inputs', input, ...found }] : []
  })
}

/** `build: wheels` in a workflow, `--build wheels` on the command line. */
function value(name: NameInput, input: FieldName, text: string): string {
  return name(input).startsWith('-') ? `${name(input)} ${text}` : `\`${input}: ${text}\``
}
