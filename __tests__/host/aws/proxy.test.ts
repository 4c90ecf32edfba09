import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { connectAws } from '../../../src/host/aws/connect.ts'
import { silentLog } from '../../../src/host/log.ts'

it('AWS is reached through the proxy of the environment, but for hosts that NO_PROXY names', async () => {
  const asked: string[] = []
  const proxy = createServer().on('connect', (request, socket) => {
    asked.push(request.url ?? '')
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
  })
  await new Promise<void>((resolve) => void proxy.listen(0, '127.0.0.1', resolve))
  const call = async (noProxy: string): Promise<unknown> => {
    const aws = connectAws({
      env: { HTTPS_PROXY: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`, NO_PROXY: noProxy },
      log: silentLog,
      signal: new AbortController().signal,
      patience: { attempts: 1, delayScale: 0.01 },
      account: {
        accessKeyId: 'AKIA123456789012',
        secretAccessKey: 'secret',
        endpoint: 'https://lambda.nowhere.invalid',
      },
    })
    try {
      return await aws
        .lambda('us-east-1')
        .listLayerVersions('deps')
        .catch((error: unknown) => error)
    } finally {
      aws.close()
    }
  }
  await expect(call('')).resolves.toBeInstanceOf(Error)
  expect(new Set(asked)).toEqual(new Set(['lambda.nowhere.invalid:443']))
  const before = asked.length
  // Not through the proxy, the name is looked up here, where nobody knows it.
  await expect(call('.invalid')).resolves.toMatchObject({ problems: [{ code: 'region-unavailable' }] })
  expect(asked.length).toBe(before)
  await new Promise((resolve) => proxy.close(resolve))
})
