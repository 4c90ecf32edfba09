// Modes of files and folders that Lambda keeps: it unpacks a layer as one user and runs functions as another.
// https://docs.aws.amazon.com/lambda/latest/dg/troubleshooting-deployment.html

import type { Finding } from '../../model/finding.ts'
import { listed } from '../../text/listing.ts'
import type { Inventory } from '../inventory.ts'
import type { ScannedFile } from '../scan.ts'

/** Programs that Lambda or a function starts by their own names. */
const program = /^(?:bin|extensions)\/[^/]+$/

/** What a function may not read or start, in a layer that was zipped elsewhere. */
export function checkModes(
  { files = [], folders = [] }: Pick<Inventory, 'files' | 'folders'>,
  scanned: readonly ScannedFile[],
): readonly Finding[] {
  const byPath = new Map(scanned.map((one) => [one.path, one]))
  const unreadable = files.filter(({ mode, isLink }) => !isLink && mode !== undefined && (mode & 0o004) === 0)
  const closed = folders.filter(({ mode }) => mode !== undefined && (mode & 0o005) !== 0o005)
  const inert = files.filter(({ path, mode, isLink }) => {
    const content = byPath.get(path)
    const isProgram = path.startsWith('extensions/') || content?.script !== undefined || content?.elf !== undefined
    return program.test(path) && isProgram && !isLink && mode !== undefined && (mode & 0o001) === 0
  })
  const mangled = scanned.filter(({ path, script }) => script?.hasCarriageReturn && program.test(path))
  return [
    ...finding(
      'unreadable-file',
      unreadable.map(({ path }) => path),
      (names) => `The function may not read ${names}: Lambda runs it as another user than the one that owns them.`,
      'Make files readable for all before they are packed: chmod -R a+rX.',
    ),
    ...finding(
      'unreadable-folder',
      closed.map(({ path }) => path),
      (names) => `The function may not look into ${names}: Lambda runs it as another user than the one that owns them.`,
      'Open folders for all before they are packed: chmod -R a+rX.',
    ),
    ...finding(
      'not-executable',
      inert.map(({ path }) => path),
      (names) => `Nothing can start ${names}: the x bit is missing.`,
      'Set it before the files are packed: chmod a+x.',
    ),
    ...finding(
      'windows-line-ends',
      mangled.map(({ path }) => path),
      (names) =>
        `Nothing can start ${names}: the first line ends as on Windows, so that Linux does not find the interpreter that it names.`,
      'Give the scripts line ends of Linux: dos2unix, or `*.sh text eol=lf` in .gitattributes.',
    ),
  ]
}

function finding(
  code: string,
  paths: readonly string[],
  message: (names: string) => string,
  nextStep: string,
): readonly Finding[] {
  const [path] = paths
  return path === undefined ? [] : [{ severity: 'error', code, message: message(listed(paths)), nextStep, path }]
}
