// What `include` and `code` do not take from a folder, since it is nobody's code or must not be published.

import { open, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { OwnSource } from '../plan/include.ts'

/** Why a file or folder is left out. `said` is false for what nobody misses. */
export interface LeftOut {
  readonly why: string
  readonly said: boolean
}

const folders: Readonly<Record<string, LeftOut>> = {
  __pycache__: { why: 'bytecode of this machine', said: false },
  '.git': { why: 'version control', said: true },
  '.hg': { why: 'version control', said: true },
  '.svn': { why: 'version control', said: true },
  '.venv': { why: 'a virtualenv of this machine', said: true },
  node_modules: { why: 'packages of Node.js, installed for this machine', said: true },
  '.ssh': { why: 'it may hold private keys', said: true },
  '.aws': { why: 'it may hold credentials', said: true },
}
/** Of `code` alone: what a project has beside its code. */
const foldersOfProject: Readonly<Record<string, LeftOut>> = {
  tests: { why: 'tests', said: true },
  test: { why: 'tests', said: true },
  __tests__: { why: 'tests', said: true },
  venv: { why: 'a virtualenv of this machine', said: true },
  '.aws-sam': { why: 'what SAM built', said: true },
  'cdk.out': { why: 'what CDK built', said: true },
  '.terraform': { why: 'what Terraform keeps', said: true },
  '.serverless': { why: 'what the Serverless Framework built', said: true },
  '.github': { why: 'workflows', said: false },
  '.idea': { why: 'settings of an editor', said: false },
  '.vscode': { why: 'settings of an editor', said: false },
  ...Object.fromEntries(
    ['.pytest_cache', '.mypy_cache', '.ruff_cache', '.hypothesis', '.tox', '.nox', '.cache', '.eggs', 'htmlcov'].map(
      (name) => [name, { why: 'a cache of a tool', said: false }],
    ),
  ),
}
/** Names that pytest and the runners of Node.js look for. */
const testFile = /^(?:test_.*\.py|.*_test\.py|conftest\.py|.*\.(?:test|spec)\.[cm]?[jt]sx?)$/
const cacheFile = /^\.coverage(?:\..*)?$/
const credentials = new Set(['.netrc', '.pypirc', '.npmrc', '.git-credentials', '.dockercfg'])
/** https://man.openbsd.org/ssh-keygen, and containers of keys. */
const keyFile = /^id_(?:rsa|dsa|ecdsa|ecdsa_sk|ed25519|ed25519_sk)$|\.(?:p12|pfx|jks|ppk)$/
/** `.env` and its variants, but not those that are meant to be shared. */
const environmentFile = /^\.env(?:\.(?!example$|sample$|template$|dist$|defaults$)[\w.-]+)?$/
const privateKey = /^-----BEGIN (?:[A-Z0-9]+ ){0,3}PRIVATE KEY-----/

/** Why a folder is left out; undefined when it is not. */
export async function leftOutFolder(name: string, path: string, of: OwnSource['input']): Promise<LeftOut | undefined> {
  const known = folders[name] ?? (of === 'code' ? foldersOfProject[name] : undefined)
  if (known) return known
  const isVirtualenv = await stat(join(path, 'pyvenv.cfg')).catch(() => undefined)
  return isVirtualenv ? { why: 'a virtualenv of this machine', said: true } : undefined
}

/** Whether `code` leaves a folder out that `include` takes. */
export async function isLeftOutOfCode(name: string, path: string): Promise<boolean> {
  const [ofCode, ofInclude] = await Promise.all([
    leftOutFolder(name, path, 'code'),
    leftOutFolder(name, path, 'include'),
  ])
  return ofCode !== undefined && ofInclude === undefined
}

/** Why a file is left out; undefined when it is not. */
export async function leftOutFile(name: string, path: string, of: OwnSource['input']): Promise<LeftOut | undefined> {
  if (name === '.DS_Store' || name.endsWith('.pyc')) return { why: 'made by this machine', said: false }
  if (of === 'code' && cacheFile.test(name)) return { why: 'a cache of a tool', said: false }
  if (of === 'code' && testFile.test(name)) return { why: 'tests', said: true }
  if (environmentFile.test(name)) return { why: 'it may hold secrets', said: true }
  if (credentials.has(name)) return { why: 'it may hold credentials', said: true }
  if (keyFile.test(name) || privateKey.test((await startOf(path, 64)).toString('latin1'))) {
    return { why: 'a private key', said: true }
  }
  return undefined
}

/** The first bytes of a file. */
export async function startOf(path: string, lengthBytes: number): Promise<Buffer> {
  await using file = await open(path)
  const { buffer, bytesRead } = await file.read(Buffer.alloc(lengthBytes), 0, lengthBytes, 0)
  return buffer.subarray(0, bytesRead)
}
