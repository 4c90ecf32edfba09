import { flag, optionalText, text } from '../kinds.ts'
import { reportKinds } from '../report-kinds.ts'
import type { Field } from './field.ts'

export const filesFields = {
  'output-directory': {
    kind: text('the path of a directory, which is made when it does not exist'),
    default: 'layers',
    brief: 'where zips are written (default: layers)',
    description: 'Where the zips are written, each as `<layer-name>.zip`.',
  },
  'working-directory': {
    kind: text('the path of a directory'),
    default: '.',
    brief: 'where relative paths start (default: .)',
    description: 'Where relative paths start.',
  },
  reports: {
    kind: reportKinds,
    default: 'html, sbom, snippets',
    brief: 'html, sbom, snippets, none (default: all three)',
    description:
      'What to write beside each zip: `html`, a page to look at (`<layer-name>.report.html`); `sbom`, a CycloneDX bill of materials (`<layer-name>.cdx.json`); `snippets`, once the layer is published, a folder of ready text for those who use it (`<layer-name>.snippets`): for SAM, CloudFormation, the CDK, Terraform, Serverless and the AWS CLI, and a JSON map of regions to ARNs.',
  },
  comment: {
    kind: flag,
    default: 'false',
    brief: 'comment on the pull request (action only)',
    description:
      'Whether the action posts what a pull request would change as a comment, and keeps that one comment up to date. It is found again by the name of the layer, so other jobs and other bots have comments of their own. Requires `pull-requests: write`. A pull request from a fork has no such right: the job summary has the same text.',
  },
  'github-token': {
    kind: optionalText('a token'),
    default: '',
    actionDefault: '${{ github.token }}',
    brief: 'token of the comment (action only)',
    description:
      'The token that the comment is posted with, and that published advisories for the packages are read with. Left out, the token of the job.',
  },
  cache: {
    kind: flag,
    default: 'true',
    brief: 'keep wheels between runs (default: true)',
    description:
      'Whether to keep wheels and what was learned about them between runs: on disk, and on a runner in the cache of GitHub Actions. `false` starts from nothing and keeps nothing.',
  },
} as const satisfies Record<string, Field<unknown>>
