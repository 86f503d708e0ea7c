import { describe, expect, it } from '@jest/globals'
import express from 'express'
import type { AddressInfo } from 'node:net'
import { createMetrics } from './metrics'

async function readMetrics(headers: Record<string, string>): Promise<number> {
  const { serve } = createMetrics({ token: undefined, poolFigures: () => null })
  const server = express().get('/metrics', serve).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  try {
    return (await fetch(`http://127.0.0.1:${port}/metrics`, { headers })).status
  } finally {
    server.close()
  }
}

describe('metrics without a token', () => {
  it('are for this machine', async () => {
    expect(await readMetrics({})).toBe(200)
  })

  it.each(['forwarded', 'via', 'x-forwarded-for', 'x-real-ip'])(
    'are not for what came through a proxy on it, which sends %s',
    async (header) => {
      expect(await readMetrics({ [header]: '203.0.113.1' })).toBe(403)
    },
  )
})
