// Which package of Amazon Linux brings a library that a wheel requires and Lambda lacks: what to tell the user.

import type { OperatingSystemName } from './operating-systems.ts'
import type { Runtime } from './runtimes.ts'

type PackageName = string | Readonly<Record<OperatingSystemName, string>>

/** The package of Amazon Linux that has a library: one name, or one for each system. */
const systemPackages: readonly (readonly [library: RegExp, name: PackageName])[] = [
  [/^libodbc(inst|cr)?\.so/, 'unixODBC'],
  [/^libgomp\.so/, 'libgomp'],
  [/^libatomic\.so/, 'libatomic'],
  [/^libgfortran\.so/, 'libgfortran'],
  [/^libquadmath\.so/, 'libquadmath'],
  [/^libcrypt\.so\.1$/, { al2: 'glibc', al2023: 'libxcrypt-compat' }],
  [/^libcrypt\.so\.2$/, 'libxcrypt'],
  [/^libnsl\.so\.1$/, { al2: 'glibc', al2023: 'libnsl' }],
  [/^libGL\.so/, 'mesa-libGL'],
  [/^libEGL\.so/, 'mesa-libEGL'],
  [/^libglib-2\.0|^libgthread-2\.0|^libgobject-2\.0|^libgio-2\.0/, 'glib2'],
  [/^libSM\.so/, 'libSM'],
  [/^libICE\.so/, 'libICE'],
  [/^libX11\.so/, 'libX11'],
  [/^libXext\.so/, 'libXext'],
  [/^libXrender\.so/, 'libXrender'],
  [/^libxcb(-.*)?\.so/, 'libxcb'],
  [/^libpq\.so/, { al2: 'postgresql-libs', al2023: 'libpq' }],
  [/^libmariadb\.so|^libmysqlclient\.so/, { al2: 'mariadb-libs', al2023: 'mariadb-connector-c' }],
  [/^libldap|^liblber/, 'openldap'],
  [/^libsasl2\.so/, 'cyrus-sasl-lib'],
  [/^libexpat\.so/, 'expat'],
  [/^libxslt\.so|^libexslt\.so/, 'libxslt'],
  [/^libxml2\.so/, 'libxml2'],
  [/^libcairo/, 'cairo'],
  [/^libpango/, 'pango'],
  [/^libgdk_pixbuf/, 'gdk-pixbuf2'],
  [/^libfontconfig\.so/, 'fontconfig'],
  [/^libfreetype\.so/, 'freetype'],
  [/^libpng/, 'libpng'],
  [/^libjpeg\.so/, 'libjpeg-turbo'],
  [/^libtiff\.so/, 'libtiff'],
  [/^libsndfile\.so/, 'libsndfile'],
  [/^libgeos/, 'geos'],
  [/^libproj\.so/, 'proj'],
  [/^libmagic\.so/, 'file-libs'],
  [/^libudev\.so/, 'systemd-libs'],
  [/^libnuma\.so/, 'numactl-libs'],
  [/^libaio\.so/, 'libaio'],
  [/^libusb-1/, 'libusbx'],
  [/^libssl\.so\.1\.1|^libcrypto\.so\.1\.1/, { al2: 'openssl11-libs', al2023: 'openssl-libs' }],
]

const cuda =
  /^lib(cuda|cudart|cublas|cudnn|cufft|curand|cusolver|cusparse|cupti|cufile|nccl|nvrtc|nvJitLink|nvToolsExt|nvshmem)|_cuda\.so/

/** Whether an operating system brings the library, rather than a Python package. */
export function isSystemLibrary(library: string): boolean {
  return systemPackages.some(([pattern]) => pattern.test(library))
}

/** What can be done about a library that is nowhere, for a package that requires it. */
export function howToProvide(library: string, packageName: string | undefined, runtime: Runtime): string {
  if (cuda.test(library)) return 'Lambda has no GPU: take a build of the package for the CPU.'
  if (
    packageName?.startsWith('opencv-') &&
    !packageName.endsWith('-headless') &&
    /^lib(GL|X|xcb|SM|ICE|g)/.test(library)
  ) {
    return `Use ${packageName}-headless in place of ${packageName}: it draws no windows and needs no such library.`
  }
  const libpython = /^libpython(\d+\.\d+)/.exec(library)?.[1]
  if (libpython !== undefined && runtime.family === 'python' && libpython !== runtime.python) {
    return `It was built for Python ${libpython}: take a build for Python ${runtime.python}.`
  }
  const found = systemPackages.find(([pattern]) => pattern.test(library))?.[1]
  const system = found === undefined || typeof found === 'string' ? found : found[runtime.os]
  const ownFile = `put a copy for this architecture into the layer with include (\`path/to/${library} => lib/${library}\`)`
  // Libraries of the build image come along with Python packages alone.
  if (system !== undefined && runtime.family === 'nodejs')
    return `It is in Amazon Linux's package ${system}: take it from there, and ${ownFile}.`
  return system === undefined
    ? `Find out which package brings ${library}, and ${ownFile}.`
    : `It is in Amazon Linux's package ${system}: name that in system-packages when the layer is built in a container, or ${ownFile}.`
}
