// The glibc of a build image. What is compiled against a newer one than the runtime's may not load there. An image says
// its glibc before anything is compiled in it, and it is remembered for the next run.

import type { Context } from '../../host/context.ts'
import type { ImageIdentity } from '../../host/docker/images.ts'
import { facts } from '../../host/json-cache.ts'
import { operatingSystems } from '../../lambda/operating-systems.ts'
import type { Target } from '../../lambda/target.ts'

export interface GlibcWatch {
  /** Warns now when an earlier run saw that the image's glibc is too new. */
  recall(target: Target, image: ImageIdentity): Promise<void>
  /** A function to be told what an image says of itself. */
  watch(target: Target, image: ImageIdentity): (version: string) => void
}

export function openGlibcWatch({ stores, log }: Pick<Context, 'stores' | 'log'>): GlibcWatch {
  const known = facts<{ version: unknown }>(stores, 'image-glibc-1')
  const warned = new Set<string>()
  const warn = (target: Target, { reference, digest }: ImageIdentity, version: string): void => {
    const warning = tooNewGlibc(version, reference, target)
    const key = `${digest} ${target.runtime.os}`
    if (warning === undefined || warned.has(key)) return
    warned.add(key)
    log.warning(warning)
  }
  return {
    async recall(target, image) {
      const found = await known.get(image.digest)
      // The facts may come from a cache that others write.
      const version = String(found?.version)
      if (/^\d{1,3}\.\d{1,3}$/.test(version)) warn(target, image, version)
    },
    watch(target, image) {
      let seen = false
      return (version) => {
        if (seen) return // The build could print such a line, too.
        seen = true
        warn(target, image, version)
        void known.put(image.digest, { version })
      }
    },
  }
}

/** What to say of an image whose glibc is newer than the runtime's; undefined when it is not. */
export function tooNewGlibc(version: string, image: string, { runtime }: Target): string | undefined {
  const { glibc, title } = operatingSystems[runtime.os]
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major < glibc[0] || (major === glibc[0] && minor <= glibc[1])) return undefined
  return `${image} has glibc ${version}, and ${runtime.name} runs on ${title} with glibc ${glibc.join('.')}: what is compiled in it may require functions that are missing there. Use an image made from ${title}; the layer is checked for them in any case.`
}
