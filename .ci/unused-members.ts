// Members of classes, in src and in the tests' support, that no code names: knip sees exports, and the linter private ones.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync, Visitor } from 'oxc-parser'

const root = fileURLToPath(new URL('..', import.meta.url))

export interface Member {
  readonly className: string
  readonly name: string
}

/** The members that a file declares, and the names that it reads, calls or writes of any object. */
export function membersOf(file: string, text: string): { declared: readonly Member[]; used: readonly string[] } {
  const declared: Member[] = []
  const used: string[] = []
  const { program, errors } = parseSync(file, text)
  const [error] = errors
  if (error) throw new Error(`${file}: ${error.message}`)
  new Visitor({
    ClassDeclaration({ id, body, implements: interfaces }) {
      // What an interface asks for is called by others, who may not be ours.
      if (interfaces !== undefined && interfaces.length > 0) return
      for (const member of body.body) {
        if (!('key' in member) || member.computed || member.override === true || member.key.type !== 'Identifier')
          continue
        if (member.key.name !== 'constructor') declared.push({ className: id?.name ?? '', name: member.key.name })
      }
    },
    MemberExpression({ computed, property }) {
      if (!computed && property.type === 'Identifier') used.push(property.name)
    },
    ObjectPattern({ properties }) {
      for (const one of properties)
        if (one.type === 'Property' && one.key.type === 'Identifier') used.push(one.key.name)
    },
  }).visit(program)
  return { declared, used }
}

if (import.meta.main) {
  const folders = ['src', '__tests__', 'bench']
  const names = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(join(root, folder), { recursive: true })).map((name) => `${folder}/${name}`),
    ),
  )
  const files = await Promise.all(
    names
      .flat()
      .filter((name) => name.endsWith('.ts'))
      .map(async (name) => ({ name, members: membersOf(name, await readFile(join(root, name), 'utf8')) })),
  )
  const used = new Set(files.flatMap(({ members }) => members.used))
  for (const { name, members } of files) {
    for (const member of members.declared.filter((one) => !used.has(one.name))) {
      console.error(`${name}: nobody uses ${member.className}.${member.name}`)
      process.exitCode = 1
    }
  }
}
