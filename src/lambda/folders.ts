// Where things are on Lambda, in its runtime images and in SAM's build images.

/** Layers are unpacked here. */
export const layersFolder = '/opt'

/** The function's own files. */
export const taskFolder = '/var/task'

/** The runtime client, and what the runtime brings for functions, such as boto3. */
export const runtimeFolder = '/var/runtime'

/** The interpreter and its standard library. */
export const languageFolder = '/var/lang'

/** @param python `3.13` */
export function interpreterPath(python: string): string {
  return `${languageFolder}/bin/python${python}`
}

/**
 * The standard library of a Python: https://docs.python.org/3/library/sys_path_init.html
 * @param python `3.13`
 * @param interpreter its path in an image that is not AWS's
 */
export function standardLibraryFolder(python: string, interpreter = interpreterPath(python)): string {
  return `${interpreter.split('/').slice(0, -2).join('/')}/lib/python${python}`
}

/**
 * The folder of a layer that `node_modules` lies in, for every version of Node.js: it is on NODE_PATH, where `require`
 * looks, and `import` from Node.js 18 on. https://docs.aws.amazon.com/lambda/latest/dg/packaging-layers.html
 */
export const nodejsFolder = 'nodejs'

/** The folder of a layer for Python packages of every version. */
export const pythonFolder = 'python'

/**
 * The folder of a layer for the packages of one Python version; packages for every version are in `python`.
 * https://docs.aws.amazon.com/lambda/latest/dg/packaging-layers.html
 */
export function sitePackagesFolder(python: string): string {
  return `python/lib/python${python}/site-packages`
}

const versioned = /^python\/lib\/python(\d+\.\d+)\//

/** The Python whose folder of a layer a path is in, e.g. `3.13`; undefined for what all of them see. */
export function pythonOfPath(path: string): string | undefined {
  if (!path.startsWith('python/lib/')) return undefined
  return versioned.exec(path)?.[1]
}

/** The folder of a layer that Python imports a path from: `python/lib/python3.13/site-packages`, or `python`. */
export function pythonFolderOf(path: string): string {
  return /^python\/lib\/python\d+\.\d+\/site-packages(?=\/)/.exec(path)?.[0] ?? pythonFolder
}
