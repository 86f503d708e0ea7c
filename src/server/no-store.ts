import type { RequestHandler } from 'express'
import { classOf } from './route-class'

/** The portal says for each answer itself whether it may be kept. */
const PAGES = new Set([
  ...['health', 'metrics', 'static', 'admin', 'other'],
  ...['portal', 'portal-code', 'portal-sign-in'],
])

/** What the API answers is about people: no browser and no proxy keeps it. */
export const noStore: RequestHandler = (req, res, next) => {
  if (!PAGES.has(classOf(req.path))) res.setHeader('cache-control', 'no-store')
  next()
}
