import { posix } from 'node:path'
import { createHash, randomBytes } from 'node:crypto'
import { makeZip } from './zips.ts'
import type { ZipMember } from './zips.ts'

export interface LayerPackage {
  readonly name: string
  readonly version?: string
  /** Content by path below the root. */
  readonly files: Readonly<Record<string, string | Buffer>>
  /** `python` unless told. */
  readonly root?: string
  readonly metadata?: string
  /** False for none, else paths that RECORD names besides the files. */
  readonly record?: false | readonly string[]
}

/** The zip of a layer with these packages and loose files. `stored` saves the time of compressing large ones. */
export function makeLayerZip(
  packages: readonly LayerPackage[],
  loose: Readonly<Record<string, string | Buffer>> = {},
  { stored = false } = {},
): Buffer {
  const members: ZipMember[] = packages.flatMap(
    ({ name, version = '1.0', files, root = 'python', metadata, record }) => {
      const info = `${name}-${version}.dist-info`
      const head = metadata ?? `Metadata-Version: 2.4\nName: ${name}\nVersion: ${version}\n`
      const rows = Object.entries(files).map(([path, content]) => {
        const hash = createHash('sha256').update(content).digest('base64url')
        return `${path},sha256=${hash},${Buffer.byteLength(content)}`
      })
      const all = {
        ...files,
        [`${info}/METADATA`]: head,
        ...(record === false
          ? {}
          : {
              [`${info}/RECORD`]: [
                ...rows,
                ...(record ?? []).map((path) => `${path},,`),
                `${info}/METADATA,,`,
                `${info}/RECORD,,`,
                '',
              ].join('\n'),
            }),
      }
      return Object.entries(all).map(([path, content]) => ({ path: posix.join(root, path), content }))
    },
  )
  const others = Object.entries(loose).map(([path, content]) => ({ path, content }))
  const sorted = [...members, ...others].sort((a, b) => (String(a.path) < String(b.path) ? -1 : 1))
  return makeZip(stored ? sorted.map(storedMember) : sorted)
}

function storedMember(member: ZipMember): ZipMember {
  return /dist-info/.test(String(member.path)) ? member : { ...member, method: 0 }
}

/** A layer as large as one of 51 real packages: some 6,700 files, 70 MB. */
export function realisticLayer(packages = 51, filesEach = 130, fileBytes = 11_000): Buffer {
  const noise = randomBytes(fileBytes)
  return makeLayerZip(
    Array.from({ length: packages }, (_, index) => {
      const name = `package_${index}`
      const paths = Array.from({ length: filesEach }, (_unused, file) => `${name}/some_folder/module_number_${file}.py`)
      return {
        name,
        files: Object.fromEntries(paths.map((path) => [path, Buffer.concat([noise, Buffer.from(path)])])),
        metadata: `Metadata-Version: 2.4\nName: ${name}\nVersion: 1.0\nLicense-Expression: MIT\n\n${noise.toString('base64')}`,
      }
    }),
    {},
    { stored: true },
  )
}
