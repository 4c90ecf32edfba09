/** Instruction sets as Lambda names them: https://docs.aws.amazon.com/lambda/latest/dg/foundation-arch.html */
export const architectures = ['x86_64', 'arm64'] as const
export type Architecture = (typeof architectures)[number]

interface ArchitectureFacts {
  /** As wheel tags and `uname -m` name it. */
  readonly machine: 'x86_64' | 'aarch64'
  /** As OCI names it: https://github.com/opencontainers/image-spec/blob/main/image-index.md */
  readonly ociPlatform: 'linux/amd64' | 'linux/arm64'
  /** As Node names it. */
  readonly node: NodeJS.Architecture
  /** `e_machine` of its ELF files: https://gabi.xinuos.com/elf/a-emachine.html */
  readonly elfMachine: number
}

export const architectureFacts: Readonly<Record<Architecture, ArchitectureFacts>> = {
  x86_64: { machine: 'x86_64', ociPlatform: 'linux/amd64', node: 'x64', elfMachine: 62 },
  arm64: { machine: 'aarch64', ociPlatform: 'linux/arm64', node: 'arm64', elfMachine: 183 },
}
