import type { Problem } from '../../errors.ts'

// What Docker's client says when it cannot do its work, told apart by its words: it has one exit code for everything.

interface Symptom {
  readonly code: string
  readonly pattern: RegExp
  readonly what: string
  readonly nextStep: string
}

/** What Docker is needed for most. */
export const toCompile = 'compile what has no fitting wheel'
const withoutDocker = '`build: wheels` needs no Docker, when every package has a wheel.'

/** Looked through in this order: a refused socket also says that it is "trying to connect". */
const symptoms: readonly Symptom[] = [
  {
    code: 'docker-not-permitted',
    pattern: /permission denied while trying to connect|dial unix [^\n]*connect: permission denied/i,
    what: 'this user may not talk to the Docker daemon',
    nextStep:
      'Add the user to the group of the Docker socket (usually `sudo usermod -aG docker $USER`, then log in again), or set DOCKER_HOST to a daemon that it may use.',
  },
  {
    code: 'docker-not-running',
    pattern:
      /cannot connect to the docker daemon|failed to connect to the docker API|is the docker daemon running|error during connect|docker daemon is not running/i,
    what: 'the Docker daemon does not answer',
    nextStep: 'Start Docker, or point DOCKER_HOST or DOCKER_CONTEXT at a daemon that runs.',
  },
  {
    // Another server, e.g. a proxy, answers with any page.
    code: 'docker-not-understood',
    pattern: /request returned [^\n]{1,200} for API route and version|client version [\d.]+ is too (?:new|old)/i,
    what: 'what answers there is not a Docker daemon, or too old or too new for this client',
    nextStep: 'Check DOCKER_HOST and DOCKER_CONTEXT, and the version of the client (`docker version`).',
  },
  {
    code: 'buildx-missing',
    pattern: /is not a docker command|unknown command: docker buildx|unknown shorthand flag|buildx: command not found/i,
    what: 'the Docker client here has no buildx',
    nextStep:
      'Install the buildx plugin (package docker-buildx-plugin, or the step docker/setup-buildx-action in a workflow).',
  },
  {
    code: 'builder-not-found',
    pattern: /no builder ["“]?[^\s"”]+["”]? found/i,
    what: 'there is no buildx builder of that name',
    nextStep: 'Name one that `docker buildx ls` lists in `builder`, or leave `builder` out.',
  },
  {
    // What the client writes on this machine: files that come out of a build or a container.
    code: 'no-space-left',
    pattern: /\/temporary\/[^\s:]*: no space left on device/i,
    what: 'there is no space left on this machine for what it gives back',
    nextStep: 'Free some space, or point XDG_CACHE_HOME (on a runner RUNNER_TEMP) at a larger disk.',
  },
  {
    code: 'no-space-left',
    pattern: /no space left on device|disk quota exceeded/i,
    what: 'there is no space left where Docker keeps its data',
    nextStep: 'Free some with `docker system prune` and `docker buildx prune`, or use a machine with a larger disk.',
  },
  {
    code: 'builder-not-running',
    pattern:
      /rpc error: code = Unavailable|error reading from server: EOF|failed to receive status|failed to list workers|no valid drivers found|failed to find driver|closing transport due to/i,
    what: 'the builder does not answer, or ended while it worked',
    nextStep:
      '`docker buildx ls` shows its state, `docker buildx inspect --bootstrap` starts it. If it ended because the machine ran out of memory, use a larger one.',
  },
  {
    code: 'registry-rate-limit',
    pattern: /toomanyrequests|too many requests|429 |rate limit|rate exceeded|data limit exceeded/i,
    what: "the image's registry has stopped answering this address for a while (rate limit)",
    nextStep:
      'Log in to the registry first (`docker login`; for public.ecr.aws the step aws-actions/amazon-ecr-login with `registry-type: public`), wait some minutes, or name a copy of the image in `image`.',
  },
  {
    code: 'image-not-permitted',
    pattern: /pull access denied|authorization failed|unauthorized|403 forbidden|no basic auth credentials|denied:/i,
    what: "the image's registry refuses to hand it out",
    nextStep: 'Check the name of the image, and log in to its registry first (`docker login`).',
  },
  {
    code: 'image-platform-missing',
    pattern: /no match for platform|does not match the specified platform|no matching manifest/i,
    what: 'the image is not published for this architecture',
    nextStep: 'Name an image for this architecture in `image`, or leave the architecture out.',
  },
  {
    code: 'image-not-found',
    pattern:
      /manifest unknown|not found: manifest|no such image|(?:^|[\s:])not found(?:$|\s)|does not exist|404 not found/im,
    what: 'there is no such image',
    nextStep: 'Check its name and tag, and that it is published for this architecture.',
  },
  {
    code: 'registry-unreachable',
    pattern:
      /failed to do request|TLS handshake|x509:|dial tcp|temporary failure in name resolution|unexpected status.*5\d\d/i,
    what: "the image's registry cannot be reached from the Docker daemon",
    nextStep:
      'Check its network, proxy (https://docs.docker.com/engine/daemon/proxy/) and certificates, or name a copy of the image in `image`.',
  },
]

/**
 * What went wrong, by what the client printed; undefined when its words are not known.
 * @param doing what was attempted, for people, e.g. `pull public.ecr.aws/sam/build-python3.13:latest-arm64`
 */
export function dockerProblem(doing: string, output: string): Problem | undefined {
  const symptom = symptoms.find(({ pattern }) => pattern.test(output))
  if (!symptom) return undefined
  return {
    code: symptom.code,
    message: `Docker could not ${doing}: ${symptom.what}.${quoted(output, symptom.pattern)}`,
    nextStep:
      symptom.nextStep + (symptom.code === 'docker-not-running' && doing === toCompile ? ` ${withoutDocker}` : ''),
  }
}

/** The line that told, so that nobody has to guess what was made of it. */
function quoted(output: string, pattern: RegExp): string {
  const line = output.split('\n').find((candidate) => pattern.test(candidate))
  return line === undefined ? '' : ` It says: ${line.trim().slice(0, 400)}`
}
