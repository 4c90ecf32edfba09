import { oneOf, optionalText, optionalWholeNumber } from '../kinds.ts'
import { list } from '../list-kinds.ts'
import { checkSystemPackage, checkVariable } from '../building-kinds.ts'
import type { Field } from './field.ts'

export const buildingFields = {
  build: {
    kind: oneOf(['auto', 'wheels', 'container']),
    default: 'auto',
    brief: 'auto, wheels, container (default: auto)',
    description:
      'How packages without a wheel are built. `auto`: everything that has a fitting wheel is downloaded, and only the rest is compiled, in the SAM build image; pure Python is built without a container. `wheels`: nothing is compiled; a package without a fitting wheel ends the run. `container`: pip resolves and builds all of it inside the SAM build image, as one does by hand.',
  },
  image: {
    kind: optionalText('the name of an image, with `{runtime}`, `{python}` and `{architecture}` as placeholders'),
    default: '',
    brief: 'image to compile in',
    description:
      'An image to compile in, in place of the SAM build image of the runtime. It needs the runtime’s Python as `/var/lang/bin/python3.X` or on PATH, and a compiler.',
  },
  compiler: {
    kind: oneOf(['auto', 'image']),
    default: 'auto',
    brief: 'auto, image (default: auto)',
    description:
      'What compiles C and C++ where the build image is emulated. `auto`: a clang that this machine’s processor runs itself, with the headers and libraries of the image; what it refuses is compiled by the image’s own compiler, and so is the whole package where the result looks incomplete. `image`: the image’s own compiler alone. Where nothing is emulated, that compiles in any case.',
  },
  builder: {
    kind: optionalText('the name of a buildx builder'),
    default: '',
    brief: 'buildx builder to compile with',
    description:
      'The buildx builder to compile with, as `docker buildx ls` lists it. Without one, the current builder.',
  },
  'system-packages': {
    kind: list('names of packages', checkSystemPackage),
    default: '',
    brief: 'packages of the build image to install first',
    description:
      'Packages of the build image’s package manager (dnf on Amazon Linux 2023, yum on Amazon Linux 2) to install before compiling. Shared libraries that a compiled extension needs and Lambda lacks come along in the layer’s `lib/`.',
  },
  'before-build': {
    kind: optionalText('a shell script, or the path of one'),
    default: '',
    brief: 'script to run in the build image first',
    description:
      'A script that runs in the build image before compiling, by `sh -eu`, as root and with the network: it can install what no package has, e.g. a Rust toolchain.',
  },
  'build-constraints': {
    kind: list('paths of constraints files'),
    default: '',
    brief: 'constraints files for what builds require',
    description:
      'Constraints files for what builds require, e.g. with the line `Cython<3`; `--hash` behind a pinned version is heeded. Without them `UV_BUILD_CONSTRAINT` or `PIP_BUILD_CONSTRAINT` is heeded. What a release requires for its build is chosen among the uploads of its own time anyway, where the index tells them.',
  },
  'build-env': {
    kind: list('names of environment variables', checkVariable),
    default: '',
    brief: 'variables that builds get, by name',
    description:
      'Variables that builds of packages get, by their names: no other variable of this machine reaches them. `CFLAGS` and `CXXFLAGS` are added behind our own. Packages that must be run to know what they require get them, too. Their values are part of what a compiled wheel is kept under; what a source distribution said that it requires is kept by its version (`cache: false` asks it again).',
  },
  'build-isolation': {
    kind: oneOf(['auto', 'none']),
    default: 'auto',
    brief: 'auto, none (default: auto)',
    description:
      'How code of packages is kept from this machine when it must run on it: to build pure Python, or to know what a source distribution requires. `auto`: it runs in Linux namespaces of its own, without network, and sees neither files, processes nor variables of this machine; where the machine cannot do that (macOS, Windows, some containers), it runs in the SAM build image or not at all. `none`: it runs as this user, with the files and the network of this machine. `publish: plan` and `build: wheels` run no code of packages.',
  },
  'build-timeout': {
    kind: optionalWholeNumber(1, 360),
    default: '30',
    brief: 'minutes for one package (default: 30)',
    description: 'After how many minutes the compiling of one package is stopped.',
  },
} as const satisfies Record<string, Field<unknown>>
