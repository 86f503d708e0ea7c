import type { RequestHandler } from 'express'
import { classOf } from './route-class'

const PAGES = new Set(['health', 'metrics', 'static', 'admin', 'other'])

/** What the API answers is about people: no browser and no proxy keeps it. */
export const noStore: RequestHandler = (req, res, next) => {
  if (!PAGES.has(classOf(req.path))) res.setHeader('cache-control', 'no-store')
  next()
}
