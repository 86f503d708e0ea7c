import { headers as requestHeaders } from 'next/headers'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

/**
 * The request of whoever looks at the page, for access checks: what a component gets as `user` has
 * fields left out, so the person is read again from the session.
 * @returns null when nobody is signed in
 */
export async function signedInRequest(payload: Payload): Promise<PayloadRequest | null> {
  const headers = await requestHeaders()
  const { user } = await payload.auth({ headers, canSetHeaders: false })
  if (!user) return null
  return createLocalReq({ user, req: { headers: new Headers(headers) } }, payload)
}
