// src → build (tsc) → dist (ncc). One bundle, entered through a small file for the action and one for the command.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { minifySync } from 'rolldown/utils'
import { bundledPackages, licenceTexts } from './licences.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const run = (script: string, ...args: string[]): void => {
  execFileSync(process.execPath, [join(root, 'node_modules', script), ...args], { cwd: root, stdio: 'inherit' })
}

/** Errors and clients are told by the names of their classes. */
const keepingNames = {
  compress: { keepNames: { function: true, class: true } },
  mangle: { keepNames: { function: true, class: true } },
}

if (!process.version.startsWith('v24.'))
  throw new Error(`dist is built with Node 24, this is ${process.version}: use npm run build`)
rmSync(join(root, 'build'), { recursive: true, force: true })
run('typescript/bin/tsc', '-p', 'tsconfig.build.json')
const fresh = mkdtempSync(join(root, 'build', 'dist-'))
const packages: string[] = [join(root, 'node_modules/d3-hierarchy')] // In the page: .ci/page.ts.
const bundle = (module: string, out: string): void => {
  const stats = join(root, 'build', 'stats.json')
  const options = ['--minify', '--quiet', '--stats-out', stats, '--out', out]
  run('@vercel/ncc/dist/ncc/cli.js', 'build', `build/${module}`, ...options)
  packages.push(...bundledPackages(stats))
}
bundle('index.js', fresh)
// A thread of its own starts from a file of its own.
bundle('host/actions/cache-worker.js', join(fresh, 'cache-worker'))
bundle('python/checks/examine-worker.js', join(fresh, 'examine-worker'))
bundle('node/packages/convert-worker.js', join(fresh, 'convert-worker'))

writeFileSync(join(fresh, 'licenses.txt'), licenceTexts(packages))
minifyChunks()
const door = (start: string): string => `import { ${start} } from './index.js'\n\nawait ${start}('${codeName()}')\n`
writeFileSync(join(fresh, 'action.js'), door('runAction'))
writeFileSync(join(fresh, 'cli.js'), `#!/usr/bin/env node\n${door('runCommand')}`)
chmodSync(join(fresh, 'cli.js'), 0o755)

/** ncc minifies entries only. Half of a chunk is white space and comments, which every run would read. */
function minifyChunks(): void {
  for (const name of readdirSync(fresh, { recursive: true, encoding: 'utf8' })) {
    if (!/(?:^|[/\\])\d+\.index\.js$/.test(name)) continue
    const text = readFileSync(join(fresh, name), 'utf8')
    const { code, errors } = minifySync(name, text, { module: true, ...keepingNames })
    if (errors.length > 0) throw new Error(`${name} cannot be minified: ${errors[0]?.message}`)
    writeFileSync(join(fresh, name), code)
  }
}

/** Names this build by all of its code: what a run remembers counts for the code that it was remembered by. */
function codeName(): string {
  const hash = createHash('sha256')
  for (const name of readdirSync(fresh, { recursive: true, encoding: 'utf8' }).toSorted()) {
    if (name.endsWith('.js') && name.includes('index.js'))
      hash.update(`${name}\0`).update(readFileSync(join(fresh, name)))
  }
  return hash.digest('hex').slice(0, 32)
}

rmSync(join(root, 'dist'), { recursive: true, force: true })
renameSync(fresh, join(root, 'dist'))
chmodSync(join(root, 'dist'), 0o755)
for (const name of readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' })) {
  const path = join(root, 'dist', name)
  if (statSync(path).isFile() && readFileSync(path, 'utf8').includes(root)) {
    throw new Error(`dist/${name} holds a path of this machine`)
  }
}
