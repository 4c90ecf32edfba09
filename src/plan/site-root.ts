import { artifactFacts } from '../lambda/artifacts.ts'
import { sitePackagesFolder } from '../lambda/folders.ts'
import type { ArtifactPlan } from './plan.ts'

/**
 * The folder of an artifact that the packages of one Python go to: `python`, `python/lib/python3.13/site-packages`,
 * '' at the top of a function, `var/task` in an image.
 * @param python `3.13`
 */
export function siteRootOf({ kind, layout }: Pick<ArtifactPlan, 'kind' | 'layout'>, python: string): string {
  return layout === 'versioned' ? sitePackagesFolder(python) : artifactFacts[kind].packagesFolder
}
