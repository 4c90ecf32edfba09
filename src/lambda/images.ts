// Names of the images that AWS publishes for a runtime, from the one runtime table.

import type { Target } from './target.ts'

/**
 * The image that SAM builds in. By its architecture's own tag: the plain tags of several architectures have pointed at
 * stale amd64 images (https://github.com/aws/aws-sam-build-images/issues/171, /198).
 */
export function buildImage({ runtime, architecture }: Target): string {
  return `public.ecr.aws/sam/build-${runtime.name}:latest-${architecture}`
}

/** The image that the function runs in: https://gallery.ecr.aws/lambda/python */
export function runtimeImage({ runtime, architecture }: Target): string {
  return `public.ecr.aws/lambda/python:${runtime.python}-${architecture}`
}
