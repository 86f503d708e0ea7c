import { canOptOut, type Channel, type Purpose } from './event'

export type Addressee = { phone: string | null; email: string | null }

/** Where a message goes, or why it does not go there. */
export type Route =
  | { channel: Channel; to: string | null; skipped: null }
  | { channel: Channel; to: null; skipped: 'OPTED_OUT' | 'NO_PHONE' | 'NO_EMAIL' }

/**
 * Decides for each channel. What is left out is named, so that nobody wonders where a message went. In the
 * portal everything can be read: opting out stops what is sent.
 */
export function routesFor(
  { phone, email }: Addressee,
  {
    channels,
    purpose,
    optedOut,
  }: { channels: readonly Channel[]; purpose: Purpose; optedOut: boolean },
): Route[] {
  return channels.map((channel): Route => {
    if (channel === 'in-app') return { channel, to: null, skipped: null }
    if (optedOut && canOptOut(purpose)) return { channel, to: null, skipped: 'OPTED_OUT' }
    const to = channel === 'sms' ? phone : email
    if (to) return { channel, to, skipped: null }
    return { channel, to: null, skipped: channel === 'sms' ? 'NO_PHONE' : 'NO_EMAIL' }
  })
}
