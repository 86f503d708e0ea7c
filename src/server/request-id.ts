import type { RequestHandler } from 'express'
import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

const SAFE = /^[A-Za-z0-9._-]{1,64}$/
const HEADER = 'x-request-id'

/** Gives each request an id, or keeps a safe one that a proxy gave it, and sends it back. */
export const requestIds: RequestHandler = (req, res, next) => {
  const given = req.get(HEADER)
  const id = given && SAFE.test(given) ? given : randomUUID()
  req.headers[HEADER] = id
  res.setHeader(HEADER, id)
  next()
}

/** @returns the id that `requestIds` gave */
export const requestIdOf = (req: IncomingMessage): string => String(req.headers[HEADER])
