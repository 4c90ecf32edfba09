// Names of the images that AWS publishes for a runtime.

import type { Runtime } from './runtimes.ts'
import type { Target } from './target.ts'

/**
 * The image that SAM builds in. The tag names the architecture: tags without one have pointed at stale amd64 images
 * (https://github.com/aws/aws-sam-build-images/issues/171, /198).
 */
export function buildImage({ runtime, architecture }: Target<Runtime>): string {
  return `public.ecr.aws/sam/build-${runtime.name}:latest-${architecture}`
}

/** The image that a function runs in: https://gallery.ecr.aws/lambda. A preview has one tag for all architectures. */
export function runtimeImage({ runtime, architecture }: Target<Runtime>): string {
  const version = runtime.family === 'python' ? runtime.python : runtime.node
  return `public.ecr.aws/lambda/${runtime.family}:${version}-${runtime.preview ? 'preview' : architecture}`
}
