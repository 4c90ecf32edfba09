// `build`: makes the artifacts, inspects them, and writes them.
import { openEcosystems } from './ecosystems.ts'
import { writableLayersOf } from './layers.ts'
import { writeReports } from './report-files.ts'
import type { Run } from './request.ts'

export async function build(run: Run): Promise<void> {
  if (run.config.artifact === 'image') return (await import('./image/build.ts')).buildImages(run)
  const layers = await writableLayersOf(run)
  await using packages = await openEcosystems(layers, run)
  const inspected = await run.alone(() => packages.make())
  await writeReports(inspected, new Map(), run)
  await packages.keep()
  // A call of the function is made each time.
  if (packages.isSettled && run.config.smokeEvent === undefined) run.settle()
}
