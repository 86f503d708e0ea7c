import type { Channel, Language, Purpose } from '../../domain/messages'
import type { Row } from '../../storage/types'

/**
 * `unknown`: it was handed over and nobody said what became of it. It is not sent again by itself,
 * because it may have arrived.
 */
export const messageStatuses = [
  'queued',
  'sending',
  'sent',
  'failed',
  'unknown',
  'left-out',
] as const
export type MessageStatus = (typeof messageStatuses)[number]

export type MessageRow = Row & {
  id: string
  tenant: string
  member: string
  event: string
  purpose: Purpose
  channel: Channel
  recipient: string | null
  language: Language
  subject: string
  body: string
  status: MessageStatus
  problem: string | null
  attempts: number
  dueAt: string
}
