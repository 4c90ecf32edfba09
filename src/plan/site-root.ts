import { artifactFacts } from '../lambda/artifacts.ts'
import { nodejsFolder, sitePackagesFolder } from '../lambda/folders.ts'
import type { ArtifactPlan } from './plan.ts'

/**
 * The folder of an artifact that the packages of one Python go to: `python`, `python/lib/python3.13/site-packages`,
 * '' at the top of a function, `var/task` in an image.
 * @param python `3.13`
 */
export function siteRootOf({ kind, layout }: Pick<ArtifactPlan, 'kind' | 'layout'>, python: string): string {
  return layout === 'versioned' ? sitePackagesFolder(python) : artifactFacts[kind].packagesFolder
}

/** The folder of an artifact that `node_modules` lies in: `nodejs` of a layer, beside the code of a function or an image. */
export function nodeRootOf({ kind }: Pick<ArtifactPlan, 'kind'>): string {
  return kind === 'layer' ? nodejsFolder : artifactFacts[kind].packagesFolder
}

/** Where an artifact's packages, and code that names no other place, lie: for every version of its language. */
export function packagesRootOf({
  kind,
  targets,
}: Pick<ArtifactPlan, 'kind'> & Partial<Pick<ArtifactPlan, 'targets'>>): string {
  return targets?.[0].runtime.family === 'nodejs' ? nodeRootOf({ kind }) : artifactFacts[kind].packagesFolder
}
