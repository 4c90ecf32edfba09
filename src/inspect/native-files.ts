import { architectureFacts, architectures } from '../lambda/architectures.ts'
import type { NativeFile } from '../model/native-file.ts'
import { byText } from '../text/order.ts'
import type { PlacedElf } from './subject.ts'

/** The native files of an artifact, for people: each once, sorted by path. */
export function nativeFilesOf(files: readonly PlacedElf[]): readonly NativeFile[] {
  const byPath = new Map(files.map((file) => [file.path, nativeFile(file)]))
  return [...byPath.values()].sort(byText(({ path }) => path))
}

function nativeFile({ path, sizeBytes, elf, package: owner }: PlacedElf): NativeFile {
  const known = architectures.find((one) => architectureFacts[one].elfMachine === elf.machine)
  const glibc = newestGlibc(elf.versions.filter(({ weak }) => !weak).map(({ version }) => version))
  return {
    path,
    sizeBytes,
    machine: known ?? `ELF machine ${elf.machine}`,
    ...(glibc ? { glibc } : {}),
    ...(owner === undefined ? {} : { package: owner }),
  }
}

/** `GLIBC_2.17`, `GLIBC_2.2.5` → the newest, without its third number. */
function newestGlibc(versions: readonly string[]): readonly [number, number] | undefined {
  const numbers = versions.flatMap((text): (readonly [number, number])[] => {
    const match = /^GLIBC_(\d{1,3})\.(\d{1,3})(?:\.\d+)?$/.exec(text)
    return match ? [[Number(match[1]), Number(match[2])]] : []
  })
  return numbers.sort((a, b) => b[0] - a[0] || b[1] - a[1])[0]
}
