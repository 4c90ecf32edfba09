import { describe, expect, it } from 'vitest'
import { imageBreaches, LayerRules, type ImageFacts, type LayerMember } from '../../src/lambda/image-rules.ts'

const layer = 'application/vnd.docker.image.rootfs.diff.tar.gzip'
const config = 'application/vnd.docker.container.image.v1+json'
const good: ImageFacts = {
  configType: config,
  layerTypes: [layer],
  familyTypes: { config, layer },
  os: 'linux',
  architecture: 'arm64',
  layers: 1,
  diffIds: 1,
  entrypoint: ['/lambda-entrypoint.sh'],
  command: [],
  workingDirectory: '/var/task',
}
const gb = 1024 ** 3

describe('what Lambda requires of an image', () => {
  it.each<[what: string, facts: Partial<ImageFacts>, codes: readonly string[]]>([
    ['all of it', {}, []],
    ['10 GB', { uncompressedBytes: 10 * gb }, []],
    ['a byte more than 10 GB', { uncompressedBytes: 10 * gb + 1 }, ['image-too-large']],
    ['another system', { os: 'windows', architecture: 'amd64' }, ['image-platform']],
    ['another machine', { architecture: 'riscv64' }, ['image-platform']],
    ['as many entries of history as layers', { history: 1 }, []],
    ['two faults at once', { history: 2, workingDirectory: 'app' }, ['image-history', 'image-working-directory']],
    [
      'zstd',
      { layerTypes: ['application/vnd.oci.image.layer.v1.tar+zstd'] },
      ['image-media-types', 'image-layer-not-gzip'],
    ],
  ])('%s', (_, facts, codes) => {
    expect(imageBreaches({ ...good, ...facts }).map(({ code }) => code)).toEqual(codes)
  })

  const folder = (path: string): LayerMember => ({ path, kind: 'directory' })
  const file = (path: string): LayerMember => ({ path, kind: 'file' })
  it.each<[what: string, members: readonly LayerMember[], codes: readonly string[]]>([
    ['folders in front of what is in them', [folder('var'), folder('var/task'), file('var/task/a')], []],
    ['a folder behind its file', [folder('var'), file('var/task/a'), folder('var/task')], ['image-parent-missing']],
    ['a path twice', [file('a'), file('a')], ['image-path-twice']],
    ['a file beside a folder of its name', [folder('a'), file('a')], ['image-path-twice']],
    [
      'a path that leads out',
      [{ ...file('etc/passwd'), unsafe: 'its path is absolute' }],
      ['image-unsafe-path', 'image-parent-missing'],
    ],
  ])('of the entries of a layer: %s', (_, members, codes) => {
    const rules = new LayerRules('the layer')
    for (const member of members) rules.add(member)
    expect(rules.breaches().map(({ code }) => code)).toEqual(codes)
  })
})
