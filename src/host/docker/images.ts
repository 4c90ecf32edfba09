import { Failure } from '../../errors.ts'
import type { Context } from '../context.ts'
import { dockerFailure, runDocker, tryDocker } from './engine.ts'

/** An image, by the bytes that it has now. */
export interface ImageIdentity {
  /** As it was named. */
  readonly reference: string
  /** `sha256:…`: of the manifest where a registry knows it, else of the local image's configuration. */
  readonly digest: string
  /** True when the daemon has it. */
  readonly local: boolean
  /** True when `digest` is of the local image's configuration, by which no registry can be asked. */
  readonly configuration: boolean
  /** As OCI names it (`amd64`), where the daemon could say. What an image claims: look inside before you believe it. */
  readonly architecture?: string
}

type ImageContext = Pick<Context, 'env' | 'signal' | 'runProcess'>

/**
 * Finds out which image a name means now: the daemon's image of that name, else what the registry has.
 * Downloads no layer. A name that holds a digest is its own answer.
 * @param platform `linux/arm64`, to choose from an index of several
 */
export async function identifyImage(
  reference: string,
  platform: string,
  context: ImageContext,
  { localOnly = false }: { readonly localOnly?: boolean } = {},
): Promise<ImageIdentity> {
  const inspected = await tryDocker(['image', 'inspect', '--format', '{{json .}}', reference], context, {
    doing: `look at ${reference}`,
    timeoutMs: 60_000,
  })
  if (inspected.exitCode === 0) {
    const image = JSON.parse(inspected.stdout) as { Id: string; RepoDigests?: string[]; Architecture?: string }
    const name = reference.replace(/@.*$/, '').replace(/:[^/:]*$/, '')
    const published = image.RepoDigests?.find((one) => one.startsWith(`${name}@`))?.split('@')[1]
    return {
      reference,
      digest: published ?? image.Id,
      local: true,
      configuration: published === undefined,
      ...(image.Architecture === undefined ? {} : { architecture: image.Architecture }),
    }
  }
  if (localOnly) throw imageFailure(reference, dockerFailure(`look at ${reference}`, inspected))
  const given = /@(sha256:[0-9a-f]{64})$/.exec(reference)?.[1]
  if (given !== undefined) return { reference, digest: given, local: false, configuration: false }
  const doing = `find the image ${reference}`
  const asked = await tryDocker(
    ['buildx', 'imagetools', 'inspect', '--format', '{{json .Manifest}}', reference],
    context,
    { doing, timeoutMs: 60_000 },
  )
  if (asked.exitCode !== 0) throw imageFailure(reference, dockerFailure(doing, asked))
  return { reference, digest: digestFor(platform, asked.stdout), local: false, configuration: false }
}

/** From a manifest, or an index of several: https://github.com/opencontainers/image-spec/blob/main/image-index.md */
export function digestFor(platform: string, manifest: string): string {
  const [os, architecture] = platform.split('/')
  const { digest, manifests } = JSON.parse(manifest) as {
    digest: string
    manifests?: { digest: string; platform?: { os?: string; architecture?: string } }[]
  }
  const one = manifests?.find(
    (candidate) => candidate.platform?.os === os && candidate.platform?.architecture === architecture,
  )
  return one?.digest ?? digest
}

/** Makes sure that the daemon has the image, for what needs more than a build: `docker create`. */
export async function pullImage(
  reference: string,
  platform: string,
  context: ImageContext,
  onLine?: (line: string) => void,
): Promise<void> {
  const doing = `pull ${reference}`
  try {
    await runDocker(['pull', '--quiet', '--platform', platform, reference], context, {
      doing,
      ...(onLine ? { onLine } : {}),
    })
  } catch (error) {
    throw error instanceof Failure ? imageFailure(reference, error) : error
  }
}

function imageFailure(reference: string, failure: Failure): Failure {
  const [problem] = failure.problems
  return new Failure(
    { ...problem, message: problem.message.includes(reference) ? problem.message : `${reference}: ${problem.message}` },
    { cause: failure },
  )
}
