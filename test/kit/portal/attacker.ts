import { portalSlugs } from '../../../src/plugins/member-portal'
import { CURRENT } from '../../../src/plugins/member-portal/sign-in/open-session'
import { hashOfToken, newToken } from '../../../src/plugins/member-portal/sign-in/secrets'
import type { Platform } from '../../../src/start'
import type { Actor } from '../isolation/types'
import { restAs } from '../rest'

/**
 * A member who is signed in to the portal and tries Payload's own ways: with the session as a cookie and
 * as a token, and for the Local API as if Payload had taken the log-in for a user.
 */
export async function portalAttacker(
  { payload, storage }: Platform,
  { tenant, member }: { tenant: string; member: string },
): Promise<Actor> {
  const platform = { platform: true } as const
  const token = newToken()
  const at = new Date().toISOString()
  const [account = ''] = await storage.insertMany(platform, portalSlugs.accounts, [{ key: token }])
  const link = { member, account, place: CURRENT, provedBy: 'code', since: at }
  await storage.insertMany({ tenant }, portalSlugs.links, [link])
  await storage.insertMany(platform, portalSlugs.sessions, [
    { account, tokenHash: hashOfToken(token), startedAt: at, lastSeenAt: at, isKept: false },
  ])
  const cookie = `motshelo-portal-session=${token}; payload-token=${token}; payload-tenant=${tenant}`
  const rest = restAs(payload, token)
  return {
    ...{ name: 'member in the portal', token, mayRead: false },
    user: { id: account, collection: portalSlugs.accounts },
    rest: (method, path, body, headers = {}) => rest(method, path, body, { cookie, ...headers }),
  }
}
