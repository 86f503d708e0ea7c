import { z } from 'zod'
import { messagesErrors } from '../errors'
import type { ChannelSender } from './channel'
import { emailSender } from './email'
import { smsSender } from './sms'

export type { ChannelSender, Outcome, Outgoing } from './channel'

/** The ways out that this installation has; one that is not set up is not there. */
export type Senders = { email?: ChannelSender; sms?: ChannelSender }

/** What most gateways understand. */
const USUAL_BODY = '{"to":"{{to}}","from":"{{from}}","text":"{{text}}","reference":"{{reference}}"}'

const address = (protocols: string[]) =>
  z
    .string()
    .refine(
      (text) => URL.canParse(text) && protocols.includes(new URL(text).protocol),
      `must be an address that begins with ${protocols.map((each) => `${each}//`).join(' or ')}`,
    )

const variables = z.object({
  SMTP_URL: address(['smtp:', 'smtps:']).optional(),
  MAIL_FROM: z.email('must be an e-mail address').optional(),
  SMS_GATEWAY_URL: address(['http:', 'https:']).optional(),
  SMS_GATEWAY_AUTHORIZATION: z.string().optional(),
  SMS_GATEWAY_BODY: z.string().refine(isJson, 'must be a JSON document').optional(),
})

/**
 * Reads the ways out from the environment.
 * @throws CHANNEL_INVALID naming the variable
 */
export function sendersOf(environment: NodeJS.ProcessEnv = process.env): Senders {
  const given = Object.entries(environment).filter(([, value]) => value?.trim())
  const read = variables.safeParse(Object.fromEntries(given))
  if (!read.success) {
    const [issue] = read.error.issues
    throw invalid(String(issue?.path[0]), issue?.message ?? 'is wrong')
  }
  const { SMTP_URL: url, MAIL_FROM: from, SMS_GATEWAY_URL: gateway } = read.data
  if (url && !from) throw invalid('MAIL_FROM', 'must be set together with SMTP_URL')
  return {
    ...(url && from ? { email: emailSender({ url, from }) } : {}),
    ...(gateway
      ? {
          sms: smsSender({
            url: gateway,
            authorization: read.data.SMS_GATEWAY_AUTHORIZATION ?? null,
            body: read.data.SMS_GATEWAY_BODY ?? USUAL_BODY,
          }),
        }
      : {}),
  }
}

/** Set up once: a mail server is not asked for anew each time. */
let installed: Senders | undefined

/** The ways out that the environment of this process sets up. @throws CHANNEL_INVALID */
export const installedSenders = (): Senders => (installed ??= sendersOf())

const invalid = (variable: string, message: string) =>
  messagesErrors.CHANNEL_INVALID(`${variable} ${message}.`, { variable })

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
