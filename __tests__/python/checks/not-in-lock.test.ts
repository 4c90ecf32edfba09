import { expect, it } from 'vitest'
import { notInLock } from '../../../src/python/checks/not-in-lock.ts'
import { lockOf, targetOf } from '../../support/locks.ts'

const target = targetOf('python3.13', 'arm64')

/** What a wheel of `app` that requires this is said to lack, beside packages of these names. */
function missing(requires: readonly string[], names: readonly string[], flatFile: string | undefined = 'Pipfile.lock') {
  const wheels = [{ name: 'app', requires }, ...names.map((name) => ({ name, requires: [] }))]
  const lock = lockOf(target, [])
  const locks = [flatFile === '' ? lock : { ...lock, flatFile }]
  return notInLock(locks, [{ target, wheels }]).map(({ message }) => / requires (\S+), /.exec(message)?.[1])
}

it.each<[what: string, requires: readonly string[], names: readonly string[], expected: readonly string[]]>([
  ['all is there', ['Six_Mod>=1', 'idna'], ['six-mod', 'idna'], []],
  ['one is missing', ['six-mod', 'idna>=1,<2'], ['six-mod'], ['idna']],
  ['twice the same', ["idna>=1 ; python_version < '3.12'", "idna>=2 ; python_version >= '3.12'", 'idna'], [], ['idna']],
  ['for another platform', ["colorama ; sys_platform == 'win32'", "a ; platform_machine == 'x86_64'"], [], []],
  ['for an extra', ["pysocks ; extra == 'socks'"], [], []],
  ['of the runtime', ['boto3', 'urllib3'], [], []],
  ['not readable', ['?', 'a ; nonsense'], [], []],
])('a lock that does not say who requires what: %s', (_what, requires, names, expected) => {
  expect(missing(requires, names)).toEqual(expected)
})

it('other locks say it themselves', () => {
  expect(missing(['idna'], [], '')).toEqual([])
})
