import { describe, expect, it } from 'vitest'
import { askedFor } from '../../../src/node/locks/asked.ts'

/** Ranges of one package, by the table that names it. */
type Tables = Readonly<Partial<Record<'dependencies' | 'optional' | 'dev' | 'peer', string>>>

const manifestOf = ({ dependencies, optional, dev, peer }: Tables) => ({
  ...(dependencies === undefined ? {} : { dependencies: { a: dependencies } }),
  ...(optional === undefined ? {} : { optionalDependencies: { a: optional } }),
  ...(dev === undefined ? {} : { devDependencies: { a: dev } }),
  ...(peer === undefined ? {} : { peerDependencies: { a: peer } }),
})

describe('a package that several tables name', () => {
  it.each<[tables: Tables, npm: string, pnpm: string]>([
    [{ dependencies: '1' }, '1 prod', '1 prod'],
    [{ dependencies: '1', optional: '2' }, '2 optional', '2 optional'],
    [{ dependencies: '1', dev: '2' }, '2 prod dev', '1 prod'],
    [{ dependencies: '1', peer: '2' }, '1 prod', '1 prod'],
    [{ optional: '1', dev: '2' }, '2 optional dev', '1 optional'],
    [{ optional: '1', peer: '2' }, '1 optional', '1 optional'],
    [{ dev: '1', peer: '2' }, '1 dev', '1 dev'],
    [{ peer: '1' }, '1 peer', '1 peer'],
    [{ dependencies: '1', optional: '2', dev: '3', peer: '4' }, '3 optional dev', '2 optional'],
  ])('%j is %s for npm and %s for pnpm', (tables, npm, pnpm) => {
    const told = (tool: 'npm' | 'pnpm') =>
      askedFor(manifestOf(tables), tool).map(({ name, range, types }) => `${name} ${range} ${types.join(' ')}`)
    expect(told('npm')).toEqual([`a ${npm}`])
    expect(told('pnpm')).toEqual([`a ${pnpm}`])
  })
})
