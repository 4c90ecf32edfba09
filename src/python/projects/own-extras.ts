import type { Marker } from '../markers/marker.ts'
import type { Project, ProjectDependency } from './dependency.ts'

type Dependencies = readonly ProjectDependency[]

/**
 * A project that requires itself with extras, `app[web]`, means what these extras stand for. An index is never asked for
 * it: a stranger's package of that name would be taken.
 */
export function withOwnExtras<T extends Pick<Project, 'name' | 'dependencies' | 'extras' | 'groups'>>(project: T): T {
  const none: ReadonlySet<string> = new Set()
  return {
    ...project,
    dependencies: expanded(project.dependencies, project, none),
    extras: new Map([...project.extras].map(([extra, list]) => [extra, expanded(list, project, new Set([extra]))])),
    groups: new Map([...project.groups].map(([group, list]) => [group, expanded(list, project, none)])),
  }
}

function expanded(
  list: Dependencies,
  project: Pick<Project, 'name' | 'extras'>,
  within: ReadonlySet<string>,
): Dependencies {
  return list.flatMap((one) => {
    if (one.name !== project.name) return [one]
    return one.extras
      .filter((extra) => !within.has(extra))
      .flatMap((extra) => expanded(project.extras.get(extra) ?? [], project, new Set([...within, extra])))
      .map((inner) => narrowed(inner, one))
  })
}

/** A dependency that counts only where the marker of another one holds, too. */
export function narrowed(
  inner: ProjectDependency,
  { marker, requirement: outer }: ProjectDependency,
): ProjectDependency {
  if (!marker) return inner
  const both: Marker = inner.marker ? { kind: 'and', parts: [inner.marker, marker] } : marker
  const [what, own] = parts(inner.requirement)
  const [, further] = parts(outer)
  const markers = [own, further].filter((text) => text !== undefined).map((text) => `(${text})`)
  const requirement = inner.requirement === undefined ? undefined : `${what} ; ${markers.join(' and ')}`
  return { ...inner, marker: both, requirement }
}

/** What is required, and the marker behind it. */
function parts(requirement: string | undefined): readonly [string, string | undefined] {
  const [, what = '', marker] = /^([^;]*?)\s*(?:;\s*(.*))?$/s.exec(requirement ?? '') ?? []
  return [what, marker]
}
