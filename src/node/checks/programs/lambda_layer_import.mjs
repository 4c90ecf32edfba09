// Loads the packages that `packages.json` beside this file names, each in a Node.js of its own, and prints a line for each:
// the task's mark, then JSON. With `invoke`, posts them to the function of this container, and prints its answer.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { arch } from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'

const task = JSON.parse(readFileSync(new URL('packages.json', import.meta.url), 'utf8'))

function say(answer) {
  process.stdout.write(`${task.mark}${JSON.stringify(answer)}\n`)
}

function loadInChild(name) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [task.loader, name], { stdio: ['ignore', 'inherit', 'inherit', 'pipe'] })
    const chunks = []
    let isLate = false
    const timer = setTimeout(() => {
      isLate = true
      child.kill('SIGKILL')
    }, task.seconds * 1000)
    child.stdio[3].on('data', (chunk) => chunks.push(chunk))
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      if (isLate) return resolve({ ok: false, kind: 'timeout', message: `it did not end within ${task.seconds} s` })
      if (chunks.length > 0) return resolve(JSON.parse(Buffer.concat(chunks).toString('utf8')))
      if (signal) return resolve({ ok: false, kind: 'signal', signal, message: `${signal} ended Node.js` })
      return resolve({ ok: false, kind: 'exit', message: `Node.js ended with code ${code}` })
    })
  })
}

async function loadAll() {
  say({ node: process.versions.node.split('.')[0], arch })
  for (const name of task.packages) {
    let answer = await loadInChild(name)
    // Crashes under emulation come and go.
    if (task.emulated && ['SIGILL', 'SIGSEGV'].includes(answer.signal)) answer = await loadInChild(name)
    say({ package: name, ...answer })
  }
}

/** Waits for the emulator to listen. */
async function invoke(packages) {
  const deadline = Date.now() + 60_000
  let refused = 0
  for (;;) {
    try {
      const signal = AbortSignal.timeout(task.seconds * 5 * 1000)
      const answer = await fetch(task.url, { method: 'POST', body: JSON.stringify({ packages }), signal })
      if (answer.ok) return say(await answer.json())
      // It listens, and could not start the function. Crashes under emulation come and go.
      refused += 1
      if (refused > 1) return say({ errorMessage: `it could not be started (status ${answer.status})` })
    } catch (error) {
      if (Date.now() > deadline) throw error
    }
    await sleep(200)
  }
}

await (process.argv[2] === 'invoke' ? invoke(JSON.parse(process.argv[3])) : loadAll())
