// Emulated builds with a clang that this machine's processor runs itself.
import { expect, it } from 'vitest'
import { readCentralDirectory } from '../../../src/formats/zip/central-directory.ts'
import { readEntry } from '../../../src/formats/zip/entry-data.ts'
import { openZipFile } from '../../../src/formats/zip/source.ts'
import type { Outcome } from '../../../src/run/request.ts'
import { makeContext, type TestContext } from '../../support/contexts.ts'
import { describeWithEngine } from '../../support/engine.ts'
import { startIndex } from '../../support/index.ts'
import { runBuild } from '../../support/runs.ts'
import { extensionSource, sourcePackage } from '../../support/source-packages.ts'

interface Built {
  readonly outcome: Outcome
  readonly lines: readonly string[]
  /** What compiled the extension module, as it says itself: gcc's start files are in any. */
  readonly compiledBy: 'clang' | 'gcc'
}

/** Builds a package with an extension module for arm64. */
async function build(
  context: TestContext,
  name: string,
  given: { readonly code?: string; readonly before?: string; readonly value?: string },
  inputs: Record<string, readonly string[]> = {},
): Promise<Built> {
  const code = given.code ?? `return write_wheel(folder, "${name}", "1.0", tag(), extension("${name}"))`
  const files = { [`${name}.c`]: extensionSource(name, given.before, given.value), 'setup.py': 'Extension' }
  await using index = await startIndex([sourcePackage(name, code, files)])
  const from = context.lines.length
  const outcome = await runBuild(
    { packages: [`${name}==1.0`], architectures: ['arm64'], ...inputs },
    context.with({ PIP_EXTRA_INDEX_URL: index.url }),
  )
  expect(outcome.report.problems).toEqual([])
  const zipPath = outcome.report.layers[0]?.zip?.path ?? ''
  await using source = await openZipFile(zipPath)
  const extension = (await readCentralDirectory(source, zipPath)).find(({ path }) => path.endsWith('.so'))
  const bytes = extension === undefined ? '' : (await readEntry(source, extension, 1 << 26)).toString('latin1')
  expect(bytes).toContain('GCC: (')
  const compiledBy = bytes.includes('clang version') ? 'clang' : 'gcc'
  return { outcome, lines: context.lines.slice(from), compiledBy }
}

await describeWithEngine('emulated builds', () => {
  it('are compiled by clang; by gcc where clang cannot, for a call or as a whole', async () => {
    await using context = await makeContext()

    const plain = await build(context, 'plain', {}, { verify: ['import'] })
    expect(plain.compiledBy).toBe('clang')
    expect(plain.outcome.report.built[0]?.where).toContain(', emulated, compiled by clang of ziglang ')
    // The stand-in's glibc is newer than Lambda's: it is said before the compiler is called.
    const told = plain.lines.filter((line) => / has glibc 2\.\d+, and python3\.13 runs on /.test(line))
    expect(told).toEqual([expect.stringMatching(/^warning: public\.ecr\.aws\/sam\/build-python3\.13/)])

    // A function within a function is gcc's own.
    const nested = 'static long nested(void) { long inner(void) { return 7; } return inner(); }'
    const own = await build(context, 'nested', { before: nested, value: 'PyLong_FromLong(nested())' })
    expect(own.compiledBy).toBe('gcc')
    expect(own.outcome.report.built[0]?.where).toMatch(/, emulated$/)
    expect(own.lines.filter((line) => line.includes('building it again'))).toEqual([])

    // A build that goes without its extension under a compiler that it does not know.
    const code = `said = subprocess.run(["gcc", "--version"], stdout=subprocess.PIPE).stdout
files = {"picky.py": b""} if b"clang" in said else extension("picky")
return write_wheel(folder, "picky", "1.0", tag(), files)`
    const picky = await build(context, 'picky', { code })
    expect(picky.compiledBy).toBe('gcc')
    expect(picky.lines).toContain(
      'info: picky 1.0: its wheel for the platform holds nothing compiled; building it again with the image’s own compiler.',
    )
    expect(picky.outcome.report.layers[0]?.findings?.map(({ code: found }) => found)).not.toContain('no-extension')
  }, 300_000)

  it('are compiled by the image’s own compiler alone, when that is asked for', async () => {
    await using context = await makeContext()
    const { compiledBy, outcome } = await build(context, 'classic', {}, { compiler: ['image'] })
    expect([compiledBy, outcome.report.built[0]?.where]).toEqual(['gcc', expect.stringMatching(/, emulated$/)])
  }, 120_000)
})
