import type { RequestHandler } from 'express'
import { serverErrors } from './errors'
import { replyWithError } from './reply'

/** An escape may itself be escaped; nobody writes three layers in good faith. */
const LAYERS = 3

/**
 * Refuses paths that the router behind would first resolve: dot segments, empty segments, backslashes,
 * however they are escaped. Limits go by the path, so both must read the same one.
 */
export const plainPath: RequestHandler = (req, res, next) => {
  if (isPlain(req.originalUrl.split(/[?#]/)[0] as string)) return next()
  replyWithError(
    res,
    serverErrors.PATH_MALFORMED('The path has dot segments, empty segments or backslashes.'),
  )
}

/** Whether a path means what it says, at every layer of escapes. */
export function isPlain(path: string): boolean {
  let text = path
  for (let layer = 0; layer <= LAYERS; layer += 1) {
    if (!isResolved(text)) return false
    const decoded = decodeLeniently(text)
    if (decoded === text) return true
    text = decoded
  }
  return false
}

function isResolved(path: string): boolean {
  if (!path.startsWith('/') || path.startsWith('//') || path.includes('\\')) return false
  const segments = path.slice(1).replace(/\/$/, '').split('/')
  return segments.length === 1 && segments[0] === ''
    ? true
    : segments.every((segment) => segment !== '' && segment !== '.' && segment !== '..')
}

/** Decodes what can be decoded: one broken escape must not hide the others. */
function decodeLeniently(text: string): string {
  return text.replace(/%([0-7][0-9a-f])/gi, (_escape, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}
