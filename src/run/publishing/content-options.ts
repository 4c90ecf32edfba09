import { camelCase, fieldNames } from '../../config/config.ts'
import type { Config, FieldName, RawInputs } from '../../config/config.ts'
import { fields } from '../../config/fields.ts'

/** Options that decide the content, but by what is read: the locks and the included files. */
const read: ReadonlySet<string> = new Set<keyof Config>([
  'requirements',
  'packages',
  'constraints',
  'extras',
  'groups',
  'project',
  'omit',
  'minimumAge',
  'minimumAgeExcept',
  'include',
  'code',
])

/** The options that decide no byte of a layer, and those whose effect is in the locks and the included files. */
const notContent: ReadonlySet<string> = new Set<string>([
  ...read,
  'layersFile',
  'only',
  'changedSince',
  'maxSize',
  'maxGrowth',
  'allowLicences',
  'runtimes',
  'architectures',
  'layerName',
  'handler',
  'handlers',
  'workingDirectory',
  'outputDirectory',
  'reports',
  'comment',
  'githubToken',
  'cache',
  'builder',
  'buildIsolation',
  'buildTimeout',
  'verify',
  'excludeImports',
  'verifyEnv',
  'allowMissing',
  'failOn',
  'ignore',
  'description',
  'licenseInfo',
  'publish',
  'regions',
  'rollout',
  'stopOnFailure',
  's3Bucket',
  's3BucketOwner',
  's3Prefix',
  's3Storage',
  's3Encryption',
  'kmsKey',
  's3Tags',
  'shareWith',
  'shareVersions',
  'updateFunctions',
  'publishFunctionVersion',
  'canaryShare',
  'canaryMinutes',
  'canaryAlarm',
  'alias',
  'smokeEvent',
  'event',
  'keepVersions',
  'ssmParameter',
  'zip',
  // An image is known by its own digest.
  'baseImage',
  'imageEnvironment',
  'imageLabels',
  'imageUser',
  'output',
  'repository',
  'createRepository',
  'imageTags',
  'dockerfile',
  'alignVersion',
  'sourceProfile',
])

/**
 * Every option that decides the content: all but the known others, so that a new one counts. One that has its default is
 * left out, so that a new option of a newer version changes nothing for those who do not use it.
 */
export function contentOptions(config: Config): Readonly<Record<string, string>> {
  const options = fieldNames.flatMap((name): [string, string][] => {
    const key = camelCase(name)
    const value = JSON.stringify(config[key as keyof Config]) ?? ''
    return notContent.has(key) || value === defaultOf(name) ? [] : [[key, value]]
  })
  // Imports can bring back what `slim` left out.
  const slimming = config.slim.length > 0 && config.verify === 'import' ? [['verify', 'import'] as const] : []
  return Object.fromEntries([...options, ...slimming])
}

function defaultOf(name: FieldName): string {
  const { kind, default: text } = fields[name]
  const parsed = kind.parse(text === '' ? [] : [text])
  return parsed.kind === 'accepted' ? (JSON.stringify(parsed.value) ?? '') : ''
}

/** Inputs that say how a layer is built, of those that were given: a zip that was built before contradicts them. */
export function givenContent(given: RawInputs): readonly FieldName[] {
  return fieldNames.filter((name) => {
    const key = camelCase(name)
    if (name === 'artifact') return false // Says what the zip is.
    const texts = (given[name] ?? []).map((text) => text.trim()).filter((text) => text !== '')
    return (
      key !== 'signingProfile' &&
      (!notContent.has(key) || read.has(key)) &&
      texts.length > 0 &&
      texts.join('\n') !== fields[name].default
    )
  })
}
