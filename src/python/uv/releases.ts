// The one version of uv that we fetch when the machine has none, as its wheels on PyPI.
// Taken from https://pypi.org/simple/uv/. To raise it: replace the version and every row, and run the tests of resolve.

/**
 * Also the oldest uv of the user's own that will do. Older ones let a wheel that a build requires replace the interpreter
 * of the build's environment (0.10.5 does), and would run it past the wrapper of `foreign-code.ts`.
 */
export const uvVersion = '0.13.8'

export interface UvRelease {
  readonly filename: string
  readonly sha256: string
  /** Below https://files.pythonhosted.org/packages/ */
  readonly path: string
  /** Of the program in the wheel. */
  readonly programSha256: string
}

type Row = readonly [tags: string, folder: string, sha256: string, programSha256: string]

type Machine =
  | 'linux-x64'
  | 'linux-x64-musl'
  | 'linux-arm64'
  | 'darwin-x64'
  | 'darwin-arm64'
  | 'win32-x64'
  | 'win32-arm64'

const releases: Readonly<Record<Machine, Row>> = {
  'linux-x64': [
    'manylinux_2_17_x86_64.manylinux2014_x86_64',
    'c5/32/52ee34636aea1ab3f8baeeae1c3599461b8cddfb379862cc72ac61b8d91c',
    'e18a57b8b352eb7c8feb317b9f6f533c8f0ad9673fd6cf34bbe3cf1a9f6a8984',
    '4a7607589912d9c20e86b860b032f7c7f2913c9a3e76f46aef136885387452b8',
  ],
  'linux-x64-musl': [
    'musllinux_1_1_x86_64',
    '4d/a3/1ac9cd75985371da0d29c9c12132e6d5b5627b9d0de87c5ad97ab9ad69b0',
    '29451c60f5e8b07403e0a175d5229efc36b0289b34143ff4aaa499a5dd52553a',
    'a880db7f5f6745b5ec80aa6ccafdce06ddab1434013b55c62bb2fded1e2f9cb5',
  ],
  // Linked statically: it serves glibc and musl.
  'linux-arm64': [
    'manylinux_2_17_aarch64.manylinux2014_aarch64.musllinux_1_1_aarch64',
    '9e/f0/d989ac5fcebf83f1c8c5d78974f27788e8364945969eb646f5d0db35d924',
    '0b3e8b1a4f5e405e31e2ff33de8af4744831e9f7338539671efbd8c3c94e791d',
    '5aa4427bd923cfdca2d56a3577f60d8fa7825aa3b496fef975dfd6f03db57d28',
  ],
  'darwin-x64': [
    'macosx_10_12_x86_64',
    'be/7a/fd8a719c0198f8f8341847fc33b377f25ac79f7c4a56dbce5ceb086f239c',
    'b7124ca1956ec2e476a1003ea5715a15f0266afaec37f4dc9c6972ba8183e6d1',
    'afdbf4b93ab474668f8ad99da2fb7fb6562c020a4bbd860e9b1909181498b1b6',
  ],
  'darwin-arm64': [
    'macosx_11_0_arm64',
    '84/46/deb3a1eb3020575e41d1f9840c07185761d8d4c25cd6f58e813afb017476',
    '62b6943c7fd64fac6854f780bea6e0359e5a5bc3241f83ee357bb38276afac49',
    'f98066c132dc37b83a8861f9b538d732b5aad41d3b3a69e47abf27cdaef842a9',
  ],
  'win32-x64': [
    'win_amd64',
    '6a/1d/d813afac1a7cbe3eeeca8709b47bdcd5e5189d08364b8d7a9f693082f0f1',
    'cfbc13020a64cdf2f116d2936824c38edbf41e5c07f1ea291baf02e31ebf3ed0',
    '03fa174894b9d0cbe08762d40d1c2c64d10e875bd56f1a1e334ee1e00d60cdbe',
  ],
  'win32-arm64': [
    'win_arm64',
    '98/fd/9cc888863d2326e6e5c6ae2a66d4b3ff248f9cd6bb50cb8be36a941c3e26',
    'b4184029b1b7c54409b9cd4372c73a36ef9c2d1d7cf3b0aca59c8b1932f041dc',
    'e13da7988d96dd1133d9bd24cd9cc7c92a3a969311ff577d9e86b3a958409041',
  ],
}

/** pip prefers the newest glibc that the machine has, and may bring this wheel of the same version instead. */
const alsoGood: readonly Row[] = [
  [
    'manylinux_2_28_aarch64',
    '80/ce/f5eba24d8ec7fa566f9d50d1a69dbf9510137c30366b9f16dbeaf9b9dae4',
    '5337c30bb893b4f9ce0ceb921ba2da0d13f649da644f40ad3bef84083bef0203',
    '71a9af4238e9e139a3c185e0a010edd293e9ced3fc158bb544725b3d28d58b29',
  ],
]

function release([tags, folder, sha256, programSha256]: Row): UvRelease {
  const filename = `uv-${uvVersion}-py3-none-${tags}.whl`
  return { filename, sha256, path: `${folder}/${filename}`, programSha256 }
}

/** The wheel for a machine; undefined when we know none. `musl`: its C library is musl. */
export function uvRelease(
  platform: NodeJS.Platform,
  architecture: NodeJS.Architecture,
  musl: boolean,
): UvRelease | undefined {
  const machine = `${platform}-${architecture}${musl && architecture === 'x64' ? '-musl' : ''}`
  const row = (releases as Readonly<Record<string, (typeof releases)[Machine] | undefined>>)[machine]
  return row && release(row)
}

/** The wheel with this hash; undefined when it is none of ours. */
export function uvReleaseByHash(sha256: string): UvRelease | undefined {
  return [...Object.values(releases), ...alsoGood].map(release).find((one) => one.sha256 === sha256)
}

/** Whether these are the bytes of a program of uv that we know. */
export function isProgramOfUv(sha256: string): boolean {
  return [...Object.values(releases), ...alsoGood].map(release).some((one) => one.programSha256 === sha256)
}
