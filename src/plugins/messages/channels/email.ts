import { createTransport, type Transporter } from 'nodemailer'
import type { ChannelSender, Outcome } from './channel'

export type MailServer = {
  /** `smtp://user:password@host:587` or `smtps://…`. */
  url: string
  /** The address that mail comes from. */
  from: string
}

/** Before the server took the text, nothing was handed over. */
const NEVER_SENT = new Set(['ECONNECTION', 'EDNS', 'EAUTH', 'ETLS'])

const TIMEOUT_MILLISECONDS = 20_000

/** Sends e-mail through an SMTP server. */
export function emailSender({ url, from }: MailServer): ChannelSender {
  const timeouts = {
    connectionTimeout: TIMEOUT_MILLISECONDS,
    greetingTimeout: TIMEOUT_MILLISECONDS,
    socketTimeout: TIMEOUT_MILLISECONDS,
  }
  const transporter: Transporter = createTransport({ url, ...timeouts })
  const domain = from.split('@')[1]?.replace(/[^\w.-]/g, '') ?? 'localhost'
  return async ({ id, to, subject, body, from: society }) => {
    try {
      const answer = (await transporter.sendMail({
        from: { name: society, address: from },
        to,
        subject,
        text: body,
        // The same message keeps its name, so that a mailbox can tell a second copy.
        messageId: `<${id}@${domain}>`,
        disableFileAccess: true,
        disableUrlAccess: true,
      })) as { response?: string }
      return { kind: 'sent', reference: answer.response?.slice(0, 100) ?? null }
    } catch (error) {
      return outcomeOf(error as { code?: string; responseCode?: number })
    }
  }
}

/** SMTP answers from 400 on are passing, from 500 on final (RFC 5321). */
function outcomeOf({ code, responseCode }: { code?: string; responseCode?: number }): Outcome {
  if (responseCode !== undefined) {
    const problem = `SMTP_${responseCode}`
    return responseCode < 500 ? { kind: 'again', problem } : { kind: 'refused', problem }
  }
  const problem = code ?? 'UNKNOWN'
  if (NEVER_SENT.has(problem)) return { kind: 'again', problem }
  return { kind: 'unknown', problem }
}
