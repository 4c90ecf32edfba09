import { checkDescription } from '../../plan/description.ts'
import { flag, oneOf, optionalOf, optionalText, optionalWholeNumber, text } from '../kinds.ts'
import { list, listOf } from '../list-kinds.ts'
import {
  checkBucket,
  checkKey,
  checkParameter,
  checkPrefix,
  parseObjectTag,
  parseSigningProfile,
  regions,
  rollout,
  type ObjectTag,
  type SigningProfile,
} from '../publishing-kinds.ts'
import type { Field } from './field.ts'

export const publishingFields = {
  regions: {
    kind: regions,
    default: '',
    brief: 'e.g. eu-west-1, or all (default: AWS_REGION)',
    description:
      'Where to publish. `all` is every region of the partition that is enabled in the account. Without it, the region of the environment (`AWS_REGION`).',
  },
  's3-bucket': {
    kind: optionalText('a bucket’s name, with `{region}` where each region has its own', checkBucket),
    default: '',
    brief: 'bucket for zips of more than 50 MB',
    description:
      'The bucket that Lambda takes the zip from, in the region of the layer. Needed for zips of more than 50 MB; without it, the zip is sent to Lambda directly. With several regions, the zip is sent once, and copied from bucket to bucket.',
  },
  'keep-versions': {
    kind: optionalWholeNumber(1, 100_000),
    default: '',
    brief: 'how many versions stay',
    description:
      'How many versions of the layer stay; older ones are deleted, and their zips below `s3-prefix`, unless a function of the account still uses them. When left out, all stay.',
  },
  publish: {
    kind: oneOf(['if-changed', 'always', 'never', 'plan'], {
      true: 'if-changed',
      yes: 'if-changed',
      on: 'if-changed',
      changed: 'if-changed',
      false: 'never',
      no: 'never',
      off: 'never',
      none: 'never',
      'dry-run': 'plan',
    }),
    default: 'if-changed',
    brief: 'if-changed, always, never, plan',
    description:
      'Whether to publish. `if-changed` publishes where no version has this content, and completes what exists: missing grants, functions, the parameter. `plan` reads everything, writes nothing, and says what would happen. In a workflow that names no region, and nothing else about publishing, the layer is only built.',
  },
  zip: {
    kind: optionalText('the path of a zip, or the ARN of a layer version'),
    default: '',
    brief: 'zip that was built before, to publish unchanged',
    description:
      'A layer zip that was built before, to be published unchanged (with `publish`). `layer-name`, `runtimes` and `architectures` say what it is. The ARN of a layer version copies that version to other regions or to another account, with its name, runtimes, architectures, licence and description, where no other ones are given.',
  },
  rollout: {
    kind: rollout,
    default: '',
    brief: 'waves of regions',
    description:
      'In which order regions are published: waves, separated by `then`, e.g. `eu-west-1, then all`. A wave begins when the one before has ended. Without it, all regions are published side by side.',
  },
  'stop-on-failure': {
    kind: flag,
    default: 'false',
    brief: 'a region that fails stops the later ones',
    description:
      'Whether a region that fails keeps the later waves from beginning. Without `rollout`, each region is then a wave of its own. The next run goes on with what is missing.',
  },
  description: {
    kind: text('at most 256 characters, with placeholders', checkDescription),
    default: 'Dependencies for {runtimes} on {architectures}',
    brief: 'what the version says of itself',
    description:
      'What the layer version says of itself. Placeholders: `{name}`, `{runtimes}`, `{architectures}`, `{packages}`, `{git-sha}`, `{git-ref}`, `{git-repository}`. A fingerprint of everything that decides the content is appended, so that the next run sees whether anything changed. A changed description alone creates no new version.',
  },
  'license-info': {
    kind: optionalText('at most 512 characters', (item) =>
      item.length > 512 ? { why: `has ${item.length} characters` } : undefined,
    ),
    default: '',
    brief: 'licence of the layer',
    description: 'The licence of the layer: an SPDX identifier, a URL, or its text.',
  },
  's3-bucket-owner': {
    kind: optionalText('an account id of 12 digits', (item) =>
      /^\d{12}$/.test(item) ? undefined : { why: 'is not an account id' },
    ),
    default: '',
    brief: 'account that the bucket belongs to',
    description:
      'The account that the bucket belongs to. Without it, the account of the credentials: S3 refuses a bucket of the same name that belongs to somebody else.',
  },
  's3-prefix': {
    kind: text('a key’s beginning', checkPrefix),
    default: 'lambda-layers',
    brief: 'what keys in the bucket begin with',
    description: 'What the keys in the bucket begin with; the name of the layer and the hash of the zip follow.',
  },
  's3-storage': {
    kind: oneOf(['copy', 'reference']),
    default: 'copy',
    brief: 'copy, reference (default: copy)',
    description:
      'Where the zip of a version stays. `copy`: Lambda keeps a copy, which counts against the code storage of the account (300 GB a region). `reference`: Lambda reads the object in the bucket for as long as the version is used. That requires a bucket that keeps versions, and a bucket policy, which `lambda-layer policy bucket` prints. Objects that were referred to are never deleted.',
  },
  's3-encryption': {
    kind: oneOf(['default', 'AES256', 'aws:kms', 'aws:kms:dsse']),
    default: 'default',
    brief: 'default, AES256, aws:kms, aws:kms:dsse',
    description:
      'How S3 encrypts the zip in the bucket. `default`: as the bucket says. With `kms-key`, `aws:kms` is used.',
  },
  'kms-key': {
    kind: optionalText(
      'the ARN, the id or the alias (`alias/…`) of a key, with `{region}` where each region has its own',
      checkKey,
    ),
    default: '',
    brief: 'key that S3 encrypts the zip with',
    description:
      'The KMS key that S3 encrypts the zip in the bucket with. Lambda reads the zip with the rights of the caller: `lambda-layer policy publisher` names the rights on the key.',
  },
  's3-tags': {
    kind: listOf<ObjectTag>('`key=value`, at most 10', parseObjectTag),
    default: '',
    brief: 'tags of the object, as key=value',
    description: 'Tags of the object in the bucket, e.g. for cost allocation or for a lifecycle rule.',
  },
  'signing-profile': {
    kind: optionalOf<SigningProfile>('the name of a signing profile of AWS Signer, or its ARN', parseSigningProfile),
    default: '',
    brief: 'signing profile of AWS Signer',
    description:
      'Signs each zip with AWS Signer, and publishes the signed one: functions whose code signing configuration enforces signatures take no other layer or code. Signer works in one region, so a profile of this name must exist in each. Requires `s3-bucket`, and that the bucket keeps versions. Whether anything changed is decided by what was built, since every signature has another hash.',
  },
  'ssm-parameter': {
    kind: list('names of parameters, e.g. `/layers/{name}/{architecture}/arn`', checkParameter),
    default: '',
    brief: 'parameters that hold the ARN',
    description:
      'Parameters of Systems Manager that hold the ARN of the version, in each region. `{name}`, `{region}`, `{architecture}`, `{runtime}` and `{version}` are filled in. With several architectures or runtimes, each has its own. A name with `{version}` keeps that version, and is deleted with it.',
  },
  'align-version': {
    kind: optionalWholeNumber(1, 1_000_000),
    default: '',
    brief: 'number that the version is to have',
    description:
      'The number that the version is to have in every region. A region that lags behind gets fillers with the same content, each deleted right away, until the next version has that number. A region that is beyond it is refused, since numbers are never used again.',
  },
  'source-profile': {
    kind: optionalText('the name of a profile of the AWS configuration'),
    default: '',
    brief: 'credentials that read the source',
    description:
      'The profile whose credentials read the source: the version that `zip` names, or the region that `balance` compares with. For a source in another account or partition. Without it, the same credentials as for everything else.',
  },
} as const satisfies Record<string, Field<unknown>>
