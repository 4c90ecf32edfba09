// pip.conf, where `aws codeartifact login --tool pip` writes: https://pip.pypa.io/en/stable/topics/configuration/
// Only what says where packages are, and how they are reached, is read.

import { join, resolve } from 'node:path'
import type { Environment } from '../../host/context.ts'
import { userFolder, type Read } from './settings-files.ts'

/** Settings of pip.conf that we know a use for, by their names there. */
const pipSettings = [
  'index-url',
  'extra-index-url',
  'no-index',
  'find-links',
  'trusted-host',
  'cert',
  'client-cert',
  'proxy',
  'timeout',
  'keyring-provider',
]

/** What the files of pip say, as pip's variables. */
export async function pipVariables(
  env: Environment,
  directory: string,
  platform: NodeJS.Platform,
  read: Read,
): Promise<Environment> {
  const home = env['HOME'] ?? env['USERPROFILE']
  const below = (base: string | undefined, ...parts: readonly string[]): readonly string[] =>
    base === undefined || base === '' ? [] : [join(base, ...parts)]
  const name = platform === 'win32' ? 'pip.ini' : 'pip.conf'
  const chosen = env['PIP_CONFIG_FILE']
  if (chosen === '/dev/null' || chosen === 'nul') return {}
  const own = chosen ? resolve(directory, chosen) : undefined
  const ofMachine = [
    ...(platform === 'win32' ? below(env['PROGRAMDATA'], 'pip', name) : ['/etc/xdg/pip/pip.conf', '/etc/pip.conf']),
    ...(platform === 'darwin' ? ['/Library/Application Support/pip/pip.conf'] : []),
  ]
  const ofUser = [
    ...below(home, platform === 'win32' ? 'pip' : '.pip', name),
    ...below(userFolder(env, platform), 'pip', name),
    ...(platform === 'darwin' ? below(home, 'Library', 'Application Support', 'pip', name) : []),
  ]
  const text = (file: string): Promise<string> => read(file).catch(() => '')
  const texts = await Promise.all([...ofMachine, ...ofUser, ...below(env['VIRTUAL_ENV'], name)].map(text))
  const ofOwn = own === undefined ? undefined : await read(own).catch(() => undefined)
  // With a file of its own, pip does not read those of the user.
  if (ofOwn !== undefined) texts.splice(ofMachine.length, ofUser.length)
  // The later wins.
  const settings = Object.assign({}, ...[...texts, ofOwn ?? ''].map(parsePipConfiguration)) as Record<string, string>
  return Object.fromEntries(
    pipSettings.flatMap((key) => {
      const value = settings[`install.${key}`] ?? settings[`global.${key}`]
      return value === undefined ? [] : [[`PIP_${key.toUpperCase().replaceAll('-', '_')}`, value]]
    }),
  )
}

/** The settings of a pip.conf as `section.key`; the lines of a value are joined by spaces. */
export function parsePipConfiguration(text: string): Readonly<Record<string, string>> {
  const settings = new Map<string, string[]>()
  let section = ''
  let value: string[] | undefined
  for (const line of text.split(/\r?\n/)) {
    if (/^\s*(?:[#;].*)?$/.test(line)) continue
    const header = /^\[([^\]]+)\]/.exec(line)?.[1]
    if (header !== undefined) {
      section = header.trim().toLowerCase()
      value = undefined
    } else if (/^\s/.test(line) && value !== undefined) {
      value.push(line.trim())
    } else {
      const separator = line.search(/[=:]/)
      const name = separator === -1 ? '' : line.slice(0, separator).trim().toLowerCase().replaceAll('_', '-')
      value = separator === -1 ? [] : [line.slice(separator + 1).trim()]
      settings.set(`${section}.${name}`, value)
    }
  }
  return Object.fromEntries([...settings].map(([key, lines]) => [key, lines.filter((one) => one !== '').join(' ')]))
}
