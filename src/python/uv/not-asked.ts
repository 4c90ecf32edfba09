import type { Problem } from '../../errors.ts'

/** Windows: uv refuses every source by itself there, also one that says what it requires. */
export function sourcesNotAsked(stderr: string): readonly Problem[] {
  const name = /Wheels are required for `([^`\s]{1,200})` because building from source is disabled/.exec(stderr)?.[1]
  if (name === undefined) return []
  return [
    {
      code: 'code-not-isolated',
      package: name,
      message: `${name} has no wheel that can be used, and its metadata cannot be known without running its code, which this machine cannot isolate.`,
      nextStep:
        'Use a release that is published as a wheel, or `build: container`. `build-isolation: none` runs the code on this machine as it is.',
    },
  ]
}
