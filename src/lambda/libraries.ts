// Which shared libraries Lambda's runtimes have. Two kinds, because only one of them is a promise:
//
// `certain`: the glibc family, the run-time libraries of gcc, and zlib, without which no interpreter runs.
// `likely`: the rest of /lib64 in the images as listed in public. It belongs to the image's package manager, and any
// update can remove it, as it did from Amazon Linux 1 to 2 and to 2023.
//
// Sources: the contents of /lib64 that Bref keeps from Lambda's images,
// https://github.com/brefphp/aws-lambda-layers/tree/main/utils (lib-check/al2-x64.txt, lib-copy/libs-x86.txt and
// libs-arm.txt), and the packages of public.ecr.aws/lambda/python:3.12 in
// https://github.com/amazonlinux/amazon-linux-2023/issues/585.

import type { Architecture } from './architectures.ts'
import { type OperatingSystemName, operatingSystems, type VersionNumbers } from './operating-systems.ts'
import type { Runtime } from './runtimes.ts'
import type { Target } from './target.ts'

export type Availability = 'certain' | 'likely' | 'absent'

const loaders: Readonly<Record<Architecture, string>> = {
  x86_64: 'ld-linux-x86-64.so.2',
  arm64: 'ld-linux-aarch64.so.1',
}

/** glibc and the run-time libraries of gcc, on every system. */
const certain = names(`
  libc.so.6 libm.so.6 libpthread.so.0 libdl.so.2 librt.so.1 libutil.so.1 libresolv.so.2 libanl.so.1 libthread_db.so.1
  libBrokenLocale.so.1 libnss_dns.so.2 libnss_files.so.2 libgcc_s.so.1 libstdc++.so.6 libz.so.1
`)

/** Libraries that are built with glibc and only fit the glibc of their own build. */
const ofGlibc = names('libnsl.so.1 libnss_compat.so.2')

const likely: Readonly<Record<OperatingSystemName, ReadonlySet<string>>> = {
  al2: names(`
    libcrypt.so.1 libnsl.so.1 libnss_compat.so.2 libacl.so.1 libattr.so.1 libbz2.so.1 libcap.so.2 libcom_err.so.2
    libcrypto.so.10 libssl.so.10 libcurl.so.4 libdb-5.3.so libelf.so.1 libffi.so.6 libform.so.6 libformw.so.6
    libgmp.so.10 libgmpxx.so.4 libgssapi_krb5.so.2 libgssrpc.so.4 libhistory.so.6 libicudata.so.50 libicui18n.so.50
    libicuio.so.50 libicuuc.so.50 libidn2.so.0 libk5crypto.so.3 libkeyutils.so.1 libkrb5.so.3 libkrb5support.so.0
    liblber-2.4.so.2 libldap-2.4.so.2 libldap_r-2.4.so.2 liblua-5.1.so liblzma.so.5 libmenu.so.6 libmenuw.so.6
    libncurses.so.6 libncursesw.so.6 libnghttp2.so.14 libnspr4.so libnss3.so libnssutil3.so libsmime3.so libssl3.so
    libplc4.so libplds4.so libp11-kit.so.0 libpanel.so.6 libpanelw.so.6 libpcre.so.1 libpcrecpp.so.0 libpcreposix.so.0
    libpopt.so.0 libreadline.so.6 libsasl2.so.3 libselinux.so.1 libsepol.so.1 libsqlite3.so.0 libssh2.so.1
    libtasn1.so.6 libtic.so.6 libtinfo.so.6 libunistring.so.0 libuuid.so.1 libverto.so.1 libxml2.so.2
  `),
  al2023: names(`
    libnss_compat.so.2 libacl.so.1 libattr.so.1 libarchive.so.13 libassuan.so.0 libaudit.so.1 libblkid.so.1
    libbz2.so.1 libcap.so.2 libcap-ng.so.0 libcom_err.so.2 libcrypto.so.3 libssl.so.3 libcurl.so.4 libffi.so.8
    libform.so.6 libformw.so.6 libgcrypt.so.20 libgio-2.0.so.0 libgirepository-1.0.so.1 libglib-2.0.so.0
    libgmodule-2.0.so.0 libgmp.so.10 libgobject-2.0.so.0 libgpg-error.so.0 libgpgme.so.11 libgssapi_krb5.so.2
    libgssrpc.so.4 libgthread-2.0.so.0 libhistory.so.8 libidn2.so.0 libjson-c.so.5 libk5crypto.so.3 libkeyutils.so.1
    libkrb5.so.3 libkrb5support.so.0 liblua-5.4.so liblz4.so.1 liblzma.so.5 libmagic.so.1 libmenu.so.6 libmenuw.so.6
    libmount.so.1 libmpfr.so.6 libncurses.so.6 libncursesw.so.6 libnghttp2.so.14 libp11-kit.so.0 libpanel.so.6
    libpanelw.so.6 libpcre2-8.so.0 libpcre2-posix.so.3 libpopt.so.0 libreadline.so.8 libselinux.so.1 libsepol.so.2
    libsmartcols.so.1 libsqlite3.so.0 libtasn1.so.6 libtic.so.6 libtinfo.so.6 libunistring.so.2 libuuid.so.1
    libverto.so.1 libxml2.so.2 libyaml-0.so.2 libzstd.so.1
  `),
}

/** Whether the runtime has a library of this name, as DT_NEEDED writes it. */
export function availability(library: string, { runtime, architecture }: Target<Runtime>): Availability {
  if (certain.has(library) || library === loaders[architecture]) return 'certain'
  // Only x86-64 has it with glibc 2.26 and 2.34: https://sourceware.org/glibc/wiki/libmvec
  if (library === 'libmvec.so.1') return architecture === 'x86_64' ? 'certain' : 'absent'
  if (interpreterLibraries(runtime).includes(library)) return 'likely'
  return likely[runtime.os].has(library) ? 'likely' : 'absent'
}

/**
 * Libraries that a layer never carries: the runtime has them for sure, or a second copy of them would not fit its glibc.
 * What else the interpreter itself needs is present too; its own files tell that.
 */
export function librariesOfRuntime(target: Target<Runtime>): readonly string[] {
  const { runtime, architecture } = target
  const candidates = [...certain, ...ofGlibc, ...interpreterLibraries(runtime), loaders[architecture], 'libmvec.so.1']
  return candidates.filter((library) => availability(library, target) !== 'absent')
}

/** The interpreter's own, in /var/lang/lib. */
function interpreterLibraries(runtime: Runtime): readonly string[] {
  return runtime.family === 'python' ? [`libpython${runtime.python}.so.1.0`, 'libpython3.so'] : []
}

/** The newest versions of a library's symbols. */
export interface SymbolVersions {
  readonly prefix: 'GLIBC' | 'GLIBCXX' | 'CXXABI'
  /** Libraries that define them. */
  readonly libraries: ReadonlySet<string>
  /** In the system's first image. From there to `latest` it depends on the day of the image. */
  readonly first: VersionNumbers
  readonly latest: VersionNumbers
}

const glibcLibraries = names(`
  libc.so.6 libm.so.6 libpthread.so.0 libdl.so.2 librt.so.1 libutil.so.1 libresolv.so.2 libanl.so.1 libmvec.so.1
  ld-linux-x86-64.so.2 ld-linux-aarch64.so.1
`)
const cxxLibraries = names('libstdc++.so.6')

export function symbolVersions({ os }: Runtime): readonly SymbolVersions[] {
  const { glibc, glibcxx, cxxabi } = operatingSystems[os]
  return [
    { prefix: 'GLIBC', libraries: glibcLibraries, first: glibc, latest: glibc },
    { prefix: 'GLIBCXX', libraries: cxxLibraries, ...glibcxx },
    { prefix: 'CXXABI', libraries: cxxLibraries, ...cxxabi },
  ]
}

function names(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter(Boolean))
}
