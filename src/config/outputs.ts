/** What the action gives to later steps. For a single layer, each by itself; `layers` always. */
export const outputs = {
  layers:
    'All layers of this run as JSON: a list of objects with `name`, `runtimes`, `architectures`, `zipPath`, `sizeBytes`, `unzippedSizeBytes`, `codeSha256`, `packages`, `findings` and `destinations`. Below 100 KiB, so that `env:` can hold it: with hundreds of packages, first the comparison, then details of packages, then the packages are left out. `document-path` has everything.',
  functions:
    'With `artifact: function`: the zips of this run as JSON, a list of objects as in `layers`, whose `destinations` are functions that have the zip, and `objects` where it is in S3.',
  images:
    'With `artifact: image`: the images of this run as JSON, a list of objects as in `layers`, with `digest`, `imageSizeBytes`, `imagePath` and `pushed`: the `imageUri`, the `tags` and whether this run `changed` it, one for each repository.',
  'document-path': 'Path of the whole report as a JSON document, as `--json` prints it.',
  'layer-arn': 'ARN of the layer, without a version, when the run made one layer in one region.',
  'layer-version-arn':
    'ARN of the version with this content, published now or before, when the run made one layer in one region.',
  'layer-version': 'Its number, when the run made one layer in one region.',
  changed:
    '`true` when a version was published, an image pushed or a function changed somewhere in this run, `false` when all already existed. Absent when nothing was to be published.',
  pending:
    'With `publish: plan`: `true` when a run that publishes would change something, `false` when everything is up to date.',
  'cache-hit':
    '`true` when nothing had to be downloaded or compiled: every package came from a store, or nothing was needed. `false` otherwise.',
  'zip-path': 'Path of the zip, when the run made one layer.',
  'page-path': 'Path of the page to look at: of the layer, or of all layers together when the run made several.',
  'sbom-path': 'Path of the bill of materials, when the run made one layer.',
  'layer-arns': 'JSON object of the ARNs of the version by region, when the run made one layer.',
  snippets:
    'JSON object with ready text for those who use the layer: `sam`, `cloudformation`, `cdk`, `terraform`, `serverless`, `cli` and `arns`, when one layer was published.',
  'snippets-path': 'Path of the folder with the same texts as files, when the run made one layer.',
  'report-path':
    'Path of the summary as markdown, also of a plan: the text for a comment on a pull request. The same plan makes the same text.',
  'code-sha256': 'Base64 of the SHA-256 of the zip, as Lambda shows it, when the run made one layer.',
  'image-digest': 'Digest of the image (`sha256:…`), when the run made one image.',
  'image-uri':
    'The image by its digest, as Lambda’s `ImageUri` takes it, when the run pushed one image to one repository.',
  size: 'Size of the zip in bytes, when the run made one layer.',
  'unzipped-size':
    'Size of the unzipped layer in bytes, which counts against the limit of 262144000, when the run made one layer.',
} as const
export type OutputName = keyof typeof outputs
