import { type Group, groupsOf } from '../groups.ts'
import { architectureFacts, architectures } from '../../lambda/architectures.ts'
import type { Finding } from '../../model/finding.ts'
import { isLoadable, isNative } from '../linking.ts'
import { listed } from '../../text/listing.ts'
import type { PlacedElf, Subject, SubjectPackage } from '../subject.ts'

/** `e_machine` of processors that could run a program: https://gabi.xinuos.com/elf/a-emachine.html. Not CUDA, eBPF … */
const processors: Readonly<Record<number, string>> = {
  3: 'i386',
  8: 'mips',
  20: 'ppc',
  21: 'ppc64',
  22: 's390x',
  40: 'arm (32 bit)',
  62: 'x86_64',
  183: 'arm64',
  243: 'riscv64',
  258: 'loongarch64',
}

/** How paths name processors, for files of which one is chosen when the program runs. */
const namesInPaths =
  /(?:^|[^a-z0-9])(?:x86(?:_64)?|x64|amd64|i[3-6]86|ia32|arm64|aarch64|armv?\d*[a-z]*|armhf|riscv(?:64|32)?|ppc(?:64)?(?:le)?|powerpc\w*|s390x?|mips\w*|loongarch\w*|(?:32|64)[-_]?bit|linux(?:32|64))(?![a-z0-9])/i

/**
 * ELF files for another machine. An error in a wheel that says it is for this one, unless the file says by its path
 * that it is one of several variants (debugpy carries i386 and x86-64 libraries for the process it attaches to);
 * a warning in an `any` wheel, which promises nothing.
 */
export function checkMachine(subject: Subject): readonly Finding[] {
  const foreign = subject.elfFiles.filter(
    (file) => isLoadable(file) && !isNative(file, subject) && processors[file.elf.machine] !== undefined,
  )
  const groups = groupsOf(
    foreign,
    (file) => `${file.package ?? ''} ${processorOf(file)} ${isCertain(file, homeOf(file, subject), subject)}`,
  )
  return groups.map((files) => foreignMachine(files, subject))
}

function foreignMachine(files: Group<PlacedElf>, subject: Subject): Finding {
  const [first] = files
  const own = homeOf(first, subject)
  const certain = isCertain(first, own, subject)
  const architecture = subject.target.architecture
  const what = own ? `${own.name} ${own.version}` : `The ${subject.artifact}`
  const other = processorOf(first)
  return {
    severity: certain ? 'error' : 'warning',
    code: 'wrong-machine',
    message: `${what} has ${listed(files.map((file) => file.path))} for ${other}, which cannot be loaded on ${architecture}${subject.where}.${certain ? '' : ' Nothing else is wrong when it is never loaded there.'}`,
    nextStep: certain
      ? `Take a ${subject.target.runtime.family === 'python' ? 'wheel or build' : 'package'} for ${architecture}; ${architectures.some((one) => one === other) ? 'was this one made on the machine that runs this tool?' : 'this one is wrongly tagged.'}`
      : `If the ${subject.artifact} does not use it, leave it out with exclude, e.g. ${first.path}.`,
    ...(first.package === undefined ? {} : { package: first.package }),
    path: first.path,
  }
}

function homeOf(file: PlacedElf, subject: Subject): SubjectPackage | undefined {
  return subject.packages.find((one) => one.name === file.package)
}

function isCertain(file: PlacedElf, home: SubjectPackage | undefined, subject: Subject): boolean {
  const { module } = file
  const isLoaded = module?.imported === true && subject.target.runtime.family === 'nodejs'
  // In a folder that is named after this machine: Node.js loads it, unless there is another one.
  if (home?.tagged !== 'platform')
    return isLoaded && home?.elfFiles.some((one) => isNative(one, subject) && one.module?.imported) === false
  if (module?.tagged) {
    // Named for its runtime and machine, so it is a module: lost unless the right one is beside it.
    return !home.elfFiles.some(
      (other) => isNative(other, subject) && other.module?.name === module.name && other.module.fits,
    )
  }
  if (module && file.initializesModule) return true
  return !namesInPaths.test(file.path) || !home.elfFiles.some((other) => isNative(other, subject))
}

function processorOf({ elf }: PlacedElf): string {
  const known = Object.values(architectureFacts).find((facts) => facts.elfMachine === elf.machine)
  const name = processors[elf.machine] ?? `machine ${elf.machine}`
  if (known && elf.bits === 32) return `${name} (32 bit)`
  if (known && elf.endianness === 'big') return `${name} (big-endian)`
  return name
}
