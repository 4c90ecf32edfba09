import { execFileSync } from 'node:child_process'
import { mkdir, readdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { requirementsBytecode } from '../../../src/python/compile/precompile.ts'
import { lambdaLayerPrecompileSource } from '../../../src/python/compile/programs/lambda-layer-precompile-source.ts'
import { makeContext } from '../../support/contexts.ts'
import { pythonsAtHand } from '../../support/pythons.ts'

const files = {
  'requirements/pkg/__init__.py': 'VALUE = 7\n',
  'requirements/pkg/fast.py': 'raise ImportError\n',
  'requirements/pkg/fast.cpython-313-aarch64-linux-gnu.so': '',
  'requirements/pkg/bad.py': 'def (:\n',
  'requirements/pkg/tests/test_it.py': '',
  'requirements/single.py': 'import pkg\n',
}

describe.each(await pythonsAtHand())('bytecode of build requirements by Python $version', ({ path, version }) => {
  const tag = `cpython-${version.replace('.', '')}`

  it('is of what Python would import: no source beside an extension module, no test, no bad code', async () => {
    await using context = await makeContext()
    await context.write(files)
    await symlink('/etc/hostname', join(context.directory, 'requirements/link.py'))
    await mkdir(context.stores.temporary, { recursive: true })
    const to = join(context.directory, 'bytecode')
    await requirementsBytecode(join(context.directory, 'requirements'), to, { path, version: `${version}.0` }, context)
    const found = (await readdir(to, { recursive: true })).filter((name) => name.endsWith('.pyc')).toSorted()
    expect(found).toEqual([`pkg/__init__.${tag}.pyc`, `single.${tag}.pyc`])
    // It is found where the requirements will be, and names that place.
    const shown = execFileSync(path, [
      '-c',
      `import marshal; print(marshal.loads(open(${JSON.stringify(join(to, found[1] ?? ''))}, "rb").read()[16:]).co_filename)`,
    ])
    expect(shown.toString()).toBe('/lambda-layer/requirements/single.py\n')
  })

  it('is made of an archive too, in as many shares as there are processors, and without running it', async () => {
    await using context = await makeContext()
    await context.write({
      'library/one.py': 'raise SystemExit(3)\n',
      'library/json/two.py': '',
      'program.py': lambdaLayerPrecompileSource,
    })
    const at = (name: string): string => join(context.directory, name)
    execFileSync('tar', ['-C', at('library'), '-cf', at('library.tar'), '.'])
    const task = {
      sources: at('library.tar'),
      inside: '/var/lang/lib/python3.13',
      to: at('out'),
      skip: [],
      processes: 3,
    }
    execFileSync(path, ['-I', '-S', '-B', at('program.py')], { input: JSON.stringify(task) })
    expect((await readdir(at('out'), { recursive: true })).toSorted()).toEqual([
      'json',
      `json/two.${tag}.pyc`,
      `one.${tag}.pyc`,
    ])
  })
})
