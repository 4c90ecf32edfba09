import { describe, expect, it } from 'vitest'
import { membersOf } from '../../.ci/unused-members.ts'

/** The members of classes in a text that it does not name itself. */
function unusedIn(text: string): readonly string[] {
  const { declared, used } = membersOf('a.ts', text)
  return declared.filter(({ name }) => !used.includes(name)).map(({ className, name }) => `${className}.${name}`)
}

describe('unused members of classes', () => {
  it.each<[what: string, text: string, unused: readonly string[]]>([
    ['a method that nobody calls', 'class A { b() {} }', ['A.b']],
    ['a field that nobody reads', 'export class A { readonly b = 1 }', ['A.b']],
    ['a static member and a getter', 'class A { static b = 1; get c() { return 2 } }', ['A.b', 'A.c']],
    ['a method that is called', 'class A { b() {} }; new A().b()', []],
    ['a field that is taken apart', 'class A { b = 1 }; const { b } = new A()', []],
    ['what a base class asks for', 'class A extends B { override c() {} }', []],
    ['what an interface asks for', 'class A implements B { c() {} }', []],
    ['constructors, private and computed members', 'class A { constructor() {} #b = 1; [Symbol.dispose]() {} }', []],
  ])('%s', (_what, text, unused) => {
    expect(unusedIn(text)).toEqual(unused)
  })
})
