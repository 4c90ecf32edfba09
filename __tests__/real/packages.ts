// Packages of the public index, chosen by what makes them hard, and not by how many people use them.

import { architectures } from '../../src/lambda/architectures.ts'
import { findPythonRuntime } from '../../src/lambda/runtimes.ts'
import type { Target } from '../../src/lambda/target.ts'

export interface RealPackage {
  /** As in a requirements file. */
  readonly requirement: string
  readonly why: string
}

const list: readonly (readonly [requirement: string, why: string])[] = [
  ['pandas', 'its newest numpy needs a newer glibc than Amazon Linux 2 has'],
  ['matplotlib', 'many native packages below it, each with other tags'],
  ['scikit-learn', 'numpy and scipy, of which the newest fit no Amazon Linux 2'],
  ['psycopg2-binary', 'older releases fit where the newest does not'],
  ['onnxruntime', 'wheels for the newest glibc alone'],
  ['pyarrow', 'one large wheel for each Python'],
  ['grpcio', 'several manylinux tags in one name'],
  ['azure-identity', 'abi3 wheels, and cffi below them'],
  ['google-cloud-storage', 'namespace packages'],
  ['keyring', 'markers of the platform: SecretStorage on Linux alone'],
  ['cryptography', 'abi3 for several Pythons, manylinux and musllinux'],
  ['lxml', 'a tag between 2.17 and 2.28'],
  ['Pillow', 'wheels for PyPy and free-threaded Python in between'],
  ['pydantic', 'pins its native part exactly'],
  ['uvicorn[standard]', 'an extra with markers of platform and implementation'],
  ['SQLAlchemy', 'greenlet by a marker of the machine'],
  ['opencv-python-headless', 'abi3, and numpy by the version of Python'],
  ['pymongo', 'a C extension that is optional'],
  ['aiohttp', 'backports by the version of Python'],
  ['orjson', 'Rust, one wheel for each Python'],
  ['polars', 'its native part is a package of its own'],
  ['shapely', 'libraries inside of the wheel'],
  ['confluent-kafka', 'a native wheel without a requirement'],
  ['ninja', 'a program, not a module'],
  ['semgrep', 'a wheel for any platform beside that for one'],
  ['wasmtime', 'a wheel for any platform that holds a library of Windows'],
  ['debugpy', 'for arm64 only the wheel for any platform'],
  ['ipython', 'drops old Pythons with each release'],
  ['celery[redis]', 'an extra, and old pins'],
  ['boto3', 'what the runtime has, too'],
  ['weasyprint', 'pure, with native packages below it'],
  ['jsonschema[format]', 'an extra of many small packages, some of them sources only for long'],
]

export const realPackages: readonly RealPackage[] = list.map(([requirement, why]) => ({ requirement, why }))

/** python3.11 to 3.13, on both architectures. */
export const realTargets: readonly Target[] = ['python3.11', 'python3.12', 'python3.13'].flatMap((name) => {
  const runtime = findPythonRuntime(name)
  return runtime ? architectures.map((architecture): Target => ({ runtime, architecture })) : []
})
