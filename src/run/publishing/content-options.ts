import type { Config } from '../../config/config.ts'

/** The options that decide no byte of a layer, and those whose effect is in the locks and the included files. */
const notContent: ReadonlySet<string> = new Set<keyof Config>([
  'requirements',
  'packages',
  'constraints',
  'extras',
  'groups',
  'project',
  'runtimes',
  'architectures',
  'layerName',
  'include',
  'workingDirectory',
  'outputDirectory',
  'reports',
  'cache',
  'builder',
  'buildIsolation',
  'buildTimeout',
  'verify',
  'excludeImports',
  'description',
  'licenseInfo',
  'publish',
  'regions',
  's3Bucket',
  's3Prefix',
  'shareWith',
  'shareVersions',
  'updateFunctions',
  'publishFunctionVersion',
  'keepVersions',
  'ssmParameter',
  'zip',
])

/** Every option that decides the content: all but the known others, so that a new one counts. */
export function contentOptions(config: Config): Readonly<Record<string, string>> {
  const options = Object.entries(config).filter(([name]) => !notContent.has(name))
  return Object.fromEntries(options.map(([name, value]) => [name, JSON.stringify(value) ?? '']))
}
