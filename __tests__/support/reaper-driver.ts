// Starts a reaper for a container, says so, and waits to be killed. The folder of `docker` comes as the first argument.
import { startReaper } from '../../src/host/docker/reaper.ts'

const [folder = '', ends = ''] = process.argv.slice(2)
const reaper = startReaper('lambda-layer-invoke-1', { PATH: `${folder}:/usr/bin:/bin` })
process.stdout.write('started\n')
if (ends === 'disposed') reaper[Symbol.dispose]()
else setInterval(() => {}, 1_000)
