// Posts the event on stdin to the function of this container, and prints its answer and the memory that it took.
const { readdirSync, readFileSync } = require('node:fs')
const { request } = require('node:http')

const place = { host: '127.0.0.1', port: 8080, path: '/2015-03-31/functions/function/invocations', method: 'POST' }
const deadline = Date.now() + 60_000

/** Waits for the emulator to listen. */
function post(event, done) {
  const sent = request(place, (answer) => {
    const chunks = []
    answer.on('data', (chunk) => chunks.push(chunk))
    answer.on('end', () => done(answer.statusCode, Buffer.concat(chunks).toString('utf8')))
  })
  sent.on('error', (error) => {
    if (Date.now() > deadline) throw error
    setTimeout(() => post(event, done), 100)
  })
  sent.end(event)
}

/** The most that the processes of the function took; process 1 is the emulator, which starts them. */
function memoryKilobytes() {
  const parents = new Map()
  const peaks = new Map()
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8')
      parents.set(pid, /^PPid:\s*(\d+)/m.exec(status)?.[1] ?? '0')
      peaks.set(pid, Number(/^VmHWM:\s*(\d+)/m.exec(status)?.[1] ?? 0))
    } catch {
      continue // It ended meanwhile.
    }
  }
  const isOfFunction = (pid) => {
    let at = pid
    while (parents.has(at) && parents.get(at) !== '0' && parents.get(at) !== '1') at = parents.get(at)
    return parents.get(at) === '1'
  }
  return [...peaks].reduce((sum, [pid, peak]) => sum + (isOfFunction(pid) ? peak : 0), 0)
}

post(readFileSync(0), (status, body) => {
  const answer = { status, body, memoryKilobytes: memoryKilobytes() }
  process.stdout.write(`${process.argv.at(-1)}${JSON.stringify(answer)}\n`)
})
