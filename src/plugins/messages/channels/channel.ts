/** What is handed to a provider. */
export type Outgoing = {
  /** Id of the message: the provider's reference, so that the same message is known again. */
  id: string
  to: string
  subject: string
  body: string
  /** Name of the society. */
  from: string
}

/**
 * What became of it: taken by the provider; refused for good; to be tried again; or nobody knows, because
 * the answer did not come after it was handed over.
 */
export type Outcome =
  | { kind: 'sent'; reference: string | null }
  | { kind: 'refused'; problem: string }
  | { kind: 'again'; problem: string }
  | { kind: 'unknown'; problem: string }

/** A way out of the house. */
export type ChannelSender = (message: Outgoing, signal: AbortSignal) => Promise<Outcome>
