// Where a tarball is: https://docs.npmjs.com/cli/v11/using-npm/registry

import { publicRegistry, type NpmSettings } from './npmrc.ts'

/** The registry of a package, by its scope. */
export function registryOf(name: string, { registry, scopes }: NpmSettings): string {
  const scope = name.startsWith('@') ? name.slice(0, name.indexOf('/')) : undefined
  return (scope === undefined ? undefined : scopes.get(scope)) ?? registry
}

/**
 * The address of a tarball: the one in the lock, or the registry's own.
 * @param resolved as the lock has it
 */
export function tarballAddress(
  name: string,
  version: string,
  resolved: string | undefined,
  settings: NpmSettings,
): string {
  const registry = registryOf(name, settings)
  if (resolved === undefined) {
    const file = `${name.slice(name.indexOf('/') + 1)}-${version.replace(/\+.*$/, '')}.tgz`
    return `${registry}${name}/-/${file}`
  }
  return replaceHost(resolved, registry, settings)
}

/** https://docs.npmjs.com/cli/v11/using-npm/config#replace-registry-host */
function replaceHost(resolved: string, registry: string, { replaceHost: rule }: NpmSettings): string {
  if (rule === 'never' || !URL.canParse(resolved) || !URL.canParse(registry)) return resolved
  const host = rule === 'npmjs' ? new URL(publicRegistry).host : rule
  const url = new URL(resolved)
  const to = new URL(registry)
  if ((rule !== 'always' && url.host !== host) || url.host === to.host) return resolved
  return `${registry}${url.pathname.replace(/^\//, '')}${url.search}`
}
