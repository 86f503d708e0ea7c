import {
  commonVariables,
  renderTemplate,
  type Channel,
  type Language,
  type MessageEvent,
  type Values,
} from '../../../domain/messages'
import type { Operations } from '../../../storage/types'
import { templateFor } from './templates'

export type WordsOf = {
  tenant: string
  event: MessageEvent
  channel: Channel
  language: Language
  /** Of the event, and those that every message may name. */
  values: Values
}

/**
 * What an event says, in the society's own words or those that ship, for what is sent by another outbox
 * than that of messages. Whether the society switched the event off does not count here.
 * @throws MESSAGE_VALUE_MISSING
 */
export async function wordsOf(
  operations: Operations,
  { tenant, event, channel, language, values }: WordsOf,
): Promise<{ subject: string; body: string }> {
  const { texts } = (await templateFor(operations, tenant, event)) ?? event
  const words = texts[language]
  const variables = { ...commonVariables, ...event.variables }
  const render = (text: string) => renderTemplate(text, { variables, values, language })
  return {
    subject: render(words.subject),
    body: render(channel === 'sms' ? words.sms : words.body),
  }
}
