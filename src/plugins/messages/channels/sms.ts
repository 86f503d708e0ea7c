import type { ChannelSender, Outcome, Outgoing } from './channel'

/** How an HTTP gateway of a provider is called; `{{to}}`, `{{text}}`, `{{reference}}` and `{{from}}` are filled in. */
export type SmsGateway = {
  url: string
  /** Sent as `authorization`. */
  authorization: string | null
  /** A JSON document with placeholders inside its strings. */
  body: string
}

const TIMEOUT_MILLISECONDS = 20_000
/** The provider did not take it and may do so later. */
const AGAIN = new Set([408, 425, 429, 502, 503, 504])
/** The connection was never made: nothing was handed over. */
const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'])

/** Sends an SMS through a provider's HTTP gateway. */
export function smsSender(
  gateway: SmsGateway,
  { timeout = TIMEOUT_MILLISECONDS }: { timeout?: number } = {},
): ChannelSender {
  return async (message, signal) => {
    try {
      const response = await fetch(gateway.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          // Providers that know this header send the same message once, however often it is asked.
          'idempotency-key': message.id,
          ...(gateway.authorization ? { authorization: gateway.authorization } : {}),
        },
        body: filled(gateway.body, message),
        redirect: 'error',
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeout)]),
      })
      return outcomeOf(response.status, await response.text())
    } catch (error) {
      const code = codeOf(error)
      return NEVER_SENT.has(code)
        ? { kind: 'again', problem: code }
        : { kind: 'unknown', problem: code }
    }
  }
}

/** Placeholders are filled inside the parsed document, so that no text can break out of its string. */
function filled(template: string, { id, to, body, from }: Outgoing): string {
  const values: Record<string, string> = { to, text: body, reference: id, from }
  const fill = (text: string) =>
    text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole)
  return JSON.stringify(JSON.parse(template), (_, value: unknown) =>
    typeof value === 'string' ? fill(value) : value,
  )
}

function outcomeOf(status: number, text: string): Outcome {
  if (status >= 200 && status < 300) return { kind: 'sent', reference: referenceIn(text) }
  const problem = `HTTP_${status}`
  if (AGAIN.has(status)) return { kind: 'again', problem }
  // Other faults of the server may come after it took the message.
  return status >= 500 ? { kind: 'unknown', problem } : { kind: 'refused', problem }
}

/** The provider's own number of the message, under one of the usual names. */
function referenceIn(text: string): string | null {
  try {
    const answer = JSON.parse(text) as Record<string, unknown>
    const found = answer.id ?? answer.messageId ?? answer.message_id ?? answer.reference
    return found === undefined || found === null ? null : String(found).slice(0, 100)
  } catch {
    return null
  }
}

function codeOf(error: unknown): string {
  const { name, cause } = error as { name?: string; cause?: { code?: string } }
  return cause?.code ?? (name === 'TimeoutError' ? 'TIMEOUT' : (name ?? 'UNKNOWN'))
}
