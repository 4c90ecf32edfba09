import { flag, optionalOneOf, optionalText } from '../kinds.ts'
import { list, listOf, splitLines } from '../list-kinds.ts'
import { checkBaseImage, checkRepository, checkTag, checkUser, parsePair } from '../image-kinds.ts'
import type { Field } from './field.ts'

export const imagesFields = {
  repository: {
    kind: optionalText(
      'the name of a repository of ECR, or `registry/name`, with `{name}`, `{runtime}` and `{architecture}` as placeholders',
      checkRepository,
    ),
    default: '',
    brief: 'where an image is pushed to',
    description:
      'Where an image is pushed to. A name without a registry is a repository of ECR in each of the regions, in the account of the credentials; ECR’s logins are fetched and kept in memory. With a registry, e.g. `ghcr.io/org/name`, the logins of Docker’s configuration are used.',
  },
  'image-tags': {
    kind: list('tags, with `{name}`, `{runtime}`, `{python}`, `{architecture}` and `{hash}` as placeholders', checkTag),
    default: '{name}-{hash}',
    brief: 'tags of an image (default: {name}-{hash})',
    description:
      'The tags of an image. `{hash}` is the beginning of its digest, so that the tag of the same content is the same, and another content gets another tag: repositories with immutable tags need it. Images of two architectures must get different tags: Lambda takes no list of several.',
  },
  'base-image': {
    kind: optionalText(
      'the name of an image, with `{runtime}`, `{python}` and `{architecture}` as placeholders',
      checkBaseImage,
    ),
    default: '',
    brief: "image to build on (default: AWS's)",
    description:
      'The image that `artifact: image` is built on. Without it, AWS’s runtime image of the runtime and architecture. Its layers are never unpacked, and are downloaded only where the repository lacks them. It must have glibc and the runtime’s Python or Node.js. One for Python without Lambda’s runtime client needs `awslambdaric` among the packages: its entrypoint is then set. One for Node.js must bring its entrypoint.',
  },
  output: {
    kind: optionalOneOf(['oci', 'docker']),
    default: '',
    brief: 'write the image as oci or docker',
    description:
      'How an image is written to `output-directory`, as a whole, with its base. `oci`: a folder with an OCI layout (`<layer-name>.oci`). `docker`: a tar for `docker load` (`<layer-name>.docker.tar`). `build` writes `oci` unless told otherwise; `publish` writes neither.',
  },
  'create-repository': {
    kind: flag,
    default: 'false',
    brief: 'create a missing repository of ECR',
    description:
      'Whether a repository of ECR that is missing is created: with immutable tags, scanning on push and encryption.',
  },
  'image-environment': {
    kind: listOf<readonly [name: string, value: string]>('`NAME=value`', parsePair, splitLines),
    default: '',
    brief: 'variables, as NAME=value',
    description:
      'Variables of an image, beside those of its base. Never put a secret here: everybody who can pull the image can read it.',
  },
  'image-labels': {
    kind: listOf<readonly [name: string, value: string]>('`name=value`', parsePair, splitLines),
    default: '',
    brief: 'labels, as name=value',
    description: 'Labels of an image, beside those that name its base.',
  },
  'image-user': {
    kind: optionalText('a user, or `user:group`', checkUser),
    default: '',
    brief: 'user that it runs as',
    description: 'The user that an image runs as. Lambda replaces it by one of its own.',
  },
  dockerfile: {
    kind: optionalText('the path of a Dockerfile'),
    default: '',
    brief: 'own Dockerfile, built with the packages',
    description:
      'A Dockerfile of your own that the image is built from by buildx, for those who need `RUN`. The packages are its build context named `packages`: `COPY --from=packages / /`. Needs Docker, and an emulator for a foreign architecture.',
  },
} as const satisfies Record<string, Field<unknown>>
