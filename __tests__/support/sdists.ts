// Source distributions: https://packaging.python.org/en/latest/specifications/source-distribution-format/

import { gzipSync } from 'node:zlib'

interface SdistSpec {
  readonly name: string
  readonly version?: string
  /** Content by path below `<name>-<version>/`. */
  readonly files: Readonly<Record<string, string>>
}

export function sdistFilename({ name, version = '1.0' }: SdistSpec): string {
  return `${name.replaceAll('-', '_')}-${version}.tar.gz`
}

/** The bytes of an sdist, PKG-INFO included. */
export function makeSdist(spec: SdistSpec): Buffer {
  const { name, version = '1.0', files } = spec
  const info = `Metadata-Version: 2.1\nName: ${name}\nVersion: ${version}\n`
  const root = sdistFilename(spec).replace('.tar.gz', '')
  const members = Object.entries({ 'PKG-INFO': info, ...files }).map(([path, text]) => member(`${root}/${path}`, text))
  return gzipSync(Buffer.concat([...members, Buffer.alloc(1024)]))
}

/** One file of a tar archive: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html#tag_20_94_13_06 */
function member(path: string, text: string): Buffer {
  const content = Buffer.from(text)
  const header = Buffer.alloc(512)
  const octal = (value: number, length: number): string => `${value.toString(8).padStart(length - 1, '0')}\0`
  header.write(path, 0)
  header.write(octal(0o644, 8), 100)
  header.write(octal(0, 8), 108)
  header.write(octal(0, 8), 116)
  header.write(octal(content.length, 12), 124)
  header.write(octal(0, 12), 136)
  header.write(' '.repeat(8), 148)
  header.write('0', 156)
  header.write('ustar\u000000', 257)
  header.write(
    `${header
      .reduce((sum, byte) => sum + byte, 0)
      .toString(8)
      .padStart(6, '0')}\0 `,
    148,
  )
  return Buffer.concat([header, content, Buffer.alloc((512 - (content.length % 512)) % 512)])
}

/** A build backend inside the sdist, which tells `requires` when asked for metadata; `code` is Python that may change it. */
export function sdistWithBackend(
  name: string,
  code: string,
  version = '1.0',
): { readonly filename: string; readonly content: Buffer } {
  const backend = `
import os, sys
requires = []
${code}
def prepare_metadata_for_build_wheel(folder, config_settings=None):
    info = os.path.join(folder, '${name}-${version}.dist-info')
    os.mkdir(info)
    with open(os.path.join(info, 'METADATA'), 'w') as file:
        file.write('Metadata-Version: 2.1\\nName: ${name}\\nVersion: ${version}\\n')
        file.writelines('Requires-Dist: %s\\n' % one for one in requires)
    with open(os.path.join(info, 'WHEEL'), 'w') as file:
        file.write('Wheel-Version: 1.0\\nGenerator: test\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n')
    return '${name}-${version}.dist-info'
`
  const project = '[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["."]\n'
  const spec = { name, version, files: { 'pyproject.toml': project, 'backend.py': backend } }
  return { filename: sdistFilename(spec), content: makeSdist(spec) }
}
