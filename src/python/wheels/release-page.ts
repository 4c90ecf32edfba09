/**
 * The public page of a release, where its file comes from PyPI itself: a package of the same name on another index is
 * another one. https://docs.pypi.org/api/
 */
export function releasePage(name: string, version: string | undefined, url: string): string | undefined {
  if (version === undefined || !URL.canParse(url)) return undefined
  const { protocol, hostname } = new URL(url)
  if (protocol !== 'https:' || (hostname !== 'files.pythonhosted.org' && hostname !== 'pypi.org')) return undefined
  return `https://pypi.org/project/${encodeURIComponent(name)}/${encodeURIComponent(version)}/`
}
