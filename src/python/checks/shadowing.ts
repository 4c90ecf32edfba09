// Modules that replace modules of the standard library. Lambda puts the function's own folder, and those of layers, before
// the standard library on the path, so that a backport which no virtualenv ever imports is what every function gets.

import { artifactFacts, type ArtifactKind } from '../../lambda/artifacts.ts'
import { pythonFolderOf } from '../../lambda/folders.ts'
import { under } from '../../text/path.ts'
import type { Finding } from '../../model/finding.ts'
import { isKnownToBreak, isStandardModule } from './standard-library.ts'
import type { PythonSubject } from './subjects.ts'
import { requirementText } from './requirement-text.ts'

/** What is imported as a module of the outermost level: `uuid.py`, `asyncio/__init__.py`. A folder without code is not. */
const topLevel = /^([A-Za-z_]\w*)(?:\.py|(?:\.cpython-[\w-]+|\.abi3)?\.so|\/__init__\.(?:py|[\w.-]*so))$/

/** The module of the outermost level that a path is; undefined for any other file. */
export function topLevelModule(path: string, artifact: ArtifactKind): string | undefined {
  const { packagesFolder } = artifactFacts[artifact]
  const top = under(packagesFolder, '')
  if (!path.startsWith(top)) return undefined
  const root = artifact === 'layer' ? `${pythonFolderOf(path)}/` : top
  return topLevel.exec(path.slice(root.length))?.[1]
}

export function checkShadowing({
  artifact,
  packages,
  paths,
  target: { runtime },
  where,
}: PythonSubject): readonly Finding[] {
  const owners = new Map(packages.flatMap((one) => one.paths.map((path) => [path, one] as const)))
  const { title } = artifactFacts[artifact]
  return [...paths].flatMap((path): readonly Finding[] => {
    const module = topLevelModule(path, artifact)
    // Nothing imports the interpreter's own tests.
    if (module === undefined || !isStandardModule(module, runtime.python)) return []
    const owner = owners.get(path)
    const isCertain = isKnownToBreak(module)
    const what = owner ? `${owner.name} ${owner.version}${requirementText(owner.requiredBy)}` : `The ${title}`
    return [
      {
        severity: isCertain ? 'error' : 'warning',
        code: 'stdlib-shadowed',
        message: `${what} brings the module ${module}, which Python ${runtime.python} has itself${where}. Lambda puts ${artifact === 'layer' ? 'layers' : 'the function’s folder'} before the standard library, so that ${artifact === 'layer' ? 'every function' : 'the function'} gets this one${isCertain ? ', which lacks what Python and its libraries need' : ''}.`,
        nextStep: owner
          ? `Leave ${owner.name} out: Python ${runtime.python} does not need it. If another package requires it, take a newer version of that, or exclude ${path}.`
          : `Give ${path} another name.`,
        ...(owner ? { package: owner.name } : {}),
        path,
      },
    ]
  })
}
