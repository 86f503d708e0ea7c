import { GRAPHQL_POST } from '@payloadcms/next/routes'
import { handleEndpoints } from 'payload'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { guardGraphql } from '../../src/server/graphql-guard'
import type { Pages } from '../../src/server/pages'
import type { Platform } from '../../src/start'

/** Payload's own API behind the front, without Next, and `/slow`, which takes a second and a half. */
export async function apiOnly({ payload }: Platform): Promise<Pages> {
  const config = Promise.resolve(payload.config)
  const graphql = guardGraphql(GRAPHQL_POST(config))
  const handle = async (req: IncomingMessage, res: ServerResponse) => {
    if (req.url === '/slow') {
      res.write('begun ')
      await wait(1500)
      res.end('and ended')
      return
    }
    const body = req.method === 'GET' ? undefined : await text(req)
    const request = new Request(`http://localhost${req.url}`, {
      method: req.method,
      headers: req.headers as Record<string, string>,
      body,
    })
    const isGraphql = req.url === '/api/graphql'
    const answer = await (isGraphql ? graphql(request) : handleEndpoints({ config, request }))
    res.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text())
  }
  return { handle, close: async () => undefined }
}
