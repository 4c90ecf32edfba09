// Packages of Amazon Linux that builds lack, by what the build asked for: what to write into `system-packages`. Names of
// Amazon Linux 2023 are those of Fedora; those of Amazon Linux 2 are older.

import { type OperatingSystemName, operatingSystems } from './operating-systems.ts'

/** The package that has a header. */
export const headerPackages: readonly (readonly [header: RegExp, devel: string])[] = [
  [/^yaml\.h$/, 'libyaml-devel'],
  [/^ffi\.h$/, 'libffi-devel'],
  [/^(openssl|crypto)\//, 'openssl-devel'],
  [/^(libpq-fe|pg_config)\.h$/, 'libpq-devel'],
  [/^(mysql|mysql\/mysql|mariadb\/mysql)\.h$/, 'mariadb-connector-c-devel'],
  [/^(lber|ldap)\.h$/, 'openldap-devel'],
  [/^sasl\/sasl\.h$/, 'cyrus-sasl-devel'],
  [/^libxml\//, 'libxml2-devel'],
  [/^libxslt\//, 'libxslt-devel'],
  [/^xmlsec\//, 'xmlsec1-devel xmlsec1-openssl-devel'],
  [/^(zlib|zconf)\.h$/, 'zlib-devel'],
  [/^bzlib\.h$/, 'bzip2-devel'],
  [/^lzma\.h$/, 'xz-devel'],
  [/^(jpeglib|turbojpeg)\.h$/, 'libjpeg-turbo-devel'],
  [/^png\.h$/, 'libpng-devel'],
  [/^tiff(io)?\.h$/, 'libtiff-devel'],
  [/^ft2build\.h$/, 'freetype-devel'],
  [/^sql(ext)?\.h$/, 'unixODBC-devel'],
  [/^sqlite3\.h$/, 'sqlite-devel'],
  [/^curl\/curl\.h$/, 'libcurl-devel'],
  [/^(gssapi|krb5)(\/|\.h)/, 'krb5-devel'],
  [/^gmp\.h$/, 'gmp-devel'],
  [/^mpfr\.h$/, 'mpfr-devel'],
  [/^sodium\.h$/, 'libsodium-devel'],
  [/^(cairo|cairo\/cairo)\.h$/, 'cairo-devel'],
  [/^(snappy|snappy-c)\.h$/, 'snappy-devel'],
  [/^librdkafka\//, 'librdkafka-devel'],
  [/^(event|ev)\.h$/, 'libevent-devel'],
  [/^geos_c\.h$/, 'geos-devel'],
  [/^(hdf5|H5public)\.h$/, 'hdf5-devel'],
  [/^gdal(_version)?\.h$/, 'gdal-devel'],
  [/^proj(_api)?\.h$/, 'proj-devel'],
  [/^pycurl\//, 'libcurl-devel'],
  [/^(lz4|lz4frame)\.h$/, 'lz4-devel'],
  [/^zstd\.h$/, 'libzstd-devel'],
  [/^portaudio\.h$/, 'portaudio-devel'],
  [/^magic\.h$/, 'file-devel'],
  [/^systemd\//, 'systemd-devel'],
  [/^augeas\.h$/, 'augeas-devel'],
  [/^(cblas|lapacke)\.h$/, 'openblas-devel'],
  [/^numa\.h$/, 'numactl-devel'],
  [/^uuid\/uuid\.h$/, 'libuuid-devel'],
  [/^pcre2?\.h$/, 'pcre2-devel'],
  [/^re2\//, 're2-devel'],
]

/** The package that has a program. */
export const programPackages: Readonly<Record<string, string>> = {
  pg_config: 'libpq-devel',
  mysql_config: 'mariadb-connector-c-devel',
  mariadb_config: 'mariadb-connector-c-devel',
  'krb5-config': 'krb5-devel',
  'curl-config': 'libcurl-devel',
  'xml2-config': 'libxml2-devel',
  'xslt-config': 'libxslt-devel',
  'geos-config': 'geos-devel',
  'gdal-config': 'gdal-devel',
  h5cc: 'hdf5-devel',
  'apr-1-config': 'apr-devel',
  'pkg-config': 'pkgconf-pkg-config',
  gfortran: 'gcc-gfortran',
  ninja: 'ninja-build',
  libtoolize: 'libtool',
  protoc: 'protobuf-compiler',
  go: 'golang',
  gcc: 'gcc',
  cc: 'gcc',
  'g++': 'gcc-c++',
  'c++': 'gcc-c++',
  ...Object.fromEntries(
    [
      'swig',
      'autoconf',
      'automake',
      'bison',
      'flex',
      'nasm',
      'git',
      'make',
      'clang',
      'patch',
      'perl',
      'unzip',
      'wget',
    ].map((name) => [name, name]),
  ),
}

/** The package that has the .pc file of a library. */
export const libraryPackages: Readonly<Record<string, string>> = {
  mysqlclient: 'mariadb-connector-c-devel',
  mariadb: 'mariadb-connector-c-devel',
  libpq: 'libpq-devel',
  'libxml-2.0': 'libxml2-devel',
  libxslt: 'libxslt-devel',
  xmlsec1: 'xmlsec1-devel xmlsec1-openssl-devel',
  hdf5: 'hdf5-devel',
  geos: 'geos-devel',
  gdal: 'gdal-devel',
  proj: 'proj-devel',
  openblas: 'openblas-devel',
  libffi: 'libffi-devel',
  openssl: 'openssl-devel',
  cairo: 'cairo-devel',
  freetype2: 'freetype-devel',
  libsystemd: 'systemd-devel',
  libcurl: 'libcurl-devel',
}

/** What Amazon Linux 2 calls them, where it is another name. */
const ofAmazonLinux2: Readonly<Record<string, string>> = {
  'libpq-devel': 'postgresql-devel',
  'mariadb-connector-c-devel': 'mariadb-devel',
  'pkgconf-pkg-config': 'pkgconfig',
}
/** Not in the core repositories of either system. */
const supplementary = new Set(
  'geos-devel gdal-devel proj-devel hdf5-devel netcdf-devel librdkafka-devel re2-devel snappy-devel augeas-devel portaudio-devel'.split(
    ' ',
  ),
)

/**
 * What to write into `system-packages`.
 * @param names one or several packages of Amazon Linux 2023, separated by a space
 */
export function addPackages(names: string, os: OperatingSystemName): string {
  const here = names.split(' ').map((name) => packageOn(os, name))
  const { packageManager } = operatingSystems[os]
  return `Add ${here.map((name) => `\`${name}\``).join(' and ')} to \`system-packages\` (${packageManager}).${furtherRepository(os, names)}`
}

/** The name of a package on an operating system. */
function packageOn(os: OperatingSystemName, name: string): string {
  return os === 'al2' ? (ofAmazonLinux2[name] ?? name) : name
}

/** Where to get a package that the image's own repositories may not have; an empty text for all others. */
function furtherRepository(os: OperatingSystemName, names: string): string {
  if (!names.split(' ').some((name) => supplementary.has(name))) return ''
  return os === 'al2'
    ? ' It is in none of the repositories of Amazon Linux 2: compile the library in `before-build`, or use python3.12 or later.'
    : ' It may be among the supplementary packages (SPAL) alone: enable them in `before-build` and install it there, https://docs.aws.amazon.com/linux/al2023/ug/configure-spal-repository.html.'
}
