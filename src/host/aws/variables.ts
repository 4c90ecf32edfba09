// The variables of every AWS tool: https://docs.aws.amazon.com/sdkref/latest/guide/settings-reference.html
// The SDK throws errors of its own for bad ones, in the middle of a call: they are refused before the first.
import { accessSync, constants } from 'node:fs'
import { ConfigurationError, throwIfAny } from '../../errors.ts'
import type { Problem } from '../../errors.ts'
import type { Environment } from '../environment.ts'

interface Rule {
  readonly names: RegExp
  readonly accepts: string
  isGood(value: string): boolean
}

const oneOf = (...words: readonly string[]): Pick<Rule, 'accepts' | 'isGood'> => ({
  accepts: words.join(', '),
  isGood: (value) => words.includes(value.toLowerCase()),
})

const rules: readonly Rule[] = [
  {
    names:
      /^AWS_(USE_FIPS_ENDPOINT|USE_DUALSTACK_ENDPOINT|S3_USE_ARN_REGION|S3_DISABLE_MULTIREGION_ACCESS_POINTS|IGNORE_CONFIGURED_ENDPOINT_URLS|DISABLE_REQUEST_COMPRESSION|EC2_METADATA_DISABLED)$/,
    ...oneOf('true', 'false'),
  },
  { names: /^AWS_RETRY_MODE$/, ...oneOf('standard', 'adaptive', 'legacy') },
  { names: /^AWS_DEFAULTS_MODE$/, ...oneOf('standard', 'in-region', 'cross-region', 'mobile', 'auto', 'legacy') },
  { names: /^AWS_STS_REGIONAL_ENDPOINTS$/, ...oneOf('regional', 'legacy') },
  {
    names: /^AWS_(REQUEST_CHECKSUM_CALCULATION|RESPONSE_CHECKSUM_VALIDATION)$/,
    ...oneOf('when_supported', 'when_required'),
  },
  {
    names: /^AWS_MAX_ATTEMPTS$/,
    accepts: 'a whole number from 1 to 99',
    isGood: (value) => /^[1-9]\d?$/.test(value),
  },
  {
    names: /^AWS_(ENDPOINT_URL(_[A-Z0-9_]+)?|CONTAINER_CREDENTIALS_FULL_URI|EC2_METADATA_SERVICE_ENDPOINT)$/,
    accepts: 'a URL, e.g. https://host',
    isGood: (value) => URL.canParse(value) && /^https?:/i.test(value),
  },
  {
    names: /^AWS_(ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN)$/,
    accepts: 'one word without white space',
    isGood: (value) => /^[!-~]+$/.test(value),
  },
  { names: /^AWS_CA_BUNDLE$/, accepts: 'the path of a file that can be read', isGood: isReadable },
]
const secrets = /^AWS_(SECRET_ACCESS_KEY|SESSION_TOKEN)$/

function isReadable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK)
    return true
  } catch {
    return false
  }
}

/** @throws {ConfigurationError} with every variable that cannot be used. */
export function checkVariables(env: Environment): void {
  const problems = Object.entries(env).flatMap(([name, value]): readonly Problem[] => {
    if (value === undefined || value === '') return []
    const rule = rules.find((one) => one.names.test(name))
    if (!rule || rule.isGood(value)) return []
    const shown = secrets.test(name) ? 'its value' : JSON.stringify(value.slice(0, 200))
    return [
      {
        code: 'invalid-environment',
        message: `${name}: ${shown} cannot be used. Accepted: ${rule.accepts}.`,
        nextStep: `Correct the variable ${name}, or unset it.`,
      },
    ]
  })
  const halves: readonly [string, string][] = [
    ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'],
    ['AWS_SECRET_ACCESS_KEY', 'AWS_ACCESS_KEY_ID'],
  ]
  const lonely = halves.flatMap(([given, missing]): readonly Problem[] =>
    env[given] && !env[missing]
      ? [
          {
            code: 'invalid-environment',
            message: `${given} is set, and ${missing} is not: an access key has both.`,
            nextStep: `Set ${missing}, or unset ${given}.`,
          },
        ]
      : [],
  )
  throwIfAny([...problems, ...lonely], ConfigurationError)
}

/** The region that the variables name. An empty one names none. */
export const regionVariable = (env: Environment): string | undefined =>
  [env['AWS_REGION'], env['AWS_DEFAULT_REGION']]
    .map((name) => name?.trim())
    .find((name) => name !== undefined && name !== '')

/** The region that the environment or its profile names, as every AWS tool finds it; undefined for none. */
export async function environmentRegion(env: Environment): Promise<string | undefined> {
  const named = regionVariable(env)
  if (named !== undefined) return named
  const { loadConfig } = await import('@smithy/core/config')
  const selectors = {
    environmentVariableSelector: () => undefined,
    configFileSelector: (profile: Readonly<Record<string, string | undefined>>) => profile['region'],
    default: undefined,
  }
  return loadConfig<string | undefined>(selectors, { preferredFile: 'credentials' })().catch(() => undefined)
}
